"""Voices that another hands on: whom an outlet cites, and whom something allows to speak."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, DraftReadout, Sentence, Speaker
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import name_span, outlet
from visavis.reading.statements.voices import Voice, official_at, stranger_at, voice_at

_AGENT = 6  # tokens of a phrase of whoever cites, at most
_CITED = 24  # tokens from a verb of citing to what the cited says, at most


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


def citing_verb(speech: Speech, sentence: Sentence, at: int) -> int:
    """Return the verb of citing that stands before what somebody is cited as saying at the token (*quoted* Mr. Wang *as* saying), or -1."""
    tokens, words = speech.tokens, speech.table.words
    if not words["cited_as"] or at - 2 < sentence.first or tokens[at - 1].norm not in words["as"]:
        return -1
    for k in range(at - 2, max(sentence.first, at - _CITED) - 1, -1):
        if speech.quoted[k] >= 0 or tokens[k].text in (";", ":"):
            return -1
        if tokens[k].norm in words["cited_as"]:
            return k
        if speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX"):
            return -1
    return -1


def cited_as(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """Return who is cited as saying something, the object of the verb with which the cue begins; the outlet that is its subject carries the words."""
    tokens = speech.tokens
    found: Voice | None = None
    for k in range(cue.first + 1, cue.verb - 1):
        if tokens[k].norm in speech.table.source_pronouns:
            found = pronoun(speech, k)
            break
        one = voice_at(speech, k) or stranger_at(speech, k) or official_at(speech, k, cue.verb - 1)
        found = one if one is not None and (found is None or one.people) else found
        if found is not None and found.people:
            break
    begin = cue.first
    while begin > sentence.first and speech.quoted[begin - 1] < 0 and tokens[begin - 1].text not in (";", ":"):
        begin -= 1
    cue.carrier = outlet_in(speech, begin, cue.first, found)
    return found or Voice(known=True, first=cue.first + 1, last=cue.verb - 1)


def cited_by(speech: Speech, sentence: Sentence, cue: Cue) -> Speaker | None:
    """Return the outlet by which whoever speaks is cited (was quoted *by TASS* as saying, was quoted as saying *by TASS*)."""
    tokens, by = speech.tokens, speech.table.words["by"]
    first, last = cue.last, min(cue.last + _AGENT, sentence.last)
    if not cue.entry.heard:
        verb = citing_verb(speech, sentence, cue.first) if cue.kind == "gerund" else -1
        if verb < 0:
            return None
        first, last = verb + 1, cue.first - 1
    if first >= last or tokens[first].norm not in by:
        return None
    last = next((k for k in range(first, last) if tokens[k].text == "," or speech.quoted[k] >= 0), last)
    return outlet_in(speech, first + 1, last, None)


def outlet_in(speech: Speech, first: int, last: int, speaker: Voice | None) -> Speaker | None:
    """Return the outlet that the stretch names: an institution or a name of no state, other than the one who speaks."""
    for k in range(first, last):
        found = voice_at(speech, k)
        if found is not None:
            one = found.speakers[0]
            if isinstance(one, DraftReadout) or (one.kind in ("institution", "organisation") and (speaker is None or one not in speaker.speakers)):
                return one
            continue
        span = name_span(speech, k)
        if span is not None and span[0] == k and span[1] <= last:
            return outlet(speech, k, span[1])
    return None


def allowed(speech: Speech, cue: Cue) -> Voice | None:
    """Return who says what something allows them to (a permis *à M. Wang* de déclarer …)."""
    tokens, words = speech.tokens, speech.table.words
    modal = next((k for k in range(cue.first, cue.verb) if tokens[k].norm in words["allowing"]), -1)
    if modal < 0 or modal + 1 >= cue.verb or tokens[modal + 1].norm not in words["to_whom"]:
        return None
    return next((found for k in range(modal + 2, cue.verb) if (found := voice_at(speech, k) or stranger_at(speech, k)) is not None), None)


def referred_to(speech: Speech, sentence: Sentence, outlet: Voice) -> Voice | None:
    """Return to whom an outlet refers for what it tells: *сообщает агентство со ссылкой на* заявление министра; nobody where it names no voice of a party."""
    tokens, words = speech.tokens, speech.table.words["reference"]
    if not words or len(outlet.speakers) != 1 or not _carries(outlet):
        return None
    at = next((k for k in range(sentence.first, sentence.last) if tokens[k].norm in words and speech.quoted[k] < 0), -1)
    for k in range(at + 1, min(at + _CITED, sentence.last)) if at >= 0 else ():
        if tokens[k].text in (",", ":", ";") or speech.is_finite(k) or speech.quoted[k] >= 0:
            return None
        found = voice_at(speech, k)
        if found is not None and (found.people or found.parties):
            return found
    return None


def told_to(speech: Speech, at: int) -> int:
    """Return where a news outlet ends to which something is told, where a case tells that: *сообщил* агентству Sputnik *посол*; else the token itself."""
    token, words = speech.tokens[at], speech.table.words
    outlet = speech.table.free_order and token.pos == "NOUN" and "Case=Dat" in token.morph and token.norm in words["voices"] - words["person_nouns"]
    if not outlet or speech.mention[at] is not None:
        return at
    end = at + 1
    while end < speech.draft.sentences[token.sentence].last and (
        speech.tokens[end].text in ("«", "»", '"') or speech.quoted[end] >= 0 or speech.tokens[end].pos == "PROPN"
    ):
        named = speech.mention[end]
        if named is not None and named.actors[0].kind == "person":
            break
        end += 1
    return end
