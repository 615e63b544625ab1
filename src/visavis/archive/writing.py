"""Writing contacts: the contacts themselves, and the tables that questions go through, kept in step with them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from sqlalchemy import Table, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from visavis.archive import schema
from visavis.archive.days import COARSE, span
from visavis.folding import plain

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.contact import Merged

Thing = TypeVar("Thing")
Tally = tuple[str, str, int, int, str, str]
"""The primary key of a tally."""

_BATCH = 2000
_CHUNK = 500  # identifiers in one statement: SQLite takes a bounded number of parameters
_PARTS = (
    schema.contact_parties,
    schema.contact_pairs,
    schema.contact_people,
    schema.contact_topics,
    schema.contact_sources,
    schema.contact_fields,
    schema.contact_history,
)


def put_contacts(connection: Connection, contacts: Iterable[Merged]) -> None:
    """Write the contacts; those that are there under the same identifiers are replaced."""
    for batch in batches(contacts, _BATCH):
        latest = {contact.id: contact for contact in batch}
        tallies = _removed(connection, list(latest))
        rows: dict[Table, list[dict[str, Any]]] = {}
        for contact in latest.values():
            _lay_out(contact, rows, tallies)
        for table, listed in rows.items():
            statement = insert(connection, table).on_conflict_do_nothing() if table is schema.people else table.insert()
            connection.execute(statement, listed)
        _count(connection, tallies)


def drop_contacts(connection: Connection, ids: Iterable[str]) -> None:
    """Take the contacts of these identifiers out; unknown ones are passed over."""
    for batch in batches(ids, _BATCH):
        _count(connection, _removed(connection, batch))


def batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Yield lists of at most so many of the things."""
    source = iter(things)
    while batch := list(islice(source, size)):
        yield batch


def insert(connection: Connection, table: Table) -> sqlite.Insert:
    """Return an insert that can say what to do about rows that are there, which both databases write alike."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else cast("sqlite.Insert", postgresql.insert(table))


def _lay_out(contact: Merged, rows: dict[Table, list[dict[str, Any]]], tallies: Counter[Tally]) -> None:
    """Add the rows of a contact to those of the tables, and the contact to the tallies."""
    day, last_day = span(contact.date) or (0, 0)
    when = {"contact_id": contact.id, "day": day, "last_day": last_day, "kind": contact.kind or "", "status": contact.status}

    def add(table: Table, **values: object) -> None:
        rows.setdefault(table, []).append({**when, **values} if "day" in table.c else {"contact_id": contact.id, **values})

    people = {attendee.person: attendee for attendee in contact.people}
    parties = sorted(set(contact.parties))
    rows.setdefault(schema.contacts, []).append(
        {
            "id": contact.id,
            "day": day,
            "last_day": last_day,
            "kind": when["kind"],
            "status": contact.status,
            "date": contact.date,
            "place": contact.place,
            "place_country": contact.place_country,
            "initiator": contact.initiator,
            "host": contact.host,
            "occasion": contact.occasion,
            "part_of": contact.part_of,
            "parties": as_json(contact.parties),
            "people": as_json([[one.person, one.name, one.party] for one in people.values()]),
            "topics": as_json(contact.topics),
            "languages": as_json(contact.languages),
            "outlets": as_json(contact.outlets),
            "sides": as_json(contact.sides),
            "reports": contact.reports,
        }
    )
    for party in parties:
        add(schema.contact_parties, party=party)
    for one, other in combinations(parties, 2):
        add(schema.contact_pairs, party=one, other=other)
        add(schema.contact_pairs, party=other, other=one)
    for attendee in people.values():
        add(schema.contact_people, person=attendee.person, party=attendee.party)
        rows.setdefault(schema.people, []).append({"person": attendee.person, "name": attendee.name, "folded": f" {plain(attendee.name)} "})
    for topic in dict.fromkeys(contact.topics):
        add(schema.contact_topics, topic=topic)
    for aspect, values in (("language", contact.languages), ("outlet", contact.outlets), ("side", contact.sides)):
        for value in dict.fromkeys(values):
            add(schema.contact_sources, aspect=aspect, value=value)
    for entry in contact.history:
        add(schema.contact_history, status=entry.status, date=entry.date, document_id=entry.document_id, told_on=entry.told_on)
    for (field, value), reports in {(one.field, one.value): one.reports for one in contact.fields}.items():
        add(schema.contact_fields, field=field, value=value, reports=reports)
    _tally(tallies, parties, day, last_day, str(when["kind"]), contact.status, 1)


def as_json(value: object) -> str:
    """Return a value as the archive's columns of JSON have it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _tally(tallies: Counter[Tally], parties: list[str], day: int, last_day: int, kind: str, status: str, by: int) -> None:
    """Change the tallies by a contact: by party to the month and by pair to the year, unless its date is no finer than that."""
    tallies["day", "", day, last_day, kind, status] += by
    month, year, until = day, day, last_day
    if day and last_day - day < COARSE:
        month, year, until = day_of(day, "month"), day_of(day, "year"), 0
    for party in parties:
        tallies["party", party, month, until, kind, status] += by
    for one, other in combinations(parties, 2):
        tallies["pair", f"{one}-{other}", year, until, kind, status] += by


@lru_cache(maxsize=65536)
def day_of(day: int, of: Literal["month", "year"]) -> int:
    """Return the first day of the month or year of a day."""
    found = date.fromordinal(day).replace(day=1)
    return (found if of == "month" else found.replace(month=1)).toordinal()


def _removed(connection: Connection, ids: list[str]) -> Counter[Tally]:
    """Take out the contacts that are there, and return what the tallies change by it."""
    tallies: Counter[Tally] = Counter()
    table = schema.contacts
    for chunk in batches(ids, _CHUNK):
        known = connection.execute(
            select(table.c.id, table.c.parties, table.c.day, table.c.last_day, table.c.kind, table.c.status).where(table.c.id.in_(chunk))
        ).all()
        if not known:
            continue
        for row in known:
            _tally(tallies, sorted(set(json.loads(row.parties))), row.day, row.last_day, row.kind, row.status, -1)
        found = [row.id for row in known]
        for part in _PARTS:
            connection.execute(delete(part).where(part.c.contact_id.in_(found)))
        connection.execute(delete(table).where(table.c.id.in_(found)))
    return tallies


def _count(connection: Connection, tallies: Counter[Tally]) -> None:
    """Change the tallies by so much; those that come to nothing go."""
    # In one order always: two writers on PostgreSQL who take the same rows in another would wait for each other for ever.
    changes = [(key, by) for key, by in sorted(tallies.items()) if by]
    if not changes:
        return
    table = schema.tallies
    columns = [column.name for column in table.primary_key]
    statement = insert(connection, table)
    statement = statement.on_conflict_do_update(index_elements=columns, set_={"contacts": table.c.contacts + statement.excluded.contacts})
    connection.execute(statement, [{**dict(zip(columns, key, strict=True)), "contacts": by} for key, by in changes])
    lessened = [{f"_{name}": part for name, part in zip(columns, key, strict=True)} for key, by in changes if by < 0]
    if lessened:
        emptied = delete(table).where(*(table.c[name] == bindparam(f"_{name}") for name in columns), table.c.contacts <= 0)
        connection.execute(emptied, lessened)
