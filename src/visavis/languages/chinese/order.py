"""Chinese: words put where the stages look for them, what prepositions bring in behind the verb: *同法国外长举行会谈* is read as *举行会谈同法国外长*.

Nothing is moved past a mark, so that what stands between two marks in the text stands between them in the copy.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from visavis.languages.chinese.parts import DASHES, TOGETHER, WISHES, closing_mark, small_words
from visavis.languages.copies import Word

_ALONG = frozenset(("联同", "偕同", "会同"))
_WITH, _JOINING, _TOWARD = frozenset("同与跟") | _ALONG, frozenset("和"), frozenset("对向给")
_AT, _ABOUT = frozenset("在于"), frozenset(("就", "围绕"))
_MEANS = frozenset(("透过", "通过"))
_TOGETHER_WITH = "与"
_COVERBS = _WITH | _JOINING | _TOWARD | _AT | _ABOUT
_ASPECT = frozenset("了过")
_OF = "的"
_ANSWERING = frozenset(("应约", "应询"))
_NOMINAL = frozenset(["n", "nr", "ns", "nt", "nz", "nw", "PER", "LOC", "ORG", "s", "TIME", "t", "vn", "m", "q", "r", "f"])
_TIME = frozenset(("TIME", "t"))
_NAMES = frozenset(("PER", "nr"))
_OF_STATES = frozenset(("LOC", "ORG", "ns", "nt"))
_OF_NAMES = frozenset(("协商", "代表", "合作", "兼", "联合", "驻", "级"))  # verbs that are mostly parts of the names of bodies
_VERBAL = frozenset(("v", "vd"))
# What brings in a clause before a noun that tells of a journey or a contact: 来 华 进行 国事 访问 的 法国 总统.
_CLAUSE = frozenset(
    ["为", "来", "来华", "来访", "到访", "赴", "赴华", "抵", "前来", "前往", "访", "访问", "出席", "参加", "正在", "正", "在", "应邀", "率", "率团"]
)
# What stands at the end of a phrase of time, and at the beginning of the like elsewhere: 会谈 后, 出席 峰会 期间.
_DURING = frozenset(("期间", "之际", "间隙", "场边"))
# What only says that a gathering is the frame of another contact: 出席 峰会 期间.
_FRAME = "间隙"
_WHEN = _DURING | frozenset(["后", "前", "之后", "之前", "时", "以来", "以后", "以前"])
# What brings in who does it: 受到 总统 的 接见.
_BY = frozenset(("被", "受到", "获", "获得", "得到", "接受"))
_ACCEPTED = "接受"
# What goes on there, whose last sign brings in the place.
_GOING_ON = frozenset(("正在", "仍在", "还在"))
# What tells of an earlier time, by itself or of something; and what does only by itself.
_BEFORE, _FORMERLY = "之前", "此前"
_FAR = 22  # words in which such a phrase ends
_LEAST = 3
# Tags of what was moved: 的 at the end of a clause that stands behind its noun, a noun that its prepositions follow.
_LED, _NOUN, _SUFFERED = "led", "noun", "suffered"


class Order:
    """Puts the words of a text in their order, by what the lexicon of contacts has; `titles` are no verbs, whatever the network takes them for."""

    def __init__(self, contacts: Mapping[str, Any], titles: Container[str] = ()) -> None:
        self._titles = titles
        self.verbs = frozenset(lemma for row in contacts["verb"] for lemma in row["lemmas"])
        self._visits = frozenset(lemma for row in contacts["verb"] if row["frame"] == "place" and not row.get("traveller") for lemma in row["lemmas"])
        self.nouns = frozenset(lemma for row in contacts["noun"] for lemma in row["lemmas"])
        self.light = frozenset(contacts["words"]["light"])
        self._attending = frozenset(contacts["words"]["attending"])
        self._meeting = frozenset(lemma for row in contacts["verb"] if row["frame"] == "object" and row.get("kind") == "meeting" for lemma in row["lemmas"])
        self._saying, self._contents = small_words()["reporting"], small_words()["contents"]

    def arranged(self, words: Sequence[Word], places: Mapping[int, str]) -> list[Word]:
        """Return the words of a block in the order in which they are read; `places` are the kinds of the names of places, by where they start."""
        found: list[Word] = []
        words = [replace(word, tag="c") if _spans(words, k) else replace(word, tag="p") if word.text in _ALONG else word for k, word in enumerate(words)]
        words = [part for k, word in enumerate(words) for part in _going_on(words, k)]
        for segment in segments(words):
            if len(segment) > 1:
                segment = self._formerly(segment)
                segment = self._after_talks(segment)
                for step in (self._led, self._visiting, self._received, self._noun_first, self._when, self._behind, self._invited):
                    segment = step(segment)
                segment = _smallest_first(segment, places, self._titles)
            found += segment
        return found

    def _verb(self, word: Word) -> bool:
        return (word.tag in _VERBAL and word.text not in _OF_NAMES and word.text not in self._titles) or word.text in self.verbs or word.text in self.light

    def _contact(self, word: Word) -> bool:
        return word.text in self.verbs or word.text in self.nouns

    def _formerly(self, words: list[Word]) -> list[Word]:
        """Write what tells that something was before, and brings in nothing, in the way that says only this: *王毅之前在北京会见X*."""
        for k, word in enumerate(words[:-1]):
            if self._verb(word) or word.text in _AT:
                break
            if word.text == _BEFORE and (k == 0 or words[k - 1].tag in _NAMES):
                return [*words[:k], replace(word, text=_FORMERLY, tag="d"), *words[k + 1 :]]
        return words

    # ---- clauses before a noun ------------------------------------------------------------------------------------------------

    def _led(self, words: list[Word]) -> list[Word]:
        """Put a clause behind the person that it stands before: *来华访问的法国总统马克龙*."""
        for at, word in enumerate(words):
            if word.text != _OF:
                continue
            end = at + 1
            while end < len(words) and (
                self._nominal(words[end]) or (_joins(words[end]) and end > at + 1 and (words[end - 1].tag in _NAMES or words[end - 1].text in self._titles))
            ):
                end += 1
            end -= end > at + 1 and _joins(words[end - 1])
            if not any(each.tag in _NAMES for each in words[at + 1 : end]):
                continue
            if end < len(words) and words[end].text == "(":
                end = closing_mark(words, end) + 1 or end  # how the name is spelt elsewhere
            start = next((k for k in range(at) if words[k].text in _CLAUSE and self._opens(words, k)), None)
            if start is not None:
                clause = [*words[start:at], replace(word, tag=_LED)]
                return [*words[:start], *words[at + 1 : end], *clause, *self._led(words[end:])]
        return words

    def _visiting(self, words: list[Word]) -> list[Word]:
        """Put where somebody is on a visit behind its verb: *正在中国访问*."""
        for k in range(2, len(words)):
            town = words[k - 1].tag in ("LOC", "ns") and words[k - 2].text == "在"
            if words[k].text in self._visits and town and not (k + 1 < len(words) and words[k + 1].tag in ("LOC", "ns")):
                return [*words[: k - 2], words[k], *words[k - 2 : k], *self._visiting(words[k + 1 :])]
        return words

    def _nominal(self, word: Word) -> bool:
        """Say whether a word may be part of a noun phrase of people."""
        return (word.tag in _NOMINAL | {"a"} or word.text == "兼" or word.text in self._titles) and word.text not in _COVERBS and not self._contact(word)

    def _opens(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a clause before a noun may begin there: behind a verb or preposition whose object the noun is, or at the beginning."""
        before = words[k - 1] if k else None
        return before is None or before.text in _COVERBS or before.text in _ASPECT or self._verb(before)

    def _noun_first(self, words: list[Word]) -> list[Word]:
        """Put the noun of a contact before what a preposition ties to it: *对澳大利亚的访问*, *同法国外长的会谈*."""
        for k, word in enumerate(words):
            if word.text not in self.nouns or k < _LEAST:
                continue
            of = next((j for j in range(k - 1, max(0, k - 5), -1) if words[j].text == _OF), None)
            if of is None or any(words[j].tag in _NAMES for j in range(of + 1, k)):
                continue
            start = next((j for j in range(of - 1, -1, -1) if self._ties(words, j, of)), None)
            if start is not None and (words[start].text not in _JOINING or start == 0):
                return [*words[:start], *words[of + 1 : k], replace(word, tag=_NOUN), *words[start : of + 1], *self._noun_first(words[k + 1 :])]
        return words

    def _received(self, words: list[Word]) -> list[Word]:
        """Put by whom somebody is received behind the verb: *受到总统的接见*, *被外交部召见*."""
        for k, word in enumerate(words):
            if word.text not in _BY or k + 1 >= len(words):
                continue
            end = next((j for j in range(k + 2, min(k + _FAR, len(words))) if words[j].text in self.verbs), None)
            if end is None or any(words[j].tag in _VERBAL for j in range(k + 1, end)):
                continue
            if word.text == _ACCEPTED and (words[end].text not in self._meeting or words[end - 1].text != _OF):
                continue  # 接受 X 的 访问 邀请
            if not any(words[j].tag in _NAMES | {"LOC", "ORG", "ns", "nt", "r"} or words[j].text in self._titles for j in range(k + 1, end)):
                continue  # 获高规格接待
            return [*words[:k], replace(words[end], tag=_SUFFERED), replace(word, tag="p"), *words[k + 1 : end], *words[end + 1 :]]
        return words

    def _ties(self, words: Sequence[Word], start: int, of: int) -> bool:
        """Say whether a preposition there brings in what 的 ties to a noun: no verb and no other preposition between them."""
        if words[start].text not in _WITH | _TOWARD | _JOINING or words[start].tag == "v" or of == start + 1:
            return False
        return not any(self._verb(word) or (word.text in _COVERBS - _JOINING) for word in words[start + 1 : of])

    # ---- phrases of time ------------------------------------------------------------------------------------------------------

    def _when(self, words: list[Word]) -> list[Word]:
        """Put what tells when before its phrase, and the phrase behind the clause: *出席峰会期间会见*, *会谈后*."""
        end = next((k for k, word in enumerate(words) if word.text in _WHEN and k and word.tag in ("f", "n", "t", "TIME", "vn", "s")), None)
        if end is None:
            return words
        last = end == len(words) - 1 or words[end + 1].text in self._saying
        if not last and (words[end].text not in _DURING or not any(map(self._contact, words[end + 1 :]))):
            return words
        start = next((k for k in range(end - 1, max(-1, end - _FAR), -1) if words[k].text in _AT and words[k].tag == "p"), None)
        if start is None:
            start = next((k for k in range(end) if self._verb(words[k])), None)
        if start is None:
            start = next((k + 1 for k in range(end - 1, -1, -1) if words[k].tag not in _NOMINAL or words[k].tag in _NAMES), 0)
        if start >= end:
            return words
        if last:
            start = 0 if words[start].text not in _AT else start
        placed = start + 2 < end and words[start + 1].tag in ("LOC", "ns") and (words[start + 2].text in _WITH | _JOINING or self._contact(words[start + 2]))
        opening = [words[start]] if words[start].text in _AT and not placed else []  # 在 柏林 与 X 会谈 后
        inner = self._behind(words[start + len(opening) : end])
        framed = words[end].text in _DURING and any(word.text in self._attending for word in words[start:end])
        phrase = [*opening, replace(words[end], text=_FRAME) if framed and len(words[end].text) == len(_FRAME) else words[end], *inner]
        return [*words[:start], *phrase, *words[end + 1 :]] if last else [*words[:start], *self._behind(words[end + 1 :]), *phrase]

    def _after_talks(self, words: list[Word]) -> list[Word]:
        """Put the talks behind which somebody speaks before those with whom they were: *在与X会谈后的记者会上表示*."""
        for k in range(1, len(words) - _LEAST):
            placed = k > 1 and words[k - 1].tag in ("LOC", "ns") and words[k - 2].text in _AT
            if words[k].text not in _WITH | _JOINING or not (placed or words[k - 1].text in _AT):
                continue
            ends = range(k + 1, min(k + _FAR, len(words) - 2))
            end = next(
                (j for j in ends if self._contact(words[j]) and words[j + 1].text in _WHEN and _OF in (each.text for each in words[j + 2 : j + 4])), None
            )
            if end is None:
                continue
            first = end - 1 if words[end - 1].text in self.light else end
            if any(self._verb(word) or word.text == _OF for word in words[k + 1 : first]):
                continue
            return [*words[:k], words[end + 1], *words[first : end + 1], *words[k:first], *self._after_talks(words[end + 2 :])]
        return words

    # ---- what prepositions bring in -------------------------------------------------------------------------------------------

    def _behind(self, words: list[Word]) -> list[Word]:
        """Put what 同, 对 and the like bring in behind the verb of a contact and its noun."""
        first = next((k for k in range(len(words)) if self._brings_in(words, k)), None)
        if first is None:
            return words
        at, phrases, kept = first, [], []
        while at < len(words):
            if words[at].text in _COVERBS and (end := self._phrase(words, at)) is not None:
                phrases.append(words[at:end])
                at = end
            elif words[at].text in _MEANS and at + 2 < len(words) and not self._verb(words[at + 1]):
                kept += words[at : at + 2]  # 和普京透过电话会谈
                at += 2
            elif (words[at].tag in ("d", "ad", "a", *_TIME) or words[at].text in _ANSWERING) and not self._contact(words[at]):
                kept.append(words[at])
                at += 1
            else:
                break
        end = self._group(words, at)
        if end is None or not any(phrase[0].text in _WITH | _JOINING | _TOWARD for phrase in phrases):
            done = max(at, first + 1)
            return [*words[:done], *self._behind(words[done:])]
        before = words[:first]
        answering = [word for word in (*before, *kept) if word.text in _ANSWERING]
        before, kept = _without(before, _ANSWERING), _without(kept, _ANSWERING)
        phrases = [[replace(phrase[0], text=_TOGETHER_WITH, tag="p"), *phrase[1:]] if phrase[0].text in _JOINING else phrase for phrase in phrases]
        led = any(word.tag == _LED for phrase in phrases for word in phrase)  # 在 河内 与 来访 的 X, who came from elsewhere
        moved = [word for phrase in sorted(phrases, key=lambda phrase: (phrase[0].text in _AT | _ABOUT) != led) for word in phrase]
        return [*before, *kept, *words[at:end], *answering, *moved, *self._behind(words[end:])]

    def _brings_in(self, words: Sequence[Word], k: int) -> bool:
        text = words[k].text
        if text not in _COVERBS or words[k].tag == "v" or _the_same(words, k):
            return False
        if text in _AT and k + 1 < len(words) and words[k + 1].text in _WITH:
            return False  # 在与X会晤时
        before = words[k - 1] if k else None
        if text in _JOINING:  # X 和 Y 会谈 has two subjects
            placed = before is not None and before.tag in ("LOC", "ns") and k > 1 and words[k - 2].text in _AT
            return before is None or before.tag in ("d", *_TIME) or before.text == "将" or (placed and self._with_somebody(words, k))
        return True

    def _with_somebody(self, words: Sequence[Word], k: int) -> bool:
        """Say whether 和 behind a place brings in people, and no second place: *在大马士革和叙利亚总统举行会谈*."""
        end = self._phrase(words, k)
        return end is not None and any(word.tag in _NAMES or word.text in self._titles for word in words[k + 1 : end])

    def _phrase(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the phrase of a preposition ends: before the next one, an adverb, or the verb that no noun behind 的 takes."""
        joining = _JOINING | {"与"} if words[at].text not in _AT else _JOINING
        k = at + 1
        while k < len(words):
            word, inside = words[k], k > at + 1
            if inside and word.text in joining and (k + 1 >= len(words) or self._verb(words[k + 1])):
                break
            if words[at].text in _AT and k == at + 2 and word.text in _JOINING and words[k - 1].tag in ("LOC", "ns") and self._with_somebody(words, k):
                break
            if (
                inside
                and (word.text in _COVERBS - joining or (word.text in _MEANS and k + 2 < len(words) and self._contact(words[k + 2])))
                and word.tag in ("p", "d", "c", "v")
            ):
                break
            adverb = word.tag in ("d", "ad") or (word.tag in _TIME and words[k - 1].tag in ("PER", "nr", "LOC", "ORG", "n"))
            if ((inside and adverb) or self._verb(word)) and not self._within(words, k) and not (inside and self._spoken_of(words, at, k)):
                break
            k += 1
        return k if k > at + 1 else None

    def _spoken_of(self, words: Sequence[Word], at: int, k: int) -> bool:
        """Say whether a contact is what the phrase names, of which a verb right behind tells something: *对两国防长会晤表态*."""
        if words[at].text not in _TOWARD | _ABOUT or not self._contact(words[k]) or k + 1 >= len(words):
            return False
        after = words[k + 1]
        return after.tag in _VERBAL and not self._contact(after) and after.text not in self.light and after.text not in _ASPECT

    def _within(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a verb belongs to a clause before a noun, which a verb of contact follows: *同来华访问的法国外长会谈*."""
        end = next((j for j in range(k + 1, len(words)) if words[j].text == _OF), None)
        if end is not None and words[end].tag == _LED:
            return True
        if end is None or end + 1 >= len(words) or self._contact(words[end + 1]):
            return False
        return any(self._verb(words[j]) for j in range(end + 1, len(words)))

    def _group(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the verb of a contact ends that begins there, with the noun that says what it is and the verbs joined to it."""
        if at >= len(words):
            return None
        verb = words[at]
        end = at + 1
        while end < len(words) and words[end].text in _ASPECT:
            end += 1
        if self._verb(verb) and (verb.text in self.light or verb.text not in self.verbs):
            for k in range(end, min(end + 8, len(words))):
                if words[k].text in self.nouns and not (k + 1 < len(words) and (words[k + 1].text in self.nouns or self._owns(words, k + 1))):
                    opened = any(word.text == "“" for word in words[end:k])  # 开始“探索性会谈”
                    return k + 2 if opened and k + 1 < len(words) and words[k + 1].text == "”" else k + 1
                if words[k].text in _COVERBS:
                    break
        if verb.text not in self.verbs:
            return None
        while end + 1 < len(words) and words[end].text in ("、", "并") and words[end + 1].text in self.verbs:
            end += 2
        if end < len(words) and words[end].tag in ("n", "vn") and (end + 1 == len(words) or words[end + 1].tag == "w"):
            end += 1  # 交换 意见
        return end

    def _owns(self, words: Sequence[Word], k: int) -> bool:
        """Say whether 的 there ties what stands before it to a noun of its own, and no whole clause to what is said: *举行会谈的消息*."""
        return words[k].text == _OF and not (k + 1 < len(words) and words[k + 1].text in self._contents)

    # ---- who invites ----------------------------------------------------------------------------------------------------------

    def _invited(self, words: list[Word]) -> list[Word]:
        """Put the invitation or the wish before whoever invites or asks: *应外交部长王毅邀请*, *应美方之约*."""
        start = next((k for k, word in enumerate(words) if word.text in ("应", "受")), None)
        end = next((k for k, word in enumerate(words) if start is not None and k > start + 1 and word.text in WISHES), None)
        if start is None or end is None:
            return words
        if words[end].text != "邀请" and not all(word.tag in _NOMINAL or word.text in ("之", _OF) for word in words[start + 1 : end]):
            return words  # 双方应满足对方的要求
        inner = [word for n, word in enumerate(words[start + 1 : end]) if not (word.text in ("之", _OF) and start + 2 + n == end)]
        of = [word for word in words[end - 1 : end] if word.text in ("之", _OF)]
        return [*words[: start + 1], words[end], *inner, *of, *words[end + 1 :]]


def _spans(words: Sequence[Word], k: int) -> bool:
    """Say whether a word that may be a verb of arriving only joins two times: *18日至20日*."""
    return words[k].text in ("至", "到") and 0 < k < len(words) - 1 and words[k - 1].tag in _TIME and words[k + 1].tag in _TIME


def _going_on(words: Sequence[Word], k: int) -> list[Word]:
    """Return the word, or the two that 正在 is right before a place: *正在中国访问*."""
    word = words[k]
    if word.text not in _GOING_ON or k + 1 >= len(words) or words[k + 1].tag not in ("LOC", "ns"):
        return [word]
    cut = word.end - 1
    return [Word(word.start, cut, word.text[:-1], "d"), Word(cut, word.end, word.text[-1], "p")]


def _the_same(words: Sequence[Word], k: int) -> bool:
    """Say whether 同 is part of 同一: *在同一场合*."""
    return words[k].text == "同" and k + 1 < len(words) and words[k + 1].text.startswith("一")


def _joins(word: Word) -> bool:
    return word.text in ("和", "、", "以及", "及")


def segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of words between marks, and the marks one by one; lists joined by 、, and what stands in brackets, are within a stretch."""
    segment: list[Word] = []
    closing = -1
    for k, word in enumerate(words):
        if k > closing and word.tag == "w" and word.text in ("(", "“", "《"):
            closing = max(closing, closing_mark(words, k))
        joins = word.text in DASHES and 0 < k < len(words) - 1 and words[k - 1].tag in _OF_STATES and words[k + 1].tag in _OF_STATES
        if k > closing and word.tag == "w" and word.text not in ("、", "·", "-") and not joins:
            if segment:
                yield segment
                segment = []
            yield [word]
        else:
            segment.append(word)
    if segment:
        yield segment


def _smallest_first(words: list[Word], places: Mapping[int, str], titles: Container[str]) -> list[Word]:
    """Put a town before the state or province that it lies in: *美国旧金山*, *江苏苏州*."""
    found = list(words)
    for k, (state, town) in enumerate(pairwise(words)):
        known = places.get(town.start)
        if TOGETHER.fullmatch(town.text) or town.text in titles:
            continue  # 以色列谈判小组
        in_province = places.get(state.start) == known == "place" and state.end == town.start
        in_state = places.get(state.start) == "state" and (known in ("capital", "place") or (known is None and town.tag in ("LOC", "ns")))
        if (in_province or in_state) and found[k] is state:
            found[k : k + 2] = [town, state]
    return found


def _without(words: Sequence[Word], texts: Container[str]) -> list[Word]:
    return [word for word in words if word.text not in texts]
