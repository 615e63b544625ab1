"""Reading copies: what the stages read in place of a text whose words are not parted by spaces.

A copy holds the signs of the text, with a space between words and its marks written as elsewhere; a language may put its words in another
order too, a preposition's phrase behind its verb. Every sign knows where it stands in the original, so that reports speak of that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from visavis.document import Document

if TYPE_CHECKING:
    from visavis.knowledge import Name
    from visavis.records import Block


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a copy: its span in the original, how the copy writes it, and what its language says of it."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Copy(Document):
    """A document to read in place of another."""

    original: Document | None = None
    signs: tuple[int, ...] = ()  # where each sign stands in the original; for what was added, -1
    tags: dict[tuple[int, int], str] = field(default_factory=dict)  # of words, by their spans in the copy

    def read(self, offset: int) -> bool:
        """Say whether a stretch that is read stands there."""
        return any(block.start <= offset < block.end and block.kind not in ("furniture", "metadata") for block in self.blocks)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original a stretch of the copy stands: from its first sign there to its last."""
        held = [sign for sign in self.signs[start:end] if sign >= 0]
        if held:
            return min(held), max(held) + 1
        before = next((self.signs[k] + 1 for k in range(min(start, len(self.signs)) - 1, -1, -1) if self.signs[k] >= 0), 0)
        return before, before


@runtime_checkable
class Unspaced(Protocol):
    """A language whose words no space parts, and whose lexicon is written in one of several forms of its signs."""

    def usual(self, text: str) -> str:
        """Return a text, sign for sign, in the signs of the lexicon."""
        ...


@runtime_checkable
class Copying(Protocol):
    """A language whose texts the stages read in copies."""

    def copied(self, document: Document, find: Callable[[str], list[Name]]) -> tuple[Copy, list[Name]]:
        """Return the copy of a document, and the names that `find` finds in a text where they stand in the copy."""
        ...

    def strangers(self, document: Document) -> list[tuple[int, int]]:
        """Return what the language takes for names of people in a copy."""
        ...


_PARTED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef“”‘’·]) | (?=[\u3000-\u9fff\uff00-\uffef“”‘’·])")
_HYPHEN = re.compile(r"(?<=[\u3000-\u9fff]) ?- ?(?=\w)")


def unparted(text: str) -> str:
    """Return words of a copy without the spaces that part them.

    >>> unparted("第三届 中国 - ASEAN 峰会")
    '第三届中国-ASEAN峰会'
    """
    return _PARTED.sub("", _HYPHEN.sub("-", text))


# Marks that have no space before them, and none behind.
_CLOSING, _OPENING = frozenset(",.;:!?%)”’》〉]、…"), frozenset("(“‘《〈[")


def copy_of(document: Document, blocks: Iterable[tuple[Block, Sequence[Word] | None]], names: Sequence[Name]) -> tuple[Copy, list[Name]]:
    """Return the copy in which each block is written word by word, those without words as they are, and the names where they stand in it."""
    text, parts = document.text, []
    signs: list[int] = []
    moved: list[Block] = []
    tags: dict[tuple[int, int], str] = {}
    at = 0

    def add(written: str, first: int) -> None:
        parts.append(written)
        signs.extend(range(first, first + len(written)) if first >= 0 else [-1] * len(written))

    for block, words in blocks:
        add(text[at : block.start], at)
        start = len(signs)
        if words is None:
            add(text[block.start : block.end], block.start)
        else:
            before = ""
            for word in words:
                if before and before not in _OPENING and word.text not in _CLOSING:
                    add(" ", -1)
                tags[len(signs), len(signs) + len(word.text)] = word.tag
                add(word.text, word.start)
                before = word.text[-1]
        moved.append(block.model_copy(update={"start": start, "end": len(signs)}))
        at = block.end
    add(text[at:], at)
    given = {each.name: getattr(document, each.name) for each in fields(Document)}
    copy = Copy(**{**given, "text": "".join(parts), "blocks": tuple(moved)}, original=document, signs=tuple(signs), tags=tags)
    return copy, _moved(copy, names)


def _moved(copy: Copy, names: Sequence[Name]) -> list[Name]:
    """Return the names that stand in the copy in one piece, whole words of it."""
    starts, ends = {start for start, _ in copy.tags}, {end for _, end in copy.tags}
    where = {sign: k for k, sign in enumerate(copy.signs) if sign >= 0}
    found = []
    for name in names:
        first, last = where.get(name.start), where.get(name.end - 1)
        whole = first is not None and last is not None and last - first == name.end - 1 - name.start
        if whole and first is not None and last is not None and (not copy.tags or (first in starts and last + 1 in ends) or not copy.read(first)):
            found.append(replace(name, start=first, end=last + 1))
    return sorted(found, key=lambda name: name.start)
