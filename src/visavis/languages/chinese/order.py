"""Chinese: words put where the stages look for them, what prepositions bring in behind the verb: *同法国外长举行会谈* is read as *举行会谈同法国外长*.

Nothing is moved past a mark, so that what stands between two marks in the text stands between them in the copy.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from visavis.languages.chinese.coverbs import Coverbs
from visavis.languages.chinese.order_words import (
    ACCEPTED,
    ALONG,
    AND,
    ASPECT,
    AT,
    BEFORE,
    BY,
    CLAUSE,
    COVERBS,
    DURING,
    FAR,
    FORMERLY,
    FRAME,
    GOING_ON,
    JOINING,
    LEAST,
    LED,
    NAMES,
    NOMINAL,
    NOUN,
    OF,
    OF_STATES,
    SUFFERED,
    TIME,
    TOWARD,
    VERBAL,
    WHEN,
    WITH,
)
from visavis.languages.chinese.parts import DASHES, TOGETHER, WISHES, closing_mark
from visavis.languages.copies import Word


class Order(Coverbs):
    """Puts the words of a text in their order, by what the lexicon of contacts has; `titles` are no verbs, whatever the network takes them for."""

    def arranged(self, words: Sequence[Word], places: Mapping[int, str]) -> list[Word]:
        """Return the words of a block in the order in which they are read; `places` are the kinds of the names of places, by where they start."""
        found: list[Word] = []
        words = [replace(word, tag="c") if _spans(words, k) else replace(word, tag="p") if word.text in ALONG else word for k, word in enumerate(words)]
        words = [part for k, word in enumerate(words) for part in _going_on(words, k)]
        for segment in segments(words):
            if len(segment) > 1:
                segment = self._formerly(self._put_off(self._paired(segment)))
                segment = self._after_talks(segment)
                for step in (self._led, self._visiting, self._received, self._noun_first, self._when, self._behind, self._invited):
                    segment = step(segment)
                segment = _smallest_first(segment, places, self._titles)
            found += segment
        return found

    def _paired(self, words: list[Word]) -> list[Word]:
        """Write what joins two states, of whom both own what a noun tells, in the way that only joins: *以色列与哈马斯的谈判*, *主持A与B和平峰会*."""
        for k in range(1, len(words) - 2):
            sides = {words[k - 1].tag, words[k + 1].tag}
            if words[k].text not in WITH | JOINING or not sides & OF_STATES or not sides <= OF_STATES | NAMES:
                continue
            owned = words[k + 2].text == OF
            headed = k == 1 and words[k + 2].text in self.nouns - self.verbs  # 中国与法国外长会谈
            if not owned and not headed and not (k > 1 and words[k - 2].text in self.light):
                continue
            behind = words[k + 2 + owned : k + 2 + owned + LEAST]
            noun = next((n for n, word in enumerate(behind) if word.text in self.nouns), None)
            if noun is not None and not any(self._verb(word) or word.text in COVERBS for word in behind[:noun]):
                words = [*words[:k], replace(words[k], text=AND, tag="w"), *words[k + 1 :]]
        return words

    def _put_off(self, words: list[Word]) -> list[Word]:
        """Put the verb by which a contact is put off or called off before what 将 or 把 brings in: *将访华行程推迟到五月*."""
        for k, word in enumerate(words[:-2]):
            if word.text not in ("将", "把"):
                continue
            off = next((j for j in range(k + 2, min(k + FAR, len(words))) if words[j].text in self._off and words[j - 1].text in self.nouns), None)
            if off is not None:
                return [*words[: k + 1], words[off], *words[k + 1 : off], *words[off + 1 :]]
        return words

    def _formerly(self, words: list[Word]) -> list[Word]:
        """Write what tells that something was before, and brings in nothing, in the way that says only this: *王毅之前在北京会见X*."""
        for k, word in enumerate(words[:-1]):
            if self._verb(word) or word.text in AT:
                break
            if word.text == BEFORE and (k == 0 or words[k - 1].tag in NAMES):
                return [*words[:k], replace(word, text=FORMERLY, tag="d"), *words[k + 1 :]]
        return words

    # ---- clauses before a noun ------------------------------------------------------------------------------------------------

    def _led(self, words: list[Word]) -> list[Word]:
        """Put a clause behind the person that it stands before: *来华访问的法国总统马克龙*."""
        for at, word in enumerate(words):
            if word.text != OF:
                continue
            end = self._people_end(words, at + 1)
            called = words[end - 1].text in self._titles and words[at - 1].text in self._guests  # 来访的英国代表团
            if not any(each.tag in NAMES for each in words[at + 1 : end]) and not called:
                continue
            while end < len(words) and words[end].text == "(" and (closing := closing_mark(words, end)) > 0:
                end = closing + 1  # how the name is spelt elsewhere
                if end < len(words) and _joins(words[end]) and self._people_end(words, end + 1) > end + 1:
                    end = self._people_end(words, end + 1)
            start = next((k for k in range(at) if words[k].text in CLAUSE and self._opens(words, k)), None)
            if start is not None:
                clause = [*words[start:at], replace(word, tag=LED)]
                return [*words[:start], *words[at + 1 : end], *clause, *self._led(words[end:])]
        return words

    def _people_end(self, words: Sequence[Word], at: int) -> int:
        """Return where the list of people ends that begins there."""
        end = at
        while end < len(words) and (
            self._nominal(words[end]) or (_joins(words[end]) and end > at and (words[end - 1].tag in NAMES or words[end - 1].text in self._titles))
        ):
            end += 1
        return end - (end > at and _joins(words[end - 1]))

    def _visiting(self, words: list[Word]) -> list[Word]:
        """Put where somebody is on a visit behind its verb: *正在中国访问*."""
        for k in range(2, len(words)):
            town = words[k - 1].tag in ("LOC", "ns") and words[k - 2].text == "在"
            if words[k].text in self._visits and town and not (k + 1 < len(words) and words[k + 1].tag in ("LOC", "ns")):
                return [*words[: k - 2], words[k], *words[k - 2 : k], *self._visiting(words[k + 1 :])]
        return words

    def _nominal(self, word: Word) -> bool:
        """Say whether a word may be part of a noun phrase of people."""
        return (word.tag in NOMINAL | {"a"} or word.text == "兼" or word.text in self._titles) and word.text not in COVERBS and not self._contact(word)

    def _opens(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a clause before a noun may begin there: behind a verb or preposition whose object the noun is, or at the beginning."""
        before = words[k - 1] if k else None
        return before is None or before.text in COVERBS or before.text in ASPECT or self._verb(before)

    def _noun_first(self, words: list[Word]) -> list[Word]:
        """Put the noun of a contact before what a preposition ties to it: *对澳大利亚的访问*, *同法国外长的会谈*."""
        for k, word in enumerate(words):
            if word.text not in self.nouns or k < LEAST:
                continue
            of = next((j for j in range(k - 1, max(0, k - 5), -1) if words[j].text == OF), None)
            if of is None or any(words[j].tag in NAMES for j in range(of + 1, k)):
                continue
            start = next((j for j in range(of - 1, -1, -1) if self._ties(words, j, of)), None)
            if start is not None and (words[start].text not in JOINING or start == 0):
                return [*words[:start], *words[of + 1 : k], replace(word, tag=NOUN), *words[start : of + 1], *self._noun_first(words[k + 1 :])]
        return words

    def _received(self, words: list[Word]) -> list[Word]:
        """Put by whom somebody is received behind the verb: *受到总统的接见*, *被外交部召见*."""
        for k, word in enumerate(words):
            if word.text not in BY or k + 1 >= len(words):
                continue
            end = next((j for j in range(k + 2, min(k + FAR, len(words))) if words[j].text in self.verbs), None)
            if end is None or any(words[j].tag in VERBAL for j in range(k + 1, end)):
                continue
            if word.text == ACCEPTED and (words[end].text not in self._meeting or words[end - 1].text != OF):
                continue  # 接受 X 的 访问 邀请
            if not any(words[j].tag in NAMES | {"LOC", "ORG", "ns", "nt", "r"} or words[j].text in self._titles for j in range(k + 1, end)):
                continue  # 获高规格接待
            return [*words[:k], replace(words[end], tag=SUFFERED), replace(word, tag="p"), *words[k + 1 : end], *words[end + 1 :]]
        return words

    def _ties(self, words: Sequence[Word], start: int, of: int) -> bool:
        """Say whether a preposition there brings in what 的 ties to a noun: no verb and no other preposition between them."""
        if words[start].text not in WITH | TOWARD | JOINING or words[start].tag == "v" or of == start + 1:
            return False
        return not any(self._verb(word) or (word.text in COVERBS - JOINING) for word in words[start + 1 : of])

    # ---- phrases of time ------------------------------------------------------------------------------------------------------

    def _when(self, words: list[Word]) -> list[Word]:
        """Put what tells when before its phrase, and the phrase behind the clause: *出席峰会期间会见*, *会谈后*."""
        end = next((k for k, word in enumerate(words) if word.text in WHEN and k and word.tag in ("f", "n", "t", "TIME", "vn", "s")), None)
        if end is None:
            return words
        last = end == len(words) - 1 or words[end + 1].text in self._saying
        if not last and (words[end].text not in DURING or not any(map(self._contact, words[end + 1 :]))):
            return words
        start = next((k for k in range(end - 1, max(-1, end - FAR), -1) if words[k].text in AT and words[k].tag == "p"), None)
        if start is None:
            start = next((k for k in range(end) if self._verb(words[k])), None)
        if start is None:
            start = next((k + 1 for k in range(end - 1, -1, -1) if words[k].tag not in NOMINAL or words[k].tag in NAMES), 0)
        if start >= end:
            return words
        if last:
            start = 0 if words[start].text not in AT else start
        placed = start + 2 < end and words[start + 1].tag in ("LOC", "ns") and (words[start + 2].text in WITH | JOINING or self._contact(words[start + 2]))
        opening = [words[start]] if words[start].text in AT and not placed else []  # 在 柏林 与 X 会谈 后
        inner = self._behind(words[start + len(opening) : end])
        framed = words[end].text in DURING and any(word.text in self._attending for word in words[start:end])
        phrase = [*opening, replace(words[end], text=FRAME) if framed and len(words[end].text) == len(FRAME) else words[end], *inner]
        return [*words[:start], *phrase, *words[end + 1 :]] if last else [*words[:start], *self._behind(words[end + 1 :]), *phrase]

    def _after_talks(self, words: list[Word]) -> list[Word]:
        """Put the talks behind which somebody speaks before those with whom they were: *在与X会谈后的记者会上表示*."""
        for k in range(1, len(words) - LEAST):
            placed = k > 1 and words[k - 1].tag in ("LOC", "ns") and words[k - 2].text in AT
            if words[k].text not in WITH | JOINING or not (placed or words[k - 1].text in AT):
                continue
            ends = range(k + 1, min(k + FAR, len(words) - 2))
            end = next((j for j in ends if self._contact(words[j]) and words[j + 1].text in WHEN and OF in (each.text for each in words[j + 2 : j + 4])), None)
            if end is None:
                continue
            first = end - 1 if words[end - 1].text in self.light else end
            if any(self._verb(word) or word.text == OF for word in words[k + 1 : first]):
                continue
            return [*words[:k], words[end + 1], *words[first : end + 1], *words[k:first], *self._after_talks(words[end + 2 :])]
        return words

    # ---- who invites ----------------------------------------------------------------------------------------------------------

    def _invited(self, words: list[Word]) -> list[Word]:
        """Put the invitation or the wish before whoever invites or asks: *应外交部长王毅邀请*, *应美方之约*."""
        start = next((k for k, word in enumerate(words) if word.text in ("应", "受")), None)
        end = next((k for k, word in enumerate(words) if start is not None and k > start + 1 and word.text in WISHES), None)
        if start is None or end is None:
            return words
        if words[end].text != "邀请" and not all(word.tag in NOMINAL or word.text in ("之", OF) for word in words[start + 1 : end]):
            return words  # 双方应满足对方的要求
        inner = [word for n, word in enumerate(words[start + 1 : end]) if not (word.text in ("之", OF) and start + 2 + n == end)]
        of = [word for word in words[end - 1 : end] if word.text in ("之", OF)]
        return [*words[: start + 1], words[end], *inner, *of, *words[end + 1 :]]


