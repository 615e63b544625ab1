"""Russian: councils and summits of organisations, and who attends them."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Совет глав государств ОДКБ пройдёт в Астане 28 ноября 2024 года.", ["summit planned on 2024-11-28 in Астана: CSTO"]),
        ("В Душанбе состоялось заседание Совета глав государств – членов ШОС.", ["summit held in Душанбе: SCO"]),
        ("Саммит лидеров стран ЕАЭС состоялся в Бишкеке.", ["summit held in Бишкек: EAEU"]),
        ("Владимир Путин принял участие в заседании Совета глав государств СНГ.", ["summit held: CIS, RUS (Vladimir Putin)"]),
        ("Александр Лукашенко участвует в саммите ОДКБ в Астане.", ["summit ongoing in Астана: BLR (Alexander Lukashenko), CSTO"]),
        ("Никол Пашинян отказался участвовать в саммите ОДКБ в Астане.", ["summit planned in Астана: CSTO"]),
    ],
)
def test_an_organisation_gathers(text: str, expected: list[str], reader: Reader) -> None:
    """Its members' offices may stand between; who attends is a party, and who stays away is none and calls nothing off."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize("text", ["Совет министров Белоруссии утвердил программу.", "Решение Совета глав государств ШОС вступило в силу."])
def test_what_a_council_decides_is_no_gathering(text: str, reader: Reader) -> None:
    """A council that acts on paper does not meet."""
    assert outline(reader, text, language="ru") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В Бишкеке открылось заседание Высшего Евразийского экономического совета. В нём участвуют президенты России Владимир Путин и "
            "Казахстана Касым-Жомарт Токаев.",
            ["summit held in Бишкек: EAEU, KAZ (Kassym-Jomart Tokayev), RUS (Vladimir Putin)"],
        ),
        (
            "Главы правительств стран ЕАЭС собрались в Минске. В мероприятии, которое проходит в библиотеке, участвует премьер-министр России Михаил Мишустин.",
            ["summit held in Минск: EAEU, RUS (Mikhail Mishustin)"],
        ),
        (
            "Заседание Евразийского межправительственного совета состоялось в Минске. Армению представлял вице-премьер Мгер Григорян.",
            ["summit held in Минск: ARM (Mger Grigoryan), EAEU"],
        ),
        ("Саммит ЕАЭС прошёл в Минске. Интересы фирмы в суде представляет адвокат Иван Кузнецов.", ["summit held in Минск: EAEU"]),
        ("Саммит ШОС прошёл в Пекине. Во встрече участвовал тренер сборной Бразилии Жоао Силва.", ["summit held in Пекин: SCO"]),
    ],
)
def test_who_is_told_to_be_there_comes_for_a_member(text: str, expected: list[str], reader: Reader) -> None:
    """Who takes part in a gathering of an organisation, or stands for a state there, is of a party of his own if his state is a member."""
    assert outline(reader, text, language="ru") == expected
