"""How far two careful readers agree on the same texts, beside the reader: what its scores can be held to.

    python benchmarks/agreement.py

`tests/gold/second` holds second records of some French gold texts, written from the text and the reading guide by somebody who saw neither the first
record nor what the reader makes of the text. They are scored against the first as a report is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from visavis.evaluation import load_gold, score_records, score_reports
from visavis.evaluation.running import report_on

GOLD = Path(__file__).parent.parent / "tests" / "gold"
MEASURES = (
    "contacts main",
    "contacts main: participants",
    "contacts main: exact record",
    "contacts all",
    "contacts all: exact record",
    "dates value",
    "readouts",
    "quotes at .8",
    "quotes at .8 with speaker",
    "indirect at .5",
    "indirect at .5 with speaker",
    "upcoming",
    "events",
)


def lines(gold: Path = GOLD) -> Iterator[str]:
    """Yield a table: by measure, how far the second record agrees with the first, and how far the reader does, on the same texts."""
    pairs = [(load_gold(path), load_gold(path.parent.parent / "french" / path.name)) for path in sorted((gold / "second").glob("*.yaml"))]
    firsts = [first for _, first in pairs]
    people = score_records((second for second, _ in pairs), firsts)
    read = score_reports((report_on(first) for first in firsts), firsts)
    yield f"{len(pairs)} texts. *Second reader* is a second record, scored against the first as the reader is; {len(people.mistakes)} differences."
    yield ""
    yield "| measure | second reader | the reader | gold |"
    yield "|---|--:|--:|--:|"
    for measure in MEASURES:
        yield f"| {measure} | {people.total(measure).f1:.3f} | {read.total(measure).f1:.3f} | {people.total(measure).expected} |"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
