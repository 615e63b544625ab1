"""Questions about what is to come: contacts that are planned, and what reports announce."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, select

from visavis.archive import schema
from visavis.archive.answers import Announcement
from visavis.archive.days import iso
from visavis.archive.questions import contact_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

AHEAD = ("planned", "proposed", "postponed", "ongoing")
"""Statuses of contacts that are to come, or last."""

_LASTING = 4000  # days before which nothing began that may still last


def coming(connection: Connection, *, since: int, until: int | None = None, parties: Sequence[str] = (), limit: int | None = None) -> Iterator[Announcement]:
    """Yield what is to come in the order of its days: all that ends no earlier than `since` and begins no later than `until`, with all of the parties."""
    planned = list(_contacts(connection, since, until, parties, limit))
    known: dict[frozenset[str], list[Announcement]] = {}
    for one in planned:
        known.setdefault(frozenset(one.parties), []).append(one)
    announced = _announced(connection, since, until, parties, limit, lambda one: any(_same(one, other) for other in known.get(frozenset(one.parties), ())))
    found = sorted([*planned, *announced], key=lambda one: (one.first_day, one.last_day, one.what, one.parties, one.of or "", one.contact or ""))
    yield from found if limit is None else found[:limit]


def _same(announced: Announcement, planned: Announcement) -> bool:
    """Say whether what is announced is the contact that is planned: of the same parties and kind (a *state visit* is a visit) at the same time."""
    return announced.what.endswith(planned.what) and announced.first_day <= planned.last_day and planned.first_day <= announced.last_day


def _contacts(connection: Connection, since: int, until: int | None, parties: Sequence[str], limit: int | None) -> Iterator[Announcement]:
    table, taking_part = schema.contacts, schema.contact_parties
    conditions: list[ColumnElement[bool]] = [table.c.last_day >= since, table.c.day > max(0, since - _LASTING)]
    if until is not None:
        conditions.append(table.c.day <= until)
    for party in parties:
        other = taking_part.alias()
        conditions.append(select(1).select_from(other).where(other.c.contact == table.c.number, other.c.party == party).exists())
    for status in AHEAD:  # one by one, so that each is read off the index in the order of its days
        for row in connection.execute(select(table).where(table.c.status == status, *conditions).order_by(table.c.day, table.c.id).limit(limit)):
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


def _announced(
    connection: Connection, since: int, until: int | None, parties: Sequence[str], limit: int | None, known: Callable[[Announcement], bool]
) -> Iterator[Announcement]:
    """Yield what reports announce and is not known otherwise; the same from several documents once."""
    table, documents = schema.upcoming, schema.documents
    conditions: list[ColumnElement[bool]] = [table.c.last_day >= since, table.c.first_day > max(0, since - _LASTING), documents.c.repost_of.is_(None)]
    if until is not None:
        conditions.append(table.c.first_day <= until)
    conditions += [table.c.parties.contains(f",{party},", autoescape=True) for party in parties]
    joined: Any = table.join(documents, documents.c.id == table.c.document_id)
    question = select(table).select_from(joined).where(*conditions).order_by(table.c.first_day)
    yielded = 0
    # Row by row in the order of days: of a long future only what is asked for is gone through.
    with connection.execute(question.execution_options(yield_per=200)) as rows:
        for _, group in groupby(rows, key=lambda row: row.first_day):
            same: dict[tuple[Any, ...], set[int]] = {}
            for row in group:
                same.setdefault((row.last_day, row.what, row.of or "", row.ordinal or 0, row.parties, row.date or "", row.first_day), set()).add(
                    row.document_id
                )
            for (last_day, what, of, ordinal, codes, date, first_day), told in sorted(same.items()):
                one = Announcement(
                    date=date or None,
                    first_day=iso(first_day),
                    last_day=iso(last_day),
                    what=what,
                    of=of or None,
                    ordinal=ordinal or None,
                    status=None,
                    parties=tuple(code for code in codes.split(",") if code),
                    people=(),
                    place=None,
                    contact=None,
                    reports=len(told),
                )
                if not known(one):
                    yielded += 1
                    yield one
            if limit is not None and yielded >= limit:
                return
