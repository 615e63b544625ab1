"""Chinese: who meets whom, how contacts are told, and what has come of them."""

from __future__ import annotations

import pytest

from visavis import read
from visavis.document import Document
from visavis.languages import language
from visavis.languages.copies import Copy, Copying
from visavis.reader import Reader
from visavis.records import Contact, Report

_PUBLISHED = "2024-04-15"
Told = tuple[str | None, str, dict[str, list[str]]]


def _contacts(text: str) -> list[Told]:
    report = read(text, published=_PUBLISHED, language="zh")
    return [_told(report, contact) for contact in report.contacts]


def _told(report: Report, contact: Contact) -> Told:
    names = {actor.id: actor.name for actor in report.actors}
    return contact.kind, contact.status, {party.code: [names[one] for one in party.participants] for party in contact.parties}


_WANG, _SEJOURNE = {"CHN": ["Wang Yi"]}, {"FRA": ["Stéphane Séjourné"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外交部长王毅10日在北京同法国外长塞茹尔内举行会谈。", ("meeting", "held", _WANG | _SEJOURNE)),
        ("王毅会见法国外长塞茹尔内。", ("meeting", "held", _WANG | _SEJOURNE)),
        ("王毅外长与塞茹尔内外长通了电话。", ("call", "held", _WANG | _SEJOURNE)),
        ("王毅将于下周同法国外长塞茹尔内举行视频会晤。", ("video", "planned", _WANG | _SEJOURNE)),
        ("法国外长塞茹尔内受到王毅的会见。", ("meeting", "held", _WANG | _SEJOURNE)),
        ("中法两国外长13日在巴黎会晤。", ("meeting", "held", _WANG | _SEJOURNE)),
        ("外交部副部長馬朝旭召見法國駐華大使洛朗·佩蒂。", ("summons", "held", {"CHN": ["Ma Zhaoxu"], "FRA": ["洛朗·佩蒂"]})),
        ("国家主席习近平向法国总统马克龙致贺电。", ("message", "held", {"CHN": ["Xi Jinping"], "FRA": ["Emmanuel Macron"]})),
    ],
)
def test_two_sides_are_told(text: str, expected: Told) -> None:
    """What 同, 与 and 向 bring in stands before the verb; lists, passives, clauses before a name and traditional signs are read as well."""
    assert _contacts(text) == [expected]


def test_who_came_for_something_else_is_met_and_visits() -> None:
    """A clause before a name tells what somebody came for: the talks and the visit are told."""
    text = "外交部长王毅在上海同来华参加论坛的法国外长塞茹尔内会谈。"
    assert _contacts(text) == [("meeting", "held", _WANG | _SEJOURNE), ("visit", "ongoing", {"CHN": []} | _SEJOURNE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法国总统马克龙将于5月6日对塞尔维亚进行国事访问。", ("visit", "planned")),
        ("马克龙10日抵达贝尔格莱德，开始对塞尔维亚进行国事访问。", ("visit", "ongoing")),
        ("马克龙推迟了对塞尔维亚的访问。", ("visit", "postponed")),
        ("马克龙取消了访问塞尔维亚的计划。", ("visit", "cancelled")),
        ("塞尔维亚总统武契奇邀请马克龙访问贝尔格莱德。", ("visit", "proposed")),
    ],
)
def test_what_has_come_of_a_visit(text: str, expected: tuple[str, str]) -> None:
    """Adverbs of time and the verbs over a visit tell its state."""
    assert [(kind, status) for kind, status, _ in _contacts(text)] == [expected]


def test_a_guest_who_is_received_is_on_a_visit() -> None:
    """来访的 before a name tells of a visit to whoever receives its bearer."""
    kinds = [(kind, status) for kind, status, _ in _contacts("王毅会见来访的法国外长塞茹尔内。")]
    assert sorted(kinds, key=str) == [("meeting", "held"), ("visit", "ongoing")]


