"""Questions about what is to come: contacts that are planned, and what reports announce."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, func, select

from visavis.archive import schema
from visavis.archive.answers import Announcement
from visavis.archive.days import LAST, iso
from visavis.archive.questions import contact_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

AHEAD = ("planned", "proposed", "postponed", "ongoing")
"""Statuses of contacts that are to come, or last."""


def coming(connection: Connection, *, since: int, until: int | None = None, parties: Sequence[str] = (), limit: int | None = None) -> Iterator[Announcement]:
    """Yield what is to come in the order of its days: all that ends no earlier than `since` and begins no later than `until`, with all of the parties."""
    planned = list(_contacts(connection, since, until, parties))
    known: dict[frozenset[str], list[Announcement]] = {}
    for one in planned:
        known.setdefault(frozenset(one.parties), []).append(one)
    announced = [one for one in _announced(connection, since, until, parties) if not any(_same(one, other) for other in known.get(frozenset(one.parties), ()))]
    found = [*planned, *announced]
    found.sort(key=lambda one: (one.first_day, one.last_day, one.what, one.parties, one.of or "", one.contact or ""))
    yield from found if limit is None else found[:limit]


def _same(announced: Announcement, planned: Announcement) -> bool:
    """Say whether what is announced is the contact that is planned: of the same parties and kind (a *state visit* is a visit) at the same time."""
    return announced.what.endswith(planned.what) and announced.first_day <= planned.last_day and planned.first_day <= announced.last_day


def _contacts(connection: Connection, since: int, until: int | None, parties: Sequence[str]) -> Iterator[Announcement]:
    table, taking_part = schema.contacts, schema.contact_parties
    conditions: list[ColumnElement[bool]] = [table.c.status.in_(AHEAD), table.c.day > 0, table.c.last_day >= since]
    if until is not None:
        conditions.append(table.c.day <= until)
    for party in parties:
        other = taking_part.alias()
        conditions.append(select(1).select_from(other).where(other.c.contact_id == table.c.id, other.c.party == party).exists())
    for row in connection.execute(select(table).where(*conditions)):
        contact = contact_of(row)
        yield Announcement(
            date=contact.date,
            first_day=iso(row.day),
            last_day=iso(row.last_day),
            what=contact.kind or "contact",
            of=contact.occasion,
            ordinal=None,
            status=contact.status,
            parties=contact.parties,
            people=tuple(one.name for one in contact.people),
            place=contact.place,
            contact=contact.id,
            reports=contact.reports,
        )


def _announced(connection: Connection, since: int, until: int | None, parties: Sequence[str]) -> Iterator[Announcement]:
    table, documents = schema.upcoming, schema.documents
    conditions: list[ColumnElement[bool]] = [table.c.last_day >= since, documents.c.repost_of.is_(None)]
    if until is not None:
        conditions.append(table.c.first_day <= until)
    conditions += [table.c.parties.contains(f",{party},", autoescape=True) for party in parties]
    columns = (table.c.what, table.c.of, table.c.ordinal, table.c.date, table.c.first_day, table.c.last_day, table.c.parties)
    question = select(*columns, func.count(table.c.document_id.distinct()).label("reports"))
    joined: Any = table.join(documents, documents.c.id == table.c.document_id)
    for row in connection.execute(question.select_from(joined).where(*conditions).group_by(*columns)):
        yield Announcement(
            date=row.date,
            first_day=iso(row.first_day),
            last_day=iso(min(row.last_day, LAST)),
            what=row.what,
            of=row.of,
            ordinal=row.ordinal,
            status=None,
            parties=tuple(code for code in row.parties.split(",") if code),
            people=(),
            place=None,
            contact=None,
            reports=row.reports,
        )
