"""Who says what in Chinese, where the words around the verb of saying tell how, when or to whom; and which words in marks are quoted."""

from __future__ import annotations

import pytest

import visavis


def told(text: str, published: str = "2023-06-20", quoted: bool = False) -> list[tuple[list[str], str]]:
    """Return the names of those who speak and the words, statement by statement; of those in marks alone if asked."""
    report = visavis.read(text, published=published, language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    return [
        ([names[one] for one in each.speakers if one in names], " … ".join(span.text for span in each.spans))
        for each in report.statements
        if each.mode != "indirect" or not quoted
    ]


@pytest.mark.parametrize(
    "between",
    [
        "激动地说",
        "笑著說",
        "多次表示",
        "记者会上说",
        "电话中表示",
        "严正指出",
        "线上出席会议时表示",
        "谈到制裁时说",
        "在联合记者会上回答提问时说",
        "代表政府说",
        "坦承",
        "反问",
        "怒斥",
    ],
)
def test_what_stands_before_the_verb(between: str) -> None:
    """How, where and on what occasion somebody speaks neither hides who speaks nor belongs to what is said."""
    assert told(f"乌克兰外长库列巴{between}，乌方将继续同欧盟保持密切沟通。") == [(["Dmytro Kuleba"], "乌方将继续同欧盟保持密切沟通")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德国外长贝尔伯克说，双方进行了“坦率的”交流。", [(["Annalena Baerbock"], "坦率的")]),
        ("朔尔茨称此次访问取得了“重要进展”。", [(["Olaf Scholz"], "重要进展")]),
        ("拉夫罗夫则说，俄方“高度重视”对印关系。", [(["Sergey Lavrov"], "高度重视")]),
        ("沙特外交大臣费萨尔介绍了“2030愿景”。", []),
        ("日本首相岸田文雄表示，将继续推动“自由开放的印度太平洋”构想。", []),
        ("王毅谈到“台湾问题”。", []),
        ("韩国外交部抗议日本就独岛（日本称“竹岛”）提出主张。", []),
    ],
)
def test_fragments(text: str, expected: list[tuple[list[str], str]]) -> None:
    """A fragment that describes is quoted; names of plans and places, and what is only spoken of, are not."""
    assert told(text, quoted=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("塔斯社23日援引俄副外长里亚布科夫的话说，俄方将继续谈判。", [(["Sergei Ryabkov"], "俄方将继续谈判")]),
        ("路透社援引一名以色列官员的话说，谈判没有进展。", [([], "谈判没有进展")]),
        ("一位不愿透露姓名的欧盟外交官说：“我们没有别的选择。”", [([], "我们没有别的选择。")]),
        (
            "“伊朗不会让步。”伊朗外长阿卜杜拉希扬强调，“任何威胁都没有用。”",
            [(["Hossein Amir-Abdollahian"], "伊朗不会让步。 … 任何威胁都没有用。")],
        ),
        ("伊朗外长阿卜杜拉希扬：“伊朗绝对不会让步。”", [(["Hossein Amir-Abdollahian"], "伊朗绝对不会让步。")]),
        ("（德国之声中文网）德国外长贝尔伯克表示，她将访问北京。", [(["Annalena Baerbock"], "她将访问北京")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[list[str], str]]) -> None:
    """Whom an outlet cites speaks, nobody does of whom nothing is known but whose diplomat he is, and the mark of an outlet is no subject."""
    assert told(text) == expected


def test_japanese_are_called_by_their_surnames() -> None:
    """Two signs mean whoever the text names with them in full, where they stand by themselves, and not within other words."""
    text = "日本外相岩屋毅11日与韩国外长赵兑烈通电话。岩屋向媒体表示：“局势无法预测。”"
    assert told(text, "2024-12-12") == [(["Takeshi Iwaya"], "局势无法预测。")]


def test_what_is_asked_is_nobodys() -> None:
    """What a spokesperson is asked is no statement of hers, and what she answers is."""
    text = "外交部发言人毛宁在被问到“两国领导人是否会会谈”时说，“没有这样的安排。”"
    assert told(text) == [([], "两国领导人是否会会谈"), (["Mao Ning"], "没有这样的安排。")]


@pytest.mark.parametrize("words", ["我们不接受这种说法。", "我们不会越过红线！", "他们都是一丘之貉，不谈也罢。"])
def test_a_quotation_that_ends_as_a_sentence_is_no_name(words: str) -> None:
    """What ends with a full stop within its marks is quoted, whatever noun stands before it."""
    assert told(f"肯尼亚总统鲁托说：“{words}”", quoted=True) == [(["William Ruto"], words)]


def test_whoever_passes_on_two_sayings_goes_on() -> None:
    """He who speaks in the next sentence is the teller, not whose two sayings he told."""
    text = "白宫发言人让-皮埃尔说，普京向拜登解释，俄方另有打算，并暗示不会让步。她说：“我们不接受这种说法。”"
    assert told(text, quoted=True)[-1] == (["Karine Jean-Pierre"], "我们不接受这种说法。")


def test_the_other_side_speaks() -> None:
    """The other side is whom the one who spoke last met."""
    text = "外交部长王毅会见来访的肯尼亚总统鲁托。王毅表示，中肯关系稳定。对方表示，肯方重视对华关系。"
    assert told(text)[-1] == (["William Ruto"], "肯方重视对华关系")


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [("鲁托喊话朔尔茨：请尽快来内罗毕", "William Ruto"), ("鲁托批评朔尔茨：他不想谈", "William Ruto"), ("德国总理朔尔茨：请尽快来柏林", "Olaf Scholz")],
)
def test_a_headline_tells_who_turns_to_whom(headline: str, speaker: str) -> None:
    """Who turns to another before a colon says what stands behind it."""
    assert told(f"{headline}\n\n肯尼亚总统鲁托周二接受采访。")[0][0] == [speaker]


