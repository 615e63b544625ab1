"""Questions about contacts, against going through them one by one."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.archive import made
from visavis.archive import schema, writing
from visavis.archive.contact import FieldValue, HistoryEntry, Merged
from visavis.archive.store import Archive
from visavis.errors import DateError, NotInArchive

NUMBER = 400

Passes = Callable[[Merged], bool]


@pytest.fixture(scope="module")
def filled(shared_url: str) -> Iterator[Archive]:
    """An archive of contacts of all kinds, for tests that only ask."""
    with Archive(shared_url) as archive:
        with archive.writing() as connection:
            writing.put_contacts(connection, made.contacts(NUMBER))
            connection.execute(schema.contact_aliases.insert().values(alias="before-1", contact_id="c00012"))
        yield archive


def _has(person: str) -> Passes:
    return lambda contact: any(one.person == person for one in contact.people)


FILTERS: list[tuple[dict[str, Any], Passes]] = [
    ({}, lambda _: True),
    ({"between": ["FRA", "RUS"]}, lambda c: {"FRA", "RUS"} <= set(c.parties)),
    ({"between": "France"}, lambda c: "FRA" in c.parties),
    ({"between": ["RUS", "FRA", "DEU"]}, lambda c: {"FRA", "RUS", "DEU"} <= set(c.parties)),
    ({"who": "macron"}, _has("Q3052772")),
    ({"who": ["Путин", "jean-baptiste"]}, lambda c: _has("Q7747")(c) and _has("Anna Jean-Baptiste")(c)),
    ({"who": "Q7747", "between": "FRA", "kind": "call"}, lambda c: _has("Q7747")(c) and "FRA" in c.parties and c.kind == "call"),
    ({"kind": ["call", "visit"], "status": "held"}, lambda c: c.kind in ("call", "visit") and c.status == "held"),
    ({"topic": "guerre en Ukraine"}, lambda c: "ukraine-war" in c.topics),
    ({"topic": ["trade", "sanctions"], "language": "ru"}, lambda c: bool({"trade", "sanctions"} & set(c.topics)) and "ru" in c.languages),
    ({"outlet": "AFP", "side": "RUS"}, lambda c: "AFP" in c.outlets and "RUS" in c.sides),
    ({"language": ["fr", "en"], "between": ["FRA", "EU"]}, lambda c: bool({"fr", "en"} & set(c.languages)) and {"FRA", "EU"} <= set(c.parties)),
]
RANGES = [
    (None, None),
    ("2022-02-24", "2022-03-08"),
    ("2022", None),
    (None, "2022-03-31"),
    ("2021-12-15", "2022-12"),
    ("2022-03-01", "2022-03-01"),
    ("2022", "2022"),
    ("2021-11-10", "2023-02-17"),
]


def _within(contact: Merged, since: str | None, until: str | None) -> bool:
    from visavis.archive.naming import first_day, last_day

    return made.passes(contact, first_day(since) if since else None, last_day(until) if until else None)


@pytest.mark.parametrize(("filters", "passes"), FILTERS, ids=lambda given: str(given) if isinstance(given, dict) else "")
def test_filters_let_through_what_they_say(filled: Archive, filters: dict[str, Any], passes: Passes) -> None:
    """Every filter, with every range of days, gives exactly the contacts that pass, the newest first."""
    contacts = made.contacts(NUMBER)
    for since, until in RANGES:
        expected = {contact.id for contact in contacts if passes(contact) and _within(contact, since, until)}
        found = filled.contacts(**filters, since=since, until=until).all()
        assert {one.id for one in found} == expected
        assert len(found) == len(expected)
        days = [one.first_day or "" for one in found]
        assert days == sorted(days, reverse=True)
        assert [one.id for one in filled.contacts(**filters, since=since, until=until, limit=7)] == [one.id for one in found][:7]


@pytest.mark.parametrize("by", ["month", "year", "party", "pair", "kind", "status", "topic", "person"])
@pytest.mark.parametrize(("filters", "passes"), FILTERS, ids=lambda given: str(given) if isinstance(given, dict) else "")
def test_counts_are_those_of_the_contacts_that_pass(filled: Archive, filters: dict[str, Any], passes: Passes, by: str) -> None:
    """Counts made in advance and counts made on the spot are those of counting the contacts one by one."""
    contacts = made.contacts(NUMBER)
    for since, until in RANGES:
        expected = Counter(key for contact in contacts if passes(contact) and _within(contact, since, until) for key in made.keys(contact, by))
        if by == "pair" and (asked := filters.get("between")):
            codes = {"FRA"} if asked == "France" else {asked} if isinstance(asked, str) else set(asked)
            expected = Counter({pair: number for pair, number in expected.items() if codes & set(pair.split("-"))})
        found = filled.count(by, **filters, since=since, until=until).all()
        assert {tally.key: tally.contacts for tally in found} == dict(expected)
        if by in ("month", "year"):
            assert [tally.key for tally in found] == sorted(expected)
        else:
            assert [tally.contacts for tally in found] == sorted(expected.values(), reverse=True)


def test_kind_and_days_are_counted_alike(filled: Archive) -> None:
    """Counts by party and pair in months that begin or end within the range are right for one kind too."""
    rng = random.Random(3)
    contacts = made.contacts(NUMBER)
    for _ in range(20):
        low, high = sorted(date(2021, 10, 1).toordinal() + rng.randint(0, 600) for _ in range(2))
        since, until = date.fromordinal(low).isoformat(), date.fromordinal(high).isoformat()
        for by in ("party", "pair"):
            expected = Counter(key for one in contacts if one.kind == "call" and made.passes(one, low, high) for key in made.keys(one, by))
            assert {tally.key: tally.contacts for tally in filled.count(by, kind="call", since=since, until=until)} == dict(expected)
            expected = Counter(key for one in contacts if made.passes(one, low, high) for key in made.keys(one, by))
            assert {tally.key: tally.contacts for tally in filled.count(by, since=since, until=until)} == dict(expected)
        expected = Counter(key for one in contacts if "FRA" in one.parties and made.passes(one, low, high) for key in made.keys(one, "month"))
        assert {tally.key: tally.contacts for tally in filled.count("month", between="FRA", since=since, until=until)} == dict(expected)


def test_contacts_written_again_are_replaced(archive: Archive) -> None:
    """A contact that changes is counted as it is now; one that goes leaves nothing behind."""
    with archive.writing() as connection:
        writing.put_contacts(connection, made.contacts(NUMBER))
    changed = made.contacts(NUMBER, seed=8)[: NUMBER // 2]
    gone = [f"c{n:05}" for n in range(NUMBER // 2, NUMBER)]
    with archive.writing() as connection:
        writing.put_contacts(connection, changed)
        writing.drop_contacts(connection, [*gone, "never-there"])
    for by in ("party", "pair", "month"):
        expected = Counter(key for contact in changed for key in made.keys(contact, by))
        assert {tally.key: tally.contacts for tally in archive.count(by)} == dict(expected)
    with archive.writing() as connection:
        writing.drop_contacts(connection, [contact.id for contact in changed])
        for name in ("contacts", "contact_parties", "contact_pairs", "contact_people", "contact_topics", "contact_sources", "tallies"):
            assert connection.scalar(select(func.count()).select_from(schema.metadata.tables[name])) == 0, name


def test_undated_contacts_come_last(filled: Archive) -> None:
    """The undated are at the end whichever way the list goes, and have no place on a timeline."""
    undated = {contact.id for contact in made.contacts(NUMBER) if contact.date is None}
    for oldest_first in (False, True):
        found = filled.contacts(oldest_first=oldest_first).all()
        assert {one.id for one in found[-len(undated) :]} == undated
        assert len(found) == NUMBER
    assert not undated & {one.id for one in filled.timeline()}


def test_a_contact_is_found_by_its_beginning_or_former_name(filled: Archive) -> None:
    """Identifiers may be cut short where they stay clear, and those that a contact had before lead to it."""
    assert filled.show("c00012").contact.id == "c00012"
    assert filled.show("before").contact.id == "c00012"
    with pytest.raises(NotInArchive, match="give more of it"):
        filled.show("c0001")
    with pytest.raises(NotInArchive, match="no contact 'x9999'"):
        filled.show("x9999")


def test_all_that_is_told_of_a_contact_is_shown(archive: Archive) -> None:
    """Values come with the reports that say so, the history in its order, parts with the whole."""
    whole = Merged(
        "v1",
        "held",
        "visit",
        "2024-01-10/2024-01-12",
        parties=("FRA", "RUS"),
        fields=(FieldValue("place", "Paris", 2), FieldValue("place", "Versailles", 1)),
        history=(HistoryEntry("planned", "2024-01", 1, "2023-12-01"), HistoryEntry("held", "2024-01-10/2024-01-12", 2, "2024-01-12")),
        reports=3,
    )
    part = Merged("v2", "held", "meeting", "2024-01-11", parties=("FRA", "RUS"), part_of="v1")
    with archive.writing() as connection:
        writing.put_contacts(connection, [part, whole])
    told = archive.show("v1")
    assert [(one.value, one.reports) for one in told.fields] == [("Paris", 2), ("Versailles", 1)]
    assert [one.status for one in told.history] == ["planned", "held"]
    assert [one.id for one in told.parts] == ["v2"]
    assert told.as_json()["parties"] == ("FRA", "RUS")


@pytest.mark.parametrize(
    ("filters", "error", "said"),
    [
        ({"between": "Atlantis"}, NotInArchive, "no state or organisation is known as 'Atlantis'"),
        ({"who": "Nobody At All"}, NotInArchive, "nobody in the archive is known as"),
        ({"kind": "phone"}, NotInArchive, "'phone' is no kind of contact: it is one of call, "),
        ({"status": "done"}, NotInArchive, "'done' is no status"),
        ({"topic": "sanction"}, NotInArchive, "did you mean sanctions"),
        ({"since": "yesterday"}, DateError, "'yesterday' is no date"),
        ({"until": "2024-02-30"}, DateError, "is no date"),
    ],
)
def test_filters_that_mean_nothing_say_so(archive: Archive, filters: dict[str, Any], error: type[Exception], said: str) -> None:
    """A word that means nothing is told with what would."""
    with pytest.raises(error, match=said):
        archive.contacts(**filters).all()
    with pytest.raises(NotInArchive, match="'week' is no way to count"):
        archive.count("week")
