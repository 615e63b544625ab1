"""The page of the manual on the archive."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from visavis.archive.answers import ANNOUNCEMENT_COLUMNS, CONTACT_COLUMNS, QUOTE_COLUMNS
from visavis.archive.counting import BY
from visavis.archive.filters import KINDS, STATUSES
from visavis.records import Act, ContactKind, Mode, Status

PAGE = (Path(__file__).parents[2] / "docs" / "archive.md").read_text(encoding="utf-8")


def _columns_after(heading: str) -> list[str]:
    rows = PAGE.split(f"### {heading}\n")[1].strip().split("\n\n")[0].splitlines()[2:]
    return [name.strip(" `") for row in rows for name in row.split("|")[1].split(",")]


def test_every_column_is_described() -> None:
    """The manual has the columns of each answer, and no others."""
    assert sorted(_columns_after("Columns of contacts")) == sorted(CONTACT_COLUMNS)
    assert sorted(_columns_after("Columns of quotations")) == sorted(QUOTE_COLUMNS)
    assert sorted(_columns_after("Columns of what is to come")) == sorted(ANNOUNCEMENT_COLUMNS)


def test_every_choice_is_named() -> None:
    """Kinds, statuses, acts, modes and ways to count are those of the record, and all in the manual."""
    assert get_args(ContactKind) == KINDS
    assert get_args(Status) == STATUSES
    for choice in (*KINDS, *STATUSES, *get_args(Act), *get_args(Mode), *BY):
        assert choice in PAGE
