"""Chinese: a contact is told once, as far as it has come, with those who were there, and what tells of none tells none."""

from __future__ import annotations

import pytest

from tests.languages.chinese.telling import Told, contacts_told
from visavis import read

_PUBLISHED = "2025-11-14"


_MERZ, _BARROT, _TUSK, _WANG = {"DEU": ["Friedrich Merz"]}, {"FRA": ["Jean-Noël Barrot"]}, {"POL": ["Donald Tusk"]}, {"CHN": ["Wang Yi"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("德国总理默茨明天访问波兰。", [("visit", "planned", "2025-11-15", _MERZ | {"POL": []})]),
        ("德國總理默茨明日會見波蘭總理圖斯克。", [("meeting", "planned", "2025-11-15", _MERZ | _TUSK)]),
        ("德国总理默茨下周三会见波兰总理图斯克。", [("meeting", "planned", "2025-11-19", _MERZ | _TUSK)]),
        ("波兰总理明访德 将会见默茨", [("visit", "planned", None, _TUSK | {"DEU": []}), ("meeting", "planned", None, _TUSK | _MERZ)]),
        ("德国总理默茨将率领代表团访问波兰。", [("visit", "planned", None, _MERZ | {"POL": []})]),
        ("德国总理默茨可能很快就会访问波兰。", [("visit", "planned", None, _MERZ | {"POL": []})]),
        (
            "德国总理默茨13日从柏林出发，15日抵达华沙其后与波兰总理图斯克会面。",
            [("visit", "planned", "2025-11-15", _MERZ | {"POL": []}), ("meeting", "planned", "2025-11-15", _MERZ | _TUSK)],
        ),
        ("默茨表示，行程中将拜会波兰总理图斯克，但不会和总统见面。", [("meeting", "planned", None, _MERZ | _TUSK)]),
        ("德国总理默茨昨天会见波兰总理图斯克。", [("meeting", "held", "2025-11-13", _MERZ | _TUSK)]),
        ("德国总理默茨明天访问波兰。这是他就任后再度访问波兰。", [("visit", "planned", "2025-11-15", _MERZ | {"POL": []})]),
    ],
)
def test_a_day_to_come_says_that_it_is_planned(text: str, told: list[Told]) -> None:
    """Verbs have no tense: tomorrow or next week tells that a contact is still to come, and an unmarked verb behind it tells of none but that."""
    assert contacts_told(text, _PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("除会见默茨总理外，王毅还同法国外长巴罗举行会谈。", [("meeting", "held", None, _WANG | _MERZ), ("meeting", "held", None, _WANG | _BARROT)]),
        ("除了会见默茨总理，王毅还将会见法国外长巴罗。", [("meeting", "planned", None, _WANG | _MERZ), ("meeting", "planned", None, _WANG | _BARROT)]),
        ("王毅除会见默茨总理外，还将会见法国外长巴罗。", [("meeting", "planned", None, _WANG | _MERZ), ("meeting", "planned", None, _WANG | _BARROT)]),
    ],
)
def test_what_is_done_besides(text: str, told: list[Told]) -> None:
    """Of what is done besides something else the subject and the tense are those of the clause behind it."""
    assert contacts_told(text, _PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "默茨将会见图斯克\n\n德国总理默茨十三日在柏林会见波兰总理图斯克，双方讨论边境合作。",
            [("meeting", "held", "2025-11-13", _MERZ | _TUSK)],
        ),
        (
            "德国总理默茨今天下午将在柏林会见波兰总理图斯克。\n\n今天下午的德波首脑会谈预计持续两小时。",
            [("meeting", "planned", "2025-11-14", _MERZ | _TUSK)],
        ),
        (
            "土耳其证实副外长上周访华\n\n这是自外长费丹五个月前取消访华行程以来，双方官员首次见面。",
            [("visit", "held", "2025-11-03/2025-11-09", {"TUR": [], "CHN": []}), ("visit", "cancelled", None, {"TUR": ["Hakan Fidan"], "CHN": []})],
        ),
        (
            "应王毅邀请，德国总理默茨11月10日至15日对中国进行正式访问。\n\n11月12日上午，王毅举行仪式，欢迎默茨访华。",
            [("visit", "ongoing", "2025-11-10/2025-11-15", _MERZ | _WANG)],
        ),
        (
            "德国总理默茨11月12日抵达波兰。\n\n据波兰外交部消息，默茨11月12日至15日对波兰进行正式访问。",
            [("visit", "ongoing", "2025-11-12/2025-11-15", _MERZ | {"POL": []})],
        ),
        (
            "德国总理默茨11月12日启程开始访问中国。应王毅邀请，德国总理默茨将于11月12日至15日访华。",
            [("visit", "ongoing", "2025-11-12/2025-11-15", _MERZ | _WANG)],
        ),
    ],
)
def test_what_is_told_again(text: str, told: list[Told]) -> None:
    """What a headline foresees and the text tells is one contact; so are talks told again by their day, and a visit told by one of its days."""
    assert contacts_told(text, _PUBLISHED) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("王毅指出关系良好。在与波兰总理图斯克通电话后，默茨同意延长期限。", [("call", "held", None, _MERZ | _TUSK)]),
        ("王毅指出关系良好。在会见波兰总理图斯克后，默茨表示双方达成共识。", [("meeting", "held", None, _MERZ | _TUSK)]),
    ],
)
def test_behind_which_somebody_speaks(text: str, told: list[Told]) -> None:
    """Of talks that only tell when something is said, the subject is that of the clause behind them, and nobody told before."""
    assert contacts_told(text, _PUBLISHED) == told


