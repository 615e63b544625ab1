"""Tellings: what one report says of one contact, as far as it matters for finding other reports of the same contact."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from visavis.archive.days import LAST, span
from visavis.folding import plain
from visavis.knowledge.romanization import romanized

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.knowledge import Knowledge
    from visavis.records import Actor, Contact, Report

_WORD = re.compile(r"\w+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_QUOTED_WORDS = 5  # a shorter quotation is a phrase that anybody may use


class Person(NamedTuple):
    """Somebody who was there: for which party, by which identifier, name in Latin letters, and name to show."""

    party: str
    wikidata: str
    folded: str
    name: str
    office: str = ""


@dataclass(frozen=True)
class Telling:
    """What one report says of one contact.

    `source` is the digest of the document that reports independently: a repost has that of its original. `first_day` and `last_day` are the ordinals of the
    days it can have been on, nothing if undated; `published` that of the day the document came out.
    """

    key: str
    local: str
    source: str
    status: str
    kind: str | None = None
    date: str | None = None
    first_day: int | None = None
    last_day: int | None = None
    moved_from: str | None = None
    moved_to: str | None = None
    published: int | None = None
    told_on: str | None = None
    parties: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    place: str | None = None
    place_key: str = ""
    place_country: str = ""
    initiator: str | None = None
    host: str | None = None
    occasion: str | None = None
    part_of: str | None = None
    beside: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    outlet: str | None = None
    language: str = ""
    series: bool = False
    main: bool = False

    def to_json(self) -> str:
        """Return everything but the key in JSON, what is empty left out."""
        values = {name: value for name, default in _DEFAULTS.items() if (value := getattr(self, name)) != default}
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, key: str, features: str) -> Telling:
        """Return the telling of that key from what `to_json` gave."""
        values: dict[str, Any] = json.loads(features)
        for name, value in values.items():
            if isinstance(value, list):
                values[name] = tuple(Person(*each) for each in value) if name == "people" else tuple(value)
        return cls(key=key, **values)

    @cached_property
    def approximate(self) -> bool:
        """Whether its day is only known roughly."""
        return self.date is not None and self.date[-1] in "~?%"

    @cached_property
    def moved_days(self) -> tuple[tuple[int, int], ...]:
        """The days from which and to which it was moved."""
        return tuple(days for edtf in (self.moved_from, self.moved_to) if (days := window(edtf)))

    @cached_property
    def exact(self) -> bool:
        """Whether it is dated to the very day."""
        return self.first_day is not None and self.first_day == self.last_day and not self.approximate

    @cached_property
    def digest(self) -> str:
        """The digest of its document."""
        return self.key.partition(":")[0]

    @cached_property
    def occasion_words(self) -> frozenset[str]:
        """The words of its occasion that tell it from others: names and numbers, without accents."""
        words = _WORD.findall(self.occasion or "")
        return frozenset(plain(word) for word in words if word[0].isupper() or any(char.isdigit() for char in word))


_DEFAULTS: dict[str, Any] = {each.name: each.default for each in fields(Telling) if each.name != "key"}


def tellings_of(report: Report, digest: str, *, source: str | None = None, knowledge: Knowledge | None = None) -> list[Telling]:
    """Return what a report says of each of its contacts, in its order.

    `digest` identifies its document, `source` the document of which that one is a near copy. The key of a telling is the digest and where its first
    evidence starts, so that it stays the same when a later reader finds more.
    """
    from visavis.knowledge import Knowledge

    builder = _Builder(report, digest, source or digest, knowledge or Knowledge.of_user())
    return [builder.telling(contact) for contact in report.contacts]


def window(edtf: str | None) -> tuple[int, int] | None:
    """Return the ordinals of the first and last day that an EDTF date can mean; nothing if it is open or no date.

    >>> first, last = window("2024-02")
    >>> last - first
    28
    """
    days = span(edtf)
    return None if days is None or days[0] == 1 or days[1] == LAST else days


def folded_name(name: str) -> str:
    """Return a name in small Latin letters without accents, Russian letters transcribed.

    >>> folded_name("Сергей Лавров"), folded_name("Jean-Noël  Barrot")
    ('sergei lavrov', 'jean noel barrot')
    """
    if _CYRILLIC.search(name):
        name = romanized(name)
    return " ".join(_WORD.findall(plain(name)))


class _Builder:
    def __init__(self, report: Report, digest: str, source: str, knowledge: Knowledge) -> None:
        self.report = report
        self.digest = digest
        self.source = source
        self.knowledge = knowledge
        self.actors = {actor.id: actor for actor in report.actors}
        self.days = {contact.id: window(contact.date) for contact in report.contacts}
        self.keys = _keys(report.contacts, digest)
        published = window(report.document.published)
        self.published = published[0] if published and published[0] == published[1] else None

    def telling(self, contact: Contact) -> Telling:
        days = self.days[contact.id]
        key, country = place_of(self.knowledge, contact.place, self.report.document.language)
        statements = [one for one in self.report.statements if one.contact == contact.id]
        sides = {side for readout in self.report.readouts if readout.contact == contact.id for side in (readout.joint or [readout.party])}
        if contact.main:
            sides.add(self.report.document.issuer)
        return Telling(
            key=self.keys[contact.id],
            local=contact.id,
            source=self.source,
            status=contact.status,
            kind=contact.kind,
            date=contact.date,
            first_day=days[0] if days else None,
            last_day=days[1] if days else None,
            moved_from=contact.moved_from,
            moved_to=contact.moved_to,
            published=self.published,
            told_on=self.report.document.published,
            parties=tuple(sorted({party.code for party in contact.parties})),
            people=self._people(contact),
            place=contact.place,
            place_key=key,
            place_country=country,
            initiator=contact.initiator,
            host=contact.host,
            occasion=contact.occasion,
            part_of=self.keys.get(contact.part_of or ""),
            beside=self._beside(contact),
            topics=tuple(dict.fromkeys(topic.id for topic in contact.topics)),
            figures=self._figures(contact),
            quotations=tuple(sorted({quoted for one in statements if one.mode != "indirect" for part in one.spans if (quoted := _quotation(part.text))})),
            sides=tuple(sorted(side for side in sides if side)),
            outlet=self.report.document.outlet or _site(self.report.document.uri),
            language=self.report.document.language,
            series=contact.count is not None and contact.count > 1,
            main=contact.main,
        )

    def _people(self, contact: Contact) -> tuple[Person, ...]:
        found = [
            Person(party.code, actor.wikidata or "", folded_name(actor.name), actor.name, actor.office.id if actor.office else "")
            for party in contact.parties
            for identifier in party.participants
            if (actor := self.actors.get(identifier)) is not None and _is_somebody(actor)
        ]
        return tuple(sorted(set(found)))

    def _beside(self, contact: Contact) -> tuple[str, ...]:
        """The kinds of the other contacts that the report tells of the same parties at the same time."""
        parties, days = {party.code for party in contact.parties}, self.days[contact.id]
        kinds = set()
        for other in self.report.contacts:
            if other.id == contact.id or other.kind is None or len(parties & {party.code for party in other.parties}) < 2:
                continue
            theirs = self.days[other.id]
            tied = contact.id == other.part_of or other.id == contact.part_of
            if tied or days is None or theirs is None or (theirs[0] <= days[1] + 1 and days[0] <= theirs[1] + 1):
                kinds.add(other.kind)
        return tuple(sorted(kinds))

    def _figures(self, contact: Contact) -> tuple[str, ...]:
        """The figures that stand in the sentences of the contact or of what is said in it; all of them where it is the only contact."""
        spans = [*contact.evidence, *(part for one in self.report.statements if one.contact == contact.id for part in one.spans)]
        alone = len(self.report.contacts) == 1
        return tuple(
            sorted(
                {
                    f"{figure.value:g} {figure.currency or figure.unit or ''}".strip()
                    for figure in self.report.figures
                    if alone or any(part.start <= one.start < part.end for one in figure.evidence for part in spans)
                }
            )
        )


def _keys(contacts: Iterable[Contact], digest: str) -> dict[str, str]:
    keys: dict[str, str] = {}
    taken: dict[str, int] = {}
    for contact in contacts:
        key = f"{digest}:{contact.evidence[0].start if contact.evidence else 0}"
        taken[key] = taken.get(key, 0) + 1
        keys[contact.id] = key if taken[key] == 1 else f"{key}.{taken[key]}"
    return keys


def _is_somebody(actor: Actor) -> bool:
    return actor.kind == "person" and bool(actor.name)


@lru_cache(maxsize=8192)
def place_of(knowledge: Knowledge, place: str | None, language: str) -> tuple[str, str]:
    """Return a key that is the same for one town in all languages as far as it is known, and the code of its country.

    A country has no key of its own.
    """
    stripped = (place or "").strip()
    if not stripped:
        return "", ""
    for name in knowledge.names(stripped, language):
        if name.kind in ("place", "capital", "state") and name.end - name.start >= len(stripped) - 4:
            country = next((key for key in name.keys if knowledge.is_state(key)), "")
            return ("" if name.kind == "state" else f"capital {country}" if name.kind == "capital" else folded_name(stripped)), country
    return folded_name(stripped), ""


@lru_cache(maxsize=8192)
def _site(uri: str | None) -> str | None:
    host = urlsplit(uri or "").hostname
    return None if host is None else host.removeprefix("www.")


def _quotation(text: str) -> str:
    words = _WORD.findall(plain(text))
    return " ".join(words[:12]) if len(words) >= _QUOTED_WORDS else ""
