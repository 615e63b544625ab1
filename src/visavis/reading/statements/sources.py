"""Sources named by a preposition: *selon l'Élysée*, *pour Paris*, *in his words*."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.people.beside import same_again
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.pronouns import antecedent, pronoun
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import opens_name
from visavis.reading.statements.voices import Voice, governed, official_at, stranger_at, voice_at

_BACK = 3  # sentences back in which somebody spoke of whose words are told
_SOURCE = Entry("source", "state", frozenset({"quote", "clause"}))


def sources(speech: Speech, sentence: Sentence) -> list[tuple[Cue, Voice]]:
    """Return the sources that prepositions name (*selon l'Élysée*), each as a cue with its voice and the stretch it takes."""
    found: list[tuple[Cue, Voice]] = []
    tokens = speech.tokens
    for k in range(sentence.first, sentence.last):
        if speech.quoted[k] >= 0:
            continue
        length = next(
            (
                len(words)
                for words in speech.table.sources.get(tokens[k].norm, ())
                if k + len(words) < sentence.last and all(tokens[k + j].norm == word for j, word in enumerate(words))
            ),
            0,
        )
        learnt = _learnt(speech, sentence, k) if not length else None
        if learnt is not None:
            cue = Cue(_SOURCE, learnt, k, k + 2, "source")
            cue.first, cue.incise = learnt, True
            found.append((cue, _source_voice(speech, sentence, k + 2 - (tokens[k + 1].norm in speech.table.words["possessive"])) or Voice([], True, k, k + 2)))
            continue
        if not length:
            opinion = _opinion(speech, sentence, k)
            if opinion is not None:
                cue = Cue(_SOURCE, k, k, k + 1, "source")
                cue.incise = True
                found.append((cue, opinion))
            continue
        within = next((j for j in range(k + 1, k + length) if tokens[j].norm in speech.table.source_pronouns), -1)  # in *his* words
        voice = pronoun(speech, within) if within >= 0 else _source_voice(speech, sentence, k + length)
        if voice is None and length > 2 and tokens[k + 1].norm in speech.table.words["clitics"]:
            spoke = speech.spoke_before(k)  # à *l'*en croire
            voice = Voice(list(spoke[1]) if spoke is not None and tokens[k].sentence - spoke[0] <= _BACK else [], True, k, k + length)
        if voice is not None and found and found[-1][1].people and tokens[k + length].norm in speech.table.source_pronouns:
            voice = Voice(found[-1][1].speakers, True, voice.first, voice.last)  # selon X, Y, ce qui, selon *lui*, …
        if voice is None or (tokens[k].norm in speech.table.words["citing"] and _only_states(voice)):
            continue  # citant la Syrie, l'Irak: matters, and no sources
        cue = Cue(_SOURCE, k, k, k + length, "source")
        cue.incise = True
        found.append((cue, voice))
    return found


def _learnt(speech: Speech, sentence: Sentence, at: int) -> int | None:
    """Return where an incise begins that tells from whom the writer has it: …, *a-t-on appris* lundi *auprès de* l'Élysée."""
    tokens, words = speech.tokens, speech.table.words
    if not words["learnt"] or at + 2 >= sentence.last or tokens[at].norm not in words["learnt_from"]:
        return None
    comma = next((k for k in range(at - 1, max(sentence.first, at - 9), -1) if tokens[k].text == "," or speech.quoted[k] >= 0), -1)
    begin = comma + 1
    inverted = comma > 0 and any(tokens[k].norm in words["learnt"] for k in range(begin, at)) and any(tokens[k].norm.startswith("-") for k in range(begin, at))
    return begin if inverted else None


def _only_states(voice: Voice) -> bool:
    return bool(voice.speakers) and all(isinstance(one, DraftActor) and one.kind == "state" for one in voice.speakers)


def _opinion(speech: Speech, sentence: Sentence, at: int) -> Voice | None:
    """Whose opinion a preposition like *pour* introduces: a person or a seat of power, at the head of the sentence, with a comma behind."""
    tokens = speech.tokens
    if tokens[at].norm not in speech.table.words["opinion"] or at + 2 >= sentence.last:
        return None
    if tokens[at + 1].norm in speech.table.words["relative"] and at > sentence.first and tokens[at - 1].text == ",":
        whose = antecedent(speech, sentence, at)
        return Voice(whose.speakers, True, at, at + 2) if whose.people else None  # X, pour qui la paix est proche
    if at == sentence.first + 1 and tokens[sentence.first].pos in ("NOUN", "PROPN"):
        return None  # Minister for the Middle East
    inner = at > sentence.first + 1 and tokens[at - 1].text == ","  # cette trêve est, *pour X*, « … »
    if at > sentence.first + 1 and not inner and tokens[at - 1].text not in (":", "«"):
        return None
    for k in range(at + 1, min(at + 10, sentence.last)):
        if tokens[k].text == "," and any(tokens[j].norm in speech.table.words["person_nouns"] for j in range(at + 1, min(at + 4, k))):
            named = voice_at(speech, k + 1) or stranger_at(speech, k + 1) if k + 1 < sentence.last else None
            return named if named is not None and named.people and named.last < sentence.last and tokens[named.last].text == "," else None
        if tokens[k].text == "," or speech.is_finite(k) or speech.is_infinitive(k):
            return None
        if k == at + 1 and tokens[k].norm in speech.table.source_pronouns and tokens[k + 1].text == ",":
            return pronoun(speech, k)
        found = voice_at(speech, k) or (stranger_at(speech, k) if tokens[k - 1].pos != "DET" else None)
        if found is not None and not found.people and not inner and _holds(speech, sentence, found):
            return found
        if found is not None and found.people:
            if any(tokens[j].pos == "ADP" for j in range(at + 1, found.first)):
                return None  # pour sa première rencontre *avec* X
            following = voice_at(speech, found.last) if found.last < sentence.last else None
            if following is not None and following.speakers == found.speakers:
                found = Voice(found.speakers, True, found.first, following.last)
            if inner and (found.last + 1 >= sentence.last or speech.quoted[found.last + 1] < 0):
                return None
            return found if found.last < sentence.last and tokens[found.last].text == "," else None
    return None


def _holds(speech: Speech, sentence: Sentence, voice: Voice) -> bool:
    """Whether a seat of power or an institution, and not a country, stands between the preposition and a comma that a main clause follows."""
    mention, k = speech.mention[voice.first], voice.last
    if mention is None or k >= sentence.last or speech.tokens[k].text != "," or mention.actors[0].kind not in ("institution", "state", "organisation"):
        return False
    text = speech.draft.text[mention.start : mention.end]
    country = mention.actors[0].kind == "state" and any(name.kind != "capital" for name in speech.draft.knowledge.names(text, speech.draft.language.code))
    return not country and any(speech.is_finite(j) for j in range(k + 1, sentence.last))


def _source_voice(speech: Speech, sentence: Sentence, at: int) -> Voice | None:
    tokens, words = speech.tokens, speech.table.words
    if at + 1 < sentence.last and tokens[at].norm in words["possessive"] and tokens[at + 1].norm in words["speech_nouns"]:
        spoke = speech.spoke_before(at)  # selon *ses propos*
        near = spoke is not None and tokens[at].sentence - spoke[0] <= _BACK
        return Voice(list(spoke[1]) if spoke is not None and near else [], True, at, at + 2)
    named = False
    somebody = False  # a noun for a person who is not the one named behind it (selon *l'avocat* de X)
    for k in range(at, min(at + 9, sentence.last)):
        token = tokens[k]
        found = voice_at(speech, k)
        if found is not None:
            if (somebody and governed(speech, found.first)) or (named and _where(speech, found)):
                return Voice([], True, at, found.last)
            if named and not found.people:
                return Voice(found.speakers, True, at, found.last)
            return _named_behind(speech, sentence, found) or found
        if token.text == "," and named and k + 1 < sentence.last:
            first = k + 1 + (2 if tokens[k + 1].pos == "DET" and k + 3 < sentence.last and tokens[k + 2].norm in words["person_nouns"] else 0)
            apposed = voice_at(speech, first) or stranger_at(speech, first)  # selon l'attaché de presse, *l'avocat X*, …
            if apposed is not None and apposed.people and apposed.last < sentence.last and tokens[apposed.last].text == ",":
                return apposed
        if token.text in (",", ";") or speech.is_finite(k) or speech.quoted[k] >= 0 or token.norm in words["relative_source"]:
            break
        if k > at + 1 and (token.norm in words["source_breaks"] or (named and token.norm in words["by"])):
            break  # selon un accord conclu *avec* X, selon des habitants contactés *par* X
        holder = tokens[k - 1].norm in words["partitive"] and any(tokens[j].norm in words["person_nouns"] for j in range(at, k))
        if holder:
            continue  # selon le maire *de Xville*
        if (token.pos == "PROPN" or opens_name(speech, k)) and (k == at or tokens[k - 1].pos == "DET" or named):
            unknown = stranger_at(speech, k)
            if unknown is not None:
                return unknown
        service = official_at(speech, k, sentence.last)
        if service is not None:
            return service
        again = same_again(speech, k, shown=True) if k == at + 1 and tokens[at].pos == "DET" and "Number=Plur" not in token.morph else None
        if again is not None and (k + 1 >= sentence.last or tokens[k + 1].pos == "PUNCT"):
            return again  # selon *ce spécialiste*
        named = named or token.norm in words["voices"] or token.norm in words["person_nouns"] or token.norm in words["collective_nouns"]
        somebody = somebody or token.norm in words["somebody_of"]
        if k == at and token.norm in speech.table.source_pronouns:
            return pronoun(speech, k)
    if named:
        last = at
        while last < sentence.last and tokens[last].text not in (",", ";", ".") and speech.quoted[last] < 0 and not speech.is_finite(last):
            last += 1
        return Voice([], True, at, last)
    return None


def _where(speech: Speech, voice: Voice) -> bool:
    """Whether a state or its capital is but the place of those who speak (selon des diplomates *à Bruxelles*)."""
    mention, k = speech.mention[voice.first], voice.first - 1
    if mention is None or any(actor.kind != "state" for actor in mention.actors) or k < 0:
        return False
    return speech.tokens[k].pos == "ADP" and speech.tokens[k].norm not in speech.table.words["partitive"] | speech.table.words["of"]


def _named_behind(speech: Speech, sentence: Sentence, voice: Voice) -> Voice | None:
    """Another person named between commas right behind a title, who then is its holder (selon le Premier ministre de Victoria, *Jacinta Allan*, …)."""
    tokens, k = speech.tokens, voice.last
    mention = speech.mention[voice.first]
    if mention is None or mention.basis != "office" or k + 2 >= sentence.last or tokens[k].text != ",":
        return None
    found = stranger_at(speech, k + 1) if speech.mention[k + 1] is None else None
    return found if found is not None and found.people and found.last < sentence.last and tokens[found.last].text == "," else None
