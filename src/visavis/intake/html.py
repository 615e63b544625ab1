"""Documents in HTML: the article, its title, date and outlet, as trafilatura finds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from visavis.blocks import Stretch
from visavis.document import Document
from visavis.errors import DateError, EmptyDocument
from visavis.publication import publication_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.records import BlockKind

_HTML = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|script)\b", re.IGNORECASE | re.DOTALL)
_LANGUAGE = re.compile(r"<html[^>]{0,300}\blang\s*=\s*[\"']?([a-zA-Z]{2})\b", re.IGNORECASE)
_KINDS: dict[str, BlockKind | None] = {"head": "heading", "item": "list-item", "p": None, "quote": None, "cell": None}
_SPACES = re.compile(r"[ \t\r\n\f]+")


def looks_like_html(text: str) -> bool:
    """Return whether a text is a page of HTML rather than prose."""
    return _HTML.match(text) is not None


def from_html(page: str, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
    """Return the document in a page: its text is the title and the paragraphs of the article, an empty line between them."""
    from trafilatura import bare_extraction

    # Typed as a dictionary too, which it once was.
    found: Any = bare_extraction(
        page,
        url=uri,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    parts = [] if found is None else list(_parts(found.body))
    if not parts:
        parts = list(_remnant(page))
    headline = title or (found.title if found else None)
    if headline and parts and parts[0][0] != headline:
        parts.insert(0, (headline, "title"))
    elif headline and parts:
        parts[0] = (headline, "title")
    if not any(kind != "title" for _, kind in parts):
        raise EmptyDocument("the page holds no article: give it the page of one article, or its text")
    text = ""
    stretches = []
    for part, kind in parts:
        text += "\n\n" if text else ""
        stretches.append(Stretch(len(text), len(text) + len(part), kind))
        text += part
    return Document.made_of(
        text,
        stretches,
        published=published or _date(found),
        uri=uri or (found.url if found else None),
        title=headline,
        language=language or _declared_language(page, text),
        outlet=(found.sitename or found.hostname) if found else None,
    )


def _parts(body: Any) -> Iterator[tuple[str, BlockKind | None]]:
    """The paragraphs of the article, with the kinds that the markup tells."""
    for element in body.iter():
        if element.tag not in _KINDS or any(above.tag in _KINDS for above in element.iterancestors() if above is not body):
            continue
        text = _SPACES.sub(" ", "".join(element.itertext())).strip()
        if text:
            yield text, _KINDS[element.tag]


def _remnant(page: str) -> Iterator[tuple[str, BlockKind | None]]:
    """The paragraphs of a page without an article that can be told from the rest."""
    from trafilatura import html2txt

    for line in str(html2txt(page) or "").splitlines():
        if line.strip():
            yield _SPACES.sub(" ", line).strip(), None


def _date(found: Any) -> str | None:
    try:
        return publication_date(found.date) if found and found.date else None
    except DateError:
        return None


def _declared_language(page: str, text: str) -> str | None:
    """Return the language that the page declares, where it is one that is read and the text too short to judge."""
    from visavis.languages import LANGUAGES

    declared = _LANGUAGE.search(page[:5000])
    short = 200
    return declared[1].lower() if declared and declared[1].lower() in LANGUAGES and len(text) < short else None
