"""Tellings as the archive has them, each read once, however often it is come upon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from visavis.archive import schema, writing
from visavis.archive.merge import rank
from visavis.archive.profiles import Profile
from visavis.archive.telling import Telling

if TYPE_CHECKING:
    from sqlalchemy import Connection

CHUNK = 500
"""Values in one statement."""


@dataclass(slots=True, eq=False)
class Row:
    """A telling as it stands in the archive."""

    number: int
    telling: Telling
    contact: str | None
    document: int
    rank: int
    _profile: Profile | None = None

    @property
    def profile(self) -> Profile:
        """What it says by itself."""
        if self._profile is None:
            self._profile = Profile.of([self.telling])
        return self._profile


class Loading:
    """Reads tellings by number, by key, by contact and by block; with `again`, as if those that wait to be merged again were not there yet."""

    def __init__(self, connection: Connection, *, again: bool = False) -> None:
        self.connection = connection
        self._again = again
        self.rows: dict[int, Row] = {}
        self.by_key: dict[str, Row] = {}
        self._in_block: dict[str, list[Row]] = {}
        self._members: dict[str, list[Row]] = {}

    def forget_contacts(self) -> None:
        """Read contacts anew when they are next asked for, since tellings have moved."""
        self._members.clear()

    def _select(self, condition: object, blocks: bool = False) -> list[Row]:
        table = schema.tellings
        columns = [table.c.id, table.c.key, table.c.features, table.c.contact_id, table.c.document_id]
        if blocks:
            columns.append(schema.telling_blocks.c.block)
        query = select(*columns).where(condition)  # type: ignore[arg-type]
        if blocks:
            query = query.join(schema.telling_blocks, schema.telling_blocks.c.telling_id == table.c.id)
        if self._again:
            query = query.where(~exists().where(schema.unmerged.c.telling_id == table.c.id))
        found = []
        for row in self.connection.execute(query):
            known = self.rows.get(row.id)
            if known is None:
                telling = Telling.from_json(row.key, row.features)
                known = self.rows[row.id] = self.by_key[row.key] = Row(row.id, telling, row.contact_id, row.document_id, rank(telling))
            found.append(known)
            if blocks:
                self._in_block[row.block].append(known)
        return found

    def load(self, column: object, values: Iterable[object]) -> list[Row]:
        """The tellings whose value in a column is one of those."""
        return [row for chunk in writing.batches(values, CHUNK) for row in self._select(column.in_(chunk))]  # type: ignore[attr-defined]

    def look_up(self, blocks: Iterable[str]) -> list[Row]:
        """The tellings in the blocks."""
        wanted = list(dict.fromkeys(blocks))
        missing = [block for block in wanted if block not in self._in_block]
        for block in missing:
            self._in_block[block] = []
        for chunk in writing.batches(missing, CHUNK):
            self._select(schema.telling_blocks.c.block.in_(chunk), blocks=True)
        return list({row.number: row for block in wanted for row in self._in_block[block]}.values())

    def contacts(self, contacts: Iterable[str | None]) -> dict[str, list[Row]]:
        """The tellings of contacts."""
        wanted = {contact for contact in contacts if contact}
        missing = wanted - self._members.keys()
        for contact in missing:
            self._members[contact] = []
        for row in self.load(schema.tellings.c.contact_id, sorted(missing)):
            self._members[row.contact or ""].append(row)
        return {contact: self._members[contact] for contact in sorted(wanted)}
