"""Archives for the tests: each test that takes `url` or `archive` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.archive import postgresql
from visavis.archive.store import Archive

_numbers = count(1)


@pytest.fixture(scope="session")
def postgresql_socket() -> Iterator[str]:
    """The folder of a running server's socket; without a server the tests on it are skipped, but not in CI."""
    folder = postgresql.binaries()
    if folder is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with postgresql.server(folder) as socket:
        yield socket


@contextmanager
def _database(socket: str) -> Iterator[str]:
    """Make an empty database on PostgreSQL, and take it away in the end; yield its address."""
    server = create_engine(f"postgresql+psycopg://visavis@/postgres?host={socket}", isolation_level="AUTOCOMMIT")
    name = f"test_{next(_numbers)}"
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"postgresql://visavis@/{name}?host={socket}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an archive that is not there yet, on either database."""
    if request.param == "sqlite":
        yield str(tmp_path / "archive.db")
    else:
        with _database(request.getfixturevalue("postgresql_socket")) as address:
            yield address


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    """An empty archive, on either database."""
    with Archive(url) as opened:
        yield opened


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """As `url`, one for all tests of a module that only ask."""
    if request.param == "sqlite":
        yield str(tmp_path_factory.mktemp("shared") / "archive.db")
    else:
        with _database(request.getfixturevalue("postgresql_socket")) as address:
            yield address
