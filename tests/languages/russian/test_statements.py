"""Statements of Russian texts, read from end to end."""

from __future__ import annotations

import pytest

import visavis

Said = tuple[str, tuple[str, ...], tuple[str, ...]]


def said(text: str, published: str = "2024-03-14") -> list[Said]:
    """Return the statements of a text: mode, spans and speakers."""
    report = visavis.read(text, published=published, language="ru")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout:{account.party}" for account in report.readouts}
    return [(one.mode, tuple(span.text for span in one.spans), tuple(str(names.get(each)) for each in one.speakers)) for one in report.statements]


def test_incises_behind_a_quotation() -> None:
    """The subject stands behind the verb of an incise, parted by a comma and a dash."""
    assert said("«Мы готовы к диалогу», — заявил Сергей Лавров. «Решение за партнёрами», — добавил он.") == [
        ("direct", ("Мы готовы к диалогу",), ("Sergey Lavrov",)),
        ("direct", ("Решение за партнёрами",), ("Sergey Lavrov",)),
    ]


def test_words_that_a_dash_opens() -> None:
    """A paragraph that a dash opens is speech up to its incise, and goes on behind the next dash."""
    text = "Сергей Лавров посетил Душанбе.\n\n– Мы довольны переговорами, – сказал Сергей Лавров. – Осенью продолжим."
    assert said(text)[-1] == ("direct", ("Мы довольны переговорами", "Осенью продолжим."), ("Sergey Lavrov",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Сергей Лавров сообщил, что консультации продолжатся.", "консультации продолжатся"),
        ("Сергей Лавров подчеркнул важность прямых контактов.", "важность прямых контактов"),
        ("Сергей Лавров призвал стороны прекратить огонь.", "прекратить огонь"),
        ("Сергей Лавров выразил обеспокоенность в связи с обстрелами.", "обеспокоенность в связи с обстрелами"),
        ("Сергей Лавров поблагодарил хозяев за гостеприимство.", "за гостеприимство"),
        ("По словам Сергея Лаврова, консультации продолжатся.", "консультации продолжатся"),
        ("Консультации продолжатся, сообщил Сергей Лавров.", "Консультации продолжатся"),
        ("Консультации продолжатся. Об этом сообщил Сергей Лавров.", "Консультации продолжатся"),
        ("Важность прямых контактов отметил и Сергей Лавров.", "Важность прямых контактов"),
    ],
)
def test_what_is_said(text: str, expected: str) -> None:
    """Clauses, noun phrases in any case, infinitives and whole sentences that the next one points back at are what is said."""
    found = [one for one in said(text) if one[1] in ((expected,), (expected.removeprefix("за "),))]
    assert [one[2] for one in found] == [("Sergey Lavrov",)]


@pytest.mark.parametrize(
    "text",
    [
        "Контакты продолжатся, сообщили в МИД России.",
        "В МИД России сообщили, что контакты продолжатся.",
        "Контакты продолжатся, говорится в сообщении МИД России.",
    ],
)
def test_institutions_in_which_it_is_said(text: str) -> None:
    """A verb in the plural without a subject is said by the institution in which it is said."""
    assert [speakers for _, _, speakers in said(text)] == [("Ministry of Foreign Affairs of Russia",)]


def test_passives_without_a_speaker() -> None:
    """What a participle in the short form reports is its subject, behind it or before; a side may be named as its own."""
    assert said("Была подчёркнута важность прямых контактов.") == [("indirect", ("важность прямых контактов",), ())]
    assert said("С российской стороны выражена готовность к диалогу.") == [("indirect", ("готовность к диалогу",), ("Government of Russia",))]
    assert said("Было обсуждено положение в Сахеле.") == []


def test_headlines_that_name_who_says_them() -> None:
    """Whoever stands alone before a colon or behind a dash of a headline says the rest."""
    text = "Лавров: переговоры продолжатся в мае\n\nМинистр иностранных дел России Сергей Лавров прибыл в Бамако."
    assert said(text)[0] == ("indirect", ("переговоры продолжатся в мае",), ("Sergey Lavrov",))


def test_turns_that_initials_open() -> None:
    """Initials and a surname before a colon are the label of a turn."""
    text = "С.Лавров: Добрый день! Мы рады видеть вас.\n\nВопрос: Когда вы встретитесь?\n\nС.Лавров: Мы сообщим."
    assert [spans[0] for _, spans, _ in said(text)] == ["Добрый день! Мы рады видеть вас.", "Когда вы встретитесь?", "Мы сообщим."]


def test_incises_within_the_marks() -> None:
    """An incise between dashes interrupts the words within their marks, and is no part of them."""
    text = "Сергей Лавров прибыл в Лусаку. «Мы довольны переговорами, — сказал Сергей Лавров. — Осенью продолжим»."
    assert said(text) == [("direct", ("Мы довольны переговорами", "Осенью продолжим"), ("Sergey Lavrov",))]


