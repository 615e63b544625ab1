"""The commands that ask the archive: `visavis contacts`, `show`, `count`, `timeline`, `quotes`, `upcoming`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.archive.export import Form
from visavis.archive.options import (
    ROWS,
    ArchiveOption,
    Between,
    FormOption,
    Limit,
    Output,
    PartyOption,
    Since,
    Until,
    Wanted,
    filtered,
    opened,
    parties,
    several,
)

if TYPE_CHECKING:
    from visavis.archive.answers import Answer, Row
    from visavis.archive.filters import Words
    from visavis.archive.store import Archive


@filtered
def contacts(
    wanted: Wanted,
    limit: Limit = None,
    form: FormOption = None,
    output: Output = None,
    archive: ArchiveOption = None,
) -> None:
    """List contacts, the newest first: each once, however many reports tell it."""
    from visavis.archive.export.table import contact_line

    chosen = _form(form, output)
    with opened(archive) as store:
        answer = store.contacts(**wanted, limit=_limit(limit, chosen))
        _say_who(store, wanted.get("who"))
        titles = ["date", "kind", "status", "who (where)", "reports", "id", *(["words"] if wanted.get("match") else [])]
        _give(answer, chosen, output, titles, contact_line, limit)


def show(
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="Identifier of the contact, or its beginning.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Show all that is told of a contact: what reports agree on, where they differ, each report with its words, and what was said."""
    from visavis.archive.export.table import told_text

    with opened(archive) as store:
        told = store.show(contact)
        typer.echo(json.dumps(told.as_json(), ensure_ascii=False, indent=2) if as_json else told_text(told))


@filtered
def count(
    wanted: Wanted,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="BY", help="month, year, party, pair, kind, status, topic or person; else the number alone.", show_default=False),
    ] = None,
    limit: Limit = None,
    form: FormOption = None,
    output: Output = None,
    archive: ArchiveOption = None,
) -> None:
    """Count contacts, each once: their number, or by month, year, party, pair, kind, status, topic or person.

    With parties given, pairs are those of these parties. A number of contacts that did not all take place is followed by their statuses.
    """
    from visavis.archive.export.table import tally_line

    chosen = _form(form, output)
    with opened(archive) as store:
        answer = store.count(by or "status", **wanted)
        _say_who(store, wanted.get("who"))
        if by is None and chosen is Form.TABLE and output is None:
            tallies = answer.all()
            typer.echo(str(sum(tally.contacts for tally in tallies)))
            if any(tally.key != "held" for tally in tallies):
                typer.echo(", ".join(f"{tally.contacts} {tally.key}" for tally in tallies), err=True)
            return
        _give(answer if limit is None else _first(answer, limit), chosen, output, [by or "status", "contacts"], tally_line, limit, whole=True)


@filtered
def timeline(
    wanted: Wanted,
    limit: Limit = None,
    form: FormOption = None,
    output: Output = None,
    archive: ArchiveOption = None,
) -> None:
    """Print dated contacts in the order of their days, month by month; what did not simply take place is marked so."""
    from visavis.archive.export.table import timeline_lines

    chosen = _form(form, output)
    with opened(archive) as store:
        answer = store.timeline(**wanted, limit=limit)
        _say_who(store, wanted.get("who"))
        if chosen is Form.TABLE:
            _print(timeline_lines(answer), output)
        else:
            _give(answer, chosen, output, [], lambda _: [], limit)


