"""Scores of the comparison on the gold pairs of accounts, which move only up."""

from __future__ import annotations

from pathlib import Path

import pytest

from visavis.evaluation.gold import GoldError
from visavis.evaluation.pairs import load_pairs, score_pairs
from visavis.knowledge import Knowledge

FOLDER = Path(__file__).parents[1] / "gold" / "comparison"


@pytest.mark.parametrize(("held_back", "claims", "contradictions"), [(False, 0.84, 0.80), (True, 0.79, 0.38)])
def test_alignment(held_back: bool, claims: float, contradictions: float) -> None:
    """Claims are aligned and contradictions found at least as well as before, on the pairs that were mended for and on those that were not."""
    pairs = load_pairs(FOLDER, held_back=held_back)
    assert len(pairs) == 24
    scores = score_pairs(pairs, Knowledge.load())
    assert scores.claims.f1 >= claims, "\n".join(scores.mistakes)
    assert scores.contradictions.f1 >= contradictions, "\n".join(scores.mistakes)


def test_a_file_that_is_no_pair(tmp_path: Path) -> None:
    """A file of another form is named in the error."""
    (tmp_path / "odd.yml").write_text("accounts: [1]", encoding="utf-8")
    with pytest.raises(GoldError, match=r"odd\.yml"):
        load_pairs(tmp_path)
