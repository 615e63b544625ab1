"""The commands that bring an archive up to date: `visavis reread` and `visavis remerge`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from visavis.archive.options import ArchiveOption, opened
from visavis.terminal import complain, progress_bar

if TYPE_CHECKING:
    from visavis.archive.store import Archive


def reread(
    everything: Annotated[bool, typer.Option("--all", help="Read all documents again, also those that this very version read.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Read again what an earlier version read, or read with other facts, and merge it again; judgements and corrections stay.

    Ended at any moment, it goes on where it was when it is run again. A document that cannot be read keeps the report it has, and the exit status is 1.
    """
    with opened(archive) as store:
        from visavis.archive.rereading import outdated
        from visavis.archive.rereading import reread as read_again

        changed = failed = 0
        with progress_bar("Reading again", shown=True) as progress:
            task = progress.add_task("reread", total=outdated(store, everything=everything), path="")
            for done in read_again(store, everything=everything):
                progress.update(task, advance=1, path=done.origin[-40:])
                changed += done.changed
                if done.error is not None:
                    failed += 1
                    complain(done.origin, done.error)
            total = int(progress.tasks[task].completed)
        typer.echo(f"{total} {'document' if total == 1 else 'documents'} looked at again, {changed} of them with another report than before")
        _merge_again(store, everything=False)
    if failed:
        raise typer.Exit(1)


def remerge(
    everything: Annotated[bool, typer.Option("--all", help="Merge all contacts again, also those that this very version merged.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Merge again what an earlier version merged, or what was merged with other weights or facts, without reading any document.

    Judgements and corrections hold. Ended at any moment, it goes on where it was when it is run again.
    """
    with opened(archive) as store:
        if not _merge_again(store, everything=everything):
            typer.echo("Nothing to merge again: this version merged everything")


def _merge_again(store: Archive, *, everything: bool) -> bool:
    """Merge again what is to be, and say what came of it; return whether there was anything."""
    from visavis.archive.remerging import remerge as merge_again
    from visavis.archive.remerging import waiting

    total, done, before = waiting(store, everything=everything), 0, store.number()
    with progress_bar("Merging again", shown=True) as progress:
        task = progress.add_task("remerge", total=total, path="")
        for part in merge_again(store, everything=everything):
            done += part
            progress.update(task, advance=part)
    if not done:
        return False
    found = store.number()
    typer.echo(f"{done} {'account' if done == 1 else 'accounts'} merged again: {found} {'contact' if found == 1 else 'contacts'}, before {before}")
    return True
