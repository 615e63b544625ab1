"""Folding of text for look-ups, character by character, so that offsets hold."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_MARKS = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\t": " ",
}  # fmt: skip
_TABLE = str.maketrans(_MARKS)


def fold(text: str) -> str:
    """Return `text` in lower case with one form of apostrophe, dash and space; always as long as `text`.

    >>> fold("L’Élysée")
    "l'élysée"
    """
    folded = text.translate(_TABLE)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]


def bare(text: str) -> str:
    """Return `text` folded and without accents, always as long as `text`.

    >>> bare("L’État")
    "l'etat"
    """
    folded = fold(text)
    return folded if folded.isascii() else "".join(char if char < "\x80" else _base(char) for char in folded)


def plain(text: str) -> str:
    """Return `text` folded and without accents; its length may differ.

    >>> plain("Élysée")
    'elysee'
    """
    return "".join(char for char in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(char))
