"""Reading the tables a second time: what contradicts itself, what is missing, and what another source says otherwise."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from typing_extensions import override

from visavis.knowledge.coverage import COVERED
from visavis.knowledge.folding import squeezed
from visavis.knowledge.periods import LAST, bounds
from visavis.knowledge.romanization import romanized

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from visavis.knowledge.holders import Cells
    from visavis.knowledge.lookup import Knowledge

SINGLE = frozenset(
    (
        "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "secretary-general", "high-representative", "commission-president",
        "council-president",
    )
)  # fmt: skip
"""Offices that one person holds at a time, but for rivals and those who share them."""

GRAVE = ("ends before it starts", "without a date", "dead reference")
"""Kinds of findings that no table may have."""

_SHARED = frozenset(("SMR", "BIH", "AND", "CHE", "LBY", "YEM", "AFG", "SOM", "VEN", "NIC", "KHM"))  # who share an office, or dispute it
_ONE_HEAD = frozenset(("VAT", "SAU", "ARE", "OMN", "BRN", "USA", "BRA", "MEX", "ARG", "COL", "CHL", "VEN", "PRY", "BOL", "ECU", "URY"))
_OVERLAP = 31  # days for which a hand-over may be dated differently by two sources
_GAP = 120  # days that an office may stand empty, or with a stand-in nobody recorded
_SAME_SPELL = 92  # days by which two readings of one date may differ before anybody has to look
_HEARD = (("tch", "ch"), ("ou", "u"), ("kh", "h"), ("ph", "f"), ("w", "v"), ("j", "zh"), ("ck", "k"), ("c", "k"), ("q", "k"), ("x", "ks"), ("y", "i"))
_ALIKE = 38  # likeness (0 to 100) below which a Russian name is not taken for the English one
_OTHER_SPELL = 700  # days by which two spells may begin apart and still be accounts of one
_UNTIL = "2026-09-30"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: its kind, what it concerns, and what is wrong."""

    kind: str
    subject: str
    text: str

    @override
    def __str__(self) -> str:
        return f"{self.kind}: {self.subject}: {self.text}"


def findings(knowledge: Knowledge) -> Iterator[Finding]:
    """Yield everything in the tables that contradicts itself or the rest, errors first, but for what the table `accepted` says is so.

    A row of that table that nothing is found for is itself something to look at.
    """
    accepted = {cells[:3]: False for cells in knowledge.tables.cells("accepted")}
    for check in (_backwards, _dead, _overlaps, _gaps, _claimed, _misspelt):
        for finding in check(knowledge):
            known = next((row for row in accepted if row[:2] == (finding.kind, finding.subject) and finding.text.startswith(row[2])), None)
            if known is None or finding.kind in GRAVE:
                yield finding
            else:
                accepted[known] = True
    for (kind, subject, text), met in accepted.items():
        if not met:
            yield Finding("accepted for nothing", subject, f"{kind}: {text}")


def _spells(knowledge: Knowledge) -> dict[tuple[str, str], list[Cells]]:
    found: dict[tuple[str, str], list[Cells]] = defaultdict(list)
    for cells in knowledge.tables.cells("holders"):
        found[cells[1], cells[2]].append(cells)
    return found


def _backwards(knowledge: Knowledge) -> Iterator[Finding]:
    for person, office, party, start, end, *_ in knowledge.tables.cells("holders"):
        if start and end and bounds(start)[0] > bounds(end)[1]:
            yield Finding("ends before it starts", f"{office} of {party}", f"{person}, {start} to {end}")
        if not start and not end:
            yield Finding("without a date", f"{office} of {party}", person)


def _dead(knowledge: Knowledge) -> Iterator[Finding]:
    """References to people, offices, states and organisations that there are not."""
    tables = knowledge.tables
    known = {name: {cells[0] for cells in tables.cells(name)} for name in ("people", "offices", "states", "organisations", "institutions")}
    parties = known["states"] | known["organisations"]
    for cells in tables.cells("holders"):
        for value, among, what in ((cells[0], known["people"], "person"), (cells[1], known["offices"], "office"), (cells[2], parties, "party")):
            if value not in among:
                yield Finding("dead reference", "holders.tsv", f"the {what} {value!r} of {' '.join(cells[:4])}")
    for table, among in (("names", known["people"]), ("state_names", parties | {"-"}), ("organisation_names", parties), ("places", parties)):
        for cells in tables.cells(table):
            if cells[0] not in among:
                yield Finding("dead reference", f"{table}.tsv", cells[0])
    for cells in tables.cells("metonyms"):
        try:
            knowledge.institution(cells[0])
        except KeyError:
            yield Finding("dead reference", "metonyms.tsv", cells[0])
    for cells in tables.cells("members"):
        for value in cells[:2]:
            if value not in parties:
                yield Finding("dead reference", "members.tsv", value)
    named = {cells[0] for cells in tables.cells("names")}
    for person in sorted(known["people"] - named):
        yield Finding("without a name", "people.tsv", person)


def _overlaps(knowledge: Knowledge) -> Iterator[Finding]:
    """Two people in an office that one holds: the hand-over may be dated differently, but not by more than a month."""
    for (office, party), rows in sorted(_spells(knowledge).items()):
        if office not in SINGLE or party in _SHARED:
            continue
        known = [(bounds(cells[3]), bounds(cells[4]) if cells[4] else (LAST, LAST), cells) for cells in rows if cells[3] and not cells[5].startswith("before")]
        known.sort(key=lambda each: each[0])
        for i, (_, until, cells) in enumerate(known):
            if "before" in cells[5].partition("/")[2]:
                continue
            for begun, other_until, other in known[i + 1 :]:
                if other[0] == cells[0] and begun[1] < until[0]:
                    yield Finding("listed twice", f"{office} of {party}", f"{cells[0]}, from {cells[3]} and from {other[3]}")
                elif other[0] != cells[0] and not cells[6] and not other[6] and _days(begun[1], min(until[0], other_until[0])) > _OVERLAP:
                    yield Finding("overlap", f"{office} of {party}", f"{_span(cells)} and {_span(other)}")


