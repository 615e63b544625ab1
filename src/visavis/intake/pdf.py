"""Documents in PDF with a text layer."""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Sequence

from visavis.document import Document
from visavis.errors import NoTextLayer, UnreadableDocument

_HYPHEN = re.compile(r"[a-zà-ÿ][-\u00ad]\Z")
_LOWER = re.compile(r"[a-zà-ÿ]")
_ENDED = re.compile(r"[.!?:;…»”]\Z")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–—]?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE)
_FULL = 0.8  # of the usual width of a line: shorter ones end a paragraph


def from_pdf(data: bytes, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
    """Return the document in a PDF: its text is that of its pages, a line for each paragraph.

    Raises NoTextLayer where the pages are pictures, UnreadableDocument where the file is damaged or locked.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # pypdf tells of every irregularity of a file, on the log and as warnings; what matters ends in an error.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableDocument("the PDF is locked with a password: unlock it first")
            pages = [page.extract_text() for page in reader.pages]
            title = title or (reader.metadata.title if reader.metadata else None) or None
    except UnreadableDocument:
        raise
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, NotImplementedError, ImportError) as error:
        raise UnreadableDocument(f"the PDF is damaged ({type(error).__name__}): save it again, or give its text") from error
    text = _paragraphs(pages)
    if not text.strip():
        raise NoTextLayer("the PDF holds pictures and no text: run character recognition on it first")
    return Document.made_of(text, published=published, uri=uri, title=title, language=language)


def _paragraphs(pages: Sequence[str]) -> str:
    """Return the text of the pages with its lines joined to paragraphs, over the end of a page where a sentence goes on."""
    joined: list[str] = []
    for page in pages:
        lines = [line.strip() for line in page.encode("utf-8", "replace").decode().split("\n")]
        lines = [line for line in lines if not line or not _PAGE_NUMBER.fullmatch(line)]
        lengths = sorted(len(line) for line in lines if line)
        usual = lengths[-1 - len(lengths) // 10] if lengths else 0
        first = next(filter(None, lines), "")
        unfinished = bool(joined) and _LOWER.match(first) is not None and not _ENDED.search(joined[-1])
        for line in lines:
            if not line:
                unfinished = False
                continue
            if unfinished and _HYPHEN.search(joined[-1]) and _LOWER.match(line):
                joined[-1] = joined[-1][:-1] + line
            elif unfinished:
                joined[-1] += " " + line
            else:
                joined.append(line)
            unfinished = len(line) >= _FULL * usual
    return "\n".join(joined)
