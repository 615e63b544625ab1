"""Chinese: the parts of speech of words, from what the network takes them for, the lexicon and what stands around them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import takewhile
from typing import Any

from visavis.languages.copies import Word
from visavis.reading.draft import Token

_POS: Mapping[str, str] = {
    "n": "NOUN",
    "nz": "NOUN",
    "nw": "PROPN",
    "nt": "NOUN",
    "nr": "PROPN",
    "ns": "PROPN",
    "PER": "PROPN",
    "LOC": "PROPN",
    "ORG": "PROPN",
    "TIME": "NOUN",
    "t": "NOUN",
    "s": "NOUN",
    "f": "NOUN",
    "v": "VERB",
    "vd": "ADV",
    "vn": "NOUN",
    "a": "ADJ",
    "an": "NOUN",
    "ad": "ADV",
    "d": "ADV",
    "m": "NUM",
    "q": "NOUN",
    "r": "PRON",
    "p": "ADP",
    "c": "CCONJ",
    "u": "PART",
    "xc": "PART",
    "w": "PUNCT",
}
OF = "的"
DASHES = ("-", "—", "－", "–")
"""What joins two names: 中国*—*东盟."""
# Whose invitation or wish brings a contact about stands before it: 应 美方 要求.
WISHES = frozenset(("邀请", "约", "之约", "要求", "请求", "提议"))
ETCETERA = frozenset(("等", "等等"))
TOGETHER = re.compile("[两二三四五六七八九十多各][国地方]")
"""Several states or sides together, behind their list: 越南、柬埔寨 *两国*."""
_NUMBER = re.compile("[0-9〇零一二三四五六七八九十百]+")
_ROUNDS = ("轮", "回合")  # 第二轮谈判
_LAST = 3  # words before one that ends a clause, joined to a noun that somebody owns
_REACH = 8  # words between a verb that says nothing by itself and its object
_BRACKETED = 12  # words in brackets or quotation marks that part no clause
_INSERTED = 12  # words between what was planned and 的


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Return the small words of the language, by what they are."""
    table = tomllib.loads(resources.files(__package__ or "visavis.languages.chinese").joinpath("small_words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(listed) for name, listed in table.items()}


@dataclass(slots=True)
class Marked:
    """Words of a sentence of which more is known than their part of speech."""

    suffered: set[int] = field(default_factory=set)  # verbs whose subject it is done to
    led: set[int] = field(default_factory=set)  # 的 at the end of a clause that was put behind its noun
    towns: set[int] = field(default_factory=set)
    times: set[int] = field(default_factory=set)
    bodies: set[int] = field(default_factory=set)  # names of organisations


class Parts:
    """Tells the parts of speech."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        contacts = lexicon["contacts"]
        self.verbs = frozenset(lemma for row in contacts["verb"] for lemma in row["lemmas"])
        self._going = frozenset(lemma for row in contacts["verb"] if row["frame"] in ("place", "go") for lemma in row["lemmas"]) | {"来", "回", "走"}
        self.light = frozenset(contacts["words"]["light"])
        self.nouns = frozenset(lemma for row in contacts["noun"] for lemma in row["lemmas"])
        self._taking_place = frozenset(contacts["words"]["take_place"])
        off = (word for name in ("postponed", "cancelled") for word in contacts["status"][name])
        self._off = frozenset(off) - frozenset(contacts["status"]["intended"])
        self._pronouns = frozenset(lexicon["actors"]["pronouns"])
        self._heads = frozenset(head for kind in ("title", "institution") for row in lexicon["actors"][kind] for head in row["heads"])
        self._pairs = frozenset(lexicon["actors"]["words"]["two"])
        self._small = small_words()
        self._planning = frozenset(contacts["status"]["planned"]) | self._small["hoping"]
        self._led: set[int] = set()
        self._no_people: set[int] = set()

    def titles(self, word: Token) -> bool:
        """Say whether a word is a title or an institution."""
        return word.text in self._heads

    def tell(self, words: list[Token]) -> Marked:
        """Give the words of a sentence, whose `pos` is still the network's tag, their part of speech; return what else is known of them."""
        marked = Marked()
        for word in words:
            if word.pos in ("LOC", "ns", "s"):
                marked.towns.add(word.i)
            if word.pos in ("ORG", "nt"):
                marked.bodies.add(word.i)
            if word.pos in ("TIME", "t", "f") or word.text in self._small["when"] | self._small["ends_of_time"] | self._small["quarters"]:
                marked.times.add(word.i)
            if word.pos == "led":
                marked.led.add(word.i)
            if word.pos == "suffered":
                marked.suffered.add(word.i)
        self._led, self._no_people = marked.led, marked.towns | marked.bodies
        for k, word in enumerate(words):
            word.pos = self._pos(words, k, word.pos)
        for before, word, behind in zip((None, *words), words, words[1:], strict=False):
            if (before is None or before.pos == "PUNCT") and word.text in self.nouns and behind.text in self._small["within"]:
                marked.times.add(word.i)  # 行程中将拜会X
        return marked

    def _pos(self, words: list[Token], k: int, tag: str) -> str:
        word = words[k]
        text = word.text
        before = words[k - 1] if k else None
        if tag == "w" or not (text[0].isalnum() or text[0] == "《"):
            return "PUNCT"
        if text in self._pronouns:
            return "PRON"
        if text in self._small["ordinal"] and k + 1 < len(words) and _NUMBER.fullmatch(words[k + 1].text):
            return "NUM"
        if before is not None and k > 1 and words[k - 2].text in self._small["ordinal"] and _NUMBER.fullmatch(before.text) and text in self._small["counted"]:
            return "NUM"  # 第三十一次领导人会议
        if text == "驻" and k + 1 < len(words) and words[k + 1].pos in ("LOC", "ns", "s", "j", "PER", "nz", "n"):
            return "ADJ"  # 日本驻华大使
        if text in ("应", "受") and any(other.text == "邀请" for other in words[k + 1 : k + 3]):
            return "ADP"
        if text == "应" and k + 1 < len(words) and words[k + 1].text in WISHES:
            return "ADP"
        if text in self.verbs | self.nouns and self._among_ways(words, k):
            return "PART"  # 通过会晤、通话等方式保持沟通
        if text in WISHES and before is not None and before.text == "应":
            return "NOUN"
        if text == "会" and self._meets(words, k):
            return "VERB"
        if text == "到" and before is not None and before.pos == "VERB" and before.text not in self._going:
            return "PART"  # 讨论到乌克兰
        if tag in ("PER", "nr", "LOC", "ORG", "ns") and not (text in self.verbs and len(text) > 1):
            return "PROPN"
        if tag == "noun":
            return "NOUN"
        if tag == "led":
            return "PART"
        if tag == "suffered":
            return "VERB"
        if text == "代表" and before is not None and self._for_another(words, k):
            return "ADP"
        if text in self._heads:
            return "NOUN"
        if text == OF or text in self._small["particles"]:
            return "PART"
        if text in self._small["joining"]:
            return "CCONJ"
        if text in self._small["inclined"]:
            return "VERB"
        if text in self._small["adverbs"]:
            return "ADV"
        if text in self._small["planned"]:
            return "ADJ" if any(other.text == OF for other in words[k + 1 : k + _INSERTED]) else "VERB"
        if text in self._small["adjectives"] or (
            text in self._small["visiting"] and k + 1 < len(words) and words[k + 1].text == OF and words[k + 1].pos != "led"
        ):
            return "ADJ"
        if text in self._small["future"] | self._small["not_yet"] and tag in ("d", "v", "p", "c", "ad"):
            return "AUX"
        if text == "同" and k + 1 < len(words) and words[k + 1].text.startswith("一"):
            return "ADJ"
        if text in self._small["prepositions"] and tag not in ("v", "n"):
            return "ADP"
        if text == "为" and k + 2 < len(words) and words[k + 1].pos in ("PER", "nr") and words[k + 2].text in self.light | self.verbs:
            return "ADP"  # 为王毅设午宴
        if text == "为" and before is not None and before.text in self._small["control"] | self._small["future"] and self._verb_behind(words, k):
            return "ADP"  # 愿为和谈发挥作用
        if text == "邀请" and before is not None and before.text in ("应", "受", "接受"):
            return "NOUN"
        if text in self.nouns and before is not None and before.text in self._small["furthering"] | self._small["pointing"] | self._small["another"]:
            return "NOUN"
        if text in self.nouns and before is not None and k + 1 < len(words) and words[k + 1].text in self._small["within"] and self._placed(words, k):
            return "NOUN"  # 在会谈中, 在中日外长会谈中
        if text in self.nouns and text in self.verbs and (self._takes_place(words, k) or (before is not None and before.text.endswith(_ROUNDS))):
            return "NOUN"
        if text in self.verbs and k > _LAST and self._joined_noun(words, k):
            return "NOUN"
        if text in self.verbs or text in self.nouns:
            lighted = self._lighted(words, k) or (before is not None and before.text == OF and before.i not in self._led)
            place = k + 1 < len(words) and words[k + 1].pos in ("LOC", "ns")  # 取消 了 访问 塞尔维亚 的 计划
            if text in self.nouns and ((lighted and not place) or text not in self.verbs):
                return "NOUN"
            if text in self.verbs:
                return "VERB"
        if text in self.light:
            return "VERB"
        if text == "计划" and before is not None and before.text == "按":
            return "NOUN"
        # 马克龙计划周五通话: what somebody plans, before a day, a preposition or a verb
        after = words[k + 1] if k + 1 < len(words) else None
        if (
            text in self._planning
            and before is not None
            and (before.pos in ("PROPN", "PUNCT") or before.text in self._small["reporting"] | self._small["having"] | self._pairs | self._heads)
            and after is not None
            and (
                after.pos in ("TIME", "t", "p", "v", "d")
                or after.text in self.verbs | self._small["adverbs"] | self._small["control"] | self._small["arranging"]
            )
        ):
            return "VERB"
        if text in self._small["determiners"]:
            return "ADV" if text in self._small["besides"] and after is not None and (after.pos in ("v", "vd", "d") or after.text in self.verbs) else "DET"
        return _POS.get(tag, "X")

    def _among_ways(self, words: list[Token], k: int) -> bool:
        """Say whether a word is one of a list of ways in which something is done: *会晤、通话等方式*."""
        behind = words[k + 1 : k + _REACH]
        end = next((n for n, word in enumerate(behind) if word.text in ETCETERA), None)
        listed = end is not None and end + 1 < len(behind) and behind[end + 1].text in self._small["ways"]
        return listed and not any(word.pos in ("w", "PUNCT") and word.text != "、" for word in behind[:end])

    @staticmethod
    def _joined_noun(words: list[Token], k: int) -> bool:
        """Say whether a word ends a clause, joined to a noun that somebody owns: *感谢总统的参与和接待*."""
        ends = k + 1 == len(words) or words[k + 1].pos in ("w", "PUNCT")
        return ends and words[k - 1].pos == "CCONJ" and words[k - 2].pos == "NOUN" and words[k - _LAST].text == OF

    def _for_another(self, words: list[Token], k: int) -> bool:
        """Say whether 代表 brings in whom somebody stands for, who does the deed himself: *韩正代表国家主席习近平赴德黑兰*, but not *谈判代表李成钢*."""
        behind = list(takewhile(lambda word: word.pos not in ("v", "vd", "w"), words[k + 1 : k + _REACH]))
        named = any(word.pos in ("PER", "nr") for word in behind) or bool(behind and behind[0].text in self._heads)
        return named and words[k - 1].pos in ("PROPN", "PRON") and words[k - 1].i not in self._no_people

    def _meets(self, words: list[Token], k: int) -> bool:
        """Say whether 会 is a verb, and helps none: right before whoever is met, with no verb behind it: *将在印尼会王毅*."""
        clause = list(takewhile(lambda word: word.pos != "w", words[k + 1 :]))
        named = bool(clause) and clause[0].pos in ("PER", "nr")
        return named and not any(word.pos in ("v", "vd") or word.text in self.verbs or word.text in self.light for word in clause)

    @staticmethod
    def _verb_behind(words: list[Token], k: int) -> bool:
        """Say whether a verb stands behind a word before the next mark, with something between."""
        return any(word.pos == "v" for word in list(takewhile(lambda word: word.pos != "w", words[k + 1 :]))[1:])

    def _takes_place(self, words: list[Token], k: int) -> bool:
        """Say whether a word is what takes place: *新一轮会谈将很快举行*, *领导人会晤定于下月在日内瓦举行*."""
        placed = False
        for n, other in enumerate(words[k + 1 : k + _REACH], k + 1):
            if other.text in self._taking_place:
                return not any(each.text == OF for each in words[n + 1 : n + 2])
            if other.text in self._off and self._ends_clause(words, n):
                return True  # 外长会晤延期, 会谈将推迟至下月
            placed = placed or other.text in ("于", "在")
            timed = other.pos in ("d", "ad", "TIME", "t", "m", "f") or (placed and other.pos in ("LOC", "ns", "n", "s", "ORG", "nt", "nz"))
            if not timed and other.text not in self._small["future"] | {"于", "在"}:
                return False
        return False

    def _placed(self, words: list[Token], k: int) -> bool:
        """Say whether a preposition of place stands before a word, with nothing between but nouns."""
        before = list(takewhile(lambda word: word.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET") or word.text == OF, reversed(words[max(0, k - _REACH) : k])))
        at = k - len(before) - 1
        return at >= 0 and words[at].text in ("在", "于")

    def _ends_clause(self, words: list[Token], k: int) -> bool:
        """Say whether a verb has no object: nothing follows it but a time, or what helps verbs."""
        rest = takewhile(lambda word: word.pos not in ("w", "PUNCT"), words[k + 1 :])
        return all(word.pos in ("TIME", "t", "m", "f", "d", "u", "xc") or word.text in self._taking_place | {"至", "到"} for word in rest)

    def _lighted(self, words: list[Token], k: int) -> bool:
        """Say whether a verb that says nothing by itself has the word as its object: *举行了正式会谈*, but not *出席会议，并会见了*."""
        if k + 1 < len(words) and words[k + 1].text in self._small["done"]:
            return False
        for other in reversed(words[max(0, k - _REACH) : k]):
            if other.text in self.light:
                return True
            if other.pos == "PUNCT" and other.text not in ("、", "“", "”"):
                return False
        return False


def relation(word: Token, noun: str) -> str:
    """Return how a word that nothing else tells of hangs on another: as `noun` says, if it is one."""
    return {
        "ADV": "advmod",
        "ADJ": "amod",
        "AUX": "aux",
        "ADP": "case",
        "CCONJ": "cc",
        "PART": "discourse",
        "PUNCT": "punct",
        "NUM": "nummod",
        "DET": "det",
        "VERB": "conj",
    }.get(word.pos, noun)


def closing_mark(words: Sequence[Word] | Sequence[Token], k: int) -> int:
    """Return where the brackets or quotation marks close that open there, if but a few words without marks stand in them."""
    mark = {"(": ")", "“": "”", "《": "》"}[words[k].text]
    for j in range(k + 1, min(k + _BRACKETED, len(words))):
        if words[j].text == mark:
            return j
        if words[j].text in (",", ".", ";", "!", "?", ":"):
            break
    return -1
