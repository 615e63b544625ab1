"""Statements that a later sentence points back at (*The minister said so on Monday*), and headlines that name who says them."""

from __future__ import annotations

import itertools

from visavis.reading.draft import DraftReadout, DraftStatement, Sentence
from visavis.reading.statements.cues import starts_phrase
from visavis.reading.statements.reported import pointing_back, trimmed
from visavis.reading.statements.scenes import Made, Scene, cue_span, medium_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, governed, voice_at

_HEAD = 3  # tokens of a sentence in which what points back must begin
_NEAR = 12  # tokens behind the cue in which they must be named
_HALF = 0.5  # of a sentence that a statement may already hold


def pointed(speech: Speech, scenes: list[Scene], made: list[Made]) -> list[Made]:
    """Return the sentences that the next one says somebody said, where nothing else says so of them."""
    if not speech.table.said_so:
        return []
    found: list[Made] = []
    for before, scene in itertools.pairwise(scenes):
        sentence = scene.sentence
        at = next((k for k in range(sentence.first, min(sentence.first + _HEAD, sentence.last)) if _opens(speech, k, sentence)), -1)
        at = at if at >= 0 else pointing_back(speech, sentence)
        if at < 0:
            continue
        told = next(((cue, voice) for cue, voice in _cues(scene) if cue.first > at and (cue.frame is None or cue.start < 0)), None)
        if told is None:
            continue
        cue, voice = told
        voice = voice if voice.speakers else _behind(speech, sentence, cue)
        if _taken(before.sentence, [*made, *found]):
            continue
        block = speech.draft.document.blocks[before.sentence.block]
        span = trimmed(speech, before.sentence.first, before.sentence.last)
        if span is None or block.kind in ("title", "heading"):
            continue
        statement = DraftStatement("indirect", [span], list(voice.speakers), cue=cue_span(speech, cue))
        statement.via = scene.carrier(speech, statement.speakers, cue) or medium_of(speech, scene, voice)
        found.append(Made(statement, cue, before.sentence.first, before.sentence.last))
    return found


def _behind(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """Who is named behind the cue, by its agent or as its subject (*This was stated by Mr. Wang*; C'est ce qu'a dit *M. Wang*)."""
    for k in range(cue.last, min(cue.last + _NEAR, sentence.last)):
        found = voice_at(speech, k)
        if found is not None and (found.people or speech.tokens[cue.last].norm in speech.table.words["by"] or not governed(speech, found.first)):
            return found
    return Voice()


def _opens(speech: Speech, at: int, sentence: Sentence) -> bool:
    return bool(starts_phrase(speech.tokens, at, sentence.last, speech.table.said_so))


def _cues(scene: Scene) -> list[tuple[Cue, Voice]]:
    """The sentence's cues, incises included."""
    return [*scene.cues, *((cue, voice) for cue, voice, _, _ in scene.asides if cue.kind != "source")]


def _taken(sentence: Sentence, made: list[Made]) -> bool:
    """Whether statements already hold most of the sentence, or a quotation is part of it."""
    length = 0
    for one in made:
        if one.statement.mode != "indirect" and any(start < sentence.end and sentence.start < end for start, end in one.statement.spans):
            return True
        for start, end in one.statement.spans:
            length += max(0, min(end, sentence.end) - max(start, sentence.start))
    return length > _HALF * (sentence.end - sentence.start)


def headlines(speech: Speech, made: list[Made]) -> list[Made]:
    """Return the headlines that say before a colon or behind a dash whose words they are (*Wang Yi: The talks go on*)."""
    marks = speech.table.words["headline_marks"]
    found: list[Made] = []
    for sentence in speech.draft.sentences if marks else ():
        if speech.draft.document.blocks[sentence.block].kind not in ("title", "heading") or _taken(sentence, made):
            continue
        split = _split(speech, sentence, marks)
        if split is None:
            continue
        first, last, voice = split
        if any(speech.quoted[k] >= 0 for k in range(first, last)) or not any(speech.is_finite(k) for k in range(first, last)):
            continue
        span = trimmed(speech, first, last)
        if span is not None:
            found.append(Made(DraftStatement("indirect", [span], list(voice.speakers)), None, first, last))
    return found


def _split(speech: Speech, sentence: Sentence, marks: frozenset[str]) -> tuple[int, int, Voice] | None:
    """What a headline says, and who: whoever alone stands before its first mark, or behind its last."""
    tokens = speech.tokens
    at = [k for k in range(sentence.first + 1, sentence.last - 1) if tokens[k].text in marks and speech.quoted[k] < 0]
    if not at:
        return None
    colon, dash = at[0], at[-1]
    if tokens[colon].text == ":" and (voice := _alone(speech, sentence.first, colon)) is not None:
        return colon + 1, sentence.last, voice
    if tokens[dash].text != ":" and (voice := _alone(speech, dash + 1, sentence.last)) is not None:
        return sentence.first, dash, voice
    return None


def _alone(speech: Speech, first: int, last: int) -> Voice | None:
    """The voice that takes all of the tokens."""
    while last > first and speech.tokens[last - 1].pos == "PUNCT":
        last -= 1
    found = voice_at(speech, first) if first < last else None
    if found is None or not any(not isinstance(one, DraftReadout) and one.kind in ("person", "institution") for one in found.speakers):
        return None  # Gambia: the president leaves; Readout: the ministers meet
    end = found.last
    while end < last and (further := voice_at(speech, end)) is not None and further.last > end:
        found, end = (further, further.last) if further.people else (found, further.last)
    return found if end >= last else None
