"""Numbers and days written in words: *twelve helicopters*, *三百名学生*, *le 12 juin*."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from visavis.folding import fold
from visavis.reading.triggers import Triggers, keyed

_FEWEST = 3  # one is an article, two are the sides
_SCORE = 20
_HUNDRED, _THOUSAND = 100, 1000
_DAY_BEFORE = re.compile(r"(?<!\d)(?P<day>[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th|-?го|-?е)?(?: of)? $")
_DAY_BEHIND = re.compile(r"^ (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d.,]*\d| ?%)")
_DAY_CHINESE = re.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日")
_DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_CHINESE = re.compile(rf"(?<![第\d{''.join((*_DIGITS, *_PLACES))}])[{''.join((*_DIGITS, *_PLACES))}]+")
_MEASURED = re.compile(r"^(?:多|余|几)?(?:名|架|辆|枚|艘|座|家|所|台|套|条|份|处|人|吨|年|天|个月|公里|万|亿)")


def counted(text: str, language: str, words: dict[str, Any]) -> list[tuple[float, int]]:
    """Return the numbers written in words that count something, each with where it ends; *the three sides* count nothing.

    >>> from visavis.comparison.remarks import words_of
    >>> [value for value, _ in counted("twenty-five helicopters for the three countries", "en", words_of("en"))]
    [25.0]
    """
    if language == "zh":
        return [(value, match.end()) for match in _CHINESE.finditer(text) if _MEASURED.match(text[match.end() :]) and (value := _chinese(match[0])) >= _FEWEST]
    folded = fold(text)
    table: dict[str, int] = words.get("counted", {})
    uncounted = tuple(words.get("uncounted", ()))
    found = []
    for match in _row(language, tuple(table)).finditer(folded):
        value = _added([table[word] for word in re.findall(r"[^\W\d]+", match[0]) if word in table])
        behind = folded[match.end() :].split(maxsplit=1)
        if value >= _FEWEST and not (behind and any(behind[0].strip(",.;:").startswith(word.rstrip("*")) for word in uncounted)):
            found.append((value, match.end()))
    return found


@cache
def _row(language: str, words: tuple[str, ...]) -> re.Pattern[str]:
    one = "|".join(map(re.escape, sorted((fold(word) for word in words), key=len, reverse=True)))
    link = {"fr": r"(?:-| et |-et-| )", "en": r"(?:-| and | )"}.get(language, " ")
    return re.compile(rf"(?<![\w-])(?:{one})(?:{link}(?:{one}))*(?![\w-])")


def _added(values: list[int]) -> float:
    total = current = 0
    for value in values:
        if value == _THOUSAND:
            total, current = total + max(current, 1) * value, 0
        elif value == _HUNDRED or (value == _SCORE and current == 4):  # quatre-vingt
            current = max(current, 1) * value
        else:
            current += value
    return float(total + current)


def _chinese(written: str) -> float:
    total = digit = 0
    for sign in written:
        if sign in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[sign], 0
        else:
            digit = _DIGITS[sign]
    return float(total + digit)


def days(text: str, language: str, months: Triggers[tuple[str, ...]]) -> frozenset[str]:
    """Return the days of a year that a text names, as month and day: `{"06-12"}`."""
    if language == "zh":
        return frozenset(f"{int(match['month']):02}-{int(match['day']):02}" for match in _DAY_CHINESE.finditer(fold(text)))
    plain = keyed(text)
    found = set()
    for hit in months.find(plain):
        day = _DAY_BEFORE.search(plain[: hit.start]) or _DAY_BEHIND.match(plain[hit.end :])
        if day is not None and len(hit.value) == 1:
            found.add(f"{hit.value[0]}-{int(day['day']):02}")
    return frozenset(found)
