"""Russian: what will not be, however often it is asked about; what was before the news; a group of states and who stood for each of them."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader, read

_NO_MEETING = "meeting denied: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Встреча Путина и Эрдогана не планируется, сообщил Песков. Его спросили, состоится ли встреча Путина и Эрдогана до конца года.", [_NO_MEETING]),
        ("Встреча Путина и Эрдогана не готовится. О возможности встречи Путина и Эрдогана писали газеты.", [_NO_MEETING]),
        ("Встречи Путина и Эрдогана в планах нет. Песков не ответил, готовится ли такая встреча в будущем.", [_NO_MEETING]),
        ("Неизвестно, состоится ли встреча Лаврова и Фидана.", ["meeting proposed: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("О сроках встречи Лаврова и Фидана говорить рано.", ["meeting proposed: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Фидан заявил о намерении созвониться с Лавровым.", ["call planned: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        (
            "Лавров не встретится с Фиданом в Вене. Встреча министров планировалась на 20 марта.",
            ["meeting cancelled on 2024-03-20 in Вена: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_what_is_asked_about_stays_as_it_is(text: str, expected: list[str], reader: Reader) -> None:
    """A contact that is denied is not told again by who asks for it; what is only asked about may be; what had been planned is called off."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "mains"),
    [
        ("Лавров и Фидан созвонились.\nОни обсудили торговлю. Накануне Фидан встретился с Марко Рубио.", 1),
        ("Токаев отложил визит в Токио.\nРанее сообщалось, что 26 марта Токаев встретится с Сигэру Исибой.", 1),
        ("Лавров посетит Анкару 25 марта.\nСтоит отметить, что до этого Лавров разговаривал по телефону с Вивианом Балакришнаном.", 1),
        ("Накануне Лавров и Фидан созвонились.", 1),
        ("Лавров во вторник принял в Москве Фидана. Затем он встретился с послом Сингапура Марком Нео.", 2),
    ],
)
def test_what_was_before_the_news_is_not_main(text: str, mains: int) -> None:
    """A sentence of the lead that opens with *ранее* or *накануне* recalls, unless it is the first."""
    report = read(text, published="2024-03-16", language="ru")
    assert sum(contact.main for contact in report.contacts) == mains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Главы МИД «нормандской четвёрки» встретились в Берлине.", "meeting held in Берлин: DEU, FRA, RUS, UKR"),
        ("Советники лидеров нормандской четверки провели переговоры в Париже.", "meeting held in Париж: DEU, FRA, RUS, UKR"),
        ("Переговоры в нормандском формате завершились в Берлине.", "meeting held in Берлин: DEU, FRA, RUS, UKR"),
        (
            "Переговоры в нормандском формате завершились в Осло. Украину на встрече представлял Дмитрий Кулеба, "
            "Германию – министр Анналена Бербок, французскую сторону — Жан-Ив Ле Дриан, а Россию – Сергей Лавров.",
            "meeting held in Осло: DEU (Annalena Baerbock), FRA (Jean-Yves Le Drian), RUS (Sergey Lavrov), UKR (Dmytro Kuleba)",
        ),
        (
            "Российскую сторону на переговорах представлял Сергей Лавров, украинскую — Дмитрий Кулеба.",
            "meeting held: RUS (Sergey Lavrov), UKR (Dmytro Kuleba)",
        ),
    ],
)
def test_a_group_of_states_and_who_stood_for_each(text: str, expected: str, reader: Reader) -> None:
    """The four of Normandy are four parties; a dash tells who stood for the next of them."""
    assert outline(reader, text, language="ru", published="2022-01-27") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Переговоры между Эрдоганом и лаосским лидером длились три часа\n\n"
            "В Анкаре завершились переговоры между Реджепом Тайипом Эрдоганом и генеральным секретарем ЦК НРПЛ Тхонглуном Сисулитом.",
            ["meeting held in Анкара: LAO (Thongloun Sisoulith), TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "В ходе встречи в Астане Токаев и Мирзиёев также обсудили шаги Ирана, включая сотрудничество с Россией.",
            ["meeting held in Астана: KAZ (Kassym-Jomart Tokayev), UZB (Shavkat Mirziyoyev)"],
        ),
    ],
)
def test_whom_a_headline_means_and_what_is_discussed(text: str, expected: list[str], reader: Reader) -> None:
    """The lead names whom the headline calls by his post; a state that two speak of was not there."""
    assert outline(reader, text, language="ru", published="2025-05-10") == expected


def test_meetings_of_the_day_before_are_not_the_news() -> None:
    """What somebody did next on an earlier day is recalled behind the news that has no day."""
    text = (
        "В Анкаре завершились переговоры Реджепа Тайипа Эрдогана с Уильямом Руто.\nСтороны говорили о торговле и туризме.\n"
        "Накануне стороны обменялись документами.\nОни готовят новый план.\nСообщений для печати не было.\n"
        "8 мая Руто был на выставке, а затем встретился с Хаканом Фиданом."
    )
    report = read(text, published="2025-05-10", language="ru")
    assert [contact.main for contact in report.contacts] == [True, False]


def test_a_preposition_is_no_label() -> None:
    """Paragraphs that begin with *В* are no turns of an interview."""
    report = read(
        "В Анкаре вызвали посла Ирана\n\nВ Министерство иностранных дел вызвали посла Ирана. Беседа была краткой.", published="2024-03-14", language="ru"
    )
    assert not [statement for statement in report.statements if statement.mode == "direct"]
