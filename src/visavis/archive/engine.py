"""The database behind an archive: where it is, how it is opened, and its troubles as errors that say what to do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from visavis.errors import ArchiveError, DamagedArchive, FullDisk, LockedArchive, UnreachableArchive

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

VARIABLE = "VISAVIS_ARCHIVE"
_PATIENCE = 30  # seconds that a writer waits for another
_DRIVERS = {"sqlite": "sqlite", "sqlite+pysqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_TURN = 0x766973617669  # the number under which writers wait for each other on PostgreSQL
_OWN = 256_000_000  # bytes of the file that are mapped into memory

# What SQLite says, in its words, of what is the matter.
_SAID = (
    (("file is not a database", "malformed", "file is encrypted", "disk i/o error"), DamagedArchive),
    (("database is locked", "database table is locked"), LockedArchive),
    (("disk is full", "no space left", "could not extend file"), FullDisk),
    (
        ("unable to open", "readonly database", "could not connect", "connection failed", "connection refused", "connection is bad", "does not exist"),
        UnreachableArchive,
    ),
)
_ADVICE = {
    DamagedArchive: "it is damaged or no archive: put it aside, and add the documents again or restore a copy",
    LockedArchive: "another program is writing to it: wait until it is done, or end it, and try again",
    FullDisk: "there is no room left on the disk: make some and run the same command again; what was stored before is kept",
    UnreachableArchive: "it cannot be opened: check the address and the rights",
}


def default_url() -> str:
    """Return the address of the archive that is used when none is given: $VISAVIS_ARCHIVE, else the user's own."""
    return os.environ.get(VARIABLE) or str(Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "visavis" / "archive.db")


def address(given: str | Path | None) -> URL:
    """Return the address in the form that the database takes; a path is a file of SQLite.

    >>> address("notes.db").render_as_string()
    'sqlite:///notes.db'
    >>> address("postgresql:///visavis").drivername
    'postgresql+psycopg'
    """
    text = str(given or default_url())
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise UnreachableArchive(f"{text!r} is no address of an archive: give a path, sqlite:///PATH or postgresql://USER@HOST/DATABASE") from error
    if url.drivername not in (*_DRIVERS, "postgresql+psycopg"):
        raise UnreachableArchive(f"archives are kept by SQLite or PostgreSQL, not {url.drivername!r}: give a path or postgresql://USER@HOST/DATABASE")
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def opened(url: URL) -> Engine:
    """Return the engine of the database at an address; the folder of an SQLite file is made where it is missing."""
    with _openable(url):
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        if url.database and url.database != ":memory:":
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, connect_args={"timeout": _PATIENCE})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine


def _prepare(connection: Any, _record: object) -> None:
    """Set up a connection of SQLite; transactions are begun by `_begin`, not by the driver."""
    connection.isolation_level = None
    for setting in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", f"mmap_size = {_OWN}", "cache_size = -65536", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    # A writer takes its place at once: one that began as a reader could not go on if another had written meanwhile.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def take_turn(connection: Connection) -> None:
    """Let one writer at a time merge: on PostgreSQL, too, where two at once could each make a contact of what is one."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


def look_over(engine: Engine) -> None:
    """Let SQLite note how its tables are filled, which it chooses its ways by; PostgreSQL does so by itself."""
    if engine.dialect.name == "sqlite":
        with suppress(DBAPIError), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
            connection.exec_driver_sql("ANALYZE")
            connection.commit()


@contextmanager
def _openable(url: URL) -> Iterator[None]:
    """Turn what stands in the way of a database into errors that say what, where and what to do."""
    try:
        yield
    except ImportError as error:
        raise UnreachableArchive(f"{place(url)}: archives on PostgreSQL need a driver: pip install 'visavis[postgres]'") from error
    except OSError as error:
        raise UnreachableArchive(f"{place(url)}: {(error.strerror or str(error)).lower()}: name another place with --archive") from error


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turn what the database complains of inside into errors that say what, where and what to do."""
    where = place(url)
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).strip()
        for words, kind in _SAID:
            if any(word in said.lower() for word in words):
                raise kind(f"{where}: {_ADVICE[kind]} (the database says: {said})") from error
        if isinstance(error, OperationalError):
            raise ArchiveError(f"{where}: the database says: {said}") from error
        raise


def place(url: URL) -> str:
    """Return where an archive is, as errors and summaries say it: the file, or the address without its password."""
    return url.database or "memory" if url.get_backend_name() == "sqlite" else url.render_as_string()
