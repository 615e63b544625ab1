"""Contacts in Chinese as different makers tell them: ministries, provinces, papers of Taiwan and Hong Kong, services of foreign broadcasters."""

from __future__ import annotations

import pytest

from tests.languages.chinese.telling import contacts_told
from visavis import read

_PUBLISHED = "2024-04-15"


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("法國總統馬克龍20日訪中 將會見習近平\n\n（中央社巴黎15日電）法國總統府今天宣布行程。", "planned", "2024-04-20"),
        ("德国总理朔尔茨访问中国\n\n德国总理府发言人周一宣布，朔尔茨将于5月6日至7日访问中国。", "planned", "2024-05-06/2024-05-07"),
        ("德国总理朔尔茨访问中国\n\n德国总理朔尔茨14日抵达重庆，开始访问中国。", "ongoing", "2024-04-14"),
    ],
)
def test_headlines_have_no_tense(text: str, status: str, date: str) -> None:
    """A headline tells neither past nor future: the day or the text says which."""
    assert next((one[1], one[2]) for one in contacts_told(text, _PUBLISHED) if one[0] == "visit") == (status, date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("塞尔维亚总统武契奇原定于4月20日访问法国，但因身体原因推迟了行程。", [("visit", "postponed")]),
        ("塞尔维亚总统武契奇延迟访法行程。", [("visit", "postponed")]),
        ("日本首相岸田文雄原定20日访问法国。", [("visit", "cancelled")]),
        ("王毅计划于5月在巴黎出席论坛期间，与法国外长塞茹尔内会晤。", [("meeting", "planned")]),
        ("法新社指出，法国总统马克龙(Emmanuel Macron)将在巴黎时间20日晚间，与美国总统拜登通电话。", [("call", "planned")]),
        ("双方表示，愿推动俄乌重启谈判。", []),
        ("克里姆林宫发言人佩斯科夫周一否认普京与特朗普上周通过电话。", [("call", "denied")]),
        ("美国防部寻求安排中国防长董军与美国防长奥斯汀在新加坡会面。", [("meeting", "proposed")]),
    ],
)
def test_how_far_it_has_come(text: str, expected: list[tuple[str, str]]) -> None:
    """What was planned, put off or only furthered is told as that, across the marks within a sentence too."""
    assert [one[:2] for one in contacts_told(text, _PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("4月12日，省外事办党组书记、主任陶明远在贵阳会见菲律宾驻重庆总领事玛友。", {"CHN": ["Tao Mingyuan"], "PHL": ["玛友"]}),
        ("4月12日，市政府外办副主任唐文与澳大利亚驻成都副总领事彭善明举行工作座谈。", {"CHN": ["Tang Wen"], "AUS": ["彭善明"]}),
        ("外交部亚洲司司长刘劲远昨晚紧急约见日本驻华使馆首席公使志水正雄。", {"CHN": ["Liu Jinyuan"], "JPN": ["志水正雄"]}),
        ("商務部副部長凌激14日與澳洲貿易部次長范立敦(Don Verran)舉行視訊會議。", {"CHN": ["Ling Ji"], "AUS": ["Don Verran"]}),
        ("中国外交部副部长郑远帆将于22日与印度外交秘书苏雷什在北京举行新一轮中印战略对话。", {"CHN": ["Zheng Yuanfan"], "IND": ["苏雷什"]}),
    ],
)
def test_officials_of_every_rank(text: str, parties: dict[str, list[str]]) -> None:
    """Officials of provinces and consulates are named behind titles without a state; the name in brackets is how somebody is written."""
    assert contacts_told(text, _PUBLISHED)[0][3] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("王毅就美国众议院议长佩洛西到访台湾表示强烈抗议。", {"USA": ["Nancy Pelosi"], "TWN": []}),
        ("奥斯汀2022年在同一场合与时任中国防长魏凤和举行双边会议。", {"USA": ["Lloyd Austin"], "CHN": ["Wei Fenghe"]}),
    ],
)
def test_small_words(text: str, parties: dict[str, list[str]]) -> None:
    """就 brings in a clause as well as a noun, and 同 may be part of 同一."""
    assert [one[3] for one in contacts_told(text, _PUBLISHED)] == [parties]


def test_as_prime_minister() -> None:
    """以 before an office that somebody acts as is a preposition, and no state."""
    assert contacts_told("黄循财12日首次以总理身份与中国总理李强举行会谈。", _PUBLISHED)[0][3] == {"SGP": ["Lawrence Wong"], "CHN": ["Li Qiang"]}


def test_a_namesake_of_another_state() -> None:
    """A family name behind the title of one state is nobody known of another, but who holds that office."""
    report = read("委内瑞拉国防部长洛佩斯14日会见中国国防部长董军。", published=_PUBLISHED, language="zh")
    assert [actor.name for actor in report.actors if actor.party == "VEN" and actor.kind == "person"] == ["Vladimir Padrino López"]
