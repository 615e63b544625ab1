"""Talks called by their matter, what is told to be *here*, and who plays host."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan and Polish officials held trade talks in Geneva on Monday.", ["meeting held on 2024-03-11 in Geneva: KEN, POL"]),
        ("Kenya and Poland resumed security talks in Geneva on Monday.", ["meeting held on 2024-03-11 in Geneva: KEN, POL"]),
        ("Trade talks between Kenya and Poland have stalled, Warsaw said.", []),
    ],
)
def test_talks_by_their_matter(reader: Reader, text: str, expected: list[str]) -> None:
    """Trade talks are a contact where somebody holds them, and a matter where they are only spoken of."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "LOME, March 11 (TNA) - Togolese Foreign Minister Robert Dussey met his Malian counterpart Abdoulaye Diop here on Monday.",
            ["meeting held on 2024-03-11 in LOME: MLI (Abdoulaye Diop), TGO (Robert Dussey)"],
        ),
        (
            'LOME, March 11 (TNA) - Togolese Foreign Minister Robert Dussey met his Malian counterpart Abdoulaye Diop on Monday. "Few live here," he said.',
            ["meeting held on 2024-03-11: MLI (Abdoulaye Diop), TGO (Robert Dussey)"],
        ),
    ],
)
def test_here(reader: Reader, text: str, expected: list[str]) -> None:
    """*Here* beside a contact is the town of the dateline."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nairobi will play host to Polish President Andrzej Duda on Friday.", ["meeting planned on 2024-03-15: KEN, POL (Andrzej Duda); host KEN"]),
        ("William Ruto played host to Andrzej Duda on Monday.", ["meeting held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda); host KEN"]),
        ("Nairobi plays host to the games, Poland said.", []),
    ],
)
def test_playing_host(reader: Reader, text: str, expected: list[str]) -> None:
    """Who plays host to somebody receives him."""
    assert outline(reader, text, language="en") == expected
