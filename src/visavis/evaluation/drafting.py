"""Draft gold records from what the reader finds: YAML with quoted snippets, for a person to correct."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visavis.evaluation.gold import CLOSE, OPEN, SUFFIXES, GoldError, inside_word, read_text
from visavis.evaluation.plain import Plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from visavis.records import Report, Span

# What YAML takes for something else than text, and what can stand without quotation marks.
_RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_PLAIN = re.compile(r"[^\W\d_][\w+'’-]*(?: [\w+'’-]+)*")
# Characters that YAML would take for line ends, or not read at all.
_UNREADABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def draft_record(path: str | Path, published: str | None = None, beside: Path | None = None) -> str:
    """Return a draft of the gold record of the document at `path`, as the reader reads it: YAML that seals back into what was read.

    `beside` is where the record is to be stored, if that is known: `text:` is told from there. Raises GoldError for a text that no snippet can be taken
    from, and the errors of loading and reading it.
    """
    from visavis.document import Document, load
    from visavis.reader import Reader

    path = Path(path)
    text = read_text(path)
    if OPEN in text or CLOSE in text:
        raise GoldError(f"{path}: the text itself holds {OPEN} or {CLOSE}, which mark snippets in a record")
    document = load(path, published=published)
    if document.text != text:
        document = Document.from_text(text, published=published)
    report = Reader().read(document)
    return record_of(report, text, source=_seen_from(path, beside))


def _seen_from(path: Path, record: Path | None) -> str | None:
    """The text's path as the record is to state it; None where the record finds its text without."""
    if record is None:
        return path.as_posix()
    found = next((beside for suffix in SUFFIXES if (beside := record.with_suffix(suffix)).exists()), None)
    if found is not None and found.resolve() == path.resolve():
        return None
    return Path(os.path.relpath(path.resolve(), record.resolve().parent)).as_posix()


def record_of(report: Report, text: str, source: str | None = None) -> str:
    """Return a report on `text` as a gold record; `source` is the text's path, seen from the record."""
    plain = Plain.of_report(report, text)
    head: dict[str, Any] = {"about": "draft from the reader's own output, to be corrected: say here what the document is and what is hard in it"}
    if source is not None:
        head["text"] = source
    head |= {"language": report.document.language, "published": report.document.published}
    lines = [f"{name}: {_flow(value)}" for name, value in head.items()]
    lines += _block("contacts", _contacts(plain, text))
    for layer, rows in (
        ("readouts", _readouts(plain, text)),
        ("statements", _statements(report, plain, text)),
        ("dates", _dates(plain, text)),
        ("figures", _figures(report, plain, text)),
        ("upcoming", _upcoming(report, plain, text)),
        ("events", _events(report, plain, text)),
    ):
        lines += [f"{layer}:", *(f"- {_flow(row)}" for row in rows)] if rows else [f"{layer}: []"]
    return "\n".join(lines) + "\n"


Row = dict[str, Any]


def _contacts(plain: Plain, text: str) -> list[Row]:
    rows = []
    for one in plain.contacts:
        row: Row = {name: getattr(one, name) for name in ("id", "kind", "status", "date", "place", "parties", "initiator", "host", "occasion", "part_of")}
        row |= {name: getattr(one, name) for name in ("count", "attribution") if getattr(one, name) is not None}
        rows.append(row | {"main": one.main, "topics": one.topics, "evidence": snippets(text, one.evidence)})
    return rows


def _readouts(plain: Plain, text: str) -> list[Row]:
    return [
        ({"joint": sorted(one.parties)} if len(one.parties) > 1 else {"party": next(iter(one.parties), None)})
        | {"issuer": one.issuer and one.issuer.name, "medium": one.medium, "contact": one.contact, "mentions": snippets(text, one.mentions)}
        for one in plain.readouts
    ]


def _statements(report: Report, plain: Plain, text: str) -> list[Row]:
    return [
        {
            "mode": one.mode,
            "spans": snippets(text, one.spans),
            "speakers": [voice.name for voice in one.speakers],
            "via": one.via and one.via.name,
            "cue": one.cue,
            "act": one.act,
            "about": one.about,
            "topics": one.topics,
            "contact": one.contact,
        }
        | ({"date": said.date} if said.date else {})
        for one, said in zip(plain.statements, report.statements, strict=True)
    ]


