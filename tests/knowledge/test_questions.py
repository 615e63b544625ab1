"""Dated questions in four languages: `questions.tsv` holds a question a line, with whom it means (`+` between several, `…` for others after the first)."""

from pathlib import Path

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.questions import ask, lacking, language_of
from visavis.knowledge.subjects import subjects

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


@pytest.mark.parametrize(
    ("text", "kind", "party", "head"),
    [
        ("l'OCS", "organisation", "SCO", "Zhang Ming"),
        ("le Quai d'Orsay", "institution", "foreign-minister:FRA", "Catherine Colonna"),
        ("Bercy", "institution", "economy-minister:FRA", "Bruno Le Maire"),
        ("the White House", "institution", "head-of-state:USA", "Joe Biden"),
        ("ШОС", "organisation", "SCO", "Zhang Ming"),
        ("中国外交部", "institution", "foreign-minister:CHN", "Wang Yi"),
        ("otan", "organisation", "NATO", "Jens Stoltenberg"),
        ("Moscou", "capital, for its state", "RUS", "Vladimir Putin"),
        ("Hamas", "movement", "Hamas", "Ismail Haniyeh"),
    ],
)
def test_what_is_no_person_is_said_to_be_what_it_is(text: str, kind: str, party: str, head: str) -> None:
    """A state, organisation or institution is told as such, with whoever heads it on the date; nobody is taken for it."""
    (subject,) = subjects(KNOWLEDGE, text, "2024-01-10")
    assert (subject.kind, subject.id, subject.heads[0].person.name_en) == (kind, party, head)


def test_a_newspaper_has_no_head_and_two_congos_have_two() -> None:
    """What nobody in office heads is told alone; a name of two states gives both."""
    assert [(subject.kind, subject.heads) for subject in subjects(KNOWLEDGE, "l'AFP")] == [("outlet", ())]
    assert {subject.id for subject in subjects(KNOWLEDGE, "Congo")} == {"COG", "COD"}
    assert subjects(KNOWLEDGE, "Lavrov") == subjects(KNOWLEDGE, "le président chinois") == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("l'homologue chinois de Lavrov", "Wang Yi"),
        ("l'homologue turc du ministre russe des Affaires étrangères", "Hakan Fidan"),
        ("the Chinese counterpart of the French president", "Xi Jinping"),
        ("китайский коллега Лаврова", "Wang Yi"),
    ],
)
def test_a_counterpart_of_somebody_named(text: str, answer: str) -> None:
    """The counterpart of a person or office holds the same office for the party beside the word."""
    assert [each.person.name_en for each in ask(KNOWLEDGE, text, "2024-01-10")] == [answer]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("son homologue chinois", "a counterpart holds the office of somebody else"),
        ("his Chinese counterpart", "a counterpart holds the office of somebody else"),
        ("l'ex-Premier ministre", "head-of-government of which state"),
        ("Qwzx Vbnm", None),
    ],
)
def test_what_words_lack_is_said(text: str, said: str | None) -> None:
    """Words that point at somebody else, or at no state, mean nobody by themselves."""
    assert ask(KNOWLEDGE, text, "2024-01-10") == []
    assert lacking(KNOWLEDGE, text) is None if said is None else str(lacking(KNOWLEDGE, text)).startswith(said)
