"""Chinese statements: whoever opens the clause speaks, and what is said runs on until somebody else does."""

from __future__ import annotations

import pytest

import visavis

CALL = "2024年3月12日，中国外交部长王毅同俄罗斯外长拉夫罗夫通电话。\n\n"


def read(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Return the statements of a text: mode, words, and speakers."""
    report = visavis.read(text, language="zh", published="2024-03-12")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout {account.party}" for account in report.readouts}
    return [(one.mode, [span.text for span in one.spans], [names[speaker] for speaker in one.speakers]) for one in report.statements]


def test_runs_on() -> None:
    """What follows without a cue goes on with what was said, a statement a sentence; what the two did is the reporter's own."""
    assert read(f"{CALL}王毅表示，中俄关系稳定发展。中方愿扩大农产品贸易。双方应加强协调。\n\n拉夫罗夫说，俄方支持多边主义。双方还就中东局势交换了意见。") == [
        ("indirect", ["中俄关系稳定发展"], ["Wang Yi"]),
        ("indirect", ["中方愿扩大农产品贸易"], ["Wang Yi"]),
        ("indirect", ["双方应加强协调"], ["Wang Yi"]),
        ("indirect", ["俄方支持多边主义"], ["Sergey Lavrov"]),
    ]


def test_second_verb_of_saying() -> None:
    """A second verb of saying, by the same or another, opens a statement of its own."""
    assert read(f"{CALL}王毅介绍了中方的倡议，强调应坚持对话；拉夫罗夫感谢中方的努力。") == [
        ("indirect", ["中方的倡议"], ["Wang Yi"]),
        ("indirect", ["应坚持对话"], ["Wang Yi"]),
        ("indirect", ["中方的努力"], ["Sergey Lavrov"]),
    ]


def test_quotations() -> None:
    """Quotations stand behind a colon, before whoever says them, around them, or as a fragment; a term in marks is none."""
    assert read(
        f"{CALL}拉夫罗夫说：“我们不会接受最后通牒。”\n\n“谈判必须继续。”王毅说。\n\n拉夫罗夫表示，俄方坚持“一个中国”原则，但制裁“损害了所有人的利益”。"
    ) == [
        ("direct", ["我们不会接受最后通牒。"], ["Sergey Lavrov"]),
        ("direct", ["谈判必须继续。"], ["Wang Yi"]),
        ("indirect", ["俄方坚持“一个中国”原则"], ["Sergey Lavrov"]),
        ("partial", ["损害了所有人的利益"], ["Sergey Lavrov"]),
    ]


def test_attitude_with_noun() -> None:
    """A light verb and a noun report what stands behind the preposition."""
    assert read(f"{CALL}王毅对黑海地区局势升级表示关切。")[0] == ("indirect", ["黑海地区局势升级"], ["Wang Yi"])


def test_nothing_said() -> None:
    """A denied verb of saying, a noun that only looks like one, and a greeting report nothing."""
    assert read(f"{CALL}王毅没有说明是否谈到制裁。拉夫罗夫的声明尚未公布。两国总统在机场欢迎王毅。") == []


def test_transcript() -> None:
    """Paragraphs that open with a label and a colon are turns of a transcript, those who ask told by what they are called."""
    text = "2024年3月12日外交部发言人毛宁主持例行记者会\n\n某某电视台记者：中方对此有何评论？\n\n毛宁：中方一贯主张对话。\n\n我们希望各方保持克制。"
    assert [(mode, spans) for mode, spans, _ in read(text)] == [
        ("direct", ["中方对此有何评论？"]),
        ("direct", ["中方一贯主张对话。\n\n我们希望各方保持克制。"]),
    ]


def test_deepest_source() -> None:
    """Whoever only passes words on is not the one whose words they are."""
    assert read(f"{CALL}中国外交部发言人毛宁表示，王毅向拉夫罗夫强调，制裁没有出路。")[0] == ("indirect", ["制裁没有出路"], ["Wang Yi"])


def test_body_of_somebody() -> None:
    """The office or government called by whose it is speaks for itself; what stands between a name and the verb, of time or manner, changes nothing."""
    text = "法国总统马克龙同中国外交部长王毅会谈。\n\n马克龙办公室表示，法方愿意对话。王毅早前强调，制裁没有出路。\n\n马克龙当地时间周二说，欧洲应该团结。"
    assert read(text) == [
        ("indirect", ["法方愿意对话"], ["Presidency of France"]),
        ("indirect", ["制裁没有出路"], ["Wang Yi"]),
        ("indirect", ["欧洲应该团结"], ["Emmanuel Macron"]),
    ]


def test_pronoun_is_of_the_clause_before() -> None:
    """He who speaks is whoever opened the clause before, not whom that clause names last; whoever passed words on goes on."""
    assert read("王毅到访巴黎。马克龙欢迎王毅来访，他说：“我们期待对话。”") == [("direct", ["我们期待对话。"], ["Emmanuel Macron"])]
    text = f"{CALL}中国外交部发言人毛宁称，王毅强调，制裁没有出路。他说，双方将保持沟通。"
    assert read(text)[-1] == ("indirect", ["双方将保持沟通"], ["Mao Ning"])


def test_quotation_alone() -> None:
    """A paragraph that is nothing but a quotation is of whoever spoke at the end of the one before."""
    text = f"{CALL}拉夫罗夫随后在社交媒体发文说，会谈富有成果。\n\n“我们希望继续对话。”\n\n“制裁不能解决问题。”"
    assert read(text)[1:] == [("direct", ["我们希望继续对话。", "制裁不能解决问题。"], ["Sergey Lavrov"])]


def test_account_passes_on() -> None:
    """An account passes on what people say by whatever verb; what somebody must do is not said by them."""
    text = f"{CALL}中国外交部的声明称，王毅在通话中要求双方保持冷静。\n\n拉夫罗夫认为，北约必须呼吁各方停火。"
    assert read(text) == [("indirect", ["双方保持冷静"], ["Wang Yi"]), ("indirect", ["北约必须呼吁各方停火"], ["Sergey Lavrov"])]


def test_nothing_but_received() -> None:
    """An interview, a demand that is not met, and what somebody said earlier as the time of something else are no statements."""
    assert read(f"{CALL}拉夫罗夫接受电视台采访。乌方提交的方案未达到要求，拉夫罗夫自宣布制裁后没有露面。") == []


def test_questions_of_nobody() -> None:
    """At a press conference a question without anybody's name is nobody's words, but tells what others said."""
    text = "2024年3月12日外交部发言人毛宁主持例行记者会\n\n问：有报道称，中国政府批准了这一商标。\n\n答：我不了解情况。\n\n问：还有呢？\n\n答：双方保持沟通。"
    assert [(mode, spans) for mode, spans, _ in read(text)] == [
        ("indirect", ["中国政府批准了这一商标"]),
        ("direct", ["我不了解情况。"]),
        ("direct", ["双方保持沟通。"]),
    ]


def test_gap_in_a_headline() -> None:
    """The gap between two clauses of a headline parts what one says from what another does."""
    assert read("俄方称愿意继续对话 中方强烈谴责单边制裁\n\n俄罗斯外长拉夫罗夫周二在莫斯科举行记者会。")[:2] == [
        ("indirect", ["愿意继续对话"], ["Government of Russia"]),
        ("indirect", ["单边制裁"], ["Government of China"]),
    ]


def test_goes_on_in_an_account() -> None:
    """What a side wants goes on with what its own people said, whatever verb of theirs was last; a spokesperson's account goes on as those of talks do."""
    assert read(f"{CALL}王毅转达问候，表示两国关系稳定。两国贸易不断增长。中方愿以建交周年为契机扩大合作。")[1:] == [
        ("indirect", ["两国关系稳定"], ["Wang Yi"]),
        ("indirect", ["两国贸易不断增长"], ["Wang Yi"]),
        ("indirect", ["中方愿以建交周年为契机扩大合作"], ["Wang Yi"]),
    ]
    text = "2024年3月12日，中国外交部发言人毛宁在记者会上介绍了有关情况。毛宁说，去年峰会成功举行。论坛成果丰硕。"
    assert read(text) == [("indirect", ["去年峰会成功举行"], ["Mao Ning"]), ("indirect", ["论坛成果丰硕"], ["Mao Ning"])]


def test_whose_paper() -> None:
    """A paper's state does not speak for it, nor does whoever only leads the body that somebody is of."""
    assert read(f"{CALL}俄罗斯《晨报》称，会谈很顺利。")[0] == ("indirect", ["会谈很顺利"], [])
    assert read("拉夫罗夫领导的代表团成员、中国外交部长王毅表示，双方应保持沟通。")[-1] == ("indirect", ["双方应保持沟通"], ["Wang Yi"])


def test_surname_and_title() -> None:
    """A surname before a title is whoever of that name was named before."""
    assert read(f"{CALL}王部长强调，制裁没有出路。") == [("indirect", ["制裁没有出路"], ["Wang Yi"])]


def test_moved_in_the_copy() -> None:
    """What stands before a verb in the text is no part of what is said behind it."""
    assert read(f"{CALL}王毅向拉夫罗夫转达了中国领导人的问候。") == [("indirect", ["中国领导人的问候"], ["Wang Yi"])]


def test_object_first() -> None:
    """A clause without a subject that opens with what its attitude is directed at goes on with whoever spoke."""
    assert read(f"{CALL}王毅转达问候，对俄方取得的成就表示祝贺；对地区局势升级表示关切。")[1:] == [
        ("indirect", ["俄方取得的成就"], ["Wang Yi"]),
        ("indirect", ["地区局势升级"], ["Wang Yi"]),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("俄总统普京的外交事务助理乌沙科夫25日表示，正在筹备访问。", "Yury Ushakov"),
        ("俄总统普京25日表示，正在筹备访问。", "Vladimir Putin"),
        ("李显龙晤韩正：盼美中关系稳定\n\n国务院副总理韩正25日拜会新加坡总理李显龙。", "Lee Hsien Loong"),
        ("中俄外长会面 王毅：中俄关系稳定\n\n王毅25日会见俄罗斯外长拉夫罗夫。", "Wang Yi"),
    ],
)
def test_who_speaks_behind_an_owner_or_a_headline(text: str, speaker: str) -> None:
    """An official named behind whose he is speaks for himself; before a colon, whoever meets speaks, and not whoever is met."""
    report = visavis.read(text, published="2024-06-27", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names[each] for each in report.statements[0].speakers] == [speaker]


