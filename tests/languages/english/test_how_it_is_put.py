"""Words for what is planned, ended or hoped for, and the first of many years."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron is slated to meet Olaf Scholz on Friday.", ["meeting planned on 2024-03-15: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Emmanuel Macron is poised to meet Olaf Scholz on Friday.", ["meeting planned on 2024-03-15: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Emmanuel Macron is hoping to meet Olaf Scholz.", ["meeting proposed: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]),
        ("Macron cancels planned summit with Putin in Budapest", ["meeting cancelled in Budapest: FRA (Emmanuel Macron), RUS (Vladimir Putin)"]),
        (
            "France's Macron, Germany's Scholz agree to deepen ties at Berlin meeting.",
            ["meeting held in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        ("Emmanuel Macron dials Olaf Scholz", ["call held: DEU (Olaf Scholz), FRA (Emmanuel Macron); initiator FRA"]),
        ("Emmanuel Macron wraps up a visit to China on Tuesday.", ["visit held on 2024-03-12 in China: CHN, FRA (Emmanuel Macron)"]),
        (
            "Emmanuel Macron touched down in Dar es Salaam on Tuesday, the first French president to visit Tanzania since 2007.",
            ["visit held on 2024-03-12 in Dar es Salaam: FRA (Emmanuel Macron), TZA"],
        ),
    ],
)
def test_how_it_is_put(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody is slated for lies ahead, what he wraps up is over, and the years since the last are no day of it."""
    assert outline(reader, text, language="en") == expected
