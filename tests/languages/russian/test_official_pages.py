"""Pages of a head of state's office: transcripts run together, announcements, readouts in passives."""

from __future__ import annotations

import pytest

import visavis

Said = tuple[str, tuple[str, ...]]


def said(text: str, published: str = "2025-04-02", mode: str = "direct") -> list[Said]:
    """Return the statements of a text in a mode: words and speakers."""
    report = visavis.read(text, published=published, language="ru")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout:{account.party}" for account in report.readouts}
    return [
        (" … ".join(span.text for span in one.spans), tuple(str(names.get(each)) for each in one.speakers)) for one in report.statements if one.mode == mode
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Начало беседы в узком составе В.Путин: Дорогие друзья! Мы рады встрече. М.Диас-Канель Бермудес (как переведено) : Нам приятно быть здесь.",
            [("Дорогие друзья! Мы рады встрече.", ("Vladimir Putin",)), ("Нам приятно быть здесь.", ("Miguel Díaz-Canel",))],
        ),
        (
            "В.Путин: Вы у нас в Твери бывали? М.Диас-Канель: Бывал. В.Путин: Понравилось? М.Диас-Канель: Очень красиво.",
            [
                ("Вы у нас в Твери бывали?", ("Vladimir Putin",)),
                ("Бывал.", ("Miguel Díaz-Canel",)),
                ("Понравилось?", ("Vladimir Putin",)),
                ("Очень красиво.", ("Miguel Díaz-Canel",)),
            ],
        ),
        ("По итогам встречи выступил В.Путин. Присутствовал и министр В.Котов: с ним приехали эксперты.", []),
    ],
)
def test_turns_within_a_paragraph(text: str, expected: list[Said]) -> None:
    """Turns follow each other in one paragraph, the first behind its heading; a label's longer name is of the guest told of."""
    lead = "Состоялись переговоры Владимира Путина с Президентом Кубы Мигелем Диас-Канелем."
    assert said(f"{lead}\n\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Связи двух стран носят прочный характер.", ["рост товарооборота", "Связи двух стран носят прочный характер"]),
        ("Министерствам будут даны поручения.", ["рост товарооборота", "Министерствам будут даны поручения"]),
        ("В частности, открылись новые рейсы.", ["рост товарооборота", "В частности, открылись новые рейсы"]),
        ("Эти связи прочны и надёжны.", ["рост товарооборота", "Эти связи прочны и надёжны"]),
        ("Обсуждены поставки газа.", ["рост товарооборота"]),
        ("Разговор носил деловой характер.", ["рост товарооборота"]),
    ],
)
def test_what_a_readout_goes_on_to_say(text: str, expected: list[str]) -> None:
    """In a side's own account a sentence on what is or will be goes on with what was noted; what was done at the talks is told."""
    page = (
        "Телефонный разговор с Президентом Сербии Александром Вучичем\n\n"
        f"Состоялся телефонный разговор Владимира Путина с Президентом Сербии Александром Вучичем.\n\nОтмечен рост товарооборота. {text}"
    )
    assert [span for span, _ in said(page, mode="indirect")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Фидан передал Лаврову приглашение посетить Анкару.", ("proposed", "Анкара", "TUR", {"RUS", "TUR"})),
        ("Фидан передал Лаврову приглашение посетить Анкару. Приглашение с благодарностью принято.", ("planned", "Анкара", "TUR", {"RUS", "TUR"})),
        ("Фидан передал Лаврову приглашение посетить Анкару. Российский министр принял приглашение.", ("planned", "Анкара", "TUR", {"RUS", "TUR"})),
        ("Фидан передал Лаврову приглашение посетить Анкару. Приглашение пока не принято.", ("proposed", "Анкара", "TUR", {"RUS", "TUR"})),
        ("Фидан передал Лаврову предложение встретиться в Стамбуле.", ("proposed", "Стамбул", None, {"RUS", "TUR"})),
        ("Лавров подтвердил Фидану готовность посетить Анкару.", ("proposed", "Анкара", None, {"RUS", "TUR"})),
        ("Хакан Фидан примет участие в торжественных мероприятиях в Москве.", ("planned", "Москва", None, {"RUS", "TUR"})),
        ("Сергей Лавров примет участие в торжественных мероприятиях в Москве.", None),
    ],
)
def test_invitations_and_celebrations(text: str, expected: tuple[str, str | None, str | None, set[str]] | None) -> None:
    """Whom an invitation is made to would travel, and does once it is accepted; so does who takes part in celebrations abroad."""
    report = visavis.read(text, published="2025-04-02", language="ru")
    told = [(each.status, each.place, each.host, {party.code for party in each.parties}) for each in report.contacts]
    assert told == ([expected] if expected is not None else [])


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        (
            "Владимир Путин принял Президента Сербии Александра Вучича. "
            "С российской стороны во встрече участвовал помощник Президента Юрий Ушаков, с сербской – Министр обороны Горан Илич и посол Момчило Бабич.",
            None,
            {"RUS": ["Vladimir Putin", "Yury Ushakov"], "SRB": ["Aleksandar Vučić", "Goran Ilich", "Momchilo Babich"]},
        ),
        (
            "Владимир Путин принял Президента Сербии Александра Вучича. На встрече присутствовали со стороны Сербии посол Момчило Бабич.",
            None,
            {"RUS": ["Vladimir Putin"], "SRB": ["Aleksandar Vučić", "Momchilo Babich"]},
        ),
        (
            "Владимир Путин принял Президента Сербии Александра Вучича. С сербской стороны прозвучала критика, сказал посол России Иван Котов.",
            None,
            {"RUS": ["Vladimir Putin"], "SRB": ["Aleksandar Vučić"]},
        ),
        (
            "Владимир Путин принял Президента Сербии Александра Вучича, который накануне прибыл в Москву.",
            None,
            {"RUS": ["Vladimir Putin"], "SRB": ["Aleksandar Vučić"]},
        ),
        (
            "Владимир Путин принял Президента Сербии Александра Вучича, который сегодня прибыл в Москву.",
            "2025-04-02",
            {"RUS": ["Vladimir Putin"], "SRB": ["Aleksandar Vučić"]},
        ),
    ],
)
def test_who_was_there_on_each_side(text: str, date: str | None, expected: dict[str, list[str]]) -> None:
    """Sides are told one by one, whoever their people are; the day on which the guest came before is not that of the meeting."""
    report = visavis.read(text, published="2025-04-02", language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    (meeting,) = [each for each in report.contacts if each.kind == "meeting"]
    assert {party.code: [names[each] for each in party.participants] for party in meeting.parties} == expected
    assert (meeting.date or "").rstrip("~") == (date or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лавров поблагодарил хозяев за создание условий для проведения в Стамбуле 18 марта переговоров Ирана и Ирака.", ("held", "2025-03-18")),
        ("Лавров поблагодарил хозяев за со\u00adздание условий для про\u00adведения в Стамбуле 18 марта переговоров Ирана и Ирака.", ("held", "2025-03-18")),
        ("Лавров говорил о подготовке условий для проведения в Стамбуле 18 апреля переговоров Ирана и Ирака.", ("planned", "2025-04-18")),
    ],
)
def test_the_day_of_what_was_made_possible(text: str, expected: tuple[str, str]) -> None:
    """Talks for which somebody made room have been, where their day is gone by; soft hyphens part no words."""
    report = visavis.read(text, published="2025-04-02", language="ru")
    assert [(each.status, each.date) for each in report.contacts] == [expected]


