"""Chinese: states that have officials or talks together, and what calls of whom."""

from __future__ import annotations

import pytest

from tests.languages.chinese.telling import contacts_told

_PUBLISHED = "2025-08-22"


_WANG, _BARROT, _WADEPHUL = {"CHN": ["Wang Yi"]}, {"FRA": ["Jean-Noël Barrot"]}, {"DEU": ["Johann Wadephul"]}
_LAMMY, _LAVROV, _FIDAN = {"GBR": ["David Lammy"]}, {"RUS": ["Sergey Lavrov"]}, {"TUR": ["Hakan Fidan"]}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("土耳其外长费丹与英国、法国、德国三国外长举行会谈。", _FIDAN | _LAMMY | _BARROT | _WADEPHUL),
        ("土耳其外长费丹同来自法国和德国的外长举行会谈。", _FIDAN | _BARROT | _WADEPHUL),
        ("俄罗斯、法国与德国三国的外长，在安卡拉会晤。", _LAVROV | _BARROT | _WADEPHUL),
        ("法国、德国和英国的外长20日在安卡拉与土耳其外长费丹举行会谈。", _BARROT | _WADEPHUL | _LAMMY | _FIDAN),
        ("英法德及欧盟代表与土耳其外长费丹在安卡拉会谈。", {"GBR": [], "FRA": [], "DEU": [], "EU": []} | _FIDAN),
        ("挪威主持以色列与哈马斯的停火谈判。", {"ISR": [], "Hamas": []}),
        ("苏丹与埃及的第二轮谈判在奥斯陆举行。", {"SDN": [], "EGY": []}),
        ("挪威20日举行苏丹和埃及会谈。", {"SDN": [], "EGY": []}),
    ],
)
def test_who_has_it_together(text: str, parties: dict[str, list[str]]) -> None:
    """Officials of several states are those of each; of states that own talks together whoever hosts them is none."""
    assert [each[3] for each in contacts_told(text, _PUBLISHED)] == [parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("王毅与法国外长会谈。", _WANG | _BARROT),
        ("挪威首相斯特勒同苏丹外长会谈 讨论粮食援助", {"NOR": ["Jonas Gahr Støre"], "SDN": ["Mohieldin Salim Ahmed Ibrahim"]}),
        ("中国与法国外长会谈。", _WANG | _BARROT),
        ("埃及和苏丹谈判代表将于周五在奥斯陆举行会谈。", {"EGY": [], "SDN": []}),
        ("阿曼苏丹会见挪威首相斯特勒。", {"OMN": ["Haitham bin Tariq Al Said"], "NOR": ["Jonas Gahr Støre"]}),
    ],
)
def test_a_title_before_the_talks(text: str, parties: dict[str, list[str]]) -> None:
    """A title before 会谈 is that of whoever a person meets; the talks of two states are their ministers'. 苏丹 is a state where it is listed with others."""
    assert [each[3] for each in contacts_told(text, _PUBLISHED)] == [parties]


def test_met_by_the_officials_of_each() -> None:
    """One by one, the ministers of three states are met at three meetings."""
    told = contacts_told("王毅将分别同土耳其、法国、德国三国外长举行会谈。", _PUBLISHED)
    assert told == [("meeting", "planned", None, _WANG | other) for other in (_FIDAN, _BARROT, _WADEPHUL)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("土耳其总统埃尔多安致电挪威首相斯特勒，双方就渔业交换意见。", "call"),
        ("土耳其總統埃爾多安主動致電挪威首相斯特勒，討論漁業問題。", "call"),
        ("土耳其总统埃尔多安致电挪威首相斯特勒，祝贺他再次当选。", "message"),
        ("土耳其总统埃尔多安昨晚致电挪威首相斯特勒，慰问风暴灾民。", "message"),
    ],
)
def test_a_telegram_or_a_call(text: str, kind: str) -> None:
    """致电 is a message where it congratulates or condoles, and a telephone call elsewhere; the talks on it are no other contact."""
    (contact,) = contacts_told(text, _PUBLISHED)
    assert contact[0] == kind


def test_a_weekday_of_a_headline() -> None:
    """A headline's verb has no tense: its weekday is the one that the text tells, and the call is one."""
    assert contacts_told("埃尔多安周三与斯特勒通电话\n\n土耳其总统埃尔多安周三与挪威首相斯特勒通电话，讨论渔业问题。", _PUBLISHED) == [
        ("call", "held", "2025-08-20", {"TUR": ["Recep Tayyip Erdoğan"], "NOR": ["Jonas Gahr Støre"]})
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [("斯特勒否认在与埃尔多安通话时收回立场。", "held"), ("挪威首相斯特勒否认曾与埃尔多安通话。", "denied")],
)
def test_what_is_denied(text: str, status: str) -> None:
    """What was done during a call may be denied, and the call was."""
    (contact,) = contacts_told(text, _PUBLISHED)
    assert contact[1] == status


def test_organisations_under_other_names() -> None:
    """An organisation's name within a longer one is not that organisation's."""
    assert [each[3] for each in contacts_told("挪威首相斯特勒将出席亚太经济合作组织峰会。", _PUBLISHED)] == [{"NOR": ["Jonas Gahr Støre"], "APEC": []}]
