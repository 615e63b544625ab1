"""What is told of a contact that somebody only wants, makes depend on something, or lists among what is to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from visavis.edtf import is_earlier
from visavis.reading.contacts.over import Over
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Token

# What somebody wants begins within so many tokens before its verb.
_WISHED = 10
# An example stands within so many tokens behind what it is one of.
_BETWEEN = 6
# The verb that tells of what had just been stands so many steps over it at most.
_HAD_JUST = 2


class Wishes(Over):
    """Tells what has not been done from what has."""

    def _consented(self, verb: Token, token: Token) -> bool:
        """Say whether a word is somebody's consent to what the token tells, or a verb has it as its object: *a donné son accord pour rencontrer X*."""
        objects = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and verb.i < kid < token.i]
        given = objects if verb.lemma in self.words.words["grant"] else []
        return any(each.lemma in self.words.status["consents"] for each in (verb, *given))

    def _offered(self, verb: Token, token: Token) -> bool:
        """Say whether what a verb has as its object only proposes what the infinitive says: *a reçu une invitation à se rendre à X*."""
        objects = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and verb.i < kid < token.i]
        return any(each.pos == "NOUN" and each.lemma in self.words.status["proposal"] for each in objects)

    def _only_weighed(self, token: Token) -> bool:
        """Say whether talks are only said to be worth starting: *stressed the importance of starting talks with X*."""
        verb = self.tokens[token.head]
        gerund = token.dep == "obj" and "Aspect=Prog" in verb.morph and "VerbForm=Part" in verb.morph and verb.dep.startswith("acl")
        over = any(is_earlier(date.value.split("/")[0], self.draft.today) for date in self.clauses.dates_between(token.end, self.clauses.clause_end(token.i)))
        return gerund and not over and self.tokens[verb.head].lemma in self.words.status["weighed"]

    def _purposed(self, token: Token) -> bool:
        """Say whether a verb tells what something is done or asked for: *plaide pour que X rencontre Y*, *afin que X effectue une visite*."""
        marks = [kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "mark" and kid < token.i]
        return self.clauses.own_finite(token.i) is not None and any(
            (self.tokens[kid].pos == "SCONJ" and kid and self.tokens[kid - 1].norm in self.words.words["purpose"])
            or (self.tokens[kid].norm in self.words.words["purpose"] and self.tokens[kid + 1].pos == "SCONJ")
            or self.tokens[kid].norm in self.words.words["so_that"]
            for kid in marks
        )

    def _wished(self, token: Token) -> bool:
        """Say whether a clause tells only what somebody wants: *souhaite que X rencontre Y*, *il est temps que X rencontre Y*, *called for X to meet Y*."""
        above, status = self.tokens[token.head], self.words.status
        marks = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "mark" and kid < token.i]
        if "VerbForm=Inf" in token.morph and any(each.pos == "SCONJ" and each.norm in self.words.words["for"] for each in marks):
            return True
        if "VerbForm=Inf" in token.morph and above.norm in self.words.words["glad"] and above.i < token.i:
            if any(self.tokens[kid].pos == "AUX" and "Mood=Cnd" in self.tokens[kid].morph for kid in self.clauses.kids[above.i]):
                return True  # serait ravi de rencontrer X, would be glad to meet X
        own = self.clauses.own_finite(token.i)
        present = self.words.no_articles or (own is not None and own.i == token.i and "Tense=Past" not in own.morph and "Tense=Fut" not in own.morph)
        if not present:
            return False
        if token.dep in ("ccomp", "csubj", "acl", "advcl") and above.i < token.i and above.lemma in status["proposed"] | status["wishes"]:
            return True
        # the parse may take the clause for the main one
        subject = self.clauses.subject_token(token.i)
        before = (
            next((each for each in reversed(self.tokens[max(0, token.i - _WISHED) : token.i]) if each.pos == "SCONJ"), None) if subject is not None else None
        )
        if before is None or not before.i:
            return False
        wish = self.tokens[before.i - 1]
        between = self.tokens[before.i + 1 : token.i]
        return wish.lemma in status["proposed"] | status["wishes"] and not any(each.pos in ("VERB", "AUX") for each in between)

    def _supposed(self, token: Token) -> bool:
        """Say whether a verb tells what something depends on, and not what was: *if X meets Y*; but *si X a vu Y, c'est que …*."""
        first = max(self.draft.sentences[token.sentence].first, self.clauses.token_at(self.clauses.clause_start(token.i)))
        own = self.clauses.own_finite(token.i)
        compound = own is not None and own.i != token.i and "VerbForm=Part" in token.morph
        marks = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].pos == "SCONJ"]
        marks = self.tokens[first : token.i] if self.words.no_articles else marks
        return (
            (token.dep != "ccomp" or self.words.no_articles)
            and not compound
            and any(each.norm in self.words.words["if"] and each.i < token.i for each in marks)
        )

    def _one_of_what_is_ahead(self, token: Token) -> bool:
        """Say whether it is named as an example of what is to come: *les prochaines échéances, notamment la visite de X*."""
        before = self.tokens[max(self.draft.sentences[token.sentence].first, token.i - _BETWEEN) : token.i]
        example = next((each.i for each in before if each.norm in self.words.status["such_as"]), None)
        if example is None or any(each.pos in ("VERB", "AUX") for each in before):
            return False
        return any(each.norm in self.words.status["planned_adjectives"] for each in before if each.i < example)

    def _scheduled(self, token: Token) -> bool:
        """Say whether it stands in a list that *au programme*, *à l'agenda* opens, and nothing tells of the past."""
        sentence = self.draft.sentences[token.sentence]
        before = self.tokens[sentence.first : token.i]
        opened = next((each for each in before[:3] if each.norm in self.words.status["scheduled"]), None)
        if opened is None or opened.i == sentence.first or self.tokens[opened.i - 1].norm not in self.words.words["in"]:
            return False
        return not any("Tense=Past" in each.morph or "Tense=Imp" in each.morph for each in before if "VerbForm=Fin" in each.morph)

    def _on_programme(self, verb: Token, finite: Token | None) -> bool:
        """Say whether a programme lists it: *the itinerary includes a meeting*, *le programme comprend un entretien*."""
        subject = self.clauses.subject_token(verb.i)
        present = finite is not None and "Tense=Past" not in finite.morph
        return present and subject is not None and self.tokens[subject].lemma in self.words.status["programme"]

    def _of_a_record(self, token: Token, row: Mapping[str, Any]) -> bool:
        """Say whether a clause before its noun tells of what kind somebody is who is told to visit: *成为五年来首位访华的美国国务卿*."""
        words = self.words.status["record"]
        if not words or row.get("kind") != "visit":
            return False
        clause = self.clauses.tokens_between(self.clauses.clause_start(token.i), token.start)
        if token.dep != "acl" and not any(each.norm in self.words.status["first_time"] for each in clause):
            return False  # but: 也是就任以来首次访华
        return any(each.norm in words and each.pos in ("VERB", "AUX") for each in clause)

    def _once_before(self, token: Token) -> bool:
        """Say whether an adverb makes of a contact a recollection, or the verb over it: *曾与普京通电话*; *où il venait d'achever une visite*."""
        over = [self.tokens[i] for i in (token.i, *self.clauses.governors(token.i)[:_HAD_JUST])]
        if any(each.lemma in self.words.status.get("had_just", ()) and "Tense=Imp" in each.morph and each.dep.startswith("acl") for each in over):
            return True
        adverbs = self.words.status["once_before"]
        verbs = [token, *(self.tokens[i] for i in self.clauses.governors(token.i)[:1] if token.dep.startswith("obj"))] if adverbs else []
        return any(self.tokens[kid].norm in adverbs and kid < verb.i for verb in verbs for kid in self.clauses.kids[verb.i])

    def _expected(self, verb: Token) -> bool:
        """Say whether something is told to be expected or meant: *в ходе переговоров с X ожидается подписание*."""
        own = self.clauses.own_finite(verb.i)
        return own is not None and "Tense=Pres" in own.morph and verb.lemma in self.words.status["planned"]

    def _became(self, verb: Token) -> bool:
        """Say whether a verb that may tell of what is meant only tells what something came to be: *разговор стал первым с октября*."""
        return any(self.tokens[kid].dep == "xcomp" and "Case=Ins" in self.tokens[kid].morph for kid in self.clauses.kids[verb.i])

    def _made_known(self, verb: Token, token: Token) -> bool:
        """Say whether talks over the wire are told to have been, by what makes them known: *стало известно о телефонном разговоре X с Y*."""
        words, kids = self.words.status["made_known"], [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        known = verb.lemma in words or any(self.tokens[kid].norm in words for kid in self.clauses.kids[verb.i])
        about = any(each.dep == "case" and each.norm in self.words.status["briefed_on"] for each in kids)
        wired = any(self.words.form["call"].fullmatch(each.norm) for each in (token, *kids))
        return known and about and wired

    def _tells_itself(self, verb: Token, token: Token, passive: bool) -> bool:
        """Say whether a contact is the subject of a verb of saying, and planned by nobody: *визит X подтвердил прочность отношений*."""
        return self.words.free_order and token.dep == "nsubj" and not passive and verb.norm in self.telling and "Voice=Act" in verb.morph

    def took_place_before(self, token: Token) -> bool:
        """Say whether a participle before the noun tells that it took place: *состоявшаяся накануне встреча*."""
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid < token.i and self.tokens[kid].dep in ("acl", "amod")]
        words = self.words.words["take_place"]
        return any(each.lemma in words and "Tense=Past|VerbForm=Part" in each.morph and not self.negated(each) for each in own)

    def _asked_whether(self, candidate: Candidate, verb: Token) -> None:
        """Leave what is only asked about, or not known to come, as possible: *спросили, состоится ли встреча*."""
        finite = self.clauses.own_finite(verb.i) or verb
        if candidate.status == "planned" and any(each.norm in self.words.status["whether"] for each in self._after(finite, 1)):
            candidate.status, candidate.supposed = "proposed", True

    def _yet_to_be(self, above: Token) -> bool:
        """Say whether a noun over that of a contact is of what is fixed or agreed before it: *место встречи*, *договорённость о проведении встречи*."""
        if above.lemma in self.words.status["starting"]:
            return self.tokens[above.head].pos == "NOUN" and self.tokens[above.head].lemma in self.words.status["agreements"]
        bare = not any(self.tokens[kid].dep == "case" for kid in self.clauses.kids[above.i])  # and not: на месте встречи
        return above.lemma in self.words.status["fixed_before"] and bare

    def _own_days(self, noun: Token) -> list[str]:
        """Return the days that hang on a noun: *условия для проведения 18 февраля переговоров*."""
        days = {date.start: date.value for date in self.draft.dates}
        return [days[self.tokens[kid].start] for kid in self.clauses.kids[noun.i] if self.tokens[kid].start in days]

    def _dated_before_now(self, noun: Token) -> bool:
        return any(is_earlier(day, self.draft.today) for day in self._own_days(noun))

    def _planned_by(self, verb: Token, token: Token, passive: bool) -> bool:
        """Say whether a verb of planning over a cue plans that, and not what was agreed at its end: *at the conclusion of their talks it was agreed to …*."""
        if self._became(verb) or self._made_known(verb, token) or self._tells_itself(verb, token, passive):
            return False
        above = self.tokens[token.head]
        told_at = token.dep == "nmod" and above.lemma in self.words.status["closing"] and above.dep.startswith("obl")
        return (passive and not told_at) or not self._held_already(token) or self._prepared(verb, token)

    def _held_already(self, token: Token) -> bool:
        return token.dep.startswith("obl") or token.dep == "nmod"

    def _prepared(self, verb: Token, token: Token) -> bool:
        """Say whether something is got ready, set for or looked to: *are preparing for talks*, *set for talks*, *look forward to his visit*."""
        if verb.lemma in self.words.status["looking"] and any(each.norm in self.words.status["forward"] for each in self._after(verb, 2)):
            return True
        toward = self.words.words["for"]
        if self.words.free_order:  # договорились о встрече, but not: на встрече
            toward = (frozenset() if "Case=Loc" in token.morph else toward) | self.words.status["briefed_on"]
        return verb.lemma in self.words.status["ahead_verbs"] | self.words.status["planned"] and any(
            self.tokens[kid].dep == "case" and self.tokens[kid].norm in toward for kid in self.clauses.kids[token.i]
        )

    def _asked_for(self, token: Token) -> bool:
        """Say whether the words before a noun are those by which it is asked for, where cases tell what belongs to a verb: *попросил X о встрече*."""
        led = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.status["briefed_on"] for kid in self.clauses.kids[token.i])
        return self.words.free_order and token.dep == "obl" and led

    def _was_doing(self, verb: Token) -> bool:
        """Say whether a form tells of what was in course and no longer is, in a language that tells that from what was done: *находился*."""
        return {"Aspect=Imp", "Tense=Past"} <= set(verb.morph.split("|"))

    def _ought(self, token: Token) -> bool:
        """Say whether an auxiliary makes it a thing to do, and not one of the past: *should meet X*, *must sit down and talk*, but *could not meet X*."""
        if "Tense=Past|VerbForm=Fin" in token.morph:
            return False
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if token.dep == "conj" and not any(each.dep.startswith(("aux", "nsubj")) for each in own):
            own += [self.tokens[kid] for kid in self.clauses.kids[token.head]]
        return any(each.dep == "aux" and each.lemma in self.words.status["proposed"] for each in own)

    def _among_planned(self, token: Token) -> bool:
        """Say whether it is said to be one of those that are planned, with no verb: *среди встреч, которые запланированы, – переговоры с X*."""
        above = self.tokens[token.head]
        if not self.words.free_order or token.dep != "nsubj" or above.pos != "NOUN" or above.i > token.i:
            return False
        said = [self.tokens[kid] for kid in self.clauses.kids[above.i] if self.tokens[kid].dep.startswith("acl") and above.i < kid < token.i]
        return any(each.lemma in self.words.status["planned"] and not self.negated(each) for each in said)

    def _qualifying(self, token: Token) -> list[Token]:
        """Return the participles that hang on the noun, however far behind it: *la visite de X en France, prévue le 27 mai*."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i]
        return [
            each
            for each in kids
            if "VerbForm=Part" in each.morph and (each.dep in ("acl", "amod") or (each.dep == "acl:relcl" and "Variant=Short" in each.morph))
        ]

    def _within_what_will_be(self, token: Token, finite: Token | None) -> bool:
        """Say whether it belongs to a thing in a clause of what will be, and is not told to come before: *перейдут в зал переговоров*."""
        above = self.tokens[token.head]
        of_thing = self.words.free_order and token.dep == "nmod" and above.pos == "NOUN" and above.i < token.i and "Case=Gen" in token.morph
        of_thing = of_thing and above.lemma not in self.words.status["outcomes"] | self.words.status["starting"]  # по итогам встречи: before
        before = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.status["aside"] for kid in self.clauses.kids[above.i])
        return of_thing and not before and finite is not None and finite.sentence == token.sentence and "Tense=Fut" in finite.morph

    def _only_judged(self, candidate: Candidate, token: Token, verb: Token) -> bool:
        """Say whether a clause tells what a visit will bring, and not that it is to come: *его визит в X придаст импульс*."""
        takes_place = self.words.words["take_place"] | self.words.words["light"] | self.words.status["begun"]
        of_it = self.words.free_order and candidate.kind == "visit" and token.dep == "nsubj" and "Tense=Fut" in verb.morph
        return of_it and verb.lemma not in takes_place | self.words.status["ended"] | self.words.status["lasting"]

    def _to_be(self, token: Token) -> bool:
        """Say whether a participle is an infinitive's: *devait être reçu*."""
        return any(self.tokens[kid].dep == "aux:pass" and "VerbForm=Inf" in self.tokens[kid].morph for kid in self.clauses.kids[token.i])
