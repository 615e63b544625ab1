"""Feeds in RSS and Atom, and single pages: what is at an address is a feed if it looks like one."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from visavis.errors import DateError, EmptyDocument, FetchError, SourceError, VisavisError
from visavis.intake.fetching import bare
from visavis.intake.items import Broken, BytesItem, Checkpoint, Item, Options, PageItem, Told, Unchanged
from visavis.intake.rows import published_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.document import Document
    from visavis.intake.fetching import Fetcher

_FEED = re.compile(
    rb"\A\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>|<\?xml-stylesheet[^>]{0,500}\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>]{0,300}>|\s)*<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL,
)
_WORTH = 200  # characters of an entry below which it is a teaser, and no document of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryItem(Item):
    """An entry of a feed, whose page is to be fetched; `told` is of the page, `entry` what the feed itself has."""

    fetcher: Fetcher
    told: Told
    entry: BytesItem | None = None

    @override
    def prepared(self) -> Item | None:
        """Return the page of the entry; where it cannot be had, what the feed has of it."""
        try:
            page = self.fetcher.get(self.origin)
        except FetchError:
            if self.entry is None:
                raise
            return self.entry.of(self.source)
        if page is None:
            return None
        return PageItem(
            origin=self.origin,
            source=self.source,
            stamp=self.stamp,
            weight=self.weight,
            data=page.data,
            name=_name(page.kind),
            charset=page.charset,
            told=self.told,
            page=page.bare(),
            entry=self.entry,
        )

    @override
    def load(self) -> Document:
        """Say that the page must be fetched first."""
        raise EmptyDocument("the page has not been fetched")


def fetched(url: str, options: Options, told: Told) -> Iterator[Item]:
    """Yield the page at an address, or the entries of the feed that is there."""
    if options.fetcher is None:
        yield Broken(origin=url, error=SourceError("nothing is fetched here"))
        return
    try:
        origin = bare(url)
        page = options.fetcher.get(origin)
    except FetchError as error:
        yield Broken(origin=url, error=error)
        return
    if page is None:
        yield Unchanged(origin=origin, again=True)
    elif _FEED.match(page.data[:10_000]):
        yield from entries_in(page.data, page.final, options, told)
        yield Checkpoint(origin=origin, again=True, page=page.bare())
    else:
        about = replace(told, uri=origin)
        yield PageItem(origin=origin, again=True, data=page.data, name=_name(page.kind), charset=page.charset, told=about, page=page.bare())


def entries_in(data: bytes, base: str, options: Options, told: Told, *, stamp: str | None = None) -> Iterator[Item]:
    """Yield the entries of a feed; `base` is where it is."""
    from xml.sax import SAXException

    import feedparser

    try:
        parsed: Any = feedparser.parse(io.BytesIO(data), response_headers={"content-location": base})
        why = parsed.get("bozo_exception")
    except Exception as error:  # of feeds that are badly damaged feedparser says so in many ways
        parsed, why = None, error
    if parsed is None or (not parsed.entries and (not parsed.version or isinstance(why, SAXException))):
        yield Broken(origin=base, stamp=stamp, error=SourceError(f"it is no feed that can be read{f' ({why})' if why else ''}: give an RSS or Atom feed"))
        return
    weight = len(data) // max(1, len(parsed.entries))
    for entry in parsed.entries:
        link = _link(entry)
        identity = link or f"{base}#{entry.get('id') or hashlib.sha256(repr(sorted(entry.items())).encode()).hexdigest()[:16]}"
        try:
            about = replace(told, published=told.published or _published(entry), title=_plain(entry.get("title")), uri=link or None)
        except VisavisError as error:
            yield Broken(origin=identity, weight=weight, error=error)
            continue
        text = _held(entry)
        when = _when(entry, "updated") or _when(entry, "published")
        # A page says itself where it appeared, an entry only by the feed that it stands in.
        entire = replace(about, outlet=told.outlet or parsed.feed.get("title"))
        held = BytesItem(origin=identity, stamp=when, weight=weight, data=text, charset="utf-8", told=entire) if text else None
        if options.pages and link.startswith(("http://", "https://")) and options.fetcher is not None:
            worth = held if text and len(text) >= _WORTH else None
            yield EntryItem(origin=identity, stamp=when, weight=weight, fetcher=options.fetcher, told=about, entry=worth)
        elif held:
            yield held
        else:
            yield Broken(origin=identity, weight=weight, error=EmptyDocument("the entry has no text, and its page is not fetched"))


def _link(entry: Any) -> str:
    """Return the address of the page of an entry; nothing if it has none that can be fetched."""
    try:
        return bare(str(entry.get("link") or ""))
    except FetchError:
        return ""


def _when(entry: Any, name: str) -> Any:
    # feedparser gives the time of publication for that of change where there is none, and warns.
    return entry.get(name) if name in entry else None


def _published(entry: Any) -> str | None:
    """Return the day of an entry as its feed writes it, else as feedparser understands it."""
    for name in ("published", "updated"):
        try:
            if day := published_in(_when(entry, name)):
                return day
        except DateError:
            if moment := _when(entry, f"{name}_parsed"):
                return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
    return None


def _held(entry: Any) -> bytes | None:
    """Return the longest text that the feed itself has of an entry, as a page."""
    texts = [part.get("value") or "" for part in entry.get("content") or ()] + [entry.get("summary") or ""]
    longest = max(texts, key=len)
    return f"<html><body><article><p>{longest}</p></article></body></html>".encode("utf-8", "replace") if longest.strip() else None


def _plain(html: str | None) -> str | None:
    from lxml.html import fromstring

    if not html or not html.strip():
        return None
    text = fromstring(f"<p>{html}</p>").text_content() if "<" in html or "&" in html else html
    return " ".join(text.split()) or None


def _name(kind: str) -> str:
    return ".md" if kind == "text/markdown" else ""
