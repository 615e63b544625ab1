"""How alike two parts of a record are, and the best one-to-one matching of two lists."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING, TypeVar

from visavis.evaluation.names import same_name, same_people, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from visavis.evaluation.plain import PlainContact, Spans

One = TypeVar("One")
Other = TypeVar("Other")

_KIN = [{"meeting", "visit", "summit"}, {"call", "video"}]
# First and last month of EDTF's seasons (21 spring to 24 winter, here December), quarters and halves of a year.
_MONTHS = {
    "21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "12"),
    "33": ("01", "03"), "34": ("04", "06"), "35": ("07", "09"), "36": ("10", "12"), "40": ("01", "06"), "41": ("07", "12"),
}  # fmt: skip
_EDTF = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def runs(spans: Spans) -> list[tuple[int, int]]:
    """Return the characters the spans cover, as sorted runs that do not touch."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def overlap(one: Spans, other: Spans) -> float:
    """Return the share of characters that both cover among those that either covers: intersection over union."""
    mine, theirs = runs(one), runs(other)
    shared = i = j = 0
    while i < len(mine) and j < len(theirs):
        shared += max(0, min(mine[i][1], theirs[j][1]) - max(mine[i][0], theirs[j][0]))
        if mine[i][1] < theirs[j][1]:
            i += 1
        else:
            j += 1
    union = sum(end - start for start, end in mine) + sum(end - start for start, end in theirs) - shared
    return shared / union if union else 0.0


def at_least(share: float, least: float) -> float:
    """Return `share`, or 0 where it is below `least`."""
    return share if share >= least - 1e-9 else 0.0


def best_matching(ones: Sequence[One], others: Sequence[Other], weight: Callable[[One, Other], float]) -> list[tuple[int, int]]:
    """Return index pairs of the one-to-one matching with the greatest sum of weights; pairs of weight 0 stay unmatched."""
    if not ones or not others:
        return []
    if len(ones) > len(others):
        return sorted((i, j) for j, i in best_matching(others, ones, lambda other, one: weight(one, other)))
    weights = [[weight(one, other) for other in others] for one in ones]
    # Hungarian method on costs, rows ≤ columns (Kuhn–Munkres with potentials, O(n²m)).
    rows, columns = len(ones), len(others)
    top = max(map(max, weights))
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        least, seen = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while True:
            seen[column] = True
            current, delta, following = row_of[column], float("inf"), 0
            for j in range(1, columns + 1):
                if seen[j]:
                    continue
                cost = top - weights[current - 1][j - 1] - row_potential[current] - column_potential[j]
                if cost < least[j]:
                    least[j], way[j] = cost, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if seen[j]:
                    row_potential[row_of[j]] += delta
                    column_potential[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if row_of[column] == 0:
                break
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return sorted((row_of[j] - 1, j - 1) for j in range(1, columns + 1) if row_of[j] and weights[row_of[j] - 1][j - 1] > 0)


def same_date(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates are equal, an approximate mark aside."""
    return (one or "").rstrip("~?") == (other or "").rstrip("~?")


def day_range(date: str) -> tuple[str, str] | None:
    """First and last day of an EDTF date or interval, in ISO form."""
    parts = [_EDTF.match(part) for part in date.split("/")]
    first, last = parts[0], parts[-1]
    if first is None or last is None:
        return None
    begins, ends = _MONTHS.get(first[2] or "", (first[2] or "01",) * 2)[0], _MONTHS.get(last[2] or "", (last[2] or "12",) * 2)[1]
    if not "01" <= begins <= "12" or not "01" <= ends <= "12":
        return None
    return f"{first[1]}-{begins}-{first[3] or '01'}", f"{last[1]}-{ends}-{last[3] or calendar.monthrange(int(last[1]), int(ends))[1]}"


def compatible_dates(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates can be the same time: both known, and one within or across the other."""
    if one is None or other is None:
        return False
    mine, theirs = day_range(one), day_range(other)
    return mine is not None and theirs is not None and mine[0] <= theirs[1] and theirs[0] <= mine[1]


def compatible_kinds(one: str | None, other: str | None) -> bool:
    """Whether two kinds of contact can be one seen differently: equal, not told, or of one family (a visit and its meeting)."""
    return one is None or other is None or one == other or any({one, other} <= family for family in _KIN)


def same_place(one: str | None, other: str | None) -> bool:
    """Whether two places are the same as the text has them, articles and brackets aside."""
    if one is None or other is None:
        return one is other
    mine, theirs = tokens(one), tokens(other)
    return mine == theirs or set(mine) <= set(theirs) or set(theirs) <= set(mine)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether one holds the other, word for word."""
    if one is None or other is None:
        return one is other
    mine, theirs = " ".join(tokens(one)), " ".join(tokens(other))
    return bool(mine) and bool(theirs) and (f" {mine} " in f" {theirs} " or f" {theirs} " in f" {mine} ")


def same_parties(one: PlainContact, other: PlainContact) -> bool:
    """Whether both contacts have the same parties and, for each, the same people."""
    return set(one.parties) == set(other.parties) and all(same_people(people, other.parties[code]) for code, people in one.parties.items())


def contact_weight(gold: PlainContact, found: PlainContact) -> float:
    """Return how well a contact found fits one of the gold, 0 where they cannot be one.

    They can be one when at least two parties are shared, or all of the smaller side, and kind or date are compatible.
    """
    shared = set(gold.parties) & set(found.parties)
    smaller = min(len(gold.parties), len(found.parties))
    if not shared or len(shared) < min(2, smaller):
        return 0.0
    kinds, dates = compatible_kinds(gold.kind, found.kind), compatible_dates(gold.date, found.date)
    if not kinds and not dates:
        return 0.0
    people = [person for members in gold.parties.values() for person in members]
    told = [person for members in found.parties.values() for person in members]
    met = sum(any(same_name(person, one) for one in told) for person in people)
    score: float = 4 * len(shared) / len(set(gold.parties) | set(found.parties))
    score += 2 * met / max(len(people), len(told), 1)
    score += 2 * (gold.kind == found.kind) + kinds
    score += 2 * same_date(gold.date, found.date) + dates
    score += (gold.status == found.status) + 0.5 * (gold.main == found.main)
    score += 2 * (overlap(gold.evidence, found.evidence) > 0)
    score += 0.5 * (gold.place is not None and same_place(gold.place, found.place))
    return score