def test_a_guest_whose_name_is_spelt_behind_it() -> None:
    """A clause before a name tells of his visit, though his name in other letters stands between; the talks were where their own clause says."""
    text = "越南外长裴青山在河内和正在访问越南的老挝党中央对外部部长本雷·班达隆（Bounlay Phandalong）举行会谈。"
    report = read(text, published=_PUBLISHED, language="zh")
    assert [(contact.kind, contact.place) for contact in report.contacts] == [("meeting", "河内"), ("visit", "越南")]
    assert _told(report, report.contacts[0])[2] == {"VNM": ["Bui Thanh Son"], "LAO": ["Bounlay Phandalong"]}


def test_who_asked_for_a_call() -> None:
    """应约: the other side did."""
    report = read("外交部长王毅应约同法国外长塞茹尔内通电话。", published=_PUBLISHED, language="zh")
    assert [contact.initiator for contact in report.contacts] == ["FRA"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("老挝、越南、东帝汶外长将访华。", [["CHN", "LAO", "TLS", "VNM"]]),
        ("王毅在出席东盟峰会期间，将会见老挝、文莱、日本等国外长。", [["CHN", "LAO"], ["BRN", "CHN"], ["CHN", "JPN"]]),
        ("王毅会见老挝、越南外长裴青山。", [["CHN", "VNM"]]),  # of the last only, where somebody is named
    ],
)
def test_officials_of_listed_states(text: str, told: list[list[str]]) -> None:
    """An office behind a list of states is held in each, where no name follows; on the margins of a summit each is met by himself."""
    assert [sorted(parties) for _, _, parties in _contacts(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who is left out was told before
        ("法国外长塞茹尔内10日抵达华盛顿。他还同联合国秘书长古特雷斯、美国国务卿布林肯会晤。", ["FRA", "UN", "USA"]),
        ("法国外长塞茹尔内10日抵达华盛顿。随后还同联合国秘书长古特雷斯、美国国务卿布林肯会晤。", ["FRA", "UN", "USA"]),
        # whose time it was is no subject
        ("法国外长塞茹尔内当地时间3日同美国国务卿布林肯举行会谈。", ["FRA", "USA"]),
    ],
)
def test_who_is_the_subject(text: str, told: list[str]) -> None:
    """A subject that is left out is that of the sentence before; those whom 同 brings in did not meet each other alone."""
    assert told in [sorted(parties) for kind, _, parties in _contacts(text) if kind == "meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "王毅在巴黎与法国外长塞茹尔内会谈后的新闻发布会上表示，会谈是有益的。",
        "王毅13日在与法国外长塞茹尔内举行会谈后召开的联合记者会上说，“双方谈得很好”。",
        "王毅在巴黎同法国外长塞茹尔内会谈后表示，会谈是有益的。",
    ],
)
def test_talks_behind_which_somebody_speaks(text: str) -> None:
    """Talks that only say when somebody spoke are told all the same, and where they were."""
    report = read(text, published=_PUBLISHED, language="zh")
    assert [_told(report, contact) for contact in report.contacts] == [("meeting", "held", _WANG | _SEJOURNE)]
    assert report.contacts[0].place == ("巴黎" if "巴黎" in text else None)


def test_a_visit_of_before_is_another() -> None:
    """Who has just arrived and visited the country months ago has been there twice."""
    report = read("法国外长塞茹尔内已抵达北京。\n\n他去年11月访问中国。", published=_PUBLISHED, language="zh")
    assert [(contact.status, contact.date) for contact in report.contacts] == [("ongoing", None), ("held", "2023-11")]


def test_a_gathering_that_is_only_the_frame() -> None:
    """Whom somebody met while he attended a summit is the contact, and where; the summit itself is another only where it is told for its own sake."""
    text = "王毅在利马出席亚太经合组织领导人非正式会议期间会见法国外长塞茹尔内。"
    report = read(text, published=_PUBLISHED, language="zh")
    assert [(contact.kind, contact.place, [party.code for party in contact.parties]) for contact in report.contacts] == [("meeting", "利马", ["CHN", "FRA"])]
    assert [kind for kind, _, _ in _contacts("李强访问印尼期间，将出席东盟峰会。")] == ["visit", "meeting"]


