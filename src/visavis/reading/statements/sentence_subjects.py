"""Who a sentence speaks of as its subject, for words that no cue of theirs gives to anybody."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice, governed, stranger_at, voice_at


def sentence_subject(speech: Speech, sentence: Sentence, limit: int) -> Voice | None:
    """Return who the sentence speaks of as its subject before token `limit`; a voice without speakers where that is nobody in particular."""
    tokens = speech.tokens
    for k in range(sentence.first, limit):
        head = tokens[tokens[k].head]
        if speech.quoted[k] >= 0 or tokens[k].dep not in ("nsubj", "nsubj:pass"):
            continue
        if head.dep not in ("ROOT", "conj", "parataxis") and not (speech.quoted[head.i] < 0 <= speech.quoted[head.head]):
            continue
        found = voice_at(speech, k)
        if found is not None and (found.people or found.readout or k == found.first):
            return found
        if tokens[k].norm in speech.table.pronouns:
            return pronoun(speech, k)
        named = speech.mention_under(k)
        if named is not None and named.actors[0].kind == "person":
            return Voice(list(named.actors), True, k, k + 1)
        known = speech.roles.get(tokens[k].norm)
        if known is not None:
            return Voice([known], True, k, k + 1)
        if tokens[k].norm in speech.table.words["person_nouns"]:
            return Voice(known=True, first=k, last=k + 1)
        return stranger_at(speech, k) if not governed(speech, k) else None
    first = sentence.first
    while first < limit and (tokens[first].pos in ("DET", "SPACE", "PUNCT") and speech.quoted[first] < 0):
        first += 1
    found = voice_at(speech, first) if first < limit and speech.quoted[first] < 0 else None
    return found if found is not None and found.people else None