@pytest.mark.parametrize(
    "text",
    [
        "在11月12日举行的例行记者会上，德国政府发言人宣布，默茨将访问波兰。",
        "路透社12日引述未具名官员报导，德国总理默茨未来几周内将访问波兰。",
        "据德国政府星期三（12日）发出的文告，总理默茨将访问波兰。",
    ],
)
def test_the_day_of_an_account(text: str) -> None:
    """The day of whatever tells of a visit is not that of the visit."""
    assert [each[:3] for each in contacts_told(text, _PUBLISHED)] == [("visit", "planned", None)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("德国总理默茨提出将原定本月底的访华行程推迟大约一个月。", [("visit", "postponed", "2025-11", _MERZ | {"CHN": []})]),
        ("中方已同意德国总理默茨推迟其访华计划。", [("visit", "postponed", None, _MERZ | {"CHN": []})]),
        (
            "德国总理默茨下周将前往波兰访问。因柏林发生洪灾，默茨今年稍早取消访问波兰。",
            [("visit", "planned", "2025-11-17/2025-11-23", _MERZ | {"POL": []}), ("visit", "cancelled", None, _MERZ | {"POL": []})],
        ),
    ],
)
def test_what_is_put_off(text: str, told: list[Told]) -> None:
    """What 将 brings in before a verb of putting off is put off; what was called off some time ago is not the visit now planned."""
    assert contacts_told(text, _PUBLISHED) == told


def test_the_eighth_time_is_the_one_by_video() -> None:
    """A meeting by video is told again as the eighth that the two had, and is one."""
    assert [each[0] for each in contacts_told("11月12日，德国总理默茨以视频方式会见波兰总理图斯克。这是默茨与图斯克的第八次会见。", _PUBLISHED)] == ["video"]


def test_a_gathering_that_only_gives_the_chance() -> None:
    """趁出席会议之便 is where the two met, and no contact of its own."""
    assert contacts_told("王毅同默茨趁出席东盟外长会议之便举行会谈。", _PUBLISHED) == [("meeting", "held", None, _WANG | _MERZ)]


def test_a_call_that_somebody_takes_or_makes() -> None:
    """来电 is a call of whoever owns it, and 打给 calls whoever stands behind it."""
    assert contacts_told("波兰总理图斯克接到德国总理默茨来电。", _PUBLISHED)[0][0] == "call"
    assert contacts_told("默茨与普京通话后，接着打给波兰总理图斯克。", _PUBLISHED)[1] == ("call", "held", None, _MERZ | _TUSK)