def test_a_name_that_holds_another() -> None:
    """A foreign name behind a title goes on to its end, though a known family name stands in it."""
    (told,) = _contacts("斐济总理姆拜尼马拉马会见王毅。")
    assert told[2] == {"FJI": ["姆拜尼马拉马"]} | _WANG


def test_what_is_accepted_otherwise() -> None:
    """Who accepts an invitation has not been visited."""
    assert _contacts("法国总统马克龙接受了习近平的访问邀请。") == []


def test_people_met_one_by_one() -> None:
    """分别 makes of a list as many contacts; officials further on in a list are of the state of the first."""
    found = _contacts("王毅在雅加达分别会见印尼总统佐科、外长蕾特诺。")
    assert [parties["IDN"] for _, _, parties in found] == [["Joko Widodo"], ["Retno Marsudi"]]


def test_places_of_a_journey() -> None:
    """A verb of going has several places, which 、 and 和 join."""
    assert [set(parties) for _, _, parties in _contacts("王毅将应邀访问埃及、突尼斯和多哥。")] == [{"CHN", "EGY"}, {"CHN", "TUN"}, {"CHN", "TGO"}]


@pytest.mark.parametrize("text", ["会议由王毅主持。", "法国总统马克龙说，会谈很重要。", "中国队同法国队举行友谊赛。", "外长会见解独到。"])
def test_words_of_contacts_without_two_sides_tell_none(text: str) -> None:
    """One side, a game, and signs that belong to other words are no contact."""
    assert _contacts(text) == []


def test_somebody_nobody_knows() -> None:
    """People from China are written in Latin letters; a foreign name is that of who holds the office if it sounds like his."""
    report = read("中国驻赞比亚大使杜晓晖拜会赞比亚总统希奇莱玛。", published=_PUBLISHED, language="zh")
    assert [actor.name for actor in report.actors if actor.kind == "person"] == ["Du Xiaohui", "Hakainde Hichilema"]


def test_a_report_speaks_of_the_text_itself() -> None:
    """The stages read a copy, its words parted and moved; spans are those of the text."""
    text = "外交部長王毅在北京同法國外長塞茹爾內舉行會談。"
    report = read(text, published=_PUBLISHED, language="zh")
    spans = [mention for actor in report.actors for mention in actor.mentions]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert {span.text for span in spans} >= {"王毅", "法國外長", "塞茹爾內"}


def test_a_copy_knows_where_its_signs_stand() -> None:
    """Every sign but the spaces is one of the text, and each of the text's stands in the copy once."""
    text = "王毅同塞茹尔内会谈。\n\n双方谈了“合作”（见附件）。"
    document = Document.from_text(text, language="zh")
    spoken, reader = language("zh"), Reader()
    assert isinstance(spoken, Copying)
    copy, _ = spoken.copied(document, lambda found: reader.knowledge.names(found, "zh"))
    assert isinstance(copy, Copy)
    assert sorted(sign for sign in copy.signs if sign >= 0) == list(range(len(text)))
    assert copy.back(0, len(copy.text)) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # whose envoy he is goes without saying; a state by the first sign of its name behind who meets whom
        ("6月30日，驻多哥大使巢卫民会见多民航局局长拉塔，就航空运输合作交换意见。", {"CHN": ["Chao Weimin"], "TGO": ["拉塔"]}),
        ("驻刚果(金)大使朱明辞行拜会刚副总理兼环境和可持续发展部长巴扎伊巴。", {"CHN": ["Zhu Ming"], "COD": ["巴扎伊巴"]}),
        ("驻赤道几内亚大使亓玉往见赤几副总统恩盖马。", {"CHN": ["Qi Yu"], "GNQ": ["恩盖马"]}),
        # a delegation is met as people are; leaders to be met are nobody known
        ("云南省副省长赵国良5日在昆明会见了泰国议会代表团一行。", {"CHN": ["Zhao Guoliang"], "THA": []}),
        ("王毅外长将会见法国领导人。", {"CHN": ["Wang Yi"], "FRA": []}),
        # the title of who heads a province is no part of its name
        ("8月15日，福建省委书记赵国良与斐济总理兰布卡会见。", {"CHN": ["Zhao Guoliang"], "FJI": ["Sitiveni Rabuka"]}),
        # who receives somebody accepts his call
        ("法国总统马克龙今天接受中国大使卢沙野的礼节性拜会。", {"CHN": ["Lu Shaye"], "FRA": ["Emmanuel Macron"]}),
        # bodies of the navy, speakers of one house, and a name that begins as a state's does
        ("中国海军远航访问编队15日抵达印度尼西亚雅加达。", {"CHN": [], "IDN": []}),
        ("驻智利大使牛清报拜会智利新任众议长卡斯特罗。", {"CHN": ["Niu Qingbao"], "CHL": ["卡斯特罗"]}),
        ("法国外长塞茹尔内拜会立法院长韩国瑜。", {"FRA": ["Stéphane Séjourné"], "TWN": ["Han Kuo-yu"]}),
        # what somebody got another wrote to him
        ("联合国秘书长古特雷斯26日收到了马克龙的来信。", {"FRA": ["Emmanuel Macron"], "UN": ["António Guterres"]}),
        # 和 brings in the other side behind a place, as 同 does
        ("美国特使米切尔星期天在大马士革和叙利亚总统阿萨德举行会谈。", {"USA": ["米切尔"], "SYR": ["Bashar al-Assad"]}),
    ],
)
def test_who_meets_whom_in_short(text: str, parties: dict[str, list[str]]) -> None:
    """Embassies, provinces and agencies leave out what goes without saying."""
    assert [told[2] for told in _contacts(text)] == [parties]


