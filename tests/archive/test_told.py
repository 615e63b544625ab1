"""What reports tell, asked of the archive: quotations, what is to come, contacts with their sources; and reading again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from tests.telling import TEXT, told
from visavis import Document, Reader, Report
from visavis.archive import schema
from visavis.archive.answers import Announcement
from visavis.archive.keeping import loaded
from visavis.archive.rereading import outdated, reread
from visavis.archive.store import Archive
from visavis.errors import EvidenceError


@pytest.fixture
def filled(archive: Archive, report: Report) -> Archive:
    """An archive of a report and a near copy of its document."""
    first = archive.store(Document.made_of(TEXT, uri="a.txt", published="2024-04-17"), report, origin="a.txt")
    archive.store(Document.made_of(TEXT + "\n\nRepris.", uri="b.txt", published="2024-04-18"), report, origin="b.txt", repost_of=first)
    return archive


def test_quotations_are_found_by_whatever_is_known_of_them(filled: Archive) -> None:
    """By speaker, party, matter, act, mode, side, day and words; those of near copies once."""
    for filters in (
        {"who": "berg"},
        {"party": "Norvège"},
        {"about": "trade"},
        {"about": "PER", "side": "PER"},
        {"act": "assess", "mode": "direct"},
        {"since": "2024-04-16", "until": "2024-04-16"},
        {"match": "echanges depassent"},
        {"who": "Ola Berg", "about": ["trade", "sanctions"], "act": ["warn", "assess"]},
    ):
        (quote,) = filled.quotes(**filters)  # type: ignore[arg-type]
        assert quote.text == "Nos échanges dépassent 3 milliards d'euros", filters
        assert (quote.day, quote.speakers, quote.parties, quote.side, quote.uri) == ("2024-04-16", ("Ola Berg",), ("NOR",), "PER", "a.txt")
    assert filled.quotes(who="berg", about="sanctions").all() == []
    assert [quote.act for quote in filled.quotes(oldest_first=True)] == ["assess", "commit"]
    assert [quote.act for quote in filled.quotes(limit=1)] == ["commit"]


def test_what_is_to_come_is_in_the_order_of_its_days(filled: Archive) -> None:
    """Planned contacts and what is announced, with who takes part; what is over is not to come."""

    def what(found: Iterator[Announcement] | list[Announcement]) -> list[tuple[str, str | None, tuple[str, ...], int]]:
        return [(one.what, one.date, one.parties, one.reports) for one in found]

    visit, anniversary = ("visit", "2024-05", ("NOR", "PER"), 1), ("anniversary", "2025", ("NOR", "PER"), 1)
    assert what(filled.upcoming(since="2024-04-17").all()) == [visit, anniversary]
    assert what(filled.upcoming(since="2024-04-17", limit=1).all()) == [visit]
    assert what(filled.upcoming(since="2024-06", between=["NOR", "PER"]).all()) == [anniversary]
    assert what(filled.upcoming(since="2024-04-17", until="2024-12-31").all()) == [visit]
    assert what(filled.upcoming(since="2024-05-31", between="FRA").all()) == []
    assert what(filled.upcoming().all()) == []


def test_a_contact_is_shown_with_its_sources(filled: Archive) -> None:
    """Each report with its sentences, a near copy as such; and what was said in it."""
    meeting = filled.contacts(kind="meeting").first()
    assert meeting is not None
    shown = filled.show(meeting.id)
    (source,) = shown.sources
    assert (source.uri, source.reposts, shown.contact.reports) == ("a.txt", 1, 1)
    assert source.evidence == ("Le ministre norvégien Ola <b>Berg</b> a reçu mardi son homologue péruvienne Ana Ruiz.",)
    assert [quote.act for quote in shown.quotes] == ["assess"]
    assert meeting.people[1].name == "Ana Ruiz"


def test_what_this_version_read_is_not_read_again(archive: Archive, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only reports of another version, or made with other facts, are out of date."""
    reader = Reader()
    current = report.reader.model_copy(update={"version": "9", "knowledge": reader.knowledge.edition})
    monkeypatch.setattr("visavis.archive.rereading.reader_version", lambda: "9")
    archive.store(Document.made_of(TEXT), report.model_copy(update={"reader": current}), origin="a")
    assert outdated(archive) == 0
    assert outdated(archive, everything=True) == 1
    monkeypatch.setattr("visavis.archive.rereading.reader_version", lambda: "10")
    assert outdated(archive) == 1


def test_a_document_is_read_again(filled: Archive, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new report takes the place of the old one: contacts that it does not tell go, others keep their identifiers; blocks stay."""
    before = {one.kind: one.id for one in filled.contacts()}
    blocks: list[int] = []

    def read(_: Reader, document: Document) -> Report:
        blocks.append(len(document.blocks))
        new = report.model_copy(update={"contacts": report.contacts[:1], "statements": (), "upcoming": ()})
        return new.model_copy(update={"reader": report.reader.model_copy(update={"version": "9"})})

    monkeypatch.setattr(Reader, "read", read)
    monkeypatch.setattr("visavis.archive.rereading.reader_version", lambda: "9")
    assert [done.changed for done in reread(filled)] == [True, True]
    assert blocks == [3, 3]
    assert {one.kind: one.id for one in filled.contacts()} == {"meeting": before["meeting"]}
    assert filled.quotes().all() == []
    assert filled.upcoming(since="2024").all() == []


def test_a_document_that_cannot_be_read_again_keeps_its_report(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong is told, and nothing is lost by it."""

    def read(_: Reader, document: Document) -> Report:
        if document.uri == "a.txt":
            raise EvidenceError("the text has other words")
        raise KeyError("x")

    before = filled.contacts().all()
    monkeypatch.setattr(Reader, "read", read)
    first, second = reread(filled, everything=True)
    assert (first.origin, first.error) == ("a.txt", "the text has other words")
    assert second.error is not None
    assert "this is a defect of visavis" in second.error
    assert filled.contacts().all() == before


def test_reports_of_the_text_are_those_stored(filled: Archive) -> None:
    """A stored report, checked against its text, is the one that was given."""
    with filled.reading() as connection:
        record = connection.scalar(select(schema.reports.c.record).order_by(schema.reports.c.document_id))
    assert record is not None
    assert loaded(record).model_dump() == told(TEXT).model_dump()
