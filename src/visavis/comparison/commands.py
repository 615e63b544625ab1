"""The verbs `visavis compare` and `visavis formulas`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.archive.options import ArchiveOption, opened
from visavis.terminal import complain, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.comparison.records import Comparison
    from visavis.records import Report


class Format(StrEnum):
    """What a comparison is printed as."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    DOCX = "docx"


class HistoryFormat(StrEnum):
    """What the course of fixed phrases is printed as."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    SVG = "svg"


def compare(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE", help="Documents to read, or one contact of the archive by its identifier.", show_default=False)
    ],
    side: Annotated[
        list[str] | None,
        typer.Option(metavar="PARTY=FILE", help="Whose readout a document is, where it does not say so: CHN=pekin.txt.", show_default=False),
    ] = None,
    contact: Annotated[
        str | None, typer.Option(metavar="ID", help="Of one document, the contact to compare (c1); else the main one.", show_default=False)
    ] = None,
    outlets: Annotated[bool, typer.Option("--outlets", help="Take reports by others as accounts of their own, too.")] = False,
    form: Annotated[Format | None, typer.Option("--format", help="What to print; by default as the ending of OUT says, else text.", show_default=False)] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="File to write to.", show_default=False)] = None,
    width: Annotated[int | None, typer.Option(min=60, help="Width of the text in characters; by default that of the terminal.", show_default=False)] = None,
    archive: ArchiveOption = None,
) -> None:
    """Lay the accounts of one contact side by side: what they share, what only one says, where they differ.

    Of a document that cites both sides, or of several documents in any of the languages. Where there are fewer than two accounts, that is said, and the exit
    status is 1.
    """
    from visavis.errors import VisavisError

    chosen = form or _form_of(output) or Format.TEXT
    if chosen is Format.DOCX and output is None and sys.stdout.isatty():
        raise typer.BadParameter("a Word document is not for the eyes: name a file with -o")
    try:
        if len(sources) == 1 and not Path(sources[0]).exists() and sources[0] != "-":
            result = _archived(sources[0], archive, outlets)
        else:
            result = _documents(sources, side or [], contact, outlets)
        _write(result, chosen, output, width or _terminal_width())
    except (VisavisError, OSError) as error:
        typer.echo(f"visavis: {reason(error)}", err=True)
        raise typer.Exit(1) from None


def _archived(identifier: str, archive: str | None, outlets: bool) -> Comparison:
    from visavis.comparison.comparing import compare_contact
    from visavis.knowledge.overlay import overlay_folder

    with opened(archive) as store:
        return compare_contact(store, identifier, outlets=outlets, overlay=overlay_folder())


def _documents(sources: Sequence[str], side: Sequence[str], contact: str | None, outlets: bool) -> Comparison:
    from visavis.comparison.comparing import compare as compared
    from visavis.document import load
    from visavis.knowledge.overlay import overlay_folder
    from visavis.reader import Reader

    named = dict(_side(given) for given in side)
    paths = list(dict.fromkeys([*sources, *named]))
    reader = Reader()
    reports: list[Report] = [reader.read(load(path, uri=None if path == "-" else Path(path).as_posix())) for path in paths]
    sides = {n: named[path] for n, path in enumerate(paths) if path in named}
    return compared(reports if len(reports) > 1 else reports[0], contact=contact, outlets=outlets, sides=sides, overlay=overlay_folder())


def _side(given: str) -> tuple[str, str]:
    from visavis.archive.naming import party

    code, equals, path = given.partition("=")
    if not equals:
        raise typer.BadParameter(f"{given!r} names no side: write CHN=FILE")
    return path, party(code)


def _form_of(output: Path | None) -> Format | None:
    endings = {".txt": Format.TEXT, ".html": Format.HTML, ".htm": Format.HTML, ".json": Format.JSON, ".csv": Format.CSV, ".docx": Format.DOCX}
    return endings.get(output.suffix.lower()) if output else None


def _terminal_width() -> int:
    import shutil

    return max(80, shutil.get_terminal_size((100, 24)).columns) if sys.stdout.isatty() else 100


def _write(comparison: Comparison, form: Format, output: Path | None, width: int) -> None:
    if form is Format.DOCX:
        content = comparison.to_docx()
    elif form is Format.JSON:
        content = (comparison.model_dump_json(indent=2) + "\n").encode()
    elif form is Format.CSV:
        content = comparison.to_csv().encode()
    elif form is Format.HTML:
        content = comparison.to_html().encode()
    else:
        content = comparison.to_text(width).encode()
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        output.write_bytes(content)


def formulas(
    between: Annotated[tuple[str, str], typer.Option("--between", metavar="PARTY PARTY", help="The two sides, by code or name.", show_default=False)],
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From that day, or the first of that month or year.", show_default=False)] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="To that day, or the last of that month or year.", show_default=False)] = None,
    form: Annotated[
        HistoryFormat | None, typer.Option("--format", help="What to print; by default as the ending of OUT says, else a table.", show_default=False)
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="File to write to.", show_default=False)] = None,
    archive: ArchiveOption = None,
) -> None:
    """Show which fixed phrases each side's accounts of their contacts use, since when, how often, and what appeared or vanished at the last one."""
    from visavis.comparison.archived import formula_history
    from visavis.knowledge.overlay import overlay_folder
    from visavis.view.formulas import to_csv, to_json, to_svg, to_table

    endings = {".csv": HistoryFormat.CSV, ".json": HistoryFormat.JSON, ".svg": HistoryFormat.SVG}
    chosen = form or (endings.get(output.suffix.lower()) if output else None) or HistoryFormat.TABLE
    writers = {HistoryFormat.TABLE: to_table, HistoryFormat.CSV: to_csv, HistoryFormat.JSON: to_json, HistoryFormat.SVG: to_svg}
    with opened(archive) as store:
        content = writers[chosen](formula_history(store, between, since=since, until=until, overlay=overlay_folder()))
    if output is None:
        typer.echo(content, nl=False)
        return
    try:
        output.write_text(content, encoding="utf-8", newline="")
    except OSError as error:
        complain(str(output), reason(error))
        raise typer.Exit(1) from None
