"""PLOVER types of single sentences: the reader's, PETRARCH2's, and their scores against labels."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from visavis.document import Document
from visavis.errors import VisavisError
from visavis.reader import Reader
from visavis.records import Contact, Event, Report, Statement

TYPES = ("CONSULT", "AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT")
"""The types that what diplomats say and do falls under; the others are of force, law and aid."""
OURS = "visavis"
PETRARCH = "PETRARCH2"
_ACTS = {
    "support": "SUPPORT", "welcome": "SUPPORT", "thank": "SUPPORT", "congratulate": "SUPPORT", "condole": "SUPPORT", "agree": "AGREE", "commit": "AGREE",
    "request": "REQUEST", "propose": "REQUEST", "reject": "REJECT", "criticise": "ACCUSE", "accuse": "ACCUSE", "concern": "ACCUSE", "warn": "THREATEN",
    "threaten": "THREATEN",
}  # fmt: skip
_STATUSES = {
    "held": "CONSULT", "ongoing": "CONSULT", "planned": "AGREE", "proposed": "REQUEST", "postponed": "REJECT", "cancelled": "REJECT", "denied": "REJECT",
}  # fmt: skip
# CAMEO's twenty roots as PLOVER has them; plain statements (01) have no type there.
_ROOTS = {
    "02": "REQUEST", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "CONCEDE", "09": "ACCUSE", "10": "REQUEST",
    "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT",
    "20": "ASSAULT",
}  # fmt: skip


_MEASURES = re.compile(r"\b(?:sanction|embargo|blockade|boycott|expel|expulsion|punish|penalt|restrictive measure|tariff|freez)", re.IGNORECASE)
_OFFERED = re.compile(r"\boffer", re.IGNORECASE)
_AHEAD = re.compile(r"^(?:\S+ ){0,6}?(?:will|would|shall)\b")
_SIGNED = re.compile(r"\b(?:sign|ratif|conclu)", re.IGNORECASE)
_COERCIVE = ("SANCTION", "COERCE", "ASSAULT", "MOBILIZE")
_CLAUSE = 3  # words that a clause has more of


@dataclass(frozen=True)
class Sentence:
    """A sentence with its type."""

    id: str
    text: str
    type: str


def sentences(path: Path) -> list[Sentence]:
    """Return the sentences about diplomacy of a file of labelled ones (JSON Lines)."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [Sentence(row["id"], row["text"], row["plover_v2"]) for row in rows if row["diplomatic"]]


def coded(report: Report) -> str | None:
    """Return the PLOVER type of what a sentence reports: its contact's, the act of its first statement, or its first event's.

    A contact that was held counts before what is said at it, unless that is a refusal, a demand or a charge: PLOVER codes these first, as it does what is
    said in a message.
    """
    acts = [
        (statement.cue.start if statement.cue else statement.spans[0].start, kind)
        for statement in report.statements
        if (kind := _said(statement, report.events))
    ]
    first = min(acts)[1] if acts else None
    contact = next(iter(report.contacts), None)
    if contact is not None:
        kind = _met(contact)
        if (
            first is None
            or (kind == "REJECT" and first in ("AGREE", "SUPPORT"))
            or (contact.kind != "message" and kind == "CONSULT" and contact.main and first not in ("ACCUSE", "REJECT", "REQUEST", "THREATEN"))
        ):
            return kind
    return first or next((_happened(event) for event in report.events), None)


def _met(contact: Contact) -> str:
    """Return the type of a contact. A summons is a charge by whatever status; what is announced, offered or invited to is agreed, what others ask for a request."""
    if contact.kind == "summons" and contact.plover:
        return contact.plover.type
    if contact.status == "proposed" and (contact.kind == "visit" or _OFFERED.search(" ".join(span.text for span in contact.evidence))):
        return "AGREE"
    return _STATUSES[contact.status]


