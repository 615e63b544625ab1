"""What is kept of a report beside the report itself: its tellings, statements and announcements, in rows that questions go through."""

from __future__ import annotations

import zlib
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select, update

from visavis.archive import schema
from visavis.archive.days import COARSE, span
from visavis.archive.edition import made_by, note_first
from visavis.archive.writing import as_json, batches, note_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Table

    from visavis.archive.telling import Telling
    from visavis.records import Report, Statement


def keep(connection: Connection, document_id: int, report: Report, digest: str, source: str, read: str) -> None:
    """Write the report of a document that has none, and let its tellings join their contacts.

    `source` is the digest of the document that this one is a near copy of, else its own.
    """
    _tell(connection, document_id, report, digest, source, read, gone=())


def keep_again(connection: Connection, document_id: int, report: Report, digest: str, source: str, read: str) -> None:
    """Put a report in the place of an earlier one; contacts that it no longer tells lose it, judgements stay."""
    table = schema.tellings
    gone = connection.scalars(select(table.c.contact_id).where(table.c.document_id == document_id, table.c.contact_id.is_not(None)).distinct()).all()
    _forget(connection, document_id)
    _tell(connection, document_id, report, digest, source, read, gone=[contact for contact in gone if contact])


def _tell(connection: Connection, document_id: int, report: Report, digest: str, source: str, read: str, *, gone: Sequence[str]) -> None:
    from visavis.archive.merging import merge_new
    from visavis.archive.telling import tellings_of

    record = zlib.compress(report.model_dump_json(exclude_defaults=True).encode())
    connection.execute(
        insert(schema.reports).values(document_id=document_id, reader_version=made_by(report.reader.version, report.reader.knowledge), record=record, read=read)
    )
    note_first(connection)
    told = _write_tellings(connection, document_id, tellings_of(report, digest, source=source))
    _write_statements(connection, document_id, report, told)
    _write_upcoming(connection, document_id, report)
    if told or gone:
        merge_new(connection, list(told.values()), gone=gone)


def loaded(record: bytes, text: str | None = None) -> Report:
    """Return a report as it was kept, its spans checked against the document's `text` where that is given."""
    from visavis.records import Report

    return Report.load(zlib.decompress(record).decode(), text)


def _forget(connection: Connection, document_id: int) -> None:
    tellings, statements = schema.tellings, schema.statements
    told = select(tellings.c.id).where(tellings.c.document_id == document_id)
    said = select(statements.c.id).where(statements.c.document_id == document_id)
    connection.execute(delete(schema.telling_blocks).where(schema.telling_blocks.c.telling_id.in_(told)))
    for table in (schema.statement_speakers, schema.statement_matters):
        connection.execute(delete(table).where(table.c.statement_id.in_(said)))
    connection.execute(delete(schema.unmerged).where(schema.unmerged.c.telling_id.in_(told)))
    for table in (tellings, statements, schema.upcoming, schema.reports):
        connection.execute(delete(table).where(table.c.document_id == document_id))


def _write_tellings(connection: Connection, document_id: int, tellings: Sequence[Telling]) -> dict[str, int]:
    """Write the tellings; return their rows by their identifiers within the report."""
    from visavis.archive.merge import blocks

    table = schema.tellings
    told: dict[str, int] = {}
    found: list[dict[str, Any]] = []
    for one in tellings:
        row = {"key": one.key, "document_id": document_id, **_columns(one)}
        told[one.local] = connection.execute(insert(table).values(**row).returning(table.c.id)).scalar_one()
        found += [{"block": block, "telling_id": told[one.local]} for block in blocks(one)]
    _add(connection, schema.telling_blocks, found)
    return told


def _columns(telling: Telling) -> dict[str, Any]:
    """What the row of a telling has beside what it is known by."""
    return {
        "local": telling.local,
        "kind": telling.kind,
        "status": telling.status,
        "date": telling.date,
        "first_day": telling.first_day,
        "last_day": telling.last_day,
        "place": clean(telling.place),
        "initiator": telling.initiator,
        "host": telling.host,
        "main": telling.main,
        "features": clean(telling.to_json()),
    }


