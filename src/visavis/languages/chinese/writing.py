"""Chinese: how it is written: traditional signs in simplified ones, marks of full width, straight quotation marks and gaps in headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from visavis.languages.chinese.parts import small_words

# Marks and signs of full width, written as elsewhere; each as long as it was.
_MARKS = {
    "，": ",",
    "。": ".",
    "；": ";",
    "：": ":",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "〝": "“",
    "〞": "”",
    "．": ".",
    "％": "%",
    "　": " ",
    "﹑": "、",
    "•": "·",
    "‧": "·",
    "・": "·",
    "∙": "·",
}
_MARKS |= {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
WRITTEN = str.maketrans(_MARKS)
"""Marks and signs of full width, and what they are written as elsewhere."""
FOLDED = str.maketrans({mark: plain for mark, plain in _MARKS.items() if plain.isalnum() or plain == "·"})
"""Those of them that are no marks, and the dots within names."""
# A stop between the parts of a foreign name: 谢赫.穆罕默德.
_STOP = re.compile(r"(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff])")
# A gap in a headline between clauses, and not within a name.
_GAP = re.compile(r"(?<=[\u4e00-\u9fff”」』》）]{4})[ \u3000](?=[“「『《（]?[\u4e00-\u9fff]{4}|[\u4e00-\u9fff]{2,6}[:：])")


@cache
def _simpler() -> dict[int, str]:
    """Return OpenCC's table of single signs, of whose simplified forms the first is the usual one."""
    table = resources.files("opencc").joinpath("dictionary/TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in table.splitlines() if line)
    return {ord(sign): plainer.split(" ")[0] for sign, _, plainer in rows if len(sign) == 1}


def simplified(text: str) -> str:
    """Return a text in traditional signs in simplified ones, sign for sign.

    >>> simplified("外交部長計畫會見澤連斯基總統")
    '外交部长计划会见泽连斯基总统'
    """
    text = text.translate(_simpler())
    text = _STOP.sub("·", text) if "。" in text else text  # who ends sentences with such a stop writes no other
    for spelling in small_words()["spellings"]:
        written, usual = spelling.split()
        text = text.replace(written, usual)
    return text


def paired(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """Return a text with the straight quotation marks of each stretch turned into opening and closing ones by turns, where they are even in number.

    >>> paired('打算于"本月"会晤', [(0, 9)])
    '打算于“本月”会晤'
    """
    marks = {
        at: "“”"[n % 2]
        for start, end in stretches
        if (quotes := [at for at in range(start, end) if text[at] == '"']) and len(quotes) % 2 == 0
        for n, at in enumerate(quotes)
    }
    return "".join(marks.get(at, sign) for at, sign in enumerate(text)) if marks else text


def parted(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """Return a text with commas for the gaps between the clauses of each stretch, a headline, which write none.

    >>> parted("总理会见外长 敦促保持克制", [(0, 13)])
    '总理会见外长，敦促保持克制'
    """
    for start, end in stretches:
        text = text[:start] + _GAP.sub("，", text[start:end]) + text[end:]
    return text