def test_a_visit_to_several_states_is_one_to_each() -> None:
    """The states of a list, and who invites to each."""
    text = "应肯尼亚外长穆达瓦迪、喀麦隆外长姆贝拉邀请，外交部长王毅将于5月10日至17日对肯尼亚、喀麦隆和刚果（金）进行正式访问。"
    visits = [told[2] for told in _contacts(text)]
    assert [list(parties)[1] for parties in visits] == ["KEN", "CMR", "COD"]
    assert visits[2] == {"CHN": ["Wang Yi"], "COD": []}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("法国外长塞茹尔内将于6月25日来华访问。", "2024-06-25"),
        ("越南总理范明正将于6月24日至27日来华出席论坛。", "2024-06-24/2024-06-27"),
    ],
)
def test_the_day_on_which_somebody_comes(text: str, date: str) -> None:
    """The verb of coming behind a day does not make it a stretch of time since which something has been so."""
    assert [one.date for one in read(text, published="2024-06-20", language="zh").contacts] == [date]


def test_a_ministry_called_after_several_matters() -> None:
    """A minister of foreign affairs is one, whatever else the ministry is called after."""
    assert [told[2] for told in _contacts("王毅15日会见多哥外交与地区一体化部部长杜塞。")] == [{"CHN": ["Wang Yi"], "TGO": ["Robert Dussey"]}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("副总统韩正代表国家主席习近平10日赴巴黎出席葬礼。", [("visit", {"CHN": ["Han Zheng"], "FRA": []})]),
        ("外交部长王毅代表总理李强，今天率团赴巴黎出席开幕式。", [("visit", {"CHN": ["Wang Yi"], "FRA": []})]),
        ("谈判代表李成钢会见法国外长塞茹尔内。", [("meeting", {"CHN": ["Li Chenggang"]} | _SEJOURNE)]),
    ],
)
def test_who_stands_for_another(text: str, told: list[tuple[str, dict[str, list[str]]]]) -> None:
    """He who stands for somebody of higher office goes himself; a delegate's title is one still."""
    assert [(kind, parties) for kind, _, parties in _contacts(text)] == told


