"""The commands about merging: `visavis explain`, `visavis judge` and `visavis review`."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.archive.options import ArchiveOption, Between, Kind, Since, TopicOption, Until, Who, opened
from visavis.errors import VisavisError

if TYPE_CHECKING:
    from visavis.archive.answers import ContactFound
    from visavis.archive.explaining import Explanation, Link
    from visavis.archive.reviewing import Doubt
    from visavis.archive.store import Archive

judge = typer.Typer(
    help="Say which reports are of one contact, and what is right; judgements always win, and are only ever added.", no_args_is_help=True, rich_markup_mode=None
)

_ASKED = "same (s), different (d), unsure (u), skip (k), undo (z), stop (q)"
_ASKED_FIELD = "a number, another value (v), empty (e), skip (k), undo (z), stop (q)"

AuthorOption = Annotated[
    str | None,
    typer.Option(
        "--author",
        metavar="NAME",
        envvar="VISAVIS_AUTHOR",
        show_envvar=False,
        help="Who judges; else $VISAVIS_AUTHOR, else the user's name.",
        show_default=False,
    ),
]
Side = Annotated[str, typer.Argument(metavar="ONE", help="A contact, or the key of one of its reports, as visavis explain lists them.", show_default=False)]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other one.", show_default=False)]


def explain(
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="Identifier of the contact, or its beginning.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Say why the reports of a contact are held to be of one, with the weight of each reason, and what came near it without joining."""
    from visavis.archive.explaining import explain as explained

    with opened(archive) as store, store.reading() as connection:
        found = explained(connection, contact)
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=2) if as_json else explanation_text(found))


def explanation_text(found: Explanation) -> str:
    """Return an explanation for people."""
    lines = [f"Contact {found.contact}, told by {len(found.tellings)} {'report' if len(found.tellings) == 1 else 'reports'}", ""]
    lines += [line for told in found.tellings for line in (f"  {told.says}", f"    {told.document}", f"    {told.key}")]
    if found.links:
        lines += ["", "What holds them together"]
        lines += [line for link in found.links for line in _link_lines(link)]
    if found.judged:
        lines += ["", "Judged"]
        lines += [f"  {verdict}: {left} and {right}" for verdict, left, right in found.judged]
    if found.neighbours:
        lines += ["", "What came near without joining"]
        for each in found.neighbours:
            lines += [f"  contact {each.contact}{f', judged {each.judged}' if each.judged else ''}", *_link_lines(each.link)]
    return "\n".join(lines)


def _link_lines(link: Link) -> list[str]:
    return [
        f"  {link.left.says}",
        f"  {link.right.says}",
        f"    {link.weighing.verdict} at {link.weighing.score:+.1f}: {', '.join(str(reason) for reason in link.weighing.reasons)}",
    ]


def _author(given: str | None) -> str:
    try:
        return given or getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in a container
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def _judge(archive: str | None, verdict: str, one: str, other: str, author: str | None) -> None:
    from visavis.archive.reviewing import judge as judged
    from visavis.archive.store import now

    with opened(archive) as store, store.writing() as connection:
        number, contacts = judged(connection, verdict, one, other, author=_author(author), at=now())
    _say(number, contacts)


def _say(number: int, contacts: Sequence[str]) -> None:
    typer.echo(f"Judgement {number}; now {'contact' if len(contacts) == 1 else 'contacts'} {' and '.join(contacts)}.")


@judge.command()
def same(one: Side, other: Other, author: AuthorOption = None, archive: ArchiveOption = None) -> None:
    """Say that two are one contact."""
    _judge(archive, "same", one, other, author)


@judge.command()
def different(one: Side, other: Other, author: AuthorOption = None, archive: ArchiveOption = None) -> None:
    """Say that two are two contacts; to part one, name two of its reports."""
    _judge(archive, "different", one, other, author)


@judge.command()
def unsure(one: Side, other: Other, author: AuthorOption = None, archive: ArchiveOption = None) -> None:
    """Say that nobody can tell, so that a review does not ask again; nothing changes by it."""
    _judge(archive, "unsure", one, other, author)


@judge.command()
def correct(
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="The contact, or the key of one of its reports.", show_default=False)],
    field: Annotated[
        str, typer.Argument(metavar="FIELD", help="status, kind, date, place, initiator, host, occasion, parties, people or topics.", show_default=False)
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help="What is right; several with commas, and nothing ('') for a field that should be empty.", show_default=False)
    ],
    author: AuthorOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Say what a field of a contact is, whatever its reports say; what was read stays as it is beside it."""
    from visavis.archive.reviewing import correct as corrected
    from visavis.archive.store import now

    with opened(archive) as store, store.writing() as connection:
        number, contacts = corrected(connection, contact, field, value, author=_author(author), at=now())
    _say(number, contacts)


@judge.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Number of the judgement, as visavis judge list gives it.", show_default=False)],
    author: AuthorOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Take a judgement back; it stays in the list, with who took it back."""
    from visavis.archive.reviewing import undo as undone
    from visavis.archive.store import now

    with opened(archive) as store, store.writing() as connection:
        added, contacts = undone(connection, number, author=_author(author), at=now())
    _say(added, contacts)


