"""Readouts: the accounts of contacts that the text names, who gives them, and what points back at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from visavis.languages import Language
from visavis.patterns import any_of
from visavis.reading.account_owners import mention_at, owner_before, to_be_adopted
from visavis.reading.contacts.words import TO_COME
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout, Sentence
from visavis.reading.own_readout import own
from visavis.reading.statements.accounts import SPOKESPERSON, posted, spoken
from visavis.reading.statements.asides import mark_incises
from visavis.reading.statements.cue_search import find
from visavis.reading.statements.cues import cues
from visavis.reading.statements.order_cues import segments
from visavis.reading.statements.order_subjects import voice_in
from visavis.reading.statements.own_offices import institution_of
from visavis.reading.statements.speakers import voice_of
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice
from visavis.records import Medium

_OF = 2  # tokens of *of the* between what heads a document and whoever gives it
_BEHIND = 4  # tokens behind the noun in which it speaks, where that is told by order
_OWNED = ("statement", "communiqué")  # media of accounts that a state or institution before the noun gives
_REACH = 10  # tokens behind the noun in which its issuer may stand


@dataclass(frozen=True, slots=True)
class _Words:
    """The tables of one language, compiled."""

    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Medium | None, str], ...]]  # by first word: words, medium, strength
    sets: Mapping[str, frozenset[str]]
    anaphors: re.Pattern[str]
    openings: Mapping[str, Medium]  # what heads a document that is an account itself


_compiled: dict[str, _Words] = {}


def _words(language: Language) -> _Words:
    found = _compiled.get(language.code)
    if found is None:
        found = _compiled[language.code] = _compile(language)
    return found


def _compile(language: Language) -> _Words:
    lexicon: Mapping[str, Any] = language.lexicon["readouts"]
    nouns: dict[str, list[tuple[tuple[str, ...], Medium | None, str]]] = {}
    for strength in ("strong", "weak", "again"):
        for medium, listed in lexicon[strength].items():
            for phrase in listed:
                parts = tuple(phrase.replace("'", "' ").split())
                nouns.setdefault(parts[0], []).append((parts, None if medium == "any" else medium, strength))
    for uses in nouns.values():
        uses.sort(key=lambda use: -len(use[0]))
    openings: dict[str, Medium] = {phrase: medium for medium, listed in lexicon["openings"].items() for phrase in listed}
    anaphors = re.compile(rf"(?<!\w)(?:{any_of(map(re.escape, lexicon['words']['anaphors']))})(?!\w)")
    return _Words(
        {first: tuple(uses) for first, uses in nouns.items()}, {name: frozenset(listed) for name, listed in lexicon["words"].items()}, anaphors, openings
    )


@dataclass(slots=True)
class _Named:
    """A noun phrase that names an account."""

    first: int  # tokens
    last: int
    noun: int
    medium: Medium | None
    strength: str
    sentence: Sentence
    parties: list[str]
    issuer: DraftActor | None
    giver: DraftActor | None  # the person whose it is
    end: int  # token behind the noun
    gap: int  # tokens between the noun and the first party named
    article: str  # definite, demonstrative, indefinite, possessive, none
    joint: bool


def readouts(draft: Draft) -> Draft:
    """Return the draft with its readouts, in the order of their first mention."""
    words = _words(draft.language)
    if not draft.tokens:
        return draft
    named = list(_named(draft, words))
    if not draft.contacts:  # a heading alone is no account of anything: Readout of a Call with Governors
        named = [one for one in named if draft.document.blocks[one.sentence.block].kind not in ("title", "heading")]
    if not named and not draft.contacts:
        return draft
    speech = Speech.of(draft)
    voices: dict[int, list[Voice]] = {}
    for one in named:
        _place(draft, speech, words, one, voices)
    spoken(draft, speech)
    posted(draft, speech, words.sets["social"], words.sets["social_before"])
    _anaphors(draft, words)
    for account in draft.readouts:
        account.mentions.sort()
        if account.contact is None:
            account.contact = _contact(draft, account)
    media = {first: medium for first, uses in words.nouns.items() for parts, medium, _ in uses if medium is not None and len(parts) == 1}
    own(draft, speech, words.openings, media, words.sets)
    _share(draft)
    draft.readouts.sort(key=lambda account: account.mentions[0] if account.mentions else (0, 0))
    return draft


def _share(draft: Draft) -> None:
    """Give each party of a joint account one of its own, with the same mentions."""
    mains = [contact for contact in draft.contacts if contact.main]
    for account in list(draft.readouts):
        people = {party: there for contact in (*mains, *filter(None, [account.contact])) for party, there in contact.parties.items() if there}
        if account.joint and account.issuer is None:
            account.issuer = next((institution_of(draft, person) for person in people.get(account.party or "", ())), None)
        for party in account.joint:
            if party != account.party and not any(other.party == party and other.joint == account.joint for other in draft.readouts):
                issuer = next((institution_of(draft, person) for person in people.get(party, ())), None)
                draft.readouts.append(DraftReadout(party, issuer, account.medium, account.contact, account.joint, list(account.mentions)))


def _named(draft: Draft, words: _Words) -> Iterable[_Named]:
    tokens = draft.tokens
    adjectives = {name.start: name.keys for name in draft.names if name.kind in ("adjective", "compound")}
    starts = [mention.start for mention in draft.mentions]
    k = 0
    while k < len(tokens):
        use = _use(draft, words, k)
        if use is None:
            k += 1
            continue
        length, medium, strength = use
        sentence = draft.sentences[tokens[k].sentence]
        first, last = k, k + length
        while first > sentence.first and (tokens[first - 1].norm in words.sets["before"] or (tokens[first - 1].pos == "NUM")):
            first -= 1
        article = "none"
        if first > sentence.first:
            left = tokens[first - 1].norm
            article = next((kind for kind in ("demonstrative", "possessive", "indefinite", "definite") if left in words.sets[kind]), "none")
            if article != "none" and left not in words.sets["contracted"]:
                first -= 1
        parties: list[str] = []
        gap = 0
        issuer: DraftActor | None = None
        giver: DraftActor | None = None
        owner = owner_before(draft, words.sets["genitive"], starts, adjectives, sentence, first) if medium in _OWNED else None
        if owner is not None:
            first, parties, issuer, giver = owner
            if first > sentence.first and tokens[first - 1].norm in words.sets["definite"] | words.sets["indefinite"]:
                first -= 1
                article = "definite" if tokens[first].norm in words.sets["definite"] else "indefinite"
            article = "definite" if article == "none" else article
        joint = any(word in words.sets["joint"] for word in (tokens[j].norm for j in range(k, min(last + 3, sentence.last))))
        end = last
        stop = min(last + _REACH, sentence.last)
        while end < stop:
            token = tokens[end]
            mention = mention_at(draft, starts, token.start)
            if token.start in adjectives and mention is None:
                parties += [code for code in adjectives[token.start] if code not in parties]
                end += 1
                last = end
            elif mention is not None:
                previous = tokens[end - 1].norm
                if previous in words.sets["of"] or previous in words.sets["by"] or tokens[end - 2].norm in words.sets["of"] | words.sets["by"]:
                    chosen = [actor for actor in mention.actors if actor.party]
                    gap = gap or (end - k - length if chosen else 0)
                    parties += [actor.party for actor in chosen if actor.party and actor.party not in parties]
                    if issuer is None and chosen and chosen[0].kind in ("institution", "organisation"):
                        issuer = chosen[0]
                    elif giver is None and chosen and chosen[0].kind == "person":
                        giver = chosen[0]
                    while end < sentence.last and tokens[end].start < mention.end:
                        end += 1
                    last = end
                    if not joint:
                        break
                else:
                    break
            elif token.norm in words.sets["joint"] or token.norm in words.sets["issued"]:
                end += 1
                last = end
            elif token.pos in ("ADP", "DET", "CCONJ", "ADV", "NUM") or token.norm in words.sets["of"]:
                end += 1
            elif token.pos == "ADJ":
                end += 1
                last = end
            elif (
                token.pos in ("NOUN", "PROPN")
                and tokens[end - 1].pos in ("DET", "ADP")
                and (end - k <= 4 or any(tokens[j].norm in words.sets["by"] for j in range(k, end)))
            ):
                end += 1
            else:
                break
        while last > k + length and (tokens[last - 1].pos in ("ADP", "DET", "CCONJ") or tokens[last - 1].norm in words.sets["issued"]):
            last -= 1
        yield _Named(first, last, k, medium, strength, sentence, parties, issuer, giver, k + length, gap, article, joint)
        k = max(k + length, last)


def _use(draft: Draft, words: _Words, k: int) -> tuple[int, Medium | None, str] | None:
    tokens = draft.tokens
    for parts, medium, strength in words.nouns.get(tokens[k].norm, ()):
        if k + len(parts) <= len(tokens) and all(tokens[k + j].norm == part for j, part in enumerate(parts)):
            if len(parts) == 1 and tokens[k].pos not in ("NOUN", "PROPN", "ADJ", "VERB"):
                continue
            if k and tokens[k - 1].norm in words.sets["not_after"]:
                return None
            if tokens[k].pos == "VERB" and (k == 0 or tokens[k - 1].pos != "DET"):
                continue
            return len(parts), medium, strength
    return None


def _place(draft: Draft, speech: Speech, words: _Words, one: _Named, voices: dict[int, list[Voice]]) -> None:
    """Make the account that a phrase names, or add the phrase to the account it points back at."""
    tokens = draft.tokens
    heading = one.article == "none" and tokens[one.first].start == draft.document.blocks[one.sentence.block].start
    span = (tokens[one.first].start, tokens[(one.end if heading else one.last) - 1].end)
    if speech.quoted[one.noun] >= 0 or to_be_adopted(draft, words.sets.get("adopting", frozenset()), one.noun, one.end):
        return
    by_order = bool(draft.language.lexicon["statements"]["by_order"])
    giver = _before(speech, one) if by_order and not one.parties else None
    if giver is not None and not giver.people and giver.readout is None:
        one.parties = sorted(giver.parties)
        one.issuer = next((actor for actor in giver.speakers if isinstance(actor, DraftActor) and actor.kind in ("institution", "organisation")), None)
    earlier = _earlier(draft, one)
    if (
        one.article in ("definite", "demonstrative", "none", "possessive")
        and earlier is not None
        and not (one.parties and earlier.party and earlier.party not in one.parties)
    ):
        if one.strength == "again" and one.article not in ("definite", "demonstrative"):
            return
        earlier.mentions.append(span)
        return
    if one.strength == "again" or (heading and (one.strength == "weak" or not one.parties or one.gap > _OF)):
        return  # the heading of a document that is an account itself
    parties, issuer = list(one.parties), one.issuer or (institution_of(draft, one.giver) if one.giver is not None else None)
    carried = _carried(draft, words, one)
    if not parties:
        voice = giver if by_order else _sentence_voice(speech, one, voices)
        if voice is not None:
            if one.medium == "press conference" and voice.people and not _for_others(voice):
                return  # who speaks there speaks for himself
            parties = sorted(voice.parties, key=[actor.party for actor in voice.speakers].index)
            issuer = issuer or next(
                (actor for actor in voice.speakers if isinstance(actor, DraftActor) and actor.kind in ("institution", "organisation")), None
            )
            if issuer is None and len(parties) == 1 and voice.people:
                issuer = institution_of(draft, voice.people[0])
    if one.strength == "weak" and not (parties and (carried or one.parties)):
        return
    if one.strength == "weak" and not draft.contacts:
        return
    if one.joint and len(parties) < 2:
        main = next((contact for contact in draft.contacts if contact.main), None)
        if main is not None and len(main.parties) > 1:
            parties = list(main.parties)
    if not parties and one.strength == "strong":
        beside = _beside(draft, one)
        if beside is not None and beside.party:
            parties, issuer = [beside.party], beside if beside.kind == "institution" else institution_of(draft, beside)
    party = parties[0] if parties else None
    joint = tuple(parties) if one.joint and len(parties) > 1 else ()
    known = next((account for account in draft.readouts if account.party == party and account.joint == joint and account.medium == one.medium and party), None)
    if known is not None:
        known.mentions.append(span)
        return
    if party is None:
        return
    draft.readouts.append(DraftReadout(party, issuer if not joint else None, one.medium, None, joint, [span]))


def _before(speech: Speech, one: _Named) -> Voice | None:
    """Whoever opens the clause of an account whose giver stands before it, or is named right before it by a preposition of sources."""
    for part in segments(speech, one.sentence):
        if part.first <= one.noun < part.last:
            first = part.first + (speech.tokens[part.first].norm in speech.table.words["sources_before"])
            found = voice_in(speech, first, one.first)
            return found if found is not None and found.parties else None
    return None


def _for_others(voice: Voice) -> bool:
    """Whether it is a spokesperson who speaks."""
    return any((one.office or "").endswith(SPOKESPERSON) for one in voice.people)


def _earlier(draft: Draft, one: _Named) -> DraftReadout | None:
    """The account named last before a phrase, of its medium where that is told, and of its party."""
    best: DraftReadout | None = None
    for account in draft.readouts:
        if one.parties and account.party not in one.parties and not set(account.joint) & set(one.parties):
            continue
        if one.medium is not None and account.medium != one.medium:
            continue
        if best is None or account.mentions[-1] > best.mentions[-1]:
            best = account
    return best


def _carried(draft: Draft, words: _Words, one: _Named) -> bool:
    """Whether the phrase stands where words are carried: behind *dans*, *selon*, *lors d'*, or as a subject."""
    before = [draft.tokens[k].norm for k in range(max(one.sentence.first, one.first - 2), one.first)]
    if draft.language.lexicon["statements"]["by_order"]:
        verbs = cues(draft.language).verbs
        speaks = any(draft.tokens[k].norm in verbs for k in range(one.end, min(one.end + _BEHIND, one.sentence.last)))
        return speaks or any(word in words.sets["issued"] for word in before) or _sourced(draft, one)
    return any(word in words.sets["carrying"] for word in before) or draft.tokens[one.noun].dep.startswith("nsubj")


