"""Reading the hand-written lists: fields between bars, several values between semicolons, `#` for remarks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent

Table = tuple[str, tuple[str, ...], list[tuple[str, ...]]]


def lines(name: str, fields: int) -> Iterator[list[str]]:
    """Yield the lines of a list, each with that many fields, the missing ones at the end empty."""
    path = HERE / name
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) > fields:
                raise ValueError(f"{name}, line {number}: {len(cells)} fields, at most {fields} expected")
            yield cells + [""] * (fields - len(cells))


def several(cell: str) -> list[str]:
    """Return the values of a cell."""
    return [value.strip() for value in cell.split(";") if value.strip()]
