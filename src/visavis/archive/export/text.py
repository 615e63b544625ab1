"""Answers as CSV, JSON and JSON Lines."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from visavis.archive.answers import Answer, Row

_BETWEEN = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(answer: Answer[Row], out: BinaryIO) -> int:
    """Write CSV that spreadsheets open with accents right: UTF-8 with a mark in front; lists are parted by semicolons."""
    out.write(b"\xef\xbb\xbf")
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(answer.columns)
    count = 0
    for row in answer:
        cells = row.columns()
        writer.writerow([_cell(cells[name]) for name in answer.columns])
        count += 1
    text.detach()  # what is written to stays open
    return count


def _cell(value: Any) -> Any:
    """Return the value as a cell that no spreadsheet takes for a formula: texts come from documents of anybody."""
    if isinstance(value, tuple):
        value = _BETWEEN.join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def write_json(answer: Answer[Row], out: BinaryIO) -> int:
    """Write a list of objects."""
    count = 0
    for count, row in enumerate(answer, 1):
        out.write((b"[\n" if count == 1 else b",\n") + _line(row))
    out.write(b"\n]\n" if count else b"[]\n")
    return count


def write_jsonl(answer: Answer[Row], out: BinaryIO) -> int:
    """Write an object a line."""
    count = 0
    for row in answer:
        out.write(_line(row) + b"\n")
        count += 1
    return count


def _line(row: Row) -> bytes:
    return json.dumps(row.columns(), ensure_ascii=False).encode("utf-8", "replace")
