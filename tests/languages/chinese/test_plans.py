"""What a Chinese text tells to be still to come."""

from __future__ import annotations

import pytest

import visavis


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("美国总统特朗普与俄罗斯总统普京将于周五在阿拉斯加会晤。", "planned", "2025-03-14"),
        ("法国总统马克龙计划周五与普京通电话。", "planned", "2025-03-14"),
        ("法国总统马克龙周五与普京通电话。", "held", "2025-03-07"),
        ("按计划，法国总统马克龙将在周五与普京通电话。", "planned", "2025-03-14"),
    ],
)
def test_what_is_planned(text: str, status: str, date: str) -> None:
    """A word of what is to come counts wherever its phrase stands, and so does the day behind it."""
    (contact,) = visavis.read(text, published="2025-03-12", language="zh").contacts
    assert (contact.status, contact.date) == (status, date)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("王毅亦会与法国外长塞茹尔内会面。", ["planned"]),
        ("法国外长塞茹尔内会与王毅举行会谈。", ["planned"]),
        ("王毅亦會與法國外長塞茹爾內會面。", ["planned"]),
        ("普京会金正恩。", ["held"]),
        ("王毅会后与法国外长塞茹尔内会谈。", ["held"]),
    ],
)
def test_a_helping_word_is_no_meeting(text: str, statuses: list[str]) -> None:
    """会 before another verb only says that it is to come; before a person it is a meeting."""
    assert [contact.status for contact in visavis.read(text, published="2024-04-15", language="zh").contacts] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("塞茹尔内介绍了即将举行的中法外长会谈的议题。", "planned"),
        ("即将举行的俄乌谈判引发关注。", "planned"),
        ("塞茹尔内介绍了已经举行的中法外长会谈的成果。", "held"),
        ("法国外长塞茹尔内也将分别为王毅设午宴和早餐会。", "planned"),
        ("法国外长塞茹尔内为王毅设午宴。", "held"),
        ("王毅将同澳大利亚外长黄英贤举行中澳外交与战略对话。", "planned"),
    ],
)
def test_what_is_said_before_the_noun_of_talks(text: str, status: str) -> None:
    """What is to come may be told in a clause before the noun, or of whoever it is set up for."""
    (contact,) = visavis.read(text, published="2024-04-15", language="zh").contacts
    assert contact.status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("法国总统马克龙计划在贝尔格莱德会见塞尔维亚总统武契奇。", [("meeting", "planned", None)]),
        ("马克龙预定于明天会后拜会塞尔维亚总统武契奇。", [("meeting", "planned", "2025-03-13")]),
        ("马克龙计划周五前往埃及，随后再访约旦。", [("visit", "planned", "2025-03-14"), ("visit", "planned", "2025-03-14")]),
        ("爱丽舍宫公布了法国总统马克龙将于4月8日至11日对埃及进行正式访问的消息。", [("visit", "planned", "2025-04-08/2025-04-11")]),
        ("爱丽舍宫证实马克龙将访问埃及的消息。", [("visit", "planned", None)]),
        ("法国总统马克龙定于4月8日访问埃及，计划会见塞西。", [("visit", "planned", "2025-04-08"), ("meeting", "planned", "2025-04-08")]),
        ("双方就马克龙访埃事宜保持沟通。埃及外长表示欢迎。", [("visit", "planned", None)]),
        ("总统马克龙4月5日将访问埃及，法国外长塞茹尔内先行会见埃及总统塞西。", [("visit", "planned", "2025-04-05"), ("meeting", "held", None)]),
        ("默茨：法德新一轮会谈将很快举行", [("meeting", "planned", None)]),
        ("埃及政府周五宣布，法国、德国、意大利的三国外长会议，在睽违4年后，将于星期日在开罗举行。", [("summit", "planned", "2025-03-16")]),
        ("马克龙访埃也是主要议题之一。", [("visit", "planned", None)]),
        ("马克龙难在近期访埃。", [("visit", "denied", None)]),
        ("这是马克龙去年12月就任总统以来首次与埃及总统塞西会谈。", [("meeting", "held", None)]),
        ("为出席联合国大会访问美国纽约的法国外长巴罗会见了埃及外长阿卜杜勒阿提。", [("meeting", "held", None)]),
        ("马克龙原訂下週訪問埃及，但行程遭埃方取消。", [("visit", "cancelled", "2025-03-17/2025-03-23")]),
        ("马克龙说，自己很想访问埃及。", [("visit", "proposed", None)]),
        ("法国总理贝鲁之前在3月8日与埃及总统塞西会谈。", [("meeting", "held", "2025-03-08")]),
        ("马克龙在与埃及总统塞西会谈时说，形势严峻。", [("meeting", "held", None)]),
    ],
)
def test_what_plans_and_news_say(text: str, told: list[tuple[str, str, str | None]]) -> None:
    """A plan reaches over prepositions and marks, news over the whole clause that it is of; what was before is held."""
    found = visavis.read(text, published="2025-03-12", language="zh").contacts
    assert [(contact.kind, contact.status, contact.date) for contact in found] == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("发言人说，暂时没有安排塞西总统与默茨会面的计划。", "denied"),
        ("发言人说，埃及总统塞西没有与德国总理默茨举行双边会谈的打算。", "denied"),
        ("发言人说，埃及总统塞西没有计划与默茨会面。", "denied"),
        ("发言人说，埃及总统塞西暂无计划访问德国。", "denied"),
        ("发言人说，埃及总统塞西有计划访问德国。", "planned"),
        ("埃及总统塞西取消了与默茨举行双边会谈的计划。", "cancelled"),
        ("早在去年秋天，默茨就已宣布计划于2026年第一季度访问埃及。", "planned"),
        ("德国总理默茨是在与意方协调后才与埃及总统塞西通话。", "held"),
    ],
)
def test_what_nobody_plans(text: str, status: str) -> None:
    """Who has no plan for it denies it, whatever stands between the two words; a plan told long ago is one still."""
    assert [contact.status for contact in visavis.read(text, published="2025-11-30", language="zh").contacts] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("按议程，埃及总统塞西12日同约旦国王阿卜杜拉二世举行会谈。", "planned"),
        ("按计划，欢迎仪式结束后，埃及总统塞西与约旦国王阿卜杜拉二世举行会谈。", "planned"),
        ("按计划，埃及总统塞西11日会见了约旦国王阿卜杜拉二世。", "held"),
        ("根据声明，埃及总统塞西11日会见约旦国王阿卜杜拉二世。", "held"),
        ("埃方原本安排总统塞西12日会见约旦国王阿卜杜拉二世，但因故取消。", "cancelled"),
    ],
)
def test_by_a_plan(text: str, status: str) -> None:
    """What is told by a plan is to come, unless its verb says that it is done; what was only arranged is off."""
    assert [contact.status for contact in visavis.read(text, published="2025-03-12", language="zh").contacts] == [status]


