"""Contacts told by what goes with them: hours spent together, what would have been, whom a traveller sees where he is, who receives him there."""

from __future__ import annotations

from collections.abc import Sequence

from visavis.reading.contacts.asides import Asides
from visavis.reading.contacts.side_grammar import has_person, party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftMention, Token
from visavis.reading.people.homes import SEATS

# The people of a country whom somebody meets are told within so many characters behind the verb.
_NATIONALS = 90
# The post of an ambassador called in by his name is told within so many sentences.
_POST = 3
_PAIR = 2
# *Whose* stands so many tokens before its noun at most.
_WHOSE = 4
# To whom a message is addressed is told within so many tokens behind the participle.
_ADDRESSED = 3


class Circumstances(Asides):
    """Reads what surrounds a cue where the cue itself does not say who met."""

    def _worth_seeing(self, subjects: list[DraftMention], others: list[DraftMention]) -> bool:
        """Say whether to see somebody is to meet: people in office, or people of different parties."""
        seen = [actor for mention in others for actor in mention.actors if actor.kind == "person"]
        return any(actor.office not in (None, "other") for actor in seen) or (has_person(subjects) and self._two_parties((*subjects, *others)))

    def _unreal(self, token: Token) -> bool:
        """Say whether a noun is what something would have been and was not: *ç'aurait été leur première rencontre*."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if not self.words.status["unreal"] or not any(each.dep == "cop" for each in kids) or any(each.dep == "case" for each in kids):
            return False
        return self.words.unreal.search(self.folded, self.clauses.clause_start(token.i), token.start) is not None

    def _only_a_way(self, token: Token) -> bool:
        """Say whether talks are but the way in which something should come about: *hopes the conflict will be settled through dialogue and talks with X*."""
        first = self.tokens[token.head] if token.dep == "conj" else token
        verb = self.tokens[first.head]
        kids = [self.tokens[kid] for noun in {first.i, token.i} for kid in self.clauses.kids[noun]]
        way = verb.pos == "VERB" and any(each.dep == "case" and each.norm in self.words.status["ways"] for each in kids)
        if not way or any(each.dep in ("det", "nmod:poss") for each in kids):
            return False
        if self.clauses.dates_between(token.end, self.clauses.clause_end(token.i)):
            return False  # will be settled through talks between X and Y on Friday
        helping = [self.tokens[kid] for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep.startswith("aux")]
        return "VerbForm=Inf" in verb.morph or any(self._modal(each) for each in helping)

    def _modal(self, token: Token) -> bool:
        """Say whether an auxiliary tells of what is to be, or should."""
        return "Tense=Fut" in token.morph or token.norm in self.words.status["modals"]

    def _chaired(self, token: Token) -> bool:
        """Say whether a gathering only names somebody's office: *président en exercice de la Conférence des chefs d'État de la CEDEAO*."""
        above = self.clauses.governors(token.i)[:2] if token.dep == "nmod" else []
        return any(self.tokens[i].pos == "NOUN" and i < token.i and self.tokens[i].lemma in self.words.words["officials"] for i in above)

    def _who_is_ready(self, token: Token) -> list[DraftMention]:
        """Return who is said to be ready for what the noun tells: *X s'est dit ouvert à un dialogue avec Y*."""
        return self._subjects(self.tokens[token.head]) if self._ready_for(token) else []

    def _subjects_behind(self, token: Token) -> list[DraftMention]:
        """Return who acts in the first clause behind a phrase that opens its sentence: *une heure avec X : Y est reparti*."""
        for each in self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]:
            if each.pos == "VERB" and self.clauses.own_finite(each.i) is not None:
                return self._subjects(each)
        return []

    def _spent(self, candidate: Candidate, token: Token, subjects: list[DraftMention], others: list[DraftMention]) -> bool:
        """Say whether a stretch of time is one that people of two parties spent together, and no hour of the clock nor the length of their talks."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        clock = any(each.dep == "case" and each.norm in self.words.words["in"] for each in kids)  # à 15 heures, dans la journée
        if clock or not has_person(others) or not self._two_parties((*subjects, *others)) or not self._worth_seeing(subjects, others):
            return False
        between = self.tokens[token.i + 1 : self.clauses.first_token(others[0])]
        above = self.tokens[token.head]
        spoke = above.pos == "VERB" and any(row.get("frame") == "with" for row in self.words.verbs.get(above.lemma, ()))
        named = (kid for kid in self.clauses.kids[above.i] if self.tokens[kid].pos == "PROPN")
        somewhere = any(self.tokens[below].norm in self.words.words["in"] for kid in named for below in self.clauses.kids[kid])
        candidate.kind = None if spoke and not somewhere else candidate.kind  # a parlé une heure avec X: how long, and not how
        return not any(each.pos in ("VERB", "AUX") or each.norm == "," or each.lemma in self.words.nouns for each in between)

    def _addressed(self, token: Token, end: int, to: frozenset[str]) -> list[DraftMention]:
        """Return to whom a participle behind its sender says that a message is sent: *lettre de X, président de Y, adressée à Z*."""
        behind = self.clauses.tokens_between(token.end, end)
        sent = next((each for each in behind if each.lemma in self.words.words["light"] and "VerbForm=Part" in each.morph), None)
        if sent is None or any("VerbForm=Fin" in each.morph and each.i < sent.i for each in behind):
            return []
        return self._behind(sent.end, end, to, near=_ADDRESSED)

    def _lasted(self, token: Token) -> bool:
        """Say whether a noun is what some time was filled with: *une heure d'entretien*."""
        above = self.tokens[token.head]
        return token.dep == "nmod" and "Number=Sing" in token.morph and above.i < token.i and bool(self.words.nouns.get(above.lemma, {}).get("spent"))

    def _whose(self, token: Token) -> list[DraftMention]:
        """Return whom a relative right before the noun makes its owner: *X, dont la visite …*."""
        first = self.draft.sentences[token.sentence].first
        relative = next((each for each in self.tokens[max(first, token.i - _WHOSE) : token.i] if each.norm in self.words.words["whose"]), None)
        before = self.clauses.mentions_between(self.draft.sentences[token.sentence].start, relative.start) if relative is not None else []
        return before[-1:] if before and relative is not None and self.folded[before[-1].end : relative.start].strip() in ("", ",") else []

    def _to_no_state(self, token: Token) -> bool:
        """Say whether right behind a visit, where cases tell whither, stands a common noun that is of no state: *принял X в рамках его визита в регион*."""
        behind = self._after(token, 2)
        if not self.words.free_order or len(behind) < 2 or behind[0].norm not in self.words.words["in"]:
            return False
        noun = behind[1]
        common = noun.pos == "NOUN" and "Case=Acc" in noun.morph and noun.norm not in self.words.status["during"] | self.words.words["times"]
        known = self.clauses.names_between(noun.start, noun.end) or noun.norm in self.words.words["formal"] | self.words.words["capital"]
        return common and not known and not self.words.that_country.match(self.folded, behind[0].start) and not self._behind_apposed(noun)

    def _behind_apposed(self, noun: Token) -> bool:
        """Say whether a name stands right behind a common noun: *в республику Чад*."""
        following = self._after(noun, 1)
        return bool(following) and following[0].pos == "PROPN"

    def _received_there(self, candidate: Candidate, token: Token, travellers: list[DraftMention]) -> Token | None:
        """Return the verb by which its sentence says that the traveller is received by another party, whose ground then is visited."""
        sentence = self.draft.sentences[token.sentence]
        own = {id(actor) for mention in travellers for actor in mention.actors}
        for each in self.tokens[sentence.first : sentence.last]:
            host = any(row.get("host") for row in self.words.verbs.get(each.lemma, ()))
            if each.pos != "VERB" or not host or not self._passive(each):
                continue
            if not own & {id(actor) for mention in self._subjects(each) for actor in mention.actors}:
                continue
            agents = self._behind(each.end, self.clauses.clause_end(each.i), self.words.words["by"])
            code = party(agents)
            if code is not None and self.draft.knowledge.is_state(code) and code != party(travellers) and has_person(agents):
                candidate.place_party = code
                return each
        return None

    def _waited_for(self, candidate: Candidate, token: Token, travellers: list[DraftMention]) -> None:
        """Set the ground of a visit that a state waits or gets ready for, which is its own: *Вьетнам ждёт визита X*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i)[:2] if self.tokens[i].pos == "VERB"), None)
        subject = self.clauses.subject_token(verb.i) if verb is not None and verb.lemma in self.words.status["expecting"] else None
        for host in self.clauses.mentions_at(subject) if subject is not None else []:
            if host.actors[0].kind == "state" and host.actors[0].party not in (None, party(travellers)):
                candidate.place, candidate.place_party = self.draft.language.cited(self.draft.text[host.start : host.end]), host.actors[0].party
                candidate.strong = True

    def _meets_nationals(self, candidate: Candidate, token: Token, end: int) -> None:
        """Add the country where somebody meets those who are called by no name: *a rencontré à Bangui les autorités et la classe politique*."""
        if len(candidate.parties) != 1 or not any(actor.kind == "person" for actor in candidate.people) or not self.words.words["nationals"]:
            return
        told = self.words.nationals.search(self.folded, token.end, min(end, token.end + _NATIONALS))
        if (
            told is None
            or self.tokens[self.clauses.token_at(told.start()) - 1].pos not in ("DET", "ADJ")
            or any(each.pos == "VERB" for each in self.clauses.tokens_between(token.end, told.start()))
        ):
            return
        grounds = {code for code in self._grounds(token) if code not in (*candidate.parties, *SEATS) and self.draft.knowledge.is_state(code)}
        if len(grounds) == 1:
            candidate.parties_named.append(grounds.pop())
            candidate.strong = True

    def _grounds(self, token: Token) -> list[str]:
        """Return the states in which the sentence sets something."""
        sentence = self.draft.sentences[token.sentence]
        found = []
        for name in self.clauses.names_between(sentence.start, sentence.end):
            before = self.tokens[self.clauses.token_at(name.start) - 1]
            if name.kind in ("capital", "place", "state") and before.norm in self.words.words["in"] and not self._in_mention(before):
                found.append(name.keys[0])
        return found

    def _posted(self, token: Token, subjects: list[DraftMention], others: list[DraftMention]) -> bool:
        """Say whether somebody called in by his name alone is told behind to be an ambassador, whose state then is his."""
        strangers = [actor for mention in others for actor in mention.actors if actor.kind == "person" and actor.party is None and actor.office is None]
        if len(strangers) != 1:
            return False
        own = party(subjects)
        for sentence in self.draft.sentences[token.sentence : token.sentence + _POST]:
            for mention in self.clauses.mentions_between(max(sentence.start, token.end), sentence.end):
                actor = mention.actors[0]
                if len(mention.actors) == 1 and actor.office == "ambassador" and actor.party not in (None, own):
                    strangers[0].party = strangers[0].office_party = actor.party
                    strangers[0].office = "ambassador"
                    return True
        return False

    def _passing(self, token: Token, apposed: Sequence[str]) -> list[DraftMention]:
        """Return the person right before the phrase that says that he is somewhere: *X, de passage à Y, …*."""
        before = self.tokens[max(0, token.i - 2) : token.i]
        if len(before) < _PAIR or before[1].norm not in apposed or before[0].norm != ",":
            return []
        near = self.clauses.mentions_between(self.draft.sentences[token.sentence].start, before[0].start)[-1:]
        return [mention for mention in near if has_person([mention]) and before[0].start - mention.end <= 1]

    def _sent_by(self, candidate: Candidate, token: Token, end: int, senders: list[DraftMention]) -> list[DraftMention]:
        """Return whom somebody sends to another party, whose ground is read: *a dépêché X à Moscou*, *auprès du président Y*."""
        sent = self._object(token, end)
        things = (self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "obj")
        whole = not sent and any(each.lemma in self.words.words["delegations"] for each in things)
        sent = senders if whole else sent  # Sweden will send a delegation to X
        own = party(senders)
        travel = whole or all(actor.kind in ("person", "group") for mention in sent for actor in mention.actors)
        aims = [each for each in self.clauses.tokens_between(token.end, end) if each.pos == "NOUN" and each.lemma in self.words.nouns]
        if any(self._sent_to(each) and self._after(each, 1)[:1] and self._after(each, 1)[0].norm in self.words.words["with"] for each in aims):
            return []  # sent a delegation to X for talks with Y, whoever is at home there
        if not (whole and sent) and (own is None or party(sent) != own or not travel):
            return []
        hosts = self._behind(token.end, end, self.words.words["beside"])
        if (code := party(hosts)) not in (None, own) and self.draft.knowledge.is_state(code or ""):
            candidate.place_party = candidate.host = code
            return sent
        return sent if self._go(candidate, token, end, sent, self.words.words["at"]) else []

    def _waiting(self, token: Token, end: int) -> list[DraftMention]:
        """Return who waits for a traveller, told behind the verb of a relative of place: *où l'attendait Y*."""
        if self._where(token) is None or not any(each.norm in self.words.words["clitics"] for each in self.tokens[max(0, token.i - 2) : token.i]):
            return []
        run = self.clauses.run_from(token.end, end, self.words.joiners, direct=True)
        return run if has_person(run) else []

    def _awaited(self, token: Token, hosts: list[DraftMention]) -> list[DraftMention]:
        """Return whom the pronoun of *où l'attendait Y* means: who acts in the clause around it, before it or behind."""
        above = self.tokens[token.head]
        verb = self.tokens[above.head] if token.dep.startswith("acl") else above
        if verb.i > token.i and verb.pos == "VERB" and self.clauses.own_finite(verb.i) is not None:
            guests = self._subjects(verb)
            return guests if party(guests) not in (None, party(hosts)) else []
        return self._of_clause_above(token, hosts) or [each for each in self._last_spoken_of(token, hosts) if len(each.actors) == 1]
