"""Who is meant beside a name: the person in apposition, whoever a bare noun means again, the person named within a stretch."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.strangers import name_span
from visavis.reading.statements.voices import Voice, governed, stranger_at, voice_at

_SUBJECT = 24  # tokens between an office and the verb whose subject it opens

# Whoever is called by a bare noun again spoke so many sentences before at most.
_BACK = 4


def same_again(speech: Speech, at: int, behind: bool = False, shown: bool = False) -> Voice | None:
    """Return whom a bare noun for a person means again (a ajouté *le porte-parole*): who was introduced by it, else who spoke last.

    `behind` the verb of an incise, other nouns for one person do too (dit *la négociante*), if they are of the gender of whoever spoke.
    `shown`: a demonstrative before the noun does as well as the article (selon *ce spécialiste*).
    """
    tokens, words = speech.tokens, speech.table.words
    if at == 0:
        return None
    article = "Definite=Def" in tokens[at - 1].morph or (shown and "PronType=Dem" in tokens[at - 1].morph)
    if not article and not speech.table.no_articles:
        return None
    bare = at + 1 >= len(tokens) or tokens[at + 1].norm not in words["partitive"]
    if speech.table.no_articles:
        bare = bare and (at + 1 >= len(tokens) or tokens[at + 1].pos not in ("NOUN", "PROPN", "ADJ"))
    known = speech.roles.get(tokens[at].norm)
    rank = not bare and at + 2 < len(tokens) and tokens[at + 2].pos == "NOUN" and tokens[at + 2].text.islower()  # le général d'armée
    if known is not None and (bare or rank) and "Number=Plur" not in tokens[at].morph:
        return Voice([known], True, at, at + 1)
    qualified = at + 1 < len(tokens) and tokens[at + 1].pos == "ADJ"  # l'agence spatiale
    if tokens[at].norm in words["outlet_nouns"] and bare and not qualified and speech.house is not None and tokens[at].sentence - speech.house[0] <= _BACK:
        house = speech.house[1]
        if house.party is None:
            return Voice([house], True, at, at + 1)  # Le Figaro …, indique *le quotidien*
    again = tokens[at].norm in words["person_nouns"]
    spoke = speech.spoke_before(at)
    if behind and not again and spoke is not None:
        gender = spoke[1][0].gender
        agrees = {"m": "Gender=Masc", "f": "Gender=Fem"}.get(gender or "", "Gender") in tokens[at].morph
        again = bare and agrees and tokens[at].norm not in words["voices"] and tokens[at].text.islower() and "Number=Plur" not in tokens[at].morph
    if spoke is None or not again:
        return None
    sentence, people = spoke
    return Voice(list(people), True, at, at + 1) if tokens[at].sentence - sentence <= _BACK else None


def apposed(speech: Speech, at: int, cue: Cue) -> Voice | None:
    """Return the person named between commas right before the verb (son collègue de la société Z, *Hiroko Tanabe*, a promis …)."""
    tokens = speech.tokens
    last = cue.first - 2
    if last <= at or tokens[cue.first - 1].text != ",":
        return None
    found = voice_at(speech, last)
    if found is None and (span := name_span(speech, last)) is not None and span[1] == last + 1:
        found = stranger_at(speech, span[0])
    ends = found is not None and found.last == last + 1 and found.first - 1 > at and tokens[found.first - 1].text == ","
    return found if found is not None and found.people and ends else None


def belongs(speech: Speech, first: int) -> bool:
    """Return whether a noun phrase is that of an owner or agent, or stands without a preposition."""
    words = speech.table.words
    if not governed(speech, first):
        return True
    return any(speech.tokens[k].norm in words["partitive"] or speech.tokens[k].norm in words["by"] for k in range(max(0, first - 3), first + 1))


def within(speech: Speech, first: int, last: int) -> Voice | None:
    """Return the person named in a stretch, else the institution or readout."""
    found = [voice for k in range(first, last) if speech.quoted[k] < 0 and (voice := voice_at(speech, k)) is not None and not governed(speech, voice.first)]
    unknown = next((one for k in range(first, last) if not governed(speech, k) and (one := stranger_at(speech, k))), None)
    people = next((voice for voice in found if voice.people), None)
    return people or (unknown if unknown is not None and unknown.people else None) or (found[0] if found else unknown)


def parenthetic(speech: Speech, sentence: Sentence, cue: Cue) -> Voice | None:
    """Return the subject of a clause in whose midst a participle stands between commas (tandis que X, *estimant* que tout était dit, est parti)."""
    tokens = speech.tokens
    at = cue.first - 1
    if at <= sentence.first:
        return None
    apart = tokens[at].text == ","
    found = voice_at(speech, at - apart)
    if found is None or not found.people or found.first <= sentence.first or governed(speech, found.first):
        return None
    if not apart:
        return found if tokens[found.first - 1].text == "," else None  # …, *X affirmant que* …
    opens = tokens[found.first - 1].pos == "SCONJ" or tokens[found.first - 1].norm in speech.table.words["complementiser"]
    return found if opens else None


def named_behind(speech: Speech, found: Voice, at: int) -> Voice | None:
    """Return whose name stands at the end of a subject that opens with an office without one (*l'ambassadeur et émissaire pour la Syrie, X,* a dit …)."""
    tokens, verb = speech.tokens, speech.tokens[at].head
    if len(found.people) != 1 or found.people[0].named or not found.last < verb < found.last + _SUBJECT:
        return None
    while verb > found.last and tokens[verb].dep.startswith("aux"):
        verb -= 1
    verb = min([verb, *(k for k in range(found.last, verb) if tokens[k].dep.startswith("aux") and tokens[k].head == verb)])
    last = verb - 1 - (tokens[verb - 1].text == ",")
    named = voice_at(speech, last) if last > found.last else None
    if named is None or not named.people or not named.people[0].named or governed(speech, named.first):
        return None
    clause = any(speech.is_finite(k) or speech.quoted[k] >= 0 or tokens[k].norm in speech.table.words["relatives"] for k in range(found.last, named.first))
    return named if not clause else None
