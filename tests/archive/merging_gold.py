"""The gold of merging in an archive: its tellings as rows, put in whatever order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from visavis.archive import schema
from visavis.archive.merge import blocks
from visavis.archive.telling import Telling


def put_documents(connection: Connection, tellings: Iterable[Telling]) -> list[list[int]]:
    """Write the documents and tellings, not yet merged; return the numbers of the tellings of each document."""
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_document[telling.digest].append(telling)
    numbers = []
    for digest, told in by_document.items():
        row = {"digest": digest, "language": told[0].language, "published": told[0].told_on, "chars": 0, "added": "2026-01-01T00:00:00+00:00", "text": ""}
        document = connection.execute(insert(schema.documents).values(**row).returning(schema.documents.c.id)).scalar_one()
        numbers.append([put_telling(connection, document, telling) for telling in told])
    return numbers


def put_telling(connection: Connection, document: int, telling: Telling) -> int:
    """Write a telling with its blocks and return its number."""
    row = {
        "key": telling.key, "document_id": document, "local": telling.local, "kind": telling.kind, "status": telling.status, "date": telling.date,
        "first_day": telling.first_day, "last_day": telling.last_day, "place": telling.place, "initiator": telling.initiator, "host": telling.host,
        "main": telling.main, "features": telling.to_json(),
    }  # fmt: skip
    number = int(connection.execute(insert(schema.tellings).values(**row).returning(schema.tellings.c.id)).scalar_one())
    found = [{"block": block, "telling_id": number} for block in blocks(telling)]
    if found:
        connection.execute(insert(schema.telling_blocks), found)
    return number


def groups_of(connection: Connection) -> list[tuple[str, ...]]:
    """The keys of the tellings of each contact, sorted."""
    table = schema.tellings
    found: dict[str, list[str]] = defaultdict(list)
    for key, contact in connection.execute(select(table.c.key, table.c.contact_id)):
        found[contact].append(key)
    return sorted(tuple(sorted(keys)) for keys in found.values())


def contents(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that the archive says of contacts, but for numbers of rows and what depends on the order of arrival."""
    contacts = schema.contacts
    parts = (
        schema.contact_parties, schema.contact_pairs, schema.contact_people, schema.contact_topics, schema.contact_sources, schema.contact_fields,
        schema.contact_history,
    )  # fmt: skip
    arriving = ("number", "contact", "id", "document_id")
    own = [column for column in contacts.c if column.name != "number"]
    found = {"contacts": _rows(connection, select(*own)), "tallies": _rows(connection, select(schema.tallies))}
    for part in parts:
        columns = [column for column in part.c if column.name not in arriving]
        found[part.name] = _rows(connection, select(contacts.c.id, *columns).join_from(part, contacts, contacts.c.number == part.c.contact))
    return found


def _rows(connection: Connection, question: Select[Any]) -> list[tuple[object, ...]]:
    return sorted(map(tuple, connection.execute(question)), key=repr)
