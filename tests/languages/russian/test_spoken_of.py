"""Russian: a contact that others speak of, prepare or come ahead of, and whose it is."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader

_CALL = "call held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лавров и Фидан провели телефонный разговор и обсудили конференцию, назначенную на 20 марта.", [_CALL]),
        ("Лавров и Фидан по телефону обменялись мнениями по международной встрече по Ливии, которая пройдёт в Риме 20 марта.", [_CALL]),
        ("Лавров и Фидан провели телефонный разговор и обсудили подготовку саммита, намеченного на 20 марта.", [_CALL]),
        (
            "Лавров и Фидан обсудили по телефону предстоящую встречу президентов.",
            [_CALL, "meeting planned: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Лавров и Фидан обсудили встречу, которую они проведут 20 марта.",
            ["contact held: RUS (Sergey Lavrov), TUR (Hakan Fidan)", "meeting planned on 2024-03-20: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Лавров принял Фидана. Президенты двух стран проведут переговоры в апреле.",
            [
                "meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan); host RUS",
                "meeting planned on 2024-04: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
            ],
        ),
        ("Во время телефонного разговора с Фиданом Лавров рассказал о работе для достижения мира совместно с Ираном.", [_CALL]),
    ],
)
def test_what_is_discussed_is_another_contact(text: str, expected: list[str], reader: Reader) -> None:
    """What two discuss has its own day and form, and is theirs only where something says so; presidents behind ministers are those of their states."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Лавров перед завтрашней встречей в Анкаре поговорил по телефону с Фиданом.", None),
        ("Лавров накануне намеченной на 20 марта в Анкаре встречи поговорил по телефону с Фиданом.", None),
        ("За день до переговоров, назначенных на 20 марта, Лавров созвонился с Фиданом.", None),
        ("Накануне саммита, который пройдёт 20 марта, Лавров созвонился с Фиданом 12 марта.", "2024-03-12"),
        ("Накануне саммита, 12 марта, Лавров созвонился с Фиданом.", "2024-03-12"),
        ("Накануне, 12 марта, Лавров созвонился с Фиданом.", "2024-03-12"),
        ("Лавров и Фидан обменялись мнениями в ходе телефонной беседы, которая состоялась 12 марта.", "2024-03-12"),
    ],
)
def test_the_day_of_what_lies_ahead_is_another(text: str, date: str | None, reader: Reader) -> None:
    """The day of what a contact comes ahead of is not its own, wherever it stands."""
    assert outline(reader, text, language="ru")[0] == _CALL.replace("held", f"held on {date}" if date else "held")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Глава Евросовета, президент Франции Эмманюэль Макрон и Олаф Шольц провели встречу с Пашиняном.",
            "meeting held: ARM (Nikol Pashinyan), DEU (Olaf Scholz), EU (Charles Michel), FRA (Emmanuel Macron)",
        ),
        (
            "Председатель ШОС, президент Казахстана Касым-Жомарт Токаев встретился с Пашиняном.",
            "meeting held: ARM (Nikol Pashinyan), KAZ (Kassym-Jomart Tokayev)",
        ),
    ],
)
def test_the_head_of_an_organisation_in_a_list(text: str, expected: str, reader: Reader) -> None:
    """A title whose holder is known to be another than the one named next is somebody of his own."""
    assert outline(reader, text, language="ru") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лавров и Фидан созвонились. Ранее МИД сообщил о предстоящем телефонном разговоре Лаврова и Фидана.", [_CALL]),
        (
            "Лавров прибыл в Анкару. Ранее МИД сообщил, что Лавров посетит Турцию 14 марта.",
            ["visit ongoing on 2024-03-14 in Анкара: RUS (Sergey Lavrov), TUR"],
        ),
        ("Лавров и Фидан поговорили по телефону 12 марта. Диалог с Турцией необходим, считает Лавров.", [_CALL.replace("held", "held on 2024-03-12")]),
        ("Завтра Лавров проводит переговоры с Фиданом.", ["meeting planned on 2024-03-15: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Лавров по телефону поздравил Фидана с назначением.", [_CALL]),
        ("В ночь на 12 марта Лавров поговорил по телефону с Фиданом.", [_CALL.replace("held", "held on 2024-03-12")]),
        ("В Кремле подтвердили встречу Лаврова и Фидана.", ["meeting planned: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("В Кремле прошла встреча Лаврова и Фидана.", ["meeting held in Кремль: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        (
            "Владимир Путин направил президенту Турции Эрдогану телеграмму с соболезнованиями в связи с гибелью министра.",
            ["message held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator RUS"],
        ),
        (
            "Лавров и Фидан обсудили по телефону встречу глав государств, намеченную на июль.",
            [_CALL, "meeting planned on 2024-07: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"],
        ),
    ],
)
def test_what_was_said_of_it_before_and_beside_it(text: str, expected: list[str], reader: Reader) -> None:
    """What had been announced is what then was; where it is spoken of is not where it was; what is said in a telegram is no other message."""
    assert outline(reader, text, language="ru") == expected
