"""Chinese: what a verb tells of when something is: done, going on, still to come, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visavis.languages.chinese.parts import Marked, Parts, small_words
from visavis.reading.draft import Token


class Tenses:
    """Tells the tense of the verbs of a clause by the small words around them."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._parts = Parts(lexicon)
        self._small = small_words()
        self._marked = Marked()
        self._plain = "Mood=Ind|Tense=Past|VerbForm=Fin"

    def _finite(self, clause: list[Token], verb: Token) -> None:
        k = clause.index(verb)
        near = []
        for word in reversed(clause[:k]):
            if word.pos == "VERB" or word.text == "以":
                break  # 要以两国元首通话共识为指引
            near.append(word)
        if not any(word.pos == "VERB" for word in clause[k + 1 :]):
            near += [word for word in clause[k + 1 :] if word.pos == "AUX"]  # moved behind with a phrase: 与X将于周五会晤
            behind = (k + 1 + n for n, word in enumerate(clause[k + 1 :]) if word.pos == "ADP" and word.text in ("于", "在"))
            near += [clause[n + 1] for n in behind if n + 1 < len(clause)]  # 于下周会晤
        tense = ""
        for word in near:
            if word.pos == "AUX" or word.text in self._small["present"]:
                word.head, word.dep = verb.i, "aux"
                meant = word.text in self._small["future"] or (word.text in self._small["willing"] and verb.text in self._parts.verbs)
                tense = "Fut" if meant else "Pres" if word.text in self._small["present"] else tense
        done = self._done(clause, verb)
        told = verb.text in self._parts.verbs | self._parts.light
        ought = told and not done and any(word.pos == "AUX" and word.text in self._small["not_yet"] for word in near)
        plain = "Mood=Ind|Tense=Past|VerbForm=Fin" if done else "Mood=Ind|VerbForm=Fin" if ought else self._plain
        if verb.text in self._small["planned"] and not tense:
            tense = "Imp"  # 原定: what had been planned
        elif told and not done and not tense and not ought and any(self._on_coming_day(clause, word) for word in near):
            tense = "Fut"  # 王毅明天访问X
        verb.morph = "Tense=Past|VerbForm=Part|Voice=Pass" if verb.i in self._marked.suffered else f"Mood=Ind|Tense={tense}|VerbForm=Fin" if tense else plain

    def _on_coming_day(self, clause: list[Token], word: Token) -> bool:
        """Say whether a word is a time that is still to come, or begins one: *明天*, *下 周五*."""
        k = clause.index(word)
        if word.text in self._small["next"]:
            return k + 1 < len(clause) and clause[k + 1].text.startswith(tuple(self._small["weeks"]))
        if word.text in self._small["coming_alone"]:
            return True
        return word.pos == "NOUN" and word.text.startswith(tuple(self._small["coming"]))

    def _unmarked(self, verb: Token) -> bool:
        """Say whether nothing tells of what is to come or goes on."""
        return verb.morph in (self._plain, "Mood=Ind|Tense=Past|VerbForm=Fin")

    def _acted(self, clause: list[Token], one: Token, other: Token) -> bool:
        """Say whether somebody stands right before the second of two verbs, who does it: *将欢迎王毅访问*, but *将赴法国主持会议会见总统*."""
        if one.text in self._small["asking"] | self._small["reporting"] and self._between(clause, one, other):
            return True
        k = clause.index(other)
        if k and clause[k - 1].text in self._small["ends_of_time"] | self._small["during"]:
            return False  # 将晋见总统 期间 访问X, which the copy has for 访问X期间
        before = [word for word in clause[:k] if word.pos not in ("ADV", "AUX") and word.i not in self._marked.times][-1:]
        return bool(before) and before[0].pos in ("PROPN", "PRON") and before[0].i > one.i and before[0].i not in self._marked.towns

    def _between(self, clause: list[Token], one: Token, other: Token) -> bool:
        """Say whether a noun stands between two verbs, which has the second as its own."""
        return any(
            one.i < word.i < other.i and word.pos in ("NOUN", "PROPN", "PRON") and word.i not in self._marked.times | self._marked.towns for word in clause
        )

    def _done(self, clause: list[Token], verb: Token) -> bool:
        """Say whether a verb says that it is done: 了, 过, 已."""
        k = clause.index(verb)
        return any(word.text in self._small["done"] for word in (*clause[max(0, k - 2) : k], *clause[k + 1 : k + 2]))

    def _own(self, clause: list[Token], verb: Token) -> bool:
        """Say whether a verb has a subject of its own before it, or says that it is done."""
        before = clause[: clause.index(verb)]
        named = (word for word in before if word.pos in ("NOUN", "PROPN", "PRON") and word.i not in self._marked.times)
        subject = any(not (word.i in self._marked.towns and self._where(before, word)) and not self._brought_in(before, word) for word in named)
        return subject or self._done(clause, verb)

    @staticmethod
    def _brought_in(clause: list[Token], noun: Token) -> bool:
        """Say whether a preposition brings in a noun: *就半岛局势进行磋商*."""
        k = clause.index(noun)
        while k and clause[k - 1].head == noun.i:
            k -= 1
        return k > 0 and clause[k - 1].pos == "ADP"

    @staticmethod
    def _where(before: list[Token], town: Token) -> bool:
        """Say whether a preposition of place stands before a town, with nothing but other towns between."""
        k = before.index(town)
        while k and before[k - 1].pos == "PROPN":
            k -= 1
        return k > 0 and before[k - 1].text in ("在", "于")
