"""An intake killed at any moment, and run again: no document lost, none twice."""

from __future__ import annotations

import os
import select as polling
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.archive.killing import take_in
from tests.intake.test_adding import FOOTBALL, article
from tests.intake.test_rows import write
from visavis.archive import schema
from visavis.archive.store import Archive

_ROOT = Path(__file__).parent.parent.parent


def run(url: str, dump: Path, statements: int, workers: int = 1) -> int:
    """Add a dump in another process, which kills itself behind so many statements that write; return how it ended."""
    command = [sys.executable, "-m", "tests.archive.killing", url, str(dump), str(statements), str(workers)]
    return subprocess.run(command, check=False, cwd=_ROOT, env={**os.environ, "VISAVIS_TEST": str(dump)}).returncode


def held(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Return what an archive holds, whatever the order in which it came there."""
    documents, origins, tellings = schema.documents.c, schema.document_origins.c, schema.tellings.c
    with archive.reading() as connection:
        return {
            "documents": sorted(map(tuple, connection.execute(select(documents.digest, documents.uri, documents.chars)))),
            "reports": sorted(map(tuple, connection.execute(select(documents.digest).join(schema.reports)))),
            "origins": sorted(map(tuple, connection.execute(select(origins.origin, documents.digest).join(schema.documents)))),
            "tellings": sorted(map(tuple, connection.execute(select(tellings.key, tellings.contact_id, tellings.features)))),
            "contacts": sorted(map(tuple, connection.execute(select(schema.contacts.c.id, schema.contacts.c.reports)))),
            "failures": sorted(map(tuple, connection.execute(select(schema.failures.c.origin)))),
        }


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A dump with reports of contacts, other documents, doubles and bad lines."""
    rows: list[object] = [{"text": f"{FOOTBALL} Score final : {number}."} for number in range(30)]
    for place in (3, 9, 17, 28):
        rows.insert(place, {"text": article(place), "date": f"2024-01-{place:02}"})
    rows.insert(12, "no JSON")
    rows.insert(20, rows[4])
    return write(tmp_path / "dump.jsonl", *rows)


def test_an_intake_that_was_killed_goes_on_where_it_was(url: str, dump: Path, tmp_path: Path) -> None:
    """Wherever it was killed, between two documents or in the middle of one, in the end the archive holds what it would have held."""
    assert [run(url, dump, statements) for statements in (2, 13, 30, 47)] == [-signal.SIGKILL] * 4
    with Archive(url) as archive, Archive(tmp_path / "undisturbed.db") as other:
        begun = held(archive)
        assert 0 < len(begun["documents"]) < 34
        summary = take_in(archive, str(dump))
        assert summary.known >= len(begun["documents"])
        take_in(other, str(dump))
        assert held(archive) == held(other)
        assert {name: len(rows) for name, rows in held(archive).items() if name in ("documents", "reports", "origins", "failures")} == {
            "documents": 34,
            "reports": 4,
            "origins": 35,
            "failures": 1,
        }


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="processes that are not ours can only be waited for on Linux")
def test_processes_that_read_end_with_the_one_that_was_killed(dump: Path, tmp_path: Path) -> None:
    """None is left behind to wait for ever."""
    assert run(str(tmp_path / "archive.db"), dump, 30, workers=2) == -signal.SIGKILL
    for handle in _handles(b"VISAVIS_TEST=" + str(dump).encode()):
        assert polling.select([handle], [], [], 60)[0], "a process that reads was left behind"
        os.close(handle)


def _handles(variable: bytes) -> list[int]:
    """Return handles of the processes that were begun with a variable."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if variable in path.read_bytes().split(b"\0"):
                found.append(os.pidfd_open(int(path.parent.name)))
        except OSError:
            continue  # it has ended, or is not ours
    return found
