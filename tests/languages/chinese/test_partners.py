"""Chinese: whom pronouns mean, who leads a delegation, who is seen by himself, and when what was told of a visit still to come is."""

from __future__ import annotations

import pytest

import visavis
from tests.languages.chinese.telling import contacts_told
from tests.reading.outline import outline
from visavis import Reader

# The tests' documents are of Thursday, 14 March 2024.
CALL = "call held on 2024-03-13: FIN (Alexander Stubb), NZL (Christopher Luxon)"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("新西兰总理拉克森会见了他。", "meeting held on 2024-03-12 in 惠灵顿: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
        ("新西兰总理拉克森同他举行会谈。", "meeting held on 2024-03-12 in 惠灵顿: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
        ("新西兰总理拉克森与他举行了会谈。", "meeting held on 2024-03-12 in 惠灵顿: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
        ("新西兰总理拉克森将同他会谈。", "meeting planned in 惠灵顿: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
    ],
)
def test_pronouns_are_sides(reader: Reader, told: str, expected: str) -> None:
    """Who is met, or spoken with, may be a pronoun: the person of the other side told before."""
    found = outline(reader, f"芬兰总统斯图布周二抵达惠灵顿。{told}", language="zh")
    assert [line.partition("; ")[0] for line in found if line.startswith("meeting")] == [expected]


def test_a_pronoun_of_nobody_else(reader: Reader) -> None:
    """A pronoun is not whoever does it, and without anybody else it is nobody."""
    assert outline(reader, "芬兰总统斯图布表示，他不会与他会谈。", language="zh") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("访问新西兰期间，斯图布将会见新西兰总理拉克森。", "visit planned in 新西兰: FIN (Alexander Stubb), NZL"),
        ("访问新西兰期间，斯图布会见了新西兰总理拉克森。", "visit held in 新西兰: FIN (Alexander Stubb), NZL"),
        ("芬兰总统斯图布访新期间，两国将关系提升为战略伙伴。新西兰总理拉克森在新西兰会见了他。", None),
    ],
)
def test_what_is_to_be_done_on_a_visit(reader: Reader, text: str, expected: str | None) -> None:
    """A visit during which something will be done is still to come."""
    found = [line.partition("; ")[0] for line in outline(reader, text, language="zh") if line.startswith("visit")]
    assert expected is None or found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("芬兰和新西兰领导人会晤将于下月在奥克兰举行。", "meeting planned on 2024-04 in 奥克兰: FIN (Petteri Orpo), NZL (Christopher Luxon)"),
        ("芬兰总统斯图布与新西兰总理拉克森于下月在奥克兰会晤。", "meeting planned on 2024-04 in 奥克兰: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
        ("传芬兰总统斯图布将会见新西兰总理拉克森", "meeting planned: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
        ("芬兰总统斯图布昨天与新西兰总理拉克森通话讨论海洋保护。", CALL),
        ("芬兰总统斯图布昨天与新西兰总理拉克森通电话。芬新领导人会谈是去年以来的首次。", CALL),
        ("奥克兰方面安排拉克森会见芬兰总统斯图布。", "meeting planned: FIN (Alexander Stubb), NZL (Christopher Luxon)"),
    ],
)
def test_nouns_that_take_place(reader: Reader, text: str, expected: str) -> None:
    """Talks that will be held somewhere are a noun, rumours and days behind tell what is to come, and talks of a call are the call."""
    assert [line.partition("; ")[0] for line in outline(reader, text, language="zh")] == [expected]


def test_each_met_by_himself(reader: Reader) -> None:
    """Bilateral talks with several are one with each."""
    found = outline(reader, "芬兰总统斯图布将与新西兰总理拉克森、智利总统博里奇等多国领导人举行双边会谈。", language="zh")
    assert found == [
        "meeting planned: FIN (Alexander Stubb), NZL (Christopher Luxon)",
        "meeting planned: CHL (Gabriel Boric), FIN (Alexander Stubb)",
    ]


