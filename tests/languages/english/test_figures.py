"""Figures of English texts, read from end to end."""

from __future__ import annotations

import pytest

import visavis


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Trade between the two countries reached $200 billion, more than double the level of 2015.", "exact"),
        ("Trade between the two countries reached $200 billion, over a tenth of it in oil.", "exact"),
        ("Trade between the two countries reached $200 billion, about a third of it in oil.", "exact"),
        ("Trade between the two countries reached $200 billion or so.", "approximate"),
        ("Trade between the two countries reached more than $200 billion.", "floor"),
        ("Trade between the two countries reached $200 billion at least.", "floor"),
        ("Trade between the two countries reached up to $200 billion.", "ceiling"),
    ],
)
def test_bounds_stand_before_their_number(sentence: str, bound: str) -> None:
    """What can only open a quantity says nothing of the number before it."""
    report = visavis.read("Wang Yi met Sergey Lavrov in Beijing on Monday. " + sentence, published="2024-01-10", language="en")
    assert [(figure.value, figure.bound) for figure in report.figures if figure.currency == "USD"] == [(200e9, bound)]