def _gaps(knowledge: Knowledge) -> Iterator[Finding]:
    """Months between two holders of an office of a state."""
    for (office, party), rows in sorted(_spells(knowledge).items()):
        if office not in COVERED or not knowledge.is_state(party):
            continue
        last = ""
        for cells in sorted((cells for cells in rows if cells[3]), key=lambda cells: bounds(cells[3])):
            begun = bounds(cells[3])[0]
            if last and begun > "2000-01-01" and not cells[5].startswith("before") and _days(last, begun) > _GAP:
                yield Finding("gap", f"{office} of {party}", f"nobody from {last} to {begun}")
            last = max(last, bounds(cells[4])[1] if cells[4] else LAST)


def _claimed(knowledge: Knowledge) -> Iterator[Finding]:
    """Full names that two people bear."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for person, _, kind, name, _ in knowledge.tables.cells("names"):
        if kind == "full":
            bearers[squeezed(name)].add(person)
    for name, people in sorted(bearers.items()):
        if len(people) > 1:
            yield Finding("claimed by two", name, " and ".join(sorted(people)))


def _misspelt(knowledge: Knowledge) -> Iterator[Finding]:
    """Russian and Chinese names that do not sound like the English or French ones, or are written in other signs."""
    from rapidfuzz import fuzz

    latin: dict[str, list[str]] = defaultdict(list)
    eastern: list[tuple[str, str, str]] = []
    for person, language, kind, name, _ in knowledge.tables.cells("names"):
        if kind != "full":
            continue
        if language in ("ru", "zh"):
            eastern.append((person, language, name))
        else:
            latin[person].append(squeezed(name))
    for person, language, name in eastern:
        if language == "zh" and not re.fullmatch(r"[\u4e00-\u9fffA-Z·.•-]+", name):
            yield Finding("odd signs", person, name)
        if language == "ru":
            if not re.fullmatch(r"[А-Яа-яЁё .'IVX-]+", name):
                yield Finding("odd signs", person, name)
                continue
            spelt = romanized(name)
            heard = [_skeleton(other) for other in latin[person]]
            best = max((max(fuzz.token_sort_ratio(spelt, other), fuzz.token_set_ratio(spelt, other) - 8) for other in heard), default=0)
            if best < _ALIKE:
                yield Finding("sounds otherwise", person, f"{name} is {spelt!r}, not {latin[person][0]!r}")


def _skeleton(name: str) -> str:
    """A Latin name as it would be heard: *sh* for *ch* and the like."""
    plain = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    for written, heard in _HEARD:
        plain = plain.replace(written, heard)
    return plain


# another source


@dataclass(frozen=True, slots=True)
class Reading:
    """How often hand-written spells agree with another source, and where they do not."""

    compared: int
    agreeing: int
    differences: tuple[Finding, ...]


def second_reading(knowledge: Knowledge, path: Path) -> Reading:
    """Return how the spells written by hand compare with those of another source.

    `path` is a CSV of the columns person_name_en, country_iso3, office, start, end, wikidata_id, source.
    """
    other: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if "handwritten" in row.get("source", ""):
                continue
            office = row["office"].replace("_", "-")
            named = [each.person.id for each in knowledge.who(row["person_name_en"], "en") if each.score >= 0.8]
            key = knowledge.by_wikidata.get(row["wikidata_id"], "") or next(iter(named), "")
            end = "" if "not-in-UN" in row["source"] else _plain(row["end"])
            other[office, row["country_iso3"]].append((key, _plain(row["start"]), end))
    compared, agreeing, differences = 0, 0, []
    for person, office, party, start, end, _, _, source in knowledge.tables.cells("holders"):
        rivals = other.get((office, party), [])
        if source != "hand" or not rivals or not start:
            continue
        same = [(begun, until) for key, begun, until in rivals if key == person and begun]
        near = min(same, key=lambda spell: _apart(spell[0], start), default=None)
        if near is None or _apart(near[0], start) > _OTHER_SPELL:
            if any(begun and until and bounds(begun)[0] < bounds(start)[0] and bounds(until)[0] > bounds(end or LAST[:4])[1] for _, begun, until in rivals):
                differences.append(Finding("second reading", f"{office} of {party}", f"{person} {start} to {end or 'now'}: the other source has somebody else"))
            continue
        compared += 1
        if _apart(near[0], start) > _SAME_SPELL or (near[1] and end and _apart(near[1], end) > _SAME_SPELL):
            elsewhere = f"{near[0]} to {near[1] or 'now'}"
            differences.append(Finding("second reading", f"{office} of {party}", f"{person} {start} to {end or 'now'}, the other source: {elsewhere}"))
        else:
            agreeing += 1
    return Reading(compared, agreeing, tuple(differences))


def _plain(day: str) -> str:
    return re.sub(r"(-00)+$", "", day)


def _apart(a: str, b: str) -> int:
    """Days by which two dates of any precision differ at least."""
    (first, last), (begin, end) = bounds(a), bounds(b)
    return max(0, _days(last, begin), _days(end, first))


def _days(first: str, last: str) -> int:
    """Days from one day to another; none if either lies beyond all calendars."""
    try:
        return (date.fromisoformat(min(last, _UNTIL)) - date.fromisoformat(first)) // timedelta(days=1)
    except ValueError:
        return 0


def _span(cells: Cells) -> str:
    return f"{cells[0]} ({cells[3]} to {cells[4] or 'now'}, {cells[7]})"
