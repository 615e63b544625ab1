"""Russian names in Latin letters, roughly as they sound: enough to see whether two spellings can be of one name."""

from __future__ import annotations

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_ROMANIZED = str.maketrans(_LETTERS)


def romanized(name: str) -> str:
    """Return a Russian name in small Latin letters.

    >>> romanized("Сергей Лавров")
    'sergei lavrov'
    """
    small = name.lower().replace("дж", "ж").replace("чж", "ж").replace("цз", "ж")
    return " ".join(small.translate(_ROMANIZED).replace("-", " ").split())
