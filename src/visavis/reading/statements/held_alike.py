"""Whom a bare office means where two hold it: whoever has just spoken, not the other whom he met (*Le ministre* a ajouté que …)."""

from __future__ import annotations

from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice

_BARE = 2  # tokens of an office that nothing qualifies
_BACK = 2  # sentences


def same_office(speech: Speech, voice: Voice) -> Voice | None:
    """Return who spoke last, where a bare office was read as another who holds the same and is no subject of the sentence in which he is named."""
    tokens = speech.tokens
    mention = speech.mention[voice.first]
    if mention is None or mention.basis != "office" or len(voice.people) != 1 or voice.last - voice.first != _BARE:
        return None
    if tokens[voice.first].pos != "DET" or "Definite=Def" not in tokens[voice.first].morph:
        return None
    spoke = speech.spoke_before(voice.first)
    other = voice.people[0]
    if other.party is not None and other.party == speech.draft.home:
        return None  # a text calls its own officials so
    if spoke is None or not 0 < tokens[voice.first].sentence - spoke[0] <= _BACK:
        return None
    person = spoke[1][0]
    if person is other or person.office is None or person.office != other.office or person.gender != other.gender:
        return None
    before = [one for one in speech.draft.mentions if one.end <= tokens[voice.first].start and any(actor is other for actor in one.actors)]
    if not before or any(0 <= one.head < len(tokens) and tokens[one.head].dep.startswith("nsubj") for one in before[-2:]):
        return None
    return Voice([person], True, voice.first, voice.last)
