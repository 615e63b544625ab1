"""WARC files: pages of a crawl, whole, damaged and cut off."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import pytest

from tests.intake.test_files import PAGE
from tests.intake.test_rows import TEXT, loaded
from tests.test_document import BODY
from visavis.intake.items import Options
from visavis.intake.sources import items

URL = "https://example.org/oslo-lima"


def record(
    content: bytes, *, kind: str = "response", url: str = URL, content_type: str = "application/http; msgtype=response", length: int | None = None
) -> bytes:
    """Return a WARC record."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-02-01T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(content) if length is None else length}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def answer(body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    """Return what a server answers."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def page(number: int) -> bytes:
    """Return a page that no other is like."""
    return PAGE.replace("Une tournée", f"Une tournée {number * 7919}").encode()


CRAWL = [record(answer(page(number)), url=f"https://example.org/{number}") for number in range(5)]


def warc(path: Path, *records: bytes, compressed: bool = False) -> Path:
    """Write records, each a gzip member of its own if `compressed`."""
    path.write_bytes(b"".join(map(gzip.compress, records) if compressed else records))
    return path


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "crawl"])
def test_pages_of_a_crawl_are_documents(tmp_path: Path, name: str) -> None:
    """With the address they were fetched from and the date they have themselves, not that of the crawl."""
    documents, wrong = loaded(warc(tmp_path / name, *CRAWL, compressed=name.endswith("gz")))
    assert wrong == []
    assert [document.uri for document in documents] == [f"https://example.org/{number}" for number in range(5)]
    assert {document.published for document in documents} == {"2024-04-17"}
    assert BODY[0] in documents[0].text


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    """Pictures, answers other than 200, requests and empty pages are no documents, and no errors."""
    path = warc(
        tmp_path / "a.warc",
        record(b"software: crawler\r\n", kind="warcinfo", content_type="application/warc-fields"),
        record(b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", kind="request", content_type="application/http; msgtype=request"),
        record(answer(b"\x89PNG", kind="image/png")),
        record(answer(page(1), status="404 Not Found")),
        record(answer(b"")),
        CRAWL[2],
    )
    documents, wrong = loaded(path)
    assert ([document.uri for document in documents], wrong) == (["https://example.org/2"], [])


def test_texts_extracted_from_a_crawl_are_documents(tmp_path: Path) -> None:
    """As WET files have them."""
    (document,), _ = loaded(warc(tmp_path / "a.wet", record(TEXT.encode(), kind="conversion", content_type="text/plain")))
    assert (document.text, document.uri) == (TEXT, URL)


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (gzip.compress(page(1)), "Content-Encoding: gzip\r\n"),
        (zlib.compress(page(1)), "Content-Encoding: deflate\r\n"),
        (zlib.compress(page(1))[2:-4], "Content-Encoding: deflate\r\n"),
        (f"{len(page(1)):x}\r\n".encode() + page(1) + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
    ],
    ids=["gzip", "deflate", "raw deflate", "chunks"],
)
def test_encoded_pages_are_decoded(tmp_path: Path, body: bytes, more: str) -> None:
    """As servers send them."""
    (document,), wrong = loaded(warc(tmp_path / "a.warc", record(answer(body, more=more))))
    assert wrong == []
    assert BODY[2] in document.text


def test_the_server_tells_the_encoding_of_a_page_that_does_not(tmp_path: Path) -> None:
    """A page that says itself is believed first."""
    body = PAGE.encode("cp1251", "xmlcharrefreplace").replace(b"</article>", "<p>Министр принял посла в Москве.</p></article>".encode("cp1251"))
    (document,), _ = loaded(warc(tmp_path / "a.warc", record(answer(body, kind="text/html; charset=windows-1251"))))
    assert "Министр принял посла" in document.text


def test_a_page_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    """Before it has."""
    bomb = gzip.compress(b"\0" * 150_000_000)
    documents, wrong = loaded(warc(tmp_path / "a.warc", record(answer(bomb, more="Content-Encoding: gzip\r\n")), CRAWL[0]))
    assert len(documents) == 1
    assert "unpacks to more than 100 MB" in wrong[0][1]


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("left", [5, 40, 200, 260])
def test_a_file_cut_off_gives_the_records_before_and_says_so(tmp_path: Path, left: int, compressed: bool) -> None:
    """Wherever in a record the end is."""
    whole = b"".join(map(gzip.compress, CRAWL[:3]) if compressed else CRAWL[:3])
    following = gzip.compress(CRAWL[3]) if compressed else CRAWL[3]
    (tmp_path / "a.warc").write_bytes(whole + following[:left])
    documents, wrong = loaded(tmp_path / "a.warc")
    assert len(documents) == 3
    assert len(wrong) == 1
    assert "cut off" in wrong[0][1] or "damaged behind" in wrong[0][1]


@pytest.mark.parametrize("compressed", [False, True])
def test_damage_in_the_middle_costs_only_what_is_damaged(tmp_path: Path, compressed: bool) -> None:
    """Reading goes on with the next record that can be found."""
    parts = [gzip.compress(one) if compressed else one for one in CRAWL]
    parts[2] = bytes(len(parts[2]))
    (tmp_path / "a.warc.gz").write_bytes(b"".join(parts))
    documents, wrong = loaded(tmp_path / "a.warc.gz")
    assert [document.uri for document in documents] == [f"https://example.org/{number}" for number in (0, 1, 3, 4)]
    assert len(wrong) == 1
    assert "reading goes on behind it" in wrong[0][1]


def test_a_damaged_member_costs_its_record(tmp_path: Path) -> None:
    """Bytes that were changed inside a compressed record."""
    parts = list(map(gzip.compress, CRAWL))
    parts[1] = parts[1][:300] + bytes(50) + parts[1][350:]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(parts))
    documents, wrong = loaded(tmp_path / "a.warc.gz")
    assert [document.uri for document in documents] == [f"https://example.org/{number}" for number in (0, 2, 3, 4)]
    assert wrong


@pytest.mark.parametrize("data", [b"", b"Not a WARC at all\n" * 20, gzip.compress(b"Nor this one")])
def test_what_is_no_warc_is_an_error_or_empty(tmp_path: Path, data: bytes) -> None:
    """And never a traceback."""
    (tmp_path / "a.warc.gz").write_bytes(data)
    documents, wrong = loaded(tmp_path / "a.warc.gz")
    assert documents == []
    assert bool(wrong) == bool(data)


def test_records_have_origins_of_their_own(tmp_path: Path) -> None:
    """Also in a file that is compressed as a whole, where all begin at one place."""
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(b"".join(CRAWL)))
    origins = [item.origin for item in items(str(tmp_path / "a.warc.gz"), Options())]
    assert len(set(origins)) == len(origins) == 5
