"""Contacts that a noun tells of with who was to be brought together; who sat opposite whom; ministers joined as subjects."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

TWO = "KEN (William Ruto), RWA (Paul Kagame)"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A summit meant to bring William Ruto and Paul Kagame face to face on Tuesday has been called off, the presidency said.", "cancelled"),
        ("A meeting to bring together William Ruto and Paul Kagame on Tuesday has been cancelled.", "cancelled"),
        ("Talks that were to bring William Ruto and Paul Kagame together on Tuesday will not take place.", "cancelled"),
        ("A meeting to bring together William Ruto and Paul Kagame on Tuesday is being prepared.", "planned"),
        ("A meeting bringing together William Ruto and Paul Kagame took place on Tuesday.", "held"),
    ],
)
def test_who_was_to_be_brought_together(reader: Reader, text: str, status: str) -> None:
    """What is said of the gathering holds for those whom it was to bring together."""
    (found,) = outline(reader, text, language="en")
    assert found.startswith(f"meeting {status}")
    assert TWO in found


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Foreign Minister Penny Wong and Defence Minister Richard Marles met Winston Peters on Tuesday.",
            "AUS (Penny Wong, Richard Marles), NZL (Winston Peters)",
        ),
        ("Penny Wong sat opposite Winston Peters and Judith Collins on Tuesday.", "AUS (Penny Wong), NZL (Judith Collins, Winston Peters)"),
        ("Penny Wong sat across from Winston Peters on Tuesday.", "AUS (Penny Wong), NZL (Winston Peters)"),
    ],
)
def test_ministers_joined(reader: Reader, text: str, sides: str) -> None:
    """All ministers of a joined subject take part, whatever titles stand between their names; who sits opposite somebody meets him."""
    assert outline(reader, text, language="en") == [f"meeting held on 2024-03-12: {sides}"]


def test_the_museum_opposite_the_embassy(reader: Reader) -> None:
    """Buildings that sit opposite each other are no meeting."""
    assert outline(reader, "The museum sits opposite the Kenyan embassy in Riga, near the French one.", language="en") == []
