"""What stands around a Chinese article: datelines, bylines, credits, and the day a text gives itself."""

from __future__ import annotations

import pytest

from visavis.document import Document

BODY = "3月12日，外交部长陆明应约同挪威外交大臣通电话。双方就地区局势交换了意见，并同意继续保持沟通。"


def read(text: str, published: str | None = None) -> list[str]:
    """Return what of a text is the article."""
    document = Document.from_text(text, language="zh", published=published)
    return [text[block.start : block.end] for block in document.blocks if block.kind not in ("metadata", "furniture", "title")]


@pytest.mark.parametrize(
    "opening",
    [
        "新华社北京3月12日电（记者 陈一 周二）",
        "中新网3月12日电 ",
        "参考消息网3月12日报道 ",
        "【环球网报道 记者 陈一】",
        "（北京12日综合电）",
        "俄罗斯卫星通讯社莫斯科3月12日电 ",
        "本报北京3月12日电（记者陈一）",
        "央视新闻消息，",
    ],
)
def test_datelines(opening: str) -> None:
    """What tells where and by whom a paragraph was written is no part of it."""
    assert read(f"陆明同挪威外交大臣通电话\n\n{opening}{BODY}") == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-12 20:15",
        "2024年03月12日 10:20 来源：某某新闻网",
        "来源：外交部网站",
        "责任编辑：陈一",
        "（责编：陈一、周二）",
        "分享到：",
        "发布时间：2024年3月12日",
        "字体：大 中 小",
    ],
)
def test_lines_around(line: str) -> None:
    """Bylines, credits and buttons are not read."""
    assert read(f"陆明同挪威外交大臣通电话\n\n{line}\n\n{BODY}") == [BODY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"一次通话\n\n2024-03-12 20:15\n\n{BODY}", "2024-03-12"),
        (f"一次通话\n\n发布时间：2024年3月12日\n\n{BODY}", "2024-03-12"),
        ("2024年3月12日外交部发言人陈一主持例行记者会\n\n某报记者：中方有何评论？\n\n陈一：我们坚决反对。", "2024-03-12"),
        ("2024年3月12日，两国外长在北京举行会谈。双方签署了协定。", None),
    ],
)
def test_own_day(text: str, expected: str | None) -> None:
    """A text dates itself by its byline, or by the title of the press conference it gives."""
    assert Document.from_text(text, language="zh").published == expected


def test_dateline_within_the_year() -> None:
    """A dateline gives the day where the month of the publication is known."""
    text = f"date 2024-03 新华社奥斯陆3月12日电（记者陈一）{BODY}"
    assert Document.from_text(text, language="zh").published == "2024-03-12"
