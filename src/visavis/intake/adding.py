"""Adding the documents of sources to an archive, so that it can be ended at any moment and gone on with.

Nothing is remembered but what the archive holds. What is done is known by its origin, and what is there by its text: whoever runs the same command again
goes on where it was. A document is kept with its report, its contacts and its origin in one transaction, or not at all. The state of a feed is kept behind
its last entry, so that no entry is missed when the intake ends before.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal, TypeVar

from typing_extensions import override

from visavis.errors import ArchiveError, FetchError
from visavis.intake import near, reading
from visavis.intake.items import Checkpoint, Item, Options, PageItem
from visavis.intake.reading import Failed, Loaded, Read, Workers
from visavis.intake.sources import is_url, items

if TYPE_CHECKING:
    from visavis.archive.store import Archive
    from visavis.records import Report

Outcome = Literal["added", "repost", "no contact", "known", "failed"]
Tell = Callable[[Item, Outcome, str], None]
"""Is told of each item when it is done, with the reason of one that failed."""

_BATCH = 200  # origins that are looked up together
_T = TypeVar("_T")


@dataclass(slots=True)
class Summary:
    """What came of the documents of an intake."""

    added: int = 0
    contacts: int = 0
    """Of those added, how many tell of contacts."""
    reposts: int = 0
    """Of those, how many are near copies of others."""
    known: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    """How many failed, by the class of the error."""
    started: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """How many documents were looked at."""
        return self.added + self.known + self.failed.total()

    @property
    def seconds(self) -> float:
        """How long it has taken."""
        return time.monotonic() - self.started

    def count(self, outcome: Outcome, kind: str = "") -> None:
        """Count a document."""
        if outcome == "known":
            self.known += 1
        elif outcome == "failed":
            self.failed[kind] += 1
        else:
            self.added += 1
            self.contacts += outcome != "no contact"
            self.reposts += outcome == "repost"


def add(
    archive: Archive,
    sources: Iterable[str],
    options: Options,
    *,
    workers: int = 1,
    everything: bool = False,
    tell: Tell | None = None,
    summary: Summary | None = None,
) -> Summary:
    """Read the documents of the sources into the archive, and return what came of them; `summary` is kept up to date meanwhile.

    A document that tells of no contact is kept without a report, unless `everything` asks for what is said in it. One that cannot be read is kept with its
    error. Raises ArchiveError if the archive can take no more.
    """
    intake = Intake(archive, options, everything=everything, tell=tell, summary=summary)
    with Workers(workers) as pool:
        intake.run(pool, sources)
    return intake.summary


def survey(
    archive: Archive | None,
    sources: Iterable[str],
    options: Options,
    *,
    workers: int = 1,
    everything: bool = False,
    tell: Tell | None = None,
    summary: Summary | None = None,
) -> Summary:
    """Return what would come of the documents of the sources, without reading them or writing anything; `archive` is nothing if there is none yet."""
    intake = Survey(archive, options, everything=everything, tell=tell, summary=summary)
    with Workers(workers) as pool:
        intake.run(pool, sources)
    return intake.summary


class Intake:
    """One intake: the way of the items into an archive."""

    def __init__(self, archive: Archive, options: Options, *, everything: bool, tell: Tell | None = None, summary: Summary | None = None) -> None:
        self.archive = archive
        self.options = options
        self.everything = everything
        self.summary = summary or Summary()
        self._tell = tell
        self._missed: set[str] = set()  # feeds of which an entry could not be had, but may be another time

    def run(self, pool: Workers, sources: Iterable[str]) -> None:
        """Take in the sources."""
        fresh = ((item, None if isinstance(item, Checkpoint) else item) for item in self._fresh(sources))
        unread = self._unread(pool.each(reading.loaded, fresh))
        for (item, one), read in pool.each(self._function(), ((beside, None if beside[1] is None else beside[1].document) for beside in unread)):
            if isinstance(item, Checkpoint):
                if item.source not in self._missed:
                    self.archive.set_http_state(item.page.url, item.page.etag, item.page.last_modified)
            elif isinstance(read, Failed):
                self._fail(item, read)
            elif one is not None and read is not None:
                self._keep(item, one, read)

    def _function(self) -> Callable[..., Read | Failed]:
        return reading.read_whole if self.everything else reading.read_contacts

    def _fresh(self, sources: Iterable[str]) -> Iterator[Item]:
        """Yield the items that are not known by their origins, prepared."""
        for source in sources:
            # Of a feed each entry is fetched when it is its turn: to look ahead would be to wait.
            for batch in _batched(items(source, self.options), 1 if is_url(source) else _BATCH):
                known = self._known([(item.origin, item.stamp) for item in batch if not item.again])
                for item in batch:
                    if item.origin in known:
                        self._done(item, "known")
                    else:
                        yield from self._prepared(item)

    def _known(self, origins: Sequence[tuple[str, str | None]]) -> set[str]:
        # A document that is known may be unread.
        return self.archive.known(origins) if origins and not self.everything else set()

    def _prepared(self, item: Item) -> Iterator[Item]:
        if isinstance(item, Checkpoint):
            yield item
            return
        try:
            ready = item.prepared()
        except Exception as error:  # no document may end a batch
            if isinstance(error, FetchError) and error.passing:
                self._missed.add(item.source)
            self._fail(item, reading.failure(error, item))
            return
        if ready is None:
            self._done(item, "known")
        else:
            yield ready

    def _unread(self, given: Iterable[tuple[Item, Loaded | Failed | None]]) -> Iterator[tuple[Item, Loaded | None]]:
        """Yield the items whose texts are not there yet."""
        for item, one in given:
            if isinstance(one, Failed):
                self._fail(item, one)
            elif one is not None and self._has(one.digest):
                self._also(item, one)
                self._done(item, "known")
            else:
                yield item, one

    def _has(self, digest: str) -> bool:
        return self.archive.read_already(digest) if self.everything else self.archive.has(digest)

    def _also(self, item: Item, one: Loaded) -> None:
        self.archive.also(one.digest, item.origin, item.stamp)
        self._fetched(item)

    def _keep(self, item: Item, one: Loaded, read: Read) -> None:
        try:
            original = self._original(one, read.report, read.keys) if read.report is not None and read.keys else None
            added = self.archive.store(
                one.document, read.report, origin=item.origin, stamp=item.stamp, digest=one.digest, repost_of=original, near_keys=read.keys
            )
        except ArchiveError:
            raise
        except Exception as error:  # what the database does not take of one document, it may take of the others
            self._fail(item, reading.failure(error, item))
            return
        self._fetched(item)
        if added is None and not self.everything:
            self._done(item, "known")  # its double was on its way
        elif read.report is None or not read.report.contacts:
            self._done(item, "no contact")
        else:
            self._done(item, "added" if original is None else "repost")

    def _original(self, one: Loaded, report: Report, keys: Sequence[int]) -> int | None:
        """Return the document that one is a near copy of."""
        from visavis.archive.keeping import loaded

        for candidate in self.archive.near(keys):
            if (
                candidate.record is not None
                and candidate.language == one.document.language
                and near.close(candidate.published, one.document.published)
                and near.alike(candidate.text, one.document.text)
                and near.same_contact(loaded(candidate.record), report)
            ):
                return candidate.document_id
        return None

    def _fetched(self, item: Item) -> None:
        """Keep by what a page can be asked whether it has changed."""
        if isinstance(item, PageItem) and (item.page.etag or item.page.last_modified):
            self.archive.set_http_state(item.page.url, item.page.etag, item.page.last_modified)

    def _fail(self, item: Item, why: Failed) -> None:
        self.archive.failed(item.origin, why.kind, why.message, source=item.source, stamp=item.stamp, raw=why.raw)
        self._done(item, "failed", why)

    def _done(self, item: Item, outcome: Outcome, why: Failed | None = None) -> None:
        self.summary.count(outcome, why.kind if why else "")
        if self._tell:
            self._tell(item, outcome, why.message if why else "")


class Survey(Intake):
    """An intake that writes nothing, and reads no further than to see what there would be to read."""

    def __init__(self, archive: Archive | None, options: Options, *, everything: bool, tell: Tell | None = None, summary: Summary | None = None) -> None:
        self._there = archive
        self._seen: set[str] = set()
        super().__init__(archive, options, everything=everything, tell=tell, summary=summary)  # type: ignore[arg-type]  # all that would use it is replaced

    @override
    def run(self, pool: Workers, sources: Iterable[str]) -> None:
        """Look at the sources."""
        fresh = ((item, item) for item in self._fresh(sources) if not isinstance(item, Checkpoint))
        for item, one in pool.each(reading.examined, fresh):
            if isinstance(one, Failed):
                self._fail(item, one)
            elif one is not None:
                known = one.digest in self._seen or (self._there is not None and self._has(one.digest))
                self._seen.add(one.digest)
                self._done(item, "known" if known else "added" if one.promising else "no contact")

    @override
    def _known(self, origins: Sequence[tuple[str, str | None]]) -> set[str]:
        return super()._known(origins) if self._there is not None else set()

    @override
    def _fail(self, item: Item, why: Failed) -> None:
        self._done(item, "failed", why)


def retried(archive: Archive) -> list[str]:
    """Return the sources of what failed: pages by their own address, all else by what was asked to be added."""
    failures = archive.failures()
    return list(dict.fromkeys(one.origin if is_url(one.origin) else one.source for one in failures if is_url(one.origin) or one.source not in ("", "-")))


def _batched(things: Iterable[_T], size: int) -> Iterator[list[_T]]:
    walk = iter(things)
    for first in walk:
        yield list(chain((first,), islice(walk, size - 1)))
