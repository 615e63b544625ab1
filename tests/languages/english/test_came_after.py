"""What an agreement came after, examples of what is proposed, letters handed over, and institutions that *it* means."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and Poland agreed to set up a working group after talks between William Ruto and Andrzej Duda in Nairobi on Tuesday.",
            ["meeting held on 2024-03-12 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Kenya and Poland have agreed to set up a working group, following talks between William Ruto and Andrzej Duda in Nairobi on Tuesday.",
            ["meeting held on 2024-03-12 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "William Ruto will brief the press after talks with Andrzej Duda in Nairobi on Saturday.",
            ["meeting planned on 2024-03-16 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Andrzej Duda proposed regular meetings between Poland and Kenya, including a summit with William Ruto.",
            ["meeting proposed: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
    ],
)
def test_what_it_came_after(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody agreed to after talks lies ahead, and the talks do not; an example of what is proposed is proposed."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The letter from Andrzej Duda to William Ruto was given by Polish Foreign Minister Radoslaw Sikorski during a meeting with Ruto in Nairobi.",
            ["message held: KEN (William Ruto), POL (Andrzej Duda); initiator POL", "meeting held in Nairobi: KEN (William Ruto), POL (Radosław Sikorski)"],
        ),
        (
            "During a phone call from Andrzej Duda, Kenyan President William Ruto praised the accord.",
            ["call held: KEN (William Ruto), POL (Andrzej Duda); initiator POL"],
        ),
        (
            "Andrzej Duda spoke on Monday with Caribbean Community (CARICOM) Secretary-General Carla Barnett.",
            ["call held on 2024-03-11: CARICOM (Carla Barnett), POL (Andrzej Duda)"],
        ),
    ],
)
def test_who_had_it(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever hands over a letter has the meeting, whoever a call is from has made it, and letters in brackets tell whose an office is."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'The Kenyan foreign ministry said William Ruto had met Andrzej Duda in Nairobi. Discussing trade, "both sides saw room to grow," it said.',
            ["account of KEN"],
        ),
        ("William Ruto met Andrzej Duda in Nairobi. The talks went well, two of the people said.", []),
    ],
)
def test_it_and_two_of_the_people(reader: Reader, text: str, speakers: list[str]) -> None:
    """*It* behind what is said means the institution that spoke before; two of some people are not the two who met."""
    report = read(reader, text, language="en")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"account of {account.party}" for account in report.readouts}
    assert [names.get(speaker) for speaker in report.statements[-1].speakers] == speakers
