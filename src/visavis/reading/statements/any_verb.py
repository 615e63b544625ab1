"""Incises whose verb no table knows: a verb beside the marks, and a person who stands before it or behind."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.scenes import Scene
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, stranger_at, voice_at


def any_verb(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """Return the incise whose verb no table knows (« … », soupire X): a verb right behind the marks, and a person right behind it."""
    if speech.table.words["subject_first"]:
        behind_subject = _behind_subject(speech, scene, last)
        if behind_subject is not None:
            return behind_subject
    tokens = speech.tokens
    k = last
    while k < scene.sentence.last and (tokens[k].text in (",", "-", "–", "—") or tokens[k].norm in speech.table.words["clitics"]):
        k += 1
    first = k
    if k + 1 < scene.sentence.last and tokens[k].norm in speech.table.words["auxiliary"]:
        k += 1
    while k + 1 < scene.sentence.last and (tokens[k].norm.startswith("-") or tokens[k].pos == "ADV"):
        k += 1
    if k + 1 < scene.sentence.last and k == first and speech.is_finite(k) and speech.is_infinitive(k + 1):
        k += 1  # veut croire
    if k + 1 >= scene.sentence.last or tokens[k].pos not in ("VERB", "NOUN", "ADJ") or first == last or speech.mention[k] is not None:
        return None
    if tokens[k].pos != "VERB" and k == first and tokens[k].dep != "ROOT":
        return None
    if k == first and tokens[k].norm in speech.table.gerunds:
        return None  # "…", saying Paris would not pay
    entry = Entry(tokens[k].lemma, "state", frozenset({"quote"}))
    cue = Cue(entry, k, first, k + 1, "compound" if k > first else "finite", incise=True)
    clitic = next((j for j in range(first, min(k + 4, scene.sentence.last)) if tokens[j].norm.startswith("-") and tokens[j].norm in speech.table.pronouns), -1)
    if clitic >= 0:
        cue.clitic = clitic
        voice = pronoun(speech, clitic)
    else:
        voice = (
            voice_at(speech, k + 1)
            or stranger_at(speech, k + 1)
            or (voice_at(speech, k + 2) if k + 2 < scene.sentence.last and tokens[k + 1].pos == "DET" else None)
            or _somebody(speech, scene.sentence, k + 1)
            or Voice()
        )
    if not voice.people and not voice.known:
        return None
    scene.asides.append((cue, voice, first, max(voice.last, k + 1)))
    return cue, voice


def _behind_subject(speech: Speech, scene: Scene, last: int) -> tuple[Cue, Voice] | None:
    """An incise whose verb no table knows behind its subject ("…," *Mr. Peters shot back*): the marks close on a comma, and a person follows at once."""
    tokens, sentence = speech.tokens, scene.sentence
    quotation = speech.quotations[speech.quoted[last - 1]] if 0 < last <= len(tokens) and speech.quoted[last - 1] >= 0 else None
    k = last + 1 if last < sentence.last and tokens[last].text == "," else last
    if quotation is None or (k == last and speech.draft.text[quotation.end - 1 : quotation.end] not in speech.table.words["resumed_after"]):
        return None
    first = k
    if k < sentence.last and tokens[k].norm in speech.table.pronouns:
        voice: Voice | None = pronoun(speech, k)
        k += 1
    else:
        while k < sentence.last and tokens[k].pos == "DET":
            k += 1
        voice = voice_at(speech, k) or stranger_at(speech, k) if k < sentence.last else None
        while voice is not None and voice.last < sentence.last and (further := voice_at(speech, voice.last)) is not None and further.last > voice.last:
            voice = further  # Senator *Wong*
        k = voice.last if voice is not None else k
    while k < sentence.last and tokens[k].pos == "ADV" and tokens[k].norm not in speech.table.verbs:
        k += 1
    if voice is None or not voice.people or voice.readout or k >= sentence.last or tokens[k].pos != "VERB" or not speech.is_finite(k):
        return None
    cue = Cue(Entry(tokens[k].lemma, "state", frozenset({"quote"})), k, k, k + 1, "finite", incise=True, opening=first)
    scene.asides.append((cue, voice, first, k + 1))
    if len(voice.people) == 1:
        speech.spoken.append((sentence.i, voice.people))
    return cue, voice


def _somebody(speech: Speech, sentence: Sentence, at: int) -> Voice | None:
    """The voice of somebody whom an indefinite noun leaves without a name (soupire *un diplomate*)."""
    tokens, words = speech.tokens, speech.table.words
    if at + 1 < sentence.last and "Definite=Ind" in tokens[at].morph:
        for k in range(at + 1, min(at + 4, sentence.last)):
            if tokens[k].norm in words["voices"] or tokens[k].norm in words["person_nouns"]:
                return Voice([], True, at, k + 1)
    return None
