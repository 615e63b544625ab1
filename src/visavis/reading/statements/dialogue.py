"""Words that a dash opens in place of quotation marks: *– It is late, – said the minister. – We go on tomorrow.*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from visavis.folding import fold
from visavis.reading.statements.quotations import Quotation
from visavis.records import Block

_DASH = re.compile(r"[–—-][ \u00a0]+(?=[^\W\d_a-z]|[«“\"„])")
_INCISE = re.compile(r"(?P<mark>[,!?…]|\.\.\.)[ \u00a0]*[–—-][ \u00a0]+(?P<word>[^\W\d_]+)")
_GOES_ON = re.compile(r"[–—-][ \u00a0]+")
_AGAIN = re.compile(r"[.,!?…][ \u00a0]*(?P<dash>[–—-])[ \u00a0]+")


def dashed(text: str, blocks: Sequence[Block], indices: Sequence[int], reporting: AbstractSet[str]) -> list[Quotation]:
    """Return the words of paragraphs that open with a dash and have an incise, whose verb is in `reporting`, between two dashes or behind the last.

    >>> text = "– It is late, – said Mr. Wang. – We go on tomorrow."
    >>> [text[q.start : q.end] for q in dashed(text, [Block(kind="lead", start=0, end=len(text))], [0], {"said"})]
    ['It is late', 'We go on tomorrow.']
    """
    found: list[Quotation] = []
    for index in indices:
        block = blocks[index]
        opening = _DASH.match(text, block.start, block.end)
        while opening is not None:
            begin, start = opening.start(), opening.end()
            incise = next((one for one in _INCISE.finditer(text, start, block.end) if fold(one["word"]) in reporting), None)
            if incise is None:
                if found and found[-1].block == index:
                    found.append(_spoken(text, start, block.end, begin, index))
                break
            kept = incise.start("mark") if incise["mark"] == "," else incise.end("mark")
            found.append(_spoken(text, start, kept, begin, index, incise.end("mark")))
            again = _AGAIN.search(text, incise.end(), block.end)
            opening = _GOES_ON.match(text, again.start("dash"), block.end) if again is not None else None
    return found


def parted(text: str, found: Sequence[Quotation], reporting: AbstractSet[str]) -> list[Quotation]:
    """Return the quotations, those cut in two that an incise between dashes interrupts within their marks.

    >>> text = "«It is late, — said Wang. — We go on tomorrow»."
    >>> whole = Quotation(1, 45, 0, 46, 0, True, None, [(1, 45)])
    >>> [text[q.start : q.end] for q in parted(text, [whole], {"said"})]
    ['It is late', 'We go on tomorrow']
    """
    kept: list[Quotation] = []
    for one in found:
        rest = one
        while one.label is None and len(one.spans) == 1:
            incise = next((each for each in _INCISE.finditer(text, rest.start, rest.end) if fold(each["word"]) in reporting), None)
            again = _AGAIN.search(text, incise.end(), rest.end) if incise is not None else None
            if incise is None or again is None or "\n" in text[incise.start() : again.end()]:
                break
            end = incise.start("mark") if incise["mark"] == "," else incise.end("mark")
            kept.append(_spoken(text, rest.start, end, rest.opening, rest.block, incise.end("mark")))
            rest = _spoken(text, again.end(), rest.end, again.start("dash"), rest.block, rest.closing)
        kept.append(rest)
    return kept


def _spoken(text: str, start: int, end: int, opening: int, index: int, closing: int | None = None) -> Quotation:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, opening, closing or end, index, True, None, [(start, end)])
