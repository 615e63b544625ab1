"""Parties and pairs counted by the year, whatever their kind and status; documents and the contacts they tell of found in one index."""

from __future__ import annotations

from collections import Counter
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BY = "`all`, `day`, `month`, `party` or `pair`; `party_year` and `pair_year` whatever their kind and status, `parties` and `pairs` whatever their day as well."
_DAY = "0 of all; the day itself; the first of the month by month and party, of the year by pair and `_year`, unless the date is coarser."


def upgrade() -> None:
    """Add the counts by year, which follow from those that are there, and widen two indexes."""
    for one, other in (("document_id", "contact_id"), ("contact_id", "document_id")):
        op.create_index(op.f(f"ix_tellings_{one}_{other}"), "tellings", [one, other], unique=False)
        op.drop_index(op.f(f"ix_tellings_{one}"), table_name="tellings")
    columns = ("by", "key", "day", "last_day", "kind", "status", "contacts")
    tallies = sa.table("tallies", *(sa.column(name) for name in columns))
    connection = op.get_bind()
    years: Counter[tuple[str, str, int, int]] = Counter()
    finer = sa.select(tallies.c.by, tallies.c.key, tallies.c.day, tallies.c.last_day, tallies.c.contacts).where(tallies.c.by.in_(["party", "pair"]))
    for by, key, day, last_day, contacts in connection.execute(finer):
        year = date.fromordinal(day).replace(month=1, day=1).toordinal() if day and not last_day else day
        years[f"{by}_year", key, year, last_day] += contacts
    added = [dict(zip(columns, (*key, "", "", contacts), strict=True)) for key, contacts in sorted(years.items())]
    if added:
        connection.execute(sa.insert(tallies), added)
    if connection.dialect.name == "postgresql":
        op.alter_column("tallies", "by", comment=_BY, existing_type=sa.Text(), existing_nullable=False)
        op.alter_column("tallies", "day", comment=_DAY, existing_type=sa.Integer(), existing_nullable=False)
