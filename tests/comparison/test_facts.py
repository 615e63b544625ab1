"""When a difference between head facts is none."""

from __future__ import annotations

import pytest

from visavis import compare, read

CHINA = (
    "Communiqué du ministère chinois des Affaires étrangères\n\nLe {day} mai 2024, le ministre chinois des Affaires étrangères Wang Yi s'est entretenu "
    "au téléphone avec le secrétaire d'État américain Antony Blinken. Wang Yi a promis une coopération plus étroite."
)
STATES = (
    "Readout of Secretary Blinken's Call with Wang Yi\n\nThe following is attributable to Spokesperson Matthew Miller:\n\n"
    "Secretary of State Antony J. Blinken spoke with Chinese Foreign Minister Wang Yi on May {day}, 2024. The Secretary raised the case of detained Americans."
)


@pytest.mark.parametrize("states", [9, 8])
def test_dates_across_clocks(states: int) -> None:
    """A day apart between Beijing and Washington is their clocks, and no contradiction."""
    found = compare([read(CHINA.format(day=9)), read(STATES.format(day=states), published=f"2024-05-{states:02}")])
    date = next(fact for fact in found.facts if fact.name == "date")
    assert date.verdict == "agreed"
    assert (date.note is not None) == (states == 8)
