"""On whose invitation and on whose initiative a contact was, and what it was no part of."""

from __future__ import annotations

from itertools import takewhile

from visavis.reading.contacts.days import Days
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Sentence, Token

_PAIR = 2
# What two states have with each other is told so many tokens before what it is part of at most.
_TIES = 7


class Inviting(Days):
    """Reads who invited to a contact, who wished it and who was its host."""

    def _on_whose_wish(self, candidate: Candidate, sentence: Sentence, whole: str) -> None:
        """Read from a sentence, given as it is and folded, who invited and whose initiative it was."""
        for marker in self.words.invitation:
            at = whole.find(marker)
            if at >= 0:
                for mention in self.clauses.mentions_between(sentence.start + at + len(marker), sentence.end):
                    if any(
                        each.pos in ("VERB", "AUX") and "VerbForm=Fin" in each.morph
                        for each in self.tokens[self.clauses.token_at(sentence.start + at) : self.clauses.first_token(mention)]
                    ):
                        break
                    candidate.inviting += [actor for actor in mention.actors if actor not in candidate.inviting]
                break
        self._hosting(candidate)
        self._invited_home(candidate)
        self._requested(candidate, sentence.start, sentence.end)
        asked = self.words.asked.search(whole) if len(candidate.parties) == _PAIR else None
        if asked is not None and self.clauses.finite_between(*sorted(map(self.clauses.token_at, (candidate.cue[0], sentence.start + asked.start())))):
            asked = None  # spoke with X; a transcript is available upon request
        if asked is not None and whole[asked.end() :].lstrip().partition(" ")[0] not in self.words.words["of"]:
            candidate.initiator = candidate.parties[-1]  # had a phone call with X upon request
        for marker in self.words.initiative:
            at = whole.find(marker)
            if at >= 0:
                run = self.clauses.run_from(sentence.start + at + len(marker), sentence.end, self.words.joiners)[:1]
                parties = {actor.party for mention in run for actor in mention.actors if actor.party}
                if len(parties) == 1 and "," not in self.folded[sentence.start + at + len(marker) : run[0].start]:
                    candidate.initiator = parties.pop()
                break

    def _hosting(self, candidate: Candidate) -> None:
        """Take whoever invites two others to his own country for their host: *se sont vus à Doha, à l'invitation de l'émir du Qatar*."""
        people = [actor for actor in candidate.inviting if actor.kind == "person" and actor.party is not None and actor.party not in candidate.parties]
        if candidate.kind != "meeting" or len(candidate.parties) < _PAIR or candidate.place is None or not people:
            return
        if self.draft.knowledge.country_of_place(candidate.place, self.draft.language.code) == people[0].party:
            candidate.host = people[0].party
            candidate.people += [actor for actor in people if actor.party == people[0].party]

    def _invited_home(self, candidate: Candidate) -> None:
        """Take the state of whoever invites for the goal of a visit without any: *à l'invitation du président X, Y effectuera une visite d'État mardi*."""
        first = next(iter(candidate.inviting), None)  # behind him the guest may be named
        if candidate.kind != "visit" or candidate.place or candidate.place_party or first is None or first.party is None or first.office == "ambassador":
            return
        visitors = {actor.party for actor in candidate.people if actor.kind == "person" and actor.party and actor is not first}
        if visitors and first.party not in visitors and self.draft.knowledge.is_state(first.party):
            candidate.place_party = candidate.host = first.party

    def _requested(self, candidate: Candidate, start: int, end: int) -> None:
        """Read whose wish it was where it is owned: *at Turkey's request*, *at the UN chief's initiative*."""
        words = self.words.words
        for mention in self.clauses.mentions_between(start, end):
            at = self.clauses.token_at(mention.end)
            behind = self.tokens[at : at + 3]
            if len(behind) < 2 or behind[0].norm not in words["owner"] or not any(each.norm in words["wish"] for each in behind[1:]):
                continue
            before = self.tokens[max(0, self.clauses.first_token(mention) - 1)]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if before.norm in words["at"] and len({actor.party for actor in mention.actors}) == 1:
                candidate.initiator = mention.actors[0].party
        for name in self.clauses.names_between(start, end):
            last = self.clauses.token_at(name.end - 1)
            owned = [each.norm for each in self.tokens[last + 2 : last + 4]]  # at the Iranian party's initiative
            if name.kind == "adjective" and len(owned) > 1 and owned[0] in words["owner"] and owned[1] in words["wish"]:
                candidate.initiator = name.keys[0]
            first = self.clauses.token_at(name.start)
            leading = [each.norm for each in self.tokens[max(0, first - 2) : first]]
            plain = name.kind in ("adjective", "state") and len(name.keys) == 1 and last + 1 < len(self.tokens)
            if plain and self.tokens[last + 1].norm in words["wish"] and any(each in words["on_wish"] for each in leading):
                candidate.initiator = name.keys[0]  # on the US initiative

    def _of_ties(self, token: Token, at: int) -> bool:
        """Say whether what two states have with each other is part of something, and their contact is not: *discussed ties within X*."""
        first = self.clauses.token_at(at)
        before = takewhile(lambda each: each.i != token.i and each.pos not in ("VERB", "AUX", "PUNCT"), reversed(self.tokens[max(0, first - _TIES) : first]))
        return any(each.lemma in self.words.words.get("ties", ()) for each in before)

    def _cut_off(self, token: Token, at: int) -> bool:
        """Say whether a verb stands between a cue and a place, and not its own: *on the sidelines of X took place a meeting*, *X held talks*."""
        first, verb = self.clauses.token_at(at), self.tokens[token.head]
        finite = self.clauses.own_finite(verb.i) if verb.pos in ("VERB", "AUX") else None
        between = finite is not None and (first < finite.i < token.i or token.i < finite.i < first)  # or: the meeting took place on the sidelines of X
        own = token.dep.startswith(("nsubj", "obj")) and between
        return self.clauses.finite_between(first, token.i) > own
