"""Trigger phrases: what the tables of words are written in, and how a text is searched for all of them at once.

A trigger is written without regard to case, accents or kind of apostrophe. `*` stands for any letters, `(s)` for what may be missing,
`(a|b)` for either, `…` for up to four words; a space also matches a hyphen, a hyphen only itself. Triggers stand at word boundaries,
except in scripts that write without spaces.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

import ahocorasick

from visavis.folding import fold

_T = TypeVar("_T")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)
_ACCENTS = {code: base for code in (*range(0xE0, 0x180), 0x451) if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)}
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_UNSPACED_GAP = r"(?: ?[\w']+){0,4}? ?"
# Where a copy of a text may part its signs as words: between two of them, and before and behind a group.
_APART = re.compile(rf"(?<={_UNSPACED.pattern})(?=(?:\(\?:)*{_UNSPACED.pattern})|(?<=\))(?={_UNSPACED.pattern})")
_GAP = r"(?:[\w']+[ -]){0,4}(?:\w+')?"
_SPACE = r"(?:-| {1,2})"
_OPTIONAL_WORD = re.compile(r" \(([^()|]*[^()| ])\)(?= |$)")
_OPTIONAL = re.compile(r"\(([^()|]*)\)")
_OPENS = re.compile(r"[.!?…\n«“„\"—–-]\s*$")
_LITERAL = re.compile(r"[^*(… -]*")


@lru_cache(maxsize=4)  # the stages of one document ask for the same text
def keyed(text: str) -> str:
    """Return `text` as triggers are compared with it: folded, without accents; always as long as `text`.

    >>> keyed("L’Élysée")
    "l'elysee"
    """
    return fold(text).translate(_ACCENTS)


def starting_in(placed: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Return those of `placed`, sorted by start, that start in the stretch."""
    first = bisect_left(placed, start, key=lambda one: one.start)
    return placed[first : bisect_left(placed, end, lo=first, key=lambda one: one.start)]


@dataclass(frozen=True, slots=True)
class Hit(Generic[_T]):
    """A stretch that matches a trigger, and what the trigger stands for."""

    start: int
    end: int
    value: _T


def as_written(text: str, found: Iterable[Hit[_T]], capital: Callable[[_T], bool]) -> list[Hit[_T]]:
    """Leave out hits in `text` without the capital that they need, and other hits of the words that have it: Russian *о Газе* and *о газе*.

    Where any word would have a capital, at the start of a sentence or in a line of capitals, it tells nothing, and hits with and without it stay.
    """
    hits = list(found)
    written = {(hit.start, hit.end): text[hit.start].isupper() for hit in hits if capital(hit.value)}
    forced = {(start, end) for start, end in written if _OPENS.search(text, max(0, start - 3), start) or start == 0 or text[start:end].isupper()}
    return [hit for hit in hits if (hit.start, hit.end) not in written or (hit.start, hit.end) in forced or capital(hit.value) == written[hit.start, hit.end]]


def _alternatives(pattern: str) -> list[str]:
    """Split a pattern that opens with a group, so that each part opens with letters to search for."""
    if not pattern.startswith("("):
        return [pattern]
    close = pattern.index(")")
    return [other for part in pattern[1:close].split("|") for other in _alternatives(part + pattern[close + 1 :])]


def _expression(pattern: str) -> str:
    parts = []
    for piece in re.split(r"(\*|…\s?| |\(|\)|\|)", pattern):
        if piece == "*":
            parts.append(r"\w*")
        elif piece.startswith("…"):
            parts.append(_GAP)
        elif piece == " ":
            parts.append(_SPACE)
        elif piece == "(":
            parts.append("(?:")
        elif piece in (")", "|"):
            parts.append(piece)
        else:
            parts.append(re.escape(piece))
    written = "".join(parts)
    return _APART.sub(" ?", written.replace(_GAP, _UNSPACED_GAP)) if _UNSPACED.search(pattern) else written


class Triggers(Generic[_T]):
    """A set of triggers, compiled to be found in one pass; what stands inside a hit of `masks` is hidden."""

    def __init__(self, triggers: Iterable[tuple[str, _T]], masks: Iterable[str] = ()) -> None:
        opening: dict[str, list[tuple[re.Pattern[str], _T | None, bool]]] = {}
        for written, value in (*triggers, *((mask, None) for mask in masks)):
            for pattern in _alternatives(_OPTIONAL.sub(r"(\1|)", _OPTIONAL_WORD.sub(r"( \1|)", keyed(written).strip()))):
                literal = _LITERAL.match(pattern)
                first = literal[0] if literal else ""
                first = first[:1] if _UNSPACED.match(first) else first
                if not first:
                    raise ValueError(f"a trigger must open with letters, not as {written!r} does")
                end = "" if _UNSPACED.match(pattern[-1]) else r"(?!\w)"
                try:
                    compiled = re.compile(_expression(pattern) + end)
                except re.error as error:
                    raise ValueError(f"{written!r} is no trigger: {error}") from error
                opening.setdefault(first, []).append((compiled, value, value is None or "…" not in pattern))
        self._automaton = ahocorasick.Automaton()
        for first, patterns in opening.items():
            self._automaton.add_word(first, (len(first), bool(_UNSPACED.match(first)), tuple(patterns)))
        self._automaton.make_automaton()
        self._empty = not opening

    def find(self, text: str) -> list[Hit[_T]]:
        """Return the hits in `text`, which must be keyed, by start.

        Left out are those inside a mask, inside a longer hit of the same value, or inside a longer hit without a gap.
        """
        found: list[tuple[int, int, _T | None, bool]] = []
        for last, (length, unspaced, patterns) in () if self._empty else self._automaton.iter(text):
            start = last + 1 - length
            if not unspaced and start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue
            found += [(start, match.end(), value, whole) for pattern, value, whole in patterns if (match := pattern.match(text, start))]
        found.sort(key=lambda one: (one[0], -one[1], one[2] is not None))
        kept: list[Hit[_T]] = []
        hidden = 0  # end of the widest hit so far that hides what it holds
        reach: dict[_T, int] = {}  # the same for hits of one value
        before = (-1, -1)  # the hit that hides: another of the same extent is not inside it
        for start, end, value, whole in found:
            if value is None:
                hidden, before = max(hidden, end), (-1, -1)
                continue
            if (end <= hidden and (start, end) != before) or end <= reach.get(value, 0):
                continue
            kept.append(Hit(start, end, value))
            reach[value] = end
            if whole and end > hidden:
                hidden, before = end, (start, end)
        return kept
