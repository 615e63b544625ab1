"""Reading Wikidata again: one query a country, and a diff of the shipped tables for somebody to look at.

Nothing is written to the tables themselves, and rows marked `hand` never change: where Wikidata disagrees with one, the diff leaves it alone.
"""

from __future__ import annotations

import difflib
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from visavis.errors import KnowledgeError
from visavis.knowledge.overlay import identifier
from visavis.knowledge.periods import bounds
from visavis.knowledge.tables import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.knowledge.holders import Cells
    from visavis.knowledge.lookup import Knowledge

ENDPOINT = "https://query.wikidata.org/sparql"
SOURCE = "wikidata"
_AGENT = "visavis-knowledge-update/1 (https://pypi.org/project/visavis/)"
_LIMIT = 32_000_000  # bytes of an answer, beyond which it is not read
_TRIES = 3
_PRECISIONS = {"9": 4, "10": 7, "11": 10}  # Wikidata's year, month, day as lengths of an ISO date
_NEAR = 62  # days by which a start may differ and be the same spell

QUERY = """
SELECT ?office ?person ?en ?fr ?ru ?zh ?gender ?start ?startPrecision ?end ?endPrecision WHERE {
  ?country wdt:P298 "%(country)s" .
  { ?country p:P35 ?held . ?held ps:P35 ?person . BIND("head-of-state" AS ?office) }
  UNION { ?country p:P6 ?held . ?held ps:P6 ?person . BIND("head-of-government" AS ?office) }
  UNION { ?position wdt:P279* wd:Q7330070 ; wdt:P1001|wdt:P17 ?country . ?held ps:P39 ?position . ?person p:P39 ?held . BIND("foreign-minister" AS ?office) }
  UNION { ?position wdt:P279* wd:Q25710753 ; wdt:P1001|wdt:P17 ?country . ?held ps:P39 ?position . ?person p:P39 ?held . BIND("defence-minister" AS ?office) }
  ?person wdt:P31 wd:Q5 .
  FILTER NOT EXISTS { ?held wikibase:rank wikibase:DeprecatedRank }
  OPTIONAL { ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }
  OPTIONAL { ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  OPTIONAL { ?person wdt:P21 ?gender }
  OPTIONAL { ?person rdfs:label ?en FILTER(LANG(?en) = "en") }
  OPTIONAL { ?person rdfs:label ?fr FILTER(LANG(?fr) = "fr") }
  OPTIONAL { ?person rdfs:label ?ru FILTER(LANG(?ru) = "ru") }
  OPTIONAL { ?person rdfs:label ?zh FILTER(LANG(?zh) = "zh") }
}
"""
"""What is asked for each country: who held its highest offices, with names in four languages."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A spell in office as Wikidata has it; dates as precise as it knows them."""

    office: str
    party: str
    wikidata: str
    names: dict[str, str]
    gender: str
    start: str
    end: str


@dataclass(slots=True)
class Changes:
    """Rows to add and to replace, by table."""

    added: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: {"people": [], "names": [], "holders": []})
    replaced: list[tuple[Cells, Cells]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.replaced or any(self.added.values()))


def asked(country: str, endpoint: str = ENDPOINT, *, timeout: float = 60, pause: float = 5) -> list[Spell]:
    """Return the spells that Wikidata knows for the state of that ISO code. What cannot be had or read raises `KnowledgeError`."""
    if urllib.parse.urlsplit(endpoint).scheme not in ("http", "https"):
        raise KnowledgeError(f"{endpoint} is no web address")
    query = urllib.parse.urlencode({"query": QUERY % {"country": country}, "format": "json"})
    request = urllib.request.Request(f"{endpoint}?{query}", headers={"User-Agent": _AGENT, "Accept": "application/sparql-results+json"})
    for attempt in range(_TRIES):
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                body = answer.read(_LIMIT + 1)
            break
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503) or attempt == _TRIES - 1:
                raise KnowledgeError(f"{country}: {endpoint} answers {error.code} {error.reason}") from error
            time.sleep(pause)
        except OSError as error:
            raise KnowledgeError(f"{country}: {endpoint} cannot be reached: {error}") from error
    if len(body) > _LIMIT:
        raise KnowledgeError(f"{country}: the answer of {endpoint} is too large")
    try:
        rows = json.loads(body)["results"]["bindings"]
        return [spell for row in rows for spell in [_spell(row, country)] if spell is not None]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"{country}: {endpoint} does not answer in SPARQL's JSON") from error


