"""Invitations told by a noun: to whom one is made, where cases tell, and who makes it."""

from __future__ import annotations

from typing_extensions import override

from visavis.reading.contacts.credentials import Credentials
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.draft import DraftActor, DraftMention, Token


class Offers(Credentials):
    """Reads who is invited by whom to do what an infinitive says."""

    def _offered_to(self, token: Token) -> list[DraftMention]:
        """Return whom a noun offers what an infinitive says, in the dative: *передал X приглашение посетить Y*."""
        verb = self._offering(token)
        if verb is None:
            return []
        given = [kid for i in (token.head, verb.i) for kid in self.clauses.kids[i] if "Case=Dat" in self.tokens[kid].morph]
        return next((found for kid in given if has_person(found := self.clauses.mentions_at(kid))), [])

    @override
    def _inviting(self, token: Token) -> list[DraftActor]:
        """Return who invites: the subject of the verb that has the invitation as its object."""
        verb = self._offering(token)
        if verb is None or not self._offered_to(token):
            return super()._inviting(token)
        return [actor for mention in self._subjects(verb) for actor in mention.actors]

    def _offering(self, token: Token) -> Token | None:
        """Return the verb of which the offer to do what an infinitive says is the object, and which does not take it up."""
        noun = self.tokens[token.head]
        if not self.words.free_order or "VerbForm=Inf" not in token.morph or noun.pos != "NOUN" or noun.lemma not in self.words.words["offers"]:
            return None
        verb = self.tokens[noun.head]
        taken = verb.lemma in self.words.words["get"] | self.words.status["accepted"]
        return verb if verb.pos == "VERB" and noun.dep.startswith(("obj", "nsubj:pass")) and not taken else None
