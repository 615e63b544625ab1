"""Voices named elsewhere than as the subject: where one speaks, by whom a passive is said, the page that is read."""

from __future__ import annotations

from visavis.reading.contacts.words import words_of
from visavis.reading.draft import Sentence
from visavis.reading.statements.houses import named_before
from visavis.reading.statements.joined_voices import after
from visavis.reading.statements.passives import side_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, official_at, voice_at

_SOON = 2  # sentences behind what an institution said, in which *one* goes on


def place_of(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """Return the institution at which one says it (indique-t-on *à l'Élysée*)."""
    for k in range(cue.last, min(cue.last + 8, sentence.last)):
        if speech.tokens[k].text == "," or speech.quoted[k] >= 0:
            break
        found = voice_at(speech, k)
        if found is not None and not found.people:
            return found
    if speech.heard is not None and 0 < sentence.i - speech.heard[0] <= _SOON:  # …, a indiqué le ministère. « … », a-t-on ajouté
        return Voice(list(speech.heard[1]), True, cue.clitic, cue.clitic + 1)
    return Voice(known=True, first=cue.clitic, last=cue.clitic + 1)


def set_in(speech: Speech, sentence: Sentence, subject: int) -> Voice | None:
    """Return the state or institution in which a sentence about *one* is set (*À Kiev*, on assure que …; *côté français*, on se félicite …)."""
    tokens = speech.tokens
    if tokens[sentence.first].pos not in ("ADP", "NOUN", "ADV") or not any(tokens[k].text == "," for k in range(sentence.first, subject)):
        return None
    for k in range(sentence.first, subject):
        found = voice_at(speech, k) or official_at(speech, k, subject)
        if found is not None:
            return found if not found.people else None
    return None


def agent_of(speech: Speech, sentence: Sentence, cue: Cue) -> Voice:
    """Return who says what a passive reports, where the text tells (*it was stressed by both sides*)."""
    k = cue.last
    if speech.table.passives:
        return side_of(speech, sentence, cue) or Voice()
    at_once = k < sentence.last and speech.tokens[k].norm in speech.table.words["by"] and speech.quoted[cue.first - 1] >= 0  # « … » a été souligné *par X*
    if cue.frame is None and not at_once:  # a été qualifié de « … » *par X*
        while k + 1 < sentence.last and (speech.quoted[k] >= 0 or speech.tokens[k].pos in ("ADP", "DET", "ADV", "SCONJ", "ADJ")):
            if speech.quoted[k] < 0 and speech.tokens[k].norm in speech.table.words["by"]:
                break
            k += 1
        if k == cue.last or speech.quoted[k - 1] < 0:
            return Voice()
    if k + 1 >= sentence.last or speech.tokens[k].norm not in speech.table.words["by"]:
        return Voice()
    for at in range(k + 1, min(k + 5, sentence.last)):
        found = voice_at(speech, at)
        if found is not None:
            return after(speech, sentence, found)
    return Voice()


def page_of(speech: Speech, sentence: Sentence) -> Voice:
    """Return the readout that the sentence names."""
    for k in range(sentence.first, sentence.last):
        if speech.readout[k] is not None and speech.quoted[k] < 0:
            return voice_at(speech, k) or Voice()
    if speech.table.free_order and (writer := _writer(speech, sentence)) is not None:
        return writer
    opening = next((k for k in range(sentence.first, sentence.last) if speech.is_finite(k)), sentence.first)
    for k in range(sentence.first, opening) if speech.table.words["houses"] else ():
        issuer = speech.mention[k]
        if speech.quoted[k] < 0 and issuer is not None and issuer.actors[0].kind == "institution" and issuer.actors[0].party is not None:
            return Voice([issuer.actors[0]], True, k, k + 1)  # в сообщении Кремля говорится
    known = named_before(speech, sentence.end) if speech.table.words["houses"] else None
    return Voice([known] if known is not None else [])


def _writer(speech: Speech, sentence: Sentence) -> Voice | None:
    """Return whose what stands to be read is: of whom its own words tell, *в сообщении главы республики*, or who sent the letter that was told of."""
    nouns = words_of(speech.draft.language).nouns
    for k in range(sentence.first, sentence.last):
        page = speech.tokens[k]
        if speech.quoted[k] >= 0 or page.pos != "NOUN" or not page.dep.startswith("obl"):
            continue
        own = (each.i for each in speech.tokens[k + 1 : sentence.last] if each.head == k and each.dep == "nmod" and speech.quoted[each.i] < 0)
        owner = next((voice for at in own if (voice := voice_at(speech, at)) is not None and voice.people), None)
        if owner is not None:
            return owner
        if nouns.get(page.lemma, {}).get("kind") == "message":
            sent = [each for each in speech.draft.contacts if each.kind == "message" and each.initiator and min(each.evidence)[0] <= sentence.start]
            people = sent[-1].parties.get(sent[-1].initiator or "", []) if sent else []
            return Voice([people[0]], True, k, k + 1) if len(people) == 1 else None
    return None


def sender_of(speech: Speech, at: int) -> Voice | None:
    """Return who sent the message told of last, where a word for one is what speaks: *the letter stated*, *the message reads: …*."""
    page = speech.tokens[max(at, 0)]
    if at < 0 or page.pos != "NOUN" or speech.quoted[at] >= 0 or words_of(speech.draft.language).nouns.get(page.lemma, {}).get("kind") != "message":
        return None
    sent = [each for each in speech.draft.contacts if each.kind == "message" and each.initiator and each.evidence and min(each.evidence)[0] <= page.start]
    people = [actor for actor in sent[-1].parties.get(sent[-1].initiator or "", []) if actor.kind == "person"] if sent else []
    return Voice([people[0]], True, at, at + 1) if len(people) == 1 else None
