"""White House readouts: the main contact right where the title tells of a foreign one, none where it tells of a domestic one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from collections_read.checks import TITLE, Check, Crashes, codes_in, parties_cause, parties_of, people_of, rows, told
from visavis.records import Contact, Report

FILE = "whitehouse_readouts.jsonl"
_MATTER = re.compile(r"\b(?:on|about|regarding|to discuss|concerning|for|ahead of|at|in)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"^background press call|\b(?:leaders|allies|allied|g7|g-7|g20|quad|european|transatlantic|foreign|counterparts|international|global|world|trilateral|"
    r"officials|quint|bucharest|baltic|nordic|arab|african|gulf|nato|un|summit|ambassadors?|hostage|detained|americans|families|crown prince|prime minister|travel|"
    r"peace talks|eu|nations|regional|mpox|chairman of the)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b(?:presidents|ministers|leaders|advisors|advisers|counterparts|families|women|business|community|americans?)\b", re.IGNORECASE)
_KINDS = (
    ("video", r"\bvideo|\bvirtual"),
    ("call", r"\bcalls?\b|\bphone|\btelephone|\bspoke\b"),
    ("visit", r"\btravel|\btrip\b|\bvisit\b"),
    ("meeting", r"\bmeet|\blunch|\bdinner|\bconversation|\bengagement"),
)
_AS_GOOD = {"meeting": ("visit", "summit"), "call": ("video",)}


@dataclass(frozen=True)
class Expected:
    """What the title of a readout says: a foreign contact with its kind, parties and people; a domestic one; or nothing certain."""

    sort: str  # foreign, domestic, unsure
    kind: str | None = None
    parties: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def expected(title: str, on: str) -> Expected:
    """Return what a White House title lets one expect."""
    title = re.sub(r"\s+", " ", title).replace("\u2060", "")
    head, joined, behind = title.partition(" with ")
    other = _MATTER.split(behind)[0] if joined else ""
    codes, people = codes_in(other, on)
    codes.discard("USA")
    everyone, _ = codes_in(title, on)
    kind = next((kind for kind, words in _KINDS if re.search(words, head, re.IGNORECASE)), None)
    if len(codes) == 1 and TITLE.search(other) and kind and not _PLURAL.search(other) and not title.startswith("Background Press Call"):
        return Expected("foreign", kind, frozenset({"USA", *codes}), frozenset(people))
    if not (everyone - {"USA"}) and not _UNSURE.search(title):
        return Expected("domestic")
    return Expected("unsure")


def check(folder: Path, limit: int | None) -> tuple[list[Check], list[str]]:
    """Read the readouts; return the checks, and a line on what was left out."""
    crashes = Crashes("White House: documents read")
    parties, kinds, people, whole, none = (
        Check(f"White House, {name}")
        for name in (
            "foreign: parties of a main contact",
            "foreign: and its kind",
            "foreign: and its participants",
            "foreign: main contact right (all three)",
            "domestic: no main contact",
        )
    )
    unsure = 0
    for row in rows(folder / FILE, limit):
        want = expected(row["title"], row["date"])
        report = crashes.read(f"{row['title']}\n\n{row['text']}", row["date"], row["id"])
        if want.sort == "unsure":
            unsure += 1
            continue
        if report is None:
            for one in (none,) if want.sort == "domestic" else (parties, kinds, people, whole):
                one.add("could not be read", row["title"])
            continue
        main = [contact for contact in report.contacts if contact.main]
        line = f"{row['date']} {row['title'][:110]} -> {told(report)}"
        if want.sort == "domestic":
            none.add(_sides(main) if main else None, line)
            continue
        fitting = [contact for contact in main if parties_of(contact) == want.parties]
        wrong_sides = parties_cause(report, set(want.parties))
        wrong_kind = wrong_sides or _kind_cause(fitting, want)
        wrong_people = wrong_sides or _people_cause(fitting, report, want)
        parties.add(wrong_sides, line)
        kinds.add(wrong_kind, line)
        people.add(wrong_people, line)
        both = any(_kind_cause([one], want) is None and _people_cause([one], report, want) is None for one in fitting)
        whole.add(None if both else wrong_kind or wrong_people or "kind and participants right in two contacts", line)
    return [crashes, parties, kinds, people, whole, none], [f"White House: {unsure} titles that do not tell are read, not checked"]


def _sides(main: list[Contact]) -> str:
    """Sort a main contact that should not be there by its sides."""
    people = any(party.participants for contact in main for party in contact.parties if party.code != "USA")
    return "a person taken to stand for a foreign side" if people else "a foreign side without a person"


def _kind_cause(fitting: list[Contact], want: Expected) -> str | None:
    if any(contact.kind in (want.kind, *_AS_GOOD.get(want.kind or "", ())) for contact in fitting):
        return None
    return f"kind {want.kind} read as {fitting[0].kind}"


def _people_cause(fitting: list[Contact], report: Report, want: Expected) -> str | None:
    for contact in fitting:
        if want.people <= people_of(contact, report) and all(party.participants for party in contact.parties):
            return None
    return "a side without its person" if any(not party.participants for party in fitting[0].parties) else "another person"
