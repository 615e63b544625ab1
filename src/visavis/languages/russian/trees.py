"""The best tree over the words of a sentence, given how well each word would do as the head of each other."""

from __future__ import annotations

from typing import Any

Array = Any  # of numpy, which loads with the networks


def tree(scores: Array) -> Array:
    """Return the head of each word, counted from 1, and 0 for the one root; `scores[word, head]`, head 0 being none.

    The best head of each is taken where these make a tree, which they mostly do; where they do not, the best tree is.

    >>> import numpy as np
    >>> tree(np.array([[0.0, -9, 5], [1, 4, -9]])).tolist()
    [2, 0]
    """
    import numpy as np

    length = len(scores)
    scores = scores.astype(np.float64)
    scores[np.arange(length), np.arange(1, length + 1)] = -np.inf
    heads = scores.argmax(-1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 1 and _cycle(heads) is None:
        return heads
    # one root: each that offers itself is tried, and the tree of the highest sum kept
    offered = roots if len(roots) > 1 else np.argsort(-scores[:, 0])[:3]
    best, found = -np.inf, heads
    for root in offered:
        single = scores.copy()
        single[:, 0] = -np.inf
        single[root] = -np.inf
        single[root, 0] = 0.0
        candidate = _spanning(single)
        total = scores[np.arange(length), candidate].sum()
        if total > best:
            best, found = total, candidate
    return found


def _cycle(heads: Array) -> list[int] | None:
    """Return the words of a cycle, counted from 0, or nothing where there is none."""
    state = [0] * len(heads)
    for first in range(len(heads)):
        path = []
        word = first
        while word >= 0 and not state[word]:
            state[word] = 1
            path.append(word)
            word = int(heads[word]) - 1
        if word >= 0 and word in path:
            return path[path.index(word) :]
        for each in path:
            state[each] = 2
    return None


def _spanning(scores: Array) -> Array:
    """Return the heads of the best tree, by Chu and Liu and Edmonds: cycles are drawn together and entered where that costs least."""
    import numpy as np

    heads = scores.argmax(-1)
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    length = len(scores)
    rest = [word for word in range(length) if word not in cycle]
    new = len(rest)  # the cycle, as one word behind the others
    columns = [0, *(word + 1 for word in rest)]
    smaller = np.full((new + 1, new + 2), -np.inf)
    smaller[:new, : new + 1] = scores[np.array(rest, dtype=int)[:, None], columns]
    members = np.array(cycle)
    within = scores[members, heads[members]]
    entering = scores[members[:, None], columns] - within[:, None]
    enters = entering.argmax(0)
    smaller[new, : new + 1] = entering.max(0)
    leaving = scores[np.array(rest, dtype=int)[:, None], members + 1] if rest else np.zeros((0, len(members)))
    leaves = leaving.argmax(1) if rest else np.zeros(0, dtype=int)
    if rest:
        smaller[:new, new + 1] = leaving.max(1)
    chosen = _spanning(smaller)
    found = heads.copy()
    for n, word in enumerate(rest):
        found[word] = members[leaves[n]] + 1 if chosen[n] == new + 1 else columns[chosen[n]]
    entered = members[enters[chosen[new]]]
    found[entered] = columns[chosen[new]]
    return found
