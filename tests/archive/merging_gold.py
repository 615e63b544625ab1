"""The gold of merging in an archive: its tellings as rows, put in whatever order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, select

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
    tables = (
        schema.contacts, schema.contact_parties, schema.contact_pairs, schema.contact_people, schema.contact_topics, schema.contact_sources,
        schema.contact_fields, schema.tallies,
    )  # fmt: skip
    found: dict[str, list[tuple[object, ...]]] = {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in tables}
    history: Sequence[str] = ("contact_id", "status", "date", "told_on")
    found["history"] = sorted(map(tuple, connection.execute(select(*(schema.contact_history.c[name] for name in history)))), key=repr)
    return found