def test_who_answers() -> None:
    """Answers without a name are the spokesman's who holds the press conference, and not of whom he is asked about."""
    text = "外交部：欢迎图斯克访华\n\n外交部发言人林剑主持例行记者会。\n\n问：图斯克将访华吗？\n\n答：中方欢迎他访华。\n\n问：还有什么？\n\n答：没有更多消息。"
    report = read(text, published=_PUBLISHED, language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    answers = [each for each in report.statements if each.mode == "direct"]
    assert [[names[one] for one in each.speakers] for each in answers] == [["Lin Jian"], ["Lin Jian"]]


def test_how_many_days_a_visit_lasts() -> None:
    """三日 behind a verb of paying a visit is how long it lasts, and no day of the month."""
    assert contacts_told("德國總理默茨昨晚抵達波蘭展開三日訪問。", _PUBLISHED) == [("visit", "ongoing", "2025-11-13/2025-11-15", _MERZ | {"POL": []})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("德国总理默茨派遣官员前往华沙访问。", [("visit", "planned", None, {"DEU": [], "POL": []})]),
        ("德国总理默茨派遣外长瓦德富尔前往华沙访问。", [("visit", "planned", None, {"DEU": ["Johann Wadephul"], "POL": []})]),
    ],
)
def test_who_is_sent_goes(text: str, told: list[Told]) -> None:
    """Whoever sends officials whom nothing names stays at home."""
    assert contacts_told(text, _PUBLISHED) == told


@pytest.mark.parametrize(
    "text",
    [
        "香港特首李家超在北京会见外交部长王毅。",
        "德国政府发言人被问及默茨是否会与普京会面时表示，不予置评。",
        "德国政府发言人没有说明默茨与普京的会晤是否已经敲定。",
        "记者询问默茨是否已经同意与波兰总理图斯克会面。",
        "默茨是否计划15日会见波兰总理图斯克，德国外交部未作回应。",
        "波兰总理图斯克与默茨能否会面，德国外交部未作回应。",
        "默茨强调，与中国对话非常重要。",
        "默茨被问及是否可能举行德波首脑会谈时表示，要看情况。",
        "波兰强调会继续积极与德国维持商业关系。",
    ],
)
def test_no_contact(text: str) -> None:
    """What is only asked about, talks in general, a helping word before another verb, and a region and its own state make no contact."""
    assert contacts_told(text, _PUBLISHED) == []


@pytest.mark.parametrize(
    "text",
    [
        "王毅13日在柏林会见默茨时讨论是否恢复航班。",
        "外界关注停火能否实现之际王毅13日会见默茨。",
        "王毅13日会见默茨时询问德方是否遵守承诺。",
    ],
)
def test_what_is_asked_about_at_a_meeting(text: str) -> None:
    """A meeting at which somebody asks whether something else will be was held."""
    assert contacts_told(text, _PUBLISHED) == [("meeting", "held", "2025-11-13", _WANG | _MERZ)]


@pytest.mark.parametrize("text", ["记者问王毅能否与默茨会晤，毛宁说没有可以发布的消息。", "王毅与默茨是否会面，外交部未作回应。"])
def test_a_meeting_that_is_asked_about(text: str) -> None:
    """A meeting of which it is only asked whether it will be is none."""
    assert contacts_told(text, _PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("德国总理默茨与波兰总理图斯克在柏林会晤，这是两人继7月的外长会议后再次见面。", None),
        ("德国总理默茨12日与波兰总理图斯克在柏林会晤，这是两人继7月华沙会谈之后再次见面。", "2025-11-12"),
        ("继去年峰会之后，德国总理默茨12日在柏林会见波兰总理图斯克。", "2025-11-12"),
    ],
)
def test_the_day_of_what_came_before(text: str, date: str | None) -> None:
    """A day within a phrase of what a meeting came after is not its own."""
    assert [each[2] for each in contacts_told(text, _PUBLISHED) if each[0] == "meeting" and "POL" in each[3]] == [date]


@pytest.mark.parametrize("told", ["此次通话是由默茨主动提出，双方同意保持联系。", "爱丽舍宫说，通话是德方主动提出的。", "此次通话由德方提议。"])
def test_on_whose_wish_with_an_adverb(told: str) -> None:
    """An adverb may stand between who wished for a call and the verb."""
    (call,) = read(f"德国总理默茨13日与法国总统马克龙通电话。{told}", published=_PUBLISHED, language="zh").contacts
    assert call.initiator == "DEU"
