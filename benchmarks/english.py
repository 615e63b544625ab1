"""How well English is read, measured without annotation on public collections.

    python benchmarks/english.py FOLDER [whitehouse] [kremlin] [plover] [dates] [--list] [--limit N]

FOLDER holds the collections (`whitehouse_readouts.jsonl`, `kremlin_en.jsonl`, `plover_gsr.jsonl`, `dates_en.jsonl`). What a document should yield is
read from its title or from the labels that come with it; `--list` prints every disagreement. Titles that do not tell are counted apart.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.reader import Reader
from visavis.records import Report

KNOWLEDGE = Knowledge.load()
READER = Reader(languages=("en",), knowledge=KNOWLEDGE)

_HEADS = (
    r"president|prime minister|premier|minister|chancellor|king|queen|emir|amir|sultan|crown prince|secretary[- ]general|national security advis[eo]r|ambassador|"
    r"counterpart|high representative|state councilor|foreign secretary|deputy prime minister|chairman|leader|director|taoiseach|pope|sheikh|prince|speaker|secretary"
)
_TITLE = re.compile(rf"\b(?:{_HEADS})\b", re.IGNORECASE)
_MATTER = re.compile(r"\b(?:on|about|regarding|to discuss|concerning|for|ahead of|at|in)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:leaders|allies|allied|g7|g-7|g20|quad|european|transatlantic|foreign|counterparts|international|global|world|trilateral|officials|quint|bucharest|nato|un|summit|ambassadors?|hostage|detained|americans|families|crown prince|prime minister|travel|peace talks|eu|nations|regional|mpox|chairman of the)\b",
    re.IGNORECASE,
)
_KINDS = (
    ("video", r"\bvideo|\bvirtual"),
    ("call", r"\bcalls?\b|\bphone|\btelephone|\bspoke\b"),
    ("visit", r"\btravel|\btrip\b|\bvisit\b"),
    ("meeting", r"\bmeet|\blunch|\bdinner|\bconversation|\bengagement"),
)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def read(text: str, published: str | None) -> Report:
    """Return the report of an English text."""
    return READER.read(Document.from_text(text, published=published, language="en"))


@dataclass
class Tally:
    """Counts of agreement, and the disagreements."""

    right: int = 0
    all: int = 0
    wrong: list[str] | None = None

    def add(self, good: bool, line: str) -> None:
        """Count one case; `line` tells of it if it is wrong."""
        self.right += good
        self.all += 1
        if not good and self.wrong is not None:
            self.wrong.append(line)

    def show(self, name: str) -> None:
        """Print the share of agreement, then the disagreements."""
        print(f"{name:60} {self.right:5} of {self.all:5}  {self.right / self.all if self.all else 1:.3f}")
        for line in self.wrong or ():
            print("   ", line)


def tally(listing: bool) -> Tally:
    """Return an empty tally, which keeps disagreements if they are to be listed."""
    return Tally(wrong=[] if listing else None)


# ---- White House readouts -------------------------------------------------------------------------------------------------------------


@dataclass
class Expected:
    """What the title of a readout says: a foreign contact with its kind, parties and people; or none; or nothing certain."""

    sort: str  # foreign, domestic, unsure
    kind: str | None = None
    parties: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def _codes(text: str, on: str) -> tuple[set[str], set[str]]:
    """Return the parties and the people's names that a title names."""
    codes: set[str] = set()
    people: set[str] = set()
    for name in KNOWLEDGE.names(text, "en"):
        if name.kind in ("state", "adjective", "compound"):
            codes |= set(name.keys if name.kind == "compound" else name.keys[:1])
        elif name.kind in ("person", "surname") and len(name.keys) == 1:
            party = KNOWLEDGE.party_of(name.keys[0], on)
            if party and KNOWLEDGE.offices_of(name.keys[0], on):
                codes.add(party)
                people.add(KNOWLEDGE.person(name.keys[0]).name_en)
    return codes, people


def expected(title: str, on: str) -> Expected:
    """Return what a White House title lets one expect."""
    title = re.sub(r"\s+", " ", title).replace("\u2060", "")
    _, joined, behind = title.partition(" with ")
    other = _MATTER.split(behind)[0] if joined else ""
    codes, people = _codes(other, on)
    codes.discard("USA")
    everyone, _ = _codes(title, on)
    head = title.partition(" with ")[0]
    kind = next((kind for kind, words in _KINDS if re.search(words, head, re.IGNORECASE)), None)
    plural = re.search(
        r"\b(?:presidents|ministers|leaders|advisors|advisers|counterparts|families|women|business|community|americans?)\b", other, re.IGNORECASE
    )
    if codes and len(codes) == 1 and _TITLE.search(other) and kind and not plural:
        return Expected("foreign", kind, frozenset({"USA", *codes}), frozenset(people))
    if not (everyone - {"USA"}) and not _UNSURE.search(title):
        return Expected("domestic")
    return Expected("unsure")


