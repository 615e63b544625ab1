"""French visits: until when they last, who is announced, what only counts or concerns a contact told before."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

FRIEDEN = "La Première ministre Elisabeth Borne accueillera ce jeudi soir à Lille son homologue luxembourgeois Luc Frieden."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antony Blinken est arrivé mercredi 13 mars à Lomé, pour une visite jusqu'à samedi 16 mars.",
            ["visit ongoing on 2024-03-13/2024-03-16 in Lomé: TGO, USA (Antony Blinken)"],
        ),
        (
            "Antony Blinken est arrivé mercredi à Lomé, où il séjournera jusqu'à samedi.",
            ["visit ongoing on 2024-03-13/2024-03-16 in Lomé: TGO, USA (Antony Blinken)"],
        ),
        (
            "Antony Blinken est arrivé mercredi à Lomé, où les commerces sont fermés jusqu'à samedi.",
            ["visit ongoing on 2024-03-13 in Lomé: TGO, USA (Antony Blinken)"],
        ),
        (
            "Le ministre américain Antony Blinken est arrivé mercredi à Lomé. Il quittera Lomé samedi pour regagner son pays.",
            ["visit ongoing on 2024-03-13 in Lomé: TGO, USA (Antony Blinken)"],
        ),
    ],
)
def test_until_when_a_visit_lasts(reader: Reader, text: str, expected: list[str]) -> None:
    """The day until which somebody stays ends the visit; the day on which he leaves is none of a visit to come."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antony Blinken est annoncé à Lomé mercredi 20 mars.", ["visit planned on 2024-03-20 in Lomé: TGO, USA (Antony Blinken)"]),
        ("Antony Blinken est annoncé partant.", []),
        ("La nouvelle a été annoncée à Lomé par Antony Blinken.", []),
    ],
)
def test_who_is_announced(reader: Reader, text: str, expected: list[str]) -> None:
    """Somebody announced at a place is expected there."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{FRIEDEN} Cet entretien marque leur première rencontre depuis sa nomination.",
            ["meeting planned on 2024-03-14 in Lille: FRA (Élisabeth Borne), LUX (Luc Frieden); host FRA"],
        ),
        ("Les relations entre la Norvège et le Togo sont l'objet principal de cette visite.", []),
        (
            "Xi Jinping s'est dit heureux de coopérer avec le Togo au cours d'un entretien téléphonique avec Patrice Talon.",
            ["call held: BEN (Patrice Talon), CHN (Xi Jinping)"],
        ),
        (
            "Patrice Talon a rencontré mardi Faure Gnassingbé, actuellement président en exercice de l'organisation.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), TGO (Faure Gnassingbé)"],
        ),
        (
            "À l'occasion de sa participation au Forum de Davos, Patrice Talon a eu mardi des entretiens avec Faure Gnassingbé.",
            ["meeting held on 2024-03-12 in Davos: BEN (Patrice Talon), TGO (Faure Gnassingbé); occasion À l'occasion de sa participation au Forum de Davos"],
        ),
    ],
)
def test_what_concerns_a_contact_told_before(reader: Reader, text: str, expected: list[str]) -> None:
    """That talks are the first of their kind, or what a visit is about, makes no further contact; who talks is who stands with the call."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jens Stoltenberg s'est entretenu mardi avec Patrice Talon à Oslo. Une rencontre qui intervient au lendemain de l'appel téléphonique du président "
            "togolais Faure Gnassingbé à son homologue Emmanuel Macron.",
            ["meeting held on 2024-03-12 in Oslo: BEN (Patrice Talon), NATO (Jens Stoltenberg)"],
        ),
        (
            "Une rencontre qui a réuni mardi Patrice Talon et Faure Gnassingbé à Accra.",
            ["meeting held on 2024-03-12 in Accra: BEN (Patrice Talon), TGO (Faure Gnassingbé)"],
        ),
    ],
)
def test_what_a_contact_came_after(reader: Reader, text: str, expected: list[str]) -> None:
    """Those of the contact that another came after took no part in the other."""
    assert outline(reader, text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Patrice Talon a reçu mardi le ministre d'État aux Affaires étrangères du Qatar, Sultan bin Saad al-Muraikhi.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), QAT (Sultan bin Saad al-Muraikhi); host BEN"],
        ),
        (
            "Le pape François a reçu mardi Patrice Talon. Il a aussi rencontré le président colombien Gustavo Petro.",
            [
                "meeting held on 2024-03-12: BEN (Patrice Talon), VAT (Pope Francis); host VAT",
                "meeting held on 2024-03-12: COL (Gustavo Petro), VAT (Pope Francis)",
            ],
        ),
    ],
)
def test_ranks_that_are_names(reader: Reader, text: str, expected: list[str]) -> None:
    """A rank before a father's name is somebody's own name, and a name with its rank is one."""
    assert outline(reader, text) == expected


def test_name_within_a_longer_one(reader: Reader) -> None:
    """What stands behind the rank with which somebody is known names nobody else."""
    text = "Le pape Léon XIV a reçu mardi Patrice Talon. Il a aussi rencontré le président colombien Gustavo Petro."
    assert outline(reader, text, "2025-06-12")[1:] == ["meeting held on 2025-06-10: COL (Gustavo Petro), VAT (Pope Leo XIV)"]


def test_first_visit_of_headline_and_body(reader: Reader) -> None:
    """What the headline calls the first visit is the one that the text calls so."""
    text = "Patrice Talon a effectué sa première visite d'État à Accra\n\nPatrice Talon a effectué ce mardi sa première visite d'État au Ghana."
    assert outline(reader, text) == ["visit held on 2024-03-12 in Accra: BEN (Patrice Talon), GHA"]


@pytest.mark.parametrize(
    "told",
    [
        "À Nairobi, où l'attendait William Ruto, puis à Kigali, où il a rencontré Paul Kagame mardi, l'accueil fut froid.",
        "À Nairobi, où l’attendait William Ruto, puis à Kigali, où il a rencontré Paul Kagame mardi, l’accueil fut froid.",
    ],
)
def test_stops_in_relatives(reader: Reader, told: str) -> None:
    """Who waits for a traveller in one clause of place is not the *il* of the next, whose place is its own."""
    found = outline(reader, f"Le ministre chinois Wang Yi est en tournée. {told}")
    assert "meeting held on 2024-03-12 in Kigali: CHN (Wang Yi), RWA (Paul Kagame)" in found
    assert not any("KEN" in line and "RWA" in line for line in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Baiba Braže et Espen Barth Eide sont arrivés mardi à Nairobi. Le président kényan William Ruto les a reçus à midi."),
        ("fr", "Baiba Braže s'est rendue mardi à Nairobi avec le ministre norvégien Espen Barth Eide. Le président kényan William Ruto les a reçus à midi."),
        ("en", "Baiba Braže and Espen Barth Eide arrived in Nairobi on Tuesday. Kenyan President William Ruto received them at noon."),
    ],
)
def test_several_received(reader: Reader, language: str, text: str) -> None:
    """A pronoun in the plural means all of those who came, and not the last named alone."""
    met = next(line for line in outline(reader, text, published="2024-05-16", language=language) if line.startswith("meeting"))
    assert "KEN (William Ruto), LVA (Baiba Braže), NOR (Espen Barth Eide)" in met
