"""What is announced, what is told to somebody, and offices that papers shorten."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Cameron is planning to visit Paris. His office announced the visit on Monday.",
            ["visit planned in Paris: FRA, GBR (David Cameron)"],
        ),
        (
            "David Cameron will travel to Paris today for two days of talks with Stephane Sejourne.",
            [
                "visit planned on 2024-03-14 in Paris: FRA, GBR (David Cameron)",
                "meeting planned on 2024-03-14 in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)",
            ],
        ),
        (
            "David Cameron had planned to travel to Paris after the G20 summit, to be held in Brasilia on April 2-3.",
            ["visit planned in Paris: FRA, GBR (David Cameron)", "summit planned on 2024-04-02/2024-04-03 in Brasilia: G20"],
        ),
        ("David Cameron, who met Stephane Sejourne in Paris, stayed in France.", ["meeting held in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)"]),
        ("A source not authorised to speak to the media, said Britain would go on.", []),
    ],
)
def test_days_of_announcements(reader: Reader, text: str, expected: list[str]) -> None:
    """The day of an announcement, or of a gathering before it, is not that of the journey; what lies ahead is planned, however it is told."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy PM and FM Bui Thanh Son received Ambassador of Saudi Arabia Saud Al Suwelim.",
            ["meeting held: SAU (Saud Al Suwelim), VNM (Bui Thanh Son); host VNM"],
        ),
        ("Indian FM Jaishankar met Russian FM Lavrov in Moscow.", ["meeting held in Moscow: IND (Subrahmanyam Jaishankar), RUS (Sergey Lavrov)"]),
        ("The station, on 98.5 FM Lavrov heard, told of no talks.", []),
        (
            "Ararat Mirzoyan met Geir Pedersen, the Special Envoy of the United Nations Secretary-General for Syria, in Munich.",
            ["meeting held in Munich: ARM (Ararat Mirzoyan), UN (Geir Pedersen)"],
        ),
    ],
)
def test_offices_that_papers_shorten(reader: Reader, text: str, expected: list[str]) -> None:
    """An FM is a foreign minister; whoever an envoy serves was not there."""
    assert outline(reader, text, language="en") == expected


def test_summits_somebody_is_briefed_on(reader: Reader) -> None:
    """What one side tells the other of, named as an example, is not what the text is about, and has not its day."""
    text = (
        "Geir Pedersen met Sergey Lavrov in Moscow yesterday. Lavrov briefed Pedersen on the recent meetings in Sochi, "
        "including the trilateral summit between Vladimir Putin, Ebrahim Raisi and Recep Tayyip Erdogan."
    )
    assert outline(reader, text, language="en")[1] == "summit held in Sochi: IRN (Ebrahim Raisi), RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"


def test_who_declines_to_comment_denies_nothing(reader: Reader) -> None:
    """Somebody who does not speak of a visit has not denied it; whom the visited have met is no visitor of theirs."""
    text = "David Cameron will visit Paris next month. His office declined to comment on the visit."
    assert outline(reader, text, language="en") == ["visit planned on 2024-04 in Paris: FRA, GBR (David Cameron)"]
    text = (
        "David Cameron was on a visit to Paris on Monday. During the visit, Cameron met Stephane Sejourne. During Cameron's trip, both sides agreed to go on."
    )
    assert outline(reader, text, language="en")[0] == "visit held on 2024-03-11 in Paris: FRA, GBR (David Cameron)"