def test_officials_of_the_state_that_is_visited() -> None:
    """Whom somebody meets on a visit is of the state visited, where only the office is told; a further meeting is told besides."""
    text = "外交部长林佳龙访问瓜地马拉期间将晋见总统桑多瓦、副总统阿吉拉，另拜会瓜国国会议长门多萨。"
    assert _contacts(text) == [
        ("meeting", "planned", {"TWN": ["Lin Chia-lung"], "GTM": ["桑多瓦", "阿吉拉"]}),
        ("visit", "planned", {"TWN": ["Lin Chia-lung"], "GTM": []}),
        ("meeting", "planned", {"TWN": ["Lin Chia-lung"], "GTM": ["门多萨"]}),
    ]


def test_a_name_spelt_behind_a_title() -> None:
    """What stands in brackets behind a title spells the name before it, with its honorific."""
    (contact,) = _contacts("法国总统马克龙会晤了加蓬的恩圭马总统（Président Oligui Nguema）。")
    assert contact[2] == {"FRA": ["Emmanuel Macron"], "GAB": ["Brice Clotaire Oligui Nguema"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "林佳龙会见了瓜地马拉总统桑多瓦(Mario Sandoval)、副总统阿吉拉(Rosa Aguila)及国会议长门多萨(Juan Mendoza)。",
            ["Mario Sandoval", "Rosa Aguila", "Juan Mendoza"],
        ),
        ("王毅会见卡塔尔首相谢赫.穆罕默德。", ["Mohammed bin Abdulrahman Al Thani"]),
        ("王毅与美国国家安全委员会中东和北非事务协调员布雷特·麦格高克举行会谈。", ["布雷特·麦格高克"]),
        ("王毅致信法国外长塞茹尔内，祝贺他上任。", ["Stéphane Séjourné"]),
    ],
)
def test_whom_somebody_meets_or_writes_to(text: str, told: list[str]) -> None:
    """Names with their spelling behind them make a list, a stop joins the parts of a name, and the council of an official is no helping word."""
    (contact,) = _contacts(text)
    assert list(contact[2].values())[1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("挪威代表团将于29日前往苏丹。", ("visit", "planned", {"NOR": [], "SDN": []})),
        ("一个埃及谈判小组计划于25日前往奥斯陆，与巴勒斯坦伊斯兰抵抗运动（哈马斯）进行间接谈判。", ("meeting", "planned", {"EGY": [], "Hamas": []})),
        ("石破茂今年上任。石破曾和法国总统马克龙通电话。", ("call", "held", {"JPN": ["Shigeru Ishiba"], "FRA": ["Emmanuel Macron"]})),
        ("（中央社台北10日电）外交部表示，德国国会议员团10日访华。", ("visit", "held", {"DEU": [], "TWN": []})),
        ("（中央社台北10日电）德国国会议员团10日访华，将到北京参观。", ("visit", "held", {"DEU": [], "CHN": []})),
    ],
)
def test_who_goes_where(text: str, told: Told) -> None:
    """A day parts from the verb of going, a delegation from its state; a surname before an adverb is its bearer; 华 is Taiwan where Taiwan writes."""
    assert _contacts(text)[:1] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("法国外长塞茹尔内会见国家主席习近平特使刘海星。", [("meeting", _SEJOURNE | {"CHN": ["Liu Haixing"]})]),
        ("法国外长塞茹尔内会见习近平主席的特使刘海星。", [("meeting", _SEJOURNE | {"CHN": ["Liu Haixing"]})]),
        (
            "塞茹尔内10日会见了来访祝贺大会成功的习近平特使、中联部部长刘海星。",
            [("meeting", _SEJOURNE | {"CHN": ["Liu Haixing"]}), ("visit", {"CHN": ["Liu Haixing"], "FRA": []})],
        ),
        (
            "中国外交部驻港特派员公署发表声明，称驻港特派员周文清三月卅日约见德国驻港总领事柯瓦奇（Anna Kowatsch）。",
            [("summons", {"CHN": ["Zhou Wenqing"], "DEU": ["Anna Kowatsch"]})],
        ),
        ("王毅曾登门造访法国驻华使馆。", []),
        ("美国旧金山市市长布里德将访华。王毅欢迎布里德市长访华。", [("visit", {"USA": ["布里德"], "CHN": []})]),
    ],
)
def test_who_was_really_there(text: str, told: list[tuple[str, dict[str, list[str]]]]) -> None:
    """Who sends an envoy is not there; a commissioner calls in a consul; an embassy is no journey, and a sign in a name no state."""
    assert [(kind, parties) for kind, _, parties in _contacts(text)] == told


