"""Patterns made of the words of a lexicon, which may have none."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(patterns: Iterable[str]) -> str:
    """Return the pattern of any of the patterns; of none, one that matches nothing.

    >>> any_of(["du", "de la"]), any_of([])
    ('du|de la', '(?!)')
    """
    return "|".join(patterns) or "(?!)"
