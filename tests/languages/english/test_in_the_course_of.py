"""What is asked for, agreed or denied in the course of a contact, what only talks are about, and contacts recalled beside the news."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Cameron urged France to drop the tariff during a phone call with Stephane Sejourne on Tuesday.",
            ["call held on 2024-03-12: FRA (Stéphane Séjourné), GBR (David Cameron)"],
        ),
        (
            "David Cameron called on China to free the publisher in talks with Foreign Minister Wang Yi in Beijing on Monday.",
            ["meeting held on 2024-03-11 in Beijing: CHN (Wang Yi), GBR (David Cameron)"],
        ),
        (
            "Emmanuel Macron pledged to support Serbia during a meeting with Aleksandar Vucic in Paris on Monday.",
            ["meeting held on 2024-03-11 in Paris: FRA (Emmanuel Macron), SRB (Aleksandar Vučić)"],
        ),
        ("David Cameron urged Iran to engage in talks with Rafael Grossi.", ["meeting proposed: IAEA (Rafael Grossi), IRN"]),
        (
            "Olaf Scholz and Emmanuel Macron agreed to lower tariffs during talks in Berlin on Tuesday.",
            ["meeting held on 2024-03-12 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        ("Ukraine struck Russia during negotiations in Istanbul.", []),
    ],
)
def test_in_the_course_of(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody asks of a state during a contact makes that neither the state's nor one to come."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron has not held talks with Vladimir Putin this year.", ["meeting denied on 2024: FRA (Emmanuel Macron), RUS (Vladimir Putin)"]),
        ("Emmanuel Macron has held talks with Olaf Scholz.", ["meeting held: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Kremlin calls Putin-Macron meeting useful", ["meeting held: FRA (Emmanuel Macron), RUS (Vladimir Putin)"]),
        ("Putin calls Macron to discuss the meeting", ["call held: FRA (Emmanuel Macron), RUS (Vladimir Putin); initiator RUS"]),
    ],
)
def test_not_held(reader: Reader, text: str, expected: list[str]) -> None:
    """What has not been held is denied; what somebody calls useful is no telephone call."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macron, Scholz Discussed Prospect Of Direct Russia-Ukraine Talks During Meeting In Berlin\n\nThe meeting lasted three hours.",
            ["meeting held in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)", "contact proposed: RUS, UKR"],
        ),
        (
            "Emmanuel Macron met Olaf Scholz in Berlin. He last met him on January 22.",
            ["meeting held in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)", "meeting held on 2024-01-22: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "Emmanuel Macron landed in Belgrade on Tuesday, marking his second visit to Serbia this year.",
            ["visit ongoing on 2024-03-12 in Belgrade: FRA (Emmanuel Macron), SRB"],
        ),
        (
            "Emmanuel Macron will meet Olaf Scholz on Friday after a stop in Warsaw to confer with Donald Tusk.",
            [
                "meeting planned on 2024-03-15: DEU (Olaf Scholz), FRA (Emmanuel Macron)",
                "visit planned in Warsaw: FRA (Emmanuel Macron), POL",
                "meeting planned in Warsaw: FRA (Emmanuel Macron), POL (Donald Tusk)",
            ],
        ),
        ("António Guterres will travel to Brussels, Belgium, on Friday.", ["visit planned on 2024-03-15 in Brussels: BEL, UN (António Guterres)"]),
        (
            "Emmanuel Macron met Vladimir Putin in Moscow on Tuesday, alongside the aides Yuri Ushakov and Dmitry Peskov.",
            ["meeting held on 2024-03-12 in Moscow: FRA (Emmanuel Macron), RUS (Vladimir Putin, Yury Ushakov)"],
        ),
    ],
)
def test_beside_the_news(reader: Reader, text: str, expected: list[str]) -> None:
    """What is only talked of is proposed, what is recalled has its own day, what is counted is the one told, who comes along adds to whom one meets."""
    assert outline(reader, text, language="en") == expected