def test_terms_in_marks_part_no_clause() -> None:
    """A term in quotation marks neither hides who opens the clause nor takes the verb behind it for its own; a post speaks as whose it is."""
    assert read(
        f"{CALL}王毅在自己的“微信”社交平台账号发文称：“双方谈得很好。”\n\n俄罗斯政府的脸书贴文则写道：“对话应当继续。”\n\n王毅介绍了“新亚洲”发展战略，欢迎更多企业投资。"
    ) == [
        ("direct", ["双方谈得很好。"], ["Wang Yi"]),
        ("direct", ["对话应当继续。"], ["Government of Russia"]),
        ("indirect", ["“新亚洲”发展战略"], ["Wang Yi"]),
        ("indirect", ["更多企业投资"], ["Wang Yi"]),
    ]


def test_paragraphs_that_open_alike_are_no_transcript() -> None:
    """Quotations behind the same pronoun and verb, a paragraph each, are quotations and no turns."""
    assert read(f"{CALL}他说：“双方谈得很好。如果顺利，还将再谈。”\n\n他说：“对话应当继续。”\n\n王毅也透露，双方将再次通话。")[:2] == [
        ("direct", ["双方谈得很好。如果顺利，还将再谈。"], ["Wang Yi"]),
        ("direct", ["对话应当继续。"], ["Wang Yi"]),
    ]


