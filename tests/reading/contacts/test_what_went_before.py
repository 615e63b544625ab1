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
