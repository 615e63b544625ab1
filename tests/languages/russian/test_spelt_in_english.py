"""How English writes the names of people whom nobody knows, and who they are."""

from __future__ import annotations

import pytest

import visavis
from visavis.languages.russian.names import cited, in_english


@pytest.mark.parametrize(
    ("name", "case", "party", "expected"),
    [
        ("Фейсала Бен Заида Аль Тани", "Acc", "SAU", "Faisal bin Zayed Al Thani"),
        ("Турки Бен Фахдом", "Ins", "ARE", "Turki bin Fahd"),
        ("Тарека бен Юсефа", "Gen", "TUN", "Tariq Ben Yousef"),
        ("Василием Гнатюком", "Ins", "UKR", "Vasyl Gnatyuk"),
        ("Николай Шульга", "Nom", "UKR", "Mykola Shulga"),
        ("Василием Гнатюком", "Ins", "RUS", "Vasily Gnatyuk"),
        ("Ли Сон Хо", "Gen", "PRK", "Ri Song Ho"),
        ("Ким Хи Джун", "Nom", "KOR", "Kim Hee Joon"),
    ],
)
def test_names_of_arabs_ukrainians_and_koreans(name: str, case: str, party: str, expected: str) -> None:
    """Sons' words have no cases; given names are written as those do who bear them."""
    assert in_english(cited(name, f"Case={case}"), party) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Встреча с заместителем Премьер-министра ОАЭ Тареком Аль Мазруи\n\n"
            "Владимир Путин принял министра внутренних дел Объединённых Арабских Эмиратов Тарека Бен Заида Аль Мазруи.",
            {"Vladimir Putin", "Tariq bin Zayed Al Mazrui"},
        ),
        (
            "Посол Южной Кореи посетил МИД Узбекистана\n\n12 января заместитель министра Фуркат Сидиков принял посла Республики Корея в стране Ким Хи Джуна.",
            {"Furkat Sidikov", "Kim Hee Joon"},
        ),
    ],
)
def test_who_took_part_under_which_name(text: str, expected: set[str]) -> None:
    """One person has a short and a full name; where the ambassador is stands between his title and his name."""
    report = visavis.read(text, published="2023-01-12", language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    (meeting,) = report.contacts
    assert {names[each] for party in meeting.parties for each in party.participants} == expected


@pytest.mark.parametrize("head", ["президент ФГБУ «Центр погоды»", "президент университета", "президент компании «Вектор»"])
def test_presidents_of_bodies_head_no_state(head: str) -> None:
    """Who heads a body is not the head of state that the text named."""
    report = visavis.read(f"Владимир Путин посетил институт. Кроме того, {head} Иван Котов рассказал о планах.", published="2025-04-01", language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[each] for each in statement.speakers] for statement in report.statements] == [["Ivan Kotov"]]
