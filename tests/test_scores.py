"""The gate against regressions: no score on the gold records falls below what it has reached."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

import pytest

from visavis.evaluation import Scores, Tally, evaluate
from visavis.evaluation.scores import merge

_ROOT = Path(__file__).parent.parent
_SPEC = importlib.util.spec_from_file_location("raise_scores", _ROOT / "tools" / "raise_scores.py")
assert _SPEC is not None
assert _SPEC.loader is not None
raise_scores = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(raise_scores)

REACHED: dict[str, dict[str, float]] = tomllib.loads(raise_scores.TABLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, Scores]:
    """Scores of the reader on the gold of each language, blind part included."""
    return {language: evaluate(raise_scores.GOLD / language) for language in REACHED}


@pytest.mark.parametrize(("language", "measure"), [(language, measure) for language, reached in REACHED.items() for measure in reached])
def test_no_score_falls(scores: dict[str, Scores], language: str, measure: str) -> None:
    """Each measure is at least what the table says; where it is more, `python tools/raise_scores.py` writes that down."""
    now = scores[language].total(measure).f1
    assert now is not None
    assert raise_scores.rounded_down(now) >= REACHED[language][measure], f"{measure} has fallen to {now:.3f}: see visavis evaluate tests/gold/{language}"


def test_every_layer_is_held() -> None:
    """Each language's table has every measure that is held, none besides."""
    for reached in REACHED.values():
        assert tuple(reached) == raise_scores.MEASURES


def _scores(**right: int) -> Scores:
    names = {"main": "contacts main", "dates": "dates value"}
    return merge({"one": {names[name]: Tally(count, 100, 100) for name, count in right.items()}}, (), frozenset())


def test_a_table_moves_only_up() -> None:
    """What has risen is written down, rounded down; what has fallen stays what it was."""
    raised = raise_scores.raised({"contacts main": 0.9, "dates value": 0.5}, _scores(main=70, dates=80))
    assert (raised["contacts main"], raised["dates value"]) == (0.9, 0.8)


def test_a_measure_that_is_new_begins_below_its_score_by_the_margin() -> None:
    """A margin leaves room below the present score, and lowers nothing."""
    raised = raise_scores.raised({"contacts main": 0.69}, _scores(main=70, dates=80), margin=0.02)
    assert (raised["contacts main"], raised["dates value"]) == (0.69, 0.78)


def test_values_are_rounded_down() -> None:
    """A value just below two decimals is not rounded up, nor one that floating point writes a little low."""
    assert [raise_scores.rounded_down(value) for value in (0.9199, 0.92, 0.29, 1.0)] == [0.91, 0.92, 0.29, 1.0]


def test_the_written_table_is_read_back(tmp_path: Path) -> None:
    """What is written as TOML holds the same values, in the order of the measures."""
    table = {"french": {"contacts main": 0.9, "dates value": 1.0}}
    raise_scores.write(table, tmp_path / "scores.toml")
    assert tomllib.loads((tmp_path / "scores.toml").read_text(encoding="utf-8")) == table
