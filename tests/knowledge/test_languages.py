"""Names in Russian, Chinese and English texts."""

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.inflection import adjective, demonym, person, place

KNOWLEDGE = Knowledge.load()


def found(text: str, language: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is found, its kind and its keys, the first two of them."""
    return [(text[name.start : name.end], name.kind, name.keys[:2]) for name in KNOWLEDGE.names(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Владимира Путина принял Си Цзиньпин", [("Владимира Путина", "person", ("vladimir-putin",)), ("Си Цзиньпин", "person", ("xi-jinping",))]),
        ("встреча с Реджепом Тайипом Эрдоганом", [("Реджепом Тайипом Эрдоганом", "person", ("recep-tayyip-erdogan",))]),
        ("письмо Зеленскому и Захаровой", [("Зеленскому", "surname", ("volodymyr-zelenskyy",)), ("Захаровой", "surname", ("maria-zakharova",))]),
        ("российско-китайские переговоры", [("российско-китайские", "compound", ("RUS", "CHN"))]),
        ("в Саудовской Аравии и Соединенных Штатах", [("Саудовской Аравии", "state", ("SAU",)), ("Соединенных Штатах", "state", ("USA",))]),
        ("французской стороне, россиянами", [("французской", "adjective", ("FRA",)), ("россиянами", "adjective", ("RUS",))]),
        ("Кремлем", [("Кремлем", "metonym", ("head-of-state:RUS",))]),
        ("Совета Безопасности ООН", [("Совета Безопасности ООН", "metonym", ("security-council:UN",))]),
        ("сообщает ТАСС из Женевы", [("ТАСС", "outlet", ("outlet:tass",)), ("Женевы", "place", ("CHE",))]),
        ("в Египте, между Косовом и Тайландом", [("Египте", "state", ("EGY",)), ("Косовом", "state", ("XKX",)), ("Тайландом", "state", ("THA",))]),
        ("на Соломоновых Островах", [("Соломоновых Островах", "state", ("SLB",))]),
        ("в Салониках и Грозном", [("Салониках", "place", ("GRC",)), ("Грозном", "place", ("RUS",))]),
        ("страны Содружества", [("Содружества", "organisation", ("CIS",))]),
        ("Британского Содружества", [("Британского Содружества", "organisation", ("COMMONWEALTH",))]),
        ("с Ким Чен Ыном в Пхеньяне", [("Ким Чен Ыном", "person", ("kim-jong-un",)), ("Пхеньяне", "capital", ("PRK",))]),
    ],
)
def test_russian(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Names are found in every case."""
    assert found(text, "ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中俄关系", [("中俄", "compound", ("CHN", "RUS"))]),
        ("其中法国总统马克龙", [("法国", "state", ("FRA",)), ("马克龙", "person", ("emmanuel-macron",))]),
        ("会谈中美国表示", [("美国", "state", ("USA",))]),
        ("中美国防部长会晤", [("中美", "compound", ("CHN", "USA"))]),
        ("马里兰州与马里", [("马里兰州", "place", ("USA",)), ("马里", "state", ("MLI",))]),
        ("俄罗斯外长谢尔盖·拉夫罗夫", [("俄罗斯", "state", ("RUS",)), ("谢尔盖·拉夫罗夫", "person", ("sergey-lavrov",))]),
        ("据新华社报道，联合国安理会", [("新华社", "outlet", ("outlet:xinhua",)), ("联合国安理会", "metonym", ("security-council:UN",))]),
        ("以方便双方", []),
        ("法方", [("法方", "state", ("FRA",))]),
    ],
)
def test_chinese(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Names are found without spaces, and none inside a longer one."""
    assert found(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sino-Russian talks", [("Sino-Russian", "compound", ("CHN", "RUS"))]),
        ("Mrs May met Lavrov's aide", [("May", "surname", ("theresa-may",)), ("Lavrov", "surname", ("sergey-lavrov",))]),
        ("They may meet in May in Geneva", [("Geneva", "place", ("CHE",))]),
        ("The Washington Post", [("Washington Post", "outlet", ("outlet:washington-post",))]),
        ("the State Department", [("State Department", "metonym", ("foreign-minister:USA",))]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Compounds, surnames behind a title, and media are found in English."""
    assert [(span.removeprefix("The "), kind, keys) for span, kind, keys in found(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("selon l'AFP", "outlet", "AFP"),
        ("écrit Le Figaro", "outlet", "Le Figaro"),
        ("Amnesty International", "body", "Amnesty International"),
        ("la Croix-Rouge", "body", "Red Cross"),
    ],
)
def test_media_and_associations_have_no_party(text: str, kind: str, name: str) -> None:
    """Who speaks without being a party is an institution of none."""
    (hit,) = KNOWLEDGE.names(text, "fr")
    assert hit.kind == kind
    assert (KNOWLEDGE.institution(hit.keys[0]).name, KNOWLEDGE.institution(hit.keys[0]).party) == (name, None)


def test_a_surname_like_any_word_needs_a_title() -> None:
    """*Mme May* is somebody, *May* alone nobody; behind a title everybody of that name is offered."""
    assert found("May et Park parlent", "fr") == []
    (name,) = KNOWLEDGE.names("M. Li", "fr")
    assert {"li-qiang", "li-keqiang", "li-hui"} <= set(name.keys)


def test_declension() -> None:
    """Endings decide how a Russian name is declined."""
    assert {"Марии Захаровой", "Марию Захарову"} <= person("Мария Захарова", "f")
    assert {"Ангелы Меркель", "Ангелой Меркель"} <= person("Ангела Меркель", "f")
    assert "Сергея Шойгу" in person("Сергей Шойгу", "m")
    assert {"Китайской Народной Республики", "Китайскую Народную Республику"} <= place("Китайская Народная Республика")
    assert {"Боснии и Герцеговины", "Боснией и Герцеговиной"} <= place("Босния и Герцеговина")
    assert {"Марокко"} == place("Марокко")
    assert {"турецкого", "турецкими"} <= adjective("турецкий")
    assert {"украинцев", "украинцам"} <= demonym("украинец")
    assert {"поляков", "поляки"} & demonym("поляк")
