"""Questions about what was said: by whom, on what, in what way."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, get_args

from sqlalchemy import ColumnElement, Select, Table, exists, select

from visavis.archive import naming, schema
from visavis.archive.answers import Quote
from visavis.archive.days import iso
from visavis.archive.filters import Words, documents, listed
from visavis.archive.search import Query
from visavis.archive.writing import batches
from visavis.errors import NotInArchive
from visavis.records import Act, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

_CHUNK = 500


class Said(TypedDict, total=False):
    """Filters of statements in words."""

    who: Words
    party: Words
    side: Words
    about: Words
    act: Words
    mode: Words
    since: str | None
    until: str | None
    contact: str | None
    match: str | None


@dataclass(frozen=True, kw_only=True)
class QuoteFilters:
    """What statements must be like, in the archive's own codes; of several values any will do."""

    who: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    contact: str | None = None
    match: Query | None = None

    @classmethod
    def of(cls, connection: Connection, **words: Unpack[Said]) -> QuoteFilters:
        """Return the filters that are given in words; raises NotInArchive or DateError for those that mean nothing."""
        from visavis.archive.questions import contact_named

        since, until, contact, match = words.get("since"), words.get("until"), words.get("contact"), words.get("match")
        return cls(
            who=tuple(key for each in listed(words.get("who")) for key in naming.people(connection, each)),
            parties=tuple(naming.party(each) for each in listed(words.get("party"))),
            sides=tuple(naming.party(each) for each in listed(words.get("side"))),
            about=tuple(matter for each in listed(words.get("about")) for matter in _matters(connection, each)),
            acts=tuple(naming.one_of(each, get_args(Act), "act") for each in listed(words.get("act"))),
            modes=tuple(naming.one_of(each, get_args(Mode), "mode") for each in listed(words.get("mode"))),
            since=None if since is None else naming.first_day(since),
            until=None if until is None else naming.last_day(until),
            contact=None if contact is None else contact_named(connection, contact),
            match=None if match is None else Query.parse(match),
        )


def _matters(connection: Connection, said: str) -> tuple[str, ...]:
    """Return what a statement may be about: a topic, a party, else a person."""
    try:
        return (naming.topic(said),)
    except NotInArchive as unknown:
        try:
            return tuple(naming.people(connection, said))
        except NotInArchive:
            raise unknown from None


def quotes(connection: Connection, filters: QuoteFilters, *, limit: int | None = None, oldest_first: bool = False) -> Iterator[Quote]:
    """Yield the statements that pass, the newest first; those of near copies are left out."""
    question, day = _question(connection, filters)
    number = question.selected_columns[0]
    ordered = question.order_by(day if oldest_first else day.desc(), number)
    left = limit
    # A statement's words are compared one by one: the full text only tells the documents.
    for chunk in batches(connection.scalars(ordered if filters.match or limit is None else ordered.limit(limit)), _CHUNK):
        for quote in _rows(connection, chunk, filters.match):
            if left == 0:
                return
            yield quote
            left = None if left is None else left - 1


def _question(connection: Connection, filters: QuoteFilters) -> tuple[Select[Any], ColumnElement[int]]:
    """Return the question for the numbers of the statements that pass, and the column of their days, by the table that leads to the fewest."""
    said, by, on = schema.statements, schema.statement_speakers, schema.statement_matters
    conditions: list[ColumnElement[bool]] = []
    spoken = [(by.c.person, filters.who), (by.c.party, filters.parties), (by.c.side, filters.sides)]
    given = [(column, values) for column, values in spoken if values]
    if given:
        table, number = by, by.c.statement_id
        conditions += [column.in_(values) if len(values) > 1 else column == values[0] for column, values in given]
        if filters.about:
            conditions.append(_exists(on, number, on.c.matter.in_(filters.about)))
    elif filters.about:
        table, number = on, on.c.statement_id
        conditions.append(on.c.matter.in_(filters.about) if len(filters.about) > 1 else on.c.matter == filters.about[0])
    else:
        table, number = said, said.c.id
    day = table.c.day
    if filters.since is not None:
        conditions.append(day >= filters.since)
    if filters.until is not None:
        conditions += [day <= filters.until, day > 0]
    own: list[ColumnElement[bool]] = []
    if filters.acts:
        own.append(said.c.act.in_(filters.acts))
    if filters.modes:
        own.append(said.c.mode.in_(filters.modes))
    if filters.match is not None:
        own.append(said.c.document_id.in_(documents(connection, filters.match)))
    if filters.contact is not None:
        own.append(said.c.telling_id.in_(select(schema.tellings.c.id).where(schema.tellings.c.contact_id == filters.contact)))
    original = exists(select(1).where(schema.documents.c.id == said.c.document_id, schema.documents.c.repost_of.is_(None)))
    joined: Any = said if table is said else table.join(said, said.c.id == number)
    question = select(number, day).select_from(joined).where(*conditions, *own, original)
    # Several speakers or matters of one statement are one row.
    return (question.distinct() if table is not said else question), day


def _exists(table: Table, number: ColumnElement[int], condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(select(1).select_from(table).where(table.c.statement_id == number, condition))


def _rows(connection: Connection, numbers: Sequence[int], query: Query | None) -> Iterator[Quote]:
    said, by, told, of = schema.statements, schema.statement_speakers, schema.tellings, schema.documents
    columns = (said, told.c.contact_id, of.c.title, of.c.outlet, of.c.uri, of.c.language, of.c.published)
    joined = said.join(of, of.c.id == said.c.document_id).outerjoin(told, told.c.id == said.c.telling_id)
    rows = {row.id: row for row in connection.execute(select(*columns).select_from(joined).where(said.c.id.in_(numbers)))}
    speakers: dict[int, list[Any]] = {}
    for speaker in connection.execute(select(by).where(by.c.statement_id.in_(numbers)).order_by(by.c.statement_id, by.c.person)):
        speakers.setdefault(speaker.statement_id, []).append(speaker)
    for number in numbers:
        row = rows[number]
        if query is not None and not any(True for _ in query.places(row.text)):
            continue
        voices = speakers.get(number, [])
        yield Quote(
            day=iso(row.day) if row.day else None,
            speakers=tuple(one.name for one in voices),
            speaker_ids=tuple(one.person for one in voices),
            parties=tuple(dict.fromkeys(one.party for one in voices if one.party)),
            act=row.act,
            mode=row.mode,
            text=row.text,
            about=tuple(json.loads(row.topics)),
            side=next((one.side for one in voices if one.side), None),
            contact=row.contact_id,
            title=row.title,
            outlet=row.outlet,
            uri=row.uri,
            language=row.language,
            published=row.published,
        )
