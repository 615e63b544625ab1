"""The verbs `visavis compare` and `visavis formulas`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.comparison.test_comparing import ANKARA, DISPATCH, PARIS
from visavis.archive.store import Archive
from visavis.cli import app
from visavis.document import Document
from visavis.reader import Reader

LATER = PARIS.replace("14 mars 2024", "20 juin 2024").replace("ce jeudi", "ce jeudi").replace("l'élargissement de l'OTAN", "la solution à deux États")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two readouts, a dispatch and a text without a contact."""
    for name, text in (
        ("paris.txt", PARIS),
        ("ankara.txt", ANKARA),
        ("afp.txt", DISPATCH),
        ("fleurs.txt", "Le marché aux fleurs rouvrira samedi sur la place."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> tuple[int, str, str]:
    """Return exit status, output and errors of the command."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def test_compare_two_documents(folder: Path) -> None:
    """Two documents give their accounts side by side as text."""
    status, output, _ = run("compare", folder / "paris.txt", folder / "ankara.txt")
    assert status == 0
    assert "France" in output
    assert "different figures" in output


@pytest.mark.parametrize(("name", "begins"), [("out.html", b"<!DOCTYPE html>"), ("out.docx", b"PK"), ("out.csv", b"\xef\xbb\xbfsection"), ("out.json", b"{")])
def test_the_ending_of_the_file_is_the_form(folder: Path, name: str, begins: bytes) -> None:
    """The file's ending says what is written."""
    status, *_ = run("compare", folder / "paris.txt", folder / "ankara.txt", "-o", folder / name)
    assert status == 0
    assert (folder / name).read_bytes().startswith(begins)


def test_a_lone_account_is_an_error_in_a_line(folder: Path) -> None:
    """Where there is one account only, that is said in a line, and the exit status is 1."""
    status, output, errors = run("compare", folder / "paris.txt")
    assert (status, output) == (1, "")
    assert "only one account" in errors
    assert run("compare", folder / "fleurs.txt")[0] == 1


def test_side_must_name_a_file(folder: Path) -> None:
    """A side without a file is a mistake that is explained."""
    status, _, errors = run("compare", folder / "paris.txt", "--side", "CHN")
    assert status == 2
    assert "CHN=FILE" in errors


def test_contact_of_an_archive(folder: Path) -> None:
    """A contact of the archive is compared by the reports that tell it."""
    url = folder / "archive.db"
    reader = Reader()
    with Archive(url) as archive:
        for n, text in enumerate((PARIS, ANKARA)):
            document = Document.from_text(text)
            archive.store(document, reader.read(document), origin=f"{n}")
    _, listing, _ = run("contacts", "--archive", url, "--format", "json")
    identifier = json.loads(listing)[0]["id"]
    status, output, _ = run("compare", identifier, "--archive", url, "--format", "json")
    assert status == 0
    assert [account["party"] for account in json.loads(output)["accounts"]] == ["FRA", "TUR"]
    assert run("compare", "nobody", "--archive", url)[0] == 1


def test_formulas_over_time(folder: Path) -> None:
    """The course of a phrase tells its first and last use and what vanished; the chart has a dot for each use."""
    url = folder / "archive.db"
    reader = Reader()
    with Archive(url) as archive:
        for n, text in enumerate((PARIS, LATER)):
            document = Document.from_text(text)
            archive.store(document, reader.read(document), origin=f"{n}")
    status, output, _ = run("formulas", "--between", "FRA", "TUR", "--archive", url, "--format", "json")
    assert status == 0
    data = json.loads(output)
    assert data["contacts"]["FRA"] == ["2024-03-14", "2024-06-20"]
    two_states = next(course for course in data["courses"] if course["formula"] == "two-state")
    assert (two_states["first"], two_states["uses"], two_states["mark"]) == ("2024-06-20", 1, "first")
    run("formulas", "--between", "FRA", "TUR", "--archive", url, "-o", folder / "chart.svg")
    assert (folder / "chart.svg").read_text(encoding="utf-8").count("<title>") == len(data["uses"])


def test_formulas_of_strangers(folder: Path) -> None:
    """Two parties without a contact in the archive are told so."""
    with Archive(folder / "archive.db"):
        pass
    status, _, errors = run("formulas", "--between", "FRA", "BRA", "--archive", folder / "archive.db")
    assert status == 1
    assert "holds no account" in errors


def test_schema_of_a_comparison() -> None:
    """The form of a comparison is published as a JSON Schema, every field described."""
    status, output, _ = run("schema", "comparison")
    schema = json.loads(output)
    assert status == 0
    assert all("description" in field for part in schema["$defs"].values() for field in part.get("properties", {}).values())
