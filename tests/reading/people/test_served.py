"""Who serves somebody: the envoy, adviser or spokesperson of a president is not the president."""

from __future__ import annotations

import pytest

import visavis
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
            "L'ambassadeur d'Haïti à Santo Domingo, Idabert Pierrot, a rencontré lundi à Cotonou le président Patrice Talon.",
            ["meeting held on 2024-03-11 in Cotonou: BEN (Patrice Talon), HTI (Idabert Pierrot)"],
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ibrahim Traoré a reçu le ministre togolais Robert Dussey. « Je suis porteur d'un message », a expliqué l'émissaire togolais.", "Robert Dussey"),
        ("Ibrahim Traoré a reçu le ministre Robert Dussey. « Je suis porteur d'un message », a expliqué l'envoyé du président togolais.", "Robert Dussey"),
        ("Ibrahim Traoré a reçu le ministre togolais Robert Dussey. « Je suis porteur d'un message », a dit l'hôte du président.", "Robert Dussey"),
    ],
)
def test_who_was_received_is_the_emissary(text: str, speaker: str) -> None:
    """Whoever is told to have been received is *l'émissaire* of his state and *l'hôte* of the other, whatever his office."""
    report = visavis.read(text, published="2024-01-10", language="fr")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in each.speakers] for each in report.statements if each.mode == "direct"] == [[speaker]]


def test_another_emissary_is_nobody_named() -> None:
    """Whoever only rang somebody is not the emissary who is expected."""
    report = visavis.read("Antony Blinken a appelé Nabih Berri. « La paix est proche », a dit l'émissaire américain.", published="2024-01-10", language="fr")
    assert [each.speakers for each in report.statements if each.mode == "direct"] == [()]


@pytest.mark.parametrize(
    ("chamber", "party"),
    [("du Saeima", "LVA"), ("de la Knesset", "ISR"), ("de la Rada", "UKR"), ("du Bundestag allemand", "DEU"), ("du Grand Khoural", "MNG")],
)
def test_who_presides_over_a_chamber_is_no_head_of_state(reader: Reader, chamber: str, party: str) -> None:
    """A chamber that one state alone has tells whose its president is."""
    report = read(reader, f"Le ministre ghanéen des Affaires étrangères a reçu lundi à Accra la présidente {chamber}, Ama Lindberg.")
    actor = next(actor for actor in report.actors if actor.name == "Ama Lindberg")
    assert (actor.party, actor.office and actor.office.id) == (party, "parliament-president")


def test_former_minister_serving_an_organisation(reader: Reader) -> None:
    """Whoever was a minister once and speaks for an organisation now is of the organisation."""
    text = "Le représentant spécial de l'ONU Leonardo Simão a été reçu mardi à Cotonou par Patrice Talon."
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Cotonou: BEN (Patrice Talon), UN (Leonardo Simão); host BEN"]
