"""Chinese: what prepositions bring in put behind the verb of a contact and its noun: *同法国外长举行会谈* is read as *举行会谈同法国外长*."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from visavis.languages.chinese.order_words import (
    ABOUT,
    ANSWERING,
    ASPECT,
    AT,
    COVERBS,
    JOINING,
    LED,
    MEANS,
    NAMES,
    OF,
    OF_NAMES,
    TIME,
    TOGETHER_WITH,
    TOWARD,
    VERBAL,
    WITH,
)
from visavis.languages.chinese.parts import small_words
from visavis.languages.copies import Word


class Coverbs:
    """Puts what prepositions bring in behind verbs; `titles` are no verbs, whatever the network takes them for."""

    def __init__(self, contacts: Mapping[str, Any], titles: Container[str] = ()) -> None:
        self._titles = titles
        self.verbs = frozenset(lemma for row in contacts["verb"] for lemma in row["lemmas"])
        self._visits = frozenset(lemma for row in contacts["verb"] if row["frame"] == "place" and not row.get("traveller") for lemma in row["lemmas"])
        self.nouns = frozenset(lemma for row in contacts["noun"] for lemma in row["lemmas"])
        self.light = frozenset(contacts["words"]["light"])
        self._attending = frozenset(contacts["words"]["attending"])
        self._meeting = frozenset(lemma for row in contacts["verb"] if row["frame"] == "object" and row.get("kind") == "meeting" for lemma in row["lemmas"])
        self._off = frozenset(word for name in ("postponed", "cancelled") for word in contacts["status"][name] if " " not in word)
        self._befalls = self._off - frozenset(contacts["status"]["intended"])
        self._taking_place = frozenset(contacts["words"]["take_place"])
        self._saying, self._contents = small_words()["reporting"], small_words()["contents"] | small_words()["ideas"]
        self._guests, self._moods = small_words()["visiting"], small_words()["future"]

    def _verb(self, word: Word) -> bool:
        return (word.tag in VERBAL and word.text not in OF_NAMES and word.text not in self._titles) or word.text in self.verbs or word.text in self.light

    def _contact(self, word: Word) -> bool:
        return word.text in self.verbs or word.text in self.nouns

    def _behind(self, words: list[Word]) -> list[Word]:
        """Put what 同, 对 and the like bring in behind the verb of a contact and its noun."""
        first = next((k for k in range(len(words)) if self._brings_in(words, k)), None)
        if first is None:
            return words
        at, phrases, kept = first, [], []
        while at < len(words):
            if words[at].text in COVERBS and (end := self._phrase(words, at)) is not None:
                phrases.append(words[at:end])
                at = end
            elif words[at].text in MEANS and at + 2 < len(words) and not self._verb(words[at + 1]):
                kept += words[at : at + 2]  # 和普京透过电话会谈
                at += 2
            elif (words[at].tag in ("d", "ad", "a", *TIME) or words[at].text in ANSWERING) and not self._contact(words[at]):
                kept.append(words[at])
                at += 1
            else:
                break
        end = self._group(words, at)
        if end is None or not any(phrase[0].text in WITH | JOINING | TOWARD for phrase in phrases):
            done = max(at, first + 1)
            return [*words[:done], *self._behind(words[done:])]
        before = words[:first]
        answering = [word for word in (*before, *kept) if word.text in ANSWERING]
        before, kept = _without(before, ANSWERING), _without(kept, ANSWERING)
        phrases = [[replace(phrase[0], text=TOGETHER_WITH, tag="p"), *phrase[1:]] if phrase[0].text in JOINING else phrase for phrase in phrases]
        led = any(word.tag == LED for phrase in phrases for word in phrase)  # 在 河内 与 来访 的 X, who came from elsewhere
        moved = [word for phrase in sorted(phrases, key=lambda phrase: (phrase[0].text in AT | ABOUT) != led) for word in phrase]
        return [*before, *kept, *words[at:end], *answering, *moved, *self._behind(words[end:])]

    def _brings_in(self, words: Sequence[Word], k: int) -> bool:
        text = words[k].text
        if text not in COVERBS or words[k].tag == "v" or _the_same(words, k):
            return False
        if text in AT and k + 1 < len(words) and words[k + 1].text in WITH:
            return False  # 在与X会晤时
        before = words[k - 1] if k else None
        if text in WITH | JOINING and before is not None and before.tag in ("LOC", "ns") and self._officials(words, k + 1):
            return False  # 中国与法国外长会谈, whose ministers both are
        if text in JOINING:  # X 和 Y 会谈 has two subjects
            placed = before is not None and before.tag in ("LOC", "ns") and k > 1 and words[k - 2].text in AT
            return before is None or before.tag in ("d", *TIME) or before.text == "将" or (placed and self._with_somebody(words, k))
        return True

    def _officials(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a state stands there with a title and no name, right before the word for a contact."""
        state, title, contact = (words[at + n] if at + n < len(words) else None for n in range(3))
        titled = title is not None and title.text in self._titles and contact is not None and self._contact(contact)
        return titled and state is not None and state.tag in ("LOC", "ns")

    def _with_somebody(self, words: Sequence[Word], k: int) -> bool:
        """Say whether 和 behind a place brings in people, and no second place: *在大马士革和叙利亚总统举行会谈*."""
        end = self._phrase(words, k)
        return end is not None and any(word.tag in NAMES or word.text in self._titles for word in words[k + 1 : end])

    def _phrase(self, words: Sequence[Word], at: int) -> int | None:
        """Return where the phrase of a preposition ends: before the next one, an adverb, or the verb that no noun behind 的 takes."""
        joining = JOINING | {"与"} if words[at].text not in AT else JOINING
        k = at + 1
        while k < len(words):
            word, inside = words[k], k > at + 1
            if inside and word.text in joining and (k + 1 >= len(words) or self._verb(words[k + 1])):
                break
            if words[at].text in AT and k == at + 2 and word.text in JOINING and words[k - 1].tag in ("LOC", "ns") and self._with_somebody(words, k):
                break
            if (
                inside
                and (word.text in COVERBS - joining or (word.text in MEANS and k + 2 < len(words) and self._contact(words[k + 2])))
                and word.tag in ("p", "d", "c", "v")
            ):
                break
            adverb = word.tag in ("d", "ad") or (word.tag in TIME and words[k - 1].tag in ("PER", "nr", "LOC", "ORG", "n"))
            if ((inside and adverb) or self._verb(word)) and not self._within(words, k) and not (inside and self._spoken_of(words, at, k)):
                break
            k += 1
        return k if k > at + 1 else None

    def _spoken_of(self, words: Sequence[Word], at: int, k: int) -> bool:
        """Say whether a contact is what the phrase names, of which a verb right behind tells something: *对两国防长会晤表态*."""
        if words[at].text not in TOWARD | ABOUT or not self._contact(words[k]) or k + 1 >= len(words):
            return False
        after = words[k + 1]
        return after.tag in VERBAL and not self._contact(after) and after.text not in self.light and after.text not in ASPECT

    def _within(self, words: Sequence[Word], k: int) -> bool:
        """Say whether a verb belongs to a clause before a noun, which a verb of contact follows: *同来华访问的法国外长会谈*."""
        end = next((j for j in range(k + 1, len(words)) if words[j].text == OF), None)
        if end is not None and words[end].tag == LED:
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
        while end < len(words) and words[end].text in ASPECT:
            end += 1
        if self._verb(verb) and (verb.text in self.light or verb.text not in self.verbs):
            for k in range(end, min(end + 8, len(words))):
                if words[k].text in self.nouns and not (k + 1 < len(words) and (words[k + 1].text in self.nouns or self._owns(words, k + 1))):
                    opened = any(word.text == "“" for word in words[end:k])  # 开始“探索性会谈”
                    return k + 2 if opened and k + 1 < len(words) and words[k + 1].text == "”" else k + 1
                if words[k].text in COVERBS:
                    break
        if verb.text not in self.verbs or (verb.text in self.nouns and self._is_held(words, end)):
            return None
        while end + 1 < len(words) and words[end].text in ("、", "并") and words[end + 1].text in self.verbs:
            end += 2
        if end < len(words) and words[end].tag in ("n", "vn") and (end + 1 == len(words) or words[end + 1].tag == "w"):
            end += 1  # 交换 意见
        return end

    def _is_held(self, words: Sequence[Word], at: int) -> bool:
        """Say whether what stands before a place is a noun of what is held or put off there: *X与Y会晤将于下月举行*, *X与Y外长会晤延期*."""
        placed = False
        for k in range(at, min(at + 8, len(words))):
            word, behind = words[k], words[k + 1 : k + 2]
            if word.text in self._taking_place | self._befalls:
                over = not behind or behind[0].tag in ("w", *TIME) or behind[0].text in self._taking_place
                return over if k > at or word.text in self._befalls else False
            placed = placed or word.text in AT
            if word.tag not in ("d", "ad", "m", "f", *TIME) and not (placed and word.tag in ("LOC", "ns", "n", "s")) and word.text not in self._moods | AT:
                return False
        return False

    def _owns(self, words: Sequence[Word], k: int) -> bool:
        """Say whether 的 there ties what stands before it to a noun of its own, and no whole clause to what is said or to be done: *举行会谈的消息*."""
        return words[k].text == OF and not (k + 1 < len(words) and words[k + 1].text in self._contents)


def _the_same(words: Sequence[Word], k: int) -> bool:
    """Say whether 同 is part of 同一: *在同一场合*."""
    return words[k].text == "同" and k + 1 < len(words) and words[k + 1].text.startswith("一")


def _without(words: Sequence[Word], texts: Container[str]) -> list[Word]:
    return [word for word in words if word.text not in texts]
