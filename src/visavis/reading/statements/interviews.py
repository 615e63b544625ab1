"""Interviews without names before the turns: questions and answers told apart by dashes, or by paragraphs that ask."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from visavis.reading.statements.quotations import Quotation
from visavis.reading.statements.transcripts import first_person
from visavis.records import Block

_DASHED = re.compile(r"[–—-][ \u00a0]*(?=[^\W\d_a-z])")
_ASKS = re.compile(r"\?[ \u00a0»”\"]*$")
_ENDS = re.compile(r"[.!?…][ \u00a0»”\"]*$")
_WORD = re.compile(r"[^\W\d_]+")
_QUESTION = 400  # characters that a question stays below
_PAIR = 3  # paragraphs beyond which questions and answers in turn are no chance
_PROMPT = 150  # and a prompt that asks nothing
_NAME = r"((?:[^\W\d_a-zß-ÿ][\w'’.-]+[ \u00a0]?(?:(?:de|du|van|von|le|la|el|al|ben)[ \u00a0])?){2,4})"


def interview(text: str, blocks: Sequence[Block], indices: Sequence[int], words: Mapping[str, frozenset[str]]) -> list[Quotation]:
    """Return the turns of an interview, each with its `role`: question or answer.

    A run of paragraphs that open with a dash is one where the first of two asks, and somebody answers in the first person. Without
    dashes there must be two paragraphs that ask, one of them in the second person, with answers in the first person behind them.
    """
    own, other = words["first_person"], words.get("second_person", frozenset())
    return _dashed(text, blocks, indices, own) or _asked(text, blocks, indices, own, other)


def interviewer(text: str, words: Mapping[str, frozenset[str]]) -> tuple[str, int] | None:
    """Return the name of who asked, and where it stands: *Propos recueillis par Claire Vasseur*."""
    for phrase in words.get("interviewed_by", frozenset()):
        found = re.search(rf"(?i:\b{re.escape(phrase)})[ \u00a0]+{_NAME}", text)
        if found is not None:
            return found[1].rstrip(" \u00a0,."), found.start(1)
    return None


def _dashed(text: str, blocks: Sequence[Block], indices: Sequence[int], own: frozenset[str]) -> list[Quotation]:
    runs: list[list[tuple[int, int]]] = [[]]
    for index in indices:
        block = blocks[index]
        dash = _DASHED.match(text, block.start, block.end)
        if dash is not None and _ENDS.search(text[block.start : block.end]):
            runs[-1].append((index, dash.end()))
        elif runs[-1]:
            runs.append([])
    for run in runs:
        asks = [bool(_ASKS.search(text[blocks[index].start : blocks[index].end])) for index, _ in run]
        answers = sum(first_person(text, start, blocks[index].end, own) for index, start in run[1::2])
        in_turn = len(run) > _PAIR and all(asks[::2]) and not any(asks[1::2])
        if len(run) > 2 and any(asks[::2]) and (answers or in_turn) and sum(asks[::2]) >= sum(asks[1::2]):
            return [_turn(start, blocks[index].end, index, number % 2 == 0) for number, (index, start) in enumerate(run)]
    return []


def _asked(text: str, blocks: Sequence[Block], indices: Sequence[int], own: frozenset[str], other: frozenset[str]) -> list[Quotation]:
    def asks(index: int) -> bool:
        block = blocks[index]
        return block.end - block.start < _QUESTION and _ASKS.search(text[block.start : block.end]) is not None and text[block.start] not in '«"“-–—'

    def spoken(index: int) -> bool:
        return first_person(text, blocks[index].start, blocks[index].end, own)

    questions = [k for k, index in enumerate(indices) if asks(index) and k + 1 < len(indices)]
    answered = [k for k in questions if any(spoken(index) for index in indices[k + 1 : k + 3])]
    addressed = [k for k in questions if any(word[0].lower() in other for word in _WORD.finditer(text, blocks[indices[k]].start, blocks[indices[k]].end))]
    if len(questions) < 2 or len(answered) < 2 or 2 * len(answered) < len(questions) or not addressed:
        return []
    made: list[Quotation] = []
    for k in range(questions[0], len(indices)):
        block = blocks[indices[k]]
        length, following = block.end - block.start, blocks[indices[k + 1]] if k + 1 < len(indices) else None
        prompt = bool(made) and made[-1].role == "answer" and length < _PROMPT and following is not None and not asks(indices[k + 1])
        if k in questions or (
            prompt and following is not None and following.end - following.start > length and k < questions[-1] + 3 and spoken(indices[k + 1])
        ):
            made.append(_turn(block.start, block.end, indices[k], True))
        elif made[-1].role == "question":
            made.append(_turn(block.start, block.end, indices[k], False))
        elif k < questions[-1] or spoken(indices[k]):
            made[-1].end = made[-1].closing = block.end
            made[-1].spans = [(made[-1].start, block.end)]
        else:
            break
    return made


def _turn(start: int, end: int, index: int, asks: bool) -> Quotation:
    return Quotation(start, end, start, end, index, True, (start, start), [(start, end)], "question" if asks else "answer")
