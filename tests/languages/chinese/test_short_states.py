"""States called by the first sign of their name: which of those that begin with it is meant, the text says."""

from __future__ import annotations

import pytest

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.languages import language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("巴西外长维埃拉说，中巴关系很好，巴方愿同中方合作。", {"中巴": ("CHN", "BRA"), "巴方": ("BRA",), "中方": ("CHN",)}),
        ("巴基斯坦外长说，中巴关系很好，巴方同意。", {"中巴": ("CHN", "PAK"), "巴方": ("PAK",)}),
        ("巴方表示欢迎。", {"巴方": ("PAK",)}),
        ("智利总统博里奇将访华。中智两国建交多年，智方表示赞赏。", {"华": ("CHN",), "中智": ("CHN", "CHL"), "智方": ("CHL",)}),
        ("塞内加尔外长说，塞方愿深化中塞友好合作。", {"塞方": ("SEN",), "中塞": ("CHN", "SEN")}),
        ("赞比亚外长离开后，赞总统会见了记者。", {"赞": ("ZMB",)}),
        ("赞比亚外长说，他赞总统的演讲很好，赞成合作。", {}),
    ],
)
def test_first_signs_stand_for_the_state_that_the_text_names(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """A sign that begins the names of several states stands for the one named in full, and else for the usual one."""
    knowledge = Knowledge.load()
    copy, names = language("zh").copied(Document.from_text(text, language="zh"), lambda part: knowledge.names(part, "zh"))  # type: ignore[attr-defined]
    written = {copy.text[name.start : name.end].replace(" ", ""): name.keys for name in names if name.kind in ("state", "compound")}
    assert {short: keys for short, keys in written.items() if len(short) == 1 or short.endswith("方") or len(keys) > 1} == expected
