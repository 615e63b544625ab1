"""Russian: a dash for the verb told before, with another day, partner or place; what is to come during a visit that has begun."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Сергей Лавров во вторник встретится с Хаканом Фиданом, а в среду – с Реджепом Тайипом Эрдоганом.",
            [
                "meeting planned on 2024-03-19: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
                "meeting planned on 2024-03-20: RUS (Sergey Lavrov), TUR (Recep Tayyip Erdoğan)",
            ],
        ),
        (
            "Мурат Нуртлеу посетит 18 марта Ташкент, 20 марта – Бишкек, а 25 марта – Душанбе.",
            [
                "visit planned on 2024-03-18 in Ташкент: KAZ (Murat Nurtleu), UZB",
                "visit planned on 2024-03-20 in Бишкек: KAZ (Murat Nurtleu), KGZ",
                "visit planned on 2024-03-25 in Душанбе: KAZ (Murat Nurtleu), TJK",
            ],
        ),
        (
            "Сергей Лавров посетит Ереван 18 марта, Баку – 20 марта.",
            ["visit planned on 2024-03-18 in Ереван: ARM, RUS (Sergey Lavrov)", "visit planned on 2024-03-20 in Баку: AZE, RUS (Sergey Lavrov)"],
        ),
        ("Сергей Лавров посетит Багдад – столицу Ирака.", ["visit planned in Багдад: IRQ, RUS (Sergey Lavrov)"]),
    ],
)
def test_a_dash_for_the_verb(text: str, expected: list[str], reader: Reader) -> None:
    """Each day has its own partner or place."""
    assert outline(reader, text, language="ru") == expected


def test_talks_to_come_are_not_on_the_day_of_arrival(reader: Reader) -> None:
    """Who arrived before today has yet to hold the talks that are planned, on a day that nothing tells."""
    text = "Сергей Лавров прилетел в Пекин 12 марта. Запланированы переговоры с главой МИД КНР Ван И."
    assert outline(reader, text, language="ru")[1:] == ["meeting planned in Пекин: CHN (Wang Yi), RUS (Sergey Lavrov)"]


def test_a_future_read_for_a_past(reader: Reader) -> None:
    """What the dictionary has as a future is one, whatever the network says."""
    text = "Олжас Бектенов сегодня прибыл в Ташкент. Состоятся переговоры с премьер-министром Узбекистана Абдуллой Ариповым."
    assert outline(reader, text, language="ru")[1].startswith("meeting planned")
