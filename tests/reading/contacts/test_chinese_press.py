"""How Chinese newspapers tell of contacts: who is on a visit, to how many states, who asked, and what is only recalled."""

from __future__ import annotations

import pytest

from tests.reading.outline import line, outline, read
from visavis.reader import Reader

_PUBLISHED = "2022-06-09"
_CALL = "call held on 2022-06-08: CHN (Wang Yi), DEU (Annalena Baerbock)"


def _told(reader: Reader, text: str) -> list[str]:
    return outline(reader, text, _PUBLISHED, "zh")


@pytest.mark.parametrize("guest", ["来华访问的法国总统马克龙", "来华进行国事访问的法国总统马克龙", "应邀来华访问的法国总统马克龙"])
def test_who_is_received_on_a_visit_is_on_it(reader: Reader, guest: str) -> None:
    """A clause before the guest's name tells of his visit, which goes on."""
    assert _told(reader, f"国家主席习近平8日会见{guest}。") == [
        "meeting held on 2022-06-08 in 华: CHN (Xi Jinping), FRA (Emmanuel Macron)",
        *(each for each in _told(reader, f"国家主席习近平8日会见{guest}。") if each.startswith("visit ongoing on 2022-06-08 in 华")),
    ]


def test_the_visit_is_not_on_the_day_of_the_next_talks(reader: Reader) -> None:
    """A day told for what is to come is not that of the visit told before it."""
    told = _told(reader, "布林肯转抵北京访问，明日将与外交部长王毅会谈。")
    assert told == ["visit ongoing in 北京: CHN, USA (Antony Blinken)", "meeting planned on 2022-06-10 in 北京: CHN (Wang Yi), USA (Antony Blinken)"]


@pytest.mark.parametrize("states", ["越南、柬埔寨和老挝三国", "越南、柬埔寨、老挝三国", "越南、柬埔寨和老挝"])
def test_the_last_state_of_a_list_is_visited_too(reader: Reader, states: str) -> None:
    """The word for how many states they are hides none of them."""
    told = _told(reader, f"王毅8日正式开始对{states}的访问。")
    assert [each.partition(": ")[2] for each in told] == ["CHN (Wang Yi), VNM", "CHN (Wang Yi), KHM", "CHN (Wang Yi), LAO"]


@pytest.mark.parametrize(
    "text",
    [
        "应德方之约，王毅8日同德国外长贝尔伯克通电话。",
        "应德国外长的要求，王毅8日同德国外长贝尔伯克通电话。",
        "王毅8日同德国外长贝尔伯克通电话。通话由德方发起。",
        "王毅8日同德国外长贝尔伯克通电话，这次通话是德方发起的。",
        "王毅8日同德国外长贝尔伯克通电话。通话应德方要求进行。",
    ],
)
def test_who_asked_for_a_call(reader: Reader, text: str) -> None:
    """Whose wish it was is told before the call, or in a clause of its own."""
    assert _told(reader, text) == [f"{_CALL}; initiator DEU"]


def test_a_demand_asks_for_no_call(reader: Reader) -> None:
    """What the sides ought to do at each other's demand brought no call about."""
    assert _told(reader, "王毅8日同德国外长贝尔伯克通电话。双方应满足对方的要求。") == [_CALL]


def test_the_first_or_highest_to_come_is_the_visitor_told_before(reader: Reader) -> None:
    """Of what kind a visitor is tells of no visit besides his own, nor does the time without one date it."""
    told = _told(reader, "布林肯8日抵达北京。他是近五年来访华的最高级别美国官员。这是近五年来美国国务卿首次访问中国。")
    assert told == ["visit ongoing on 2022-06-08 in 北京: CHN, USA (Antony Blinken)"]


def test_what_once_was_is_no_news(reader: Reader) -> None:
    """A contact told with *once* is recalled."""
    report = read(reader, "拜登去年曾访问越南。此次他将于下周访问泰国。", _PUBLISHED, "zh")
    assert [line(report, contact) for contact in report.contacts if contact.main] == ["visit planned on 2022-06-13/2022-06-19 in 泰国: THA, USA (Joe Biden)"]


