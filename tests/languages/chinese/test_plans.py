"""What a Chinese text tells to be still to come."""

from __future__ import annotations

import pytest

import visavis


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("美国总统特朗普与俄罗斯总统普京将于周五在阿拉斯加会晤。", "planned", "2025-03-14"),
        ("法国总统马克龙计划周五与普京通电话。", "planned", "2025-03-14"),
        ("法国总统马克龙周五与普京通电话。", "held", "2025-03-07"),
        ("按计划，法国总统马克龙将在周五与普京通电话。", "planned", "2025-03-14"),
    ],
)
def test_what_is_planned(text: str, status: str, date: str) -> None:
    """A word of what is to come counts wherever its phrase stands, and so does the day behind it."""
    (contact,) = visavis.read(text, published="2025-03-12", language="zh").contacts
    assert (contact.status, contact.date) == (status, date)
