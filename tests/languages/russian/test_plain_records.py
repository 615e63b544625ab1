"""Russian reports told plainly, whose record goes wrong in one field: a day of another clause, who only tells of it, one person for two."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.document import Document
from visavis.reader import Reader

_ON = "2025-06-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Главы МИД Сербии и Индии проводят встречу в Белграде. Это первая беседа министров после того, как Марко Джурич в мае занял эту должность.",
            ["meeting ongoing in Белград: IND (Subrahmanyam Jaishankar), SRB (Marko Đurić)"],
        ),
        (
            "Министр обороны Омана Шихаб бин Тарик прибыл с визитом в Россию. Визит министра в Москву завершится в субботу, 14 июня.",
            ["visit ongoing in Россия: OMN (Shihab bin Tariq al-Said), RUS"],
        ),
        ("Макрон не сможет принять Зеленского из-за болезни.", ["meeting denied: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky); host FRA"]),
        ("Лавров не сможет приехать в Белград.", ["visit cancelled in Белград: RUS (Sergey Lavrov), SRB"]),
        (
            "Из Дели в Ереван вылетел министр Субраманьям Джайшанкар, чтобы в армянской столице провести переговоры с Араратом Мирзояном.",
            ["visit ongoing in Ереван: ARM, IND (Subrahmanyam Jaishankar)", "meeting planned in Ереван: ARM (Ararat Mirzoyan), IND (Subrahmanyam Jaishankar)"],
        ),
    ],
)
def test_how_far_and_when(reader: Reader, text: str, expected: list[str]) -> None:
    """A day of what came before, or of the end of a visit, dates nothing else; what cannot be had is off; what somebody sets out for is to come."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Губернатор Василий Дроздов обсудил с послом Чили Педро Рохасом торговлю. Посол встретился с губернатором Амурской области Василием Дроздовым.",
            ["meeting held: CHL (Pedro Rokhas), RUS (Vasily Drozdov)"],
        ),
        (
            "Генконсул Турции в г. Казани Исмет Демирель встретился с мэром Казани Юрием Гараевым.",
            ["meeting held: RUS (Yury Garaev), TUR (İsmet Demirel)"],
        ),
        ("Сергей Рябков прокомментировал консультации с США в Вене.", ["meeting held in Вена: RUS, USA"]),
        ("Никол Пашинян высоко оценил переговоры с Ильхамом Алиевым.", ["meeting held: ARM (Nikol Pashinyan), AZE (Ilham Aliyev)"]),
        (
            "Спикер парламента Грузии Шалва Папуашвили провёл переговоры с чешскими сенаторами в Праге.",
            ["meeting held in Прага: CZE, GEO (Shalva Papuashvili)"],
        ),
        (
            "В Душанбе прошло вручение копий верительных грамот первому заместителю министра иностранных дел Таджикистана Фарруху Шарифзоде. "
            "Грамоты вручили посол Ганы Кофи Менса и посол Чили Педро Рохас.",
            ["meeting held in Душанбе: CHL (Pedro Rokhas), GHA (Kofi Mensa), TJK (Farrukh Sharifzoda)"],
        ),
        ("По случаю предстоящего визита посол Индии в Ереване рассказал об отношениях двух стран.", []),
    ],
)
def test_who_was_there(reader: Reader, text: str, expected: list[str]) -> None:
    """Who only tells of talks with a state was not therefore there; a given name in -ий is one in each case; deputies of a parliament are a side."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("МИД Ирана анонсировал новый раунд переговоров с США в Маскате.", ["meeting planned in Маскат: IRN, USA"]),
        ("В пятницу в Вене состоялся третий раунд консультаций Ирана с Германией.", ["meeting held on 2025-06-06 in Вена: DEU, IRN"]),
        ("Очередной тур консультаций Армении и Турции отложен.", ["contact postponed: ARM, TUR"]),
        (
            "Министр обороны Омана Шихаб бин Тарик прибыл в Россию 10 июня. Визит завершится в субботу, 14 июня.",
            ["visit ongoing on 2025-06-10/2025-06-14 in Россия: OMN (Shihab bin Tariq al-Said), RUS"],
        ),
        (
            "Министр обороны Ирака Сабит аль-Аббаси отправился в Индию 9 июня. Визит продлится до 13 июня.",
            ["visit ongoing on 2025-06-09/2025-06-13 in Индия: IND, IRQ (Sabit al-Abbasi)"],
        ),
        ("По завершении переговоров Лавров и Фидан выступят перед прессой.", ["meeting planned: RUS (Sergey Lavrov), TUR (Hakan Fidan)"]),
    ],
)
def test_rounds_and_ends(reader: Reader, text: str, expected: list[str]) -> None:
    """What is told of a round is told of the talks; the day until which a visit lasts is its last; talks at whose end something will be are to come."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Завтра в Баку пройдёт встреча представителей России, Италии и Франции. С российской стороны встречу проводит посол МИД РФ Пётр Дёмин.",
            ["meeting planned on 2025-06-12 in Баку: FRA, ITA, RUS (Pyotr Dyomin)"],
        ),
        ("Лавров встретился с Мирзояном. С армянской стороны прозвучала критика.", ["meeting held: ARM (Ararat Mirzoyan), RUS (Sergey Lavrov)"]),
        (
            "В Стамбуле пройдут консультации РФ и США. Российскую делегацию возглавляет Александр Дарчиев. Американскую — замгоссекретаря Джейн Доусон.",
            ["meeting planned in Стамбул: RUS (Alexander Darchiev), USA (Jane Douson)"],
        ),
        (
            "10 июня президент Сербии Александр Вучич провёл встречи с президентом Кипра Никосом Христодулидисом и президентом Кении Уильямом Руто. "
            "В ходе переговоров главы государств обсудили торговлю.",
            [
                "meeting held on 2025-06-10: CYP (Nikos Christodoulides), SRB (Aleksandar Vučić)",
                "meeting held on 2025-06-10: KEN (William Ruto), SRB (Aleksandar Vučić)",
            ],
        ),
        (
            "Касым-Жомарт Токаев принял заместителя госсекретаря США Дональда Лу в рамках его визита в регион.",
            ["meeting held: KAZ (Kassym-Jomart Tokayev), USA (Donald Lu); host KAZ"],
        ),
        (
            "Матвиенко встретилась с председателем Национального совета Федерального собрания Швейцарской Конфедерации Верой Ланг.",
            ["meeting held: CHE (Vera Lang), RUS (Valentina Matviyenko)"],
        ),
        (
            "Министр Ермек Кошербаев принял статс-секретаря Федерального министерства экономического развития ФРГ Ральфа Бергера.",
            ["meeting held: DEU (Ralf Berger), KAZ (Yermek Kosherbayev); host KAZ"],
        ),
        (
            "Министр иностранных дел Кипра Константинос Комбос встретился с генсеком СГ Игнатом Дроздовым и главой ЕАБР Семёном Лунёвым.",
            ["meeting held: CYP (Constantinos Kombos), EDB (Semyon Lunyov)"],
        ),
    ],
)
def test_whose_side(reader: Reader, text: str, expected: list[str]) -> None:
    """Who was there on a side is told with it; talks that take up meetings apart are none of their own; a body's state is the one behind its name."""
    assert outline(reader, text, published=_ON, language="ru") == expected


