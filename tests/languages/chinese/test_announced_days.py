"""Chinese: days to come tell what is planned where no word does, what is announced of somebody, and what *this* was."""

from __future__ import annotations

import pytest

import visavis
from tests.reading.outline import outline
from visavis import Reader

# The tests' documents are of Thursday, 14 March 2024.
VISIT = "visit planned on {} in 挪威: DNK (Lars Løkke Rasmussen), NOR"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丹麦外交大臣拉斯穆森3月20日访问挪威。", [VISIT.format("2024-03-20")]),
        ("挪威外交部宣布丹麦外交大臣拉斯穆森3月20日至22日访问挪威。", [VISIT.format("2024-03-20/2024-03-22")]),
        ("挪威外交部证实丹麦外交大臣拉斯穆森将访问挪威。", ["visit planned in 挪威: DNK (Lars Løkke Rasmussen), NOR"]),
        (
            "丹麦外交大臣拉斯穆森3月20日访问挪威，与挪威外交大臣艾德会面。",
            [
                VISIT.format("2024-03-20"),
                "meeting planned on 2024-03-20 in 挪威: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
            ],
        ),
        ("丹麦外交大臣拉斯穆森3月11日访问挪威。", [VISIT.format("2024-03-11").replace("planned", "held")]),
        (
            "丹麦外交大臣拉斯穆森4月1日起生效的协议签署后会见了挪威外交大臣艾德。",
            ["meeting held: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)"],
        ),
    ],
)
def test_a_day_to_come_tells_what_is_planned(reader: Reader, text: str, expected: list[str]) -> None:
    """Verbs tell no tense: the day right before one does, for it and for what is done on the same journey; whoever is announced to come is its subject."""
    assert [line.partition("; host")[0] for line in outline(reader, text, language="zh")] == expected


@pytest.mark.parametrize(
    "told",
    [
        "这将是自去年两国关系紧张以来，丹麦最高级别官员访问挪威。",
        "这是丹麦外交大臣三年来首次访问挪威。",
    ],
)
def test_what_this_was(reader: Reader, told: str) -> None:
    """What *this* is said to be is the contact told before, and no other."""
    text = "丹麦外交大臣拉斯穆森将于3月20日访问挪威。" + told
    assert outline(reader, text, language="zh") == [VISIT.format("2024-03-20")]


def test_what_this_was_of_others(reader: Reader) -> None:
    """A meeting of other people is another, though *this* is said to have come after it."""
    text = "丹麦外交大臣拉斯穆森11日会见挪威外交大臣艾德。这是丹麦首相弗雷泽里克森11日会见艾德后的又一次会见。"
    assert len(outline(reader, text, language="zh")) == 2


def test_a_gathering_that_somebody_attends_by_the_way() -> None:
    """That somebody is in a town for a conference is not the news of whom he met there, and what is left out of the text is no occasion."""
    report = visavis.read("正在奥斯陆出席北约会议的丹麦外交大臣拉斯穆森11日会见了挪威外交大臣艾德。", published="2024-03-14", language="zh")
    (met,) = [contact for contact in report.contacts if contact.main]
    assert (met.kind, [party.code for party in met.parties]) == ("meeting", ["DNK", "NOR"])
    text = "丹麦外交大臣拉斯穆森在奥斯陆参加北约会议期间会晤了挪威外交大臣艾德。"
    (met,) = [contact for contact in visavis.read(text, published="2024-03-14", language="zh").contacts if contact.main]
    assert met.occasion is None or met.occasion in text
