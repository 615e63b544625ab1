"""Accounts without a document: what institutions and their spokespeople say of a contact, and what people post of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet

from visavis.reading.contacts.words import TO_COME
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout, Sentence, Token
from visavis.reading.statements.asides import mark_incises
from visavis.reading.statements.cue_search import find
from visavis.reading.statements.own_offices import institution_of
from visavis.reading.statements.sources import sources
from visavis.reading.statements.speakers import voice_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice

_CLIMB = 10  # words above a word in the parse
_PARTS = ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM")
_REFUSING = frozenset({"reject", "criticise"})  # acts by which nothing is told of a contact
SPOKESPERSON = "spokesperson"
"""How the identifiers of such offices end."""


def _reported(draft: Draft) -> dict[int, list[DraftContact]]:
    """The contacts by the sentences that report them."""
    found: dict[int, list[DraftContact]] = {}
    starts = [sentence.start for sentence in draft.sentences]
    for contact in draft.contacts:
        for start, end in contact.evidence:
            for index in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
                found.setdefault(index, []).append(contact)
    return found


def _voices(speech: Speech, sentence: Sentence) -> list[tuple[Cue, Voice]]:
    """The sentence's cues and named sources that have one speaker, with who that is."""
    cues = find(speech, sentence)
    mark_incises(speech, sentence, cues)
    before: list[tuple[Cue, Voice]] = []
    for cue in cues:
        before.append((cue, voice_of(speech, sentence, cue, before)))
    return [(cue, voice) for cue, voice in [*before, *sources(speech, sentence)] if len(voice.speakers) == 1 and voice.first >= 0]


def spoken(draft: Draft, speech: Speech) -> None:
    """Add the accounts of a contact that institutions (*…, a rapporté le Kremlin*) and spokespeople give."""
    have = {party for account in draft.readouts for party in (account.party, *account.joint)}
    made: dict[int, DraftReadout] = {}
    reported = _reported(draft)
    main = [contact for contact in draft.contacts if contact.main]
    for sentence in draft.sentences:
        contacts = reported.get(sentence.i, [])
        if not contacts and not main and not made:
            continue
        for cue, voice in _voices(speech, sentence):
            speaker = voice.speakers[0]
            mention = speech.mention[voice.first]
            if mention is not None and mention.basis == "office" and draft.tokens[voice.first].norm in speech.table.words["official"]:
                continue  # a service of the state, which gives no account of its own
            before = [token.norm for token in draft.tokens[max(0, voice.first - 2) : voice.first]]
            if len(before) > 1 and before[1] in speech.table.words["houses"] and before[0] in speech.table.words["voices"]:
                continue  # an unnamed source within it: источник в МИД
            if not isinstance(speaker, DraftActor) or speaker.party is None or (speaker.party in have and id(speaker) not in made):
                continue
            spokesperson = speaker.kind == "person" and (speaker.office or "").endswith(SPOKESPERSON)
            source = cue.kind == "source" and (speaker.kind == "institution" or _by_capital(draft, voice))
            if not spokesperson and not source and (speaker.kind != "institution" or not (cue.incise or contacts)):
                continue
            if not source and cue.entry.act in _REFUSING:
                continue
            account = made.get(id(speaker))
            candidates = [one for one in [*contacts, *(main if spokesperson or source or cue.incise else [])] if speaker.party in one.parties]
            # of talks that were held and a visit that they agreed upon, it is an account of the talks
            told = next((one for one in candidates if one.status not in TO_COME), next(iter(candidates), None))
            if account is None and told is None:
                continue
            if account is None:
                issuer = institution_of(draft, speaker) if spokesperson else speaker if speaker.kind == "institution" else None
                account = made[id(speaker)] = DraftReadout(speaker.party, issuer, None if source else "statement", told)
                draft.readouts.append(account)
                have.add(speaker.party)
            meant = draft.tokens[voice.first].norm
            if spokesperson and (meant in speech.table.pronouns or meant in speech.table.source_pronouns):
                continue  # *he* is the spokesman himself
            first, last = (min(voice.first, cue.begins), max(voice.last, cue.last)) if speech.table.words["houses"] else (voice.first, voice.last)
            account.mentions.append((draft.tokens[first].start, draft.tokens[last - 1].end))


