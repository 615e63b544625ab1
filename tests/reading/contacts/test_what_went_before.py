"""Talks that a sentence opens with as what came before the news: their day, place and form are their own."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Following talks held in Baku on March 4, Ilham Aliyev and William Ruto exchanged views in a telephone conversation.",
            ["meeting held on 2024-03-04 in Baku: AZE (Ilham Aliyev), KEN (William Ruto)", "call held: AZE (Ilham Aliyev), KEN (William Ruto)"],
        ),
        (
            "en",
            "In continuation of their meeting on Monday, Ilham Aliyev spoke with William Ruto by telephone.",
            ["meeting held on 2024-03-11: AZE (Ilham Aliyev), KEN (William Ruto)", "call held: AZE (Ilham Aliyev), KEN (William Ruto)"],
        ),
        (
            "en",
            "After their meeting on Monday, Ilham Aliyev and William Ruto told reporters that trade had been discussed.",
            ["meeting held on 2024-03-11: AZE (Ilham Aliyev), KEN (William Ruto)"],
        ),
        (
            "fr",
            "Après leur rencontre du 4 mars à Bakou, Ilham Aliyev et William Ruto se sont parlé au téléphone.",
            ["meeting held on 2024-03-04 in Bakou: AZE (Ilham Aliyev), KEN (William Ruto)", "call held: AZE (Ilham Aliyev), KEN (William Ruto)"],
        ),
        (
            "ru",
            "В развитие переговоров, состоявшихся в Баку 4 марта, Ильхам Алиев и Уильям Руто провели телефонный разговор.",
            ["meeting held on 2024-03-04 in Баку: AZE (Ilham Aliyev), KEN (William Ruto)", "call held: AZE (Ilham Aliyev), KEN (William Ruto)"],
        ),
    ],
)
def test_earlier_talks_keep_their_day(reader: Reader, language: str, text: str, expected: list[str]) -> None:
    """A call that follows talks is not of their day, and they were no call; talks that alone are told keep day and place."""
    assert outline(reader, text, language=language) == expected


def test_a_letter_is_of_its_own_day(reader: Reader) -> None:
    """What a letter congratulates on is a message of the day of the letter."""
    text = (
        "Bruxelles, le 14 mars 2024\n\nSon Excellence Monsieur William Ruto\nPrésident du Kenya\n\nMonsieur le Président,\n\n"
        "Je tiens à vous adresser mes félicitations les plus chaleureuses.\n\nCharles Michel"
    )
    assert outline(reader, text) == ["message held on 2024-03-14: EU (Charles Michel), KEN (William Ruto); initiator EU"]


def test_numbers_are_no_hours(reader: Reader) -> None:
    """Paragraphs that are numbered, or open with a price, make no live report."""
    text = "William Ruto et Ilham Aliyev se sont rencontrés à Bakou.\n\n1.10 Commerce\n\n1.11 Énergie\n\n1.12 Transports"
    assert outline(reader, text) == ["meeting held in Bakou: AZE (Ilham Aliyev), KEN (William Ruto)"]


def test_a_live_report_is_of_its_own_day(reader: Reader) -> None:
    """What a report by the clock tells without a day was on its day; what it recalls was not."""
    text = (
        "EN DIRECT – Ruto et Aliyev à Bakou\n\n11:40 • La conférence de presse est terminée.\n\n"
        "10:05 • William Ruto et Ilham Aliyev se sont entretenus une heure à Bakou.\n\n09:30 • Bonjour à tous."
    )
    assert outline(reader, text) == ["meeting held on 2024-03-14 in Bakou: AZE (Ilham Aliyev), KEN (William Ruto)"]


@pytest.mark.parametrize(
    "text",
    [
        "William Ruto et Ilham Aliyev se sont entretenus une heure à Bakou.",
        "William Ruto et Ilham Aliyev se sont entretenus pendant deux heures à Bakou.",
        "L'entretien entre William Ruto et Ilham Aliyev a duré quarante minutes à Bakou.",
    ],
)
def test_how_long_talks_were_does_not_hide_where(reader: Reader, text: str) -> None:
    """A length of time between talks and their place leaves them the place, and so the form of a meeting."""
    assert outline(reader, text) == ["meeting held in Bakou: AZE (Ilham Aliyev), KEN (William Ruto)"]


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("fr", "William Ruto et Paul Kagame se sont rencontrés à Doha en présence du secrétaire général de l'ONU, António Guterres.", "UN (António Guterres)"),
        ("en", "William Ruto and Paul Kagame met in Doha in the presence of UN Secretary-General António Guterres.", "UN (António Guterres)"),
        ("ru", "Уильям Руто и Поль Кагаме встретились в Дохе при посредничестве эмира Катара Тамима Аль Тани.", "QAT (Tamim bin Hamad Al Thani)"),
        ("en", "William Ruto met Paul Kagame in Doha to sign a deal mediated by António Guterres.", None),
        ("fr", "William Ruto a rencontré Paul Kagame à Doha pour préparer un sommet en présence d'António Guterres.", None),
    ],
)
def test_who_looks_on_was_there(reader: Reader, language: str, text: str, party: str | None) -> None:
    """Whoever two meet under the eyes of was there, too; whoever is to be at what they prepare was not."""
    parties = outline(reader, text, language=language)
    assert len(parties) == 1
    assert ("UN (" in parties[0] or "QAT (" in parties[0]) == (party is not None)
    assert party is None or party in parties[0]
