"""Places and goals in French: buildings and their towns, relatives of place, tours told in the plural, gatherings only talked about."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le roi Mohammed VI a reçu mercredi au Palais royal de Rabat le ministre saoudien Adel al-Jubeir.",
            ["meeting held on 2024-03-13 in Rabat: MAR (Mohammed VI), SAU (Adel al-Jubeir); host MAR"],
        ),
        (
            "Félix Tshisekedi a reçu mercredi au palais de la Nation de Kinshasa le ministre rwandais Vincent Biruta.",
            ["meeting held on 2024-03-13 in Kinshasa: COD (Félix Tshisekedi), RWA (Vincent Biruta); host COD"],
        ),
        (
            "Xi Jinping s'est entretenu mercredi au Grand Palais du Peuple avec le président togolais Faure Gnassingbé.",
            ["meeting held on 2024-03-13: CHN (Xi Jinping), TGO (Faure Gnassingbé)"],
        ),
        (
            "Luis Abinader a reçu mercredi au palais national Ariel Henry, Premier ministre d'Haïti.",
            ["meeting held on 2024-03-13: DOM (Luis Abinader), HTI (Ariel Henry); host DOM"],
        ),
        (
            "Ahmed Attaf s'est entretenu mercredi avec Nabil Ammar de l'attaque contre l'ambassade d'Iran à Damas.",
            ["call held on 2024-03-13: DZA (Ahmed Attaf), TUN (Nabil Ammar)"],
        ),
    ],
)
def test_buildings(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever is received in a building is in its town, and has not telephoned; a building that is talked about is no place."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "À Belgrade, où il s'était rendu mardi, Stéphane Séjourné a salué un partenaire.",
            ["visit held on 2024-03-12 in Belgrade: FRA (Stéphane Séjourné), SRB"],
        ),
        (
            "Stéphane Séjourné a évoqué mercredi à Berlin, où il est arrivé mardi, la situation au Mali.",
            ["visit ongoing on 2024-03-12 in Berlin: DEU, FRA (Stéphane Séjourné)"],
        ),
    ],
)
def test_relatives_of_place(reader: Reader, text: str, expected: list[str]) -> None:
    """The place before *où* is where somebody went, not one named behind the relative."""
    assert outline(reader, text) == expected


def test_visits_in_the_plural(reader: Reader) -> None:
    """Visits to two countries are two."""
    text = "Stéphane Séjourné a annulé mercredi ses visites en Albanie et en Slovénie."
    assert outline(reader, text) == [
        "visit cancelled in Albanie: ALB, FRA (Stéphane Séjourné)",
        "visit cancelled in Slovénie: FRA (Stéphane Séjourné), SVN",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Concernant le report de la visite en Algérie du chancelier allemand, Olaf Scholz, M. Attaf a réaffirmé mercredi ses regrets.",
            ["visit postponed in Algérie: DEU (Olaf Scholz), DZA"],
        ),
        (
            "Hakan Fidan a discuté mercredi avec Antony Blinken du sommet des dirigeants de l'Otan qui se tiendra à Washington.",
            ["call held on 2024-03-13: TUR (Hakan Fidan), USA (Antony Blinken)"],
        ),
        ("Olaf Scholz et Donald Tusk ont passé en revue mercredi les troupes de la garnison.", []),
        (
            "Le prince Albert II de Monaco a adressé mercredi une dépêche au président indonésien Joko Widodo.",
            ["message held on 2024-03-13: IDN (Joko Widodo), MCO (Albert II of Monaco); initiator MCO"],
        ),
    ],
)
def test_only_talked_about(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever speaks of a visit or a summit is not there for that; troops reviewed are no talks."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De retour à Cotonou, le ministre des Affaires étrangères a convoqué mercredi l'ambassadeur du Burkina Faso.",
            ["summons held on 2024-03-13: BEN, BFA; initiator BEN"],
        ),
        (
            "Le ministre des Affaires étrangères a convoqué mercredi l'ambassadeur de France au Niger.",
            ["summons held on 2024-03-13: FRA, NER; initiator NER"],
        ),
        ("Le ministre a convoqué l'ambassadeur de France.", []),
    ],
)
def test_who_calls_in(reader: Reader, text: str, expected: list[str]) -> None:
    """A minister whose state bears no name beside him is of the state where the ambassador is posted or called in."""
    assert outline(reader, text) == expected


def test_meeting_of_three(reader: Reader) -> None:
    """Ministers met in a meeting of three are its parties."""
    text = "La réunion tripartite des ministres des Affaires étrangères de Grèce, de Chypre et d'Égypte s'est tenue mercredi à Rome."
    assert outline(reader, text) == ["meeting held on 2024-03-13 in Rome: CYP (Constantinos Kombos), EGY (Sameh Shoukry), GRC (Giorgos Gerapetritis)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le nouveau chancelier a rencontré mercredi son homologue dominicain.",
            [],
        ),
        (
            "Le président de la République s'est entretenu mercredi avec son homologue français. Lee Jae-myung y voit une étape.",
            [],
        ),
        (
            "Une réunion s'est tenue mercredi entre Hadja Lahbib et Vincent Biruta. Cette réunion survient dans un contexte de tensions entre Kigali et Paris.",
            ["meeting held on 2024-03-13: BEL (Hadja Lahbib), RWA (Vincent Biruta)"],
        ),
    ],
)
def test_whose_it_is_not(reader: Reader, text: str, expected: list[str]) -> None:
    """A title is of no state that the text does not name, nor of that of its own counterpart; tensions are between others than a meeting."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize("living", [" au Togo, avec résidence à Abidjan", " (avec résidence à Abidjan)", " au Togo avec résidence à Abidjan en Côte d'Ivoire"])
def test_where_an_ambassador_lives(reader: Reader, living: str) -> None:
    """Between an ambassador's title and his name the text may tell where he lives, which is not where he was received."""
    text = f"L'ambassadeur du Japon{living}, Katsuya Tanabe, a été reçu mercredi par le président togolais Faure Gnassingbé."
    assert outline(reader, text) == ["meeting held on 2024-03-13: JPN (Katsuya Tanabe), TGO (Faure Gnassingbé); host TGO"]


def test_where_an_ambassador_is_posted(reader: Reader) -> None:
    """The Prime Minister who receives is of the state of the post, not of that where the ambassador lives."""
    text = "Le nouvel ambassadeur du Japon au Togo avec résidence à Abidjan, Katsuya Tanabe, a été reçu mercredi par Mme le Premier ministre Victoire Dogbé."
    assert outline(reader, text) == ["meeting held on 2024-03-13: JPN (Katsuya Tanabe), TGO (Victoire Dogbé); host TGO"]