def quotes(
    who: Annotated[list[str] | None, several("--who", metavar="NAME", text="Who said it: a name in any language, an office, or Q7747.")] = None,
    about: Annotated[list[str] | None, several("--about", metavar="MATTER", text="What it is about: a topic, a party or a person.")] = None,
    party: Annotated[list[str] | None, several("--party", metavar="PARTY", text="For which party it was said.")] = None,
    side: Annotated[list[str] | None, several("--side", metavar="PARTY", text="In whose readout it stands.")] = None,
    act: Annotated[list[str] | None, several("--act", metavar="ACT", text="What is done by saying it, such as reject, propose or warn.")] = None,
    mode: Annotated[list[str] | None, several("--mode", metavar="MODE", text="direct, partial or indirect.")] = None,
    since: Since = None,
    until: Until = None,
    contact: Annotated[str | None, several("--contact", metavar="CONTACT", text="In which contact it was said.")] = None,
    match: Annotated[str | None, several("--match", metavar="WORDS", text="With these words.")] = None,
    limit: Limit = None,
    form: FormOption = None,
    output: Output = None,
    archive: ArchiveOption = None,
) -> None:
    """Print what was said, the newest first: who said it, on what, and where it stands."""
    from visavis.archive.export.table import quote_text

    chosen = _form(form, output)
    with opened(archive) as store:
        answer = store.quotes(
            who=who,
            about=about,
            party=party,
            side=side,
            act=act,
            mode=mode,
            since=since,
            until=until,
            contact=contact,
            match=match,
            limit=_limit(limit, chosen),
        )
        _say_who(store, who)
        if chosen is Form.TABLE:
            found = answer.all()
            cut = limit is None and len(found) > ROWS
            _print((f"{quote_text(quote)}\n" for quote in found[: ROWS if cut else None]), output)
            _say_more(cut)
            if not found:
                typer.echo("No statement passes these filters.", err=True)
        else:
            _give(answer, chosen, output, [], lambda _: [], limit)


def upcoming(
    between: Between = None,
    party: PartyOption = None,
    since: Annotated[str | None, several("--since", metavar="DATE", text="From that day; by default today.")] = None,
    until: Until = None,
    limit: Limit = None,
    form: FormOption = None,
    output: Output = None,
    archive: ArchiveOption = None,
) -> None:
    """List what is to come: contacts that are planned or last, and what reports announce, in the order of its days."""
    from visavis.archive.export.table import announcement_line

    chosen = _form(form, output)
    with opened(archive) as store:
        answer = store.upcoming(between=parties(between, party), since=since, until=until, limit=_limit(limit, chosen))
        _give(answer, chosen, output, ["date", "what", "status", "parties", "people", "reports", "id"], announcement_line, limit)


def _form(form: Form | None, output: Path | None) -> Form:
    """Return the form that is asked for, or that the file's ending tells."""
    endings = {f".{each}": each for each in Form if each is not Form.TABLE}
    return form or (endings.get(output.suffix.lower()) if output else None) or Form.TABLE


def _limit(limit: int | None, form: Form) -> int | None:
    """Return how many rows to ask for: one more than a table shows tells whether there are more."""
    return limit if limit is not None else ROWS + 1 if form is Form.TABLE else None


def _first(answer: Answer[Row], limit: int) -> Answer[Row]:
    from visavis.archive.answers import Answer

    return Answer(lambda: islice(iter(answer), limit), answer.columns)


def _give(
    answer: Answer[Row],
    form: Form,
    output: Path | None,
    titles: Sequence[str],
    line: Callable[[Any], Sequence[str]],
    limit: int | None,
    *,
    whole: bool = False,
) -> None:
    """Print the answer, or write it to the file."""
    from visavis.archive.export import write, write_file
    from visavis.archive.export.table import print_table

    if form is not Form.TABLE:
        if output is not None:
            number = write_file(answer, output, form)
            typer.echo(f"{number} {'row' if number == 1 else 'rows'} written to {output}", err=True)
        elif form is Form.PARQUET and sys.stdout.isatty():
            raise typer.BadParameter("Parquet is not for the eyes: name a file with -o")
        else:
            write(answer, sys.stdout.buffer, form)
            sys.stdout.buffer.flush()
        return
    found = answer.all()
    cut = limit is None and not whole and len(found) > ROWS
    lines = [line(row) for row in found[: ROWS if cut else None]]
    if output is not None:
        _print(("\t".join(cells) for cells in [titles, *lines]), output)
    else:
        print_table(titles, lines, right=("reports", "contacts"))
    if not lines:
        typer.echo("nothing in the archive passes these filters", err=True)
    _say_more(cut)


def _print(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for text in lines:
            typer.echo(text)
    else:
        with output.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{text}\n" for text in lines)


def _say_more(cut: bool) -> None:
    if cut:
        typer.echo(f"there are more than these {ROWS}: --limit N shows more, --format csv all", err=True)


def _say_who(store: Archive, who: Words) -> None:
    """Say whom a name was taken for where it may mean several."""
    from visavis.archive.filters import listed

    for said in listed(who):
        found = store.people(said)
        if len(found) > 1:
            typer.echo(f"{said} may be {', '.join(f'{name} ({key})' if key != name else name for key, name in found.items())}: any of them is meant", err=True)
