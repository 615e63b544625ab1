"""Where a text reports a contact: the cues, and what each sentence says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from visavis.edtf import is_earlier
from visavis.folding import fold
from visavis.reading.contacts.beside import Beside
from visavis.reading.contacts.words import SETTLED, TO_COME, Candidate
from visavis.reading.draft import DraftActor, Token

# What form a contact has is told within so many characters: entretiens téléphoniques.
_FORM = 16
_PAIR = 2
# The noun of a compound stands so many words behind its first at most.
_COMPOUND = 3
# What tells that a sentence is of what was said before stands among so many tokens.
_OPENS = 4
# What something told in passing was within hangs from it by so many words.
_WITHIN = 3


def _talks(candidate: Candidate) -> bool:
    """Say whether talks that have been are told, in which something may be spoken of."""
    return candidate.kind in (None, "call", "video", "meeting") and candidate.status in SETTLED and not candidate.aside and len(candidate.parties) > 1


class Finder(Beside):
    """Finds the candidates of one draft."""

    def find(self) -> list[Candidate]:
        """Return every candidate, in the order of the text."""
        found: list[Candidate] = []
        self.told = found
        ahead: dict[int, str | None] = {}  # verbs of what is still to come only by its day
        passing: set[int] = set()  # nouns of what is told in passing, as is what it was within: the discussions held during the May meeting
        for token in self.tokens:
            candidate = None
            if self._helps(token):
                continue
            if token.pos in ("VERB", "AUX", "ADJ", "X") and token.lemma in self.words.verbs and not self._misread(token):
                candidate = next((each for row in self.words.verbs[token.lemma] if (each := self._verb(token, row))), None)
            if (
                candidate is None
                and token.pos in ("NOUN", "PROPN", "ADJ", "VERB")
                and (token.lemma not in self.words.verbs or token.pos in ("NOUN", "PROPN") or self._as_noun(token) or self._misread(token))
                and (row := self._compound(token) or (None if self._no_noun(token) else self.words.nouns.get(token.lemma) or self.words.nouns.get(token.norm)))
            ):
                candidate = self._noun(self._head_in_compound(token, row), row)
            if candidate is None and token.pos == "PROPN" and (gathering := self._gathering_named(token)) is not None:
                candidate = self._gathered(token, gathering, self.clauses.clause_end(token.i))
            if (
                candidate is None
                or self._played(candidate)
                or self._in_question(token)
                or (self._says_what_that_was(token) and any(_of_the_same(candidate, each) for each in found))
            ):
                continue
            above = next((ahead[i] for i in self.clauses.governors(token.i) if i in ahead), None)
            if self.words.tenseless and candidate.status in SETTLED and (above or self._still_to_come(candidate.date)):
                candidate.status, candidate.date = "planned", above or candidate.date  # 24日抵达X, 其后会见Y, told on the 23rd
                ahead[token.i] = candidate.date
            elif self.words.tenseless and candidate.status == "planned" and "Tense=Past" in token.morph and self._still_to_come(candidate.date):
                ahead[token.i] = candidate.date  # 26日访问X, 与Y会面
            if candidate.kind == "visit" and candidate.status == "ongoing" and not self.words.tenseless and self._still_to_come(candidate.date):
                candidate.status = "planned"  # is expected tomorrow on a working visit
            self._received_with_ceremony(candidate, token, found)
            candidate.backdrop = self._in_background(candidate, token)
            to_come = self.draft.today is not None and candidate.date is not None and candidate.date > self.draft.today
            candidate.foretold = candidate.status == "planned" and self._opens_before_news(token) and not to_come
            candidate.aside = (
                candidate.aside
                or self._in_passing(candidate, token, any(map(_talks, found)))
                or self._had_before(token)
                or (candidate.status in ("cancelled", "postponed") and self._earlier(token))
                or not passing.isdisjoint(self.clauses.governors(token.i)[:_WITHIN])
            )
            if self._third_parties_matter(candidate, token):
                self._leave_matter(candidate, token)
                real = candidate.status in SETTLED or self.tokens[token.head].lemma in self.words.status["dwelt_on"]  # but: the prospect of talks
                if real and candidate.kind is None and candidate.date is None and candidate.place is None:
                    continue  # a standing channel
            if candidate.aside and token.pos == "NOUN":
                passing.add(token.i)
                dates = self.clauses.dates_between(self.draft.sentences[token.sentence].start, token.start)
                self.elsewhere |= {date.start for date in dates if self.day_before(token, date)}
            self._at_home(candidate)
            self._as_told_before(candidate, token, found)
            if not candidate.two_sided:
                self.complete(candidate, token)
            if self._depths[token.i] and not candidate.strong and not self._announced_visit(candidate):
                continue
            if not candidate.two_sided:
                self.unsided.append(candidate)
            if (
                len({*candidate.parties, *filter(None, [candidate.ground])}) > _PAIR
                and not candidate.apart
                and not self._of_several(token)
                and (
                    (candidate.kind != "summit" and self._in_turn(candidate, token))
                    or self._several(token)
                    or self._taking_leave(candidate, token)
                    or self._on_margins(candidate, token)
                    or self._at_each_stop(candidate, token, found)
                )
            ):
                found += self._split(candidate)
                continue
            if several := self._one_by_one(candidate, token):
                found += several
                continue
            candidate, *further = self._with_each(candidate)
            found += [candidate, *further]
            found += [replace(candidate, people=people, then=[]) for people in candidate.then]
            found += self._unfold(candidate)
            if candidate.status in SETTLED and candidate.kind != "visit":
                found += [replace(candidate, date=day) for day in self.days_listed_with(candidate)]
            found += self._told_beside(candidate, token)
            for place, code, day in candidate.further:
                also = [actor for actor in candidate.people if actor.party != candidate.place_party]
                host = code if candidate.host else None
                found.append(replace(candidate, place=place, place_party=code, host=host, people=also, further=[], date=day or candidate.date))
        for candidate in found:
            candidate.place = candidate.place and self.draft.language.cited(self._capital_named(candidate.place))
        return found

    def _announced_visit(self, candidate: Candidate) -> bool:
        """Say whether it is a visit that somebody announces in so many words: *“He is due to visit X and Y,” the spokesman said*."""
        announced = candidate.status in TO_COME or self.words.free_order  # «глава государства посетит Россию», сообщила пресс-служба
        return announced and candidate.kind == "visit" and candidate.two_sided

    def _still_to_come(self, date: str | None) -> bool:
        """Say whether a day, or the first of several, is behind that of the text."""
        return is_earlier(self.draft.today, (date or "").split("/")[0].rstrip("~?"))

    def _received_with_ceremony(self, candidate: Candidate, token: Token, found: Sequence[Candidate]) -> None:
        """Take whoever holds the ceremony with which a visitor is welcomed for the host of his visit, which then is under way.

        The day is that of the ceremony, where the visit was told before.
        """
        verb = self.welcoming(token) if candidate.kind == "visit" else None
        if verb is None:
            return
        hosts = [actor for mention in self._subjects(verb) for actor in mention.actors]
        between = [actor for mention in self.clauses.mentions_between(verb.end, token.start) for actor in mention.actors]
        abroad = [actor for actor in (*candidate.people, *between) if actor.kind == "person" and hosts and actor.party != hosts[0].party]
        guests = [actor for actor in candidate.people if actor in abroad] or abroad
        if not guests or len({actor.party for actor in hosts}) != 1 or hosts[0].party is None:
            return
        candidate.people, candidate.parties_named = [*guests, *hosts], []
        candidate.host = candidate.place_party = hosts[0].party
        if candidate.status == "held":
            candidate.status = "ongoing"
        told = (each for each in found if each.kind == "visit" and each.place_party == candidate.place_party and each.date)
        if any(actor is guest for each in told for actor in each.people for guest in guests):
            candidate.date = None

    def _as_told_before(self, candidate: Candidate, token: Token, found: list[Candidate]) -> None:
        """Take whoever was told to have met somebody for the owner of *son entretien avec* him, and not another who met the owner, too."""
        if token.pos != "NOUN" or not self._possessed(token) or candidate.status not in SETTLED or len(candidate.people) != _PAIR:
            return
        behind = self.clauses.mentions_between(token.end, self.draft.sentences[token.sentence].end)
        partner = next((actor for mention in behind for actor in mention.actors if actor in candidate.people), None)
        other = next((actor for actor in candidate.people if actor is not partner), None)
        met = [each for each in found if each.status in SETTLED and any(actor is partner for actor in each.people)]
        if partner is None or any(actor is other for each in met for actor in each.people):
            return
        owners = {id(actor): actor for each in met for actor in each.people if actor is not partner and actor.kind == "person"}
        if len(owners) == 1:
            candidate.people = [*owners.values(), partner]

    def _leave_matter(self, candidate: Candidate, token: Token) -> None:
        """Make what others speak of an aside, without the day and the form of their own contact."""
        candidate.aside = True
        dates = self.clauses.dates_between(token.end, self.draft.sentences[token.sentence].end)
        own = any(date.value == candidate.date and token.i in self.clauses.governors(self.clauses.token_at(date.start)) for date in dates)
        if not own and not (self.tokens[token.head].pos == "NOUN" and candidate.date in self._own_days(self.tokens[token.head])):
            candidate.date = None
        told = self.words.nouns.get(token.lemma) or self.words.nouns.get(token.norm) or {}
        candidate.kind = candidate.kind if candidate.kind == told.get("kind") else None

    def _opens_before_news(self, token: Token) -> bool:
        """Say whether a sentence opens with a word for what was said before the news: *Ранее Песков сообщил, что …*."""
        sentence = self.draft.sentences[token.sentence]
        opening = self.tokens[sentence.first : min(sentence.first + _OPENS, token.i)]
        return any(each.norm in self.words.status["foretold"] for each in opening)

    def _in_passing(self, candidate: Candidate, token: Token, talks_told: bool) -> bool:
        """Say whether something is only mentioned: as a background, in thanks, as long past, or as the matter of talks."""
        if candidate.backdrop or self._thanked_for(token) or self._only_counts(token) or (candidate.status in SETTLED and self._once_before(token)):
            return True
        gathering = candidate.kind == "summit" and (self._about(token) is not None or self._attended_by_the_way(token))
        return gathering or (talks_told and self._matter(token))

    def _only_counts(self, token: Token) -> bool:
        """Say whether a participle only tells which of several somebody is, in no clause of its own: *le premier chef d'État reçu par X*."""
        noun = self.tokens[token.head]
        if token.pos != "VERB" or not token.dep.startswith("acl") or "VerbForm=Part" not in token.morph or self.clauses.own_finite(token.i) is not None:
            return False
        return noun.pos == "NOUN" and any(self.tokens[kid].norm in self.words.status["foremost"] for kid in self.clauses.kids[noun.i])

    def _attended_by_the_way(self, token: Token) -> bool:
        """Say whether a relative clause only says of somebody that he attends it: *who is in X for the summit*, *在X参加会议的Y会见了Z*."""
        verb = self.tokens[token.head]
        return verb.dep.startswith("acl") and verb.lemma in self.words.words["attending"] and self.tokens[verb.head].pos == "PROPN"

    def _earlier(self, token: Token) -> bool:
        """Say whether words before a contact say that what became of it was so some time before: *今年稍早取消访华*."""
        first = self.draft.sentences[token.sentence].first
        before = takewhile(lambda each: each.pos != "PUNCT", reversed(self.tokens[first : token.i])) if self.words.tenseless else ()
        return any(each.norm in self.words.status["off_earlier"] for each in before)

    def _capital_named(self, place: str) -> str:
        """Return the name of a capital that the text also names, where it is only called one: *la capitale éthiopienne*, else the place as it is told."""
        words = fold(place).split()
        if not any(word in self.words.words["capital"] for word in words):
            return place
        at = self.folded.find(" ".join(words))
        called = next((name for name in self.clauses.names_between(at, at + len(place)) if name.kind == "capital"), None)
        named = (name for name in self.draft.names if name.kind == "capital" and called is not None and name.keys == called.keys)
        return next((self.draft.text[name.start : name.end] for name in named), place)

    def gathered_by(self, token: Token) -> list[DraftActor]:
        """Return who brings others together for what the noun tells: *Germany brought together leaders for talks*."""
        verb = next((self.tokens[i] for i in self.clauses.governors(token.i) if self.tokens[i].pos == "VERB"), None)
        gathers = verb is not None and any(row.get("gathers") for row in self.words.verbs.get(verb.lemma, ()))
        return [actor for mention in self._subjects(verb) for actor in mention.actors] if verb is not None and gathers else []

    def _compound(self, token: Token) -> Mapping[str, Any] | None:
        """Return what reports the contact where a noun of several words starts: *coup de téléphone*."""
        started: list[tuple[tuple[str, ...], Mapping[str, Any]]] = [
            *self.words.compounds.get(token.lemma, ()),
            *(self.words.compounds.get(token.norm, ()) if token.norm != token.lemma else ()),
        ]
        for rest, row in started:
            if tuple(each.norm for each in self.tokens[token.i + 1 : token.i + 1 + len(rest)]) == rest:
                return row
        return None

    def _head_in_compound(self, token: Token, row: Mapping[str, Any]) -> Token:
        """Return the noun of a compound that another word opens, where the parse hangs that on it: *joint commission*."""
        head = self.tokens[token.head]
        opens = token.dep in ("amod", "compound") and token.i < head.i <= token.i + _COMPOUND and not self.words.free_order
        return head if opens and any(lemma.split()[1:] and head.norm in lemma.split() for lemma in row["lemmas"]) else token

    def _as_noun(self, token: Token) -> bool:
        """Say whether the parse took the noun that a verb has as its object for a verb: *to make second China visit*."""
        return token.pos == "VERB" and token.dep in ("obj", "obl:mod", "nsubj") and "VerbForm=Fin" not in token.morph

    def _no_noun(self, token: Token) -> bool:
        """Say whether a word written like a contact's noun is none: a verb with a subject, or the first part of another such noun (*phone call*)."""
        if token.pos == "VERB":
            above = self.tokens[token.head]
            if token.dep == "conj" and above.pos == "VERB" and token.morph == above.morph == "VerbForm=Inf":
                return True  # are to begin their visit and stay until Friday
            if "Tense=Past|VerbForm=Fin" in token.morph and not self.words.tenseless:
                return True  # but stayed in X
            return any(self.tokens[kid].dep.startswith(("nsubj", "aux")) or self.tokens[kid].dep == "mark" for kid in self.clauses.kids[token.i])
        return token.dep == "compound" and token.head > token.i and self.tokens[token.head].lemma in self.words.nouns

    def _helps(self, token: Token) -> bool:
        """Say whether a word that may be a contact's verb only helps another: *会* of what is to come, before *会面*; *venait d'achever*."""
        above = self.tokens[token.head]
        if token.lemma in self.words.status.get("had_just", ()):
            below = [self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep == "xcomp"]
            return any(
                self.tokens[kid].dep == "mark" and self.tokens[kid].norm in self.words.words["of"] for each in below for kid in self.clauses.kids[each.i]
            )
        return self.words.surely_parsed and token.pos == "AUX" and token.dep == "aux" and above.pos == "VERB"

    def _misread(self, token: Token) -> bool:
        """Say whether a finite verb without a subject is a contact's noun in truth: *entretien avec X et rencontre avec Y*."""
        if self.words.surely_parsed:
            return False
        behind = self.tokens[token.i + 1].norm if token.i + 1 < len(self.tokens) else ""
        own = any(self.tokens[kid].dep.startswith(("nsubj", "expl", "obj", "aux")) for kid in self.clauses.kids[token.i])
        gerund = token.dep == "advcl" and "Tense=Pres|VerbForm=Part" in token.morph  # was speaking after meeting with X
        return token.pos == "VERB" and not gerund and token.norm in self.words.nouns and behind in self.words.words["with"] and not own

    def _played(self, candidate: Candidate) -> bool:
        """Say whether the sides are teams: no person is named, and the sentence speaks of sport."""
        if any(actor.kind == "person" for actor in candidate.people):
            return False
        sentence = self.draft.sentences[candidate.sentence]
        return bool(self.words.sport.search(self.folded, sentence.start, sentence.end))

    def _in_turn(self, candidate: Candidate, token: Token) -> bool:
        """Say whether the sentence tells of meetings one by one: *a rencontré tour à tour A, B et C*."""
        sentence = self.draft.sentences[token.sentence]
        start = sentence.start
        subjects = self._subjects(token) if token.pos == "VERB" and not self.words.surely_parsed else []
        mediated = self.words.mediated_by.search(self.folded, token.end, sentence.end)
        further = [*subjects, *(self.clauses.mentions_between(mediated.end(), sentence.end) if mediated else [])]
        if self._two_parties(subjects) and all(any(actor in each.actors for each in further) for actor in candidate.people):
            return False  # after separate talks X and Y met each other, before the eyes of Z
        subject = self.clauses.subject_token(token.i)
        if subject is not None and self.tokens[subject].norm in self.words.words["subjects"] and sentence.i:
            start = self.draft.sentences[sentence.i - 1].start  # she met several ministers separately. She saw A, B and C
        return bool(self.words.in_turn.search(self.folded, start, sentence.end)) or self._parted(token, sentence.end)

    def _on_margins(self, candidate: Candidate, token: Token) -> bool:
        """Say whether one side meets several others on the margins of a gathering, where each is met by itself."""
        occasion = (candidate.occasion or "").split()
        sides = {actor.party for mention in self._subjects(token) for actor in mention.actors}
        aside = any(fold(word) in self.words.words["margin"] for word in occasion[:4])
        if self.words.surely_parsed:  # where a clause before may tell it: 王毅出席峰会期间，将会见X、Y等国外长
            opening = self.tokens[self.draft.sentences[token.sentence].first : token.i]
            aside = aside or any(each.norm in self.words.words["margin"] for each in opening)
        if {token.lemma, self.tokens[max(0, token.i - 1)].norm} & self.words.words["bilateral"] and candidate.kind == "meeting":
            return self.clauses.subject_token(token.i if token.pos == "VERB" else token.head) is not None and len(candidate.parties) > _PAIR
        return aside and token.pos == "VERB" and candidate.kind == "meeting" and len(sides) == 1 and len(candidate.parties) > _PAIR + 1

    def _at_each_stop(self, candidate: Candidate, token: Token, found: Sequence[Candidate]) -> bool:
        """Say whether one side meets officials of the states that it is told to visit in the same sentence: *访问A、B和C，会晤A国议长X、B国议长Y*."""
        sides = {actor.party for mention in self._subjects(token) for actor in mention.actors} if self.words.surely_parsed else set()
        visited = {each.place_party for each in found if each.kind == "visit" and each.sentence == candidate.sentence}
        others = set(candidate.parties) - sides
        return len(sides) == 1 and len(others) > 1 and others <= visited

    def _parted(self, token: Token, end: int) -> bool:
        """Say whether semicolons stand between those whom a verb has as its objects: *met X of A; Y of B; and Z of C*."""
        marks = [each for each in self.clauses.tokens_between(token.end, end) if each.norm == ";"]
        people = [mention.start for mention in self.clauses.mentions_between(token.end, end) if mention.actors[0].kind == "person"]
        verbs = any("VerbForm=Fin" in each.morph for each in self.clauses.tokens_between(token.end, end))
        return token.pos == "VERB" and bool(marks) and not verbs and bool(people) and people[0] < marks[0].start < people[-1]

    def _one_by_one(self, candidate: Candidate, token: Token) -> list[Candidate]:
        """Return the meetings of somebody with each of several people of one other side, where the sentence says that they were apart."""
        begin = self.draft.sentences[token.sentence].start
        if self.words.surely_parsed:  # 分别会见X，同Y、Z举行磋商
            own = list(takewhile(lambda each: each.pos != "PUNCT" or each.norm == "、", reversed(self.tokens[: token.i])))
            begin = max(begin, own[-1].start if own else token.start)
        people = [actor for actor in candidate.people if actor.kind == "person"]
        if candidate.kind != "meeting" or not people or len(candidate.parties) != _PAIR or not self.words.one_by_one.search(self.folded, begin, token.end):
            return []
        host = [actor for actor in candidate.people if actor.party == people[0].party]
        others = [actor for actor in people if actor.party != people[0].party]
        if len(others) == 1 and len(host) > 1 and token.pos == "VERB":
            host, others = others, host  # A and B each met X
        return [replace(candidate, people=[*host, other]) for other in others] if len(others) > 1 else []

    def _with_each(self, candidate: Candidate) -> list[Candidate]:
        """Return the contacts with each of those who were met apart; the candidate itself where nobody was."""
        own = [actor for actor in candidate.people if all(actor is not other for other in candidate.apart)]
        if len(candidate.apart) < _PAIR or not own:
            return [candidate]
        return [replace(candidate, people=[*own, other]) for other in candidate.apart]

    def _several(self, token: Token) -> bool:
        """Say whether a plural noun tells of one contact with each: *a reçu des appels de ses homologues tunisien et mauritanien*."""
        row = self.words.nouns.get(token.lemma)
        also = any(word in self.folded[token.end : self.draft.sentences[token.sentence].end] for word in self.words.also_with)
        called = bool(self.words.form["call"].search(self.folded, token.start, token.end + _FORM)) and bool(row and row.get("by"))
        return (
            token.pos == "NOUN"
            and row is not None
            and (bool(row.get("initiates") or row.get("each")) or called or (self._indefinite(token) and (also or not row.get("any_form"))))
            and "Number=Plur" in token.morph
        )

    def _indefinite(self, token: Token) -> bool:
        """Say whether a plural noun speaks of contacts not told before: *a eu des entretiens avec X et Y*."""
        before = self.tokens[token.i - 1]
        definite = before.pos == "ADP" and token.dep.startswith("obl") and self._light(token) is None  # sont sortis des discussions
        return token.i > 0 and not definite and before.norm in self.words.status["several"]

    def _of_several(self, token: Token) -> bool:
        """Say whether a word before the noun says that all were there together: *a three-way meeting*."""
        return any(self.folded.endswith(f"{word} ", 0, token.start) for word in self.words.words["among_all"])

    def _taking_leave(self, candidate: Candidate, token: Token) -> bool:
        """Say whether ambassadors of several states, who each take leave for themselves, are received."""
        row = self.words.nouns.get(token.lemma)
        return bool(row and row.get("of_envoys")) and sum(actor.office == "ambassador" for actor in candidate.people) > 1

    def _split(self, candidate: Candidate) -> list[Candidate]:
        """Return the meetings of the first party with each of the others."""
        first = candidate.pivot or candidate.ground or candidate.parties[0]
        others = [code for code in candidate.parties if code != first]
        host = [actor for actor in candidate.people if actor.party == first]
        if any(actor.office != "ambassador" for actor in host):
            host = [actor for actor in host if actor.office != "ambassador"]  # his own, received for themselves
        apart = [replace(candidate, people=[*host, *(actor for actor in candidate.people if actor.party == other)]) for other in others]
        return [replace(each, host=other) if candidate.host in others else each for each, other in zip(apart, others, strict=True)]


def _of_the_same(candidate: Candidate, earlier: Candidate) -> bool:
    """Say whether a candidate is of the same kind as one told before, and names nobody who was not there."""
    people = [actor for actor in candidate.people if actor.kind == "person"]
    return candidate.kind == earlier.kind and all(any(actor is each for each in earlier.people) for actor in people)
