"""Russian reports of what is fixed or only foretold, of the last time before the news, and of people whom titles and plain words hide."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader

_ON = "2025-06-11"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В пятницу в столице Австрии намечена встреча Марко Рубио и Беаты Майнль-Райзингер.", "2025-06-13"),
        ("На воскресенье запланированы переговоры Петера Сийярто с Хаканом Фиданом.", "2025-06-15"),
        ("В понедельник Петер Сийярто был принят Хаканом Фиданом.", "2025-06-09"),
    ],
)
def test_what_is_fixed_lies_ahead(reader: Reader, text: str, expected: str) -> None:
    """A short participle of what is planned is no past, though it looks like one."""
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [contact.date for contact in report.contacts] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Среди встреч, которые запланированы у Хакана Фидана в субботу, – переговоры с министром иностранных дел Венгрии Петером Сийярто.",
            ["meeting planned on 2025-06-14: HUN (Péter Szijjártó), TUR (Hakan Fidan)"],
        ),
        (
            "Петер Сийярто рассматривает возможность встречи с Хаканом Фиданом на Антальской конференции по дипломатии.",
            ["meeting proposed: HUN (Péter Szijjártó), TUR (Hakan Fidan)"],
        ),
        (
            "Ильхам Алиев приедет в Астану 20 июня. «Так как это государственный визит, сначала Алиев и Токаев пройдут в зал переговоров», – сообщили в Баку.",
            [
                "visit planned on 2025-06-20 in Астана: AZE (Ilham Aliyev), KAZ",
                "meeting planned on 2025-06-20 in Астана: AZE (Ilham Aliyev), KAZ (Kassym-Jomart Tokayev)",
            ],
        ),
    ],
)
def test_what_is_foretold(reader: Reader, text: str, expected: list[str]) -> None:
    """What is planned, weighed or within a clause of what will be has not been; a conference that a meeting may be at is no contact of its own."""
    assert sorted(outline(reader, text, published=_ON, language="ru")) == sorted(expected)


def test_the_last_time_is_another(reader: Reader) -> None:
    """When they last spoke dates nothing but that."""
    text = "Хакан Фидан провёл телефонный разговор с Петером Сийярто. В последний раз министры общались 2 июня."
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [(contact.date, contact.main) for contact in report.contacts] == [(None, True), ("2025-06-02", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Спецпредставитель президента Казахстана по Ближнему Востоку и странам Африки Ерлан Дроздов принял посла Омана Саида Харуси.",
            {"Erlan Drozdov", "Saeed Kharusi"},
        ),
        ("Министры торговли Казахстана и Чили Бахыт Султанов и Хуан Перес провели переговоры.", {"Bakhyt Sultanov", "Juan Pérez"}),
        (
            "Заместитель главы МИД Ирана Аббас Аракчи и заместитель генсека Европейской службы внешних действий Энрике Мора встретились в Вене.",
            {"Abbas Araghchi", "Enrique Mora"},
        ),
        (
            "Спикер бундестага Бербель Бас встретилась с Председателем Сената Олий Мажлиса Республики Узбекистан Дилбар Садыковой.",
            {"Bärbel Bas", "Dilbar Sadykova"},
        ),
    ],
)
def test_who_is_hidden_by_words(reader: Reader, text: str, expected: set[str]) -> None:
    """Where an envoy is sent is nobody, a surname may look like sultans, a title joined to somebody is whom it precedes, a chamber is no person."""
    report = reader.read(Document.from_text(text, published="2021-04-22", language="ru"))
    names = {actor.id: actor.name for actor in report.actors}
    assert {names[each] for contact in report.contacts for party in contact.parties for each in party.participants} == expected


def test_whom_he_told_stands_behind_his_name(reader: Reader) -> None:
    """A surname with an agency right behind it is whom the text named before."""
    text = "Посол Омана в Астане Карим Шамсутов посетил Актау. «Порт растёт», – сказал Шамсутов РИА Новости."
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[each] for statement in report.statements for each in statement.speakers] == ["Karim Shamsutov"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Спецпредставитель президента Казахстана по Ближнему Востоку и странам Африки, замглавы МИД Казахстана Ерлан Дроздов принял посла Омана.",
            ["meeting held: KAZ (Erlan Drozdov), OMN; host KAZ"],
        ),
        (
            "МИД Венгрии вызвал посла Омана, чтобы выразить протест в связи с акцией у консульства в Мачкаше 4 июня.",
            ["summons held: HUN, OMN; initiator HUN"],
        ),
        (
            "В ходе встречи с Хаканом Фиданом в г. Стамбул Петер Сийярто отметил, что торговля растёт.",
            ["meeting held in Стамбул: HUN (Péter Szijjártó), TUR (Hakan Fidan)"],
        ),
    ],
)
def test_what_is_no_part_of_it(reader: Reader, text: str, expected: list[str]) -> None:
    """What an envoy sees to hides no further title, the day of a cause is not that of the contact, and "г." is a town and no gentleman."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Хакан Фидан принял Марко Рубио. «Мы говорили о торговле», – сказал министр.", "Hakan Fidan"),
        ("Петер Сийярто встретился с Хаканом Фиданом. «Господин Сийярто передал приглашение», – рассказал министр.", "Hakan Fidan"),
        ("Мэр Василий Дроздов встретился с генконсулом Китая Лю Юй. Госпожа консул сказала, что торговля растёт.", "Liu Yu"),
        ("Хакан Фидан прилетел в Будапешт. Его встретил посол Омана в Венгрии Карим Шамсутов, сообщил ТАСС.", None),
    ],
)
def test_who_says_it(reader: Reader, text: str, speaker: str | None) -> None:
    """A secretary of state is no minister where another is meant, nor does anybody speak of himself by name; an agency is told nothing by whom it names."""
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[each] for statement in report.statements for each in statement.speakers if each in names] == ([speaker] if speaker else [])


