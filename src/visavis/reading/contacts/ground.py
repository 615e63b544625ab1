"""The ground that somebody goes to, is on, or is invited to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.edtf import DAY, days_apart
from visavis.reading.contacts.ground_names import GroundNames
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftMention, Token

if TYPE_CHECKING:
    from visavis.knowledge import Name

# Where somebody is invited is told within so many tokens.
_INVITED = 12
# The day on which somebody is at a further place stands this close behind it.
_DATED = 24
# Who received a visitor was told within so many sentences before his arrival.
_RECEIVED = 12
# Talks are held within so many days of an arrival.
_STAYED = 8
# *This country* is one named within so many characters before.
_SPOKEN_OF = 500
# Somebody is where a place follows within this many tokens.
_STAY = 8
# A place that was left, or where a headline sets a visit, stands this many tokens before its noun at most.
_LEFT = 14


class Ground(GroundNames):
    """Reads from a cue of going or staying whose ground it is."""

    def _go(
        self, candidate: Candidate, token: Token, end: int, subjects: list[DraftMention], prepositions: frozenset[str] | None = None, light: int | None = None
    ) -> bool:
        """Read where somebody goes, one place or several, behind the word or the light verb before it; say whether it is another party's ground."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        places: list[tuple[str, str, str | None]] = []
        last = 0
        begun = self.tokens[light].end if light is not None and light < token.i and token.dep == "obj" else token.end
        comma = self.folded.find(",", token.end, end) if self._where(token) else -1
        for name in self.clauses.names_between(begun, comma if comma > 0 else end):  # à Berlin, où il est arrivé mardi, la situation au Mali
            if name.kind not in ("state", "capital", "place", "metonym"):
                continue
            code = name.keys[0].rpartition(":")[2] if name.kind == "metonym" else name.keys[0]
            if places and name.kind == "state" and self.folded[last : name.start] == ", " and not self.draft.knowledge.is_state(places[-1][1]):
                places[-1], last = (places[-1][0], code, places[-1][2]), name.end  # Brussels, Belgium: the town and not who sits there
                continue
            first = self.clauses.token_at(name.start)
            before = self._before_formal(self._before_place(first) if self.words.free_order else self.tokens[first - 1])
            link = self.tokens[before.i - 1] if (before.pos == "DET" or not before.norm) and before.i else before
            listed = bool(places) and self._goes_on(last, name.start)
            joined = listed and ((token.pos == "VERB" and code == places[-1][1]) or self._listed_place(name))
            joined = joined or (bool(places) and token.pos == "VERB" and not prepositions and self._listed_on(last, name.start))
            listed = (
                joined
                or self._opens_tour(token, link)
                or self._at_spot(token, link, prepositions or frozenset())
                or (not places and self._one_of_several(token, link, prepositions))
            )
            town = self._town_before(name, link, prepositions or frozenset()) if not places else None
            if prepositions and link.norm not in prepositions and not listed and town is None:
                continue
            if not prepositions and link.i > token.i + 1 and not places and not (self.words.free_order and self._its_object(token, name)):
                continue
            if places and (not (joined or self._goes_on(last, name.start)) or self._acts(name)):
                break
            beside = self.tokens[self.clauses.token_at(last - 1)] if places and self.words.free_order else token  # посетит с визитами X и Y
            if self._cue_between(beside, link) or (not places and token.pos == "NOUN" and self._purpose_between(token, link)):
                break
            if name.kind == "state" and self._qualifies(name):
                continue  # the U.S. pavilion
            if not places and token.pos == "VERB" and self._in_another_phrase(token, first):
                continue
            if self._at_embassy(name.start):
                break
            day = self._day_there(last, name) if places else None
            last = name.end
            name = self._by_its_name(name)
            if code not in travellers and all(code != other for _, other, _ in places):
                called = self.draft.text[town.start : town.end] if town is not None else self.draft.text[name.start : name.end]
                places.append((called if name.kind != "metonym" else "", code, day))
        if places:
            (place, candidate.place_party, _), *candidate.further = places
            candidate.place = place or None
            return True
        if self._there(candidate, token, travellers) or self._before_going(candidate, token, travellers, prepositions):
            return True
        if self._where_written(candidate, token if light is None else self.tokens[light], travellers):
            return True
        if self._where_received(candidate, token, travellers):
            return True
        for mention in self.clauses.mentions_between(token.end, end):
            # rendre visite à X
            actor = mention.actors[0]
            if (
                actor.kind == "person"
                and actor.party
                and actor.party not in travellers
                and self.tokens[self.clauses.first_token(mention) - 1].norm in self.words.words["to"]
                and not any(each.pos == "VERB" for each in self.clauses.tokens_between(token.end, mention.start))  # ira rendre hommage à X
            ):
                candidate.host = actor.party
                candidate.people.append(actor)
                return True
        if self.words.our_country.search(self.folded, token.end, end) and (home := self._our_country(token, travellers)) is not None:
            candidate.place_party = home
            return True
        spoken_of = self.words.that_country.search(self.folded, token.end, end) or (
            token.pos == "VERB" and prepositions is None and self.words.the_country.match(self.folded, token.end + 1)
        )
        return bool(travellers) and bool(spoken_of) and self._last_named(candidate, token, travellers)

    def _before_going(self, candidate: Candidate, token: Token, travellers: set[str], prepositions: frozenset[str] | None) -> bool:
        """Read a place that stands before its verb, where the order of words is free: *Москву посетит X*, *в Минск прилетит X*."""
        if not self.words.free_order or token.pos != "VERB" or not travellers:
            return False
        for name in self.clauses.names_between(self.clauses.clause_start(token.i), token.start):
            place = self.tokens[self._head_of(name.start, name.end)]
            if name.kind not in ("state", "capital", "place") or name.keys[0] in travellers or place.head != token.i or "Case=Acc" not in place.morph:
                continue
            link = self._before_formal(self._before_place(self.clauses.token_at(name.start)))
            if place.dep == "obj" if prepositions is None else place.dep.startswith("obl") and link.norm in prepositions:
                candidate.place, candidate.place_party = self.draft.text[name.start : name.end], name.keys[0]
                return True
        return False

    def _its_object(self, token: Token, name: Name) -> bool:
        """Say whether a place is the object of the verb, whatever stands between: *посетит с визитом Москву*, *посетил Исламскую Республику Иран*."""
        inside = self.tokens[self.clauses.token_at(name.start) : self.clauses.token_at(name.end - 1) + 1]
        called = [self.tokens[each.head] for each in inside if self.tokens[each.head].norm in self.words.words["formal"]]
        return any(each.dep in ("obj", "conj") and each.head == token.i for each in (*inside, *called))

    def _last_named(self, candidate: Candidate, token: Token, travellers: set[str]) -> bool:
        """Read whose country *this country*, *town* is, which was named last before; say whether one was."""
        known = [name for name in self.clauses.names_between(max(0, token.start - _SPOKEN_OF), token.start) if name.kind in ("state", "capital", "place")]
        named = next((name for name in reversed(known) if name.keys[0] not in travellers and not self._within_title(name)), None)
        if named is None or not self.draft.knowledge.is_state(named.keys[0]):
            return False
        candidate.place_party = named.keys[0]
        candidate.place = self.draft.text[named.start : named.end]
        return True

    def _there(self, candidate: Candidate, token: Token, travellers: set[str]) -> bool:
        """Read the place that a pronoun means, the last named: *a choisi Kiev pour sa première visite. Il y est attendu samedi*.

        So it is with a relative: *à Belgrade, où il s'était rendu jeudi*.
        """
        if (where := self._where(token)) is not None and (there := self._place_before(where)) is not None and there.keys[0] not in travellers:
            candidate.place, candidate.place_party = self.draft.text[there.start : there.end], there.keys[0]
            return True
        if token.pos not in ("VERB", "AUX") or not any(
            self.tokens[kid].norm in self.words.words["there"] and kid < token.i for kid in self.clauses.kids[token.i]
        ):
            return False
        return self._last_named(candidate, token, travellers)

    def _where_written(self, candidate: Candidate, verb: Token, travellers: set[str]) -> bool:
        """Read the town of the dateline, which *here* beside a verb means where the reporter speaks himself: *LUSAKA: President X arrived here on Monday*."""
        here = self.words.words.get("here", ())
        said = any(self.tokens[kid].norm in here for kid in self.clauses.kids[verb.i]) or any(each.norm in here for each in self._after(verb, 1))
        if not said or not travellers or self._depths[verb.i]:
            return False
        town = self._town_of_dateline()
        code = town.keys[0] if town is not None else None
        if town is None or code is None or code in travellers or not self.draft.knowledge.is_state(code):
            return False
        candidate.place, candidate.place_party = self.draft.text[town.start : town.end], code
        return True

    def _town_of_dateline(self) -> Name | None:
        """Return the first town or state of the dateline, where it is that of one state only."""
        lines = self.draft.datelines
        towns = (name for name in self.draft.names if name.kind in ("state", "capital", "place") and any(start <= name.start < end for start, end in lines))
        town = next(towns, None)
        return town if town is not None and len(town.keys) == 1 else None

    def _here_written(self, token: Token) -> str | None:
        """Return the town of the dateline, where *here* beside a contact or its verb means that: *LOME: A round of talks opened here on Monday*."""
        here = self.words.words.get("here", ())
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), token.i)
        beside = (*self.clauses.kids[token.i], *(self.clauses.kids[verb] if token.pos == "NOUN" else ()))
        town = self._town_of_dateline() if here and not self._depths[token.i] and any(self.tokens[kid].norm in here for kid in beside) else None
        return self.draft.text[town.start : town.end] if town is not None else None

    def _where_received(self, candidate: Candidate, token: Token, travellers: set[str]) -> bool:
        """Read where somebody arrived of whom was told before who received or met him at home: *X a reçu Y à Niamey. Arrivé dimanche, Y repartira mardi*."""
        if token.pos != "VERB" or token.lemma not in self.words.words["arriving_by"] or self._lies_ahead(token) or not travellers:
            return False
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i and self.tokens[kid].pos == "NOUN"]
        cases = {self.tokens[below].norm for kid in kids if not self.clauses.dated(kid.start) for below in self.clauses.kids[kid.i]}
        if cases & self.words.words["to"]:
            return False  # arrivé à la présidence
        days = [date.value for date in self.clauses.dates_between(token.end, self.clauses.clause_end(token.i)) if len(date.value) == DAY]
        near = [
            each for each in self.told if token.sentence - each.sentence <= _RECEIVED and each.kind == "meeting" and each.status == "held" and not each.aside
        ]
        near = [each for each in near if days and days[0] <= (each.date or "") and days_apart(days[0], each.date) < _STAYED]
        for each in reversed(near):
            code = self.draft.knowledge.country_of_place(each.place, self.draft.language.code) if each.place else each.host
            if travellers <= set(each.parties) and code in each.parties and code not in travellers:
                candidate.place, candidate.place_party = each.place, code
                return True
        return False

    def _own_country(self) -> str | None:
        """Return the state that a text saying *our country* names before any other."""
        return next((mention.actors[0].party for mention in self.draft.mentions if mention.actors[0].kind == "state"), None)

    def _day_there(self, last: int, name: Name) -> str | None:
        """Return the day that stands between the last place and this one, or right behind this one: *puis lundi au Liban*, *et à Brazzaville hier*."""
        near = self.clauses.dates_between(name.end, name.end + _DATED)
        behind = [date for date in near if date.start == name.end + 1 or self.folded[name.end : date.start] == " - "]
        before = [date for date in self.clauses.dates_between(last, name.start) if date.start > last + 1]
        own = behind or before
        return own[0].value if len(own) == 1 else None

    def _our_country(self, token: Token, travellers: set[str]) -> str | None:
        """Return whose *our country* is: that of the page, else the only other party of whom the sentence names somebody."""
        if self.draft.home is not None:
            return self.draft.home if self.draft.home not in travellers else None
        sentence = self.draft.sentences[token.sentence]
        people = [mention for mention in self.clauses.mentions_between(sentence.start, sentence.end) if has_person([mention])]
        others = {actor.party for mention in people for actor in mention.actors if actor.party and self.draft.knowledge.is_state(actor.party)} - travellers
        if len(others) == 1 and travellers:
            return others.pop()
        own = self._own_country()
        return own if own not in travellers else None

    def _invite(self, candidate: Candidate, token: Token, end: int, hosts: list[DraftMention], guests: list[DraftMention]) -> bool:
        """Read where somebody is asked to come, with no verb that says what for; say whether it is the host's own ground."""
        first = self.clauses.token_at(guests[-1].end) if guests and guests[-1].start > token.start else token.i + 1
        near = self._after(token, _INVITED)
        comma = next((n for n, each in enumerate(near) if each.norm == "," and each.start > (guests[-1].end if guests else token.end)), len(near))
        infinitive = any(each.pos == "VERB" and "VerbForm=Inf" in each.morph for each in near[:comma])
        if not has_person(guests) or infinitive:
            return False
        guest = {actor.party for mention in guests for actor in mention.actors}
        host = {actor.party for mention in hosts for actor in mention.actors if actor.party}
        behind = self.tokens[min(first, len(self.tokens) - 1)]
        after = guests[-1].end if guests else token.end
        if len(host) == 1 and not host & guest and self._nothing_more(token, max(after, token.end), end):
            candidate.place_party = candidate.host = next(iter(host))
            return True
        for name in self.clauses.names_between(behind.start, end):
            if name.kind == "metonym" and name.keys[0].rpartition(":")[2] in host:
                candidate.place_party = candidate.host = name.keys[0].rpartition(":")[2]
                return True
            if name.kind in ("state", "capital", "place") and name.keys[0] not in guest and (not host or name.keys[0] in host):
                if self.tokens[self.clauses.token_at(name.start) - 1].norm not in self.words.words["at"]:
                    continue
                candidate.place, candidate.place_party, candidate.host = self.draft.text[name.start : name.end], name.keys[0], name.keys[0]
                return True
        return False

    def _nothing_more(self, token: Token, start: int, end: int) -> bool:
        """Say whether nothing but words of time and marks stands from there to the clause's end: *l'a invité pour mardi*, *« à tout moment »*."""
        rest = [each for each in self.clauses.tokens_between(start, end) if each.sentence == token.sentence]
        plain = (each.pos in ("PUNCT", "DET", "ADP", "ADV", "ADJ") or self.clauses.dated(each.start) or each.norm in self.words.words["times"] for each in rest)
        return all(plain)

    def _at_embassy(self, at: int) -> bool:
        """Say whether a state is only whose embassy somebody goes to: *造访俄驻华使馆*."""
        around = (mention for mention in self.clauses.mentions_between(at, at + 1) if mention.actors[0].kind == "institution" and mention.actors[0].party)
        return any(self.draft.knowledge.institution_of("ambassador", each.actors[0].party or "").name == each.actors[0].name for each in around)

    def _guested(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> bool:
        """Read with whom somebody is who is received on a visit, where only his name has the word for it; say whether it is another party."""
        wish = self.tokens[token.head]
        wished = token.dep in ("ccomp", "xcomp") and wish.lemma in self.words.status["proposed"]  # 俄方期待X来访
        if not (token.dep.startswith("acl") or wished) or not has_person(subjects) or self.clauses.names_between(token.end, token.end + 2):
            return False
        above = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        hosts = self._subjects(above) if above is not None and (wished or above.lemma in self.words.verbs) else []
        own, theirs = party(subjects), party(hosts)
        if own is None or theirs is None or own == theirs or not (wished or has_person(hosts)):
            return False
        candidate.place_party = candidate.host = theirs
        return True

    def _stay(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> bool:
        """Read where somebody is, with nothing but a date between verb and place; say whether it is another party's ground."""
        if not has_person(subjects) or any(actor.office == "ambassador" for mention in subjects for actor in mention.actors):
            return False
        above = self.tokens[token.head]
        if token.dep.startswith("aux") and above.pos in ("VERB", "ADJ") and not self.clauses.dated(above.start):
            return False
        there = self.words.that_country.match(self.folded, token.end + 1)
        if there is not None and (travellers := {actor.party for mention in subjects for actor in mention.actors if actor.party}):
            return self._last_named(candidate, token, travellers)
        if self._where_written(candidate, token, {actor.party for mention in subjects for actor in mention.actors if actor.party}):
            return True
        for each in self._after(token, _STAY):
            name = next((name for name in self.clauses.names_between(each.start, each.start + 1) if name.kind in ("state", "capital", "place")), None)
            if name is not None:
                before = self._before_place(each.i) if self.words.free_order else self.tokens[each.i - 1]  # в столице Чехии
                before = self.tokens[before.i - 1] if before.pos == "DET" else before
                code = name.keys[0]
                if self._qualifies(name):
                    return False  # at the Beijing talks
                if (
                    before.norm not in self.words.words["in"]
                    or not self.draft.knowledge.is_state(code)
                    or any(actor.party in (code, None) for mention in subjects for actor in mention.actors)
                ):
                    return False
                candidate.place, candidate.place_party = self.draft.text[name.start : name.end], code
                self._further(candidate, name, self.draft.sentences[token.sentence].end, {actor.party for mention in subjects for actor in mention.actors})
                return True
            if not (
                self.clauses.dated(each.start)
                or each.pos in ("ADV", "DET", "ADP", "NUM")
                or each.norm in self.words.words["again"]
                or (self.words.free_order and (not each.text or each.norm in self.words.words["capital"]))
                or each.norm in (*self.words.words["in"], ",")
            ):
                return False
        return False

    def _further(self, candidate: Candidate, first: Name, end: int, own: set[str | None]) -> None:
        """Read where somebody goes from where he is: *sera mardi à Varsovie, avant de gagner Berlin jeudi*."""
        last = first.end
        for name in self.clauses.names_between(last, end):
            if name.kind not in ("state", "capital", "place"):
                continue
            if not self._goes_on(last, name.start):
                return
            if name.keys[0] not in own and self.draft.knowledge.is_state(name.keys[0]):
                candidate.further.append((self.draft.text[name.start : name.end], name.keys[0], self._day_there(last, name)))
            last = name.end

    def _before_formal(self, token: Token) -> Token:
        """Return the token before a state's formal name, whose last word is known: *en [République fédérale de] Russie*."""
        if token.norm not in self.words.words["of"]:
            return token
        for each in reversed(self.tokens[max(0, token.i - 4) : token.i]):
            if each.norm in self.words.words["formal"] and each.i:
                return self.tokens[each.i - 1]
            if each.pos != "ADJ":
                break
        return token

    def _welcomed(self, candidate: Candidate, token: Token, end: int, hosts: list[DraftMention], guests: list[DraftMention]) -> bool:
        """Read on whose ground guests are welcomed: that of the hosts, else a place told with the verb; say whether it is not their own."""
        travellers = {actor.party for mention in guests for actor in mention.actors if actor.party}
        host = {actor.party for mention in hosts for actor in mention.actors if actor.party} - travellers
        if len(host) == 1:
            candidate.place_party = candidate.host = host.pop()
            return True
        first = self.tokens[self.draft.sentences[token.sentence].first].start
        for name in self.clauses.names_between(first, end):
            link = self.tokens[self.clauses.token_at(name.start) - 1]
            if name.kind in ("state", "capital", "place") and name.keys[0] not in travellers and link.norm in self.words.words["in"]:
                candidate.place, candidate.place_party, candidate.host = self.draft.text[name.start : name.end], name.keys[0], name.keys[0]
                return True
        return False

    def _here(self, candidate: Candidate, token: Token, subjects: list[DraftMention]) -> None:
        """Read a place before its noun, as a headline has it or whoever leaves it: *Olaf Scholz en Chine pour une visite*, *left Beijing after a visit*."""
        travellers = {actor.party for mention in subjects for actor in mention.actors if actor.party}
        for name in self.clauses.names_between(self.tokens[max(0, token.i - _LEFT)].start, token.start):
            if name.kind in ("state", "capital", "place") and name.keys[0] not in travellers:
                place = self.clauses.token_at(name.start)
                if self._left(self.tokens[place], token) or (place == token.i - 1 and self.tokens[place].dep == "compound"):
                    candidate.place, candidate.place_party = self.draft.text[name.start : name.end], name.keys[0]
                near = 0 < token.i - place <= 3 or self._purpose_of(token, self.tokens[place + 1])
                near = near or (self.words.free_order and token.dep == "nsubj" and self.tokens[place].head == token.head)  # в X сегодня начинается визит
                if near and self.tokens[place - 1].norm in self.words.words["in"] and self.tokens[place].sentence == token.sentence:
                    candidate.place, candidate.place_party = self.draft.text[name.start : name.end], name.keys[0]
                    candidate.staying = self.tokens[place - 2].norm == ","

    def _purpose_of(self, token: Token, preposition: Token) -> bool:
        """Say whether the noun of a visit is what somebody is in a place for, told right behind it: *in Juba for a three-day visit*."""
        return preposition.i in self.clauses.kids[token.i] and preposition.norm in (*self.words.words["for"], *self.words.status["in_course"])

    def _left(self, place: Token, token: Token) -> bool:
        """Say whether a place is what somebody leaves in the clause that the noun of the visit closes."""
        verb = self.tokens[place.head]
        return place.dep == "obj" and verb.lemma in self.words.words["leaving"] and verb.i in self.clauses.governors(token.i)[:3]
