"""What every verb of the command line does the same way: complaints, options that are checked, and progress on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress


def complain(path: str, why: str) -> None:
    """Say on standard error, in one line, what is the matter with a document or file."""
    typer.echo(f"visavis: {path}: {' '.join(why.split())}", err=True)


def reason(error: Exception) -> str:
    """Return what an error says, without the number and path of the system's."""
    return f"{error.strerror[:1].lower()}{error.strerror[1:]}" if isinstance(error, OSError) and error.strerror else str(error)


def date_given(given: str | None) -> str | None:
    """Return the publication date that an option gives, checked."""
    from visavis.errors import DateError
    from visavis.publication import publication_date

    try:
        return None if given is None else publication_date(given)
    except DateError as error:
        raise typer.BadParameter(str(error)) from error


def language_given(code: str | None) -> str | None:
    """Return the language that an option gives, checked."""
    from visavis.languages import LANGUAGES

    if code is not None and code not in LANGUAGES:
        raise typer.BadParameter(f"visavis does not read {code!r}; it reads {', '.join(sorted(LANGUAGES))}")
    return code


def progress_bar(doing: str, *, shown: bool) -> Progress:
    """Return a bar on standard error that vanishes when done, and shows nothing off a terminal; its tasks have a field `path`."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.fields[path]}", style="dim"))
    return Progress(*columns, console=console, transient=True, disable=not (shown and console.is_terminal))