def whitehouse(folder: Path, listing: bool, limit: int | None) -> None:
    """Measure the main contact on the White House readouts: right for foreign contacts, none for domestic ones."""
    whole, kinds, parties, people, none = (tally(listing and n in (0, 4)) for n in range(5))
    unsure = 0
    for n, row in enumerate(rows(folder / "whitehouse_readouts.jsonl")):
        if limit is not None and n >= limit:
            break
        want = expected(row["title"], row["date"])
        if want.sort == "unsure":
            unsure += 1
            continue
        report = read(f"{row['title']}\n\n{row['text']}", row["date"])
        names = {actor.id: actor.name for actor in report.actors}
        main = [contact for contact in report.contacts if contact.main]
        told = "; ".join(f"{contact.kind} {contact.status} {[(p.code, [names[i] for i in p.participants]) for p in contact.parties]}" for contact in main)
        line = f"{row['date']} {row['title'][:110]} -> {told}"
        if want.sort == "domestic":
            none.add(not main, line)
            continue
        codes = [frozenset(party.code for party in contact.parties) for contact in main]
        fitting = [contact for contact, found in zip(main, codes, strict=True) if found == want.parties]
        parties.add(bool(fitting), line)
        right = [
            contact
            for contact in fitting
            if contact.kind == want.kind
            or (want.kind == "meeting" and contact.kind in ("visit", "summit"))
            or (want.kind == "call" and contact.kind == "video")
        ]
        kinds.add(bool(right), line)
        named = [contact for contact in fitting if _all_there(contact, names, want)]
        people.add(bool(named), line)
        whole.add(any(contact in named for contact in right), line)
    print(f"White House: {unsure} titles that do not tell")
    parties.show("foreign: parties of a main contact")
    kinds.show("foreign: and kind")
    people.show("foreign: parties and participants")
    whole.show("foreign: main contact right")
    none.show("domestic: no main contact")


def _all_there(contact: Any, names: dict[str, str], want: Expected) -> bool:
    there = {names[person] for party in contact.parties for person in party.participants}
    return want.people <= there and all(party.participants for party in contact.parties)


# ---- Kremlin --------------------------------------------------------------------------------------------------------------------------

_INITIATIVE = re.compile(
    r"(?:conversation|call|talks?|place|held)[^.]{0,40}(?:at the initiative of|initiated by|at the request of|on the initiative of) (?:the )?([^.,;]{3,60})",
    re.IGNORECASE,
)
_KREMLIN_KIND = (
    ("call", r"telephone conversation|phone call"),
    ("video", r"videoconference"),
    ("message", r"^greetings to|^condolences to|^congratulations to"),
    ("meeting", r"^(?:meeting|talks|conversation) with"),
)


def kremlin(folder: Path, listing: bool, limit: int | None) -> None:
    """Measure contacts and initiators on the Kremlin's English news."""
    calls, initiators, others = tally(listing), tally(listing), tally(listing)
    for n, row in enumerate(rows(folder / "kremlin_en.jsonl")):
        if limit is not None and n >= limit:
            break
        title = row["title"]
        text = "\n\n".join(part for part in (title, row["summary"], row["text"]) if part)
        report = read(text, row["date"])
        main = [contact for contact in report.contacts if contact.main]
        names = {actor.id: actor.name for actor in report.actors}
        line = f"{row['date']} {title[:100]} -> " + "; ".join(
            f"{c.kind} {c.status} ini {c.initiator} {[(p.code, [names[i] for i in p.participants]) for p in c.parties]}" for c in main
        )
        codes, _ = _codes(title, row["date"])
        codes.discard("RUS")
        kind = next((kind for kind, words in _KREMLIN_KIND if re.search(words, title, re.IGNORECASE)), None)
        if kind in ("call", "meeting", "video") and len(codes) == 1 and _TITLE.search(title):
            good = any(
                {party.code for party in contact.parties} == {"RUS", *codes}
                and contact.kind in (kind, *(("meeting", "video", "call", "visit") if kind == "meeting" else ()))
                for contact in main
            )
            calls.add(good, line)
        if not codes and row["picked"] == "other":
            others.add(not main, line)
        if (stated := _INITIATIVE.search(row["text"])) and kind == "call":
            side, _ = _codes(stated[1], row["date"])
            side = side or {party for name in KNOWLEDGE.names(stated[1], "en") if name.kind == "organisation" for party in name.keys}
            if len(side) == 1:
                initiators.add(any(contact.initiator in side for contact in main), f"[{stated[0]}] {line}")
    calls.show("Kremlin: main contact of the title (kind, parties)")
    initiators.show("Kremlin: initiator where stated")
    others.show("Kremlin: other items without main contact")


# ---- PLOVER ---------------------------------------------------------------------------------------------------------------------------

_TYPES = ("CONSULT", "AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT")
_ACTS = {
    "support": "SUPPORT", "welcome": "SUPPORT", "thank": "SUPPORT", "congratulate": "SUPPORT", "condole": "SUPPORT", "agree": "AGREE", "commit": "AGREE", "request": "REQUEST",
    "propose": "REQUEST", "reject": "REJECT", "criticise": "ACCUSE", "accuse": "ACCUSE", "concern": "ACCUSE",
}  # fmt: skip


