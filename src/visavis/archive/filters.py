"""Filters of contacts, and how the database goes through those that pass: by the table whose index leads to the fewest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, Union, Unpack

from sqlalchemy import ColumnElement, Select, Table, and_, exists, false, or_, select, text

from visavis.archive import naming, schema
from visavis.archive.days import COARSE
from visavis.archive.search import Query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

KINDS = ("call", "video", "meeting", "visit", "summit", "message", "summons")
STATUSES = ("held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied")
Words: TypeAlias = Union[str, "Sequence[str]", None]
_FEW = 2000  # contacts found by full text up to which the question goes through them, not through the others


class Wanted(TypedDict, total=False):
    """Filters of contacts in words."""

    between: Words
    who: Words
    kind: Words
    status: Words
    since: str | None
    until: str | None
    topic: Words
    outlet: Words
    language: Words
    side: Words
    match: str | None


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What contacts must be like, in the archive's own codes; within `kinds`, `statuses`, `topics`, `outlets`, `languages` and `sides` any will do."""

    between: tuple[str, ...] = ()
    """Parties, all of which took part."""
    who: tuple[tuple[str, ...], ...] = ()
    """People, all of whom took part, each as the identifiers of whoever may be meant."""
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    topics: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    match: Query | None = None

    @classmethod
    def of(cls, connection: Connection, **words: Unpack[Wanted]) -> Filters:
        """Return the filters that are given in words; raises NotInArchive or DateError for those that mean nothing."""
        since, until, match = words.get("since"), words.get("until"), words.get("match")
        return cls(
            between=tuple(dict.fromkeys(naming.party(each) for each in listed(words.get("between")))),
            who=tuple(tuple(naming.people(connection, each)) for each in listed(words.get("who"))),
            kinds=tuple(naming.one_of(each, KINDS, "kind of contact") for each in listed(words.get("kind"))),
            statuses=tuple(naming.one_of(each, STATUSES, "status") for each in listed(words.get("status"))),
            since=None if since is None else naming.first_day(since),
            until=None if until is None else naming.last_day(until),
            topics=tuple(naming.topic(each) for each in listed(words.get("topic"))),
            outlets=listed(words.get("outlet")),
            languages=listed(words.get("language")),
            sides=tuple(naming.party(each) for each in listed(words.get("side"))),
            match=None if match is None else Query.parse(match),
        )

    @property
    def plain(self) -> bool:
        """Whether they ask for nothing but kind, status and days."""
        return not (self.between or self.who or self.topics or self.outlets or self.languages or self.sides or self.match)


def listed(words: Words) -> tuple[str, ...]:
    """Return one word or several as several."""
    return () if words is None else (words,) if isinstance(words, str) else tuple(words)


@dataclass(frozen=True)
class Way:
    """How the contacts that pass are gone through: a table with their days, kinds and statuses, its column of identifiers, and the conditions."""

    table: Table
    contact: ColumnElement[str]
    conditions: tuple[ColumnElement[bool], ...]

    def select(self, *columns: Any) -> Select[Any]:
        """Return the question for columns of those contacts."""
        return select(*columns).select_from(self.table).where(*self.conditions)


def way(connection: Connection, filters: Filters) -> Way:
    """Return the way that the filters leave."""
    conditions: list[ColumnElement[bool]] = []
    table, own, used = _leading(connection, filters)
    contact = table.c.id if table is schema.contacts else table.c.contact_id
    conditions += own
    conditions += when(table, filters)
    led = {schema.contact_pairs: 2, schema.contact_parties: 1}.get(table, 0)  # parties that the table itself sees to
    conditions += [_has(schema.contact_parties, contact, party=[party]) for party in filters.between[led:]]
    conditions += [_has(schema.contact_people, contact, person=each) for each in filters.who["who" in used :]]
    if filters.topics and "topics" not in used:
        conditions.append(_has(schema.contact_topics, contact, topic=filters.topics))
    for aspect, values in (("outlet", filters.outlets), ("language", filters.languages), ("side", filters.sides)):
        if values and aspect not in used:
            conditions.append(_has(schema.contact_sources, contact, aspect=[aspect], value=values))
    if filters.match is not None and "match" not in used:
        conditions.append(contact.in_(matching(connection, filters.match)))
    return Way(table, contact, tuple(conditions))


