"""How far a contact has come: held, planned, proposed, postponed, cancelled or denied, by tense, mood and the words over it."""

from __future__ import annotations

from visavis.reading.contacts.called_off import CalledOff
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Token

# What qualifies a visit stands within so many tokens before it: on a three-day working visit.
_BETWEEN = 6


class Progress(CalledOff):
    """Reads from a cue whether the contact was, is or will be."""

    def _verb_status(self, candidate: Candidate, token: Token) -> None:
        finite = self.clauses.own_finite(token.i)
        over = self.clauses.finite(token.i) if finite is None and "VerbForm=Inf" in token.morph else None
        if over is not None and self._lies_ahead(over):
            candidate.status = "planned"
        if finite is None and self._travelled_for(token):
            candidate.status, candidate.bound = "planned", True
        apart = self._glad_of(token) is not None or (self.clauses.finite(token.i) is None and not self._foremost(token))
        if finite is None and "VerbForm=Inf" in token.morph and apart and not self._gladly_told(token):
            candidate.status = "planned"  # a headline's purpose: Lavrov à Pékin pour rencontrer Wang
            candidate.bound = candidate.bound or self._there_to(token)
        own = {self.tokens[kid].dep for kid in self.clauses.kids[token.i]}
        if finite is None and "VerbForm=Inf" in token.morph and "mark" in own and "nsubj" in own:
            candidate.status = "planned"  # X to visit Y, Z says
        if (
            (finite is None or "Tense=Pres" in finite.morph)
            and token.dep == "advcl"
            and self._marked(token, "aside")
            and self._planned_above(token)
            and not self._done_by_now(token)
        ):
            candidate.status = "planned"  # will meet X before flying to Y, after visiting Y
        if finite is None and self._ought(token):
            candidate.status = "proposed"
        self._tense(candidate, token, finite)
        if finite is None and candidate.status == "held" and any(each.norm in self.words.status["soon"] for each in self.tokens[max(0, token.i - 1) : token.i]):
            candidate.status = "planned"  # X bientôt reçu par Y
        if self._purposed(token) or self._wished(token):
            candidate.status = "proposed"
        self._governed(candidate, token)
        if candidate.status in ("held", "planned") and self._disclaimed(token):
            candidate.status = "denied"
        if candidate.status == "held" and finite is not None and "Tense=Pres" in finite.morph and self._once(token):
            candidate.status = "planned"
        if candidate.status == "held" and ("VerbForm=Inf" in token.morph and self.tokens[token.head].lemma in self.words.words["sending"]):
            candidate.status = "planned"
        if candidate.status == "held" and token.dep.startswith("acl") and self._ahead_as_said(self.tokens[token.head]):
            candidate.status = "planned"  # will be the second time that they have met
        if self.negated(token) and self.tokens[token.head].lemma in self.words.status["threatening"] and "VerbForm=Inf" in token.morph:
            candidate.status = "planned"
            return  # threatens not to meet X
        if self.negated(token) or (finite is not None and self.negated(finite)) or self._will_not_manage(token, over):
            candidate.ruled_out = candidate.status == "planned" and candidate.kind != "visit" and not self._given_up(token)
            candidate.status = "denied" if candidate.status in ("held", "ongoing") else "cancelled" if candidate.status == "planned" else candidate.status
        self._asked_whether(candidate, token)
        if self._without(token) or (candidate.status == "planned" and over is not None and self._moves(over) and self.negated(over)):
            candidate.status = "denied"  # ne se rendra pas à Luanda pour y rencontrer X

    def _will_not_manage(self, token: Token, over: Token | None) -> bool:
        """Say whether what an infinitive tells will not come about: *не сможет принять X*."""
        managed = over is not None and token.dep == "xcomp" and token.head == over.i and over.lemma in self.words.status["managed"]
        return over is not None and managed and self._lies_ahead(over) and self.negated(over)

    def _done_by_now(self, token: Token) -> bool:
        """Say whether what comes first in the order of a plan is over, by its own day: *will see X, after meeting Y last week*."""
        if self._marked(token, "ahead"):
            return False
        days = self.clauses.dates_between(token.end, self.clauses.clause_end(token.i))
        return self.draft.today is None or any(date.value <= self.draft.today for date in days)

    def _tense(self, candidate: Candidate, token: Token, finite: Token | None) -> None:
        if finite is None:
            return
        participle = finite.i != token.i and "VerbForm=Part" in token.morph
        if "Tense=Fut" in finite.morph and not (participle and finite.lemma in self.words.words["have"]):
            candidate.status = "planned"
        elif self._ought(token):
            candidate.status = "proposed"
        elif "Mood=Cnd" in finite.morph:
            if participle and finite.lemma in self.words.words["have"] | self.words.words["be"]:
                candidate.hearsay = True
            else:
                candidate.status = "planned"

    def _governed(self, candidate: Candidate, token: Token) -> None:
        """Read the words over the cue: *doit rencontrer*, *a proposé de*, *a annulé sa visite*."""
        status = self.words.status
        below = token
        for i in self.clauses.governors(token.i)[:3]:
            if below.dep == "acl:relcl" and below.i > i:
                return  # what is said of whom the relative clause describes: X, who met Y, denied it
            step = below.dep
            verb = below = self.tokens[i]
            if verb.pos not in ("VERB", "AUX", "NOUN", "ADJ"):
                continue
            if candidate.status == "postponed" and verb.lemma in status["planned"] and "VerbForm=Inf" in token.morph:
                continue  # agreed to put off a plan to visit
            over = self.tokens[verb.head] if verb.pos == "NOUN" and verb.lemma in status["planned"] | status["intents"] else verb  # dropped plans to
            if self._says(verb, "postponed") or self._says(over, "postponed"):
                candidate.status = "postponed"
            elif self._says(verb, "cancelled") or self._says(over, "cancelled"):
                candidate.status = "cancelled"
                candidate.intended = verb.lemma in status["intended"]
            elif (verb.lemma in status["denied"] and not self._sets_the_time(verb, token)) or (
                verb.lemma in status["refused"] and token.dep == "xcomp" and verb.i == token.head
            ):
                candidate.status = "proposed" if self.negated(verb) else "denied"  # n'exclut pas de rencontrer X
            elif verb.lemma in status["unable"] and "VerbForm=Inf" in token.morph and token.dep == "xcomp" and not self._lies_ahead(verb):
                candidate.status = "proposed" if self.negated(verb) else "denied"  # was unable to meet X
            elif verb.lemma in status["planned"] and step == "ccomp" and self._passive(verb) and self._in_present(token):
                candidate.status = "denied" if self.negated(verb) else "planned"  # il n'est pas prévu que X rencontre Y
            elif verb.lemma in status["condition"] and token.dep == "advcl" and self._marked(token, "ahead"):
                candidate.status = "proposed"  # demanded something before meeting X
            elif (
                token.pos in ("VERB", "AUX")
                and (
                    "VerbForm=Inf" in token.morph
                    or self._to_be(token)
                    or ("Tense=Pres|VerbForm=Part" in token.morph and (token.dep == "xcomp" or self._toward(token)))
                )
                and token.dep in ("xcomp", "ccomp", "csubj", "obj", "acl", "nmod", "obl:arg", "obl:mod", "advcl", "conj", "dep")
            ):
                if self._has_gone(verb):
                    return  # est allé à X rencontrer Y
                if verb.lemma in status["planned"] and (self._had_been(verb) or self._was_to_be(verb)):
                    candidate.status = "cancelled"
                elif verb.lemma in status["planned"] and self.negated(verb):
                    candidate.status = "denied"  # не планировал встречаться
                elif verb.lemma in status["planned"] or (verb.lemma in self.words.words["be"] and step == "xcomp") or self._intended(verb):
                    candidate.status = "planned"  # is to meet X; is to travel to Y to meet X
                elif verb.lemma in status["managed"] and self._did(verb):
                    candidate.status = "denied" if self.negated(self.clauses.own_finite(verb.i) or verb) else candidate.status
                    return  # a pu voir X: he did
                elif verb.lemma in status["proposal"] and self.tokens[verb.head].lemma in status["accepted"]:
                    candidate.status = "planned"  # accepted an invitation to visit
                elif self._consented(verb, token):
                    candidate.status = "denied" if self.negated(verb) else "planned"
                elif verb.lemma in status["proposed"] | status["proposal"] | status["striving"] or self._offered(verb, token) or self._talked_over(verb, token):
                    candidate.status = "denied" if self.negated(verb) else "proposed"  # n'a pas demandé à rencontrer X
                else:
                    continue
            else:
                continue
            return

    def _talked_over(self, verb: Token, token: Token) -> bool:
        """Say whether a gerund is what somebody talks of doing: *discussed convening a summit*."""
        return verb.lemma in self.words.status.get("discussing", ()) and "Tense=Pres|VerbForm=Part" in token.morph and token.dep != "advcl"

    def _in_present(self, token: Token) -> bool:
        """Say whether a verb is a finite present, or a subjunctive that looks like one."""
        own = self.clauses.own_finite(token.i)
        return own is token and "Tense=Pres" in own.morph

    def _intended(self, above: Token) -> bool:
        """Say whether an infinitive hangs on a noun of what somebody means to do, where the noun is no part of the verb: *намерение посетить X*."""
        return self.words.free_order and above.pos == "NOUN" and above.lemma in self.words.status["intents"]

    def _says(self, verb: Token, status: str) -> bool:
        """Say whether a verb, with its particle if it has one, says that the contact is put off or called off."""
        words = self.words.status[status]
        particles = {self.tokens[kid].norm for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "compound:prt"}
        particles |= {each.norm for each in self._after(verb, 1)}  # a headline's capitals hide what is a particle
        return verb.lemma in words or any(f"{verb.lemma} {particle}" in words for particle in particles)

    def _marked(self, token: Token, words: str) -> bool:
        """Say whether one of the words introduces the clause of a verb: *before meeting X*."""
        return any(self.tokens[kid].dep in ("mark", "case") and self.tokens[kid].norm in self.words.status[words] for kid in self.clauses.kids[token.i])

    def _due_for(self, token: Token) -> bool:
        """Say whether it is what somebody is due somewhere for: *is due in Rome for talks with X*."""
        due = (self.tokens[i] for i in self.clauses.governors(token.i)[:2])
        return self._purpose(token) and any(each.pos == "ADJ" and each.i < token.i and each.lemma in self.words.status["planned"] for each in due)

    def _ready_for(self, token: Token) -> bool:
        """Say whether somebody is said to be ready for it: *prêt à un échange avec X*."""
        above = self.tokens[token.head]
        ready = above.pos == "ADJ" and above.lemma in self.words.status["proposed"] and above.i < token.i
        return ready and not self._marked(token, "aside")  # was ready for more, following a call

    def _sent_to(self, token: Token) -> bool:
        """Say whether somebody is sent to it: *sent a delegation to Istanbul for talks*."""
        purpose = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.words["for"] for kid in self.clauses.kids[token.i])
        return purpose and any(self.tokens[i].lemma in self.words.words["sending"] and i < token.i for i in self.clauses.governors(token.i)[:4])

    def _once(self, token: Token) -> bool:
        """Say whether a clause tells of what is still to come about: *would raise it when he comes to X*."""
        return any(self.tokens[kid].norm in self.words.status["once"] and kid < token.i for kid in self.clauses.kids[token.i])

    def _toward(self, token: Token) -> bool:
        """Say whether a gerund is what somebody looks to: *looks forward to meeting X*."""
        first = self.tokens[token.head] if token.dep == "conj" else token
        return any(self.tokens[kid].dep == "mark" and self.tokens[kid].norm in self.words.words["to"] for kid in self.clauses.kids[first.i])

    def _begun(self, candidate: Candidate, token: Token) -> None:
        """A visit that has begun and is not said to be over goes on."""
        candidate.nth_day = candidate.kind == "visit" and self._days_of(token)
        if candidate.kind == "visit" and candidate.status == "held":
            above = [self.tokens[i] for i in self.clauses.governors(token.i)]
            listed = any(each.lemma in self.words.status["listing"] for each in above[:1])
            verbs = [token, *above[: 4 if listed else 2]]  # has embarked on a tour, which includes visits to X and Y
            light = self._light(token)
            verbs += [self.tokens[light]] if light is not None else []
            finite = self.clauses.own_finite(token.i)
            present = finite is not None and "Tense=Pres" in finite.morph and finite.i == token.i
            if light is not None and token.dep == "obj" and token.head == light and "VerbForm=Fin" in self.tokens[light].morph:
                present = present or "Tense=Pres" in self.tokens[light].morph
            candidate.staying = candidate.staying or self._in_course(token) or (present and token.pos == "AUX")  # who is in X on a visit
            present = present and not any(verb.lemma in self.words.status["ended"] for verb in verbs) and not self._leaves(token)
            if (
                any(verb.lemma in self.words.status["begun"] and not self._was_doing(verb) for verb in verbs)
                or self._set_out(token)
                or present
                or self._on_it(candidate, token)
                or self._in_course(token)
                or candidate.staying
                or self._days_of(token)
            ):
                candidate.status = "ongoing"

    def _on_it(self, candidate: Candidate, token: Token) -> bool:
        """Say whether a phrase only tells that somebody is on a visit, and note it: *en visite à X*."""
        on_it = token.pos == "NOUN" and token.i > 0 and self.tokens[token.i - 1].norm in self.words.status["in_course"] and not self._had(token)
        on_it = on_it and not (self.words.free_order and self._was_doing(self.tokens[token.head]))  # находился с визитом в X
        candidate.staying = candidate.staying or on_it
        return on_it

    def _had(self, token: Token) -> bool:
        """Say whether the verb above is in the past perfect: *en visite à X en mai, il avait vu Y*."""
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        return verb is not None and any(self.tokens[kid].norm in self.words.status["had"] and kid < verb for kid in self.clauses.kids[verb])

    def _in_course(self, token: Token) -> bool:
        """Say whether somebody is on a visit now: *who is on a working visit*."""
        before = token.i - 1
        while before > 0 and token.i - before < _BETWEEN and self.tokens[before].pos in ("DET", "ADJ", "NUM", "VERB", "NOUN", "PUNCT", "SYM"):
            before -= 1
        above = self.tokens[token.head]
        verb = token if any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[token.i]) else above
        own = self.clauses.own_finite(verb.i) or next((self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "cop"), None)
        present = own is not None and own.lemma in self.words.words["be"] and "Tense=Pres" in own.morph
        return present and token.pos == "NOUN" and self.tokens[before].norm in self.words.status["in_course"]

    def _came_about(self, token: Token) -> bool:
        """Say whether a noun is the subject of its having begun, ended or taken place, whatever was meant: *la rencontre attendue a débuté*."""
        verbs = [self.tokens[token.head]] if token.dep.startswith("nsubj") else []
        if token.head == token.i:  # the parse lost its subject
            verbs = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i and self.tokens[kid].dep in ("conj", "acl:relcl")]
        come = self.words.status["begun"] | self.words.status["ended"]
        return any((verb.lemma in come or self._takes_place(verb)) and self._did(verb) and not self.negated(verb) for verb in verbs)

    def _has_been(self, token: Token) -> bool:
        """Say whether a relative clause tells that it took place: *ответит после переговоров, которые прошли в X*."""
        if not self.words.free_order:
            return False
        relatives = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i and self.tokens[kid].dep == "acl:relcl"]
        return self.took_place_before(token) or any(self._takes_place(each) and self._did(each) and not self.negated(each) for each in relatives)

    def _noun_status(self, candidate: Candidate, token: Token) -> None:
        if self._has_been(token):
            return
        candidate.status = "proposed" if self._only_weighed(token) else candidate.status
        status = self.words.status
        near = [*self.tokens[max(0, token.i - 2) : token.i], *self._after(token, 4), *self._qualifying(token)]
        finite = self.clauses.finite(token.i)
        direct = [i for i in self._over(token)[:2] if self.tokens[i].pos in ("VERB", "AUX")]
        framing = self._framing(token)
        told_in = any(each.norm in self.words.accounts for each in self.tokens[max(0, token.i - _BETWEEN) : token.i])
        told_in = told_in or (bool(direct) and self._behind_what_was_agreed(token, self.tokens[direct[0]]))
        verb = self._main_verb(self.tokens[direct[0]]) if direct and not framing and not told_in else None  # whenever its account can be read
        awaited = self.words.present_now and bool(direct) and self._expected(self.tokens[direct[0]])
        if framing and (awaited or self._to_come(self.tokens[direct[0]]) if direct else self._foretold_behind(token)):
            candidate.status = "planned"  # what is done during it is still to come: will host X on a visit
        if framing and direct and self.tokens[direct[0]].lemma in self.words.words["inviting"] and "Case=Acc" in token.morph:
            candidate.status = "proposed"  # пригласил на встречу
            return
        called = self._called(token)
        talked_of = bool(direct) and self.tokens[direct[0]].lemma in status["talked_of"]  # declined to comment on the visit
        if framing and direct and "VerbForm=Inf" in self.tokens[direct[0]].morph and not talked_of and not self._left_undone(self.tokens[direct[0]]):
            self._governed(candidate, self.tokens[direct[0]])  # agreed to discuss this at a meeting
        above = self.tokens[token.head]
        if above.pos == "NOUN" and above.i < token.i:
            over = {self.tokens[i].lemma for i in self.clauses.governors(above.i)[:2]}
            proposal = above.lemma in status["proposal"] and not self._marked(token, "aside")  # questions after a visit
            if proposal or (above.lemma in status["starting"] and over & status["proposed"]):
                candidate.status = "proposed"
                candidate.supposed = above.lemma in status["possibility"]
            elif (self._aimed_at(token) or self._yet_to_be(above)) and not self._dated_before_now(above):
                candidate.status = "planned"  # un accord pour la tenue d'un sommet
            elif above.lemma in status["postponed"] | status["cancelled"] and "Number=Plur" not in above.morph:  # but: après les reports de sa visite
                called = called | {above.lemma}
            elif above.lemma in status["preparing"] | status["agreements"]:
                none = above.lemma in status["agreements"] and self.tokens[above.head].norm in status["none"]
                candidate.status = "proposed" if none else "planned"  # подготовка визита; договорённостей о встрече нет
        if self.words.nouns_qualify and token.dep == "nmod" and above.i > token.i and above.lemma in status["preparing"]:
            candidate.status = "planned"  # 峰会的筹备事宜
        if candidate.status == "held" and above.lemma in self.words.words["adding"] and self._lies_in_wait(self.tokens[above.head]):
            candidate.status = "planned"  # in addition to talks with X, he is scheduled to meet Y
        if candidate.status == "held" and token.dep == "nmod" and above.norm in self.words.words["spells"] and self._lies_in_wait(self.tokens[above.head]):
            candidate.status = "planned"  # will travel to X for two days of talks
        if candidate.status == "held" and (self._sent_to(token) or self._bound_for(token)):
            candidate.bound, candidate.status = not self._sent_to(token), "planned"
        candidate.status = "proposed" if candidate.status == "held" and self._ready_for(token) else candidate.status
        coming = [each for each in self._qualifying(token) if each.lemma in status["planned"]]
        if token.dep == "obj" and self._threatened(self.tokens[token.head]):
            candidate.status = "planned"
            return
        if called & status["postponed"]:
            candidate.status = "postponed"
        elif called & status["cancelled"]:
            candidate.status = "cancelled"
        elif not self._came_about(token) and (
            coming
            or self._led_ahead(token)
            or any(each.norm in status["planned_adjectives"] for each in (*near, *self._agreeing(token)))
            or (token.dep.startswith("nsubj") and above.norm in status["planned_adjectives"])
        ):
            candidate.status = "planned"
        elif any(each.norm in status["proposed_adjectives"] for each in near):
            candidate.status = "proposed"
        self._called_off(candidate, token)
        if verb is None and ((candidate.status == "held" and self._disclaimed(token)) or (candidate.status in ("held", "planned") and self._not_any(token))):
            candidate.status = "denied"
        if candidate.status == "held" and (
            self._among_planned(token) or self._due_for(token) or self._scheduled(token) or self._one_of_what_is_ahead(token) or self._ahead_as_said(token)
        ):
            candidate.status = "planned"
        if candidate.status == "held" and self._within_what_will_be(token, finite):
            candidate.status, candidate.bound = "planned", not candidate.presented
        if verb is None or candidate.status in ("postponed", "cancelled", "denied"):
            return
        passive = self._passive(verb)
        own = self.clauses.own_finite(verb.i) or finite
        listed = verb.lemma in status["listing"] and self._on_programme(verb, own)
        joined = [
            self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "conj" and "VerbForm=Part" in self.tokens[kid].morph and passive
        ]
        if self._says(verb, "cancelled") or any(self._says(each, "cancelled") for each in joined):
            candidate.status = "cancelled"
        elif self._says(verb, "postponed"):
            candidate.status = "postponed"
        elif verb.lemma in status["denied"] or (verb.lemma in status["refused"] and token.dep in ("obj", "obl:arg", "nsubj:pass")):
            candidate.status = "proposed" if verb.lemma in status["refused"] and self.negated(verb) else "denied"  # n'exclut pas une rencontre
        elif listed or self._consented(verb, token) or (verb.lemma in status["planned"] and self._planned_by(verb, token, passive)):
            candidate.status = "planned"
        elif (
            candidate.kind != "message"
            and verb.lemma in status["proposed"]
            and (  # who offers condolences sends them
                token.dep in ("obj", "obl:arg", "nsubj:pass") or (token.dep == "nmod" and verb.lemma in self.words.words["inviting"]) or self._asked_for(token)
            )
        ):
            candidate.status = "denied" if self.negated(verb) else "proposed"
        elif self.words.free_order and token.dep.startswith("nsubj") and verb.lemma in status["proposed"] and self._may_take_place(verb):
            candidate.status = "proposed"  # встреча может состояться
        elif (
            own is not None
            and own.sentence == token.sentence
            and (token.dep.startswith(("nsubj", "obj", "obl", "root", "ROOT")) or verb.lemma in self.words.words["light"])
        ):
            self._tense(candidate, verb, own)
        candidate.bound = candidate.bound or (candidate.status == "planned" and own is not None and self._only_judged(candidate, token, own))
        if "VerbForm=Inf" in verb.morph:
            if candidate.status == "held" and self.tokens[verb.head].lemma in self.words.words["sending"] | status["set_out"]:
                candidate.status = "planned"  # was sent to deliver a message, left to attend a summit
            if candidate.status == "held" and self._travelled_for(verb):
                candidate.status, candidate.bound = "planned", True
            if candidate.status == "held" and self.clauses.finite(verb.i) is None and not self._foremost(verb):
                candidate.status = "planned"  # a headline's purpose: X to host Y for talks
            if candidate.status not in ("postponed", "cancelled"):  # have decided to put off their meeting
                self._governed(candidate, verb)
        elif candidate.status == "held" and "VerbForm=Part" in verb.morph and (self._toward(verb) or ("Tense=Pres" in verb.morph and verb.dep == "xcomp")):
            self._governed(candidate, verb)  # looks forward to holding talks, is considering holding talks
        if candidate.status == "held" and self._purposed(verb):
            candidate.status = "proposed"
        if candidate.status in ("held", "planned") and (self._disclaimed(token) or self._not_any(token)):
            candidate.status = "denied"
        if any(each.norm in status["none"] for each in self.tokens[max(0, token.i - 2) : token.i]):
            candidate.status = "denied"
        never = self._takes_place(verb) or (self.words.free_order and verb.lemma in status["planned"])
        will = own is not None and "Tense=Fut" in own.morph
        never = never or (will and candidate.kind == "visit" and token.dep == "obj" and verb.lemma in self.words.words["light"])  # ne fera pas le déplacement
        refused = own is not None and (self.negated(own) or self._denied_between(own, verb))
        if refused and candidate.status == "planned" and never:
            candidate.status = "cancelled" if will and verb.lemma not in self.words.words["be"] else "denied"
        if token.dep.startswith(("nsubj", "obj", "root", "ROOT")):
            self._asked_whether(candidate, verb)
        undone = verb.lemma in self.words.words["light"] | self.words.words["take_place"] and not self._other_object(verb, token)
        if refused and candidate.status == "held" and (undone or token.dep.startswith("obj")):
            candidate.status = "denied"

    def _may_take_place(self, verb: Token) -> bool:
        """Say whether a verb of what may be has an infinitive under it by which something takes place."""
        below = [self.tokens[kid] for kid in self.clauses.kids[verb.i]]
        return any("VerbForm=Inf" in each.morph and (self._takes_place(each) or each.lemma in self.words.words["light"]) for each in below)
