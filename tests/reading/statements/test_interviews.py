"""Interviews: turns told apart by dashes, or by paragraphs that ask."""

from __future__ import annotations

import pytest

from tests.reading.statements.test_statements import said

DASHED = """ENTRETIEN – Sergueï Lavrov, ministre russe des Affaires étrangères

– Monsieur le ministre, où en sont les pourparlers ?

– Ils avancent. J'ai vu mon homologue lundi.

– Et avec Tokyo ?

– Nous parlons à tout le monde.

Recueilli par Paul Martin-Duval"""

ASKED = """Sergueï Lavrov : « Nous parlons à tout le monde »

Vous revenez de Pékin. Qu'en rapportez-vous ?

J'ai vu mon homologue pendant trois heures. Nous avons parlé de gaz.

À Tokyo, on s'inquiète.

J'ai téléphoné à mon collègue avant de partir, et nous sommes d'accord sur l'essentiel de ce qui compte pour la région.

Que ferez-vous demain ?

Je rentre chez moi."""


def test_dashes_part_questions_and_answers() -> None:
    """The first of two paragraphs that open with a dash is the interviewer's, the second the interviewee's."""
    found = [one for one in said(DASHED) if one.mode == "direct"]
    assert [one.speakers for one in found] == [("Paul Martin-Duval",), ("Sergey Lavrov",)] * 2
    assert found[1].spans == ("Ils avancent. J'ai vu mon homologue lundi.",)


def test_paragraphs_that_ask_open_answers() -> None:
    """Without dashes a short paragraph that asks is a question; a short one before an answer may ask nothing and be one too."""
    found = [one for one in said(ASKED) if one.mode == "direct"][-6:]
    assert [one.speakers for one in found] == [(), ("Sergey Lavrov",)] * 3
    assert found[2].spans == ("À Tokyo, on s'inquiète.",)


def test_a_list_is_no_interview() -> None:
    """Paragraphs with dashes that nobody asks and nobody answers are a list."""
    text = "M. Lavrov a vu :\n\n– Wang Yi à Pékin.\n\n– Annalena Baerbock à Berlin.\n\n– Mevlut Cavusoglu à Ankara."
    assert [one for one in said(text) if one.mode == "direct"] == []


def test_a_rhetorical_question_is_no_interview() -> None:
    """An essay in the first person that asks its reader nothing has no turns."""
    text = "Que faire ?\n\nNous devons agir.\n\nQui paiera ?\n\nNous paierons tous.\n\nEt demain ?\n\nNous verrons."
    assert said(text) == []


def test_labels_that_ask() -> None:
    """*Question :* is a label by itself, of somebody without a name."""
    text = "Question : La trêve tient-elle ?\n\nMao Ning : La Chine appelle à la retenue."
    assert [one.speakers for one in said(text) if one.mode == "direct"] == [(), ("Mao Ning",)]


def test_a_name_in_capitals_is_written_as_one() -> None:
    """A label in capitals names its speaker in ordinary letters."""
    text = "INÈS HADDAD : Vous confirmez ?\n\nMME DIALLO : Nous ne confirmons rien."
    assert said(text)[0].speakers == ("Inès Haddad",)


def test_first_person_in_quotation_marks_is_no_turn() -> None:
    """A heading with a colon before a report that quotes somebody is no turn."""
    text = "G5 Sahel : le secrétaire exécutif reçu au palais\n\n« J'ai remercié le président », a déclaré M. Wang."
    assert [one.speakers for one in said(text)] == [("Wang Yi",)]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("Q - ", "R - "), ("Q – ", "R – "), ("Q. ", "R. "), ("Q. – ", "R. – "), ("Q/ ", "R/ "), ("Le Soir : ", "S. L. : "), ("– ", "– ")],
)
def test_labels_of_questions_and_answers(asks: str, answers: str) -> None:
    """Letters that strokes or full stops part from the words, initials and dashes are labels, though nobody says I."""
    turns = ["Où en sont les pourparlers ?", "Ils avancent.", "Et avec Tokyo ?", "La porte est ouverte."]
    text = "\n\n".join(["Sergueï Lavrov reçoit Le Soir.", *(f"{(asks, answers)[k % 2]}{turn}" for k, turn in enumerate(turns))])
    found = [one for one in said(text) if one.mode == "direct"]
    assert [one.spans[0] for one in found] == turns
    assert [one.speakers for one in found[1::2]] == [("Sergey Lavrov",)] * 2


def test_initials_that_open_paragraphs_are_no_labels() -> None:
    """*R. Dussey* at the head of a paragraph, where nobody asks, is a name."""
    text = "R. Dussey a vu son homologue.\n\nQ. Gang l'a reçu. Nous étions là."
    assert [one for one in said(text) if one.mode == "direct"] == []
