"""Names with something in them or right behind them: a nickname, or a card that says them once more."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Сергей Лавров Лавров Сергей Викторович Министр иностранных дел Российской Федерации принял Хакана Фидана в Москве.",
            ["meeting held in Москва: RUS (Sergey Lavrov), TUR (Hakan Fidan); host RUS"],
        ),
        (
            "Владимир Путин и Александр Вучич Вучич Александр Президент Республики Сербия обсудили торговлю по телефону.",
            ["call held: RUS (Vladimir Putin), SRB (Aleksandar Vučić)"],
        ),
        (
            "Владимир Путин принял Александра Лукашенко Лукашенко Александр Григорьевич Президент Республики Беларусь в Москве.",
            ["meeting held in Москва: BLR (Alexander Lukashenko), RUS (Vladimir Putin); host RUS"],
        ),
    ],
)
def test_a_card_behind_a_name_is_nobody_else(reader: Reader, text: str, expected: list[str]) -> None:
    """What a page shows over a name, family name first, is read as the name once more."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize("name", ["Benjamin “Benny” Gantz", "Benjamin (Benny) Gantz", 'Benjamin "Benny" Gantz'])
def test_a_nickname_stands_within_a_name(reader: Reader, name: str) -> None:
    """The words around a nickname are one name."""
    report = read(reader, f"Jake Sullivan met Israeli Minister of Defense {name} on Monday.", "2021-06-10", "en")
    assert [actor.name for actor in report.actors if actor.kind == "person"] == ["Jake Sullivan", "Benny Gantz"]


def test_a_council_of_one_state_is_not_the_united_nations(reader: Reader) -> None:
    """The National Security Council is no organ of the United Nations."""
    report = read(reader, "Juan Doe, Senior Director at the National Security Council, met with Bernardo Arevalo of Guatemala.", language="en")
    assert not any(actor.party == "UN" for actor in report.actors)


def test_the_head_of_an_administration_is_no_soldier(reader: Reader) -> None:
    """A chief of staff of a president's office is not that of an army, and who stands beside a security council is not the United Nations'."""
    text = (
        "Deputy Chairman of the Security Council John Doe, Chief of Staff of the Presidential Executive Office Richard Roe and Defence Minister Sergei Shoigu."
    )
    offices = {actor.name: (actor.office.id if actor.office else None, actor.party) for actor in read(reader, text, "2022-04-22", "en").actors}
    assert offices["Richard Roe"][0] == "chief-of-staff"
    assert not any(party == "UN" for _, party in offices.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anthony Albanese attended the East Asia Summit in Vientiane on Monday.", ["meeting held on 2024-03-11 in Vientiane: AUS (Anthony Albanese), EAS"]),
        ("The East Asia Summit will be held in Vientiane on Friday.", ["summit planned on 2024-03-15 in Vientiane: EAS"]),
        ("Anthony Albanese will take part in the APEC summit on Friday.", ["meeting planned on 2024-03-15: APEC, AUS (Anthony Albanese)"]),
        (
            "Anthony Albanese took part in the Australia-ASEAN summit in Melbourne on Monday.",
            ["meeting held on 2024-03-11 in Melbourne: ASEAN, AUS (Anthony Albanese)"],
        ),
        ("The members of the East Asia Summit condemned the test.", []),
    ],
)
def test_a_gathering_that_is_an_organisation_by_its_name(reader: Reader, text: str, expected: list[str]) -> None:
    """A summit that is a body of its own is attended like that of any organisation."""
    assert outline(reader, text, language="en") == expected
