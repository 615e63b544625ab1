"""The verbs `visavis evaluate` and `visavis annotate`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.terminal import complain, progress_bar, reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from visavis.evaluation.gold import Gold
    from visavis.records import Report


class By(StrEnum):
    """What a row of the table is."""

    LAYER = "layer"
    DOCUMENT = "document"
    CAUSE = "cause"


class Format(StrEnum):
    """What scores are printed as."""

    TEXT = "text"
    JSON = "json"


def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Gold records (YAML), or folders of them.", show_default=False)],
    against: Annotated[
        Path | None, typer.Option(metavar="REPORTS", help="Stored reports (JSON or JSON Lines, or a folder of them), in place of reading now.")
    ] = None,
    by: Annotated[By, typer.Option(help="What a row of the table is: a measure, a document, or a cause of mistakes.")] = By.LAYER,
    form: Annotated[Format, typer.Option("--format", help="What to print; JSON has everything.")] = Format.TEXT,
    errors: Annotated[bool, typer.Option("--errors/--no-errors", help="List every mistake before the table.")] = True,
    check: Annotated[bool, typer.Option("--check", help="Only say what in the records contradicts the reading guide or itself.")] = False,
) -> None:
    """Score the reader, or stored reports, against gold records.

    A record that cannot be used is named on standard error with the reason, the others are scored, and the exit status is 1.
    """
    from visavis.evaluation.gold import GoldError
    from visavis.evaluation.running import find_records, load_reports
    from visavis.evaluation.scoring import score_reports

    paths = list(find_records(gold))
    if not paths:
        complain(", ".join(map(str, gold)), "no gold record there: name a YAML file, or a folder with some")
        raise typer.Exit(1)
    if check:
        raise typer.Exit(_checked(paths))
    try:
        stored = load_reports(against) if against else None
    except (GoldError, OSError) as error:
        complain(str(against), reason(error))
        raise typer.Exit(1) from None
    golds, reports = [], []
    with progress_bar("Scoring", shown=len(paths) > 1) as progress:
        task = progress.add_task("score", total=len(paths), path="")
        for path in paths:
            progress.update(task, path=path.name)
            if pair := _report(path, stored):
                golds.append(pair[0])
                reports.append(pair[1])
            progress.advance(task)
    if golds:
        scores = score_reports(reports, golds)
        listing = scores.listing() if errors and form is Format.TEXT else ""
        typer.echo(scores.to_json() if form is Format.JSON else (f"{listing}\n\n" if listing else "") + scores.to_text(by.value))
    if len(golds) < len(paths):
        raise typer.Exit(1)


def _report(path: Path, stored: Mapping[str, Report] | None) -> tuple[Gold, Report] | None:
    """The record in a file and the report on its text; what stands in the way is complained of."""
    from visavis.errors import VisavisError
    from visavis.evaluation.gold import GoldError, load_gold
    from visavis.evaluation.running import report_on

    try:
        gold = load_gold(path)
        return gold, report_on(gold, stored)
    except GoldError as error:
        typer.echo(f"visavis: {error}", err=True)  # it names the file itself
    except (VisavisError, OSError, UnicodeError) as error:
        complain(str(path), reason(error))
    except Exception as error:  # one document that breaks the reader must not hide the scores of the others
        complain(str(path), f"reading its text failed ({type(error).__name__}: {str(error)[:200]}): this is a defect of visavis, please report it")
    return None


def _checked(paths: Sequence[Path]) -> int:
    """Print what is wrong with the records; return the exit status."""
    from visavis.evaluation.check import contradictions
    from visavis.evaluation.gold import GoldError, load_gold

    wrong = 0
    for path in paths:
        try:
            found = contradictions(load_gold(path))
        except GoldError as error:
            typer.echo(f"visavis: {error}", err=True)
            found = [""]
        except (OSError, UnicodeError) as error:
            complain(str(path), reason(error))
            found = [""]
        for sentence in filter(None, found):
            typer.echo(f"{path}: {sentence}")
        wrong += bool(found)
    typer.echo(f"{len(paths)} records, {wrong} with something wrong" if wrong else f"{len(paths)} records, nothing contradicts the guide")
    return int(wrong > 0)


def annotate(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Document to annotate: text, Markdown, HTML or PDF.", show_default=False)],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Publication date in EDTF, before what the document says.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="OUT", help="File to write the record to; one that is there is left as it is.")
    ] = None,
) -> None:
    """Write a draft gold record of a document from what the reader finds in it, for a person to correct.

    Snippets of the text stand for spans: each is unique in the text, or stands marked by ⟦ ⟧ in words enough to be.
    """
    from visavis.errors import VisavisError
    from visavis.evaluation.drafting import draft_record
    from visavis.evaluation.gold import GoldError

    if output is not None and output.exists():
        complain(str(output), "is there already, and may hold corrections: name another file, or remove it")
        raise typer.Exit(1)
    try:
        record = draft_record(path, published=published, beside=output)
        if output is None:
            sys.stdout.write(record)
        else:
            output.write_text(record, encoding="utf-8", newline="\n")
    except GoldError as error:
        typer.echo(f"visavis: {error}", err=True)
        raise typer.Exit(1) from None
    except (VisavisError, OSError) as error:
        complain(str(output if isinstance(error, OSError) and output and path.exists() else path), reason(error))
        raise typer.Exit(1) from None
