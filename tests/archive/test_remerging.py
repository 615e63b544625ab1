"""Merging a whole archive again when the rules have changed, on both databases."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from typer.testing import CliRunner

import merge_quality
from tests.archive.merge_tellings import telling
from tests.archive.merging_gold import contents, groups_of, put_documents
from tests.telling import TEXT
from visavis import Document, Report
from visavis.archive import edition, remerging, schema
from visavis.archive.judgements import record, standing
from visavis.archive.merging import merge_again, merge_all, merge_new
from visavis.archive.reasons import table as weights
from visavis.archive.remerging import remerge, waiting
from visavis.archive.store import Archive
from visavis.archive.telling import Telling
from visavis.cli import app

PRESIDENTS = "FRA Q1 Ann Roy; RUS Q2 Ivan Orlov"
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Weights by which hardly anything is the same; they are the usual ones again when they are undone."""
    with monkeypatch.context() as patch:
        patch.setitem(weights()["levels"], "same", 11.0)
        patch.setitem(weights()["levels"], "doubtful", 9.0)
        yield patch


def documents() -> list[list[Telling]]:
    """The tellings of the gold by their documents, shuffled, the same way each time."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for one in merge_quality.gold():
        found[one.telling.digest].append(one.telling)
    shuffled = [found[digest] for digest in sorted(found)]
    random.Random(3).shuffle(shuffled)
    return shuffled


def fill(archive: Archive, told: list[list[Telling]]) -> None:
    """Add documents one after the other."""
    with archive.writing() as connection:
        for tellings in told:
            for numbers in put_documents(connection, tellings):
                merge_new(connection, numbers)


def held(archive: Archive) -> tuple[Contents, list[tuple[str, ...]]]:
    """All that an archive says of contacts, and their tellings."""
    with archive.reading() as connection:
        return contents(connection), groups_of(connection)


@pytest.fixture
def fresh(tmp_path: Path) -> tuple[Contents, list[tuple[str, ...]]]:
    """What the archive would hold if it had been merged by the usual weights from the beginning."""
    with Archive(tmp_path / "fresh.db") as archive:
        with archive.writing() as connection:
            put_documents(connection, [one for told in documents() for one in told])
            merge_all(connection)
        return held(archive)


@pytest.mark.parametrize("parts", [1, 3])
def test_interrupted_it_comes_to_what_a_new_archive_holds(
    archive: Archive, fresh: tuple[Contents, list[tuple[str, ...]]], strict: pytest.MonkeyPatch, monkeypatch: pytest.MonkeyPatch, parts: int
) -> None:
    """Ended between parts and begun again, and with documents added in the meantime, all contacts are as the new weights make them."""
    told = documents()
    fill(archive, told[:-6])
    before = {row.key: row.contact_id for row in _tellings(archive)}
    strict.undo()
    assert waiting(archive) == len(before)
    monkeypatch.setattr(remerging, "_AT_ONCE", 20)
    again = remerge(archive)
    done = sum(next(again) for _ in range(parts))
    again.close()
    assert held(archive) != fresh
    assert waiting(archive) == len(before) - done
    fill(archive, told[-6:])
    assert sum(remerge(archive)) >= len(before) - done  # what was added has joined some that wait
    assert held(archive) == fresh
    assert (waiting(archive), list(remerge(archive))) == (0, [])
    with archive.reading() as connection:
        aliases = dict(map(tuple, connection.execute(select(schema.contact_aliases.c.alias, schema.contact_aliases.c.contact_id))))
    now = {row.key: row.contact_id for row in _tellings(archive)}
    assert aliases.keys().isdisjoint(now.values())
    assert {aliases.get(contact, contact) for contact in before.values()} <= set(now.values())


def _tellings(archive: Archive) -> list[tuple[str, str]]:
    with archive.reading() as connection:
        return list(connection.execute(select(schema.tellings.c.key, schema.tellings.c.contact_id)))  # type: ignore[arg-type]


def test_what_people_judged_holds(archive: Archive, strict: pytest.MonkeyPatch) -> None:
    """Two that were judged different stay so, two judged the same too, and a corrected field keeps its value."""
    one, other, third = telling("a", PRESIDENTS), telling("b", PRESIDENTS), telling("c", PRESIDENTS, "2024-09-09")
    fill(archive, [[one], [other], [third], [telling("d", PRESIDENTS)]])
    with archive.writing() as connection:
        record(connection, "different", "a:0", "b:0", author="ann", at="2026-01-01T00:00:00+00:00")
        record(connection, "same", "b:0", "c:0", author="ann", at="2026-01-01T00:00:00+00:00")
        record(connection, "correct", "c:0", author="ann", at="2026-01-01T00:00:00+00:00", field="kind", value="video")
        merge_again(connection, ["a:0", "b:0", "c:0"])
    strict.undo()
    assert sum(remerge(archive)) == 4
    with archive.reading() as connection:
        assert groups_of(connection) == [("a:0", "d:0"), ("b:0", "c:0")]
        assert len(standing(connection).pairs) == 2
    assert [found.kind for found in archive.contacts(kind="video")] == ["video"]


def test_identifiers_stay_where_the_contact_does(archive: Archive) -> None:
    """A contact of the same reports keeps its identifier; what everything is merged again for is asked for."""
    fill(archive, [[telling("a", PRESIDENTS)], [telling("b", PRESIDENTS)], [telling("c", PRESIDENTS, "2024-09-09")]])
    before = held(archive)
    assert sum(remerge(archive)) == 3
    assert waiting(archive) == 0
    assert waiting(archive, everything=True) == 3
    assert sum(remerge(archive, everything=True)) == 3
    assert held(archive) == before


def test_a_new_archive_is_up_to_date_until_something_changes(archive: Archive, report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Version, facts or weights other than those that merged it make it old."""
    archive.store(Document.made_of(TEXT), report, origin="a")
    assert waiting(archive) == 0
    monkeypatch.setattr(edition, "edition", lambda: "another")
    assert waiting(archive) == len(report.contacts)
    assert sum(remerge(archive)) == len(report.contacts)
    assert waiting(archive) == 0