def test_where_somebody_writes_is_no_part_of_his_name(reader: Reader) -> None:
    """The network before a surname is no given name."""
    text = "Сергей Лавров принял Хакана Фидана. Об этом написал в Telegram Песков."
    found = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [actor.name for actor in found.actors if actor.kind == "person"] == ["Sergey Lavrov", "Hakan Fidan", "Dmitry Peskov"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Сегодня Ираклий Кобахидзе примет Никола Пашиняна. После встречи под председательством Кобахидзе и Пашиняна 12 июня состоится заседание комиссии.",
            ["meeting planned on 2025-06-11: ARM (Nikol Pashinyan), GEO (Irakli Kobakhidze); host GEO"],
        ),
        (
            "Си Цзиньпин направил послание лидеру КНДР Ким Чен Ыну. В своём послании Си Цзиньпин вспомнил визит Ким Чен Ына в Пекин 3 июня.",
            ["message held: CHN (Xi Jinping), PRK (Kim Jong-un); initiator CHN", "visit held on 2025-06-03 in Пекин: CHN, PRK (Kim Jong-un)"],
        ),
        (
            "Президент Сербии Александр Вучич встретился с послом РФ в Белграде Александром Боцан-Харченко. 9 мая Вучич посетил Москву.",
            ["meeting held: RUS (Alexander Botsan-Kharchenko), SRB (Aleksandar Vučić)", "visit held on 2025-05-09 in Москва: RUS, SRB (Aleksandar Vučić)"],
        ),
        ("Сергей Лавров участвует в саммите ШОС в Астане.", ["summit ongoing in Астана: RUS (Sergey Lavrov), SCO"]),
        ("Сергей Лавров принял участие в саммите ШОС, который прошёл в Астане.", ["summit held in Астана: RUS (Sergey Lavrov), SCO"]),
        ("Александр Лукашенко проводит переговоры с губернатором Томской области.", ["meeting ongoing: BLR (Alexander Lukashenko), RUS"]),
        ("Владимир Зеленский встретился с Папой Римским.", ["meeting held: UKR (Volodymyr Zelensky), VAT (Pope Leo XIV)"]),
        (
            "Касым-Жомарт Токаев прибыл в Самарканд. Его встретил министр Бахтиёр Саидов. Токаев проведёт двусторонние встречи с лидерами других стран.",
            ["visit ongoing in Самарканд: KAZ (Kassym-Jomart Tokayev), UZB"],
        ),
    ],
)
def test_days_and_places_of_their_own(reader: Reader, text: str, expected: list[str]) -> None:
    """A day is that of the contact whose verb has it; an envoy met at his post is not met on a visit to his country; a present tense goes on."""
    assert outline(reader, text, published=_ON, language="ru") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Си Цзиньпин направил послание лидеру КНДР Ким Чен Ыну. «Нас связывает давняя дружба», – говорится в послании.", "Xi Jinping"),
        ("Никол Пашинян поздравил Нарендру Моди. «Уверен, что связи окрепнут», — отмечается в послании премьер-министра.", "Nikol Pashinyan"),
    ],
)
def test_who_wrote_what_is_read(reader: Reader, text: str, speaker: str) -> None:
    """What stands in a letter is said by who sent it."""
    found = reader.read(Document.from_text(text, published=_ON, language="ru"))
    names = {actor.id: actor.name for actor in found.actors}
    assert [[names.get(each) for each in one.speakers] for one in found.statements if one.mode == "direct"] == [[speaker]]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Гитанас Науседа принял Эвику Силиню.", "2024-05-06", ["meeting held: LTU (Gitanas Nausėda), LVA (Evika Siliņa); host LTU"]),
        ("Нику Попеску посетит Анкару в июле.", "2021-05-20", ["visit planned on 2021-07 in Анкара: MDA (Nicu Popescu), TUR"]),
        ("Андрей Пленкович поговорил по телефону с Даном и Петтери Орпо.", "2025-09-01", ["call held: FIN (Petteri Orpo), HRV (Andrej Plenković)"]),
        (
            "Посол Перу вручила грамоты президенту этой страны Гитанасу Науседе в Вильнюсе.",
            "2024-05-06",
            ["meeting held in Вильнюс: LTU (Gitanas Nausėda), PER"],
        ),
        ("Дональд Трамп и Биньямин Нетаньяху собираются согласовать план.", "2025-09-29", []),
        (
            "Дональд Трамп примет Биньямина Нетаньяху. Накануне премьер Израиля провёл консультации со своими советниками.",
            "2025-09-29",
            ["meeting planned: ISR (Benjamin Netanyahu), USA (Donald Trump); host USA"],
        ),
    ],
)
def test_who_is_known_and_who_is_not_there(reader: Reader, text: str, day: str, expected: list[str]) -> None:
    """European ministers are known by their Russian names; whoever means to do something does not gather; one's own advisers are no other side."""
    assert outline(reader, text, published=day, language="ru") == expected


