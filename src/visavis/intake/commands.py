"""The verbs `visavis add` and `visavis watch`."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.archive.options import ArchiveOption, opened
from visavis.terminal import complain, date_given, language_given

if TYPE_CHECKING:
    from visavis.archive.store import Archive
    from visavis.intake.adding import Outcome, Summary, Tell
    from visavis.intake.fetching import Fetcher
    from visavis.intake.items import Item, Options
    from visavis.intake.watching import Feed


class Form(StrEnum):
    """What failures are listed as."""

    TEXT = "text"
    JSONL = "jsonl"


_SHOWN = 20  # failures that are told one by one
_MUCH = 500_000  # bytes of documents beyond which several processes read them
_MOST_WORKERS = 8

Workers = Annotated[
    int | None,
    typer.Option(
        "--workers", min=1, max=64, metavar="N", help="Processes that read; by default one for each core if there is much to read.", show_default=False
    ),
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses too.")]
Everything = Annotated[
    bool, typer.Option("--all", help="Read documents that report no contact too, for what is said in them; else they are kept unread, their text searchable.")
]


def add(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="Files and folders, zip archives, JSON Lines, CSV, Parquet and WARC files; addresses of pages and feeds; - is standard input.",
            show_default=False,
        ),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", callback=date_given, help="Publication date in EDTF, before what the documents say.", show_default=False)
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", callback=language_given, help="Language of the documents, instead of what they seem to be in.", show_default=False),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN,...",
            help="Columns that hold text, title, lead, date, url, language, outlet, where they are not called so.",
            show_default=False,
        ),
    ] = None,
    workers: Workers = None,
    everything: Everything = False,
    allow_private: AllowPrivate = False,
    feed_only: Annotated[bool, typer.Option("--feed-only", help="Take what feeds themselves have of their entries; do not fetch the pages.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be added, and write nothing.")] = False,
    failed: Annotated[bool, typer.Option("--failed", help="List what could not be added so far, with the reasons.")] = False,
    form: Annotated[
        Form, typer.Option("--format", help="What failures are listed as; JSON Lines have what could not be read too, if it was kept.")
    ] = Form.TEXT,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what could not be added so far.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Add documents to the archive; each is read, and its contacts are merged with those that are there.

    Run again, whatever ended it, it goes on where it was. A document that cannot be read is kept with its error, the others are added, and the exit
    status is 1.
    """
    from visavis.errors import SourceError
    from visavis.intake.rows import parse_map

    sources = list(sources or ())
    if failed and not sources and not retry:
        with opened(archive) as store:
            _list_failures(store, form)
        return
    if not sources and not retry:
        raise typer.BadParameter("name files, folders or addresses to add", param_hint="SOURCE")
    try:
        mapped = parse_map(columns or ())
    except SourceError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from error
    from visavis.intake.items import Options

    options = Options(published=published, language=language, columns=mapped, pages=not feed_only)
    if dry_run:
        with _looked_at(archive) as there:
            _add(there, _with_retried(there, sources, retry=retry), options, workers, everything=everything, allow_private=allow_private, fresh=retry, dry=True)
        return
    with opened(archive, made=True) as store:
        _add(store, _with_retried(store, sources, retry=retry), options, workers, everything=everything, allow_private=allow_private, fresh=retry)
        if failed:
            _list_failures(store, form)


def watch(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS", help="TOML file that lists the feeds.", show_default=False)],
    once: Annotated[bool, typer.Option("--once", help="Poll each feed once and leave.")] = False,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, metavar="N", help="Processes that read.")] = 1,
    everything: Everything = False,
    allow_private: AllowPrivate = False,
    archive: ArchiveOption = None,
) -> None:
    """Poll feeds and add what is new in them, until interrupted.

    FEEDS has a table [[feed]] for each, with its url and, if need be, every ("15m", "2 hours"), language, outlet, and pages = false where the feed itself
    has the text.
    """
    from visavis.intake.reading import Workers as Pool
    from visavis.intake.watching import Watch

    failed = False

    def tell(feed: Feed, summary: Summary, complaints: Sequence[str]) -> None:
        nonlocal failed
        if summary.added:
            typer.echo(f"{_clock()} {feed.url}: {_added(summary)}")
        for why in complaints:
            failed = True
            complain(feed.url, why)

    with opened(archive, made=True) as store, _fetcher(store, allow_private=allow_private) as fetcher, Pool(workers) as pool, _interruptible():
        try:
            Watch(store, feeds, fetcher, everything=everything, tell=tell).run(pool, once=once)
        except KeyboardInterrupt:
            typer.echo("stopped", err=True)
            return
    if failed:
        raise typer.Exit(1)


