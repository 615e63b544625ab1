"""What Chinese reports tell in a word or two: one by one, at whose wish, since when, what had been planned, and what is only spoken of."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

_PUBLISHED = "2024-05-22"
_MET = "meeting held on 2024-05-20: CHN (Wang Yi), RUS (Sergey Lavrov)"


def _told(reader: Reader, text: str) -> list[str]:
    return outline(reader, text, _PUBLISHED, "zh")


def test_visitors_told_one_by_one(reader: Reader) -> None:
    """Each of several who visit separately is on a visit of his own."""
    told = _told(reader, "应外交部长王毅邀请，老挝外长沙伦赛、越南外长裴青山将于下周分别访问中国。")
    assert [each.partition(": ")[2].partition(";")[0] for each in told] == ["CHN (Wang Yi), LAO (Saleumxay Kommasith)", "CHN (Wang Yi), VNM (Bui Thanh Son)"]


def test_hosts_told_one_by_one(reader: Reader) -> None:
    """Each of two of one state who receive somebody separately met him."""
    told = _told(reader, "习近平、李强20日分别会见俄罗斯总统普京。")
    assert [each.partition(": ")[2] for each in told] == ["CHN (Xi Jinping), RUS (Vladimir Putin)", "CHN (Li Qiang), RUS (Vladimir Putin)"]


@pytest.mark.parametrize(
    "text",
    [
        "土耳其总统埃尔多安与法国总统马克龙20日通电话。根据声明，这次通话是应法方要求进行的。",
        "土耳其总统埃尔多安与法国总统马克龙20日就加沙局势进行了讨论。根据声明，这次电话会谈是应法方要求进行的。",
    ],
)
def test_at_whose_wish_told_behind(reader: Reader, text: str) -> None:
    """What is said of the call told before tells who asked for it."""
    assert _told(reader, text) == ["call held on 2024-05-20: FRA (Emmanuel Macron), TUR (Recep Tayyip Erdoğan); initiator FRA"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("布林肯原定2月访问中国，因此延期访问。", "visit postponed on 2024-02 in 中国: CHN, USA (Antony Blinken)"),
        ("布林肯原计划周五访问中国，但推迟了访问。", "visit postponed on 2024-05-24 in 中国: CHN, USA (Antony Blinken)"),
    ],
)
def test_what_had_been_planned_may_be_past(reader: Reader, text: str, told: str) -> None:
    """The day for which something had been planned is the nearest, before or behind."""
    assert _told(reader, text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("新加坡总理黄循财正在中国访问。", "visit ongoing in 中国: CHN, SGP (Lawrence Wong)"),
        ("正在北京访问的新加坡总理黄循财，20日同李强举行会谈。", "visit ongoing on 2024-05-20 in 北京: CHN, SGP (Lawrence Wong)"),
    ],
)
def test_who_is_on_a_visit_somewhere(reader: Reader, text: str, told: str) -> None:
    """Where somebody is on a visit may stand before the word for it."""
    assert _told(reader, text)[0] == told


def test_no_visit_is_of_the_day_since_which_it_is_the_first(reader: Reader) -> None:
    """The year since which nobody has come is not that of the visit."""
    told = _told(reader, "新加坡总理黄循财20日抵达北京。自2019年疫情爆发以来，新加坡总理首次访问中国。")
    assert told == ["visit ongoing on 2024-05-20 in 北京: CHN, SGP (Lawrence Wong)"]


@pytest.mark.parametrize(
    "text",
    [
        "中俄战略对话是双方沟通的重要渠道。",
        "双方还讨论了俄乌和谈相关议题。",
        "中方愿为巴以和谈发挥作用。",
        "双方讨论到俄罗斯的局势，以及援助乌克兰的情况。",
    ],
)
def test_what_is_only_a_matter(reader: Reader, text: str) -> None:
    """Talks that only name a channel or a topic, and what stands behind a verb of saying, are no contacts."""
    assert _told(reader, f"王毅20日会见俄罗斯外长拉夫罗夫。{text}") == [_MET]


def test_a_denial_belongs_to_its_own_verb(reader: Reader) -> None:
    """Talks without conditions are not denied."""
    told = _told(reader, "王毅20日会见俄罗斯外长拉夫罗夫。拉夫罗夫重申俄方愿不设前提同乌方开展和谈。")
    assert told == [_MET, "meeting proposed: RUS (Sergey Lavrov), UKR"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("美國國務院：布林肯24日將在印尼會王毅", "planned"),
        ("布林肯抵達北京。預料周五與外交部長王毅會晤。", "planned"),
        ("布林肯抵达北京，可能的话，还会跟外交部长王毅会面。", "planned"),
        ("布林肯抵达北京。他在声明中说，他期待在那里会见外交部长王毅和中国学校的学生。", "proposed"),
    ],
)
def test_what_is_still_to_come(reader: Reader, text: str, status: str) -> None:
    """Helping words count wherever they stand, and the verb 会 right before a person is one of meeting."""
    assert next(each for each in _told(reader, text) if each.startswith("meeting")).startswith(f"meeting {status}")


def test_a_headline_names_the_place_between_two_people(reader: Reader) -> None:
    """A state between whoever meets and the verb is where they met."""
    assert _told(reader, "布林肯德国会王毅\n\n美国国务卿布林肯20日在慕尼黑会晤外交部长王毅。") == [
        "meeting held on 2024-05-20 in 慕尼黑: CHN (Wang Yi), USA (Antony Blinken)"
    ]


def test_two_clauses_of_a_headline_share_nobody(reader: Reader) -> None:
    """Who opens the second clause of a headline was not at the contact of the first."""
    told = _told(reader, "德國總統與烏克蘭總統通電話 法外長將於近期訪問基輔\n\n德國總統府表示，通話持續半小時。")
    assert told[0] == "call held: DEU (Frank-Walter Steinmeier), UKR (Volodymyr Zelensky)"


def test_two_states_just_named(reader: Reader) -> None:
    """The two countries are those that the sentence has just joined."""
    assert _told(reader, "王毅20日会见俄罗斯外长拉夫罗夫。韩国和日本宣布，两国将于下周举行会谈。")[1].endswith(": JPN, KOR")


def test_the_next_town_of_a_visit_is_no_other_visit(reader: Reader) -> None:
    """Where a visitor will go on to in the same state belongs to his visit."""
    assert _told(reader, "新加坡国务资政李显龙抵达江苏苏州，将会到北京和上海。") == ["visit ongoing in 苏州: CHN, SGP (Lee Hsien Loong)"]


def test_who_proposed_a_call_by_office_and_name(reader: Reader) -> None:
    """Title and name are one who asked."""
    told = _told(reader, "俄罗斯总统普京与美国总统拜登20日通电话。此次通话由俄总统普京提议。")
    assert told == ["call held on 2024-05-20: RUS (Vladimir Putin), USA (Joe Biden); initiator RUS"]


def test_a_name_ends_before_the_verb_of_meeting(reader: Reader) -> None:
    """A Chinese name of two signs behind a title takes no sign of the verb."""
    told = _told(reader, "外交部部長助理劉彬20日會見俄羅斯駐華大使莫爾古洛夫。外交部部長助理劉彬會見俄羅斯駐華大使莫爾古洛夫。")
    assert told == ["meeting held on 2024-05-20: CHN (Liu Bin), RUS (Igor Morgulov)"]


def test_a_headline_with_two_voices(reader: Reader) -> None:
    """What stands behind the colon of a headline is told besides: neither its people nor its days are of what stands before."""
    told = _told(reader, "普京致電莫迪 克宮：兩人討論烏克蘭問題及普京12月訪印度計劃\n\n克里姆林宮說，俄羅斯總統普京20日與印度總理莫迪通電話。")
    assert told[0] == "call held on 2024-05-20: IND (Narendra Modi), RUS (Vladimir Putin); initiator RUS"
    assert "visit planned on 2024-12 in 印度: IND, RUS (Vladimir Putin)" in told


def test_the_day_of_the_next_clause_is_none_of_the_visit(reader: Reader) -> None:
    """A day before its own verb counts more than one behind the next comma."""
    told = _told(reader, "印度总理莫迪20日抵达莫斯科，展开国事访问，并将在23日与普京会谈。")
    assert told[0] == "visit ongoing on 2024-05-20 in 莫斯科: IND (Narendra Modi), RUS"


def test_talks_by_telephone(reader: Reader) -> None:
    """The means may stand between the partner and the verb."""
    assert _told(reader, "岸田文雄20日和普京透過電話會談。") == ["call held on 2024-05-20: JPN (Fumio Kishida), RUS (Vladimir Putin)"]


def test_a_state_by_its_first_sign_and_the_word_for_state(reader: Reader) -> None:
    """A state that the text names may be called so thereafter."""
    assert _told(reader, "外交部長林佳龍前往友邦吐瓦魯，20日已抵達吐國。") == ["visit ongoing on 2024-05-20 in 吐瓦魯: TUV, TWN (Lin Chia-lung)"]


def test_a_headline_calls_a_video_call_a_call(reader: Reader) -> None:
    """A call that the lead tells to be by video is one contact."""
    told = _told(reader, "拜登、習近平將於23日進行通話\n\n白宮證實，美國總統拜登將在23日與中國國家主席習近平進行視訊通話。")
    assert told == ["video planned on 2024-05-23: CHN (Xi Jinping), USA (Joe Biden)"]


def test_the_day_of_what_was_said_after_a_call(reader: Reader) -> None:
    """Words spoken after a contact do not date it."""
    told = _told(reader, "美国总统拜登与中国国家主席习近平通电话后，21日称通话“很好”。两人20日通电话。")
    assert told == ["call held on 2024-05-20: CHN (Xi Jinping), USA (Joe Biden)"]
