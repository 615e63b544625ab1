"""Answers of the archive in other forms: tables for spreadsheets and programs, and calendars."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from visavis.errors import NotInArchive

if TYPE_CHECKING:
    from visavis.archive.answers import Answer, Row


class Form(StrEnum):
    """What an answer is written as."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    PARQUET = "parquet"
    ICS = "ics"


_HOMES = {Form.CSV: "text", Form.JSON: "text", Form.JSONL: "text", Form.PARQUET: "parquet", Form.ICS: "calendar"}


def write(answer: Answer[Row], out: BinaryIO, form: Form) -> int:
    """Write the rows in a form that programs read; return how many there were."""
    writer: Callable[[Answer[Row], BinaryIO], int] = getattr(import_module(f"visavis.archive.export.{_HOMES[form]}"), f"write_{form}")
    return writer(answer, out)


def form_of(path: str | Path, form: str | None = None) -> Form:
    """Return the form that is named, else that of the file's ending."""
    said = form or Path(path).suffix.lower().removeprefix(".")
    if said not in _HOMES:
        raise NotInArchive(f"{said or str(path)!r} is no form to write: it is one of {', '.join(_HOMES)}")
    return Form(said)


def write_file(answer: Answer[Row], path: str | Path, form: str | None = None) -> int:
    """Write the rows to a file, which is there whole or, if something goes wrong, as it was; return how many there were."""
    target, chosen = Path(path), form_of(path, form)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with beside.open("wb") as out:
            count = write(answer, out, chosen)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return count
