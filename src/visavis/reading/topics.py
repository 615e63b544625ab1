"""Topics: what each contact and each statement is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from visavis.errors import KnowledgeError
from visavis.languages import language
from visavis.reading.contacts.own_accounts import talks_of
from visavis.reading.contacts.words import TO_COME
from visavis.reading.triggers import Hit, Triggers, as_written, keyed, starting_in

if TYPE_CHECKING:
    from visavis.knowledge import Knowledge
    from visavis.reading.draft import Draft, DraftContact, DraftStatement, Sentence

_NEAR = 90  # characters within which a word of context still governs the name of an organisation
_MARK = re.compile(r"[,.;:!?()«»\"“”\n]")
# What else the talks of a visit may be by then.
_UNDER_WAY = {"ongoing": ("held",)}
_QUOTED = 3  # characters of a quotation mark before the first word of a sentence
_BOUND = 8  # characters of the small words that bind a title to the name of an organisation: *head of the*
_LINKED = 14  # characters between two names of one enumeration


@dataclass(frozen=True, slots=True)
class _Topic:
    id: str
    organisation: bool
    weak: bool  # counts only where the text says what was talked about
    party: str | None
    between: bool = False  # of a contact only if the parties named with it take part
    not_of: tuple[str, ...] = ()  # states of contacts that it cannot be a topic of
    general: bool = False  # a matter of the talks only where the text says so, whatever a speaker says of it
    capital: bool = False  # counts only where it is written with one
    passing: bool = False  # of a statement alone: what is said of it is no matter of the talks


@dataclass(frozen=True, slots=True)
class _Tables:
    topics: Triggers[_Topic]
    agenda: Triggers[bool]  # True: the topics come before
    context: Triggers[bool]  # True: puts an organisation on the agenda
    aside: Triggers[bool]
    opening: Triggers[bool]


@lru_cache(maxsize=16)
def _tables(knowledge: Knowledge, code: str) -> _Tables:
    triggers: list[tuple[str, _Topic]] = []
    masks: list[str] = []
    for identifier, table in knowledge.topics.items():
        if identifier == "mask":
            masks = table["triggers"].get(code, [])
            continue
        for field in ("triggers", "agenda", "passing", "capital"):
            topic = _Topic(
                identifier,
                organisation=table["facet"] == "organisation",
                weak=field == "agenda",
                party=table.get("party"),
                between=table.get("between_parties", False),
                not_of=tuple(table.get("not_of", ())),
                general=table.get("general", False),
                capital=field == "capital",
                passing=field == "passing",
            )
            triggers += [(trigger, topic) for trigger in table.get(field, {}).get(code, ())]
    words = language(code).lexicon.get("topics", {})
    try:
        compiled = Triggers(triggers, masks)
    except ValueError as error:
        raise KnowledgeError(f"topics.toml: {error}") from error
    return _Tables(
        compiled,
        Triggers([(word, False) for word in words.get("agenda", ())] + [(word, True) for word in words.get("agenda_after", ())]),
        Triggers([(word, True) for word in words.get("organisation_on", ())] + [(word, False) for word in words.get("organisation_off", ())]),
        Triggers([(word, True) for word in words.get("aside", ())]),
        Triggers([(word, True) for word in words.get("opening", ())]),
    )


def topics(draft: Draft) -> Draft:
    """Give every contact and statement its topics, in the order of the text."""
    if not draft.sentences:
        return draft
    tables = _tables(draft.knowledge, draft.language.code)
    text = keyed(draft.text)
    places = _Places(draft, tables.agenda.find(text), tables.opening.find(text))
    asides = _asides(text, tables.aside.find(text))
    found = [hit for hit in as_written(draft.text, tables.topics.find(text), lambda topic: topic.capital) if not _in_a_name(draft, hit)]
    found = _on_the_agenda(found, tables.context.find(text), places)
    around: dict[int, list[str]] = {}  # by statement: what the names in it and the reporter's words about a fragment allow
    for hit in found:
        statement = places.statement(hit)
        headed = places.headed(hit) if statement is None else []
        told = statement or (headed[0] if headed else places.fragment(hit))
        for one in headed:
            if hit.value.id not in one.topics:
                one.topics.append(hit.value.id)
        if statement is not None and not hit.value.weak:
            if hit.value.id not in statement.topics:
                statement.topics.append(hit.value.id)
        elif told is not None and (hit.value.party if statement is not None else not hit.value.weak):
            around.setdefault(id(told), []).append(hit.value.id)
        if hit.value.passing or _within(asides, hit.start):
            continue
        for contact in places.contacts(hit, told):
            if _may_be_of(contact, hit.value) and not (hit.value.between and _of_others(draft, hit, contact)):
                _add(contact, hit.value.id, (hit.start, hit.end))
    for statement in draft.statements:
        if not statement.topics:
            statement.topics = list(dict.fromkeys(around.get(id(statement), ())))
    _down_to_the_talks(draft.contacts)
    return draft


def _asides(text: str, found: list[Hit[bool]]) -> list[tuple[int, int]]:
    """Stretches from a word that opens a background to the next mark."""
    return [(hit.end, mark.start() if (mark := _MARK.search(text, hit.end)) else len(text)) for hit in found]


def _within(stretches: list[tuple[int, int]], offset: int) -> bool:
    index = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and offset < stretches[index][1]


def _may_be_of(contact: DraftContact, topic: _Topic) -> bool:
    if topic.id in contact.parties or (topic.weak and topic.party in contact.parties):
        return False
    return contact.status not in topic.not_of and not (topic.organisation and contact.kind == "summit")


def _of_others(draft: Draft, hit: Hit[_Topic], contact: DraftContact) -> bool:
    """Whether a party named right after the hit does not take part: *relations with China* between two others."""
    at = hit.end
    for name in starting_in(draft.names, hit.end, hit.end + 2 * _NEAR):
        between = draft.text[at : name.start]
        if len(between) > _LINKED or not set(between).isdisjoint(',.;:()«»"“”'):
            return False
        if name.kind in ("state", "organisation", "capital") and not set(name.keys) & set(contact.parties):
            return True
        at = name.end
    return False


def _add(contact: DraftContact, identifier: str, span: tuple[int, int]) -> None:
    for known, spans in contact.topics:
        if known == identifier:
            spans.append(span)
            return
    contact.topics.append((identifier, [span]))


def _in_a_name(draft: Draft, hit: Hit[_Topic]) -> bool:
    """Whether the hit is a part of a name or of somebody's title: *République démocratique du Congo*, *ministre du Commerce*."""
    index = bisect_right(draft.mentions, hit.start, key=lambda mention: mention.start) - 1
    if index >= 0 and hit.end <= draft.mentions[index].end:
        mention = draft.mentions[index]
        if (mention.start, mention.end) != (hit.start, hit.end) and any(actor.kind in ("person", "institution") for actor in mention.actors):
            return True
    index = bisect_right(draft.names, hit.start, key=lambda name: name.start) - 1
    if index < 0:
        return False
    name = draft.names[index]
    return hit.end <= name.end and hit.end - hit.start < name.end - name.start


