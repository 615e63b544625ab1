"""English: the parser's labels, made Universal Dependencies.

The pipeline labels in the manner of ClearNLP. The stages read Universal Dependencies of the shape that French has: a noun behind a preposition
depends on what the preposition did, with the preposition as its `case`; a predicate governs its copula; and the verb itself carries the tense
that its auxiliaries give it (*will meet* is a future, *would meet* a conditional, *was meeting* an imperfect), so that no stage has to know
how English builds its tenses.
"""

from __future__ import annotations

from typing import Any

from visavis.languages.spacy_language import Parse

_LABELS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "auxpass": "aux:pass",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "npadvmod": "obl:mod",
    "neg": "advmod",
    "prt": "compound:prt",
    "nmod": "nmod",
    "quantmod": "advmod",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "intj": "discourse",
    "oprd": "xcomp",
    "meta": "dep",
    "agent": "prep",
}
_PREPOSITIONS = ("prep", "agent", "dative")
_FUTURE = frozenset(("will", "shall", "'ll", "wo", "’ll"))
_IF = ("if", "unless")
_VERBS = ("VERB", "AUX")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")


class Labels(Parse):
    """The parse of one block, its labels mapped."""

    def __init__(self, doc: Any) -> None:
        super().__init__(doc)
        self.tag = [token.tag_ for token in doc]
        self.norm = [token.lower_ for token in doc]
        self.kids: list[list[int]] = [[] for _ in doc]
        for i, head in enumerate(self.head):
            if head != i:
                self.kids[head].append(i)
        self._repair()
        self._tenses()
        self._words()
        self._prepositions()
        self._copulas()
        self.dep = [_LABELS.get(dep, dep) for dep in self.dep]

    def _move(self, i: int, head: int) -> None:
        self.kids[self.head[i]].remove(i)
        self.head[i] = head
        self.kids[head].append(i)

    # ---- verbs ----------------------------------------------------------------------------------------------------------------

    def _repair(self) -> None:
        """Make a participle that has a subject and no auxiliary the past tense that it is written like."""
        for i, tag in enumerate(self.tag):
            if tag != "VBN" or self.dep[i] in ("acl", "amod", "conj", "advcl"):
                continue
            deps = {self.dep[kid] for kid in self.kids[i]}
            if "nsubj" in deps and not deps & {"aux", "auxpass"}:
                self.tag[i], self.morph[i], self.pos[i] = "VBD", "Tense=Past|VerbForm=Fin", "VERB"

    def _tenses(self) -> None:
        """Give each verb the tense, mood and number that its auxiliaries and its subject show."""
        for i, tag in enumerate(self.tag):
            if not tag.startswith("VB") and tag != "MD":
                continue
            helpers = [kid for kid in self.kids[i] if self.dep[kid] in ("aux", "auxpass") and kid < i]
            modal = next((kid for kid in helpers if self.tag[kid] == "MD"), None)
            have = next((kid for kid in helpers if self.lemma[kid] in ("have", "'ve", "’ve") and self.dep[kid] == "aux"), None)
            for kid in helpers:
                if self.norm[kid] == "to":
                    self.dep[kid] = "mark"
                elif kid == have:
                    self.dep[kid] = "aux:tense"
            plural = self._plural(i)
            if modal is not None:
                self._modal(i, modal, have)
            elif tag in ("VB", "VBP") and any(self.lemma[kid] == "do" for kid in helpers):
                doing = next(kid for kid in helpers if self.lemma[kid] == "do")
                self._carry(i, doing, self.morph[doing] if "Tense=" in self.morph[doing] else "Tense=Pres|VerbForm=Fin")
            elif tag == "VBG" and helpers and (being := self._finite(helpers)) is not None:
                past = "Tense=Past" in self.morph[being]
                self._carry(i, being, f"Aspect=Prog|Mood=Ind|Tense={'Imp' if past or have is not None else 'Pres'}|VerbForm=Fin")
            if tag == "VBN" and any(self.dep[kid] == "auxpass" for kid in helpers):
                self.morph[i] += "|Voice=Pass"
            if plural and "Number=" not in self.morph[i]:
                self.morph[i] += "|Number=Plur"

    def _finite(self, helpers: list[int]) -> int | None:
        return next((kid for kid in helpers if "VerbForm=Fin" in self.morph[kid]), None)

    def _modal(self, i: int, modal: int, have: int | None) -> None:
        future = self.norm[modal] in _FUTURE
        feature = "Mood=Ind|Tense=Fut|VerbForm=Fin" if future else "Mood=Cnd|VerbForm=Fin"
        if self.tag[i] == "VBN":
            # will be received, would have met: the participle stays one, its first auxiliary says when
            self.morph[modal] = feature if future or have is not None else "Mood=Cnd|Tense=Fut|VerbForm=Fin"
        elif self.norm[modal] == "could" and any(self.dep[kid] == "neg" for kid in self.kids[i]) and not self._supposed(i):
            self._carry(i, modal, "Mood=Ind|Tense=Past|VerbForm=Fin")  # could not meet: it was not to be
        else:
            self._carry(i, modal, feature)

    def _supposed(self, i: int) -> bool:
        """Say whether an *if* opens the clause of a verb, or one under it."""
        return any(self.dep[kid] == "mark" and self.norm[kid] in _IF for verb in (i, *self.kids[i]) for kid in self.kids[verb])

    def _carry(self, i: int, helper: int, morph: str) -> None:
        """Move what makes a clause finite from an auxiliary to the verb."""
        self.morph[i] = morph
        self.morph[helper] = self.morph[helper].replace("|VerbForm=Fin", "").replace("VerbForm=Fin", "")

    def _plural(self, i: int) -> bool:
        for kid in self.kids[i]:
            if self.dep[kid] in ("nsubj", "nsubjpass"):
                joined = any(self.dep[below] == "conj" for below in self.kids[kid])
                return joined or "Number=Plur" in self.morph[kid]
        return False

    # ---- words ----------------------------------------------------------------------------------------------------------------

    def _words(self) -> None:
        for i, tag in enumerate(self.tag):
            if tag == "PRP$":
                self.pos[i] = "DET"
            elif self.norm[i] in ("not", "n't", "n’t"):
                self.pos[i], self.lemma[i] = "ADV", "not"
            elif tag in _RELATIVE and self.norm[i] != "what":
                head = self.head[i]
                relative = self.dep[head] == "relcl" or self.dep[self.head[head]] == "relcl"
                self.morph[i] = f"{self.morph[i]}|PronType={'Rel' if relative else 'Int'}".lstrip("|")

    # ---- prepositions ---------------------------------------------------------------------------------------------------------

    def _prepositions(self) -> None:
        """Hang what a preposition brings in on what the preposition hung on."""
        for i in range(len(self.dep)):
            if self.dep[i] not in _PREPOSITIONS or self.pos[i] not in ("ADP", "SCONJ", "ADV", "PART", "VERB", "ADJ"):
                continue
            inner = i
            target = self._object(inner)
            while (
                target is None
                and (nested := next((kid for kid in self.kids[inner] if self.dep[kid] in ("prep", "pcomp") and self.pos[kid] in ("ADP", "SCONJ")), None))
                is not None
            ):
                inner = nested
                target = self._object(inner)
            if target is None:
                self.dep[i] = "advmod"
                continue
            above = self.head[i]
            agent = self.dep[i] == "agent"
            verbal = self.dep[target] == "pcomp"
            governed = self.pos[above] in (*_VERBS, "ADJ", "ADV")
            self._move(target, above)
            if verbal and self.pos[target] in _VERBS:
                self.dep[target] = "advcl" if governed else "acl"
            else:
                self.dep[target] = "obl:agent" if agent else "obl:mod" if governed else "nmod"
            link = "mark" if verbal and self.pos[target] in _VERBS else "case"
            chain = [i]
            while chain[-1] != inner:
                chain.append(next(kid for kid in self.kids[chain[-1]] if self.dep[kid] in ("prep", "pcomp") and self.pos[kid] in ("ADP", "SCONJ")))
            for each in chain:
                others = [kid for kid in self.kids[each] if kid not in chain]
                self._move(each, target)
                self.dep[each] = link
                for kid in others:
                    self._move(kid, target)

    def _object(self, i: int) -> int | None:
        objects = [kid for kid in self.kids[i] if self.dep[kid] == "pobj"]
        if objects:
            return objects[0]
        return next((kid for kid in self.kids[i] if self.dep[kid] == "pcomp" and self.pos[kid] not in ("ADP", "SCONJ")), None)

    # ---- copulas --------------------------------------------------------------------------------------------------------------

    def _copulas(self) -> None:
        """Let predicates govern their copula."""
        for i in range(len(self.dep)):
            if self.pos[i] not in _VERBS or self.dep[i] in ("aux", "auxpass", "aux:tense"):
                continue
            predicate = next((kid for kid in self.kids[i] if self.dep[kid] in ("attr", "acomp")), None)
            if predicate is None:
                continue
            if self.lemma[i] not in ("be", "'s", "’s", "'re", "’re"):
                self.dep[predicate] = "xcomp"
                continue
            if any(self.dep[kid] == "expl" for kid in self.kids[i]):
                self.dep[predicate] = "nsubj"
                continue
            above, root = self.head[i], self.head[i] == i
            self.kids[i].remove(predicate)
            if not root:
                self.kids[above].remove(i)
                self.kids[above].append(predicate)
            self.head[predicate] = predicate if root else above
            self.dep[predicate] = self.dep[i]
            for kid in list(self.kids[i]):
                self._move(kid, predicate)
            self.head[i], self.dep[i] = predicate, "cop"
            self.kids[predicate].append(i)
