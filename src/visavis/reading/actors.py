"""The actors stage: who each reference speaks of.

References are resolved in the order of the text. A name resolves by knowledge, by the title beside it and by who was named before; a
title alone by who held the office on the day; *son homologue* by the office of whom it is the counterpart; pronouns and *les deux
ministres* by whom the text spoke of last. What nothing supports stays unresolved, and then it is no mention.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import takewhile
from typing import cast

from rapidfuzz import fuzz

from visavis.folding import plain
from visavis.knowledge import Knowledge
from visavis.reading.draft import Draft, DraftActor, DraftMention
from visavis.reading.mentions import pronouns
from visavis.reading.phrases import Reference, Title
from visavis.reading.triggers import starting_in
from visavis.records import ActorKind, Basis

_GENERIC = {
    "minister": ("foreign-minister", "defence-minister", "economy-minister", "interior-minister", "trade-minister", "minister", "european-affairs-minister"),
    "leader": ("head-of-state", "head-of-government"),
}
# Offices that a national paper's reader knows to be the nation's own.
_NATIONAL = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "minister",
    "interior-minister",
    "economy-minister",
    "trade-minister",
)
_SPEAKING = (
    "head-of-state-spokesperson",
    "foreign-ministry-spokesperson",
    "government-spokesperson",
    "organisation-spokesperson",
    "national-security-spokesperson",
    "spokesperson",
)
_VAGUE = ("other", "leader", "special-envoy")
# An institution named in capitals within this many characters is the document's own.
_LETTERHEAD = 150
# Two spellings are one name from this likeness on, of 100.
_ALIKE = 86
# A pronoun points back over this many sentences at most, a counterpart to one of this many people.
_CLOSE = 3
_FEW = 6
_SUPREME = ("head-of-state", "head-of-government", "supreme-leader")


def actors(draft: Draft) -> Draft:
    """Fill `draft.actors` and `draft.mentions` from `draft.references`."""
    draft.references = pronouns(draft)
    draft.on = draft.on or _latest(draft)
    resolver = _Resolver(draft)
    for reference in draft.references:
        if mention := resolver.resolve(reference):
            draft.mentions.append(mention)
    seen: dict[int, DraftActor] = {}
    for mention in draft.mentions:
        for actor in mention.actors:
            seen.setdefault(id(actor), actor)
    draft.actors = list(seen.values())
    return draft


@dataclass
class _Resolver:
    draft: Draft
    people: dict[str, DraftActor] = field(default_factory=dict)  # by knowledge identifier
    titles: dict[int, set[str]] = field(default_factory=dict)  # offices that the text gives people, by actor
    unnamed: dict[tuple[str, str], DraftActor] = field(default_factory=dict)  # by office and party
    unknown: dict[str, DraftActor] = field(default_factory=dict)  # by name, folded
    collective: dict[tuple[str, str], DraftActor] = field(default_factory=dict)  # institutions and states, by kind and key
    of: dict[int, DraftActor] = field(default_factory=dict)  # by reference
    recent: list[tuple[int, DraftActor, bool]] = field(default_factory=list)  # (sentence, person, whether subject), in order
    latest: dict[int, DraftActor] = field(default_factory=dict)  # the same people, each once, by when they were last spoken of
    pairs: list[list[DraftActor]] = field(default_factory=list)  # counterparts last spoken of together
    named: dict[str, None] = field(default_factory=dict)  # people whose full name stands somewhere in the text, in its order

    def __post_init__(self) -> None:
        self.knowledge: Knowledge = self.draft.knowledge
        self.on = self.draft.on
        self.titled: set[tuple[str, str]] = set()  # offices and parties whose holder the text names
        self.starts = [token.start for token in self.draft.tokens]
        for reference in self.draft.references:
            if reference.kind == "name" and reference.number == 1 and len(reference.keys) == 1:
                self.named.setdefault(reference.keys[0])
        self.present = {name.keys[0] for name in self.draft.names if name.kind in ("state", "capital", "adjective") and len(name.keys) == 1}
        self.home = _home(self.draft)

    def resolve(self, reference: Reference) -> DraftMention | None:
        """Return the mention that the reference is, `None` when nothing supports a choice."""
        found: list[DraftActor] = []
        basis: Basis = "name"
        head = self._head(reference)
        match reference.kind:
            case "name":
                found = [self._name(reference)]
            case "title":
                found, basis = self._title(reference), "office"
            case "counterpart":
                found, basis = self._counterpart(reference, head), "counterpart"
            case "institution":
                found, basis = self._institution(reference), "name"
            case "metonym":
                institution = self.knowledge.institution(reference.keys[0])
                found, basis = [self._collective("institution", institution.id, institution.name, institution.party)], "metonym"
            case "state":
                code = reference.keys[0]
                found, basis = [self._collective("state", code, self.knowledge.state_name(code), code)], "name"
            case "organisation" | "movement":
                code = reference.keys[0]
                found, basis = [self._collective("organisation", code, code, code)], "name"
            case "pair":
                found, basis = self._pair(reference), "anaphor"
            case "last":
                found, basis = self._last(reference), "anaphor"
            case "pronoun":
                found, basis = self._pronoun(reference, head), "anaphor"
        if not found:
            return None
        self._remember(reference, found, head)
        return DraftMention(reference.start, reference.end, found, basis, head)

    # what was spoken of

    def _head(self, reference: Reference) -> int:
        """Return the token that governs the reference's other tokens."""
        tokens = self.draft.tokens
        at = max(0, bisect_right(self.starts, reference.start) - 1)
        best = at
        for i in range(at, len(tokens)):
            if tokens[i].start >= reference.end:
                break
            head = tokens[tokens[i].head]
            if tokens[i].pos not in ("DET", "ADP", "PUNCT") and not (reference.start <= head.start < reference.end and head.i != i):
                return i
        return best

    def _remember(self, reference: Reference, found: list[DraftActor], head: int) -> None:
        if len(found) == 1:
            self.of[id(reference)] = found[0]
        people = [actor for actor in found if actor.kind == "person"]
        token = self.draft.tokens[head]
        subject = token.dep.startswith("nsubj") or (token.dep in ("appos", "flat:name", "conj") and self.draft.tokens[token.head].dep.startswith("nsubj"))
        for actor in people:
            self.recent.append((token.sentence, actor, subject))
            self.latest.pop(id(actor), None)
            self.latest[id(actor)] = actor
        if len(people) > 1 and len({actor.party for actor in people}) > 1:
            self.pairs.append(people)

    # names

    def _name(self, reference: Reference) -> DraftActor:
        if reference.same is not None and id(reference.same) in self.of:
            return self.of[id(reference.same)]
        title = reference.beside
        key = self._choose(reference, title)
        key = key or self._by_title(reference, title)
        if key is not None:
            actor = self._person(key)
        else:
            text = self.draft.text[reference.start : reference.end]
            folded = plain(text)
            same = self.unknown.get(folded) or (self.unknown.get(folded.split()[-1]) if len(folded.split()) == 1 or reference.honorific else None)
            actor = same or self._misspelt(folded) or DraftActor("person", " ".join(text.split()))
            self.unknown.setdefault(folded, actor)
            self.unknown.setdefault(folded.split()[-1], actor)
            if actor.party is None and title is not None and title.kind == "title":
                actor.party = self._party_of_title(title)
                actor.office, actor.office_party = title.office, actor.party
        if title is not None:
            self.titles.setdefault(id(actor), set()).add(title.office)
        if actor.gender is None:
            actor.gender = reference.gender or ("f" if title is not None and title.feminine else None)
        return actor

    def _by_title(self, reference: Reference, title: Title | None) -> str | None:
        """Return who held the office that stands beside an unknown name, when the names agree: *le ministre irakien Fuad Hussein*."""
        if title is None or not title.parties or title.former:
            return None
        words = set(plain(self.draft.text[reference.start : reference.end]).replace("-", " ").split())
        for holding in self.knowledge.holder(title.office, title.parties[0], self.on):
            known = set(plain(self.knowledge.person(holding.person_id).name_en).replace("-", " ").split())
            if any(len(word) > 2 and any(fuzz.ratio(word, other) >= _ALIKE for other in known) for word in words):
                return holding.person_id
        return None

    def _misspelt(self, folded: str) -> DraftActor | None:
        """Return somebody already named whose surname is spelt a little otherwise."""
        if " " in folded or len(folded) < 5:
            return None
        for actor in (*self.people.values(), *self.unknown.values()):
            if fuzz.ratio(folded, plain(actor.name).split()[-1]) >= _ALIKE:
                return actor
        return None

    def _choose(self, reference: Reference, title: Title | None) -> str | None:
        """Return which of the people of that name is meant."""
        keys = reference.keys
        if not keys:
            return None
        if len(keys) == 1 and reference.number == 1:
            return keys[0]
        named = [key for key in keys if key in self.people or key in self.named]
        if len(named) == 1:
            return named[0]
        if title is not None and title.parties:
            fitting = [key for key in keys if self.knowledge.party_of(key, self.on) in title.parties]
            if len(fitting) == 1:
                return fitting[0]
            keys = tuple(fitting) or keys
        holding = [
            key
            for key in keys
            if any(
                holding.office in _SUPREME or any(word in holding.office for word in ("minister", "president", "spokesperson", "secretary", "high"))
                for holding in self.knowledge.offices_of(key, self.on)
            )
        ]
        if len(holding) == 1:
            return holding[0]
        if len(holding) > 1:
            here = [key for key in holding if self.knowledge.party_of(key, self.on) in self.present]
            if len(here) == 1:
                return here[0]
        if title is not None and len(holding) > 1:
            fitting = [key for key in holding if any(held.office == title.office for held in self.knowledge.offices_of(key, self.on))]
            if len(fitting) == 1:
                return fitting[0]
        if len(keys) == 1 and (reference.honorific or self.on is None or self.knowledge.party_of(keys[0], self.on)):
            return keys[0]
        return None

    def _person(self, key: str) -> DraftActor:
        actor = self.people.get(key)
        if actor is None:
            person = self.knowledge.person(key)
            party = self.knowledge.party_of(key, self.on)
            held = self.knowledge.offices_of(key, self.on)
            office = next((holding for holding in held if holding.party == party), None)
            actor = DraftActor(
                "person", person.name_en, party, office.office if office else None, office.party if office else None, person.wikidata, person.gender
            )
            self.people[key] = actor
        return actor

    # titles

    def _party_of_title(self, title: Title) -> str | None:
        if title.parties:
            return title.parties[0]
        if self.home is None or title.office not in _NATIONAL or any(a.office == title.office and a.party == self.home for a in self.people.values()):
            return None
        return self.home

    def _title(self, reference: Reference) -> list[DraftActor]:
        title = cast(Title, reference.title)
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            self._take_office(actor, title)
            return [actor]
        if title.office in _SPEAKING and title.parties and not any(self._known_as(title.office, party) for party in title.parties[:1]):
            holder = self._holder(title.office, title.parties[0]) if title.definite else None
            if holder is not None and holder.named:
                return [holder]
            institution = self.knowledge.institution_of(title.served or "head-of-government", title.parties[0])
            return [self._collective("institution", institution.id, institution.name, title.parties[0])]
        if title.office == "group":
            return [
                self._collective("group", party, f"Delegation of {self.knowledge.state_name(party) if self.knowledge.is_state(party) else party}", party)
                for party in title.parties
            ]
        if not title.definite or title.weak:
            return []
        if not title.parties:
            return self._bare(title)
        if title.office in ("leader", "other") and not title.plural and (last := self._last_of(title)):
            return [last]
        if title.office == "other":
            return []
        if title.plural and len(title.parties) == 1 and not self.knowledge.is_state(title.parties[0]):
            return [self._collective("organisation", title.parties[0], title.parties[0], title.parties[0])]
        found = [self._holder(title.office, party, title.former) for party in title.parties]
        known = [actor for actor in found if actor is not None]
        return known if title.plural else known[:1]

    def _take_office(self, actor: DraftActor, title: Title) -> None:
        """Give an actor the office that the title beside the name says, unless knowledge says better."""
        if title.former or title.office == "other":
            if actor.party is None and title.parties:
                actor.party = title.parties[0]
            return
        if actor.party is None:
            actor.party = self._party_of_title(title)
        if actor.office is None and title.office not in ("leader", "minister") and (not title.parties or actor.party in title.parties):
            actor.office, actor.office_party = title.office, actor.party
        elif actor.office is None:
            actor.office, actor.office_party = ("minister" if title.office == "minister" else None), actor.party
        if title.feminine and actor.gender is None:
            actor.gender = "f"

    def _holder(self, office: str, party: str, former: bool = False) -> DraftActor | None:
        """Return who held the office for the party on the day; someone the text names, where several did."""
        if former or office in ("other", "ambassador", "special-envoy", "minister", "deputy-minister", "secretary-of-state", "commissioner"):
            return None if former else self._known_as(office, party) or (self._unnamed(office, party) if office not in _VAGUE else None)
        offices = _GENERIC.get(office, (office,))
        if office == "leader" and self.knowledge.led_by_government(party):
            offices = offices[::-1]
        for each in offices:
            holdings = self.knowledge.holder(each, party, self.on)
            ids = list(dict.fromkeys(holding.person_id for holding in holdings))
            if not ids:
                continue
            named = [key for key in ids if key in self.people or key in self.named]
            if named:
                return self._person(named[0])
            if len(ids) == 1:
                return self._person(ids[0])
            actor = self._person(ids[0])
            actor.alternatives = tuple(self.knowledge.person(key).name_en for key in ids[1:])
            return actor
        for key in (*self.people, *self.named):
            # without a date, somebody named in the text who ever held the office
            if self.on is None and any(holding.office in offices and holding.party == party for holding in self.knowledge.career(key)):
                return self._person(key)
        return self._known_as(office, party) or (self._unnamed(office, party) if office not in _VAGUE else None)

    def _unnamed(self, office: str, party: str) -> DraftActor | None:
        """Return somebody called by an office whose holder nobody knows: *l'ambassadeur de France*."""
        actor = self.unnamed.get((office, party))
        if actor is None and not self.knowledge.is_state(party):
            return None
        if actor is None:
            name = f"{office.replace('-', ' ').capitalize()} of {self.knowledge.state_name(party)}"
            actor = self.unnamed[office, party] = DraftActor("person", name, party, office, party, named=False)
        return actor

    def _known_as(self, office: str, party: str) -> DraftActor | None:
        """Return the person the text named with that office and party."""
        wanted = _SPEAKING if office in _SPEAKING else _GENERIC.get(office, (office,))
        for actor in reversed(self.latest.values()):
            if actor.party == party and (actor.office in wanted or self.titles.get(id(actor), set()) & set(wanted)):
                return actor
        return None

    def _bare(self, title: Title) -> list[DraftActor]:
        """Resolve a title without a party: *le président*, *la ministre*."""
        if title.national and not title.plural:
            actor = self._holder(title.office, self.home, title.former) if self.home else None
            return [actor] if actor else []
        wanted = (
            _SPEAKING
            if title.office in _SPEAKING
            else _GENERIC.get(title.office, (title.office,)) + (("president",) if title.office == "head-of-state" else ())
        )
        for actor in reversed(self.latest.values()):
            if (
                not title.plural
                and (actor.office in wanted or self.titles.get(id(actor), set()) & set(wanted))
                and (not title.possible or actor.party in title.possible)
                and not (title.feminine and actor.gender == "m")
            ):
                return [actor]
        if title.plural:
            return self._pair(None)
        parties = title.possible or ((self.home,) if self.home else ())
        for party in parties:
            if actor := self._holder(title.office, party, title.former):
                return [actor]
        return []

    def _last_of(self, title: Title) -> DraftActor | None:
        """Return whom *le dirigeant chinois*, *le diplomate turc* means: the last of that party spoken of shortly before, no minister for a leader."""
        if title.former:
            return None
        for _, actor, _ in reversed(self.recent[-8:]):
            if actor.party == title.parties[0] and actor.named and not (title.office == "leader" and "minister" in (actor.office or "")):
                return actor
        return None

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
            return [actor]
        antecedent = self._antecedent(head, None, title.parties)
        if antecedent is None or antecedent.office is None:
            return []
        if not title.parties:
            for other in reversed(self.latest.values()):
                if other is not antecedent and other.office == antecedent.office and other.party != antecedent.party:
                    return [other]
            return []
        holders = [self._holder(antecedent.office, party) for party in title.parties]
        return [actor for actor in holders if actor is not None]

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

    # institutions and states

    def _collective(self, kind: str, key: str, name: str, party: str | None) -> DraftActor:
        actor = self.collective.get((kind, key))
        if actor is None:
            actor = DraftActor(cast(ActorKind, kind), name, party, named=kind != "group")
            self.collective[kind, key] = actor
        return actor

    def _institution(self, reference: Reference) -> list[DraftActor]:
        title = cast(Title, reference.title)
        office, parties = title.served or title.office, title.parties
        if reference.same is not None:
            actor = self.of.get(id(reference.same)) or self._name(reference.same)
            self.of[id(reference.same)] = actor
            office, parties = actor.office or "head-of-government", [actor.party] if actor.party else []
        elif not parties and title.definite and (near := self._where(reference)):
            parties = [near]
        elif not parties and title.definite:
            of_states = (a.party for (kind, _), a in reversed(self.collective.items()) if kind == "institution" and a.party and self.knowledge.is_state(a.party))
            party = self._ministry_party(office) or self.home or next(of_states, None)
            parties = [party] if party else []
        found = []
        for party in parties:
            institution = self.knowledge.institution_of(office, party)
            found.append(self._collective("institution", institution.id, institution.name, party))
        return found if title.plural else found[:1]

    def _where(self, reference: Reference) -> str | None:
        """Return the state in which the sentence is set: *En Slovénie, …, le ministère des Affaires étrangères a indiqué*."""
        sentences = self.draft.sentences
        at = bisect_right(sentences, reference.start, key=lambda sentence: sentence.start) - 1
        first = sentences[at].first if at >= 0 else 0
        tokens = self.draft.tokens[first : first + 3]
        if len(tokens) < 2 or tokens[0].pos != "ADP":
            return None
        near = starting_in(self.draft.names, tokens[1].start, tokens[-1].start + 1)
        return next((name.keys[0] for name in near if name.kind == "state" and name.end < reference.start), None)

    def _ministry_party(self, office: str) -> str | None:
        """Return the party of the person last named who holds that office, whose ministry *le ministère* then is."""
        offices = _GENERIC.get(office, (office,))
        return next((actor.party for actor in reversed(self.latest.values()) if actor.office in offices and actor.party), None)

    # what points back

    def _pair(self, reference: Reference | None) -> list[DraftActor]:
        number = reference.number if reference is not None and reference.number else 2
        if number == 2 and self.pairs and not self._newer_than_pair():
            return self.pairs[-1][:2]
        people: list[DraftActor] = []
        for actor in reversed(self.latest.values()):
            if actor.party is not None and all(actor is not other and actor.party != other.party for other in people):
                people.append(actor)
            if len(people) == number:
                people.reverse()
                return people
        return []

    def _newer_than_pair(self) -> bool:
        """Say whether two people of other parties were named since the last pair was."""
        pair = self.pairs[-1]
        since = takewhile(lambda actor: actor not in pair, reversed(self.latest.values()))
        return len({actor.party for actor in since if actor.party}) >= 2

    def _last(self, reference: Reference) -> list[DraftActor]:
        """*ce dernier*: the person named last, not the subject, of the gender that the words have."""
        return next(([actor] for actor in reversed(self.latest.values()) if _agrees(actor, reference.gender)), [])

    def _pronoun(self, reference: Reference, head: int) -> list[DraftActor]:
        sentence = self.draft.tokens[head].sentence
        if reference.number != 1:
            return self.pairs[-1] if self.pairs else self._pair(None)
        close = takewhile(lambda told: sentence - told[0] <= _CLOSE, reversed(self.recent))
        near = [(actor, subject) for _, actor, subject in close if _agrees(actor, reference.gender)]
        return next(([actor] for actor, subject in near if subject), [near[0][0]] if near else [])


