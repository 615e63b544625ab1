"""Contacts told only to date, explain or surround something else: *après sa visite*, *alors que se tient un sommet*."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import takewhile

from visavis.reading.contacts.series import Series
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Token

# So many words above a noun say what somebody is thanked for: *thanked X for hosting a round of talks*.
_CREDITED = 4
# So many words above it says what somebody speaks of.
_MATTER = 8
_OPENING, _CLOSING = "(（", ")）"


class Asides(Series):
    """Tells what the sentence is about from what it only mentions."""

    def _in_background(self, candidate: Candidate, token: Token) -> bool:
        """Say whether a cue stands in parentheses, or in a clause that tells what went on while something else happened."""
        return self._in_parentheses(token) or self._meanwhile(candidate, token)

    def _in_parentheses(self, token: Token) -> bool:
        sentence = self.draft.sentences[token.sentence]
        before, behind = self.draft.text[sentence.start : token.start], self.draft.text[token.end : sentence.end]
        opened = max(before.rfind(mark) for mark in _OPENING)
        within = opened > max(before.rfind(mark) for mark in _CLOSING) and any(mark in behind for mark in _CLOSING)
        return within and bool(before[:opened].strip())

    def _meanwhile(self, candidate: Candidate, token: Token) -> bool:
        """Say whether its clause only tells what went on meanwhile, and the main clause is about others: *a test was made while X met Y*."""
        sentence = self.draft.sentences[token.sentence]
        marks = [self.clauses.token_at(found.start()) for found in self.words.meanwhile.finditer(self.folded, sentence.start, token.start)]
        above = [token.i, *self.clauses.governors(token.i)]
        clause = next((i for i in above if self.tokens[i].dep == "advcl" and any(i in self.clauses.governors(mark) for mark in marks)), None)
        if clause is None:
            return False
        if self._tied_on(self.tokens[self.tokens[clause].head]):
            return False
        subjects = [self.clauses.subject_token(i) for i in self.clauses.governors(clause)]
        acting = [mention for subject in subjects if subject is not None for mention in self.clauses.mentions_at(subject)]
        return not any(actor.party in candidate.parties for mention in acting for actor in mention.actors)

    def _tied_on(self, verb: Token) -> bool:
        """Say whether a clause only ties what was told before to the contact behind it: *This came as X received Y*."""
        subject = self.clauses.subject_token(verb.i)
        if verb.pos == "PRON" and verb.dep == "ROOT":
            return True  # This as X received Y
        pointing = subject is not None and self.tokens[subject].pos == "PRON" and not self.clauses.mentions_at(subject)
        return pointing and verb.lemma in self.words.status["came_as"]

    def _had_before(self, token: Token) -> bool:
        """Say whether a relative clause tells what somebody had done before the news: *X, qui avait vu Y lundi, part samedi pour Z*."""
        own = self.clauses.own_finite(token.i)
        return token.dep == "acl:relcl" and own is not None and own is not token and own.norm in self.words.status["had"]

    def _only_talked_of(self, token: Token) -> bool:
        """Say whether a gathering is what others talk about or prepare: *ont discuté des préparatifs du sommet*."""
        return any(self.tokens[i].lemma in self.words.status["talked_of"] for i in self.clauses.governors(token.i)[:2])

    def _in_question(self, token: Token) -> bool:
        """Say whether its clause only asks whether it was or will be: *被问及X是否会与Y会面时*."""
        asking = self.words.words["whether"]
        sentence = self.draft.sentences[token.sentence]
        chain = [token, *(self.tokens[i] for i in self.clauses.governors(token.i))]
        above = {each.head for each in takewhile(lambda each: each.dep == "xcomp", chain)}  # 是否已同意会见X
        if token.pos == "NOUN" and token.dep == "obj" and self.tokens[token.head].lemma in self.words.words["light"]:
            above.add(token.head)  # 是否可能举行会谈
        before = (each for each in reversed(self.tokens[sentence.first : token.i]) if each.i not in above)
        return bool(asking) and (_asks(before, asking) or _asks(self.tokens[token.i + 1 : sentence.last], asking))

    def _told_whose(self, token: Token) -> bool:
        """Say whether a clause behind a contact that is discussed tells whose it is: *обсудили встречу, которую они проведут*."""
        verbs = [kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith("acl")]
        subjects = [kid for verb in verbs for kid in self.clauses.kids[verb] if self.tokens[kid].dep.startswith("nsubj")]
        return any(self.tokens[kid].norm in self.words.words["subjects"] or self.clauses.mentions_at(kid) for kid in subjects)

    def _briefed(self, token: Token) -> bool:
        """Say whether a contact is what somebody tells the other of in the course of another: *briefed him on his talks with X*."""
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case"}
        above = self.clauses.governors(token.i)[:3]
        telling = next((n for n, i in enumerate(above) if self.tokens[i].lemma in self.words.status["briefed"]), None)
        direct = telling == 0 and bool(cases & self.words.status["briefed_on"]) and self.tokens[above[0]].lemma not in self.words.status["speaking"]
        if telling is None or (self._framing(token) and not direct):
            return False  # told him on a visit to X; but: updated him on his visit to X
        between = [self.tokens[i] for i in above[:telling]]
        within = [kid for each in between if each.lemma in self.words.nouns for kid in self.clauses.kids[each.i]]
        cases |= {self.tokens[kid].norm for kid in within if self.tokens[kid].dep == "case"}  # on meetings, including a summit
        outcome = any(each.lemma in self.words.status["outcomes"] for each in (*between, *self.tokens[max(0, token.i - 6) : token.i]))
        return bool(cases & self.words.status["briefed_on"]) or outcome

    def _credited(self, token: Token) -> bool:
        """Say whether it is what somebody is thanked or praised for, which need not be with whoever thanks: *thanked X for hosting the talks*."""
        if self._possessed(token) or self._framing(token) or self.welcoming(token) is not None:
            return False
        above = self.clauses.governors(token.i)[:_CREDITED]
        return any(i < token.i and self.tokens[i].lemma in self.words.status["credited"] for i in above)

    def welcoming(self, token: Token) -> Token | None:
        """Return the verb by which somebody is welcomed with a ceremony for the visit that he pays: *举行仪式，欢迎X访华*."""
        ceremonies, first = self.words.status["ceremonies"], self.draft.sentences[token.sentence].first
        for i in self.clauses.governors(token.i)[:_CREDITED] if ceremonies else []:
            if i < token.i and self.tokens[i].lemma in self.words.status["regarded"] and any(each.norm in ceremonies for each in self.tokens[first:i]):
                return self.tokens[i]
        return None

    def _framing_the_eve(self, token: Token) -> bool:
        """Say whether it frames what somebody did before the news: *was called in a day after he had scolded X during a meeting*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        own = self.clauses.own_finite(verb.i) if verb is not None else None
        eve = verb is not None and verb.dep == "advcl" and own is not None and "Tense=Past" in own.morph and self._marked(verb, "aside")
        return eve and self._framing(token) and not self._marked(self.tokens[token.i], "aside")

    def _matter(self, token: Token) -> bool:
        """Say whether it is what somebody speaks of or gives thanks for in a contact told before: *They discussed X's visits to Poland*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        of_noun = verb is not None and verb.dep == "acl" and "VerbForm=Part" in verb.morph  # discussed the progress made in the negotiations
        if (self._framing(token) and not of_noun) or self.clauses.own_finite(token.i) is not None or token.dep.startswith("nsubj"):
            return False
        for i in self.clauses.governors(token.i)[:_MATTER]:
            each = self.tokens[i]
            if i < token.i and each.lemma in self.words.status["talked_of"] | self.words.status["credited"] | self.words.status["dwelt_on"]:
                return True
            if each.pos == "VERB" and self.clauses.own_finite(i) is not None:
                return False
        return False

    def _third_parties_matter(self, candidate: Candidate, token: Token) -> bool:
        """Say whether what others speak of is between states alone, in which nobody is named: *ont évoqué les pourparlers entre X et Y*."""
        alone = token.pos == "NOUN" and len(candidate.parties) > 1 and not any(actor.kind == "person" for actor in candidate.people)
        if not alone or not self._matter(token):
            return False
        verb = next((i for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        speaking = self._subjects(self.tokens[verb]) if verb is not None else []
        return {actor.party for mention in speaking for actor in mention.actors} != set(candidate.parties)  # but: X and Y are preparing for talks

    def _left_behind(self, token: Token) -> bool:
        """Say whether somebody comes from a gathering: *arrivait du sommet de X*."""
        verb = self.tokens[token.head]
        cases = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "case"}
        return bool(cases & self.words.words["from"]) and verb.pos == "VERB" and verb.lemma in self.words.status["begun"]

    def _backdrop(self, token: Token) -> bool:
        """Say whether a gathering is only the background of what somebody did: *à X, où se tient le sommet, Y a vu Z*."""
        verb = self.tokens[token.head]
        if not token.dep.startswith(("nsubj", "obj")):
            return False
        if verb.dep == "acl:relcl" and "Tense=Imp" in verb.morph:
            return True
        where = self._where(verb)
        return "Tense=Pres" in verb.morph and where is not None and where.i > self.draft.sentences[token.sentence].first

    def _leading_to(self, token: Token) -> list[Token]:
        """Return the words right before a noun and those before whoever it belongs to: *following up on the Secretary's visit*."""
        first = self.draft.sentences[token.sentence].first
        owner = self._owner_mark(token)  # of another noun it says nothing: X's visit was discussed during a meeting
        named = self.clauses.mentions_at(owner.i - 1) if owner is not None else []
        titled = self.clauses.mentions_at(self.clauses.first_token(named[0]) - 1) if named and self.clauses.first_token(named[0]) > first else []
        named = titled if titled and titled[0].actors == named[0].actors else named
        begin = self.clauses.first_token(named[0]) - 3 if named else token.i - 4
        if owner is not None and not named and self.clauses.dated(self.tokens[owner.i - 1].start):
            begin = owner.i - 4  # following last year's visit
        return self.tokens[max(first if named else 0, min(begin, token.i - 4)) : token.i]

    def _aside(self, token: Token, noun: Token) -> bool:
        """Say whether a word makes the noun behind it an aside: *après sa visite*, *au lendemain de la rencontre*, but not *depuis mardi*."""
        status = self.words.status
        if self.clauses.dated(self.tokens[token.i + 1].start) and noun.i not in self.clauses.governors(token.i + 1):
            return False  # but: following the May 3 call
        if token.i and self.tokens[token.i - 1].lemma in status["speaking"]:
            return False  # who speaks after a meeting speaks of it
        return token.norm in status["aside"] or (token.norm in status["aside_of"] and self.tokens[token.i + 1].norm in self.words.words["of"])


def _asks(way: Iterable[Token], asking: AbstractSet[str]) -> bool:
    """Say whether a word that asks stands on the way, before any verb or mark: not 会见X时讨论了是否, where another verb is asked about."""
    first = next((token for token in way if token.norm in asking or token.pos in ("PUNCT", "VERB")), None)
    return first is not None and first.norm in asking
