"""The commands `visavis add` and `visavis watch`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.intake.serving import Site
from tests.intake.test_adding import FOOTBALL, article, numbers
from tests.intake.test_feeds import entry, rss
from tests.intake.test_files import PAGE
from tests.intake.test_rows import TEXT, write
from visavis.archive.store import Archive
from visavis.cli import app


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the archive of the command is, which is not there yet."""
    place = tmp_path / "data" / "archive.db"
    monkeypatch.setenv("VISAVIS_ARCHIVE", str(place))
    return place


def run(*words: object) -> tuple[int, str, str]:
    """Return the exit status, output and complaints of a command."""
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="visavis")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.stderr
    return done.exit_code, done.stdout, done.stderr


def test_documents_are_added_and_counted(place: Path, tmp_path: Path) -> None:
    """The summary says how many, what was there already, and where the archive is."""
    write(tmp_path / "a.jsonl", {"text": article(1)}, {"text": FOOTBALL})
    status, output, errors = run("add", tmp_path / "a.jsonl")
    assert (status, errors) == (0, "")
    assert "2 documents added, 1 that tell of contacts. " in output
    assert f"Archive: {place}" in output
    assert "0 documents added; 2 were there already" in run("add", tmp_path / "a.jsonl")[1]


def test_failures_are_named_listed_and_tried_again(place: Path, tmp_path: Path) -> None:
    """Each in a line, with where it is and what to do."""
    path = write(tmp_path / "a.jsonl", {"text": article(1)}, "no JSON")
    status, output, errors = run("add", path)
    assert status == 1
    assert "1 failed (UnreadableDocument 1)" in output
    assert "visavis add --failed lists what failed" in output
    assert f"{path.as_posix()}#2: line 2 is no JSON" in errors
    status, output, errors = run("add", "--failed")
    assert (status, errors) == (0, "1 failed\n")
    assert output.startswith(f"{path.as_posix()}#2: line 2 is no JSON")
    assert "UnreadableDocument" in output
    (listed,) = map(json.loads, run("add", "--failed", "--format", "jsonl")[1].splitlines())
    assert (listed["kind"], listed["source"], listed["raw"]) == ("UnreadableDocument", str(path), "no JSON\n")
    write(path, {"text": article(1)}, {"text": article(2)})
    assert "1 document added, 1 that tell of contacts; 1 was there already" in run("add", "--retry")[1]
    assert run("add", "--failed") == (0, "", "nothing failed\n")
    assert place.exists()


def test_only_the_first_failures_are_told_one_by_one(place: Path, tmp_path: Path) -> None:
    """A dump may have millions."""
    write(tmp_path / "a.jsonl", {"text": TEXT}, *["no JSON"] * 50)
    errors = run("add", tmp_path / "a.jsonl")[2]
    assert errors.count("is no JSON") == 20
    assert errors.endswith("visavis add --failed lists all\n")
    assert place.exists()


def test_a_dry_run_makes_no_archive(place: Path, tmp_path: Path) -> None:
    """It says what would be added."""
    write(tmp_path / "a.jsonl", {"text": article(1)}, {"text": FOOTBALL})
    status, output, _ = run("add", "--dry-run", tmp_path / "a.jsonl")
    assert status == 0
    assert "2 documents would be added, 1 that may tell of contacts" in output
    assert "Archive" not in output
    assert not place.parent.exists()


def test_columns_can_be_named(place: Path, tmp_path: Path) -> None:
    """For rows of any table; a map that names none is a usage error."""
    (tmp_path / "a.csv").write_text(f'Corps;Jour\n"{article(1)}";2024-01-10\n', encoding="utf-8")
    assert "1 document added, 1" in run("add", tmp_path / "a.csv", "--map", "text=Corps,date=Jour")[1]
    status, _, errors = run("add", tmp_path / "a.csv", "--map", "Corps")
    assert status == 2
    assert "FIELD=COLUMN" in errors
    assert place.exists()


def test_something_must_be_named() -> None:
    """Nothing to add is a usage error."""
    status, _, errors = run("add")
    assert status == 2
    assert "name files, folders or addresses" in errors


def test_sources_that_are_not_there_are_named(place: Path, tmp_path: Path) -> None:
    """And what may be given instead."""
    status, _, errors = run("add", tmp_path / "none.txt")
    assert status == 1
    assert "no such file or directory: name a file" in errors
    assert place.exists()


def test_addresses_of_this_machine_are_fetched_only_if_allowed(place: Path, site: Site) -> None:
    """A link that somebody else made must not lead into a private network."""
    url = site.put("/a", PAGE)
    status, _, errors = run("add", url)
    assert status == 1
    assert "no public address" in errors
    assert site.asked == []
    assert "1 document added" in run("add", url, "--allow-private")[1]
    assert run("add", "--failed")[1] == ""
    assert place.exists()


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_an_archive_that_cannot_be_had_is_named(tmp_path: Path, dry: list[str]) -> None:
    """Before anything is read."""
    (tmp_path / "archive.db").write_bytes(b"no database at all, but some other file" * 50)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for url, says in ((str(tmp_path / "archive.db"), "damaged or no archive"), ("mysql://x/y", "SQLite or PostgreSQL")):
        status, output, errors = run("add", tmp_path / "a.txt", "--archive", url, *dry)
        assert (status, output) == (1, "")
        assert says in errors


def test_an_archive_that_is_locked_ends_the_command_with_what_to_do(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was added before is kept, and the summary says how much that is."""
    import sqlite3

    from visavis.archive import engine

    monkeypatch.setattr(engine, "_PATIENCE", 0.01)
    Archive(place).close()
    (tmp_path / "a.txt").write_text(article(1), encoding="utf-8")
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    status, output, errors = run("add", tmp_path / "a.txt")
    other.close()
    assert status == 1
    assert "0 documents added" in output
    assert "another program is writing to it" in errors
    assert "1 document added" in run("add", tmp_path / "a.txt")[1]


def test_an_interrupt_says_how_to_go_on(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what was done before it."""
    real = Archive.store
    calls = iter([False, True])

    def store(self: Archive, document: object, report: object, **given: object) -> int | None:
        if next(calls):
            raise KeyboardInterrupt
        return real(self, document, report, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "store", store)
    write(tmp_path / "a.jsonl", {"text": article(1)}, {"text": article(2)})
    status, output, errors = run("add", tmp_path / "a.jsonl")
    assert status == 130
    assert "1 document added" in output
    assert "run the same command again to go on" in errors
    assert place.exists()


def test_feeds_are_watched(place: Path, tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is new is told in a line, what is wrong on standard error."""
    from visavis.intake import fetching

    monkeypatch.setattr(fetching.Fetcher, "_wait", lambda *_: None)
    site.put("/feed", rss(entry("/a")), "text/xml")
    site.put("/a", PAGE)
    (tmp_path / "feeds.toml").write_text(f'[[feed]]\nurl = "{site.url}/feed"\n[[feed]]\nurl = "{site.url}/none"\n', encoding="utf-8")
    status, output, errors = run("watch", tmp_path / "feeds.toml", "--once", "--allow-private")
    assert status == 1
    assert f"{site.url}/feed: 1 document added" in output
    assert errors == f"visavis: {site.url}/none: the server does not have it (404)\n"
    with Archive(place) as archive:
        assert numbers(archive)["documents"] == 1


def test_a_list_of_feeds_that_is_wrong_is_named(place: Path, tmp_path: Path) -> None:
    """With what to write."""
    status, _, errors = run("watch", tmp_path / "none.toml")
    assert status == 1
    assert "name a TOML file" in errors
    assert place.exists()
