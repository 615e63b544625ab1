"""The command that scores."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.reports import report_of
from visavis.evaluation.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    from visavis.evaluation import Gold


@pytest.fixture
def reports(gold: Gold, tmp_path: Path) -> Path:
    """Stored reports: one, without its dates."""
    path = tmp_path / "reports.jsonl"
    path.write_text(report_of(gold).model_copy(update={"dates": ()}).model_dump_json() + "\n", encoding="utf-8")
    return path


def test_stored_reports_are_scored(gold: Gold, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The listing comes first, the table after it, and the status says that all went well."""
    assert main([str(gold.path), "--against", str(reports)]) == 0
    shown = capsys.readouterr().out
    assert "date MISSING span want=2024-03-04" in shown
    assert "1 documents, 1 mistakes" in shown


def test_json_has_measures_and_mistakes(gold: Gold, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything shown as text is in the JSON."""
    assert main([str(gold.path.parent), "--against", str(reports), "--format", "json"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert scores["measures"]["dates value"]["recall"] == 0.0
    assert [one["layer"] for one in scores["mistakes"]] == ["date"]


def test_a_bad_record_is_reported_and_the_rest_scored(gold: Gold, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that does not seal costs the exit status, not the run."""
    bad = gold.path.with_name("bad.yaml")
    bad.write_text("contacts: [", encoding="utf-8")
    assert main([str(bad), str(gold.path), "--against", str(reports), "--no-errors"]) == 1
    shown = capsys.readouterr()
    assert "bad.yaml: not YAML" in shown.err
    assert "1 documents" in shown.out