def test_nobody_named_in_a_quotation_closes_it(reader: Reader) -> None:
    """Behind a quotation, a bare office is that of whoever spoke, and of none of whom he spoke."""
    text = "Дмитрий Кулеба написал: «Мой друг Габриэлюс Ландсбергис помог нам. Спасибо!» Министр добавил, что граница открыта."
    found = reader.read(Document.from_text(text, published="2021-07-22", language="ru"))
    names = {actor.id: actor.name for actor in found.actors}
    assert [names.get(each) for one in found.statements for each in one.speakers] == ["Dmytro Kuleba", "Dmytro Kuleba"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("По итогам переговоров министры подписали 13 документов.", [(13, "agreements")]),
        ("В ходе визита президента подписано 15 двусторонних соглашений.", [(15, "agreements")]),
        ("Стороны обсудили 13 документов.", []),
        ("У посольства собралось не менее ста пятидесяти человек.", [(150, "protests")]),
        ("За матчем наблюдали около тридцати тысяч человек.", []),
    ],
)
def test_what_was_signed_and_who_came_out(reader: Reader, text: str, expected: list[tuple[float, str]]) -> None:
    """Documents count where they are signed, people where they gather in protest."""
    found = reader.read(Document.from_text(text, published=_ON, language="ru"))
    assert [(figure.value, figure.of) for figure in found.figures] == expected
