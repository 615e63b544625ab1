"""What is compressed in transit, unpacked up to a limit: a few bytes may stand for gigabytes."""

from __future__ import annotations

import zlib

from visavis.errors import UnreadableDocument

ENCODINGS = "gzip, deflate"
"""Encodings that are asked for."""


def inflated(data: bytes, encoding: str, limit: int) -> bytes:
    """Return the content of a body that was sent in those content encodings, at most `limit` bytes; a body that is cut off gives what there is of it.

    Raises UnreadableDocument for one that is larger, damaged, or in an encoding that is not known.
    """
    for name in reversed([part.strip().lower() for part in encoding.split(",") if part.strip()]):
        if name in ("gzip", "x-gzip", "deflate"):
            data = _zlib(data, limit)
        elif name == "br":
            data = _brotli(data, limit)
        elif name != "identity":
            raise UnreadableDocument(f"its content is encoded as {name!r}, which is not known")
    return data


def _zlib(data: bytes, limit: int) -> bytes:
    if not data:
        return data
    error: Exception | None = None
    for bits in (47, -15):  # gzip or zlib by their headers; deflate as some servers send it has none
        decoder = zlib.decompressobj(bits)
        try:
            out = decoder.decompress(data, limit + 1)
        except zlib.error as one:
            error = one
            continue
        return _within(out, limit)
    raise UnreadableDocument(f"its content is damaged ({error})")


def _brotli(data: bytes, limit: int) -> bytes:
    import brotli

    decoder = brotli.Decompressor()
    try:
        out: bytes = decoder.process(data, output_buffer_limit=limit + 1)
    except brotli.error as error:
        raise UnreadableDocument(f"its content is damaged ({error})") from error
    return _within(out, limit)


def _within(out: bytes, limit: int) -> bytes:
    if len(out) > limit:
        raise UnreadableDocument(f"its content unpacks to more than {limit // 1_000_000} MB")
    return out