@pytest.mark.parametrize("led", ["以沃尔顿宁为首的", "以外交部长沃尔顿宁为团长的", "沃尔顿宁率领的"])
def test_who_leads_a_delegation(reader: Reader, led: str) -> None:
    """Whoever is told before a delegation to lead it was there, and 以 that brings him in is no state."""
    found = outline(reader, f"{led.replace('沃尔顿宁', '瓦尔托宁')}芬兰代表团昨天拜会新西兰总理拉克森。", language="zh")
    assert [line.partition("; ")[0] for line in found] == ["meeting held on 2024-03-13: FIN (Elina Valtonen), NZL (Christopher Luxon)"]


@pytest.mark.parametrize(
    ("heading", "day"),
    [("（中央社奥克兰13日综合外电报道）", "2024-03-12"), ("中新社奥克兰3月13日电 ", "2024-03-12"), ("", "2024-03-13")],
)
def test_days_count_from_the_dateline(reader: Reader, heading: str, day: str) -> None:
    """What came out a day later tells of the eve of its own day."""
    found = outline(reader, f"{heading}芬兰总统斯图布昨天与新西兰总理拉克森通电话。", language="zh")
    assert found == [CALL.replace("2024-03-13", day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年的太平洋岛国论坛会议11月15日至16日在汤加举行。", "2024-11-15/2024-11-16"),
        ("斯图布将于4月14日至17日访问智利。随后，他将于17日至19日访问新西兰。", "2024-04-17/2024-04-19"),
    ],
)
def test_days_of_the_year_and_month_told(text: str, expected: str) -> None:
    """A span of days is of the year its sentence names; numbers alone are of the month to come that was told of last."""
    assert visavis.read(text, published="2024-03-14", language="zh").dates[-1].value == expected


def test_this_week_on_a_sunday() -> None:
    """On its last day, this week is the coming one of what will be."""
    days = [visavis.read(f"斯图布本周{told}新西兰。", published="2024-03-17", language="zh").dates[0].value for told in ("将访问", "访问了")]
    assert days == ["2024-03-18/2024-03-24", "2024-03-11/2024-03-17"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("越南农业部副部长陈红明会见新西兰总理拉克森。", "Tran Hong Minh"),
        ("韩国统一部次官尹永灿会见新西兰总理拉克森。", "Yoon Young-chan"),
        ("德国总统史坦麦尔会见新西兰总理拉克森。", "Frank-Walter Steinmeier"),
    ],
)
def test_names_as_they_are_read_at_home(reader: Reader, text: str, name: str) -> None:
    """Names of Vietnam and Korea are read as there; a spelling of the same sounds is of the same holder of the office."""
    assert name in outline(reader, text, language="zh")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原定明天举行的芬兰与新西兰外长会晤延期。", "meeting postponed: FIN (Elina Valtonen), NZL (Winston Peters)"),
        ("芬兰和新西兰外长会谈推迟至下月举行。", "meeting postponed: FIN (Elina Valtonen), NZL (Winston Peters)"),
        ("原定周五的芬兰与新西兰外长会谈临时取消。", "meeting cancelled: FIN (Elina Valtonen), NZL (Winston Peters)"),
        ("芬兰外长瓦尔托宁会见延迟到场的新西兰外长彼得斯。", "meeting held: FIN (Elina Valtonen), NZL (Winston Peters)"),
        ("芬兰与新西兰外长会谈周二在赫尔辛基举行。", "meeting held on 2024-03-12 in 赫尔辛基: FIN (Elina Valtonen), NZL (Winston Peters)"),
        ("芬兰代表讨论取消新西兰肉类关税。", None),
    ],
)
def test_talks_that_fall_through(reader: Reader, text: str, expected: str | None) -> None:
    """Talks called by an office are those of its holders; put off or called off only where that ends their clause, on the day nearest that was meant."""
    assert [line.partition("; ")[0] for line in outline(reader, text, language="zh")] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "initiator"),
    [("斯图布昨天接到新西兰总理拉克森的电话。", "NZL"), ("斯图布昨天打电话给新西兰总理拉克森。", "FIN"), ("斯图布昨天与新西兰总理拉克森通电话。", None)],
)
def test_who_called(text: str, initiator: str | None) -> None:
    """A call that somebody got is the other side's."""
    assert [contact.initiator for contact in visavis.read(text, published="2024-03-14", language="zh").contacts] == [initiator]