@pytest.mark.parametrize(
    "opening",
    ["鲁托20日在柏林会见朔尔茨时说", "鲁托20日在柏林会见德国总理朔尔茨时表示", "鲁托20日下午出席峰会期间会见朔尔茨时指出", "鲁托在会见朔尔茨后说"],
)
def test_what_somebody_says_when_he_meets_another(opening: str) -> None:
    """The words of time behind a meeting, which the copy moves, hide neither who speaks nor are they said."""
    assert told(f"肯尼亚总统{opening}，双方应加强合作。") == [(["William Ruto"], "双方应加强合作")]


def test_a_greeting_is_of_whoever_conveys_it() -> None:
    """Who speaks for another who is not there does the speaking."""
    assert all(speakers == ["Wang Yi"] for speakers, _ in told("外交部长王毅代表习近平主席向鲁托总统转达问候，并说中方重视对肯关系。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外交部发言人毛宁20日在例行记者会上回答韩媒记者提问时表示，中方愿意对话。", [(["Mao Ning"], "中方愿意对话")]),
        ("外交部发言人毛宁在回答美媒提问时说：“中方愿意对话。”", [(["Mao Ning"], "中方愿意对话。")]),
        ("德国总理朔尔茨会见记者。有总理府官员亦指，谈判将继续。", [([], "谈判将继续")]),
        ("央视引述伊朗议会议长卡利巴夫(Mohammad-Bagher Ghalibaf)的顾问表示，谈判没有进展。", [([], "谈判没有进展")]),
        ("肯尼亚总统鲁托说在会面中，朔尔茨强调，双方应保持沟通。", [(["Olaf Scholz"], "双方应保持沟通")]),
        ("肯尼亚总统鲁托说在内罗毕的土地上，朔尔茨永远受欢迎。", [(["William Ruto"], "在内罗毕的土地上，朔尔茨永远受欢迎")]),
        ("朔尔茨与鲁托就网络威胁，以及供应链等议题进行磋商。", []),
    ],
)
def test_circumstances_of_speaking(text: str, expected: list[tuple[list[str], str]]) -> None:
    """To whom, where and in whose service somebody speaks is not what is said, and not who speaks."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("肯尼亚总统鲁托致信朔尔茨。信中说：“肯方愿同德方一道努力。”", "William Ruto"),
        ("肯尼亚总统鲁托感谢德方支持。电报中写道：“我们愿同德方一道努力。”", "William Ruto"),
    ],
)
def test_what_a_letter_says_is_of_who_sent_it(text: str, speaker: str) -> None:
    """A letter or telegram without anybody's name speaks for who sent it, or spoke last."""
    assert told(text)[-1][0] == [speaker]


def test_the_teller_goes_on_behind_those_whose_view_he_tells() -> None:
    """Matters on which towns agree are told by him who tells of them."""
    text = "俄罗斯总统助理乌沙科夫表示，文章将发表。他又指莫斯科与柏林均认为，关系不佳。他补充说：“这不是秘密。”"
    assert [speakers for speakers, _ in told(text, "2023-03-17")] == [["Yury Ushakov"]] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法国外交部2日发表声明，称法方愿意对话。", [(["Ministry of Foreign Affairs of France"], "法方愿意对话")]),
        ("马克龙不久后也在推特上称对方为“法国的朋友”。", [(["Emmanuel Macron"], "法国的朋友")]),
        ("外交部驻港特派员公署发言人表示：“我们坚决反对。”", [(["Ministry of Foreign Affairs of China"], "我们坚决反对。")]),
        (
            "外交部发言人汪文斌宣布：东帝汶外长贲迪拓将访问中国。外交部表示，此访意义重大。",
            [(["Wang Wenbin"], "东帝汶外长贲迪拓将访问中国"), (["Ministry of Foreign Affairs of China"], "此访意义重大")],
        ),
    ],
)
def test_whose_ministry_speaks(text: str, expected: list[tuple[list[str], str]]) -> None:
    """A ministry without its state is the text's own; what somebody issues says nothing by itself; a branch is not its ministry's spokesperson."""
    assert told(text) == expected