def test_fragments_that_describe() -> None:
    """What is quoted of a predicate or a described noun at the end of its clause is a fragment; names of plans and bodies are none."""
    assert read(f"{CALL}拉夫罗夫说，双方关系处于“很好的状态”，制裁“令人失望”，西方对谈判的破坏“不可容忍”。") == [
        ("partial", ["很好的状态", "令人失望", "不可容忍"], ["Sergey Lavrov"])
    ]
    assert {mode for mode, _, _ in read(f"{CALL}王毅指出，双方启动了“绿色走廊计划”，包括“青年创新中心”、“数字丝路基金”及“海洋观测系统”。")} == {"indirect"}


def test_what_somebody_is_called() -> None:
    """Whoever calls somebody something is quoted with that, and not whom he calls so."""
    assert read(f"{CALL}拉夫罗夫将北约称为“冷战的遗产”，但未提制裁。")[0] == ("partial", ["冷战的遗产"], ["Sergey Lavrov"])


def test_quotation_of_two_paragraphs() -> None:
    """A paragraph that is nothing but a quotation goes on with the quotation that ends the one before; who translated it is no part of it."""
    assert read(f"{CALL}俄罗斯政府在社交媒体写道：「双方谈得很好。」\n\n「对话应当继续。」（译者：陈一）\n\n（完）") == [
        ("direct", ["双方谈得很好。", "对话应当继续。"], ["Government of Russia"])
    ]


