"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visavis.knowledge.facts import Holding
from visavis.knowledge.periods import FIRST, LAST, bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONG_AGO = "1000"

Cells = tuple[str, ...]
"""A row of the table: person, office, party, start, end, precision, acting, source."""


@dataclass(frozen=True, slots=True)
class _Spell:
    """A holding with its days: it may have run from `earliest` to `latest`, and certainly did from `begun` to `until`."""

    holding: Holding
    earliest: str
    begun: str
    until: str
    latest: str


def _spell(cells: Cells) -> _Spell:
    person, office, party, start, end, precision, acting, source = cells
    holding = Holding(person, office, party, start or None, end or None, acting == "yes", source)
    start_precision, _, end_precision = precision.partition("/")
    earliest, begun = bounds(start) if start else (FIRST, FIRST)
    until, latest = bounds(end) if end else (LAST, LAST)
    if start_precision == "before":
        earliest = FIRST  # until a predecessor says more
    if end_precision.startswith("before"):
        seen = end_precision.partition(">")[2]
        until = max(begun, bounds(seen)[1]) if seen else begun
    return _Spell(holding, earliest, begun, max(until, earliest), max(latest, begun))


class Holders:
    """The table of holders, by office and party, and by person; of rows that begin the same spell the last counts."""

    def __init__(self, rows: Iterable[Cells]) -> None:
        spells = {cells[:4]: cells for cells in rows}
        self._by_office: dict[tuple[str, str], list[Cells]] = defaultdict(list)
        self._by_person: dict[str, list[Cells]] = defaultdict(list)
        for cells in spells.values():
            self._by_office[cells[1], cells[2]].append(cells)
            self._by_person[cells[0]].append(cells)
        self._spells: dict[tuple[str, str], list[_Spell]] = {}
        self._careers: dict[str, list[_Spell]] = {}
        self._years: dict[str, tuple[str, str]] = {}
        self._serving: dict[str, list[str]] = defaultdict(list)

    def _office(self, office: str, party: str) -> list[_Spell]:
        """The spells in the office, in order; made when first asked for."""
        found = self._spells.get((office, party))
        if found is None:
            spells = sorted(map(_spell, self._by_office.get((office, party), ())), key=lambda spell: (spell.begun, spell.earliest))
            found = self._spells[office, party] = [_after_predecessor(spell, spells[:index]) for index, spell in enumerate(spells)]
        return found

    def _career(self, person: str) -> list[_Spell]:
        """The spells of the person, latest first."""
        found = self._careers.get(person)
        if found is None:
            found = self._careers[person] = sorted(map(_spell, self._by_person.get(person, ())), key=lambda spell: spell.begun, reverse=True)
        return found

    def serving(self, party: str) -> tuple[str, ...]:
        """Return everyone who ever held an office for the party."""
        if not self._serving:
            for person, rows in self._by_person.items():
                for served in dict.fromkeys(cells[2] for cells in rows):
                    self._serving[served].append(person)
        return tuple(self._serving.get(party, ()))

    def on(self, office: str, party: str, date: str) -> list[Holding]:
        """Return who held, or may have held, the office at some time of the date; in order of their starts."""
        first, last = bounds(date)
        spells = [spell for spell in self._office(office, party) if spell.earliest <= last and spell.latest >= first]
        days = {first, *(day for spell in spells for day in (spell.earliest, spell.begun, spell.latest) if first < day <= last)}
        found: list[_Spell] = []
        for day in sorted(days):
            found.extend(spell for spell in _on_day(spells, day) if spell not in found)
        return [spell.holding for spell in sorted(found, key=lambda spell: spell.begun)]

    def of(self, person: str, date: str | None = None) -> list[Holding]:
        """Return the offices the person held at some time of the date, or ever; latest first."""
        spells = self._career(person)
        if date is not None:
            first, last = bounds(date)
            spells = [spell for spell in spells if spell.earliest <= last and spell.latest >= first]
        return [spell.holding for spell in spells]

    def before(self, office: str, party: str, date: str) -> list[Holding]:
        """Return the holdings begun before the date, latest first, without those of its holder and of stand-ins."""
        first, _ = bounds(date)
        now = {holding.person_id for holding in self.on(office, party, date)}
        earlier = [spell for spell in self._office(office, party) if spell.begun < first and spell.holding.person_id not in now and not spell.holding.acting]
        return [spell.holding for spell in reversed(earlier)]

    def all(self, office: str, party: str) -> list[Holding]:
        """Return every known holding of the office, in order of their starts."""
        return [spell.holding for spell in self._office(office, party)]

    def ranks(self, weights: Mapping[str, int]) -> dict[str, str]:
        """Return how well known each is likely to be: the weight of the highest office, then the latest start; greater is better known."""
        return {person: max(f"{weights.get(cells[1], 0)} {cells[3] or cells[4]}" for cells in held) for person, held in self._by_person.items()}

    def held(self) -> Iterable[tuple[str, str]]:
        """Return every office and party that anyone ever held."""
        return self._by_office.keys()

    def years(self, person: str) -> tuple[str, str]:
        """Return the first day and the last on which the person may have held any office; `FIRST` and `LAST` if never."""
        found = self._years.get(person)
        if found is None:
            career = self._career(person)
            found = (min(spell.earliest for spell in career), max(spell.latest for spell in career)) if career else (FIRST, LAST)
            self._years[person] = found
        return found


def _after_predecessor(spell: _Spell, earlier: list[_Spell]) -> _Spell:
    """A start known only as an upper bound cannot lie before the last predecessor was seen in office; without one it says nothing of years before."""
    if spell.earliest != FIRST:
        return spell
    if not earlier:
        return _Spell(
            spell.holding, f"{int(spell.begun[:4]) - 1:04}{spell.begun[4:]}" if spell.begun > LONG_AGO else FIRST, spell.begun, spell.until, spell.latest
        )
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
