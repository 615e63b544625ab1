"""Sources of documents: files, folders, archives and dumps, feeds and pages; each is walked once and gives its documents as items."""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, cast

from visavis.errors import SourceError
from visavis.intake.items import Broken, BytesItem, FileItem, Item, Options, Told
from visavis.intake.opening import metered, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf")
"""Endings of files that are a document each."""

DUMPS = (".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet", ".warc", ".wet")
"""Endings of files that hold many; `.gz`, `.bz2` and `.xz` may stand behind."""

_FEEDS = (".rss", ".atom", ".xml")
_COMPRESSED = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)
_URL = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def is_url(source: str) -> bool:
    """Return whether a source is fetched from the web."""
    return _URL.match(source) is not None


def size(source: str) -> int:
    """Return how many bytes there are to walk; 0 where that cannot be told beforehand."""
    if is_url(source) or source == "-":
        return 0
    path = Path(source)
    try:
        return sum(file.stat().st_size for file in _files(path)) if path.is_dir() else path.stat().st_size
    except OSError:
        return 0


def items(source: str, options: Options) -> Iterator[Item]:
    """Yield the documents of a source; what is wrong with it is among them, as an item whose loading raises."""
    try:
        for item in _items(source, options):
            yield item.of(source)
    except Exception as error:  # no source, however malformed, may end a batch
        what = f"walking it failed ({type(error).__name__}: {str(error)[:200]}): this is a defect of visavis, please report it with the source"
        yield Broken(origin=f"{source}#", error=SourceError(what)).of(source)


def _items(source: str, options: Options) -> Iterator[Item]:
    told = Told(published=options.published, language=options.language, outlet=options.outlet)
    if is_url(source):
        from visavis.intake.feeds import fetched

        yield from fetched(source, options, told)
        return
    if _SCHEME.match(source):
        yield Broken(origin=source, error=SourceError("only http and https are fetched: give a file, a folder, or the address of a page or feed"))
        return
    if source == "-":
        yield _given(told)
        return
    path = Path(source)
    if path.is_dir():
        found = False
        for file in _files(path):
            found = True
            yield from _file(file, options, told, alone=False)
        if not found:
            names = ", ".join((*DOCUMENTS, ".zip", *DUMPS))
            yield Broken(origin=_absolute(path).as_posix(), error=SourceError(f"no document there: a folder is searched for {names}"))
    else:
        yield from _file(path, options, told, alone=True)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that hold documents, by name."""
    for path in sorted(folder.rglob("*")):
        if _wanted(path.name) and path.is_file():
            yield path


def _wanted(name: str) -> bool:
    """Return whether a file is one for documents, by its name."""
    bare = _COMPRESSED.sub("", name).lower()
    return bare.endswith((*DOCUMENTS, *DUMPS, ".zip")) and not PurePath(name).name.startswith("._")


def _given(told: Told) -> Item:
    from visavis.intake.files import LARGEST
    from visavis.intake.identity import digest

    data = sys.stdin.buffer.read(LARGEST + 1)
    return BytesItem(origin=f"stdin:{digest(data.decode('utf-8', 'replace'))[:16]}", data=data, told=told)


def _file(path: Path, options: Options, told: Told, *, alone: bool) -> Iterator[Item]:
    """Yield the documents of one file; what it holds goes before what it is called."""
    place = _absolute(path)
    origin = place.as_posix()
    try:
        stamp = stamp_of(path)
        length = path.stat().st_size
        with path.open("rb") as file:
            kind = _kind(file, path.name)
            if kind == "document":
                yield FileItem(origin=origin, stamp=stamp, weight=length, path=place, told=told)
            elif kind == "feed":
                from visavis.intake.feeds import entries_in

                yield from entries_in(file.read(), origin, options, told, stamp=stamp)
            elif kind == "zip":
                from visavis.intake.zipped import members

                def dump(member: IO[bytes], here: str, name: str, ratio: float) -> Iterator[Item] | None:
                    return _dump(member, 0, here, stamp, name, options, told, ratio)

                yield from members(file, length, origin, stamp, told, lambda name: _wanted(name) and not name.lower().endswith(".zip"), dump)
            else:
                yield from _dump(file, length, origin, stamp, path.name, options, told, 1.0) or ()
    except OSError as error:
        hint = ": name a file, a folder, or the address of a page or feed" if alone and isinstance(error, FileNotFoundError) else ""
        what = (error.strerror or str(error)).lower()
        yield Broken(origin=origin, error=SourceError(f"{what}{hint}"))


def _absolute(path: Path) -> Path:
    # `Path.resolve` fails where links lead in a circle.
    return Path(os.path.realpath(path))


def _kind(file: IO[bytes], name: str) -> str:
    """Return what a file is: a document, a feed, a zip archive, or a dump."""
    first = file.read(512)
    file.seek(0)
    if first.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from visavis.intake.zipped import is_office

        return "document" if is_office(file) else "zip"
    if name.lower().endswith(".zip"):
        return "zip"
    bare = _COMPRESSED.sub("", name).lower()
    if first.startswith((b"PAR1", b"WARC/")) or bare.endswith(DUMPS):
        return "dump"
    if bare.endswith(_FEEDS):
        return "feed"
    return "document"


def _dump(file: IO[bytes], length: int, origin: str, stamp: str, name: str, options: Options, told: Told, ratio: float) -> Iterator[Item] | None:
    """Return the documents of a dump; nothing if it is none, by its name. `ratio` is that of its bytes to those of the source."""
    bare = _COMPRESSED.sub("", name).lower()
    if bare.endswith((".warc", ".wet")) or (bare == name.lower() and _begins(file, b"WARC/")):
        from visavis.intake.warc import warc_documents

        return warc_documents(file, origin, stamp, told)
    if bare.endswith(".parquet") or (bare == name.lower() and _begins(file, b"PAR1")):
        from visavis.intake.parquet import parquet_rows

        return parquet_rows(file, length, origin, stamp, options.columns, told)
    if not bare.endswith(DUMPS):
        return None
    stream, meter = metered(file, ratio)
    if bare.endswith((".csv", ".tsv")):
        from visavis.intake.csvrows import csv_rows

        return csv_rows(stream, meter, origin, stamp, options.columns, told)
    from visavis.intake.jsonlines import json_lines, json_list

    walk = json_list if bare.endswith(".json") and not _is_lines(cast(io.BufferedReader, stream)) else json_lines
    return walk(stream, meter, origin, stamp, options.columns, told)


def _begins(file: IO[bytes], mark: bytes) -> bool:
    if not file.seekable():
        return False
    first = file.read(len(mark))
    file.seek(0)
    return first == mark


def _is_lines(stream: io.BufferedReader) -> bool:
    """Return whether what is called JSON is JSON Lines: its first line is an object, and another follows."""
    first = stream.peek(1)
    line, end, rest = first.lstrip().partition(b"\n")
    return line.startswith(b"{") and line.rstrip().endswith(b"}") and bool(end) and rest.lstrip().startswith(b"{")
