"""Buildings in which people are received, the towns that tell them apart, *au Palais royal de Rabat*, and towns that are those of something else."""

from __future__ import annotations

from itertools import takewhile

from visavis.knowledge.facts import Name
from visavis.reading.contacts.status import Progress
from visavis.reading.draft import Token

# A building's name is so many tokens long at most.
_CALLED = 6
# An official stands within so many tokens before the state that he is of.
_POST = 3


class Buildings(Progress):
    """Reads what a building says of where a contact was, and what an earlier or later one says nothing of."""

    def _venue(self, at: int) -> bool:
        """Say whether a noun is a building's, in which people are received: *au palais*, *at the hotel*."""
        token = self.tokens[at]
        return token.pos in ("NOUN", "PROPN") and (token.lemma.lower() in self.words.words["venues"] or token.norm in self.words.words["venues"])

    def _before_venue(self, link: Token) -> Token | None:
        """Return what stands before the building that a place tells apart, of *of* before the place: *au Palais royal de Rabat*."""
        if link.norm not in self.words.words["of"]:
            return None
        venue = self._venue_over(self.tokens[link.i].head)
        if venue is None or not 0 < link.i - venue <= _CALLED:
            return None
        name = self.tokens[venue + 1 : link.i]
        return None if any(each.norm == "," or self._mentioned(each) for each in name) else self._before_building(venue)

    def _venue_over(self, place: int) -> int | None:
        """Return the building that a place hangs on, itself or by a noun of its name: *au palais de la Nation de Kinshasa*."""
        above = takewhile(lambda i: self.tokens[i].pos in ("NOUN", "PROPN"), self.clauses.governors(place))
        return next((i for i in above if self._venue(i)), None)

    def _before_building(self, venue: int) -> Token:
        """Return what stands before a building's noun, its article and its adjectives."""
        k = max(0, venue - 1)
        while k > 0 and self.tokens[k].pos in ("DET", "ADJ") and self.tokens[k].norm not in self.words.words["in"]:
            k -= 1
        return self.tokens[k]

    def _in_a_building(self, start: int, end: int) -> bool:
        """Say whether a clause sets something in a building: *au Grand Palais*, *dans une villa d'État*."""
        buildings = (token.i for token in self.clauses.tokens_between(start, end) if self._venue(token.i))
        return any(self._before_building(i).norm in self.words.words["in"] for i in buildings)

    def _mentioned(self, token: Token) -> bool:
        """Say whether the word is part of a mention."""
        return any(mention.start <= token.start < mention.end for mention in self.clauses.mentions_between(token.start - 80, token.end))

    def _of_another_time(self, place: int, token: Token | None) -> bool:
        """Say whether a place is that of a contact after or before which the cue's was: *deux jours après sa visite à Pékin, X a reçu Y*."""
        aside = self.words.status["aside"] | self.words.status["aside_of"]
        for i in self.clauses.governors(place):
            if token is not None and (i == token.i or i in self.clauses.governors(token.i)):
                return False
            if self.tokens[i].pos in ("VERB", "AUX"):
                break
            if self.tokens[i].pos != "NOUN" or self.tokens[i].lemma not in self.words.nouns:
                continue
            beside = [self.tokens[kid].norm for kid in self.clauses.kids[i] if self.tokens[kid].dep in ("case", "mark")]
            if any(norm in aside for norm in (*beside, self.tokens[self.tokens[i].head].norm)):
                return self.clauses.finite(i) is not None  # a line without a verb tells of nothing else
        return False

    def _on_the_way(self, name: Name, token: Token) -> bool:
        """Say whether a place is that of a participle before the clause, which tells where somebody came first: *Arrivé à Lyon, X a vu Y à Evian*."""
        above = self.clauses.governors(self.clauses.token_at(name.start))
        verb = next((self.tokens[i] for i in above if self.tokens[i].pos == "VERB"), token)
        fronted = verb.i < token.i and verb.dep.startswith(("advcl", "acl")) and self.clauses.own_finite(verb.i) is None
        return fronted and not self.words.ground_first

    def _place_before(self, where: Token) -> Name | None:
        """Return the place that a relative of place stands behind: *à Belgrade, où …*, *to Tehran on Sunday, where …*."""
        last = where.i - 1
        while last > self.draft.sentences[where.sentence].first and (self.tokens[last].norm == "," or self._of_a_day(last)):
            last -= 1
        there = self.clauses.name_ending(self.tokens[last].end)
        if there is None or there.kind not in ("capital", "place", "state"):
            return None
        first = self.clauses.token_at(there.start)
        posts = (each for each in self.tokens[max(self.draft.sentences[where.sentence].first, first - _POST) : first] if each.pos == "NOUN")
        return None if any(each.lemma in self.words.words["officials"] and self._leads_to(each.i, first) for each in posts) else there

    def _of_a_day(self, at: int) -> bool:
        """Say whether a token is part of a date, or the preposition right before one: *to Tehran on Sunday, where …*."""
        token, behind = self.tokens[at], self.tokens[min(at + 1, len(self.tokens) - 1)]
        return self.clauses.dated(token.start) or (token.pos == "ADP" and self.clauses.dated(behind.start))

    def _leads_to(self, noun: int, place: int) -> bool:
        """Say whether only an *of* and its article stand between a noun and a place: *l'ambassadeur des États-Unis, où …*."""
        between = self.tokens[noun + 1 : place]
        return bool(between) and all(each.pos == "DET" or each.norm in self.words.words["of"] for each in between)

    def _below_members(self, place: int, token: Token) -> bool:
        """Say whether a place hangs below those whose gathering the noun tells: *la réunion des ministres du G7 à Tokyo*."""
        above = self.clauses.governors(place)
        below = above[: above.index(token.i)] if token.i in above else []
        gathers = token.pos == "NOUN" and bool((self.words.nouns.get(token.lemma) or {}).get("of_members"))
        return gathers and bool(below) and "Number=Plur" in self.tokens[below[-1]].morph and self.tokens[below[-1]].lemma in self.words.words["officials"]
