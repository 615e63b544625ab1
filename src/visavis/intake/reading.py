"""What is done with an item away from the archive, in this process or in others: it is loaded, and what is loaded is read."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Self, TypeVar

from visavis.errors import LanguageError, VisavisError
from visavis.intake.identity import digest
from visavis.intake.items import Item, plain
from visavis.intake.near import keys

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from visavis.document import Document
    from visavis.reader import Reader
    from visavis.records import Report

_AHEAD = 8  # documents for each process that are on their way
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_Beside = TypeVar("_Beside")


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a document could not be loaded or read: the class and the words of the error, and what it was made from where that is worth keeping."""

    kind: str
    message: str
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with the digest that tells it from others."""

    document: Document
    digest: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a document: its report, none where it tells of no contact, and the keys by which near copies are found."""

    report: Report | None
    keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """What is seen of a document before it is read: its digest, and whether it may tell of a contact."""

    digest: str
    promising: bool


def loaded(item: Item) -> Loaded | Failed:
    """Return the document of an item."""
    try:
        document = item.load()
        return Loaded(document, digest(document.text))
    except Exception as error:  # no document, however malformed, may end a batch
        return failure(error, item)


def failure(error: Exception, item: Item) -> Failed:
    """Return why an item failed."""
    return Failed(type(error).__name__, plain(_words(error)), None if isinstance(error, LanguageError) else item.raw())


def read_whole(document: Document) -> Read | Failed:
    """Return what is read from a document, whether it tells of a contact or not."""
    return _read(document, everything=True)


def read_contacts(document: Document) -> Read | Failed:
    """Return what is read from a document that may tell of a contact; of others, that there is nothing."""
    return _read(document, everything=False)


def _read(document: Document, *, everything: bool) -> Read | Failed:
    try:
        if not everything and not _lets_through(document):
            return Read(None)
        report = _reader().read(document)
        return Read(report, keys(document.text) if report.contacts else ())
    except Exception as error:  # as above
        return Failed(type(error).__name__, plain(_words(error)))


def examined(item: Item) -> Examined | Failed:
    """Return what can be said of an item without reading it."""
    one = loaded(item)
    if isinstance(one, Failed):
        return one
    try:
        return Examined(one.digest, _lets_through(one.document))
    except Exception as error:  # as above
        return failure(error, item)


def _lets_through(document: Document) -> bool:
    from visavis.gate import gate

    reader = _reader()
    return document.language not in reader.languages or gate(document.language, reader.knowledge).lets_through(document)


@cache
def _reader() -> Reader:
    from visavis.reader import Reader

    return Reader()


def _words(error: Exception) -> str:
    if isinstance(error, VisavisError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return f"reading it failed ({type(error).__name__}: {str(error)[:200]}): this is a defect of visavis, please report it with the document"


class Workers:
    """Processes that load and read; with one worker, this process does it.

    A process that dies, for want of memory or by a crash, takes no other document with it: those on their way are tried again, one at a time.
    """

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self._pool: ProcessPoolExecutor | None = None
        self._alone: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes; what is on its way is given up."""
        for pool in filter(None, (self._pool, self._alone)):
            pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._alone = None

    def each(
        self, function: Callable[[_Given], _Made | Failed], given: Iterable[tuple[_Beside, _Given | None]]
    ) -> Iterator[tuple[_Beside, _Made | Failed | None]]:
        """Yield what the function makes of each thing given, with what came beside it, in their order; of nothing is made nothing. A few are made ahead."""
        if self.count <= 1:
            for beside, one in given:
                yield beside, None if one is None else function(one)
            return
        ahead: deque[tuple[_Beside, Callable[[], _Made | Failed | None], Future[_Made | Failed] | None]] = deque()
        for beside, one in given:
            future = None if one is None else self._submitted(function, one)
            ahead.append((beside, partial(self._result, function, one, future), future))
            while ahead and (len(ahead) >= self.count * _AHEAD or ahead[0][2] is None or ahead[0][2].done()):
                first = ahead.popleft()
                yield first[0], first[1]()
        for beside, result, _ in ahead:
            yield beside, result()

    def _submitted(self, function: Callable[[_Given], _Made | Failed], given: _Given) -> Future[_Made | Failed]:
        from concurrent.futures.process import BrokenProcessPool

        if self._pool is None:
            self._pool = _pool(self.count)
        try:
            return self._pool.submit(function, given)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = _pool(self.count)
            return self._pool.submit(function, given)

    def _result(self, function: Callable[[_Given], _Made | Failed], given: _Given | None, future: Future[_Made | Failed] | None) -> _Made | Failed | None:
        from concurrent.futures.process import BrokenProcessPool

        if given is None or future is None:
            return None
        try:
            return future.result()
        except BrokenProcessPool:
            pass
        if self._alone is None:
            self._alone = _pool(1)
        try:
            return self._alone.submit(function, given).result()
        except BrokenProcessPool:
            self._alone.shutdown(wait=False)
            self._alone = None
            return Failed("ReaderDied", "the process that read it died, perhaps for want of memory: the others are read; give it alone to see")


def _pool(count: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave interrupts to the parent, and end with it however it ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
