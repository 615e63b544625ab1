"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visavis.knowledge.facts import Holding
from visavis.knowledge.periods import FIRST, LAST, bounds
from visavis.knowledge.tables import Row

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class _Spell:
    """A holding with its days: it may have run from `earliest` to `latest`, and certainly did from `begun` to `until`."""

    holding: Holding
    earliest: str
    begun: str
    until: str
    latest: str


def _spell(row: Row) -> _Spell:
    holding = Holding(row["person"], row["office"], row["party"], row["start"] or None, row["end"] or None, row["acting"] == "yes", row["source"])
    start_precision, _, end_precision = row["precision"].partition("/")
    earliest, begun = bounds(row["start"]) if row["start"] else (FIRST, FIRST)
    until, latest = bounds(row["end"]) if row["end"] else (LAST, LAST)
    if start_precision == "before":
        earliest = FIRST
    if end_precision.startswith("before"):
        seen = end_precision.partition(">")[2]
        until = max(begun, bounds(seen)[1]) if seen else begun
    return _Spell(holding, earliest, begun, max(until, earliest), max(latest, begun))


class Holders:
    """The table of holders, by office and party, and by person."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_office: dict[tuple[str, str], list[_Spell]] = defaultdict(list)
        self._by_person: dict[str, list[_Spell]] = defaultdict(list)
        for row in rows:
            spell = _spell(row)
            self._by_office[spell.holding.office, spell.holding.party].append(spell)
            self._by_person[spell.holding.person_id].append(spell)
        for key, spells in self._by_office.items():
            spells.sort(key=lambda spell: (spell.begun, spell.earliest))
            self._by_office[key] = [_after_predecessor(spell, spells[:index]) for index, spell in enumerate(spells)]

    def on(self, office: str, party: str, date: str) -> list[Holding]:
        """Return who held, or may have held, the office at some time of the date; in order of their starts."""
        first, last = bounds(date)
        spells = [spell for spell in self._by_office.get((office, party), ()) if spell.earliest <= last and spell.latest >= first]
        days = {first, *(day for spell in spells for day in (spell.earliest, spell.begun, spell.latest) if first < day <= last)}
        found: list[_Spell] = []
        for day in sorted(days):
            found.extend(spell for spell in _on_day(spells, day) if spell not in found)
        return [spell.holding for spell in sorted(found, key=lambda spell: spell.begun)]

    def of(self, person: str, date: str | None = None) -> list[Holding]:
        """Return the offices the person held at some time of the date, or ever; latest first."""
        spells = self._by_person.get(person, [])
        if date is not None:
            first, last = bounds(date)
            spells = [spell for spell in spells if spell.earliest <= last and spell.latest >= first]
        return [spell.holding for spell in sorted(spells, key=lambda spell: spell.begun, reverse=True)]

    def before(self, office: str, party: str, date: str) -> list[Holding]:
        """Return the holdings begun before the date, latest first, without those of its holder and of stand-ins."""
        first, _ = bounds(date)
        now = {holding.person_id for holding in self.on(office, party, date)}
        earlier = [
            spell
            for spell in self._by_office.get((office, party), ())
            if spell.begun < first and spell.holding.person_id not in now and not spell.holding.acting
        ]
        return [spell.holding for spell in reversed(earlier)]

    def all(self, office: str, party: str) -> list[Holding]:
        """Return every known holding of the office, in order of their starts."""
        return [spell.holding for spell in self._by_office.get((office, party), ())]

    def people(self) -> Iterable[str]:
        """Return everyone who ever held an office."""
        return self._by_person.keys()


def _after_predecessor(spell: _Spell, earlier: list[_Spell]) -> _Spell:
    """A start known only as an upper bound cannot lie before the last predecessor was seen in office."""
    if spell.earliest != FIRST or not earlier:
        return spell
    known = [other.until if other.until < spell.begun else other.begun for other in earlier]
    return _Spell(spell.holding, max(known), spell.begun, spell.until, spell.latest)


def _on_day(spells: list[_Spell], day: str) -> list[_Spell]:
    """The spells that a day falls into; of those that overlap, the one begun last, and who handed over to it that day."""
    active = [spell for spell in spells if spell.earliest <= day <= spell.latest]
    certain = [spell.begun for spell in active if spell.begun <= day <= spell.until]
    if not certain:
        return active
    newest = max(certain)
    return [spell for spell in active if spell.begun >= newest or (newest == day and spell.until == spell.latest == day)]