def _spell(row: dict[str, dict[str, str]], country: str) -> Spell | None:
    def value(name: str) -> str:
        return " ".join(row.get(name, {}).get("value", "").split())

    names = {language: value(language) for language in ("en", "fr", "ru", "zh") if value(language)}
    start, end = _day(value("start"), value("startPrecision")), _day(value("end"), value("endPrecision"))
    wikidata = value("person").rpartition("/")[2]
    if not names.get("en") or not start or not wikidata.startswith("Q"):
        return None
    gender = {"Q6581097": "m", "Q6581072": "f"}.get(value("gender").rpartition("/")[2], "")
    return Spell(value("office"), country, wikidata, names, gender, start, end)


def _day(time_value: str, precision: str) -> str:
    length = _PRECISIONS.get(precision, 0)
    return time_value.lstrip("+")[:length] if time_value[:1].isdigit() or time_value[:1] == "+" else ""


def changes(knowledge: Knowledge, spells: Iterable[Spell]) -> Changes:
    """Return what the spells would change in the tables: new people, names and spells, and ends and starts of spells not written by hand."""
    found = Changes()
    people = knowledge.by_wikidata.copy()
    taken = {cells[0] for cells in knowledge.tables.cells("people")}
    held: dict[tuple[str, str], list[Cells]] = {}
    for cells in knowledge.tables.cells("holders"):
        held.setdefault((cells[1], cells[2]), []).append(cells)
    for spell in spells:
        person = people.get(spell.wikidata)
        if person is None:
            person = identifier(spell.names["en"])
            person = f"{person}-{spell.wikidata.lower()}" if person in taken else person
            people[spell.wikidata] = person
            taken.add(person)
            found.added["people"].append((person, spell.names["en"], spell.wikidata, spell.gender, SOURCE))
            found.added["names"].extend((person, language, "full", name, SOURCE) for language, name in spell.names.items() if language in ("en", "ru", "zh"))
        _compare(found, held.get((spell.office, spell.party), []), spell, person)
    return found


def _compare(found: Changes, known: list[Cells], spell: Spell, person: str) -> None:
    own = [cells for cells in known if cells[0] == person and cells[3]]
    if any(cells[7] == "hand" and _overlap(cells, spell) for cells in known):
        return  # somebody wrote down by hand who held it then
    row = (person, spell.office, spell.party, spell.start, spell.end, f"{_precision(spell.start)}/{_precision(spell.end)}", "", SOURCE)
    same = next((cells for cells in own if _near(cells[3], spell.start)), None)
    if same is None:
        found.added["holders"].append(row)
    elif (same[3], same[4]) != (spell.start, spell.end) and (spell.end or not same[4]) and len(spell.start) >= len(same[3]):
        found.replaced.append((same, row))


def _overlap(cells: Cells, spell: Spell) -> bool:
    if cells[4] and bounds(cells[4])[0] <= bounds(spell.start)[0]:
        return False
    return not (spell.end and cells[3] and bounds(spell.end)[1] <= bounds(cells[3])[0])


def _near(a: str, b: str) -> bool:
    try:
        (first, last), (begin, end) = bounds(a), bounds(b)
        return max((date.fromisoformat(begin) - date.fromisoformat(last)).days, (date.fromisoformat(first) - date.fromisoformat(end)).days) <= _NEAR
    except ValueError:  # a year beyond all calendars
        return False


def _precision(day: str) -> str:
    return {0: "", 4: "year", 7: "month", 10: "day"}[len(day)]


def diff(knowledge: Knowledge, found: Changes) -> str:
    """Return the changes as a unified diff of the shipped tables, which `patch` can apply in their folder; empty if there are none."""
    parts: list[str] = []
    for table in ("people", "names", "holders"):
        (shipped, *_) = knowledge.tables.content(table)
        before = shipped.decode("utf-8").splitlines(keepends=True)
        replaced = {_line(table, old, before): _line(table, new, before) for old, new in found.replaced} if table == "holders" else {}
        after = _merged([replaced.get(line, line) for line in before], [_line(table, row, before) for row in found.added[table]], table)
        parts.extend(difflib.unified_diff(before, after, f"a/{table}.tsv", f"b/{table}.tsv", n=1))
    return "".join(parts)


def _line(table: str, row: tuple[str, ...], before: list[str]) -> str:
    columns = (*COLUMNS[table].required, *COLUMNS[table].optional)
    values: dict[str, Any] = dict(zip(columns, row, strict=True))
    return "\t".join(values[column] for column in before[0].rstrip("\n").split("\t")) + "\n"


def _order(table: str, line: str) -> tuple[str, ...]:
    cells = line.split("\t")
    return (cells[2], cells[1], cells[3], cells[0]) if table == "holders" else tuple(cells)


def _merged(lines: list[str], new: list[str], table: str) -> list[str]:
    """The new lines put in where the table's order wants them."""
    merged = list(lines)
    for line in sorted(set(new) - set(lines), key=lambda line: _order(table, line)):
        at = next((i for i in range(1, len(merged)) if _order(table, merged[i]) > _order(table, line)), len(merged))
        merged.insert(at, line)
    return merged