def _said(statement: Statement, events: Sequence[Event]) -> str | None:
    """Return the type of a statement by its act.

    Help that is offered or lies ahead is agreed to; coercion announced is a threat; to call for measures against somebody is to charge him.
    """
    kind = _ACTS.get(statement.act or "")
    cue, words = (statement.cue.text if statement.cue else ""), " ".join(span.text for span in statement.spans)
    inside = any(event.plover in _COERCIVE and span.start <= each.start < span.end for event in events for each in event.evidence for span in statement.spans)
    if _OFFERED.search(cue) or (kind == "SUPPORT" and _AHEAD.search(words)):
        return "AGREE"
    if (inside or _MEASURES.search(words)) and kind in ("AGREE", "REQUEST"):
        return "THREATEN" if kind == "AGREE" else "ACCUSE"
    return kind


def _happened(event: Event) -> str:
    """Return the type of an event: an agreement signed is support."""
    signed = event.plover == "AGREE" and _SIGNED.search(" ".join(span.text for span in event.evidence))
    return "SUPPORT" if signed else event.plover


def read_type(reader: Reader, text: str) -> str | None:
    """Return the reader's type of a sentence; where somebody is only its source, that of the words it is the source of, as PLOVER codes no telling."""
    report = reader.read(Document.from_text(text, language="en"))
    kind = coded(report)
    if kind is None:
        for statement in report.statements:
            words = " ".join(span.text for span in statement.spans)
            if statement.mode == "indirect" and len(words) < len(text) - 1 and len(words.split()) > _CLAUSE:
                kind = kind or read_type(reader, f"{words[:1].upper()}{words[1:]}.")
    return kind


def read_types(labelled: Sequence[Sentence]) -> tuple[dict[str, str | None], float]:
    """Return the reader's type of each sentence by its identifier, and its CPU time in milliseconds a sentence."""
    reader = Reader(languages=("en",))
    types: dict[str, str | None] = {}
    reader.read(Document.from_text("The ministers met in Geneva.", language="en"))  # loads what is loaded once
    begun = process_time()
    for one in labelled:
        try:
            types[one.id] = read_type(reader, one.text)
        except VisavisError:
            types[one.id] = None
    return types, (process_time() - begun) * 1000 / max(len(labelled), 1)


def petrarch_types(output: Path) -> dict[str, str | None]:
    """Return the type of each sentence's first event in a file of events that PETRARCH2 wrote; sentences are known there by their identifiers here.

    Its lines are day, source, target, CAMEO code, issues, sentence identifiers, source of the story, parted by tabs.
    """
    types: dict[str, str | None] = {}
    for line in output.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 6 or not re.fullmatch(r"\d{2,4}[a-z]?", cells[3].strip()):
            continue
        for identifier in cells[5].split(";"):
            types.setdefault(identifier.strip(), _ROOTS.get(cells[3].strip()[:2]))
    return types


def found_for(labelled: Sequence[Sentence], found: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return what was found for each sentence; a pipeline may have put a sentence's number behind the identifier of its story."""
    stories = {re.sub(r"_\d+$", "", identifier): kind for identifier, kind in reversed(found.items())}
    return {one.id: found.get(one.id, stories.get(one.id)) for one in labelled}


def scored(labelled: Sequence[Sentence], found: Mapping[str, str | None]) -> list[dict[str, object]]:
    """Return a row for each of the types: how many sentences have it, were given it, and were given it rightly."""
    gold = Counter(one.type for one in labelled)
    told = Counter(found.get(one.id) for one in labelled)
    right = Counter(one.type for one in labelled if found.get(one.id) == one.type)
    return [{"type": kind, "right": right[kind], "found": told[kind], "sentences": gold[kind]} for kind in TYPES]


def f1(row: Mapping[str, object]) -> float:
    """Return the F1 of a row; 0 where nothing was found or wanted."""
    right, found, wanted = (int(str(row[name])) for name in ("right", "found", "sentences"))
    return 2 * right / (found + wanted) if found + wanted else 0.0


def macro(rows: Sequence[Mapping[str, object]]) -> float:
    """Return the mean F1 of the rows."""
    return sum(map(f1, rows)) / len(rows)
