"""Institutions in which something is said: a verb in the plural without a subject, and a preposition of place (*it is said at the ministry*)."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.people.holders import SUPREME
from visavis.reading.statements.own_offices import institution_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, voice_at

_NEAR = 8  # tokens between the verb and the preposition
_WITHIN = 7  # tokens of the phrase in which the institution is named (*in the press service of the president*)
_SOON = 3  # sentences back, at most, to the institution that *it* means
_BEFORE = 60  # mentions looked at for an institution named before


def said_in(speech: Speech, sentence: Sentence, cue: Cue) -> Voice | None:
    """Return the voice of the institution in which the cue, a verb in the plural that has no subject, is said."""
    tokens, houses = speech.tokens, speech.table.words["houses"]
    if not houses or cue.kind != "finite" or "Number=Plur" not in tokens[cue.verb].morph or speech.subject_token(cue.verb) >= 0:
        return None
    behind = range(cue.last, min(cue.last + _NEAR, sentence.last))
    before = range(cue.first - 1, max(sentence.first - 1, cue.first - 3 * _NEAR), -1)
    if (joint := _joined_at(speech, cue)) is not None:
        behind, before = range(0), range(cue.first - 1, joint, -1)  # X и Y встретились, и в МИД сообщили
    told_behind = cue.last < sentence.last and tokens[cue.last].norm in houses
    for reach in (behind, before) if told_behind or cue.incise else (before, behind):  # в МИД анонсировали визит в Китай
        for k in reach:
            if speech.quoted[k] >= 0 or (reach is behind and tokens[k].text in (",", ":", ";", "—", "–")):
                break
            if tokens[k].norm in houses and (found := _named(speech, sentence, k + 1)) is not None:
                return found
            if speech.is_finite(k) and k != cue.verb:
                break
    return None


def _joined_at(speech: Speech, cue: Cue) -> int | None:
    """Return the conjunction or comma that joins the cue to a plural verb, whose subject is its own: *X и Y встретились в Анкаре и договорились …*."""
    verb = speech.tokens[cue.verb]
    above = speech.tokens[verb.head]
    shared = verb.dep == "conj" and above.i < cue.first and "Number=Plur" in above.morph and speech.subject_token(above.i) >= 0
    return next((k for k in range(cue.first - 1, above.i, -1) if speech.tokens[k].pos == "CCONJ" or speech.tokens[k].text == ","), None) if shared else None


def _named(speech: Speech, sentence: Sentence, first: int) -> Voice | None:
    """The institution or state that a phrase names, from its first token on, or that its noun points back at (*in the ministry*)."""
    tokens, words = speech.tokens, speech.table.words
    for k in range(first, min(first + _WITHIN, sentence.last)):
        if tokens[k].pos in ("PUNCT", "VERB", "AUX") or speech.quoted[k] >= 0 or speech.dated[k]:
            break
        found = voice_at(speech, k)
        if (
            found is not None
            and tokens[k].norm in words["own_office"]
            and (found.first, found.last) == (k, k + 1)
            and (tokens[k].text.islower() or speech.offices)
        ):
            break  # *the ministry*
        if found is not None and (found.readout is not None or not found.people):
            return found
        office = next((each for each in reversed(tokens[first:k]) if each.text), None)  # the word for a case has no text
        if found is not None and office is not None and office.norm in words["own_office"]:
            return office_of(speech, first, found) or Voice([], True, first, k + 1)
    for k in range(first, min(first + 3, sentence.last)):
        if tokens[k].norm in words["own_office"]:
            known = named_before(speech, tokens[first].start)
            return Voice([known] if known is not None else [], True, first, k + 1)
    return None


def office_of(speech: Speech, at: int, person: Voice) -> Voice | None:
    """Return the institution whose office a noun and the name of its head tell, where cases tell whose it is: *пресс-служба Лукашенко*."""
    own = speech.table.words["houses"] and speech.tokens[at].norm in speech.table.words["own_office"]
    if not own or len(person.people) != 1 or person.people[0].office not in SUPREME:
        return None
    institution = institution_of(speech.draft, person.people[0])
    return Voice([institution], True, at, max(person.last, at + 1)) if institution is not None else None


def of_its_house(speech: Speech, at: int, voice: Voice) -> bool:
    """Whether somebody unnamed speaks from within the institution behind a preposition of place: *источник в МИД Турции*, but not *источник в Анкаре*."""
    tokens, words = speech.tokens, speech.table.words
    within = at + 1 < voice.first and tokens[at].norm in words["voices"] and tokens[at + 1].norm in words["houses"]
    return bool(within) and all(isinstance(one, DraftActor) and one.kind == "institution" for one in voice.speakers)


def named_before(speech: Speech, offset: int) -> DraftActor | None:
    """Return the institution that has spoken last, else the one named last before the offset."""
    if speech.offices:
        return speech.offices[-1]
    near = [mention for mention in speech.draft.mentions if mention.end <= offset][-_BEFORE:]
    return next((mention.actors[0] for mention in reversed(near) if mention.actors[0].kind == "institution"), None)


def house_again(speech: Speech, sentence: Sentence, cue: Cue) -> Voice | None:
    """Return the institution that spoke shortly before, for a pronoun of things behind words in quotation marks: *"…," it said*."""
    tokens, house = speech.tokens, speech.house
    at = cue.first - 1
    if house is None or not cue.incise or at <= sentence.first or tokens[at].norm not in speech.table.words["impersonal"]:
        return None
    behind = speech.is_mark(at - 1) or tokens[at - 1].text == ","
    return Voice([house[1]], True, at, at + 1) if behind and 0 <= sentence.i - house[0] <= _SOON else None
