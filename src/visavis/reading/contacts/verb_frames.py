"""The frames in which verbs take the sides of a contact: with somebody, somebody, to somebody, somewhere."""

from __future__ import annotations

from collections.abc import Callable

from visavis.knowledge import Name
from visavis.reading.contacts.brought_in import behind_participle
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.verb_phrases import VerbPhrase, VerbPhrases
from visavis.reading.draft import DraftMention, Token
from visavis.reading.people.affiliation import leads

# The other side stands within so many tokens behind its verb, and further where a word between them is the verb's own.
_NEAR = 3
_FAR = 12


class VerbFrames(VerbPhrases):
    """Fills in the sides of verbs, by the frame that the lexicon gives each."""

    def _find_verb_sides(self, phrase: VerbPhrase) -> bool:
        """Fill in who met whom; say whether the verb has the sides that its sense needs."""
        frames: dict[str, Callable[[VerbPhrase], bool]] = {
            "with": self._with_somebody,
            "object": self._passively if phrase.passive else self._each_other if phrase.reflexive else self._somebody,
            "to": self._to_somebody,
            "welcome": self._welcoming,
            "go": self._going,
            "facing": self._facing,
            "invite": self._inviting_guests,
            "await": self._awaiting_guests,
            "send": self._sending,
            "guest": lambda told: self._guested(told.candidate, told.token, told.subjects),
            "stay": lambda told: self._stay(told.candidate, told.token, told.subjects),
            "place": self._in_a_place,
        }
        return frames[phrase.frame](phrase)

    def _with_somebody(self, phrase: VerbPhrase) -> bool:
        """Find the sides of a verb that somebody does with somebody: *s'est entretenu avec X*, *ont conversé*."""
        token, end, candidate = phrase.token, phrase.end, phrase.candidate
        phrase.others = self._with_whom(phrase) or self._with_pronoun(token)
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if not phrase.others and not phrase.reflexive and any(each.dep == "nsubj:pass" for each in kids):
            return False  # what is discussed does not discuss
        if not phrase.others and any(each.dep == "obj" and has_person(self.clauses.mentions_at(each.i)) for each in kids):
            return False  # they met X, and not each other
        if not phrase.others and self._meets_a_party(phrase, kids):
            return False  # Sweden and Finland met Turkey
        nobody = self.words.surely_parsed and token.dep == "acl" and self.clauses.subject_token(token.i) is None
        if phrase.others and nobody and self._two_parties(phrase.others):
            return False  # 与X、Y通话的场景: nothing tells who spoke with them, and they spoke not with each other
        if phrase.others and self._in_company(phrase, kids):
            return False  # met X, alongside Y
        candidate.then = self._then(phrase.subjects, phrase.others, (*self.words.then, *self.words.also_with))
        if not candidate.then:
            self._turns_of(candidate, phrase.subjects, phrase.others, end, self.words.words["with"])
        if not phrase.others and self._with_each_other(phrase):
            phrase.others = phrase.subjects
        phrase.others = phrase.others or self._asker(token)
        if phrase.asks("also_to"):
            told = self._behind(token.end, end, self.words.words["to"], near=_NEAR)
            phrase.others = phrase.others or (told if has_person(told) else []) or self._pronoun_object(token)
        gathering = (phrase.asks("gathering") and len(phrase.subjects) == 1 and self._a_body(phrase.subjects[0])) or self._of_officials(phrase)
        alone = phrase.asks("partner") or not self._two_parties(phrase.subjects)
        return bool(phrase.others or gathering or phrase.nations) or not alone

    def _with_pronoun(self, token: Token) -> list[DraftMention]:
        """Return with whom the pronoun behind a preposition tells that somebody did something: *X held talks with him*."""
        if not any(self._is_partner(self.tokens[kid]) for kid in self.clauses.kids[token.i]):
            return []
        subjects = self._subjects(token)
        return (self._in_front(token, subjects) or self._last_spoken_of(token, subjects)) if has_person(subjects) else []

    def _is_partner(self, noun: Token) -> bool:
        """Say whether a pronoun stands behind a preposition of doing something together."""
        cases = (self.tokens[kid] for kid in self.clauses.kids[noun.i] if self.tokens[kid].dep == "case")
        return noun.pos == "PRON" and noun.norm in self.words.words["partner_pronouns"] and any(case.norm in self.words.words["with"] for case in cases)

    def _takes_object(self, phrase: VerbPhrase) -> bool:
        """Say whether a verb that is read with a preposition takes whom it tells of as its object as well."""
        return any(row["frame"] == "object" and row.get("kind") == phrase.row.get("kind") for row in self.words.verbs[phrase.token.lemma])

    def _meets_a_party(self, phrase: VerbPhrase, kids: list[Token]) -> bool:
        """Say whether another party is the object of a verb that takes one as well."""
        own = {actor.party for mention in phrase.subjects for actor in mention.actors}
        met = [actor.party for each in kids if each.dep == "obj" and each.i > phrase.token.i for m in self.clauses.mentions_at(each.i) for actor in m.actors]
        return self._takes_object(phrase) and any(code is not None and code not in own for code in met)

    def _in_company(self, phrase: VerbPhrase, kids: list[Token]) -> bool:
        """Say whether people are the object of a verb that takes them as well, and those behind its preposition came with somebody."""
        first = self.clauses.first_token(phrase.others[0])
        return self._takes_object(phrase) and any(each.dep == "obj" and each.i < first and has_person(self.clauses.mentions_at(each.i)) for each in kids)

    def _of_officials(self, phrase: VerbPhrase) -> bool:
        """Say whether officials of one organisation's members are the subject of a verb without an object: *NATO ministers met in Brussels*."""
        subject = self.clauses.subject_token(phrase.token.i)
        officials = len(phrase.subjects) == 1 and phrase.subjects[0].basis == "office" and self._a_body(phrase.subjects[0])
        if not phrase.asks("members") or not officials or subject is None or "Number=Plur" not in self.tokens[subject].morph:
            return False
        return not any(self.tokens[kid].dep in ("obj", "iobj") and not self.clauses.dated(self.tokens[kid].start) for kid in self.clauses.kids[phrase.token.i])

    def _with_whom(self, phrase: VerbPhrase) -> list[DraftMention]:
        """Return who stands behind the verb's preposition, where it belongs to the verb and to no noun between them."""
        token, row = phrase.token, phrase.row
        others = self._behind(token.end, phrase.end, self.words.words["with"]) or self._with_in_front(token)
        if others and not has_person(others) and self._theirs_who(others[0]):
            others = self._behind(others[-1].end, phrase.end, self.words.words["with"])
        for n, mention in enumerate(others[:-1], 1):
            if any(self.folded.startswith(word, mention.end) for word in self.words.also_with) and party(others[n:]) != party(others[:n]):
                others = others[:n]  # as well as with Y of a further party, apart from X
                break
        if (
            others
            and any(
                each.pos == "NOUN"
                and each.lemma in self.words.nouns
                and not self.words.nouns[each.lemma].get("means")  # by telephone
                and each.norm not in {*row.get("needs", ()), *self.words.words["times"]}  # s'entretiendra dans la journée avec X
                and not self.words.form["call"].fullmatch(each.norm)
                for each in self.tokens[token.i + 1 : self.clauses.first_token(others[0])]
            )
            and not self._qualified(token, others[0])
        ):
            return []  # discussed his meeting with X
        if not others and phrase.asks("with_people"):
            return self._led_delegation(phrase)
        delegates = bool(others) and others[0].actors[0].kind == "group"
        told = phrase.asks("with_people") and (has_person(others[:1]) or delegates)  # discussed the deal with President X
        if others and phrase.asks("with_people") and not told and not self.words.free_order:
            between = self.tokens[token.i + 1 : self.clauses.first_token(others[0])]
            if any(each.pos in ("NOUN", "VERB") and not self.clauses.dated(each.start) for each in between):
                return []  # discussed engagement with Y
        if others and phrase.asks("attached") and not told and not self._attached_to(token, others[0]):
            return []
        return others

    def _led_delegation(self, phrase: VerbPhrase) -> list[DraftMention]:
        """Return who leads the delegation with which something is discussed, and of which nothing else is told: *with a delegation headed by X*."""
        for each in self.clauses.tokens_between(phrase.token.end, phrase.end):
            behind = self._after(each, _NEAR) if each.norm in self.words.words["with"] and each.pos == "ADP" else []
            noun = next((one for one in behind if one.lemma in self.words.words["delegations"]), None)
            people = [one for one in self.clauses.mentions_between(noun.end, phrase.end) if has_person([one])][:1] if noun is not None else []
            if noun is not None and people and leads(self.draft.language, self.folded[noun.end : people[0].start]):
                return people
        return []

    def _with_in_front(self, token: Token) -> list[DraftMention]:
        """Return the people with whom a clause opens that tells of somebody else's act: *Avec X, Y a parlé de …*, *c'est avec X que Y …*."""
        first = self.draft.sentences[token.sentence].first
        for each in reversed(self.tokens[first : token.i]):
            opened = each.i == first or self.tokens[each.i - 1].norm == "," or self.tokens[each.i - 1].dep == "advmod"
            if each.norm not in self.words.words["with"] or each.pos != "ADP" or not opened or self.words.free_order:
                continue
            subject = self.clauses.subject_token(token.i)
            until = token if subject is None or subject < each.i else self.tokens[subject]
            run = [told for told in self.clauses.run_from(each.end, token.start, self.words.joiners, direct=True) if told.end <= until.start]
            if not run or not has_person(run) or run[0].basis == "anaphor":
                return []  # with both of them he goes on with what was told before
            behind = self.tokens[self.clauses.token_at(run[-1].end - 1) + 1 : token.i]
            apart = bool(behind) and (behind[0].norm == "," or behind[0].dep == "mark")
            return run if apart and not any(kid.pos == "VERB" for kid in behind) else []
        return []

    def _qualified(self, token: Token, partner: DraftMention) -> bool:
        """Say whether a participle with its own words stands between the preposition and the partner: *встретился с прибывшим с визитом министром*."""
        between = self.tokens[token.i + 1 : self.clauses.first_token(partner)]
        return any(each.norm in self.words.words["with"] and behind_participle(self.clauses, each) == partner.start for each in between)

    def _theirs_who(self, mention: DraftMention) -> bool:
        """Say whether a party stands behind a noun of what others have with it: *ont discuté du conflit avec la Russie*."""
        before = [
            each for each in self.tokens[max(0, self.clauses.first_token(mention) - 6) : self.clauses.first_token(mention)] if each.pos not in ("DET", "ADJ")
        ]
        return len(before) > 1 and before[-1].norm in self.words.words["with"] and before[-2].lemma in self.words.words["had_with"]

    def _with_each_other(self, phrase: VerbPhrase) -> bool:
        """Say whether the subjects of a verb that wants a partner are each other's."""
        row, subjects = phrase.row, phrase.subjects
        if not phrase.asks("partner") or not self._two_parties(subjects):
            return False
        return bool(
            (row.get("kind") and has_person(subjects))
            or (row.get("converse") and self._converse(phrase.token, subjects))
            or (row.get("together") and has_person(subjects) and all(mention.basis != "anaphor" for mention in subjects))
            or self._by_wire(self.clauses.clause_start(phrase.token.i), phrase.end)
        )

    def _passively(self, phrase: VerbPhrase) -> bool:
        """Find the sides of a verb that is done to somebody: *a été reçu par X*."""
        token, end, candidate, met = phrase.token, phrase.end, phrase.candidate, phrase.subjects
        agents = self._behind(token.end, end, self.words.words["by"])
        candidate.then = self._then(met, agents, self.words.then_by)
        if not candidate.then:
            self._turns_of(candidate, met, agents, end, self.words.words["by"])
            for turn in candidate.turns:
                turn.hosts = phrase.asks("host")
        guests = {actor.party for mention in met for actor in mention.actors}
        if phrase.asks("host") and agents and len(guests) == 1 and None not in guests:
            # at the airport, by the ambassador of his own state
            agents = [mention for mention in agents if {actor.party for actor in mention.actors} != guests]
            if not agents:
                return False
        phrase.subjects, phrase.others = agents, met
        if len(guests) == 1 and len({actor.party for mention in agents for actor in mention.actors}) > 1:
            candidate.pivot = candidate.pivot or next(iter(guests))  # a été reçu tour à tour par X et Y
        if phrase.asks("host") and not agents:
            phrase.subjects = self._palace(token, end)
            if not phrase.subjects and self._two_parties(met):
                return False  # two guests of somebody who is not told did not meet each other by that
        if phrase.asks("ambassador") and not agents:
            accredited = self._accredited(met)
            candidate.parties_named += accredited
            # the ministry of the state where the ambassador is
            phrase.subjects = self._ministries(token, met, accredited)
            if party(phrase.subjects) is None and not accredited:
                candidate.parties_named += self._where_called(token, met)
        return self._fits(phrase, met)

    def _each_other(self, phrase: VerbPhrase) -> bool:
        """Say whether the subjects of a reflexive are both sides: *se sont rencontrés*."""
        return (self._two_parties(phrase.subjects) or bool(phrase.nations)) and self._fits(phrase, phrase.subjects)

    def _somebody(self, phrase: VerbPhrase) -> bool:
        """Find the sides of a verb that somebody does to somebody: *a reçu X*."""
        token, row, end = phrase.token, phrase.row, phrase.end
        if self.words.surely_parsed and self._only_with(token):
            return False
        behind = next(iter(self.tokens[token.i + 1 : token.i + 2]), None)
        if phrase.asks("ambassador") and behind is not None and behind.norm in row.get("needs", ()):
            phrase.others = self.clauses.run_from(behind.end, end, self.words.joiners)  # called in the ambassador
        if not phrase.others:
            phrase.others = self._awaited(token, phrase.subjects) if phrase.asks("awaited") else self._object(token, end) or self._clitic(token)
        if phrase.asks("ambassador") and (not phrase.subjects or party(phrase.subjects) == party(phrase.others)):
            phrase.subjects = self._ministries(token, phrase.others) or phrase.subjects  # посла вызвали в МИД: by nobody named
        if phrase.asks("ambassador") and party(phrase.subjects) is None:
            house = party(self._ministries(token, phrase.others))  # whose ministry says so
            phrase.candidate.parties_named += self._calling_in(token, phrase.others) or ([house] if house is not None else [])
        if phrase.asks("host") and not phrase.subjects and (self._two_parties(phrase.others) or not self.clauses.own_finite(token.i)):
            return False  # nor did the guests of somebody whom the sentence does not name
        self._turns_of(phrase.candidate, phrase.subjects, phrase.others, end, None)
        return self._fits(phrase, phrase.others)

    def _only_with(self, token: Token) -> bool:
        """Say whether a verb without an object has those with whom it is done behind a preposition: *同X会晤*."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i]
        brought = [each for each in kids if any(self.tokens[kid].norm in self.words.words["with"] for kid in self.clauses.kids[each.i])]
        return bool(brought) and not any(each.dep == "obj" for each in kids)

    def _calling_in(self, token: Token, envoys: list[DraftMention]) -> list[str]:
        """Return the state that calls in an ambassador, where its minister bears no name of it: that of the post, else that of the place."""
        posts = self._accredited(envoys)
        if posts or self.clauses.subject_token(token.i) is None:
            return posts
        return self._where_called(token, envoys)

    def _where_called(self, token: Token, envoys: list[DraftMention]) -> list[str]:
        """Return the one state beside an envoy's own where the verb, its subject or the envoy is told to be, else that of the dateline.

        *The ministry summoned the Russian ambassador in Skopje over strikes in Ukraine.*
        """
        own = party(envoys)
        if own is None:
            return []
        near = {token.i, *(kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith("nsubj"))}
        near |= {each.i for mention in envoys for each in self.clauses.tokens_between(mention.start, mention.end)}
        names = [name for name in self.draft.names if name.kind in ("state", "capital", "place") and len(name.keys) == 1]
        there = {name.keys[0] for name in names if self._set_there(name, near)}
        told = {name.keys[0] for name in names if any(start <= name.start < end for start, end in self.draft.datelines)}
        return next(([*codes] for found in (there, told) if len(codes := {code for code in found - {own} if self.draft.knowledge.is_state(code)}) == 1), [])

    def _set_there(self, name: Name, near: set[int]) -> bool:
        """Say whether a name stands behind a preposition of place that hangs from one of the tokens."""
        first, last = self.clauses.token_at(name.start), self.clauses.token_at(name.end - 1)
        before = self.tokens[first - 1]
        heads = {each.head for each in self.tokens[first : last + 1] if not first <= each.head <= last}
        # de retour à Cotonou, le ministre …
        heads |= {self.tokens[i].head for i in heads if self.tokens[i].pos == "NOUN" and self.tokens[i].lemma in self.words.status["aside"]}
        return before.norm in self.words.words["in"] and not self._in_mention(before) and bool(heads & near)

    def _fits(self, phrase: VerbPhrase, met: list[DraftMention]) -> bool:
        """Say whether who is met is such as the verb's sense needs: a person, somebody in office, an ambassador."""
        subjects, others = phrase.subjects, phrase.others
        if phrase.asks("person") and not has_person(met) and not any(actor.kind == "group" for mention in met for actor in mention.actors):
            return False
        if phrase.asks("in_office") and not phrase.reflexive and (not self._worth_seeing(subjects, others) or self._sees_done(phrase.token)):
            return False
        if not phrase.asks("ambassador") or any(self._an_envoy(actor) for mention in others for actor in mention.actors):
            return True
        return self._of_a_mission(phrase) or self._posted(phrase.token, subjects, others)

    def _sees_done(self, token: Token) -> bool:
        """Say whether an infinitive tells what somebody is only seen to do: *pour voir partir X*."""
        done = (each for each in self.clauses.kids[token.i] if "VerbForm=Inf" in self.tokens[each].morph and self.tokens[each].dep in ("xcomp", "ccomp"))
        return any(not any(self.tokens[kid].dep in ("mark", "case") for kid in self.clauses.kids[each]) for each in done)

    def _of_a_mission(self, phrase: VerbPhrase) -> bool:
        """Say whether a verb that by itself tells of a summons has as its object somebody of a mission who is no ambassador: *summoned the Chinese envoy*."""
        sort = ("group", "person") if phrase.row.get("kind") == "summons" else ("group",)
        called = [mention for mention in phrase.others if mention.actors[0].kind in sort and party(phrase.subjects) != mention.actors[0].party]
        called = [mention for mention in called if mention.actors[0].kind == "group" or mention.basis == "office"]
        told = [each.norm for mention in called for each in self.clauses.tokens_between(mention.start, mention.end)]
        return not phrase.asks("needs") and any(norm in self.words.words.get("of_missions", ()) for norm in told)

    def _to_somebody(self, phrase: VerbPhrase) -> bool:
        """Find the sides of a verb that somebody does to somebody behind a preposition: *a téléphoné à X*."""
        token, row, needed = phrase.token, phrase.row, phrase.asks("needs")
        toward = frozenset(row.get("prepositions") or self.words.words["to"])
        phrase.others = self._behind(token.end, phrase.end, toward, near=_FAR if needed else _NEAR, people=needed) or self._pronoun_object(token)
        self._turns_of(phrase.candidate, phrase.subjects, phrase.others, phrase.end, self.words.words["to"])
        hosted = phrase.asks("host") and bool(phrase.subjects)  # Minsk plays host to X
        if phrase.asks("prepositions") and ((not has_person(phrase.subjects) and not hosted) or self._asked(token)):
            return False  # the United States calls on X to do something
        return bool(phrase.others or not phrase.asks("partner")) and (has_person(phrase.others) or not phrase.asks("prepositions"))

    def _welcoming(self, phrase: VerbPhrase) -> bool:
        """Find the sides of what is put on for a guest: *une cérémonie a été organisée pour X*."""
        token, end = phrase.token, phrase.end
        phrase.others = self._behind(token.end, end, self.words.words["for"])
        phrase.subjects = self._behind(token.end, end, self.words.words["by"]) if phrase.passive else phrase.subjects
        return has_person(phrase.others) and self._welcomed(phrase.candidate, token, end, phrase.subjects, phrase.others)

    def _going(self, phrase: VerbPhrase) -> bool:
        """Find who goes where: *s'est rendu à Paris*."""
        token, row, candidate = phrase.token, phrase.row, phrase.candidate
        phrase.subjects = phrase.subjects or self._carried(token)
        if phrase.asks("person") and not self._travels(phrase.subjects):
            return False
        if phrase.asks("passive") and any(self.tokens[kid].dep in ("xcomp", "ccomp") for kid in self.clauses.kids[token.i]):
            return False  # expected to do something, and not somewhere
        toward = frozenset(row.get("prepositions") or self.words.words["from" if row.get("from") else "at"])
        went = self._go(candidate, token, phrase.end, phrase.subjects, toward) or (
            bool(self._behind_fronted(token)) and self._go(candidate, token, self.draft.sentences[token.sentence].end, phrase.subjects, self.words.words["in"])
        )
        if not went or (phrase.asks("prepositions") and candidate.place_party is None):
            return False
        candidate.inviting += self._inviting(token)
        return True

    def _facing(self, phrase: VerbPhrase) -> bool:
        """Find whom somebody sits across from: *s'est assis face à X*."""
        across = self.words.facing.search(self.folded, phrase.token.end, phrase.end)
        phrase.others = self.clauses.run_from(across.end(), phrase.end, self.words.joiners, direct=True) if across else []
        return bool(phrase.others) and self._two_parties([*phrase.subjects, *phrase.others])

    def _inviting_guests(self, phrase: VerbPhrase) -> bool:
        """Find who invites whom, and where to: *a invité X à se rendre à Paris*."""
        token, end = phrase.token, phrase.end
        phrase.others = phrase.subjects if phrase.passive else self._object(token, end) or self._clitic(token)
        phrase.subjects = self._behind(token.end, end, self.words.words["by"]) if phrase.passive else phrase.subjects
        return self._invite(phrase.candidate, token, end, phrase.subjects, phrase.others)

    def _awaiting_guests(self, phrase: VerbPhrase) -> bool:
        """Find who is awaited where, by whom or by nobody told: *X ждут в Ташкенте*, *в Ташкенте ждут X*."""
        token, candidate = phrase.token, phrase.candidate
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        several = "Number=Plur" in token.morph  # ждут: one alone is no subject of it
        joined = {kid.i for kid in kids for below in self.clauses.kids[kid.i] if self.tokens[below].dep == "conj"}
        named = [kid for kid in kids if kid.dep.startswith("nsubj")]
        waiting = [kid for kid in named if not (several and "Number=Sing" in kid.morph and kid.i not in joined)]
        awaited = [kid for kid in kids if kid.dep == "obj" or (kid in named and kid not in waiting)]
        guests = [mention for kid in awaited for mention in self.clauses.mentions_at(kid.i)]
        if not has_person(guests) or all(actor.office == "ambassador" for mention in guests for actor in mention.actors):
            return False  # an ambassador comes to stay
        strangers = any(kid.pos == "NOUN" and not self.clauses.mentions_at(kid.i) for kid in waiting)  # журналисты ждут
        if strangers or "Tense=Past" in token.morph or self.negated(token):
            return False
        if waiting and phrase.subjects:
            phrase.others = guests
            return self._invite(candidate, token, phrase.end, phrase.subjects, guests)
        for kid in kids:
            cases = {self.tokens[below].norm for below in self.clauses.kids[kid.i] if self.tokens[below].dep == "case"}
            names = [name for name in self.clauses.names_between(kid.start, kid.end) if name.kind in ("state", "capital", "place")]
            if not kid.dep.startswith("obl") or not cases & self.words.words["at"] or not names or "Case=Loc" not in kid.morph:
                continue
            place = self.draft.text[names[0].start : names[0].end]
            code = self.draft.knowledge.country_of_place(self.draft.language.cited(place), self.draft.language.code)
            if code is not None and code != party(guests):
                candidate.place, candidate.place_party, phrase.subjects = place, code, guests
                return True
        return False

    def _sending(self, phrase: VerbPhrase) -> bool:
        """Find who is sent where, which is the visitor, and not the sender: *a dépêché X à Paris*."""
        phrase.subjects, phrase.others = [], self._sent_by(phrase.candidate, phrase.token, phrase.end, phrase.subjects)
        return bool(phrase.others)

    def _in_a_place(self, phrase: VerbPhrase) -> bool:
        """Find who visits which place: *a visité Paris*."""
        went = self._go(phrase.candidate, phrase.token, phrase.end, phrase.subjects)
        phrase.candidate.inviting += self._inviting(phrase.token) if went else []
        return went and (not phrase.asks("traveller") or self._travels(phrase.subjects))
