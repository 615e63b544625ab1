"""Tallies of right, found and expected, their scores with intervals, and how they are shown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from typing_extensions import override

By = Literal["layer", "document", "cause"]
Verdict = Literal["MISSING", "SPURIOUS", "WRONG"]
LAYERS = (
    "contacts main",
    "contacts all",
    "without contact",
    "actors",
    "dates",
    "readouts",
    "quotes",
    "direct",
    "partial",
    "indirect",
    "figures",
    "upcoming",
    "events",
)
SAMPLES, SEED = 1000, 20240110


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts behind one score; where `found` equals `expected`, precision, recall and F1 are the share that is right."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what was expected that was found right; None where nothing was expected."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where nothing was found or expected."""
        total = self.found + self.expected
        return 2 * self.right / total if total else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference from the gold: what is missing, spurious or wrong, and where."""

    document: str
    layer: str
    verdict: Verdict
    cause: str
    detail: str
    start: int | None = None

    @override
    def __str__(self) -> str:
        place = f" @{self.start}" if self.start is not None else ""
        return f"{self.document} {self.layer} {self.verdict} {self.cause} {self.detail.rstrip()}{place}"


Tallies = Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of all documents: a tally a measure and document, and every mistake."""

    documents: Mapping[str, Tallies]
    mistakes: tuple[Mistake, ...]
    measures: tuple[str, ...]
    shares: frozenset[str]

    def total(self, measure: str) -> Tally:
        """Return the tally of `measure` over all documents."""
        return sum((tallies.get(measure, Tally()) for tallies in self.documents.values()), Tally())

    def interval(self, measure: str) -> tuple[float, float] | None:
        """Return the 95 % bootstrap interval of the measure's F1 (or share), drawn by document, always with the same seed."""
        tallies = [tallies.get(measure, Tally()) for tallies in self.documents.values()]
        counts = np.array([[tally.right, tally.found + tally.expected] for tally in tallies], dtype=float)
        if not len(counts) or not counts[:, 1].sum():
            return None
        drawn = np.random.default_rng(SEED).multinomial(len(counts), np.full(len(counts), 1 / len(counts)), size=SAMPLES) @ counts
        drawn = drawn[drawn[:, 1] > 0]
        low, high = np.percentile(2 * drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
        return float(low), float(high)

    def causes(self) -> list[tuple[str, int]]:
        """Return the kinds of mistakes with their counts, the commonest first."""
        counts = Counter(f"{mistake.layer} {mistake.verdict} {mistake.cause}" for mistake in self.mistakes)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def to_json(self) -> str:
        """Return everything as JSON."""
        measures: dict[str, Any] = {}
        for measure in self.measures:
            tally = self.total(measure)
            measures[measure] = {
                "right": tally.right,
                "found": tally.found,
                "expected": tally.expected,
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "interval": self.interval(measure),
            }
        documents = {
            name: {measure: [tally.right, tally.found, tally.expected] for measure, tally in tallies.items()} for name, tallies in self.documents.items()
        }
        mistakes = [
            {"document": one.document, "layer": one.layer, "verdict": one.verdict, "cause": one.cause, "detail": one.detail, "start": one.start}
            for one in self.mistakes
        ]
        whole = {"measures": measures, "documents": documents, "causes": dict(self.causes()), "mistakes": mistakes}
        return json.dumps(whole, ensure_ascii=False, indent=1)

    def to_text(self, by: By = "layer") -> str:
        """Return the scores as a table: a row a measure, a document or a cause."""
        if by == "cause":
            return "\n".join(f"{count:5}  {cause}" for cause, count in self.causes())
        return self._by_document() if by == "document" else self._by_layer()

    def _by_layer(self) -> str:
        lines = [f"{'measure':44}{'P':>7}{'R':>7}{'F1':>7}   {'95 %':14}{'right':>6}{'found':>6}{'gold':>6}"]
        for measure in self.measures:
            tally, interval = self.total(measure), self.interval(measure)
            if not tally.found and not tally.expected:
                continue
            span = f"{interval[0]:.3f}-{interval[1]:.3f}" if interval else ""
            figures = f"{'':14}{_rate(tally.f1)}" if measure in self.shares else "".join(_rate(rate) for rate in (tally.precision, tally.recall, tally.f1))
            lines.append(f"{measure:44}{figures}   {span:14}{tally.right:6}{tally.found:6}{tally.expected:6}")
        lines.append(f"{len(self.documents)} documents, {len(self.mistakes)} mistakes")
        return "\n".join(lines)

    def _by_document(self) -> str:
        columns = {"contacts all": "contacts", "contacts main": "main", "contacts main: exact record": "exact", "quotes at .8": "quotes",
                   "quotes at .5 with speaker": "q+who", "indirect at .5": "indirect", "dates value": "dates"}  # fmt: skip
        lines = [f"{'document':28}" + "".join(f"{title:>10}" for title in columns.values()) + f"{'mistakes':>10}"]
        wrong = Counter(mistake.document for mistake in self.mistakes)
        for name, tallies in self.documents.items():
            lines.append(f"{name:28}" + "".join(f"{_rate(tallies.get(measure, Tally()).f1):>10}" for measure in columns) + f"{wrong[name]:10}")
        return "\n".join(lines)

    def listing(self) -> str:
        """Return one line a mistake, in the order of the documents."""
        return "\n".join(map(str, self.mistakes))


def _rate(rate: float | None) -> str:
    return f"{'–':>7}" if rate is None else f"{rate:7.3f}"


def merge(documents: Mapping[str, Tallies], mistakes: Sequence[Mistake], shares: frozenset[str]) -> Scores:
    """Return the scores of the documents, their measures in the order of the layers, each layer's fields after it."""
    measures: dict[str, None] = {}
    for tallies in documents.values():
        measures.update(dict.fromkeys(tallies))
    ordered = sorted(measures, key=lambda measure: (next(i for i, layer in enumerate(LAYERS) if measure.startswith(layer)), ":" in measure))
    return Scores(documents, tuple(mistakes), tuple(ordered), shares)