def test_what_is_compared_follows_from_the_kept_report_again(archive: Archive, report: Report) -> None:
    """Features that an earlier version drew from a report are drawn anew, without reading the document."""
    archive.store(Document.made_of(TEXT), report, origin="a")
    table = schema.tellings
    with archive.writing() as connection:
        before = connection.execute(select(table.c.key, table.c.features).order_by(table.c.key)).all()
        blocks = connection.execute(select(schema.telling_blocks).order_by(*schema.telling_blocks.c)).all()
        connection.execute(update(table).values(features='{"local":"c1","source":"x","status":"held","parties":["ZAF"]}'))
        connection.execute(delete(schema.telling_blocks))
    list(remerge(archive, everything=True))
    with archive.reading() as connection:
        assert connection.execute(select(table.c.key, table.c.features).order_by(table.c.key)).all() == before
        assert connection.execute(select(schema.telling_blocks).order_by(*schema.telling_blocks.c)).all() == blocks
    assert [found.parties for found in archive.contacts(kind="meeting")] == [("NOR", "PER")]


def test_the_command_says_what_it_did(url: str, strict: pytest.MonkeyPatch) -> None:
    """How many reports of contacts were looked at, and how many contacts there are; with nothing to do it says so."""
    with Archive(url) as archive:
        fill(archive, [[telling("a", PRESIDENTS)], [telling("b", PRESIDENTS, kind="video")], [telling("c", PRESIDENTS, "2024-09-09")]])
    strict.undo()

    def run(*arguments: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["remerge", "--archive", url, *arguments], prog_name="visavis")
        return done.exit_code, done.stdout

    assert run() == (0, "3 accounts merged again: 2 contacts, before 3\n")
    assert run() == (0, "Nothing to merge again: this version merged everything\n")
    assert run("--all") == (0, "3 accounts merged again: 2 contacts, before 2\n")
