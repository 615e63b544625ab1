"""Documents that no one should write, read whole by the command: a report or a line on standard error, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import visavis
from tests.intake.test_files import PAGE, pdf
from visavis.cli import app
from visavis.languages import language

_SENTENCE = "Le ministre français a reçu son homologue allemand à Paris, a indiqué mardi le Quai d’Orsay"


def command(path: Path, *options: str) -> tuple[int, str, str]:
    """Return the exit status, output and complaints of reading a file."""
    done = CliRunner().invoke(app, ["read", str(path), "--format", "jsonl", *options], prog_name="visavis")
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "Traceback" not in done.stderr
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.parametrize(
    "text",
    [
        " ".join([_SENTENCE] * 60),
        "Le ministre a parlé. " * 9600,
        f"« {_SENTENCE} " * 1000,
        "“ « \" » ” ' " * 300 + _SENTENCE,
        _SENTENCE.upper() * 20,
        "\u200b\ufeff" + _SENTENCE + "\x00",
        "\n".join(_SENTENCE.split()),
        _SENTENCE + " 🕊️" * 500,
    ],
    ids=[
        "no sentence marks",
        "200,000 characters on one line",
        "a thousand unclosed quotation marks",
        "marks of all kinds",
        "capitals",
        "invisible characters",
        "a word a line",
        "pictograms",
    ],
)
def test_strange_texts_are_read(text: str) -> None:
    """Each gives a report whose evidence stands in the text."""
    report = visavis.read(text, language="fr")
    assert visavis.Report.load(report.model_dump(mode="json"), text) == report


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Emmanuel Macron a accordé un entretien au Monde"),
        ("fr", "Emmanuel Macron a souligné que la France appelle à un entretien avec Xi Jinping"),
        ("en", "Emmanuel Macron announced that he met Xi Jinping at the invitation of the Chinese side, and agreed to call for talks"),
        ("en", "We, the ministers of France and Japan, met today and I visited Rome"),
        ("ru", "Лавров заявил, что он встретился с министром, и я согласен"),
        ("zh", "王毅会见了法国外长。对方表示，习近平会见马克龙，并说：“很好"),
    ],
)
def test_a_text_may_end_anywhere(code: str, text: str) -> None:
    """Headlines and cut dumps end without a stop, with whatever word comes last."""
    ends = range(1, len(text) + 1) if code == "zh" else [at for at in range(1, len(text) + 1) if not text[at : at + 1].isalnum()]
    for end in ends:
        report = visavis.read(text[:end], language=code)
        assert visavis.Report.load(report.model_dump(mode="json"), text[:end]) == report


def test_html_with_scripts_and_broken_tags_is_read(tmp_path: Path) -> None:
    """What a script says is not in the report."""
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("</p>", "").replace("</h1>", "<<"), encoding="utf-8")
    status, output, errors = command(path)
    assert (status, errors) == (0, "")
    assert "Poutine" not in output
    assert json.loads(output)["document"]["published"] == "2024-04-17"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("wrong.txt", b"\xef\xbb\xbf" + "é".encode("cp1252") * 9, "save it as UTF-8"),
        ("pictures.pdf", pdf(""), "character recognition"),
        ("german.txt", b"Der Minister hat am Dienstag seine Kollegin empfangen, teilte sein Sprecher in Berlin mit.", "German"),
    ],
)
def test_files_that_cannot_be_read_take_one_line(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """The complaint names the file and says what to do; the exit status is 1."""
    (tmp_path / name).write_bytes(data)
    status, output, errors = command(tmp_path / name)
    assert (status, output) == (1, "")
    assert errors.count("\n") == 1
    assert name in errors
    assert says in errors


def test_a_missing_pipeline_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that is known but cannot be parsed here says what to install."""
    import spacy

    def load(name: str, **_: object) -> None:
        raise OSError(f"[E050] Can't find model '{name}'.")

    monkeypatch.setattr(spacy, "load", load)
    language.cache_clear()
    try:
        (tmp_path / "a.txt").write_text(_SENTENCE + ".", encoding="utf-8")
        status, _, errors = command(tmp_path / "a.txt")
    finally:
        language.cache_clear()
    assert status == 1
    assert "pip install" in errors
