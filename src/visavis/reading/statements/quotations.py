"""Quotations: what stands between quotation marks, found by the marks alone.

The scan knows guillemets, curly, low and straight marks, marks within marks, marks repeated at the head of a paragraph, and marks that
are never closed. Whose words they are is for `speakers` to say.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from visavis.records import Block

_CLOSERS_OF = {"«": ("»",), "»": ("«", "»"), "“": ("”",), "„": ("“", "”"), "「": ("」",), "『": ("』",), "‹": ("›",)}
# What a mark stands for that closes what another kind opened.
_MISMATCHED = {("“", '"'): "”", ('"', "”"): '"'}
_MARK = re.compile(r"[«»“”„\"「」『』‹›]|['‘’]{2}|``|<<|>>")
_SINGLE = re.compile(r"(?<![\w'’])(?P<open>['‘])(?=\w)|(?<=[\w.!?…,)%])(?P<close>['’])(?![\w'’])")
_SENTENCE = 4  # words between single marks of a text that has no others
_PADDING = " \t\u00a0\u202f\u2009\ufeff"
_CLAUSE_END = re.compile(r"[,;:.!?…]")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\u00a0\u202f]|$)")
_CROSSED = 3  # paragraphs without any mark that a quotation may run through
_LONGEST = 6000  # a quotation longer than this is a mark gone astray


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    role: str  # open, close, either


@dataclass(slots=True)
class Quotation:
    """A stretch between quotation marks; `start` and `end` leave out marks and padding, `opening` and `closing` take them in."""

    start: int
    end: int
    opening: int
    closing: int
    block: int
    closed: bool = True
    label: tuple[int, int] | None = None  # who speaks, where a transcript names them before the turn
    spans: list[tuple[int, int]] = field(default_factory=list)  # more than one where the mark is repeated at a paragraph's head
    role: str = ""  # question or answer, in an interview


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _PADDING or text[start] == "\n"):
        start += 1
    while end > start and (text[end - 1] in _PADDING or text[end - 1] == "\n"):
        end -= 1
    return start, end


def _unclosed_end(text: str, first: int, limit: int, reopened: bool) -> int:
    """Where a quotation without a closing mark ends: at the clause boundary before the mark that opens next, else at its sentence's end."""
    stop = min(limit, first + _LONGEST)
    sentence = _SENTENCE_END.search(text, first, stop)
    if sentence:
        return sentence.start()
    boundary = -1
    if reopened:
        for mark in _CLAUSE_END.finditer(text, first, stop):
            boundary = mark.start()
    return boundary if boundary > first else stop


def quotations(text: str, blocks: Sequence[Block], indices: Sequence[int] | None = None) -> list[Quotation]:
    """Return the outermost quotations of those blocks (all when `indices` is None), in order.

    A mark left open at the end of a paragraph is closed in a following one where that opens with the mark again, or closes before it opens any.

    >>> [text[q.start : q.end] for text in ["Il a dit « oui » et “non”."] for q in quotations(text, [Block(kind="lead", start=0, end=len(text))])]
    ['oui', 'non']
    """
    found: list[Quotation] = []
    open_one: Quotation | None = None  # left open by the blocks before
    crossed = 0
    read = range(len(blocks)) if indices is None else indices
    single = _single(text, [blocks[index] for index in read])
    mixed = not single and _single(text, plain := [blocks[index] for index in read if not _MARK.search(text, blocks[index].start, blocks[index].end)])
    alone = {block.start for block in plain if _balanced(_single_marks(text, block.start, block.end))} if mixed else set()
    for index in read:
        block = blocks[index]
        marks = _single_marks(text, block.start, block.end) if single or block.start in alone else _marks(text, block.start, block.end)
        if open_one is not None and crossed >= _CROSSED:
            open_one = None
        if open_one is not None and not marks:
            crossed += 1
            continue
        first = 0
        if open_one is not None:
            first, still = _resume(text, block, marks, open_one)
            if still:
                crossed = 0
                continue
            open_one = None
        open_one = _scan(text, block.start, block.end, index, marks, first, found)
        crossed = 0
    return found


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """Return the block's quotation marks with the part each can play: opening, closing, or either."""
    marks: list[_Mark] = []
    for mark in _MARK.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        role = _role(mark[0], before, after)
        if role == "close" and mark[0] == '"' and after.isupper() and sum(one.text == '"' for one in marks) % 2 == 0:
            role = "open"  # glued to the sentence before (*went on."We agreed*)
        text_of = "''" if len(mark[0]) == 2 and mark[0][0] in "'‘’" else mark[0]  # two apostrophes, whichever
        marks.append(_Mark(mark.start(), mark.end(), text_of, role))
    return _matched(marks)


