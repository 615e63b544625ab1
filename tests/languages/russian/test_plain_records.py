"""Russian reports told plainly, whose record goes wrong in one field: a day of another clause, who only tells of it, one person for two."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

_ON = "2025-06-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Главы МИД Сербии и Индии проводят встречу в Белграде. Это первая беседа министров после того, как Марко Джурич в мае занял эту должность.",
            ["meeting ongoing in Белград: IND (Subrahmanyam Jaishankar), SRB (Marko Đurić)"],
        ),
        (
            "Министр обороны Омана Шихаб бин Тарик прибыл с визитом в Россию. Визит министра в Москву завершится в субботу, 14 июня.",
            ["visit ongoing in Россия: OMN (Shihab bin Tariq al-Said), RUS"],
        ),
        ("Макрон не сможет принять Зеленского из-за болезни.", ["meeting denied: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky); host FRA"]),
        ("Лавров не сможет приехать в Белград.", ["visit cancelled in Белград: RUS (Sergey Lavrov), SRB"]),
        (
            "Из Дели в Ереван вылетел министр Субраманьям Джайшанкар, чтобы в армянской столице провести переговоры с Араратом Мирзояном.",
            ["visit ongoing in Ереван: ARM, IND (Subrahmanyam Jaishankar)", "meeting planned in Ереван: ARM (Ararat Mirzoyan), IND (Subrahmanyam Jaishankar)"],
        ),
    ],
)
def test_how_far_and_when(reader: Reader, text: str, expected: list[str]) -> None:
    """A day of what came before, or of the end of a visit, dates nothing else; what cannot be had is off; what somebody sets out for is to come."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Губернатор Василий Дроздов обсудил с послом Чили Педро Рохасом торговлю. Посол встретился с губернатором Амурской области Василием Дроздовым.",
            ["meeting held: CHL (Pedro Rokhas), RUS (Vasily Drozdov)"],
        ),
        (
            "Генконсул Турции в г. Казани Исмет Демирель встретился с мэром Казани Юрием Гараевым.",
            ["meeting held: RUS (Yury Garaev), TUR (Ismet Demirel)"],
        ),
        ("Сергей Рябков прокомментировал консультации с США в Вене.", ["meeting held in Вена: RUS, USA"]),
        ("Никол Пашинян высоко оценил переговоры с Ильхамом Алиевым.", ["meeting held: ARM (Nikol Pashinyan), AZE (Ilham Aliyev)"]),
        (
            "Спикер парламента Грузии Шалва Папуашвили провёл переговоры с чешскими сенаторами в Праге.",
            ["meeting held in Прага: CZE, GEO (Shalva Papuashvili)"],
        ),
        (
            "В Душанбе прошло вручение копий верительных грамот первому заместителю министра иностранных дел Таджикистана Фарруху Шарифзоде. "
            "Грамоты вручили посол Ганы Кофи Менса и посол Чили Педро Рохас.",
            ["meeting held in Душанбе: CHL (Pedro Rokhas), GHA (Kofi Mensa), TJK (Farrukh Sharifzoda)"],
        ),
        ("По случаю предстоящего визита посол Индии в Ереване рассказал об отношениях двух стран.", []),
    ],
)
def test_who_was_there(reader: Reader, text: str, expected: list[str]) -> None:
    """Who only tells of talks with a state was not therefore there; a given name in -ий is one in each case; deputies of a parliament are a side."""
    assert outline(reader, text, published=_ON, language="ru") == expected
