"""Whom names in Chinese texts mean, and how they are cited."""

from __future__ import annotations

import pytest

import visavis


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("肯尼亚总统鲁托12日会见中国外长王毅。\n\n鲁托说，肯方感谢中方支持。", "William Ruto"),  # a family name that stands alone
        ("肯尼亚总统鲁托12日会见中国外长王毅。\n\n复旦大学教授谌仲行说，双方合作前景广阔。", "Chen Zhongxing"),
        ("肯尼亚总统鲁托12日会见中国外长王毅。\n\n店主约瑟夫·奥蒂诺说，生意好了。", "约瑟夫·奥蒂诺"),  # nobody can tell how he is written
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    """A family name alone means who was named; unknown people of no state are in Latin letters where their names are Chinese."""
    report = visavis.read(text, published="2025-03-12", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in statement.speakers] for statement in report.statements] == [[speaker]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("美国驻华使馆发言人回应说，政策没有改变。", "Embassy of the United States"),
        ("法国驻华大使馆表示，签证照常办理。", "Embassy of France"),
    ],
)
def test_an_embassy_is_of_who_sends_it(text: str, name: str) -> None:
    """Where it stands is not whose it is."""
    report = visavis.read(text, published="2025-03-12", language="zh")
    names = {actor.id: actor for actor in report.actors}
    assert [[names[one].name for one in statement.speakers] for statement in report.statements] == [[name]]


def test_who_was_there_is_of_the_state_whose_post_he_has() -> None:
    """A long post that begins with a state tells whose adviser it is, whatever else it says."""
    text = "中国驻赞比亚大使杜晓晖拜会赞比亚总统希奇莱马。赞总统首席经济顾问兼债务谈判协调人姆万萨·齐隆戈博士、使馆政务参赞程望舒等在座。"
    report = visavis.read(text, published="2023-03-09", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    parties = {party.code: [names[one] for one in party.participants] for party in report.contacts[0].parties}
    assert parties == {"CHN": ["Du Xiaohui", "Cheng Wangshu"], "ZMB": ["Hakainde Hichilema", "姆万萨·齐隆戈"]}
