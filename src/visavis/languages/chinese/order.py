"""Chinese: words put where the stages look for them, what prepositions bring in behind the verb: *同法国外长举行会谈* is read as *举行会谈同法国外长*.

Nothing is moved past a mark, so that what stands between two marks in the text stands between them in the copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from visavis.languages.copies import Word

_WITH, _JOINING, _TOWARD, _OTHER = frozenset("同与跟"), frozenset("和"), frozenset(("对", "向", "给")), frozenset(("就", "在", "于", "围绕"))
_COVERBS = _WITH | _JOINING | _TOWARD | _OTHER
_ASPECT = frozenset(("了", "过"))
_OF = "的"
_LEAST = 3
_ANSWERING = frozenset(("应", "应约", "应询"))
_NOMINAL = frozenset(("n", "nr", "ns", "nt", "nz", "nw", "PER", "LOC", "ORG", "s", "TIME", "t", "vn", "m", "q", "r", "f"))
_VERBAL = frozenset(("v", "vd"))
# What brings in a relative clause that tells of a journey or a contact: 来 华 进行 国事 访问 的 法国 总统.
_CLAUSE = frozenset(("来", "来华", "来访", "到访", "赴", "赴华", "抵", "前来", "前往", "访", "访问", "出席", "参加", "正在", "正", "在", "应邀", "率", "率团"))


class Order:
    """Puts the words of a language's lexicon of contacts in their order."""

    def __init__(self, contacts: Mapping[str, Any]) -> None:
        self.verbs = frozenset(lemma for row in contacts["verb"] for lemma in row["lemmas"])
        self.nouns = frozenset(lemma for row in contacts["noun"] for lemma in row["lemmas"])
        self.light = frozenset(contacts["words"]["light"])

    def _noun_first(self, words: list[Word]) -> list[Word]:
        """Put the noun of a contact before what a preposition ties to it: *对澳大利亚的访问*, *同法国外长的会谈*."""
        for k, word in enumerate(words):
            if word.text not in self.nouns or k < _LEAST:
                continue
            of = next((j for j in range(k - 1, max(0, k - 4), -1) if words[j].text == _OF), None)
            if of is None or any(words[j].tag not in ("a", "b", "d", "vn", "n", "m", "q", "TIME", "t") for j in range(of + 1, k)):
                continue
            start = next((j for j in range(of - 1, -1, -1) if words[j].text in _COVERBS - _OTHER), None)
            if start is None or self._phrase(words, start) != of:
                continue
            return [*words[:start], *words[of + 1 : k + 1], *words[start : of + 1], *self._noun_first(words[k + 1 :])]
        return words

    def arranged(self, words: Sequence[Word]) -> list[Word]:
        """Return the words of a block in the order in which they are read."""
        found: list[Word] = []
        for segment in _segments(words):
            found += self._invited(self._behind(self._noun_first(self._led(segment))))
        return found

    def _verb(self, word: Word) -> bool:
        return word.tag in _VERBAL or word.text in self.verbs or word.text in self.light

    # ---- clauses before a noun ------------------------------------------------------------------------------------------------

    def _led(self, words: list[Word]) -> list[Word]:
        """Put a clause behind the noun that it stands before: *来华访问的法国总统马克龙*."""
        for at, word in enumerate(words):
            if word.text != _OF:
                continue
            end = at + 1
            while (
                end < len(words)
                and (words[end].tag in _NOMINAL or words[end].tag in ("a", "nz"))
                and words[end].text not in _COVERBS
                and not self._contact(words[end])
            ):
                end += 1
            if end == at + 1 or not any(each.tag in ("PER", "nr") for each in words[at + 1 : end]):
                continue
            start = next((k for k in range(at) if words[k].text in _CLAUSE and self._opens(words, k)), None)
            if start is None:
                continue
            return [*words[:start], *words[at + 1 : end], *words[start : at + 1], *self._led(words[end:])]
        return words

    def _opens(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a clause before a noun may begin there: behind a verb or preposition whose object the noun is, or at the beginning."""
        before = words[k - 1] if k else None
        return before is None or before.text in _COVERBS or before.text in _ASPECT or self._verb(before)

    def _contact(self, word: Word) -> bool:
        return word.text in self.verbs or word.text in self.nouns

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
            elif words[at].tag in ("d", "ad", "TIME", "t", "a") or words[at].text in _ANSWERING:
                kept.append(words[at])
                at += 1
            else:
                break
        end = self._group(words, at)
        if end is None or not any(phrase[0].text in _WITH | _JOINING | _TOWARD for phrase in phrases):
            done = max(at, first + 1)
            return [*words[:done], *self._behind(words[done:])]
        answering = [word for word in kept if word.text in _ANSWERING] + [word for word in words[:first] if word.text in _ANSWERING]
        kept = [word for word in kept if word.text not in _ANSWERING]
        before = [word for word in words[:first] if word.text not in _ANSWERING]
        moved = [word for phrase in sorted(phrases, key=lambda phrase: phrase[0].text in _OTHER) for word in phrase]
        return [*before, *kept, *words[at:end], *answering, *moved, *self._behind(words[end:])]

    def _brings_in(self, words: Sequence[Word], k: int) -> bool:
        text = words[k].text
        if text not in _COVERBS or words[k].tag == "v":
            return False
        before = words[k - 1] if k else None
        if text in _JOINING:  # X 和 Y 会谈 has two subjects
            return before is None or before.tag in ("d", "TIME", "t") or before.text in ("将", "上午", "下午")
        return True

    def _phrase(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the phrase of a preposition ends: before the next one, an adverb, or the verb that no noun behind 的 takes."""
        k = at + 1
        while k < len(words):
            word = words[k]
            if word.text in _COVERBS - _JOINING - {"与"} and k > at + 1 and word.tag in ("p", "d", "c", "v"):
                break
            if word.text in _JOINING | {"与"} and k > at + 1 and (k + 1 >= len(words) or self._verb(words[k + 1])):
                break
            if word.tag in ("d", "ad") and k > at + 1 and not self._within(words, k):
                break
            if word.tag in ("TIME", "t") and words[k - 1].tag in ("PER", "nr", "LOC", "ORG", "n") and k > at + 1 and not self._within(words, k):
                break
            if self._verb(word) and not self._within(words, k):
                break
            k += 1
        return k if k > at + 1 else None

    def _within(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a verb belongs to a clause before a noun, which a verb of contact follows: *同来华访问的法国外长会谈*."""
        end = next((j for j in range(k + 1, len(words)) if words[j].text == _OF), None)
        if end is None or end + 1 >= len(words) or self._contact(words[end + 1]):
            return False
        return any(self._verb(words[j]) for j in range(end + 1, len(words)))

    def _group(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the verb of a contact ends that begins there, with the noun that says what it is."""
        if at >= len(words):
            return None
        verb = words[at]
        end = at + 1
        while end < len(words) and words[end].text in _ASPECT:
            end += 1
        if verb.text in self.verbs and verb.text not in self.light:
            return end
        if verb.text in self.light or self._verb(verb):
            for k in range(end, min(end + 8, len(words))):
                if words[k].text in self.nouns and not (k + 1 < len(words) and (words[k + 1].text in self.nouns or words[k + 1].text == _OF)):
                    return k + 1
                if words[k].text in _COVERBS:
                    break
        return end if verb.text in self.verbs else None

    # ---- who invites ----------------------------------------------------------------------------------------------------------

    def _invited(self, words: list[Word]) -> list[Word]:
        """Put the invitation before whoever invites: *应外交部长王毅邀请*."""
        start = next((k for k, word in enumerate(words) if word.text in ("应", "受", "接受")), None)
        end = next((k for k, word in enumerate(words) if start is not None and k > start + 1 and word.text == "邀请"), None)
        if start is None or end is None:
            return words
        return [*words[: start + 1], words[end], *words[start + 1 : end], *words[end + 1 :]]


def _segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the stretches of words between marks, and the marks one by one; lists joined by 、 are one stretch."""
    segment: list[Word] = []
    for word in words:
        if word.tag == "w" and word.text not in ("、", "·", "-"):
            if segment:
                yield segment
                segment = []
            yield [word]
        else:
            segment.append(word)
    if segment:
        yield segment
