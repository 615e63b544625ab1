"""What stands over the noun of a contact: its verb, where the parse has it, and where it took a participle for it."""

from __future__ import annotations

from visavis.reading.contacts.denials import Denials
from visavis.reading.draft import Token

# Where somebody leaves for is told within so many words behind the verb.
_BOUND = 5
# What a contact came before stands so many words behind *after*.
_BEHIND = 4
# What somebody discusses stands so many steps below the verb at most.
_DISCUSSED = 8


class Over(Denials):
    """Reads what governs a noun."""

    def _main_verb(self, verb: Token) -> Token:
        """Return the verb of the sentence, where the parse took a participle between commas for it: *la visite, prévue lundi, a été reportée*."""
        before = next((each for each in reversed(self.tokens[: verb.i]) if each.pos != "ADV"), verb)
        if self.clauses.own_finite(verb.i) is not None or "VerbForm=Part" not in verb.morph or before.norm != ",":
            return verb
        for kid in self.clauses.kids[verb.i]:
            own = any(self.tokens[below].dep.startswith("nsubj") or self.tokens[below].dep == "mark" for below in self.clauses.kids[kid])
            closed = any(each.norm == "," for each in self.tokens[verb.i + 1 : kid])
            if kid > verb.i and self.tokens[kid].pos == "VERB" and self.clauses.own_finite(kid) is not None and closed and not own:
                return self.tokens[kid]
        return verb

    def _ahead_as_said(self, token: Token) -> bool:
        """Say whether what is said of the noun with *to be* lies ahead: *la visite de X sera la première*, *lors de sa visite, il sera question de …*."""
        above = self.tokens[token.head]
        during = above.pos == "ADV" and above.norm in self.words.status["during"]  # lors de
        beside = token.dep.startswith("nsubj") or during or (token.dep.startswith("obl") and self._framing(token))
        above = self.tokens[above.head] if during else above
        holders = [token, *([above] if beside and above.pos not in ("VERB", "AUX") else [])]
        copulas = [self.tokens[kid] for each in holders for kid in self.clauses.kids[each.i] if self.tokens[kid].dep == "cop"]
        return any("Tense=Fut" in each.morph or "Mood=Cnd" in each.morph for each in copulas)

    def _over(self, token: Token) -> list[int]:
        """Return what stands over a noun; where cases tell what belongs to what, not nouns for its taking place: *отложить проведение переговоров*."""
        # nothing told outside a quotation hangs from its words: leur « volonté d'œuvrer à la paix » lors de leur échange
        above = [i for i in self.clauses.governors(token.i) if self._depths[i] <= self._depths[token.i]]
        if not self.words.free_order:
            # les travaux de la haute commission se tiendront: the adjective's noun, and what it is the work of
            within = [i for i in above[:1] if token.dep == "amod" and token.pos == "ADJ"]
            return [i for i in above if i not in within and not (self.tokens[i].pos == "NOUN" and self.tokens[i].lemma in self.words.status["sessions"])]
        below, found = token, []
        for i in above:
            each = self.tokens[i]
            if not (each.pos == "NOUN" and (each.lemma in self.words.status["starting"] or below.dep == "conj")):
                found.append(i)
            below = each
        return found

    def _goes(self, verb: Token) -> bool:
        """Say whether a verb is one of going somewhere."""
        return any(row.get("frame") == "go" for row in self.words.verbs.get(verb.lemma, ()))

    def _moves(self, verb: Token) -> bool:
        """Say whether somebody goes or is sent somewhere: *se rend à X*, *dépêche un émissaire*, *fait le voyage de X*."""
        verb = self.tokens[verb.head] if verb.dep.startswith("aux") else verb
        journey = any((self.words.nouns.get(self.tokens[kid].lemma) or {}).get("go") for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj")
        return journey or self._goes(verb) or verb.lemma in self.words.words["sending"]

    def _has_gone(self, verb: Token) -> bool:
        """Say whether a verb that with an infinitive tells of what is to come, as *aller*, tells that somebody went: *est allé à X rencontrer Y*."""
        planned = verb.lemma in self.words.status["planned"] and not self._passive(verb)  # but: is expected to
        return planned and "VerbForm=Part" in verb.morph and self._goes(verb) and self._did(verb)

    def _travelled_for(self, token: Token) -> bool:
        """Say whether an infinitive is what somebody sets out for now: *se rend, est arrivé à X pour rencontrer Y*, but not *s'est rendu*."""
        verb = self.tokens[token.head]
        going = self._goes(verb)
        purposes = self.words.words["purpose"]
        purpose = (
            token.dep in ("advcl", "xcomp")
            and "VerbForm=Inf" in token.morph
            and (
                any(self.tokens[kid].norm in purposes and kid < token.i for kid in self.clauses.kids[token.i])
                or any(self.tokens[kid].norm in self.words.words["so_that"] and verb.i < kid < token.i for kid in self.clauses.kids[verb.i])
            )
        )
        now = ("VerbForm=Fin" in verb.morph and "Tense=Pres" in verb.morph) or (verb.lemma in self.words.status["begun"] and self._did(verb))
        return purpose and going and now

    def _there_to(self, infinitive: Token) -> bool:
        """Say whether a line without a verb tells that somebody is in a place to do it, whether he has done it or not: *X in Tunis to meet Y*."""
        subject = self.clauses.subject_token(infinitive.i)
        between = self.tokens[subject + 1 : infinitive.i] if subject is not None and subject < infinitive.i else []
        placed = bool(between) and between[0].norm in self.words.words["in"]
        return placed and not any(each.pos in ("VERB", "AUX") or each.norm == "," for each in between)

    def _where(self, token: Token) -> Token | None:
        """Return the word that makes of a verb's clause a relative of place."""
        return next((self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].norm in self.words.words["where"] and kid < token.i), None)

    def _where_arrived(self, token: Token, passive: bool) -> bool:
        """Say whether a clause tells of the place where somebody is told to have arrived, or a sentence of who awaited him there.

        *Arrived at the airport, where he was received by X*, *landed and was greeted by X*, *arrived on Monday. He was welcomed by X*.
        """
        if self._where(token) is not None and any(self._arrived(self.tokens[i]) or self._lands(self.tokens[i], token) for i in self.clauses.governors(token.i)):
            return True
        before = self.draft.sentences[token.sentence - 1] if token.sentence else None
        just = before is not None and before.block + 1 >= self.draft.sentences[token.sentence].block
        arrived = just and before is not None and any(self._arrived(each) for each in self.tokens[before.first : before.last] if each.pos == "VERB")
        joined = token.dep == "conj" and self._arrived(self.tokens[token.head])
        if passive and joined and self.words.arriving.search(self.folded, self.tokens[token.head].start, token.start):
            return True  # landed at the airport and was received by X
        awaited = passive and token.lemma in self.words.words["awaiting"] and token.dep in ("ROOT", "conj")
        return awaited and (arrived or joined)

    def _arrived(self, verb: Token) -> bool:
        told = verb.lemma in self.words.status["begun"] | self.words.status["set_out"] or verb.lemma in self.words.words.get("departing", ())
        return told and self._goes(verb) and self._did(verb)

    def _lands(self, verb: Token, token: Token) -> bool:
        """Say whether somebody is to arrive, and at what kind of place is told: *arrivera à l'aéroport, où X l'accueillera*."""
        coming = verb.lemma in self.words.status["begun"] and self._goes(verb) and verb.i < token.i
        return coming and self.words.arriving.search(self.folded, verb.end, token.start) is not None

    def arrived_for(self, token: Token) -> Token | None:
        """Return the verb of somebody's arrival that a noun is the purpose of, which tells neither that it was nor when: *arrived on Monday for talks*."""
        while token.dep == "nmod" and self.tokens[token.head].lemma in self.words.status["sessions"]:
            token = self.tokens[token.head]  # pour participer à un cycle de discussions
        verb = self.tokens[token.head]
        if (purpose := self._in_order_to(token if token.pos != "NOUN" else verb)) is not None:
            for_it, verb = True, purpose
        elif token.pos == "NOUN" and token.dep.startswith(("obj", "obl:arg")) and "VerbForm=Inf" in verb.morph:
            for_it = verb.dep in ("advcl", "xcomp") and self._led_in(verb, "mark", "arriving_to")  # arrived to attend a summit
            verb = self.tokens[verb.head]
        elif token.pos == "NOUN":
            for_it = self._led_in(token, "case", "arriving_for")
        else:
            for_it = "VerbForm=Inf" in token.morph and token.dep in ("advcl", "xcomp") and self._led_in(token, "mark", "arriving_to")
        talks = token.pos == "NOUN" and (self.words.nouns.get(token.lemma) or {}).get("kind") != "summit"
        if for_it and verb.i < token.i and talks and self._is_there(verb):
            return verb  # is in X for talks with Y
        leaves = verb.lemma in self.words.status["set_out"] or verb.lemma in self.words.words.get("departing", ())
        if leaves and (self.words.nouns.get(token.lemma) or {}).get("go"):
            return None  # left on Monday for a visit, which began so
        return verb if for_it and verb.i < token.i and self._arrived(verb) else None

    def _in_order_to(self, infinitive: Token) -> Token | None:
        """Return the verb of which an infinitive is the purpose behind an adverb for that: *est parti afin de rencontrer X*."""
        above = self.tokens[infinitive.head]
        told = "VerbForm=Inf" in infinitive.morph and above.pos == "ADV" and above.norm in self.words.words["arriving_to"]
        return self.tokens[above.head] if told else None

    def _is_there(self, verb: Token) -> bool:
        """Say whether somebody is said to be in a place now: *is in X*."""
        places = (self.tokens[kid] for kid in self.clauses.kids[verb.i] if kid > verb.i and self._led_in(self.tokens[kid], "case", "in"))
        named = any(name.kind in ("state", "capital", "place") for each in places for name in self.clauses.names_between(each.start, each.end))
        return named and verb.lemma in self.words.words["be"] and "Tense=Pres" in verb.morph

    def _led_in(self, token: Token, dep: str, words: str) -> bool:
        return any(self.tokens[kid].dep == dep and self.tokens[kid].norm in self.words.words[words] for kid in self.clauses.kids[token.i])

    def _did(self, verb: Token) -> bool:
        """Say whether a verb tells of what was done: *a pu*, *put*, but not *aurait pu*, *pouvait*."""
        own = self.clauses.own_finite(verb.i)
        if own is None or "Mood=Cnd" in own.morph:
            return False
        return (own.i != verb.i and "Tense=Fut" not in own.morph and "VerbForm=Part" in verb.morph) or "Tense=Past" in own.morph

    def _lies_ahead(self, finite: Token) -> bool:
        """Say whether a finite form is of the future, and not of what will have been done: *n'aura fait que passer*."""
        done = finite.dep.startswith("aux") and finite.lemma in self.words.words["have"] and "VerbForm=Part" in self.tokens[finite.head].morph
        return "Tense=Fut" in finite.morph and not done

    def _lies_in_wait(self, verb: Token) -> bool:
        """Say whether a verb tells of what is planned, or is in the future."""
        own = self.clauses.own_finite(verb.i)
        return verb.lemma in self.words.status["planned"] or (own is not None and self._lies_ahead(own))

    def _foretold_behind(self, token: Token) -> bool:
        """Say whether the first finite verb behind a noun over which the parse has none is in the future: *Au cours des échanges X abordera …*."""
        behind = self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]
        verb = next((each for each in behind if "VerbForm=Fin" in each.morph), None)
        return verb is not None and "Tense=Fut" in verb.morph

    def _days_of(self, token: Token) -> bool:
        """Say whether the days of a visit are counted before it: *au deuxième jour de sa visite*, but not *deux jours après* it, *à dix jours* of it."""
        before = self.tokens[max(0, token.i - 3) : token.i]
        first = max(self.draft.sentences[token.sentence].first, token.i - 5)
        if self.words.ahead_of.search(self.folded, self.tokens[first].start, token.start):
            return False
        counted = token.pos == "NOUN" and any(each.norm in self.words.status["days_of"] for each in before)
        return counted and not any(each.norm in self.words.status["aside"] for each in before)

    def _aimed_at(self, token: Token) -> bool:
        """Say whether its taking place is what something is done for: *un accord pour la tenue d'un sommet*."""
        above = self.tokens[token.head]
        starting = token.dep == "nmod" and above.i < token.i and above.lemma in self.words.status["starting"]
        aims = self.words.words["for"] | self.words.words["purpose"]
        return starting and any(self.tokens[kid].norm in aims and self.tokens[kid].dep == "case" for kid in self.clauses.kids[above.i])

    def _foremost(self, infinitive: Token) -> bool:
        """Say whether somebody is said to have been among the first to do it: *l'un des premiers dirigeants à féliciter X*."""
        return any(each.norm in self.words.status["foremost"] for each in self.tokens[max(0, infinitive.i - 4) : infinitive.i])

    def _led_ahead(self, token: Token) -> bool:
        """Say whether a clause before the noun tells that it is still to be held: *即将举行的美日外长会谈*."""
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "acl" and kid < token.i]
        return any("Tense=Fut" in each.morph and each.lemma in self.words.words["light"] | self.words.words["take_place"] for each in own)

    def _leaves(self, verb: Token) -> bool:
        """Say whether somebody leaves the place that is the object of a verb, whose visit then is over: *quitte Le Caire*."""
        places = (self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and kid > verb.i)
        left = any(name.kind in ("state", "capital", "place") for each in places for name in self.clauses.names_between(each.start, each.end))
        bound = any(each.norm in self.words.words["for"] for each in self._after(verb, _BOUND))
        return verb.lemma in self.words.words.get("departing", ()) and left and not bound

    def _set_out(self, token: Token) -> bool:
        """Say whether somebody has left for it: *departed for Canberra*, *left Seoul for a state visit to Poland*."""
        bound = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.words["for"] for kid in self.clauses.kids[token.i])
        verb = token if token.pos == "VERB" else self.tokens[token.head] if bound else None
        left = verb is not None and verb is not token and verb.lemma in self.words.words.get("departing", ())
        return left or (verb is not None and verb.lemma in self.words.status["set_out"])

    def _planned_above(self, token: Token) -> bool:
        """Say whether the verb over a clause is in the future, or what somebody is due or about to do: *is to visit X before going to Y*."""
        over = self.tokens[token.head]
        above = self.tokens[over.head].lemma
        return self._to_come(over) or ("VerbForm=Inf" in over.morph and above in self.words.status["planned"] | self.words.words["be"])

    def _behind_what_was_agreed(self, token: Token, verb: Token) -> bool:
        """Say whether a contact is what somebody came to agree after: *agreed to set up a group after talks with X*."""
        after = any(each.norm in self.words.words["after"] for each in self.tokens[max(0, token.i - _BEHIND) : token.i])
        above = self.tokens[verb.head]
        return after and verb.dep == "xcomp" and "VerbForm=Inf" in verb.morph and self._did(above)

    def _to_come(self, verb: Token) -> bool:
        """Say whether a verb is in the future, or the infinitive of a headline: *will host*, *X to host Y*."""
        own = self.clauses.own_finite(verb.i)
        return "Tense=Fut" in own.morph if own is not None else "VerbForm=Inf" in verb.morph and self.clauses.finite(verb.i) is None

    def _foretold_outcome(self, token: Token) -> bool:
        """Say whether talks are only that at whose end something is to be: *по завершении переговоров министры выступят перед прессой*."""
        above = self.tokens[token.head]
        at_its_end = above.lemma in self.words.status["outcomes"] | self.words.status["starting"] and above.dep == "obl" and token.dep == "nmod"
        own = self.clauses.own_finite(above.head) if at_its_end else None
        return self.words.free_order and own is not None and "Tense=Fut" in own.morph

    def _discussed(self, token: Token) -> bool:
        """Say whether a contact is the matter of what two discuss in another, where no order of words tells it: *обсудили по телефону конференцию*."""
        if not self.words.free_order or token.pos != "NOUN" or (self._framing(token) and not self._spoken_of(token)):
            return False
        below = token
        for each in (self.tokens[i] for i in self.clauses.governors(token.i)[:_DISCUSSED]):
            if each.i < token.i and any(row.get("together") for row in self.words.verbs.get(each.lemma, ())):
                own = any(self.tokens[kid].dep == "case" and self.tokens[kid].text for kid in self.clauses.kids[token.i])
                return below is not token or below.dep == "obj" or own  # but: обменялись рукопожатием
            if each.pos == "VERB":
                return False
            below = each
        return False

    def _spoken_of(self, token: Token) -> bool:
        """Say whether its own preposition makes a noun the matter of what is said: *мнениями по встрече*."""
        return any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.status["spoken_of"] for kid in self.clauses.kids[token.i])