@judge.command("list")
def listed(archive: ArchiveOption = None) -> None:
    """List all judgements with author and time, oldest first, and which of them no longer stand."""
    from visavis.archive.export.table import print_table
    from visavis.archive.reviewing import judgements

    with opened(archive) as store, store.reading() as connection:
        rows = []
        for row, stands in judgements(connection):
            other = row.right or (f"{row.field} = {row.value}" if row.field else "")
            rows.append([str(row.id), row.verdict, row.left, other, row.author, row.at, "" if stands else "undone"])
        if rows:
            print_table(["number", "verdict", "one", "other", "author", "time", ""], rows)
        else:
            typer.echo("Nothing has been judged yet.")


def review(
    between: Between = None,
    who: Who = None,
    kind: Kind = None,
    since: Since = None,
    until: Until = None,
    topic: TopicOption = None,
    author: AuthorOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Walk through what is doubtful, the newest contacts first: pairs that may be one, and fields of which reports say different things.

    Every answer is kept at once, with author and time; stopping loses nothing.
    """
    with opened(archive) as store:
        answer = store.contacts(between=between, who=who, kind=kind, since=since, until=until, topic=topic)
        found = [contact.id for contact in answer]
        _Review(store, _author(author)).run(found)


class _Stop(Exception):
    """Whoever reviews has had enough."""


class _Review:
    def __init__(self, store: Archive, author: str) -> None:
        self.store = store
        self.author = author
        self.made: list[int] = []
        self.done: set[tuple[str, ...]] = set()
        self.asked = 0

    def run(self, contacts: Sequence[str]) -> None:
        """Ask about one contact after another; what a judgement has changed is looked up anew."""
        try:
            for contact in contacts:
                while (doubt := self._next(contact)) is not None:
                    self.done.add(_name(doubt))
                    self._ask(doubt)
        except _Stop:
            pass
        typer.echo(f"{len(self.made)} judged." if self.asked else "Nothing is doubtful.")

    def _next(self, contact: str) -> Doubt | None:
        from visavis.archive.reviewing import doubts

        with self.store.reading() as connection:
            return next((doubt for doubt in doubts(connection, contact) if _name(doubt) not in self.done), None)

    def _ask(self, doubt: Doubt) -> None:
        self.asked += 1
        typer.echo("")
        if doubt.neighbour is not None:
            typer.echo("\n".join([f"Are {doubt.contact} and {doubt.neighbour.contact} one contact?", *_link_lines(doubt.neighbour.link)]))
            typer.echo("\n".join(f"    {each.document}" for each in (doubt.neighbour.link.left, doubt.neighbour.link.right)))
        else:
            typer.echo(f"{_described(self.store, doubt.contact)}\nWhat is its {doubt.field}?")
            typer.echo("\n".join(f"  {place}  {value} ({reports})" for place, (value, reports) in enumerate(doubt.values, 1)))
        while True:
            try:
                answer = typer.prompt(_ASKED if doubt.neighbour is not None else _ASKED_FIELD, prompt_suffix=": ").strip().lower()
            except (typer.Abort, EOFError):
                raise _Stop from None
            try:
                if self._answered(doubt, answer):
                    return
            except VisavisError as error:
                typer.echo(f"visavis: {error}", err=True)

    def _answered(self, doubt: Doubt, answer: str) -> bool:
        """Do what is answered; return whether the question is done with."""
        if answer == "q":
            raise _Stop
        if answer == "k":
            return True
        if answer == "z":
            self._undo()
            return False
        if doubt.neighbour is not None:
            verdict = {"s": "same", "d": "different", "u": "unsure"}.get(answer)
            if verdict is not None:
                self._judge(verdict, doubt.neighbour.link.left.key, doubt.neighbour.link.right.key)
                return True
        elif answer.isdigit() and 1 <= int(answer) <= len(doubt.values):
            self._correct(doubt, doubt.values[int(answer) - 1][0])
            return True
        elif answer in ("e", "v"):
            self._correct(doubt, "" if answer == "e" else typer.prompt(f"{doubt.field}", prompt_suffix=": "))
            return True
        typer.echo(f"{answer!r} is no answer: {_ASKED if doubt.neighbour is not None else _ASKED_FIELD}", err=True)
        return False

    def _judge(self, verdict: str, left: str, right: str) -> None:
        from visavis.archive.reviewing import judge as judged
        from visavis.archive.store import now

        with self.store.writing() as connection:
            number, contacts = judged(connection, verdict, left, right, author=self.author, at=now())
        self.made.append(number)
        _say(number, contacts)

    def _correct(self, doubt: Doubt, value: str) -> None:
        from visavis.archive.reviewing import correct as corrected
        from visavis.archive.store import now

        with self.store.writing() as connection:
            number, contacts = corrected(connection, doubt.contact, doubt.field or "", value, author=self.author, at=now())
        self.made.append(number)
        _say(number, contacts)

    def _undo(self) -> None:
        from visavis.archive.reviewing import undo as undone
        from visavis.archive.store import now

        if not self.made:
            typer.echo("There is nothing to undo; visavis judge undo takes back what was judged before.", err=True)
            return
        with self.store.writing() as connection:
            number, contacts = undone(connection, self.made.pop(), author=self.author, at=now())
        _say(number, contacts)


def _name(doubt: Doubt) -> tuple[str, ...]:
    return (doubt.contact, doubt.field or "") if doubt.neighbour is None else tuple(sorted((doubt.contact, doubt.neighbour.contact)))


def _described(store: Archive, contact: str) -> str:
    from visavis.archive.export.table import contact_line

    found: ContactFound = store.show(contact).contact
    return " ".join(contact_line(found)[:4])
