"""People whom nobody knows, by the titles that stand before their names: whatever these are of, and whoever's they are."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Document
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La sous-secrétaire d'État américaine aux Affaires politiques, Deborah Whitfield, a été reçue lundi par le président tunisien.",
            ("Deborah Whitfield", "USA"),
        ),
        ("L'émissaire américain pour le Sahel, Kenneth Harrelson, est arrivé lundi à Niamey, où l'a reçu le Premier ministre.", ("Kenneth Harrelson", "USA")),
        (
            "Le haut représentant de l'Union africaine pour les Grands Lacs, Emmanuel Ndayizeye, a rencontré le président rwandais.",
            ("Emmanuel Ndayizeye", "AU"),
        ),
        ("Le haut représentant, Josep Borrell, a rencontré lundi le président rwandais.", ("Josep Borrell", "EU")),
        (
            "Le coordonnateur résident du Système des Nations unies au Tchad, Aliou Konaté, a été reçu par le ministre tchadien de l'Eau.",
            ("Aliou Konaté", "UN"),
        ),
        ("Le numéro deux du département d'État, Gregory Sandoval, a été reçu à Rabat par le ministre marocain.", ("Gregory Sandoval", "USA")),
        ("Le Polonais Marek Wisniewski et le Lituanien Darius Petrauskas se sont entretenus lundi à Vilnius.", ("Darius Petrauskas", "LTU")),
        ("Le ministre, M. Jean-Baptiste Koulibali, a reçu ce mardi à Libreville l'ambassadrice du Canada, Mme Lachance.", ("Jean-Baptiste Koulibali", "GAB")),
        ("L'ambassadrice de Suède, Karin Ekström, a été reçue à Tunis par le ministre de la Défense, Habib Jellali.", ("Habib Jellali", "TUN")),
        ("La ministre chargée du Commerce avec l'Afrique, Amélie Rousset, a rencontré jeudi le ministre cambodgien.", ("Amélie Rousset", None)),
    ],
)
def test_who_stands_behind_a_long_title_in_french(reader: Reader, text: str, expected: tuple[str, str | None]) -> None:
    """The name behind a title and its complement is its bearer's; where somebody is sent to is not whose he is."""
    found = reader.read(Document.from_text(text, language="fr", published="2024-03-12"))
    assert expected in [(actor.name, actor.party) for actor in found.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under Secretary of State for Political Affairs Deborah Whitfield spoke on Monday with the Uzbek foreign minister.", ("Deborah Whitfield", "USA")),
        ("Deputy Foreign Minister of Russia and Special Representative for Africa Mikhail Voronov met the Ambassador of Lebanon.", ("Mikhail Voronov", "RUS")),
        ("The UK's Special Envoy for the Red Sea and Horn of Africa, Alison Burbridge, met the foreign minister of Ethiopia.", ("Alison Burbridge", "GBR")),
        ("Hungarian Minister of Foreign Affairs and Trade Gábor Halász telephoned the foreign minister of Serbia.", ("Gábor Halász", "HUN")),
        ("Oman's Minister of Defence Affairs Sayyid Hamad al Busaidi received the British ambassador.", ("Hamad al Busaidi", "OMN")),
        ("Chief of Staff of the Kenyan Defence Forces General Joseph Kariuki met the Somali president.", ("Joseph Kariuki", "KEN")),
        ("The head of the European Union delegation to Liberia, Nadia Cannone, met the Liberian president.", ("Nadia Cannone", "EU")),
        ("Moldova's pro-European president, Ana Rusu, received the Romanian foreign minister.", ("Ana Rusu", "MDA")),
        ("The president of Thailand will welcome Indian Lok Sabha Speaker Meera Chaudhary on Monday.", ("Meera Chaudhary", "IND")),
        ("Rafael Grossi met Iran's atomic chief Farhad Zolghadr in Tehran.", ("Farhad Zolghadr", "IRN")),
        ("Deputy Secretary Alan Whitcombe met the Mongolian foreign minister, the State Department said.", ("Alan Whitcombe", "USA")),
        ("Wang Yi told Russia's ambassador that President Marco Bianchi had called.", ("Marco Bianchi", None)),
        ("Special Representative for Afghanistan Thomas West met the Taliban, the State Department said.", ("Thomas West", "USA")),
        ("Under Secretary of the Treasury for Terrorism and Financial Intelligence Brian Nelson met the Taliban.", ("Brian Nelson", "USA")),
        ("The papal nuncio, Paolo Ferrante, met the president of Chad.", ("Paolo Ferrante", "VAT")),
    ],
)
def test_who_stands_behind_a_long_title_in_english(reader: Reader, text: str, expected: tuple[str, str | None]) -> None:
    """The same in English, where no comma need part them."""
    found = reader.read(Document.from_text(text, language="en", published="2024-03-12"))
    assert expected in [(actor.name, actor.party) for actor in found.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The meeting between Narendra Modi and Xi Jinping, the first in five years, lasted fifty minutes.",
            ["meeting held: CHN (Xi Jinping), IND (Narendra Modi)"],
        ),
        (
            "A delegation led by Wang Yi was received by Anthony Albanese in Canberra.",
            ["meeting held in Canberra: AUS (Anthony Albanese), CHN (Wang Yi); host AUS"],
        ),
    ],
)
def test_plain_wordings(reader: Reader, text: str, expected: list[str]) -> None:
    """How far back somebody counts is no day; a delegation stands for its leader."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La ministre norvégienne des Affaires étrangères au Caire\n\n"
            "La ministre norvégienne des Affaires étrangères, Ingrid Solberg, est arrivée au Caire.",
            {"Ingrid Solberg"},
        ),
        (
            "Le chef de la diplomatie norvégienne est attendu au Caire. L'ancienne ministre norvégienne des Affaires étrangères, Ingrid Solberg, l'a dit.",
            {"Espen Barth Eide", "Ingrid Solberg"},
        ),
        (
            "Le chef de la diplomatie norvégienne a reçu la vice-ministre suédoise des Affaires étrangères, Ingrid Solberg.",
            {"Espen Barth Eide", "Ingrid Solberg"},
        ),
    ],
)
def test_who_holds_an_office_by_the_text(reader: Reader, text: str, expected: set[str]) -> None:
    """Whom the text calls by an office holds it, though knowledge has somebody else for it; a former holder or a deputy does not."""
    found = reader.read(Document.from_text(text, language="fr", published="2024-03-12"))
    assert {actor.name for actor in found.actors if actor.kind == "person"} == expected


@pytest.mark.parametrize(
    ("text", "travels"),
    [
        ("Franziska Aebi, Switzerland's envoy, met Uzbek Foreign Minister Bakhtiyor Saidov on Monday. She is due to travel to Bishkek on Wednesday.", True),
        ("Franziska Aebi, Switzerland's envoy, met Bahraini envoy Noor Kanoo on Monday. She is due to travel to Bishkek on Wednesday.", False),
    ],
)
def test_she_is_whoever_may_be_a_woman(reader: Reader, text: str, travels: bool) -> None:
    """A woman nobody knows is meant by *she* where all others are known to be men; where two may be, neither is."""
    found = reader.read(Document.from_text(text, language="en", published="2024-03-12"))
    assert any(contact.kind == "visit" and contact.status == "planned" for contact in found.contacts) is travels
