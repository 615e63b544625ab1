"""Merging in the archive, on both databases."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest
from sqlalchemy import Connection, select, update

import merge_quality
from tests.archive.merge_tellings import telling
from tests.archive.merging_gold import contents, groups_of, put_documents
from visavis.archive import schema
from visavis.archive.judgements import record, standing
from visavis.archive.merge import cluster
from visavis.archive.merging import merge_again, merge_all, merge_new
from visavis.archive.store import Archive
from visavis.archive.telling import Telling

PRESIDENTS = "FRA Q1 Ann Roy; RUS Q2 Ivan Orlov"


def add(connection: Connection, *tellings: Telling) -> None:
    """Add documents with these tellings, one after the other."""
    for numbers in put_documents(connection, tellings):
        merge_new(connection, numbers)


def groups(connection: Connection) -> list[str]:
    """The contacts, by the first letters of their tellings."""
    return ["".join(key[0] for key in group) for group in groups_of(connection)]


def test_one_report_after_another_gives_what_all_at_once_give(archive: Archive) -> None:
    """Shuffled, the gold comes to the same contacts, with the same rows in all tables, as at once."""
    tellings = [one.telling for one in merge_quality.gold()]
    documents: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        documents[one.digest].append(one)
    shuffled = sorted(documents)
    random.Random(7).shuffle(shuffled)
    with archive.writing() as connection:
        for digest in shuffled:
            add(connection, *documents[digest])
        one_by_one = contents(connection)
        assert groups_of(connection) == cluster(tellings)
        for table in (schema.contact_aliases, schema.tallies, *(t for t in schema.metadata.tables.values() if t.name.startswith("contact"))):
            connection.execute(table.delete())
        connection.execute(update(schema.tellings).values(contact_id=None))
        assert merge_all(connection) == len(tellings)
        assert contents(connection) == one_by_one


def test_report_that_comes_later_can_part_what_was_one(archive: Archive) -> None:
    """A document that tells two calls of neighbouring days apart parts what was taken for one."""
    who = "USA Q1 Al Ash; AUS Q2 Bo Birch"
    with archive.writing() as connection:
        add(connection, telling("b", who, "2024-05-03"), telling("c", who, "2024-05-04"))
        assert groups(connection) == ["bc"]
        add(connection, telling("a:0", who, "2024-05-03"), telling("a:90", who, "2024-05-04"))
        assert groups(connection) == ["ab", "ac"]


def test_uncertain_report_leaves_when_it_may_mean_two(archive: Archive) -> None:
    """A month that could only mean one contact stands alone once there are two."""
    with archive.writing() as connection:
        add(connection, telling("a", PRESIDENTS), telling("c", PRESIDENTS, "2024-05", main=False))
        assert groups(connection) == ["ac"]
        add(connection, telling("b", PRESIDENTS, "2024-05-20"))
        assert groups(connection) == ["a", "b", "c"]


def test_earlier_identifiers_still_lead_to_the_contact(archive: Archive) -> None:
    """A contact whose identifier changes as a report joins is found by the old one."""
    with archive.writing() as connection:
        add(connection, telling("m", PRESIDENTS))
        old = connection.scalar(select(schema.tellings.c.contact_id))
        add(connection, telling("b", PRESIDENTS))
        add(connection, telling("a", PRESIDENTS))
        new = connection.scalars(select(schema.tellings.c.contact_id).distinct()).one()
        aliases = dict(map(tuple, connection.execute(select(schema.contact_aliases.c.alias, schema.contact_aliases.c.contact_id))))
        assert aliases[old] == new
        assert set(aliases.values()) == {new}


def test_talks_know_the_visit_they_are_part_of(archive: Archive) -> None:
    """What a contact is part of follows the visit when that comes under another identifier."""
    visitor = "DEU Q1 Ada Kern; RUS Q2 Ivan Orlov"
    visit = telling("m:0", visitor, kind="visit", beside=("meeting",))
    talks = telling("m:50", visitor, kind="meeting", beside=("visit",), part_of="m:0")
    with archive.writing() as connection:
        add(connection, visit, talks)
        add(connection, telling("a", visitor, kind="visit"), telling("b", visitor, kind="visit"))
        table = schema.tellings
        whole = connection.scalar(select(table.c.contact_id).where(table.c.key == "m:0"))
        mine = connection.scalar(select(table.c.contact_id).where(table.c.key == "m:50"))
        assert connection.scalar(select(schema.contacts.c.part_of).where(schema.contacts.c.id == mine)) == whole


def test_judgements_part_and_join_and_are_undone(archive: Archive) -> None:
    """Judgements are only added; the last one on two tellings counts, and an undone one no more."""
    with archive.writing() as connection:
        add(connection, telling("a", PRESIDENTS), telling("b", PRESIDENTS), telling("c", PRESIDENTS, "2024-09-09"))
        apart = record(connection, "different", "a:0", "b:0", author="ann", at="2026-01-01T00:00:00+00:00")
        merge_again(connection, ["a:0", "b:0"])
        assert groups(connection) == ["a", "b", "c"]
        record(connection, "same", "c:0", "b:0", author="ann", at="2026-01-02T00:00:00+00:00")
        merge_again(connection, ["c:0", "b:0"])
        assert groups(connection) == ["a", "bc"]
        record(connection, "undo", str(apart), author="bea", at="2026-01-03T00:00:00+00:00")
        merge_again(connection, ["a:0", "b:0"])
        assert groups(connection) == ["abc"]
        add(connection, telling("d", PRESIDENTS))
        assert groups(connection) == ["abcd"]


def test_correction_survives_a_later_reading(archive: Archive) -> None:
    """A correction is found again though the evidence of its telling has moved in its document."""
    with archive.writing() as connection:
        add(connection, telling("a:40", PRESIDENTS, kind="meeting", place="Oslo"))
        record(connection, "correct", "a:12", author="ann", at="2026-01-01T00:00:00+00:00", field="place", value="Bergen")
        merge_again(connection, ["a:40"])
        assert [each.value for each in standing(connection).of(["a:40"])] == ["Bergen"]
        assert connection.scalar(select(schema.contacts.c.place)) == "Bergen"


@pytest.mark.parametrize("lost", ["a", "b"])
def test_contact_that_loses_a_report_is_made_anew(archive: Archive, lost: str) -> None:
    """A document that is read anew and no longer tells a contact leaves it; what doubt kept away may now join."""
    with archive.writing() as connection:
        add(connection, telling("a", PRESIDENTS), telling("b", PRESIDENTS, "2024-05-20"), telling("c", PRESIDENTS, "2024-05", main=False))
        number, contact = connection.execute(select(schema.tellings.c.id, schema.tellings.c.contact_id).where(schema.tellings.c.key == f"{lost}:0")).one()
        connection.execute(schema.telling_blocks.delete().where(schema.telling_blocks.c.telling_id == number))
        connection.execute(schema.tellings.delete().where(schema.tellings.c.id == number))
        merge_new(connection, [], gone=[contact])
        assert groups(connection) == [("b" if lost == "a" else "a") + "c"]
        assert connection.scalar(select(schema.contacts.c.id).where(schema.contacts.c.id == contact)) is None


@pytest.mark.parametrize("order", ["abc", "cba", "acb", "bca"])
def test_a_moved_contact_comes_together_in_any_order(archive: Archive, order: str) -> None:
    """What was planned and what was held are one as soon as a report that tells of both days is there, with the whole history."""
    told = {
        "a": telling("a", PRESIDENTS, "2024-03-03", kind="visit", status="planned", told_on="2024-02-01"),
        "b": telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed", moved_to="2024-04-28", told_on="2024-03-01"),
        "c": telling("c", PRESIDENTS, "2024-04-28", kind="visit", told_on="2024-04-29"),
    }
    with archive.writing() as connection:
        for key in order:
            add(connection, told[key])
        assert groups(connection) == ["abc"]
        history = connection.execute(select(schema.contact_history.c.status, schema.contact_history.c.date).order_by(schema.contact_history.c.id)).all()
        assert [tuple(row) for row in history] == [
            ("planned", "2024-03-03"),
            ("postponed", "2024-03-03"),
            ("planned", "2024-04-28"),
            ("held", "2024-04-28"),
        ]
