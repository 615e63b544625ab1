"""Questions about contacts: which there are, and all that is told of one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from visavis.archive import schema
from visavis.archive.answers import ContactFound
from visavis.archive.contact import Attendee
from visavis.archive.days import iso
from visavis.archive.filters import documents, way
from visavis.archive.search import snippet
from visavis.archive.writing import batches
from visavis.errors import NotInArchive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from visavis.archive.filters import Filters
    from visavis.archive.search import Query

_CHUNK = 500
_SHORTEST = 4  # characters of an identifier that are enough, if only one begins with them


def contacts(connection: Connection, filters: Filters, *, limit: int | None = None, oldest_first: bool = False, dated: bool = False) -> Iterator[ContactFound]:
    """Yield the contacts that pass, the newest first and the undated last; with `dated` the undated not at all."""
    passing = way(connection, filters)
    day = passing.table.c.day
    question = passing.select(passing.contact).order_by(day if oldest_first else day.desc(), passing.contact)
    if dated or oldest_first:
        question = question.where(day > 0)
    if limit is not None:
        question = question.limit(limit)
    found = connection.scalars(question).all()
    if oldest_first and not dated and (limit is None or len(found) < limit):
        undated = passing.select(passing.contact).where(day == 0).order_by(passing.contact)
        found = [*found, *connection.scalars(undated if limit is None else undated.limit(limit - len(found)))]
    for chunk in batches(found, _CHUNK):
        yield from _rows(connection, chunk, filters.match)


def _rows(connection: Connection, ids: Sequence[str], query: Query | None) -> Iterator[ContactFound]:
    """Yield the contacts of these identifiers, in their order."""
    table = schema.contacts
    rows = {row.id: row for row in connection.execute(select(table).where(table.c.id.in_(ids)))}
    snippets = _snippets(connection, ids, query) if query else {}
    for identifier in ids:
        if identifier in rows:
            yield contact_of(rows[identifier], snippets.get(identifier))


def contact_of(row: Any, found: str | None = None) -> ContactFound:
    """Return the contact in a row of its table."""
    return ContactFound(
        id=row.id,
        status=row.status,
        kind=row.kind or None,
        date=row.date,
        first_day=iso(row.day) if row.day else None,
        last_day=iso(row.last_day) if row.day else None,
        place=row.place,
        country=row.place_country,
        parties=tuple(json.loads(row.parties)),
        people=tuple(Attendee(*each) for each in json.loads(row.people)),
        initiator=row.initiator,
        host=row.host,
        occasion=row.occasion,
        part_of=row.part_of,
        topics=tuple(json.loads(row.topics)),
        reports=row.reports,
        languages=tuple(json.loads(row.languages)),
        outlets=tuple(json.loads(row.outlets)),
        sides=tuple(json.loads(row.sides)),
        snippet=found,
    )


def _snippets(connection: Connection, ids: Sequence[str], query: Query) -> dict[str, str]:
    """Return where the first document of each contact that has it has what is asked for."""
    told, table = schema.tellings, schema.documents
    found: dict[str, str] = {}
    pairs = select(told.c.contact_id, told.c.document_id).where(told.c.contact_id.in_(ids), told.c.document_id.in_(documents(connection, query)))
    first: dict[int, list[str]] = {}
    for contact, document in connection.execute(pairs.order_by(told.c.document_id)):
        if contact not in found:
            found[contact] = ""
            first.setdefault(document, []).append(contact)
    for chunk in batches(first, _CHUNK):
        for row in connection.execute(select(table.c.id, table.c.title, table.c.text).where(table.c.id.in_(chunk))):
            text = row.text if row.title is None or row.title in row.text else f"{row.title}\n{row.text}"
            for contact in first[row.id]:
                found[contact] = snippet(text, query)
    return found


def contact_named(connection: Connection, said: str) -> str:
    """Return the identifier of the contact that is given by it, by one that it had before, or by how one of those begins."""
    wanted = said.strip()
    for table, column, result in (
        (schema.contacts, schema.contacts.c.id, schema.contacts.c.id),
        (schema.contact_aliases, schema.contact_aliases.c.alias, schema.contact_aliases.c.contact_id),
    ):
        found = connection.scalars(select(result).where(column == wanted)).first()
        if found is None and len(wanted) >= _SHORTEST:
            begin = select(result).where(column >= wanted, column < wanted + "\U0010ffff").distinct().limit(4)
            several = connection.scalars(begin).all()
            if len(several) > 1:
                raise NotInArchive(f"{said!r} may be {', '.join(several[:3])}{' and others' if len(several) > 3 else ''}: give more of it")
            found = several[0] if several else None
        if found is not None and table is schema.contact_aliases:
            found = connection.scalars(select(schema.contacts.c.id).where(schema.contacts.c.id == found)).first()
        if found is not None:
            return str(found)
    raise NotInArchive(f"there is no contact {said!r} in the archive: visavis contacts lists those that are there")
