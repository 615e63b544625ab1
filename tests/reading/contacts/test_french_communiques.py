"""Contacts as French communiqués and state agencies tell them: officials nobody knows, named without their country, and who leads whom."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hanoï (VNA) - Le ministre de l'Agriculture, Nguyen Van Loc, a reçu mercredi l'ambassadeur de Finlande, Juhani Kettunen.",
            "meeting held on 2024-03-13: FIN (Juhani Kettunen), VNM (Nguyen Van Loc); host VNM",
        ),
        (
            "Libreville, 14 mars (AGP) – La ministre de l'Intégration africaine et des Affaires étrangères, Ama Sossou, a reçu mercredi "
            "l'ambassadeur du Japon, Takeo Nishimura.",
            "meeting held on 2024-03-13: GAB (Ama Sossou), JPN (Takeo Nishimura); host GAB",
        ),
    ],
)
def test_datelines(reader: Reader, text: str, expected: str) -> None:
    """Officials without a country are of the state whose agency tells the text."""
    assert outline(reader, text) == [expected]


def test_headline_and_name(reader: Reader) -> None:
    """A headline's office is whoever the text then names by it, though knowledge has another, and nothing ties it to a name below it."""
    text = (
        "Nouakchott : le ministre des Affaires étrangères reçoit l'ambassadrice de Suède\n\n"
        "Le ministre des Affaires étrangères, M. Sidi Ould Vadhil, a reçu en audience, mercredi à Nouakchott, Mme Karin Ekdahl, ambassadrice de Suède."
    )
    assert outline(reader, text) == ["meeting held on 2024-03-13 in Nouakchott: MRT (Sidi Ould Vadhil), SWE (Karin Ekdahl); host MRT"]


def test_served(reader: Reader) -> None:
    """Whom an envoy serves is not there himself, on whichever side of the title the envoy's name stands."""
    text = "Denis Sassou Nguesso a accordé mercredi une audience à M. Tomé Djassi, envoyé spécial du président Umaro Sissoco Embaló."
    assert outline(reader, text) == ["meeting held on 2024-03-13: COG (Denis Sassou Nguesso), GNB (Tomé Djassi)"]


def test_commission(reader: Reader) -> None:
    """The session of a joint commission is a meeting, of those who chair it and of who leads the delegations."""
    chaired = (
        "La 7e session de la Grande Commission mixte entre la Côte d'Ivoire et le Burkina Faso s'est ouverte mercredi à Yamoussoukro, sous la coprésidence "
        "du ministre ivoirien de la Défense, Konan Brou, et de son homologue burkinabè, Issa Zongo."
    )
    assert outline(reader, chaired) == ["meeting held on 2024-03-13 in Yamoussoukro: BFA (Issa Zongo), CIV (Konan Brou)"]
    led = (
        "Des consultations ont eu lieu mercredi à Berne entre la Suisse et le Ghana. La délégation suisse était conduite par l'ambassadeur Reto Aebi, "
        "tandis que la délégation ghanéenne était emmenée par le secrétaire permanent du ministère, Kwabena Mills."
    )
    assert outline(reader, led) == ["meeting held on 2024-03-13 in Berne: CHE (Reto Aebi), GHA (Kwabena Mills)"]


def test_coming_to_office(reader: Reader) -> None:
    """Somebody nobody knows is of the state to whose head he is elected."""
    text = "Mohammed VI a adressé un message de félicitations à M. Ignacio Barrientos à l'occasion de son élection à la présidence du Paraguay."
    assert outline(reader, text) == [
        "message held: MAR (Mohammed VI), PRY (Ignacio Barrientos); initiator MAR; occasion à l'occasion de son élection à la présidence du Paraguay"
    ]


def test_programme(reader: Reader) -> None:
    """What a programme lists is to come, whatever the tagger takes its nouns for."""
    text = "Le ministre indien Ravi Menon est arrivé mercredi à Nairobi. Au programme : entretien avec le président William Ruto."
    assert outline(reader, text) == [
        "visit ongoing on 2024-03-13 in Nairobi: IND (Ravi Menon), KEN",
        "meeting planned in Nairobi: IND (Ravi Menon), KEN (William Ruto)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le chef d'état-major français, le général Armand Tessier, a été reçu mercredi par son homologue mauritanien, le général Sidi Deida.",
            "meeting held on 2024-03-13: FRA (Armand Tessier), MRT (Sidi Deida); host MRT",
        ),
        (
            "Le vice-Premier ministre vietnamien Le Thanh Long a rencontré mercredi son homologue laotien Kikeo Sayasone.",
            "meeting held on 2024-03-13: LAO (Kikeo Sayasone), VNM (Le Thanh Long)",
        ),
    ],
)
def test_names_behind_titles(reader: Reader, text: str, expected: str) -> None:
    """A rank between a counterpart and his name, and a name that begins as an article does, keep nobody from his title."""
    assert outline(reader, text) == [expected]


def test_leaving_for(reader: Reader) -> None:
    """Who leaves a town for another travels to the latter."""
    text = "Le ministre nigérien de la Défense, Salifou Mody, a quitté Niamey mercredi pour Moscou."
    assert outline(reader, text) == ["visit held on 2024-03-13 in Moscou: NER (Salifou Modi), RUS"]
