"""Dates of Russian texts: in all cases, with the year told by a word, and without articles."""

from __future__ import annotations

import pytest

from visavis.document import Document
from visavis.furniture import furniture
from visavis.knowledge import Knowledge
from visavis.languages import language
from visavis.reading.dates.stage import dates
from visavis.reading.draft import Draft
from visavis.records import Block


def read(text: str, published: str = "2024-03-14") -> list[str]:
    """Return the dates of a text of one paragraph, each as `text=value`."""
    document = Document(text, "ru", (Block(kind="paragraph", start=0, end=len(text)),), published)
    draft = Draft(document, language("ru"), Knowledge.load())
    draft.tokens, draft.sentences = draft.language.parse(document, [0])
    return [f"{text[date.start : date.end]}={date.value}" for date in dates(draft).dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Переговоры прошли 12 марта 2024 года.", ["12 марта 2024 года=2024-03-12"]),
        ("План подписали 7 марта прошлого года, протокол — 5 марта с.г.", ["7 марта прошлого года=2023-03-07", "5 марта с.г.=2024-03-05"]),
        ("Визит пройдёт с 5 по 7 июня.", ["5 по 7 июня=2024-06-05/2024-06-07"]),
        ("В понедельник министр принял посла, в пятницу он вылетит в Дакар.", ["понедельник=2024-03-11", "пятницу=2024-03-15"]),
        ("На прошлой неделе стороны встретились.", ["прошлой неделе=2024-03-04/2024-03-10"]),
        ("В марте 2022 года они не разговаривали.", ["марте 2022 года=2022-03"]),
        ("Встреча состоялась в ноябре, следующая ожидается в мае.", ["ноябре=2023-11", "мае=2024-05"]),
        ("Соглашение подпишут до конца года.", ["конца года=2024"]),
        ("Два дня назад посол вернулся, год назад его отозвали.", ["Два дня назад=2024-03-12", "год назад=2023"]),
        ("Через неделю министры поговорят снова.", ["неделю=2024-03-21~"]),
        ("Товарооборот вырос в первом полугодии 2023 года и в III квартале.", ["первом полугодии 2023 года=2023-40", "III квартале=2023-35"]),
        ("За одиннадцать месяцев прошлого года торговля сократилась.", ["одиннадцать месяцев прошлого года=2023-01/2023-11"]),
        ("Осенью прошлого года и этой весной консультаций не было.", ["Осенью прошлого года=2023-23", "этой весной=2024-21"]),
        ("Мартовский визит отложили.", ["Мартовский=2024-03"]),
        ("Об этом 5 мая сообщил министр.", ["5 мая=2023-05-05"]),
        ("Министр заявил об этом сегодня, при этом 12 марта он молчал.", ["сегодня=2024-03-14", "12 марта=2024-03-12"]),
        ("Об этом договорились в этом месяце.", ["этом месяце=2024-03"]),
        ("К 75-летию установления отношений выпустят марку.", ["75-летию=2024"]),
    ],
)
def test_expressions_of_time(text: str, expected: list[str]) -> None:
    """Days, weeks, months, years and their parts are found in whatever case they stand, prepositions left out."""
    assert read(text) == expected


def test_the_eve_of_the_publication_or_of_something() -> None:
    """*накануне* alone is the day before; with what it is the eve of, it is no date."""
    assert read("Накануне премьер прилетел в Абуджу.") == ["Накануне=2024-03-13"]
    assert read("Накануне визита премьер дал интервью.") == []


@pytest.mark.parametrize(
    "line",
    [
        "МОСКВА, 12 марта. /ТАСС/. Министр принял посла Мали.",
        "МОСКВА, 12 мар — РИА Новости. Министр принял посла Мали.",
        "Москва. 12 марта. INTERFAX.RU – Министр принял посла Мали.",
        "12 марта, Минск /Корр. БЕЛТА/. Министр принял посла Мали.",
        "АСТАНА. КАЗИНФОРМ – Министр принял посла Мали.",
        "ПЕКИН, 12 марта /Синьхуа/ -- Министр принял посла Мали.",
        "Ташкент, 12 марта 2024 года. Министр принял посла Мали.",
    ],
)
def test_datelines_of_agencies(line: str) -> None:
    """The dateline of an agency ends where the first sentence begins."""
    page = furniture("ru")
    assert page is not None
    assert line[page.dateline(line, 0, len(line)) :] == "Министр принял посла Мали."


def test_a_day_that_opens_a_sentence_is_no_dateline() -> None:
    """A day and a name in quotation marks may be the subject's."""
    page = furniture("ru")
    line = "12 марта «Северный поток» обсуждали в Берлине."
    assert page is not None
    assert page.dateline(line, 0, len(line)) == 0
