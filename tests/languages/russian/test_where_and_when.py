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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Президент Узбекистана Шавкат Мирзиёев встретился с находящимся в Ташкенте с визитом премьер-министром Казахстана Олжасом Бектеновым.",
            [
                "meeting held in Ташкент: KAZ (Olzhas Bektenov), UZB (Shavkat Mirziyoyev)",
                "visit ongoing in Ташкент: KAZ (Olzhas Bektenov), UZB",
            ],
        ),
        (
            "Премьер-министр Вьетнама Фам Минь Тинь принял министра иностранных дел Беларуси Максима Рыженкова, находящегося во Вьетнаме с визитом.",
            [
                "meeting held in Вьетнам: BLR (Maxim Ryzhenkov), VNM (Pham Minh Chinh); host VNM",
                "visit ongoing in Вьетнам: BLR (Maxim Ryzhenkov), VNM",
            ],
        ),
        (
            "Президент Кыргызстана Садыр Жапаров принял делегацию во главе с главой МИД России Сергеем Лавровым, находящуюся в стране с визитом.",
            [
                "meeting held in Кыргызстан: KGZ (Sadyr Japarov), RUS (Sergey Lavrov); host KGZ",
                "visit ongoing in Кыргызстан: KGZ, RUS (Sergey Lavrov)",
            ],
        ),
        (
            "Президент России Владимир Путин примет президента Сербии Александра Вучича с официальным визитом.",
            ["visit planned: RUS (Vladimir Putin), SRB (Aleksandar Vučić); host RUS"],
        ),
    ],
)
def test_a_visitor_is_received_and_visits(reader: Reader, text: str, expected: list[str]) -> None:
    """Who receives somebody who is there on a visit meets him; the visit is a contact of its own, whatever participle tells it."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сергей Лавров встретился с Хаканом Фиданом в турецкой Анталье.", ["meeting held in Анталья: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("В г. Душанбе Сергей Лавров встретился с Хаканом Фиданом.", ["meeting held in Душанбе: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
    ],
)
def test_a_town_behind_its_country_or_a_short_word(reader: Reader, text: str, expected: list[str]) -> None:
    """A town is the place though an adjective of its country, or an abbreviated word for a town, stands before it."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сергей Лавров проводит встречу с Хаканом Фиданом.", "ongoing"),
        ("В Москве начались переговоры Сергея Лаврова и Хакана Фидана.", "ongoing"),
        ("В Москве начались переговоры Сергея Лаврова и Хакана Фидана. Переговоры завершились вечером.", "held"),
        ("Переговоры Сергея Лаврова и Хакана Фидана начались в узком составе и продолжились с участием делегаций.", "held"),
        ("Завтра Сергей Лавров встречается с Хаканом Фиданом.", "planned"),
    ],
)
def test_the_present_tells_what_goes_on(reader: Reader, text: str, expected: str) -> None:
    """The present of a contact's verb, or that it has begun, tells that it goes on, unless the text goes on to tell its end."""
    assert [line.split()[1].rstrip(":") for line in outline(reader, text, language="ru")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир Путин провёл телефонный разговор с Хаканом Фиданом. Как сообщили в Кремле, разговор состоялся по инициативе турецкой стороны.",
            ["call held: RUS (Vladimir Putin), TUR (Hakan Fidan); initiator TUR"],
        ),
        (
            "Сергей Лавров провёл с Хаканом Фиданом телефонный разговор, в ходе которого рассказал о встрече в Астане с Муратом Нуртлеу.",
            ["call held: RUS (Sergey Lavrov), TUR (Hakan Fidan)", "meeting held in Астана: KAZ (Murat Nurtleu), RUS (Sergey Lavrov)"],
        ),
        (
            "Договорённости о встрече Владимира Путина и Сердара Бердымухамедова пока нет.",
            ["meeting proposed: RUS (Vladimir Putin), TKM (Serdar Berdimuhamedow)"],
        ),
        ("С Хаканом Фиданом сегодня встретился Мурат Нуртлеу.", ["meeting held on 2024-03-14: KAZ (Murat Nurtleu), TUR (Hakan Fidan)"]),
    ],
)
def test_what_is_told_of_a_contact_is_none_of_its_own(reader: Reader, text: str, expected: list[str]) -> None:
    """Where something is told, and whom somebody tells of at a contact, belong to that telling; what there is no agreement on is proposed."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "11 марта Сергей Лавров посетил посольство и провел встречу с Хаканом Фиданом, а 12 марта был принят президентом Турции.",
            ["meeting held on 2024-03-11: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Это случилось после решения Эмманюэля Макрона отменить встречу с Нарендрой Моди в Марселе 12 марта.",
            ["meeting cancelled on 2024-03-12 in Марсель: FRA (Emmanuel Macron), IND (Narendra Modi)"],
        ),
        (
            "Завтра в Москве пройдет встреча России с Турцией и Ираном.",
            ["meeting planned on 2024-03-15 in Москва: IRN, RUS, TUR"],
        ),
        (
            "Сергей Лавров анонсировал проведение в Москве конференции\n\nСергей Лавров во вторник встретился с Хаканом Фиданом.",
            ["meeting held on 2024-03-12: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_each_clause_has_its_own_day_and_place(reader: Reader, text: str, expected: list[str]) -> None:
    """What is joined behind has its own day, what is announced its own place, and what is called off keeps both, whatever stands before it."""
    assert outline(reader, text, language="ru")[:1] == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Путин и Эрдоган встретились на саммите ШОС в Астане.", "Астана"),
        ("Токаев побеседовал с Мирзиёевым на заседании Совета глав государств СНГ в Бишкеке.", "Бишкек"),
        ("Путин встретится с Эрдоганом перед саммитом в Астане.", None),
    ],
)
def test_where_a_gathering_is_two_meet_at_it(text: str, place: str | None, reader: Reader) -> None:
    """Two who meet at a summit are where it is; before it they may be elsewhere."""
    assert reader.read(Document.from_text(text, published="2024-03-14", language="ru")).contacts[0].place == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "В период с 24 марта по 3 апреля Сергей Лавров посетит Корею и Японию.",
            [
                "visit planned on 2024-03-24/2024-04-03 in Корея: KOR, RUS (Sergey Lavrov)",
                "visit planned on 2024-03-24/2024-04-03 in Япония: JPN, RUS (Sergey Lavrov)",
            ],
        ),
        ("Сергей Лавров прибыл во Вьетнам. Визит состоится 14-15 марта.", ["visit ongoing on 2024-03-14/2024-03-15 in Вьетнам: RUS (Sergey Lavrov), VNM"]),
        ("Никол Пашинян находится в столице Чехии с официальным визитом.", ["visit ongoing in Чехия: ARM (Nikol Pashinyan), CZE"]),
        (
            "Лавров 12 марта поговорил по телефону с Фиданом. В ходе беседы министры обменялись поздравлениями. Инициатором разговора выступила Анкара.",
            ["call held on 2024-03-12: RUS (Sergey Lavrov), TUR (Hakan Fidan); initiator TUR"],
        ),
        (
            "Лавров завтра проведёт телефонный разговор с Фиданом. Предыдущие переговоры состоялись 2 марта.",
            ["call planned on 2024-03-15: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_stretches_of_time_and_who_began_it(text: str, expected: list[str], reader: Reader) -> None:
    """A stretch of time is that of every place, a visit under way is the one whose days are told; what was said in talks is no message."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Пашинян не поедет в Москву, поскольку 4 апреля пройдёт саммит.", None),
        ("Поскольку 4 апреля пройдёт саммит, Пашинян не поедет в Москву.", None),
        ("Пашинян посетит Москву 2 апреля, так как саммит перенесли.", "2024-04-02"),
        ("Поскольку саммит перенесли, Пашинян посетит Москву 2 апреля.", "2024-04-02"),
    ],
)
def test_a_reason_has_days_of_its_own(text: str, date: str | None, reader: Reader) -> None:
    """The day of what keeps somebody at home is not that of his journey."""
    assert next(day for kind, _, day, _ in _contacts(reader, text) if kind == "visit") == date


def test_a_participle_is_of_the_noun_before_the_next_verb(reader: Reader) -> None:
    """For when a visit was planned is told of it, and not of the agency that tells it; a standing contact is none."""
    text = "Премьер-министр Монголии отменил запланированный на 23–26 мая визит в Россию, сообщило монгольское новостное агентство Montsame."
    assert _contacts(reader, text, "2018-05-22") == [("visit", "cancelled", "2018-05-23/2018-05-26", "Россия")]
    assert _contacts(reader, "Лавров и Фидан находятся в постоянном телефонном контакте.") == []
