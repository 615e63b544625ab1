"""The user's own facts: a folder of tables laid over those shipped, and how a row is added to them."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.errors import KnowledgeError
from visavis.knowledge.tables import COLUMNS, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VARIABLE = "VISAVIS_KNOWLEDGE"
OWN = "own"
"""Source of the rows that the user adds."""


def overlay_folder() -> Path:
    """Return the user's folder of facts: `VISAVIS_KNOWLEDGE`, else `visavis/knowledge` where the system keeps settings; it need not exist."""
    chosen = os.environ.get(_VARIABLE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "visavis" / "knowledge"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "visavis" / "knowledge"
    given = os.environ.get("XDG_CONFIG_HOME", "")
    return (Path(given) if os.path.isabs(given) else Path.home() / ".config") / "visavis" / "knowledge"


def identifier(name: str) -> str:
    """Return the name in small plain letters with hyphens, as people are identified.

    >>> identifier("Félix Tshisekedi")
    'felix-tshisekedi'
    """
    plain = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return re.sub(r"[^\w]+", "-", plain.lower()).strip("-_")


def add_rows(folder: Path, table: str, rows: Sequence[Mapping[str, str]]) -> int:
    """Add the rows that the user's table does not hold yet; return how many there were.

    A row that the lookup would refuse raises `KnowledgeError`, and nothing is written.
    """
    columns = (*COLUMNS[table].required, *COLUMNS[table].optional)
    tables = Tables(folder)
    path = folder / f"{table}.tsv"
    header, known = list(columns), set()
    if path.is_file():
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        first = next((line for line in lines if line and not line.startswith("#")), None)
        header = first.split("\t") if first else header
        known = {tuple(cells) for _, cells in tables.checked(table, path)}
    added: list[str] = []
    for given in rows:
        row = dict.fromkeys(columns, "") | {"source": OWN} | {column: value.strip() for column, value in given.items()}
        if set(row) - set(columns):
            raise KnowledgeError(f"{table} has no column {', '.join(sorted(set(row) - set(columns)))}")
        if any(char in value for value in row.values() for char in "\t\r\n"):
            raise KnowledgeError(f"a value of {table} may not hold a tab or the end of a line")
        complaint = tables.complaint(table, row)
        if complaint:
            raise KnowledgeError(f"{table}: {complaint}")
        if set(filter(row.get, row)) - set(header):
            raise KnowledgeError(f"{path} lacks the column {', '.join(sorted(set(filter(row.get, row)) - set(header)))}: add it to its first line")
        if tuple(row[column] for column in columns) not in known:
            added.append("\t".join(row.get(column, "") for column in header))
    if added:
        folder.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8-sig") if path.is_file() else "\t".join(header) + "\n"
        _replace(path, before + ("" if before.endswith("\n") else "\n") + "\n".join(added) + "\n")
    return len(added)


def add_topic(folder: Path, topic: str, facet: str, names: Mapping[str, str], triggers: Mapping[str, Sequence[str]]) -> None:
    """Add a topic, or triggers to a known one, to the user's `topics.toml`."""
    import tomllib

    path = folder / "topics.toml"
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    if topic in tomllib.loads(before):
        raise KnowledgeError(f"{path} has {topic} already: edit it there")
    lines = [f"[{json.dumps(topic)}]", *([f"facet = {json.dumps(facet)}"] if facet else [])]
    for title, values in (("names", names), ("triggers", triggers)):
        if values:
            inside = ", ".join(f"{language} = {json.dumps(value, ensure_ascii=False)}" for language, value in values.items())
            lines.append(f"{title} = {{ {inside} }}")
    after = (before.rstrip("\n") + "\n\n" if before.strip() else "") + "\n".join(lines) + "\n"
    tomllib.loads(after)
    folder.mkdir(parents=True, exist_ok=True)
    _replace(path, after)


def _replace(path: Path, text: str) -> None:
    """Write the file whole or not at all."""
    temporary = path.with_suffix(path.suffix + ".part")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    os.replace(temporary, path)
