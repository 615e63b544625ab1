"""Documents: a text, its blocks, and what is known about where it comes from."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.blocks import Stretch, blocks, stretches
from visavis.dateline import address_date, document_date
from visavis.errors import EmptyDocument, EncodingError, UnknownLanguage
from visavis.furniture import furniture
from visavis.languages import LANGUAGES
from visavis.languages import language as reading
from visavis.languages.detection import detect, differs, language_name
from visavis.publication import publication_date
from visavis.records import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADDRESS = re.compile(r"https?://\S+")
DATE_PREFIX = re.compile(r"\s*date (\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\S)\s*")
"""How dumps of the web begin their texts."""


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

    @property
    def id(self) -> str:
        """`sha256:` and the digest of the text in UTF-8."""
        return "sha256:" + hashlib.sha256(self.text.encode()).hexdigest()

    @classmethod
    def from_text(cls, text: str, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
        """Return the document in a plain text, or in Markdown that begins with front matter.

        Raises EmptyDocument, UnknownLanguage, DateError, or EncodingError for text that cannot be written in UTF-8.
        """
        from visavis.intake.markdown import from_markdown, front_matter

        if front_matter(text):
            return from_markdown(text, published=published, uri=uri, title=title, language=language)
        return cls.made_of(text, published=published, uri=uri, title=title, language=language)

    @classmethod
    def made_of(
        cls,
        text: str,
        found: Sequence[Stretch] | None = None,
        *,
        published: str | None = None,
        uri: str | None = None,
        title: str | None = None,
        language: str | None = None,
        outlet: str | None = None,
    ) -> Document:
        """Return the document of a text whose markup cut it into the stretches `found`; plain text cuts itself.

        Language, publication date and title are read from the text where they are not given.
        """
        if not text.strip():
            raise EmptyDocument("the document is empty: give it some text")
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise EncodingError(f"the text holds half a character at {error.start}: decode it again, as UTF-8 or whatever it was written in") from error
        given = None if published is None else publication_date(published)
        metadata: list[Stretch] = []
        prefixed = None
        if prefix := DATE_PREFIX.match(text):
            prefixed = _readable_date(prefix[1])
            metadata.append(Stretch(prefix.start(), prefix.end(), "metadata"))
        start = metadata[0].end if metadata else 0
        if found is None:
            found = stretches(text, start)
        code = _known(language) if language else _detected(text, found)
        cut = blocks(text, found, furniture(code), title, partial(differs, code=code))
        marked = (*(Block(kind="metadata", start=m.start, end=m.end) for m in metadata), *cut)
        if title is None:
            title = next((text[block.start : block.end] for block in cut if block.kind == "title"), None)
        # A dump may know the month where the dateline or the address knows the day.
        own = given or _own_date(text, start, code, marked, prefixed, title) or _addressed(text, start, uri, prefixed) or prefixed
        return cls(text, code, marked, own, uri, title, outlet)


def _addressed(text: str, start: int, uri: str | None, within: str | None) -> str | None:
    """Return the day in the page's address, given or on the text's first line, where it lies within what else is known of its date."""
    line = text[start:].lstrip().partition("\n")[0].strip()
    address = uri or (line if _ADDRESS.fullmatch(line) else None)
    day = None if address is None else address_date(address)
    return day if day is not None and day.startswith(within or "") else None


def load(path: str | Path, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
    """Return the document in a file: plain text, Markdown, HTML, or PDF with a text layer; `-` is standard input.

    Raises a DocumentError, LanguageError or DateError that says what is the matter; OSError where the file cannot be opened.
    """
    from visavis.intake.files import from_file

    return from_file(path, published=published, uri=uri, title=title, language=language)


def _readable_date(given: str) -> str | None:
    from visavis.errors import DateError

    try:
        return publication_date(given)
    except DateError:
        return None


def _own_date(text: str, start: int, code: str, cut: Sequence[Block], within: str | None, title: str | None) -> str | None:
    """Return the day that a text gives itself in a dateline, byline or title."""
    words = reading(code).lexicon.get("dates")
    if own := words and document_date(text[start:], words, within):
        return str(own[0])
    if within is not None or (page := furniture(code)) is None:
        return None
    days = (page.day(text[block.start : block.end]) for block in cut if block.kind == "metadata")
    return next(filter(None, days), None) or page.issued(title or "")


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise UnknownLanguage(f"visavis does not read {language_name(code)}; it reads {_readable()}")
    return code


def _detected(text: str, found: Sequence[Stretch]) -> str:
    code = detect(text[stretch.start : min(stretch.end, stretch.start + 4000)] for stretch in found)
    if code not in LANGUAGES:
        raise UnknownLanguage(f"the document seems to be in {language_name(code)}; visavis reads {_readable()}: give its language if that is wrong")
    return code


def _readable() -> str:
    return ", ".join(f"{language_name(code)} ({code})" for code in sorted(LANGUAGES))
