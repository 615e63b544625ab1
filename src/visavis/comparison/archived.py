"""Comparing what an archive holds: the reports of one contact, and the fixed phrases of a pair of parties over time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from sqlalchemy import select

from visavis.archive import schema
from visavis.archive.filters import Filters
from visavis.archive.keeping import loaded
from visavis.archive.questions import contact_named, contacts
from visavis.comparison.accounts import Source, accounts_of
from visavis.comparison.phrases import found_in
from visavis.errors import ComparisonError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.store import Archive
    from visavis.records import Contact, Report

Mark = Literal["first", "kept", "appeared", "vanished", "absent"]


def sources_of(archive: Archive, contact: str) -> list[tuple[Report, Contact]]:
    """Return the reports of a contact of the archive, each with that contact in it; reposts are left out. Raises NotInArchive where there is none."""
    with archive.reading() as connection:
        return list(_sources(connection, contact_named(connection, contact)))


def _sources(connection: Connection, contact: str) -> Iterator[tuple[Report, Contact]]:
    told, of, reports = schema.tellings, schema.documents, schema.reports
    question = (
        select(told.c.local, of.c.text, of.c.repost_of, of.c.id, reports.c.record)
        .select_from(told.join(of, of.c.id == told.c.document_id).join(reports, reports.c.document_id == of.c.id))
        .where(told.c.contact_id == contact)
        .order_by(of.c.published_day, of.c.id, told.c.main.desc(), told.c.id)
    )
    rows = connection.execute(question).all()
    seen = {row.id for row in rows}
    done: set[int] = set()
    for row in rows:
        if row.id in done or row.repost_of in seen:
            continue
        done.add(row.id)
        report = loaded(row.record, row.text)
        found = next((one for one in report.contacts if one.id == row.local), None)
        if found is not None:
            yield report, found


class Use(NamedTuple):
    """A fixed phrase in one side's account of one contact."""

    formula: str
    variant: str
    side: str
    contact: str
    day: datetime.date


class Course(NamedTuple):
    """The course of a fixed phrase in the accounts of one side."""

    formula: str
    side: str
    first: datetime.date
    last: datetime.date
    uses: int
    told: int
    """Contacts of which the side's account is there, from the first use to the last contact."""
    longest_gap: int
    """Most contacts in a row, between two uses, whose account is without it."""
    mark: Mark
    """At the last contact, beside the one before: first used, kept, appeared again, vanished, or absent from both."""


class History(NamedTuple):
    """The fixed phrases of the sides of contacts over time."""

    parties: tuple[str, ...]
    courses: tuple[Course, ...]
    uses: tuple[Use, ...]
    days: dict[str, tuple[datetime.date, ...]]
    """By side, the days of the contacts of which its account is there."""


def formula_history(archive: Archive, between: tuple[str, str], *, since: str | None = None, until: str | None = None, overlay: Path | None = None) -> History:
    """Return how the two parties' accounts of their contacts use fixed phrases, contact by contact.

    Contacts without a day are left out, and outlets' own words. Raises ComparisonError where no account of either side is there.
    """
    uses: list[Use] = []
    told: dict[str, list[tuple[datetime.date, str]]] = {}
    with archive.reading() as connection:
        filters = Filters.of(connection, between=between, since=since, until=until, status=("held",))
        rows = [(one.id, one.date) for one in contacts(connection, filters, oldest_first=True, dated=True)]
        for identifier, written in rows:
            day = _day(written)
            if day is None:
                continue
            sources = [Source(f"d{n}", report, contact) for n, (report, contact) in enumerate(_sources(connection, identifier), 1)]
            for telling in accounts_of(sources):
                for side in telling.parties:
                    if side in filters.between:
                        told.setdefault(side, []).append((day, identifier))
                        uses += [
                            Use(phrase.id, phrase.variant, side, identifier, day)
                            for phrase in dict.fromkeys(found.phrase for *_, found in found_in(telling, overlay))
                        ]
    if not told:
        raise ComparisonError(f"the archive holds no account of a dated contact of {' and '.join(between)} by either side")
    courses = [_course(formula, side, uses, told[side]) for formula, side in sorted({(use.formula, use.side) for use in uses})]
    return History(
        tuple(filters.between),
        tuple(sorted(courses, key=lambda course: (course.formula, course.side))),
        tuple(uses),
        {side: tuple(day for day, _ in its) for side, its in told.items()},
    )


def _day(written: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((written or "").split("/")[0].rstrip("~?%"))
    except ValueError:
        return None


def _course(formula: str, side: str, uses: list[Use], told: list[tuple[datetime.date, str]]) -> Course:
    contacts_told = list(dict.fromkeys(identifier for _, identifier in told))
    days = {identifier: day for day, identifier in told}
    used = {use.contact for use in uses if use.formula == formula and use.side == side}
    pattern = [identifier in used for identifier in contacts_told]
    start = pattern.index(True)
    gaps, gap = [0], 0
    for present in pattern[start:]:
        if present:
            gaps.append(gap)
            gap = 0
        else:
            gap += 1
    mine = [days[identifier] for identifier, present in zip(contacts_told, pattern, strict=True) if present]
    return Course(formula, side, mine[0], mine[-1], len(mine), len(pattern) - start, max(gaps), _mark(pattern))


def _mark(pattern: list[bool]) -> Mark:
    last, before = pattern[-1], pattern[-2] if len(pattern) > 1 else None
    if last:
        return "first" if sum(pattern) == 1 else "kept" if before else "appeared"
    return "vanished" if before else "absent"