def _spans(words: Sequence[Word], k: int) -> bool:
    """Say whether a word that may be a verb of arriving only joins two times: *18日至20日*."""
    return words[k].text in ("至", "到") and 0 < k < len(words) - 1 and words[k - 1].tag in TIME and words[k + 1].tag in TIME


def _going_on(words: Sequence[Word], k: int) -> list[Word]:
    """Return the word, or the two that 正在 is right before a place: *正在中国访问*."""
    word = words[k]
    if word.text not in GOING_ON or k + 1 >= len(words) or words[k + 1].tag not in ("LOC", "ns"):
        return [word]
    cut = word.end - 1
    return [Word(word.start, cut, word.text[:-1], "d"), Word(cut, word.end, word.text[-1], "p")]


def _joins(word: Word) -> bool:
    return word.text in ("和", "、", "以及", "及")


def segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of words between marks, and the marks one by one; lists joined by 、, and what stands in brackets, are within a stretch."""
    segment: list[Word] = []
    closing = -1
    for k, word in enumerate(words):
        if k > closing and word.tag == "w" and word.text in ("(", "“", "《"):
            closing = max(closing, closing_mark(words, k))
        joins = word.text in DASHES and 0 < k < len(words) - 1 and words[k - 1].tag in OF_STATES and words[k + 1].tag in OF_STATES
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
