"""Uniting the tellings of one contact: what they agree on, where they differ, and how many independent reports say so."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visavis.archive.contact import Attendee, FieldValue, HistoryEntry, Merged
from visavis.archive.days import span
from visavis.archive.profiles import same_person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from visavis.archive.telling import Person, Telling

FIELDS = ("status", "kind", "date", "place", "initiator", "host", "occasion")
"""The fields of a contact that have one value."""
LISTS = ("parties", "people", "topics")
"""The fields that have several."""

_DONE = ("held", "ongoing")
_OPEN = ("cancelled", "postponed", "planned", "proposed")  # from the most to the least telling, where they are told on one day
_KINDS = ("meeting", "call", "video", "visit", "summit", "message", "summons")
_MANY, _FEW = 5, 0.2  # of so many reports, a party that no more than this share names is a slip of the pen


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that a person has put in the place of what reports say of a field; several, in a list, for `parties`, `people` and `topics`."""

    field: str
    value: str | tuple[str, ...] | None


def contact_id(keys: Iterable[str]) -> str:
    """Return the identifier of the contact whose tellings have these keys: it depends on the smallest of them alone.

    >>> contact_id(["b:0", "a:0"]) == contact_id(["a:0", "c:7"])
    True
    """
    return b32encode(hashlib.sha256(min(keys).encode()).digest()[:10]).decode().lower()


def unite(
    tellings: Collection[Telling],
    corrections: Iterable[Correction] = (),
    *,
    documents: Mapping[str, int] | None = None,
    part_of: str | None = None,
    contact: str | None = None,
) -> Merged:
    """Return the contact that the tellings tell, with the values that most independent reports give.

    `documents` are the numbers of their documents in the archive by their digests, for the history, `contact` its identifier where
    that is known. Corrections come last and always win.
    """
    if len(tellings) == 1 and not (corrections := tuple(corrections)):
        return _alone(next(iter(tellings)), documents or {}, part_of, contact)
    votes = _Votes(sorted(tellings, key=lambda telling: telling.key))
    corrected = {each.field: each.value for each in corrections}

    def value(field: str, found: str | None) -> str | None:
        given = corrected.get(field, found)
        return given if isinstance(given, str) else found if isinstance(given, tuple) else None

    def values(field: str, found: tuple[str, ...]) -> tuple[str, ...]:
        given = corrected.get(field, found)
        return given if isinstance(given, tuple) else found

    status = value("status", votes.status()) or "held"
    place, country = votes.place()
    people = votes.people()
    if "people" in corrected:
        by_name = {each.name: each for each in people}
        people = tuple(by_name.get(name, Attendee(name, name)) for name in values("people", ()))
    return Merged(
        id=contact or contact_id(telling.key for telling in votes.tellings),
        status=status,
        kind=value("kind", votes.kind()),
        date=value("date", votes.date(status)),
        place=value("place", place),
        place_country=None if "place" in corrected else country,
        initiator=value("initiator", votes.initiator()),
        host=value("host", votes.most("host")),
        occasion=value("occasion", votes.most("occasion")),
        part_of=part_of,
        parties=values("parties", votes.parties()),
        people=people,
        topics=values("topics", votes.topics()),
        languages=tuple(sorted({telling.language for telling in votes.tellings if telling.language})),
        outlets=tuple(sorted({telling.outlet for telling in votes.tellings if telling.outlet})),
        sides=tuple(sorted({side for telling in votes.tellings for side in telling.sides})),
        reports=votes.reports,
        history=votes.history(documents or {}),
        fields=votes.fields() if votes.reports > 1 else (),
    )


