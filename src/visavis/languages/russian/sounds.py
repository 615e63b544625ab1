"""Russian: what a foreign name sounds like, so that one that knowledge has in Latin letters alone is known."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from visavis.folding import plain

# Kinds of consonants, the same for both alphabets; vowels do not tell names apart, since Russian writes them by ear.
_CYRILLIC = {
    "б": "P", "п": "P", "в": "V", "ф": "V", "г": "K", "к": "K", "х": "K", "ґ": "K", "д": "T", "т": "T", "ж": "S", "з": "S", "с": "S", "ц": "S", "ч": "S",
    "ш": "S", "щ": "S", "л": "L", "м": "M", "н": "N", "р": "R",
}  # fmt: skip
_LATIN = {
    "b": "P", "p": "P", "v": "V", "f": "V", "w": "V", "g": "K", "k": "K", "q": "K", "h": "K", "d": "T", "t": "T", "s": "S", "z": "S", "j": "S", "l": "L",
    "m": "M", "n": "N", "r": "R",
}  # fmt: skip
# How letters are read, in order; several readings of one spelling are tried: Spanish j, a mute h, an English w.
_READ: tuple[tuple[tuple[str, str], ...], ...] = (
    (("tsch", "S"), ("tch", "S"), ("sch", "S"), ("dzh", "S"), ("dj", "S"), ("ch", "S"), ("sh", "S"), ("zh", "S"), ("kh", "K"), ("gh", "K"), ("ph", "V"), ("th", "T"), ("ck", "K"), ("x", "KS"), ("gu(?=[ei])", "K"), ("g(?=[eiy])", "S"), ("c(?=[eiy])", "S"), ("c", "K"), ("ts", "S"), ("tz", "S")),
    (("ch", "K"), ("sh", "S"), ("zh", "S"), ("kh", "K"), ("gh", ""), ("ph", "V"), ("th", "T"), ("x", "KS"), ("j", ""), ("c(?=[eiy])", "S"), ("c", "K"), ("h", ""), ("w", "")),
    (("sch", "S"), ("ch", "K"), ("sh", "S"), ("gh", "K"), ("x", "K"), ("j", "K"), ("th", "S"), ("c(?=[eiy])", "S"), ("c", "K"), ("w", "V")),
)  # fmt: skip
_COMPILED = tuple(tuple((re.compile(pattern), kind) for pattern, kind in rules) for rules in _READ)
_MUTE = re.compile(r"(?<=[aeiou])h(?![aeiouy])|(?<=[^\W\d_])gh(?=t|$)")
_TWICE = re.compile(r"(.)\1+")
_LEAST = 2  # consonants that tell a surname
_NEAR = 85  # of 100: how like the consonants of surnames must be where the given names agree


def sounds_alike(name: str, known: str) -> bool:
    """Say whether a full name in the nominative sounds like a known one in Latin letters: its given name and its surname.

    >>> sounds_alike("Одри Азуле", "Audrey Azoulay"), sounds_alike("Марк Милли", "Mark Milley"), sounds_alike("Марк Миллер", "Mark Milley")
    (True, True, False)
    """
    words, others = name.replace("-", " ").split(), plain(known).replace("-", " ").replace("'", "").split()
    if len(words) < 2 or len(others) < 2:
        return False
    given = any(_same(words[0], other) for other in others[:-1])
    return given and _near(words[-1], others[-1])


def _same(word: str, other: str) -> bool:
    return _heard(word) in _spelt(other) and _vowels_fit(word, other)


def _near(word: str, other: str) -> bool:
    heard = _heard(word)
    return len(heard) >= _LEAST and any(heard == each or (len(each) > 3 and fuzz.ratio(heard, each) >= _NEAR) for each in _spelt(other))


def _vowels_fit(word: str, other: str) -> bool:
    """Whether both begin with a vowel, or neither."""
    return (word[0].lower() in "аеёиоуыэюя") == (other[:1] in "aeiouy") or other[:1] in "hjw" or word[:2].lower() in ("уэ", "уи", "уо", "уа")


@lru_cache(maxsize=4096)
def _heard(word: str) -> str:
    return _TWICE.sub(r"\1", "".join(_CYRILLIC.get(letter, "") for letter in word.lower().replace("дж", "ж").replace("тц", "ц").replace("тс", "ц")))


@lru_cache(maxsize=16384)
def _spelt(word: str) -> frozenset[str]:
    found = set()
    for rules in _COMPILED:
        read, bare = "", _MUTE.sub("", word)
        at = 0
        while at < len(bare):
            match = next(((m, kind) for pattern, kind in rules if (m := pattern.match(bare, at))), None)
            if match is not None and match[0].end() > at:
                read, at = read + match[1], match[0].end()
            else:
                read, at = read + _LATIN.get(bare[at], ""), at + 1
        found.add(_TWICE.sub(r"\1", read))
    return frozenset(found)
