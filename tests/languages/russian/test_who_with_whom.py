"""Russian: who asks whom for a meeting, whom a message reaches, who visits a town that stands first, and bodies that two states have together."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Владимир Зеленский предложил Владимиру Путину встретиться.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        ("Владимир Зеленский предложил Владимиру Путину провести встречу.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        ("Владимир Зеленский предлагает Владимиру Путину личную встречу.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        (
            "Эмманюэль Макрон предложил Владимиру Путину встретиться с Владимиром Зеленским.",
            ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"],
        ),
        ("Эмманюэль Макрон предложил Путину и Зеленскому встретиться.", ["meeting proposed: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        ("Владимир Зеленский предложил Владимиру Путину перемирие.", []),
    ],
)
def test_who_is_asked_to_meet(text: str, expected: list[str], reader: Reader) -> None:
    """Who proposes a meeting to somebody would be at it, unless it is with a third."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ильхаму Алиеву поступило письмо от Си Цзиньпина.", ["message held: AZE (Ilham Aliyev), CHN (Xi Jinping); initiator CHN"]),
        (
            "В адрес Ильхама Алиева поступила поздравительная телеграмма от Си Цзиньпина.",
            ["message held: AZE (Ilham Aliyev), CHN (Xi Jinping); initiator CHN"],
        ),
    ],
)
def test_whom_a_message_reaches(text: str, expected: list[str], reader: Reader) -> None:
    """A letter that has come is to whom the dative or the address tells, from whom its preposition does."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ереван посетил с рабочим визитом глава МИД Франции Стефан Сежурне.", ["visit held in Ереван: ARM, FRA (Stéphane Séjourné)"]),
        ("Сергей Лавров посетил с официальным визитом Минск.", ["visit held in Минск: BLR, RUS (Sergey Lavrov)"]),
        (
            "Сергей Лавров посетил с рабочими визитами Алжир и Тунис.",
            ["visit held in Алжир: DZA, RUS (Sergey Lavrov)", "visit held in Тунис: RUS (Sergey Lavrov), TUN"],
        ),
        (
            "Эмманюэль Макрон принял в Елисейском дворце Владимира Зеленского.",
            ["meeting held in Елисейский дворец: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky); host FRA"],
        ),
    ],
)
def test_what_stands_between_verb_and_object(text: str, expected: list[str], reader: Reader) -> None:
    """Neither the kind of the visit nor the palace is what is visited or who is received; a town first is no visitor."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В Ташкенте состоялось заседание узбекско-российской межправительственной комиссии.", ["meeting held in Ташкент: RUS, UZB"]),
        ("Заседание межправительственной комиссии России и Вьетнама прошло в Ханое.", ["meeting held in Ханой: RUS, VNM"]),
        ("В Вене между Ираном и США прошли переговоры.", ["meeting held in Вена: IRN, USA"]),
        ("Министры обороны государств – членов ОДКБ встретились в Минске.", ["summit held in Минск: CSTO"]),
        ("На встрече министров иностранных дел стран БРИКС Сергей Лавров провёл переговоры с Ван И.", ["meeting held: CHN (Wang Yi), RUS (Sergey Lavrov)"]),
        ("Заседание парламентской комиссии прошло в Москве.", []),
    ],
)
def test_bodies_of_states(text: str, expected: list[str], reader: Reader) -> None:
    """A commission is of the two whose name it bears, a meeting of the members' ministers is their organisation's."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Сергей Лавров будет вести переговоры с Хаканом Фиданом.", "planned"),
        ("У Сергея Лаврова был разговор с Хаканом Фиданом.", "held"),
        ("На встрече в Анкаре Сергей Лавров и Хакан Фидан договорились о сотрудничестве.", "held"),
        ("Сергей Лавров находился с визитом в Анкаре.", "held"),
        ("Сергей Лавров находится с визитом в Анкаре.", "ongoing"),
        ("В Астане проходит саммит ШОС.", "ongoing"),
        ("Рассматривается возможность встречи Сергея Лаврова и Хакана Фидана.", "proposed"),
    ],
)
def test_how_far_it_has_come(text: str, status: str, reader: Reader) -> None:
    """A future of two words is one; what was in course is over, and what was agreed at a meeting is not the meeting."""
    assert [line.split()[1].strip(":") for line in outline(reader, text, language="ru")] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Посол Украины осудил слова Хакана Фидана о его переговорах с Владимиром Путиным.",
            ["meeting held: RUS (Vladimir Putin), TUR (Hakan Fidan)"],
        ),
        ("Хакан Фидан рассказал о своих переговорах с Владимиром Путиным.", ["meeting held: RUS (Vladimir Putin), TUR (Hakan Fidan)"]),
        (
            "Сегодня утром Хакан Фидан поговорил по телефону с Владимиром Путиным. Последний раз они говорили по телефону 16 февраля.",
            [
                "call held on 2024-03-14: RUS (Vladimir Putin), TUR (Hakan Fidan)",
                "call held on 2024-02-16: RUS (Vladimir Putin), TUR (Hakan Fidan)",
            ],
        ),
        (
            "Лавров встретился с генеральным секретарём Организации исламского сотрудничества Хусейном Ибрагимом Таха.",
            ["meeting held: OIC (Hissein Brahim Taha), RUS (Sergey Lavrov)"],
        ),
    ],
)
def test_whose_talks_they_were(text: str, expected: list[str], reader: Reader) -> None:
    """*His* is never the subject's own; the last time was another; a surname that begins a longer name in the same case is part of it."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Президент Татарстана Рустам Минниханов встретился с министром иностранных дел Турции Хаканом Фиданом.",
            ["meeting held: RUS (Rustam Minnikhanov), TUR (Hakan Fidan)"],
        ),
        (
            "Лавров и Фидан поговорили по телефону. Позже состоялась беседа Зурабишвили с Эммануэлем Макроном.",
            ["call held: RUS (Sergey Lavrov), TUR (Hakan Fidan)", "call held: FRA (Emmanuel Macron), GEO (Salome Zourabichvili)"],
        ),
        ("Президент РТ Рустам Минниханов посетил Турцию.", ["visit held in Турция: RUS (Rustam Minnikhanov), TUR"]),
        ("Моди на саммите ШОС планирует увидеться с Путиным", ["meeting planned: IND (Narendra Modi), RUS (Vladimir Putin)"]),
        (
            "Шавкат Мирзиёев сегодня принял в Ташкенте Сергея Лаврова. Гость передал лидеру Узбекистана пожелания от Владимира Путина.",
            ["meeting held on 2024-03-14 in Ташкент: RUS (Sergey Lavrov), UZB (Shavkat Mirziyoyev); host UZB"],
        ),
        (
            "Эрдоган пригласил Путина на переговоры в Стамбул.",
            [
                "visit proposed in Стамбул: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); host TUR",
                "meeting proposed in Стамбул: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
            ],
        ),
        (
            "Лавров принял в Москве Фидана. «Мы довольны визитом нашей делегации в Баку», – сказал Лавров.",
            ["meeting held in Москва: RUS (Sergey Lavrov), TUR (Hakan Fidan); host RUS"],
        ),
    ],
)
def test_whose_side_somebody_is_on(text: str, expected: list[str], reader: Reader) -> None:
    """Heads of regions are of the state; whom one meets at a summit is met by him; greetings at a meeting are no message; a delegation is not the speaker."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Хакан Фидан добавил, что на встрече с Сергеем Лавровым обсуждались Сирия, Ливия и торговля.",
        "На встрече с Сергеем Лавровым обсуждались Сирия и Ливия, сообщил Хакан Фидан.",
        "На встрече Сергея Лаврова и Хакана Фидана были затронуты Сирия и Ирак.",
    ],
)
def test_what_was_talked_about_was_not_there(text: str, reader: Reader) -> None:
    """States that are the subject of *was discussed* are matters, and no sides."""
    assert outline(reader, text, language="ru") == ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]
