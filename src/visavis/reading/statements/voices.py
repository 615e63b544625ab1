"""Voices: who speaks at a place in the text, by mention, readout or unknown name."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from visavis.reading.draft import DraftActor, DraftMention, DraftReadout, Sentence, Speaker
from visavis.reading.people.alluded import alluded
from visavis.reading.statements.own_offices import government_of, own_office
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.strangers import institution, outlet, stranger

# The name of an outlet stands within so many tokens behind its noun.
_DESCRIBED = 7


@dataclass(slots=True)
class Voice:
    """Whom a cue has for its subject; `known` without speakers is somebody the text does not name."""

    speakers: list[Speaker] = field(default_factory=list)
    known: bool = False
    first: int = -1  # its first token
    last: int = -1  # one past its last

    @property
    def readout(self) -> DraftReadout | None:
        """The readout that speaks, if it is one."""
        accounts = [one for one in self.speakers if isinstance(one, DraftReadout)]
        return accounts[0] if accounts and len(accounts) == len(self.speakers) else None

    @property
    def people(self) -> list[DraftActor]:
        """The people among the speakers."""
        return [one for one in self.speakers if isinstance(one, DraftActor) and one.kind == "person"]

    @property
    def parties(self) -> set[str]:
        """Codes of the speakers' parties."""
        return {one.party for one in self.speakers if one.party}


def voice_at(speech: Speech, at: int) -> Voice | None:
    """Return the voice of the mention or readout that covers the token."""
    account = speech.readout[at]
    mention = speech.mention[at]
    if account is not None and (mention is None or mention.basis == "anaphor" or not _same_start(speech, at, mention)):
        first = last = at
        while first > 0 and speech.readout[first - 1] is account and speech.tokens[first - 1].sentence == speech.tokens[at].sentence:
            first -= 1
        while last < len(speech.tokens) and speech.readout[last] is account and speech.tokens[last].sentence == speech.tokens[at].sentence:
            last += 1
        shared = [one for one in speech.draft.readouts if one.joint == account.joint] if account.joint else [account]
        return Voice(list(shared), True, first, last)
    if mention is not None:
        first, last = _tokens_of(speech, mention)
        return Voice(list(mention.actors), True, first, last)
    found = alluded(speech, at)
    if found is None:
        return None
    actors, first, last = found
    own = DraftMention(speech.tokens[first].start, speech.tokens[last - 1].end, actors, "anaphor", at)
    insort(speech.draft.mentions, own, key=lambda one: one.start)
    for k in range(first, last):
        speech.mention[k] = own
    return Voice(list(actors), True, first, last)


def _same_start(speech: Speech, at: int, mention: DraftMention) -> bool:
    """Whether the mention begins no later than the readout's name: *la présidence* before *dans un communiqué*."""
    first = at
    while first > 0 and speech.readout[first - 1] is speech.readout[at]:
        first -= 1
    person = any(actor.kind == "person" for actor in mention.actors)
    while person and first < at and speech.tokens[first].pos in ("VERB", "AUX"):
        first += 1  # the reporting verb may be part of the account's name: *said the spokesman*
    return mention.start <= speech.tokens[first].start


def _tokens_of(speech: Speech, mention: DraftMention) -> tuple[int, int]:
    return speech.token_before(mention.start + 1), speech.token_before(mention.end) + 1


def labelled_by(speech: Speech, start: int, end: int) -> list[Speaker]:
    """Return whom the label of a turn names: a person by name, rather than who else bears the first of two titles (*Chairman of the Union and President X*)."""
    speakers: list[Speaker] = []
    person = False
    for k in range(speech.token_at(start), speech.token_at(end)):
        found, mention = voice_at(speech, k), speech.mention[k]
        if found is None or not found.speakers or (person and not found.people):
            continue
        by_office = mention is not None and mention.basis == "office"
        if not (person and by_office):
            speakers = list(found.speakers)
        person = person or bool(found.people)
        if found.people and not by_office:
            break
    return speakers


def stranger_at(speech: Speech, at: int) -> Voice | None:
    """Return the voice of an unknown name that begins at the token."""
    found = stranger(speech, at)
    return Voice([found[0]], True, found[1], found[2]) if found is not None else None


def institution_at(speech: Speech, at: int, limit: int) -> Voice | None:
    """Return the voice of an institution that nobody knows and capitals name (*le Conseil café-cacao*), whose first noun is the token."""
    found = institution(speech, at, limit)
    return Voice([found[0]], True, at, found[1]) if found is not None else None


def outlet_at(speech: Speech, at: int) -> Voice | None:
    """Return the voice of the agency or paper whose name the token is, whatever the tagger takes it for (*l'agence Belga*)."""
    if speech.mention[at] is not None or speech.dated[at] or speech.quoted[at] >= 0 or _adjective_at(speech, at):
        return None
    actor = outlet(speech, at)
    return Voice([actor], True, at, at + 1)


def _adjective_at(speech: Speech, at: int) -> bool:
    """Whether a state's adjective stands at the token."""
    names, start = speech.draft.names, speech.tokens[at].start
    k = bisect_left(names, start, key=lambda name: name.start)
    return k < len(names) and names[k].start == start


