"""Russian: who does something and to whom it is done, where the networks lose it among the words between, told by the cases of people."""

from __future__ import annotations

from visavis.reading.draft import Token

# What is done to somebody, whom a case tells wherever he stands.
_TO_WHOM = frozenset(("поздравить", "поздравлять", "принять", "принимать"))
# Phrases between such a verb and whom it is done to are so many words deep.
_DEEP = 6


def find_roles(tokens: list[Token]) -> None:
    """Give verbs the subjects and objects that their people's cases tell."""
    kids: dict[int, list[Token]] = {}
    for token in tokens:
        if token.head != token.i:
            kids.setdefault(token.head, []).append(token)
    for verb in tokens:
        if verb.pos != "VERB" or not kids.get(verb.i):
            continue
        own = kids[verb.i]
        _joined(tokens, own, kids)
        if verb.lemma in _TO_WHOM and not any(_done_to(each, verb) for each in own):
            _object(tokens, verb, kids)
        if "VerbForm=Fin" in verb.morph and not any(each.dep.startswith(("nsubj", "csubj")) for each in own):
            _subject(verb, own, kids)


def _joined(tokens: list[Token], own: list[Token], kids: dict[int, list[Token]]) -> None:
    """*X и заместитель генсека службы Y встретились*: a second subject names whom the title joined to the first one tells."""
    subjects = [each for each in own if each.dep == "nsubj"]
    if len(subjects) != 2 or subjects[1].pos != "PROPN":
        return
    one, other = subjects
    title = next((each for each in kids.get(one.i, ()) if each.dep == "conj" and each.pos == "NOUN" and one.i < each.i < other.i), None)
    if title is None or "Animacy=Anim" not in title.morph or any(each.pos == "PROPN" and each.head == title.i for each in tokens[title.i : other.i]):
        return
    other.head, other.dep = one.i, "conj"
    title.head, title.dep = other.i, "nmod"
    for each in kids.get(title.i, ()):
        if each.dep == "cc":
            each.head = other.i


def _done_to(token: Token, verb: Token) -> bool:
    """Whether a word is whom or what something is done to: in the accusative, and before the verb only somebody."""
    asked = any(f"Case={case}" in token.morph for case in ("Acc", "Gen"))
    return token.dep == "obj" and asked and (token.i > verb.i or "Animacy=Anim" in token.morph)


def _object(tokens: list[Token], verb: Token, kids: dict[int, list[Token]]) -> None:
    """*поздравил с днём рождения, принял во дворце президента X*: whom the phrase behind the verb only seems to be of is the one to whom it is done."""
    for token in tokens[verb.i + 1 :]:
        if token.sentence != verb.sentence or token.norm in (",", ";", ":", ".") or (token.pos == "VERB" and "VerbForm=Fin" in token.morph):
            return
        person = token.pos in ("NOUN", "PROPN") and "Animacy=Anim" in token.morph and any(f"Case={case}" in token.morph for case in ("Gen", "Acc"))
        if person and token.dep == "nmod" and not any(each.dep == "case" and each.text for each in kids.get(token.i, ())) and _within(tokens, token, verb):
            token.head, token.dep = verb.i, "obj"
            for word in kids.get(token.i, ()):
                if word.dep == "case":
                    word.norm = word.lemma = ""  # no longer in the genitive
                    word.pos = "X"
            return


def _within(tokens: list[Token], token: Token, verb: Token) -> bool:
    """Whether a word hangs on a phrase of the verb behind it, and on nobody."""
    above = tokens[token.head]
    for _ in range(_DEEP):
        if above.i <= verb.i or "Animacy=Anim" in above.morph:
            return False
        if above.head == verb.i:
            return above.dep.startswith("obl")
        above = tokens[above.head]
    return False


def _subject(verb: Token, own: list[Token], kids: dict[int, list[Token]]) -> None:
    """*в Москву приедет Ангела Меркель*: somebody in the nominative beside a verb without a subject, whose number fits, is the one who does it."""
    for token in own:
        if token.pos != "PROPN" or "Animacy=Anim" not in token.morph or "Case=Nom" not in token.morph or token.dep.startswith(("vocative", "appos", "conj")):
            continue
        if any(each.dep == "case" and each.text for each in kids.get(token.i, ())):
            continue
        several = any(each.dep == "conj" and "Case=Nom" in each.morph for each in kids.get(token.i, ()))
        if ("Number=Plur" in verb.morph) == several:
            token.dep = "nsubj"
            return
