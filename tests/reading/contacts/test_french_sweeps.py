"""French ways of reporting a contact, over kinds, constructions and places where its parts stand."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luis Abinader a reçu Ariel Henry lundi à Jimaní, à la frontière des deux pays.",
            "meeting held on 2024-03-11 in Jimaní: DOM (Luis Abinader), HTI (Ariel Henry); host DOM",
        ),
        (
            "Ariel Henry a remis lundi une lettre à Monsieur Abinader.",
            "message held on 2024-03-11: DOM (Luis Abinader), HTI (Ariel Henry); initiator HTI",
        ),
    ],
)
def test_towns_that_no_list_has(reader: Reader, text: str, expected: str) -> None:
    """A capitalised word that stands alone behind *à* is a town, though a parser takes it for a noun; an honorific is none."""
    assert outline(reader, text) == [expected]


def test_town_in_the_country_of_a_relative(reader: Reader) -> None:
    """A relative of place with a town of its own sets the contact there, and not only in the country before it."""
    text = "Pedro Sánchez s'est rendu lundi en Norvège, où il a été reçu à Lillehammer par Jonas Gahr Støre."
    assert outline(reader, text)[1:] == ["meeting held on 2024-03-11 in Lillehammer: ESP (Pedro Sánchez), NOR (Jonas Gahr Støre); host NOR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stéphane Séjourné avait refusé de s'exprimer lors de sa rencontre avec Hakan Fidan lundi.",
            "meeting held on 2024-03-11: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
        (
            "Stéphane Séjourné avait choisi de ne pas commenter ce projet lors de sa rencontre avec Hakan Fidan lundi.",
            "meeting held on 2024-03-11: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
        (
            "Stéphane Séjourné a décidé d'en parler lors de sa rencontre avec Hakan Fidan mardi prochain.",
            "meeting planned on 2024-03-19: FRA (Stéphane Séjourné), TUR (Hakan Fidan)",
        ),
    ],
)
def test_what_is_left_undone_at_a_meeting(reader: Reader, text: str, expected: str) -> None:
    """Whoever refuses to speak at a meeting, or chooses not to, was there."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan en marge de l'entrevue entre Ali Bongo et Paul Biya.", [True, False]),
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan à Pékin, en marge du sommet UE-Chine.", [True, False]),
        ("Bruno Rodríguez a rencontré lundi Hakan Fidan en marge de sa visite à Ankara.", [True, True]),
    ],
)
def test_occasions_are_not_what_it_is_about(reader: Reader, text: str, expected: list[bool]) -> None:
    """A gathering of others in whose margins two met is not what the text is about; the visit of one of them is."""
    assert [contact.main for contact in read(reader, text).contacts] == expected


def test_hung_up(reader: Reader) -> None:
    """Whoever has just hung up with somebody has called."""
    text = "« Je viens de raccrocher avec Hakan Fidan », a écrit mardi Stéphane Séjourné."
    assert outline(reader, text) == ["call held on 2024-03-12: FRA (Stéphane Séjourné), TUR (Hakan Fidan)"]


def test_subject_of_the_main_clause(reader: Reader) -> None:
    """Whom a relative clause tells of is not who does what the main clause says."""
    text = "Félix Tshisekedi, qui a remplacé Joseph Kabila, rencontrera lundi Cyril Ramaphosa."
    assert outline(reader, text) == ["meeting planned on 2024-03-18: COD (Félix Tshisekedi), ZAF (Cyril Ramaphosa)"]
