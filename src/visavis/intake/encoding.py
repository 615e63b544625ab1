"""Bytes to text: the byte order mark, then what the file declares, then UTF-8, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

from visavis.errors import EncodingError, UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{2,40})""", re.IGNORECASE)
_CANDIDATES = ["utf_8", "cp1252", "iso8859_15", "mac_roman", "cp850", "cp1250", "cp1251", "koi8_r", "cp866", "gb18030", "big5", "utf_16_le", "utf_16_be"]
# A character in so many may be damaged in a text that is otherwise UTF-8.
_DAMAGED = 500


def decode(data: bytes, charset: str | None = None) -> str:
    """Return the text in `data`, its line ends as they are; `charset` is what its carrier says, believed where the text says nothing and is no UTF-8.

    Raises UnreadableDocument for data that is no text, EncodingError for text in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    for declared in filter(None, (name for found in _DECLARED.finditer(data[:4096]) for name in found.groups())):
        text = _declared(data, declared.decode("ascii"))
        if text is not None:
            return _checked(text)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        told = _declared(data, charset) if charset else None
        return _checked(_guessed(data) if told is None else told)


def encoding_of(sample: bytes) -> str:
    """Return the name of the encoding of a text that begins with `sample`, which may end in the middle of a character.

    Raises UnreadableDocument for what is no text, EncodingError for text in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    text = decoder.decode(sample)
    _checked(text)
    damaged = sum("\udc80" <= char <= "\udcff" for char in text)
    if not damaged or damaged * _DAMAGED <= len(text):
        return "utf-8"
    return _likeliest(sample)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise EncodingError(f"its first bytes say {encoding.removesuffix('-sig')}, and byte {error.start} is not: save it as UTF-8") from error


def _declared(data: bytes, encoding: str) -> str | None:
    # What pages declare as Latin-1 is Windows' form of it, and browsers read it so.
    name = "cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else encoding
    try:
        return data.decode(name)
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> str:
    repaired = data.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd")
    if damaged * _DAMAGED <= len(repaired) and sum(char > "\x7f" for char in repaired) > 4 * damaged:
        return repaired
    encoding = _likeliest(data[:200_000])
    try:
        return data.decode(encoding, "replace")
    except (LookupError, UnicodeError) as error:
        raise EncodingError(f"its characters look like {encoding} and are not: save it as UTF-8") from error


def _likeliest(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    if b"\0" in sample and sample.count(b"\0") < len(sample) // 5:
        raise UnreadableDocument("the file is binary: give it as text, Markdown, HTML or PDF")
    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise EncodingError("its characters are in no encoding that can be told: save it as UTF-8")
    return best.encoding


def _checked(text: str) -> str:
    """Return the text if it is one: control characters are the mark of a binary file."""
    sample = text[:100_000]
    controls = sum(char < " " and char not in "\t\n\r\x0b\x0c\x1b" for char in sample)
    if controls and controls * 100 > len(sample):
        raise UnreadableDocument("the file is binary: give it as text, Markdown, HTML or PDF")
    return text
