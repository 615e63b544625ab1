"""The command `visavis`: one verb for each function of the library.

Nothing heavier than typer is imported before a verb needs it, so that `visavis --help` answers at once.
"""

from __future__ import annotations

import os
import sys
import warnings
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.archive import commands as archive
from visavis.archive import judging_commands as judging
from visavis.archive import renewing_commands as renewing
from visavis.comparison import commands as comparison
from visavis.evaluation import commands as evaluation
from visavis.intake import commands as intake
from visavis.intake.sources import DOCUMENTS
from visavis.knowledge import commands as knowledge_commands
from visavis.terminal import complain, date_given, language_given, progress_bar, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from visavis.reader import Reader
    from visavis.records import Report

app = typer.Typer(
    name="visavis",
    help="Read reports about diplomatic contacts: who met whom, when, how and about what, and what each side says of it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What a report is printed as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


def _version(asked: bool) -> None:
    if asked:
        from visavis.reader import reader_version

        typer.echo(f"visavis {reader_version()}")
        raise typer.Exit


@app.callback()
def _common(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False) -> None:
    pass


@app.command()
def read(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files of text, Markdown, HTML or PDF, or folders of them; - is standard input.", show_default=False)
    ],
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=date_given, help="Publication date in EDTF (2024, 2024-01, 2024-01-10), before what the documents say."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", callback=language_given, help="Language of the documents, instead of what they seem to be in.")
    ] = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="What to print; by default text for one document, JSON Lines for several.", show_default=False)
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="File to write to; for the HTML of several documents, a folder.")] = None,
) -> None:
    """Read documents and print what they say of diplomatic contacts.

    A document that cannot be read is named on standard error with the reason, the others are read, and the exit status is 1.
    """
    found = list(_found(paths))
    failed = len(found) == 0
    if failed:
        complain(", ".join(map(str, paths)), "no document there: name a file, or a folder with " + ", ".join(DOCUMENTS))
    form = form or _form_of(output) or (Format.TEXT if len(found) <= 1 else Format.JSONL)
    several = len(paths) > 1 or paths[0].is_dir()
    if form is Format.HTML and several and (output is None or output.is_file()):
        raise typer.BadParameter("the HTML of several documents goes into a folder: name one with -o")
    reports = _reports(found, published, language, shown=several and (output is not None or not sys.stdout.isatty()))
    try:
        read_all = _write_pages(reports, output) if form is Format.HTML and several and output else _write(reports, form, output, several=several)
    except BrokenPipeError:
        # Whoever reads our output has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as error:
        complain(str(output or "output"), reason(error))
        raise typer.Exit(1) from None
    if failed or read_all < len(found):
        raise typer.Exit(1)


def _found(paths: Sequence[Path]) -> Iterator[Path]:
    """The files among the paths, folders searched through."""
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix.lower() in DOCUMENTS and file.is_file())
        else:
            yield path


def _form_of(output: Path | None) -> Format | None:
    endings = {".json": Format.JSON, ".jsonl": Format.JSONL, ".html": Format.HTML, ".htm": Format.HTML, ".txt": Format.TEXT}
    return endings.get(output.suffix.lower()) if output else None


def _reports(paths: Sequence[Path], published: str | None, language: str | None, *, shown: bool) -> Iterator[tuple[Path, Report]]:
    """The reports of the documents that can be read; the others are complained of. `shown` asks for a progress bar."""
    from visavis.reader import Reader

    reader = Reader()
    with progress_bar("Reading", shown=shown) as progress:
        task = progress.add_task("read", total=len(paths), path="")
        for path in paths:
            progress.update(task, path=path.name)
            report = _report(reader, path, published, language)
            progress.advance(task)
            if report is not None:
                yield path, report


def _report(reader: Reader, path: Path, published: str | None, language: str | None) -> Report | None:
    from visavis.document import load
    from visavis.errors import VisavisError

    try:
        return reader.read(load(path, published=published, language=language, uri=None if str(path) == "-" else path.as_posix()))
    except (VisavisError, OSError) as error:
        complain(str(path), reason(error))
    except Exception as error:  # no document, however malformed, may end a batch
        complain(str(path), f"reading it failed ({type(error).__name__}: {str(error)[:200]}): this is a defect of visavis, please report it with the document")
    return None


def _write(reports: Iterator[tuple[Path, Report]], form: Format, output: Path | None, *, several: bool) -> int:
    """Print the reports one after another, each as soon as it is there; return how many there were."""
    count = 0
    out: TextIO = sys.stdout if output is None else output.open("w", encoding="utf-8", newline="\n")
    try:
        for count, (path, report) in enumerate(reports, 1):
            if form is Format.JSON and several:
                out.write("[\n" if count == 1 else ",\n")
            elif form is Format.TEXT and count > 1:
                out.write("\n\n")
            out.write(_printed(report, form, path))
            out.flush()
        if form is Format.JSON and several:
            out.write("\n]\n" if count else "[]\n")
        elif form is Format.JSON and count:
            out.write("\n")
    finally:
        if output is not None:
            out.close()
    return count


def _printed(report: Report, form: Format, path: Path) -> str:
    if form is Format.HTML:
        return report.to_html()
    if form is Format.TEXT:
        return report.to_text(source=None if str(path) == "-" else path.name)
    if form is Format.JSON:
        return report.model_dump_json(indent=2)
    return report.model_dump_json() + "\n"


def _write_pages(reports: Iterator[tuple[Path, Report]], folder: Path) -> int:
    """Write a page for each report into the folder, named for its document; return how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    for path, report in reports:
        name = path.stem
        while name in taken:
            name += "_"
        taken.add(name)
        (folder / f"{name}.html").write_text(report.to_html(), encoding="utf-8")
    return len(taken)


class Form(StrEnum):
    """Whose JSON Schema is printed."""

    REPORT = "report"
    COMPARISON = "comparison"


@app.command()
def schema(of: Annotated[Form, typer.Argument(metavar="OF", help="Of a report, or of a comparison.")] = Form.REPORT) -> None:
    """Print the JSON Schema of a report, or of a comparison."""
    from visavis.comparison.records import Comparison
    from visavis.records import Report

    typer.echo(Comparison.schema_json() if of is Form.COMPARISON else Report.schema_json())


@app.command()
def languages() -> None:
    """List the languages that can be read, and whether what reads them is installed."""
    from visavis.languages import LANGUAGES, PIPELINES, installed_version
    from visavis.languages.detection import language_name

    for code in sorted(LANGUAGES):
        packages = PIPELINES.get(code, ())
        found = [f"{package} {version}" for package in packages if (version := installed_version(package))]
        state = found[0] if found else f"{packages[-1]} is not installed: pip install {packages[-1]}" if packages else "needs no pipeline"
        typer.echo(f"{code}  {language_name(code):<10}  {state}")


app.command()(knowledge_commands.who)
app.add_typer(knowledge_commands.app, name="knowledge")
app.command()(intake.add)
app.command()(intake.watch)
app.command()(comparison.compare)
app.command()(comparison.formulas)
app.command()(evaluation.evaluate)
app.command()(evaluation.annotate)
for verb in (
    archive.contacts,
    archive.show,
    archive.count,
    archive.timeline,
    archive.quotes,
    archive.upcoming,
    renewing.reread,
    renewing.remerge,
    judging.explain,
    judging.review,
):
    app.command()(verb)
app.add_typer(judging.judge, name="judge")


def main() -> None:
    """Run the command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    warnings.showwarning = lambda message, *_args, **_more: typer.echo(f"warning: {message}", err=True)  # for readers, not for developers
    app()
