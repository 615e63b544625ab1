"""Russian: who people are, by names that knowledge has in Latin letters alone, by titles and by what is said of them later."""

from __future__ import annotations

import pytest

from visavis import read


def _speakers(text: str, published: str = "2022-03-10") -> list[list[str]]:
    """Return the names of the speakers of each statement, in the order of the text."""
    report = read(text, published=published, language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    return [[names.get(speaker, speaker) for speaker in statement.speakers] for statement in report.statements]


def _people(text: str, published: str = "2022-03-10") -> dict[str, str | None]:
    """Return the parties of the people of a text by their names."""
    return {actor.name: actor.party for actor in read(text, published=published, language="ru").actors if actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Латвии нужна помощь, заявил в Риге министр обороны Артис Пабрикс.", "Artis Pabriks", "LVA"),
        ("Сергей Лавров обсудил это с генеральным директором ЮНЕСКО Одри Азуле.", "Audrey Azoulay", "UNESCO"),
        ("Председатель Комитета начальников штабов США генерал Марк Милли встретился с Валерием Герасимовым.", "Mark Milley", "USA"),
        ("Сергей Лавров встретился с председателем азербайджанского парламента Сагибой Гафаровой.", "Sahiba Gafarova", "AZE"),
        ("Министр нефти Саудовской Аравии Али аль-Хазими встретился с Сергеем Лавровым.", "Ali al-Khazimi", "SAU"),
    ],
)
def test_a_name_in_other_letters_is_known_by_its_sound(text: str, name: str, party: str) -> None:
    """A full name behind a title is that of somebody of that party whom it sounds like, and of nobody whom only its particle is like."""
    assert _people(text)[name] == party


def test_given_names_are_written_as_the_country_does() -> None:
    """Of somebody nobody knows, English writes an English given name as the English do."""
    assert [name.split()[0] for name in _people("Посол Великобритании Нил Каттермоул заявил, что вернётся.")] == ["Neil"]


def test_an_arabic_name_bends_within() -> None:
    """Each part of a long name that has cases is led back to the nominative, small words between them are not."""
    assert "Fahd bin Nasser" in _people("Александр Новак провёл переговоры с министром энергетики Саудовской Аравии Фахдом бин Насером.")


def test_the_head_of_a_region_is_called_by_many_words() -> None:
    """Whoever heads a region is *губернатор*, *глава региона*, *лидер республики* by turns; a leader abroad is not meant."""
    text = (
        "Раис Татарстана Ильдар Сафиуллин рассказал о беседе с президентом Турции Реджепом Тайипом Эрдоганом. "
        "«Он нас хорошо знает», – уточнил лидер республики. Руководитель региона пообещал, что поедет в Анкару снова."
    )
    assert all(speakers == ["Ildar Safiullin"] for speakers in _speakers(text))


def test_the_verb_tells_which_of_two_heads() -> None:
    """A feminine verb tells that a woman is meant."""
    text = (
        "Глава Гагаузской автономии Елена Чебан и губернатор Тверской области Пётр Зимин обсудили торговлю. «Мы открыты для гостей», — написала глава региона."
    )
    assert _speakers(text)[-1] == ["Elena Cheban"]


def test_two_surnames_behind_a_verb_are_two_people() -> None:
    """Two known surnames side by side are no name of one person."""
    assert _speakers("«Мы готовы к разговору», — сказал Лавров Блинкену.", "2022-01-21") == [["Sergey Lavrov"]]


@pytest.mark.parametrize("text", ["«Визит готовится», – цитирует ТАСС Пескова.", "«Визит готовится», – цитирует ТАСС слова Дмитрия Пескова."])
def test_who_is_cited_speaks_and_not_the_agency(text: str) -> None:
    """An agency cites the words of somebody else."""
    assert _speakers(text) == [["Dmitry Peskov"]]


def test_his_words_are_of_who_spoke_last_and_not_of_whom_he_quoted() -> None:
    """*По его словам* means the subject of the main clause, not that of the clause that was reported."""
    text = "Сергей Лавров заявил, что госсекретарь США Энтони Блинкен попросил о паузе. По его словам, встреча была полезной."
    assert _speakers(text, "2022-01-21")[-1] == ["Sergey Lavrov"]


def test_a_spokesman_speaks_himself() -> None:
    """What a spokesman says is his, though it is his house's account as well."""
    text = (
        "Владимир Путин 24 февраля примет в Москве президента Казахстана Токаева. "
        "Встреча будет долгой, заявил пресс-секретарь российского президента Дмитрий Песков."
    )
    assert _speakers(text, "2022-02-20")[-1] == ["Dmitry Peskov"]


def test_a_turn_may_be_translated() -> None:
    """A label may have a remark before its colon."""
    text = (
        "Д.Медведев: Уважаемый товарищ Генеральный секретарь! Рад Вас приветствовать, мы давно не виделись.\n\n"
        "Нгуен Фу Чонг (как переведено): Большое Вам спасибо. Я очень рад возможности вновь посетить Россию."
    )
    assert _speakers(text, "2014-11-25") == [["Dmitry Medvedev"], ["Nguyen Phu Trong"]]


