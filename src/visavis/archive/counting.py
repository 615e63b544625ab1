"""Counting contacts: by month, year, party, pair, kind, status, topic or person.

Counts that only ask for kind, status, days and perhaps one party come from the tallies, which have every contact counted in advance; others from one index.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from visavis.archive import schema
from visavis.archive.answers import Tally
from visavis.archive.days import COARSE
from visavis.archive.filters import Filters, way, when
from visavis.archive.writing import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Table

BY = ("month", "year", "party", "pair", "kind", "status", "topic", "person")
Period = Literal["month", "year"]
Span = tuple[int | None, int | None]
"""The first day of the first and the last day of the last month or year; nothing where there is no such end."""
_YEAR = 300  # days from which a date is known to the year or worse
_UNKNOWN = "unknown"


class Counted(NamedTuple):
    """How many contacts have the same days, kind and status."""

    day: int
    last_day: int
    kind: str
    status: str
    contacts: int


def count(connection: Connection, filters: Filters, by: str) -> list[Tally]:
    """Return how many contacts pass, by what is asked for: times in their order, all else by number."""
    if by in ("party", "pair"):
        numbers = _by_parties(connection, filters, by)
    elif by in ("topic", "person"):
        table, column = (schema.contact_topics, "topic") if by == "topic" else (schema.contact_people, "person")
        numbers = _joined(connection, filters, table, table.c[column])
    else:
        numbers = Counter()
        for row in counted(connection, filters, days=by in ("month", "year")):
            numbers[_key(row, by)] += row.contacts
    timely = by in ("month", "year")
    keys = sorted(numbers, key=lambda key: (timely and key == _UNKNOWN, 0 if timely else -numbers[key], key))
    names = _names(connection, keys) if by == "person" else {}
    return [Tally(names.get(key, key), numbers[key], by) for key in keys]


def counted(connection: Connection, filters: Filters, *, days: bool = True) -> Iterator[Counted]:
    """Yield how many contacts pass, by their kind, status and, unless that does not matter, `days`."""
    if filters.plain or _of_one_party(filters):
        yield from _months(connection, filters, days=days)
        return
    passing = way(connection, filters)
    own = tuple(passing.table.c[name] for name in ("day", "last_day", "kind", "status"))
    for row in connection.execute(passing.select(*own, func.count()).group_by(*own)):
        yield Counted(*row)


def _months(connection: Connection, filters: Filters, *, days: bool) -> Iterator[Counted]:
    """Yield the same of tallies, of all contacts or of one party's: whole months together, and day by day at the ends of the range."""
    table, daily = schema.tallies, schema.contact_parties
    columns = (table.c.day, table.c.last_day, table.c.kind, table.c.status, table.c.contacts)
    key, by = (filters.between[0], "party") if filters.between else ("", "month")
    question = select(*columns).where(table.c.key == key, *_alike(table, filters))
    questions: list[Select[Any]]
    if filters.since is None and filters.until is None:
        questions = [question.where(table.c.by == (by if days or key else "all"))]
    else:
        span = _span(filters, "month")
        questions = [question.where(table.c.by == by, _whole(table, filters, span))]
        if key:
            own = tuple(daily.c[name] for name in ("day", "last_day", "kind", "status"))
            one_by_one = select(*own, func.count()).where(daily.c.party == key, *_alike(daily, filters)).group_by(*own)
            questions += [one_by_one.where(*part) for _, part in _edges(daily, filters, span)]
        else:
            questions += [question.where(table.c.by == "day", *part) for _, part in _edges(table, filters, span)]
    for each in questions:
        for row in connection.execute(each):
            yield Counted(*row)


def _of_one_party(filters: Filters) -> bool:
    """Whether they ask for the contacts of one party and for nothing more but kind, status and days."""
    return len(filters.between) == 1 and replace(filters, between=()).plain


def _key(row: Counted, by: str) -> str:
    if by in ("kind", "status"):
        return (row.kind if by == "kind" else row.status) or _UNKNOWN
    if not row.day:
        return _UNKNOWN
    day = date.fromordinal(row.day)
    return f"{day.year:04}" if by == "year" or row.last_day - row.day >= _YEAR else f"{day.year:04}-{day.month:02}"


def _by_parties(connection: Connection, filters: Filters, by: str) -> Counter[str]:
    pairs, parties = schema.contact_pairs, schema.contact_parties
    if filters.plain:
        return _from_tallies(connection, filters, by)
    if _of_one_party(filters):
        # With one party the table of pairs has its partners side by side.
        (party,) = filters.between
        question = select(pairs.c.other, func.count()).where(pairs.c.party == party, *when(pairs, filters)).group_by(pairs.c.other)
        partners = _counter(connection, question)
        if by == "pair":
            return Counter({"-".join(sorted((party, other))): number for other, number in partners.items()})
        partners[party] = sum(row.contacts for row in counted(connection, filters, days=False))
        return partners
    if by == "party":
        return _joined(connection, filters, parties, parties.c.party)
    of = or_(pairs.c.party.in_(filters.between), pairs.c.other.in_(filters.between)) if filters.between else None
    return _joined(connection, filters, pairs, pairs.c.party + "-" + pairs.c.other, pairs.c.party < pairs.c.other, *([] if of is None else [of]))


def _joined(connection: Connection, filters: Filters, table: Table, key: ColumnElement[str], *conditions: ColumnElement[bool]) -> Counter[str]:
    """Count the contacts that pass by a column of another table of theirs."""
    if filters.plain:
        question = select(key, func.count()).where(*conditions, *when(table, filters)).group_by(key)
    else:
        passing = way(connection, filters)
        ids = passing.select(passing.contact.label("contact")).subquery()
        question = select(key, func.count()).select_from(ids.join(table, table.c.contact == ids.c.contact)).where(*conditions).group_by(key)
    return _counter(connection, question)


