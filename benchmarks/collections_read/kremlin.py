"""The Kremlin's English news: the main contact that the title tells, and the initiator where the text states it."""

from __future__ import annotations

import re
from pathlib import Path

from collections_read.checks import TITLE, Check, Crashes, codes_in, knowledge, parties_cause, parties_of, rows, told

FILE = "kremlin_en.jsonl"
_INITIATORS = (
    r"\b[Aa]t (?:the )?(?P<side>[^.,;|]{3,60}?)(?:['’]s?)? (?:side|party)['’]s initiative\b",
    r"\b(?:[Aa]t|[Oo]n) the (?P<latter>latter)['’]s initiative\b",
    r"\b(?:[Aa]t|[Oo]n) the initiative of (?:the )?(?P<side>[^.,;|]{3,60})",
    r"\b(?:[Aa]t|[Oo]n) (?:the )?(?P<side>[A-Z][^.,;|]{2,50}?)(?:['’]s?)? initiative\b",
    r"\b(?:conversation|call|talks?)[^.|]{0,40}initiated by (?:the )?(?P<side>[^.,;|]{3,60})",
    r"\b(?:conversation|call|talks?)[^.|]{0,40}at the request of (?:the )?(?P<side>[^.,;|]{3,60})",
)
_KINDS = (
    ("call", r"^telephone conversations? with|^phone call"),
    ("video", r"^videoconference"),
    ("meeting", r"^(?:meeting|talks|conversation|working meeting|informal meeting) with"),
)
_AS_GOOD = {"meeting": ("meeting", "video", "call", "visit")}


def initiator(text: str, other: str, on: str) -> str | None:
    """Return the party that the text says the contact was asked for by; `other` is the party that is not Russia.

    >>> initiator("Vladimir Putin had a telephone conversation with the President of Finland, at the Finnish side's initiative.", "FIN", "2022-05-14")
    'FIN'
    >>> initiator("Vladimir Putin spoke with Naftali Bennett at the latter's initiative.", "ISR", "2022-03-01")
    'ISR'
    """
    for pattern in _INITIATORS:
        for found in re.finditer(pattern, text):
            if found.groupdict().get("latter"):
                return other
            codes, _ = codes_in(found["side"], on)
            # Luxembourg is a city as well.
            codes = codes or {party for name in knowledge().names(found["side"], "en") if name.kind in ("organisation", "capital") for party in name.keys[:1]}
            if len(codes) == 1:
                return codes.pop()
    return None


def check(folder: Path, limit: int | None) -> tuple[list[Check], list[str]]:
    """Read the items; return the checks, and lines on what was left out."""
    crashes = Crashes("Kremlin: documents read")
    titles, initiators, invented, others = (
        Check(f"Kremlin, {name}")
        for name in (
            "main contact of the title (kind, parties)",
            "calls: initiator where it is stated",
            "calls: no initiator where none is stated",
            "other items: no main contact",
        )
    )
    for row in rows(folder / FILE, limit):
        title = row["title"]
        text = "\n\n".join(part for part in (title, row["summary"], row["text"]) if part)
        report = crashes.read(text, row["date"], row["id"])
        if report is None:
            continue
        main = [contact for contact in report.contacts if contact.main]
        line = f"{row['date']} {title[:100]} -> {told(report)}"
        codes, _ = codes_in(title, row["date"])
        codes.discard("RUS")
        kind = next((kind for kind, words in _KINDS if re.search(words, title, re.IGNORECASE)), None)
        if kind and len(codes) == 1 and TITLE.search(title):
            sides = {"RUS", *codes}
            cause = parties_cause(report, sides)
            found = [contact.kind for contact in main if parties_of(contact) == sides]
            if cause is None and not any(one in _AS_GOOD.get(kind, (kind,)) for one in found):
                cause = f"kind {kind} read as {found[0]}"
            titles.add(cause, line)
            if kind == "call":
                lead = " | ".join(part for part in (row["summary"], row["text"][:600]) if part)
                stated = initiator(re.sub(r"\s+", " ", lead), next(iter(codes)), row["date"])
                got = {contact.initiator for contact in main if contact.initiator and contact.kind != "message"}
                if stated is None:
                    invented.add(f"initiator {'+'.join(sorted(got))} though none is stated" if got else None, line)
                else:
                    initiators.add(None if stated in got else "initiator empty" if not got else "another initiator", f"[{stated}] {line}")
        elif not codes and row["picked"] == "other":
            others.add("a foreign side found" if main else None, line)
    return [crashes, titles, initiators, invented, others], []
