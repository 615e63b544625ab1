"""Other political events that English texts recall."""

from __future__ import annotations

import pytest

import visavis


def told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return type, actors and recipients of the events of a text."""
    return [(event.plover, tuple(event.actors), tuple(event.recipients)) for event in visavis.read(text, published="2024-03-14", language="en").events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They condemned Russia's brutal and unjustified war in Ukraine.", ("ASSAULT", ("RUS",), ("UKR",))),
        ("The Turkish offensive against Syria went on.", ("ASSAULT", ("TUR",), ("SYR",))),
        ("Western sanctions against Russia remain.", ("SANCTION", ("West",), ("RUS",))),
        ("Hungary recalled its ambassador from Ukraine.", ("REJECT", ("HUN",), ("UKR",))),
        ("North Korea test-fired a ballistic missile on Sunday.", ("MOBILIZE", ("PRK",), ())),
        ("Iran delivered drones and ammunition to Russia.", ("AID", ("IRN",), ("RUS",))),
        ("The United States lifted the tariffs on Canada.", ("CONCEDE", ("USA",), ("CAN",))),
        ("Turkey threatened to invade Greece.", ("THREATEN", ("TUR",), ("GRC",))),
    ],
)
def test_who_did_what_to_whom(text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    """Genitives, adjectives, prepositions and subjects tell actors from recipients."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trade war between China and the United States went on.",
        "Kenyan dock strikes have stopped the port.",
        "The minister suffered a heart attack in France.",
        "The British critic attacked the film.",
        "France won the World War Museum's prize.",
        "They discussed sanctions.",
        "A war of words broke out.",
    ],
)
def test_nothing_told(text: str) -> None:
    """Figures of speech, and what has neither party nor date, are no events."""
    assert told(text) == []
