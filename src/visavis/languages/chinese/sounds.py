"""Chinese: how names sound, so that people nobody knows are written in Latin letters, and foreign names are known again in Chinese signs."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from visavis.folding import plain

_SURNAMES = frozenset(
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "司徒",
        "夏侯",
        "闻人",
        "宇文",
        "长孙",
        "呼延",
        "端木",
        "百里",
        "南宫",
        "拓跋",
    ]
)
_LEAST, _MOST = 2, 4  # signs of the name of somebody from China
# Consonants that one sign may stand for, each by the letter of its kind.
_KINDS = {
    "p": "P",
    "b": "P",
    "t": "T",
    "d": "T",
    "k": "K",
    "g": "K",
    "q": "S",
    "c": "S",
    "j": "S",
    "z": "S",
    "s": "S",
    "x": "S",
    "f": "F",
    "v": "F",
    "w": "F",
    "h": "H",
    "m": "N",
    "n": "N",
    "l": "L",
    "r": "L",
}
# Signs that in foreign names stand for an older sound than their own: *ga*, *ki*, *hi*.
_OLDER = {"加": "K", "基": "K", "希": "H"}
_INITIAL = re.compile(r"zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]|")
_LATIN = re.compile(r"sch|tch|dzh|zh|ch|sh|kh|gh|ph|th|dj|ts|dz|ck|qu|[bcdfghjklmnpqrstvwxz]")
_CLUSTERS = {
    "kh": "H",
    "gh": "K",
    "ph": "F",
    "th": "T",
    "ck": "K",
    "qu": "K",
    "sch": "S",
    "tch": "S",
    "dzh": "S",
    "zh": "S",
    "ch": "S",
    "sh": "S",
    "dj": "S",
    "ts": "S",
    "dz": "S",
    "x": "KS",
    "c": "K",
    "q": "K",
}
_FEW = 2  # consonants that many names have
_LIKE = 60  # likeness, of 100, from which two names that one office has are one


# Signs that sound otherwise in names than where they are most used.
_IN_NAMES = {
    "仇": "qiu", "什": "shi", "区": "ou", "单": "shan", "晟": "sheng", "曾": "zeng", "查": "zha", "柏": "bo", "率": "shuai", "翟": "zhai",
    "莘": "xin", "薄": "bo", "藏": "zang", "覃": "qin", "解": "xie", "重": "chong", "长": "chang", "阚": "kan",
}  # fmt: skip


@cache
def _sound(sign: str) -> str:
    """Return how a sign sounds, without its tone; nothing where it is none of Chinese."""
    from pypinyin import lazy_pinyin  # which loads its tables on import

    return _IN_NAMES.get(sign) or "".join(lazy_pinyin(sign, errors="ignore"))


def latin(name: str) -> str | None:
    """Return the name of somebody from China in Latin letters, nothing if it cannot be one.

    >>> latin("杜晓晖"), latin("欧阳修"), latin("姆万萨·奇隆戈")
    ('Du Xiaohui', 'Ouyang Xiu', None)
    """
    sounds = [_sound(sign) for sign in name]
    if not _LEAST <= len(name) <= _MOST or not all(sounds):
        return None
    cut = 2 if name[:2] in _SURNAMES and len(name) > _LEAST else 1
    return f"{''.join(sounds[:cut])} {''.join(sounds[cut:])}".replace("lv", "lü").replace("nv", "nü").title()


def alike(name: str, known: str) -> bool:
    """Say whether a name in Chinese signs may be one in Latin letters, or a part of it.

    >>> alike("希奇莱马", "Hakainde Hichilema"), alike("胡克斯特拉", "Wopke Hoekstra"), alike("希奇莱马", "Edgar Lungu")
    (True, True, False)
    """
    heard = [_heard(part) for part in name.split("·")]
    words = [word for word in plain(known).replace("-", " ").split() if len(word) > _LEAST]
    spelt = [_spelt(word) for word in words]
    return any(fuzz.ratio(heard[-1], other) >= _LIKE for other in [*spelt, "".join(spelt)] if other) and bool(heard[-1])


def same_sound(name: str, other: str) -> bool:
    """Say whether two spellings of a foreign name, or of its last part, have the same consonants, enough of them.

    >>> same_sound("史坦麦尔", "弗兰克-瓦尔特·施泰因迈尔"), same_sound("史坦麦尔", "武尔夫"), same_sound("韦伯", "魏本")
    (True, False, False)
    """
    heard, meant = (_heard(re.split(r"[·-]", each)[-1]) for each in (name, other))
    return heard == meant and len(heard) > _FEW


def _heard(signs: str) -> str:
    """Return the kinds of the consonants that signs stand for."""
    kinds = []
    for sign in signs:
        sound = _sound(sign)
        initial = _INITIAL.match(sound)
        first = (initial[0] if initial else "")[:1]
        kinds.append("L" if sound == "er" else _OLDER.get(sign) or _KINDS.get(first, ""))
        if sound.endswith(("n", "ng")):
            kinds.append("N")
    return _once("".join(kinds))


def _spelt(word: str) -> str:
    """Return the kinds of the consonants of a word in Latin letters."""
    return _once("".join(_CLUSTERS.get(each[0]) or _KINDS.get(each[0], "") for each in _LATIN.finditer(word)))


def _once(kinds: str) -> str:
    return re.sub(r"(.)\1+", r"\1", kinds)
