"""Voices that another hands on: whom an outlet cites, and whom something allows to speak."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, stranger_at, voice_at


def cited(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """Return whose words an outlet cites: the first person or institution behind the verb (*cites* Mr. Wang, gives the words of the minister), or a pronoun."""
    tokens = speech.tokens
    carrier = Voice()
    for k in range(cue.verb + 1, min(cue.verb + 8, sentence.last)):
        if tokens[k].text in (",", ";", ":") or speech.quoted[k] >= 0:
            break
        if tokens[k].norm in speech.table.source_pronouns:
            return pronoun(speech, k)
        found = voice_at(speech, k) or stranger_at(speech, k)
        if found is not None and found.people:
            return found
        if found is not None and not _carries(found) and not carrier.known:
            carrier = found
    return carrier


def _carries(voice: Voice) -> bool:
    """Whether the voice is that of an outlet, which hands on the words of others: *cites* the agency *the words of X*."""
    return all(isinstance(one, DraftActor) and one.kind == "institution" and one.party is None for one in voice.speakers)


def allowed(speech: Speech, cue: Cue) -> Voice | None:
    """Return who says what something allows them to (a permis *à M. Wang* de déclarer …)."""
    tokens, words = speech.tokens, speech.table.words
    modal = next((k for k in range(cue.first, cue.verb) if tokens[k].norm in words["allowing"]), -1)
    if modal < 0 or modal + 1 >= cue.verb or tokens[modal + 1].norm not in words["to_whom"]:
        return None
    return next((found for k in range(modal + 2, cue.verb) if (found := voice_at(speech, k) or stranger_at(speech, k)) is not None), None)