def test_a_season_that_has_begun_is_not_to_come(reader: Reader) -> None:
    """This spring is over in summer; this autumn is not."""
    assert _told(reader, "李克强今春访问了法国。") == ["visit held on 2022-21 in 法国: CHN (Li Keqiang), FRA"]
    assert _told(reader, "李克强今秋访问法国。") == ["visit planned on 2022-23 in 法国: CHN (Li Keqiang), FRA"]


def test_the_end_of_a_wish_is_no_day_of_a_call(reader: Reader) -> None:
    """By when somebody hopes for something is not when he was spoken to."""
    assert _told(reader, "美乌元首通话：泽连斯基希望年内结束冲突\n\n美国总统拜登8日与泽连斯基通电话。")[0].startswith("call held on 2022-06-08:")


def test_what_is_spoken_about_is_no_side(reader: Reader) -> None:
    """The last of the states whose matters are discussed is joined by the word that also means *with*."""
    assert _told(reader, "马克龙周三与普京通话，讨论叙利亚、伊朗和乌克兰问题。") == ["call held on 2022-06-08: FRA (Emmanuel Macron), RUS (Vladimir Putin)"]


def test_two_days_far_apart_are_two_meetings(reader: Reader) -> None:
    """Days named together, weeks apart, are those of two meetings; a day and the next may be those of one."""
    told = _told(reader, "今年4月7日、5月26日，普京与卢卡申科在索契两次会面。")
    assert sorted(each.split(" in ")[0] for each in told) == ["meeting held on 2022-04-07", "meeting held on 2022-05-26"]


def test_one_verb_that_tells_of_two_calls_leads_with_both(reader: Reader) -> None:
    """Where nothing else is what a text is about, it is about all that one verb tells."""
    text = "泽连斯基表示，他相信拜登。\n\n泽连斯基说，那是有意义的对话。\n\n拜登8日先后与俄罗斯总统普京和乌克兰总统泽连斯基通电话。"
    report = read(reader, text, _PUBLISHED, "zh")
    assert [contact.main for contact in report.contacts] == [True, True]


def test_what_is_announced_in_taiwan_is_to_come(reader: Reader) -> None:
    """What Taiwan writes with other signs is understood, and the days of a visit are all of them."""
    told = _told(reader, "中國外交部今天宣布，法國總統馬克龍將於18日至20日對中國進行國是訪問。")
    assert told == ["visit planned on 2022-06-18/2022-06-20 in 中國: CHN, FRA (Emmanuel Macron)"]
    assert _told(reader, "路透社8日報導，馬克龍計畫前往中國訪問。") == ["visit planned in 中國: CHN, FRA (Emmanuel Macron)"]


def test_the_day_of_an_announcement_is_not_that_of_what_is_announced(reader: Reader) -> None:
    """A day before the verb of saying is when it was said."""
    text = "美国国防部今天表示，国防部长奥斯汀计划与中国防长魏凤和会晤。"
    assert _told(reader, text) == ["meeting planned: CHN (Wei Fenghe), USA (Lloyd Austin)"]


def test_a_video_call_is_called_a_call_thereafter(reader: Reader) -> None:
    """The second word tells of no second contact."""
    assert len(_told(reader, "魏凤和8日与奥斯汀视频通话。这是两人首次通话。")) == 1


def test_what_was_weeks_before_what_is_to_come_is_recalled(reader: Reader) -> None:
    """A document that leads with a visit to come is not about the one of some months ago."""
    report = read(reader, "普京将访华\n\n佩斯科夫表示，普京将于下月访华。2月4日，普京赴北京同习近平会谈。", _PUBLISHED, "zh")
    assert [contact.status for contact in report.contacts if contact.main] == ["planned"]