def _matched(marks: list[_Mark]) -> list[_Mark]:
    """Return the marks, a straight one that closes what a curly one opened, or the other way round, as the one that would: *“constructive," he said*."""
    opened: list[str] = []
    for n, mark in enumerate(marks):
        if mark.role == "open" or not opened:
            opened += [mark.text] if mark.role != "close" else []
            continue
        if (opened[-1], mark.text) in _MISMATCHED and (mark.role == "close" or mark.text == "”"):
            marks[n] = mark = replace(mark, text=_MISMATCHED[opened[-1], mark.text])
        if mark.text == opened[-1] or mark.text in _CLOSERS_OF.get(opened[-1], ()):
            opened.pop()
    return marks


def _single(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a text quotes between single marks: it has no others, and a sentence stands between two of them.

    >>> [_single(text, [Block(kind="lead", start=0, end=len(text))]) for text in ("'We want to go on', she said.", "the ministers' talks aren't over")]
    [True, False]
    """
    if any(_MARK.search(text, block.start, block.end) for block in blocks):
        return False
    for block in blocks:
        marks = _single_marks(text, block.start, block.end)
        for one, other in itertools.pairwise(marks):
            if (one.role, other.role) == ("open", "close") and text.count(" ", one.end, other.start) >= _SENTENCE:
                return True
    return False


def _balanced(marks: list[_Mark]) -> bool:
    """Whether each mark that opens is closed before the next: there is no apostrophe among them."""
    return len(marks) % 2 == 0 and all(mark.role == ("open", "close")[n % 2] for n, mark in enumerate(marks))


def _single_marks(text: str, start: int, end: int) -> list[_Mark]:
    """Return the block's single marks, as guillemets of their kind: no apostrophe within a word, and none that stands alone."""
    return [_Mark(mark.start(), mark.end(), "‹" if mark["open"] else "›", "open" if mark["open"] else "close") for mark in _SINGLE.finditer(text, start, end)]


def _role(mark: str, before: str, after: str) -> str:
    """Return `open`, `close` or `either`; guillemets typed the wrong way round are known by the spaces around them.

    >>> _role("«", "n", " "), _role("«", " ", "e"), _role('"', " ", "e")
    ('close', 'open', 'open')
    """
    if mark in ("«", "‹", "“", "„", "<<", "``"):
        if mark in "«“" and (before.isalnum() or before in ".!?…") and not after.isalnum() and after not in _PADDING[1:]:
            return "close"
        return "open"
    if mark in ("»", "”", "›", ">>"):
        if mark in "»”" and before.isspace() and before not in _PADDING[1:] and after.isalnum():
            return "open" if mark == "»" else "either"
        return "close"
    if before.isspace() or before in "'’(«“-–—[:":
        return "open" if after.isalnum() or after in "'’([«“…" else "either"
    return "close"


def _scan(text: str, start: int, end: int, index: int, marks: list[_Mark], at: int, found: list[Quotation]) -> Quotation | None:
    """Add the quotations of one block from the mark `at` on; return the one that its end leaves open, which is among the found already."""
    opened = at
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark.role == "close":
            if at == opened + 1 and mark.text in ("»", "”") and _ends_block(text, mark, end) and _sentence_like(text, start, mark.start):
                first, last = _trimmed(text, start, mark.start)  # the opening mark was lost with the paragraph before
                found.append(Quotation(first, last, start, mark.end, index, True, None, [(first, last)]))
            continue
        stop, following = _close(marks, at, mark)
        if stop >= 0:
            first, last = _trimmed(text, mark.end, stop)
            at = following
            if first < last:
                found.append(Quotation(first, last, mark.start, marks[following - 1].end, index, True, None, [(first, last)]))
            continue
        reopening = next((other for other in marks[at:] if other.role == "open"), None)
        stop = _unclosed_end(text, mark.end, reopening.start if reopening else end, reopening is not None)
        first, last = _trimmed(text, mark.end, stop)
        if first >= last:
            continue
        quotation = Quotation(first, last, mark.start, last, index, False, None, [(first, last)])
        found.append(quotation)
        if reopening is None:
            return quotation
    return None


def _resume(text: str, block: Block, marks: list[_Mark], open_one: Quotation) -> tuple[int, bool]:
    """Carry a quotation left open into this block; return the next mark to look at and whether it is still open."""
    begin = block.start
    at = 0
    again = marks[0].role != "close" and not text[block.start : marks[0].start].strip() and _same_kind(marks[0].text, text[open_one.opening])
    if again:
        begin, at = marks[0].end, 1
    elif marks[0].role != "close":
        return 0, False
    stop, following = _close(marks, at, marks[0] if again else _Mark(block.start, block.start, text[open_one.opening], "open"))
    if stop < 0 and not again:
        return 0, False
    first, last = _trimmed(text, begin, stop if stop >= 0 else block.end)
    if again:
        open_one.spans[-1] = (open_one.spans[-1][0], _trimmed(text, open_one.spans[-1][0], _line_end(text, open_one.spans[-1][0], block.start))[1])
        open_one.spans.append((first, last))
    else:
        open_one.spans[-1] = (open_one.spans[-1][0], last)
    open_one.end = last
    open_one.closing = marks[following - 1].end if stop >= 0 else block.end
    open_one.closed = stop >= 0
    return following if stop >= 0 else len(marks), stop < 0


def _line_end(text: str, start: int, limit: int) -> int:
    """Where the text before `limit` ends, space left out."""
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    return limit


def _ends_block(text: str, mark: _Mark, end: int) -> bool:
    return not text[mark.end : end].strip(" .,;\u00a0\u202f") or text[mark.end : mark.end + 1] == ","


def _sentence_like(text: str, start: int, end: int) -> bool:
    return end - start > 40 and text[start].isupper() and text[start:end].rstrip()[-1:] in ".!?"


def _same_kind(mark: str, other: str) -> bool:
    return mark == other or {mark, other} <= {"«", "»"} or {mark, other} <= {"“", "”"}


def _close(marks: list[_Mark], at: int, opener: _Mark) -> tuple[int, int]:
    """Return where the quotation closes and the index of the mark after that; -1 where it does not."""
    if opener.text in ('"', "``", "<<", "''"):
        closers = {"``": ("''", '"'), "<<": (">>",)}.get(opener.text, (opener.text,))
        depth = 1
        for number in range(at, len(marks)):
            mark = marks[number]
            if mark.role == "open" and mark.text == opener.text:
                following = [other.role for other in marks[number + 1 : number + 3] if other.text in closers]
                depth += following == ["close", "close"]
            elif mark.text in closers and mark.role != "open":
                depth -= 1
                if depth == 0:
                    return mark.start, number + 1
        return -1, at
    closers = _CLOSERS_OF.get(opener.text, ("”",))
    depth = 1
    for number in range(at, len(marks)):
        mark = marks[number]
        if mark.text == opener.text and mark.role == "open":
            if not _nested(marks, number, opener.text, closers):
                return -1, at
            depth += 1
        elif mark.role != "open" and (mark.text in closers or mark.text == opener.text):
            depth -= 1
            if depth == 0:
                return mark.start, number + 1
    return -1, at


def _nested(marks: list[_Mark], number: int, opener: str, closers: tuple[str, ...]) -> bool:
    """Whether the mark opened again at `number` stands within the quotation: two closing marks follow it before a third opens."""
    depth = 2
    for mark in marks[number + 1 : number + 12]:
        if mark.text == opener and mark.role == "open":
            depth += 1
        elif mark.text in closers or (mark.text == opener and mark.role == "close"):
            depth -= 1
            if depth == 0:
                return True
    return False