def test_what_is_said_in_an_account_was_said_at_its_talks() -> None:
    """A visit recalled in an account takes neither what is said behind it nor its matters."""
    page = (
        "Телефонный разговор с Президентом Сербии Александром Вучичем\n\n"
        "Состоялся телефонный разговор Владимира Путина с Президентом Сербии Александром Вучичем.\n\n"
        "Рассмотрены итоги недавнего визита Александра Вучича в Россию. Владимир Путин подчеркнул важность поставок газа. Обсуждено положение на Балканах."
    )
    report = visavis.read(page, published="2025-04-02", language="ru")
    call = next(each for each in report.contacts if each.kind == "call")
    assert [one.contact for one in report.statements] == [call.id]
    assert {topic.id for topic in call.topics} == {"energy", "balkans"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Владимир Путин подписал Указ «О комиссии по вопросам спорта».", []),
        ("Принят закон от 21 декабря 2021 г. № 414-ФЗ «Об общих принципах управления».", []),
        ("В центре стоит скульптура «Родина зовёт!».", []),
        ("Владимир Путин заявил: «О мире говорить рано».", ["О мире говорить рано"]),
        ("Владимир Путин поделился с коллегой оценками хода переговоров.", ["оценками хода переговоров"]),
    ],
)
def test_names_of_laws_are_no_words_of_anybody(text: str, expected: list[str]) -> None:
    """Laws and monuments have names in quotation marks; assessments are shared in the instrumental."""
    report = visavis.read(text, published="2025-04-02", language="ru")
    assert [one.spans[0].text for one in report.statements] == expected