def coded(report: Report) -> str | None:
    """Return the PLOVER type of what a sentence reports: the act of its first cue, else that of its contact."""
    acts = [
        (statement.cue.start if statement.cue else statement.spans[0].start, _ACTS[statement.act]) for statement in report.statements if statement.act in _ACTS
    ]
    contacts = [contact for contact in report.contacts if contact.plover or contact.status]
    kinds = {
        "held": "CONSULT",
        "ongoing": "CONSULT",
        "planned": "AGREE",
        "proposed": "REQUEST",
        "postponed": "REJECT",
        "cancelled": "REJECT",
        "denied": "REJECT",
    }
    if contacts and not acts:
        return kinds[contacts[0].status]
    if contacts and contacts[0].status in ("held", "ongoing") and contacts[0].main and min(acts)[1] not in ("ACCUSE", "REJECT", "REQUEST"):
        return "CONSULT"
    return min(acts)[1] if acts else None


def plover(folder: Path, listing: bool, limit: int | None) -> None:
    """Measure the type of the gold-standard sentences of PLOVER."""
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    both: Counter[str] = Counter()
    wrong: list[str] = []
    for n, row in enumerate(rows(folder / "plover_gsr.jsonl")):
        if limit is not None and n >= limit:
            break
        if not row["diplomatic"]:
            continue
        want = row["plover_v2"]
        got = coded(read(row["text"], None))
        gold[want] += 1
        if got:
            found[got] += 1
        both[want] += got == want
        if got != want and want in _TYPES:
            wrong.append(f"{want:8} {got!s:8} {row['text'][:220]}")
    scores = []
    for kind in _TYPES:
        precision, recall = both[kind] / (found[kind] or 1), both[kind] / (gold[kind] or 1)
        scores.append(2 * precision * recall / (precision + recall or 1))
        print(f"PLOVER {kind:8} precision {precision:.3f} recall {recall:.3f} F1 {scores[-1]:.3f} of {gold[kind]}")
    print(f"PLOVER macro-F1 {sum(scores) / len(scores):.3f}")
    for line in sorted(wrong) if listing else ():
        print("   ", line)


# ---- dates ----------------------------------------------------------------------------------------------------------------------------


def _edtf(value: dict[str, Any]) -> set[str]:
    """Return the ways in which a reference value may be written."""
    if value.get("value") and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value["value"]):
        return {value["value"]}
    if value.get("start") and value.get("end") and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value["start"]) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value["end"]):
        first, last = date.fromisoformat(value["start"]), date.fromisoformat(value["end"]) - timedelta(1)
        ways = {f"{first}/{last}", f"{first}/{last + timedelta(1)}", str(first) if first == last else ""}
        if first.day == 1 and (last + timedelta(1)).day == 1 and (last - first).days < 32:
            ways.add(f"{first:%Y-%m}")
        if (first.month, first.day) == (1, 1) and (last - first).days in (364, 365):
            ways.add(f"{first:%Y}")
        return ways
    return set()


def dates(folder: Path, listing: bool, limit: int | None) -> None:
    """Measure expressions of days and longer times in the test sentences of Recognizers-Text, either reading counting as right."""
    spans, values = tally(False), tally(listing)
    for n, row in enumerate(rows(folder / "dates_en.jsonl")):
        if limit is not None and n >= limit:
            break
        if row["source"] != "recognizers-text" or not row["ref"]:
            continue
        wanted = [one for one in row["expected"] if one["type"] in ("date", "daterange") and one["start"] is not None]
        if not wanted or len(wanted) != len(row["expected"]):
            continue
        report = read(row["text"], row["ref"][:10])
        for one in wanted:
            ways = {way for value in one["values"] for way in _edtf(value)} - {""}
            if not ways:
                continue
            here = [found for found in report.dates if found.start < one["end"] and one["start"] < found.end]
            spans.add(bool(here), "")
            values.add(
                any(found.value.rstrip("~?") in ways for found in here),
                f"{row['text'][:90]!r} [{one['text']}] {sorted(ways)} got {[(f.text, f.value) for f in here]} on {row['ref'][:10]}",
            )
    spans.show("dates: found")
    values.show("dates: value, in either reading")


PARTS: dict[str, Callable[[Path, bool, int | None], None]] = {"whitehouse": whitehouse, "kremlin": kremlin, "plover": plover, "dates": dates}


def main() -> None:
    """Run the parts asked for, all of them by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("parts", nargs="*", default=list(PARTS))
    parser.add_argument("--list", action="store_true", dest="listing", help="print every disagreement")
    parser.add_argument("--limit", type=int, help="read no more rows than this of each collection")
    given = parser.parse_args()
    for part in given.parts:
        begun = time.process_time()
        PARTS[part](given.folder, given.listing, given.limit)
        print(f"{part}: {time.process_time() - begun:.1f} s of CPU\n")


if __name__ == "__main__":
    main()
