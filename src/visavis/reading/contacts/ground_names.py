"""Which names of places are grounds: those that go on a list, qualify something, or stand in another phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.reading.contacts.places import Places
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.draft import DraftMention, Token

if TYPE_CHECKING:
    from visavis.knowledge import Name

# The name of a capital stands so many characters behind the word for it.
_CALLED = 5
# The noun that sums up several places stands within so many tokens behind its preposition.
_SUMMED = 5


class GroundNames(Places):
    """Tells of the names of places around a cue of going which of them somebody goes to."""

    def _one_of_several(self, token: Token, link: Token, prepositions: frozenset[str] | None) -> bool:
        """Say whether a place is the first of several that a common noun sums up: *a visit to the Baltic states, Latvia and Estonia*."""
        sums = self.words.words.get("several_grounds", frozenset())
        noun = self.tokens[link.i - 1] if link.pos in ("PUNCT", "SYM") or link.norm in self.words.status["such_as"] else None
        if noun is None or noun.norm not in sums or not prepositions:
            return False
        return any(each.norm in prepositions for each in self.tokens[max(token.i + 1, noun.i - _SUMMED) : noun.i])

    def _town_before(self, name: Name, comma: Token, prepositions: frozenset[str]) -> Token | None:
        """Return a town of no known name that stands before its state, whose ground it is: *arrived in Maun, Botswana*."""
        town, preposition = self.tokens[comma.i - 1], self.tokens[comma.i - 2]
        plain = town.pos == "PROPN" and not self.clauses.mentions_at(town.i) and not self.clauses.names_between(town.start, town.end)
        return town if comma.norm == "," and name.kind == "state" and plain and preposition.norm in prepositions else None

    def _opens_tour(self, token: Token, link: Token) -> bool:
        """Say whether a place is the first of a tour: *a tour of five nations, starting with South Africa*."""
        first = self.tokens[link.i - 1]
        opens = first.lemma in self.words.status["begun"] and "Tense=Pres|VerbForm=Part" in first.morph
        return token.pos == "NOUN" and opens and token.i < first.i and link.norm in self.words.words["with"] | self.words.words["from"]

    def _on_tour(self, token: Token) -> list[DraftMention]:
        """Return whose journey it is of which a visit is a part, where that is the subject: *X's tour will continue with visits to Y and Z*."""
        at = self.clauses.subject_token(self.tokens[token.head].i)
        tour = self.tokens[at] if at is not None and at < token.i else None
        if tour is None or tour.pos != "NOUN" or not self.words.nouns.get(tour.lemma, {}).get("go"):
            return []
        whose = self.clauses.mentions_between(self.clauses.clause_start(tour.i), tour.start)[-1:]
        return whose if has_person(whose) else []

    def _by_its_name(self, name: Name) -> Name:
        """Return the town that stands behind *the capital* of its country: *the Australian capital of Canberra*, *la capitale indienne New Delhi*."""
        for behind in self.clauses.names_between(name.end, name.end + _CALLED):
            link = self.folded[name.end : behind.start].strip()
            if behind.kind == "capital" and behind.keys[0] == name.keys[0] and (link in ("", ",") or link in self.words.words["of"]):
                return behind
        return name

    def _within_title(self, name: Name) -> bool:
        """Say whether a state only tells whose somebody is to whom something is done: received *the Foreign Minister of France*."""
        calling = [mention for mention in self.clauses.mentions_at(self.clauses.token_at(name.start)) if mention.start < name.start]
        return any(name.end <= each.end and has_person([each]) and not self.tokens[each.head].dep.startswith("nsubj") for each in calling)

    def _at_spot(self, token: Token, link: Token, prepositions: frozenset[str]) -> bool:
        """Say whether a place is told by a spot in it or near it: *se rendre à l'aéroport de Kiev*, *sur la base d'Andrews, près de Washington*."""
        near = next((each for each in (link, self.tokens[link.i - 1]) if each.norm in self.words.words["near"]), None)
        if token.pos != "VERB" or (near is None and link.norm not in self.words.words["of"]):
            return False  # the noun's own complement: une visite au nord du Mali
        if near is not None:
            return any(each.pos == "NOUN" and each.lemma in self.words.words["spots"] for each in self.tokens[token.i + 1 : near.i])
        for each in reversed(self.tokens[max(token.i + 1, link.i - 6) : link.i]):
            if each.pos == "NOUN" and each.lemma in self.words.words["spots"]:
                if any(word.lemma in self.words.words["officials"] for word in self.tokens[each.i + 1 : link.i]):
                    return False  # à la résidence de l'ambassadeur de X
                before = self.tokens[max(token.i, each.i - 2) : each.i]
                if not any(word.norm in self.words.words["of"] for word in before):  # sur le tarmac de l'aéroport: the spot of a spot
                    return any(word.norm in prepositions or word.norm in self.words.words["on"] for word in before)
            if each.pos not in ("NOUN", "PROPN", "ADJ", "DET") and each.norm not in self.words.words["of"]:
                return False
        return False

    def _listed_place(self, name: Name) -> bool:
        """Say whether the parse joins a place to one before it: *to Cambodia and Laos*."""
        token = self.tokens[self.clauses.token_at(name.end - 1)]
        return token.dep in ("conj", "appos") or self.clauses.dated(self.tokens[token.head].start)

    def _acts(self, name: Name) -> bool:
        """Say whether a place or seat of power is the subject of a verb: *X to visit China this week, Kremlin says*."""
        last = self.tokens[self.clauses.token_at(name.end - 1)]
        governed = self._governed_by_preposition(self.clauses.token_at(name.start), self.draft.sentences[last.sentence].first)
        return last.dep.startswith("nsubj") and last.i < last.head <= last.i + 2 and not governed

    def _qualifies(self, name: Name) -> bool:
        """Say whether a state only tells whose or what something is that one may visit anywhere: *the U.S. pavilion*."""
        last = self.tokens[self.clauses.token_at(name.end - 1)]
        head = self.tokens[last.head]
        return last.dep in ("compound", "amod") and head.i > last.i and head.pos == "NOUN" and head.lemma not in self.words.words["spots"]

    def _in_another_phrase(self, verb: Token, place: int) -> bool:
        """Say whether a place belongs to a noun behind the verb's own complement: *se rendra dans un pays voisin depuis l'opération en X*."""
        noun = self.tokens[self.tokens[place].head]
        below = self.tokens[place].dep == "nmod" and noun.pos == "NOUN" and verb.i < noun.i < place and noun.lemma not in self.words.nouns
        own = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if verb.i < kid < noun.i and self.tokens[kid].dep == "obl:arg"]
        own = [each for each in own if each.i not in self.clauses.governors(place)]  # but: sur le tarmac de l'aéroport de X
        return below and any(not self.clauses.dated(each.start) and not self.clauses.names_between(each.start, each.end) for each in own)

    def _purpose_between(self, noun: Token, link: Token) -> bool:
        """Say whether what a journey is for is told before a place, which then need not be where it goes: *une tournée destinée à rétablir la paix à X*."""
        between = (each for each in self.tokens[noun.i + 1 : link.i] if each.pos == "VERB" and "VerbForm=Inf" in each.morph)
        return any(each.lemma not in self.words.words["light"] for each in between)  # but: la visite qu'il devait effectuer à X

    def _goes_on(self, last: int, start: int) -> bool:
        """Say whether a place after another is the next one of a journey: *en Israël puis lundi au Liban*, *au Togo une tournée qui le mènera au Bénin*."""
        gap = self.folded[last:start]
        for date in self.clauses.dates_between(last, start):
            gap = gap.replace(self.folded[date.start : date.end], "")
        if " ".join(gap.split()) in self.words.words["further"]:
            return True
        between = self.clauses.tokens_between(last, start)
        leading = [each for each in between if each.pos == "VERB" and each.lemma in self.words.words["leading"]]
        return len(leading) == 1 and not any(each.pos == "VERB" and each is not leading[0] for each in between)

    def _listed_on(self, last: int, start: int) -> bool:
        """Say whether nothing but commas, conjunctions, articles and days stand between two places: *a visité X en mai, puis Y*."""
        between = self.clauses.tokens_between(last, start)
        joined = any(each.norm == "," or each.norm in self.words.words["series"] for each in between)
        return joined and all(each.norm == "," or each.norm in self.words.words["series"] or each.pos == "DET" or self._of_a_day(each.i) for each in between)
