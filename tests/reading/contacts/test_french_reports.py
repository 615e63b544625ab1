"""What French agencies and ministries report: who serves whom, what will not be, who sat at the table, what is told in passing."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hakan Fidan reçoit l'envoyé spécial de Poutine\n\n"
            "Le ministre turc des Affaires étrangères, Hakan Fidan, a reçu samedi l'envoyé spécial du président russe, Mikhaïl Bogdanov.",
            "meeting held on 2024-03-09: RUS (Mikhail Bogdanov), TUR (Hakan Fidan); host TUR",
        ),
        (
            "L'Envoyé personnel du Secrétaire général de l'ONU, Staffan de Mistura, a été reçu lundi à Ankara par Hakan Fidan.",
            "meeting held on 2024-03-11 in Ankara: TUR (Hakan Fidan), UN (Staffan de Mistura); host TUR",
        ),
        (
            "Le ministre turc Hakan Fidan s'est entretenu lundi à Ankara avec l'envoyé du Secrétaire général de l'ONU.",
            "meeting held on 2024-03-11 in Ankara: TUR (Hakan Fidan), UN",
        ),
        (
            "La ministre lettone Ilze Ozola a reçu lundi à Riga la ministre des Affaires étrangères et de la Coopération du Mali, Mme Awa Coulibaly.",
            "meeting held on 2024-03-11 in Riga: LVA (Ilze Ozola), MLI (Awa Coulibaly); host LVA",
        ),
        (
            "La ministre lettone Ilze Ozola a reçu lundi à Riga le ministre des Affaires étrangères et des Guinéens de l'étranger, Mamadou Baldé.",
            "meeting held on 2024-03-11 in Riga: GIN (Mamadou Baldé), LVA (Ilze Ozola); host LVA",
        ),
        (
            "La secrétaire d'État aux Affaires étrangères et aux Tchadiens de l'étranger, Aïcha Abakar, a reçu lundi l'ambassadeur du Japon au Tchad, "
            "SEM. Uchida Kenji.",
            "meeting held on 2024-03-11: JPN (Uchida Kenji), TCD (Aïcha Abakar); host TCD",
        ),
    ],
)
def test_whose_official_is_met(reader: Reader, text: str, expected: str) -> None:
    """An envoy is not who sent him; a minister is of the state behind the last of his portfolios, or of the people abroad whom he sees to."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron ne rencontrera pas Vladimir Poutine à Samarcande, a indiqué lundi l'Élysée.",
            "meeting denied in Samarcande: FRA (Emmanuel Macron), RUS (Vladimir Putin)",
        ),
        (
            "Emmanuel Macron ne rencontrera finalement pas Vladimir Poutine à Samarcande, a indiqué lundi l'Élysée.",
            "meeting cancelled in Samarcande: FRA (Emmanuel Macron), RUS (Vladimir Putin)",
        ),
        (
            "Emmanuel Macron ne rencontrera pas Vladimir Poutine, a indiqué lundi l'Élysée. Le président français devait rencontrer M. Poutine à Samarcande.",
            "meeting cancelled in Samarcande: FRA (Emmanuel Macron), RUS (Vladimir Putin)",
        ),
    ],
)
def test_what_will_not_be(reader: Reader, text: str, expected: str) -> None:
    """That somebody will not meet another denies it; cancelled is only what the text says had been planned."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vladimir Poutine a reçu lundi à Moscou Recep Tayyip Erdogan. Côté russe, Sergueï Lavrov et Sergueï Choïgou étaient à la table.",
            "meeting held on 2024-03-11 in Moscou: RUS (Sergei Shoigu, Sergey Lavrov, Vladimir Putin), TUR (Recep Tayyip Erdoğan); host RUS",
        ),
        (
            "Vladimir Poutine a reçu lundi à Moscou Recep Tayyip Erdogan. Sergueï Lavrov a également assisté à cette rencontre.",
            "meeting held on 2024-03-11 in Moscou: RUS (Sergey Lavrov, Vladimir Putin), TUR (Recep Tayyip Erdoğan); host RUS",
        ),
        (
            "L'entretien entre Vladimir Poutine et Recep Tayyip Erdogan dure depuis plus de trois heures.",
            "call ongoing on 2024-03-14: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
        ),
        (
            "Vladimir Poutine s'est entretenu lundi avec Recep Tayyip Erdogan. L'entretien a eu lieu en présence du ministre russe des Affaires étrangères.",
            "meeting held on 2024-03-11: RUS (Sergey Lavrov, Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
        ),
    ],
)
def test_how_it_went(reader: Reader, text: str, expected: str) -> None:
    """Who sat at the table was there; what lasts goes on; talks in somebody's presence are held face to face."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron s'est entretenu lundi par téléphone avec Luiz Inácio Lula da Silva. M. Macron avait rencontré en janvier le président argentin "
            "Javier Milei.\n\nLes deux dirigeants sont convenus de se revoir en juin.",
            ["FRA", "BRA"],
        ),
        (
            "Emmanuel Macron s'est entretenu lundi par téléphone avec Luiz Inácio Lula da Silva. M. Macron avait rencontré en janvier le président argentin "
            "Javier Milei. Les deux hommes avaient alors convenu de se revoir en juin.",
            ["FRA", "ARG"],
        ),
    ],
)
def test_the_pair_of_the_news(reader: Reader, text: str, expected: list[str]) -> None:
    """*Les deux dirigeants* are those of the news again once a recollection is over."""
    (again,) = [contact for contact in read(reader, text).contacts if contact.status == "planned"]
    assert {party.code for party in again.parties} == set(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les présidents français et turc, Emmanuel Macron et Recep Tayyip Erdogan, se sont entretenus lundi par téléphone. "
            "Ils ont discuté des situations en Libye, au Liban et en Syrie.",
            ["call held on 2024-03-11: FRA (Emmanuel Macron), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Initialement prévue pour jeudi, la rencontre entre Emmanuel Macron et Recep Tayyip Erdogan s'est tenue vendredi à Paris.",
            ["meeting held on 2024-03-08 in Paris: FRA (Emmanuel Macron), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Emmanuel Macron et Recep Tayyip Erdogan se sont entretenus lundi lors d'une réunion organisée virtuellement.",
            ["video held on 2024-03-11: FRA (Emmanuel Macron), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Emmanuel Macron et Recep Tayyip Erdogan se sont entretenus lundi par téléphone. Ils ont convenu de renforcer la concertation entre les deux pays.",
            ["call held on 2024-03-11: FRA (Emmanuel Macron), TUR (Recep Tayyip Erdoğan)"],
        ),
    ],
)
def test_one_contact(reader: Reader, text: str, expected: list[str]) -> None:
    """Where the matters lie is no place, the day first meant is no day, and closer consultation is no contact of its own."""
    assert outline(reader, text) == expected
