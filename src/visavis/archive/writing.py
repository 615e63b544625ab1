"""Writing contacts: the contacts themselves, and the tables that questions go through, kept in step with them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, islice, permutations
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from sqlalchemy import Table, bindparam, delete, func, select, text
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

_BATCH = 10_000
_CHUNK = 500  # identifiers in one statement: SQLite takes a bounded number of parameters


def put_contacts(connection: Connection, contacts: Iterable[Merged]) -> None:
    """Write the contacts; those that are there under the same identifiers are replaced."""
    for batch in batches(contacts, _BATCH):
        latest = {contact.id: contact for contact in batch}
        tallies, numbers = _removed(connection, list(latest))
        unused = iter(_unused(connection, len(latest) - len(numbers), beyond=max(numbers.values(), default=0)))
        rows = _Rows()
        for contact in latest.values():
            rows.add(numbers.get(contact.id) or next(unused), contact)
            _tally(tallies, sorted(set(contact.parties)), *_when(contact), 1)
        for table, columns in _COLUMNS.items():
            _insert(connection, table, columns, rows.of[table])
        note_people(connection, rows.people)
        _count(connection, tallies)


def _unused(connection: Connection, many: int, beyond: int) -> Iterable[int]:
    """Return so many numbers that no contact has, nor any had of those that were taken out, the last of which is `beyond`."""
    if connection.dialect.name == "sqlite":
        last = connection.scalar(select(func.max(schema.contacts.c.number))) or 0
        first = max(last, beyond) + 1
        return range(first, first + many)
    numbers = text("SELECT nextval(pg_get_serial_sequence('contacts', 'number')) FROM generate_series(1, :many)")
    return connection.scalars(numbers, {"many": many}).all()


def note_people(connection: Connection, people: Mapping[str, str]) -> None:
    """Write the names of people by their identifiers; those that are there stay."""
    if people:
        statement = insert(connection, schema.people).on_conflict_do_nothing()
        connection.execute(statement, [{"person": key, "name": name, "folded": _folded(name)} for key, name in sorted(people.items())])


def drop_contacts(connection: Connection, ids: Iterable[str]) -> None:
    """Take the contacts of these identifiers out; unknown ones are passed over."""
    for batch in batches(ids, _BATCH):
        _count(connection, _removed(connection, batch)[0])


def batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Yield lists of at most so many of the things."""
    source = iter(things)
    while batch := list(islice(source, size)):
        yield batch


def insert(connection: Connection, table: Table) -> sqlite.Insert:
    """Return an insert that can say what to do about rows that are there, which both databases write alike."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else cast("sqlite.Insert", postgresql.insert(table))


_WHEN = ("day", "last_day", "kind", "status")
_COLUMNS: dict[Table, tuple[str, ...]] = {
    schema.contacts: (
        *("number", "id", *_WHEN, "date", "place", "place_country", "initiator", "host", "occasion", "part_of"),
        *("parties", "people", "topics", "languages", "outlets", "sides", "reports"),
    ),
    schema.contact_parties: ("contact", "party", *_WHEN),
    schema.contact_pairs: ("contact", "party", "other", *_WHEN),
    schema.contact_people: ("contact", "person", "party", *_WHEN),
    schema.contact_topics: ("contact", "topic", *_WHEN),
    schema.contact_sources: ("contact", "aspect", "value", *_WHEN),
    schema.contact_history: ("contact", "status", "date", "document_id", "told_on"),
    schema.contact_fields: ("contact", "field", "value", "reports"),
}
"""The tables that contacts are written to, with their columns in the order of `_Rows`."""


def _insert(connection: Connection, table: Table, columns: Sequence[str], rows: list[tuple[Any, ...]], more: str = "") -> None:
    # A million contacts are some twenty million rows: they go to the driver as they are, past SQLAlchemy's care for each.
    if rows:
        mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({_quoted(columns)}) VALUES ({', '.join([mark] * len(columns))}) {more}", rows)


def _quoted(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


class _Rows:
    """The rows of contacts by their tables, and the names of those who took part."""

    def __init__(self) -> None:
        self.of: dict[Table, list[tuple[Any, ...]]] = {table: [] for table in _COLUMNS}
        self.people: dict[str, str] = {}

    def add(self, own: int, contact: Merged) -> None:
        """Add the rows of a contact, which has that number."""
        when = _when(contact)
        people = {attendee.person: attendee for attendee in contact.people}
        parties = sorted(set(contact.parties))
        self.of[schema.contacts].append(
            (
                *(
                    own,
                    contact.id,
                    *when,
                    contact.date,
                    contact.place,
                    contact.place_country,
                    contact.initiator,
                    contact.host,
                    contact.occasion,
                    contact.part_of,
                ),
                *(_listed(contact.parties), as_json([[one.person, one.name, one.party] for one in people.values()])),
                *(_listed(contact.topics), _listed(contact.languages), _listed(contact.outlets), _listed(contact.sides), contact.reports),
            )
        )
        self.of[schema.contact_parties] += [(own, party, *when) for party in parties]
        self.of[schema.contact_pairs] += [(own, *pair, *when) for pair in permutations(parties, 2)]
        self.of[schema.contact_people] += [(own, one.person, one.party, *when) for one in people.values()]
        self.of[schema.contact_topics] += [(own, topic, *when) for topic in dict.fromkeys(contact.topics)]
        for aspect, values in (("language", contact.languages), ("outlet", contact.outlets), ("side", contact.sides)):
            self.of[schema.contact_sources] += [(own, aspect, value, *when) for value in dict.fromkeys(values)]
        self.of[schema.contact_history] += [(own, one.status, one.date, one.document_id, one.told_on) for one in contact.history]
        self.of[schema.contact_fields] += [(own, *key, reports) for key, reports in {(one.field, one.value): one.reports for one in contact.fields}.items()]
        for one in people.values():
            self.people[one.person] = one.name


def _when(contact: Merged) -> tuple[int, int, str, str]:
    return (*(span(contact.date) or (0, 0)), contact.kind or "", contact.status)


def as_json(value: object) -> str:
    """Return a value as the archive's columns of JSON have it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=16384)
