"""Archives for the tests: each test that takes `url` or `archive` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
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


@pytest.fixture
def postgresql_url(postgresql_socket: str) -> Iterator[str]:
    """The address of an empty database on PostgreSQL."""
    server = create_engine(f"postgresql+psycopg://visavis@/postgres?host={postgresql_socket}", isolation_level="AUTOCOMMIT")
    name = f"test_{next(_numbers)}"
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"postgresql://visavis@/{name}?host={postgresql_socket}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an archive that is not there yet, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "archive.db")
    return str(request.getfixturevalue("postgresql_url"))


@pytest.fixture
def archive(url: str) -> Iterator[Archive]:
    """An empty archive, on either database."""
    with Archive(url) as opened:
        yield opened