def test_whom_an_agency_cites() -> None:
    """The object of a verb of citing speaks; those to whom something is said are no part of it."""
    assert said("«Встреча готовится», — цитирует Сергея Лаврова ТАСС.")[0] == ("direct", ("Встреча готовится",), ("Sergey Lavrov",))
    assert said("Сергей Лавров предложил Замбии открыть консульство.") == [("indirect", ("открыть консульство",), ("Sergey Lavrov",))]


def test_the_office_that_has_spoken_speaks_again() -> None:
    """*the ministry* is the institution that spoke last, whichever other was named since."""
    text = "МИД Замбии вызвал посла Малави, сообщил МИД Замбии. Послу Малави вручена нота, добавили в министерстве."
    assert said(text)[-1][2] == said(text)[0][2]


def test_a_name_that_is_not_declined_speaks_to_others() -> None:
    """Of two datives behind a verb without a subject, the name is one that has no endings, and says it."""
    text = "Министр иностранных дел Молдавии Виорел Чеботару прибыл в Ереван. «Мы договорились», — сказал Чеботару журналистам по итогам встречи."
    report = visavis.read(text, published="2025-10-21", language="ru")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in statement.speakers] for statement in report.statements] == [["Viorel Chebotaru"]]


@pytest.mark.parametrize(
    "text",
    ["О чём шла речь, в Кремле не уточнили.", "Песков не сообщил, где пройдут переговоры.", "Песков не стал говорить, кто поедет в Анкару."],
)
def test_what_nobody_tells_is_no_statement(text: str) -> None:
    """A question that somebody is said not to answer reports nothing."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ушаков сообщил, что Путин встретится с Моди. По его словам, визит начнётся в понедельник. «Всё готово», — отметил он.", "Yury Ushakov"),
        ("Александр Вучич сообщил, что его пригласил Владимир Путин. «Я поеду в Москву», — сказал он.", "Aleksandar Vučić"),
        ("Энтони Блинкен сказал, что США не отступят. Сергей Лавров ответил на это в Москве. «Мы тоже», — сказал он.", "Sergey Lavrov"),
        ("Ильхам Алиев принял Хакана Фидана. Фидан поблагодарил его за приём. «Баку — наш второй дом», — сказал он.", "Hakan Fidan"),
    ],
)
def test_a_pronoun_behind_its_verb_is_who_spoke_last(text: str, speaker: str) -> None:
    """*Сказал он* is said by who spoke before, and not by whom he spoke of, unless somebody else has become the subject since."""
    assert said(text)[-1][2] == (speaker,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Владимир Путин направил письмо Хакану Фидану, в котором поблагодарил его за «многолетнее взаимодействие».", [("Vladimir Putin",)]),
        ("Турция рассматривает «все опции», заявил в воскресенье в интервью газете глава ведомства Хакан Фидан.", [("Hakan Fidan",)]),
        ("«Беседа была полезной», – резюмировали в Кремле.", [("Presidency of Russia",)]),
        ("Переговоры продолжатся, передает «Интерфакс».", []),
        ("Хакан Фидан, подумав, ответил «Никогда».", [("Hakan Fidan",)]),
        ("«Мы готовы к диалогу», — приводит слова министра иностранных дел Турции Хакана Фидана агентство.", [("Hakan Fidan",)]),
    ],
)
def test_whose_words_stand_in_marks(text: str, expected: list[tuple[str, ...]]) -> None:
    """Who writes speaks in the letter; a name behind its noun speaks behind the verb; the name of an outlet is no quotation."""
    assert [speakers for mode, _, speakers in said(text) if mode != "indirect"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лавров и Фидан встретились. Об этом сообщил официальный представитель Кремля Дмитрий Песков, передаёт ТАСС.", [("Dmitry Peskov",)]),
        (
            "Путин позвонил Эрдогану. Об этом сообщил пресс-секретарь Кремля Дмитрий Песков.\nПо его словам, беседа была долгой.",
            [("Dmitry Peskov",), ("Dmitry Peskov",)],
        ),
        ("Лукашенко позвонил Путину. В канцелярии Эрдогана сообщили, что беседа была долгой.", [("Presidency of Turkey",)]),
        ("Визит отложен, сообщила пресс-служба Лукашенко.", [("Presidency of Belarus",)]),
        ("«Стороны ведут диалог», – сообщил агентству Sputnik министр Хакан Фидан.", [("Hakan Fidan",)]),
        ("«Стороны ведут диалог», – сообщает агентство Sputnik.", [("Sputnik",)]),
        ("ТАСС со ссылкой на МИД Ирана сообщил, что переговоры пройдут в Маскате.", [("Ministry of Foreign Affairs of Iran",)]),
        ("Bloomberg со ссылкой на источники пишет, что Трамп отложил визит.", [("Bloomberg",)]),
    ],
)
def test_who_is_behind_those_who_hand_it_on(text: str, expected: list[tuple[str, ...]]) -> None:
    """An agency that hands on who said so adds nothing; to whom it is told, and who names his source, are not who speaks; *he* is the spokesman himself."""
    assert [speakers for _, _, speakers in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Путин приедет в Анкару. Как передаёт Reuters, об этом Хакан Фидан сообщил на своей странице.", [("indirect", ("Hakan Fidan",))]),
        ("«Премьер-министр не поедет в Москву», — заявили «Интерфаксу» в пресс-службе правительства Армении.", [("direct", ("Government of Armenia",))]),
        ("Накануне, как пишет РИА «Новости», Макрон встретился с Пашиняном.", [("indirect", ("RIA Novosti",))]),
        (
            "Мирзиёев поговорил с Путиным, сообщила пресс-служба Мирзиёева. В сообщении Кремля говорится, что президенты обсудили «развитие событий».",
            [("indirect", ("readout:UZB",)), ("partial", ("readout:RUS",))],
        ),
    ],
)
def test_names_of_outlets_and_whose_account_it_is(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """The name of an outlet in marks is no quotation, in whatever case; an account is of whom its sentence names."""
    assert [(mode, speakers) for mode, _, speakers in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ранее в российском МИДе анонсировали несколько встреч Лаврова в Анкаре.", "Ministry of Foreign Affairs of Russia"),
        ("Касым-Жомарт Токаев и Олаф Шольц провели переговоры. Глава нашего государства поблагодарил Олафа Шольца за визит.", "Kassym-Jomart Tokayev"),
    ],
)
def test_where_it_is_said_and_whose_head_of_state(text: str, speaker: str) -> None:
    """It is said in the house before the verb, and not where what is announced will be; *our state* has the head last spoken of."""
    assert said(text)[-1][2] == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "Токаев отметил роль науки, а Мирзиёев, в свою очередь, подчеркнул роль торговли.",
        "Токаев отметил роль науки, а президент Узбекистана Шавкат Мирзиёев, со своей стороны, подчеркнул роль торговли.",
    ],
)
def test_what_one_says_ends_where_the_other_begins(text: str) -> None:
    """The subject of the next verb, and what stands between them, is no part of what the first said."""
    assert [(spans, speakers) for _, spans, speakers in said(text)] == [
        (("роль науки",), ("Kassym-Jomart Tokayev",)),
        (("роль торговли",), ("Shavkat Mirziyoyev",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Путин заявил, что Москва открыта к диалогу, а Эрдоган в ответ предложил встретиться.", [("Vladimir Putin",), ("Recep Tayyip Erdoğan",)]),
        ("Лавров сказал, что Москва ждёт ответа, а Фидан пообещал передать его в мае.", [("Sergey Lavrov",), ("Hakan Fidan",)]),
        ("Лавров заявил, что Эрдоган прибудет в мае, а Токаев предложит новый формат.", [("Sergey Lavrov",)]),
        ("Лавров сказал, что Москва ждёт ответа, а Анкара предложила помощь.", [("Sergey Lavrov",)]),
        ("Источник в МИД Турции сообщил, что делегация вылетит в Москву.", [("Ministry of Foreign Affairs of Turkey",)]),
        ("Источник в Анкаре сообщил, что делегация вылетит в Москву.", [()]),
    ],
)
def test_who_says_the_next(text: str, expected: list[tuple[str, ...]]) -> None:
    """Somebody else's turn ends what is reported; an unnamed source speaks for the institution within which it is."""
    assert [one[2] for one in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Лавров и Фидан встретились в Анкаре и договорились продолжить диалог.", ("Sergey Lavrov", "Hakan Fidan")),
        ("Главы МИД России и Турции встретились в Москве и подтвердили, что саммит пройдёт в мае.", ("Sergey Lavrov", "Hakan Fidan")),
        ("Лавров и Фидан встретились в Анкаре, и в МИД Турции сообщили, что саммит пройдёт в мае.", ("Ministry of Foreign Affairs of Turkey",)),
        ("Лавров прибыл в Анкару, и в МИД Турции заявили, что визит продлится два дня.", ("Ministry of Foreign Affairs of Turkey",)),
        ("Министры обсудили торговлю и в Кремле подтвердили, что визит состоится.", ("Presidency of Russia",)),
    ],
)
def test_who_says_what_behind_where_they_met(text: str, speakers: tuple[str, ...]) -> None:
    """Who met goes on as the subject; where they met says nothing, and an institution behind the conjunction does."""
    assert [one[2] for one in said(text)] == [speakers]
