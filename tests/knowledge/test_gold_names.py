"""The people of the gold records, asked for by name."""

from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz

from visavis.folding import plain
from visavis.knowledge import Knowledge

KNOWLEDGE = Knowledge.load()
GOLD = Path(__file__).parents[1] / "gold"
_ALIKE = 75  # likeness (0 to 100) of two ways of writing one name


def participants(language: str) -> set[tuple[str, str, str | None]]:
    """Name, party and day of everybody who takes part in a contact of the records."""
    found = set()
    for path in sorted((GOLD / language).rglob("*.yaml")):
        record = yaml.safe_load(path.read_text(encoding="utf-8"))
        for contact in record.get("contacts") or ():
            for party, names in (contact.get("parties") or {}).items():
                found.update((name, party, record.get("published")) for name in names or ())
    return found


@pytest.mark.parametrize("language", ["french", "english"])
def test_who_takes_part_is_who_is_found(language: str) -> None:
    """Whoever is known of those who take part is found by name, party and day, and nobody else before."""
    asked = participants(language)
    found = {(name, KNOWLEDGE.who(name, "en", on, near=[party])[0].person.id) for name, party, on in asked if KNOWLEDGE.who(name, "en", on, near=[party])}
    wrong = [
        (name, person)
        for name, person in found
        if not any(fuzz.token_set_ratio(plain(name), plain(form)) >= _ALIKE for form in KNOWLEDGE.names_of(person, "en"))
    ]
    assert wrong == []
    assert len({name for name, _ in found}) > 0.85 * len({name for name, _, _ in asked})
