"""French: what only frames a contact, what came before it, and whom a list behind its verb tells."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

TOLD = "Le président ghanéen Nana Akufo-Addo a été accueilli jeudi à l'aéroport de Lomé par son homologue Faure Gnassingbé."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le premier ministre Justin Trudeau a rencontré mardi le premier ministre norvégien Jonas Gahr Støre au Sommet des dirigeants du G7 à Bergen.",
            ["meeting held on 2024-03-12 in Bergen: CAN (Justin Trudeau), NOR (Jonas Gahr Støre)"],
        ),
        (
            "Justin Trudeau a rencontré mardi Jonas Gahr Støre lors du sommet de l'Otan à La Haye.",
            ["meeting held on 2024-03-12 in La Haye: CAN (Justin Trudeau), NOR (Jonas Gahr Støre)"],
        ),
        ("Justin Trudeau participera mardi au sommet de l'Otan à La Haye.", ["summit planned on 2024-03-19 in La Haye: CAN (Justin Trudeau), NATO"]),
        (
            "Nana Akufo-Addo est attendu mardi à Dakar, au sommet de la Cedeao.",
            [
                "visit planned on 2024-03-19 in Dakar: GHA (Nana Akufo-Addo), SEN",
                "summit planned on 2024-03-19 in Dakar: ECOWAS",
            ],
        ),
        (
            f"{TOLD} Au cours de cette visite d'amitié, les deux présidents auront un entretien.",
            [
                "visit ongoing on 2024-03-14 in Lomé: GHA (Nana Akufo-Addo), TGO (Faure Gnassingbé); host TGO",
                "meeting planned on 2024-03-14 in Lomé: GHA (Nana Akufo-Addo), TGO (Faure Gnassingbé)",
            ],
        ),
        (
            "Nana Akufo-Addo s'est rendu mardi à Lomé. La visite de Faure Gnassingbé à Accra aura lieu en décembre.",
            ["visit held on 2024-03-12 in Lomé: GHA (Nana Akufo-Addo), TGO", "visit planned on 2024-12 in Accra: GHA, TGO (Faure Gnassingbé)"],
        ),
    ],
)
def test_what_only_frames_a_contact(reader: Reader, text: str, expected: list[str]) -> None:
    """A summit at which two met is where it was, and *this visit*, in which they will talk, is the one told before."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Faisant suite aux entretiens menés à Oslo le mois dernier, le premier ministre Justin Trudeau a rencontré Jonas Gahr Støre à Ottawa.",
            ["meeting held in Ottawa: CAN (Justin Trudeau), NOR (Jonas Gahr Støre)"],
        ),
        (
            "Justin Trudeau a rencontré aujourd'hui Jonas Gahr Støre.",
            ["meeting held on 2024-03-14: CAN (Justin Trudeau), NOR (Jonas Gahr Støre)"],
        ),
        (
            "Vladimir Poutine a appelé mardi Jonas Gahr Støre. Les deux dirigeants ont discuté des préparatifs d'un Conseil commun, prévu au mois de mai.",
            ["call held on 2024-03-12: NOR (Jonas Gahr Støre), RUS (Vladimir Putin); initiator RUS"],
        ),
        (
            "Nana Akufo-Addo est arrivé hier à Lomé en provenance d'Abuja où il venait d'achever une visite de deux jours. "
            "Pour ce séjour, il est accompagné de Shirley Ayorkor Botchwey, ministre des Affaires étrangères.",
            ["visit ongoing on 2024-03-13/2024-03-14 in Lomé: GHA (Nana Akufo-Addo, Shirley Ayorkor Botchwey), TGO"],
        ),
        (
            "Nana Akufo-Addo vient de rencontrer Faure Gnassingbé à Lomé.",
            ["meeting held in Lomé: GHA (Nana Akufo-Addo), TGO (Faure Gnassingbé)"],
        ),
    ],
)
def test_days_and_places_of_what_came_before(reader: Reader, text: str, expected: list[str]) -> None:
    """Earlier talks keep their own day and place, as what is only prepared keeps its; where somebody came from tells nothing of where he is."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Patrice Talon a reçu mardi les ambassadeurs au Bénin du Japon, du Togo et du Maroc.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), JPN, MAR, TGO; host BEN"],
        ),
        (
            "Patrice Talon a reçu mardi plusieurs ambassadeurs accrédités au Bénin, dont ceux du Japon et du Togo.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), JPN, TGO; host BEN"],
        ),
        (
            "Patrice Talon a reçu mardi plusieurs nouveaux ambassadeurs, parmi lesquels ceux d'Italie et de Norvège.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), ITA, NOR; host BEN"],
        ),
        ("Plusieurs ambassadeurs ont quitté la salle, dont ceux du Japon et du Togo, pendant que parlait Patrice Talon.", []),
        ("L'ambassadeur du Japon au Bénin a reçu mardi Patrice Talon.", ["meeting held on 2024-03-12 in Bénin: BEN (Patrice Talon), JPN; host JPN"]),
    ],
)
def test_envoys_of_several_states(reader: Reader, text: str, expected: list[str]) -> None:
    """Of envoys told in the plural, the states stand behind the country in which they are posted, or in a list of some of them."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une bilatérale entre Patrice Talon et Faure Gnassingbé s'est tenue mardi à Accra.", ["BEN (Patrice Talon), TGO (Faure Gnassingbé)"]),
        ("Patrice Talon s'est longuement isolé mardi avec Faure Gnassingbé à Accra.", ["BEN (Patrice Talon), TGO (Faure Gnassingbé)"]),
        ("La coopération bilatérale entre le Bénin et le Togo a été renforcée mardi à Accra.", []),
        ("Les sanctions isolent le Bénin, avec le Togo, de ses voisins.", []),
    ],
)
def test_words_for_two_who_met(reader: Reader, text: str, expected: list[str]) -> None:
    """*Une bilatérale* is a meeting, where *bilatérale* is only of two states none."""
    assert outline(reader, text) == [f"meeting held on 2024-03-12 in Accra: {sides}" for sides in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Patrice Talon a appelé mardi Faure Gnassingbé, qui était à Accra.",
            ["call held on 2024-03-12: BEN (Patrice Talon), TGO (Faure Gnassingbé); initiator BEN"],
        ),
        ("Patrice Talon a appelé Faure Gnassingbé, qui préside l'Union, à agir.", []),
    ],
)
def test_calls_to_somebody_told_more_of(reader: Reader, text: str, expected: list[str]) -> None:
    """What a clause tells of whoever was called says nothing of the call, unless behind it stands what he is called on to do."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Patrice Talon a accueilli mardi à l'aéroport international Modibo Keïta de Bamako son homologue Faure Gnassingbé.",
            ["visit held on 2024-03-12 in Bamako: BEN (Patrice Talon), TGO (Faure Gnassingbé); host BEN"],
        ),
        (
            "L'ancien Premier ministre malien Modibo Keïta a rencontré mardi Faure Gnassingbé à l'aéroport.",
            ["meeting held on 2024-03-12: MLI (Modibo Keita), TGO (Faure Gnassingbé)"],
        ),
    ],
)
def test_things_called_after_somebody(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever an airport is called after was not there."""
    assert outline(reader, text) == expected


def test_first_to_be_received(reader: Reader) -> None:
    """That a visit to come makes somebody the first who was received is no news of its own."""
    text = "Patrice Talon sera en visite au Ghana les 20 et 21 mars. Ce qui fait de lui le premier chef d'État reçu par Nana Akufo-Addo après la crise."
    report = outline(reader, text)
    assert report[0] == "visit planned on 2024-03-20/2024-03-21 in Ghana: BEN (Patrice Talon), GHA"
