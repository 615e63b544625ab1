"""Chinese dates: days without their month, numbers written together with what they count, words that only look like a time."""

from __future__ import annotations

import pytest

import visavis


def read(published: str | None, text: str) -> list[str]:
    """Return the dates of a text, each as `text=value`."""
    return [f"{one.text}={one.value}" for one in visavis.read(text, language="zh", published=published).dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外交部长陆明2024年3月12日在北京同来访的挪威外交大臣举行会谈。", ["2024年3月12日=2024-03-12"]),
        ("挪威外交大臣12日下午在奥斯陆表示，谈判仍在继续。", ["12日下午=2024-03-12"]),
        ("发言人28日说，代表团将于20日启程。", ["28日=2024-02-28", "20日=2024-03-20"]),
        ("两国外长3月18日至20日举行会晤，21日发表声明。", ["3月18日至20日=2024-03-18/2024-03-20", "21日=2024-03-21"]),
        ("大使5日和9日两次约见副部长。", ["5日=2024-03-05", "9日=2024-03-09"]),
        ("总统府星期三（3月13日）证实，首脑会晤下周五举行。", ["星期三（3月13日）=2024-03-13", "下周五=2024-03-22"]),
        ("去年5月3日，双方签署协议；今年年初以来，贸易额持续增长。", ["去年5月3日=2023-05-03", "今年年初=2024"]),
        ("二〇二二年二月二十四日之后，两国不再对话。", ["二〇二二年二月二十四日=2022-02-24"]),
        ("协议于２０２３年１２月签署，两年后生效。", ["２０２３年１２月=2023-12"]),
        ("1至2月，双边贸易额增长一成，去年上半年则下降。", ["1至2月=2024-01/2024-02", "去年上半年=2023-40"]),
        ("去年春天和明年秋天都有访问。", ["去年春天=2023-21", "明年秋天=2025-23"]),
        ("首相昨结束访问，特使昨（13日）抵达，往事如昨。", ["昨=2024-03-13", "昨（13日）=2024-03-13"]),
        ("双方昨天通话，本月底再谈。次日，谈判代表抵达。", ["昨天=2024-03-13", "本月底=2024-03", "次日=2024-03-14"]),
        ("上世纪90年代，两国关系曾一度冷淡，过去五年才有好转。", ["上世纪90年代=199X", "过去五年=2019/2024"]),
        ("外长今天起至22日出访，大使即日起至周五请假。", ["今天起至22日=2024-03-14/2024-03-22", "即日起至周五=2024-03-14/2024-03-15"]),
        ("部长明日起至下周三在芬兰，4月2日起至5日在挪威。", ["明日起至下周三=2024-03-15/2024-03-20", "4月2日起至5日=2024-04-02/2024-04-05"]),
        ("会议将于周六到20日举行。", ["周六到20日=2024-03-16/2024-03-20"]),
        ("部长今天到日本访问。", ["今天=2024-03-14"]),
        ("2024 年 3 月 12 日，两国外长通话。", ["2024 年 3 月 12 日=2024-03-12"]),
    ],
)
def test_times(text: str, expected: list[str]) -> None:
    """A day by its number alone is one of the publication's month, or of the one its sentence tells of."""
    assert read("2024-03-14", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "日前，中国同日本外相就此交换意见，访问为期3天。",
        "据今日俄罗斯电视台报道，两国代表团两天前往三座城市。",
        "近日，双方目前天然气贸易稳定，今后年均增长有望提高。",
        "会谈持续了3个月，第5日以后没有进展。",
    ],
)
def test_no_times(text: str) -> None:
    """Signs of a day or year within other words, and what is only counted, are no dates."""
    assert read("2024-03-14", text) == []


def test_year_told_before() -> None:
    """The month behind *the same year* is of the year last told, a bare day of the month its sentence tells of."""
    assert read("2024-03-14", "双方2014年6月18日签署协定，20日交换文本。同年9月，协定生效。") == [
        "2014年6月18日=2014-06-18",
        "20日=2014-06-20",
        "同年9月=2014-09",
    ]