def test_paragraph_that_ends_in_a_quotation() -> None:
    """A short paragraph whose sentence ends within the marks is no headline: whoever is told it does not say it."""
    told = "俄罗斯外长拉夫罗夫今天在书面声明中告诉路透社：「谈判必须继续。」\n\n中国外交部尚未回应。"
    assert read(f"{CALL}{told}") == [("direct", ["谈判必须继续。"], ["Sergey Lavrov"])]


def test_questions_that_are_quoted() -> None:
    """Who answers what he is asked in marks speaks behind them."""
    assert read("外交部发言人毛宁12日在回答「双方是否会谈」时，以简短的话回应称，「目前没有安排。」")[-1] == ("direct", ["目前没有安排。"], ["Mao Ning"])


def test_first_person_within_what_is_told() -> None:
    """Who says *I* without quotation marks is who spoke last; a verb of wishing then opens no statement of its own."""
    said = "王毅说，两国关系良好。我在北京明确指出，中方将坚持开放。部长先生不久将来访，我期待着同你会面。"
    assert read(f"{CALL}{said}") == [
        ("indirect", ["两国关系良好"], ["Wang Yi"]),
        ("indirect", ["中方将坚持开放"], ["Wang Yi"]),
        ("indirect", ["部长先生不久将来访，我期待着同你会面"], ["Wang Yi"]),
    ]


def test_lists_behind_semicolons() -> None:
    """What somebody counts up, with semicolons between, is one statement; who does something else behind one is not in it."""
    assert read(f"{CALL}王毅强调，要做好三件事：第一，扩大贸易；第二，简化签证；第三，开通航线。") == [
        ("indirect", ["要做好三件事：第一，扩大贸易；第二，简化签证；第三，开通航线"], ["Wang Yi"])
    ]
    assert read(f"{CALL}王毅强调，要扩大贸易；拉夫罗夫随后前往上海。") == [("indirect", ["要扩大贸易"], ["Wang Yi"])]


def test_terms_that_count_or_are_called_so() -> None:
    """What begins with an ordinal, is the name of a system or what something is called is no quotation."""
    told = "王毅希望双方迈好“第一步”，落实“首长责任制”，会议主题是“开放、合作、共赢”。"
    assert {mode for mode, _, _ in read(f"{CALL}{told}")} == {"indirect"}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("健康的双边关系是国际社会的普遍期待", "assess"),
        ("双边合作受到两国人民欢迎", "assess"),
        ("中方欢迎俄罗斯企业来华投资", "welcome"),
        ("任何干涉内政的图谋都将被挫败", "warn"),
        ("外部势力干涉两国内政", "accuse"),
        ("如果想了解中国，就请认真研读报告", "request"),
    ],
)
def test_whose_attitude_it_is(said: str, act: str) -> None:
    """An attitude of others is only told of; a warning goes before a charge."""
    report = visavis.read(f"{CALL}王毅表示，{said}。", language="zh", published="2024-03-12")
    assert [one.act for one in report.statements] == [act]


def test_who_speaks_behind_an_aim() -> None:
    """What is named in a phrase of what something is for does not speak."""
    assert read("王毅被问及是否可能举行会谈，以化解海地紧张情势时表示：“我们首先要看进展。”") == [("direct", ["我们首先要看进展。"], ["Wang Yi"])]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("一名不愿透露姓名的芬兰官员说，会谈比预期长了一小时。", [[]]),
        ("不愿具名的知情人士透露，会谈比预期长了一小时。", [[]]),
        ("据芬兰媒体报道，斯图布称赞新西兰“是可靠的朋友”。", [["Alexander Stubb"]]),
        ("赫尔辛基大学学者科斯塔认为，此访意在天然气。", [["科斯塔"]]),
    ],
)
def test_who_is_behind_the_words(text: str, speakers: list[list[str]]) -> None:
    """A source that wants no name speaks; a paper only carries what somebody named says; a scholar is no minister of his name."""
    report = visavis.read(f"芬兰总统斯图布周二会见新西兰总理拉克森。{text}", published="2024-03-14", language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[each] for each in statement.speakers] for statement in report.statements] == speakers
