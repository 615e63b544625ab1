"""Earlier contacts after which one is told, and the days and places that are theirs."""

from __future__ import annotations

from itertools import takewhile

from visavis.reading.contacts.buildings import Buildings
from visavis.reading.draft import Token

# *After* stands at most so many tokens before the day or place of what it leads to.
_AFTER = 9


class Earlier(Buildings):
    """Reads what belongs to the contact that another came after."""

    def _after_another(self, token: Token, at: int) -> bool:
        """Say whether a day or place belongs to an earlier contact after which this one is told: *following the May 26 meeting*, *après la rencontre du 3*."""
        if self.words.surely_parsed and self._within_what_was(token, at):
            return True
        nouns = [i for i in (*self.clauses.governors(at), at + 1, at + 2) if i < len(self.tokens) and self._contact_noun(i) and i != token.i]
        for noun in nouns[:1]:
            above = noun in self.clauses.governors(token.i) and not self._parted_from(max(noun, at), token)
            if above or (token.i in self.clauses.governors(noun) and self.tokens[noun].dep in ("obj", "nsubj")):
                continue
            before = self.tokens[max(0, min(noun, at) - _AFTER) : min(noun, at)]
            for each in reversed(before):
                if each.norm in self.words.words["after"]:
                    return each.i != token.i
                if each.norm in (",", ";") or each.i == token.i:
                    break
        return self.words.free_order and self._after_what_was(token, at)

    def _within_what_was(self, token: Token, at: int) -> bool:
        """Say whether a day or place stands within a phrase of what the cue outside it came after: *继7月的外长会议后, 再次会面*."""
        before = takewhile(lambda each: each.pos != "PUNCT", reversed(self.tokens[self.draft.sentences[token.sentence].first : at]))
        lead = next((each.i for each in before if each.norm in self.words.words["follow_up"]), None)
        if lead is None:
            return False
        rest = takewhile(lambda each: each.pos != "PUNCT" and each.norm not in self.words.status["aside"], self.tokens[at:])
        return not lead < token.i <= max(each.i for each in rest)

    def _parted_from(self, at: int, token: Token) -> bool:
        """Say whether a finite verb behind a mark tells of something else, whatever the parse hangs it on: *Suite aux entretiens de mai, X a reçu Y*."""
        finite = self.clauses.own_finite(token.i) if token.pos == "VERB" else None
        return finite is not None and any(each.norm == "," for each in self.tokens[at : min(finite.i, token.i)])

    def _after_what_was(self, token: Token, at: int) -> bool:
        """Say whether a day is that of a participle or clause which *after* leads in: *первая сессия после состоявшейся в июне*, *после того, как …*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is not None and token.i != verb and verb not in self.clauses.governors(token.i) and self._after_that(self.tokens[verb]):
            return True
        led = verb is not None and token.i < verb and self.tokens[verb - 1].norm in self.words.words["after"]
        return verb is not None and led and "VerbForm=Part" in self.tokens[verb].morph

    def _after_that(self, verb: Token) -> bool:
        """Say whether a verb's clause hangs on a pronoun that *after* leads in."""
        pronoun = self.tokens[verb.head]
        led = any(self.tokens[kid].norm in self.words.words["after"] for kid in self.clauses.kids[pronoun.i] if kid < pronoun.i)
        return pronoun.pos in ("PRON", "DET") and led and any(self.tokens[kid].dep == "mark" for kid in self.clauses.kids[verb.i])

    def _contact_noun(self, i: int) -> bool:
        return self.tokens[i].pos == "NOUN" and self.tokens[i].lemma in self.words.nouns
