"""What a text tells besides the contact that it is about, and what it tells of one without naming the sides anew."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Document
from visavis.reader import Reader


def _main(reader: Reader, text: str, language: str = "fr") -> list[tuple[str | None, str, bool]]:
    report = reader.read(Document.from_text(text, language=language, published="2024-03-14"))
    return [(contact.kind, contact.status, contact.main) for contact in report.contacts]


def test_what_is_only_planned_is_not_what_a_text_of_a_held_contact_is_about(reader: Reader) -> None:
    """Where the first sentence tells of what was held, what is foreseen further on is told in passing; an announcement keeps its plan."""
    held = (
        "Emmanuel Macron a reçu mercredi à Paris le président Alassane Ouattara. Ils ont parlé du cacao. "
        "M. Ouattara doit rencontrer lundi le chancelier Olaf Scholz."
    )
    assert _main(reader, held) == [("meeting", "held", True), ("meeting", "planned", False)]
    announced = "Emmanuel Macron recevra lundi à Paris le président Alassane Ouattara."
    assert _main(reader, announced) == [("meeting", "planned", True)]


def test_messages_of_one_occasion_are_all_what_a_text_is_about(reader: Reader) -> None:
    """Several leaders write to or call one: the text is about them all."""
    text = (
        "Les condoléances affluent à Manille.\n\nEmmanuel Macron a écrit mardi au président philippin Ferdinand Marcos Jr. La pluie a cessé. "
        "Les digues tiennent. Les écoles rouvriront.\n\nOlaf Scholz a adressé mercredi une lettre à Ferdinand Marcos Jr.\n\n"
        "Le roi Charles III a appelé mercredi Ferdinand Marcos Jr."
    )
    assert [main for _, _, main in _main(reader, text)] == [True, True, True]


def test_a_gathering_that_is_only_left_or_prepared_is_told_in_passing(reader: Reader) -> None:
    """Where somebody comes from a summit, or talks about preparing one, the text is about something else."""
    text = "Le chancelier Olaf Scholz arrivait du sommet du G7 à Hiroshima. Il a rencontré dimanche à Séoul le président Yoon Suk-yeol."
    assert _main(reader, text) == [("summit", "held", False), ("meeting", "held", True)]
    text = "Radoslaw Sikorski a reçu jeudi Krisjanis Karins. Les deux ministres ont parlé des préparatifs du sommet de l'Otan à Washington."
    assert [main for kind, _, main in _main(reader, text) if kind == "summit"] == [False]


def test_the_past_perfect_recalls_but_for_the_first_sentence(reader: Reader) -> None:
    """What had been before is no news, unless the news itself is told that way."""
    text = "Emmanuel Macron a appelé mercredi Olaf Scholz. Il avait reçu mardi Giorgia Meloni à l'Élysée."
    assert _main(reader, text) == [("call", "held", True), ("meeting", "held", False)]
    assert _main(reader, "Emmanuel Macron avait reçu mardi Giorgia Meloni à l'Élysée. Elle est repartie aussitôt.") == [("meeting", "held", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Premier ministre macédonien Dimitar Kovacevski est arrivé lundi à Sofia. Les deux chefs de gouvernement se sont entretenus mardi.",
            [
                "visit ongoing on 2024-03-11 in Sofia: BGR, MKD (Dimitar Kovačevski)",
                "meeting held on 2024-03-12 in Sofia: BGR, MKD (Dimitar Kovačevski)",
            ],
        ),
        ("Le Premier ministre macédonien Dimitar Kovacevski a nagé lundi. Les deux chefs de meute se sont battus mardi.", []),
        (
            "Hakan Fidan est arrivé dimanche à Bamako. Il a regagné Ankara mardi.",
            ["visit held on 2024-03-10 in Bamako: MLI, TUR (Hakan Fidan)"],
        ),
        (
            "Le général tchadien Abakar Daoud est rentré lundi de Paris.",
            ["visit held on 2024-03-11 in Paris: FRA, TCD (Abakar Daoud)"],
        ),
        (
            "La présidente de la Commission européenne Ursula von der Leyen sera l'hôte de la Tunisie lundi.",
            ["visit planned on 2024-03-18: EU (Ursula von der Leyen), TUN; host TUN"],
        ),
        (
            "Une rencontre entre Joe Biden et Vladimir Poutine est peu probable dans l'immédiat, a dit mercredi le Kremlin.",
            ["meeting proposed: RUS (Vladimir Putin), USA (Joe Biden)"],
        ),
        (
            "Il est trop tôt pour parler d'un sommet réunissant Joe Biden et Vladimir Poutine, a dit mercredi le Kremlin.",
            ["meeting proposed: RUS (Vladimir Putin), USA (Joe Biden)"],
        ),
        (
            "Catherine Colonna a eu mardi à Oslo des entretiens avec le Britannique David Cameron et l'Indien Subrahmanyam Jaishankar.",
            [
                "meeting held on 2024-03-12 in Oslo: FRA (Catherine Colonna), GBR (David Cameron)",
                "meeting held on 2024-03-12 in Oslo: FRA (Catherine Colonna), IND (Subrahmanyam Jaishankar)",
            ],
        ),
        (
            "Stéphane Séjourné a passé mardi deux heures avec le président Abdelmadjid Tebboune. Il a passé deux heures avec ses dossiers.",
            ["meeting held on 2024-03-12: DZA (Abdelmadjid Tebboune), FRA (Stéphane Séjourné)"],
        ),
        (
            "Emmanuel Macron et Olaf Scholz se sont appelés mardi. Le ministre s'appelle Jean Dupont.",
            ["call held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_sides_and_states_told_in_other_words(reader: Reader, text: str, expected: list[str]) -> None:
    """Two counted and not named are those of the contact told last; who has left has ended his visit; what is unlikely is no more than proposed."""
    assert outline(reader, text) == expected


def test_what_was_to_take_place_on_a_visit_called_off_is_off(reader: Reader) -> None:
    """A meeting planned for a visit shares its fate; one of other parties does not."""
    text = (
        "Stéphane Séjourné devait rencontrer mercredi à Ankara Hakan Fidan. Sa visite en Turquie a été annulée mardi soir. "
        "Il doit rencontrer jeudi à Berlin Annalena Baerbock."
    )
    report = reader.read(Document.from_text(text, language="fr", published="2024-03-13"))
    assert {tuple(sorted(party.code for party in contact.parties)): contact.status for contact in report.contacts if contact.kind == "meeting"} == {
        ("FRA", "TUR"): "cancelled",
        ("DEU", "FRA"): "planned",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron a appelé lundi Xi Jinping. Leur dernière rencontre remonte au 3 février.",
            [
                "call held on 2024-03-11: CHN (Xi Jinping), FRA (Emmanuel Macron); initiator FRA",
                "meeting held on 2024-02-03: CHN (Xi Jinping), FRA (Emmanuel Macron)",
            ],
        ),
        (
            "Emmanuel Macron a appelé lundi Xi Jinping. Une rencontre des ministres de la Défense des deux pays est prévue en mai à Rome.",
            ["call held on 2024-03-11: CHN (Xi Jinping), FRA (Emmanuel Macron); initiator FRA", "meeting planned on 2024-05 in Rome: CHN, FRA"],
        ),
        (
            "Emmanuel Macron a appelé lundi Xi Jinping. Une nouvelle réunion doit se tenir en mai à Rome. Une réunion de parents est prévue mardi à Rennes.",
            ["call held on 2024-03-11: CHN (Xi Jinping), FRA (Emmanuel Macron); initiator FRA", "meeting planned on 2024-05 in Rome: CHN, FRA"],
        ),
        (
            "Emmanuel Macron a appelé lundi Xi Jinping. Il l'a invité à se rendre à Paris en mai.",
            [
                "call held on 2024-03-11: CHN (Xi Jinping), FRA (Emmanuel Macron); initiator FRA",
                "visit proposed on 2024-05 in Paris: CHN (Xi Jinping), FRA (Emmanuel Macron); host FRA",
            ],
        ),
        (
            "La veille, en marge du sommet de l'Union africaine à Addis-Abeba, le président brésilien Lula avait parlé du climat.",
            ["summit held on 2024-03-13 in Addis-Abeba: AU"],
        ),
    ],
)
def test_contacts_told_of_the_same_two(reader: Reader, text: str, expected: list[str]) -> None:
    """*Leur rencontre*, *les deux pays* and a meeting of nobody named are of the two of whom the text tells; a gathering is one where it frames none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "Arrivé lundi soir à Djibouti, le ministre somalien des Affaires étrangères Abshir Omar Huruse s'est tu mardi.",
            "visit ongoing on 2024-03-11 in Djibouti: DJI, SOM (Abshir Omar Huruse)",
        ),
        (
            "fr",
            "Mohammed Chia al-Soudani a gagné Riyad, où le prince héritier Mohammed ben Salmane l'a reçu lundi.",
            "meeting held on 2024-03-11 in Riyad: IRQ (Mohammed Shia' al-Sudani), SAU (Mohammed bin Salman); host SAU",
        ),
        (
            "en",
            "Iraq's prime minister flew to Riyadh, where Crown Prince Mohammed bin Salman received him on Monday.",
            "meeting held on 2024-03-11 in Riyadh: IRQ (Mohammed Shia' al-Sudani), SAU (Mohammed bin Salman); host SAU",
        ),
        (
            "en",
            "Emmanuel Macron called Xi Jinping on Monday. Their defence ministers will meet in Rome in June.",
            "meeting planned on 2024-06 in Rome: CHN, FRA",
        ),
        (
            "en",
            "Joe Biden said he had spoken by phone with both Vladimir Putin and Volodymyr Zelenskiy on Monday.",
            "call held on 2024-03-11: UKR (Volodymyr Zelensky), USA (Joe Biden)",
        ),
        (
            "en",
            "A planned meeting between Aleksandar Vucic and Albin Kurti on Friday has been postponed, Josep Borrell said on Tuesday.",
            "meeting postponed on 2024-03-15: SRB (Aleksandar Vučić), XKX (Albin Kurti)",
        ),
    ],
)
def test_who_and_when_by_the_words_around(reader: Reader, language: str, text: str, expected: str) -> None:
    """A participle before the comma is of whom follows; *l'*, *him* is the subject of the clause above; *their ministers* are of the two."""
    assert expected in outline(reader, text, language=language)
