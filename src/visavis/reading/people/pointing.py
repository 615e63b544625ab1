"""What points back: pronouns, *ce dernier*, *les deux ministres*, *son homologue*."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise, takewhile
from typing import cast

from visavis.folding import bare
from visavis.reading.draft import DraftActor
from visavis.reading.people.holders import GENERIC, SUPREME
from visavis.reading.people.people import People
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.people.told import turns_to
from visavis.reading.triggers import starting_in
from visavis.records import ActorKind

# A pronoun points back over this many sentences at most, a counterpart to one of this many people.
_CLOSE = 3
# Two names stand so many characters behind the words for a pair at most.
_APPOSED = 60
# The houses of two heads of state stand within so many characters of the words for the pair.
_BESIDE = 250
_FEW = 6
# A quotation ends within so many characters before the words for its speaker.
_INCISE = 40
_CLOSED = re.compile(r'(?:(?:[»”"]\s?,|,\s?[»”"])[^«»“”".;:]*|[.!?…]?[»”"]\.?\s*)$')
_OPENING = ("«", "“", '"')
_TWO = 2
# What the European Union calls an office of states.
_OF_THE_UNION = {"foreign-minister": "high-representative", "head-of-state": "council-president", "head-of-government": "commission-president"}
# Whom *the diplomat* may mean.
_ENVOYS = ("ambassador", "special-envoy")
# And where the text tells of none, but of such a one last, those who govern left out.
_MINISTERS = ("foreign-minister", "deputy-foreign-minister")
# Those who speak for others of their state: Kremlin aide X said. The two met in May.
_AIDES = ("other", "adviser", "foreign-policy-adviser")
_LEADING = GENERIC["leader"]


class Pointing(People):
    """Resolves what points back to people spoken of before."""

    def _pair(self, reference: Reference | None, told: int | None = None) -> list[DraftActor]:
        """Return whom *the two*, *the three ministers* mean, or a plural that does not count: all of the list named last, else the last pair."""
        counted = reference.number if reference is not None and reference.number else told
        if counted != _TWO and (named := self._listed(counted)):
            return named
        if reference is not None and (states := self._states_beside(reference)):
            return states
        if reference is not None and (counted or _TWO) == _TWO and (named := self._named_behind(reference)):
            return named
        people = self._last_pair(counted, counted or _TWO) or (self._sent_together() if counted == _TWO else [])
        if reference is not None and len(people) == _TWO and (leaders := self._leaders_of(reference, people)):
            return leaders
        offices = self._offices_of_pair(reference) if reference is not None and (counted or _TWO) == _TWO else frozenset[str]()
        if offices and any(actor.office not in offices for actor in people):
            return self._in_those_offices(offices) or (self._heads_over(people) if "head-of-state" in offices else []) or people
        return people or (self._of_houses(reference) if reference is not None and counted == _TWO else [])

    def _leaders_of(self, reference: Reference, people: list[DraftActor]) -> list[DraftActor]:
        """Return whom *两国领导人* means where lesser officials of the two states were spoken of last: their leaders told before, else the states."""
        office = self.words.offices.get(bare(self.draft.text[reference.start : reference.end]).split()[-1])
        if not self.words.unspaced or office not in ("leader", *_LEADING) or all(actor.office in SUPREME for actor in people):
            return []
        if len({actor.party for actor in people}) != _TWO or not all(actor.party and self.knowledge.is_state(actor.party) for actor in people):
            return []
        told = [next((one for one in reversed(self.latest.values()) if one.party == actor.party and one.office in SUPREME), None) for actor in people]
        if all(told):
            return [one for one in told if one is not None]
        return [self._collective("state", actor.party or "", self.knowledge.state_name(actor.party or ""), actor.party) for actor in people]

    def _of_houses(self, reference: Reference) -> list[DraftActor]:
        """Return the heads of the two houses named beside, where nobody is: *the two presidents … the Élysée and the White House said*."""
        near = [each for each in self.draft.references if each.kind == "metonym" and abs(each.start - reference.start) <= _BESIDE]
        offices = {party: office for each in near for office, _, party in [each.keys[0].partition(":")] if office in _LEADING}
        heads = [self._holder(office, party) for party, office in offices.items()] if len(offices) == _TWO else []
        return [head for head in heads if head is not None] if all(heads) else []

    def _states_beside(self, reference: Reference) -> list[DraftActor]:
        """Return the two states that the sentence has just joined, where the words are said of states: *土耳其和希腊表示，两国将展开会谈*."""
        if bare(self.draft.text[reference.start : reference.end]) not in self.words.two_states:
            return []
        start = self.draft.sentences[bisect_right(self.draft.sentences, reference.start, key=lambda sentence: sentence.start) - 1].start
        named = [each for each in self.draft.references if start <= each.start < reference.start]
        for one, other in reversed(list(pairwise(named))):
            joined = bare(self.draft.text[one.end : other.start]).strip() in self.words.joined
            if one.kind == other.kind == "state" and joined and one.keys != other.keys:
                return [self._collective("state", each.keys[0], self.knowledge.state_name(each.keys[0]), each.keys[0]) for each in (one, other)]
        return []

    def _named_behind(self, reference: Reference) -> list[DraftActor]:
        """Return the two whom names right behind a comma tell: *the two presidents, X and Y*."""
        names = [each for each in self.draft.references if reference.end < each.start <= reference.end + _APPOSED and each.kind == "name"][:_TWO]
        if len(names) < _TWO or bare(self.draft.text[reference.end : names[0].start]).strip() != ",":
            return []
        if bare(self.draft.text[names[0].end : names[1].start]).strip(" ,") not in self.words.joined:
            return []
        people = [self.of.setdefault(id(name), self._name(name)) for name in names]
        return people if people[0].party != people[1].party else []

    def _sent_together(self) -> list[DraftActor]:
        """Return the two of one party who were named last, in one sentence, none of them its head: *X a envoyé à Y A et B. Les deux émissaires …*."""
        if len(self.recent) < _TWO:
            return []
        (at, first, _), (then, second, _) = self.recent[-_TWO:]
        alike = first is not second and first.party is not None and first.party == second.party
        return [first, second] if alike and at == then and not {first.office, second.office} & set(SUPREME) else []

    def _as_many_of(self, party: str, office: str, counted: int | None) -> list[DraftActor]:
        """Return the people of a party of whom the text has told, where they are as many as counted: *les deux dirigeants vietnamiens*.

        Those whom another post than the one counted is known of are left out.
        """
        fitting = () if office in ("group", "leader", "other") else (*GENERIC.get(office, ()), office, None)
        people = [actor for actor in self.latest.values() if actor.party == party and actor.kind == "person" and (not fitting or actor.office in fitting)]
        return people if counted == len(people) else []

    def _last_pair(self, counted: int | None, number: int) -> list[DraftActor]:
        """Return the pair last spoken of, else as many people as are counted, each of another party; not whom only a recollection tells of."""
        if number == _TWO and self.pairs and not self._newer_than_pair() and not any(actor is each for actor in self.pairs[-1] for each in self.doing):
            return [] if counted and self._of_more(self.pairs[-1]) else self.pairs[-1]  # the two, of three: nobody knows which
        others = [actor for actor in self.latest.values() if all(actor is not each for each in self.doing)]
        spoken = sorted(others, key=lambda actor: id(actor) not in self.quoted)  # those of whom others speak come first, as long past
        of_now = [] if self.recalling else [actor for actor in spoken if id(actor) not in self.recalled | self.carried_for]
        found = self._latest_apart(of_now, number) or self._latest_apart(spoken, number)
        listed = self.lists[-1] if self.lists else []
        among = bool(found) and all(any(actor is other for other in listed) for actor in found)
        return [] if counted == _TWO and among and self._of_more(listed) else found

    def _of_more(self, people: list[DraftActor]) -> bool:
        """Say whether people named together are of more than two parties, so that *the two* leaves open whom it means."""
        return len({actor.party for actor in people}) > _TWO

    def _latest_apart(self, spoken: list[DraftActor], number: int) -> list[DraftActor]:
        """Return the last so many of those spoken of, each of another party."""
        people: list[DraftActor] = []
        principals = {actor.party for actor in spoken if actor.office not in (None, *_AIDES)}
        for actor in reversed(spoken):
            if (
                actor.party is not None
                and not (actor.office or "").endswith("spokesperson")
                and not (actor.office in (None, *_AIDES) and actor.party in principals)
                and all(actor is not other and actor.party != other.party for other in people)
            ):
                people.append(actor)
            if len(people) == number:
                people.reverse()
                return people
        return []

    def _offices_of_pair(self, reference: Reference) -> frozenset[str]:
        """Return the offices that *the two presidents* names."""
        told = bare(self.draft.text[reference.start : reference.end]).split()
        if " ".join(told) in self.words.pair_of_heads:
            return frozenset(SUPREME)
        office = next((found for n in range(1, len(told)) if (found := self.words.offices.get(" ".join(told[n:])))), None)
        office = office or next((found for n in range(len(told), 0, -1) if (found := self.words.offices.get(" ".join(told[:n])))), None)
        return frozenset() if office in (None, "leader") else frozenset(GENERIC.get(office, (office,)))

    def _heads_over(self, people: list[DraftActor]) -> list[DraftActor]:
        """Return the heads of the states of two who hold lesser offices, where *the presidents* are told behind them: *les ministres, … les présidents*."""
        if any("minister" not in (actor.office or "") or not self.knowledge.is_state(actor.party or "") for actor in people):
            return []
        heads = [self._holder("head-of-state", actor.party) for actor in people if actor.party]
        return [head for head in heads if head is not None and head.named] if None not in heads else []

    def _in_those_offices(self, offices: frozenset[str]) -> list[DraftActor]:
        """Return the two last spoken of, of two parties, who hold one of the offices."""
        people: list[DraftActor] = []
        for actor in reversed(self.latest.values()):
            if actor.office in offices and actor.party is not None and all(actor.party != other.party for other in people):
                people.append(actor)
        return people[:_TWO][::-1] if len(people) >= _TWO else []

    def _listed(self, counted: int | None) -> list[DraftActor]:
        """Return the people of the list named last, one of each party, if they are as many as counted and nobody was named since."""
        latest = next(reversed(self.latest.values()), None)
        people = self.lists[-1] if self.lists else []
        one_each = list({actor.party: actor for actor in reversed(people)}.values())[::-1]
        fits = len(one_each) == counted if counted else len(one_each) > _TWO
        return one_each if fits and any(actor is latest for actor in people) else []

    def _newer_than_pair(self) -> bool:
        """Say whether two people of other parties were named since the last pair was."""
        pair = self.pairs[-1]
        since = takewhile(lambda actor: actor not in pair, reversed(self.latest.values()))
        return len({actor.party for actor in since if actor.party and (self.recalling or id(actor) not in self.recalled)}) >= 2

    def _last(self, reference: Reference) -> list[DraftActor]:
        """*ce dernier*: the person named last, not the subject, of the gender that the words have."""
        quoted = self._told_within(reference.start)
        return next(([actor] for actor in reversed(self.latest.values()) if _agrees(actor, reference.gender) and id(actor) not in quoted), [])

    def _told_within(self, start: int) -> set[int]:
        """Return who is named in a quotation that ends right before its speaker: *« Il verra le président X », a précisé ce dernier*."""
        closed = _CLOSED.search(self.draft.text, max(0, start - _INCISE), start)
        if closed is None:
            return set()
        opened = max(self.draft.text.rfind(mark, 0, closed.start()) for mark in _OPENING)
        if opened < 0:
            return set()
        within = (mention for mention in self.draft.mentions if opened < mention.start < closed.start() and mention.basis == "name")
        return {id(actor) for mention in within for actor in mention.actors}

    def _other(self, head: int) -> list[DraftActor]:
        """*son hôte*, *son interlocuteur*: of two who meet, the one whom the text did not speak of last as the subject."""
        sentence = self.draft.tokens[head].sentence
        close = [told for told in reversed(self.recent) if sentence - told[0] <= _CLOSE and told[1].party is not None]
        subject = next((actor for _, actor, subject in close if subject), close[0][1] if close else None)
        if subject is None:
            return []
        near = self.pairs[-1] if self.pairs and subject in self.pairs[-1] else [actor for _, actor, _ in close]
        others = {id(actor): actor for actor in near if actor.party not in (None, subject.party)}
        return list(others.values()) if len(others) == 1 else []

    def _diplomat(self, reference: Reference, head: int) -> list[DraftActor]:
        """Return whom *the diplomat* means: the ambassador or envoy spoken of last; nobody where the text first tells of some diplomat without a name."""
        qualified = any(token.head == head and token.dep == "amod" for token in self.draft.tokens[max(0, head - _FEW) : head])
        if qualified or self.words.some_diplomat.search(bare(self.draft.text[: reference.start])):
            return []
        told = list(reversed(self.latest.values()))
        envoy = next((actor for actor in told if actor.office in _ENVOYS), None)
        if envoy is None and bare(self.draft.text[reference.start : reference.end]) not in self.words.ministers_too:
            return []
        if envoy is not None:
            return [envoy]
        last = next((actor for actor in told if actor.named and actor.office not in SUPREME), None)
        if last is None or last.office not in _MINISTERS:
            return []
        close = takewhile(lambda told: self.draft.tokens[head].sentence - told[0] <= _CLOSE, reversed(self.recent))
        ministers = [each for each in close if "minister" in (each[1].office or "")]
        if len({id(actor) for at, actor, _ in ministers if at == ministers[0][0]}) >= _TWO:
            return []  # X a vu Y. Le diplomate …: either
        return [next((actor for _, actor, subject in ministers if subject and actor.office in _MINISTERS), last)]

    def _band(self, reference: Reference, head: int) -> list[DraftActor]:
        """Return the movement that *the rebels* means: the only one that is named, near before, and in no other place: not *In Mali, the rebels*."""
        tokens, sentences = self.draft.tokens, self.draft.sentences
        sentence = sentences[tokens[head].sentence]
        codes = {name.keys[0]: name.start for name in self.draft.names if name.kind == "movement" and name.start < reference.start}
        if len(codes) != 1 or max(codes.values()) < sentences[max(0, sentence.i - _CLOSE)].start:
            return []
        behind = next((token for token in tokens[head + 1 : sentence.last] if token.start >= reference.end), None)
        opening = tokens[sentence.first : min(sentence.first + _FEW, head)]
        comma = next((token for token in opening if token.norm == ","), None)
        fronted = comma is not None and any(
            sentence.start <= name.start < comma.start for name in self.draft.names if name.kind in ("state", "capital", "place")
        )
        if fronted or (behind is not None and behind.pos == "ADP" and behind.norm in self.words.of | self.words.at):
            return []
        return [self._collective("organisation", code, code, code) for code in codes]

    def _pronoun(self, reference: Reference, head: int) -> list[DraftActor]:
        sentence = self.draft.tokens[head].sentence
        if turned := self._turned_to(reference, head):
            return turned
        if reference.number != 1:
            return self.pairs[-1] if self.pairs else list(self.couple) or self._pair(None)
        close = list(takewhile(lambda told: sentence - told[0] <= _CLOSE, reversed(self.recent)))
        other = [*self._partner_in_front(head), *self._host_in_front(head)]
        other += [] if self._only_quoted(reference.start) else [actor for _, actor, _ in close if id(actor) in self.quoted]
        near = [(actor, subject) for _, actor, subject in close if _agrees(actor, reference.gender) and all(actor is not each for each in other)]
        if not near and reference.gender == "f":
            # the only one of those near who is not known to be a man
            maybe = list({id(actor): actor for _, actor, _ in close if actor.gender is None and actor.named}.values())
            return maybe if len(maybe) == 1 else []
        return next(([actor] for actor, subject in near if subject), [near[0][0]] if near else [])

    def _turned_to(self, reference: Reference, head: int) -> list[DraftActor]:
        """Return of whom the sentence says right before the pronoun that it turns to them: *Quant à X, il a salué …*."""
        start = self.draft.sentences[self.draft.tokens[head].sentence].start
        if not turns_to(self.draft, start, reference.start):
            return []
        told = {id(actor): actor for mention in starting_in(self.draft.mentions, start, reference.start) for actor in mention.actors if actor.kind == "person"}
        found = list(told.values())
        return found if len(found) == 1 == reference.number and _agrees(found[0], reference.gender) else []

    def _partner_in_front(self, head: int) -> list[DraftActor]:
        """Return with whom a phrase in front tells that the pronoun's own somebody had something: *après ses entretiens avec X, il a vu Y*."""
        tokens = self.draft.tokens[self.draft.sentences[self.draft.tokens[head].sentence].first : head]
        words = self.draft.language.lexicon["contacts"]["words"]
        own = next((token for token in tokens if token.norm in words["possessives"]), None)
        beside = next((token for token in tokens if own is not None and token.i > own.i and token.norm in words["with"]), None)
        if beside is None or any(token.pos == "VERB" for token in tokens):
            return []
        return [actor for mention in starting_in(self.draft.mentions, beside.end, self.draft.tokens[head].start) for actor in mention.actors]

    def _host_in_front(self, head: int) -> list[DraftActor]:
        """Return who had to do with the pronoun's own somebody in a clause of place that is over: *à X, où l'attendait Y, puis à Z, où il a vu …*."""
        tokens = self.draft.tokens[self.draft.sentences[self.draft.tokens[head].sentence].first : head]
        where = self.draft.language.lexicon["contacts"]["words"].get("where", ())
        first = next((token for token in reversed(tokens) if token.norm in where and any(each.norm == "," for each in tokens[token.i - tokens[0].i :])), None)
        if first is None:
            return []
        clause = list(takewhile(lambda token: token.norm != ",", tokens[first.i - tokens[0].i :]))
        if not any(token.pos == "PRON" and token.dep in ("obj", "iobj") and token is not first for token in clause):
            return []
        return [actor for mention in starting_in(self.draft.mentions, clause[0].start, clause[-1].end) for actor in mention.actors]

    def _counterpart(self, reference: Reference, head: int) -> list[DraftActor]:
        title = cast(Title, reference.title)
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            if actor.party is None and title.parties:
                actor.party = title.parties[0]
            antecedent = self._antecedent(head, actor)
            if actor.office is None and antecedent is not None:
                actor.office, actor.office_party = antecedent.office, actor.party
            if antecedent is not None and antecedent.office is not None and actor.office == antecedent.office and actor.party is not None:
                self.counterparts[antecedent.office, actor.party] = actor
            return [actor]
        sentence = self.draft.tokens[head].sentence
        if title.plural and title.parties and self.grouped == sentence and not any(at == sentence for at, _, _ in self.recent):
            # Egyptian officials and their Qatari counterparts
            return [self._collective("group", each, f"Delegation of {self._party_name(each)}", each) for each in title.parties]
        antecedent = self._antecedent(head, None, title.parties)
        if antecedent is None or antecedent.office is None:
            return []
        if title.plural and len(title.parties) == 1 and title.parties[0] != antecedent.party:
            return [self._one_of(title.parties[0])]  # his American partners are several people
        if not title.parties:
            for other in [] if title.plural else reversed(self.latest.values()):  # several of his counterparts, whom nothing names
                if other is not antecedent and other.office == antecedent.office and other.party != antecedent.party:
                    return [other]
            only = None if title.plural else self._only_other_state(antecedent, reference.start)
            holder = self._holder(antecedent.office, only) if only is not None else None
            return [holder] if holder is not None else []
        if antecedent.office in _LEADING and (spoken := self._leaders(title.parties, antecedent.office)):
            return spoken
        office = antecedent.office
        holders = [self._holder(office if party != "EU" else _OF_THE_UNION.get(office, office), party) for party in title.parties]
        known = [actor for actor in holders if actor is not None]
        if known or not title.plural:
            return known
        # his U.S. and Japanese counterparts, whom nobody knows
        return [self._one_of(party) for party in title.parties if self.knowledge.is_state(party)]

    def _only_other_state(self, actor: DraftActor, until: int) -> str | None:
        """Return the one state beside somebody's own that the sentence has named so far: *Ruto visited Uganda, where he met his counterpart*."""
        lines = self.draft.datelines
        sentences = self.draft.sentences
        at = bisect_right(sentences, until, key=lambda sentence: sentence.start) - 1
        begin = sentences[at].start if at >= 0 else 0
        named = {
            name.keys[0]
            for name in self.draft.names
            if begin <= name.start
            and name.end <= until
            and name.kind in ("state", "capital")
            and len(name.keys) == 1
            and not any(start <= name.start < end for start, end in lines)
        }
        others = {code for code in named if code != actor.party and self.knowledge.is_state(code)}
        return others.pop() if len(others) == 1 else None

    def _collective(self, kind: str, key: str, name: str, party: str | None) -> DraftActor:
        actor = self.collective.get((kind, key))
        if actor is None:
            actor = DraftActor(cast(ActorKind, kind), name, party, named=kind != "group")
            self.collective[kind, key] = actor
        return actor

    def _one_of(self, party: str) -> DraftActor:
        """Return somebody who acts for the party and whom nothing tells more of."""
        return self._collective("group", f"{party}?", f"Official of {self._party_name(party)}", party)

    def _party_name(self, party: str) -> str:
        return self.knowledge.state_name(party) if self.knowledge.is_state(party) else party

    def _leaders(self, parties: list[str], office: str) -> list[DraftActor]:
        """Return who of the parties' heads of state or government were spoken of before, those of the same office first.

        President and prime minister may be counterparts.
        """
        spoken: list[DraftActor | None] = []
        for party in parties:
            of_party = [actor for actor in reversed(self.latest.values()) if actor.party == party and actor.office in _LEADING]
            spoken.append(next((actor for actor in of_party if actor.office == office), of_party[0] if of_party else None))
        return [actor for actor in spoken if actor is not None] if all(spoken) else []

    def _antecedent(self, head: int, other: DraftActor | None, parties: list[str] | None = None) -> DraftActor | None:
        """Return whose counterpart is spoken of: the subject of the sentence, else the person last named."""
        sentence = self.draft.tokens[head].sentence if self.draft.tokens else 0
        before: list[tuple[DraftActor, bool]] = []
        for at, actor, subject in reversed(self.recent):
            if actor is not other and actor.office is not None and actor.party not in (parties or ()) and (other is None or actor.party != other.party):
                if at == sentence:
                    return actor
                before.append((actor, subject))
                if len(before) == _FEW:
                    break
        return next((actor for actor, subject in before if subject), before[0][0] if before else None)


def _agrees(actor: DraftActor, gender: str | None) -> bool:
    # most people in office are men: she is only somebody known to be a woman, he anybody not known to be one
    return gender is None or actor.gender == gender or (gender == "m" and actor.gender is None)
