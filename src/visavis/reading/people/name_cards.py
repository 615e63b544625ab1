"""Cards that say a name once more right behind it, family name first, as pages show them over a name: *Сергей Лавров Лавров Сергей Викторович*."""

from __future__ import annotations

from visavis.reading.people.mention_words import Words

# Two forms of one name have so many letters alike at least, and differ in so many at the end at most.
_STEM = 3
_ENDING = 2


def end_of_card(folded: str, run: list[tuple[int, int]], start: int, end: int, words: Words) -> int:
    """Return where a card ends that says the name of a run of words once more, else its start."""
    own = [folded[first:last] for first, last in run]
    family, _, rest = folded[start:end].partition(" ")
    given = rest.split(" ")[0].rstrip(":,.")
    if not (given and _alike(family, own[-1]) and any(_alike(given, each) for each in own[:-1])):
        return start
    until = start + len(family) + 1 + len(given)
    patronymic = words.patronymic.match(folded, until + 1)
    return patronymic.end() if patronymic else until


def _alike(one: str, other: str) -> bool:
    """Say whether two words are one, its ending aside."""
    stem = max(_STEM, min(len(one), len(other)) - _ENDING)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING
