"""Scores of the comparison on the gold pairs of accounts, which move only up."""

from __future__ import annotations

from pathlib import Path

import pytest

from visavis.evaluation.gold import GoldError
from visavis.evaluation.pairs import load_pairs, score_pairs
from visavis.knowledge import Knowledge

FOLDER = Path(__file__).parents[1] / "gold" / "comparison"


@pytest.mark.parametrize(("held_back", "claims", "contradictions", "shared"), [(False, 0.88, 0.87, 0.92), (True, 0.82, 0.55, 0.70)])
def test_alignment(held_back: bool, claims: float, contradictions: float, shared: float) -> None:
    """Claims are aligned, contradictions and topics found at least as well as before, on the pairs that were mended for and on those that were not."""
    pairs = load_pairs(FOLDER, held_back=held_back)
    assert len(pairs) == 24
    scores = score_pairs(pairs, Knowledge.load())
    mistakes = "not shown for pairs that are held back" if held_back else "\n".join(scores.mistakes)
    found = [round(tally.f1, 2) for tally in (scores.claims, scores.contradictions, scores.topics)]
    del scores  # a failing assertion shows what it compares, and the mistakes with it
    assert found[0] >= claims, mistakes
    assert found[1] >= contradictions, mistakes
    assert found[2] >= shared, mistakes


def test_a_file_that_is_no_pair(tmp_path: Path) -> None:
    """A file of another form is named in the error."""
    (tmp_path / "odd.yml").write_text("accounts: [1]", encoding="utf-8")
    with pytest.raises(GoldError, match=r"odd\.yml"):
        load_pairs(tmp_path)
