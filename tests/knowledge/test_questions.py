"""Dated questions in four languages: `questions.tsv` holds a question a line, with whom it means (`+` between several, `…` for others after the first)."""

from pathlib import Path

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.questions import ask, language_of

KNOWLEDGE = Knowledge.load()
LINES = (Path(__file__).parent / "questions.tsv").read_text(encoding="utf-8").splitlines()[1:]
QUESTIONS = [tuple(line.split("\t")) for line in LINES]


@pytest.mark.parametrize(("language", "question", "on", "answer"), QUESTIONS)
def test_question(language: str, question: str, on: str, answer: str) -> None:
    """The words mean the holder of the office on that date, or the bearer of the name."""
    found = [each.person.name_en for each in ask(KNOWLEDGE, question, None if on == "-" else on, language)]
    expected = [] if answer == "-" else answer.split(" + ")
    if expected[-1:] == ["…"]:
        assert found[: len(expected) - 1] == expected[:-1]
        assert len(found) >= len(expected)
    elif found and "of" not in ask(KNOWLEDGE, question, None if on == "-" else on, language)[0].reason.split():
        assert found[0] == answer  # a name: others may bear a part of it
    else:
        assert found == expected


def test_there_are_enough_questions() -> None:
    """Every language is asked in, and there are two hundred questions and more."""
    assert len(QUESTIONS) >= 200
    assert {language for language, *_ in QUESTIONS} == {"fr", "en", "ru", "zh"}


@pytest.mark.parametrize(("text", "language"), [("Лавров", "ru"), ("王毅", "zh"), ("Lavrov", None), ("", None)])
def test_letters_tell_the_language(text: str, language: str | None) -> None:
    """Cyrillic letters are read as Russian, Chinese signs as Chinese, Latin letters as either French or English."""
    assert language_of(text) == language


def test_without_a_language_french_comes_before_english() -> None:
    """Words in Latin letters are tried in both languages."""
    for question in ("le président chinois", "the Chinese president"):
        assert [each.person.name_en for each in ask(KNOWLEDGE, question, "2024")] == ["Xi Jinping"]


def test_an_acting_holder_is_marked() -> None:
    """Who holds an office for the time being is said to."""
    (answer,) = ask(KNOWLEDGE, "le président iranien", "2024-06-15")
    assert answer.holding is not None
    assert answer.holding.acting
    assert answer.reason == "acting head-of-state of IRN"


def test_a_family_name_alone_means_nobody_long_out_of_office() -> None:
    """Who left office decades before is no candidate for a family name alone while others are."""
    for name in ("Park", "Kim", "Bush", "Wang"):
        for answer in ask(KNOWLEDGE, name, "2024-01"):
            _, last = KNOWLEDGE.years(answer.person.id)
            assert int(last[:4]) >= 2004