def _add(
    archive: Archive | None,
    sources: Sequence[str],
    options: Options,
    workers: int | None,
    *,
    everything: bool,
    allow_private: bool,
    fresh: bool,
    dry: bool = False,
) -> None:
    """Add the sources, with a bar on a terminal, and say at the end what came of them."""
    from dataclasses import replace

    from visavis.intake import adding
    from visavis.intake import sources as walking

    size = sum(map(walking.size, sources))
    count = workers or (_cores() if size > _MUCH else 1)
    summary = adding.Summary()
    stopped = False
    # What was asked for again, and what is to be read that was not, is fetched even if it has not changed.
    known = None if fresh or everything else archive
    with _fetcher(known, allow_private=allow_private) as fetcher, _interruptible():
        options = replace(options, fetcher=fetcher)
        try:
            with _bar(size, summary, "Looking" if dry else "Adding") as tell:
                if archive is None or dry:
                    adding.survey(archive, sources, options, workers=count, everything=everything, tell=tell, summary=summary)
                else:
                    adding.add(archive, sources, options, workers=count, everything=everything, tell=tell, summary=summary)
        except KeyboardInterrupt:
            stopped = True
        finally:
            _say(summary, archive, dry=dry)
    if stopped:
        typer.echo("visavis: stopped; run the same command again to go on", err=True)
        raise typer.Exit(130)
    if summary.failed:
        raise typer.Exit(1)


@contextmanager
def _bar(size: int, summary: Summary, doing: str) -> Iterator[Tell]:
    """Give what is to be told of each document: it moves a bar on a terminal, and complains of the first failures."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(doing), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("add", total=size or None, told="")

        def tell(item: Item, outcome: Outcome, why: str) -> None:
            failed = summary.failed.total()
            if outcome == "failed" and failed <= _SHOWN:
                complain(item.origin, why)
            elif outcome == "failed" and failed == _SHOWN + 1:
                complain("…", "what fails from here on is only counted; visavis add --failed lists all")
            rate = summary.done / summary.seconds if summary.seconds else 0.0
            progress.update(task, advance=item.weight, told=f"{summary.done:,} documents, {rate:,.1f}/s")

        yield tell


def _say(summary: Summary, archive: Archive | None, *, dry: bool) -> None:
    parts = [_added(summary, dry=dry)]
    if summary.known:
        parts.append(f"{summary.known:,} {'were' if summary.known > 1 else 'was'} there already")
    if summary.failed:
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in summary.failed.most_common())
        parts.append(f"{summary.failed.total():,} failed ({kinds})")
    typer.echo("; ".join(parts) + f". {_duration(summary.seconds)}, {summary.done / max(summary.seconds, 0.001):,.1f} documents a second.")
    if not dry and archive is not None:
        typer.echo(f"Archive: {archive.place}" + ("; visavis add --failed lists what failed" if summary.failed else ""))


def _added(summary: Summary, *, dry: bool = False) -> str:
    plural = "" if summary.added == 1 else "s"
    text = f"{summary.added:,} document{plural} {'would be ' if dry else ''}added"
    if summary.added:
        text += f", {summary.contacts:,} that {'may tell' if dry else 'tell'} of contacts"
    if summary.reposts:
        text += f" ({summary.reposts:,} of them repost{'' if summary.reposts == 1 else 's'})"
    return text


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s"
    return f"{whole // 60} min {whole % 60} s" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60} min"


def _list_failures(archive: Archive, form: Form) -> None:
    failures = archive.failures(raw=form is Form.JSONL)
    for one in failures:
        if form is Form.JSONL:
            fields = {"origin": one.origin, "source": one.source, "kind": one.kind, "message": one.message, "at": one.at}
            raw = None if one.raw is None else one.raw.decode("utf-8", "backslashreplace")
            typer.echo(json.dumps({**fields, "raw": raw}, ensure_ascii=False))
        else:
            typer.echo(f"{one.origin}: {' '.join(one.message.split())} ({one.kind}, {one.at})")
    typer.echo(f"{len(failures):,} failed" if failures else "nothing failed", err=True)


def _with_retried(archive: Archive | None, sources: list[str], *, retry: bool) -> list[str]:
    from visavis.intake.adding import retried

    return [*sources, *(source for source in (retried(archive) if retry and archive else ()) if source not in sources)]


@contextmanager
def _looked_at(url: str | None) -> Iterator[Archive | None]:
    """Open the archive if there is one; a dry run makes none."""
    from visavis.archive import engine
    from visavis.errors import ArchiveError

    try:
        address = engine.address(url)
    except ArchiveError as error:
        typer.echo(f"visavis: {error}", err=True)
        raise typer.Exit(1) from None
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").exists():
        yield None
        return
    with opened(url) as archive:
        yield archive


def _fetcher(archive: Archive | None, *, allow_private: bool) -> Fetcher:
    from visavis.intake.fetching import Fetcher

    def state(url: str) -> tuple[str | None, str | None] | None:
        found = archive.http_state(url) if archive is not None else None
        return (found.etag, found.last_modified) if found else None

    return Fetcher(allow_private=allow_private, state=state)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Take a request to end, as services are sent, for an interrupt: what is begun is finished or undone."""
    if threading.current_thread() is not threading.main_thread() or sys.platform == "win32":
        yield
        return

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _cores() -> int:
    import os

    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, _MOST_WORKERS)


def _clock() -> str:
    from datetime import datetime

    return datetime.now().isoformat(" ", timespec="minutes")