def _dates(plain: Plain, text: str) -> list[Row]:
    rows, position = [], 0
    for date in sorted(plain.dates, key=lambda date: (date.span.start, date.span.end)):
        # A record seals its dates one after another: of two that share words only the first can stand in it.
        if date.span.start >= position:
            rows.append({"text": snippet(text, date.span, after=position), "value": date.value})
            position = date.span.end
    return rows


def _figures(report: Report, plain: Plain, text: str) -> list[Row]:
    return [
        {"text": snippets(text, one.spans), "value": int(one.value) if one.value == int(one.value) else one.value}
        | {"unit": one.unit, "currency": one.currency, "bound": one.bound, "of": one.of}
        | ({"period": found.period} if found.period else {})
        | {"claimed_by": [voice.name for voice in one.claimed_by]}
        for one, found in zip(plain.figures, report.figures, strict=True)
    ]


def _upcoming(report: Report, plain: Plain, text: str) -> list[Row]:
    return [
        {"what": one.what, "of": one.of, "parties": one.parties}
        | ({"ordinal": found.ordinal} if found.ordinal is not None else {})
        | {"date": one.date, "text": snippets(text, one.spans)}
        for one, found in zip(plain.upcoming, report.upcoming, strict=True)
    ]


def _events(report: Report, plain: Plain, text: str) -> list[Row]:
    return [
        {"plover": one.plover}
        | ({"mode": found.mode} if found.mode else {})
        | {"actors": one.actors, "recipients": one.recipients, "date": one.date, "text": snippets(text, one.spans)}
        for one, found in zip(plain.events, report.events, strict=True)
    ]


def snippets(text: str, spans: Sequence[Span]) -> list[str]:
    """Return a snippet for each span that covers anything."""
    return [snippet(text, span) for span in spans if span.start < span.end]


def snippet(text: str, span: Span, after: int | None = None) -> str:
    """Return words that a record can quote for the span: its own where they are unique, else more around them with the span marked.

    With `after`, a date's place in the text: the words need only be the first of their kind from there on.

    >>> from visavis.records import Span
    >>> snippet("Ils ont dit oui. Puis ils ont dit oui encore.", Span(start=34, end=37, text="oui"))
    'dit ⟦oui⟧ encore'
    """
    start, end, words = span.start, span.end, 1
    while not _found_there(text, start, end, after):
        start, end = _words_before(text, span.start, words, after or 0), _words_after(text, span.end, words)
        words *= 2
        if start <= (after or 0) and end == len(text):
            break
    if (start, end) == (span.start, span.end):
        return text[start:end]
    return f"{text[start : span.start]}{OPEN}{text[span.start : span.end]}{CLOSE}{text[span.end : end]}"


def _found_there(text: str, start: int, end: int, after: int | None) -> bool:
    """Whether a record that quotes this stretch means this stretch."""
    words = text[start:end]
    found = text.find(words, after or 0)
    if after is None:
        return found == start and text.find(words, start + 1) < 0
    while 0 <= found < start and inside_word(text, found, found + len(words)):
        found = text.find(words, found + 1)
    return found == start and not inside_word(text, start, end)


def _words_before(text: str, start: int, count: int, least: int) -> int:
    """Where the stretch begins that has `count` more words before `start`."""
    for _ in range(count):
        while start > least and not text[start - 1].isalnum():
            start -= 1
        while start > least and text[start - 1].isalnum():
            start -= 1
    return start


def _words_after(text: str, end: int, count: int) -> int:
    for _ in range(count):
        while end < len(text) and not text[end].isalnum():
            end += 1
        while end < len(text) and text[end].isalnum():
            end += 1
    return end


def _block(layer: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """A layer with a line for each field."""
    lines = [f"{'- ' if number == 0 else '  '}{name}: {_flow(value)}" for row in rows for number, (name, value) in enumerate(row.items())]
    return [f"{layer}:", *lines] if lines else [f"{layer}: []"]


def _flow(value: object) -> str:
    """A value as YAML writes it within a line."""
    if value is None or value == "":
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(name)}: {_flow(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    words = str(value)
    if _PLAIN.fullmatch(words) and words.casefold() not in _RESERVED:
        return words
    return _UNREADABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(words, ensure_ascii=False))
