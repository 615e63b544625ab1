"""Chinese: the nouns between two marks hung together, those of a phrase on its last, those of a list on the first."""

from __future__ import annotations

from collections.abc import Container, Mapping

from visavis.languages.chinese.parts import OF, TOGETHER, Marked
from visavis.reading.draft import Token


def noun_phrases(clause: list[Token], relative: Mapping[int, int], marked: Marked, verbs: Container[str], talks: Container[str]) -> list[Token]:
    """Hang the nouns of each phrase of a clause on its last and list members on the first; return the heads of the phrases.

    `relative` are the verbs of clauses before a noun, each with the 的 between them; `verbs` are those of contacts, `talks` the nouns.
    """
    heads: list[Token] = []
    own = marked.towns | marked.bodies
    k = 0
    previous: Token | None = None
    joined: Token | None = None
    while k < len(clause):
        if clause[k].pos not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
            if clause[k].pos == "CCONJ" or clause[k].text == "、":
                joined = previous
            elif clause[k].text == OF and previous is not None and k + 1 < len(clause) and clause[k + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
                pass
            else:
                previous = joined = None
            k += 1
            continue
        end = k
        while end < len(clause) and (clause[end].pos in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ") or _and_others(clause, end)):
            end += 1
        run = clause[k:end]
        dated = [word for word in run if word.i in marked.times]
        nouns = [word for word in run if word.pos in ("NOUN", "PROPN", "PRON") and word not in dated]
        head = nouns[-1] if nouns else run[-1]
        if len(nouns) > 1 and TOGETHER.fullmatch(head.text) and nouns[-2].i in marked.towns:
            head = nouns[-2]  # 新加坡和柬埔寨两国
        if (
            len(nouns) > 1
            and end < len(clause)
            and clause[end].pos == "VERB"
            and clause[end].text in verbs
            and nouns[-1].i in marked.towns
            and nouns[-2].pos == "PROPN"
            and nouns[-2].i not in marked.towns
        ):
            head = nouns[-2]  # a headline: 布林肯德国会王毅
        for word in run:
            if word is not head:
                word.head, word.dep = head.i, {"DET": "det", "ADJ": "amod", "NUM": "nummod", "PROPN": "nmod"}.get(word.pos, "nmod")
        before = clause[k - 1] if k else None
        if (
            before is not None
            and before.text == OF
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
        elif joined is not None and joined in heads and joined.i in own and head.text in talks and nouns[0].i in own and nouns[0] is not head:
            nouns[0].head, nouns[0].dep = joined.i, "conj"  # 举行 A 和 B 和平 峰会
            joined.head, joined.dep = head.i, "nmod"
            heads[heads.index(joined)] = head
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


def _and_others(clause: list[Token], k: int) -> bool:
    """Say whether a word ends a list of states whose officials are called together: *日本 等 国 外长*."""
    return clause[k].text == "等" and k + 1 < len(clause) and clause[k + 1].text in ("国", "多国", "国家", "两国", "三国")
