"""The words of a language: its lexicon, read from the TOML files of its folder, and what each of its tables is for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from visavis.errors import LexiconError

Lexicon = Mapping[str, Any]
Kind = Literal["rows", "lists", "flags", "free", "given", "words", "free_of", "texts_of"]
_EMPTY: Mapping[str, type] = {"rows": list, "lists": list, "flags": bool, "free": dict, "words": list, "free_of": dict, "texts_of": str}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file of the lexicon, or what stands under a name within one."""

    kind: Kind
    path: tuple[str, ...]  # its name, or the table's and its own
    about: str

    @property
    def name(self) -> str:
        """The name as one writes it: `words.with`."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the lexicon."""

    name: str
    about: str
    needed: bool
    tables: tuple[Table, ...]


@cache
def files() -> tuple[File, ...]:
    """Return what the files of a lexicon hold, as `tables.toml` describes it."""
    described = tomllib.loads(resources.files("visavis.languages").joinpath("tables.toml").read_text(encoding="utf-8"))
    return tuple(File(name, file["about"], file.get("needed", False), tuple(_tables(file))) for name, file in described.items())


def _tables(file: Mapping[str, Any]) -> Iterator[Table]:
    kinds: tuple[Kind, ...] = ("given", "rows", "lists", "flags", "free")
    for kind in kinds:
        for name, about in file.get(kind, {}).items():
            yield Table(kind, (name,), about)
    inner: tuple[Kind, ...] = ("words", "free_of", "texts_of")
    for kind in inner:
        for table, names in file.get(kind, {}).items():
            for name, about in names.items():
                yield Table(kind, (table, name), about)


def load_lexicon(package: str) -> Lexicon:
    """Return the tables of the TOML files in the package's `lexicon` folder, by file name; those that a file does not give are empty.

    Raises LexiconError where a file or table is missing without which the language cannot be read.
    """
    folder = resources.files(package) / "lexicon"
    lexicon: dict[str, Any] = {}
    for file in files():
        entry = folder / f"{file.name}.toml"
        if entry.is_file():
            lexicon[file.name] = _whole(package, file, tomllib.loads(entry.read_text(encoding="utf-8")))
        elif file.needed:
            raise LexiconError(f"{package} lacks lexicon/{file.name}.toml: {file.about}")
    return lexicon


def _whole(package: str, file: File, found: dict[str, Any]) -> dict[str, Any]:
    for table in file.tables:
        *above, name = table.path
        place = found
        for outer in above:
            place = place.setdefault(outer, {})
        if name in place:
            continue
        if table.kind == "given":
            raise LexiconError(f"{package}, lexicon/{file.name}.toml, lacks {table.name}: {table.about}")
        place[name] = _EMPTY[table.kind]()
    return found


def undescribed(lexicon: Lexicon) -> list[str]:
    """Return the tables that `tables.toml` does not know, which no stage looks at: misspelt ones."""
    known = {file.name: {table.path for table in file.tables} for file in files()}
    found = []
    for name, tables in lexicon.items():
        for table, listed in tables.items():
            if (table,) in known.get(name, ()):
                continue
            inner = listed if isinstance(listed, Mapping) else {}
            names: list[tuple[str, ...]] = [(table, each) for each in inner] or [(table,)]
            found += [f"{name}.{'.'.join(path)}" for path in names if path not in known.get(name, ())]
    return found
