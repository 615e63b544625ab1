"""Questions about contacts: which there are, and all that is told of one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from visavis.archive import schema
from visavis.archive.answers import ContactFound
from visavis.archive.contact import Attendee
from visavis.archive.days import iso
from visavis.archive.filters import MANY, Filters, among, having, newest_documents, way
from visavis.archive.search import snippet
from visavis.archive.writing import batches
from visavis.errors import NotInArchive

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

    from visavis.archive.search import Query

_CHUNK = 500
_SHORTEST = 4  # characters of an identifier that are enough, if only one begins with them


def contacts(connection: Connection, filters: Filters, *, limit: int | None = None, oldest_first: bool = False, dated: bool = False) -> Iterator[ContactFound]:
    """Yield the contacts that pass, the newest first and the undated last; with `dated` the undated not at all.

    So many that are asked for by full text come in the order of the documents that have the words, the last to come out first: these are found without
    going through all.
    """
    if filters.match is not None and limit is not None and not oldest_first:
        found = _by_words(connection, filters, filters.match, limit, dated=dated)
    else:
        found = dict.fromkeys(_by_days(connection, filters, limit, oldest_first=oldest_first, dated=dated))
    for chunk in batches(found.items(), _CHUNK):
        yield from _rows(connection, dict(chunk), filters.match)


def _by_days(connection: Connection, filters: Filters, limit: int | None, *, oldest_first: bool, dated: bool) -> Sequence[int]:
    """Return the numbers of the contacts that pass in the order of their days."""
    passing = way(connection, filters)
    day = passing.table.c.day
    question = passing.select(passing.contact).order_by(day if oldest_first else day.desc(), passing.contact)
    if dated or oldest_first:
        question = question.where(day > 0)
    found = connection.scalars(question.limit(limit)).all()
    if oldest_first and not dated and (limit is None or len(found) < limit):
        undated = passing.select(passing.contact).where(day == 0).order_by(passing.contact)
        found = [*found, *connection.scalars(undated.limit(None if limit is None else limit - len(found)))]
    return found


def _by_words(connection: Connection, filters: Filters, query: Query, limit: int, *, dated: bool) -> dict[int, int | None]:
    """Return the numbers of so many contacts that pass, each with a document that has the words, in the order of these documents.

    The documents with the words are gone through until enough of the contacts have come by: those that tell of a contact which passes all else, where such
    contacts are few enough to be listed, else every one.
    """
    others = replace(filters, match=None)
    found: dict[int, int | None] = {}
    for document, number, day in _each_with(connection, others, query, 2 * limit, _documents_of(connection, others)):
        if number not in found and (day or not dated):
            found[number] = document
            if len(found) == limit:
                break
    return found


_Told = tuple[int, int, int]  # a document, a contact that it tells of, and its day


def _documents_of(connection: Connection, others: Filters) -> Select[Any] | None:
    """Return the question for the documents that tell of the contacts that pass; nothing if these are many."""
    if others == Filters():
        return None
    passing = way(connection, others)
    if (connection.scalar(select(func.count()).select_from(passing.select(passing.contact).limit(MANY + 1).subquery())) or 0) > MANY:
        return None
    table, told = schema.contacts, schema.tellings
    own = passing.select(passing.contact.label("number")).subquery()
    joined = own.join(table, table.c.number == own.c.number).join(told, told.c.contact_id == table.c.id)
    return select(told.c.document_id).select_from(joined)


def _each_with(connection: Connection, others: Filters, query: Query, first: int, within: Select[Any] | None) -> Iterator[_Told]:
    """Yield what the documents that have the words, the last to come out first, tell of the contacts that pass: document by document, as each comes by."""
    table, told = schema.contacts, schema.tellings
    for chunk in _growing(newest_documents(connection, query, within), min(first, _CHUNK)):
        pairs = connection.execute(
            among(others, told.c.document_id.in_(chunk)).select(told.c.document_id, table.c.number, table.c.day).where(table.c.id == told.c.contact_id)
        )
        places = {document: place for place, document in enumerate(chunk)}
        yield from sorted(((row[0], row[1], row[2]) for row in pairs), key=lambda one: (places[one[0]], one[1]))


def _growing(things: Iterable[int], size: int) -> Iterator[list[int]]:
    """Yield lists of the things, the first of which may be enough."""
    source = iter(things)
    while batch := list(islice(source, size)):
        yield batch
        size = min(2 * size, _CHUNK)


def _rows(connection: Connection, numbers: Mapping[int, int | None], query: Query | None) -> Iterator[ContactFound]:
    """Yield the contacts of these numbers, in their order; those found by words with a document that has them, where it is known already."""
    table = schema.contacts
    rows = {row.number: row for row in connection.execute(select(table).where(table.c.number.in_(list(numbers))))}
    snippets: dict[str, str] = {}
    if query is not None:
        known = {rows[number].id: document for number, document in numbers.items() if document is not None}
        snippets = _snippets(connection, known or _first_with(connection, [row.id for row in rows.values()], query), query)
    for number in numbers:
        row = rows[number]
        yield contact_of(row, snippets.get(row.id))


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


def _first_with(connection: Connection, ids: Sequence[str], query: Query) -> dict[str, int]:
    """Return the first document of each contact that has what is asked for."""
    told = schema.tellings
    pairs = connection.execute(select(told.c.contact_id, told.c.document_id).where(told.c.contact_id.in_(ids)).order_by(told.c.document_id)).all()
    first: dict[str, int] = {}
    for chunk in batches(pairs, _CHUNK):
        kept = having(connection, query, [row.document_id for row in chunk])
        for contact, document in chunk:
            if document in kept:
                first.setdefault(contact, document)
    return first


def _snippets(connection: Connection, found: Mapping[str, int], query: Query) -> dict[str, str]:
    """Return where the document that was found for each contact has what is asked for."""
    table = schema.documents
    shown: dict[int, str] = {}
    for numbers in batches(sorted(set(found.values())), _CHUNK):
        for row in connection.execute(select(table.c.id, table.c.title, table.c.text).where(table.c.id.in_(numbers))):
            shown[row.id] = snippet(row.text if row.title is None or row.title in row.text else f"{row.title}\n{row.text}", query)
    return {contact: shown[document] for contact, document in found.items()}


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
