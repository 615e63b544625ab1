"""What reads and merges now, as the archive notes it: an archive that was merged by another edition is merged again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from visavis.archive import schema
from visavis.knowledge import Knowledge
from visavis.reader import reader_version

if TYPE_CHECKING:
    from sqlalchemy import Connection


def made_by(version: str, knowledge: str) -> str:
    """Return how the archive writes which reader made a report."""
    return f"{version} with {knowledge}"


def edition() -> str:
    """Return what merges now: the version, the edition of the knowledge and a digest of the weights."""
    return f"{made_by(reader_version(), Knowledge.of_user().edition)} and {_weights()}"


@cache
def _weights() -> str:
    return hashlib.sha256((resources.files("visavis.archive") / "reasons.toml").read_bytes()).hexdigest()[:12]


def note(connection: Connection) -> None:
    """Note that this edition merges the archive."""
    connection.execute(delete(schema.merged_by))
    connection.execute(insert(schema.merged_by).values(edition=edition()))


def note_first(connection: Connection) -> None:
    """Note what merges an archive, if nothing has been merged in it yet."""
    if connection.scalar(select(schema.tellings.c.id).limit(1)) is None:
        note(connection)


def is_current(connection: Connection) -> bool:
    """Whether this edition merged the archive, or began to."""
    return connection.scalar(select(schema.merged_by.c.edition)) == edition()
