"""Filters of contacts, and how the database goes through those that pass: by the table whose index leads to the fewest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, Union, Unpack

from sqlalchemy import ColumnElement, Select, Table, and_, exists, false, literal_column, or_, select, text

from visavis.archive import naming, schema
from visavis.archive.days import COARSE
from visavis.archive.search import Query, document_of, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

KINDS = ("call", "video", "meeting", "visit", "summit", "message", "summons")
STATUSES = ("held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied")
Words: TypeAlias = Union[str, "Sequence[str]", None]
FEW = 500
"""Contacts or documents up to which a question goes through all of them one by one rather than through a long list of others."""
MANY = 6000
"""Contacts up to which a question first finds their documents."""


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
    """How the contacts that pass are gone through: a table with their days, kinds and statuses, its column of their numbers, and the conditions."""

    table: Table
    contact: ColumnElement[int]
    conditions: tuple[ColumnElement[bool], ...]

    def select(self, *columns: Any) -> Select[Any]:
        """Return the question for columns of those contacts."""
        return select(*columns).select_from(self.table).where(*self.conditions)


def way(connection: Connection, filters: Filters) -> Way:
    """Return the way that the filters leave: by the table whose index leads to the fewest contacts."""
    if filters.match is not None:
        found = connection.scalars(matching(connection, filters.match).limit(FEW + 1)).all()
        if len(found) <= FEW:
            return among(filters, schema.contacts.c.number.in_(found) if found else false())
    table, own, used = _leading(filters)
    contact = table.c.number if table is schema.contacts else table.c.contact
    conditions = [*own, *when(table, filters), *_others(filters, contact, table, used)]
    if filters.match is not None:
        conditions.append(contact.in_(matching(connection, filters.match)))
    return Way(table, contact, tuple(conditions))


def among(filters: Filters, *conditions: ColumnElement[bool]) -> Way:
    """Return the way through contacts on other conditions, full text left aside, of which those that pass the filters remain."""
    table = schema.contacts
    return Way(table, table.c.number, (*conditions, *when(table, filters), *_others(filters, table.c.number, table, "")))


def _others(filters: Filters, contact: ColumnElement[int], table: Table, used: str) -> list[ColumnElement[bool]]:
    """Return the conditions of the filters but that which the table itself sees to, `used`."""
    led = {schema.contact_pairs: 2, schema.contact_parties: 1}.get(table, 0)  # parties
    conditions = [_has(schema.contact_parties, contact, party=[party]) for party in filters.between[led:]]
    conditions += [_has(schema.contact_people, contact, person=each) for each in filters.who[used == "who" :]]
    if filters.topics and used != "topic":
        conditions.append(_has(schema.contact_topics, contact, topic=filters.topics))
    for aspect, values in (("outlet", filters.outlets), ("language", filters.languages), ("side", filters.sides)):
        if values and aspect != used:
            conditions.append(_has(schema.contact_sources, contact, aspect=[aspect], value=values))
    return conditions


def _leading(filters: Filters) -> tuple[Table, list[ColumnElement[bool]], str]:
    """Return the table to go through, what leads to its rows, and which filter that does for."""
    if len(filters.between) > 1:
        pairs = schema.contact_pairs
        return pairs, [pairs.c.party == filters.between[0], pairs.c.other == filters.between[1]], "between"
    people = schema.contact_people
    if filters.who and len(filters.who[0]) == 1:
        return people, [people.c.person == filters.who[0][0]], "who"
    if filters.between:
        return schema.contact_parties, [schema.contact_parties.c.party == filters.between[0]], "between"
    contacts = schema.contacts
    if filters.who:
        return contacts, [contacts.c.number.in_(select(people.c.contact).where(people.c.person.in_(filters.who[0])))], "who"
    if len(filters.topics) == 1:
        return schema.contact_topics, [schema.contact_topics.c.topic == filters.topics[0]], "topic"
    sources = schema.contact_sources
    for aspect, values in (("outlet", filters.outlets), ("side", filters.sides), ("language", filters.languages)):
        if len(values) == 1:
            return sources, [sources.c.aspect == aspect, sources.c.value == values[0]], aspect
    return contacts, [], ""


def _has(table: Table, contact: ColumnElement[int], **wanted: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that the table has a row of the contact whose columns have one of the values."""
    other = table.alias()  # the table gone through may be the same
    values = [other.c[name] == listed[0] if len(listed) == 1 else other.c[name].in_(listed) for name, listed in wanted.items()]
    return exists(select(1).select_from(other).where(other.c.contact == contact, *values))


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
    """Return the question for the numbers of the contacts that a document tells of which has what is asked for."""
    tellings, contacts = schema.tellings, schema.contacts
    told = select(contacts.c.number).join_from(tellings, contacts, contacts.c.id == tellings.c.contact_id)
    return told.where(tellings.c.document_id.in_(documents(connection, query))).distinct()


def documents(connection: Connection, query: Query) -> Select[Any]:
    """Return the question for the documents that have what is asked for."""
    if connection.dialect.name == "sqlite":
        number: ColumnElement[int] = literal_column(f"rowid & {document_of(-1)}").label("document_id")
        return select(number).select_from(text("documents_text")).where(text("documents_text MATCH :query").bindparams(query=query.for_sqlite))
    words = text("words @@ CAST(:query AS tsquery)").bindparams(query=query.for_postgresql)
    return select(literal_column("document_id")).select_from(text("documents_text")).where(words)


def newest_documents(connection: Connection, query: Query, within: Select[Any] | None = None) -> Iterator[int]:
    """Yield the documents, of those that `within` asks for, that have what is asked for, the last to come out first and the undated last."""
    found = documents(connection, query)
    if within is not None:
        # an expression, and no row to be looked up: each look-up would ask for the words anew
        found = found.where(found.selected_columns[0].in_(within))
    if connection.dialect.name == "sqlite":
        ordered = found.order_by(literal_column("rowid").desc())
    else:
        table = schema.documents
        ordered = select(table.c.id).where(table.c.id.in_(found)).order_by(table.c.published_day.desc().nulls_last(), table.c.id.desc())
    with connection.execute(ordered.execution_options(yield_per=500)) as rows:
        for some in rows.scalars().partitions():  # rows one by one take twice as long
            yield from some


def having(connection: Connection, query: Query, numbers: Sequence[int]) -> set[int]:
    """Return which of the documents have what is asked for; `numbers` are at most a few hundred."""
    if connection.dialect.name != "sqlite":
        return set(connection.scalars(documents(connection, query).where(literal_column("document_id").in_(numbers))))
    table = schema.documents
    days = connection.execute(select(table.c.id, table.c.published_day).where(table.c.id.in_(numbers)))
    rows = [row_of(number, day) for number, day in days]
    return set(connection.scalars(documents(connection, query).where(literal_column("rowid").in_(rows))))
