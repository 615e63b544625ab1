"""Explaining, judging and reviewing from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner, Result

from tests.archive.merge_tellings import telling
from tests.archive.merging_gold import groups_of, put_documents
from visavis.archive import schema
from visavis.archive.merging import merge_new
from visavis.archive.reviewing import checked
from visavis.archive.store import Archive
from visavis.archive.telling import Telling
from visavis.cli import app
from visavis.errors import NotInArchive

PRESIDENTS = "FRA Q1 Ann Roy; RUS Q2 Ivan Orlov"


def filled(path: Path, *tellings: Telling) -> str:
    """Make an archive with documents of these tellings, merged, and return its path."""
    with Archive(path) as archive, archive.writing() as connection:
        for numbers in put_documents(connection, tellings):
            merge_new(connection, numbers)
        connection.execute(update(schema.documents).values(title="Document " + schema.documents.c.digest))
    return str(path)


def run(*words: str, typed: str = "") -> Result:
    """Run the command."""
    return CliRunner().invoke(app, list(words), input=typed, env={"VISAVIS_AUTHOR": "ann"})


def groups(path: str) -> list[str]:
    """The contacts, by the first letters of their tellings."""
    with Archive(path) as archive, archive.reading() as connection:
        return ["".join(key[0] for key in group) for group in groups_of(connection)]


def contact_of(path: str, key: str) -> str:
    """The contact of a telling."""
    with Archive(path) as archive, archive.reading() as connection:
        return str(connection.scalar(select(schema.tellings.c.contact_id).where(schema.tellings.c.key == key)))


@pytest.fixture
def calls(tmp_path: Path) -> str:
    """Two reports of one call, and one of another a day later that may be the same."""
    later = telling("c", PRESIDENTS, "2024-05-04", topics=("trade",), told_on="2024-05-04")
    return filled(
        tmp_path / "a.db",
        telling("a", PRESIDENTS, initiator="FRA", topics=("trade",), told_on="2024-05-03"),
        telling("b", PRESIDENTS, initiator="RUS", told_on="2024-05-03"),
        later,
    )


def test_explain_names_each_reason_with_its_weight(calls: str) -> None:
    """The reports, what holds them together, and what came near, each with reasons and weights."""
    shown = run("explain", contact_of(calls, "a:0"), "--archive", calls)
    assert shown.exit_code == 0
    assert "Document a" in shown.output
    assert "same-people +3.0 (Ann Roy, Ivan Orlov)" in shown.output
    assert "initiators-contradict +0.0 (FRA, RUS)" in shown.output
    assert "What came near without joining" in shown.output
    assert "next-day -3.0" in shown.output
    found = json.loads(run("explain", contact_of(calls, "a:0"), "--json", "--archive", calls).output)
    assert [each["key"] for each in found["tellings"]] == ["a:0", "b:0"]
    assert found["links"][0]["verdict"] == "same"


def test_judge_joins_parts_and_takes_back(calls: str) -> None:
    """Judgements by contact and by report, in the name of their author, and taken back."""
    assert run("judge", "same", contact_of(calls, "a:0"), contact_of(calls, "c:0"), "--archive", calls).exit_code == 0
    assert groups(calls) == ["abc"]
    assert run("judge", "different", "a:0", "b:0", "--archive", calls).exit_code == 0
    assert groups(calls) != ["abc"]
    assert run("judge", "undo", "2", "--archive", calls).exit_code == 0
    assert groups(calls) == ["abc"]
    shown = run("judge", "list", "--archive", calls).output
    assert shown.count("ann") == 3
    assert "undone" in shown


def test_judge_corrects_a_field(calls: str) -> None:
    """A correction is shown in the place of what reports say."""
    contact = contact_of(calls, "a:0")
    assert run("judge", "correct", contact, "initiator", "Russia", "--archive", calls).exit_code == 0
    with Archive(calls) as archive:
        assert archive.show(contact).contact.initiator == "RUS"


def test_judge_says_what_is_wrong(calls: str) -> None:
    """What cannot be judged is refused in a line that says what to do, and nothing is kept of it."""
    contact = contact_of(calls, "a:0")
    for words in (("different", contact, contact), ("same", contact, "nothing"), ("correct", contact, "kind", "walk"), ("undo", "9")):
        refused = run("judge", *words, "--archive", calls)
        assert refused.exit_code == 1
        assert "visavis: " in refused.output
    assert run("judge", "list", "--archive", calls).output == "Nothing has been judged yet.\n"


def test_review_asks_about_pairs_and_fields(calls: str) -> None:
    """Each answer is kept at once; a wrong key asks again, undo takes the last one back, and what is judged is not asked again."""
    shown = run("review", "--archive", calls, typed="x\ns\n2\nz\n1\n")
    assert shown.exit_code == 0, shown.output
    assert "one contact?" in shown.output
    assert "'x' is no answer" in shown.output
    assert groups(calls) == ["abc"]
    again = run("review", "--archive", calls, typed="q\n")
    assert "one contact?" not in again.output


def test_review_of_nothing_doubtful_says_so(tmp_path: Path) -> None:
    """An archive without doubts needs no answers."""
    path = filled(tmp_path / "a.db", telling("a", PRESIDENTS), telling("b", PRESIDENTS))
    assert "Nothing is doubtful." in run("review", "--archive", path).output


def test_unsure_is_not_asked_again(calls: str) -> None:
    """What nobody can tell is left in peace, and changes nothing."""
    run("review", "--archive", calls, typed="u\nk\n")
    assert groups(calls) == ["ab", "c"]
    assert "one contact?" not in run("review", "--archive", calls, typed="q\n").output


@pytest.mark.parametrize(("field", "value"), [("colour", "red"), ("date", "2024-13-41"), ("host", "Atlantis"), ("parties", ""), ("status", "done")])
def test_values_that_cannot_be_are_refused(field: str, value: str) -> None:
    """A correction has to be a value that the field can have."""
    with pytest.raises(NotInArchive):
        checked(field, value)
