"""Merging again what an earlier merge made, so that all contacts are as the present rules, weights and knowledge make them.

What waits is listed, and taken from the list in parts, each with whole contacts and in a transaction of its own. Meanwhile the merge acts as if what
still waits had not been added yet: the end is that of adding everything to an empty archive, whenever it is interrupted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from visavis.archive import schema
from visavis.archive.edition import is_current, note
from visavis.archive.keeping import tell_again
from visavis.archive.merging import merge_anew
from visavis.archive.writing import batches

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.store import Archive

_AT_ONCE = 2000  # tellings that are merged again in one transaction
_CHUNK = 500


def waiting(archive: Archive, *, everything: bool = False) -> int:
    """Return how many tellings are to be merged again."""
    with archive.reading() as connection:
        left = connection.scalar(select(func.count()).select_from(schema.unmerged)) or 0
        if is_current(connection) and (left or not everything):
            return left
        return connection.scalar(select(func.count()).select_from(schema.tellings)) or 0


def remerge(archive: Archive, *, everything: bool = False) -> Iterator[int]:
    """Merge again what was merged by another edition, or with `everything` by this one too; yield how many tellings each part had.

    Ended at any moment, it goes on where it was when it is called again. Judgements and corrections hold, and identifiers stay with their contacts.
    """
    with archive.writing() as connection:
        left = connection.scalar(select(schema.unmerged.c.place).limit(1)) is not None
        if not (is_current(connection) and (left or not everything)):
            _list(connection)
    while True:
        with archive.writing() as connection:
            done = _merge_part(connection)
        if not done:
            return
        yield done


def _list(connection: Connection) -> None:
    """Let all tellings wait, in the order of their days."""
    table = schema.tellings
    connection.execute(delete(schema.unmerged))
    in_order = select(table.c.id).order_by(func.coalesce(table.c.first_day, 0), table.c.id)
    connection.execute(insert(schema.unmerged).from_select(["telling_id"], in_order, include_defaults=False))
    note(connection)


def _merge_part(connection: Connection) -> int:
    """Merge again the contacts of the first that wait; return how many tellings they had."""
    table, unmerged = schema.tellings, schema.unmerged
    first = connection.scalars(select(unmerged.c.telling_id).order_by(unmerged.c.place).limit(_AT_ONCE)).all()
    tellings = set(first)
    contacts: set[str] = set()
    for chunk in batches(first, _CHUNK):
        contacts.update(connection.scalars(select(table.c.contact_id).where(table.c.id.in_(chunk), table.c.contact_id.is_not(None))))
    for some in batches(sorted(contacts), _CHUNK):
        tellings.update(connection.scalars(select(table.c.id).where(table.c.contact_id.in_(some))))
    for chunk in batches(sorted(tellings), _CHUNK):
        connection.execute(delete(unmerged).where(unmerged.c.telling_id.in_(chunk)))
    if tellings:
        tell_again(connection, sorted(tellings))
        merge_anew(connection, sorted(contacts), sorted(tellings))
    return len(tellings)
