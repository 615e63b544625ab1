"""What is agreed, weighed or striven for beside a contact that was held; who the leaders and counterparts are that nobody names."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader

_LAVROV_BLINKEN = "RUS (Sergey Lavrov), USA (Antony Blinken)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Blinken and Lavrov spoke by phone and agreed to meet in Manila on August 6.",
            [f"call held: {_LAVROV_BLINKEN}", f"meeting planned on 2024-08-06 in Manila: {_LAVROV_BLINKEN}"],
        ),
        ("Lavrov and Blinken also talked about how the UN should respond to North Korea's missile launch on March 1.", [f"call held: {_LAVROV_BLINKEN}"]),
        ("Wang Yi is considering holding talks with Antony Blinken.", ["meeting proposed: CHN (Wang Yi), USA (Antony Blinken)"]),
        ("Efforts to get Putin to meet Zelensky have stalled.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        (
            "Biden agreed on Thursday to meet Xi in San Francisco in November.",
            ["meeting planned on 2024-11 in San Francisco: CHN (Xi Jinping), USA (Joe Biden)"],
        ),
        ("Lavrov plans to meet Fidan in Antalya on Saturday.", ["meeting planned on 2024-03-16 in Antalya: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
    ],
)
def test_what_is_to_be_done_has_a_day_and_a_form_of_its_own(reader: Reader, text: str, told: list[str]) -> None:
    """The day and place of what somebody agrees to are not those of the talks at which he does."""
    assert outline(reader, text, language="en") == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders agreed to continue security dialogue between Japan and South Korea.",
        "Kishida unveiled plans to expand youth exchanges between Japan and South Korea.",
        'They agreed to continue their "shuttle diplomacy," or mutual visits to each other\'s country.',
    ],
)
def test_what_goes_on_at_no_time_is_no_contact(reader: Reader, sentence: str) -> None:
    """Dialogues to go on, exchanges of young people and mutual visits are none."""
    assert len(outline(reader, f"Kishida and Yoon met in Seoul on Thursday. {sentence}", language="en")) == 1


def test_each_is_met_by_itself_on_the_margins(reader: Reader) -> None:
    """Several counterparts met on the sidelines of a gathering are several meetings."""
    text = "Jaishankar, on the sidelines of the United Nations General Assembly, met his counterparts from Denmark, Norway and Singapore."
    assert [[party.code for party in contact.parties] for contact in read(reader, text, language="en").contacts] == [
        ["IND", "DNK"],
        ["IND", "NOR"],
        ["IND", "SGP"],
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Palestinian leaders met Egyptian officials in Cairo on Thursday.", ["meeting held on 2024-03-14 in Cairo: EGY, PSE"]),
        ("Egyptian security leaders met Qatari officials in Doha on Thursday.", ["meeting held on 2024-03-14 in Doha: EGY, QAT"]),
        ("Egyptian officials will meet with their Qatari counterparts in Doha on Saturday.", ["meeting planned on 2024-03-16 in Doha: EGY, QAT"]),
        ("Business leaders from Japan met Prime Minister Narendra Modi in Delhi on Thursday.", []),
        (
            "The leaders of France and Germany met in Paris on Thursday.",
            ["meeting held on 2024-03-14 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
    ],
)
def test_the_leaders_of_one_state_are_not_its_head(reader: Reader, text: str, told: list[str]) -> None:
    """Several leaders of one state are officials of it, those of business nobody who governs; counterparts of officials are officials."""
    assert outline(reader, text, language="en") == told
