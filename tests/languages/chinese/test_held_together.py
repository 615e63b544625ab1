"""Chinese: states called by their first signs together that hold something, officials in charge of another state, and whose form a word tells."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis import Reader

# The tests' documents are of Thursday, 14 March 2024.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法德12日在布鲁塞尔举行防务磋商。", ["meeting held on 2024-03-12 in 布鲁塞尔: DEU, FRA"]),
        ("中法双方12日在日内瓦举行会谈。", ["meeting held on 2024-03-12 in 日内瓦: CHN, FRA"]),
        ("韩美日12日在东京举行外长会谈。", ["meeting held on 2024-03-12 in 东京: JPN, KOR, USA"]),
        ("俄美将在奥斯陆举行会谈。", ["meeting planned in 奥斯陆: RUS, USA"]),
        ("中欧班列12日开始运行。", []),
        ("法德关系将在未来发展。", []),
        ("法德贸易将在布鲁塞尔成为议题。", []),
    ],
)
def test_states_called_by_their_signs_hold_something_together(reader: Reader, text: str, expected: list[str]) -> None:
    """Such states are sides where a verb of holding is theirs, and none where they only qualify what follows."""
    assert outline(reader, text, language="zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "外交部副部长马朝旭12日会见美国务院亚太事务助理国务卿科斯特(Paul T. Coster)、白宫国安会中国事务高级主任贝兰(Ann Beran)。",
            ["meeting held on 2024-03-12: CHN (Ma Zhaoxu), USA (Ann Beran, Paul T. Coster)"],
        ),
        ("外交部副部长马朝旭12日会见挪威外交部中国事务特使罗恩。", ["meeting held on 2024-03-12: CHN (Ma Zhaoxu), NOR (罗恩)"]),
        (
            "韩国外交部半岛和平交涉本部长金泰勋12日与美国国务院对朝特别代表科斯特通电话。",
            ["call held on 2024-03-12: KOR (Kim Tae-hoon), USA (科斯特)"],
        ),
        ("外交部副部长马朝旭12日会见来访的挪威议会代表团。", ["meeting held on 2024-03-12: CHN (Ma Zhaoxu), NOR"]),
        ("发言人就相关情况进行介绍时说，马朝旭会见了挪威外交大臣艾德。", ["meeting held: CHN (Ma Zhaoxu), NOR (Espen Barth Eide)"]),
    ],
)
def test_what_an_official_deals_with_is_not_whose_he_is(reader: Reader, text: str, expected: list[str]) -> None:
    """A state before an office that deals with it, or behind 对, gives nobody his party; a state's last sign may begin the title."""
    assert [line.partition("; ")[0] for line in outline(reader, text, language="zh")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月12日，林静大使拜会加纳议长巴格宾。", ["meeting held on 2024-03-12: CHN (Lin Jing), GHA (巴格宾)"]),
        ("外交部欧洲司司长杜成12日会见挪威驻华大使罗恩。", ["meeting held on 2024-03-12: CHN (Du Cheng), NOR (罗恩)"]),
        ("驻卡拉奇总领事杜成12日拜会信德省首席部长沙阿。", ["meeting held on 2024-03-12: CHN (Du Cheng), PAK (沙阿)"]),
        ("温州市外办主任杜成12日与西班牙驻沪总领事卡尔沃座谈交流。", ["meeting held on 2024-03-12: CHN (Du Cheng), ESP (卡尔沃)"]),
        ("驻长崎总领事杜成12日拜会长崎市市长铃木史朗。", ["meeting held on 2024-03-12: CHN (Du Cheng), JPN (铃木史朗)"]),
    ],
)
def test_officials_whose_state_goes_without_saying(reader: Reader, text: str, expected: list[str]) -> None:
    """An envoy called by his title behind his name, a director of the ministry, and whoever an envoy calls on in the country where he is."""
    assert outline(reader, text, language="zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "挪威外交大臣艾德12日与丹麦外交大臣拉斯穆森通电话，双方同意下周举行会谈。",
            [
                "call held on 2024-03-12: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
                "meeting planned on 2024-03-18/2024-03-24: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
            ],
        ),
        (
            "挪威外交大臣艾德12日与丹麦外交大臣拉斯穆森通电话，双方计划尽早在奥斯陆会面。",
            [
                "call held on 2024-03-12: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
                "meeting planned in 奥斯陆: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
            ],
        ),
        (
            "挪威外交大臣艾德12日与丹麦外交大臣拉斯穆森在电话中进行了会谈。",
            ["call held on 2024-03-12: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)"],
        ),
    ],
)
def test_a_form_is_of_the_contact_whose_verb_it_hangs_on(reader: Reader, text: str, expected: list[str]) -> None:
    """That two spoke by telephone tells no form of the meeting on which they agreed."""
    assert outline(reader, text, language="zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("挪威外交大臣艾德12日会见德国总理外事顾问普吕特纳。", ["meeting held on 2024-03-12: DEU (普吕特纳), NOR (Espen Barth Eide)"]),
        (
            "外交部副部长马朝旭12日分别会见挪威外交大臣艾德，同挪威副外交大臣林斯塔、贝尔格举行磋商。",
            [
                "meeting held on 2024-03-12: CHN (Ma Zhaoxu), NOR (Espen Barth Eide)",
                "meeting held on 2024-03-12: CHN (Ma Zhaoxu), NOR (林斯塔, 贝尔格)",
            ],
        ),
        (
            "丹麦外交大臣拉斯穆森11日至12日访问挪威和芬兰，会晤挪威外交大臣艾德、芬兰外长瓦尔托宁。",
            [
                "visit held on 2024-03-11/2024-03-12 in 挪威: DNK (Lars Løkke Rasmussen), NOR",
                "visit held on 2024-03-11/2024-03-12 in 芬兰: DNK (Lars Løkke Rasmussen), FIN",
                "meeting held on 2024-03-11/2024-03-12 in 挪威: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
                "meeting held on 2024-03-11/2024-03-12 in 芬兰: DNK (Lars Løkke Rasmussen), FIN (Elina Valtonen)",
            ],
        ),
        ("丹麦外交大臣拉斯穆森期望继续与挪威外交大臣艾德会谈。", ["meeting proposed: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)"]),
    ],
)
def test_whose_the_last_title_is_is_met(reader: Reader, text: str, expected: list[str]) -> None:
    """Not the head of government whose adviser somebody is; not each of two who bear one title; but each host of a journey by himself."""
    assert outline(reader, text, language="zh") == expected


