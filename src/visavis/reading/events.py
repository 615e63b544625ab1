"""Events: what else happened between parties, in PLOVER's terms, and the PLOVER codes of the contacts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from visavis.languages import language
from visavis.reading.deed_words import DeedWords
from visavis.reading.deeds import Deed, Deeds
from visavis.reading.draft import DraftEvent
from visavis.reading.triggers import Triggers, keyed, starting_in

if TYPE_CHECKING:
    from visavis.reading.draft import Draft, DraftContact, Sentence, Speaker

_GAP = 5  # words between an event and a party that belongs to it
_ADJECTIVES = 2  # words between the adjective of a country and the noun it qualifies
_BROUGHT = 3  # words from a preposition to the adjective of what it brings in
_REACH = 70  # characters in which such a party, or the date, must stand
_SURE = frozenset(("ASSAULT", "REQUEST", "THREATEN"))  # told of even where their end is asked for, or asked for and threatened themselves
_SEVERAL = 2  # those of an event that several make
_ALIKE = 50  # events of one type that another mention may mean
_STOP = re.compile(r"[.;:!?()«»\"“”]")


@dataclass(frozen=True, slots=True)
class _Kind:
    type: str
    of: str = "actor"
    verb: bool = False
    mutual: bool = False
    both: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class _Tables:
    events: Triggers[_Kind]
    roles: Mapping[str, str]
    articles: frozenset[str]
    possessives: frozenset[str]
    against: frozenset[str]  # prefixes before the adjective of whom it is aimed at
    genitives: frozenset[str]  # what follows a name whose bearer has what is said next; none where such words come after
    groups: Triggers[str]
    deeds: DeedWords


@dataclass(frozen=True, slots=True)
class _Named:
    """A party where the text names it."""

    start: int
    end: int
    party: str
    adjective: bool
    before_noun: bool = False  # an adjective of a language that writes it before the noun


@cache
def _tables(code: str) -> _Tables | None:
    words = language(code).lexicon.get("events")
    if words is None:
        return None
    roles = words["roles"]
    triggers = []
    for row in words["event"]:
        kind = _Kind(row["type"], row.get("of", "actor"), row.get("verb", False), row.get("mutual", False), row.get("both", False), row.get("dated", False))
        triggers += [(word, kind) for word in row["words"]]
    return _Tables(
        Triggers(triggers, words.get("mask", ())),
        {keyed(word): role for role in ("recipient", "actor", "of", "with") for word in roles[role]},
        frozenset(keyed(word) for word in roles["articles"]),
        frozenset(keyed(word) for word in roles["possessives"]),
        frozenset(roles.get("against", ())),
        frozenset(keyed(word) for word in roles.get("genitives", ())),
        Triggers([(word, group) for group, listed in words["groups"].items() for word in listed]),
        DeedWords.of(words),
    )


def events(draft: Draft) -> Draft:
    """Code the contacts and find the other political events told with their actors or date."""
    for contact in draft.contacts:
        contact.plover = contact.plover or _code(draft, contact)
    tables = _tables(draft.language.code)
    if tables is None or not draft.sentences:
        return draft
    by_type: dict[str, list[DraftEvent]] = {}
    for event in _Recalled(draft, tables).find():
        alike = by_type.setdefault(event.plover, [])
        known = next((one for one in alike[-_ALIKE:] if _same(one, event)), None)
        if known is None:
            draft.events.append(event)
            alike.append(event)
        else:
            known.actors, known.recipients = known.actors or event.actors, known.recipients or event.recipients
            known.date = known.date or event.date
            known.evidence += event.evidence
    return draft


def _code(draft: Draft, contact: DraftContact) -> tuple[str, str | None] | None:
    """PLOVER type and mode of a contact."""
    if contact.kind == "summons":
        return ("ACCUSE", None) if contact.status in ("held", "ongoing", "planned") else None
    if contact.status in ("cancelled", "postponed"):
        return "REJECT", "meet"
    if contact.status == "planned":
        return "AGREE", "meet"
    if contact.status == "proposed":
        return "REQUEST", "meet"
    if contact.status == "denied":
        return None
    if contact.kind in ("call", "video"):
        return "CONSULT", "phone"
    if contact.kind == "summit" or len(contact.parties) > 2:
        return "CONSULT", "multilateral"
    if contact.kind == "visit" or (contact.part_of is not None and contact.part_of.kind == "visit") or contact.host is not None:
        return "CONSULT", "visit"
    if contact.kind == "meeting" and contact.place is not None:
        state = draft.knowledge.country_of_place(contact.place, draft.language.code)
        if state is not None and contact.parties:
            return "CONSULT", "visit" if state in contact.parties else "third-party"
    return "CONSULT", None


def _same(one: DraftEvent, other: DraftEvent) -> bool:
    """Whether two mentions tell of one event: the same type, and nothing that differs."""
    if one.plover != other.plover or (one.date and other.date and one.date != other.date):
        return False
    return all(not ours or not theirs or set(ours) & set(theirs) for ours, theirs in ((one.actors, other.actors), (one.recipients, other.recipients)))


class _Recalled:
    """The events of one draft."""

    def __init__(self, draft: Draft, tables: _Tables) -> None:
        self._draft = draft
        self._tables = tables
        self._text = keyed(draft.text)
        self._starts = [sentence.start for sentence in draft.sentences]
        self._claims = sorted(
            ((start, end, statement.speakers) for statement in draft.statements for start, end in statement.spans), key=lambda claim: claim[:2]
        )
        self._named = self._names()
        self._deeds = Deeds(draft, tables.deeds, self._named)

    def _names(self) -> list[_Named]:
        found = {
            mention.start: _Named(mention.start, mention.end, mention.actors[0].party, False)
            for mention in self._draft.mentions
            if len(mention.actors) == 1 and mention.actors[0].party
        }
        for name in self._draft.names:
            if name.kind in ("state", "capital", "organisation", "movement", "adjective") and len(name.keys) == 1:
                lower = name.kind == "adjective" and self._draft.text[name.start].islower()
                if name.start not in found or lower:
                    found[name.start] = _Named(name.start, name.end, name.keys[0], lower, name.kind == "adjective" and bool(self._tables.genitives))
        for hit in self._tables.groups.find(self._text):
            found.setdefault(hit.start, _Named(hit.start, hit.end, hit.value, True, bool(self._tables.genitives)))
        return sorted(found.values(), key=lambda named: named.start)

    def find(self) -> list[DraftEvent]:
        """Return the events in the order of the text."""
        told = [(deed, event) for deed in self._deeds.find() if (event := self._done(deed)) is not None]
        found = [event for _, event in told]
        for hit in self._tables.events.find(self._text):
            index = max(0, bisect_right(self._starts, hit.start) - 1)
            sentence = self._draft.sentences[index]
            if not sentence.start <= hit.start < sentence.end or any(deed.start < hit.end and hit.start < deed.end for deed, _ in told):
                continue
            if self._deeds.accidental(hit.start, hit.end):
                continue
            if hit.value.type not in _SURE and not self._deeds.happened(hit.start, hit.end, standing=hit.value.type == "SANCTION"):
                continue
            event = self._event(hit.start, hit.end, hit.value, sentence)
            if event is not None:
                found.append(event)
        return sorted((event for event in found if not self._of_meeting(event)), key=lambda event: event.evidence[0])

    def _of_meeting(self, event: DraftEvent) -> bool:
        """Say whether an agreement is what the sides sign when they meet, which belongs to their meeting."""
        if event.plover != "AGREE" or (len(event.actors) < _SEVERAL and event.date is None):
            return False
        return any(
            contact.status == "held"
            and set(event.actors) <= set(contact.parties)
            and (event.date is None or (contact.date or event.date).startswith(event.date))
            for contact in self._draft.contacts
        )

    def _done(self, deed: Deed) -> DraftEvent | None:
        """The event that a deed read from its clause is, where enough of it is told."""
        index = max(0, bisect_right(self._starts, deed.start) - 1)
        date = self._date(deed.start, deed.end, self._draft.sentences[index])
        alone = not (deed.recipients or deed.type == "RETREAT") or not (deed.actors or date)
        if (deed.both and alone) or (deed.mutual and len(deed.actors) < _SEVERAL and date is None):
            return None
        end = max(deed.end, date[1] if date else 0)
        told_by = self._teller(deed.start)
        return DraftEvent(deed.type, [(deed.start, end)], actors=deed.actors, recipients=deed.recipients, date=date[0] if date else None, told_by=told_by)

    def _event(self, start: int, end: int, kind: _Kind, sentence: Sentence) -> DraftEvent | None:
        roles: dict[str, list[str]] = {"actor": [], "recipient": []}
        role, at = None, end
        for named in starting_in(self._named, end, min(sentence.end, end + 2 * _REACH)):
            if named.start < at:
                continue  # a name inside the mention before
            role = self._role(self._text[at : named.start], named, kind, role, first_after=at == end)
            if role is None:
                break
            if named.party not in roles[role]:
                roles[role].append(named.party)
            at = named.end
        before = [named for named in starting_in(self._named, max(sentence.start, start - 2 * _REACH), start) if named.end <= start]
        words = self._text[sentence.start : start].split()
        if before and not roles["actor"] and (kind.verb or (words and words[-1] in self._tables.possessives)):
            near = before[-1]
            if start - near.end <= _REACH and not _STOP.search(self._text, near.end, start):
                roles["actor"] = [near.party]
        if before and not roles["actor"] and not kind.verb and (holder := self._holder(before[-1], start)) is not None:
            roles["actor"] = [holder]
        if kind.mutual and not roles["actor"]:
            roles["actor"] = list(dict.fromkeys(named.party for named in before[-2:]))
        actors, recipients = tuple(roles["actor"]), tuple(party for party in roles["recipient"] if party not in roles["actor"])
        date = self._date(start, at, sentence)
        if (
            (not (actors or recipients) and (date is None or kind.verb))
            or (kind.both and not (actors and recipients) and date is None)
            or (kind.dated and date is None)
            or (kind.mutual and len(actors) < _SEVERAL and not (kind.dated and date is not None))
        ):
            return None
        last = max(at, date[1] if date else 0)
        return DraftEvent(kind.type, [(start, last)], actors=actors, recipients=recipients, date=date[0] if date else None, told_by=self._teller(start))

    def _holder(self, named: _Named, start: int) -> str | None:
        """The party whose name, possessive or adjective qualifies the noun at `start`: *Russia's unprovoked attack*, *the Turkish offensive*."""
        words = self._text[named.end : start].split()
        if len(words) > _GAP or _STOP.search(self._text, named.end, start) or any(self._tables.roles.get(word, "with") != "with" for word in words[1:]):
            return None
        if words and words[0] in self._tables.genitives:
            return named.party
        return named.party if named.before_noun and len(words) <= _ADJECTIVES else None

    def _teller(self, offset: int) -> list[Speaker]:
        """The speakers of the statement that holds the offset."""
        index = bisect_right(self._claims, offset, key=lambda claim: claim[0]) - 1
        return list(self._claims[index][2]) if index >= 0 and offset < self._claims[index][1] else []

    def _role(self, between: str, named: _Named, kind: _Kind, last: str | None, *, first_after: bool) -> str | None:
        """What the party is to the event, by the words between them."""
        if _STOP.search(between):
            return None
        words = [word for word in re.sub(r"'", "' ", between.replace(",", " , ")).split() if word not in self._tables.articles]
        if len(words) > _GAP:
            return None
        if between.endswith("-"):
            return "recipient" if between.rsplit(maxsplit=1)[-1] in self._tables.against else None  # sanctions anti-russes
        if named.adjective:
            # An adjective belongs to the event itself, not to a word in between, but for one that a preposition brings in: contre un navire grec.
            aimed = next((n for n, word in enumerate(words) if self._tables.roles.get(word) == "recipient"), None)
            if aimed is not None and len(words) - aimed <= _BROUGHT:
                return "recipient"
            return ("actor" if not kind.verb else "recipient") if len(words) <= 1 and first_after and not self._governed(words) else None
        if not words:
            return "recipient" if kind.verb else None
        for length in (3, 2, 1):
            found = self._tables.roles.get(" ".join(words[-length:]).replace("' ", "'"))
            if found is None:
                continue
            if found == "with":
                return "actor" if kind.mutual else last
            if found == "of":
                return "actor" if kind.mutual else "recipient" if kind.verb else kind.of if len(words) <= 2 else None
            return found
        return None

    def _governed(self, words: list[str]) -> bool:
        return any(word in self._tables.roles for word in words)

    def _date(self, start: int, end: int, sentence: Sentence) -> tuple[str, int] | None:
        """The nearest date in the sentence, and where it ends if it follows."""
        inside = starting_in(self._draft.dates, max(sentence.start, start - _REACH), min(sentence.end, end + _REACH))
        near = min(inside, key=lambda date: max(date.start - end, start - date.end), default=None)
        if near is None or max(near.start - end, start - near.end) > _REACH // 2 or (near.start > end and _STOP.search(self._text, end, near.start)):
            return None
        return near.value, near.end if near.start >= end else 0
