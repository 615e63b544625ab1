"""English titles that tell a body before the name, and people told in a row with one of their state."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    "title",
    [
        "the Speaker of Zambia's National Assembly Chola Mulenga",
        "Speaker of the National Assembly of the Republic of Zambia Chola Mulenga",
        "Commander of the Zambia Air Force Lieutenant General Chola Mulenga",
        "Permanent Secretary in the Ministry of Foreign Affairs of Zambia Chola Mulenga",
        "the President of the Supreme Court of Zambia, Chola Mulenga",
        "Director of the Africa Department Chola Mulenga of Zambia",
        "Zambian Minister of Transport and Logistics Chola Mulenga",
        "President of the Republic of Zambia Chola Mulenga",
        "Zambian Secretary of the National Security Council Chola Mulenga",
        "Zambian Consul General in Lyon Chola Mulenga",
        "Prince Chola Mulenga of Zambia",
    ],
)
def test_body_before_a_name(reader: Reader, title: str) -> None:
    """A title reaches over the body that somebody heads, up to the name that follows at once."""
    text = f"French Foreign Minister Stéphane Séjourné received {title} in Paris on Tuesday."
    assert outline(reader, text, language="en")[0].split(": ")[1].startswith("FRA (Stéphane Séjourné), ZMB (Chola Mulenga)")


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Speaker of the Saeima Chola Mulenga", "LVA"),
        ("Speaker of the Saeima of Latvia Chola Mulenga", "LVA"),
        ("Chairman of the State Great Khural Chola Mulenga", "MNG"),
        ("the chairman of the State Duma, Chola Mulenga,", "RUS"),
        ("Lok Sabha Speaker Chola Mulenga", "IND"),
        ("Speaker of the Senate Chola Mulenga", None),
    ],
)
def test_chambers_that_one_state_has_tell_it(reader: Reader, title: str, party: str | None) -> None:
    """Whoever presides over the Saeima is Latvian; a senate may be anybody's."""
    report = read(reader, f"French Foreign Minister Stéphane Séjourné received {title} in Paris on Tuesday.", language="en")
    assert {actor.name: actor.party for actor in report.actors}["Chola Mulenga"] == party


def test_court_president_is_no_head_of_state(reader: Reader) -> None:
    """Whoever presides over a court or an assembly does not preside over its state."""
    report = read(reader, "The President of the Supreme Court of Zambia, Chola Mulenga, met French Foreign Minister Stéphane Séjourné.", language="en")
    assert {actor.name: actor.office.id for actor in report.actors if actor.office}["Chola Mulenga"] == "other"


@pytest.mark.parametrize(
    ("row", "side"),
    [
        ("New Zealand Foreign Minister Winston Peters and Trade Minister Arthur Lindsay", "NZL (Arthur Lindsay, Winston Peters)"),
        ("Foreign Minister Winston Peters and Trade Minister Arthur Lindsay of New Zealand", "NZL (Arthur Lindsay, Winston Peters)"),
        ("Norway's Crown Prince Haakon and Crown Princess Mette-Marit", "NOR (Haakon, Mette-Marit)"),
        ("German President Frank-Walter Steinmeier, accompanied by Economy Minister Karl Huber,", "DEU (Frank-Walter Steinmeier, Karl Huber)"),
    ],
)
def test_row_of_one_state(reader: Reader, row: str, side: str) -> None:
    """Those told in a row with one of their state are of it, too."""
    assert side in outline(reader, f"{row} met Ghana's President Nana Akufo-Addo in Accra on Tuesday.", language="en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "French Ambassador Jean Morel and Health Minister Koffi Ayite signed the agreement in Lomé on Tuesday.",
        "Indian Foreign Minister Subrahmanyam Jaishankar and Foreign Minister Bandula Peiris spoke in Colombo on Tuesday.",
    ],
)
def test_row_of_two_states(reader: Reader, text: str) -> None:
    """An ambassador and a minister, and two holders of one office may be of two states."""
    report = read(reader, text, language="en")
    assert all(actor.party not in ("FRA", "IND") for actor in report.actors if actor.name in ("Koffi Ayite", "Bandula Peiris"))
