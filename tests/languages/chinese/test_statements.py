"""Chinese statements: whoever opens the clause speaks, and what is said runs on until somebody else does."""

from __future__ import annotations

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
