"""Russian sentences that tell where and when a contact was: places before their verb, capitals and their names, days behind a visit or a call."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader


def _contacts(reader: Reader, text: str, published: str = "2024-03-20") -> list[tuple[str | None, str, str | None, str | None]]:
    report = reader.read(Document.from_text(text, published=published, language="ru"))
    return [(contact.kind, contact.status, contact.date, contact.place) for contact in report.contacts]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("В Ереване началась встреча Сергея Лаврова и Арарата Мирзояна.", "Ереван"),
        ("В Ташкенте стартовали переговоры между Александром Лукашенко и Шавкатом Мирзиёевым.", "Ташкент"),
        ("Сергей Лавров и Хакан Фидан встретились в столице Турции Анкаре.", "Анкара"),
        ("Сергей Лавров и Хакан Фидан встретились в турецкой столице Анкаре.", "Анкара"),
    ],
)
def test_the_town_of_talks(reader: Reader, text: str, place: str | None) -> None:
    """Talks are where the verb that they are the subject of sets them, before it or behind; a capital has its name, not what it is the capital of."""
    assert [each[3] for each in _contacts(reader, text)] == [place]


def test_a_day_behind_the_word_visit_begins_no_other(reader: Reader) -> None:
    """*Прибыл с визитом 12 марта* is one visit: its preposition tells no *since*."""
    assert [each[0:3] for each in _contacts(reader, "Александр Лукашенко прибыл в Узбекистан с официальным визитом 19 марта.")] == [
        ("visit", "ongoing", "2024-03-19")
    ]


def test_a_gathering_of_one_organisation_is_one(reader: Reader) -> None:
    """What is told in the headline and again in the text is one gathering; one of another day is another."""
    text = "В Москве состоится встреча глав правительств СНГ\n\n18 апреля в Москве состоится заседание глав правительств стран СНГ."
    assert _contacts(reader, text) == [("summit", "planned", "2024-04-18", "Москва")]
    other = "18 апреля в Москве состоится заседание Совета глав правительств СНГ.\n\n30 мая в Минске состоится заседание Совета глав государств СНГ."
    assert [each[2] for each in _contacts(reader, other)] == ["2024-04-18", "2024-05-30"]


def test_who_initiated_the_call_of_a_day(reader: Reader) -> None:
    """Between a call and the clause that tells who asked for it, its day may stand."""
    text = (
        "Сергей Лавров провел телефонный разговор с Хаканом Фиданом. "
        "Договоренность была достигнута во время телефонной беседы 19 марта 2024 года, которую инициировала Турция."
    )
    report = reader.read(Document.from_text(text, published="2024-03-20", language="ru"))
    assert [contact.initiator for contact in report.contacts] == ["TUR"]


def test_where_and_when_something_told_is(reader: Reader) -> None:
    """What somebody speaks of in the course of a meeting has its own place and day."""
    text = (
        "Касым-Жомарт Токаев принял посла России Алексея Бородавкина.\n\nВ ходе беседы с послом Глава государства отметил важность "
        "предстоящего в этом году визита Владимира Путина в Казахстан, а также проведения форума в Костанае осенью текущего года."
    )
    assert outline(reader, text, language="ru")[0] == "meeting held: KAZ (Kassym-Jomart Tokayev), RUS (Alexei Borodavkin); host KAZ"
    text = "На встрече с Хаканом Фиданом в Анкаре 4 марта Сергей Лавров подчеркнул значение саммита в Астане."
    assert outline(reader, text, language="ru") == ["meeting held on 2024-03-04 in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]
