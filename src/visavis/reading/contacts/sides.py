"""Who stands on each side of a contact: the subjects, objects and partners of the words that report it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from typing_extensions import override

from visavis.reading.contacts.offers import Offers
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftActor, DraftMention, Token
from visavis.reading.people.homes import SEATS

# The verb of a relative clause stands so many words behind its noun at most.
_RELATIVE = 5
# Whom somebody pays a visit is told within so many.
_VISITED = 9
# To whom somebody says something is told within so many behind the verb, his own name among them.
_TOLD = 12
# A further partner is named within so many characters behind what brings him in.
_REACH = 300


class Sides(Offers):
    """Reads from a cue who takes part."""

    @override
    def _subjects(self, token: Token) -> list[DraftMention]:
        """Return the subjects of a verb; of what somebody travels for, the traveller: *his trip to Moscow to meet X*."""
        asking = self.tokens[token.head]
        if "VerbForm=Inf" in token.morph and asking.lemma in self.words.words["control"] and asking.i < token.i and not self._passive(asking):
            asked = self._pronoun_object(asking)  # il l'a invité à venir
            if asked:
                return asked
        if offered := self._offered_to(token):
            return offered
        if "VerbForm=Inf" in token.morph and (above := self._journey(token)) is not None:
            found = self._of(above, token.start) or self._owners(above)
            if found:
                return found
        return self._uninvited(super()._subjects(token), token)

    def _asker(self, verb: Token) -> list[DraftMention]:
        """Return who asks or proposes, to people of another party, what an infinitive tells that they would do together: *предложил X встретиться*."""
        above = self._offering(verb) or self.tokens[verb.head]
        if not self.words.free_order or "VerbForm=Inf" not in verb.morph or above.i >= verb.i or self._passive(above):
            return []
        if above.lemma not in self.words.words["control"] and not self._offering(verb):
            return []
        asking, asked = self._subjects(above), self._subjects(verb)
        one = has_person(asked) and has_person(asking) and party(asked) not in (None, party(asking))
        return asking if one and party(asking) is not None else []

    def _uninvited(self, subjects: list[DraftMention], token: Token) -> list[DraftMention]:
        """Leave out of the subjects of a verb who only invites: *at the invitation of X, Y will visit China*."""
        start = self.draft.sentences[token.sentence].start
        inviting: list[DraftActor] = []
        for marker in self.words.invitation if len(subjects) > 1 else ():
            at = self.folded.find(marker, start, token.start)
            if at >= 0:
                comma = self.folded.find(",", at + len(marker), token.start)
                inviting = [actor for each in self.clauses.mentions_between(at + len(marker), max(comma, 0)) for actor in each.actors]
                break
        return [each for each in subjects if not any(actor in inviting for actor in each.actors)] or subjects

    def _journey(self, token: Token) -> Token | None:
        """Return the noun of the journey that an infinitive tells the purpose of, right behind it or behind its place."""
        mark = self.tokens[max(0, token.i - 1)]
        for each in (self.tokens[token.head], self.tokens[max(0, mark.i - 1)]):
            for noun in (each, self.tokens[each.head]):
                if noun.pos == "NOUN" and noun.i < token.i and self.words.nouns.get(noun.lemma, {}).get("go"):
                    return noun
        return None

    def _carried(self, token: Token) -> list[DraftMention]:
        """Return whose vehicle it is that comes or goes, or whom it carries: *Blinken's plane touched down in Ankara*, *the plane carrying Blinken*."""
        subject = self.clauses.subject_token(token.i)
        if subject is None or self.tokens[subject].lemma not in self.words.words["vehicles"]:
            return []
        carrying = any(self.tokens[kid].dep.startswith("acl") and kid > subject for kid in self.clauses.kids[subject])
        carried = [each for each in self.clauses.mentions_between(self.tokens[subject].end, token.start) if has_person([each])] if carrying else []
        return self._owners(self.tokens[subject]) or self._of(self.tokens[subject], token.start) or carried[:1]

    def _then(self, subjects: list[DraftMention], others: list[DraftMention], markers: tuple[str, ...]) -> list[list[DraftActor]]:
        """Return who met in each contact told behind the first: *avec X, puis avec Y*; *par X, puis par Y*.

        Those of one party whom only the preposition is said again for were there together, and join `others`: *avec le président X et avec son ministre Y*.
        """
        found: list[list[DraftActor]] = []
        met, last = others, others[-1] if others else None
        while last is not None:
            marker = next((word for word in markers if self.folded.startswith(word, last.end)), None)
            run = self.clauses.run_from(last.end + len(marker), last.end + _REACH, self.words.joiners) if marker else []
            if marker in self.words.also_with and party(run) == party(met):
                met += run
            elif run:
                found.append([actor for mention in (*subjects, *run) for actor in mention.actors])
            last = run[-1] if run else None
        return found

    def _clitic(self, token: Token) -> list[DraftMention]:
        """Return whom the pronoun of *a proposé à X de le rencontrer* means: whom the verb above speaks to."""
        if "VerbForm=Inf" not in token.morph:
            return self._pronoun_object(token)
        if not any(each.norm in self.words.words["clitics"] for each in self.tokens[max(0, token.i - 2) : token.i]):
            return []
        above = self.tokens[token.head]
        return self._behind(above.end, token.start, self.words.words["to"], near=2) if above.i < token.i else []

    def _pronoun_object(self, token: Token) -> list[DraftMention]:
        """Return whom the pronoun of *X l'a reçu* means: the person of another party last spoken of."""
        objects = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep in ("obj", "iobj")]
        spoken = next((each for each in objects if each.norm in self.words.words["first_person_object"] and self._before_or_free(each, token)), None)
        if spoken is not None:
            return self._voice(token, spoken.i)
        if not self._depths[token.i] and any(each.norm in self.words.words["second_person"] and each.i < token.i for each in objects):
            return self._addressee
        pronouns = (
            each
            for each in objects
            if each.pos == "PRON" and ((each.norm in self.words.words["clitics"] and each.i < token.i) or each.norm in self.words.words["object_pronouns"])
        )
        meant = next(pronouns, None)
        subjects = self._subjects(token) if meant is not None else []
        if meant is None or not has_person(subjects):
            return []
        if meant.norm in self.words.words["several_objects"] and (several := self._several_told(token, subjects)):
            return several
        return self._of_clause_above(token, subjects) or self._in_front(token, subjects) or self._last_spoken_of(token, subjects)

    def _in_front(self, verb: Token, subjects: list[DraftMention]) -> list[DraftMention]:
        """Return the person of another party in a phrase before the subject, whom a pronoun then means: *à l'occasion de l'élection de X, Y lui a écrit*."""
        told = self.clauses.mentions_between(self.draft.sentences[verb.sentence].start, subjects[0].start)
        own = {actor.party for mention in subjects for actor in mention.actors}
        others = [mention for mention in told if has_person([mention]) and not own & {actor.party for actor in mention.actors}]
        return others[-1:] if subjects[0].start < verb.start else []

    def _before_or_free(self, pronoun: Token, verb: Token) -> bool:
        """Say whether a pronoun stands where its verb's object may: before it, or anywhere where the order of words is free: *принял меня*."""
        return pronoun.i < verb.i or self.words.free_order

    def _of_clause_above(self, token: Token, others: list[DraftMention]) -> list[DraftMention]:
        """Return the subject of the clause above, of another party, whom a pronoun below means: *X a gagné Riyad, où Y l'a reçu*."""
        own = {actor.party for mention in others for actor in mention.actors}
        for i in self.clauses.governors(token.i):
            if self.tokens[i].pos == "VERB" and i < token.i and self.clauses.own_finite(i) is not None:
                above = self._subjects(self.tokens[i])
                one = len({id(actor) for mention in above for actor in mention.actors}) == 1
                apt = has_person(above) and one and above[0].actors[0].party not in own | {None}
                return above if apt else []
        return []

    def _to_reader(self, verb: int | None) -> list[DraftMention]:
        """Return to whom a letter says *je vous adresse mes félicitations*."""
        kids = self.clauses.kids[verb] if verb is not None else []
        return self._addressee if any(self.tokens[kid].norm in self.words.words["second_person"] and kid < (verb or 0) for kid in kids) else []

    def _visited(self, token: Token, end: int, verb: int | None, subjects: list[DraftMention]) -> list[DraftMention]:
        """Return the person of another party whom somebody pays a visit: *a rendu visite à son homologue*."""
        if verb is None or self.tokens[verb].lemma not in self.words.words["pay"] or not self._come(subjects) or self._reflexive(self.tokens[verb]):
            return []  # and not: se rend en visite à X, à l'invitation de Y
        run = self._behind(token.end, end, self.words.words["to"], near=_VISITED, people=True) or self._given_it(token)
        return run if run and has_person(run[:1]) and self._two_parties((*subjects, *run)) else []

    def _ministries(self, token: Token, envoys: list[DraftMention], states: Sequence[str] = ()) -> list[DraftMention]:
        """Return the institution of the sentence where an ambassador is called in: one of those states, where they are told, and not his own."""
        sentence = self.draft.sentences[token.sentence]
        for mention in self.clauses.mentions_between(sentence.start, sentence.end):
            code = mention.actors[0].party
            if any(actor.kind == "institution" for actor in mention.actors) and code != party(envoys) and (not states or code in states):
                return [mention]
        return []

    def _nations(self, token: Token) -> tuple[str, ...]:
        """Return the states whose people, called by no office, are a plural subject: *les chefs militaires américain et philippin*."""
        subject = self.clauses.subject_token(token.i)
        if subject is None or not subject < token.i or self.tokens[subject].lemma not in self.words.words["officials"]:
            return ()
        if "Number=Plur" not in self.tokens[subject].morph:
            return ()
        start, end = self.tokens[subject].start, token.start
        if has_person(self.clauses.mentions_between(start, end)) or any(each.pos == "VERB" for each in self.clauses.tokens_between(start, end)):
            return ()
        names = [
            name for name in self.clauses.names_between(start, end) if name.kind in ("adjective", "state", "compound") and not self.clauses.dated(name.start)
        ]
        codes = dict.fromkeys(code for name in names for code in (name.keys if name.kind == "compound" else name.keys[:1]))
        return tuple(codes) if len(codes) > 1 else ()

    def _accredited(self, mentions: list[DraftMention]) -> list[str]:
        """Return the states to which ambassadors are accredited: *l'ambassadeur du Rwanda en Belgique*."""
        found = []
        for mention in mentions:
            own = {actor.party for actor in mention.actors}
            for name in self.clauses.names_between(mention.start, mention.end + 6):
                if name.kind in ("state", "capital", "place") and name.keys[0] not in own:
                    before = self.tokens[self.clauses.token_at(name.start) - 1]
                    beside = before.pos == "DET" and before.i > 0 and self.tokens[before.i - 1].norm in self.words.words["beside"]
                    if beside or before.norm in self.words.words["at"]:
                        found.append(name.keys[0])  # en Belgique, près le Bénin
        return found

    def _posts(self, envoys: Collection[DraftActor]) -> list[str]:
        """Return the states to which those people are accredited, wherever the text tells it, each once."""
        return list(dict.fromkeys(code for actor in envoys for code in self._posts_told.get(id(actor), ())))

    @cached_property
    def _posts_told(self) -> dict[int, list[str]]:
        """The states to which each person is accredited, by the person's identity."""
        found: dict[int, list[str]] = {}
        for mention in self.draft.mentions:
            for actor in mention.actors:
                if actor.office == "ambassador":
                    found.setdefault(id(actor), []).extend(self._accredited([mention]))
        return found

    def _during(self, token: Token, within: Sequence[str] = ()) -> tuple[list[DraftMention], list[DraftMention]]:
        """Return who acts in the clause that *lors d'un entretien* frames: *X a informé Y lors d'un entretien*."""
        before = [each.norm for each in self.tokens[max(0, token.i - 3) : token.i]]
        if not any(norm in self.words.status["during"] for norm in before) and not any(norm in within for norm in before[-1:]):
            return [], []
        bare = "Number=Plur" in token.morph and not self._determined(token) and not self._possessed(token)
        if bare and not any(norm in self.words.words.get("in_course_of", ()) for norm in before[-2:]):
            return [], []  # focused on negotiations; but: agreed during talks
        sentence = self.draft.sentences[token.sentence]
        above = [i for i in self.clauses.governors(token.i) if self.tokens[i].pos in ("VERB", "AUX") and self.clauses.own_finite(i)]
        behind = [i for i in range(token.i + 1, sentence.last) if self.tokens[i].pos == "VERB" and self.clauses.own_finite(i)]
        verb = next((i for i in (*above[:1], *behind[:1]) if self._subjects(self.tokens[i])), None)
        if verb is None:
            return [], []
        subjects = self._subjects(self.tokens[verb])
        if self._two_parties(subjects):
            return subjects, []
        end = self.clauses.clause_end(verb)
        objects = self._object(self.tokens[verb], end)
        if has_person(objects):
            return subjects, objects
        if bare:
            return [], []  # struck X during negotiations
        # a assuré à X que la Chine aiderait: what stands behind X is no object of it
        others = self._behind(self.tokens[verb].end, end, self.words.words["with"] | self.words.words["to"])
        if self.words.free_order and others and not has_person(others) and self.clauses.governors(others[0].head)[:1] != [verb]:
            others = []  # рассказал собеседнику о работе совместно с США
        return subjects, others or objects

    def _brought(self, token: Token, senders: list[DraftMention], leading: Collection[str]) -> bool:
        """Say whether somebody brings a message, by what he is or, where the sentence tells of another of the sender's side, by what he does."""
        if any(word in self.words.words["bearing"] for word in leading):
            return True
        sent = [actor for mention in senders for actor in mention.actors]
        before = self.clauses.mentions_between(self.draft.sentences[token.sentence].start, token.start)
        envoys = any(has_person([each]) and party([each]) == party(senders) and all(actor not in sent for actor in each.actors) for each in before)
        return envoys and any(word in self.words.words["handing"] for word in leading)

    def _borne_to(self, token: Token, senders: list[DraftMention]) -> list[DraftMention]:
        """Return to whom somebody brings a message: the people of the other side in the sentence, who receive him: *X a reçu Y, porteur d'un message de Z*."""
        own = party(senders)
        start = self.draft.sentences[token.sentence].start
        near = [each for each in self.clauses.mentions_between(start, token.start) if has_person([each]) and party([each]) not in (own, None)]
        return near if len({party([each]) for each in near}) == 1 else []

    def _given_it(self, token: Token) -> list[DraftMention]:
        """Return who is given the noun, who stands before it without a preposition: *sent President X a letter*, *gave X a call*."""
        whom = next((kid for kid in self.clauses.kids[token.head] if self.tokens[kid].dep == "iobj" and token.head < kid < token.i), None)
        if token.dep != "obj" or whom is None or self.tokens[token.head].lemma not in self.words.words["giving"]:
            return []
        return [each for each in self.clauses.mentions_at(whom) if each.actors[0].party is not None]

    def _handed(self, token: Token) -> bool:
        """Say whether a message is handed to whom a pronoun before it means: *handed him a letter*, *delivered to her a message*."""
        verb = self.tokens[token.head]
        between = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if verb.i < kid < token.i and self.tokens[kid].pos == "PRON"]
        whom = any(each.dep == "iobj" or self.tokens[each.i - 1].norm in self.words.words["to"] for each in between)
        return token.dep == "obj" and verb.norm in self.words.words["handing"] and whom

    def _by_means(self, token: Token, end: int) -> list[DraftMention]:
        """Return the two sides that do together, by telephone, what is no contact by its own word: *ont décidé au téléphone X et Y*."""
        if told := self._told_to(token):
            return told
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        if verb is None or self.tokens[verb].lemma in self.words.reporting or self.clauses.own_finite(verb) is None:
            return []
        # an inverted subject stands behind the verb or the telephone
        if self._passive(self.tokens[verb]):  # a été décidé au téléphone par X et Y
            found = self._behind(self.tokens[verb].end, end, self.words.words["by"])
        else:
            found = self._subjects(self.tokens[verb]) or self.clauses.run_from(self.tokens[verb].end, end, self.words.joiners)
        people = [mention for mention in found if mention.actors[0].kind == "person"]
        return people if self._two_parties(people) else []

    def _told_to(self, token: Token) -> list[DraftMention]:
        """Return who says something to whom, of two parties, right before the means: *« … », a promis X à Y, au téléphone*."""
        first = self.draft.sentences[token.sentence].first
        verb = next((each for each in reversed(self.tokens[first : token.i]) if each.norm in self.telling and each.pos == "VERB"), None)
        if verb is None or self.clauses.own_finite(verb.i) is None or self._depths[verb.i] or self._depths[token.i]:
            return []
        speaking = self._speaking(verb)
        end = self.draft.sentences[token.sentence].end
        told = self._behind(verb.end, end, self.words.words["to"], near=_TOLD, people=True)
        return [*speaking, *told] if has_person(speaking) and told and self._two_parties((*speaking, *told)) else []

    def _received(self, token: Token, candidate: Candidate, subjects: list[DraftMention]) -> bool:
        """Read *X recevra Y dans le cadre d'une visite*: Y is the visitor, X the host."""
        for i in self.clauses.governors(token.i):
            row = next((row for row in self.words.verbs.get(self.tokens[i].lemma, ()) if row.get("host")), None)
            if row is not None and not self._passive(self.tokens[i]):
                visitors = self._object(self.tokens[i], token.start)
                if visitors:
                    # a visitor whom *en visite* tells of is no host of his own
                    hosts = subjects if party(subjects) != party(visitors) else self._subjects(self.tokens[i])
                    if self.words.free_order and (ground := party(hosts)) is not None and not self._object_of(token, i):
                        # принял X, прибывшего с визитом; в рамках его визита: received at a meeting, which the verb tells
                        self._people(candidate, visitors, [])
                        candidate.place_party, candidate.strong = ground, True
                        return True
                    self._people(candidate, visitors, hosts)
                    candidate.host = party(hosts)
                    candidate.strong = True
                    return True
        return False

    def _object_of(self, token: Token, verb: int) -> bool:
        """Say whether a noun is the object of a verb itself."""
        return token.head == verb and token.dep == "obj"

    def _light(self, token: Token, also: Sequence[str] = ()) -> int | None:
        """Return the verb that has the noun as its object, of those that say no more than that it happens, or that the noun goes with."""
        if (relative := self._relative(token)) is not None:
            return relative
        after = any(self.tokens[kid].dep == "case" and self.tokens[kid].norm in self.words.words["after"] for kid in self.clauses.kids[token.i])
        for governor in self.clauses.governors(token.i)[:2]:
            verb = self.tokens[governor]
            if after and verb.lemma in self.words.status["speaking"]:
                return None  # spoke after the talks
            if verb.pos in ("VERB", "AUX") and (verb.lemma in self.words.words["light"] or verb.lemma in also):
                return governor
        head = self.tokens[token.head]
        first = head if token.dep == "nmod" and head.i < token.i and head.lemma in self.words.status["sessions"] else token  # une séance du dialogue
        near = [each for each in self.tokens[max(0, first.i - 18) : first.i] if not self.clauses.dated(each.start) and each.pos != "PUNCT"]
        near = near if first is token else [each for each in near if not self.clauses.mentions_at(each.i)]
        for each in reversed(near[-6:]):
            if each.sentence == token.sentence and each.pos in ("VERB", "AUX") and each.lemma in self.words.words["light"]:
                return each.i
        return None

    def _relative(self, token: Token) -> int | None:
        """Return the verb of which a relative makes the noun the object: *la visite que X doit effectuer à Y*, *l'entretien qu'ont eu X et Y*."""
        for kid in self.clauses.kids[token.i]:
            verb = self.tokens[kid]
            if kid < token.i or not verb.dep.startswith("acl"):
                continue
            pronoun = next((each for each in self.tokens[token.i + 1 : kid] if "PronType=Rel" in each.morph), None)
            if pronoun is None or pronoun.dep.startswith("nsubj"):
                continue
            for each in (verb, *(self.tokens[below] for below in self.clauses.kids[kid] if self.tokens[below].dep in ("xcomp", "ccomp", "obj"))):
                if each.pos in ("VERB", "AUX") and each.lemma in self.words.words["light"]:
                    return each.i
        behind = self._after(token, _RELATIVE)
        if behind and behind[0].norm in self.words.words["which"]:
            # whatever the parse makes of it: au cours de l'entretien qu'il a eu avec Y
            return next((each.i for each in behind if each.pos == "VERB" and each.lemma in self.words.words["light"]), None)
        return None

    def _bound_for(self, token: Token) -> bool:
        """Say whether somebody only travels to it: *прибыл в Минск для переговоров*, *вылетел на встречу*, *для участия в переговорах*."""
        above = self.tokens[token.head]
        taking_part = above.pos == "NOUN" and above.i < token.i and above.lemma in self.words.words["attending"]
        holder = above if taking_part else token
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[holder.i] if self.tokens[kid].dep == "case"}
        if not cases & self.words.words["bound_for"] or "Case=Loc" in holder.morph or self._under_way(token):
            return False
        for i in self.clauses.governors(token.i)[:3]:
            rows = self.words.verbs.get(self.tokens[i].lemma, ()) if self.tokens[i].pos == "VERB" else ()
            if any(row["frame"] == "go" and not row.get("from") for row in rows) or (self.words.nouns.get(self.tokens[i].lemma) or {}).get("go"):
                return True
        return False

    def _under_way(self, token: Token) -> bool:
        """Say whether a relative clause tells that it goes on now: *саммит, который проходит сегодня*."""
        relatives = (self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "acl:relcl")
        return any(each.lemma in self.words.status["begun"] and "Tense=Pres" in each.morph for each in relatives)

    def _palace(self, token: Token, end: int) -> list[DraftMention]:
        """Return the seat of power where somebody is received: *reçu à la Maison-Blanche*."""
        for mention in self.clauses.mentions_between(token.end, end):
            before = self.tokens[self.clauses.first_token(mention) - 1]
            before = self.tokens[before.i - 1] if before.pos == "DET" and before.i else before
            if mention.basis == "metonym" and before.norm in self.words.words["in"]:
                return [mention]
        for name in self.clauses.names_between(token.end, end):
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            if name.kind == "capital" and before.norm in self.words.words["in"] and name.keys[0] not in SEATS:
                return [each for each in self.clauses.mentions_between(name.start, name.start + 1) if each.actors[0].party == name.keys[0]]
        return []
