"""Days that a sentence tells of something else than the contact: of its telling, of a thing, of what came before or of another deed."""

from __future__ import annotations

from itertools import takewhile

from visavis.edtf import days_apart, is_earlier
from visavis.reading.contacts.ground import Ground
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftDate, Token

# *Since* stands at most so many tokens before the date of what it leads to.
_SINCE = 14
# Between the verb of an incise and its subject, where the parse does not join them, stand so many characters at most.
_INCISE = 40
# Talks for which somebody arrived so many days ago may be still to come.
_EVE = 1
# What a sentence opens with that tells what came before it stands within so many tokens.
_FOLLOWING = 4


class OtherDays(Ground):
    """Says of a date which it belongs to, where that is not the cue."""

    def _since_when(self, token: Token, at: int) -> bool:
        """Say whether a date tells what has not been since: it stands in a clause that *since* opens behind the cue."""
        return any(
            each.norm in self.words.words["since"] and each.dep == "mark" and each.head in self.clauses.governors(at) for each in self.tokens[token.i + 1 : at]
        )

    def _since_what(self, token: Token, at: int) -> bool:
        """Say whether a date says since when, with a noun between: *depuis l'invasion du 24 février*."""
        comma = contact = False
        for each in reversed(self.tokens[max(0, at - 2 * _SINCE) : at]):
            if each.i == token.i and token.pos == "NOUN":
                return False  # depuis leur sommet de Genève, en novembre
            if each.norm in self.words.words["since"]:
                return contact or not comma  # depuis la visite de X à Y, en novembre; depuis X, en 2018; but: depuis l'invasion, le 3 mai, …
            comma = comma or (each.norm == "," and at - each.i <= _SINCE)
            unknown = each.pos == "PROPN" and not self.clauses.mentions_at(each.i)
            if comma and each.lemma in self.words.status["office_taken"]:
                return True  # depuis son élection, en mai
            contact = contact or unknown or self._contact_noun(each.i) or has_person(self.clauses.mentions_at(each.i))
            verb = each.pos in ("VERB", "AUX") and not ("VerbForm=Part" in each.morph and each.dep in ("acl", "amod"))
            if verb or (each.pos == "PUNCT" and each.norm != ",") or (not comma and at - each.i >= _SINCE + _SINCE // 2):
                return False
        return False

    def _dates_a_thing(self, token: Token, date: DraftDate) -> bool:
        """Say whether a date belongs to some other noun right before it: *l'accord nucléaire de 2015*, *le traité signé en 2016*."""
        first = self.clauses.token_at(date.start)
        verb = next((i for i in self.clauses.governors(first) if self.tokens[i].pos == "VERB"), None)
        if verb is not None and verb != token.i and self.tokens[verb].dep in ("acl", "amod", "nmod") and verb not in self.clauses.governors(token.i):
            noun = self.tokens[self.tokens[verb].head]
            if self._mentioned(noun) and self.tokens[verb].lemma in self.words.status["planned"] | self.words.words["take_place"]:
                return False  # entretien avec le ministre X, prévu vendredi
            if noun.pos == "NOUN" and noun.i not in (token.i, *self.clauses.governors(token.i)) and noun.lemma not in self.words.nouns:
                if self.words.free_order:
                    self.elsewhere.add(date.start)
                return True
        if self._owned_by_day(first):
            return True
        if self.words.free_order and self._in_thing(token, date):
            self.elsewhere.add(date.start)
            return True
        if first < 2 or self.tokens[first - 1].norm not in self.words.words["of"]:
            return False
        thing = next((each for each in reversed(self.tokens[max(0, first - 4) : first - 1]) if each.pos in ("NOUN", "PROPN")), None)
        return (
            thing is not None
            and thing.i != token.i
            and thing.sentence == token.sentence
            and not (thing.pos == "PROPN" and self.tokens[thing.i - 1].norm in self.words.words["in"])  # reçoit X à Brême du 20 au 22
            and not any(each.pos in ("ADP", "VERB") for each in self.tokens[thing.i + 1 : first - 1])  # but: une visite d'État à partir du 9 avril
            and thing.lemma not in self.words.nouns
            and not any(mention.end > thing.start for mention in self.clauses.mentions_between(thing.start - 80, thing.end))
        )

    def _owned_by_day(self, first: int) -> bool:
        """Say whether a day owns what a contact is about or came after, and that is no contact: *summoned the ambassador over Tuesday's incident*."""
        thing = self.tokens[self.tokens[first].head]
        if not self.tokens[first].dep.startswith("nmod:poss") or thing.lemma in self.words.nouns:
            return False
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[thing.i] if self.tokens[kid].dep == "case"}
        return not cases.isdisjoint(self.words.status["about"] | self.words.words["after"])

    def _dates_the_arrival(self, token: Token, date: DraftDate) -> bool:
        """Say whether a day is that on which somebody came for a contact: *arrived on Monday for talks*."""
        verb = self.arrived_for(token)
        over = self.clauses.governors(self.clauses.token_at(date.start))
        if verb is None or next((i for i in over if i == token.i or self.tokens[i].pos == "VERB"), None) != verb.i:
            return False
        if date.value != self.draft.today:
            self.elsewhere.add(date.start)
        return True

    def _just_arrived_for(self, token: Token) -> bool:
        """Say whether somebody came for a contact no longer ago than the eve of the text, so that it may still be to come."""
        verb = self.arrived_for(token)
        if verb is None or self.draft.today is None:
            return False
        days = [date.value for date in self.clauses.dates_between(verb.start, self.clauses.clause_end(verb.i)) if self._dates_the_arrival(token, date)]
        return all(days_apart(day, self.draft.today) <= _EVE for day in days)

    def _in_thing(self, token: Token, date: DraftDate) -> bool:
        """Say whether a date hangs on a common noun that is no part of the cue's phrase: *протест в связи с акцией 24 марта*."""
        inside = self.clauses.tokens_between(date.start, date.end)
        top = next((each for each in inside if not date.start <= self.tokens[each.head].start < date.end), None)
        noun = self.tokens[top.head] if top is not None and top.dep.startswith("nmod") else None
        return (
            noun is not None
            and noun.pos == "NOUN"
            and noun.i < inside[0].i
            and noun.i not in (token.i, *self.clauses.governors(token.i))
            and noun.lemma not in self.words.nouns
            and noun.norm not in self.words.words["times"]
            and not self.clauses.mentions_at(noun.i)
            and not self.clauses.titled(noun.start)
            and not any(name.start <= noun.start < name.end for name in self.clauses.names_between(max(0, noun.start - 60), noun.end))
        )

    def _dates_the_telling(self, token: Token, at: int, off: bool) -> bool:
        """Say whether a date belongs to the verb that tells of the contact, or calls it off: *a démenti lundi que …*, *a reporté vendredi sa visite*."""
        above = self.clauses.governors(at)
        verb = next((i for i in above if self.tokens[i].pos in ("VERB", "AUX")), None)
        if token.pos == "NOUN" and token.i in above[: above.index(verb) if verb is not None else len(above)]:
            return False  # the noun's own: a meeting on Friday has been postponed
        meant = verb is not None and self.words.surely_parsed and self.tokens[verb].lemma in self.words.status["intended"]  # 原定2月访问
        if off and verb is not None and not meant and any(self._says(self.tokens[verb], status) for status in ("postponed", "cancelled", "denied")):
            return True
        if (
            off
            and verb is not None
            and self.tokens[verb].lemma in self.words.status["planned"]
            and self.clauses.own_finite(verb)
            and (not self._passive(self.tokens[verb]) or self._put_off_under(token, verb))
            and not self._takes_place(self.tokens[verb])
            and not self._modal_over(verb, token)
        ):
            return True  # visite annulée, a annoncé mardi X
        if self.words.surely_parsed and verb is not None and at < verb < token.i and self.tokens[verb].norm in self.telling:
            return True  # 今天表示，A将出席会议，并计划与B会晤
        below = token.i
        for governor in self.clauses.governors(token.i):
            if governor == verb and governor != token.i:
                mark = self.tokens[below]
                agreed = mark.dep == "xcomp" and "VerbForm=Inf" in mark.morph and at < mark.i and self._agreed(self.tokens[governor])
                return agreed or mark.dep in ("ccomp", "advcl:cleft") or (mark.dep == "obj" and mark.pos == "VERB")
            below = governor
        return False

    def _modal_over(self, verb: int, token: Token) -> bool:
        """Say whether a verb in a simple tense only tells that the contact was to be: *Mardi devait se tenir une rencontre*."""
        below = any(self.tokens[i].head == verb and self.tokens[i].dep == "xcomp" for i in (token.i, *self.clauses.governors(token.i)))
        return below and self.clauses.own_finite(verb) is self.tokens[verb]

    def _put_off_under(self, token: Token, verb: int) -> bool:
        """Say whether what is announced is that a contact is off: *le report de sa visite a été annoncé lundi*."""
        words = self.words.status["postponed"] | self.words.status["cancelled"]
        return any(self.tokens[i].head == verb and self.tokens[i].pos == "NOUN" and self.tokens[i].lemma in words for i in self.clauses.governors(token.i)[:2])

    def _agreed(self, verb: Token) -> bool:
        """Say whether a verb tells that somebody set himself in the past to do something: *agreed on Friday to meet X*."""
        own = self.clauses.own_finite(verb.i)
        return (
            not self.words.tenseless
            and own is verb
            and "Tense=Past" in verb.morph
            and verb.lemma in self.words.status["planned"] | self.words.status["proposed"]
        )

    def _dates_an_incise(self, token: Token, at: int) -> bool:
        """Say whether a date belongs to the verb, its subject behind it, by which somebody says what the cue stands in: *X a vu Y, a dit mardi Z*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb <= token.i or self.tokens[verb].norm not in self.telling or self.clauses.own_finite(verb) is None:
            return False
        subject = self.clauses.subject_token(verb)
        if subject is not None and at < subject < verb and any(each.norm == "," for each in self.tokens[at:subject]):
            return False  # met X today, the ministry said
        if subject is not None:
            return subject > verb or self.tokens[subject].norm.startswith("-")  # a-t-il dit
        behind = self.tokens[verb].end
        return bool(self.clauses.run_from(behind, behind + _INCISE, frozenset()))

    def _particular(self, noun: Token) -> bool:
        """Say whether a noun is what a contact is told by, as the subject of a verb of its own: *the venue of the talks will be announced on Monday*."""
        return noun.dep.startswith("nsubj") and noun.lemma in self.words.words["particulars"]

    def dates_other_than_news(self, at: int) -> bool:
        """Say whether a date is of what somebody says in quotation marks or is said of him, of his telling, or of what came before or is to come."""
        told_otherwise = self.dates_the_eve(at) or self._of_telling(at) or self._of_somebody(at) or self._behind_since(at)
        return bool(self._depths[at]) or told_otherwise or self._of_talks_before(at) or self._owned_by_day(at) or self._of_cause(at)

    def _of_cause(self, at: int) -> bool:
        """Say whether a date stands within a phrase of what something is due to: *вызвали посла в связи с акцией в Киеве 24 марта*."""
        sentence = self.draft.sentences[self.tokens[at].sentence]
        before = takewhile(lambda each: each.pos not in ("VERB", "AUX", "PUNCT"), reversed(self.tokens[sentence.first : at]))
        return bool(self.words.cause) and any(self.folded.startswith(self.words.cause, each.start) for each in before)

    def day_said_before(self, candidate: Candidate) -> str | None:
        """Return the day on which somebody said what a contact then frames: *Xi a déclaré vendredi que … Lors d'un entretien avec X, Xi a ajouté*."""
        sentence = self.draft.sentences[candidate.sentence]
        cue = self.tokens[self.clauses.token_at(candidate.cue[0])]
        if candidate.sentence == 0 or cue.pos != "NOUN" or not self._framing(cue) or candidate.date is not None:
            return None
        last = self.draft.sentences[sentence.i - 1]
        days = []
        for date in self.clauses.dates_between(last.start, last.end):
            verb = next((i for i in self.clauses.governors(self.clauses.token_at(date.start)) if self.tokens[i].pos == "VERB"), None)
            if verb is not None and self._of_telling(self.clauses.token_at(date.start)):
                voices = [actor for mention in self._subjects(self.tokens[verb]) for actor in mention.actors]
                days += [date.value] if any(actor is each for actor in voices for each in candidate.people) else []
        return days[0] if len(days) == 1 else None

    def _behind_since(self, at: int) -> bool:
        """Say whether a date is of that since which something is the first, with its own words between: *since her speech in Florence last Friday*."""
        for each in reversed(self.tokens[max(self.draft.sentences[self.tokens[at].sentence].first, at - _SINCE) : at - 1]):
            if each.norm in self.words.words["since"] and each.pos in ("ADP", "SCONJ"):
                return True
            if each.pos in ("VERB", "AUX", "PUNCT"):
                return False
        return False

    def _of_somebody(self, at: int) -> bool:
        """Say whether a date is of what a relative clause says somebody did or was: *spoke with X, who left office on 8 December*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or verb.dep != "acl:relcl" or not has_person(self.clauses.mentions_at(verb.head)):
            return False
        if self._came_before(verb, at):
            return True
        words = self.words.reporting | self.words.words["take_place"] | self.words.status["begun"]
        return verb.lemma not in words and not any(self._contact_noun(kid) for kid in self.clauses.kids[verb.i])

    def _came_before(self, verb: Token, at: int) -> bool:
        """Say whether a past day is that on which somebody came to where he is then met: *received X, who had arrived on Monday*."""
        travels = any(row.get("kind") == "visit" for row in self.words.verbs.get(verb.lemma, ()))
        own = self.clauses.own_finite(verb.i)
        past = own is not None and "Tense=Past" in own.morph
        days = self.clauses.dates_between(self.tokens[at].start, self.draft.sentences[verb.sentence].end)[:1]
        return travels and past and any(date.start == self.tokens[at].start and is_earlier(date.value, self.draft.today) for date in days)

    def _of_telling(self, at: int) -> bool:
        """Say whether a date is that on which somebody told of something: *met X, the ministry said yesterday*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if verb is None or self.tokens[verb].norm not in self.telling or self.clauses.own_finite(verb) is None:
            return False
        return any(self.tokens[kid].dep in ("ccomp", "parataxis") for kid in self.clauses.kids[verb])

    def _told_behind(self, token: Token, at: int) -> bool:
        """Say whether a date hangs from a verb of telling behind the cue: *a vu X, a annoncé jeudi Y*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        return verb is not None and verb > token.i and self.tokens[verb].norm in self.telling and self.clauses.own_finite(verb) is not None

    def dates_the_eve(self, at: int) -> bool:
        """Say whether a date belongs to a clause that *after* or *before* opens: *has written to X after a storm flattened villages last week*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        return verb is not None and self.tokens[verb].dep == "advcl" and self._marked(self.tokens[verb], "aside")

    def _to_be_done(self, verb: int) -> bool:
        """Say whether a contact's verb tells what somebody agreed, plans or asks to do: *agreed to meet on Monday*."""
        above, status = self.tokens[self.tokens[verb].head], self.words.status
        infinitive = "VerbForm=Inf" in self.tokens[verb].morph and self.tokens[verb].lemma in self.words.reporting
        related = self.tokens[above.i].dep.startswith("acl")  # the summit that X is to host on Monday
        return infinitive and not related and above.pos == "VERB" and above.i < verb and above.lemma in status["planned"] | status["proposed"]

    def _dates_another(self, token: Token, at: int) -> bool:
        """Say whether a date belongs to another verb than the cue's own, or to what that says of the cue: *is in Poland, where he will meet X on Thursday*."""
        verb = next((i for i in self.clauses.governors(at) if self.tokens[i].pos == "VERB"), None)
        if self._preceded(token, at) or (token.pos == "NOUN" and self.words.during_which.search(self.folded, token.end, self.tokens[at].start)):
            return True  # on a visit, during which he will see X on Monday
        if self._of_talks_before(at) and any(each.norm == "," for each in self.tokens[at : token.i]):
            return True
        if verb is None or verb == token.i:
            return False
        if self._of_what_is_told_besides(token, verb):
            return True
        if at < token.i and self._done_before(token):
            return True  # a vu X mardi, deux jours après s'être rendu à Y
        if verb in self.clauses.governors(token.i):
            particular = token.dep == "nmod" and self._particular(self.tokens[token.head]) and not token.i < at < verb
            # le lieu de la rencontre sera dévoilé lundi; un accord a été trouvé lundi pour la tenue d'un sommet
            return particular or (self._aimed_at(token) and self.tokens[at].head != token.head)
        if self._dates_what_surrounds(token, at, verb):
            return True
        if self.tokens[verb].lemma in self.words.reporting:
            return self._dates_a_contact(token, at, verb)
        if self._done_whence(token, verb):
            return True
        described = self.tokens[verb].dep == "acl:relcl" and has_person(self.clauses.mentions_at(self.tokens[verb].head))
        return described and not self.words.free_order and not self._takes_place(self.tokens[verb])  # spoke with X, who was sworn in last week

    def _of_what_is_told_besides(self, token: Token, verb: int) -> bool:
        """Say whether a day's verb tells of another contact, which is only spoken of: *провели разговор и обсудили встречу, намеченную на 5 мая*."""
        noun = self.tokens[self.tokens[verb].head]
        if not self.words.free_order or not self.tokens[verb].dep.startswith("acl") or not self._contact_noun(noun.i):
            return False
        if noun.i <= token.i or noun.i in self.clauses.governors(token.i) or token.lemma in self.words.words["light"]:
            return False
        outcome = self.tokens[noun.head].lemma in self.words.status["outcomes"]
        return token.pos == "NOUN" or outcome or not self._framing(noun) or self._spoken_of(noun)

    def _done_whence(self, token: Token, verb: int) -> bool:
        """Say whether a verb tells of what somebody does in the place that he comes from: *will go to X from Y, where he attends a summit on Monday*."""
        place = self.tokens[self.tokens[verb].head]
        where = self._where(self.tokens[verb]) is not None
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[place.i] if self.tokens[kid].dep == "case"}
        return self.tokens[verb].dep == "acl:relcl" and where and token.i < verb and bool(cases & self.words.words["from"])

    def _preceded(self, token: Token, at: int) -> bool:
        """Say whether a date is that of a contact which the cue, the subject of its verb, comes before: *ces entretiens précèdent une rencontre jeudi*."""
        objects = [i for i in self.clauses.governors(at) if self._contact_noun(i) and self.tokens[i].dep == "obj"]
        return token.dep.startswith("nsubj") and token.pos == "NOUN" and any(self.tokens[i].head == token.head for i in objects)

    def _of_talks_before(self, at: int) -> bool:
        """Say whether a day is that of talks which what the sentence tells came after: *Following their meeting on Monday, X and Y spoke by telephone*.

        Who met somebody else before may well have done so on one day: *After a meeting on Monday with X, Y met Z*.
        """
        sentence = self.tokens[at].sentence
        comma = self._end_of_what_went_before(sentence)
        if comma is None or comma < at:
            return False
        noun = next((i for i in range(at, self.draft.sentences[sentence].first, -1) if self._contact_noun(i)), None)
        return noun is not None and not any(each.norm in self.words.words["with"] for each in self.tokens[noun:comma])

    def _end_of_what_went_before(self, sentence: int) -> int | None:
        """Return the comma that ends what a sentence opens with where that is what it comes after: *Following talks in X,*."""
        first, last = self.draft.sentences[sentence].first, self.draft.sentences[sentence].last
        behind = self.words.words["after"] | self.words.words.get("follow_up", frozenset())
        if not any(each.norm in behind for each in self.tokens[first : first + _FOLLOWING]):
            return None
        commas = (i for i in range(first, last - 1) if self.tokens[i].norm == ",")
        comma = next((i for i in commas if "VerbForm=Part" not in self.tokens[i + 1].morph), None)  # после переговоров, состоявшихся в X, …
        return None if comma is None or self.clauses.finite_between(first, comma) else comma

    def _end_of_telling(self, token: Token, end: int) -> int:
        """Return where what tells of the cue ends at the latest: where what went before it is told first, at its comma."""
        comma = self._end_of_what_went_before(token.sentence)
        return end if comma is None or comma < token.i else min(end, self.tokens[comma].start)

    def _dated_before(self, token: Token) -> bool:
        """Say whether a sentence opens with what came before the cue, and with its day."""
        comma = self._end_of_what_went_before(token.sentence)
        start = self.draft.sentences[token.sentence].start
        return comma is not None and comma < token.i and any(start <= date.start < self.tokens[comma].start for date in self.draft.dates)

    def _done_before(self, token: Token) -> bool:
        """Say whether the cue is told by an infinitive of what had been done: *après s'être rendu à Y*."""
        return any(self.tokens[kid].dep.startswith("aux") and "VerbForm=Inf" in self.tokens[kid].morph for kid in self.clauses.kids[token.i])

    def _dates_what_surrounds(self, token: Token, at: int, verb: int) -> bool:
        """Say whether the verb that a date belongs to tells of the eve, of a plan, a matter, a likeness or a gathering beside the contact."""
        over = self.tokens[verb]
        if self.dates_the_eve(at) or (token.pos == "VERB" and self._to_be_done(verb)):
            return True  # spoke and agreed to meet on Monday
        if over.dep == "advcl" and (self._marked(over, "about") or self._marked(over, "as_did")):
            return True  # spoke about how to respond to Monday's events; seul, comme l'avait fait Y en 2011
        if self.words.surely_parsed and self._dates_a_wish(token, verb):
            return True
        # la préparation du sommet qui se tiendra le 23 a été au centre de l'entretien
        if token.pos == "VERB" and over.lemma in self.words.words["light"] and self._passive(over) and self._of_the_eve(token, verb):
            return True
        return self._takes_place(over) and over.dep.startswith("acl") and token.i not in self.clauses.governors(verb)

    def _of_the_eve(self, token: Token, verb: int) -> bool:
        """Say whether what a verb says is to be held is what the cue comes after: *to travel to X after the summit, to be held on Monday*."""
        noun = next((i for i in range(verb - 1, token.i, -1) if self._contact_noun(i)), None)
        return noun is not None and any(self.tokens[kid].norm in self.words.status["aside"] for kid in self.clauses.kids[noun])

    def announced(self, token: Token, date: DraftDate) -> bool:
        """Say whether a noun is what somebody announced, on a day gone by, which is then not that of what was announced."""
        verb = self.tokens[token.head]
        own = self.clauses.own_finite(verb.i)
        told = token.dep == "obj" and verb.lemma in self.words.status["planned"] and own is not None and "Tense=Past" in own.morph
        return told and is_earlier(date.value, self.draft.today)

    def _dates_a_contact(self, token: Token, at: int, verb: int) -> bool:
        """Say whether the verb that a date belongs to reports a contact of its own."""
        over = self.tokens[verb]
        further = over.dep == "conj" and token.i < at < verb and token.i not in self.clauses.kids[verb] and not self.words.surely_parsed
        if further and self.clauses.own_finite(verb) is not None:
            return True  # met X, and on Tuesday was received by Y
        if self.words.surely_parsed and over.dep == "conj" and over.head == token.i < at:
            own, its = self.clauses.own_finite(token.i), self.clauses.own_finite(verb)
            if own is not None and its is not None and its.i != own.i and self._lies_ahead(its) and not self._lies_ahead(own):
                return True  # arrived here, and will meet X tomorrow
        if token.dep.startswith("acl") and token.pos == "VERB" and verb > token.i and at > token.i:
            return True  # met X, who is visiting, and will meet him again on Monday
        if over.dep.startswith("acl") and token.pos == "NOUN" and verb not in self.clauses.governors(token.i):
            return True  # X, who arrived yesterday, held talks with Y
        path = [verb, *self.clauses.governors(verb)]
        return token.i in path and any(self.tokens[i].dep == "acl:relcl" for i in path[: path.index(token.i)])

    def _dates_a_wish(self, token: Token, verb: int) -> bool:
        """Say whether a verb tells what somebody wants or plans besides the contact: *met X, and hopes to sign the treaty by the end of the year*."""
        over = self.tokens[self.tokens[verb].head]
        if self.tokens[verb].dep != "xcomp" or over.lemma not in self.words.status["proposed"] | self.words.status["planned"]:
            return False
        return token.i not in self.clauses.governors(verb) and over.i not in self.clauses.governors(token.i)
