"""People of a text: by their names, by the offices they hold, and by the titles the text gives them."""

from __future__ import annotations

from dataclasses import dataclass, field

from rapidfuzz import fuzz

from visavis.folding import plain
from visavis.knowledge import Knowledge
from visavis.reading.affiliation import party_beside
from visavis.reading.contradictions import contradicted
from visavis.reading.draft import Draft, DraftActor
from visavis.reading.phrases import Reference, Title

GENERIC = {
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
    "national-security-adviser",
    "deputy-head-of-state",
)
SPEAKING = (
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
_SUPREME = ("head-of-state", "head-of-government", "supreme-leader")


@dataclass
class People:
    """Who has been spoken of so far, and whom names and offices mean."""

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
        if actor.party is None and (party := party_beside(self.draft, reference)):
            actor.party = party
            actor.office_party = party if actor.office else None
        if title is not None:
            self.titles.setdefault(id(actor), set()).add(title.office)
            actor.contradicts = actor.contradicts or contradicted(self.draft, reference, key, title)
        if actor.gender is None:
            actor.gender = reference.gender or ("f" if title is not None and title.feminine else None)
        return actor

    def _by_title(self, reference: Reference, title: Title | None) -> str | None:
        """Return who held the office that stands beside an unknown name, when the names agree: *le ministre irakien Fuad Hussein*."""
        if title is None or not title.parties or title.former:
            return None
        words = plain(self.draft.text[reference.start : reference.end]).replace("-", " ").split()
        for holding in self.knowledge.holder(title.office, title.parties[0], self.on):
            known = set(plain(self.knowledge.person(holding.person_id).name_en).replace("-", " ").split())
            alike = [word for word in words if len(word) > 2 and any(fuzz.ratio(word, other) >= _ALIKE for other in known)]
            if len(alike) > 1 or (alike and (len(words) == 1 or alike[0] == words[-1])):  # more than a given name that many bear
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
        if title is not None and title.kind == "title" and len(keys) > 1:
            fitting = [key for key in keys if any(held.office == title.office for held in self.knowledge.offices_of(key, self.on))]
            if len(fitting) == 1:
                return fitting[0]
        holding = [
            key
            for key in keys
            if any(
                holding.office in _SUPREME
                or any(word in holding.office for word in ("minister", "president", "spokesperson", "secretary", "high", "deputy-head", "adviser"))
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

    def _party_of_title(self, title: Title) -> str | None:
        if title.parties:
            return title.parties[0]
        if title.possible and self.home not in title.possible:
            return None
        if self.home is None or title.office not in _NATIONAL or any(a.office == title.office and a.party == self.home for a in self.people.values()):
            return None
        return self.home

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
        offices = GENERIC.get(office, (office,))
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
        if actor is None and not self.knowledge.is_state(party) and office != "ambassador":
            return None
        if actor is None:
            name = f"{office.replace('-', ' ').capitalize()} of {self.knowledge.state_name(party)}"
            actor = self.unnamed[office, party] = DraftActor("person", name, party, office, party, named=False)
        return actor

    def _known_as(self, office: str, party: str) -> DraftActor | None:
        """Return the person the text named with that office and party."""
        wanted = SPEAKING if office in SPEAKING else GENERIC.get(office, (office,))
        for actor in reversed(self.latest.values()):
            if actor.party == party and (actor.office in wanted or self.titles.get(id(actor), set()) & set(wanted)):
                return actor
        return None


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
        if (
            reference.kind != "name"
            or not reference.keys
            or reference.beside is None
            or reference.beside.parties
            or reference.beside.possible
            or reference.beside.kind != "title"
        ):
            continue
        if reference.beside.office not in _NATIONAL:
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