def _latest(draft: Draft) -> str | None:
    """Return the latest day of recent times that the text names, from which a document without a date speaks."""
    values = [date.value.rstrip("~?").split("/")[0] for date in draft.dates]
    return max(
        (value for value in values if len(value) in (4, 7, 10) and value[:4].isdigit() and 1990 <= int(value[:4]) <= 2030 and not value[5:6] > "1"),
        default=None,
    )


def _agrees(actor: DraftActor, gender: str | None) -> bool:
    # most people in office are men: she is only somebody known to be a woman, he anybody not known to be one
    return gender is None or actor.gender == gender or (gender == "m" and actor.gender is None)


def _home(draft: Draft) -> str | None:
    """Return the party whose officials the text need not call by country, as a national paper does with its own.

    A title without a party beside a known name tells whose: *le ministre des Affaires étrangères, Ahmed Attaf*.
    """
    for reference in draft.references:
        # a letterhead: the institution that the document comes from
        if (
            reference.kind == "institution"
            and reference.title
            and reference.title.parties
            and reference.start < _LETTERHEAD
            and draft.text[reference.start : reference.end].isupper()
        ):
            return reference.title.parties[0]
    votes: dict[str, int] = {}
    for reference in draft.references:
        if reference.kind != "name" or not reference.keys or reference.beside is None or reference.beside.parties or reference.beside.kind != "title":
            continue
        if reference.beside.office not in ("foreign-minister", "head-of-state", "head-of-government", "defence-minister", "minister"):
            continue
        parties = {draft.knowledge.party_of(key, draft.on) for key in reference.keys}
        if len(parties) == 1 and (party := parties.pop()):
            votes[party] = votes.get(party, 0) + 1
    if not votes:
        palaces = [
            reference.keys[0].rpartition(":")[2]
            for reference in draft.references
            if reference.kind == "metonym" and reference.keys[0].startswith(("head-of-state:", "foreign-minister:"))
        ]
        votes = {party: palaces.count(party) for party in palaces if draft.knowledge.is_state(party)}
        return max(votes, key=lambda party: votes[party]) if len(votes) == 1 else None
    return max(votes, key=lambda party: votes[party])
