"""Contacts told beside another, in its own words: a predecessor's visit, further days of the same, what somebody brings along."""

from __future__ import annotations

from dataclasses import replace

from visavis.reading.contacts.noun_candidates import Nouns
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftDate, Token

# When a predecessor came is told within so many characters behind his name.
_WHEN = 30
# Between two days of a list stand so many tokens at most, and within so many characters a month is no day.
_LISTED = 8
_MONTH = 7
# What counts the contacts stands so many tokens around their word at most.
_COUNT = 6


class Beside(Nouns):
    """Reads what the words of one contact tell of others."""

    def _told_beside(self, candidate: Candidate, token: Token) -> list[Candidate]:
        """Return the contacts that the words of one tell besides."""
        return [*self._since_whom(candidate, token), *self._on_further_days(candidate, token)]

    def _since_whom(self, candidate: Candidate, token: Token) -> list[Candidate]:
        """Return the visit of the last before: *le premier ministre à se rendre en Chine depuis X, en 2018*."""
        if candidate.kind != "visit" or candidate.place_party is None:
            return []
        sentence = self.draft.sentences[token.sentence]
        travellers = {actor.party for actor in candidate.people} - {candidate.place_party}
        for each in self.tokens[token.i + 1 : sentence.last]:
            if each.norm not in self.words.words["since"]:
                continue
            run = self.clauses.run_from(each.end, sentence.end, frozenset(), direct=True)
            people = list({id(actor): actor for mention in run for actor in mention.actors if actor.kind == "person" and actor.named}.values())
            if len(people) != 1 or people[0] in candidate.people or people[0].party in (None, candidate.place_party) or travellers - {people[0].party}:
                continue
            days = self.clauses.dates_between(run[-1].end, min(sentence.end, run[-1].end + _WHEN))
            when = days[0].value if days else None
            return [
                Candidate(
                    (run[0].start, run[-1].end), token.sentence, "visit", "held", people=people, date=when, place=candidate.place,
                    place_party=candidate.place_party, new=True, aside=True, strong=True,
                )
            ]  # fmt: skip
        return []

    def _on_further_days(self, candidate: Candidate, token: Token) -> list[Candidate]:
        """Return the same contact once for each further day of a list: *des entretiens début mai et début mars*, *se sont vus en mars et en juin*."""
        if candidate.date is None or candidate.kind == "summit" or candidate.turns or candidate.further:
            return []
        sentence = self.draft.sentences[token.sentence]
        dates = self.clauses.dates_between(sentence.start, sentence.end)
        at = next((n for n, date in enumerate(dates) if date.value == candidate.date), None)
        found: list[Candidate] = []
        while at is not None and at + 1 < len(dates) and self._another_day(dates[at], dates[at + 1], token):
            at += 1
            found.append(replace(candidate, date=dates[at].value, new=True))
        return found

    def _another_day(self, one: DraftDate, other: DraftDate, token: Token) -> bool:
        """Say whether two dates are those of two contacts, and not one span: months joined by a conjunction, or days of what is told as several."""
        between = self.clauses.tokens_between(one.end, other.start)
        joined = [each for each in between if each.norm in self.words.words["and"] or each.norm in ("", ",")]
        plain = all(each.pos in ("ADP", "DET", "CCONJ", "PUNCT", "NUM", "NOUN", "ADV") for each in between) and len(between) <= _LISTED
        apart = len(one.value) == len(other.value) == _MONTH and one.value != other.value
        if not joined or joined[0] is not between[0] or not plain or self.clauses.mentions_between(one.end, other.start):
            return False
        several = token.pos == "NOUN" and "Number=Plur" in token.morph and apart
        counted = any(each.norm in self.words.status["repeated"] for each in self.tokens[max(0, token.i - _COUNT) : token.i + _COUNT])
        return several or (apart and len(between) <= len(joined) + 1) or (counted and one.value != other.value)
