"""Write down the scores that the reader has reached on the gold records, for the test that holds them.

    python tools/raise_scores.py [--margin 0.02]
    python tools/raise_scores.py --new-records

Values in `tests/gold/scores.toml` only rise: a score that has fallen keeps its value there, and `tests/test_scores.py` fails until it is reached again.
When records are added, what is measured is another thing, and the values begin anew: of the reader as it is.
"""

from __future__ import annotations

import argparse
import math
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.evaluation import evaluate
from visavis.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from visavis.evaluation import Scores

GOLD = Path(__file__).parent.parent / "tests" / "gold"
TABLE = GOLD / "scores.toml"
MEASURES = (
    "contacts main",
    "contacts main: exact record",
    "contacts main: participants",
    "contacts main: initiator",
    "contacts main: topics",
    "contacts all",
    "contacts all: exact record",
    "without contact: no main found",
    "actors",
    "dates span",
    "dates value",
    "readouts",
    "quotes at .8",
    "quotes at .8 with speaker",
    "quotes at .5",
    "indirect at .5",
    "indirect at .5 with speaker",
    "figures value",
    "upcoming",
    "events",
)
"""What is held: a figure or more for each layer."""


def rounded_down(value: float) -> float:
    """Return the value with two decimals, never more than it is."""
    return math.floor(value * 100 + 1e-9) / 100


def raised(reached: Mapping[str, float], scores: Scores, margin: float = 0.0) -> dict[str, float]:
    """Return the table of a language: of each measure the better of what was reached and the score now, less the margin."""
    table = {}
    for measure in MEASURES:
        now = scores.total(measure).f1
        below = 0.0 if now is None else max(0.0, rounded_down(now - margin))
        table[measure] = max(below, reached.get(measure, 0.0))
    return table


def write(table: Mapping[str, Mapping[str, float]], path: Path = TABLE) -> None:
    """Write the table as TOML."""
    lines = ["# F1 (or share) reached on the gold records of each language, rounded down; written by tools/raise_scores.py, which only raises."]
    for language, reached in table.items():
        lines += ["", f"[{language}]", *(f'"{measure}" = {value:.2f}' for measure, value in reached.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Raise the values of every language that has gold records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--margin", type=float, default=0.0, help="how far below the present score a value that rises may stay (default 0)")
    parser.add_argument("--new-records", action="store_true", help="records were added: begin anew with the present scores, risen or fallen")
    asked = parser.parse_args()
    table = tomllib.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    for folder in sorted(path for path in GOLD.iterdir() if path.name in LANGUAGES.values()):
        before, scores = table.get(folder.name, {}), evaluate(folder)
        table[folder.name] = raised({} if asked.new_records else before, scores, asked.margin)
        for measure, value in table[folder.name].items():
            now = scores.total(measure).f1
            told = "–" if now is None else f"{now:.3f}"
            print(f"{folder.name}  {measure:34} now {told:>5}  held {before.get(measure, 0):.2f} → {value:.2f}")
    write(table)


if __name__ == "__main__":
    main()
