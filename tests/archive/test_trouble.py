"""What is wrong with an archive is said, with what to do; nothing is lost by it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, delete, select, text

from tests.archive import made
from tests.telling import TEXT
from visavis import Document, Report
from visavis.archive import engine, schema, writing
from visavis.archive.store import Archive
from visavis.errors import ArchiveError, DamagedArchive, FullDisk, LockedArchive, NewerArchive, UnreachableArchive
from visavis.intake.identity import digest


def test_migrations_make_the_tables_described(url: str) -> None:
    """An archive brought up to date step by step has exactly the tables of the schema."""
    with Archive(url) as archive, archive.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False, "include_object": _described})
        assert compare_metadata(context, schema.metadata) == []


def test_narrow_tables_are_their_own_index(tmp_path: Path) -> None:
    """Migrations make the same tables without rowids as the schema describes."""
    Archive(tmp_path / "archive.db").close()
    described = {name for name, table in schema.metadata.tables.items() if table.dialect_options["sqlite"]["with_rowid"] is False}
    with sqlite3.connect(tmp_path / "archive.db") as connection:
        made = {name for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'") if "WITHOUT ROWID" in sql}
    connection.close()
    assert described <= made
    assert "tallies" in made


def _described(_: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    # The full text and what SQLite keeps for it are made by hand.
    return not (kind == "table" and str(name).startswith("documents_text"))


def test_archives_open_again(url: str) -> None:
    """An archive that is there is opened as it is."""
    with Archive(url) as archive:
        archive.failed("a", "X", "y", source="s")
    with Archive(url) as archive:
        assert len(archive.failures()) == 1


def test_archives_of_the_first_revision_are_brought_up_to_date(url: str) -> None:
    """An archive that has no counts by year gets those that it would have had from the beginning."""
    by_year = select(schema.tallies).where(schema.tallies.c.by.in_(["party_year", "pair_year"])).order_by(*schema.tallies.primary_key)
    with Archive(url) as archive:
        with archive.writing() as connection:
            writing.put_contacts(connection, made.contacts(300))
        with archive.writing() as connection:
            there = connection.execute(by_year).all()
            connection.execute(delete(schema.tallies).where(schema.tallies.c.by.in_(["party_year", "pair_year"])))
            for one, other in (("document_id", "contact_id"), ("contact_id", "document_id")):
                connection.execute(text(f"CREATE INDEX ix_tellings_{one} ON tellings ({one})"))
                connection.execute(text(f"DROP INDEX ix_tellings_{one}_{other}"))
            for table in (schema.merged_by, schema.unmerged):
                table.drop(connection)
            connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with Archive(url) as archive, archive.reading() as connection:
        assert len(there) > 10
        assert connection.execute(by_year).all() == there


def test_archives_of_later_versions_are_left_alone(url: str) -> None:
    """An archive with a revision that this version does not know is refused unchanged."""
    Archive(url).close()
    other = create_engine(engine.address(url))
    with other.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerArchive, match="a later version of visavis wrote it"):
        Archive(url)
    other.dispose()


def test_other_databases_are_left_alone(url: str) -> None:
    """A database of something else is not made an archive."""
    other = create_engine(engine.address(url))
    with other.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id INTEGER)"))
    with pytest.raises(DamagedArchive, match="it holds recipes and is no archive"):
        Archive(url)
    other.dispose()


def test_files_that_are_no_database_say_so(tmp_path: Path) -> None:
    """A file of something else is named, with what to do."""
    path = tmp_path / "archive.db"
    path.write_text("Ceci n'est pas une base de données. " * 100, encoding="utf-8")
    with pytest.raises(DamagedArchive, match=r"archive\.db: it is damaged or no archive: .*file is not a database"):
        Archive(path)


def test_a_damaged_archive_says_so(tmp_path: Path, report: Report) -> None:
    """An archive with a hole in it is told as damaged, not with a traceback."""
    path = tmp_path / "archive.db"
    with Archive(path) as archive:
        for n in range(50):
            archive.store(Document.made_of(f"{TEXT}\n\n{n} {'suite ' * 200}", language="fr"), None, origin=str(n))
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * 40_000 + data[44_096:])

    def use() -> None:
        with Archive(path) as archive:
            archive.store(Document.made_of(TEXT, language="fr"), report, origin="a")
            archive.contacts(match="suite").all()

    with pytest.raises(DamagedArchive, match="put it aside, and add the documents again or restore a copy"):
        use()


def test_a_locked_archive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer who finds another at work and waits in vain is told so; afterwards it goes on."""
    monkeypatch.setattr(engine, "_PATIENCE", 0.01)
    path = tmp_path / "archive.db"
    with Archive(path) as archive:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedArchive, match="another program is writing to it"):
            archive.failed("a", "X", "y", source="s")
        assert archive.failures() == []  # readers are not in the way of a writer
        other.execute("ROLLBACK")
        archive.failed("a", "X", "y", source="s")
        assert len(archive.failures()) == 1
        other.close()


def test_a_full_disk_says_so_and_loses_nothing(tmp_path: Path, report: Report) -> None:
    """Where there is no room left, what was stored before is kept, and nothing of the last document."""
    path = tmp_path / "archive.db"
    with Archive(path) as archive:
        archive.store(Document.made_of(TEXT, language="fr"), report, origin="a")
        with archive.writing() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        long = "Une longue suite de mots. " * 20_000
        with pytest.raises(FullDisk, match="there is no room left on the disk: make some and run the same command again"):
            archive.store(Document.made_of(long, language="fr"), None, origin="b")
        assert archive.has(digest(TEXT))
        assert not archive.has(digest(long))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://localhost/x", "archives are kept by SQLite or PostgreSQL, not 'mysql'"),
        ("http://[::1", "is no address of an archive|archives are kept by"),
        ("postgresql://nobody@/nothing?host=/nowhere", "it cannot be opened: check the address and the rights"),
    ],
)
def test_addresses_that_lead_nowhere_say_so(url: str, said: str) -> None:
    """An address of no database, or none that answers, is told."""
    with pytest.raises(UnreachableArchive, match=said):
        Archive(url)


def test_places_that_cannot_be_written_to_say_so(tmp_path: Path) -> None:
    """A folder that cannot be made is told."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ArchiveError, match=str(tmp_path)):
        Archive(tmp_path / "file" / "archive.db")


def test_passwords_are_not_shown() -> None:
    """The address in messages is without its password."""
    assert engine.place(engine.address("postgresql://me:secret@host/db")) == "postgresql+psycopg://me:***@host/db"


def test_the_usual_place_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without an address it is that of the environment, else a file among the user's data."""
    monkeypatch.delenv("VISAVIS_ARCHIVE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert engine.place(engine.address(None)) == str(tmp_path / "visavis" / "archive.db")
    monkeypatch.setenv("VISAVIS_ARCHIVE", "postgresql:///visavis")
    assert engine.address(None).get_backend_name() == "postgresql"