def tell_again(connection: Connection, tellings: Iterable[int]) -> None:
    """Write tellings as they follow from the kept reports of their documents by the rules and the knowledge of now."""
    from visavis.archive.merge import blocks
    from visavis.archive.telling import tellings_of

    table, documents, reports = schema.tellings, schema.documents, schema.reports
    original = documents.alias()
    source = func.coalesce(original.c.digest, documents.c.digest).label("source")
    joined = table.join(documents, documents.c.id == table.c.document_id).join(reports, reports.c.document_id == documents.c.id)
    columns = (table.c.id, table.c.key, table.c.features, table.c.document_id, documents.c.digest, source)
    query = select(*columns).select_from(joined.outerjoin(original, original.c.id == documents.c.repost_of)).order_by(table.c.document_id)
    for chunk in batches(tellings, 500):
        for document, rows in groupby(connection.execute(query.where(table.c.id.in_(chunk))).all(), key=lambda row: row.document_id):
            found = list(rows)
            record = connection.scalar(select(reports.c.record).where(reports.c.document_id == document))
            told = {one.key: one for one in tellings_of(loaded(record), found[0].digest, source=found[0].source)} if record else {}
            for row in found:
                if (one := told.get(row.key)) is None or clean(one.to_json()) == row.features:
                    continue
                connection.execute(update(table).where(table.c.id == row.id).values(**_columns(one)))
                connection.execute(delete(schema.telling_blocks).where(schema.telling_blocks.c.telling_id == row.id))
                _add(connection, schema.telling_blocks, [{"block": block, "telling_id": row.id} for block in blocks(one)])


def _write_statements(connection: Connection, document_id: int, report: Report, told: dict[str, int]) -> None:
    voices = _Voices(report)
    dates = {contact.id: contact.date for contact in report.contacts}
    speakers: list[dict[str, Any]] = []
    matters: list[dict[str, Any]] = []
    table = schema.statements
    for statement in report.statements:
        day = _day_of(statement.date, dates.get(statement.contact or ""), report.document.published)
        about = voices.about(statement)
        row = {
            "document_id": document_id,
            "local": statement.id,
            "telling_id": told.get(statement.contact or ""),
            "mode": statement.mode,
            "act": statement.act,
            "day": day,
            "text": clean(" … ".join(one.text for one in statement.spans)),
            "topics": as_json(about),
        }
        number = connection.execute(insert(table).values(**row).returning(table.c.id)).scalar_one()
        matters += [{"statement_id": number, "matter": matter, "day": day} for matter in about]
        speakers += [{"statement_id": number, "day": day, **speaker} for speaker in voices.speakers(statement)]
    _add(connection, schema.statement_speakers, speakers)
    note_people(connection, {one["person"]: one["name"] for one in speakers})
    _add(connection, schema.statement_matters, matters)


def _day_of(*dates: str | None) -> int:
    """Return the first day of the first of the dates that is known to the day, else of the first; 0 if there is none."""
    spans = [days for edtf in dates if (days := span(edtf))]
    return next((days[0] for days in spans if days[1] - days[0] < COARSE), spans[0][0] if spans else 0)


class _Voices:
    """Who speaks in a report, and what of."""

    def __init__(self, report: Report) -> None:
        self._actors = {actor.id: actor for actor in report.actors}
        self._readouts = {readout.id: readout for readout in report.readouts}
        self._issuer = report.document.issuer

    def speakers(self, statement: Statement) -> list[dict[str, Any]]:
        carried = [self._readouts[one] for one in (statement.via, *statement.speakers) if one in self._readouts]
        side = carried[0].party if carried else self._issuer
        found: dict[str, dict[str, Any]] = {}
        for one in statement.speakers:
            readout = self._readouts.get(one)
            actor = self._actors.get(one if readout is None else readout.issuer or "")
            name = actor.name if actor else readout.party if readout else None
            if name is None:
                continue
            party = actor.party if actor else readout.party if readout else None
            person = clean((actor.wikidata if actor else None) or name)
            found.setdefault(person, {"person": person, "name": clean(name), "party": party, "side": side})
        return list(found.values())

    def about(self, statement: Statement) -> list[str]:
        return list(dict.fromkeys(clean(self._named(one)) for one in (*statement.topics, *statement.about)))

    def _named(self, identifier: str) -> str:
        actor = self._actors.get(identifier)
        return identifier if actor is None else actor.wikidata or actor.name


def _write_upcoming(connection: Connection, document_id: int, report: Report) -> None:
    rows = []
    for one in report.upcoming:
        days = span(one.date)
        parties = dict.fromkeys([*([one.party] if one.party else []), *one.parties])
        rows.append(
            {
                "document_id": document_id,
                "what": one.what,
                "of": clean(one.of),
                "ordinal": one.ordinal,
                "date": one.date,
                "first_day": days[0] if days else None,
                "last_day": days[1] if days else None,
                "parties": f",{','.join(parties)}," if parties else ",",
            }
        )
    _add(connection, schema.upcoming, rows)


def _add(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    for batch in batches(rows, 1000):
        connection.execute(table.insert(), batch)


def clean(text: Any) -> Any:
    """Return a text without the character U+0000, which PostgreSQL does not take; it stays as long as it was."""
    return text.replace("\x00", "\ufffd") if isinstance(text, str) else text
