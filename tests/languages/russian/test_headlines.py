"""Headlines of news in Russian: what was talked about is no place, talks whose form nothing tells have none, and people far from their verb."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ситуацию на Украине обсудили Владимир Путин и Реджеп Тайип Эрдоган.", ["contact held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        (
            "Обстановку в Сирии обсудили в Москве министры обороны России и Ирана.",
            ["meeting held in Москва: IRN (Mohammad Reza Qaraei Ashtiani), RUS (Sergei Shoigu)"],
        ),
        ("События в Судане обсудили накануне по телефону Сергей Лавров и Хакан Фидан.", ["call held on 2024-03-13: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Торговлю и транспорт обсудили премьер-министры России и Казахстана.", ["contact held: KAZ (Olzhas Bektenov), RUS (Mikhail Mishustin)"]),
    ],
)
def test_what_was_discussed_is_neither_place_nor_form(reader: Reader, text: str, expected: list[str]) -> None:
    """A matter in a country is no place of the talks on it, and talks that only *обсудили* tells may have been a call or a meeting."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Стало известно о телефонном разговоре президента России с президентом Турции.", ["call held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        ("Кремль объявил о предстоящем телефонном разговоре Путина с Эрдоганом.", ["call planned: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        ("Кремль объявил о визите президента Узбекистана в Москву.", ["visit planned in Москва: RUS, UZB (Shavkat Mirziyoyev)"]),
        ("Названы дата и место встречи президентов России и Турции.", ["meeting planned: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        ("В Астане идут последние приготовления к встрече Путина и Токаева.", ["meeting planned: KAZ (Kassym-Jomart Tokayev), RUS (Vladimir Putin)"]),
        ("Визит Лаврова в Анкару подтвердил прочность отношений.", ["visit held in Анкара: RUS (Sergey Lavrov), TUR"]),
        ("Песков подтвердил визит Лаврова в Анкару.", ["visit planned in Анкара: RUS (Sergey Lavrov), TUR"]),
    ],
)
def test_what_is_made_known_and_what_is_made_ready(reader: Reader, text: str, expected: list[str]) -> None:
    """A call that becomes known is over; a meeting whose place and day become known is to come."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир Путин поздравил с днем рождения президента Узбекистана Шавката Мирзиёева.",
            ["message held: RUS (Vladimir Putin), UZB (Shavkat Mirziyoyev); initiator RUS"],
        ),
        (
            "Владимир Путин тепло поздравил с переизбранием Реджепа Тайипа Эрдогана.",
            ["message held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator RUS"],
        ),
        ("Владимир Путин поздравил с юбилеем театра режиссера Ивана Петрова.", []),
        (
            "В Москву по приглашению Владимира Путина приедет Шавкат Мирзиёев.",
            ["visit planned in Москва: RUS (Vladimir Putin), UZB (Shavkat Mirziyoyev); host RUS"],
        ),
        ("Связи парламентов обсудили Валентина Матвиенко и Шавкат Мирзиёев.", ["contact held: RUS (Valentina Matviyenko), UZB (Shavkat Mirziyoyev)"]),
        ("Спикер Совета Федерации посетила Баку.", ["visit held in Баку: AZE, RUS"]),
        ("Секретарь Совбеза России встретился с президентом Казахстана.", ["meeting held: KAZ (Kassym-Jomart Tokayev), RUS (Nikolai Patrushev)"]),
        ("Сергей Шойгу встретился с начальником генштаба ВС Ирана Мохаммадом Багери.", ["meeting held: IRN (Mohammad Bagheri), RUS (Sergei Shoigu)"]),
    ],
)
def test_people_far_from_their_verb(reader: Reader, text: str, expected: list[str]) -> None:
    """Cases tell who does something and to whom it is done, whatever stands between."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("На саммите БРИКС подписана итоговая декларация.", ["summit held: BRICS"]),
        ("В Канаде проходит первый день саммита G7.", ["summit held: G7"]),
        ("Во Франции стартовал саммит «большой семерки».", ["summit held in Франция: G7"]),
        ("30 стран приняли участие в саммите БРИКС+.", ["summit held: BRICS"]),
        ("Эксперт рассказал о значении саммита БРИКС.", []),
        (
            "В Кремле состоялись переговоры по Нагорному Карабаху лидеров России и Азербайджана.",
            ["meeting held in Кремль: AZE (Ilham Aliyev), RUS (Vladimir Putin)"],
        ),
    ],
)
def test_gatherings_that_are_the_news(reader: Reader, text: str, expected: list[str]) -> None:
    """A summit whose headline tells what was done there took place, whether or not it tells where and when."""
    assert outline(reader, text, language="ru") == expected
