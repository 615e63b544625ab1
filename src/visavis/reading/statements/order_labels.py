"""What stands behind the name of whoever says it and a colon, in languages that tell statements by word order: *总理：谈判应当继续*."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.order_cues import Said
from visavis.reading.statements.order_made import Reading, clause, quote, quotes_in
from visavis.reading.statements.order_subjects import voice_in
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice, voice_at

_LABEL = 12  # tokens of whoever a headline names before a colon
_LABELS = Entry("", "state", frozenset({"clause", "quote"}))


def labelled(reading: Reading, sentence: Sentence) -> bool:
    """Make what a headline gives somebody to say behind a colon, *总理：谈判应当继续*, or a text in quotation marks: *总理：“谈判应当继续。”*."""
    speech = reading.speech
    tokens = speech.tokens
    colons = [k for k in range(sentence.first + 1, sentence.last - 1) if tokens[k].norm == ":" and speech.quoted[k] < 0 and tokens[k].end < tokens[k + 1].start]
    if not in_headline(speech, sentence.i):
        opens = colons and (voice := voice_in(speech, sentence.first, colons[0])) is not None and (voice.first, voice.last) == (sentence.first, colons[0])
        colons = colons[:1] if opens and speech.quoted[colons[0] + 1] >= 0 else []
    labels = ((k, found) for k in colons if (found := _label(speech, sentence, k)) is not None)
    colon, found = next(labels, (-1, Voice()))
    if colon < 0:
        return False
    label = Said(_LABELS, colon, colon, colon, colon + 1, 0, 1, found, True, True)
    quotes = [at for at in quotes_in(speech, sentence) if speech.token_at(speech.quotations[at].opening) > colon]
    for at in quotes:
        quote(reading, at, label)
    if not quotes:
        clause(reading, label, colon + 1, sentence.last)
    for one in reading.made[-max(1, len(quotes)) :]:
        one.statement.cue, one.cue = None, None
    return True


def in_headline(speech: Speech, sentence: int) -> bool:
    """Whether a sentence is a headline's."""
    return speech.draft.document.blocks[speech.draft.sentences[sentence].block].kind in ("title", "heading")


def _label(speech: Speech, sentence: Sentence, colon: int) -> Voice | None:
    """Return who is named right before a colon."""
    found = voice_at(speech, colon - 1)
    if found is None or not found.speakers:
        return None
    if (teller := _who_met(speech, sentence, colon)) is not None:
        return teller
    return found if found.first >= max(sentence.first, colon - _LABEL) else None


def _who_met(speech: Speech, sentence: Sentence, colon: int) -> Voice | None:
    """Return who meets whoever is named before a colon, or turns to them: *李显龙晤韩正：盼两国关系稳定*, *泽连斯基喊话特朗普：请来基辅*."""
    cues = {start for contact in speech.draft.contacts for start, _ in contact.cues}
    before = next((k for k in range(colon - 1, sentence.first - 1, -1) if speech.tokens[k].norm in (",", ";", ":")), sentence.first - 1) + 1
    met = any(speech.tokens[k].start in cues and speech.tokens[k].pos == "VERB" for k in range(before, colon))
    told = any(speech.tokens[k].norm in speech.table.verbs and voice_at(speech, k + 1) is not None for k in range(before, colon - 1))
    found = voice_in(speech, before, colon) if met or told else None
    return found if found is not None and (found.people or told) and len(found.speakers) == 1 else None
