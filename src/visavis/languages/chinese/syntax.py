"""Chinese: the words of a sentence hung together by rules of their order, as the copy has it: subject, verb, object, then what prepositions bring in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visavis.reading.draft import Token

_POS: Mapping[str, str] = {
    "n": "NOUN", "nz": "NOUN", "nw": "PROPN", "nt": "NOUN", "nr": "PROPN", "ns": "PROPN", "PER": "PROPN", "LOC": "PROPN", "ORG": "PROPN",
    "TIME": "NOUN", "t": "NOUN", "s": "NOUN", "f": "NOUN", "v": "VERB", "vd": "ADV", "vn": "NOUN", "a": "ADJ", "an": "NOUN", "ad": "ADV", "d": "ADV",
    "m": "NUM", "q": "NOUN", "r": "PRON", "p": "ADP", "c": "CCONJ", "u": "PART", "xc": "PART", "w": "PUNCT",
}  # fmt: skip
_PREPOSITIONS = frozenset(
    [
        "不顾",
        "同",
        "与",
        "跟",
        "对",
        "向",
        "在",
        "于",
        "就",
        "从",
        "由",
        "被",
        "受到",
        "获",
        "获得",
        "得到",
        "为",
        "给",
        "应",
        "经",
        "以",
        "按照",
        "根据",
        "围绕",
        "应约",
    ]
)
_JOINING = frozenset(["兼", "和", "、", "以及", "及", "并", "暨"])
_OF = "的"
_REACH = 8  # words between such a verb and its object
_INSERTED = 12  # words in brackets or quotation marks that part no clause
_FUTURE = frozenset(["将", "将要", "将会", "即将", "拟", "会", "拟于", "将于", "定于"])
_PRESENT = frozenset(["正在", "正", "仍在"])
_NOT_YET = frozenset(["可能", "或", "或将", "可", "能", "能够", "可以", "应", "应该", "应当", "须", "必须", "需要", "需", "要"])
_CONTROL = frozenset(
    [
        "计划",
        "打算",
        "准备",
        "愿",
        "愿意",
        "希望",
        "期待",
        "决定",
        "同意",
        "拟",
        "定于",
        "建议",
        "提议",
        "邀请",
        "要求",
        "取消",
        "推迟",
        "拒绝",
        "考虑",
        "预计",
        "有望",
        "继续",
        "开始",
        "结束",
        "前往",
        "来",
        "赴",
        "力争",
        "争取",
        "呼吁",
        "敦促",
        "安排",
        "原定",
        "预定",
        "本应",
        "原计划",
    ]
)
_REPORTING = frozenset(
    [
        "说",
        "表示",
        "指出",
        "强调",
        "称",
        "认为",
        "宣布",
        "透露",
        "介绍",
        "重申",
        "相信",
        "期待",
        "希望",
        "证实",
        "否认",
        "确认",
        "报道",
        "写道",
        "回应",
        "补充",
        "表明",
    ]
)
_ADVERBS = frozenset(["率团", "应邀", "应约", "应询", "再次", "先后", "分别", "共同", "日前", "当面", "随后", "此后", "此前"])
_ADJECTIVES = frozenset(["双边"])
_PLANNED = frozenset(["原定", "预定", "本应", "原计划"])
# Verbs whose object does what the next one says.
_ASKING = frozenset(["邀请", "请", "要求", "敦促", "呼吁", "派", "派遣", "促使", "委托"])
# Nouns of what is to be done: 访问 塞尔维亚 的 计划.
_IDEAS = frozenset(["计划", "打算", "意愿", "邀请", "建议", "提议", "可能", "可能性", "机会", "安排", "意向", "请求", "想法", "日程"])
_DONE = frozenset(["了", "过", "已", "已经", "曾", "曾经"])
_WHEN = frozenset(["之后", "随后", "此后", "之前", "此前", "期间", "当天", "当日", "同日", "日前", "近日"])
_VISITING = frozenset(["来访", "到访"])
_DETERMINERS = frozenset(["这", "该", "此", "本", "其", "各", "每", "某", "这个", "这些", "那", "两", "双", "另"])


class Syntax:
    """Hangs together the words of sentences."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        contacts = lexicon["contacts"]
        self._verbs = frozenset(lemma for row in contacts["verb"] for lemma in row["lemmas"])
        self._nouns = frozenset(lemma for row in contacts["noun"] for lemma in row["lemmas"])
        self._light = frozenset(contacts["words"]["light"])
        self._pronouns = frozenset(lexicon["actors"]["pronouns"])
        self._heads = frozenset(head for kind in ("title", "institution") for row in lexicon["actors"][kind] for head in row["heads"])

    def hang(self, tokens: list[Token], first: int) -> None:
        """Give the tokens of a sentence, whose `pos` is still the network's tag, their part of speech, head, relation and features."""
        words = tokens[first:]
        self._suffered: set[int] = set()
        self._waiting: Token | None = None  # the subject of a verb that a mark parts from it
        self._led: set[int] = set()  # 的 at the end of a clause that was put behind its noun
        self._towns = {word.i for word in words if word.pos in ("LOC", "ns", "s")}
        self._times = {word.i for word in words if word.pos in ("TIME", "t", "f") or word.text in _WHEN}
        for k, word in enumerate(words):
            word.pos = self._pos(words, k, word.pos)
        main: Token | None = None
        clause: list[Token] = []
        for mark in (*self._outside(words), None):
            if mark is None or (mark.pos == "PUNCT" and mark.text not in ("、", "·")):
                if clause:
                    main = self._clause(tokens, clause, main)
                clause = []
            else:
                clause.append(mark)
        root = next((word for word in words if word.dep == "root"), words[0] if words else None)
        for word in words:
            if word.pos == "PUNCT" and root is not None:
                before = tokens[word.i - 1] if word.i > first else root
                word.head, word.dep = (before.i if before is not word else root.i), "punct"
                if word is root:
                    word.head, word.dep = word.i, "root"

    def _outside(self, words: list[Token]) -> list[Token]:
        """Hang what stands in brackets on the word before them; return the words outside, without the marks of a few quoted words within a clause."""
        found: list[Token] = []
        closing, quoted = -1, -1
        for k, word in enumerate(words):
            if k <= closing:
                word.head, word.dep = found[-1].i if found else word.i, "punct" if word.pos == "PUNCT" else "appos"
                continue
            if word.text in ("(", "“", "《") and k > quoted:
                end = _closed(words, k)
                if word.text == "(" and end > k and found:
                    closing = end
                    word.head, word.dep = found[-1].i, "punct"
                    continue
                quoted = max(quoted, end)
            if k <= quoted and word.pos == "PUNCT" and word.text in ("“", "”", "《", "》"):
                continue
            found.append(word)
        return found

    def _pos(self, words: list[Token], k: int, tag: str) -> str:
        word = words[k]
        text = word.text
        before = words[k - 1] if k else None
        if tag == "w" or not (text[0].isalnum() or text[0] == "《"):
            return "PUNCT"
        if text in self._pronouns:
            return "PRON"
        if text in ("应", "受") and any(other.text == "邀请" for other in words[k + 1 : k + 3]):
            return "ADP"
        if tag in ("PER", "nr", "LOC", "ORG", "ns"):
            return "PROPN"
        if tag == "noun":
            return "NOUN"
        if tag == "led":
            self._led.add(word.i)
            return "PART"
        if tag == "suffered":
            self._suffered.add(word.i)
            return "VERB"
        if text in self._heads:
            return "NOUN"
        if text == _OF or text in ("了", "过", "着", "等", "所", "地", "得"):
            return "PART"
        if text in _JOINING:
            return "CCONJ"
        if text in _ADVERBS:
            return "ADV"
        if text in _PLANNED:
            return "ADJ" if any(other.text == _OF for other in words[k + 1 : k + _INSERTED]) else "VERB"
        if text in _ADJECTIVES or (text in _VISITING and k + 1 < len(words) and words[k + 1].text == _OF and words[k + 1].pos != "led"):
            return "ADJ"
        if text in _FUTURE | _NOT_YET and tag in ("d", "v", "p", "c", "ad"):
            return "AUX"
        if text in _PREPOSITIONS and tag not in ("v", "n"):
            return "ADP"
        if text == "邀请" and before is not None and before.text in ("应", "受", "接受"):
            return "NOUN"
        if text in self._verbs or text in self._nouns:
            lighted = self._lighted(words, k) or (before is not None and before.text == _OF)
            place = k + 1 < len(words) and words[k + 1].pos in ("LOC", "ns")  # 取消 了 访问 塞尔维亚 的 计划
            if text in self._nouns and ((lighted and not place) or text not in self._verbs):
                return "NOUN"
            if text in self._verbs:
                return "VERB"
        if text in self._light:
            return "VERB"
        if text == "计划" and before is not None and before.text == "按":
            return "NOUN"
        if text in _DETERMINERS:
            return "DET"
        return _POS.get(tag, "X")

    def _lighted(self, words: list[Token], k: int) -> bool:
        """Say whether a verb that says nothing by itself has the word as its object: *举行了正式会谈*, but not *出席会议，并会见了*."""
        if k + 1 < len(words) and words[k + 1].text in _DONE:
            return False
        for other in reversed(words[max(0, k - _REACH) : k]):
            if other.text in self._light:
                return True
            if other.pos == "PUNCT" and other.text not in ("、", "“", "”"):
                return False
        return False

    def _clause(self, tokens: list[Token], clause: list[Token], main: Token | None) -> Token | None:
        """Hang the words between two marks; return the verb that what follows hangs on."""
        verbs = [word for word in clause if word.pos == "VERB"]
        relative = self._relative(clause)
        heads = [verb for verb in verbs if verb.i not in relative]
        nominal = self._phrases(clause, relative)
        if not heads and main is None and self._waiting is None:
            self._waiting = next((head for head in nominal if head.i not in self._times and not self._brought_in(clause, head)), None)
        if not heads:
            top = next((head for head in nominal), clause[0])
            self._attach(top, main, "obl" if main is not None else "root")
            for word in clause:
                if word.dep == "dep" and word is not top:
                    word.head, word.dep = top.i, _function(word, "nmod")
            return main
        verb = heads[0]
        self._finite(clause, verb)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and main is None and not self._own(clause, verb):
            waiting.head, waiting.dep = verb.i, "nsubj"  # 崔善姬应拉夫罗夫邀请，前往俄罗斯
        if main is not None and "Tense=Fut" in main.morph and "Tense=Past" in verb.morph and not self._own(clause, verb):
            verb.morph = main.morph  # 将访问埃及, 随后前往多哈
        if main is not None and main.dep == "xcomp" and not self._own(clause, verb):
            verb.morph = main.morph  # 计划访问埃及, 随后前往多哈
        if main is None:
            verb.head, verb.dep = verb.i, "root"
        elif main.text in _REPORTING and not any(word.dep == "ccomp" and word.head == main.i for word in tokens[main.i : verb.i]):
            verb.head, verb.dep = main.i, "ccomp"
        else:
            verb.head, verb.dep = main.i, "conj"
        last = verb
        for other in heads[1:]:
            self._finite(clause, other)
            if "Tense=Fut" in last.morph and "Tense=Past" in other.morph and not self._between(clause, last, other) and not self._done(clause, other):
                other.morph = last.morph
            if last.text in _ASKING or (last.text in _CONTROL and not self._between(clause, last, other)):
                other.head, other.dep, other.morph = last.i, "xcomp", "VerbForm=Inf"
            elif last.text in _REPORTING | _CONTROL:
                other.head, other.dep = last.i, "ccomp"
            else:
                other.head, other.dep = last.i, "conj"
            last = other
        self._arguments(clause, heads, relative, nominal)
        for word in clause:
            if word.dep == "dep" and word not in heads:
                below = next((each for each in heads if each.i > word.i), heads[-1])
                target = below if word.pos in ("ADV", "AUX") else next((each for each in reversed(heads) if each.i < word.i), below)
                word.head, word.dep = target.i, _function(word, "obl")
        if last.dep == "xcomp" and verb.text not in _REPORTING:
            return last
        return verb if verb.text in _REPORTING or main is None or main.text not in _REPORTING else main

    def _relative(self, clause: list[Token]) -> dict[int, int]:
        """Return the verbs of clauses that stand before a noun with 的 or, in the copy, behind it, each with that 的."""
        found: dict[int, int] = {}
        for k, word in enumerate(clause):
            if word.text != _OF or k == 0:
                continue
            behind = word.i in self._led
            noun_follows = k + 1 < len(clause) and clause[k + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
            for j in range(k - 1, -1, -1):
                if clause[j].pos == "VERB":
                    later = any(each.pos == "VERB" for each in clause[k + 1 :])
                    earlier = any(each.pos == "VERB" for each in clause[:j])
                    if behind or (noun_follows and (later or earlier)):
                        found[clause[j].i] = word.i
                    if clause[j].text not in self._light:
                        break
        return found

    def _phrases(self, clause: list[Token], relative: Mapping[int, int]) -> list[Token]:
        """Hang the nouns of each phrase on its last and list members on the first; return the heads of the phrases."""
        heads: list[Token] = []
        k = 0
        previous: Token | None = None
        joined: Token | None = None
        while k < len(clause):
            if clause[k].pos not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
                if clause[k].pos == "CCONJ" or clause[k].text == "、":
                    joined = previous
                elif clause[k].text == _OF and previous is not None and k + 1 < len(clause) and clause[k + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
                    pass
                else:
                    previous = joined = None
                k += 1
                continue
            end = k
            while end < len(clause) and clause[end].pos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
                end += 1
            run = clause[k:end]
            dated = [word for word in run if word.i in self._times]
            nouns = [word for word in run if word.pos in ("NOUN", "PROPN", "PRON") and word not in dated]
            head = nouns[-1] if nouns else run[-1]
            for word in run:
                if word is not head:
                    word.head, word.dep = head.i, {"DET": "det", "ADJ": "amod", "NUM": "nummod", "PROPN": "nmod"}.get(word.pos, "nmod")
            before = clause[k - 1] if k else None
            if (
                before is not None
                and before.text == _OF
                and before.i not in relative.values()
                and previous is not None
                and previous.i < before.i
                and clause[k - 2].pos in ("NOUN", "PROPN", "PRON", "NUM")
            ):
                previous.head, previous.dep = head.i, "nmod"
                if previous in heads:
                    heads.remove(previous)
                before.head, before.dep = previous.i, "case"
                heads.append(head)
            elif joined is not None:
                head.head, head.dep = joined.i, "conj"
                if before is not None:
                    before.head, before.dep = head.i, "cc" if before.text != "、" else "punct"
                previous = joined
                k = end
                continue
            else:
                heads.append(head)
            previous = head
            joined = None
            k = end
        return heads

    def _arguments(self, clause: list[Token], heads: list[Token], relative: Mapping[int, int], nominal: list[Token]) -> None:
        verbs = [word for word in clause if word.pos == "VERB"]
        for noun in nominal:
            k = clause.index(noun)
            start = k
            while start and (clause[start - 1].head == noun.i or clause[start - 1].text == _OF):
                start -= 1
            case = clause[start - 1] if start and clause[start - 1].pos == "ADP" else None
            before = [verb for verb in verbs if verb.i < noun.i and relative.get(verb.i, noun.i) >= noun.i]
            after = [verb for verb in heads if verb.i > noun.i]
            if case is not None:
                case.head, case.dep = noun.i, "case"
                target = before[-1] if before else after[0] if after else heads[0]
                noun.head, noun.dep = target.i, "obl"
            elif before and after and self._does(clause, before[-1], noun, after[0]):
                noun.head, noun.dep = after[0].i, "nsubj"
                if after[0].dep in ("xcomp", "conj") and after[0].head == before[-1].i:
                    after[0].dep, after[0].morph = "ccomp", "Mood=Ind|Tense=Past|VerbForm=Fin"
            elif before and not any(word.dep == "obj" and word.head == before[-1].i for word in clause):
                noun.head, noun.dep = before[-1].i, "obj"
            elif before and after and not any(word.dep == "nsubj" and word.head == after[0].i for word in clause):
                noun.head, noun.dep = after[0].i, "nsubj"
            elif before:
                noun.head, noun.dep = before[-1].i, "obl"
            elif after:
                last = noun.i in self._times or noun.pos == "NUM"
                taken = [word for word in clause if word.dep == "nsubj" and word.head == after[0].i]
                for word in taken:
                    word.dep = "obl"
                noun.head, noun.dep = after[0].i, "obl" if last else "nsubj"
                if last:
                    for word in taken:
                        word.dep = "nsubj"
        for i in sorted(relative):
            verb = next(word for word in clause if word.i == i)
            k = clause.index(verb)
            of = next((j for j in range(k + 1, len(clause)) if clause[j].text == _OF), None)
            nearest: Token | None = next((word for word in (clause[of + 1 :] if of is not None else []) if word in nominal), None)
            verb.morph = "VerbForm=Inf" if nearest is not None and nearest.text in _IDEAS else "VerbForm=Part"
            if nearest is None:
                nearest = next((word for word in reversed(clause[:k]) if word.pos in ("NOUN", "PROPN")), None)
                verb.morph = "Tense=Past|VerbForm=Fin"
            if nearest is not None:
                verb.head, verb.dep = nearest.i, "acl"

    def _brought_in(self, clause: list[Token], noun: Token) -> bool:
        """Say whether a preposition brings in a noun."""
        k = clause.index(noun)
        while k and clause[k - 1].head == noun.i:
            k -= 1
        return k > 0 and clause[k - 1].pos == "ADP"

    def _does(self, clause: list[Token], one: Token, noun: Token, other: Token) -> bool:
        """Say whether somebody between two verbs does what the second says, and is not whom the first is done to: *要求消除佩洛西访台的影响*."""
        if noun.pos != "PROPN" or noun.i in self._towns or one.text in self._verbs | self._light | _ASKING:
            return False
        between = clause[clause.index(noun) + 1 : clause.index(other)]
        return all(word.pos in ("ADV", "AUX") or word.i in self._times for word in between)

    def _finite(self, clause: list[Token], verb: Token) -> None:
        k = clause.index(verb)
        near = []
        for word in reversed(clause[:k]):
            if word.pos == "VERB":
                break
            near.append(word)
        tense = "Past"
        for word in near:
            if word.pos == "AUX" or word.text in _PRESENT:
                word.head, word.dep = verb.i, "aux"
                tense = "Fut" if word.text in _FUTURE else "Pres" if word.text in _PRESENT else tense
        verb.morph = "Tense=Past|VerbForm=Part|Voice=Pass" if verb.i in self._suffered else f"Mood=Ind|Tense={tense}|VerbForm=Fin"

    def _between(self, clause: list[Token], one: Token, other: Token) -> bool:
        """Say whether a noun stands between two verbs, which has the second as its own."""
        return any(one.i < word.i < other.i and word.pos in ("NOUN", "PROPN", "PRON") and word.i not in self._times | self._towns for word in clause)

    def _done(self, clause: list[Token], verb: Token) -> bool:
        """Say whether a verb says that it is done: 了, 过, 已."""
        k = clause.index(verb)
        return any(word.text in _DONE for word in (*clause[max(0, k - 2) : k], *clause[k + 1 : k + 2]))

    def _own(self, clause: list[Token], verb: Token) -> bool:
        """Say whether a verb has a subject of its own before it, or says that it is done."""
        before = clause[: clause.index(verb)]
        subject = any(word.pos in ("NOUN", "PROPN", "PRON") and word.i not in self._times for word in before)
        return subject or self._done(clause, verb)

    def _attach(self, top: Token, main: Token | None, relation: str) -> None:
        top.head, top.dep = (top.i if main is None else main.i), relation


def _closed(words: list[Token], k: int) -> int:
    """Return where the brackets or quotation marks close that open there, if but a few words without marks stand in them."""
    mark = {"(": ")", "“": "”", "《": "》"}[words[k].text]
    for j in range(k + 1, min(k + _INSERTED, len(words))):
        if words[j].text == mark:
            return j
        if words[j].text in (",", ".", ";", "!", "?", ":"):
            break
    return -1


def _function(word: Token, noun: str) -> str:
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