def _sourced(draft: Draft, one: _Named) -> bool:
    """Whether a preposition of sources brings the account in, and a comma ends it: *据挪威外交部消息，…*."""
    tokens, sources = draft.tokens, cues(draft.language).words["sources_before"]
    ends = one.end < one.sentence.last and tokens[one.end].pos == "PUNCT"
    return ends and any(tokens[k].norm in sources for k in range(max(one.sentence.first, one.first - _REACH), one.first))


def _sentence_voice(speech: Speech, one: _Named, voices: dict[int, list[Voice]]) -> Voice | None:
    """Whoever speaks in the sentence that carries the account."""
    found = voices.get(one.sentence.i)
    if found is None:
        cues = find(speech, one.sentence)
        mark_incises(speech, one.sentence, cues)
        before: list[Any] = []
        for cue in cues:
            voice = voice_of(speech, one.sentence, cue, before)
            before.append((cue, voice))
        found = voices[one.sentence.i] = [voice for _, voice in before if voice.speakers and voice.parties]
    near = [voice for voice in found if voice.first >= 0]
    return min(near, key=lambda voice: abs(voice.first - one.first)) if near else None


def _beside(draft: Draft, one: _Named) -> DraftActor | None:
    """The person or institution nearest before the phrase in its sentence, else of the nearest behind."""
    start = draft.tokens[one.first].start
    near = [
        mention for mention in draft.mentions if one.sentence.start <= mention.start < one.sentence.end and len(mention.actors) == 1 and mention.actors[0].party
    ]
    before = [mention for mention in near if mention.start < start and mention.actors[0].kind in ("person", "institution")]
    behind = [mention for mention in near if mention.start > start and mention.actors[0].kind in ("person", "institution")]
    chosen = before[-1] if before else behind[0] if behind else None
    return chosen.actors[0] if chosen is not None else None