def test_a_delegation_of_whoever_leads_it(reader: Reader) -> None:
    """The delegation that somebody leads is his state's, though nothing else tells whose it is."""
    text = "外交部长瓦尔托宁率领的代表团3月11日至12日访问新西兰。访问期间，瓦尔托宁会见了新西兰总理拉克森。"
    assert outline(reader, text, language="zh")[0].startswith("visit held on 2024-03-11/2024-03-12 in 新西兰: FIN (Elina Valtonen)")


@pytest.mark.parametrize("said", ["两人上次通话是去年11月。", "两人上一次见面是去年11月。", "两人最近一次会谈是去年11月。"])
def test_another_time(reader: Reader, said: str) -> None:
    """When they spoke the last time is not when they speak now."""
    found = outline(reader, f"芬兰总统斯图布昨天与新西兰总理拉克森通电话。{said}", language="zh")
    assert found[0] == CALL


def test_whom_he_means_behind_both(reader: Reader) -> None:
    """Behind what two states did, *he* is the subject told before them."""
    text = "芬兰总统斯图布昨天同新西兰总理拉克森举行会谈。两国签署了渔业协议。此前他已访问智利。"
    assert "visit held in 智利: CHL, FIN (Alexander Stubb)" in outline(reader, text, language="zh")


def test_a_headline_month_is_that_of_the_text() -> None:
    """A month that the headline names in no tense is to come where the text says so."""
    report = visavis.read("斯图布9月访智利\n\n芬兰总统斯图布将于9月访问智利。", published="2024-03-14", language="zh")
    assert [(contact.status, contact.date) for contact in report.contacts] == [("planned", "2024-09")]


def test_the_last_time_behind_the_names(reader: Reader) -> None:
    """The last time that two met has its own day, though the day of what is told now is not known."""
    text = "芬兰总统斯图布在奥克兰会见新西兰总理拉克森。斯图布与拉克森上一次会见是在去年11月。"
    assert [line for line in outline(reader, text, language="zh") if line.startswith("meeting")] == [
        "meeting held in 奥克兰: FIN (Alexander Stubb), NZL (Christopher Luxon)",
        "meeting held on 2023-11: FIN (Alexander Stubb), NZL (Christopher Luxon)",
    ]


def test_who_will_come_along(reader: Reader) -> None:
    """Those who will come along on a visit announced tell of no other."""
    text = "芬兰总统斯图布将于下周访问新西兰。外长瓦尔托宁将陪同斯图布总统访问新西兰。"
    assert [line.partition(" in ")[0] for line in outline(reader, text, language="zh")] == ["visit planned on 2024-03-18/2024-03-24"]


def test_whom_somebody_speaks_of_in_a_call() -> None:
    """Whom another meeting was with, of which somebody told in a call, was not called."""
    text = "埃及总统塞西与约旦国王阿卜杜拉二世通电话。塞西在通话中向阿卜杜拉二世介绍了前一日与法国总统马克龙会晤的情况。"
    told = contacts_told(text, "2025-03-12")
    assert [(kind, sorted(parties)) for kind, _, _, parties in told] == [("call", ["EGY", "JOR"]), ("meeting", ["EGY", "FRA"])]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("埃及外长阿卜杜勒阿提在联合国大会场边会晤法国外长巴罗。", "联合国大会场边"),
        ("法国总统马克龙会见代表英国出席的首相斯塔默。", None),
        ("法国外长巴罗与埃及外长阿卜杜勒阿提在场边会面。", None),
    ],
)
def test_on_what_occasion(text: str, occasion: str | None) -> None:
    """A gathering on whose margins two met is the occasion; who attends one that nothing names tells of none."""
    (contact,) = visavis.read(text, published="2025-03-12", language="zh").contacts
    assert contact.occasion == occasion


@pytest.mark.parametrize("round_of_talks", ["首轮", "上一轮", "上轮"])
def test_an_earlier_round(round_of_talks: str) -> None:
    """The day of an earlier round of talks is not that of those to come."""
    text = f"埃及总统塞西将同约旦国王阿卜杜拉二世举行会谈。{round_of_talks}会谈已于2018年4月在开罗举行。"
    assert contacts_told(text, "2025-03-12")[0][1:3] == ("planned", None)