def _leading(connection: Connection, filters: Filters) -> tuple[Table, list[ColumnElement[bool]], set[str]]:
    """Return the table to go through, what leads to its rows, and which filters that does for."""
    if filters.match is not None:
        found = connection.scalars(matching(connection, filters.match).limit(_FEW + 1)).all()
        if len(found) <= _FEW:
            return schema.contacts, [schema.contacts.c.id.in_(found) if found else false()], {"match"}
    if len(filters.between) > 1:
        pairs = schema.contact_pairs
        return pairs, [pairs.c.party == filters.between[0], pairs.c.other == filters.between[1]], {"between"}
    if filters.who and len(filters.who[0]) == 1:
        return schema.contact_people, [schema.contact_people.c.person == filters.who[0][0]], {"who"}
    if filters.between:
        return schema.contact_parties, [schema.contact_parties.c.party == filters.between[0]], {"between"}
    if filters.who:
        theirs = select(schema.contact_people.c.contact_id).where(schema.contact_people.c.person.in_(filters.who[0]))
        return schema.contacts, [schema.contacts.c.id.in_(theirs)], {"who"}
    if len(filters.topics) == 1:
        return schema.contact_topics, [schema.contact_topics.c.topic == filters.topics[0]], {"topics"}
    sources = schema.contact_sources
    for aspect, values in (("outlet", filters.outlets), ("side", filters.sides), ("language", filters.languages)):
        if len(values) == 1:
            return sources, [sources.c.aspect == aspect, sources.c.value == values[0]], {aspect}
    return schema.contacts, [], set()


def _has(table: Table, contact: ColumnElement[str], **wanted: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that the table has a row of the contact whose columns have one of the values."""
    other = table.alias()  # the table gone through may be the same
    values = [other.c[name] == listed[0] if len(listed) == 1 else other.c[name].in_(listed) for name, listed in wanted.items()]
    return exists(select(1).select_from(other).where(other.c.contact_id == contact, *values))


def when(table: Table, filters: Filters) -> list[ColumnElement[bool]]:
    """Return the conditions of kind, status and days on a table that has them.

    A contact of some days passes if one of them lies in the range; one that is only known to the month, season or year must lie in it whole.
    """
    conditions: list[ColumnElement[bool]] = []
    for column, values in ((table.c.kind, filters.kinds), (table.c.status, filters.statuses)):
        if values:
            conditions.append(column == values[0] if len(values) == 1 else column.in_(values))
    since, until, day, last = filters.since, filters.until, table.c.day, table.c.last_day
    if since is None and until is None:
        return conditions
    conditions.append(day >= (max(1, since - COARSE + 1) if since is not None else 1))
    if until is not None:
        conditions.append(day <= until)
        conditions.append(or_(last <= until, last - day < COARSE))
    if since is not None:
        conditions.append(or_(day >= since, and_(last >= since, last - day < COARSE)))
    return conditions


def matching(connection: Connection, query: Query) -> Select[Any]:
    """Return the question for the contacts that a document tells of which has what is asked for."""
    tellings = schema.tellings
    return select(tellings.c.contact_id).where(tellings.c.contact_id.is_not(None), tellings.c.document_id.in_(documents(connection, query))).distinct()


def documents(connection: Connection, query: Query) -> Select[Any]:
    """Return the question for the documents that have what is asked for."""
    if connection.dialect.name == "sqlite":
        return select(text("rowid")).select_from(text("documents_text")).where(text("documents_text MATCH :query").bindparams(query=query.for_sqlite))
    words = text("words @@ CAST(:query AS tsquery)").bindparams(query=query.for_postgresql)
    return select(text("document_id")).select_from(text("documents_text")).where(words)