def test_what_somebody_is_thanked_for(reader: Reader) -> None:
    """The clause is what is said, and not the word that points at it."""
    text = "Петер Сийярто поблагодарил Турцию за то, что она поддерживает торговлю."
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [span.text for statement in report.statements for span in statement.spans] == ["она поддерживает торговлю"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Хакан Фидан в понедельник прибыл в Венгрию. Премьер-министр Виктор Орбан уверен, что визит Фидана в Венгрию придаст торговле импульс.",
            ["visit ongoing on 2025-06-09 in Венгрия: HUN, TUR (Hakan Fidan)"],
        ),
        (
            "Хакан Фидан и Петер Сийярто начали переговоры в Стамбуле. Ранее Петер Сийярто отмечал, что состоится обстоятельная беседа.",
            ["meeting ongoing in Стамбул: HUN (Péter Szijjártó), TUR (Hakan Fidan)"],
        ),
        (
            "Хакан Фидан прибыл с визитом в Венгрию. Его сопровождают министр обороны Яшар Гюлер и министр торговли Омер Болат.",
            ["visit ongoing in Венгрия: HUN, TUR (Hakan Fidan, Yaşar Güler, Ömer Bolat)"],
        ),
        (
            "Хакан Фидан находится с визитом в Будапеште. В понедельник, 16 июня, Венгрию посетит президент Турции Реджеп Тайип Эрдоган.",
            ["visit ongoing in Будапешт: HUN, TUR (Hakan Fidan)", "visit planned on 2025-06-16 in Венгрия: HUN, TUR (Recep Tayyip Erdoğan)"],
        ),
        (
            "Петер Сийярто принял спецпредставителя министра иностранных дел Казахстана, казахстанского сопредседателя Минской группы ОБСЕ Ерлана Дроздова.",
            ["meeting held: HUN (Péter Szijjártó), KAZ (Erlan Drozdov); host HUN"],
        ),
    ],
)
def test_one_contact_and_its_people(reader: Reader, text: str, expected: list[str]) -> None:
    """What a visit will bring, or was foretold of talks, is no further one; who comes along was there; another's visit is another."""
    assert outline(reader, text, published=_ON, language="ru") == expected


def test_what_is_recalled_of_a_visit(reader: Reader) -> None:
    """Talks on a visit that is only recalled are not what the text is about."""
    text = (
        "Хакан Фидан посетит Оман в июле\n\nВизит намечен на середину месяца, сообщили в Анкаре.\n\n"
        "Напомним, 2 и 3 июня Фидан находился в Венгрии с визитом. В Будапеште министр встретился с Петером Сийярто."
    )
    report = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [(contact.kind, contact.main) for contact in report.contacts] == [("visit", True), ("visit", False), ("meeting", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Главу МИД Турции Хакана Фидана ждут в Будапеште в июле.", ["visit planned on 2025-07 in Будапешт: HUN, TUR (Hakan Fidan)"]),
        ("В Будапеште ждут Хакана Фидана.", ["visit planned in Будапешт: HUN, TUR (Hakan Fidan)"]),
        ("Петер Сийярто ждёт Хакана Фидана в Будапеште в июле.", ["visit planned on 2025-07 in Будапешт: HUN (Péter Szijjártó), TUR (Hakan Fidan); host HUN"]),
        ("В Будапеште ждут от Хакана Фидана уступок.", []),
        ("В Анкаре ждут решения Хакана Фидана.", []),
        ("В Анкаре ждут нового посла Венгрии Виктора Матиша.", []),
    ],
)
def test_who_is_awaited_where(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever is awaited in another state is to visit it, whether or not somebody is told to wait; what one expects of him is no visit."""
    assert outline(reader, text, published=_ON, language="ru") == expected
