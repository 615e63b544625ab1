"""The words of a language stand in its folder, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import visavis
from visavis.languages import LANGUAGES, language

_ROOT = Path(visavis.__file__).parent
_STAGES = [
    *sorted((_ROOT / "reading").rglob("*.py")),
    *(_ROOT / name for name in ("gate.py", "furniture.py", "dateline.py", "blocks.py", "reader.py", "document.py")),
]
_MARKUP = re.compile(r"\\[a-z]|\(\?P<\w+>|\[[^\]]*\]|[a-z]+_[a-z_]+")  # what is no word in a pattern or a name
# What tables and values of records are called, and particles of the names of people, which reports in every language of Latin letters have.
_OURS = {"aux", "sur", "or", "sa", "ms", "mm", "er", "may", "second", "general"}
_PARTICLES = {"van", "von", "el", "al", "bin", "ben", "le", "la", "ash", "as", "ar", "at", "az", "ad", "an"}
# Tables and values have English names: of its words, those that no table could be called are looked for.
_TELLING = {"en": (("honorifics",), ())}
_ALL = ("articles", "possessives", "honorifics", "pair", "last_named", "not_names"), ("complementiser", "auxiliary", "relative", "clitics", "coordination")


def _words() -> set[str]:
    """Return words that say which language they are of: days, months, pronouns, honorifics, articles and the like."""
    found: set[str] = set()
    for code in LANGUAGES:
        lexicon = language(code).lexicon
        dates = lexicon["dates"]["words"]
        actors, statements = _TELLING.get(code, _ALL)
        for listed in (
            *(lexicon["actors"]["words"][table] for table in actors),
            *(lexicon["statements"]["words"][table] for table in statements),
            lexicon["actors"]["pronouns"],
            dates["month"],
            dates["weekday"],
        ):
            found.update(word for entry in listed for word in re.findall(r"[^\W\d_]{2,}", entry.lower()))
    english = language("en").lexicon
    told = {word for table in english.values() for word in re.findall(r"[a-z]{2,}", str(table))} - set(english["dates"]["words"]["month"])
    return {word for word in found if word not in told or word in english["actors"]["pronouns"]} - _OURS - _PARTICLES


def _literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that are no docstrings, with their lines."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)  # a string that stands alone describes what is above it
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def _small() -> set[str]:
    """Return the articles, prepositions and conjunctions of all languages, which as names of tables are common but have no place in a pattern."""
    tables = [language(code).lexicon for code in LANGUAGES]
    listed = [lexicon["actors"]["words"][table] for lexicon in tables for table in ("articles", "of", "joined")]
    listed += [
        lexicon[part]["words"][table] for lexicon in tables for part, table in (("statements", "by"), ("statements", "coordination"), ("contacts", "with"))
    ]
    return {word for words in listed for entry in words for word in re.findall(r"[^\W\d_]{2,}", entry)} - _PARTICLES - {"de", "du", "des"}


@pytest.mark.parametrize("path", _STAGES, ids=lambda path: "-".join(path.relative_to(_ROOT).with_suffix("").parts))
def test_no_stage_has_a_word_of_a_language(path: Path) -> None:
    """A stage names tables, labels and values of the record; what a text says is for the lexicon."""
    words = _words()
    found = [
        (line, literal)
        for line, literal in _literals(ast.parse(path.read_text(encoding="utf-8")))
        if set(re.findall(r"[^\W\d_]{2,}", _MARKUP.sub(" ", literal.lower()))) & words
    ]
    assert found == []


@pytest.mark.parametrize("path", _STAGES, ids=lambda path: "-".join(path.relative_to(_ROOT).with_suffix("").parts))
def test_no_pattern_of_a_stage_has_a_small_word(path: Path) -> None:
    """Patterns take articles, prepositions and conjunctions from the lexicon."""
    small = _small()
    literals = [(line, literal) for line, literal in _literals(ast.parse(path.read_text(encoding="utf-8"))) if re.search(r"\(\?|\\[ws]|\|", literal)]
    assert [(line, literal) for line, literal in literals if set(re.findall(r"[^\W\d_]{2,}", _MARKUP.sub(" ", literal))) & small] == []
