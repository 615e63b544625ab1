"""All that the archive has of one contact: what its reports agree on, where they differ, and each of them with its own words."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from visavis.archive import schema
from visavis.archive.answers import ContactFound, Quote
from visavis.archive.contact import FieldValue, HistoryEntry
from visavis.archive.questions import contact_named, contact_of
from visavis.archive.quotes import QuoteFilters, quotes

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that tells of the contact."""

    telling: str
    """The key by which judgements know what this report says."""
    title: str | None
    outlet: str | None
    uri: str | None
    language: str
    published: str | None
    issuer: str | None
    kind: str | None
    status: str
    date: str | None
    evidence: tuple[str, ...]
    """The sentences that tell of it."""
    reposts: int = 0
    """Near copies of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactTold:
    """A contact with all that is told of it."""

    contact: ContactFound
    fields: tuple[FieldValue, ...]
    """The values of each field, with how many independent reports say so; several of one field are a disagreement, unless it is a list."""
    history: tuple[HistoryEntry, ...]
    parts: tuple[ContactFound, ...]
    """The contacts that are part of it."""
    sources: tuple[Source, ...]
    quotes: tuple[Quote, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return all of it as JSON has it."""
        return {
            **self.contact.columns(),
            "fields": [asdict(one) for one in self.fields],
            "history": [asdict(one) for one in self.history],
            "parts": [one.columns() for one in self.parts],
            "sources": [asdict(one) for one in self.sources],
            "quotes": [one.columns() for one in self.quotes],
        }


def show(connection: Connection, said: str) -> ContactTold:
    """Return all that is told of the contact of that identifier; raises NotInArchive where there is none."""
    identifier = contact_named(connection, said)
    table, values, past = schema.contacts, schema.contact_fields, schema.contact_history
    row = connection.execute(select(table).where(table.c.id == identifier)).one()
    fields = connection.execute(
        select(values.c.field, values.c.value, values.c.reports)
        .where(values.c.contact == row.number)
        .order_by(values.c.field, values.c.reports.desc(), values.c.value)
    )
    history = connection.execute(select(past.c.status, past.c.date, past.c.document_id, past.c.told_on).where(past.c.contact == row.number).order_by(past.c.id))
    parts = connection.execute(select(table).where(table.c.part_of == identifier).order_by(table.c.day, table.c.id))
    return ContactTold(
        contact=contact_of(row),
        fields=tuple(FieldValue(*one) for one in fields),
        history=tuple(HistoryEntry(*one) for one in history),
        parts=tuple(contact_of(one) for one in parts),
        sources=_sources(connection, identifier),
        quotes=tuple(quotes(connection, QuoteFilters(contact=identifier), oldest_first=True)),
    )


def _sources(connection: Connection, identifier: str) -> tuple[Source, ...]:
    told, of, reports = schema.tellings, schema.documents, schema.reports
    columns = (told, of.c.title, of.c.outlet, of.c.uri, of.c.language, of.c.published, of.c.issuer, of.c.repost_of, reports.c.record)
    joined = told.join(of, of.c.id == told.c.document_id).join(reports, reports.c.document_id == of.c.id)
    question = select(*columns).select_from(joined).where(told.c.contact_id == identifier).order_by(of.c.published_day, of.c.id, told.c.id)
    rows = connection.execute(question).all()
    originals = {row.document_id for row in rows if row.repost_of is None}
    copies: dict[int, set[int]] = {}
    for row in rows:
        if row.repost_of in originals:
            copies.setdefault(row.repost_of, set()).add(row.document_id)
    return tuple(
        Source(
            telling=row.key,
            title=row.title,
            outlet=row.outlet,
            uri=row.uri,
            language=row.language,
            published=row.published,
            issuer=row.issuer,
            kind=row.kind,
            status=row.status,
            date=row.date,
            evidence=_evidence(row.record, row.local),
            reposts=len(copies.get(row.document_id, ())),
        )
        for row in rows
        if row.repost_of not in originals
    )


def _evidence(record: bytes, local: str) -> tuple[str, ...]:
    contacts = json.loads(zlib.decompress(record)).get("contacts", ())
    return tuple(span["text"] for one in contacts if one["id"] == local for span in one.get("evidence", ()))
