"""Write the pages of the manual that are generated: the command line from its `--help`, the record from the descriptions of its fields.

A test compares the pages with what this writes: run `make docs` after changing either.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer.main import get_command
from typer.testing import CliRunner

from visavis.cli import app
from visavis.knowledge import Knowledge
from visavis.knowledge.coverage import coverage_tables
from visavis.languages.lexicons import File, files
from visavis.records import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parent.parent / "docs"
# A file that a page shows: its mark, and behind it the block of code.
_FILE = re.compile(r"(<!-- file: (\S+)(?: class (\w+))? -->)\n(?:\n```.*?\n```\n)?", re.DOTALL)
_KINDS = {
    "given": "needed",
    "rows": "rows",
    "lists": "words",
    "words": "words",
    "flags": "true or false",
    "free": "keys of its own",
    "free_of": "keys of its own",
    "texts_of": "text",
}


def cli_page() -> str:
    """Return the page of the command line."""
    parts = ["# The command line\n\nGenerated from `visavis --help` by `make docs`.\n", _help()]
    parts += [_help(*verb) for verb in _verbs(get_command(app))]
    return "\n".join(parts)


def _verbs(command: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, below in getattr(command, "commands", {}).items():
        yield (*above, name)
        yield from _verbs(below, (*above, name))


def _help(*verb: str) -> str:
    shown = CliRunner().invoke(app, [*verb, "--help"], prog_name="visavis", terminal_width=100, env={"COLUMNS": "100"})
    return f"## {' '.join(('visavis', *verb))}\n\n```text\n{shown.output.strip()}\n```\n"


def record_page() -> str:
    """Return the page of the record."""
    schema = Report.model_json_schema(mode="serialization")
    parts = [
        "# The record\n\nGenerated from the fields of `visavis.records` by `make docs`; `visavis schema` prints the same as JSON Schema.\n",
        "Spans are code points of the document's text, end exclusive. Unknown is `null` or an empty list.\n",
        _model("Report", schema),
    ]
    parts += [_model(name, model) for name, model in sorted(schema["$defs"].items())]
    return "\n".join(parts)


def knowledge_page() -> str:
    """Return the page of who is who: what is written by hand, with the coverage of the facts after its mark."""
    written, mark, _ = (DOCS / "knowledge.md").read_text(encoding="utf-8").partition("<!-- coverage -->\n")
    return written + mark + "\n" + coverage_tables(Knowledge.load())


def languages_page() -> str:
    """Return the page on adding a language: what is written by hand, with the files it shows behind their marks, and the tables of a lexicon at its end."""
    written, mark, _ = (DOCS / "languages.md").read_text(encoding="utf-8").partition("<!-- tables -->\n")
    return _FILE.sub(lambda found: f"{found[1]}\n\n{_shown(found[2], found[3])}\n", written) + mark + "\n" + "\n".join(map(_tables, files()))


def _shown(path: str, name: str | None) -> str:
    """Return a file, or the class in it, as a block of code."""
    text = (DOCS.parent / path).read_text(encoding="utf-8")
    if name:
        text = next(ast.get_source_segment(text, node) or "" for node in ast.parse(text).body if isinstance(node, ast.ClassDef) and node.name == name)
    kind = {"py": "python", "toml": "toml"}.get(path.rpartition(".")[2], "text")
    return f"```{kind}\n{text.rstrip()}\n```"


def _tables(file: File) -> str:
    rows = [f"| `{table.name}` | {_KINDS[table.kind]} | {table.about} |" for table in file.tables]
    needed = "Needed. " if file.needed else ""
    return "\n".join([f"### `{file.name}.toml`", "", needed + file.about, "", "| table | holds | for |", "|---|---|---|", *rows, ""])


def _model(name: str, model: dict[str, Any]) -> str:
    rows = [f"| `{field}` | {_type(shape)} | {_described(shape)} |" for field, shape in model.get("properties", {}).items()]
    about = " ".join(model.get("description", "").split("\n\n")[0].split())
    return "\n".join([f"## {name}", "", about, "", "| field | value | meaning |", "|---|---|---|", *rows, ""])


def _described(shape: dict[str, Any]) -> str:
    return str(shape.get("description") or "").replace("|", "\\|")


def _type(shape: dict[str, Any]) -> str:
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "const" in shape:
        return f"`{shape['const']}`"
    if "enum" in shape:
        return " · ".join(f"`{value}`" for value in shape["enum"])
    if "anyOf" in shape:
        return " or ".join(_type(one) for one in shape["anyOf"])
    if shape.get("type") == "array":
        return f"list of {_type(shape['items'])}"
    return {"integer": "whole number", "number": "number", "string": "text", "boolean": "yes or no", "null": "null", "object": "table of text"}[shape["type"]]


PAGES = {"cli.md": cli_page, "record.md": record_page, "knowledge.md": knowledge_page, "languages.md": languages_page}


def main() -> None:
    """Write the pages."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