def test_the_heads_of_regions_are_of_them(reader: Reader) -> None:
    """A text that names Macau means it by its sign, and its chief executive is no official of the state."""
    told = outline(reader, "挪威外交大臣艾德12日抵澳访问。澳门特别行政区行政长官贺一诚当天与艾德会面。", language="zh")
    assert len(told) > 1
    assert all("MAC" in line and "CHN" not in line and "AUS" not in line for line in told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("挪威外交大臣艾德和丹麦外交大臣拉斯穆森通过互访、会晤、通话、通信等方式保持沟通。", []),
        ("挪威外交大臣艾德12日给丹麦外交大臣拉斯穆森打了电话。", ["call held on 2024-03-12: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)"]),
        ("外交部副部长马朝旭12日召见欧盟驻华代表团团长郁白。", ["summons held on 2024-03-12: CHN (Ma Zhaoxu), EU (郁白)"]),
        ("外交部副部长马朝旭12日传唤日本驻华大使长谷宇一郎。", ["summons held on 2024-03-12: CHN (Ma Zhaoxu), JPN (长谷宇一郎)"]),
        (
            "丹麦外交大臣拉斯穆森12日与挪威外交大臣艾德会谈，之后他还要访问芬兰。",
            [
                "meeting held on 2024-03-12: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)",
                "visit planned in 芬兰: DNK (Lars Løkke Rasmussen), FIN",
            ],
        ),
        (
            "丹麦外交大臣拉斯穆森3月20日将与挪威外交大臣艾德举行会谈。这是拉斯穆森与艾德以现职身份举行的第三次也是最后一次会谈。",
            ["meeting planned on 2024-03-20: DNK (Lars Løkke Rasmussen), NOR (Espen Barth Eide)"],
        ),
        (
            "法国总统马克龙11日抵达奥斯陆，对挪威进行国事访问。挪威国王哈拉尔五世12日举行仪式，欢迎马克龙对挪威进行国事访问。",
            ["visit ongoing on 2024-03-11 in 奥斯陆: FRA (Emmanuel Macron), NOR (Harald V of Norway)"],
        ),
    ],
)
def test_ways_calls_and_what_that_was(reader: Reader, text: str, expected: list[str]) -> None:
    """Ways of keeping in touch are no contacts, giving somebody a call is one; what *this* was is told already, and a welcome is part of its visit."""
    assert [line.partition("; ")[0] for line in outline(reader, text, language="zh")] == expected
