"""Russian names in French letters, as French-language press writes them."""

from __future__ import annotations

import re

PARTIES = frozenset(("RUS", "BLR", "UKR", "KAZ", "KGZ", "TJK", "TKM", "UZB", "ARM", "AZE", "GEO"))
"""States whose people French-language press writes by the sound of their Russian names."""

_VOWELS = "аеёиоуыэюя"
_RULES = (
    (r"дж", "dj"), (r"кс", "ks"), (r"щ", "chtch"), (r"ш", "ch"), (r"ч", "tch"), (r"ж", "j"), (r"х", "kh"), (r"ц", "ts"),
    (rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "ss"), (r"г(?=[еиэ])", "gu"), (r"ин$", "ine"), (r"ий$", "i"), (r"ый$", "y"),
    (r"(?<=[аоеуыэя])[ий]", "ï"), (r"ье", "ие"), (r"[ьъ]", ""), (r"ия", "ia"), (r"(?<=[аоуэя])е", "ïe"),
    (r"ё", "io"), (r"ю", "iou"), (r"я", "ia"), (r"й", "ï"), (r"у", "ou"),
)  # fmt: skip
_GIVEN = {"Александр": "Alexandre", "Алексей": "Alexeï", "Максим": "Maxime", "Олег": "Oleg"}  # which are written as the French saint's
_LETTERS = str.maketrans("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye")


def french(name: str) -> str:
    """Return the Russian name in French letters.

    >>> french("Кайрат Абдрахманов"), french("Сергей Жвания"), french("Марат Тажин"), french("Касым-Жомарт Токаев")
    ('Kaïrat Abdrakhmanov', 'Sergueï Jvania', 'Marat Tajine', 'Kassym-Jomart Tokaïev')
    """
    for given, usual in _GIVEN.items():
        name = re.sub(rf"^{given}\b", usual, name)
    return re.sub(r"[а-яё]+", lambda word: _word(word[0]), name, flags=re.IGNORECASE)


def _word(word: str) -> str:
    small = word.lower()
    for pattern, letters in _RULES:
        small = re.sub(pattern, letters, small)
    small = small.translate(_LETTERS)
    return small.capitalize() if word[0].isupper() else small
