"""Whose words a letter gives, the day of a meeting called that of its year, and ties that are only talked of."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    "behind",
    [
        'The letter reads:\n\n"Our nations have been close for decades and will remain so."',
        'The congratulatory message states:\n\n"Our nations have been close for decades and will remain so."',
        '"Our nations have been close for decades and will remain so," the letter stated.',
    ],
)
def test_words_of_a_letter(reader: Reader, behind: str) -> None:
    """What a letter says is said by whoever sent it."""
    text = f"Polish President Andrzej Duda has sent a letter to Kenyan President William Ruto, local media report.\n\n{behind}"
    report = read(reader, text, language="en")
    names = {actor.id: actor.name for actor in report.actors}
    quoted = [statement for statement in report.statements if statement.mode == "direct"]
    assert [[names.get(speaker) for speaker in statement.speakers] for statement in quoted] == [["Andrzej Duda"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Andrzej Duda hosted this year's meeting of the presidents of Poland and Kenya, which took place in Warsaw on Monday.",
            ["meeting held on 2024-03-11 in Warsaw: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Andrzej Duda met William Ruto in Nairobi on Monday. At the meeting, the two presidents discussed relations with Ethiopia.",
            ["meeting held on 2024-03-11 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
    ],
)
def test_days_and_ties(reader: Reader, text: str, expected: list[str]) -> None:
    """The day on which it took place is told more closely than its year; those with whom ties are discussed were not there."""
    assert outline(reader, text, language="en") == expected


def test_council_of_the_baltic_sea_states(reader: Reader) -> None:
    """A gathering of the Baltic Sea states' council is one of the organisation."""
    text = "Kenyan observers said Estonian Foreign Minister Urmas Reinsalu attended a meeting of the Council of the Baltic Sea States on Monday."
    assert outline(reader, text, language="en")[0].startswith("summit held on 2024-03-11: CBSS")
