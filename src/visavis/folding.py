"""Folding of text for look-ups, character by character, so that offsets hold."""

from __future__ import annotations

import unicodedata

_MARKS = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\t": " ", "ё": "е", "Ё": "Е",
}  # fmt: skip
_TABLE = str.maketrans(_MARKS)


def fold(text: str) -> str:
    """Return `text` in lower case with one form of apostrophe, dash and space, and of the letter that Russian may write two ways; always as long as `text`.

    >>> fold("L’Élysée")
    "l'élysée"
    """
    folded = text.translate(_TABLE)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


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