def _by_capital(draft: Draft, voice: Voice) -> bool:
    """Whether a capital stands for the state that speaks (d'après *Canberra*)."""
    start, end = draft.tokens[voice.first].start, draft.tokens[voice.last - 1].end
    return any(name.kind == "capital" and start <= name.start and name.end <= end for name in draft.names)


def posted(draft: Draft, speech: Speech, networks: AbstractSet[str], before: AbstractSet[str]) -> None:
    """Add the accounts that people post (*… sur X*): a network named behind *sur* in a sentence where one of a contact's people speaks."""
    tokens = draft.tokens
    for k in range(1, len(tokens)):
        if tokens[k].norm not in networks or tokens[k - 1].norm not in before or speech.quoted[k] >= 0 or not tokens[k].text[:1].isupper():
            continue
        if _in_relative(tokens, k):
            continue  # who had traded barbs on X: what came before is no account of the contact
        sentence = draft.sentences[tokens[k].sentence]
        near = [voice for _, voice in _voices(speech, sentence) if isinstance(voice.speakers[0], DraftActor) and voice.parties]
        if not near:
            continue
        speaker = min(near, key=lambda voice: abs(voice.first - k)).speakers[0]
        told = next((contact for contact in draft.contacts if speaker.party in contact.parties), None)
        if told is None or not isinstance(speaker, DraftActor):
            continue
        span = (tokens[k - 1].start, tokens[k].end)
        known = next((account for account in draft.readouts if account.party == speaker.party and account.medium == "post"), None)
        if known is not None:
            beside = next((n for n, (_, end) in enumerate(known.mentions) if 0 <= span[0] - end <= 1), None)
            if beside is not None:
                known.mentions[beside] = (known.mentions[beside][0], span[1])  # a post on X
            elif not any(start < span[1] and span[0] < end for start, end in known.mentions):
                known.mentions.append(span)
            continue
        issuer = institution_of(draft, speaker) if speaker.kind == "person" else speaker
        draft.readouts.append(DraftReadout(speaker.party, issuer, "post", told, (), [span]))


def _in_relative(tokens: list[Token], k: int) -> bool:
    """Say whether a word stands in a relative clause."""
    for _ in range(_CLIMB):
        if tokens[k].dep == "acl:relcl":
            return True
        if tokens[k].head == k:
            return False
        k = tokens[k].head
    return False


def widen(speech: Speech) -> None:
    """Let each mention of an account take what belongs to it: article and adjectives, whose it is, a spokesperson's office and name."""
    for account in speech.draft.readouts:
        account.mentions = [_widened(speech, start, end) for start, end in account.mentions]


def _widened(speech: Speech, start: int, end: int) -> tuple[int, int]:
    tokens = speech.tokens
    first, last = speech.token_before(start + 1), speech.token_before(end)
    if not 0 <= first <= last < len(tokens) or tokens[first].end <= start:
        return start, end  # a line that is not read, such as a signature
    own = speech.mention[last]
    while first > 0 and tokens[first - 1].sentence == tokens[first].sentence and speech.quoted[first - 1] < 0:
        before = speech.mention[first - 1]
        titled = own is not None and before is not None and before.actors == own.actors and own.actors[0].kind == "person"
        if not titled and not (tokens[first - 1].pos in _PARTS and _leads(speech, first - 1, first, last)):
            break
        first -= 1
    if last + 2 < len(tokens) and tokens[last + 1].text == "," and own is not None and own.actors[0].kind == "person":
        behind = speech.mention[last + 2]
        if behind is not None and behind.actors == own.actors:
            last = speech.token_before(behind.end)
    return tokens[first].start, max(end, tokens[last].end)


def _leads(speech: Speech, at: int, first: int, last: int) -> bool:
    """Whether the heads above the token lead to one of the tokens `first` to `last` by way of its neighbours (the *White* House readout)."""
    for _ in range(4):
        at = speech.tokens[at].head
        if first <= at <= last:
            return True
        if speech.tokens[at].head == at or at > last:
            return False
    return False