def _alone(telling: Telling, documents: Mapping[str, int], part_of: str | None, contact: str | None) -> Merged:
    """The contact that one report tells, as most are: it says what that says."""
    return Merged(
        id=contact or contact_id([telling.key]),
        status=telling.status,
        kind=telling.kind,
        date=_day(telling),
        place=telling.place,
        place_country=telling.place_country or None,
        initiator=telling.initiator,
        host=telling.host,
        occasion=telling.occasion,
        part_of=part_of,
        parties=telling.parties,
        people=tuple(Attendee(person.wikidata or person.name, person.name, person.party) for person in telling.people),
        topics=telling.topics,
        languages=(telling.language,) if telling.language else (),
        outlets=(telling.outlet,) if telling.outlet else (),
        sides=telling.sides,
        history=tuple(_told(telling, documents)),
    )


def _day(telling: Telling) -> str | None:
    """When it was, or is to be after it has been put off."""
    return telling.date if telling.status in _DONE else telling.moved_to or telling.date


def _told(telling: Telling, documents: Mapping[str, int]) -> Iterator[HistoryEntry]:
    """What a telling adds to the history: the day for which it was planned before, how it stands, and the day to which it is put off."""
    steps = [(telling.status, telling.date)]
    if telling.moved_from:
        steps.insert(0, ("planned", telling.moved_from))
    if telling.moved_to and telling.status not in _DONE:
        steps.append(("planned", telling.moved_to))
    for status, date in steps:
        yield HistoryEntry(status, date, documents.get(telling.digest, 0), telling.told_on)