def _listed(values: tuple[str, ...]) -> str:
    return as_json(values)


@lru_cache(maxsize=16384)
def _folded(name: str) -> str:
    return f" {plain(name)} "


def _tally(tallies: Counter[Tally], parties: list[str], day: int, last_day: int, kind: str, status: str, by: int) -> None:
    """Change the tallies by a contact: by month, by party to the month and the year and by pair to the year, unless its date is no finer; and in all."""
    tallies["all", "", 0, 0, kind, status] += by
    tallies["day", "", day, last_day, kind, status] += by
    month, year, until = day, day, last_day
    if day and last_day - day < COARSE:
        month, year, until = day_of(day, "month"), day_of(day, "year"), 0
    tallies["month", "", month, until, kind, status] += by
    for party in parties:
        tallies["party", party, month, until, kind, status] += by
        tallies["party_year", party, year, until, "", ""] += by
        tallies["parties", party, 0, 0, "", ""] += by
    for one, other in combinations(parties, 2):
        tallies["pair", f"{one}-{other}", year, until, kind, status] += by
        tallies["pair_year", f"{one}-{other}", year, until, "", ""] += by
        tallies["pairs", f"{one}-{other}", 0, 0, "", ""] += by


@lru_cache(maxsize=65536)
def day_of(day: int, of: Literal["month", "year"]) -> int:
    """Return the first day of the month or year of a day."""
    found = date.fromordinal(day).replace(day=1)
    return (found if of == "month" else found.replace(month=1)).toordinal()


def _removed(connection: Connection, ids: list[str]) -> tuple[Counter[Tally], dict[str, int]]:
    """Take out the contacts that are there; return what the tallies change by it, and the numbers they had."""
    tallies: Counter[Tally] = Counter()
    numbers: dict[str, int] = {}
    table = schema.contacts
    columns = (table.c.number, table.c.id, table.c.parties, table.c.day, table.c.last_day, table.c.kind, table.c.status)
    for chunk in batches(ids, _CHUNK):
        known = connection.execute(select(*columns).where(table.c.id.in_(chunk))).all()
        if not known:
            continue
        for row in known:
            _tally(tallies, sorted(set(json.loads(row.parties))), row.day, row.last_day, row.kind, row.status, -1)
            numbers[row.id] = row.number
        found = [row.number for row in known]
        for part in _COLUMNS:
            connection.execute(delete(part).where((part.c.number if part is table else part.c.contact).in_(found)))
    return tallies, numbers


def _count(connection: Connection, tallies: Counter[Tally]) -> None:
    """Change the tallies by so much; those that come to nothing go."""
    # In one order always: two writers on PostgreSQL who take the same rows in another would wait for each other for ever.
    changes = [(key, by) for key, by in sorted(tallies.items()) if by]
    if not changes:
        return
    table = schema.tallies
    columns = [column.name for column in table.primary_key]
    more = f"ON CONFLICT ({_quoted(columns)}) DO UPDATE SET contacts = tallies.contacts + excluded.contacts"
    _insert(connection, table, [*columns, "contacts"], [(*key, by) for key, by in changes], more)
    lessened = [{f"_{name}": part for name, part in zip(columns, key, strict=True)} for key, by in changes if by < 0]
    if lessened:
        emptied = delete(table).where(*(table.c[name] == bindparam(f"_{name}") for name in columns), table.c.contacts <= 0)
        connection.execute(emptied, lessened)
