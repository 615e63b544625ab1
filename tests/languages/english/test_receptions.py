"""Guests welcomed with honours, longer names of those in office, headlines that name together those met apart."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olaf Scholz was welcomed by President Emmanuel Macron at the Elysee with military honours.",
            ["visit held in Elysee: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"],
        ),
        (
            "Olaf Scholz landed at Orly airport on Wednesday and was received by President Emmanuel Macron.",
            ["visit ongoing on 2024-03-13: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"],
        ),
        (
            "President Emmanuel Macron received Olaf Scholz at the Elysee on Tuesday.",
            ["meeting held on 2024-03-12 in Elysee: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"],
        ),
        ("French ministers were present at the airport to receive Chancellor Olaf Scholz.", []),
    ],
)
def test_receptions(reader: Reader, text: str, expected: list[str]) -> None:
    """Honours and anthems belong to a visit; without them, whom somebody receives he meets; who stands by meets nobody."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Emmanuel Bernard Macron met Chancellor Olaf Scholz on Tuesday.",
            ["meeting held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        ("Emmanuel Bernard Macron met Olaf Scholz on Tuesday.", ["meeting held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Emmanuel Bernard Dupont met Olaf Scholz on Tuesday.", []),
    ],
)
def test_longer_names(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever is in office may be called with all his given names."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron paid his first visit to Germany this year on Tuesday.", ["visit held on 2024-03-12 in Germany: DEU, FRA (Emmanuel Macron)"]),
        ("Emmanuel Macron will pay his first visit to Serbia this year.", ["visit planned on 2024 in Serbia: FRA (Emmanuel Macron), SRB"]),
    ],
)
def test_the_first_this_year(reader: Reader, text: str, expected: list[str]) -> None:
    """A year that counts a visit does not date it, unless it is to come."""
    assert outline(reader, text, language="en") == expected


def test_headline_of_several_met_apart(reader: Reader) -> None:
    """A headline that names together those of one party whom the text tells to have been met one by one tells of no contact more."""
    text = "Cameron meets Scholz, Baerbock\n\nDavid Cameron met Olaf Scholz on Tuesday, and also held talks with Annalena Baerbock."
    assert outline(reader, text, language="en") == [
        "meeting held on 2024-03-12: DEU (Olaf Scholz), GBR (David Cameron)",
        "meeting held on 2024-03-12: DEU (Annalena Baerbock), GBR (David Cameron)",
    ]
