"""English: whose officials a readout calls without their country, and what lies ahead without a future tense."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PM call with President Zelenskyy: 13 March 2024\n\nA Downing Street spokesperson said:\n\n"
            "The Prime Minister held a telephone call with Ukrainian President Volodymyr Zelenskyy this evening.",
            "call held on 2024-03-14: GBR (Rishi Sunak), UKR (Volodymyr Zelensky)",
        ),
        (
            "PM call with Indian Prime Minister Modi: 13 March 2024\n\nThis evening the Prime Minister spoke to Prime Minister Modi. "
            "The Prime Minister said the UK wanted a strong partnership. They agreed that UK teams would meet soon.",
            "call held on 2024-03-14: GBR (Rishi Sunak), IND (Narendra Modi)",
        ),
        (
            "Japan-India Foreign Ministers' Telephone Talks\n\nOn Wednesday, March 13, Minister for Foreign Affairs, Haruto Kitazawa, "
            "had a telephone conversation with Mr. Subrahmanyam Jaishankar, Minister of External Affairs of India, from 5:00 pm.",
            "call held on 2024-03-13: IND (Subrahmanyam Jaishankar), JPN (Haruto Kitazawa)",
        ),
        (
            "The Prime Minister and President Zelenskyy spoke by phone on Monday. The UK stood by Ukraine, the UK Government said.",
            "call held on 2024-03-11: GBR (Rishi Sunak), UKR (Volodymyr Zelensky)",
        ),
    ],
)
def test_officials_called_without_their_country_are_those_of_who_tells(reader: Reader, text: str, expected: str) -> None:
    """Whoever speaks for a government, and the heading of its account, tell whose minister is meant; 5 pm is nobody."""
    assert outline(reader, text, language="en")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Joe Biden meets Prime Minister Narendra Modi on Monday.", "meeting planned on 2024-03-18: IND (Narendra Modi), USA (Joe Biden)"),
        (
            "Joe Biden meets Narendra Modi in Washington, Wednesday, March 13, 2024.",
            "meeting held on 2024-03-13 in Washington: IND (Narendra Modi), USA (Joe Biden)",
        ),
        ("The meeting of Sergey Lavrov and Antony Blinken was not planned.", "meeting denied: RUS (Sergey Lavrov), USA (Antony Blinken)"),
        (
            "Rishi Sunak looked forward to President Joe Biden's visit to the United Kingdom in July.",
            "visit planned on 2024-07 in United Kingdom: GBR, USA (Joe Biden)",
        ),
    ],
)
def test_what_lies_ahead_needs_no_future_tense(reader: Reader, text: str, expected: str) -> None:
    """A present with the day it is for, a visit looked forward to and talks that were not planned have not been held."""
    assert expected in outline(reader, text, language="en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antony Blinken held talks with Xi Jinping on Tuesday. Ahead of his meeting with Xi, Blinken met Wang Yi.",
            ["meeting held on 2024-03-12: CHN (Xi Jinping), USA (Antony Blinken)", "meeting held on 2024-03-12: CHN (Wang Yi), USA (Antony Blinken)"],
        ),
        (
            "Wang Yi met Antony Blinken, who had criticised China on Sunday, in Geneva on Monday.",
            ["meeting held on 2024-03-11 in Geneva: CHN (Wang Yi), USA (Antony Blinken)"],
        ),
        ("Antony Blinken was unable to meet Wang Yi.", ["meeting denied: CHN (Wang Yi), USA (Antony Blinken)"]),
        (
            "The Kremlin said that at the end of a telephone conversation between Vladimir Putin and Recep Tayyip Erdogan it was agreed to keep in touch.",
            ["call held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"],
        ),
    ],
)
def test_what_is_told_beside_the_talks(reader: Reader, text: str, expected: list[str]) -> None:
    """What came before talks tells of no further ones, nor what somebody else did of their day; what somebody could not do was not done."""
    assert outline(reader, text, language="en") == expected
