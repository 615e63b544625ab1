"""Where sentences end: marks found by a language's patterns, and sentences that never grow without bound."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

LONGEST_SENTENCE = 1500
"""A block of text without sentence marks is cut at this many characters, so that no parse grows without bound."""

_ABBREVIATED = 12  # characters before a full stop in which its abbreviation stands


@dataclass(frozen=True, slots=True)
class SentenceMarks:
    """What ends a sentence in a language, and what only seems to."""

    end: re.Pattern[str]
    """A mark that may end one, with the brackets and quotation marks that close behind it."""

    opener: re.Pattern[str]
    """What the next one must begin with."""

    abbreviation: re.Pattern[str]
    """What a full stop belongs to that ends none; matched before and with it."""

    goes_on: Callable[[str, re.Match[str], int], bool] | None = None
    """Whether the sentence goes on behind a mark for other reasons, given the text, the mark, and where the block ends."""

    final: Callable[[str, str, int, int], bool] | None = None
    """Whether an abbreviation ends its sentence all the same, given what stands before, the text, where the mark ends and where the block does."""

    glued: Callable[[str, int, int], Iterable[int]] | None = None
    """Where sentences begin without a space before them, given the text and where the block begins and ends."""

    def spans(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the spans of the sentences in `text[start:end]`, which must be one block."""
        spans = []
        first = start
        glued = sorted(self.glued(text, start, end)) if self.glued is not None else []
        for mark in self.end.finditer(text, start, end):
            stop = mark.end()
            while glued and glued[0] < stop:
                spans.append((first, glued[0]))
                first = glued.pop(0)
            if not self.opener.match(text, stop, end):
                continue
            before = text[max(start, mark.start() - _ABBREVIATED) : mark.start() + 1]
            if mark[0] == "." and self.abbreviation.search(before) and not (self.final is not None and self.final(before, text, stop, end)):
                continue
            if self.goes_on is not None and self.goes_on(text, mark, end):
                continue
            spans.append((first, stop))
            first = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
        for stop in glued:
            if first < stop:
                spans.append((first, stop))
                first = stop
        if first < end:
            spans.append((first, end))
        return [piece for span in spans for piece in bounded(text, *span)]


def bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return `text[start:end]` cut at spaces into pieces no longer than a sentence may be."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut + 1 if text[cut] == " " else cut
    return [*pieces, (start, end)]
