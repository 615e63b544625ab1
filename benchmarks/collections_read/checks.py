"""What the checks of all collections share: reading a row, counting agreement, sorting disagreements by cause."""

from __future__ import annotations

import csv
import json
import re
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.reader import Reader
from visavis.records import Contact, Report

TITLE = re.compile(
    r"\b(?:president|prime minister|premier|minister|chancellor|king|queen|emir|amir|sultan|crown prince|secretary[- ]general|national security advis[eo]r|"
    r"ambassador|counterpart|high representative|state councilor|foreign secretary|deputy prime minister|chairman|leader|director|taoiseach|pope|sheikh|prince|"
    r"speaker|secretary)\b",
    re.IGNORECASE,
)
"""Offices by which a title names the other side."""


@cache
def knowledge() -> Knowledge:
    """Return who is who, loaded once."""
    return Knowledge.load()


@cache
def _reader() -> Reader:
    return Reader(languages=("en",), knowledge=knowledge())


def rows(path: Path, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON lines, or of a table with commas, no more than `limit`."""
    with path.open(encoding="utf-8", newline="") as file:
        lines: Iterator[dict[str, Any]] = csv.DictReader(file) if path.suffix == ".csv" else map(json.loads, file)
        for number, row in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield row


@dataclass
class Check:
    """How often the reader agrees with what is known, and its disagreements by cause."""

    name: str
    right: int = 0
    all: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def add(self, cause: str | None, line: str) -> None:
        """Count one case; without a cause it is right, else `line` tells of it."""
        self.all += 1
        if cause is None:
            self.right += 1
            return
        self.causes[cause] += 1
        self.lines.append(f"{cause}: {line}")

    def data(self) -> dict[str, Any]:
        """Return the counts and the disagreements as plain data."""
        return {"name": self.name, "right": self.right, "all": self.all, "causes": dict(self.causes.most_common()), "disagreements": sorted(self.lines)}


class Crashes(Check):
    """Documents that the reader could not read: one check for each collection."""

    def read(self, text: str, published: str | None, name: str) -> Report | None:
        """Return the report of an English text; None, counted with its error, where reading fails."""
        try:
            report = _reader().read(Document.from_text(text, published=published, language="en"))
        except Exception as error:  # the whole run must tell of every failure
            place = traceback.extract_tb(error.__traceback__)[-1]
            self.add(f"{type(error).__name__} in {Path(place.filename).name}", f"{name}: {error}")
            return None
        self.add(None, name)
        return report


def codes_in(text: str, on: str) -> tuple[set[str], set[str]]:
    """Return the states' codes in a text, and the names of the people in it who held an office on the day."""
    codes: set[str] = set()
    people: set[str] = set()
    for name in knowledge().names(text, "en"):
        if name.kind in ("state", "adjective", "compound"):
            codes |= set(name.keys if name.kind == "compound" else name.keys[:1])
        elif name.kind in ("person", "surname") and len(name.keys) == 1:
            party = knowledge().party_of(name.keys[0], on)
            if party and knowledge().offices_of(name.keys[0], on):
                codes.add(party)
                people.add(knowledge().person(name.keys[0]).name_en)
    return codes, people


def people_of(contact: Contact, report: Report) -> set[str]:
    """Return the names of those who were there."""
    names = {actor.id: actor.name for actor in report.actors}
    return {names[person] for party in contact.parties for person in party.participants}


def parties_of(contact: Contact) -> set[str]:
    """Return the codes of the sides."""
    return {party.code for party in contact.parties}


def told(report: Report, *, main: bool = True) -> str:
    """Return the contacts of a report, or its main ones, on one line."""
    names = {actor.id: actor.name for actor in report.actors}
    return "; ".join(
        f"{one.kind} {one.status} {one.date}{f' at {one.place}' if one.place else ''}{f' by {one.initiator}' if one.initiator else ''} "
        + " + ".join(f"{party.code}({', '.join(names[person] for person in party.participants)})" for party in one.parties)
        for one in report.contacts
        if one.main or not main
    )


def parties_cause(report: Report, wanted: set[str]) -> str | None:
    """Say why no main contact has the sides wanted; None if one has."""
    main = [contact for contact in report.contacts if contact.main]
    sides = [parties_of(contact) for contact in main]
    if wanted in sides:
        return None
    if not report.contacts:
        return "no contact found"
    if any(parties_of(contact) == wanted for contact in report.contacts):
        return "contact found, but not as the main one"
    if not main:
        return "no main contact"
    if any(side > wanted for side in sides):
        return "a side too many"
    if any(len(side & wanted) >= min(2, len(wanted)) - 1 and side & wanted for side in sides):
        return "another side in place of the right one"
    return "other sides altogether"
