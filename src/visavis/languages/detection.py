"""Which language a text is in, so that what cannot be read is recognised rather than misread."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from visavis.languages import LANGUAGES
from visavis.patterns import CYRILLIC_CAPITALS

# Other languages that reports are written in; a text in one of them must not pass for one that is read.
_OTHERS = (
    "ar",
    "bg",
    "ca",
    "cs",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "he",
    "hi",
    "hu",
    "it",
    "ja",
    "ko",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "ru",
    "sr",
    "sv",
    "tr",
    "uk",
    "vi",
    "zh",
)
_SAMPLE = 4000
_FEWEST_LETTERS = 40  # below, a language that is read is taken before one that is not
_SURE = 0.12  # difference of log-likelihood a letter: unmixed text of some length lies above
_NOISE = re.compile(r"https?://\S+|[\d\W_]+")
_NAME = re.compile(rf"\b[A-ZÀ-ÖØ-Þ{CYRILLIC_CAPITALS}][\w'’-]*")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(sorted({*_OTHERS, *LANGUAGES}))
    return identifier


def _ranked(text: str) -> tuple[str, list[tuple[str, float]]]:
    letters = _NOISE.sub(" ", text[:_SAMPLE]).strip()
    return letters, [(code, float(score)) for code, score in _identifier().rank(letters)]


def detect(paragraphs: Iterable[str]) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in, judged by its longest paragraphs."""
    longest = sorted(paragraphs, key=len, reverse=True)[:8]
    letters, ranked = _ranked("\n".join(paragraph[: _SAMPLE // 2] for paragraph in longest))
    first = ranked[0][0]
    if first in LANGUAGES or len(letters) >= _FEWEST_LETTERS:
        return first
    return next(code for code, _ in ranked if code in LANGUAGES)


def differs(text: str, code: str) -> bool:
    """Return whether a paragraph is surely in another language than `code`; short ones never are."""
    sample = text[: _SAMPLE // 4]
    # names are spelt as at home: where they are many, the words between them tell
    return _surely_other(sample, code, 2 * _FEWEST_LETTERS) and _surely_other(_NAME.sub(" ", sample), code, _FEWEST_LETTERS // 2)


def _surely_other(text: str, code: str, fewest: int) -> bool:
    letters, ranked = _ranked(text)
    if len(letters) < fewest or ranked[0][0] == code:
        return False
    own = next((score for other, score in ranked if other == code), None)
    return own is None or (ranked[0][1] - own) / len(letters) > _SURE


def language_name(code: str) -> str:
    """Return the English name of a language, its code where there is none.

    >>> language_name("fr")
    'French'
    """
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
