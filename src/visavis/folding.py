"""Folding of text for look-ups, character by character, so that offsets hold."""

from __future__ import annotations

import re
import unicodedata

from visavis.patterns import UNSPACED, UNSPACED_SIGN

_MARKS = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ", "ё": "е", "Ё": "Е", "。": ".",
}  # fmt: skip
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width letters, digits and marks
_TABLE = {**_WIDE, **str.maketrans(_MARKS)}


def fold(text: str) -> str:
    """Return `text` in lower case with one form of apostrophe, dash, space and stop, and of the letter that Russian may write two ways.

    Always as long as `text`.

    >>> fold("L’Élysée"), fold("（１２日）。")
    ("l'élysée", '(12日).')
    """
    if text.isascii() and "`" not in text and "\t" not in text:
        return text.lower()
    folded = text.translate(_TABLE)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


_SPACED = re.compile(rf"(?<=[{UNSPACED}]) +(?=\w)|(?<=\w) +(?=[{UNSPACED}])")


def unspaced(text: str) -> tuple[str, list[int] | None]:
    """Return `text` without the spaces that mean nothing in a script that puts none between words, and where each character of that stands in `text`.

    >>> unspaced("3 月 12 日")
    ('3月12日', [0, 2, 4, 5, 7])
    >>> unspaced("12 mars")
    ('12 mars', None)
    """
    gaps = [gap.span() for gap in _SPACED.finditer(text)] if not text.isascii() else []
    if not gaps:
        return text, None
    kept: list[int] = []
    at = 0
    for start, end in gaps:
        kept += range(at, start)
        at = end
    kept += range(at, len(text))
    return "".join(text[i] for i in kept), kept


def weight(text: str) -> int:
    """Return how many letters long `text` would be in a script of letters: a character of a script without spaces counts twice.

    >>> weight("Chine"), weight("中国")
    (5, 4)
    """
    return len(text) + (0 if text.isascii() else len(UNSPACED_SIGN.findall(text)))


def word_count(text: str) -> int:
    """Return how many words `text` has, two characters being one in a script without spaces.

    >>> word_count("la Chine"), word_count("中国外交部")
    (2, 3)
    """
    dense = 0 if text.isascii() else len(UNSPACED_SIGN.findall(text))
    return len(text.split()) if not dense else len(UNSPACED_SIGN.sub("", text).split()) + (dense + 1) // 2


class _Bases(dict[int, str]):
    """Characters without their accents, each worked out when it first occurs."""

    def __missing__(self, code: int) -> str:
        self[code] = base = unicodedata.normalize("NFD", chr(code))[0]
        return base


_BASES = _Bases()


def bare(text: str) -> str:
    """Return `text` folded and without accents, always as long as `text`.

    >>> bare("L’État")
    "l'etat"
    """
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_BASES)


def plain(text: str) -> str:
    """Return `text` folded and without accents; its length may differ.

    >>> plain("Élysée")
    'elysee'
    """
    return "".join(char for char in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(char))
