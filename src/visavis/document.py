"""Documents: a text, its blocks, and what is known about where it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from visavis.errors import EmptyDocument
from visavis.records import Block

_PREFIX = re.compile(r"\s*date (\d{4}(?:-\d{2}(?:-\d{2})?)?) ")


@dataclass(frozen=True, slots=True)
class Document:
    """A text exactly as loaded; offsets everywhere are code points into `text`."""

    text: str
    language: str
    blocks: tuple[Block, ...] = field(default=())
    published: str | None = None
    uri: str | None = None
    title: str | None = None
    outlet: str | None = None

    @classmethod
    def from_text(cls, text: str, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
        """Return the document in plain text."""
        if not text.strip():
            raise EmptyDocument("the document is empty: give it some text")
        blocks: list[Block] = []
        start = 0
        if prefix := _PREFIX.match(text):
            published = published or prefix[1]
            blocks.append(Block(kind="metadata", start=prefix.start(), end=prefix.end()))
            start = prefix.end()
        for line in re.compile(r"[^\n]+").finditer(text, start):
            stripped = line[0].strip()
            if not stripped:
                continue
            begin = line.start() + len(line[0]) - len(line[0].lstrip())
            kind = "paragraph" if len(blocks) > 1 else "lead"
            blocks.append(Block(kind=kind, start=begin, end=begin + len(stripped)))
        return cls(text=text, language=language or "fr", blocks=tuple(blocks), published=published, uri=uri, title=title)
