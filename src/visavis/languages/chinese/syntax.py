"""Chinese: the words of a sentence hung together by rules of their order, as the copy has it: subject, verb, object, then what prepositions bring in."""

from __future__ import annotations

from collections.abc import Mapping

from visavis.languages.chinese.nouns import noun_phrases
from visavis.languages.chinese.parts import DASHES, OF, closing_mark, relation
from visavis.languages.chinese.tenses import Tenses
from visavis.reading.draft import Token


class Syntax(Tenses):
    """Hangs together the words of sentences."""

    def hang(self, tokens: list[Token], first: int, *, title: bool = False) -> None:
        """Give the tokens of a sentence, whose `pos` is still the network's tag, their part of speech, head, relation and features.

        A verb of a `title` that nothing marks has no tense: headlines tell of what was and of what will be in the same words.
        """
        words = tokens[first:]
        self._waiting: Token | None = None  # the subject of a verb that a mark parts from it
        self._times: list[Token] = []  # times between marks, before the clause that they are of
        self._before: list[Token] = []  # the verbs of the clause before
        self._excepted: Token | None = None  # the verb of what is done besides: 除会见X外, 还会见Y
        self._also: Token | None = None  # the like with its subject before it: X除会见Y外, 还会见Z
        self._meanwhile: Token | None = None  # the verb of a clause that only tells during what something is: 访问X期间, Y将会见Z
        self._until = False  # whether the clause before ends by telling when something else is
        self._coming = False  # a helping word of what is to come that a mark parts from its verb
        self._plain = "Mood=Ind|VerbForm=Fin" if title else "Mood=Ind|Tense=Past|VerbForm=Fin"
        self._marked = self._parts.tell(words)
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
                end = closing_mark(words, k)
                if word.text == "(" and end > k and found:
                    closing = end
                    word.head, word.dep = found[-1].i, "punct"
                    continue
                quoted = max(quoted, end)
            if k <= quoted and word.pos == "PUNCT" and word.text in ("“", "”", "《", "》"):
                continue
            if word.text in DASHES and 0 < k < len(words) - 1 and words[k - 1].pos == words[k + 1].pos == "PROPN":
                continue  # 中国—东盟领导人会议
            found.append(word)
        return found

    def _clause(self, tokens: list[Token], clause: list[Token], main: Token | None) -> Token | None:
        """Hang the words between two marks; return the verb that what follows hangs on."""
        verbs = [word for word in clause if word.pos == "VERB"]
        relative = self._relative(clause)
        heads = [verb for verb in verbs if verb.i not in relative]
        nominal = noun_phrases(clause, relative, self._marked, self._parts.verbs, self._parts.nouns)
        telling = main is not None and main.text in self._small["reporting"]
        if not heads and (main is None or telling) and self._waiting is None:
            self._waiting = next((head for head in nominal if head.i not in self._marked.times and not self._brought_in(clause, head)), None)
        if not heads and telling and nominal and all(head.i in self._marked.times for head in nominal):
            self._times += nominal  # 据报道，当地时间3日，布林肯抵达以色列
        if not heads:
            planned = clause[0].text in self._small["according"] and clause[-1].text in self._small["schedules"]  # 按议程，X会见Y
            self._coming = self._coming or planned or any(word.pos == "AUX" and word.text in self._small["future"] for word in clause)
            top = next((head for head in nominal), clause[0])
            self._attach(top, main, "obl" if main is not None else "root")
            self._beside_nouns(clause, relative, nominal)
            for word in clause:
                if word.dep == "dep" and word is not top:
                    word.head, word.dep = top.i, relation(word, "nmod")
            return main
        verb = heads[0]
        self._finite(clause, verb)
        if clause[0].text in self._small["excepting"] and main is None and verb.text in self._parts.verbs | self._parts.light and len(verbs) == 1:
            self._besides(clause, heads, relative, nominal)
            return None
        waiting, self._waiting = self._waiting, None
        coming = self._coming
        self._coming = coming and any(word.text in self._small["ends_of_time"] for word in clause)  # 按议程，仪式结束后，X会见Y
        if coming and "Tense=Fut" not in verb.morph and not self._done(clause, verb):
            verb.morph = "Mood=Ind|Tense=Fut|VerbForm=Fin"  # 将在28日晚, 与X通话
        if waiting is not None and self._sets_the_time(clause, verb):
            self._waiting, waiting = waiting, None  # 外长会议，在睽违4年后，将举行
        if waiting is not None and (main is None or telling) and not self._own(clause, verb):
            waiting.head, waiting.dep = verb.i, "nsubj"  # 崔善姬应拉夫罗夫邀请，前往俄罗斯
        for time in self._times:
            time.head, time.dep = verb.i, "obl"
        self._times = []
        told = next((word for word in reversed(self._before) if "VerbForm=Fin" in word.morph), main)
        self._before = heads
        until, self._until = self._until, any(word.text in self._small["ends_of_time"] for word in clause)
        if (
            told is not None
            and "Tense=Fut" in told.morph
            and self._unmarked(verb)
            and not self._own(clause, verb)
            and verb.text not in self._small["reporting"]
        ):
            verb.morph = told.morph  # 将访问埃及, 随后前往多哈
        meant = self._meant(tokens, main, verb)
        if meant is not None and verb.text not in self._small["reporting"] | self._small["asking"] and not self._own(clause, verb):
            main = meant
        if main is not None and main.dep == "xcomp" and not self._own(clause, verb):
            verb.morph = main.morph  # 计划访问埃及, 随后前往多哈
        if main is None:
            verb.head, verb.dep = verb.i, "root"
        elif (
            main.text in self._small["planning"]
            and not self._own(clause, verb)
            and not any(word.head == main.i and word.dep == "xcomp" for word in tokens[main.i : verb.i])
        ):
            verb.head, verb.dep, verb.morph = main.i, "xcomp", "VerbForm=Inf"  # 计划于峰会期间, 与X会晤
        elif main.text in self._small["reporting"] and not any(word.dep == "ccomp" and word.head == main.i for word in tokens[main.i : verb.i]):
            verb.head, verb.dep = main.i, "ccomp"
        elif (
            told is not None
            and main.text in self._small["reporting"]
            and verb.text in self._parts.verbs | self._small["having"]
            and not self._own(clause, verb)
        ):
            verb.head, verb.dep = told.i, "xcomp" if until and told.text in self._small["control"] else "conj"  # 宣布，王毅将访问埃及，赴法国主持会议
            verb.morph = "VerbForm=Inf" if verb.dep == "xcomp" else verb.morph  # 愿意在条件成熟时, 与X会谈
        else:
            verb.head, verb.dep = main.i, "conj"
        if self._excepted is not None:
            self._excepted.head, self._excepted.dep = verb.i, "advcl"
            self._excepted.morph = verb.morph if "Tense=Fut" in verb.morph else self._excepted.morph
            self._excepted = None
        if self._also is not None and "Tense=Fut" in verb.morph and self._unmarked(self._also) and not self._own(clause, verb):
            self._also.morph = verb.morph
        if self._meanwhile is not None and "Tense=Fut" in verb.morph and self._unmarked(self._meanwhile):
            self._meanwhile.morph = verb.morph
        self._meanwhile = verb if main is None and len(heads) == 1 and clause[0].text in self._small["during"] else None
        self._also = verb if any(word.text in self._small["excepting"] for word in clause[: clause.index(verb)]) else None
        last = finite = verb
        for other in heads[1:]:
            self._finite(clause, other)
            coordinate = other.i > last.i + 1 and tokens[other.i - 1].text in self._small["further"]
            if coordinate and last.morph == "VerbForm=Inf" and last.head == finite.i and "Tense=Fut" in finite.morph and self._unmarked(other):
                other.morph = finite.morph  # 将赴利马出席会议并对秘鲁进行访问
            with_him = last.text in self._small["accompanying"]  # 将陪同李总理访华
            if "Tense=Fut" in last.morph and self._unmarked(other) and (with_him or not self._acted(clause, last, other)) and not self._done(clause, other):
                other.morph = last.morph
            over = other.i > last.i + 1 and tokens[last.i + 1].text in self._small["ends_of_time"]
            if over and last.text in self._small["arranging"] and tokens[last.i + 1].pos == "NOUN":
                other.head, other.dep = last.i, "conj"  # 与X协调后才与Y通电话
            elif last.text in self._small["leading"] and self._unmarked(other):
                other.head, other.dep, other.morph = last.i, "conj", last.morph
            elif last.text in self._small["asking"] or (last.text in self._small["control"] and not self._between(clause, last, other)):
                other.head, other.dep, other.morph = last.i, "xcomp", "VerbForm=Inf"
            elif last.text in self._small["reporting"] | self._small["control"]:
                other.head, other.dep = last.i, "ccomp"
                if last.text in self._small["arranging"] and not self._done(clause, other):
                    other.morph = "VerbForm=Inf"  # 寻求安排X与Y会面
            else:
                other.head, other.dep = last.i, "conj"
            last = other
            finite = other if "VerbForm=Fin" in other.morph else finite
        self._arguments(clause, heads, relative, nominal)
        for word in clause:
            if word.dep == "dep" and word not in heads:
                below = next((each for each in heads if each.i > word.i), heads[-1])
                target = below if word.pos in ("ADV", "AUX") else next((each for each in reversed(heads) if each.i < word.i), below)
                word.head, word.dep = target.i, relation(word, "obl")
        if last.dep == "xcomp" and last.text not in self._small["control"] and tokens[last.head].text in self._small["planning"]:
            return last
        return verb if verb.text in self._small["reporting"] or main is None or main.text not in self._small["reporting"] else main

    def _besides(self, clause: list[Token], heads: list[Token], relative: Mapping[int, int], nominal: list[Token]) -> None:
        """Hang the words of what is done besides, whose verb the next clause takes with its own subject and tense: *除会见X外, Y还将会见Z*."""
        verb, *others = heads
        verb.head, verb.dep, self._excepted = verb.i, "root", verb
        for other in others:
            self._finite(clause, other)
            other.head, other.dep = verb.i, "conj"
        self._arguments(clause, heads, relative, nominal)
        for word in clause:
            if word.dep == "dep" and word not in heads:
                word.head, word.dep = verb.i, relation(word, "obl")

    def _meant(self, tokens: list[Token], main: Token | None, verb: Token) -> Token | None:
        """Return what a verb of planning has as its plan in a clause before: *计划前往瓦努阿图，随后再访斐济*."""
        if main is None or main.text not in self._small["planning"]:
            return None
        return next((word for word in tokens[main.i : verb.i] if word.head == main.i and word.dep == "xcomp"), None)

    def _relative(self, clause: list[Token]) -> dict[int, int]:
        """Return the verbs of clauses that stand before a noun with 的 or, in the copy, behind it, each with that 的."""
        found: dict[int, int] = {}
        joined = clause[0].pos == "CCONJ"  # 以及普京访问印度的准备工作
        for k, word in enumerate(clause):
            if word.text in self._small["ideas"] and word.pos == "NOUN" and k > 1 and clause[k - 1].i in self._marked.towns:
                if clause[k - 2].pos == "VERB" and clause[k - 2].text in self._parts.verbs:
                    found[clause[k - 2].i] = word.i  # 普京12月访印度计划
            if word.text != OF or k == 0:
                continue
            behind = word.i in self._marked.led
            if not behind and k + 1 < len(clause) and clause[k + 1].text in self._small["contents"]:
                continue  # 宣布X将访问Y的消息
            owned = self._owned(clause, k)
            noun_follows = k + 1 < len(clause) and clause[k + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
            for j in range(k - 1, -1, -1):
                named = clause[j].pos == "PROPN" and clause[j].i not in self._marked.towns | self._marked.bodies
                if behind and (named or (self._parts.titles(clause[j]) and clause[j + 1].text in self._small["visiting"])):
                    break  # whose clause it is
                if clause[j].pos == "VERB":
                    first = next((n for n in range(j + 1, k) if found.get(clause[n].i) == word.i), None)
                    if first is not None and any(each.pos == "ADP" for each in clause[j + 1 : first]):
                        break  # 出席在X举行的仪式
                    later = any(each.pos == "VERB" for each in clause[k + 1 :])
                    earlier = any(each.pos == "VERB" for each in clause[:j])
                    if behind or (noun_follows and (later or earlier or joined) and not (owned and clause[j].text in self._parts.verbs)):
                        found.setdefault(clause[j].i, word.i)  # 即将举行的会谈的议题: the first 的 is the verb's
                    if clause[j].text not in self._parts.light and not behind:
                        break
        return found

    def _owned(self, clause: list[Token], k: int) -> bool:
        """Say whether 的 only tells whose something is that stands last in a list of people: *会见总统X和乌克兰北部的人民*."""
        verb = next((j for j in range(k - 1, -1, -1) if clause[j].pos == "VERB"), None)
        between = clause[verb + 1 : k] if verb is not None else []
        joined = next((n for n, word in enumerate(between) if word.text in ("和", "、", "以及", "及") and n), None)
        named = joined is not None and any(word.pos == "PROPN" and word.i not in self._marked.towns for word in between[:joined])
        return named and not any(word.pos == "PROPN" and word.i not in self._marked.towns for word in clause[k + 1 :])

    def _arguments(self, clause: list[Token], heads: list[Token], relative: Mapping[int, int], nominal: list[Token]) -> None:
        verbs = [word for word in clause if word.pos == "VERB"]
        for noun in nominal:
            k = clause.index(noun)
            start = k
            while start and (clause[start - 1].head == noun.i or clause[start - 1].text == OF):
                start -= 1
            case = clause[start - 1] if start and clause[start - 1].pos == "ADP" else None
            before = [verb for verb in verbs if verb.i < noun.i and relative.get(verb.i, noun.i) >= noun.i]
            after = [verb for verb in heads if verb.i > noun.i]
            below_relative = next((verb for verb in verbs if verb.i > noun.i), None)
            over = before[-1].text if before and after and noun.i in self._marked.times and case is None else ""
            if over in self._small["control"] | self._small["reporting"] and over not in self._small["planned"]:
                noun.head, noun.dep = after[0].i, "obl"  # 希望年内结束冲突
                continue
            if noun.i in self._marked.times and below_relative is not None and below_relative.i in relative and case is None:
                noun.head, noun.dep = below_relative.i, "obl"  # 中止原定今日举行的会谈
                continue
            timed = case is not None and case.text in ("在", "于") and clause[clause.index(case) + 1].text in self._small["ends_of_time"]
            if case is not None and (case.text in self._small["clausal"] or timed) and after and noun.pos == "PROPN" and noun.i not in self._marked.towns:
                case.head, case.dep = after[0].i, "mark"
                for word in clause[: clause.index(case)]:
                    if word.dep == "nsubj" and word.head == after[0].i and len(after) > 1:
                        word.head = after[-1].i  # who protests
                noun.head, noun.dep = after[0].i, "nsubj"  # 就佩洛西到访台湾
                continue
            if case is not None:
                case.head, case.dep = noun.i, "case"
                below = bool(after) and (not before or self._opens_clause(clause, case, before[-1]))
                target = after[0] if below else before[-1] if before else heads[0]
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
                last = noun.i in self._marked.times or noun.pos == "NUM"
                taken = [word for word in clause if word.dep == "nsubj" and word.head == after[0].i]
                for word in taken:
                    word.dep = "obl"
                noun.head, noun.dep = after[0].i, "obl" if last else "nsubj"
                if last:
                    for word in taken:
                        word.dep = "nsubj"
        self._beside_nouns(clause, relative, nominal)

    def _beside_nouns(self, clause: list[Token], relative: Mapping[int, int], nominal: list[Token]) -> None:
        """Hang the verbs of clauses that stand before a noun, or in the copy behind it, on the noun."""
        for i in sorted(relative):
            verb = next(word for word in clause if word.i == i)
            k = clause.index(verb)
            of = next((j for j in range(k + 1, len(clause)) if clause[j].text == OF), None)
            behind = clause[of + 1 :] if of is not None and relative[i] not in self._marked.led else []
            nearest: Token | None = next((word for word in behind if word in nominal), None)
            nearest = next((word for word in clause[k:] if word.i == relative[i] and word.text != OF), nearest)
            if of is not None and verb.text in self._parts.light and nearest is not None:
                held = (one for one, mark in zip(clause[of + 1 :], clause[of + 2 :], strict=False) if mark.text == OF and one.i < nearest.i)
                nearest = next((one for one in held if one.text in self._parts.nouns), nearest)  # 即将举行的会谈的议题
            verb.morph = "VerbForm=Inf" if nearest is not None and nearest.text in self._small["ideas"] else "VerbForm=Part"
            if nearest is None:
                led = relative[i] in self._marked.led
                none = self._marked.towns | self._marked.bodies if led else set()
                own = (word for word in reversed(clause[:k]) if word.pos in ("NOUN", "PROPN") and word.i not in none)
                nearest = next((word for word in own if not led or word.pos == "PROPN"), None)
                listed = {word.i: word for word in clause}
                while led and nearest is not None and nearest.dep == "conj" and nearest.head in listed:
                    nearest = listed[nearest.head]  # 来访的总统X和外长Y
                verb.morph = "Tense=Past|VerbForm=Fin" if not led or self._done(clause, verb) else "Tense=Pres|VerbForm=Fin"  # 来华访问的X
            above = next((word for word in reversed(clause[:k]) if word.pos == "VERB"), None)
            if nearest is not None and nearest.head == verb.i and above is not None:
                nearest.head, nearest.dep = above.i, "obj"  # 推迟其访华计划
            if nearest is not None:
                verb.head, verb.dep = nearest.i, "acl"
            if verb.morph == "VerbForm=Inf":
                does = next((word for word in reversed(clause[:k]) if word.i not in self._marked.times and word.pos not in ("ADV", "NUM", "ADP")), None)
                cased = does is not None and any(word.pos == "ADP" and word.head == does.i for word in clause)  # 没有与普京举行会谈的计划
                if does is not None and does.pos == "PROPN" and does.i not in self._marked.towns:
                    does.head, does.dep = verb.i, "obl" if cased else "nsubj"  # 讨论问题及普京12月访印度计划
            dated = k
            while dated > 1 and clause[dated - 1].i in self._marked.times | {word.i for word in clause if word.pos in ("NUM", "ADP", "CCONJ")}:
                dated -= 1
            helping = clause[dated - 1] if dated else None  # 即将于1月10日启动的会谈
            if helping is not None and helping.pos == "AUX" and of is not None and verb.morph == "VerbForm=Part":
                helping.head, helping.dep = verb.i, "aux"
                if helping.text in self._small["future"]:
                    verb.morph = "Tense=Fut|VerbForm=Part"  # 即将举行的会谈

    def _sets_the_time(self, clause: list[Token], verb: Token) -> bool:
        """Say whether a clause only tells after or before what something is, by a verb that reports no contact."""
        opening = [word.text for word in clause[:2]]
        timed = bool(set(opening) & self._small["ends_of_time"]) and clause[0].text in {"在", "于"} | self._small["ends_of_time"]
        return timed and verb.text not in self._parts.verbs | self._parts.light

    def _opens_clause(self, clause: list[Token], case: Token, verb: Token) -> bool:
        """Say whether a preposition of time or place stands before its verb, behind whoever does what that says: *证实拜登将于今晚通话*."""
        k = clause.index(case)
        between = clause[clause.index(verb) + 1 : k]
        return case.text in ("于", "在") and any(word.pos == "AUX" for word in clause[max(0, k - 1) : k]) and bool(between)

    def _does(self, clause: list[Token], one: Token, noun: Token, other: Token) -> bool:
        """Say whether somebody between two verbs does what the second says, and is not whom the first is done to: *要求消除佩洛西访台的影响*."""
        person = noun.pos == "PROPN" or self._parts.titles(noun)  # 期待习近平主席访问X
        light = self._parts.light - self._small["reporting"] - self._small["arranging"]  # 宣布会谈, but: 宣布王毅将访问X, 安排王毅访问X
        if not person or noun.i in self._marked.towns or one.text in self._parts.verbs | light | self._small["asking"] | self._small["leading"]:
            return False
        between = clause[clause.index(noun) + 1 : clause.index(other)]
        return all(word.pos in ("ADV", "AUX", "ADP", "PUNCT", "CCONJ") or word.i in self._marked.times or word.head == noun.i for word in between)

    def _attach(self, top: Token, main: Token | None, relation: str) -> None:
        top.head, top.dep = (top.i if main is None else main.i), relation
