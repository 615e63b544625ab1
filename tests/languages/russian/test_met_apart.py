"""Russian: nouns in the plural, which tell of a contact with each of those named."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Никол Пашинян провёл встречи с канцлером Германии Олафом Шольцем и премьером Греции Кириакосом Мицотакисом.",
            ["meeting held: ARM (Nikol Pashinyan), DEU (Olaf Scholz)", "meeting held: ARM (Nikol Pashinyan), GRC (Kyriakos Mitsotakis)"],
        ),
        (
            "У Арарата Мирзояна запланированы встречи с президентом Грузии Саломе Зурабишвили и премьером Ираклием Кобахидзе.",
            ["meeting planned: ARM (Ararat Mirzoyan), GEO (Salome Zourabichvili)", "meeting planned: ARM (Ararat Mirzoyan), GEO (Irakli Kobakhidze)"],
        ),
        (
            "Владимир Путин провёл телефонные переговоры с Эмманюэлем Макроном и Олафом Шольцем.",
            ["call held: FRA (Emmanuel Macron), RUS (Vladimir Putin)", "call held: DEU (Olaf Scholz), RUS (Vladimir Putin)"],
        ),
        (
            "Сергей Лавров провёл встречу с Хаканом Фиданом и Субраманьямом Джайшанкаром.",
            ["meeting held: IND (Subrahmanyam Jaishankar), RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Прошли встречи министров иностранных дел России, Турции и Ирана.",
            ["meeting held: IRN (Hossein Amir-Abdollahian), RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_meetings_with_several_are_one_with_each(text: str, expected: list[str], reader: Reader) -> None:
    """Of *meetings with X and Y* there was one with each; of a meeting there was one with both, and whose meetings they were is no list of partners."""
    assert outline(reader, text, language="ru") == expected


def test_one_more_meeting_is_of_whoever_met_before(reader: Reader) -> None:
    """Whose further meeting it is, the subject of what was told before says."""
    text = "Лавров провёл переговоры с Фуадом Хусейном. Ещё одна встреча состоялась с Хаканом Фиданом."
    assert outline(reader, text, language="ru")[1] == "meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"