def _counter(connection: Connection, question: Select[str, int]) -> Counter[str]:
    return Counter({row[0]: row[1] for row in connection.execute(question)})


def _from_tallies(connection: Connection, filters: Filters, by: str) -> Counter[str]:
    """Count by party or pair: years together, then months where those are tallied, and the days at the ends of the range one by one."""
    table = schema.tallies
    numbers: Counter[str] = Counter()

    def add(question: Select[str, int]) -> None:
        for found, count in connection.execute(question):
            numbers[found] += count

    tallied = select(table.c.key, func.sum(table.c.contacts)).group_by(table.c.key)
    if filters == Filters():
        add(tallied.where(table.c.by == ("parties" if by == "party" else "pairs")))
        return numbers
    yearly = by if filters.kinds or filters.statuses else f"{by}_year"
    if filters.since is None and filters.until is None:
        add(tallied.where(table.c.by == yearly, *_alike(table, filters)))
        return numbers
    if by == "pair":
        pieces, key = schema.contact_pairs, [schema.contact_pairs.c.party, schema.contact_pairs.c.other]
    else:
        pieces, key = schema.contact_parties, [schema.contact_parties.c.party]
    span = _nearest_years(filters) if by == "pair" else _span(filters, "month" if yearly == by else "year")
    add(tallied.where(table.c.by == yearly, _whole(table, filters, span), *_alike(table, filters)))
    if by == "party" and yearly != by:
        for part in _between(table, filters):
            add(tallied.where(table.c.by == by, *part))
        span = _span(filters, "month")
    contacts = schema.contacts
    joined = select(*key, func.count()).select_from(contacts.join(pieces, pieces.c.contact == contacts.c.number)).group_by(*key)
    if by == "pair":
        joined = joined.where(key[0] < key[1])
    for sign, part in _edges(contacts, filters, span):
        for *found, many in connection.execute(joined.where(*part, *_alike(contacts, filters))):
            numbers["-".join(found)] += sign * many
    return +numbers


def _span(filters: Filters, of: Period) -> Span:
    """Return the first day of the first and the last of the last whole month or year in the range; nothing where it has no such end."""
    since, until = filters.since, filters.until
    first = since if since is None or since == day_of(since, of) else _after(since, of)
    last = until if until is None or until + 1 == day_of(until + 1, of) else day_of(until, of) - 1
    return first, last


def _nearest_years(filters: Filters) -> Span:
    """Return the same of the years whose beginning and end are the nearest to the ends of the range: what they have too many is taken off again."""
    first, last = _span(filters, "year")
    if first is not None and filters.since is not None and filters.since - (begin := day_of(filters.since, "year")) < first - filters.since:
        first = begin
    if last is not None and filters.until is not None and (end := _after(filters.until, "year") - 1) - filters.until < filters.until - last:
        last = end
    return first, last


def _whole(table: Table, filters: Filters, span: Span) -> ColumnElement[bool]:
    """Return the condition on tallies: coarse dates that lie in the range, and whole months or years."""
    first, last = span
    coarse = [table.c.last_day > 0, table.c.day >= (filters.since or 1)]
    if filters.until is not None:
        coarse.append(table.c.last_day <= filters.until)
    if first is not None and last is not None and first > last:
        return and_(*coarse)
    short = [table.c.last_day == 0, table.c.day >= (first or 1)]
    if last is not None:
        short.append(table.c.day <= last)
    return or_(and_(*coarse), and_(*short))


def _between(table: Table, filters: Filters) -> Iterator[list[ColumnElement[bool]]]:
    """Yield the conditions on tallies by month: whole months in the range that are in no whole year of it."""
    (begin, end), (first, last) = _span(filters, "month"), _span(filters, "year")
    day = table.c.day
    within = [table.c.last_day == 0, day >= (begin or 1), *([] if end is None else [day <= end])]
    if first is not None and last is not None and first > last:
        yield within
        return
    if first is not None:
        yield [*within, day < first]
    if last is not None:
        yield [*within, day > last]


def _edges(table: Table, filters: Filters, span: Span) -> Iterator[tuple[int, list[ColumnElement[bool]]]]:
    """Yield the conditions on what has days, at the ends of the range: what the span lacks, with 1, and what it has too much, with -1."""
    first, last = span
    since, until, day, last_day = filters.since, filters.until, table.c.day, table.c.last_day
    short = last_day - day < COARSE
    if until is not None and first is not None and last is not None and first > last:
        first, last = until + 1, until  # no whole month or year: all days of the range
    if since is not None and first is not None:
        if first >= since:
            begun = and_(day < since, last_day >= since)
            yield 1, [day.between(max(1, since - COARSE), first - 1), or_(day >= since, begun), short]
        else:
            yield -1, [day.between(first, since - 1), last_day < since, short]
            yield 1, [day.between(max(1, since - COARSE), first - 1), last_day >= since, short]
    if until is not None and last is not None and last < until:
        yield 1, [day.between(last + 1, until), short]
    elif until is not None and last is not None and last > until:
        yield -1, [day.between(until + 1, last), short]


def _alike(table: Table, filters: Filters) -> list[ColumnElement[bool]]:
    return when(table, replace(filters, since=None, until=None))


def _after(day: int, of: Period) -> int:
    """The first day of the next month or year."""
    return day_of(day_of(day, of) + (31 if of == "month" else 366), of)


def _names(connection: Connection, keys: list[str]) -> dict[str, str]:
    table = schema.people
    return {
        row.person: row.name
        for n in range(0, len(keys), 500)
        for row in connection.execute(select(table.c.person, table.c.name).where(table.c.person.in_(keys[n : n + 500])))
    }
