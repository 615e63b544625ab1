"""Documents in PDF with a text layer."""

from __future__ import annotations

import io
import logging
import re
import warnings

from visavis.document import Document
from visavis.errors import NoTextLayer, UnreadableDocument

_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]\n(?=[a-zà-ÿ])")
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
    text = "\n\n".join(filter(None, map(_paragraphs, pages)))
    if not text.strip():
        raise NoTextLayer("the PDF holds pictures and no text: run character recognition on it first")
    return Document.made_of(text, published=published, uri=uri, title=title, language=language)


def _paragraphs(page: str) -> str:
    """Return the text of a page with its lines joined to paragraphs."""
    lines = [line.strip() for line in _HYPHEN.sub("", page.encode("utf-8", "replace").decode()).split("\n")]
    lines = [line for line in lines if not _PAGE_NUMBER.fullmatch(line) or not line]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    joined: list[str] = []
    open_line = False
    for line in lines:
        if not line:
            open_line = False
        elif open_line:
            joined[-1] += " " + line
        else:
            joined.append(line)
        if line:
            open_line = len(line) >= _FULL * usual
    return "\n".join(joined)
