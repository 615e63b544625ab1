"""Russian sentences about contacts, in many wordings: cases, free order, impersonal accounts, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.languages import language
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5 марта состоялся телефонный разговор Министра иностранных дел Российской Федерации С.В.Лаврова с Министром иностранных дел КНР Ван И.",
            ["call held on 2024-03-05: CHN (Wang Yi), RUS (Sergey Lavrov)"],
        ),
        (
            "По инициативе турецкой стороны состоялся телефонный разговор Владимира Путина с президентом Турции Реджепом Тайипом Эрдоганом.",
            ["call held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator TUR"],
        ),
        (
            "Между Сергеем Лавровым и его индийским коллегой 10 марта состоялась беседа по видеосвязи.",
            ["video held on 2024-03-10: IND (Subrahmanyam Jaishankar), RUS (Sergey Lavrov)"],
        ),
        (
            "Министра иностранных дел Киргизии Жээнбека Кулубаева принял Касым-Жомарт Токаев.",
            ["meeting held: KAZ (Kassym-Jomart Tokayev), KGZ (Jeenbek Kulubaev); host KAZ"],
        ),
        ("Сергею Лаврову позвонил Хакан Фидан.", ["call held: RUS (Sergey Lavrov), TUR (Hakan Fidan); initiator TUR"]),
        ("Визит Эмманюэля Макрона в Киев отложен.", ["visit postponed in Киев: FRA (Emmanuel Macron), UKR"]),
        (
            "Встреча президентов Армении и Азербайджана может состояться в Астане.",
            ["meeting proposed in Астана: ARM (Vahagn Khachaturyan), AZE (Ilham Aliyev)"],
        ),
        ("Песков заявил, что встреча Путина и Зеленского пока не планируется.", ["meeting denied: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
    ],
)
def test_who_meets_whom_is_told_by_cases(reader: Reader, text: str, expected: list[str]) -> None:
    """Sides stand before or behind their verb or noun; without a preposition, their case says what they are."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Министр иностранных дел Казахстана Ерлан Сатпаев провёл переговоры по телефону с главами МИД Омана шейхом Салемом ас-Сабри, "
            "Иордании Халилом Кадером и Катара Саадом бин Назером.",
            3,
        ),
        (
            "Президент Чили Мария Солано приняла верительные грамоты у послов Индии Рави Капура, Монголии Бата Дорджа, ФРГ Ханса Вебера и Кипра Анны Христу.",
            1,
        ),
    ],
)
def test_a_list_of_one_office(reader: Reader, text: str, expected: int) -> None:
    """Of a plural office each state has its own holder, a rank before his name or not; by telephone each was another contact."""
    report = reader.read(Document.from_text(text, language="ru", published="2024-03-14"))
    met = {(party.code, len(party.participants)) for contact in report.contacts for party in contact.parties}
    assert len(report.contacts) == expected
    assert met >= ({("OMN", 1), ("JOR", 1), ("QAT", 1)} if expected > 1 else {("IND", 1), ("MNG", 1), ("DEU", 1), ("CYP", 1), ("CHL", 1)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Губернатор Ставрополья Павел Зимин встретился с послом Сербии Драганом Петровичем.", ["meeting held: RUS (Pavel Zimin), SRB (Dragan Petrovich)"]),
        ("Сергей Лавров провёл беседу с советником президента Франции.", ["meeting held: FRA, RUS (Sergey Lavrov)"]),
        ("Сергей Лавров встретился со специальным посланником президента США.", ["meeting held: RUS (Sergey Lavrov), USA"]),
    ],
)
def test_officials_of_lesser_rank_are_of_their_state(reader: Reader, text: str, expected: list[str]) -> None:
    """A governor is of his region's state, and who serves a president without a name is of his."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    "told",
    [
        "Хакан Фидан проинформировал собеседника об итогах переговоров с Марко Рубио в Анкаре.",
        "Министры рассказали о встрече с Марко Рубио.",
        "20 февраля Хакан Фидан встретился в Анкаре с Марко Рубио.",
    ],
)
def test_what_is_told_in_the_course_of_the_news_is_not_the_news(reader: Reader, told: str) -> None:
    """A contact of which one side briefs the other, or one of weeks before, is recalled, however near the lead."""
    text = f"13 марта состоялся телефонный разговор Сергея Лаврова с Хаканом Фиданом. {told}"
    report = reader.read(Document.from_text(text, language="ru", published="2024-03-14"))
    assert [contact.kind for contact in report.contacts if contact.main] == ["call"]


def test_challenges_are_no_summons(reader: Reader) -> None:
    """*Вызовы* in the plural, without an envoy, are what states face together."""
    text = "Сергей Лавров встретился с Хаканом Фиданом. Министры обсудят вопросы совместного реагирования на возникающие вызовы."
    assert outline(reader, text, language="ru") == ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]


def test_one_who_arrives_on_a_visit_is_what_the_text_is_about(reader: Reader) -> None:
    """A visit told behind *с* is the news, not its background."""
    text = "Министр иностранных дел Сербии Ивица Дачич прибыл с визитом в Астану 12 марта."
    report = reader.read(Document.from_text(text, language="ru", published="2024-03-14"))
    assert [(contact.kind, contact.main) for contact in report.contacts] == [("visit", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Сергей Лавров принял решение ехать поездом.",
        "Владимир Путин провёл рабочую встречу с губернатором Псковской области Михаилом Ведерниковым.",
        "Сборная России проведёт встречу со сборной Сербии на стадионе в Белграде.",
    ],
)
def test_what_is_no_contact(reader: Reader, text: str) -> None:
    """A decision is no guest, one's own governor no other party, and teams are no parties."""
    assert outline(reader, text, language="ru") == []


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Губернатор Сахалинской области Пётр Сомов принял консула Японии Ёсинори Тамуру.", "Yoshinori Tamura", "JPN"),
        ("Сергей Лавров встретился с заместителем министра обороны Армении Вааном Геворгяном.", "Vaan Gevorgyan", "ARM"),
        ("Ван И принял спецпредставителя ЕС по Центральной Азии Терезу Линдквист.", "Theresa Lindkvist", "EU"),
        ("Сергей Лавров провёл переговоры с председателем комитета начальников штабов США Джоном Смитом.", "John Smith", "USA"),
    ],
)
def test_people_nobody_knows_are_named_in_the_nominative(reader: Reader, text: str, name: str, party: str) -> None:
    """Whoever stands behind a title is named out of his case, as English writes it."""
    report = reader.read(Document.from_text(text, published="2024-03-13", language="ru"))
    assert (name, party) in [(actor.name, actor.party) for actor in report.actors]


