"""Who says something is told behind it, right after somebody else's name."""

from __future__ import annotations

import pytest

from tests.languages.english.test_statements import said


@pytest.mark.parametrize(
    ("text", "spans", "speakers"),
    [
        (
            "William Ruto will meet President Andrzej Duda, said Kenyan Foreign Minister Musalia Mudavadi.",
            ("William Ruto will meet President Andrzej Duda",),
            ("Musalia Mudavadi",),
        ),
        (
            "Poland has answered President William Ruto, said Kenyan Foreign Minister Musalia Mudavadi on Monday.",
            ("Poland has answered President William Ruto",),
            ("Musalia Mudavadi",),
        ),
    ],
)
def test_said_behind_a_name(text: str, spans: tuple[str, ...], speakers: tuple[str, ...]) -> None:
    """The name before the comma is what is told, and not who tells it."""
    assert [(one.spans, one.speakers) for one in said(text)] == [(spans, speakers)]


def test_who_goes_on_to_say() -> None:
    """Whoever said what stands before goes on, and not whom he spoke of."""
    text = "Kenya wrote to President Andrzej Duda, said Kenyan Foreign Minister Musalia Mudavadi. He told reporters that the answer was kind."
    assert [one.speakers for one in said(text)] == [("Musalia Mudavadi",)] * 2