def _on_the_agenda(found: list[Hit[_Topic]], context: list[Hit[bool]], places: _Places) -> list[Hit[_Topic]]:
    """Leave out the organisations that are only a seat, a title or a source."""
    kept: list[Hit[_Topic]] = []
    ends = sorted(context, key=lambda hit: (hit.end, hit.end - hit.start))
    last: Hit[_Topic] | None = None
    for hit in found:
        if not hit.value.organisation:
            kept.append(hit)
            continue
        sentence = places.sentence(hit.start)
        if sentence is None:
            continue
        index = bisect_right(ends, hit.start, key=lambda one: one.end) - 1
        near = ends[index] if index >= 0 and ends[index].start >= max(sentence.start, hit.start - _NEAR) else None
        if (near is None or near.value or hit.start - near.end > _BOUND) and any(one.value for one in starting_in(context, hit.end + 1, hit.end + 2)):
            kept.append(hit)  # *NATO membership*
            last = hit
            continue
        linked = last is not None and hit.start - last.end <= _LINKED and last.start >= sentence.start
        if (linked and (near is None or last is None or near.start < last.start)) or (near.value if near else places.agenda_before(hit, sentence)):
            kept.append(hit)
            last = hit
    return kept


class _Places:
    """Where in the text which contact is talked about."""

    def __init__(self, draft: Draft, agenda: list[Hit[bool]], openings: list[Hit[bool]]) -> None:
        self._draft = draft
        self._starts = [sentence.start for sentence in draft.sentences]
        self._agenda: dict[int, list[Hit[bool]]] = {}
        for hit in agenda:
            if (sentence := self.sentence(hit.start)) is not None:
                self._agenda.setdefault(sentence.i, []).append(hit)
        self._opened: dict[int, tuple[int, int]] = {}  # by sentence: where the matter stands that it opens with, *On Ukraine, …*
        for hit in openings:
            if (sentence := self.sentence(hit.start)) is not None and hit.start - sentence.start < _QUOTED:
                mark = _MARK.search(draft.text, hit.end, min(sentence.end, hit.end + _NEAR))
                if mark is not None and mark[0] == ",":
                    self._opened[sentence.i] = (hit.end, mark.start())
        self._reported: dict[int, list[tuple[int, DraftContact]]] = {}  # by sentence: where the contact's own words stand
        for contact in draft.contacts:
            own: dict[int, int] = {}  # the first of its words in each sentence
            for cue, _ in contact.cues or contact.evidence:
                own[self._index(cue)] = min(cue, own.get(self._index(cue), cue))
            for start, end in contact.evidence or contact.cues:
                for index in range(self._index(start), self._index(max(start, end - 1)) + 1):
                    if index in own or index == self._index(start):
                        self._reported.setdefault(index, []).append((own.get(index, start), contact))
        for readout in draft.readouts:
            if readout.contact is not None:
                for start, _ in readout.mentions:
                    self._reported.setdefault(self._index(start), []).append((start, readout.contact))
        self._spans = sorted(((start, end, statement) for statement in draft.statements for start, end in statement.spans), key=lambda one: one[0])
        self._fragments: dict[int, list[DraftStatement]] = {}
        for statement in draft.statements:
            if statement.mode == "partial" and statement.spans:
                self._fragments.setdefault(self._index(statement.spans[0][0]), []).append(statement)
        self._talks: list[DraftContact | None] = []  # for each sentence, the main contact so far that is more than planned
        self._focus = self._followed()

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset, if it was parsed."""
        sentence = self._draft.sentences[self._index(offset)]
        return sentence if sentence.start <= offset < sentence.end else None

    def _followed(self) -> list[DraftContact | None]:
        """For each sentence, the contact that it may go on about: the last one told in its block, one recalled only just before, else the last main one."""
        focus: list[DraftContact | None] = []
        block, last = -1, -1
        local: DraftContact | None = None
        settled = [contact for contact in self._draft.contacts if contact.status not in TO_COME] or self._draft.contacts
        main = next((contact for contact in settled if contact.main), settled[0] if len(settled) == 1 else None)
        own = talks_of(self._draft)
        for sentence in self._draft.sentences:
            if sentence.block != block or (local is not None and not local.main and sentence.i - last > 1):
                block, local = sentence.block, None
            for _, contact in self._reported.get(sentence.i, ()):
                local, last = contact, sentence.i
                if contact.main and (contact.status not in TO_COME or main is None):
                    main = contact
            focus.append(local if local is not None and self._told_apart(local) else own or local or main)
            self._talks.append(main if main is not None and main.status not in TO_COME else None)
        return focus

    def _told_apart(self, contact: DraftContact) -> bool:
        """Say whether a verb tells of another contact that was, as one only recalled has none: *The day before, X met Y. They discussed …*."""
        if contact.main or contact.status in TO_COME or not contact.cues:
            return False
        tokens = self._draft.tokens
        at = bisect_right(tokens, contact.cues[0][0], key=lambda token: token.start) - 1
        return at >= 0 and tokens[at].pos == "VERB" and "VerbForm=Inf" not in tokens[at].morph

    def _told_in_talks(self, sentence: Sentence, at: int, contact: DraftContact) -> DraftContact:
        """The talks that go on about the contact told there, where it is only planned; else the contact itself."""
        talks = self._talks[sentence.i]
        planned = talks is not None and talks.main and contact.status in TO_COME and any(cue.end <= at for cue in self._agenda.get(sentence.i, ()))
        return talks if planned and talks is not None else contact

    def agenda_before(self, hit: Hit[_Topic], sentence: Sentence) -> bool:
        """Whether the sentence has said, before the hit, that it tells what was talked about, or says so after it."""
        if any(cue.end <= hit.start or (cue.value and cue.start >= hit.end) for cue in self._agenda.get(sentence.i, ())):
            return True
        opened = self._opened.get(sentence.i)
        return opened is not None and opened[0] <= hit.start and hit.end <= opened[1]

    def headed(self, hit: Hit[_Topic]) -> list[DraftStatement]:
        """The statements of the sentence that opens with the hit as its matter: *On Ukraine, she said that …*."""
        sentence = self.sentence(hit.start)
        opened = self._opened.get(sentence.i) if sentence is not None else None
        if sentence is None or opened is None or not (opened[0] <= hit.start and hit.end <= opened[1]):
            return []
        found = [statement for start, _, statement in self._spans if opened[1] <= start < sentence.end]
        return [statement for n, statement in enumerate(found) if statement not in found[:n]]

    def statement(self, hit: Hit[_Topic]) -> DraftStatement | None:
        index = bisect_right(self._spans, hit.start, key=lambda one: one[0]) - 1
        if index >= 0 and hit.end <= self._spans[index][1]:
            return self._spans[index][2]
        return None

    def fragment(self, hit: Hit[_Topic]) -> DraftStatement | None:
        """The statement whose reporter's words hold the hit: a part of the sentence is quoted, the rest is told."""
        sentence = self.sentence(hit.start)
        if sentence is None:
            return None
        quoted = self._fragments.get(sentence.i, ())
        return min(quoted, key=lambda statement: min(max(start - hit.end, hit.start - end) for start, end in statement.spans), default=None)

    def contacts(self, hit: Hit[_Topic], statement: DraftStatement | None) -> list[DraftContact]:
        """The contacts in which what the hit names, in that statement or in none, was talked about."""
        sentence = self.sentence(hit.start)
        if sentence is None:
            return []
        on_agenda = self.agenda_before(hit, sentence)
        if hit.value.weak and not on_agenda:
            return []
        before = max((one for one in self._reported.get(sentence.i, ()) if one[0] <= hit.start), key=lambda one: one[0], default=None)
        if statement is not None:
            if hit.value.general and not on_agenda:
                return []
            told = [statement.contact] if statement.contact is not None and _of_a_side(statement, statement.contact) else []
            if before is not None and before[1] not in told and any(start <= before[0] for start, end in statement.spans if hit.end <= end):
                told.append(before[1])  # the statement itself recalls the contact
            return told
        if before is not None:
            return [self._told_in_talks(sentence, *before)]
        if on_agenda and (after := min(self._reported.get(sentence.i, ()), key=lambda one: one[0], default=None)) is not None:
            return [self._told_in_talks(sentence, *after)]
        focus = self._focus[sentence.i]
        return [focus] if on_agenda and focus is not None else []


def _of_a_side(statement: DraftStatement, contact: DraftContact) -> bool:
    """Whether somebody of the contact's sides speaks, or nobody is named who does: what others say of it was not talked about there."""
    return not statement.speakers or any(speaker.party in contact.parties for speaker in statement.speakers)


def _down_to_the_talks(contacts: list[DraftContact]) -> None:
    """Move the topics of a visit to the talks held during it, where there are any."""
    for visit in contacts:
        if visit.kind != "visit" or not visit.topics:
            continue
        during = [contact for contact in contacts if contact.part_of is visit and contact.status in (visit.status, *_UNDER_WAY.get(visit.status, ()))]
        talks = next(iter(sorted(during, key=lambda contact: contact.status != visit.status)), None)
        if talks is not None:
            merged = dict(visit.topics)
            for identifier, spans in talks.topics:
                merged[identifier] = sorted([*merged.get(identifier, []), *spans])
            talks.topics = sorted(merged.items(), key=lambda topic: topic[1][0])
            visit.topics = []
