"""Contacts that were to be and of which a later sentence says that they are off; movements called the rebels."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

PLAN = "Une rencontre devait réunir mardi à Riga la présidente lettone Ilze Ozola et le président kényan William Ruto."
PLANNED = {
    "fr": PLAN,
    "en": "Latvian President Ilze Ozola and Kenyan President William Ruto were due to meet in Riga on Tuesday.",
    "ru": "Встреча президента Кении Уильяма Руто и президента Латвии Эдгарса Ринкевича должна была пройти во вторник.",
}


@pytest.mark.parametrize(
    ("language", "told", "status"),
    [
        ("fr", "Elle a été annulée.", "cancelled"),
        ("fr", "Celle-ci a été reportée au printemps.", "postponed"),
        ("fr", "Ce dernier y a renoncé lundi.", "cancelled"),
        ("fr", "La veille, il s'était retiré.", "cancelled"),
        ("fr", "M. Ruto a finalement fait faux bond.", "cancelled"),
        ("fr", "William Ruto s'est retiré lundi de la rencontre.", "cancelled"),
        ("fr", "William Ruto s'est retiré dans ses appartements.", "planned"),
        ("fr", "Le ministre ougandais John Mulimba s'est retiré de la course.", "planned"),
        ("fr", "Elle n'a pas été annulée.", "planned"),
        ("fr", "Elle a été préparée par deux ministres.", "planned"),
        ("fr", "En 2022, le Kenya s'était retiré des pourparlers d'Oslo.", "planned"),
        ("fr", "Le Kenya a boycotté les pourparlers d'Oslo.", "planned"),
        ("fr", "Il a été reporté sur la liste des invités.", "planned"),
        ("fr", "Elle a été reportée plusieurs fois.", "planned"),
        ("en", "It was postponed last year over a balloon incident.", "planned"),
        ("en", "Ruto withdrew, and the crowd left.", "planned"),
        ("en", "He said it was wrong that the port was closed.", "planned"),
        ("en", "Ruto pulled out a day earlier.", "cancelled"),
        ("en", "It was called off.", "cancelled"),
        ("en", "The rain pulled out the pumps.", "planned"),
        ("ru", "Она была отменена.", "cancelled"),
        ("ru", "Руто отказался приехать.", "cancelled"),
    ],
)
def test_what_the_next_sentence_says(reader: Reader, language: str, told: str, status: str) -> None:
    """A pronoun's being called off, or a side's drawing back from it, ends a plan; other withdrawals do not."""
    (found,) = outline(reader, f"{PLANNED[language]} {told}", language=language)
    assert found.startswith(f"meeting {status}")


@pytest.mark.parametrize(
    "told",
    [
        "Mardi devaient s'ouvrir à Nairobi des pourparlers entre Kinshasa et le M23.",
        "Des pourparlers devaient s'ouvrir mardi à Nairobi entre Kinshasa et le M23.",
        "Mardi devait se tenir à Nairobi une rencontre entre Kinshasa et le M23.",
    ],
)
def test_talks_that_were_to_open(reader: Reader, told: str) -> None:
    """The day of what was to be is that before or behind the verb; between whom may stand behind day and place."""
    assert outline(reader, told) == ["meeting planned on 2024-03-12 in Nairobi: COD, M23"]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("fr", "Le texte est muet sur le M23. Des pourparlers entre Kinshasa et la rébellion se sont ouverts mardi à Nairobi.", "COD, M23"),
        ("fr", "Le Hamas a protesté. Des négociations entre Israël et le mouvement islamiste ont repris mardi à Nairobi.", "Hamas, ISR"),
        ("en", "Hamas protested. Talks between Israel and the Islamist movement were held in Nairobi on Tuesday.", "Hamas, ISR"),
        ("ru", "ХАМАС выразил протест. Переговоры между Израилем и палестинским движением прошли во вторник в Найроби.", "Hamas, ISR"),
    ],
)
def test_the_movement_named_before(reader: Reader, language: str, text: str, parties: str) -> None:
    """*the rebels*, *the Islamist movement* is the one movement that the text has named."""
    (found,) = outline(reader, text, language=language)
    assert found.split(": ", 1)[1] == parties


def test_one_of_two_movements_is_left_open(reader: Reader) -> None:
    """Where two movements are named, *the rebels* may be either."""
    text = "Le M23 et les FDLR s'affrontent. Des pourparlers entre Kinshasa et la rébellion se sont ouverts mardi à Nairobi."
    assert all("M23" not in line and "FDLR" not in line for line in outline(reader, text))
