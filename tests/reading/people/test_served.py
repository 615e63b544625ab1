"""Who serves somebody: the envoy, adviser or spokesperson of a president is not the president."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Steve Witkoff, l'émissaire du président Joe Biden, a rencontré lundi à Moscou le président Vladimir Poutine.",
            ["meeting held on 2024-03-11 in Moscou: RUS (Vladimir Putin), USA (Steve Witkoff)"],
        ),
        (
            "Le conseiller diplomatique du président Lula a rencontré lundi à Caracas le ministre vénézuélien des Affaires étrangères, Yván Gil.",
            ["meeting held on 2024-03-11 in Caracas: BRA, VEN (Yván Gil)"],
        ),
        (
            "Le directeur de cabinet du président Paul Kagame, Jean Mutabazi, a reçu lundi à Kigali l'ambassadrice de Chine, Liu Fang.",
            ["meeting held on 2024-03-11 in Kigali: CHN (Liu Fang), RWA (Jean Mutabazi); host RWA"],
        ),
        (
            "Le ministre ghanéen des Affaires étrangères a reçu lundi à Accra un émissaire du président Paul Kagame.",
            ["meeting held on 2024-03-11 in Accra: GHA (Shirley Ayorkor Botchwey), RWA; host GHA"],
        ),
        (
            "Le ministre turc Hakan Fidan a reçu lundi à Ankara l'homologue du président Kagame, le président Vladimir Poutine.",
            ["meeting held on 2024-03-11 in Ankara: RUS (Vladimir Putin), TUR (Hakan Fidan); host TUR"],
        ),
    ],
)
def test_the_name_behind_a_title_is_that_of_who_is_served(reader: Reader, text: str, expected: list[str]) -> None:
    """A name right behind *l'émissaire du président* is the president's; the envoy's stands in apposition, or nowhere."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le porte-parole du président Macron a déclaré que la visite aurait lieu.", ["Presidency of France"]),
        (
            "Steve Witkoff, l'émissaire du président Joe Biden, est à Moscou. L'émissaire du président Biden a salué un accueil chaleureux.",
            ["Steve Witkoff"],
        ),
        ("« Je suis venu transmettre un message », a confié l'émissaire du président Kagame.", []),
        ("Le conseiller du président Kagame a déclaré que la visite aurait lieu.", []),
        ("Le président Kagame a déclaré que la visite aurait lieu.", ["Paul Kagame"]),
    ],
)
def test_who_speaks_for_somebody(reader: Reader, text: str, speakers: list[str]) -> None:
    """Words of somebody's envoy are his own if the text has named him, those of a spokesperson the institution's, never the president's."""
    report = read(reader, text)
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in statement.speakers] for statement in report.statements][-1:] == [speakers]
