"""The accounts that English documents are or cite."""

from __future__ import annotations

import pytest

import visavis

BODY = "\n\nPresident Joe Biden spoke today with President Lula da Silva of Brazil. They discussed climate and trade."


def accounts(text: str) -> list[tuple[str | None, str | None, str | None, tuple[str, ...]]]:
    """Return party, issuer, medium and mentions of the accounts."""
    report = visavis.read(text, published="2024-01-30", language="en")
    names = {actor.id: actor.name for actor in report.actors}
    return [(one.party, names.get(one.issuer or ""), one.medium, tuple(span.text for span in one.evidence)) for one in report.readouts]


@pytest.mark.parametrize(
    ("heading", "mention"),
    [
        ("Readout of President Joe Biden’s Call with President Lula da Silva of Brazil", "Readout"),
        ("Statement by the Spokesperson on the Call of the Leaders", "Statement by the Spokesperson"),
    ],
)
def test_heading_names_the_account(heading: str, mention: str) -> None:
    """A document that is headed as an account is one, by the institution of whoever gives it, and its heading mentions it."""
    assert accounts(heading + BODY) == [("USA", "White House", "statement", (mention,))]


def test_joint_heading() -> None:
    """A joint readout is given by each side."""
    assert [(party, mentions) for party, _, _, mentions in accounts("Joint Readout of the Call of the United States and Brazil" + BODY)] == [
        ("USA", ("Joint Readout",)),
        ("BRA", ("Joint Readout",)),
    ]


def test_news_of_today_is_no_account() -> None:
    """News that tells a contact of today is not an account of one side."""
    assert accounts("Biden and Lula talk climate" + BODY) == []
