"""People whom only the text introduces: a name beside the noun for what they do (*sa patronne, Enora Le Goff*; *Judit Bartal, l'entraîneuse*).

They are mentions from then on, so that pronouns find them, and the bare noun (*l'entraîneuse*) means them again.
"""

from __future__ import annotations

from visavis.reading.draft import DraftActor
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.strangers import complete_names, name_span, stranger

_FAR = 9  # tokens between the noun and the name


def introduce(speech: Speech) -> None:
    """Make mentions of the names that stand in apposition to nouns for people, and keep who is called by which noun."""
    words = speech.table.words
    complete_names(speech)
    for k, token in enumerate(speech.tokens):
        noun = token.pos == "NOUN" or (token.pos == "PROPN" and speech.table.no_articles)  # which a capital alone may make a name of
        if not noun or token.norm not in words["person_nouns"] or speech.quoted[k] >= 0 or speech.mention[k] is not None:
            continue
        actor = _behind(speech, k) or _before(speech, k)
        if actor is None or actor.kind != "person":
            continue
        if actor.gender is None:
            actor.gender = "f" if "Gender=Fem" in token.morph else "m" if "Gender=Masc" in token.morph else None
        speech.roles[token.norm] = actor
    for rank, people in _ranked(speech).items():
        if len(people) == 1:
            speech.roles.setdefault(rank, people[0])


def _ranked(speech: Speech) -> dict[str, list[DraftActor]]:
    """Return the people called by each rank before their names (*le général X*), whom the rank alone means where it is of one."""
    ranked: dict[str, list[DraftActor]] = {}
    for k, token in enumerate(speech.tokens):
        mention = speech.mention[k]
        if mention is None or token.norm not in speech.table.words.get("ranks", ()) or len(mention.actors) != 1 or mention.actors[0].kind != "person":
            continue
        people = ranked.setdefault(token.norm, [])
        if mention.actors[0] not in people:
            people.append(mention.actors[0])
    return ranked


def _named_at(speech: Speech, at: int) -> DraftActor | None:
    """The person whose name begins at the token: known already, or two words that nobody is known by."""
    mention = speech.mention[at]
    if mention is not None:
        single = len(mention.actors) == 1 and mention.basis == "name" and mention.actors[0].kind == "person"
        return mention.actors[0] if single and speech.tokens[at].start == mention.start else None
    span = name_span(speech, at)
    if span is None or span[0] != at or span[1] - span[0] < 2 or speech.quoted[at] >= 0:
        return None
    found = stranger(speech, at)
    return found[0] if found is not None else None


def _behind(speech: Speech, at: int) -> DraftActor | None:
    """Who is named behind the noun: at once, or behind its complement and a comma."""
    tokens = speech.tokens
    for k in range(at + 1, min(at + _FAR, len(tokens))):
        if tokens[k].sentence != tokens[at].sentence or speech.quoted[k] >= 0 or tokens[k].pos in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ"):
            return None
        if tokens[k].text == ",":
            return _named_at(speech, k + 1) if k + 1 < len(tokens) else None
        if tokens[k].text[:1].isupper() and not any(tokens[j].pos in ("ADP", "DET") for j in range(at + 1, k)):
            named = _named_at(speech, k)
            if named is not None or not speech.table.no_articles:
                return named  # else a complement in capitals (*the governor of* Tver Region X), which has no preposition there
        if tokens[k].pos == "PUNCT":
            return None
    return None


def _before(speech: Speech, at: int) -> DraftActor | None:
    """Who is named before the noun and a comma."""
    tokens = speech.tokens
    k = at - 1
    while k > 0 and tokens[k].pos in ("DET", "ADJ", "NUM") and at - k < 4:
        k -= 1
    if k <= 0 or tokens[k].text != "," or tokens[k].sentence != tokens[at].sentence:
        return None
    last = k - 1
    mention = speech.mention[last]
    if mention is not None:
        return _named_at(speech, speech.token_before(mention.start + 1))
    span = name_span(speech, last)
    return _named_at(speech, span[0]) if span is not None else None
