"""Institutions in French: rubrics that are none, short names of ministries, councils of one state."""

from __future__ import annotations

import pytest

from tests.reading.outline import read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diplomatie : Paul Biya reçoit Hakan Fidan\n\nLe président camerounais a reçu mardi le ministre turc.", set()),
        ("En diplomatie, rien ne presse. Hakan Fidan a rencontré mardi Paul Biya.", set()),
        ("La diplomatie turque a protesté. Hakan Fidan a rencontré mardi Paul Biya.", {"Ministry of Foreign Affairs of Turkey"}),
        ("Le ministre turc Hakan Fidan a rencontré mardi le Letton Krišjānis Kariņš, selon le MAE.", {"Ministry of Foreign Affairs of Turkey"}),
        ("Le porte-parole du Conseil de sécurité nationale, John Kirby, est optimiste. Joe Biden a reçu mardi Paul Biya.", set()),
    ],
)
def test_houses(reader: Reader, text: str, expected: set[str]) -> None:
    """A rubric is no ministry; *le MAE* is that of the minister who is the subject; the security council of one state is not the world's."""
    found = {actor.name for actor in read(reader, text).actors if actor.kind in ("institution", "organisation")}
    assert found == expected
