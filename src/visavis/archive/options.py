"""What the commands on an archive share: where it is, the filters of contacts, and how answers are written."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from visavis.archive.export import Form
from visavis.errors import VisavisError
from visavis.terminal import complain, reason

if TYPE_CHECKING:
    from visavis.archive.store import Archive

ROWS = 50
"""Rows of a table, unless more are asked for."""

ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="URL",
        envvar="VISAVIS_ARCHIVE",
        show_envvar=False,
        help="The archive: a path, or postgresql://USER@HOST/DATABASE; else $VISAVIS_ARCHIVE, else the user's own.",
        show_default=False,
    ),
]


def several(*names: str, metavar: str, text: str) -> Any:
    """Return an option that is left out or given, once or several times."""
    return typer.Option(*names, metavar=metavar, help=text, show_default=False)


Between = Annotated[tuple[str, str] | None, several("--between", metavar="PARTY PARTY", text="Two parties that both took part, by code or name.")]
PartyOption = Annotated[list[str] | None, several("--party", metavar="PARTY", text="A party that took part; several times, all of them.")]
Who = Annotated[
    list[str] | None, several("--who", metavar="NAME", text="Somebody who took part: a name in any language, an office, or Q7747; several times, all.")
]
Kind = Annotated[list[str] | None, several("--kind", metavar="KIND", text="call, video, meeting, visit, summit, message or summons.")]
StatusOption = Annotated[list[str] | None, several("--status", metavar="STATUS", text="held, ongoing, planned, proposed, postponed, cancelled or denied.")]
Since = Annotated[str | None, several("--since", metavar="DATE", text="From that day, or the first of that month or year.")]
Until = Annotated[str | None, several("--until", metavar="DATE", text="To that day, or the last of that month or year.")]
TopicOption = Annotated[list[str] | None, several("--topic", metavar="TOPIC", text="Discussed: a topic such as ukraine-war, or its name.")]
Outlet = Annotated[list[str] | None, several("--outlet", metavar="OUTLET", text="Told by that paper, agency or site.")]
LanguageOption = Annotated[list[str] | None, several("--language", metavar="CODE", text="Told in that language.")]
Side = Annotated[list[str] | None, several("--side", metavar="PARTY", text="Told by the readout of that party.")]
Match = Annotated[
    str | None, several("--match", metavar="WORDS", text='Told by a document with these words: all of them, "a phrase", begin*, -without, this OR that.')
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help=f"At most so many; by default {ROWS} in a table, else all.", show_default=False)]
FormOption = Annotated[
    Form | None, typer.Option("--format", help="How to write the answer; by default as the ending of OUT says, else a table.", show_default=False)
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="OUT", help="File to write to.", show_default=False)]

Wanted: TypeAlias = dict[str, Any]
"""What the filters say, by their names, as `Archive.contacts` takes them."""
_FILTERS: dict[str, Any] = {
    "between": Between,
    "party": PartyOption,
    "who": Who,
    "kind": Kind,
    "since": Since,
    "until": Until,
    "topic": TopicOption,
    "status": StatusOption,
    "outlet": Outlet,
    "language": LanguageOption,
    "side": Side,
    "match": Match,
}
"""The options that say which contacts are meant, in the order in which they are listed."""


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of all filters of contacts, in the place of its first parameter, which gets what they say together.

    The command line is made from the signature of the function that comes of it.
    """
    _, *others = inspect.signature(command, eval_str=True).parameters.values()
    positional = inspect.Parameter.POSITIONAL_OR_KEYWORD
    options = [inspect.Parameter(name, positional, default=None, annotation=option) for name, option in _FILTERS.items()]

    @wraps(command)
    def run(**given: Any) -> None:
        said = {name: given.pop(name) for name in _FILTERS}
        command({**said, "between": parties(said.pop("between"), said.pop("party"))}, **given)

    run.__signature__ = inspect.Signature([*options, *others])  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in (*options, *others)}
    return run


def parties(between: tuple[str, str] | None, party: list[str] | None) -> list[str]:
    """Return the parties that all took part, as the two options name them."""
    return [*(between or ()), *(party or ())]


@contextmanager
def opened(url: str | None, *, made: bool = False) -> Iterator[Archive]:
    """Open the archive for a command: what goes wrong is said in a line, and the exit status is 1. With `made` it is made where there is none."""
    from visavis.archive import engine
    from visavis.archive.store import Archive

    try:
        address = engine.address(url)
        if not made and address.get_backend_name() == "sqlite" and not Path(address.database or "").exists():
            complain(engine.place(address), "there is no archive yet: visavis add makes one of documents, and --archive names another")
            raise typer.Exit(1)
        with Archive(url) as archive:
            yield archive
    except BrokenPipeError:
        # Whoever reads our output has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except (VisavisError, OSError) as error:
        typer.echo(f"visavis: {reason(error)}", err=True)
        raise typer.Exit(1) from None