@pytest.mark.parametrize(
    ("text", "date"),
    [("普京期待习近平6月来访。", "2024-06"), ("俄方期待习近平主席6月访问俄罗斯。", "2024-06")],
)
def test_visits_that_are_hoped_for(text: str, date: str) -> None:
    """A visit that somebody looks forward to is proposed, to whoever does, at a time still to come."""
    (contact,) = read(text, published=_PUBLISHED, language="zh").contacts
    assert (contact.kind, contact.status, contact.date, {party.code for party in contact.parties}) == ("visit", "proposed", date, {"CHN", "RUS"})


def test_this_meeting_is_the_one_told_before() -> None:
    """A meeting whose sides are told anew behind 本次 is the one to come."""
    text = "法国总统马克龙将于5月17日在巴黎与泽连斯基会晤。马克龙与泽连斯基的本次会晤旨在加强合作。"
    assert _contacts(text) == [("meeting", "planned", {"FRA": ["Emmanuel Macron"], "UKR": ["Volodymyr Zelensky"]})]


_DING, _TRADE = {"CHN": ["Ding Xuexiang"]}, {"JPN": ["Katsunobu Kato", "武藤容治"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("中方牵头人、国务院副总理丁薛祥与日方牵头人、日本财务大臣加藤胜信及经济产业大臣武藤容治在札幌举行会谈。", [("meeting", "held", _DING | _TRADE)]),
        (
            "日本经济产业大臣武藤容治在加藤胜信与丁薛祥会晤后表示，双方取得了进展。",
            [("meeting", "held", {"JPN": ["Katsunobu Kato"]} | _DING)],
        ),
        ("日本财务大臣加藤胜信表示，日本财务省高级官员上周访问中国。", [("visit", "held", {"JPN": [], "CHN": []})]),
        ("6月2日，俄乌第七轮直接谈判在奥斯陆结束。", [("meeting", "held", {"RUS": [], "UKR": []})]),
        ("埃及和苏丹谈判代表将于周五在奥斯陆举行会谈。", [("meeting", "planned", {"EGY": [], "SDN": []})]),
        ("特朗普表示，若他与普京未举行会晤，将无法取得进展。", []),
        (
            "挪威首相斯特勒感谢芬兰总统斯图布的参与和接待，并表示他已准备好与普京会晤。",
            [("meeting", "proposed", {"NOR": ["Jonas Gahr Støre"], "RUS": ["Vladimir Putin"]})],
        ),
        (
            "挪威首相斯特勒将出席在芬兰总统府举行的仪式及礼貌拜会芬兰总统斯图布。",
            [("meeting", "planned", {"NOR": ["Jonas Gahr Støre"], "FIN": ["Alexander Stubb"]})],
        ),
    ],
)
def test_who_talks_and_whether(text: str, told: list[Told]) -> None:
    """Leaders of talks, rounds, delegates of two states, talks behind which another speaks, and what is only supposed, ready or attended."""
    report = read(text, published="2025-07-30", language="zh")
    assert [_told(report, contact) for contact in report.contacts] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("日本外务省中东非洲局局长小田正树15日抵达北京。", [("visit", "ongoing", {"JPN": ["小田正树"], "CHN": []})]),
        ("王毅正在同法国外长塞茹尔内会谈。", [("meeting", "ongoing", _WANG | _SEJOURNE)]),
        (
            "王毅12日会见法国外长塞茹尔内。直到去年10月两国领导人举行会晤才走出冰点。",
            [("meeting", "held", _WANG | _SEJOURNE), ("meeting", "held", {"CHN": [], "FRA": []})],
        ),
    ],
)
def test_officials_of_a_ministry_and_leaders_of_two_states(text: str, told: list[Told]) -> None:
    """The bureau of a ministry is of its state, what goes on is not over, and leaders are not the ministers spoken of last."""
    assert _contacts(text) == told
