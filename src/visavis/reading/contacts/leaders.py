"""Who leads a delegation, told in front of it."""

from __future__ import annotations

from typing_extensions import override

from visavis.reading.contacts.first_person import FirstPerson
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.draft import DraftActor, DraftMention, Token

_LED = 100  # characters before a delegation within which its leader is named


class Leaders(FirstPerson):
    """Reads who leads the delegations of one draft."""

    @override
    def leaders(self, mention: DraftMention) -> list[DraftActor]:
        """Return who leads or makes up what is mentioned, told right behind it, or in front: *以X为首的Y代表团*."""
        told, code = [actor for each in self._leading_in_front(mention.start) for actor in each.actors], mention.actors[0].party
        for actor in told:
            actor.party = actor.party or code
        return super().leaders(mention) or [actor for actor in told if actor.party == code]

    def _leader_in_front(self, noun: Token) -> list[DraftMention]:
        """Return who leads a delegation of which nothing tells whose it is, told before it: *X率领的代表团*."""
        return self._leading_in_front(noun.start) if noun.lemma in self.words.words["led"] and not self.clauses.mentions_at(noun.i) else []

    def _leading_in_front(self, start: int) -> list[DraftMention]:
        """Return the person right before an offset who is said to lead what stands there."""
        before = [each for each in self.clauses.mentions_between(start - _LED, start)[-1:] if has_person([each])]
        return before if before and self.folded[before[0].end : start].strip() in self.words.words["led_in_front"] else []
