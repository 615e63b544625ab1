"""Russian sentences about who acts for a state without saying so: regions, companies, chambers; and about what is only intended."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Губернатор Псковской области Глеб Зимин встретился с послом Республики Беларусь Олегом Жуковичем.",
            ["meeting held: BLR (Oleg Zhukovich), RUS (Gleb Zimin)"],
        ),
        (
            'Генеральный директор госкорпорации "Росатом" Павел Громов провёл переговоры с министром энергетики Венгрии.',
            ["meeting held: HUN, RUS (Pavel Gromov)"],
        ),
        ("Делегация Совета Федерации отправилась в Бразилию.", ["visit ongoing in Бразилия: BRA, RUS"]),
    ],
)
def test_officials_of_a_region_company_or_chamber_are_their_states(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever leads a region, a company of state or a chamber meets others for the state that it belongs to."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Временного поверенного в делах Украины вызвали в МИД России.", ["summons held: RUS, UKR; initiator RUS"]),
        ("Российского посла пригласили в МИД Словакии для объяснений.", ["summons held: RUS, SVK; initiator SVK"]),
        ("Посольство России в Киеве направило в МИД Украины ноту протеста.", ["message held: RUS, UKR; initiator RUS"]),
    ],
)
def test_a_ministry_calls_in_or_gets_a_note_where_nobody_is_named(reader: Reader, text: str, expected: list[str]) -> None:
    """An indefinite *вызвали* is the doing of the ministry that the envoy is called to; a note goes to the ministry behind *в*."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Министр обороны России Андрей Белоусов прилетел в Минск для переговоров с министром обороны Белоруссии Виктором Хрениным.",
            ["visit ongoing in Минск: BLR, RUS (Andrei Belousov)", "meeting planned in Минск: BLR (Viktor Khrenin), RUS (Andrei Belousov)"],
        ),
        ("Встреча Сергея Лаврова и Хакана Фидана не планировалась.", ["meeting denied: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Глава МИД Турции Хакан Фидан не планировал посещать Москву.", ["visit denied in Москва: RUS, TUR (Hakan Fidan)"]),
        ("Поездка главы МИД Турции Хакана Фидана в Москву остаётся в силе.", ["visit planned in Москва: RUS, TUR (Hakan Fidan)"]),
        (
            "МИД России вызвал посла Молдавии, чтобы заявить протест в связи с акцией 10 марта у посольства в Кишинёве.",
            ["summons held: MDA, RUS; initiator RUS"],
        ),
    ],
)
def test_what_somebody_travels_or_plans_for_has_not_been_held(reader: Reader, text: str, expected: list[str]) -> None:
    """Talks that somebody travels to are planned, what was not planned is denied; the day of another event is not the contact's."""
    assert outline(reader, text, language="ru") == expected
