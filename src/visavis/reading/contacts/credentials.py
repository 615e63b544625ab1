"""Who presents credentials and to whom: envoys listed in the sentence or behind it, and the head of state before whom they stand; who is posted where."""

from __future__ import annotations

from visavis.reading.contacts.owners import Owners
from visavis.reading.contacts.side_grammar import party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftContact, DraftMention, Sentence, Token

# Before whom envoys stand is told within so many sentences around.
_AROUND = 2
# Where nobody is named, the states are listed within so many sentences.
_LISTS = 5
# So many envoys make a sentence a list of them.
_LIST = 2
_RECEIVERS = ("head-of-state", "head-of-government", "vice-president", "governor-general", "foreign-minister")
# Who only accepts copies of them is told as such.
_DEPUTIES = ("deputy-foreign-minister",)


def leave_other_posts(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Take an ambassador named with one state out of what another state's summons tells of a colleague only called by the post.

    *Ankara a convoqué l'ambassadeur néerlandais X. En mai, Moscou avait convoqué l'ambassadeur des Pays-Bas*: somebody else.
    """
    posts: dict[int, str] = {}
    for contact, told in found:
        if contact.kind != "summons" or (contact.host is None and contact.initiator is None):
            continue
        host = contact.host or contact.initiator or ""
        for people in contact.parties.values():
            for actor in [each for each in people if each.office == "ambassador"]:
                named = any(
                    mention.basis == "name" and actor in mention.actors
                    for each in told
                    for mention in draft.mentions
                    if draft.sentences[each.sentence].start <= mention.start < draft.sentences[each.sentence].end
                )
                if posts.setdefault(id(actor), host) != host and not named:
                    people.remove(actor)


class Credentials(Owners):
    """Reads the ceremonies in which envoys present what accredits them."""

    def _presenting(self, token: Token, receiver: str | None) -> list[DraftMention]:
        """Return the envoys of the sentence and of the lists behind it: *Il s'agit des ambassadeurs de X et de Y*."""
        found: list[DraftMention] = []
        for sentence in self.draft.sentences[token.sentence : token.sentence + 1 + _AROUND]:
            envoys = self._envoys(sentence, receiver)
            if len(envoys) < _LIST and (found or sentence.i > token.sentence + 1):
                break
            found += envoys
        return found or self._senders(token, receiver)

    def _envoys(self, sentence: Sentence, receiver: str | None) -> list[DraftMention]:
        return [
            mention
            for mention in self.clauses.mentions_between(sentence.start, sentence.end)
            if any((actor.office == "ambassador" or actor.kind == "group") and actor.party not in (receiver, None) for actor in mention.actors)
        ]

    def _senders(self, token: Token, receiver: str | None) -> list[DraftMention]:
        """Return the states whose ambassadors, nameless, present what they bring: told in the sentence or listed in the next."""
        sentence = self.draft.sentences[token.sentence]
        if receiver is None or not any(each.lemma in self.words.words["guests"] for each in self.tokens[sentence.first : sentence.last]):
            return []
        found: list[DraftMention] = []
        for n, near in enumerate(self.draft.sentences[token.sentence : token.sentence + _LISTS]):
            told = self.clauses.mentions_between(near.start, near.end)
            states = [mention for mention in told if mention.actors[0].kind == "state" or (n and mention in self._envoys(near, receiver))]
            states = [mention for mention in states if mention.actors[0].party != receiver and mention.start > token.start]
            if n < _AROUND and len(states) == 1:
                return states
            found += states if len({actor.party for mention in states for actor in mention.actors}) >= _LIST else []
        return found

    def _receiving(self, token: Token, envoys: list[DraftMention]) -> list[DraftMention]:
        """Return before whom envoys stand where the noun's own words do not say: the one head of state, or the like, told nearest."""
        own = {actor.party for mention in envoys for actor in mention.actors}
        here = token.sentence
        order = [here, *(here - n for n in range(1, _AROUND + 1)), *(here + n for n in range(1, _AROUND + 1))]
        for i in order:
            if not 0 <= i < len(self.draft.sentences):
                continue
            sentence = self.draft.sentences[i]
            heads = [
                mention
                for mention in self.clauses.mentions_between(sentence.start, sentence.end)
                if (mention.actors[0].office in _RECEIVERS or self._handed_to(mention)) and mention.actors[0].party not in own and len(mention.actors) == 1
            ]
            if heads:
                return heads[:1] if party(heads) is not None else []
        heads = [mention for mention in self.draft.mentions if mention.actors[0].office in _RECEIVERS and len(mention.actors) == 1]
        return heads[:1] if party(heads) not in (None, *own) else []

    def _handed_to(self, mention: DraftMention) -> bool:
        """Say whether a deputy minister is told as whom something is given to: *вручение копий грамот заместителю министра*."""
        before = self.tokens[max(0, self.clauses.first_token(mention) - 1)]
        return mention.actors[0].office in _DEPUTIES and before.norm in self.words.words["to"]
