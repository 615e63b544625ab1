"""Working sessions, bilaterals, tours *of* a country, parliaments by their own names, and days that are those of something else."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A working session between Kenyan Defence Minister Aden Duale and Polish Defence Minister Wladyslaw Kosiniak-Kamysz took place on Monday.",
            ["meeting held on 2024-03-11: KEN (Aden Duale), POL (Władysław Kosiniak-Kamysz)"],
        ),
        (
            "Polish President Andrzej Duda had a bilateral with Kenyan President William Ruto on Monday.",
            ["meeting held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        ("Polish President Andrzej Duda praised trilateral and bilateral cooperation with Kenya.", []),
        (
            "Officials from Kenya and Ethiopia sat down for a second day of talks in Doha on Monday, mediated by Qatar.",
            ["meeting held on 2024-03-11 in Doha: ETH, KEN"],
        ),
    ],
)
def test_talks_by_other_nouns(reader: Reader, text: str, expected: list[str]) -> None:
    """A session, a bilateral, talks that somebody sits down for; not what is bilateral."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polish President Andrzej Duda ended a four-day tour of Kenya on Monday.", ["visit held on 2024-03-11 in Kenya: KEN, POL (Andrzej Duda)"]),
        ("Polish President Andrzej Duda is on an official tour of Kenya.", ["visit ongoing in Kenya: KEN, POL (Andrzej Duda)"]),
    ],
)
def test_tours_of_a_country(reader: Reader, text: str, expected: list[str]) -> None:
    """A tour of a country leads there; that of a president is his."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A delegation of the Riksdag had a meeting with Kenyan President William Ruto in Nairobi.",
            ["meeting held in Nairobi: KEN (William Ruto), SWE"],
        ),
        (
            "The visiting delegation of the Bundestag's foreign affairs committee met Kenyan President William Ruto.",
            ["meeting held: DEU, KEN (William Ruto)"],
        ),
        ("The Swedish guests also paid a courtesy visit to Kenyan President William Ruto.", ["meeting held: KEN (William Ruto), SWE; host KEN"]),
    ],
)
def test_who_comes(reader: Reader, text: str, expected: list[str]) -> None:
    """A parliament is known by its own name; guests are a delegation, and the person whom they visit is met."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ambassador of Peru was called to the Kenyan foreign ministry on Monday to explain remarks by an official.",
            ["summons held on 2024-03-11: KEN, PER; initiator KEN"],
        ),
        ("The Kenyan foreign ministry called on the ambassador of Peru to explain remarks by an official.", []),
    ],
)
def test_called_to_a_ministry(reader: Reader, text: str, expected: list[str]) -> None:
    """An ambassador called to a ministry is called in, whatever he is to do there; who is called on to do something is not."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya summoned Peruvian Ambassador Ana Rios over Monday's incident at the border.", ["summons held: KEN, PER (Ana Rios); initiator KEN"]),
        ("Andrzej Duda met William Ruto in Nairobi after Sunday's attack.", ["meeting held in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"]),
        ("Andrzej Duda met William Ruto at Sunday's ceremony.", ["meeting held on 2024-03-10: KEN (William Ruto), POL (Andrzej Duda)"]),
    ],
)
def test_days_that_own_something_else(reader: Reader, text: str, expected: list[str]) -> None:
    """The day of what a contact is about or came after is not its own."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Our ties have never been better," Andrzej Duda told reporters after hosting Kenyan President William Ruto.',
            ["meeting held: KEN (William Ruto), POL (Andrzej Duda); host POL"],
        ),
        (
            "Andrzej Duda will attend a dinner hosted by Kenyan President William Ruto.",
            ["meeting planned: KEN (William Ruto), POL (Andrzej Duda); host KEN"],
        ),
    ],
)
def test_hosts_behind_words_and_dinners(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever speaks is who hosted, and not what he speaks of; a dinner to be attended is yet to be hosted."""
    assert outline(reader, text, language="en") == expected
