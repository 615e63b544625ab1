"""Reading the tables of facts: plain TSV with a header, `#` comments, one fact a row."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING

from visavis.errors import DateError, KnowledgeError
from visavis.knowledge.periods import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Row = dict[str, str]


class MalformedRow(UserWarning):
    """A row of the user's own tables that is left out, with its file and line."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the rows of a table hold; a table of the user's own may leave out the optional columns, in any order."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ("source",)


COLUMNS = {
    "people": Columns(("id", "name_en"), ("wikidata", "gender", "source")),
    "names": Columns(("person", "language", "kind", "name")),
    "holders": Columns(("person", "office", "party", "start"), ("end", "precision", "acting", "source")),
    "offices": Columns(("id", "name_en"), ("institution", "fr", "en", "ru", "zh", "source")),
    "states": Columns(("code", "name_en"), ("wikidata", "formal_en", "head", "capital", "source")),
    "state_names": Columns(("code", "language", "kind", "name")),
    "organisations": Columns(("code", "kind", "name_en"), ("wikidata", "seat", "source")),
    "organisation_names": Columns(("code", "language", "kind", "name")),
    "members": Columns(("organisation", "member"), ("start", "end", "source")),
    "institutions": Columns(("id", "name_en"), ("party", "office", "kind", "source")),
    "metonyms": Columns(("institution", "language", "name")),
    "places": Columns(("code", "language", "name")),
    "words": Columns(("language", "kind", "word")),
    "leaders": Columns(("state",)),
    "accepted": Columns(("kind", "subject"), ("text", "why", "source")),
}
"""The tables and their columns."""

_KINDS = {
    "names": ("full", "surname", "single", "titled"),
    "state_names": ("state", "adjective", "demonym", "prefix", "capital", "compound"),
    "organisations": ("organisation", "movement"),
    "organisation_names": ("organisation", "movement", "adjective", "prefix", "capital", "compound"),
    "institutions": ("", "outlet", "body"),
}
_DATED = ("start", "end")
_LANGUAGE = re.compile(r"[a-z]{2}$")


class Tables:
    """The shipped tables and, laid over them, those of the user's own folder."""

    def __init__(self, overlay: Path | None = None) -> None:
        self.overlay = overlay

    def content(self, name: str) -> list[bytes]:
        """Return the bytes of the table's files, those shipped first."""
        found = [(resources.files("visavis.knowledge") / "data" / f"{name}.tsv").read_bytes()]
        own = self._own(name)
        if own is not None:
            found.append(own.read_bytes())
        return found

    def own(self) -> list[bytes]:
        """Return the bytes of the user's own files, topics included."""
        if self.overlay is None:
            return []
        paths = [self.overlay / name for name in (*(f"{table}.tsv" for table in COLUMNS), "topics.toml")]
        return [path.name.encode() + b"\0" + path.read_bytes() for path in paths if path.is_file()]

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of the table, the shipped ones first.

        A malformed row of the shipped table raises `KnowledgeError`; one of the user's is left out with a `MalformedRow` warning.
        """
        columns = (*COLUMNS[name].required, *COLUMNS[name].optional)
        for cells in self.cells(name):
            yield dict(zip(columns, cells, strict=True))

    def cells(self, name: str) -> Iterator[tuple[str, ...]]:
        """Yield the rows as cells in the order of `COLUMNS`, required ones first."""
        yield from _shipped(name)
        own = self._own(name)
        if own is not None:
            for _, cells in self.checked(name, own):
                yield cells

    def _own(self, name: str) -> Path | None:
        path = self.overlay / f"{name}.tsv" if self.overlay is not None else None
        return path if path is not None and path.is_file() else None

    def checked(self, name: str, path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield line numbers and cells of the good rows of the user's file; each other is warned of with file and line."""
        header: list[str] | None = None
        columns = (*COLUMNS[name].required, *COLUMNS[name].optional)
        for number, line in enumerate(path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
            try:
                cells = line.decode("utf-8").removesuffix("\r").split("\t")
            except UnicodeDecodeError:
                _warn(path, number, "is not UTF-8")
                continue
            if cells == [""] or cells[0].startswith("#"):
                continue
            if header is None:
                header = cells
                missing, unknown = set(COLUMNS[name].required) - set(header), set(header) - set(columns)
                if missing or unknown or len(set(header)) != len(header):
                    faults = [f"lacks {', '.join(sorted(missing))}"] * bool(missing) + [f"has {', '.join(sorted(unknown))}"] * bool(unknown)
                    _warn(path, number, f"the header {' and '.join(faults) or 'repeats a column'}; it may have {', '.join(columns)}: the file is left out")
                    return
                continue
            if len(cells) != len(header):
                _warn(path, number, f"{len(cells)} columns where the header has {len(header)}")
                continue
            row = dict.fromkeys(columns, "") | {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
            row["source"] = row["source"] or "own"
            complaint = self.complaint(name, row)
            if complaint:
                _warn(path, number, complaint)
            else:
                yield number, tuple(row.values())

    def complaint(self, name: str, row: Row) -> str:
        """Return what is wrong with a row of the user's own; nothing if it is good."""
        empty = [column for column in COLUMNS[name].required if not row[column]]
        if empty and (name, empty) != ("holders", ["start"]):
            return f"{', '.join(empty)} must not be empty"
        if "kind" in row and name in _KINDS and row["kind"] not in _KINDS[name]:
            return f"the kind must be one of {', '.join(filter(None, _KINDS[name]))}, not {row['kind']!r}"
        if "language" in row and not _LANGUAGE.match(row["language"]):
            return f"{row['language']!r} is no language: write fr, en, ru or zh"
        for column in _DATED:
            try:
                if row.get(column):
                    bounds(row[column])
            except DateError as error:
                return f"{column}: {error}"
        if row.get("start") and row.get("end") and bounds(row["start"])[0] > bounds(row["end"])[1]:
            return f"ends ({row['end']}) before it starts ({row['start']})"
        for column, known in (("person", "_people"), ("office", "_offices"), ("party", "_parties")):
            if row.get(column) and row[column] not in getattr(self, known):
                return f"nobody knows the {column} {row[column]!r}"
        if name in ("state_names", "places") and row["code"] not in self._parties:
            return f"nobody knows the state {row['code']!r}"
        if name == "organisation_names" and row["code"] not in self._parties:
            return f"nobody knows the organisation {row['code']!r}"
        return ""

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(cells[0] for cells in self.cells("people"))

    @cached_property
    def _offices(self) -> frozenset[str]:
        return frozenset(cells[0] for cells in self.cells("offices"))

    @cached_property
    def _parties(self) -> frozenset[str]:
        return frozenset(cells[0] for name in ("states", "organisations") for cells in self.cells(name))


def _shipped(name: str) -> Iterator[tuple[str, ...]]:
    columns = (*COLUMNS[name].required, *COLUMNS[name].optional)
    header: list[str] | None = None
    order: list[int] = []
    lines = (resources.files("visavis.knowledge") / "data" / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if set(header) - set(columns) or set(COLUMNS[name].required) - set(header):
                raise KnowledgeError(f"{name}.tsv, line {number}: the header must be of {', '.join(columns)}")
            order = [header.index(column) if column in header else len(header) for column in columns]
            continue
        if len(cells) != len(header):
            raise KnowledgeError(f"{name}.tsv, line {number}: {len(cells)} columns where the header has {len(header)}")
        cells.append("")
        yield tuple([cells[i] for i in order])


def _warn(path: Path, number: int, complaint: str) -> None:
    warnings.warn(f"{path}, line {number}: {complaint}", MalformedRow, stacklevel=2)
