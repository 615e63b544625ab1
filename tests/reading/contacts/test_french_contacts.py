"""Contacts as French papers and communiqués tell them: journeys, guests with ranks, credentials, tenses that taggers miss."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Document
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron se rendra mardi à Kiev.", ["visit planned on 2024-03-19 in Kiev: FRA (Emmanuel Macron), UKR"]),
        (
            "Le président kényan William Ruto entame mercredi au Gabon une tournée qui le mènera au Tchad.",
            [
                "visit planned on 2024-03-20 in Gabon: GAB, KEN (William Ruto)",
                "visit planned on 2024-03-20 in Tchad: KEN (William Ruto), TCD",
            ],
        ),
        (
            "Antony Blinken s'est rendu lundi à Ankara et à Athènes mercredi.",
            [
                "visit held on 2024-03-11 in Ankara: TUR, USA (Antony Blinken)",
                "visit held on 2024-03-13 in Athènes: GRC, USA (Antony Blinken)",
            ],
        ),
        (
            "Le ministre tchadien des Affaires étrangères effectue depuis lundi une visite de travail à Doha.",
            ["visit ongoing on 2024-03-11 in Doha: QAT, TCD (Mahamat Saleh Annadif)"],
        ),
    ],
)
def test_journeys(reader: Reader, text: str, expected: list[str]) -> None:
    """A journey has its places each with its day, and its traveller is the subject of the clause before an infinitive."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rishi Sunak a reçu mercredi à Londres le maréchal Khalifa Haftar.",
            "meeting held on 2024-03-13 in Londres: GBR (Rishi Sunak), LBY (Khalifa Haftar); host GBR",
        ),
        (
            "Rishi Sunak a reçu mercredi à Londres le roi Abdallah II et le président polonais Andrzej Duda.",
            "meeting held on 2024-03-13 in Londres: GBR (Rishi Sunak), JOR (Abdullah II of Jordan), POL (Andrzej Duda); host GBR",
        ),
        (
            "Rishi Sunak a reçu mercredi une lettre du président Andrzej Duda.",
            "message held on 2024-03-13: GBR (Rishi Sunak), POL (Andrzej Duda); initiator POL",
        ),
        (
            "Le président Mohamed Ould Cheikh El Ghazouani a reçu mardi à Nouakchott le ministre ghanéen de la Défense.",
            "meeting held on 2024-03-12 in Nouakchott: GHA, MRT (Mohamed Ould Ghazouani); host MRT",
        ),
        ("Les ministres des pays de la Cédéao se réunissent vendredi à Abuja.", "summit planned on 2024-03-15 in Abuja: ECOWAS"),
    ],
)
def test_guests(reader: Reader, text: str, expected: str) -> None:
    """Who is received may bear a rank that is no office; a letter from somebody is no guest."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président togolais Faure Gnassingbé a reçu vendredi à Lomé les lettres de créance de deux nouveaux ambassadeurs. "
            "Il s'agit de Mme Anna Lund du Royaume de Norvège et de M. Paul Weiss de la République d'Autriche.",
            "meeting held on 2024-03-08 in Lomé: AUT, NOR, TGO (Faure Gnassingbé); host TGO",
        ),
        (
            "Les nouveaux ambassadeurs du Japon et du Kenya ont remis mercredi leurs lettres de créance au président sénégalais Macky Sall.",
            "meeting held on 2024-03-13: JPN, KEN, SEN (Macky Sall)",
        ),
        (
            "Le roi Mohammed VI a reçu mardi à Rabat les lettres de créance de M. Ingo Lenz, en qualité d'ambassadeur d'Allemagne auprès du Royaume du Maroc.",
            "meeting held on 2024-03-12 in Rabat: DEU (Ingo Lenz), MAR (Mohammed VI); host MAR",
        ),
    ],
)
def test_credentials(reader: Reader, text: str, expected: str) -> None:
    """Ambassadors who present their letters are of the states that the sentence or the next lists, never of where they are accredited."""
    assert outline(reader, text) == [expected]


def test_president_of_the_republic(reader: Reader) -> None:
    """Who is introduced with a country, and later without, is no sign of whose readout it is."""
    text = (
        "Le président de la République s'est entretenu mercredi par téléphone avec le Premier ministre d'Inde, M. Narendra Modi.\n\n"
        "La France et l'Inde sont amies. Le Premier ministre Modi a remercié le Président français."
    )
    assert outline(reader, text) == ["call held on 2024-03-13: FRA (Emmanuel Macron), IND (Narendra Modi)"]


def test_traveller_before(reader: Reader) -> None:
    """Who had gone somewhere before is the subject of the sentence, not whoever stands nearest."""
    text = "Giorgia Meloni a rencontré jeudi à Tunis le président Kaïs Saïed, deux jours après s'être rendue à Tripoli."
    assert outline(reader, text)[1].endswith("in Tripoli: ITA (Giorgia Meloni), LBY")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les pourparlers américano-iraniens ont repris samedi à Mascate.", ["meeting held on 2024-03-09 in Mascate: IRN, USA"]),
        ("Une rencontre russo-ukrainienne s'est tenue lundi à Istanbul.", ["meeting held on 2024-03-11 in Istanbul: RUS, UKR"]),
        ("Les chefs militaires américain et philippin se sont retrouvés mardi à Manille.", ["meeting held on 2024-03-12 in Manille: PHL, USA"]),
        ("Les agriculteurs français et allemands se sont réunis mardi.", []),
        ("Les relations franco-algériennes sont tendues, mais le dialogue franco-algérien continue.", []),
    ],
)
def test_nations(reader: Reader, text: str, expected: list[str]) -> None:
    """Two nations told by adjectives alone are the sides of talks, and of officials who meet; farmers and standing channels are none."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "« Le Premier ministre Modi m'a appelé hier », a déclaré le président sri-lankais Ranil Wickremesinghe.",
            ["call held on 2024-03-13: IND (Narendra Modi), LKA (Ranil Wickremesinghe); initiator IND"],
        ),
        (
            "José Ramos-Horta : « Nous parlons à tous »\n\nLe président du Timor oriental nous a reçus dans son bureau.\n\n"
            "Vous revenez de Pékin. Qu'en rapportez-vous ?\n\nLe président Xi m'a reçu lundi. J'ai parlé de riz.\n\n"
            "Avez-vous prévenu vos voisins ?\n\nJ'ai téléphoné mardi à Anthony Albanese.",
            [
                "meeting held on 2024-03-11: CHN (Xi Jinping), TLS (José Ramos-Horta); host CHN",
                "call held on 2024-03-12: AUS (Anthony Albanese), TLS (José Ramos-Horta); initiator TLS",
            ],
        ),
    ],
)
def test_first_person(reader: Reader, text: str, expected: list[str]) -> None:
    """Who says *me* in a quotation is its speaker, in an interview whoever answers; *nous* may be the paper."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Une délégation nord-coréenne s'est rendue lundi à l'hôtel Hilton de la capitale sud-coréenne.",
            ["visit held on 2024-03-11 in la capitale sud-coréenne: KOR, PRK"],
        ),
        (
            "Le ministre turc Hakan Fidan se rendra mardi à Rome, où il rencontrera Antony Blinken.",
            ["meeting planned on 2024-03-19 in Rome: TUR (Hakan Fidan), USA (Antony Blinken)"],
        ),
        (
            "Emmanuel Macron a rencontré Rishi Sunak à Londres mardi, lors du 37e sommet franco-britannique.",
            ["meeting held on 2024-03-12 in Londres: FRA (Emmanuel Macron), GBR (Rishi Sunak)"],
        ),
        (
            "Les propos du président ghanéen Nana Akufo-Addo lors d'une réunion avec Antony Blinken ont surpris Emmanuel Macron.",
            ["meeting held: GHA (Nana Akufo-Addo), USA (Antony Blinken)"],
        ),
    ],
)
def test_grounds_and_frames(reader: Reader, text: str, expected: list[str]) -> None:
    """Where one meets others than those at home is no visit; two sides' summit is their meeting; whose words are told was there."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron a reçu samedi Olaf Scholz, en visite de travail de deux jours.",
        "Emmanuel Macron a reçu samedi le chancelier allemand, Olaf Scholz, en visite officielle.",
    ],
)
def test_whoever_receives_a_visitor_is_the_host_of_the_visit(reader: Reader, text: str) -> None:
    """*En visite* tells of the guest, who is no host of his own."""
    report = reader.read(Document.from_text(text, language="fr", published="2024-03-14"))
    assert [contact.host for contact in report.contacts if contact.kind == "visit"] == ["FRA"]