def official_at(speech: Speech, at: int, limit: int) -> Voice | None:
    """Return the voice of a state's service that is no actor of its own (*les douanes vietnamiennes*): its government's, by the adjective of state."""
    tokens, draft = speech.tokens, speech.draft
    own = own_office(speech, at)
    if own is not None:
        return Voice([own], True, at - 1, at + 1)
    if tokens[at].norm not in speech.table.words["official"]:
        return None
    agency = _agency_at(speech, at, limit)
    if agency is not None:
        return agency
    begin = at  # the *Chinese* embassy, *China's* embassy
    while begin > 0 and tokens[begin - 1].pos in ("ADJ", "NOUN", "PROPN", "PART") and tokens[begin - 1].sentence == tokens[at].sentence:
        begin -= 1
    stop = at + 1  # les douanes *vietnamiennes*, the embassy *of China*
    while stop < min(limit, at + 6) and (tokens[stop].pos in ("ADJ", "NOUN", "DET", "PROPN") or tokens[stop].norm in speech.table.words["of"]):
        stop += 1
    start, end = tokens[begin].start, tokens[stop - 1].end
    first = bisect_left(draft.names, start, key=lambda name: name.start)
    for name in draft.names[first : first + 8]:
        if name.start >= end:
            break
        if name.kind not in ("adjective", "state") or len(name.keys) != 1 or not draft.knowledge.is_state(name.keys[0]):
            continue
        actor = government_of(draft, name.keys[0])
        last = max(at + 1, speech.token_before(name.end) + 1)
        while last < limit and tokens[last].pos == "PROPN" and speech.mention[last] is None:
            last += 1
        mention = DraftMention(start, tokens[last - 1].end, [actor], "office", at)
        at = min(at, speech.token_at(start))
        if not any(speech.mention[k] for k in range(at, last)):
            insort(draft.mentions, mention, key=lambda one: one.start)
            for k in range(at, last):
                speech.mention[k] = mention
        return Voice([actor], True, at, last)
    return None


def _agency_at(speech: Speech, at: int, limit: int) -> Voice | None:
    """Return the voice of the outlet whose name stands behind its noun and what describes that (*l'agence de presse turque Anadolu*)."""
    tokens, words = speech.tokens, speech.table.words
    if tokens[at].norm not in words["news_nouns"]:
        return None
    end = limit if limit > at else speech.draft.sentences[tokens[at].sentence].last  # the subject may stand behind its verb
    for k in range(at + 1, min(end, at + _DESCRIBED)):
        if tokens[k].text[:1].isupper() and k > at + 1:
            found = voice_at(speech, k) if speech.mention[k] is not None else stranger_at(speech, k) or outlet_at(speech, k)
            return Voice(found.speakers, True, at, found.last) if found is not None and not found.people else None
        if tokens[k].pos not in ("ADJ", "NOUN", "ADP", "CCONJ", "PUNCT", "VERB") or tokens[k].text in (",", ";", ":", "."):
            return None
    return None


def spokesman_of(speech: Speech, at: int) -> Voice | None:
    """Return the institution for which a nameless person speaks whose noun is the token (*a spokesperson*): the subject of the sentence before."""
    tokens = speech.tokens
    if tokens[at].norm not in speech.table.words["spokespeople"]:
        return None
    own = speech.draft.sentences[tokens[at].sentence]
    if at + 1 < own.last and tokens[at + 1].pos == "ADP":
        return None  # a spokesman for somebody else
    for number in (own.i, own.i - 1):
        if number < 0:
            break
        sentence = speech.draft.sentences[number]
        for k in range(sentence.first, min(sentence.last, at)):
            if speech.quoted[k] >= 0 or not tokens[k].dep.startswith("nsubj"):
                continue
            service = official_at(speech, k, sentence.last)
            if service is not None:
                return Voice(service.speakers, True, at, at + 1)
            mention = speech.mention[k]
            if mention is None:
                continue
            if len(mention.actors) == 1 and mention.actors[0].kind in ("institution", "organisation", "movement"):
                return Voice(list(mention.actors), True, at, at + 1)
    return None


def governed(speech: Speech, first: int) -> bool:
    """Whether a preposition stands before a noun phrase, or opens it (a écrit *sur X* le ministre)."""
    if first < len(speech.tokens) and speech.readout[first] is not None and speech.mention[first] is None and _preposition(speech, first):
        return True
    k = first - 1
    own = speech.mention[first] if first < len(speech.mention) else None
    title = speech.mention[k] if k >= 0 else None
    if own is not None and title is not None and title is not own and own.basis == "name" and any(one in own.actors for one in title.actors):
        while k >= 0 and speech.mention[k] is title:  # avec *son homologue russe* Vladimir Poutine
            k -= 1
    if k >= 0 and speech.tokens[k].norm.rstrip(".") in speech.table.words["before_labels"]:
        k -= 1  # de *M.* Lula
    while k >= 0 and speech.tokens[k].pos in ("DET", "NUM", "ADJ") and speech.tokens[k].norm not in speech.table.prepositions:
        k -= 1
    if k < 0 or speech.tokens[k].sentence != speech.tokens[first].sentence:
        return False
    return _preposition(speech, k)


def _preposition(speech: Speech, at: int) -> bool:
    return speech.tokens[at].pos == "ADP" or speech.tokens[at].norm in speech.table.prepositions


def end_of_phrase(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return where a noun phrase ends behind its verb: before a mark, a verb or a preposition that is written."""
    for k in range(at + 1, sentence.last):
        token = speech.tokens[k]
        if token.pos in ("PUNCT", "VERB", "AUX") or (token.pos == "ADP" and token.text):
            return k
    return sentence.last