def _anaphors(draft: Draft, words: _Words) -> None:
    """Add *ce dernier*, *celui-ci* where an account is what was named last."""
    for sentence in draft.sentences:
        text = draft.text[sentence.start : min(sentence.end, sentence.start + 40)].lower().replace("’", "'")
        match = words.anaphors.match(text)
        if match is None or sentence.i == 0:
            continue
        previous = draft.sentences[sentence.i - 1]
        start, end = sentence.start, sentence.start + match.end()
        last: DraftReadout | None = None
        at = -1
        for account in draft.readouts:
            for begin, stop in account.mentions:
                if previous.start <= begin < previous.end and stop > at:
                    last, at = account, stop
        if last is None:
            continue
        people = [
            mention.end
            for mention in draft.mentions
            if previous.start <= mention.start < previous.end and any(actor.kind == "person" for actor in mention.actors)
        ]
        if not people or max(people) <= at:
            last.mentions.append((start, end))


def _contact(draft: Draft, account: DraftReadout) -> DraftContact | None:
    """The contact that the account is about: the main one of its party, else the last reported before it; one still to come where none has been."""
    parties = set(account.joint) | {account.party}
    fitting = [contact for contact in draft.contacts if parties & set(contact.parties)]
    main = [contact for contact in fitting if contact.main]
    if len(main) == 1:
        return main[0]
    before = [contact for contact in (main or fitting) if contact.evidence and contact.evidence[0][0] <= account.mentions[0][1]]
    been = [contact for contact in before if contact.status not in TO_COME] or before
    return been[-1] if been else (main or fitting or [None])[0]  # type: ignore[list-item]
