"""The people of a text so far, and who holds the offices that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from visavis.edtf import DAY
from visavis.knowledge import Holding, Knowledge
from visavis.knowledge.periods import bounds
from visavis.reading.draft import Draft, DraftActor
from visavis.reading.people.homes import NATIONAL, SHARED, assumed, dated_from, datelined, home, national, of_its_own, of_two, posted, receiving
from visavis.reading.people.mention_words import words_of
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.people.told import told_elsewhere, told_holders
from visavis.reading.tenses import Verbs
from visavis.reading.triggers import starting_in

GENERIC = {
    "minister": ("foreign-minister", "defence-minister", "economy-minister", "interior-minister", "trade-minister", "minister", "european-affairs-minister"),
    "deputy-minister": ("deputy-foreign-minister", "deputy-defence-minister", "deputy-minister"),
    "leader": ("head-of-state", "head-of-government"),
}
"""Offices that a word for many may mean."""
SPEAKING = (
    "head-of-state-spokesperson",
    "foreign-ministry-spokesperson",
    "government-spokesperson",
    "organisation-spokesperson",
    "national-security-spokesperson",
    "spokesperson",
)
"""Offices of those who speak for others."""
REGIONAL = "regional-head"
"""The office of those who head a part of a state, who are called by one word after another: governor, head of the region."""
# Offices of which a state may have several holders at once, whom only a name tells apart.
_SEVERAL = ("deputy-head-of-government", "adviser", "deputy-foreign-minister", "deputy-defence-minister", "assistant-foreign-minister")
# Offices of which each chamber of a parliament has one.
_CHAMBERS = ("parliament-president",)
VAGUE = ("other", "leader", "special-envoy", REGIONAL)
"""Offices that name nobody."""
# Who is elected takes office within this many days.
_SOON = 120
# Who is called by name as elected does so within this many.
_ELECTED = 270
SUPREME = ("head-of-state", "head-of-government", "supreme-leader")
"""The highest offices of a state."""


@dataclass
class Holders:
    """Who has been spoken of so far, and whom offices mean."""

    draft: Draft
    people: dict[str, DraftActor] = field(default_factory=dict)  # by knowledge identifier
    titles: dict[int, set[str]] = field(default_factory=dict)  # offices that the text gives people, by actor
    called: dict[str, dict[int, DraftActor]] = field(default_factory=dict)  # people by the word that their title is built on: émir
    unnamed: dict[tuple[str, str], DraftActor] = field(default_factory=dict)  # by office and party
    unknown: dict[str, DraftActor] = field(default_factory=dict)  # by name, and by surname, folded
    parts: dict[str, DraftActor] = field(default_factory=dict)  # the same people by the words within their names
    collective: dict[tuple[str, str], DraftActor] = field(default_factory=dict)  # institutions and states, by kind and key
    of: dict[int, DraftActor] = field(default_factory=dict)  # by reference
    recent: list[tuple[int, DraftActor, bool]] = field(default_factory=list)  # (sentence, person, whether subject), in order
    latest: dict[int, DraftActor] = field(default_factory=dict)  # the same people, each once, by when they were last spoken of
    carried_for: set[int] = field(default_factory=set)  # whom only words that others bring have told of, by actor
    quoted: set[int] = field(default_factory=set)  # whom only words quoted of others have told of, by actor
    recalled: set[int] = field(default_factory=set)  # whom only what had been or what is to come has told of, by actor
    recalling: bool = False  # whether what is resolved stands in a clause of it
    doing: list[DraftActor] = field(default_factory=list)  # the subject of the verb whose object is resolved
    grouped: int = -1  # the sentence in which officials without names were last spoken of
    delegated: list[DraftActor] = field(default_factory=list)  # the delegation last spoken of
    counterparts: dict[tuple[str, str], DraftActor] = field(default_factory=dict)  # whom the text names as a counterpart, by office and party
    pairs: list[list[DraftActor]] = field(default_factory=list)  # counterparts last spoken of together
    couple: list[DraftActor] = field(default_factory=list)  # the subject last told to have had to do with somebody of another party, and whom
    lists: list[list[DraftActor]] = field(default_factory=list)  # people named one after the other, joined by commas and conjunctions
    by_office: dict[str, DraftActor] = field(default_factory=dict)  # whom the text's own house calls by nothing but an office, by that
    by_name: set[int] = field(default_factory=set)  # whom the text has named, by actor
    listed: int = -1  # where the last member of the last list ends
    named: dict[str, None] = field(default_factory=dict)  # people whose full name stands somewhere in the text, in its order

    def _only_quoted(self, start: int) -> bool:
        """Say whether somebody is spoken of in words that others say of him, where two were told of before who may say them: no *two* behind are those."""
        told = {actor.party for actor in self.latest.values() if actor.party and id(actor) not in self.carried_for}
        text, begins = self.draft.text, self.draft.text.rfind("\n", 0, start) + 1
        return len(told) > 1 and any(text.rfind(opening, begins, start) > text.rfind(closing, begins, start) for opening, closing in (("«", "»"), ("“", "”")))

    def __post_init__(self) -> None:
        self.knowledge: Knowledge = self.draft.knowledge
        self.words = words_of(self.draft.language)
        lexicon = self.draft.language.lexicon
        self.verbs = Verbs.of(lexicon["dates"]) if "dates" in lexicon else None
        self.name_key = self.draft.language.name_key
        self.on = self.draft.on
        self.titled: set[tuple[str, str]] = set()  # offices and parties whose holder the text names
        self.starts = [token.start for token in self.draft.tokens]
        for reference in self.draft.references:
            if reference.kind == "name" and reference.number == 1 and len(reference.keys) == 1:
                self.named.setdefault(reference.keys[0])
        self.present = {name.keys[0] for name in self.draft.names if name.kind in ("state", "capital", "adjective") and len(name.keys) == 1}
        self.home = of_two(self.draft) or of_its_own(self.draft) or home(self.draft) or national(self.draft, self.present) or receiving(self.draft)
        self.home = self.home or datelined(self.draft) or assumed(self.draft) or dated_from(self.draft)
        self.posted = posted(self.draft)
        self.told = told_holders(self.draft, self.home)

    def _name(self, reference: Reference) -> DraftActor:
        """Return whom a name means; of a holder, only the text may tell the name."""
        raise NotImplementedError

    def _likely(self, key: str) -> bool:
        """Say whether a surname alone may be that person's: one in office, or whose party the text names."""
        party = self.knowledge.party_of(key, self.on)
        return party is not None and (party in self.present or bool(self.knowledge.offices_of(key, self.on)))

    def _person(self, key: str) -> DraftActor:
        """Return the person, in the highest of several offices, else in one that is no interim: a president may be his own minister of defence."""
        actor = self.people.get(key)
        if actor is None:
            person = self.knowledge.person(key)
            party = self.knowledge.party_of(key, self.on)
            held = self.knowledge.offices_of(key, self.on)
            own = [holding for holding in held if holding.party == party]
            office = min(own, key=_rank, default=None)
            actor = DraftActor(
                "person", person.name_en, party, office.office if office else None, office.party if office else None, person.wikidata, person.gender
            )
            self.people[key] = actor
        return actor

    def _party_of_title(self, title: Title) -> str | None:
        if title.parties:
            return title.parties[0]
        if title.owner is not None:
            owner = self.of.get(id(title.owner))
            return owner.party if owner is not None else None
        if title.own and title.office not in NATIONAL:
            return self._own_state(title)
        if title.office == "ambassador":
            return self.posted
        if title.possible and self.home not in title.possible:
            return None
        if (told := told_elsewhere(self.draft, title)) is not None:
            return told
        if self.home is None or title.office not in NATIONAL:
            return None
        if title.office not in SHARED and any(actor.office == title.office and actor.party == self.home for actor in self.people.values()):
            return None
        return self.home

    def _own_state(self, title: Title) -> str | None:
        """Return whose an official is who is called the reader's own: of the state at home, and not of that where he is accredited."""
        accredited = {name.keys[0] for name in starting_in(self.draft.names, title.start, title.end)}
        if self.home is not None and self.home not in accredited:
            return self.home
        states = self.draft.language.lexicon["actors"]["words"]["home"]
        return None if accredited.intersection(states) or not states else states[0]

    def _take_office(self, actor: DraftActor, title: Title) -> None:
        """Give an actor the office that the title beside the name says, unless knowledge says better."""
        told, known = title.parties[:1], actor.party
        if len(title.parties) == 1 and known not in (None, *told) and not (self.knowledge.is_state(told[0]) or self.knowledge.is_state(known or "")):
            actor.party, actor.office = told[0], None  # who has changed from one organisation to another
        elif title.office == "special-envoy" and told and known not in (None, *told) and actor.office is None and not self.knowledge.is_state(told[0]):
            actor.party = told[0]  # a former minister who serves an organisation now
        if title.former or title.office in ("other", REGIONAL):
            if actor.party is None and (title.parties or title.owner is not None):
                actor.party = self._party_of_title(title)
            return
        if actor.party is None:
            actor.party = self._party_of_title(title)
        if actor.office is None and title.office not in ("leader", "minister") and (not title.parties or actor.party in title.parties):
            actor.office, actor.office_party = title.office, actor.party
        elif actor.office is None:
            actor.office, actor.office_party = ("minister" if title.office == "minister" else None), actor.party
        if title.feminine and actor.gender is None:
            actor.gender = "f"

    def _title_holder(self, title: Title, party: str) -> DraftActor | None:
        return self._holder(title.office, party, title.former, title.new)

    def _coming(self, office: str, party: str, now: list[str]) -> str | None:
        """Return whom *le président élu*, *le nouveau président* mean before the office changes hands: who takes it within a few months."""
        if self.on is None:
            return None
        first, last = bounds(self.on)
        soon = (date.fromisoformat(last) + timedelta(days=_SOON)).isoformat()
        coming = [each.person_id for each in self.knowledge.holder(office, party, f"{first}/{soon}") if each.person_id not in now]
        named = [key for key in coming if key in self.people or key in self.named]
        if named:
            return named[0]
        since = [each for each in self.knowledge.holder(office, party, self.on) if each.person_id in now]
        return None if any(each.person_id in self.people or each.person_id in self.named for each in since) or not coming else coming[0]

    def _until_sworn_in(self) -> str | None:
        """Return the time from the day on until whoever is elected by then has taken office."""
        if self.on is None:
            return None
        first, last = bounds(self.on)
        return f"{first}/{(date.fromisoformat(last) + timedelta(days=_ELECTED)).isoformat()}"

    def _about_to_take(self, office: str, keys: Iterable[str]) -> list[str]:
        """Return who of the people takes the office within less than a year: *President-elect Biden*."""
        if (time := self._until_sworn_in()) is None:
            return []
        first, _, soon = time.partition("/")
        return [key for key in keys if any(held.office == office and first <= (held.start or "") <= soon for held in self.knowledge.career(key))]

    def _left_office(self, office: str, party: str | None) -> DraftActor | None:
        """Return the one person named in the text who held the office before the day, for the party if told: *l'ancien chef de l'État*."""
        if self.on is None:
            return None
        wanted = GENERIC.get(office, (office,)) + (("head-of-government",) if office == "head-of-state" else ())
        named = [
            key
            for key in dict.fromkeys((*self.people, *self.named))
            if any(each.office in wanted and party in (None, each.party) for each in self.knowledge.career(key))
            and not any(each.office in wanted for each in self.knowledge.offices_of(key, self.on))
        ]
        return self._person(named[0]) if len(named) == 1 else None

    def _holder(self, office: str, party: str, former: bool = False, new: bool = False) -> DraftActor | None:
        """Return who held the office for the party on the day; someone the text names, where several did."""
        if former:
            return self._left_office(office, party)
        told = self.told.get((office, party))
        if told is not None and (not new or (told.beside is not None and told.beside.new)):
            return self._name(told)  # whom the text calls so, and knowledge does not know: it may be of yesterday
        if not new and (office, party) in self.counterparts:
            return self.counterparts[office, party]
        offices = GENERIC.get(office, (office,))
        if office in GENERIC and not new:
            named_so = [reference for (each, code), reference in self.told.items() if each in offices and code == party]
            if len(named_so) == 1 and not any(actor.office in offices and actor.party == party for actor in self.latest.values()):
                return self._name(named_so[0])
        if office in ("other", REGIONAL, "ambassador", "special-envoy", "minister", "deputy-minister", "secretary-of-state", "commissioner"):
            return self._known_as(office, party) or (self._unnamed(office, party) if office not in VAGUE else None)
        if office in _CHAMBERS and (known := self._known_as(office, party)) is not None:
            return known
        if office in _SEVERAL:
            ids = [holding.person_id for holding in self.knowledge.holder(office, party, self.on)]
            named = [key for key in ids if key in self.people or key in self.named]
            return self._person(named[0]) if named else self._known_as(office, party) or self._unnamed(office, party)
        if office == "leader" and self.knowledge.led_by_government(party):
            offices = offices[::-1]
        if office == "leader" and not new:
            held = [holding.person_id for each in offices for holding in self.knowledge.holder(each, party, self.on)]
            named = [key for key in held if key in self.people or key in self.named]
            if named:
                return self._person(named[0])
        for each in offices:
            holdings = self.knowledge.holder(each, party, self.on)
            ids = list(dict.fromkeys(holding.person_id for holding in holdings))
            if new and (coming := self._coming(each, party, ids)):
                return self._person(coming)
            if not ids:
                continue
            named = [key for key in ids if key in self.people or key in self.named]
            if named:
                return self._person(named[0])
            if len(ids) == 1:
                return self._person(ids[0])
            if len(self.on or "") == DAY and party == self.home:
                ids.sort(key=lambda key: self._since(key, each, party))
                ids.reverse()  # on the day of a change, who has come
            actor = self._person(ids[0])
            actor.alternatives = tuple(self.knowledge.person(key).name_en for key in ids[1:])
            return actor
        for key in (*self.people, *self.named):
            # without a date, somebody named in the text who ever held the office
            if self.on is None and any(holding.office in offices and holding.party == party for holding in self.knowledge.career(key)):
                return self._person(key)
        return self._known_as(office, party) or (self._unnamed(office, party) if office not in VAGUE else None)

    def _since(self, key: str, office: str, party: str) -> str:
        """Return since when somebody has held an office that is held on the day."""
        return max((held.start or "" for held in self.knowledge.offices_of(key, self.on) if held.office == office and held.party == party), default="")

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


def _rank(holding: Holding) -> tuple[int, bool]:
    """Return the order of an office among those that one person holds: the highest first, what is held ad interim last."""
    supreme = holding.office in SUPREME
    return SUPREME.index(holding.office) if supreme else len(SUPREME), not supreme and holding.acting
