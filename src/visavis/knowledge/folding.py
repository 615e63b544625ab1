"""Folding: text brought to one form, code point for code point, so that offsets stay those of the original."""

from __future__ import annotations

import unicodedata

_KEPT = "+"


class _Folds(dict[int, str]):
    """Code points to their folded form: small, without accent, a space for all that is no letter or digit."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isalnum() or char in _KEPT:
            small = char.lower()[0]
            base = small if small in "йё" else unicodedata.normalize("NFD", small)[0]
            folded = {"ё": "е", "ı": "i", "ł": "l", "ø": "o", "đ": "d"}.get(base, base)
        else:
            folded = " "
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return the text in small letters without accents, everything but letters and digits a space; of the same length.

    >>> fold("L’Élysée, Côte d'Ivoire")
    'l elysee  cote d ivoire'
    """
    return text.translate(_FOLDS)


def squeezed(text: str) -> str:
    """Return the folded text with single spaces only.

    >>> squeezed("M.  Jean-Yves Le Drian")
    'm jean yves le drian'
    """
    return " ".join(fold(text).split())
