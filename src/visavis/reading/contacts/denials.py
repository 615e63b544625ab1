"""Contacts that are only denied: the object of a denial, of no plan, or of *without*."""

from __future__ import annotations

from itertools import takewhile

from visavis.reading.contacts.sides import Sides
from visavis.reading.draft import Token

# Adverbs and auxiliaries between a denial and what is denied are fewer than so many.
_BETWEEN = 6
# Words that say that something is given up stand within so many tokens of its verb.
_NEAR = 4


class Denials(Sides):
    """Reads from a cue whether it is told as something that is not."""

    def _other_object(self, verb: Token, token: Token) -> bool:
        """Say whether a verb has an object of its own that the noun is no part of: *n'ont pas fait de déclaration après la réunion*."""
        if self.tokens[token.head].norm in self.words.status["outcomes"]:
            return True  # n'ont pas tenu de conférence à l'issue de leur entretien
        objects = [kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and self.tokens[kid].pos == "NOUN"]
        return bool(objects) and all(kid != token.i and kid not in self.clauses.governors(token.i) for kid in objects)

    def _given_up(self, token: Token) -> bool:
        """Say whether words near a verb say that what it denies had been planned: *ne rencontrera finalement pas X*, *ne verra plus X*."""
        return any(each.norm in self.words.status["given_up"] for each in self.tokens[max(0, token.i - _NEAR) : token.i + _NEAR])

    def _disclaimed(self, token: Token) -> bool:
        """Say whether it is told only as the object of a denial: *denied reports suggesting that a call took place*, *no plans for a call*."""
        below = token
        for i in (token.i, *self.clauses.governors(token.i)):
            marks = [kid for kid in self.clauses.kids[i] if kid and self.tokens[kid].dep == "mark" and self.tokens[kid].pos == "SCONJ" and kid < token.i]
            if any(self._denies_before(kid) for kid in marks):
                return True  # the verb right before the conjunction, whatever the parse hangs the clause on
        for i in self.clauses.governors(token.i):
            above = self.tokens[i]
            step = below.dep
            if step.startswith("nsubj") and below is not token and above.lemma in self.words.status["baseless"]:
                return True  # reports of a meeting are baseless
            step = "obj" if self.words.surely_parsed and step == "obl" and not self._brought_in(below) else step  # 安排X和Y会面
            framed = step.startswith("nsubj") and below is token and above.pos in ("VERB", "AUX")
            if not (
                framed or step in ("ccomp", "acl", "obj", "xcomp", "nmod", "obl:arg", "csubj", "appos") or (step == "obl:mod" and above.pos in ("NOUN", "ADJ"))
            ):
                return False
            if above.lemma in self.words.status["denied"] and above.pos == "VERB":
                return not self._sets_the_time(above, token)
            if above.lemma in self.words.status["intents"] and any(
                each.norm in self.words.status["none"] for each in self.tokens[max(0, above.i - 3) : above.i]
            ):
                return True
            if self.words.surely_parsed and above.dep == "obj" and above.lemma in self.words.status["intents"]:
                return self.tokens[above.head].norm in self.words.status["none"]  # 没有与X会面的计划: the clause stands between
            if above.lemma in self.words.words["be"] and any(
                self.tokens[kid].lemma in self.words.status["intents"]
                and any(each.norm in self.words.status["none"] for each in self.tokens[max(0, kid - 3) : kid])
                for kid in self.clauses.kids[i]
            ):
                return True
            below = above
        return False

    def _brought_in(self, noun: Token) -> bool:
        """Say whether a preposition brings in a noun."""
        return any(self.tokens[kid].dep == "case" for kid in self.clauses.kids[noun.i])

    def _sets_the_time(self, verb: Token, token: Token) -> bool:
        """Say whether a contact only tells when something was that is denied, where no grammar marks it: *否认在与X通话时同意*."""
        behind = takewhile(lambda each: each.pos not in ("VERB", "PUNCT"), self._after(token, _BETWEEN)) if self.words.surely_parsed else ()
        between = (*self.tokens[verb.i + 1 : token.i], *behind) if self.words.surely_parsed else ()
        return any(each.norm in self.words.status["during"] | self.words.status["aside"] for each in between)

    def _denies_before(self, conjunction: int) -> bool:
        """Say whether a denial stands right before a conjunction, with nothing but adverbs between: *dément par ailleurs que*."""
        for each in reversed(self.tokens[max(0, conjunction - _BETWEEN) : conjunction]):
            if each.pos == "VERB":
                return each.lemma in self.words.status["denied"]
            if each.pos not in ("ADV", "ADP"):
                return False
        return False

    def _without(self, token: Token) -> bool:
        """Say whether an infinitive tells of what was not done: *est reparti sans rencontrer X*, *sans avoir pu voir X*."""
        for each in reversed(self.tokens[max(0, token.i - _BETWEEN) : token.i]):
            if each.norm in self.words.status["without"]:
                return not each.i or self.tokens[each.i - 1].norm not in self.words.status["without_denied"]  # non sans avoir vu X
            if each.pos not in ("AUX", "VERB", "ADV", "PRON"):
                return False
        return False

    def _had_been(self, verb: Token) -> bool:
        """Say whether what was planned is told as given up: *had been scheduled to meet X*."""
        helpers = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep.startswith(("aux", "cop"))]
        return any(each.norm in self.words.status["had"] for each in helpers) and any(each.norm in self.words.words["been"] for each in helpers)

    def _was_to_be(self, verb: Token) -> bool:
        """Say whether what was planned fell through with the journey: *ne se rendra pas à Luanda, où il devait rencontrer X*."""
        if verb.dep not in ("acl:relcl", "advcl") or "Tense=Imp" not in verb.morph:
            return False
        over = self.clauses.finite(self.tokens[verb.head].i)
        return over is not None and "Tense=Fut" in over.morph and self.negated(over)

    def negated(self, token: Token) -> bool:
        """Say whether a verb or noun is denied."""
        if not self.words.status["negation_close"]:  # where it stands right before the word that it denies
            before = self.tokens[max(0, token.i - 2) : token.i]
            return any(each.norm in self.words.status["negation"] and (each.i == token.i - 1 or each.head == token.i) for each in before)
        near = self.tokens[max(0, token.i - 4) : token.i + 4]
        if self.words.surely_parsed:
            near = self._up_to_another(token, near)
        has = any(each.norm in self.words.status["negation"] and each.i < token.i for each in near)
        return has and any(each.norm in self.words.status["negation_close"] for each in near)

    def _left_undone(self, verb: Token) -> bool:
        """Say whether an infinitive is of what somebody at a contact chose not to do: *refused to comment*, *décidé de ne pas en parler*."""
        if verb.lemma in self.words.words["attending"]:
            return False
        return self.tokens[verb.head].lemma in self.words.status["refused"] | self.words.status["denied"] or self.negated(verb)

    def _not_any(self, token: Token) -> bool:
        """Say whether a noun is denied by what stands before it: *pas de poignée de main entre X et Y*."""
        before = [each for each in self.tokens[max(0, token.i - _BETWEEN) : token.i] if each.pos != "ADJ"][-2:]
        negated = len(before) > 1 and before[0].norm in self.words.status["not_any"] and before[1].norm in self.words.words["of"]
        return negated and before[0].sentence == token.sentence

    def _denied_between(self, auxiliary: Token, verb: Token) -> bool:
        """Say whether a verb is denied behind its auxiliary: *has not held talks*."""
        between = self.tokens[auxiliary.i + 1 : verb.i] if auxiliary.head == verb.i else []
        return any(each.head == verb.i and each.norm in self.words.status["negation_close"] for each in between)

    def _up_to_another(self, token: Token, near: list[Token]) -> list[Token]:
        """Return the tokens near a word without those before a verb between them that is of no contact, to which a denial belongs: *不设前提开展谈判*."""
        told = self.words.words["light"] | self.words.status["planned"] | self.words.status["proposed"] | self.words.status["negation"]
        other = next(
            (each.i for each in reversed(near) if each.i < token.i and each.pos == "VERB" and each.lemma not in told and each.lemma not in self.words.verbs), -1
        )
        return [each for each in near if each.i > other]
