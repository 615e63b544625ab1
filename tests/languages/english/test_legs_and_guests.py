"""Journeys in legs, guests in the country, delegations of ministries, and offices that several states have."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Cameron will visit Paris on Friday before flying to Berlin.",
            ["visit planned on 2024-03-15 in Paris: FRA, GBR (David Cameron)", "visit planned in Berlin: DEU, GBR (David Cameron)"],
        ),
        (
            "David Cameron is to visit Paris before meeting Annalena Baerbock in Berlin on Friday.",
            ["visit planned in Paris: FRA, GBR (David Cameron)", "meeting planned on 2024-03-15 in Berlin: DEU (Annalena Baerbock), GBR (David Cameron)"],
        ),
        (
            "David Cameron visited Paris before flying to Berlin.",
            ["visit held in Paris: FRA, GBR (David Cameron)", "visit held in Berlin: DEU, GBR (David Cameron)"],
        ),
    ],
)
def test_what_comes_behind_a_leg_of_a_journey(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody does after what he is still to do lies ahead as well; after what he has done it was done."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("David Cameron left on Tuesday for a two-day visit to Paris.", ["visit ongoing on 2024-03-12 in Paris: FRA, GBR (David Cameron)"]),
        ("David Cameron departed for Paris on Tuesday.", ["visit ongoing on 2024-03-12 in Paris: FRA, GBR (David Cameron)"]),
        ("David Cameron left Paris on Tuesday after a two-day visit.", ["visit held on 2024-03-12 in Paris: FRA, GBR (David Cameron)"]),
    ],
)
def test_who_left_for_somewhere_and_who_left_it(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever has left for a place is on a visit there; whoever has left it was."""
    assert outline(reader, text, language="en") == expected


def test_the_country_is_the_hosts(reader: Reader) -> None:
    """A guest's state in his title is not the country that he visits."""
    text = "President Ilham Aliyev received the Foreign Minister of France Stephane Sejourne, on the occasion of his visit to the country."
    assert outline(reader, text, language="en") == [
        "meeting held: AZE (Ilham Aliyev), FRA (Stéphane Séjourné); host AZE",
        "visit held: AZE (Ilham Aliyev), FRA (Stéphane Séjourné); host AZE",
    ]


def test_delegation_from_a_ministry(reader: Reader) -> None:
    """A delegation from a ministry is of its state."""
    text = "Annalena Baerbock received a delegation from the Turkish defence ministry in Berlin on Tuesday."
    assert outline(reader, text, language="en") == ["meeting held on 2024-03-12 in Berlin: DEU (Annalena Baerbock), TUR; host DEU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ISLAMABAD: Foreign Secretary Sana Qazilbash spoke by phone with Annalena Baerbock on Tuesday.",
            ["call held on 2024-03-12: DEU (Annalena Baerbock), PAK (Sana Qazilbash)"],
        ),
        ("Foreign Secretary Enrique Manalo met Annalena Baerbock on Tuesday.", ["meeting held on 2024-03-12: DEU (Annalena Baerbock), PHL (Enrique Manalo)"]),
        ("Foreign Secretary David Cameron met Annalena Baerbock on Tuesday.", ["meeting held on 2024-03-12: DEU (Annalena Baerbock), GBR (David Cameron)"]),
    ],
)
def test_office_that_several_states_call_so(reader: Reader, text: str, expected: list[str]) -> None:
    """A Foreign Secretary is Britain's unless he is known as another's, or the text is dated from where there is one, too."""
    assert outline(reader, text, language="en") == expected
