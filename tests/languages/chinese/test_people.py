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


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # whatever signs a name is written with, behind the title of an envoy
        ("市长李明浩会见荷兰驻华大使昊使博、瑞士驻华大使馆公使兼副馆长张德音。", {"NLD": ["昊使博"], "CHE": ["张德音"]}),
        ("云南省副省长赵国良会见法国驻华大使馆公使衔参赞贺丹青等。", {"CHN": ["Zhao Guoliang"], "FRA": ["贺丹青"]}),
        ("副省长赵国良10日会见了泰国公主诗黛玲一行。", {"CHN": ["Zhao Guoliang"], "THA": ["诗黛玲"]}),
        ("中国驻英国大使刘晓明拜会英国外交部礼宾司司长兼外交使团副典礼官马丁。", {"CHN": ["Liu Xiaoming"], "GBR": ["马丁"]}),
        ("日本外务事务次官船越一郎十四日召见中国驻日大使吴江浩。", {"JPN": ["船越一郎"], "CHN": ["Wu Jianghao"]}),
        ("副省长赵国良10日会见越南国会副主席阮氏清平等。", {"CHN": ["Zhao Guoliang"], "VNM": ["Nguyen Thi Thanh Binh"]}),
        ("四川省省长赵国良会见旧金山市市长布里斯。", {"CHN": ["Zhao Guoliang"], "USA": ["布里斯"]}),
        ("外交部副部长马朝旭会见日本外务事务次官秋叶一男。", {"CHN": ["Ma Zhaoxu"], "JPN": ["秋叶一男"]}),
    ],
)
def test_officials_nobody_knows(text: str, parties: dict[str, list[str]]) -> None:
    """Names behind titles, and whose officials those of provinces, towns, embassies and departments are."""
    report = visavis.read(text, published="2024-03-12", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    told = {party.code: [names[one] for one in party.participants] for contact in report.contacts for party in contact.parties}
    assert {code: told.get(code) for code in parties} == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("尚达曼总统8日会见到访我国的中国国家副主席韩正。", {"SGP", "CHN"}),
        ("王毅外长会见法国外长塞茹尔内。我国驻法国大使孟立参加会见。", {"CHN", "FRA"}),
    ],
)
def test_whose_country_ours_is(text: str, parties: set[str]) -> None:
    """*Our country* is that of the officials whom the text calls without theirs."""
    report = visavis.read(text, published="2023-11-09", language="zh")
    assert all({party.code for party in contact.parties} == parties for contact in report.contacts)


def test_a_chinese_name_is_spelt_in_one_way() -> None:
    """Who holds the post that somebody named by the text has is not taken for him because their names sound a little alike."""
    report = visavis.read("10月22日，驻约旦大使潘伟芳拜会约旦副首相兼外交大臣萨法迪。", published="2020-10-25", language="zh")
    assert "Pan Weifang" in {actor.name for actor in report.actors}


def test_a_name_that_begins_as_another() -> None:
    """A foreign name behind a title is whole, though a known family name opens it, and nobody else speaks."""
    report = visavis.read("欧盟发言人马斯拉里今天告诉路透社：“我们接获通知。”", published="2023-07-05", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in statement.speakers] for statement in report.statements] == [["马斯拉里"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("北约（NATO）秘书长吕特今天表示，盟国将加强合作。", "Mark Rutte"),
        ("联合国（United Nations）秘书长古特雷斯今天表示，冲突必须结束。", "António Guterres"),
        ("非盟轮值主席、安哥拉总统洛伦索今天表示，冲突必须结束。", "João Lourenço"),
        ("欧盟驻华大使庹尧诲（Jorge Toledo）2日抵达。庹尧诲在北京的世界和平论坛（World Peace Forum）上表示，会谈将继续。", "Jorge Toledo"),
    ],
)
def test_names_in_brackets_within_titles(text: str, name: str) -> None:
    """What an organisation is called abroad, or an office held in turn, parts no title; who was named behind one is known when he comes again."""
    report = visavis.read(text, published="2025-09-10", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[one] for one in statement.speakers] for statement in report.statements] == [[name]]


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("王毅会见瑞士联邦主席毛雷尔。", "2019-10-16", "Ueli Maurer"),
        ("习近平同澳大利亚总督赫尔利互致贺电。", "2022-12-21", "David Hurley"),
        ("王毅同塞内加尔外长艾莎塔举行会谈。", "2021-11-28", "Aïssata Tall Sall"),
        ("柬埔寨首相洪森在河内会见越南国会主席阮氏金银。", "2016-12-20", "Nguyen Thi Kim Ngan"),
        ("聖文森總理龔薩福拜會台灣立法院院長游錫堃。", "2022-08-08", "You Si-kun"),
    ],
)
def test_holders_by_what_they_are_called(text: str, day: str, name: str) -> None:
    """Who holds an office on the day is known by any part of the name that the text writes in Chinese signs."""
    report = visavis.read(text, published=day, language="zh")
    assert name in {actor.name for actor in report.actors}


def test_a_known_name_that_opens_another() -> None:
    """A name behind a title is no shorter one that somebody elsewhere has; who sets off is under way."""
    report = visavis.read("法国总理贝鲁启程前往亚松森，将会见巴拉圭外长拉米雷斯。", published="2025-09-02", language="zh")
    assert "David Lammy" not in {actor.name for actor in report.actors}
    assert report.contacts[0].status == "ongoing"
