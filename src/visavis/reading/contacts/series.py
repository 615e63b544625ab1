"""Contacts told one after another under one verb: *a reçu X lundi, puis à Rome Y*, *reçu à Paris par X et mardi à Berne par Y*."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from visavis.reading.contacts.gathering import Gathering
from visavis.reading.contacts.side_grammar import party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token

# Between what joins a further contact and the name stand so many words of its title at most.
_TITLE = 3
# Words of time that follow a preposition: *dans la soirée*.
_TIME = 4


@dataclass(slots=True)
class Turn:
    """One further contact: who is met, and the stretch that tells where and when."""

    run: list[DraftMention]
    start: int
    end: int
    people: list[DraftActor] = field(default_factory=list)
    hosts: bool = False  # who is named receives


class Series(Gathering):
    """Reads the contacts that share a verb, each with its partner, its day and its place."""

    def _turns_of(self, candidate: Candidate, subjects: list[DraftMention], others: list[DraftMention], end: int, prepositions: frozenset[str] | None) -> None:
        """Note the further contacts behind the first one's partners, whom the same prepositions bring in, or none."""
        if not others or not self.words.words["series"]:
            return
        met = [actor for mention in others for actor in mention.actors]
        at, trailing = self._adjuncts(self.clauses.token_at(others[-1].end - 1) + 1, end, behind=True)
        while (turn := self._turn_at(at, end, prepositions, trailing)) is not None:
            if any(actor in met for mention in turn.run for actor in mention.actors):
                break
            met += [actor for mention in turn.run for actor in mention.actors]
            turn.people = [actor for mention in (*subjects, *turn.run) for actor in mention.actors]
            candidate.turns.append(turn)
            at, trailing = self._adjuncts(self.clauses.token_at(turn.run[-1].end - 1) + 1, end, behind=True)
            turn.end = self.tokens[at - 1].end
        if candidate.turns:
            candidate.until = candidate.turns[0].start

    def _turn_at(self, at: int, end: int, prepositions: frozenset[str] | None, trailing: bool) -> Turn | None:
        """Return the further contact that a comma or conjunction brings in at the token."""
        begin = at
        while at < len(self.tokens) and self.tokens[at].start < end and (self.tokens[at].norm == "," or self.tokens[at].norm in self.words.words["series"]):
            at += 1
        if at == begin or at >= len(self.tokens):
            return None
        next_one = any(each.norm in self.words.words["sequence"] for each in self.tokens[begin:at])
        at, leading = self._adjuncts(at, end)
        if at >= len(self.tokens) or self.tokens[at].start >= end:
            return None
        if prepositions is not None:
            if self.tokens[at].norm not in prepositions:
                return None
            at += 1
        elif self.tokens[at].pos == "ADP":
            return None
        run = self.clauses.run_from(self.tokens[at].start, end, self.words.joiners, most=_TITLE, direct=True)
        if not run or run[0].actors[0].kind not in ("person", "group"):
            return None
        last = self.clauses.token_at(run[-1].end - 1) + 1
        _, behind = self._adjuncts(last, end, behind=True)
        if not (leading or next_one or (behind and trailing)):
            return None
        return Turn(run, self.tokens[begin].start, run[-1].end)

    def _adjuncts(self, at: int, end: int, *, behind: bool = False) -> tuple[int, bool]:
        """Pass over words of time and place, and commas between them unless `behind` a name; return what follows and whether there were any."""
        found = False
        while at < len(self.tokens) and self.tokens[at].start < end:
            last = self._adjunct(at, end)
            if last > at and not (behind and self.tokens[at].norm in self.words.words["sequence"]):
                at, found = last, True
            elif behind:
                break
            elif found and self.tokens[at].norm == "," and (self._adjunct(at + 1, end) > at + 1 or self._closes(at)):
                at += 1
            elif found and self.tokens[at].norm == "-":
                at += 1  # а в среду – с X
            else:
                break
        return at, found

    def _closes(self, at: int) -> bool:
        """Say whether a comma ends an adjunct that another opened: *et, le lendemain, par X*."""
        opened = any(each.norm == "," for each in self.tokens[max(0, at - 2 * _TIME) : at])
        return opened and at + 1 < len(self.tokens) and self.tokens[at + 1].norm in self.words.words["by"] | self.words.words["with"]

    def _adjunct(self, at: int, end: int) -> int:
        """Return the token behind the word or phrase of time or place at the token; the token itself if there is none."""
        if at >= len(self.tokens) or self.tokens[at].start >= end:
            return at
        token = self.tokens[at]
        if self.clauses.dated(token.start) or token.norm in self.words.words["times"] or token.norm in self.words.words["sequence"]:
            return at + 1
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else token
        if token.pos in ("DET", "ADP") and (self.clauses.dated(following.start) or following.norm in self.words.words["times"]):
            return at + 2
        if token.norm not in self.words.words["in"]:
            return at
        return self._place_or_time(token)

    def _place_or_time(self, token: Token) -> int:
        """Return the token behind a preposition and what it brings in, if that is a place or a time; else the preposition."""
        first = token.i + 1
        while first < len(self.tokens) and self.tokens[first].pos == "DET" and not self._named_at(first):
            first += 1
        if (place := self._named_at(first)) is not None:
            return place
        near = self.tokens[first : first + _TIME]
        for each in near:
            if self.clauses.dated(each.start) or each.norm in self.words.words["times"]:
                return each.i + 1
            if each.pos not in ("NOUN", "ADP", "DET", "ADJ"):
                break
        last = first
        while last < len(self.tokens) and self.tokens[last].pos == "PROPN" and self.tokens[last].text[:1].isupper() and not self._mentioned(self.tokens[last]):
            last += 1
        return last if last > first and token.norm in self.words.words["in_town"] else token.i

    def _named_at(self, at: int) -> int | None:
        """Return the token behind the known place that starts at the token."""
        if at >= len(self.tokens):
            return None
        start = self.tokens[at].start
        name = next((name for name in self.clauses.names_between(start, start + 1) if name.kind in ("capital", "place", "state", "metonym")), None)
        return None if name is None else self.clauses.token_at(name.end - 1) + 1

    def _unfold(self, candidate: Candidate) -> list[Candidate]:
        """Return the further contacts of a series, each with its own day and place where it has them, else those of the first."""
        found = []
        for turn in candidate.turns:
            dates = self.clauses.dates_between(turn.start, turn.end)
            place = self._place_within(turn)
            host = party(turn.run) if turn.hosts else candidate.host
            day = dates[0].value if dates else candidate.date
            found.append(
                replace(candidate, people=turn.people, turns=[], then=[], date=day, place=place or candidate.place, host=host, occasion=None, until=None)
            )
        return found

    def _place_within(self, turn: Turn) -> str | None:
        for name in self.clauses.names_between(turn.start, turn.end):
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            named = any(mention.start <= name.start < mention.end for mention in turn.run)
            if not named and name.kind in ("capital", "place", "state", "metonym") and before.norm in self.words.words["in"]:
                return self.draft.text[name.start : name.end]
        return None
