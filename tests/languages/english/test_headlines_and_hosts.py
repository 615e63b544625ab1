"""English headlines whose verb looks like a plural, visits that their hosts call off, and talks hosted between others."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US cancels visit of Chinese Defence Minister Dong Jun over sanctions row.", "visit cancelled: CHN (Dong Jun), USA"),
        ("Pakistan defers visit of Afghan Foreign Minister Amir Khan Muttaqi.", "visit postponed: AFG (Amir Khan Muttaqi), PAK"),
        ("India has postponed the visit of Canadian Trade Minister Mary Ng.", "visit postponed: CAN (Mary Ng), IND"),
        ("Washington cancels Chinese defence minister's visit.", "visit cancelled: CHN (Dong Jun), USA"),
        ("Macron shelves visit to Kyiv.", "visit postponed in Kyiv: FRA (Emmanuel Macron), UKR"),
    ],
)
def test_called_off_by_the_hosts(reader: Reader, text: str, expected: str) -> None:
    """Who calls off somebody else's visit is who was to receive him; who calls off his own visit is no host."""
    assert outline(reader, text, language="en")[0].startswith(expected)


@pytest.mark.parametrize("host", ["US hosts", "The United States hosted", "Secretary of State Antony Blinken hosted"])
def test_hosted_between_others(reader: Reader, host: str) -> None:
    """Talks that somebody hosts between two others are one contact, between these."""
    text = f"{host} talks between Armenian Foreign Minister Ararat Mirzoyan and Azerbaijani Foreign Minister Jeyhun Bayramov."
    found = outline(reader, text, language="en")
    assert len(found) == 1
    assert "ARM (Ararat Mirzoyan), AZE (Jeyhun Bayramov)" in found[0]
