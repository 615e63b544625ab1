"""Russian: what stands behind a title without being of it: nouns in the genitive with an adjective of state, and what prepositions bring in."""

from __future__ import annotations

import re

from visavis.languages.russian.forms import may_be, numbers
from visavis.languages.titles import Page

NEXT_WORD = re.compile(r" ([^\W\d_][\w-]*)")
"""The next word of a complement."""

GENITIVE = r"[а-я-]+(?:ого|его|ои|еи|ых|их)"
"""Adjectives in the genitive, as they stand before the nouns of a portfolio: "международного", "внешней"."""

SURNAME = re.compile(r"[А-ЯЁ][а-яё]+ (?:Султанов|Эмиров|Шейхов|Корол[её]в|Князев)$")
"""Surnames that look like several sultans, emirs and so on."""

_GOVERNED = {"по": "datv", "в": "loct", "при": "loct", "на": "loct"}
_ADJECTIVE = re.compile(r"(?:ому|ему|ой|ей|ым|им)$")
_CONTINENT = re.compile(r" (?:(?:Латинской|Северной|Южной|Центральной|Юго-Восточной|Средней) )?(?:Африки|Азии|Европы|Америки|Востока|Кавказа|СНГ)(?![\w-])")


def genitive_noun(page: Page, pos: int) -> int | None:
    """Return where the noun in the genitive ends that an adjective of state and perhaps others stand before: *председатель* **французского национального собрания**."""
    for _ in range(3):
        word = NEXT_WORD.match(page.text, pos)
        if word is None or not may_be(word[1], "gent"):
            return None
        pos = word.end()
        if numbers(word[1]) and not re.search(GENITIVE + "$", page.folded[word.start(1) : pos]):
            return pos
    return None


def prepositional(page: Page, word: re.Match[str]) -> int | None:
    """Return where a phrase ends that a preposition opens: *по международным делам*, *по Афганистану*; nothing where none does."""
    case = _GOVERNED.get(word[1].lower())
    end = word.end()
    while case is not None and (behind := NEXT_WORD.match(page.text, end)) is not None:
        name = page.at.get(behind.start(1))
        if name is not None and name.kind not in ("person", "surname", "adjective"):
            return name.end
        if not may_be(behind[1], case):
            break
        end = behind.end()
        if numbers(behind[1]):
            noun = NEXT_WORD.match(page.text, end)
            capitals = noun is not None and noun[1][:1].isupper() and behind[1][:1].isupper() and _ADJECTIVE.search(behind[1]) is not None
            return noun.end() if noun is not None and capitals and may_be(noun[1].lower(), case) else end  # its noun; по Ближнему Востоку
    return end if case is not None and end > word.end() else None


def continent(page: Page, end: int) -> int:
    """Return where countries end that an envoy sees to, with what tells of which continent they are: *и странам* **Африки**."""
    found = _CONTINENT.match(page.text, end)
    return found.end() if found is not None else end


def whose_body(page: Page, end: int, formal: re.Pattern[str]) -> tuple[str, int, int] | None:
    """Return the state behind the name of a body that others have as well, where it ends and begins: *Федерального собрания* **Швейцарской Конфедерации**."""
    before = formal.match(page.folded, end)
    name = page.at.get(end + 1) or (page.at.get(before.end()) if before is not None else None)
    return (page.code(name), name.end, name.start) if name is not None and name.kind == "state" else None
