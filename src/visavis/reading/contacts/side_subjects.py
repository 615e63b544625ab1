"""Who does what a verb of contact says: its subjects, by the parse and by word order."""

from __future__ import annotations

from visavis.reading.contacts.leaders import Leaders
from visavis.reading.contacts.side_grammar import has_person
from visavis.reading.draft import DraftActor, DraftMention, Token
from visavis.reading.people.affiliation import leads

# Whoever is sent to talks is told by a verb so many steps above them at most.
_ABOVE = 4
# The delegation that *la délégation* means was told within so many characters before.
_DELEGATION = 900
# A participle opens its sentence behind so many words at most, and whom it is said of follows within so many.
_OPENS = 2
_FRONTED = 16
# Whose a delegation is, is told within so many characters behind it.
_WHOSE = 40
# The margins of a gathering are told within so many tokens before its name.
_MARGIN = 14
# As many mentions make a list.
_LISTED = 2
# How a clause hangs below another, or below a phrase of it.
_BELOW = ("acl", "advcl", "obl", "nmod", "conj", "xcomp")


class Subjects(Leaders):
    """Reads the subjects of verbs."""

    def _subjects(self, token: Token) -> list[DraftMention]:
        """Return the mentions that are the subject of a verb, by the parse, else the last before it in its clause."""
        found: list[DraftMention] = []
        above = self.tokens[token.head]
        if "VerbForm=Inf" in token.morph and above.lemma in self.words.words["control"] and above.i != token.i and not self._passive(above):
            # inviter X à venir: X is who would come
            asked = self._behind(above.end, token.start, self.words.words["to"], near=2)
            found = asked if asked and self.words.free_order else self._object(above, token.start) or asked
            if found:
                return found
        if self._thanked_for(token):
            # remercier X d'avoir accueilli Y: X is who did
            return self._subjects(above) if self._passive(above) else self._object(above, token.start)
        if (doer := self._doer(token)) is not None:
            return self._coordinated(doer, token) or self.clauses.mentions_at(doer)
        if "VerbForm=Inf" in token.morph and (sent := self._sent(above, token)):
            return sent
        if managed := self._managing(token):
            return managed
        if (first := self._first_to(token)) is not None and (found := self._coordinated(first, token)):
            return found
        if (turn := self._turn_to(token)) is not None and has_person(found := self.clauses.run_from(turn.end, token.start, self.words.joiners)):
            return found
        if gone := self._gone_to(token):
            return gone
        if (taker := self._taker(token)) is not None and (found := self._subjects(taker)):
            return found
        if beside := self._behind_conjunction(token):
            return beside
        if fronted := self._behind_fronted(token):
            return fronted
        subject = self.clauses.subject_token(token.i)
        if subject is not None and (named := self._foretold(subject, token)):
            return named
        if subject is not None and subject < token.i and (leading := self._leader_in_front(self.tokens[subject])):
            return leading
        if subject is not None and subject < token.i and any(each.norm == ":" for each in self.tokens[subject + 1 : token.i]):
            subject = None  # of the words that announce it: *The spokesperson announced: at the invitation of X, Y will visit …*
        if subject is not None and self.tokens[subject].norm in self.words.words["first_person"]:
            return self._apposed_to(subject, token) or self._voice(token, subject)
        if subject is not None and self.tokens[subject].norm in self.words.words["subjects"] and not self.clauses.mentions_at(subject):
            return []  # somebody not known, whom nobody named around it is
        if subject is not None and subject < token.i and self.clauses.titled(self.tokens[subject].start) and not self.clauses.mentions_at(subject):
            # an official whom nothing tells, and nobody else
            return self._leader(subject, token) or (self._delegation_before(self._meant(subject, token)) if self._passive(token) else [])
        if subject is None:
            subject = self._of_clause_behind(token) or self._of_clause_before(token)
        if subject is not None:
            found = self._coordinated(subject, token)
        if not found and self.words.free_order and token.dep.startswith("acl") and "VerbForm=Part" in token.morph:
            return []  # what is told of a noun that names nobody: принятые там документы
        if not found:
            start = self.clauses.clause_start(token.i)
            before = self.clauses.mentions_between(start, token.start)
            if before and (described := self._described(before[-1], token)):
                return described
            found = self._ending_run(before, token) or self._inverted(token)
        return self._before_margin(found, token)

    def _described(self, mention: DraftMention, token: Token) -> list[DraftMention]:
        """Return whom a relative clause before the verb describes, where somebody is only told of in it: *X, qui a remplacé Y, rencontrera Z*."""
        above = next((i for i in self.clauses.governors(self.clauses.first_token(mention)) if self.tokens[i].dep == "acl:relcl"), None)
        if above is None or above > token.i or above in self.clauses.governors(token.i):
            return []
        return [each for each in self.clauses.mentions_at(self.tokens[above].head) if has_person([each])]

    def _of_clause_behind(self, token: Token) -> int | None:
        """Return the subject of the clause before which a contact only tells when that was, where no grammar ties them: *在与X会谈后, Y表示*."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]] if self.words.surely_parsed else []
        framed = any(kid.norm in self.words.status["aside"] | self.words.status["during"] for kid in kids if kid.i < token.i)
        if not framed or token.lemma in self.words.status["ended"]:
            return None
        verb = next((kid for kid in kids if kid.dep == "conj" and kid.pos == "VERB" and kid.i > token.i), None)
        if verb is not None and any(each.norm == ":" for each in self.tokens[token.i : verb.i]):
            return None  # what is said
        own = (kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "nsubj" and kid < verb.i) if verb is not None else ()
        return next((kid for kid in own if self.clauses.mentions_at(kid)), None)

    def _managing(self, token: Token) -> list[DraftMention]:
        """Return who managed or has to do what an infinitive tells, in the dative where cases tell: *Лаврову не удалось дозвониться до X*."""
        above = self.tokens[token.head]
        if not self.words.free_order or "VerbForm=Inf" not in token.morph or not token.dep.startswith(("csubj", "xcomp", "nsubj")):
            return []
        if above.lemma not in self.words.status["managed"] | self.words.status["planned"] or self.clauses.subject_token(above.i) is not None:
            return []
        whom = next((kid for kid in self.clauses.kids[above.i] if self.tokens[kid].dep == "iobj" and "Case=Dat" in self.tokens[kid].morph), None)
        return [] if whom is None else self._coordinated(whom, above) or self.clauses.mentions_at(whom)

    def _before_margin(self, found: list[DraftMention], token: Token) -> list[DraftMention]:
        """Return the subjects, or whoever stands before the margins of what was taken for one: *X, on the sidelines of the General Assembly, met Y*."""
        if not found or has_person(found):
            return found
        sentence = self.draft.sentences[token.sentence]
        first = self.clauses.first_token(found[0])
        leading = self.tokens[max(sentence.first, first - _MARGIN) : first]
        margin = next((each for each in reversed(leading) if each.norm in self.words.words["margin"]), None)
        if margin is None or any(each.norm == "," for each in self.tokens[margin.i : first]):
            return found
        before = [mention for mention in self.clauses.mentions_between(sentence.start, margin.start) if has_person([mention])]
        return before[-1:]

    def _behind_fronted(self, token: Token) -> list[DraftMention]:
        """Return of whom a participle that opens the sentence is said: *arrivé lundi à Djibouti, le ministre X a été reçu*."""
        first = self.draft.sentences[token.sentence].first
        alone = not any(self.tokens[kid].dep.startswith(("aux", "nsubj", "cop")) for kid in self.clauses.kids[token.i])
        if token.i - first > _OPENS or "VerbForm=Part" not in token.morph or "Tense=Past" not in token.morph or not alone:
            return []
        verb = self.tokens[token.head]
        subject = self.clauses.subject_token(verb.i) if token.dep == "advcl" and verb.i > token.i and self.clauses.own_finite(verb.i) is not None else None
        if subject is not None and token.i < subject < verb.i and (run := self._coordinated(subject, verb)):
            return run  # arrivée lundi de Bamako, où X l'avait reçue, la délégation …
        for each in self._after(token, _FRONTED):
            if each.pos in ("VERB", "AUX"):
                return []
            if each.norm == "," and not self.clauses.dated(self.tokens[min(each.i + 1, len(self.tokens) - 1)].start):
                run = self.clauses.run_from(each.end, self.draft.sentences[token.sentence].end, self.words.joiners, direct=True)
                if run and has_person(run):
                    return run
        return []

    def _foretold(self, subject: int, token: Token) -> list[DraftMention]:
        """Return whom a pronoun means that opens its sentence below the clause of whoever it means: *en visite à X, où il a vu Y, le ministre Z a …*."""
        pronoun, first = self.tokens[subject], self.draft.sentences[token.sentence].first
        if pronoun.norm not in self.words.words["subjects"] or has_person(self.clauses.mentions_between(self.tokens[first].start, pronoun.start)):
            return []
        at = token.i
        while self.tokens[at].dep.startswith(_BELOW) and self.tokens[at].head != at and (at == token.i or self.clauses.own_finite(at) is None):
            at = self.tokens[at].head
        kids = [kid for kid in self.clauses.kids[at] if self.tokens[kid].dep.startswith("nsubj") and token.i < kid < at]
        if at <= token.i or self.tokens[at].pos not in ("VERB", "ADJ", "NOUN") or len(kids) != 1:
            return []
        found = [mention for mention in self._coordinated(kids[0], self.tokens[at]) if has_person([mention])]
        actors = {id(actor): actor for mention in found for actor in mention.actors}
        same = {actor.gender for actor in actors.values()} <= {None, "f" if "Gender=Fem" in pronoun.morph else "m"}
        return found if len(actors) == 1 and same else []

    def _apposed_to(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return who *we* are where that stands right behind it: *We, the Foreign Ministers of X, Y and Z, met today*."""
        comma = self.tokens[min(subject + 1, verb.i)]
        if comma.norm != "," or comma.i >= verb.i:
            return []
        run = self.clauses.run_from(comma.end, verb.start, self.words.joiners, direct=True)
        return run if self._two_parties(run) else []

    def _doer(self, token: Token) -> int | None:
        """Return the subject of what was done before or after, where the parse hangs that on who tells of it: *took a call, X said, a day after hosting Y*."""
        if (
            "VerbForm=Part" not in token.morph
            or "Tense=Pres" not in token.morph
            or not token.i
            or self.tokens[token.i - 1].norm not in self.words.status["aside"]
        ):
            return None
        telling = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB" and self.clauses.own_finite(i)), None)
        if telling is None:
            return None
        told = next((kid for kid in self.clauses.kids[telling] if self.tokens[kid].dep == "ccomp" and kid < telling < token.i), None)
        if told is None or self._depths[told]:
            return None  # "…", X said after hosting Y
        doer = self.clauses.subject_token(told)
        named = doer is not None and (self.tokens[doer].pos == "PRON" or bool(self.clauses.mentions_at(doer)))
        return doer if named else None

    def _first_to(self, token: Token) -> int | None:
        """Return of whom it is said that he is the first to do what the infinitive tells: *X est le premier ministre letton à se rendre à Y*."""
        noun = self.tokens[token.head]
        if "VerbForm=Inf" not in token.morph or token.dep != "acl" or not any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[noun.i]):
            return None
        return next((kid for kid in self.clauses.kids[noun.i] if self.tokens[kid].dep.startswith(("nsubj", "expl:subj")) and kid < noun.i), None)

    def _turn_to(self, token: Token) -> Token | None:
        """Return the noun by which it is somebody's turn to do what the infinitive tells: *c'est au tour de X de se rendre à Y*."""
        above = self.tokens[token.head]
        said = any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[above.i])
        return above if "VerbForm=Inf" in token.morph and said and above.lemma in self.words.words["turn"] and above.i < token.i else None

    def _gone_to(self, token: Token) -> list[DraftMention]:
        """Return who goes where the infinitive is done, as the subject of the journey's clause: *will meet X after a stop in Y to confer with Z*."""
        taken = next((self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "nsubj" and kid < token.i), None)
        beside = taken is not None and token.dep == "advcl"  # the journey, taken for who does it
        noun = taken if taken is not None and beside else self.tokens[token.head]
        bound = "VerbForm=Inf" in token.morph and (beside or (token.dep == "acl" and not noun.dep.startswith("nsubj")))
        if not bound or not (self.words.nouns.get(noun.lemma) or {}).get("go"):
            return []
        verb = next((self.tokens[i] for i in self.clauses.governors(noun.i) if self.tokens[i].pos == "VERB" and i != token.i), None)
        subjects = self._subjects(verb) if verb is not None and verb.i < noun.i else []
        owned = any(self.tokens[kid].dep == "nmod:poss" for kid in self.clauses.kids[noun.i])
        return subjects if has_person(subjects) and not owned else []

    def _taker(self, token: Token) -> Token | None:
        """Return the verb by which somebody takes an offer to do what the infinitive says: *accepted an invitation to visit Y*, *thanked X for it*."""
        noun = self.tokens[token.head]
        verb = self.tokens[noun.head]
        offered = "VerbForm=Inf" in token.morph and noun.pos == "NOUN" and noun.lemma in self.words.status["proposal"]
        takes = self.words.words["get"] | self.words.status["accepted"] if noun.dep == "obj" else self.words.words["thanking"]
        return verb if offered and verb.lemma in takes else None

    def _of_clause_before(self, token: Token) -> int | None:
        """Return the subject that the parse gives the clause before, of an infinitive set over it or a participle: *X a vu Y, après s'être rendu à Z*."""
        helpers = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith("aux")]
        for kid in self.clauses.kids[token.i]:
            own = next((below for below in self.clauses.kids[kid] if self.tokens[below].dep.startswith("nsubj")), kid)
            if own < kid < token.i and self.tokens[kid].dep == "advcl" and "VerbForm=Part" in self.tokens[kid].morph and self.clauses.own_finite(kid) is None:
                return own  # X, arrivé lundi à Y, sera reçu par Z
        if "VerbForm=Inf" not in token.morph and not any("VerbForm=Inf" in each.morph for each in helpers):
            return None
        below = [kid for kid in self.clauses.kids[token.i] if kid < token.i and self.tokens[kid].pos == "VERB" and self.clauses.own_finite(kid)]
        return next((subject for kid in reversed(below) if (subject := self.clauses.subject_token(kid)) is not None), None)

    def _inverted(self, token: Token) -> list[DraftMention]:
        """Return the people behind the verb of a relative clause, where nobody stands before it: *l'entretien qu'ont eu à Berlin X et Y*."""
        if not token.dep.startswith("acl"):
            return []
        end = self.clauses.clause_end(token.i)
        behind = [mention for mention in self.clauses.mentions_between(token.end, end) if has_person([mention])]
        return self.clauses.run_from(behind[0].start, end + 80, self.words.words["both"]) if behind else []

    def _behind_conjunction(self, token: Token) -> list[DraftMention]:
        """Return who stands between a conjunction and its verb, where the parse gives the verb no subject: *que X ait parlé à Y*."""
        finite = self.clauses.own_finite(token.i)
        if finite is None or any(self.tokens[kid].dep.startswith(("nsubj", "expl:subj")) for kid in self.clauses.kids[token.i]):
            return []
        first = self.draft.sentences[token.sentence].first
        mark = next((each for each in reversed(self.tokens[max(first, finite.i - 8) : finite.i]) if each.pos == "SCONJ"), None)
        run = self.clauses.run_from(mark.end, finite.start, self.words.joiners, most=1, direct=True) if mark is not None else []
        gap = self.tokens[self.clauses.token_at(run[-1].end - 1) + 1 : finite.i] if run else []
        return run if all(each.pos in ("PRON", "ADV") for each in gap) else []

    def _coordinated(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return the mentions in the noun phrase of that head: itself and what is joined or set beside it."""
        members = {subject}
        frontier = [subject]
        while frontier:
            at = frontier.pop()
            for kid in self.clauses.kids[at]:
                token = self.tokens[kid]
                if (
                    kid not in members
                    and token.dep in ("conj", "appos", "flat:name", "flat:foreign", "dep", "nmod:appos")
                    and (token.i < verb.i) == (subject < verb.i)
                ):
                    members.add(kid)
                    frontier.append(kid)
        if "PronType=Rel" in self.tokens[subject].morph:
            members.add(self.tokens[verb.i].head)
        low, high = min(self.tokens[i].start for i in members), max(self.tokens[i].end for i in members)
        near = self.clauses.mentions_between(low - 60, high)
        found = [mention for mention in near if any(mention.start <= self.tokens[i].start < mention.end for i in members)]
        if found and subject < verb.i:  # the parse loses members of a list: what follows the first without a break belongs to it
            start = max(self.draft.sentences[verb.sentence].start, min(low, found[0].start))
            before = self.clauses.mentions_between(self.draft.sentences[verb.sentence].start, start)
            several = "Number=Plur" in (self.clauses.own_finite(verb.i) or verb).morph
            joining = " ," if several else " "  # le Premier ministre, X, et le président, Y, se sont vus
            while before and not self._a_place(before[-1]):
                gap = self.folded[before[-1].end : found[0].start]
                titled = gap == " " and before[-1].actors == found[0].actors and not self.words.surely_parsed  # Minister X and | Minister | Y
                if not self._joins(gap.strip(joining)) and not titled:
                    break
                found.insert(0, before.pop())
            run = self.clauses.run_from(start, verb.start, self.words.joiners)
            found += [mention for mention in run if mention not in found]
        elif found and subject > verb.i:
            # an inverted subject: qu'ont eu X et Y
            run = self.clauses.run_from(found[0].start, self.clauses.clause_end(verb.i), self.words.words["both"])
            found += [mention for mention in run if mention not in found]
        if not found and subject < verb.i:
            found = self._leader(subject, verb) or self._delegation_before(self._meant(subject, verb))
        found = [mention for mention in found if self.folded[mention.end : mention.end + 2].strip()[:1] != ":" and not self._owns(mention)]
        return [mention for mention in found if not self._in_office_of(mention, found)] or self._mission_of(subject, verb)

    def _mission_of(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return whose the delegation is that is the subject, where only that is told: *une mission de l'Union africaine séjournera à X*."""
        if self.tokens[subject].lemma not in self.words.words["delegations"] or subject > verb.i:
            return []
        behind = self.clauses.mentions_between(self.tokens[subject].end, min(verb.start, self.tokens[subject].end + _WHOSE))
        whose = behind[0] if behind and behind[0].actors[0].kind in ("organisation", "state") else None
        before = self.tokens[max(subject + 1, self.clauses.first_token(whose) - 2) : self.clauses.first_token(whose)] if whose is not None else []
        return behind[:1] if any(each.norm in self.words.words["of"] for each in before) else []

    def _joins(self, gap: str) -> bool:
        """Say whether a conjunction joins two mentions, an article before the second: *l'Italienne X et le Tunisien Y*."""
        word = next((each for each in self.words.words["both"] if gap == each or gap.startswith(f"{each} ")), None)
        return word is not None and all(each in self.words.joiners for each in gap[len(word) :].split())

    def _meant(self, subject: int, verb: Token) -> Token:
        """Return the subject, or what a relative that is the subject stands for."""
        relative = "PronType=Rel" in self.tokens[subject].morph
        return self.tokens[verb.head] if relative and verb.dep.startswith("acl") else self.tokens[subject]

    def _delegation_before(self, token: Token) -> list[DraftMention]:
        """Return the delegation told before that *la délégation* means."""
        if token.lemma not in self.words.words["delegations"] or not any(
            self.tokens[kid].norm in self.words.status["again_articles"] for kid in self.clauses.kids[token.i]
        ):
            return []
        before = self.clauses.mentions_between(max(0, token.start - _DELEGATION), token.start)
        return [mention for mention in before if mention.actors[0].kind == "group"][-1:]

    def _leader(self, subject: int, verb: Token) -> list[DraftMention]:
        """Return who leads the delegation that is the subject, and stands for it where nobody's state is told: *a delegation led by Wang Yi was received*."""
        behind = self.clauses.mentions_between(self.tokens[subject].end, verb.start)[:1]
        return [each for each in behind if has_person([each]) and leads(self.draft.language, self.folded[self.tokens[subject].end : each.start])]

    def _ending_run(self, before: list[DraftMention], verb: Token, *, owners: bool = False) -> list[DraftMention]:
        """Return the last mentions of a list, joined by commas and conjunctions, that nothing else governs; `owners` if they may be possessive."""
        run: list[DraftMention] = []
        for mention in reversed(before):
            if (not owners and self._owns(mention)) or (mention.actors[0].kind == "state" and self.folded[mention.start - 1 : mention.start] == "("):
                continue  # en provenance de Berne (Suisse)
            first = self.clauses.first_token(mention)
            if run:
                gap = self.folded[mention.end : run[0].start].strip()
                if not self.words.words["lists"] & {gap, self._between_names(mention, run[0])} and not (
                    len(gap) < 30 and gap.startswith(",") and gap.endswith(",")
                ):
                    break
            elif not owners and self._governed_by_preposition(first, self.draft.sentences[verb.sentence].first):
                continue
            run.insert(0, mention)
        return run if owners else self._behind_last_comma(run, verb)

    def _behind_last_comma(self, run: list[DraftMention], verb: Token) -> list[DraftMention]:
        """Cut from a list what belongs to a phrase before it: *après un appel entre X et Y, Z a …*."""
        if len(run) < _LISTED or not self._governed_by_preposition(self.clauses.first_token(run[0]), self.draft.sentences[verb.sentence].first):
            return run
        breaks = [n for n in range(1, len(run)) if self._between_names(run[n - 1], run[n]) == ","]
        return run[breaks[-1] :] if breaks else run

    def _between_names(self, one: DraftMention, other: DraftMention) -> str:
        """Return what stands between two of a list, without articles: *X, la France et le Royaume-Uni*."""
        return " ".join(each.norm for each in self.clauses.tokens_between(one.end, other.start) if each.pos != "DET")

    def _inviting(self, token: Token) -> list[DraftActor]:
        """Return who invites: *X a invité Y à venir*."""
        above = self.tokens[token.head]
        if "VerbForm=Inf" not in token.morph or above.lemma not in self.words.words["inviting"] or self._passive(above):
            return []
        return [actor for mention in self._subjects(above) for actor in mention.actors]

    def _sent(self, verb: Token, token: Token) -> list[DraftMention]:
        """Return who is sent to what a noun or infinitive tells: *sent a delegation led by X to Istanbul for talks*; else whose delegation it is."""
        if verb.lemma not in self.words.words["sending"] or self._passive(verb) or verb.i > token.i:
            return []
        thing = next((self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep == "obj" and kid < token.i), None)
        if thing is None:
            return []
        leading = [each for each in self.clauses.mentions_between(thing.start, token.start) if has_person([each]) and not self._owns(each)]
        led = [each for each in leading if leads(self.draft.language, self.folded[thing.start : each.start]) or each.start <= thing.start < each.end]
        return led[:1] or [each for each in self.clauses.mentions_between(thing.start - 60, thing.end) if each.start <= thing.start < each.end]

    def _nearest_subjects(self, token: Token) -> list[DraftMention]:
        for governor in self.clauses.governors(token.i)[:_ABOVE]:
            if sent := self._sent(self.tokens[governor], token):
                return sent
        for governor in [token.i, *self.clauses.governors(token.i)]:
            # au deuxième jour de sa visite, X a été l'hôte de Y
            said = governor != token.i and any(self.tokens[kid].dep == "cop" for kid in self.clauses.kids[governor])
            if (self.tokens[governor].pos in ("VERB", "AUX") or said) and self.clauses.subject_token(governor) != token.i:
                found = self._subjects(self.tokens[governor])
                if found and token.i not in range(self.clauses.first_token(found[0]), self.clauses.first_token(found[0]) + 2):
                    return found
        start = self.draft.sentences[token.sentence].start
        return self._ending_run(self.clauses.mentions_between(start, token.start), token)
