"""Chinese: how television and the press tell of receptions, ceremonies and congratulations, and what those who met say of others."""

from __future__ import annotations

import pytest

from visavis import read

_PUBLISHED = "2024-06-05"
Told = tuple[str | None, str, dict[str, list[str]]]


def _mains(text: str) -> list[Told]:
    report = read(text, published=_PUBLISHED, language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    return [
        (contact.kind, contact.status, {party.code: [names[one] for one in party.participants] for party in contact.parties})
        for contact in report.contacts
        if contact.main
    ]


@pytest.mark.parametrize(
    "text",
    [
        "国务院总理李强在人民大会堂举行仪式，欢迎意大利总理梅洛尼对我国进行正式访问。",
        "李强在北京举行欢迎仪式，欢迎意大利总理梅洛尼访华。",
        "国务院总理李强举行仪式，欢迎意大利总理梅洛尼对中国进行正式访问。\n军乐团奏两国国歌。",
    ],
)
def test_who_is_welcomed_with_a_ceremony_is_on_a_visit(text: str) -> None:
    """A ceremony of welcome tells of a visit under way, and of whoever receives it."""
    assert _mains(text) == [("visit", "ongoing", {"ITA": ["Giorgia Meloni"], "CHN": ["Li Qiang"]})]


def test_who_is_only_told_to_be_welcome_is_on_no_visit() -> None:
    """Whoever says that somebody is welcome tells of no visit paid."""
    assert _mains("李强强调，欢迎梅洛尼总理早日访华。") in ([], [("visit", "planned", {"ITA": ["Giorgia Meloni"], "CHN": []})])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全国政协主席王沪宁15日在京会见印尼人民协商会议副主席艾迪。", "IDN"),
        ("国家副主席韩正在北京会见泰国对华友好合作牵头人、统筹部长萨宁。", "THA"),
        ("王毅会见日本日中友好议员联盟会长二阶俊博。", "JPN"),
        ("王毅在北京会见哈萨克斯坦国务顾问阿里别夫。", "KAZ"),
        ("王毅在北京会见泰国国会上议院军事小组副主席萨宁。", "THA"),
    ],
)
def test_the_state_behind_a_verb_of_meeting_is_that_of_whoever_is_met(text: str, code: str) -> None:
    """Whatever body or post stands between the state and the title of whom somebody meets, he is of that state."""
    ((kind, status, parties),) = _mains(text)
    assert (kind, status, list(parties)) == ("meeting", "held", ["CHN", code])


@pytest.mark.parametrize("text", ["国务院总理李强在人民大会堂会见泰国正大集团资深董事长陈立本。", "韩正在北京会见美国某某公司全球执行董事长贝克林。"])
def test_heads_of_companies_are_no_officials(text: str) -> None:
    """Whom a state receives for a company is of no party."""
    assert _mains(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家主席习近平致电克劳迪娅·辛鲍姆，祝贺她当选墨西哥总统。", {"CHN": ["Xi Jinping"], "MEX": ["Claudia Sheinbaum"]}),
        ("习近平致电祝贺莫迪连任印度总理", {"CHN": ["Xi Jinping"], "IND": ["Narendra Modi"]}),
        ("国家主席习近平致电巴尔塔·奥兰，祝贺他就任匈牙利总统。", {"CHN": ["Xi Jinping"], "HUN": ["巴尔塔·奥兰"]}),
    ],
)
def test_who_is_congratulated_is_of_the_state_whose_office_he_comes_to(text: str, expected: dict[str, list[str]]) -> None:
    """The office told behind a congratulation is that of whoever is congratulated."""
    assert _mains(text) == [("message", "held", expected)]


def test_a_namesake_of_another_state_is_a_stranger() -> None:
    """A name of one word beside a title of a state is not that of somebody who only ever served another."""
    text = "全国人大常委会委员长赵乐际19日在北京会见斯洛伐克国民议会议长莱希。"
    assert [list(parties) for _, _, parties in _mains(text)] == [["CHN", "SVK"]]


def test_who_attended_is_told_at_the_end_of_an_account() -> None:
    """Whom the last paragraph tells to have been there was at what the account is of, and not at what its words recall."""
    text = (
        "国务院总理李强29日在京会见法国外长塞茹尔内。\n李强表示，中法关系很好。昨天，习近平主席同马克龙总统举行会谈。希望双方努力。\n"
        "李强指出，中方愿扩大合作。双方要加强沟通。合作前景广阔。\n塞茹尔内表示，法方高度重视对华关系。\n王毅参加会见。"
    )
    assert _mains(text) == [("meeting", "held", {"CHN": ["Li Qiang", "Wang Yi"], "FRA": ["Stéphane Séjourné"]})]


def test_what_those_who_met_recall_is_not_what_the_text_is_about() -> None:
    """Talks of others that those who met speak of in paragraphs of their words are recalled."""
    text = (
        "李强会见芬兰总统\n\n29日，国务院总理李强在京会见芬兰总统斯图布。\n"
        "李强表示，习近平主席同总统先生举行会谈，为两国关系作出新的规划。\n"
        "斯图布表示，芬方期待加强交往。"
    )
    assert _mains(text) == [("meeting", "held", {"CHN": ["Li Qiang"], "FIN": ["Alexander Stubb"]})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "国家主席习近平将于11月13日至17日赴利马出席亚太经合组织第三十一次领导人非正式会议并对秘鲁进行国事访问。",
            [("visit", "planned", {"CHN": ["Xi Jinping"], "PER": []}), ("meeting", "planned", {"CHN": ["Xi Jinping"], "APEC": []})],
        ),
        ("李强将出席第27次中国—东盟领导人会议", [("meeting", "planned", {"CHN": ["Li Qiang"], "ASEAN": []})]),
        (
            "李强将赴巴西访问并对埃及进行正式访问",
            [("visit", "planned", {"CHN": ["Li Qiang"], "BRA": []}), ("visit", "planned", {"CHN": ["Li Qiang"], "EGY": []})],
        ),
    ],
)
def test_whose_gathering_somebody_attends_is_no_visitor(text: str, expected: list[Told]) -> None:
    """An organisation whose numbered gathering somebody attends does not pay the visit told next, which is to come as the gathering is."""
    told = _mains(text)
    assert sorted(map(str, told)) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("赵乐际在北京会见塞拉利昂总统比奥。\n比奥表示，塞方高度重视发展对华关系。", "Julius Maada Bio"),
        ("赵乐际委员长在北京同新西兰议长布朗利会谈。\n布朗利表示，两国关系十分成熟。", "布朗利"),
    ],
)
def test_whom_a_title_calls_speaks_under_his_name_alone(text: str, speaker: str) -> None:
    """Short names behind a title, and such as begin like others, are the same people's where they stand alone."""
    report = read(text, published=_PUBLISHED, language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[one] for statement in report.statements for one in statement.speakers] == [speaker]


def test_a_name_ends_where_the_verb_begins() -> None:
    """A short name that the first sign of a verb could go on with ends before it."""
    text = "李强同加拿大总理通电话\n\n国务院总理李强6月3日应约同加拿大总理特鲁多通电话。"
    assert _mains(text) == [("call", "held", {"CHN": ["Li Qiang"], "CAN": ["Justin Trudeau"]})]
    assert _mains("国务院总理李强6月3日应约同加拿大总理卡尼通电话。")[0][2]["CAN"] == ["Mark Carney"]
