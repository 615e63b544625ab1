"""Russian: what its cases say, told as other languages tell it, by a word before each oblique noun phrase that has no preposition.

The stages ask for the preposition that brings somebody in (*de*, *of*, *to*). Here it is the case that does: *визит <gen> президента*, *передать <dat> министру*,
*принят <ins> президентом*. The word stands for the space before the phrase, and the lexicon names it where others name prepositions.
"""

from __future__ import annotations

from visavis.languages.russian.network import Tagged

WORDS = {"Gen": "<gen>", "Dat": "<dat>", "Ins": "<ins>"}
"""The words for the cases, by their names in Universal Dependencies."""

_NOUNS = ("NOUN", "PROPN", "ADJ", "NUM", "DET")
_HEADS = ("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "PRON")
_RELATIONS = {
    "Gen": ("nmod",),
    "Dat": ("iobj", "obl", "nmod"),
    "Ins": ("obl", "obl:agent", "nmod", "iobj"),
}
# Words of time in the genitive are part of a date: *10 января 2024 года*.
_TIMES = frozenset(("год", "месяц", "неделя", "день", "час", "утро", "вечер"))


def case_words(tagged: Tagged, lemmas: list[str]) -> dict[int, tuple[str, int]]:
    """Return the words for cases of a sentence, by the word that they stand before, each with the noun whose case it is."""
    kids: dict[int, list[int]] = {}
    for n, head in enumerate(tagged.head):
        if head != n:
            kids.setdefault(head, []).append(n)
    found: dict[int, tuple[str, int]] = {}
    for n, pos in enumerate(tagged.pos):
        if pos not in ("NOUN", "PROPN") or lemmas[n] in _TIMES:
            continue
        case = next((name for name in WORDS if f"Case={name}" in tagged.morph[n]), None)
        if case is None or tagged.dep[n] not in _RELATIONS[case] or tagged.pos[tagged.head[n]] not in _HEADS:
            continue
        own = kids.get(n, ())
        if any(tagged.dep[kid] == "case" and kid < n for kid in own) or any(tagged.pos[kid] == "NUM" and kid < n for kid in own):
            continue
        first = n
        while first and first - 1 != tagged.head[n] and _within(tagged.head, first - 1, n):
            first -= 1
        if first and tagged.pos[first - 1] == "ADP":
            continue
        found.setdefault(first, (WORDS[case], n))
    return found


def _within(heads: list[int], word: int, top: int) -> bool:
    """Whether a word hangs on another, however far."""
    for _ in range(len(heads)):
        if word == top:
            return True
        if heads[word] == word:
            return False
        word = heads[word]
    return False