def test_the_same_person_in_several_cases(reader: Reader) -> None:
    """A surname in another case means whoever was named in full, and a pronoun whoever it agrees with."""
    text = "Посол Чили Мария Солано прибыла в Минск. Александр Лукашенко принял Солано. Он поблагодарил её."
    report = reader.read(Document.from_text(text, published="2024-03-13", language="ru"))
    assert [actor.name for actor in report.actors if actor.kind == "person"] == ["Maria Solano", "Alexander Lukashenko"]


def test_sentences_do_not_end_at_initials_and_abbreviations() -> None:
    """A full stop behind an initial or *г.* ends no sentence unless another surely begins."""
    text = "С. В. Лавров прибыл 5 мая 2024 г. в Пекин, где принят Ван И. Стороны обсудили торговлю и др. Затем он вылетел в г. Сеул."
    spoken = language("ru")
    spans = spoken.sentences.spans(text, 0, len(text))  # type: ignore[attr-defined]
    assert [text[start:end].split(maxsplit=1)[0] for start, end in spans] == ["С.", "Стороны", "Затем"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сергей Лавров смог встретиться с Хаканом Фиданом.", ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Сергей Лавров не смог встретиться с Хаканом Фиданом.", ["meeting denied: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Зеленский и Путин могли встретиться в Израиле.", ["meeting proposed in Израиль: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        ("Киев запросил телефонный разговор с Москвой.", ["call proposed: RUS, UKR"]),
        ("В ходе беседы с журналистами пресс-секретарь Владимира Путина напомнил о Зеленском.", []),
    ],
)
def test_what_came_about_and_what_only_could_have(reader: Reader, text: str, expected: list[str]) -> None:
    """Who managed to meet did, who did not manage did not, what was asked for is proposed; talks with journalists are none."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лаврову не удалось дозвониться до Энтони Блинкена.", ["call denied: RUS (Sergey Lavrov), USA (Antony Blinken); initiator RUS"]),
        (
            "Министру иностранных дел Турции Хакану Фидану не удалось встретиться с Сергеем Лавровым.",
            ["meeting denied: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        ("Токаеву удалось встретиться с Зеленским.", ["meeting held: KAZ (Kassym-Jomart Tokayev), UKR (Volodymyr Zelensky)"]),
        (
            "Хакан Фидан вылетел в Киев, чтобы провести встречу с Владимиром Зеленским.",
            ["visit ongoing in Киев: TUR (Hakan Fidan), UKR", "meeting planned in Киев: TUR (Hakan Fidan), UKR (Volodymyr Zelensky)"],
        ),
        ("На этой неделе Хакан Фидан уже посетил Венесуэлу.", ["visit held on 2024-03-11/2024-03-17 in Венесуэла: TUR (Hakan Fidan), VEN"]),
        ("Александр Лукашенко вручил Реджепу Тайипу Эрдогану орден Дружбы.", ["meeting held: BLR (Alexander Lukashenko), TUR (Recep Tayyip Erdoğan)"]),
        ("Владимир Путин вручил орден Мужества сержанту Иванову.", []),
        (
            "Владимир Путин направил телеграмму Хакану Фидану. Кроме того, он направил телеграмму Реджепу Тайипу Эрдогану с благодарностью.",
            [
                "message held: RUS (Vladimir Putin), TUR (Hakan Fidan); initiator RUS",
                "message held: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan); initiator RUS",
            ],
        ),
        (
            "Хакан Фидан и Сергей Лавров провели переговоры. В Лондоне встречу оценили как успешную.",
            ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        (
            "Встреча Хакана Фидана и Сергея Лаврова прошла в деревне Гранадилья.",
            ["meeting held in Гранадилья: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_what_became_of_it(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody did not manage was not; what is only meant lies ahead; a place where others think of it is none."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В Минск 20 марта прилетит министр иностранных дел Турции Хакан Фидан.", ["visit planned on 2024-03-20 in Минск: BLR, TUR (Hakan Fidan)"]),
        ("Москву с рабочим визитом посетит Хакан Фидан, министр иностранных дел Турции.", ["visit planned in Москва: RUS, TUR (Hakan Fidan)"]),
        (
            "В Душанбе Александр Лукашенко проведет переговоры с Эмомали Рахмоном.",
            ["meeting planned in Душанбе: BLR (Alexander Lukashenko), TJK (Emomali Rahmon)"],
        ),
        ("Эмманюэль Макрон провел разговор с Владимиром Зеленским после принятия закона.", ["call held: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky)"]),
        (
            "Сергей Лавров отменил встречу с Хаканом Фиданом в Анкаре, о которой они договорились в ходе телефонного разговора.",
            [
                "meeting cancelled in Анкара: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
                "call held: RUS (Sergey Lavrov), TUR (Hakan Fidan)",
            ],
        ),
        ("Заявления Хакана Фидана о диалоге с Россией стали причиной протеста.", []),
        ("Хакан Фидан посетил с рабочим визитом Исламскую Республику Иран.", ["visit held in Исламская Республика Иран: IRN, TUR (Hakan Fidan)"]),
        (
            "Сергей Лавров провел переговоры с министром иностранных дел Турции (страна признана посредником) Хаканом Фиданом.",
            ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
        ("Сергей Лавров договорился с Хаканом Фиданом о встрече в ближайшее время.", ["meeting planned: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        (
            "Хакан Фидан 12 марта прибыл в Ереван с визитом. Первый официальный визит Хакана Фидана в Армению оценивается как событие.",
            ["visit ongoing on 2024-03-12 in Ереван: ARM, TUR (Hakan Fidan)"],
        ),
        (
            "Хакан Фидан заявил, что Турция ответит после переговоров с Сергеем Лавровым, которые прошли в Сочи.",
            ["meeting held in Сочи: RUS (Sergey Lavrov), TUR"],
        ),
        ("«Хакан Фидан посетит Ереван 20 марта», – сообщила пресс-служба.", ["visit planned on 2024-03-20 in Ереван: ARM, TUR (Hakan Fidan)"]),
        ("Сообщили, что в Астану в мае приедет Хакан Фидан. Такой визит не планируется.", ["visit denied on 2024-05 in Астана: KAZ, TUR (Hakan Fidan)"]),
        (
            "Хакан Фидан находится в Астане.\n\nОн написал: «Сегодня дождь.\n\nПрезидент Кассым-Жомарт Токаев принял меня после обеда.»",
            ["visit ongoing in Астана: KAZ, TUR (Hakan Fidan)", "meeting held in Астана: KAZ (Kassym-Jomart Tokayev), TUR (Hakan Fidan); host KAZ"],
        ),
        ("Сергей Лавров провёл встречу с Хаканом Фиданом на саммите БРИКС.", ["meeting held: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        (
            "Сергей Лавров и Хакан Фидан встретились в Сочи. Фидан напомнил, что летом на встречах это обсуждали премьер-министры.",
            ["meeting held in Сочи: RUS (Sergey Lavrov), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_words_in_any_order_and_any_clause(reader: Reader, text: str, expected: list[str]) -> None:
    """A place before its verb is a visit's ground; a partner is of the nearer noun; a clause of its own has its own form, state and time; *after* is nobody."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лаос ждёт визита председателя Госдумы РФ Вячеслава Володина.", ["visit planned in Лаос: LAO, RUS (Vyacheslav Volodin)"]),
        ("Вьетнам готовится к визиту Владимира Путина.", ["visit planned in Вьетнам: RUS (Vladimir Putin), VNM"]),
        ("Министр ожидает визита Владимира Путина.", []),
        ("Ильхам Алиев и Эмомали Рахмон обменялись поздравлениями.", ["message held: AZE (Ilham Aliyev), TJK (Emomali Rahmon)"]),
        ("Встретиться Путину и Зеленскому не удалось.", ["meeting denied: RUS (Vladimir Putin), UKR (Volodymyr Zelensky)"]),
        ("Провести переговоры Лаврову и Блинкену так и не удалось.", ["meeting denied: RUS (Sergey Lavrov), USA (Antony Blinken)"]),
        ("Передать письмо Лаврову не удалось.", []),
    ],
)
def test_visits_waited_for_messages_exchanged_and_what_did_not_come_about(text: str, expected: list[str], reader: Reader) -> None:
    """A state that waits for somebody is visited; congratulations exchanged are no call; who did not manage to meet stands in the dative."""
    assert outline(reader, text, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сергей Лавров встретился с коллегами из Индии и Турции.", ["meeting held: IND (Subrahmanyam Jaishankar), RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
        ("Завтра в Анкаре пройдут консультации МИД России и Турции.", ["meeting planned on 2024-03-15 in Анкара: RUS, TUR"]),
        ("Временного поверенного Литвы вызвали в МИД Белоруссии.", ["summons held: BLR, LTU; initiator BLR"]),
    ],
)
def test_counterparts_out_of_states_and_ministries_of_two(text: str, expected: list[str], reader: Reader) -> None:
    """*Коллеги из X и Y* hold the office of whoever meets them; a ministry of two states is one of each."""
    assert outline(reader, text, language="ru") == expected
