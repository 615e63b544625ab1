"""Scores of reports against gold records.

>>> from visavis.evaluate import evaluate, load_gold
>>> golds = [load_gold("tests/gold/french/01.yaml")]  # doctest: +SKIP
>>> print(evaluate([report], golds).to_text())  # doctest: +SKIP
"""

from __future__ import annotations

from visavis.evaluate.check import contradictions
from visavis.evaluate.gold import Gold, GoldError, load_gold
from visavis.evaluate.plain import Plain
from visavis.evaluate.scores import Mistake, Scores, Tally
from visavis.evaluate.scoring import evaluate

__all__ = ["Gold", "GoldError", "Mistake", "Plain", "Scores", "Tally", "contradictions", "evaluate", "load_gold"]
