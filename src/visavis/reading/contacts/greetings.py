"""To whom a message is that names no addressee: whom the headline is about, or whom the text has told to be congratulated."""

from __future__ import annotations

from visavis.reading.contacts.setting import Setting
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Token

# What a message is of stands within so many words behind its noun.
_OF = 3


class Greetings(Setting):
    """Reads to whom a message of greeting is."""

    def _to_who_is_headed(self, candidate: Candidate) -> bool:
        """Give a message without an addressee the only person of the headline, whom such a text is about; say whether there is one."""
        titles = [block for block in self.draft.document.blocks if block.kind == "title"]
        named = [actor for block in titles for mention in self.clauses.mentions_between(block.start, block.end) for actor in mention.actors]
        people = list({id(actor): actor for actor in named if actor.kind == "person" and actor.party}.values())
        if len(people) != 1 or people[0].party in candidate.parties:
            return False
        candidate.initiator = candidate.parties[0]
        candidate.people.append(people[0])
        return True

    def _to_who_is_greeted(self, candidate: Candidate, token: Token) -> bool:
        """Give a message of greeting the one person of whom the text has told it would be: to whom all messages went so far, else the only one named.

        *X a été élu. Dans une lettre, Y salue sa victoire*, *Les félicitations affluent pour X. Y a envoyé un télégramme de félicitations*.
        """
        sentence, sender = self.draft.sentences[token.sentence], candidate.parties[0]
        if not self.is_greeting(token) or self._to_another(token):
            return False
        sent = [each for each in self.told if each.kind in ("message", "call") and each.status == "held" and each.two_sided and not each.aside]
        got = [[actor for actor in each.people if actor.party != each.initiator] for each in sent]
        named = got or [[actor] for mention in self.clauses.mentions_between(0, sentence.start) for actor in mention.actors if actor.kind == "person"]
        people = {id(actor): actor for each in named for actor in each if actor.party is not None}
        (person, *others) = people.values() or [None]
        if person is None or others or person.party == sender:
            return False
        candidate.initiator = sender
        candidate.people.append(person)
        return True

    def _one_of_those_told(self, token: Token) -> bool:
        """Say whether a message is one of those that the sentence before tells of in the plural: *Ce sont des lettres. Dans la sienne, X …*."""
        before = self.draft.sentences[max(0, token.sentence - 1)]
        told = self.tokens[before.first : before.last] if before.i < token.sentence else []
        return any(each.lemma == token.lemma and "Number=Plur" in each.morph and each.norm != token.norm for each in told) and self._determined(token)

    def _to_another(self, token: Token) -> bool:
        """Say whether the sentence tells to whom it is, who is nobody known: *a letter of congratulations to the French team*, *поздравление сборной*."""
        behind = self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]
        dative = any("Case=Dat" in each.morph and each.pos in ("NOUN", "PROPN") for each in behind)
        return dative or any(
            each.norm in self.words.words["to"] and each.pos in ("ADP", "PART", "DET") and not self.clauses.dated(each.start) for each in behind
        )

    def is_greeting(self, token: Token) -> bool:
        """Say whether a message is one of congratulations, by its words, by what is told in it or by what was told before."""
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        greets = verb is not None and any(self.greets(self.tokens[kid]) for kid in self.clauses.kids[verb])
        return greets or self._greeting(token) or self._one_of_those_told(token)

    def greets(self, token: Token) -> bool:
        """Say whether a noun is what somebody is congratulated on: *salue sa réélection*."""
        own = any(self.tokens[kid].norm in self.words.words["possessives"] for kid in self.clauses.kids[token.i])
        return own and token.lemma in self.words.words["greeted"]

    def _greeting(self, token: Token) -> bool:
        """Say whether a message is of congratulations: *un télégramme de félicitations*."""
        near = (*self.tokens[max(0, token.i - 1) : token.i + 1], *self._after(token, _OF))
        return any(each.norm in self.words.words["greetings"] for each in near)
