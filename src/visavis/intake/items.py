"""Items: the documents of a source, one by one, before they are loaded.

An item knows where it comes from and how to load itself. It is small and can be sent to another process, so that a source is walked in one place and
its documents are loaded in many. What is wrong with a source is an item too, whose loading raises: the rest of the source goes on.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from typing_extensions import override

from visavis.errors import DocumentError, EmptyDocument, VisavisError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from visavis.document import Document
    from visavis.intake.fetching import Fetched, Fetcher

SMALL = 20_000
"""Bytes of what cannot be read up to which it is kept with its error."""


def plain(name: str) -> str:
    r"""Return a name in characters that every database takes: a name of a file may hold bytes that are no text.

    >>> plain("b\udcff.txt")
    'b\\udcff.txt'
    """
    return name.encode("utf-8", "backslashreplace").decode().replace("\x00", "\ufffd")


@dataclass(frozen=True, slots=True)
class Options:
    """What is told of the documents of a source, and how it is to be walked."""

    published: str | None = None
    language: str | None = None
    outlet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    """Fields of a document by name, and the columns that hold them."""
    pages: bool = True
    """Whether the page of an entry in a feed is fetched, or the entry itself is the document."""
    fetcher: Fetcher | None = None
    """Who fetches pages and feeds; needed by sources that are URLs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(ABC):
    """A document that is not loaded yet.

    `origin` is its path, `path#member` or URL, `source` what was asked to be added, `stamp` changes when what is at the origin does, and `weight` is how
    many bytes of the source it stands for.
    """

    origin: str
    source: str = ""
    stamp: str | None = None
    weight: int = 0
    again: bool = False
    """Whether it is looked at even if its origin is known: a page that was asked for may have changed."""

    def prepared(self) -> Item | None:
        """Return what is to be loaded, fetched where it must be; nothing if it has not changed since it was last fetched."""
        return self

    @abstractmethod
    def load(self) -> Document:
        """Return the document; raises VisavisError or OSError for one that cannot be read."""

    def raw(self) -> bytes | None:
        """Return what the document is made from, where it is small and would else be lost."""
        return None

    def of(self, source: str) -> Self:
        """Return the item as one of that source, its origin such as can be kept."""
        return replace(self, source=plain(source), origin=plain(self.origin))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of a document apart from its text."""

    published: str | None = None
    language: str | None = None
    outlet: str | None = None
    title: str | None = None
    uri: str | None = None

    def about(self, document: Document) -> Document:
        """Return the document with the outlet that is told."""
        return replace(document, outlet=self.outlet) if self.outlet else document


UNTOLD = Told()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileItem(Item):
    """A document in a file."""

    path: Path
    told: Told = UNTOLD

    @override
    def load(self) -> Document:
        """Return the document in the file."""
        from visavis.document import load

        told = self.told
        return told.about(load(self.path, published=told.published, uri=told.uri or self.origin, title=told.title, language=told.language))


@dataclass(frozen=True, slots=True, kw_only=True)
class BytesItem(Item):
    """A document that was taken out of an archive or fetched; `name` has its ending, `charset` is what its carrier says of its encoding."""

    data: bytes
    name: str = ""
    charset: str | None = None
    told: Told = UNTOLD

    @override
    def load(self) -> Document:
        """Return the document in the bytes."""
        from visavis.intake.files import from_bytes

        told = self.told
        document = from_bytes(
            self.data,
            name=self.name,
            published=told.published,
            uri=told.uri or self.origin,
            title=told.title,
            language=told.language,
            charset=self.charset,
        )
        return told.about(document)

    @override
    def raw(self) -> bytes | None:
        """Return the bytes, if they are few."""
        return self.data if len(self.data) <= SMALL else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageItem(BytesItem):
    """A page that was fetched; `page` is how its address answered, `entry` what the feed that led there has of it."""

    page: Fetched
    entry: BytesItem | None = None

    @override
    def load(self) -> Document:
        """Return the document on the page, or in the feed where the page holds none."""
        try:
            return super(PageItem, self).load()
        except DocumentError:
            if self.entry is None:
                raise
            return self.entry.load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged(Item):
    """A page or feed that has not changed since it was last fetched."""

    @override
    def prepared(self) -> None:
        """Return nothing: there is nothing to load."""
        return

    @override
    def load(self) -> Document:
        """Say that there is nothing to load."""
        raise EmptyDocument("nothing was fetched: it has not changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken(Item):
    """What cannot be read, and why."""

    error: VisavisError
    data: bytes | None = None

    @override
    def load(self) -> Document:
        """Raise the error."""
        raise self.error

    @override
    def raw(self) -> bytes | None:
        """Return what could not be read."""
        return self.data[:SMALL] if self.data else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint(Unchanged):
    """No document: a mark behind the last entry of a feed, whose state is kept when all before it are done."""

    page: Fetched