def test_a_day_within_the_days_just_told() -> None:
    """Behind the days of a visit, the number of one of them is that day, and none of a later month."""
    text = "日本防卫大臣中谷元将于10-11日访问韩国，10日与韩国国防部长金龙显举行会谈。"
    dates = {contact.kind: contact.date for contact in visavis.read(text, published="2025-01-05", language="zh").contacts}
    assert dates == {"visit": "2025-01-10/2025-01-11", "meeting": "2025-01-10"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("普京表示，他可以在莫斯科会见泽连斯基。", "proposed"),
        ("普京表示，他可能在莫斯科会见泽连斯基。", "proposed"),
        ("普京说，若有必要，可以很快举行与塞茹尔内的会谈。", "proposed"),
        ("普京表示，他要在莫斯科会见泽连斯基。", "planned"),
        ("普京与塞茹尔内的会谈可以说取得了成功。", "held"),
        ("普京已经可以说在莫斯科会见了泽连斯基。", "held"),
    ],
)
def test_what_may_or_must_be_has_not_been(text: str, status: str) -> None:
    """A helping word of what may, must or shall be makes of a meeting a thing to come."""
    (contact,) = visavis.read(text, published="2024-04-15", language="zh").contacts
    assert contact.status == status


def test_what_comes_first_is_told_before_its_verb() -> None:
    """先 before 前往 is a word of its own."""
    (contact,) = visavis.read("法国外长塞茹尔内将先前往塞尔维亚正式访问。", published="2024-04-15", language="zh").contacts
    assert (contact.kind, contact.status) == ("visit", "planned")


def test_who_goes_along_meets_too() -> None:
    """联同 names who meets with the subject."""
    (contact,) = visavis.read("马克龙将联同欧盟委员会主席冯德莱恩会见习近平。", published="2025-11-30", language="zh").contacts
    assert (contact.kind, contact.status) == ("meeting", "planned")
    assert {party.code for party in contact.parties} == {"FRA", "EU", "CHN"}