def test_talks_of_a_visit_are_announced_with_it() -> None:
    """Of talks with whoever will come on a visit both are announced; the first secretary of a party is its state's."""
    text = "10 мая Президент России проведёт переговоры с Генеральным секретарём ЦК Компартии Вьетнама То Ламом, который посетит Россию с официальным визитом."
    report = visavis.read(text, published="2025-05-06", language="ru")
    assert sorted((each.kind, each.date, each.main) for each in report.contacts) == [("meeting", "2025-05-10", True), ("visit", "2025-05-10", True)]
    assert sorted(str(each.what) for each in report.upcoming) == ["meeting", "visit"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Владимир Путин отметил недопустимость угроз, высказался в поддержку действий избранных властей.",
            [("недопустимость угроз", ("Vladimir Putin",)), ("действий избранных властей", ("Vladimir Putin",))],
        ),
        ("Отмечено, в частности, успешное проведение в Белграде выставки.", [("успешное проведение в Белграде выставки", ())]),
    ],
)
def test_what_else_is_said_in_an_account(text: str, expected: list[Said]) -> None:
    """A second verb of the same subject is no incise of whoever stands behind it; a passive may have a remark before its subject."""
    assert said(text, mode="indirect") == expected


def test_jubilees_are_anniversaries() -> None:
    """A jubilee counted by its years is announced and dated, and dates no congratulation."""
    report = visavis.read("Лавров поздравил Фидана с предстоящим 80-летним юбилеем Победы.", published="2025-04-02", language="ru")
    assert [(one.text, one.value) for one in report.dates] == [("80-летним юбилеем", "2025")]
    assert [one.what for one in report.upcoming] == ["anniversary"]
    assert all(each.date is None for each in report.contacts)


def test_the_head_of_a_transcript_tells_no_further_talks() -> None:
    """What heads the words of those who met is no meeting of its own; a plan spoken of there takes no turn; statements for the press are none."""
    page = (
        "Российско-сербские переговоры\n\n"
        "В Кремле прошли переговоры Владимира Путина с Президентом Сербии Александром Вучичем. С российской стороны участвовал Александр Новак.\n\n"
        "Президенты выступили с заявлениями для прессы. * * * Начало беседы с Президентом Сербии Александром Вучичем "
        "В.Путин: Дорогие друзья! Мы рады Вас видеть. Осенью мы планируем провести саммит России и Лиги арабских государств."
    )
    report = visavis.read(page, published="2025-04-02", language="ru")
    talks = [each for each in report.contacts if each.status == "held"]
    assert [each.kind for each in talks] == ["meeting"]
    assert [(one.mode, one.contact) for one in report.statements] == [("direct", talks[0].id)]


def test_what_both_sides_will_do_is_their_word() -> None:
    """What the sides will do, in their account, is promised and not only told."""
    page = (
        "Телефонный разговор с Президентом Сербии Александром Вучичем\n\n"
        "Состоялся телефонный разговор Владимира Путина с Президентом Сербии Александром Вучичем.\n\n"
        "Отмечен рост торговли. Стороны продолжат сотрудничать в сфере газа. Поставки газа вырастут."
    )
    report = visavis.read(page, published="2025-04-02", language="ru")
    assert [one.act for one in report.statements] == ["assess", "commit", "state"]


ACCOUNT = (
    "О переговорах Министра иностранных дел Российской Федерации С.В.Лаврова с Министром иностранных дел Турции Х.Фиданом\n\n"
    "10 апреля Министр иностранных дел Российской Федерации С.В.Лавров провёл переговоры с Министром иностранных дел Турции Х.Фиданом. "
)


def test_a_house_s_narrative_is_nobody_s_words() -> None:
    """How long the guest stays and who came with him is told by the house; only what was stressed was said."""
    rest = "Министры подчеркнули важность диалога. Визит министра продлится до 14 апреля. Турецкая делегация отбывает в Анкару вечером."
    report = visavis.read(ACCOUNT + rest, published="2025-04-10", language="ru")
    assert [one.cue.text for one in report.statements if one.cue is not None] == ["подчеркнули"]
    assert len(report.statements) == 1


def test_another_meeting_told_in_an_account_has_its_own_topics() -> None:
    """What was discussed the day before with somebody else was no matter of the talks that the account is of."""
    rest = (
        "Обсуждалось урегулирование в Сирии.\n\nНакануне С.В.Лавров встретился с Министром иностранных дел Ирана А.Аракчи. Обсуждалась ядерная программа Ирана."
    )
    talks, before = visavis.read(ACCOUNT + rest, published="2025-04-11", language="ru").contacts
    assert ([one.id for one in talks.topics], [one.id for one in before.topics]) == (["syria"], ["iran-nuclear"])
