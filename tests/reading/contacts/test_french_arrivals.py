"""French visits told by an arrival without a place, or by when the visitor leaves."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

RECEIVED = "La présidente lettone Ilze Ozola a reçu mercredi à Riga une délégation kényane conduite par le ministre Musalia Mudavadi. "
STAY = "visit ongoing on 2024-03-12/2024-03-15 in Riga: KEN (William Ruto), LVA"
MEETING = "meeting held on 2024-03-13 in Riga: KEN (Musalia Mudavadi), LVA (Ilze Ozola); host LVA"


@pytest.mark.parametrize(
    "told",
    [
        "Arrivée mardi soir, la délégation regagnera Nairobi vendredi.",
        "Arrivée mardi en provenance d'Oslo, la délégation repartira vendredi.",
        "Arrivée mardi soir en provenance d'Oslo, où le ministre Espen Barth Eide l'avait vue, la délégation kényane quittera la ville vendredi.",
    ],
)
def test_an_arrival_where_one_was_received(reader: Reader, told: str) -> None:
    """Whoever arrived came to where he was told to have been received, until the day on which he leaves; a delegation is the one spoken of, with its leader."""
    found = outline(reader, RECEIVED + told)
    assert found[0] == MEETING
    assert "visit ongoing on 2024-03-12/2024-03-15 in Riga: KEN (Musalia Mudavadi), LVA" in found


@pytest.mark.parametrize(
    "told",
    [
        "Arrivée au pouvoir en 2014, Ilze Ozola veut des ports.",
        "Arrivé au ministère en 2022, M. Mudavadi veut des ports.",
        "L'arrivée de navires kényans est attendue vendredi.",
        "Arrivée des navires vendredi, départ samedi, a dit le port.",
    ],
)
def test_arrivals_that_are_none(reader: Reader, told: str) -> None:
    """Arrivals in office, of things, or long before tell of no visit."""
    assert outline(reader, RECEIVED + told) == [MEETING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arrivé mardi à Riga, le président kényan William Ruto repartira vendredi.", STAY),
        ("Le président kényan William Ruto est arrivé mardi à Riga et quittera la ville vendredi.", STAY),
        ("Arrivée mardi à Riga, une délégation kényane y restera.", "visit ongoing on 2024-03-12 in Riga: KEN, LVA"),
    ],
)
def test_days_of_a_stay(reader: Reader, text: str, expected: str) -> None:
    """An arrival with the day of leaving gives the days of the stay; the participle is past, whatever the verb of its sentence."""
    assert outline(reader, text) == [expected]


def test_a_trip_within_the_country_visited(reader: Reader) -> None:
    """Where a visitor goes on to within the country is no visit of its own; when he comes again is."""
    visit = "En visite en Lettonie, le président kényan William Ruto a vu mercredi la présidente lettone Ilze Ozola. "
    assert not any("planned" in line for line in outline(reader, visit + "Il se rendra vendredi à Riga."))
    assert any("planned" in line for line in outline(reader, visit + "Il se rendra de nouveau en Lettonie le 14 octobre."))
