"""Documents in files and on standard input, told apart by what they hold."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from visavis.document import Document
from visavis.errors import EmptyDocument, UnreadableDocument
from visavis.intake.encoding import decode

LARGEST = 100_000_000
"""Bytes of the largest file that is read."""

# Files that are surely no text, by their first bytes.
_KINDS = (
    (b"PK\x03\x04", "an office document or archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a recording or picture"),
    (b"\x1f\x8b", "compressed"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ", "compressed"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (rb"{\rtf", "rich text"),
)
_NAMES = re.compile(r"\.(?:md|markdown|mdown)$", re.IGNORECASE)


def from_file(path: str | Path, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
    """Return the document in the file at `path`; `-` is standard input."""
    name = str(path)
    if name == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableDocument(f"the file is larger than {LARGEST // 1_000_000} MB: split it")
    return from_bytes(data, name=name, published=published, uri=uri, title=title, language=language)


def from_bytes(
    data: bytes,
    *,
    name: str = "",
    published: str | None = None,
    uri: str | None = None,
    title: str | None = None,
    language: str | None = None,
    charset: str | None = None,
) -> Document:
    """Return the document in `data`; the ending of `name` tells Markdown from plain text, `charset` is the encoding that its carrier says."""
    if not data.strip():
        raise EmptyDocument("the file is empty")
    if b"%PDF-" in data[:1024]:
        from visavis.intake.pdf import from_pdf

        return from_pdf(data, published=published, uri=uri, title=title, language=language)
    for first, kind in _KINDS:
        if data.startswith(first):
            raise UnreadableDocument(f"the file is {kind}: give it as text, Markdown, HTML or PDF")
    text = decode(data, charset)
    if not text.strip():
        raise EmptyDocument("the file is empty")
    from visavis.intake.html import from_html, looks_like_html

    if looks_like_html(text):
        return from_html(text, published=published, uri=uri, title=title, language=language)
    if _NAMES.search(name):
        from visavis.intake.markdown import from_markdown

        return from_markdown(text, published=published, uri=uri, title=title, language=language)
    return Document.from_text(text, published=published, uri=uri, title=title, language=language)
