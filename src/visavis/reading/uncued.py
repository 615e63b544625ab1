"""Quotations without a cue: of the running speaker, of a heading that repeats one, or no statement at all."""

from __future__ import annotations

from visavis.reading.draft import DraftReadout, DraftStatement, Sentence
from visavis.reading.quoted import outer_subject
from visavis.reading.scenes import Made, Scene, is_name
from visavis.reading.speech import Speech

_HEADING = 200  # characters that a heading stays below
_AROUND = 100  # statements before and behind a heading that it may repeat
_SHORT = 4  # words below which a quotation without any cue is taken for a name or scare quotes


def uncued(speech: Speech, scenes: list[Scene], made: list[Made]) -> None:
    """Give quotations without a cue the running speaker, and drop those that are names, terms or scare quotes."""
    running: Made | None = None
    headings: list[int] = []
    for index, one in enumerate(made):
        statement = one.statement
        if one.cue is not None:
            if statement.speakers or statement.mode != "indirect":
                running = one
            continue
        if statement.mode == "indirect" or statement.speakers:
            running = one if statement.speakers else running
            continue
        sentence = scenes[speech.tokens[one.first].sentence].sentence
        block = speech.draft.document.blocks[sentence.block]
        words = _words(speech, statement)
        if block.kind in ("title", "heading") or _heading(speech, sentence):
            headings.append(index)
            continue
        if is_name(speech, one.first) or (words < _SHORT and statement.mode == "partial"):
            statement.mode = None  # type: ignore[assignment]
            continue
        subject = outer_subject(speech, sentence, one)
        if subject is not None:
            statement.speakers = list(subject.speakers)
            if running is not None and isinstance(running.statement.via, DraftReadout):
                statement.via = running.statement.via
            continue
        near = running is not None and 0 <= sentence.i - speech.tokens[running.last - 1].sentence <= 2
        if near and running is not None:
            statement.speakers, statement.via = list(running.statement.speakers), running.statement.via
            running = one
        elif statement.mode == "partial" and words < 2 * _SHORT:
            statement.mode = None  # type: ignore[assignment]
    for index in headings:
        statement = made[index].statement
        repeated = _repeated(speech, made, index)
        if repeated is not None:
            statement.speakers, statement.via = list(repeated.statement.speakers), repeated.statement.via
            made[index].repeats = repeated
        elif is_name(speech, made[index].first) or _words(speech, statement) < _SHORT:
            statement.mode = None  # type: ignore[assignment]


def _words(speech: Speech, statement: DraftStatement) -> int:
    return sum(len(speech.draft.text[start:end].split()) for start, end in statement.spans)


def _heading(speech: Speech, sentence: Sentence) -> bool:
    """Whether a sentence that fills its block stands without a full stop."""
    block = speech.draft.document.blocks[sentence.block]
    if block.end - block.start >= _HEADING or sentence.start > block.start + 2 or sentence.end < block.end - 1:
        return False
    return speech.draft.text[block.start : block.end].rstrip(' \u00a0\u202f»”"')[-1:] not in ".!?…"


def _repeated(speech: Speech, made: list[Made], index: int) -> Made | None:
    """The later or earlier statement with a cue or speaker that says the same words."""
    text = speech.draft.text
    start, end = made[index].statement.spans[0]
    words = text[start:end].casefold().strip(" .,;")
    if len(words) < 4:
        return None
    for other in made[index + 1 : index + _AROUND] + made[max(0, index - _AROUND) : index]:
        if other.statement.mode and other.statement.mode != "indirect" and any(words in text[a:b].casefold() for a, b in other.statement.spans):
            return other
    return None