def test_the_ministry_is_of_who_acts() -> None:
    """*Ведомство* without a state is that of the minister who is the subject, not of the colleague named last."""
    text = (
        "Глава МИД Армении Арарат Мирзоян позвонил кипрскому коллеге Иоаннису Касулидису. "
        "Разговор был долгим, сообщили в пресс-службе внешнеполитического ведомства."
    )
    report = read(text, published="2022-03-10", language="ru")
    assert {readout.party for readout in report.readouts} <= {"ARM"}


def test_what_is_upcoming_lies_ahead() -> None:
    """A weekday that hangs on *предстоящий* is the next one."""
    report = read("Он сделал заявление о предстоящем в четверг визите президента Украины в Болгарию.", published="2023-07-05", language="ru")
    assert [date.value for date in report.dates] == ["2023-07-06"]


def test_a_patronymic_is_no_surname() -> None:
    """Who is called by given name and patronymic alone is no minister who bears the same given name."""
    text = "Владимир Путин поговорил с Александром Лукашенко. «Мы с Владимиром Владимировичем договорились встретиться», – сказал Лукашенко."
    assert set(_people(text, "2020-09-07")) <= {"Vladimir Putin", "Alexander Lukashenko", "Vladimir Vladimirovich"}


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Никол Пашинян принял постоянного докладчика Европейского парламента по делам Армении Андрея Коростелёва.", "Andrei Korostelyov", "EU"),
        ("Хакан Фидан встретился с представителем президента США по вопросам Украины Томом Смитом.", "Tom Smith", "USA"),
        ("Хакан Фидан встретился со спикером Госдумы Вячеславом Володиным.", "Vyacheslav Volodin", "RUS"),
        ("Хакан Фидан встретился с членом Бундестага Германии Гансом Мюллером.", "Gans Myuller", "DEU"),
        ("Хакан Фидан встретился с президентом Киргизской Республики Садыром Жапаровым.", "Sadyr Japarov", "KGZ"),
        ("Бывший министр Мурат Нуртлеу ушёл. Хакан Фидан встретился с главой Казахстана.", "Kassym-Jomart Tokayev", "KAZ"),
    ],
)
def test_what_somebody_sees_to_stands_before_the_name(text: str, name: str, party: str) -> None:
    """Rapporteurs and envoys are of whom they serve, whatever they see to; a chamber's name tells its state."""
    assert _people(text, "2024-03-14")[name] == party


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("МИД Литвы вызвал временного поверенного в делах Италии Марко Пеллегрини.", "Marco Pellegrini", "ITA"),
        ("Лавров встретился с министром иностранных дел и международного сотрудничества Италии Марко Пеллегрини.", "Marco Pellegrini", "ITA"),
        ("Лавров встретился с министром по чрезвычайным ситуациям Италии Марко Пеллегрини.", "Marco Pellegrini", "ITA"),
        ("Лавров встретился с уполномоченным Италии по климату Марко Пеллегрини.", "Marco Pellegrini", "ITA"),
        ("Лавров встретился с югоосетинским коллегой Ацамазом Кочиевым.", "Atsamaz Kochiev", "OST"),
        ("Лавров встретился в Сухуме с министром экономики Абхазии Ацамазом Кочиевым.", "Atsamaz Kochiev", "ABK"),
    ],
)
def test_titles_of_adjectives_and_double_portfolios(text: str, name: str, party: str) -> None:
    """A title without a noun bends as its adjectives do; a minister of foreign affairs may see to more."""
    assert _people(text)[name] == party


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Хакан Фидан принял помощника президента России Владимира Путина Юрия Ушакова.", {"Hakan Fidan", "Yury Ushakov"}),
        ("Спецпосланник Дональда Трампа Стив Уиткофф встретился с Хаканом Фиданом.", {"Hakan Fidan", "Steve Witkoff"}),
        ("Вчера спецпосланник Трампа Стив Уиткофф встретился с Хаканом Фиданом.", {"Hakan Fidan", "Steve Witkoff"}),
        ("Спецпредставитель президента США Дональда Трампа по Украине Кит Келлог встретился с Хаканом Фиданом.", {"Hakan Fidan", "Keith Kellogg"}),
        ("Советник президента Франции Эмманюэля Макрона встретился с Хаканом Фиданом.", {"Hakan Fidan"}),
        ("Исполняющий обязанности министра иностранных дел Узбекистана Владимир Норов встретился с Хаканом Фиданом.", {"Hakan Fidan", "Vladimir Norov"}),
    ],
)
def test_who_is_served_is_not_there(text: str, expected: set[str]) -> None:
    """Behind the office of who serves, the name in the genitive is that of the one he serves, and does not take part."""
    report = read(text, published="2025-05-30", language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    assert {names[each] for contact in report.contacts for party in contact.parties for each in party.participants} == expected
