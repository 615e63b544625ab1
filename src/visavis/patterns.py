"""Patterns made of the words of a lexicon, which may have none; where words begin and end in a script, and its letters beside the Latin ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

UNSPACED = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"
"""The characters, as a range of a pattern, of a script that puts no space between words: a word may begin and end at each of them."""

BEGINS = rf"(?:(?<!\w)|(?<=[{UNSPACED}])|(?=[{UNSPACED}]))"
"""Where a word may begin."""

ENDS = rf"(?:(?!\w)|(?<=[{UNSPACED}])|(?=[{UNSPACED}]))"
"""Where a word may end."""

UNSPACED_SIGN = re.compile(f"[{UNSPACED}]")
"""A character of such a script."""

CYRILLIC_CAPITALS = "Ѐ-ЯҐҒҖҚҢҮҰҲҺӘӨ"
CYRILLIC_SMALL = "а-џґғҗқңүұҳһәө"


def any_of(patterns: Iterable[str]) -> str:
    """Return the pattern of any of the patterns; of none, one that matches nothing.

    >>> any_of(["du", "de la"]), any_of([])
    ('du|de la', '(?!)')
    """
    return "|".join(patterns) or "(?!)"
