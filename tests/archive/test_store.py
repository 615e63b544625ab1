"""Documents in the archive: kept once, found again, and nothing half done."""

from __future__ import annotations

import pytest

from tests.telling import TEXT
from visavis import Document, Report
from visavis.archive.keeping import loaded
from visavis.archive.store import Archive
from visavis.intake.identity import digest


@pytest.fixture
def document() -> Document:
    """The document of the report made by hand."""
    return Document.made_of(TEXT, uri="a.txt")


def test_a_document_is_kept_with_its_report(archive: Archive, document: Document, report: Report) -> None:
    """What goes in comes out, found by the digest of its text."""
    number = archive.store(document, report, origin="a.txt", stamp="1")
    assert number is not None
    assert archive.has(digest(TEXT))
    assert archive.read_already(digest(TEXT))
    assert archive.known([("a.txt", "1"), ("b.txt", None)]) == {"a.txt"}


def test_a_text_is_kept_once(archive: Archive, document: Document, report: Report) -> None:
    """The same text from another place adds its origin, and nothing else."""
    assert archive.store(document, report, origin="a.txt") is not None
    assert archive.store(document, report, origin="b.txt") is None
    assert archive.known([("a.txt", None), ("b.txt", None)]) == {"a.txt", "b.txt"}


def test_a_report_may_come_later(archive: Archive, document: Document, report: Report) -> None:
    """A document that was turned away unread is given its report when there is one."""
    archive.store(document, None, origin="a.txt")
    assert not archive.read_already(digest(TEXT))
    archive.store(document, report, origin="a.txt")
    assert archive.read_already(digest(TEXT))


def test_a_changed_origin_is_not_known(archive: Archive, document: Document, report: Report) -> None:
    """A file that has another stamp than when it was added is looked at again."""
    archive.store(document, report, origin="a.txt", stamp="1")
    assert archive.known([("a.txt", "2")]) == set()
    archive.also(digest(TEXT), "a.txt", "2")
    assert archive.known([("a.txt", "2")]) == {"a.txt"}


def test_near_copies_are_found_by_their_keys(archive: Archive, document: Document, report: Report) -> None:
    """Documents that share keys are found with text and report, those that share most first; a copy of a copy is one of the original."""
    far = Document.made_of("Rien à voir avec cela, vraiment rien.", language="fr")
    near = Document.made_of(TEXT + "\n\nAjout.", language="fr")
    first = archive.store(document, report, origin="a.txt", near_keys=[1, 2**62, -(2**63)])
    archive.store(far, None, origin="b.txt", near_keys=[1])
    copy = archive.store(near, report, origin="c.txt", near_keys=[], repost_of=first)
    found = archive.near([1, 2**62, 5])
    assert found[0].document_id == first
    assert len(found) == 2
    assert found[0].record is not None
    assert loaded(found[0].record).contacts == report.contacts
    archive.store(Document.made_of(TEXT + "\n\nEncore.", language="fr"), report, origin="d.txt", near_keys=[7], repost_of=copy)
    assert archive.near([7])[0].repost_of == first


def test_failures_are_kept_until_they_succeed(archive: Archive, document: Document, report: Report) -> None:
    """What could not be added is listed with its error; when it can, it is listed no more."""
    archive.failed("a.txt", "EmptyDocument", "the file is empty", source="folder", raw=b"\x00")
    archive.failed("a.txt", "EncodingError", "half a \x00 character", source="folder", stamp="2")
    (failure,) = archive.failures()
    assert (failure.origin, failure.kind, failure.message, failure.source) == ("a.txt", "EncodingError", "half a \ufffd character", "folder")
    archive.store(document, report, origin="a.txt")
    assert archive.failures() == []


def test_what_servers_say_is_kept(archive: Archive) -> None:
    """The state of a page is overwritten by the next."""
    assert archive.http_state("https://example.org/") is None
    archive.set_http_state("https://example.org/", '"a"', None)
    archive.set_http_state("https://example.org/", '"b"', "Thu, 01 Jan 1970 00:00:00 GMT")
    state = archive.http_state("https://example.org/")
    assert state is not None
    assert (state.etag, state.last_modified) == ('"b"', "Thu, 01 Jan 1970 00:00:00 GMT")


def test_texts_with_null_characters_are_kept(archive: Archive) -> None:
    """A character that PostgreSQL does not take is replaced, so that the length stays."""
    document = Document.made_of("Un texte\x00 avec un trou, en français.", language="fr")
    archive.store(document, None, origin="a\x00.txt", near_keys=[3])
    (found,) = archive.near([3])
    assert found.text == document.text.replace("\x00", "\ufffd")


def test_a_transaction_that_fails_leaves_nothing(archive: Archive, document: Document, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong in a document, nothing of it is in the archive afterwards."""

    def fail(*_: object) -> None:
        raise ValueError("in the middle")

    monkeypatch.setattr("visavis.archive.store.keep", fail)
    with pytest.raises(ValueError, match="in the middle"):
        archive.store(document, report, origin="a.txt")
    assert not archive.has(digest(TEXT))
    assert archive.known([("a.txt", None)]) == set()
