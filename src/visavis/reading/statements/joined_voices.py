"""Voices that go together: what a conjunction joins to the voice found, before it and behind."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, governed, voice_at


def joined(speech: Speech, voice: Voice, cue: Cue) -> Voice:
    """The voice with those coordinate to it (X et Y ont déclaré)."""
    tokens = speech.tokens
    speakers, k = list(voice.speakers), voice.last
    plural = any("Number=Plur" in tokens[j].morph for j in range(cue.first, cue.verb + 1)) or _leans_on_plural(speech, voice, cue)
    end = cue.first if voice.first < cue.first else tokens[cue.verb].head  # Recalling their vow, X and Y agreed
    while plural and k + 1 < len(tokens) and k < end and tokens[k].sentence == tokens[cue.verb].sentence:
        following = voice_at(speech, k)
        if following is None:
            k += 1
            if tokens[k - 1].pos in ("VERB", "AUX"):
                break
            continue
        connected = any(tokens[j].pos == "CCONJ" or tokens[j].text == "," for j in range(voice.last, k)) and not governed(speech, k)
        if connected and following.first == k:
            speakers += [one for one in following.speakers if one not in speakers]
        k = max(k + 1, following.last)
    return Voice(speakers, True, voice.first, voice.last)


def _leans_on_plural(speech: Speech, voice: Voice, cue: Cue) -> bool:
    """Whether a gerund leans on a plural verb that has the voice for its subject (X et Y se sont rencontrés, *saluant* …), or a verb goes on from it."""
    head = speech.tokens[cue.verb].head
    goes_on = speech.tokens[cue.verb].dep == "conj" and head < cue.first
    if (cue.kind != "gerund" and not goes_on) or not voice.first <= speech.subject_token(head) < voice.last:
        return False
    group = (head, *(k for k in speech.children.get(head, ()) if speech.tokens[k].dep.startswith(("aux", "cop"))))
    return any(speech.is_finite(k) and "Number=Plur" in speech.tokens[k].morph for k in group)


def with_left(speech: Speech, sentence: Sentence, voice: Voice, cue: Cue) -> Voice:
    """The voice with those coordinate before it, where the verb is plural and the voice alone is not."""
    tokens = speech.tokens
    return joined_left(speech, sentence, voice) if any("Number=Plur" in tokens[j].morph for j in range(cue.first, cue.verb + 1)) else voice


def joined_left(speech: Speech, sentence: Sentence, voice: Voice) -> Voice:
    """Return the voice, if of one, with those coordinate before it (*X et* Y ont exprimé)."""
    tokens = speech.tokens
    if len(voice.speakers) != 1:
        return voice
    speakers, k = list(voice.speakers), voice.first - 1
    joined = False
    while k > sentence.first and (tokens[k].pos in ("CCONJ", "DET") or tokens[k].text == ","):
        joined = joined or tokens[k].pos == "CCONJ"
        k -= 1
        if tokens[k].norm in speech.table.words["person_nouns"] and tokens[k - 1].norm in speech.table.words["possessive"]:
            k -= 2  # X et *son invité*, Y, ont …
            continue
        earlier = voice_at(speech, k)
        if earlier is not None:
            if not joined and earlier.speakers == voice.speakers:
                k = earlier.first - 1  # X et *son homologue letton*, Y, ont …
                continue
            if not joined or earlier.readout is not None or governed(speech, earlier.first):
                break
            speakers = [one for one in earlier.speakers if one not in speakers] + speakers
            k = earlier.first - 1
    return Voice(speakers, True, voice.first, voice.last)


def after(speech: Speech, sentence: Sentence, voice: Voice) -> Voice:
    """The voice with those coordinate behind it, and past a title the name that follows it."""
    tokens = speech.tokens
    speakers, k = list(voice.speakers), voice.last
    while k + 1 < sentence.last and tokens[k].pos == "CCONJ":
        titled = tokens[k + 1].pos == "DET" or tokens[k + 1].norm.rstrip(".") in speech.table.words["before_labels"]
        following = voice_at(speech, k + 1) or (voice_at(speech, k + 2) if k + 2 < sentence.last and titled else None)
        if following is None:
            break
        speakers += [one for one in following.speakers if one not in speakers]
        k = following.last
    return Voice(speakers, True, voice.first, k)
