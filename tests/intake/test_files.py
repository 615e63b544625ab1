"""Documents in files: kinds and encodings."""

from __future__ import annotations

import codecs
import io
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_document import BODY, read_text
from visavis import DateError, EmptyDocument, EncodingError, NoTextLayer, UnreadableDocument, load
from visavis.intake.files import from_bytes

TEXT = "\n\n".join(BODY)
PAGE = f"""<!DOCTYPE html>
<html lang="fr"><head><title>Oslo et Lima se rapprochent | Le Fjord</title>
<meta property="og:title" content="Oslo et Lima se rapprochent"><meta property="og:site_name" content="Le Fjord">
<meta property="article:published_time" content="2024-04-17T08:00:00+02:00">
<script>document.write("Poutine a reçu Xi Jinping à Moscou")</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
<article><h1>Oslo et Lima se rapprochent</h1><p>{BODY[0]}</p><h2>Une tournée</h2><p>{BODY[1]} <b>{BODY[2]}</b></p>
<p>Lire aussi : <a href="/x">Macron reçoit le roi de Suède</a></p></article>
<footer>© Le Fjord – Mentions légales</footer></body></html>"""


def pdf(*pages: str) -> bytes:
    """Return a PDF with a line of text for each line of the pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for page in pages:
        lines = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T* " for line in page.split("\n")) if page else ""
        stream = f"BT /F1 10 Tf 14 TL 50 800 Td {lines}ET" if page else ""
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write("".join(f"{offset:010} 00000 n \n" for offset in offsets).encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso8859-15"])
def test_text_is_decoded_whatever_its_encoding(encoding: str) -> None:
    """A byte order mark tells, else UTF-8 is tried, else the bytes are judged."""
    assert from_bytes((TEXT * 3).encode(encoding)).text == TEXT * 3


def test_declared_encoding_is_believed() -> None:
    """A page says what it is encoded in."""
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    assert BODY[0] in from_bytes(page.encode("cp1252")).text


def test_a_few_damaged_characters_do_not_make_a_text_unreadable() -> None:
    """One bad byte in a long UTF-8 text is shown as such, and the rest is right."""
    data = (TEXT * 5).encode()
    text = from_bytes(data[:1000] + b"\xff" + data[1000:]).text
    assert text.count("\ufffd") == 1
    assert BODY[2] in text


def test_markdown_is_known_by_its_name(tmp_path: Path) -> None:
    """In Markdown, lines belong to one paragraph until an empty line."""
    path = tmp_path / "note.md"
    path.write_text(f"# Oslo et Lima\n\n{BODY[0][:60]}\n{BODY[0][60:]}\n\n> {BODY[1]}\n", encoding="utf-8")
    document = load(path)
    assert document.title == "Oslo et Lima"
    assert [text.replace("\n", "") for text in read_text(document)] == ["Oslo et Lima", BODY[0], BODY[1]]


def test_html_gives_title_date_outlet_and_article() -> None:
    """Of a page, only the article is read; its scripts are data."""
    document = from_bytes(PAGE.encode())
    assert (document.title, document.published, document.outlet) == ("Oslo et Lima se rapprochent", "2024-04-17", "Le Fjord")
    assert "Poutine" not in document.text
    assert "color" not in document.text
    assert read_text(document) == ["Oslo et Lima se rapprochent", BODY[0], "Une tournée", f"{BODY[1]} {BODY[2]}"]


def test_pdf_lines_are_joined_to_paragraphs() -> None:
    """The lines of a page make paragraphs, a hyphen at a line's end is taken out, page numbers are left out."""
    page = "Le ministre norvégien des Affaires étrangères a reçu mardi son homo-\nlogue péruvienne à Oslo.\n\nIls ont parlé de pêche.\n2"
    document = from_bytes(pdf(page, "Ils se reverront à Lima."))
    assert read_text(document) == [
        "Le ministre norvégien des Affaires étrangères a reçu mardi son homologue péruvienne à Oslo.",
        "Ils ont parlé de pêche.",
        "Ils se reverront à Lima.",
    ]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The path - stands for standard input, whose bytes are decoded like a file's."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert load("-").text == TEXT


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", EmptyDocument, "empty"),
        (b" \n\t ", EmptyDocument, "empty"),
        (codecs.BOM_UTF8 + b"\n", EmptyDocument, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, UnreadableDocument, "picture"),
        (b"PK\x03\x04" + bytes(200), UnreadableDocument, "office document"),
        (bytes(range(256)) * 50, UnreadableDocument, "binary"),
        (bytes(2000), UnreadableDocument, "binary"),
        (codecs.BOM_UTF8 + b"\xff\xfe caf\xe9", EncodingError, "UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", EncodingError, "utf-16"),
        (b"%PDF-1.4\nnothing that follows is a PDF", UnreadableDocument, "damaged"),
        (pdf("", ""), NoTextLayer, "character recognition"),
        (b"<html><head><title>x</title><script>var a = 1;</script></head><body></body></html>", EmptyDocument, "no article"),
        (b"---\ntitle: [oslo\ndate: 2024\n---\n\nLe ministre est venu.", UnreadableDocument, "front matter"),
        (b"---\ndate: demain\n---\n\nLe ministre est venu.", DateError, "demain"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read_say_why(data: bytes, error: type[Exception], says: str) -> None:
    """The error is of its kind, and its message says what is the matter."""
    with pytest.raises(error, match=says):
        from_bytes(data)


@pytest.mark.parametrize("given", ["hier", "2024-13", "2024-02-30", "24-01-10", "2024/01/10", "", "2024-01-10/2023-01-01", "../.."])
def test_publication_dates_that_are_none_are_refused(given: str) -> None:
    """A date that no calendar has is an error, whoever gives it."""
    with pytest.raises(DateError, match="is no date"):
        from_bytes(TEXT.encode(), published=given)


@pytest.mark.parametrize("given", ["2024", "2024-01", "2024-01-10", "2024-01~", "2024-21", "2024-01-10/2024-01-12"])
def test_publication_dates_of_any_precision_are_taken(given: str) -> None:
    """Year, month, day, season, interval, and doubt."""
    assert from_bytes(TEXT.encode(), published=given).published == given


def test_broken_markup_is_read() -> None:
    """Tags that are never closed, or of no kind, lose no sentence of the article."""
    broken: Any = PAGE.replace("</p>", "").replace("</h1>", "").replace("<article>", "<article><div><<b><p").replace("</b>", "</i></span>")
    assert BODY[1] in from_bytes(broken.encode()).text
