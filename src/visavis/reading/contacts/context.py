"""Who takes part in a contact whose own words do not say: the people around the cue, in its sentence and before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from visavis.reading.contacts.greetings import Greetings
from visavis.reading.contacts.side_grammar import party
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftActor, DraftMention, Sentence, Token

# Further back than this many sentences nobody is looked for.
_BACK = 2
_PAIR = 2
# The noun of partners stands within so many tokens behind the noun of a contact.
_PARTNER = 6


class Context(Greetings):
    """Completes the sides of a candidate by what stands around its cue."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.unsided: list[Candidate] = []  # what was found without two sides

    def rescue(self, candidate: Candidate, sentences: Iterable[Sentence]) -> bool:
        """Give a candidate the people of the headline and the lead, where they are of just two sides; say whether they are."""
        if candidate.kind in ("summit", "message", "summons") or candidate.status in ("denied", "proposed") or candidate.courtesy:
            return False
        token = self.tokens[self.clauses.token_at(candidate.cue[0])]
        if self._said_of_another(token) or self._attends_some(token) or (candidate.kind == "visit" and candidate.place is None):
            return False
        above = self.tokens[token.head]
        if token.pos == "NOUN" and token.dep == "nmod" and above.pos in ("NOUN", "PROPN") and above.lemma not in self.words.nouns:
            return False  # a mediator on the talks
        if self.words.free_order and any(self._told_several(token)):
            return False
        title = self.draft.document.blocks[self.draft.sentences[token.sentence].block].kind == "title"
        if not candidate.parties and not title and "Number=Plur" in token.morph and token.pos == "NOUN" and not self._determined(token):
            return False  # focused on negotiations: nobody's own
        people: list[DraftActor] = []
        for sentence in sentences:
            for mention in self.clauses.mentions_between(sentence.start, sentence.end):
                if self._takes_part(mention, token):
                    people += [actor for actor in mention.actors if all(actor is not other for other in people)]
        sides = {actor.party for actor in people}
        if candidate.kind == "visit" and candidate.place_party is not None and candidate.place_party not in sides:
            sides.add(candidate.place_party)
        if len(sides) != _PAIR and not candidate.parties and (several := self._several_before(token)):
            candidate.people += several
            return True
        if len(sides) != _PAIR or not set(candidate.parties) <= sides:
            return False
        candidate.people = [*candidate.people, *(actor for actor in people if all(actor is not other for other in candidate.people))]
        return True

    def _several_before(self, token: Token) -> list[DraftActor]:
        """Return the several of whom the sentence before tells, where what they did is told to have been at a meeting: *The meeting took place in X*."""
        sentence = self.draft.sentences[token.sentence]
        taking = token.dep.startswith("nsubj") and self.points_back(token) and self._takes_place(self.tokens[token.head])
        before = self.draft.sentences[max(0, sentence.i - 1)]
        root = next((each for each in self.tokens[before.first : before.last] if each.head == each.i and each.pos == "VERB"), None)
        if not taking or before is sentence or root is None:
            return []
        told = [actor for mention in self._subjects(root) for actor in mention.actors]
        return told if len({actor.party for actor in told}) > _PAIR and all(actor.party and actor.kind in ("person", "group") for actor in told) else []

    def complete(self, candidate: Candidate, token: Token) -> bool:
        """Add the people of the cue's sentence, else those last spoken of, where they make just two sides; say whether they do."""
        if candidate.alone or self._how_held(token):
            return False
        if candidate.kind == "message" and len(candidate.parties) == 1 and candidate.people[0].kind == "person":
            return self._to_who_is_headed(candidate) or self._to_who_is_greeted(candidate, token)
        if (candidate.kind == "visit" and candidate.place is None) or self._in_some(token):
            return False
        if self.words.free_order and token.pos == "NOUN" and "Number=Plur" in token.morph and any(self._told_several(token)):
            return False  # проведёт ряд двусторонних встреч: with others
        if self._with_nobody_told(token):
            return False
        own = candidate.parties
        somebody = any(actor.kind in ("person", "group") for actor in candidate.people)
        if (
            not own
            or not somebody
            or candidate.kind in ("summit", "message", "summons")
            or candidate.status in ("denied", "proposed")
            or candidate.anaphor
            or self._of_things(token)
            or (token.pos == "NOUN" and self.points_back(token) and not self._possessed(token) and self._light(token) is None)  # a mediator on the talks
        ):
            return False
        if (subject := self.clauses.subject_token(token.i)) is not None and self.tokens[subject].norm in self.words.words["first_person"]:
            return False  # nobody knows who speaks
        here = [] if self._said_of_another(token) else self._people_around(token)
        if candidate.kind != "visit":
            here = [actor for actor in here if all(actor is not other for other in candidate.inviting)]  # to a visit of which this is no part
        codes = list(dict.fromkeys([*own, *(actor.party for actor in here if actor.party)]))
        if len(codes) == 1 and not self._attends_some(token):
            before = self._people_before(token, codes[0])
            here += before
            codes += dict.fromkeys(actor.party for actor in before if actor.party)
        if len(codes) != _PAIR:
            return False
        place = candidate.place and self.draft.language.cited(candidate.place)
        ground = candidate.place_party or (self.draft.knowledge.country_of_place(place, self.draft.language.code) if place else None)
        if candidate.kind == "visit" and ground in codes:
            candidate.place_party = ground
        for actor in here:
            at_home = candidate.kind == "visit" and ground is not None and actor.party == ground
            if not at_home and all(actor is not other for other in candidate.people):
                candidate.people.append(actor)
        return True

    def _with_nobody_told(self, token: Token) -> bool:
        """Say whether a noun has its partners right behind it, of whom nothing tells whose they are: *des entretiens avec plusieurs de ses homologues*."""
        by = frozenset((self.words.nouns.get(token.lemma) or {}).get("by", ())) if token.pos == "NOUN" else frozenset()
        if not self.words.free_order:
            behind = self._after(token, _PARTNER)
            noun = next((each for each in behind[1:] if each.pos == "NOUN"), None) if behind and behind[0].norm in by else None
            return noun is not None and "Number=Plur" in noun.morph and noun.lemma in self.words.words["officials"] and not self.clauses.mentions_at(noun.i)
        partners = (self.tokens[kid] for kid in self.clauses.kids[token.i] if kid > token.i)
        led = (each for each in partners if any(self.tokens[kid].norm in by for kid in self.clauses.kids[each.i]))
        return any("Animacy=Anim" in each.morph and each.pos == "NOUN" and not self.clauses.mentions_at(each.i) for each in led)

    def _told_several(self, token: Token) -> Iterator[bool]:
        """Yield for each telling that there are several meetings whether the noun is of it."""
        sentence = self.draft.sentences[token.sentence]
        for told in self.words.in_turn.finditer(self.folded, sentence.start, sentence.end):
            yield told.start() <= token.start < told.end()

    def _in_some(self, token: Token) -> bool:
        """Say whether talks are only where something is some way, whosever they are: *was no big focus in talks*."""
        above, kids = self.tokens[token.head], [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        below = token.pos == "NOUN" and token.dep == "nmod" and above.pos == "NOUN" and above.lemma not in self.words.nouns
        within = any(each.dep == "case" and each.norm in self.words.words["in"] for each in kids)
        return below and within and "Number=Plur" in token.morph and not self._determined(token) and not any(self.clauses.mentions_at(each.i) for each in kids)

    def _how_held(self, token: Token) -> bool:
        """Say whether a noun only tells how something else was held: *the session, held via videoconference*."""
        verb = self.tokens[token.head]
        return token.dep.startswith("obl") and verb.dep in ("advcl", "acl") and "VerbForm=Part" in verb.morph and verb.lemma in self.words.words["light"]

    def _attends_some(self, token: Token) -> bool:
        """Say whether somebody only attends or gives a gathering not told before, of which nothing says who else came: *attended a reception*."""
        verb = self.tokens[token.head]
        attending = verb.pos == "VERB" and verb.lemma in self.words.words["attending"] and token.dep in ("obj", "obl:mod", "obl:arg")
        return token.pos == "NOUN" and attending and any("Definite=Ind" in self.tokens[kid].morph for kid in self.clauses.kids[token.i])

    def points_back(self, token: Token) -> bool:
        """Say whether a noun speaks of what was told before: by its article, or by where it stands."""
        if self.words.no_articles:
            return self._given(token)
        articles = {self.tokens[kid].norm for kid in self.clauses.kids[token.i] if self.tokens[kid].pos == "DET"}
        before = self.tokens[token.i - 1].norm if token.i else ""
        return bool((articles | {before}) & self.words.status["again_articles"]) and not self._of_other_officials(token)

    def _of_other_officials(self, token: Token) -> bool:
        """Say whether a noun is of officials whom nothing names, and so of others than those told: *la réunion des ministres des trois pays*."""
        own = self.clauses.kids[token.i]
        own = [*own, *(below for kid in own if self.tokens[kid].dep == "amod" for below in self.clauses.kids[kid])]  # la réunion préparatoire des ministres
        for kid in own:
            each = self.tokens[kid]
            if kid < token.i or each.dep not in ("nmod", "obl:arg") or "Number=Plur" not in each.morph or each.lemma not in self.words.words["officials"]:
                continue
            below = [self.tokens[i] for i in self.clauses.kids[kid]]
            owned = any(other.dep == "case" and other.norm in self.words.words["of"] for other in below)
            if owned and not any(other.norm in self.words.words["two"] for other in below) and not self.clauses.mentions_at(kid):
                return True
        return False

    def _hosted_by_another(self, token: Token) -> bool:
        """Say whether somebody is said to host a meeting of the plural of some officials, who need not be those told: *the leaders' meeting which X hosts*."""
        own = [kid for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "nmod:poss" and "Number=Plur" in self.tokens[kid].morph]
        those = [
            actor for kid in own if self.tokens[kid].lemma in self.words.words["officials"] for each in self.clauses.mentions_at(kid) for actor in each.actors
        ]
        behind = takewhile(lambda each: each.pos != "PUNCT", self.tokens[token.i + 1 : self.draft.sentences[token.sentence].last]) if those else ()
        verb = next((each for each in behind if each.pos == "VERB" and each.lemma in self.words.words.get("hosting", ())), None)
        agents = [] if verb is None else [kid for kid in self.clauses.kids[verb.i] if self.tokens[kid].dep.startswith(("nsubj", "obl:agent"))]
        hosts = [actor for kid in agents for each in self.clauses.mentions_at(kid) for actor in each.actors if actor.kind == "person"]
        return bool(hosts) and not any(actor is each for actor in hosts for each in those)

    def _says_what_that_was(self, token: Token) -> bool:
        """Say whether a verb stands in the clause that tells of what kind the contact told before was: *这是X首次访问Y*."""
        above = (self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].lemma in self.words.words.get("being", ()))
        behind = takewhile(lambda each: each.pos != "PUNCT", self.tokens[token.i : self.draft.sentences[token.sentence].last])
        named = token.dep == "obj" and self.words.surely_parsed and self.tokens[token.head].lemma in self.words.status["record"]  # 这是…最后一次峰会
        if (token.pos != "VERB" and not named) or any(each.norm in self.words.status["since_behind"] for each in behind):
            return False  # 这是自X取消访华以来的首次会面
        copula = next((each for each in above if each.i < token.i), None)
        kids = self.clauses.kids[copula.i] if copula is not None else []
        return any(self.tokens[kid].dep == "nsubj" and self.tokens[kid].norm in self.words.words["demonstratives"] for kid in kids)

    def _given(self, token: Token) -> bool:
        """Say whether a noun without articles speaks of what was told: as the subject before its verb, or behind a preposition of what went on."""
        kids = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        if any(each.dep == "nsubj" and each.norm in self.words.words["demonstratives"] for each in kids):
            return True  # это была его первая беседа с главой региона
        if any(each.norm in self.words.status["new_adjectives"] for each in kids):
            return False
        if any(each.norm in self.words.words["demonstratives"] for each in kids):
            return True
        if self.words.free_order and "Number=Plur" in token.morph and not (self.words.nouns.get(token.lemma) or {}).get("people_kind"):
            return False  # на встречах: several, and not the one told; but: в ходе переговоров
        if token.dep == "obj" and self.tokens[token.head].lemma in self.words.status["postponed"] | self.words.status["cancelled"]:
            return True  # what is put off was planned: 推迟了行程
        return self._framing(token) or (token.dep.startswith("nsubj") and token.i < token.head)

    def _said_of_another(self, token: Token) -> bool:
        """Say whether the subject is a pronoun that means nobody known, who then is nobody named around it: *he has met several leaders, hosting X*."""
        subject = self.clauses.subject_token(token.i) if token.pos in ("VERB", "AUX") else None
        each = self.tokens[subject] if subject is not None else None
        if any(above > token.i for above in self.clauses.governors(token.i)):
            return False  # whose name may follow: In Baku, where he is to meet X, Y praised the harvest
        return each is not None and each.norm in self.words.words["subjects"] and not self.clauses.mentions_at(each.i)

    def _of_things(self, token: Token) -> bool:
        """Say whether the object of a verb is a thing: *a reçu un appel*."""
        objects = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "obj" and token.pos in ("VERB", "AUX")]
        return any(
            each.pos == "NOUN" and self._determined(each) and not self.clauses.titled(each.start) and not self.clauses.dated(each.start) for each in objects
        )

    def _people_around(self, token: Token) -> list[DraftActor]:
        sentence = self.draft.sentences[token.sentence]
        end = token.start if self._has_plain_subject(token) else sentence.end
        return [actor for mention in self.clauses.mentions_between(sentence.start, end) if self._takes_part(mention, token) for actor in mention.actors]

    def _has_plain_subject(self, token: Token) -> bool:
        """Say whether a noun that names nobody is the subject of a verb, which then is nobody named behind: *the delegation met X and Y*."""
        subject = self.clauses.subject_token(token.i) if token.pos == "VERB" else None
        return subject is not None and subject < token.i and self.tokens[subject].pos == "NOUN" and not self.clauses.mentions_at(subject)

    def _people_before(self, token: Token, other: str) -> list[DraftActor]:
        """Return the person last spoken of as a subject before the sentence, if of another party."""
        sentence = self.draft.sentences[token.sentence]
        for before in reversed(self.draft.sentences[max(0, sentence.i - _BACK) : sentence.i]):
            people = [
                actor
                for mention in self.clauses.mentions_between(before.start, before.end)
                if self._takes_part(mention, token)
                for actor in mention.actors
                if actor.party != other
            ]
            if people:
                return people if len({actor.party for actor in people}) == 1 else []
        return []

    def _takes_part(self, mention: DraftMention, token: Token) -> bool:
        """Say whether a mention may be of somebody who takes part: a person of a known party, not a source nor an owner."""
        first = self.clauses.first_token(mention)
        return (
            all(actor.kind in ("person", "group") and actor.party for actor in mention.actors)
            and party([mention]) is not None
            and not any(actor.office and actor.office.endswith("spokesperson") for actor in mention.actors)
            and self.tokens[first].norm not in self.words.status["indefinite"]  # a US official
            and (self._depths[first] > 0) == (self._depths[token.i] > 0)
            and not self._owns(mention)
            and not self.clauses.is_served(mention)
        )
