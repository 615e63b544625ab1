"""How far apart the clocks of parties are: what makes two days of one call."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib import resources


def clocks_apart(parties: Iterable[str]) -> float:
    """Return by how many hours the clocks of the parties differ at most; 0 where fewer than two are known.

    >>> clocks_apart(["CHN", "USA"]) > 10, clocks_apart(["FRA", "DEU"])
    (True, 0.0)
    """
    known = [_hours()[party] for party in parties if party in _hours()]
    return max(known) - min(known) if len(known) > 1 else 0.0


@cache
def _hours() -> dict[str, float]:
    """How far ahead of Greenwich the clocks in each party's capital or seat are, in winter."""
    rows = (resources.files("visavis.archive") / "data" / "hours.tsv").read_text(encoding="utf-8").splitlines()
    return {row["party"]: float(row["hours"]) for row in csv.DictReader(rows, delimiter="\t")}
