"""The commands that ask the archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.archive.test_exports import CONTACTS
from visavis.archive import writing
from visavis.archive.store import Archive
from visavis.cli import app


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The archive that the environment names has four contacts."""
    path = tmp_path / "archive.db"
    monkeypatch.setenv("VISAVIS_ARCHIVE", str(path))
    with Archive(path) as archive, archive.writing() as connection:
        writing.put_contacts(connection, CONTACTS)


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Return the exit status, output and complaints of a call."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="visavis")
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def test_contacts_are_listed_the_newest_first() -> None:
    """A line each, with who met and how many reports tell it."""
    status, output, errors = run("contacts", "--party", "France")
    assert (status, errors) == (0, "")
    lines = [line.split("\t") for line in output.splitlines()]
    assert [line[-1] for line in lines] == ["c2", "c4", "c1"]
    assert lines[2][:5] == ["2022-02-24", "call", "held", "Emmanuel Macron (FRA) – Vladimir Putin (RUS)", "3"]


def test_a_question_that_a_fact_checker_asks() -> None:
    """The calls of two people between two days are one number."""
    question = ("--who", "macron", "--who", "Путин", "--kind", "call", "--since", "2022-02-24", "--until", "2022-03-08")
    assert run("count", *question) == (0, "1\n", "")
    assert run("count", "--between", "FRA", "RUS", "--by", "month") == (0, "2022-02\t1\n", "")


def test_a_count_tells_what_did_not_take_place() -> None:
    """A number alone would make planned and denied contacts look held."""
    status, output, errors = run("count")
    assert (status, output) == (0, "4\n")
    assert errors == "1 cancelled, 1 denied, 1 held, 1 planned\n"


def test_answers_are_written_to_files(tmp_path: Path) -> None:
    """The ending of the file says the form."""
    target = tmp_path / "contacts.csv"
    status, output, errors = run("contacts", "-o", target, "--kind", "call")
    assert (status, output) == (0, "")
    assert errors == f"1 row written to {target}\n"
    assert target.read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert json.loads(run("timeline", "--format", "json", "--since", "2022-03")[1])[0]["id"] == "c2"
    assert run("contacts", "--format", "ics")[1].startswith("BEGIN:VCALENDAR")


def test_a_contact_is_shown() -> None:
    """All that is told of it, as text or JSON; a wrong identifier is told with where right ones are."""
    status, output, _ = run("show", "c1")
    assert status == 0
    assert output.startswith("Call c1: held, 2022-02-24\n  Emmanuel Macron (FRA) – Vladimir Putin (RUS)\n  topics: ukraine-war, sanctions\n")
    assert json.loads(run("show", "c1", "--json")[1])["reports"] == 3
    status, output, errors = run("show", "nothing")
    assert (status, output) == (1, "")
    assert errors == "visavis: there is no contact 'nothing' in the archive: visavis contacts lists those that are there\n"


def test_a_timeline_goes_by_months() -> None:
    """Months stand over their contacts; what was not held is marked."""
    status, output, _ = run("timeline")
    assert status == 0
    assert output.splitlines()[0] == "2022-02"
    assert "    2022-03-01/2022-03-03  visit [planned]  CMR – FRA, Yaoundé  c2" in output
    assert "c3" not in output


def test_what_is_planned_is_upcoming() -> None:
    """From a day on, what is planned and not yet over."""
    status, output, _ = run("upcoming", "--since", "2022-03-02")
    assert status == 0
    assert output.startswith("2022-03-01/2022-03-03\tvisit")
    status, output, errors = run("upcoming", "--since", "2022-03-04")
    assert (status, output, errors) == (0, "", "nothing in the archive passes these filters\n")


def test_tables_are_cut_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that does not show all says how to get the rest."""
    monkeypatch.setattr("visavis.archive.commands.ROWS", 2)
    status, output, errors = run("contacts")
    assert (status, len(output.splitlines())) == (0, 2)
    assert errors == "there are more than these 2: --limit N shows more, --format csv all\n"
    status, output, errors = run("contacts", "--limit", "3")
    assert (status, len(output.splitlines()), errors) == (0, 3, "")


def test_an_archive_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """Questions do not make an archive: a slip in its name is told."""
    status, _, errors = run("contacts", "--archive", tmp_path / "other.db")
    assert status == 1
    assert errors == f"visavis: {tmp_path / 'other.db'}: there is no archive yet: visavis add makes one of documents, and --archive names another\n"
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize(
    "arguments", [("contacts", "--kind", "phone"), ("count", "--by", "week"), ("quotes", "--act", "shout"), ("upcoming", "--since", "soon")]
)
def test_mistakes_are_told_in_one_line(arguments: tuple[str, ...]) -> None:
    """Whatever a question gets wrong, the answer is one line and status 1."""
    status, output, errors = run(*arguments)
    assert (status, output, errors.count("\n")) == (1, "", 1)
    assert errors.startswith("visavis: '")
