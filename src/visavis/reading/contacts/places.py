"""Where a contact was: towns, countries and seats of power."""

from __future__ import annotations

from collections.abc import Sequence

from visavis.knowledge.facts import Name
from visavis.reading.contacts.unlisted import Unlisted
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Sentence, Token

# A pronoun means a place named so many characters before its sentence at most.
_THERE = 300
# Between the word for a capital and its name stand so many tokens at most: those of its state.
_CALLED = 6


class Places(Unlisted):
    """Reads from a cue where its clause sets it."""

    def _cue_between(self, token: Token, other: Token) -> bool:
        """Say whether another cue stands between two tokens, whose place or date the second then tells."""
        low, high = min(token.i, other.i) + 1, max(token.i, other.i)
        times = self.words.words["times"] | self.words.words.get("lengths", frozenset())  # dans la soirée du 28, pendant deux heures à X
        return any(
            (
                each.pos == "NOUN"
                and each.lemma in self.words.nouns
                and each.norm not in times
                and not self._in_margin(each)
                and not self._attended_at(each, token)
                and not self._length(each)
            )
            or (each.pos == "PROPN" and self._gathering_elsewhere(each))
            or (each.pos == "VERB" and each.lemma in self.words.reporting)
            for each in self.tokens[low:high]
        )

    def _gathering_elsewhere(self, noun: Token) -> bool:
        """Say whether a gathering's noun, written as its name, is no place where something is: *in advance of the NATO Summit in Vilnius*."""
        if self.words.free_order or self.words.nouns.get(noun.norm, {}).get("kind") != "summit" or self._in_margin(noun):
            return False
        first = noun.i - 1
        while first > 0 and self._in_name(first):
            first -= 1
        return self.tokens[first].pos in ("ADP", "VERB") and self.tokens[first].norm not in self.words.words["in_town"]

    def _length(self, token: Token) -> bool:
        """Say whether a stretch of time only tells how long something lasts: *une visite de 48 heures*."""
        lasting = bool(self.words.nouns.get(token.lemma, {}).get("spent")) and token.dep == "nmod"
        return lasting and not any(each.norm in self.words.words["with"] for each in self._after(token, 1))

    def _in_margin(self, token: Token) -> bool:
        """Say whether a gathering only frames what is told: *en marge de la réunion*."""
        first = token.i - 1
        while first > 0 and self._in_name(first):
            first -= 1
        begin = max(self.draft.sentences[token.sentence].first, min(first, token.i - 3) - 2)
        return any(each.norm in self.words.words["margin"] for each in self.tokens[begin : token.i])

    def _in_name(self, at: int) -> bool:
        """Say whether a token stands within the words between *on the sidelines of* and a gathering's noun: names, their marks, adjectives."""
        token = self.tokens[at]
        return token.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PART", "DET", "PUNCT") and token.norm not in (",", ";", ":", ".")

    def _attended_at(self, gathering: Token, token: Token) -> bool:
        """Say whether a gathering is where the verb of a contact has it: *met X at the NATO meeting in Vilnius*."""
        case = next((self.tokens[kid] for kid in self.clauses.kids[gathering.i] if self.tokens[kid].dep == "case"), None)
        if gathering.head != token.i or case is None:
            return False
        meets = token.lemma not in self.words.words["attending"] and any(row["frame"] in ("object", "with") for row in self.words.verbs.get(token.lemma, ()))
        return case.norm in self.words.words["in_town"] or (meets and case.norm in self.words.words["to"] & self.words.words["in"])  # au sommet

    def _at_palace(self, token: Token, start: int, end: int) -> bool:
        """Say whether the clause sets it in a seat of power: *à l'Élysée*."""
        for name in self.clauses.names_between(start, end):
            if name.kind == "metonym":
                before = self.tokens[self.clauses.token_at(name.start) - 1]
                before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
                told = self._where_told(name.start, token)
                own = self.words.free_order and token.dep.startswith("nsubj") and token.i < token.head < before.i  # беседа прошла в Кремле
                told = told or self._in_a_purpose(self._head_of(name.start, name.end), token)
                if before.norm in self.words.words["in"] and not told and self.clauses.finite_between(token.i, before.i) <= own:
                    return True
        return False

    def _head_of(self, start: int, end: int) -> int:
        """Return the token of the stretch that depends on something outside it."""
        first, last = self.clauses.token_at(start), self.clauses.token_at(end - 1)
        return next((i for i in range(first, last + 1) if not first <= self.tokens[i].head <= last), first)

    def _attached(self, place: int, token: Token, candidate: Candidate) -> bool:
        """Say whether a place belongs to the cue, its verb or a participant, not to another noun: *la situation en Libye*."""
        capital = self.words.words["capital"]
        over = (i for i in self.clauses.governors(place) if self.tokens[i].norm not in capital)  # в столице США Вашингтоне
        above = next((i for i in over if self.tokens[i].pos in ("NOUN", "VERB", "PROPN", "AUX")), None)
        if above is not None and above != token.i and self.tokens[above].lemma in self.words.words["devoted"] and self.tokens[above].dep == "acl":
            return False  # un sommet consacré au Mali
        if above is None or above == token.i or above in self.clauses.governors(token.i):
            return True
        if self._below_members(place, token):
            return True
        if (venue := self._venue_over(place)) is not None:
            return self._attached(venue, token, candidate)
        if self.tokens[above].pos in ("VERB", "AUX"):
            # afin de permettre au Mali d'agir: no place
            return not (self.tokens[place].dep in ("obl:arg", "iobj") and self.tokens[above].lemma in self.words.words["to_somebody"])
        at = self.tokens[above].start
        named = any(
            mention.start <= at < mention.end
            for mention in self.clauses.mentions_between(at - 80, at + 1)
            if any(actor in candidate.people for actor in mention.actors)
        )
        dated = self.clauses.dated(at)
        return named or dated or self.tokens[above].lemma in self.words.nouns or self.tokens[above].norm in self.words.words["times"]

    def _in_a_purpose(self, place: int, token: Token) -> bool:
        """Say whether a place is that of what somebody speaks to another for: *spoke with X to thank him for hosting the talks in Y*."""
        above = self.clauses.governors(place)
        below = above[: above.index(token.i)] if token.pos == "VERB" and token.i in above else []
        return any(self.tokens[i].pos == "VERB" and i > token.i for i in below)

    def _place(self, candidate: Candidate, token: Token, end: int) -> str | None:
        """Return the city, else the country, where the clause says that it was."""
        start = self.draft.sentences[token.sentence].start
        country = None
        if (meant := self._spoken_of_there(token)) is not None:
            return meant
        end = max(end, self._held_at(token))
        for each in reversed(self.tokens[self.clauses.token_at(self.clauses.clause_start(token.i)) : token.i]):
            if each.norm in self.words.words["where"] and (there := self._place_before(each)) is not None:
                if there.kind != "state":
                    return self.draft.text[there.start : there.end]
                country, start = self.draft.text[there.start : there.end], each.end  # en Inde, où il a été reçu à Vadodara
        names = self.clauses.names_between(start, max(end, token.end))
        if self.words.ground_first:  # the nearest is its own: 赴法国会见X，赴瑞士主持会谈
            names = [*reversed([name for name in names if name.start < token.start]), *(name for name in names if name.start >= token.start)]
        own = self._own_clause(token)
        names = [*(name for name in names if name.start > own), *(name for name in names if name.start <= own)]
        names.sort(key=lambda name: self._on_the_way(name, token))
        for name in names:
            if name.kind not in ("capital", "place", "state"):
                continue
            before = self._before_place(self.clauses.token_at(name.start))
            before = self._before_venue(before) or before
            within = before.norm in self.words.words["in"] or self._welcomed_to(token, before)
            if not within or self._in_mention(before) or self._posting(before, name.keys[0], candidate):
                continue
            if before.i > token.i and not self._attached(self._head_of(name.start, name.end), token, candidate):
                continue
            if candidate.kind is None and self._in_a_purpose(self._head_of(name.start, name.end), token):
                continue
            if ":" in self.folded[name.end : token.start] and not self._gathers(before):
                continue  # what a heading before the colon only speaks of: *Guerre en Ukraine : X appelle Y*
            if self.clauses.finite_between(before.i, token.i) > self._verbs_between(token, before) or (before.i > token.i and self._cue_between(token, before)):
                if not self._at_gathering(token, self._head_of(name.start, name.end)):
                    continue
            if (before.i < token.i and self._of_a_relative(before, token)) or self._of_a_matter(before, names):
                continue
            if before.i < token.i and self._of_another_time(self._head_of(name.start, name.end), token):
                continue
            if before.i < token.i and token.pos == "VERB" and self._after_another(token, self._head_of(name.start, name.end)):
                continue
            head = self._head_of(name.start, name.end)
            if self._in_what_is_told(token, head) or self._where_told(name.start, token) or self._where_thought(head, token):
                continue
            text = self.draft.text[name.start : name.end]
            if name.kind == "state":
                country = country or text
            else:
                return text
        return self._named_for(token) or self._unknown_place(token, end) or self._seat(token, end) or country

    def _welcomed_to(self, token: Token, before: Token) -> bool:
        """Say whether a goal is where the verb has somebody received: *welcomed X to London*."""
        goal = before.norm in self.words.words["arriving_to"] and self.tokens[before.head].head == token.i
        return goal and token.pos == "VERB" and token.lemma in self.words.words["awaiting"]

    def _at_gathering(self, token: Token, place: int) -> bool:
        """Say whether a place is that of a gathering at which a verb says that two met: *встретились на саммите ШОС в Астане*."""
        noun = self.tokens[self.tokens[place].head]
        gathering = bool((self.words.nouns.get(noun.lemma) or {}).get("of_members")) and noun.pos == "NOUN"
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[noun.i] if self.tokens[kid].dep == "case"}
        gathering = gathering and bool(cases & self.words.words["at"])  # not: after it
        return self.words.free_order and token.pos == "VERB" and gathering and noun.head == token.i and noun.dep.startswith("obl") and noun.i < place

    def _own_clause(self, token: Token) -> int:
        """Return where a clause with its own subject is joined to another: *en débattent à Bruxelles, et X verra Y à Sotchi*; 0 if not."""
        verb = next((i for i in (token.i, *self.clauses.governors(token.i)) if self.tokens[i].pos in ("VERB", "AUX")), None)
        if verb is None or self.tokens[verb].dep != "conj" or self.tokens[self.tokens[verb].head].pos not in ("VERB", "AUX"):
            return 0
        subject = next((kid for kid in self.clauses.kids[verb] if self.tokens[kid].dep.startswith("nsubj")), None)
        return 0 if subject is None else self.tokens[subject].start

    def _in_what_is_told(self, token: Token, at: int) -> bool:
        """Say whether a place or day is of what somebody says in a contact that a phrase tells: *в ходе беседы с X отметил важность визита в Баку 5 мая*."""
        verb = self.tokens[token.head]
        if not token.dep.startswith("obl") or verb.pos != "VERB" or verb.norm not in self.telling:
            return False
        above = self.clauses.governors(at)
        below = above[: above.index(verb.i)] if verb.i in above else []
        return bool(below) and token.i not in below and self.tokens[below[-1]].dep.startswith(("obj", "obl", "nsubj", "ccomp"))

    def _where_told(self, at: int, token: Token) -> bool:
        """Say whether a place is that of a verb by which the contact is told: *Как сообщили в Кремле, разговор состоялся …*."""
        above = self.clauses.governors(self.clauses.token_at(at)) if self.words.free_order else []
        verb = next((i for i in above if self.tokens[i].pos == "VERB"), token.i)
        return verb != token.i and verb not in self.clauses.governors(token.i) and self.tokens[verb].norm in self.telling

    def _where_thought(self, place: int, token: Token | None) -> bool:
        """Say whether those who govern a place, told by no subject, do something to a contact that is none of its taking place: *в Лондоне встречу оценили*."""
        verb = self.tokens[self.tokens[place].head]
        plural = "Number=Plur" in verb.morph and ((verb.pos == "VERB" and "VerbForm=Fin" in verb.morph) or "Variant=Short" in verb.morph)
        if not self.words.free_order or not plural or (token is not None and verb.i not in self.clauses.governors(token.i)):
            return False
        light = self.words.words["light"] - self.words.status["planned"] - self.words.status["proposed"]  # в Кремле подтвердили встречу
        held = verb.lemma in light | self.words.reporting or self._takes_place(verb)
        return not held and self.clauses.subject_token(verb.i) is None

    def _before_place(self, first: int) -> Token:
        """Return what stands before a place and the capital that it is called: *в столице США Вашингтоне*, *in the Kenyan capital Nairobi*."""
        k, called = first - 1, False
        while k > 0 and first - k <= _CALLED:
            token = self.tokens[k]
            capital = token.norm in self.words.words["capital"]
            short = token.norm == "." and self.tokens[k - 1].norm in self.words.words["capital"]  # в г. Душанбе
            whose = next((name.kind for name in self.clauses.names_between(token.start, token.end) if name.kind in ("state", "adjective")), None)
            if not (capital or short or whose or token.pos == "DET" or not token.text):
                break
            called = called or capital or (self.words.free_order and whose == "adjective")  # в турецкой Анталье
            k -= 1
        return self.tokens[k] if called else self.tokens[first - 1]

    def _posting(self, before: Token, code: str, candidate: Candidate) -> bool:
        """Say whether a place behind an ambassador is where he is posted, which is none of those who meet: *l'ambassadeur du Sénégal au Qatar*."""
        near = self.clauses.mentions_between(before.start - 120, before.start)
        titles = [mention for mention in near if mention.end == before.start - 1 and mention.basis == "office"]
        return code not in candidate.parties and any(actor.office == "ambassador" for mention in titles for actor in mention.actors)

    def _of_a_relative(self, before: Token, token: Token) -> bool:
        """Say whether a place stands in a relative clause that tells of another contact: *X, qui avait vu Y à Berlin, verra Z*."""
        above = self.clauses.governors(before.i)
        verb = next((i for i in above if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb == token.i or verb in self.clauses.governors(token.i):
            return False
        tells = self.tokens[verb].lemma in self.words.reporting or self._takes_place(self.tokens[verb])
        return self.tokens[verb].dep == "acl:relcl" and tells

    def _of_a_matter(self, before: Token, names: Sequence[Name]) -> bool:
        """Say whether a place is that of what is talked about, told right before it: *la guerre en Ukraine*, but not *une réunion de crise à Bruxelles*.

        So is each of several: *les situations en Haïti, au Liban et en Libye*.
        """
        noun = self.tokens[max(0, before.i - 1)]
        if noun.norm == "," or noun.norm in self.words.words["and"]:
            last = next((name for name in reversed(names) if name.end <= noun.start), None)
            listed = last is not None and self.folded[last.end : before.start].strip(" ,") in ("", *self.words.words["and"])
            return last is not None and listed and self._of_a_matter(self._before_place(self.clauses.token_at(last.start)), names)
        article = self.tokens[noun.i - 1]
        told = self.words.no_articles or (noun.i > 0 and (article.pos == "DET" or "Definite=Def" in article.morph))
        return noun.lemma in self.words.words["matters"] and told

    def _spoken_of_there(self, token: Token) -> str | None:
        """Return the town or country last named, which a pronoun means: *Dernière étape, Rome. Il y a vu X*."""
        if token.pos != "VERB" or not any(self.tokens[kid].norm in self.words.words["there"] and kid < token.i for kid in self.clauses.kids[token.i]):
            return None
        start = self.draft.sentences[token.sentence].start
        before = [
            name
            for name in self.clauses.names_between(max(0, start - _THERE), token.start)
            if name.kind in ("capital", "place", "state") and not self._governs_there(self.clauses.token_at(name.start))
        ]
        return self.draft.text[before[-1].start : before[-1].end] if before else None

    def _governs_there(self, at: int) -> bool:
        """Say whether a capital or state stands for those who govern there, as the subject of a verb: *Manille et Washington resserrent les rangs*."""
        token = self.tokens[at]
        first = self.tokens[token.head] if token.dep == "conj" else token
        return first.dep.startswith("nsubj") and self.tokens[first.head].pos in ("VERB", "AUX")

    def _held_at(self, token: Token) -> int:
        """Return the end of the relative clause that tells where a noun takes place: *un sommet, qui devait se tenir à X*; 0 if there is none."""
        if token.pos != "NOUN":
            return 0
        behind = range(token.i + 1, self.draft.sentences[token.sentence].last)
        verbs = [i for i in behind if self.tokens[i].dep == "acl:relcl" and token.i in self.clauses.governors(i)][:1]
        below = [each for kid in verbs for each in (kid, *self.clauses.kids[kid]) if self._takes_place(self.tokens[each])]
        return self.clauses.clause_end(below[0]) if below else 0

    def _verbs_between(self, token: Token, before: Token) -> int:
        """Return how many finite verbs may stand between a cue and its place: its own, where that stands between them."""
        if before.i < token.i:  # в Москве начались переговоры
            return int(self.words.free_order and token.dep.startswith(("nsubj", "obj")) and before.i < token.head < token.i)
        return 1 if not self.words.free_order or token.i < token.head < before.i or token.pos in ("VERB", "AUX") else 0

    def _gathers(self, before: Token) -> bool:
        """Say whether the noun before a place is a contact's: *Sommet à Genève*."""
        noun = next((each for each in reversed(self.tokens[max(0, before.i - 4) : before.i]) if each.pos in ("NOUN", "PROPN")), None)
        return noun is not None and noun.lemma in self.words.nouns

    def _seat(self, token: Token, end: int) -> str | None:
        """Return the seat of power where the clause sets it, without its article: *at the White House*."""
        start = self.clauses.clause_start(token.i) if self.words.free_order else token.end
        for name in self.clauses.names_between(start, end):
            if name.kind != "metonym" or not self.draft.text[name.start].isupper() or self._where_told(name.start, token):
                continue
            if self._where_thought(self._head_of(name.start, name.end), token):
                continue
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            own = self.words.free_order and before.i < token.head < token.i  # в Кремле прошли переговоры
            if self._in_a_purpose(self._head_of(name.start, name.end), token):
                continue
            within = before.norm in self.words.words["in"] or self._welcomed_to(token, before)
            if within and self.clauses.finite_between(token.i, before.i) <= own and not self._cue_between(token, before):
                return self.draft.text[name.start : name.end]
        return None

    def towns(self, sentence: Sentence) -> list[str]:
        """Return the towns in which the sentence sets something, as it has them."""
        return [
            self.draft.language.cited(self.draft.text[name.start : name.end])
            for name in self.clauses.names_between(sentence.start, sentence.end)
            if name.kind in ("capital", "place")
            and (before := self.tokens[self.clauses.token_at(name.start) - 1]).norm in self.words.words["in_town"]
            and not self._in_mention(before)
            and not self._depths[before.i]
            and not self._elsewhere(before)
            and not self._where_a_thing_is(before)
            and self.tokens[self.tokens[self._head_of(name.start, name.end)].head].lemma not in self.words.words["homeward"]
            and not self._where_thought(self._head_of(name.start, name.end), None)
            and not self._of_another_time(self._head_of(name.start, name.end), None)
        ]

    def _where_a_thing_is(self, before: Token) -> bool:
        """Say whether the place behind a preposition tells where something is that is no contact: *важность форума в Омске*."""
        if not self.words.free_order or self.tokens[before.head].dep != "nmod":
            return False
        above = [self.tokens[i] for i in self.clauses.governors(before.head)]
        verb = next((n for n, each in enumerate(above) if each.pos in ("VERB", "AUX")), len(above))
        return any(each.pos == "NOUN" and not self._of_contacts(each) for each in above[:verb])

    def _of_contacts(self, noun: Token) -> bool:
        """Say whether a noun is a contact's, a word of its course, a time or somebody, so that what hangs on it tells where people were."""
        course = noun.norm in self.words.words["times"] | self.words.status["during"] or noun.lemma in self.words.status["starting"]
        of_contact = noun.lemma in self.words.nouns or noun.lemma in self.words.words["capital"]
        return course or of_contact or self.clauses.dated(noun.start) or self._mentioned(noun)

    def _elsewhere(self, before: Token) -> bool:
        """Say whether a place is where something takes place that a relative clause tells of: *le sommet qui se tiendra à X*."""
        above = self.clauses.governors(before.i)
        verb = next((i for i in above if self.tokens[i].pos == "VERB"), None)
        if verb is not None and self.words.free_order and self.tokens[verb].lemma in self.words.status["planned"]:
            return self.tokens[self.tokens[before.i].head].head != verb  # анонсировал проведение в Москве конференции
        return verb is not None and self.tokens[verb].dep == "acl:relcl" and self._takes_place(self.tokens[verb])

    def _in_mention(self, token: Token) -> bool:
        """Say whether a preposition is part of somebody's title: *l'ambassadeur en Tunisie*."""
        return any(mention.start < token.start < mention.end for mention in self.clauses.mentions_between(token.start - 120, token.start))
