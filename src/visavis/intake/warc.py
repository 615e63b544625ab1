"""WARC: the pages of a crawl of the web, as fastwarc reads them; what is damaged or cut off is found by its lengths."""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING, Any

from visavis.errors import SourceError, UnreadableDocument, VisavisError
from visavis.intake.files import LARGEST
from visavis.intake.inflating import inflated
from visavis.intake.items import Broken, BytesItem, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.intake.items import Item

_KINDS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf")
_GZIP = b"\x1f\x8b\x08"
_CHUNK = 1 << 20
_OK = 200


def warc_documents(file: IO[bytes], origin: str, stamp: str, told: Told) -> Iterator[Item]:
    """Yield the pages, texts and PDFs that a WARC holds; where it is damaged, reading goes on with the next record that can be found."""
    at, begin = -1, 0
    same = spent = 0
    told_of = -1  # the last record that was told to be bad
    while True:
        file.seek(begin)
        last = -1
        try:
            for record in _records(file):
                last = record.stream_pos
                same = same + 1 if last == at else 0  # in a file compressed as a whole, records share a position
                here = f"{origin}#{last}" + (f".{same}" if same else "")
                weight, at = max(0, last - spent), last
                try:
                    item: Item | None = _document(record, here, stamp, weight, told)
                except VisavisError as error:
                    told_of = last
                    item = Broken(origin=here, stamp=stamp, weight=weight, error=error)
                if item is not None:
                    spent = last
                    yield item
        except (OSError, ValueError) as error:
            found = _next_record(file, max(last, begin) + 1 if last < 0 else _end_of(file, last))
            broken = f"{origin}#{max(last, begin)}+"
            rest = "reading goes on behind it" if found is not None else "nothing behind it can be read"
            if last >= 0 or begin == 0:  # each damaged stretch is told of once
                yield Broken(origin=broken, stamp=stamp, error=SourceError(f"it is damaged behind byte {max(last, begin)} ({error}); {rest}"))
            if found is None:
                return
            begin = found
            continue
        break
    if told_of != at and not _whole(file, max(at, begin)):
        why = f"it is cut off: the record behind byte {at} is not whole; what stands before is taken, get the file again for the rest"
        yield Broken(origin=f"{origin}#{at}+", stamp=stamp, error=SourceError(why))


def _records(file: IO[bytes]) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator

    return iter(ArchiveIterator(file, parse_http=False))


def _document(record: Any, origin: str, stamp: str, weight: int, told: Told) -> Item | None:
    """Return the document in a record; nothing if it holds none."""
    from fastwarc.warc import WarcRecordType

    if record.record_type not in (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion, WarcRecordType.unknown):
        return None
    try:
        length = int(record.headers.get("Content-Length") or "")
    except ValueError:
        raise SourceError("it is cut off in the head of a record: what stands before is taken, get the file again for the rest") from None
    if length > LARGEST:
        return None
    record.freeze()
    if record.content_length < length:
        raise SourceError(f"it is cut off in this record, of which {record.content_length} of {length} bytes are there: get the file again for the rest")
    kind, charset, encoding = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower(), None, ""
    if record.is_http:
        try:
            record.parse_http(auto_decode="transfer")
        except OSError as error:
            raise UnreadableDocument(f"the record holds no answer of a server that can be read ({error})") from error
        if record.http_headers is None or record.http_headers.status_code != _OK:
            return None
        kind, charset = (record.http_content_type or "").lower(), record.http_charset
        encoding = record.http_headers.get("Content-Encoding") or ""
    if kind not in _KINDS:
        return None
    data = inflated(record.reader.read(LARGEST + 1), encoding, LARGEST)
    if not data.strip():
        return None
    uri = (record.headers.get("WARC-Target-URI") or "").strip("<>") or told.uri
    about = Told(published=told.published, language=told.language, outlet=told.outlet, uri=uri)
    return BytesItem(origin=origin, stamp=stamp, weight=weight, data=data, name=".md" if kind == "text/markdown" else "", charset=charset, told=about)


def _end_of(file: IO[bytes], start: int) -> int:
    """Return a place behind the beginning of the record at `start`, before that of the next: the end of its gzip member, where it is one."""
    return _member_end(file, start) or start + 1


def _member_end(file: IO[bytes], start: int) -> int | None:
    """Return where the gzip member at `start` ends; nothing if it is none, damaged or cut off."""
    file.seek(start)
    decoder = zlib.decompressobj(31)
    position = start
    while data := file.read(_CHUNK):
        left = data
        while left:
            try:
                decoder.decompress(left, 16 * _CHUNK)
            except zlib.error:
                return None
            if decoder.eof:
                return position + len(data) - len(decoder.unused_data)
            left = decoder.unconsumed_tail
        position += len(data)
    return None


def _next_record(file: IO[bytes], start: int) -> int | None:
    """Return where the next record begins that can be read."""
    for mark in (_GZIP, b"WARC/1."):
        position = start
        while (position := _find(file, mark, position)) >= 0:
            file.seek(position)
            try:
                if next(_records(file), None) is not None:
                    return position
            except (OSError, ValueError):
                pass
            position += 1
    return None


def _find(file: IO[bytes], mark: bytes, start: int) -> int:
    file.seek(start)
    kept = b""
    while data := file.read(_CHUNK):
        held = kept + data
        if (at := held.find(mark)) >= 0:
            return start - len(kept) + at
        start += len(data)
        kept = held[1 - len(mark) :]
    return -1


def _whole(file: IO[bytes], start: int) -> bool:
    """Return whether the gzip members from `start` on are whole; of what is not compressed the records tell themselves."""
    position: int | None = start
    while position is not None:
        file.seek(position)
        if file.read(3) != _GZIP:
            return True
        position = _member_end(file, position)
    return False