class _Votes:
    """What each independent report says of each field."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.tellings = tellings
        self.reports = len({telling.source for telling in tellings})

    def count(self, field: str, among: Iterable[Telling] | None = None) -> Counter[str]:
        """How many independent reports give each value of a field of one value."""
        said = {(telling.source, value) for telling in (self.tellings if among is None else among) if (value := getattr(telling, field))}
        return Counter(value for _, value in said)

    def most(self, field: str) -> str | None:
        return _first(self.count(field))

    def kind(self) -> str | None:
        votes = self.count("kind")
        kind = _first(votes, order=_KINDS)
        return "video" if kind == "meeting" and "video" in votes else kind  # any meeting may be called one, also by video

    def status(self) -> str:
        said = {telling.status for telling in self.tellings}
        if "held" in said or "ongoing" in said:
            latest = max((telling.told_on or "", telling.status == "held") for telling in self.tellings if telling.status in _DONE)
            return "held" if "held" in said or not latest[0] else "ongoing"
        if said == {"denied"}:
            return "denied"
        latest_telling = min(
            (telling for telling in self.tellings if telling.status in _OPEN),
            key=lambda telling: (_descending(telling.told_on), _OPEN.index(telling.status)),
            default=None,
        )
        return latest_telling.status if latest_telling else "denied"

    def date(self, status: str) -> str | None:
        """The date told by those who tell of it as it ended: a day before a span of days, that before one known roughly."""
        done = [telling for telling in self.tellings if telling.status in _DONE]
        among = [telling for telling in (done if status in _DONE and any(one.date for one in done) else self.tellings) if _day(telling)]
        if not among:
            return None
        votes = self.count("date", among)
        known = {telling.date: telling for telling in among}
        if status not in _DONE:  # the date last told, since dates of what is to come are corrected
            latest = max(telling.told_on or "" for telling in among)
            known = {_day(telling): telling for telling in among if (telling.told_on or "") == latest}
        return min(known, key=lambda date: (_coarseness(known[date]), -votes[date or ""], date or ""))

    def place(self) -> tuple[str | None, str | None]:
        """The town that most reports name, else the country, as most write it."""
        towns: dict[tuple[str, str], set[str]] = defaultdict(set)
        for telling in self.tellings:
            if telling.place:
                towns[telling.place_key, telling.place_country].add(telling.source)
        if not towns:
            return None, None
        key = min(towns, key=lambda each: (not each[0], -len(towns[each]), each))
        written = self.count("place", [telling for telling in self.tellings if (telling.place_key, telling.place_country) == key])
        return _first(written), key[1] or None

    def initiator(self) -> str | None:
        """Who asked for it; nobody where as many reports say one side as the other."""
        votes = self.count("initiator").most_common(2)
        return votes[0][0] if votes and (len(votes) == 1 or votes[0][1] > votes[1][1]) else None

    def parties(self) -> tuple[str, ...]:
        votes = Counter(party for _, party in {(telling.source, party) for telling in self.tellings for party in telling.parties})
        few = 0 if self.reports < _MANY else _FEW * self.reports
        return tuple(sorted(party for party, count in votes.items() if count > few))

    def _attendees(self) -> list[tuple[list[Person], set[str]]]:
        """The people that reports name, spellings of one name together, with the reports that name them."""
        found: list[tuple[list[Person], set[str]]] = []
        everyone = sorted({(not person.wikidata, person) for telling in self.tellings for person in telling.people})
        named = {person: {telling.source for telling in self.tellings if person in telling.people} for _, person in everyone}
        for _, person in everyone:
            for spellings, sources in found:
                if spellings[0].party == person.party and same_person(spellings[0], person):
                    spellings.append(person)
                    sources |= named[person]
                    break
            else:
                found.append(([person], set(named[person])))
        return found

    def people(self) -> tuple[Attendee, ...]:
        kept = set(self.parties())
        attendees = sorted(self._attendees(), key=lambda each: (each[0][0].party, -len(each[1]), each[0][0]))
        few = 0 if self.reports < _MANY else _FEW * self.reports
        return tuple(
            Attendee(spellings[0].wikidata or spellings[0].name, spellings[0].name, spellings[0].party)
            for spellings, sources in attendees
            if spellings[0].party in kept and len(sources) > few
        )

    def topics(self) -> tuple[str, ...]:
        votes: dict[str, set[str]] = defaultdict(set)
        for telling in self.tellings:
            for topic in telling.topics:
                votes[topic].add(telling.source)
        return tuple(sorted(votes, key=lambda topic: -len(votes[topic])))

    def history(self, documents: Mapping[str, int]) -> tuple[HistoryEntry, ...]:
        """What was told of it, in the order in which it was: a row for each change of its status or date."""
        told = sorted(self.tellings, key=lambda telling: (telling.told_on or "9999", telling.key))
        found: list[HistoryEntry] = []
        seen: set[tuple[str, str | None]] = set()
        for telling in told:
            for entry in _told(telling, documents):
                if (entry.status, entry.date) not in seen:
                    seen.add((entry.status, entry.date))
                    found.append(entry)
        return tuple(found)

    def fields(self) -> tuple[FieldValue, ...]:
        """Every value that reports give, with how many of them: several of one field are a disagreement."""
        found = [FieldValue(field, value, reports) for field in FIELDS for value, reports in self.count(field).items()]
        parties = {(telling.source, party) for telling in self.tellings for party in telling.parties}
        topics = {(telling.source, topic) for telling in self.tellings for topic in telling.topics}
        found += [FieldValue("parties", party, reports) for party, reports in Counter(party for _, party in parties).items()]
        found += [FieldValue("people", spellings[0].name, len(sources)) for spellings, sources in self._attendees()]
        found += [FieldValue("topics", topic, reports) for topic, reports in Counter(topic for _, topic in topics).items()]
        order = (*FIELDS, *LISTS)
        return tuple(sorted(set(found), key=lambda each: (order.index(each.field), -each.reports, each.value)))


def _first(votes: Counter[str], order: Sequence[str] = ()) -> str | None:
    """The value with most votes; of equals the first in `order`, else in the alphabet."""
    return min(votes, key=lambda value: (-votes[value], order.index(value) if value in order else 0, value), default=None)


def _descending(told_on: str | None) -> tuple[int, ...]:
    """A key that sorts later dates first, unknown ones last."""
    return tuple(-ord(char) for char in told_on) if told_on else (0,)


def _coarseness(telling: Telling) -> tuple[int, int]:
    """How badly a date is known: the day, the days of a visit, a day known roughly, a month."""
    days = span(telling.date)
    length = (days[1] - days[0]) if days else 10**6
    if telling.kind in ("visit", "summit") and 0 < length <= 16:
        return 0, 0
    return (1 if telling.approximate else 0 if length == 0 else 2), length
