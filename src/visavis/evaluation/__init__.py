"""Scores of reports against gold records.

>>> from visavis.evaluation import evaluate
>>> print(evaluate("tests/gold/french").to_text())  # doctest: +SKIP
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from visavis.evaluation.check import contradictions
    from visavis.evaluation.drafting import draft_record
    from visavis.evaluation.gold import Gold, GoldError, load_gold
    from visavis.evaluation.plain import Plain
    from visavis.evaluation.running import evaluate
    from visavis.evaluation.scores import Mistake, Scores, Tally
    from visavis.evaluation.scoring import score_records, score_reports

__all__ = [
    "Gold", "GoldError", "Mistake", "Plain", "Scores", "Tally", "contradictions", "draft_record", "evaluate", "load_gold", "score_records", "score_reports",
]  # fmt: skip

_HOMES = {
    "Gold": "gold", "GoldError": "gold", "Mistake": "scores", "Plain": "plain", "Scores": "scores", "Tally": "scores", "contradictions": "check",
    "draft_record": "drafting", "evaluate": "running", "load_gold": "gold", "score_records": "scoring", "score_reports": "scoring",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    # As in the package above: the command line asks for the verbs here without what they work with.
    if name not in __all__:
        raise AttributeError(f"module 'visavis.evaluation' has no attribute {name!r}")
    return getattr(importlib.import_module(f"visavis.evaluation.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
