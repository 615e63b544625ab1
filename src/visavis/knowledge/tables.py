"""Reading the tables of facts: plain TSV with a header, `#` comments, one fact a row."""

from __future__ import annotations

import warnings
from importlib import resources
from typing import TYPE_CHECKING

from visavis.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, str]


class Tables:
    """The shipped tables and, laid over them, those of the user's own folder."""

    def __init__(self, overlay: Path | None = None) -> None:
        self.overlay = overlay

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of the table, the shipped ones first.

        A malformed row of the shipped table raises `KnowledgeError`; one of the user's is reported as a warning with file and line.
        """
        shipped = resources.files("visavis.knowledge") / "data" / f"{name}.tsv"
        if shipped.is_file():
            yield from _parsed(shipped.read_text(encoding="utf-8"), f"{name}.tsv", strict=True)
        if self.overlay is not None:
            own = self.overlay / f"{name}.tsv"
            if own.is_file():
                yield from _parsed(own.read_text(encoding="utf-8-sig"), str(own), strict=False)


def _parsed(text: str, where: str, *, strict: bool) -> Iterator[Row]:
    header: list[str] | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.removesuffix("\r")
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
        elif len(cells) != len(header):
            complaint = f"{where}, line {number}: {len(cells)} columns where the header has {len(header)}"
            if strict:
                raise KnowledgeError(complaint)
            warnings.warn(complaint, stacklevel=2)
        else:
            yield dict(zip(header, cells, strict=True))
