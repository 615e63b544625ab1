"""Contacts that a post tells without a subject or a finite verb, by the one who writes it."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hadja Lahbib\nMinistre des Affaires étrangères, Belgique\n\nTrès heureuse d'avoir été reçue par mon homologue turc Hakan Fidan à Ankara.",
            ["meeting held in Ankara: BEL (Hadja Lahbib), TUR (Hakan Fidan); host TUR"],
        ),
        (
            "Hadja Lahbib\nMinistre des Affaires étrangères, Belgique\n\nRavie de rencontrer aujourd'hui à Bruxelles mon homologue turc Hakan Fidan.",
            ["meeting held on 2024-03-14 in Bruxelles: BEL (Hadja Lahbib), TUR (Hakan Fidan)"],
        ),
        (
            "Hadja Lahbib\nMinistre des Affaires étrangères, Belgique\n\nHeureuse d'accueillir à Bruxelles Hakan Fidan. Nous avons parlé de la Syrie.",
            ["meeting held in Bruxelles: BEL (Hadja Lahbib), TUR (Hakan Fidan); host BEL"],
        ),
        (
            "« Ravi d'avoir échangé avec Hakan Fidan à Ankara », a écrit mardi Stéphane Séjourné sur X.",
            ["meeting held on 2024-03-12 in Ankara: FRA (Stéphane Séjourné), TUR (Hakan Fidan)"],
        ),
        (
            "« Ravi de rencontrer demain Hakan Fidan à Ankara », a écrit mercredi Stéphane Séjourné.",
            ["meeting planned on 2024-03-15 in Ankara: FRA (Stéphane Séjourné), TUR (Hakan Fidan)"],
        ),
        (
            "Stéphane Séjourné serait ravi de rencontrer Hakan Fidan à Ankara.",
            ["meeting proposed in Ankara: FRA (Stéphane Séjourné), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_french(reader: Reader, text: str, expected: list[str]) -> None:
    """What its writer is glad of was or is so, but for what has a day to come; what he would be glad of is a wish."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Lammy\nForeign Secretary of the United Kingdom\n\nGreat to meet my Turkish counterpart Hakan Fidan in London today.",
            ["meeting held on 2024-10-15 in London: GBR (David Lammy), TUR (Hakan Fidan)"],
        ),
        (
            "David Lammy\nForeign Secretary of the United Kingdom\n\nA pleasure to welcome Hakan Fidan. We discussed Syria.",
            ["meeting held: GBR (David Lammy), TUR (Hakan Fidan); host GBR"],
        ),
        ("David Lammy said he would be happy to meet Hakan Fidan.", ["meeting proposed: GBR (David Lammy), TUR (Hakan Fidan)"]),
    ],
)
def test_english(reader: Reader, text: str, expected: list[str]) -> None:
    """The same in English, where a bare infinitive otherwise is what a headline announces."""
    assert outline(reader, text, published="2024-10-15", language="en") == expected


def test_welcomed_to_a_town(reader: Reader) -> None:
    """*Welcomed X to London* says where, *welcomed the decision to send X to London* nothing."""
    assert outline(reader, "David Lammy welcomed Hakan Fidan to London on Monday.", published="2024-10-15", language="en") == [
        "meeting held on 2024-10-14 in London: GBR (David Lammy), TUR (Hakan Fidan); host GBR"
    ]
    assert outline(reader, "David Lammy welcomed the decision to send Hakan Fidan to London.", published="2024-10-15", language="en") == []
