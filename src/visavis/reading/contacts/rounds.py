"""Further rounds of what was told: talks of nobody named that are to take place or to go on, meetings of the same two sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visavis.reading.contacts.verb_candidates import Verbs
from visavis.reading.draft import DraftMention, Token

# Whose it is, is told within so many characters.
_OF_BOTH = 60


class Rounds(Verbs):
    """Reads from a noun whether it is of those told last."""

    def _of_same_two(self, token: Token) -> bool:
        """Say whether a noun is of the two sides told last: *une rencontre des ministres des deux pays*."""
        found = self.words.of_both.search(self.folded, token.end, token.end + _OF_BOTH)
        return found is not None and not any(each.pos in ("VERB", "AUX") or each.norm == "," for each in self.clauses.tokens_between(token.end, found.start()))

    def _another_round(self, token: Token, row: Mapping[str, Any]) -> bool:
        """Say whether a meeting of nobody named is to take place: *des consultations auront lieu*, *une nouvelle rencontre est prévue*."""
        verb = self.tokens[token.head]
        apt = row.get("kind") in ("meeting", None) and not row.get("initiates") and token.dep.startswith("nsubj") and verb.pos in ("VERB", "ADJ")
        told = self._takes_place(verb) or verb.lemma in self.words.status["planned"] | self.words.status["proposed"]
        owned = any(self.tokens[kid].dep == "nmod" and self._belongs(kid, token) for kid in self.clauses.kids[token.i])
        return apt and told and not owned and (not self.points_back(token) or self._says_new(token))

    def _gone_on_with(self, token: Token, row: Mapping[str, Any]) -> bool:
        """Say whether talks of nobody named are to go on at a time that is told: *sont convenus de poursuivre les discussions la semaine prochaine*."""
        verb = self.tokens[token.head]
        apt = row.get("kind") in ("meeting", None) and not row.get("initiates") and token.dep == "obj" and "VerbForm=Inf" in verb.morph
        dates = self.clauses.dates_between(token.end, self.clauses.clause_end(token.i))
        return apt and verb.lemma in self.words.status["going_on"] and bool(dates)

    def _belongs(self, complement: int, token: Token) -> bool:
        """Say whether a complement tells whose or with whom a meeting is, and not on what or where: *une rencontre sur l'est du pays*."""
        before = self.tokens[complement - 1]
        before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
        if not self.words.words["topic_of"]:
            return self._governed_by_preposition(complement, token.i)
        return before.pos == "ADP" and before.norm not in self.words.words["topic_of"] | self.words.words["in"]

    def _since_then(self, token: Token) -> bool:
        """Say whether a noun tells since when something had not been: *spoke for the first time since their summit in November*."""
        kids = (self.tokens[kid] for kid in self.clauses.kids[token.i])
        return any(each.dep == "case" and each.norm in self.words.words["since"] for each in kids)

    def _of_another_deed(self, token: Token, governor: int | None, partner: DraftMention) -> bool:
        """Say whether a partner is that of another contact told behind, where the parse is sure: *在通话中向X介绍与Y会晤的情况*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(partner.head) if self.tokens[i].pos == "VERB"), None)
        if not self.words.surely_parsed or verb is None or verb.i == governor or token.i in self.clauses.governors(partner.head):
            return False
        noun = next((self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and self._contact_noun(kid)), None)
        return token.i < verb.i and (verb.lemma in self.words.verbs or (noun is not None and noun.i != token.i))
