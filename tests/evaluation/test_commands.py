"""The verbs `visavis evaluate` and `visavis annotate`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import visavis
from tests.evaluation.conftest import RECORD, TEXT
from tests.evaluation.reports import report_of
from visavis.cli import app
from visavis.evaluation import load_gold

MEASURES = (
    "contacts main", "contacts all: kind", "contacts main: exact record", "actors", "dates span", "dates value", "readouts", "quotes at .8",
    "quotes at .5 with speaker", "direct at .8", "partial at .5", "indirect at .5", "indirect at .8", "quotes: via", "quotes: act", "figures value",
)  # fmt: skip
ROOT = Path(__file__).parent.parent.parent


def run(*arguments: object, status: int = 0) -> str:
    """Return what the command prints, after a look at how it left."""
    done = CliRunner().invoke(app, list(map(str, arguments)), terminal_width=200, env={"COLUMNS": "200"})
    assert done.exit_code == status, done.output
    return done.output


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A folder with one record."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "duo.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "gold" / "duo.yaml").write_text(RECORD, encoding="utf-8")
    return tmp_path / "gold"


@pytest.fixture
def stored(record: Path, tmp_path: Path) -> Path:
    """A stored report of the record's text that misses the date and has the kind wrong."""
    data = report_of(load_gold(record / "duo.yaml")).model_dump(mode="json")
    data["dates"] = []
    data["contacts"][0]["kind"] = "call"
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def test_stored_reports_are_scored_in_place_of_reading(record: Path, stored: Path) -> None:
    """The mistakes stand before the table of layers, each with its text; every layer has its measures, with intervals."""
    printed = run("evaluate", record, "--against", stored)
    listing, _, table = printed.partition("\n\n")
    assert "gold/duo contact WRONG kind meeting→call got=call want=meeting" in listing
    assert "gold/duo date MISSING span want=2024-03-04" in listing
    assert "⟦lundi 4 mars⟧" in listing
    for measure in MEASURES:
        assert any(line.startswith(f"{measure}  ") for line in table.split("\n")), measure
    assert "1 documents, 2 mistakes" in table


def test_a_row_is_a_layer_a_document_or_a_cause(record: Path, stored: Path) -> None:
    """`--by` chooses; without the listing only the table is printed."""
    causes = run("evaluate", record, "--against", stored, "--by", "cause", "--no-errors")
    assert causes.split("\n")[:2] == ["    1  contact WRONG kind meeting→call", "    1  date MISSING span"]
    assert run("evaluate", record, "--against", stored, "--by", "document", "--no-errors").split("\n")[1].startswith("gold/duo ")


def test_json_has_everything(record: Path, stored: Path) -> None:
    """Measures with intervals, counts a document, causes, and each mistake with its place."""
    told = json.loads(run("evaluate", record, "--against", stored, "--format", "json"))
    assert told["measures"]["dates value"]["recall"] == 0.0
    assert told["measures"]["contacts main"]["interval"] == [1.0, 1.0]
    assert told["documents"]["gold/duo"]["contacts main: kind"] == [0, 1, 1]
    assert told["causes"] == {"contact WRONG kind meeting→call": 1, "date MISSING span": 1}
    assert [one["start"] for one in told["mistakes"]] == [TEXT.index("a reçu"), TEXT.index("lundi 4")]


def test_a_report_of_another_text_is_complained_of(record: Path, stored: Path) -> None:
    """Nothing is scored against a report of another text, and the exit status is 1."""
    (record / "duo.txt").write_text(TEXT + "Fin.\n", encoding="utf-8", newline="")
    assert "among the reports none is of this text" in run("evaluate", record, "--against", stored, status=1)


def test_the_library_and_the_command_agree(record: Path, stored: Path) -> None:
    """`visavis.evaluate` gives what the command prints."""
    scores = visavis.evaluate(record, against=stored)
    assert run("evaluate", record, "--against", stored, "--no-errors").rstrip("\n") == scores.to_text("layer")


def test_a_record_against_the_guide_is_named(record: Path) -> None:
    """`--check` says what contradicts the guide, and leaves with 1; with a sound record it leaves with 0."""
    assert "1 records, nothing contradicts the guide" in run("evaluate", record, "--check")
    path = record / "duo.yaml"
    path.write_text(RECORD.replace("status: held", "status: helden"), encoding="utf-8")
    assert "helden" in run("evaluate", record, "--check", status=1)


def test_a_draft_seals_and_says_what_was_read(tmp_path: Path) -> None:
    """A draft is a record that the reader itself scores full marks against, and that a person corrects."""
    for name in ("elysee-lula.txt", "visio-xi-macron-scholz.txt"):
        shutil.copy(ROOT / "examples" / "french" / name, tmp_path / name)
        draft = (tmp_path / name).with_suffix(".yaml")
        run("annotate", tmp_path / name, "-o", draft)
        assert draft.read_text(encoding="utf-8").startswith("about: ")
        assert visavis.evaluate(draft).mistakes == ()


def test_a_draft_overwrites_nothing(tmp_path: Path) -> None:
    """A record that is there may hold corrections."""
    (tmp_path / "a.txt").write_text("Le ministre a parlé.", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")
    assert "is there already" in run("annotate", tmp_path / "a.txt", "-o", tmp_path / "a.yaml", status=1)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "mine"


def test_a_draft_without_file_is_printed(tmp_path: Path) -> None:
    """It names its text, language and publication date."""
    (tmp_path / "a.txt").write_text("Le président français Emmanuel Macron a reçu lundi Olaf Scholz à Paris.", encoding="utf-8")
    printed = run("annotate", tmp_path / "a.txt", "--published", "2023-05-10")
    assert f'text: "{(tmp_path / "a.txt").as_posix()}"' in printed
    assert "language: fr" in printed
    assert 'published: "2023-05-10"' in printed
    assert "contacts:\n- id: c1" in printed
