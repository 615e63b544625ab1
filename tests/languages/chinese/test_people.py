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
