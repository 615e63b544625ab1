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
        ("Александр Лукашенко участвует в саммите ОДКБ в Астане.", ["summit held in Астана: BLR (Alexander Lukashenko), CSTO"]),
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
