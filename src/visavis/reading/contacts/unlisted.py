"""Towns that no list of places has, as the places of contacts."""

from __future__ import annotations

from visavis.reading.contacts.earlier import Earlier
from visavis.reading.draft import Token


class Unlisted(Earlier):
    """Reads the town that a contact is named for or that its verb has, though nobody knows it."""

    def _named_for(self, token: Token) -> str | None:
        """Return the town that a meeting is named for: *la rencontre de Genève*, *leur entrevue d'Oujhorod*."""
        link = self.tokens[min(token.i + 1, len(self.tokens) - 1)]
        if token.pos != "NOUN" or link.norm not in self.words.words["of"] or link.i + 1 >= len(self.tokens) or not self._possessed(token):
            return None
        name = next((name for name in self.clauses.names_between(link.end, link.end + 2) if name.kind in ("capital", "place")), None)
        if name is not None:
            return self.draft.text[name.start : name.end]
        town = self.tokens[link.i + 1]
        return town.text if town.pos == "PROPN" and town.text[0].isupper() and not self.clauses.titled(town.start) else None

    def _unknown_place(self, token: Token, end: int) -> str | None:
        """Return a town nobody knows, that depends on the cue itself: *se retrouver à Weimar*."""
        dated = [kid for kid in self.clauses.kids[token.i] if self.clauses.dated(self.tokens[kid].start)]
        passed = token.dep.startswith("nsubj") and self.words.free_order and self._takes_place(self.tokens[token.head])  # встреча прошла в Гранаде
        over = self.clauses.kids[token.head] if passed else ()
        called = [(kid, below) for kid in (*self.clauses.kids[token.i], *over) for below in self.clauses.kids[kid] if self.tokens[below].dep == "appos"]
        for kid, below in called:
            town = self.tokens[below]
            if self.tokens[kid].norm in self.words.words["capital"] and town.i == kid + 1 and town.text[0].isupper() and not self._mentioned(town):
                return town.text  # в деревне Пханмунджом
        for kid in [*self.clauses.kids[token.i], *(below for each in dated for below in self.clauses.kids[each])]:
            place = self.tokens[kid]
            if place.norm in self.words.words["spots"]:
                continue  # at Kenneth Kaunda International Airport
            case = next((self.tokens[each] for each in self.clauses.kids[kid] if self.tokens[each].dep == "case"), None)
            if (
                place.i > token.i
                and place.start < end
                and (place.pos == "PROPN" or self._taken_for_noun(place))
                and not self.clauses.dated(place.start)
                and not place.text[0].islower()
                and not place.text[0].isdigit()  # at an hour
                and case is not None
                and case.norm in self.words.words["in_town"]
                and case.i == place.i - 1
                and not any(mention.start <= place.start < mention.end for mention in self.clauses.mentions_between(place.start - 60, place.end))
            ):
                return place.text
            parts = [
                below for below in self.clauses.kids[kid] if self.tokens[below].dep in ("compound", "flat:name", "flat") and self.tokens[below].pos == "PROPN"
            ]
            if parts and place.pos == "PROPN" and place.i > token.i and place.start < end and case is not None and case.norm in self.words.words["in_town"]:
                first = min(parts)
                names = self.tokens[first : place.i + 1]
                if case.i == first - 1 and all(
                    not each.text[0].islower() and not self.clauses.dated(each.start) and not self._mentioned(each) for each in names
                ):
                    return self.draft.text[names[0].start : place.end]
        return None

    def _taken_for_noun(self, place: Token) -> bool:
        """Say whether the parser took a town for a noun, of which nothing tells more: *à Valga*, but neither *à Monsieur X* nor *à SM le Roi*."""
        alone = not any(self.tokens[kid].dep not in ("case", "punct") for kid in self.clauses.kids[place.i])
        behind = next(iter(self._after(place, 1)), None)
        more = behind is not None and behind.text[:1].isupper()
        return place.pos == "NOUN" and place.text.istitle() and not self.words.free_order and alone and not more
