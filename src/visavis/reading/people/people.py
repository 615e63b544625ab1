"""People of a text: by their names, by the offices they hold, and by the titles the text gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz import fuzz
from typing_extensions import override

from visavis.folding import fold, plain
from visavis.languages import Respelling
from visavis.languages.copies import Copying
from visavis.languages.naming import latin_behind
from visavis.reading.draft import DraftActor
from visavis.reading.people.affiliation import led_by, party_beside
from visavis.reading.people.contradictions import contradicted
from visavis.reading.people.holders import GENERIC, REGIONAL, SUPREME, Holders
from visavis.reading.people.phrases import Reference, Title

# Two spellings are one name from this likeness on, of 100.
_ALIKE = 86
# Two spellings in other letters are of two names below this likeness.
_OTHERWISE = 40
# Of somebody who need not hold the office on the day, whose name the language is known to spell, another spelling is no less like it.
_SPELT = 80
# So many years before and after they were in office people are met in other offices.
_YEARS = 8
# A word within a name calls its bearer from this length on: Mme Ferreira for Ellen Ferreira de Barros.
_PART = 4
# Words of a whole name.
_FULL = 2
# Two spellings of one name in Latin letters are as like as this.
_SPELT_ALIKE = 70


def _run(name: str) -> str:
    """Return a name written in one, as names of syllables are parted now so and now otherwise."""
    return name.replace(" ", "").replace("-", "").lower()


class People(Holders):
    """Who has been spoken of so far, and whom names and offices mean."""

    @override
    def _name(self, reference: Reference) -> DraftActor:
        if reference.same is not None and id(reference.same) in self.of:
            return self.of[id(reference.same)]
        title = reference.beside
        earlier = self._named_before(reference)
        key = None if earlier is not None else self._choose(reference, title) or self._by_title(reference, title) or self._before_named(reference)
        if key is not None:
            actor = self._person(key)
            if not reference.keys:
                for spelling in {folded := self.name_key(self.draft.text[reference.start : reference.end]), folded.split()[-1]}:
                    self.unknown.setdefault(spelling, actor)
        else:
            text = self.draft.text[reference.start : reference.end]
            folded = self.name_key(text)
            same = earlier or self.unknown.get(folded) or self._surname_told(text, reference) or self._fuller(text, folded, title)
            same = same or (self._by_part(folded) if len(folded.split()) == 1 or reference.honorific else None) or self._given(folded, reference)
            if same is None and (bearer := self._of_the_named(reference)) is not None:
                same = self._person(bearer)
            actor = same or self._misspelt(folded) or self._stranger(reference, " ".join(text.split()))
            self.unknown.setdefault(folded, actor)
            self.unknown.setdefault(folded.split()[-1], actor)
            for part in folded.split()[1:-1]:
                if len(part) >= _PART:
                    self.parts.setdefault(part, actor)
            if actor.party is None and title is not None and title.kind == "title":
                actor.party = (None if title.parties else led_by(self.draft, reference)) or self._party_of_title(title)
                actor.office, actor.office_party = ("other" if title.office == REGIONAL else title.office), actor.party
            if actor.party is None and title is not None and title.kind == "counterpart" and len(title.parties) == 1:
                actor.party = title.parties[0]  # son homologue tunisien, X, en marge de la réunion de l'UMA
        if actor.party is None and reference.chief is not None:
            actor.party = (self.of.get(id(reference.chief)) or self._name(reference.chief)).party
        if actor.party is None and (party := party_beside(self.draft, reference)):
            actor.party = party
            actor.office_party = party if actor.office else None
        if actor.party is None and reference.fellow is not None:
            actor.party = (self.of.get(id(reference.fellow)) or self._name(reference.fellow)).party
            actor.office_party = actor.party if actor.office else None
        if title is not None and key is not None and id(actor) not in self.titles and not title.former:
            held = (holding for holding in self.knowledge.offices_of(key, self.on) if holding.office == title.office and holding.party == actor.party)
            actor.office = title.office if next(held, None) is not None else actor.office  # of several offices, the one that the text tells
        if title is not None:
            self.titles.setdefault(id(actor), set()).add(title.office)
            actor.contradicts = actor.contradicts or contradicted(self.draft, reference, key, title)
        if actor.gender is None:
            actor.gender = reference.gender or ("f" if title is not None and title.feminine else None)
        return actor

    def _stranger(self, reference: Reference, text: str) -> DraftActor:
        """Return somebody nobody knows, by the name that the text gives."""
        spoken, morph = self.draft.language, self._morph(reference)
        return DraftActor("person", spoken.cited(text, morph), gender=spoken.gender_of(text, morph))

    def _fuller(self, text: str, folded: str, title: Title | None) -> DraftActor | None:
        """Return somebody nobody knows of the title's party whose name is this one with further words in it, or without some; the fuller name is taken."""
        words = folded.split()
        if title is None or len(title.parties) != 1 or len(words) < _FULL:
            return None
        for other, actor in self.unknown.items():
            known = other.split()
            short, long = sorted((words, known), key=len)
            within = len(short) >= _FULL and len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1])
            if within and all(word in long for word in short) and actor.wikidata is None and actor.party == title.parties[0]:
                actor.name = self.draft.language.cited(" ".join(text.split())) if long is words else actor.name
                return actor
        return None

    def _morph(self, reference: Reference) -> str:
        """Return what the parse tells of the form of a name."""
        at = bisect_right(self.starts, reference.start) - 1
        return self.draft.tokens[at].morph if at >= 0 else ""

    def _spelt(self, key: str) -> list[str]:
        """Return how the language of the text writes a known person's name, as far as forms share it."""
        return [self.name_key(name) for name in self.knowledge.spelt(key, self.draft.language.code)]

    def _surname_told(self, text: str, reference: Reference) -> DraftActor | None:
        """Return somebody nobody knows whom the headline called by the surname of this full name; the actor takes the name."""
        name = " ".join(text.split())
        actor = self.unknown.get(self.name_key(name).split()[-1])
        title = reference.beside
        if actor is None or " " in actor.name or " " not in name or not _same_gender(reference.gender, actor.gender):
            return None
        if title is not None and title.parties and actor.party not in (None, *title.parties):
            return None
        actor.name = self.draft.language.cited(name, self._morph(reference))
        actor.gender = self.draft.language.gender_of(name, self._morph(reference)) or actor.gender  # a given name tells it better
        return actor

    def _of_the_named(self, reference: Reference) -> str | None:
        """Return the one person whom the text names in full and of whose name this is the first or last word, where knowledge has only namesakes for it."""
        word = self.name_key(self.draft.text[reference.start : reference.end])
        if " " in word or self._of_a_trade(reference, reference.keys):
            return None
        bearers = [key for key in self.named if any((parts := name.split()) and word in (parts[0], parts[-1]) for name in self._spelt(key))]
        bearers = [key for key in bearers if not self._namesake(reference, (key,))]
        return bearers[0] if len(bearers) == 1 and _same_gender(reference.gender, self.knowledge.person(bearers[0]).gender) else None

    def _named_before(self, reference: Reference) -> DraftActor | None:
        """Return somebody nobody knows whose full name the text gave, and whose surname this is: no namesake that knowledge has."""
        if not reference.keys or reference.number is not None or any(key in self.people or key in self.named for key in reference.keys):
            return None
        folded = self.name_key(self.draft.text[reference.start : reference.end])
        actor = self._by_part(folded.split()[-1])
        if actor is None or " " not in actor.name or not _same_gender(reference.gender, actor.gender):
            return None
        known = (name for key in reference.keys for name in self._spelt(key))
        return None if any(fuzz.ratio(name, self.name_key(actor.name)) >= _ALIKE for name in known) else actor  # misspelt, and no namesake

    def _before_named(self, reference: Reference) -> str | None:
        """Return whom a surname means that the text tells in full only later: *M. Modi … le Premier ministre Narendra Modi*."""
        folded = self.name_key(self.draft.text[reference.start : reference.end])
        if " " in folded or folded in self.unknown or not (reference.beside or reference.honorific):
            return None
        named = [key for key in self.named if any(name.rpartition(" ")[2] == folded for name in self._spelt(key))]
        named = [key for key in named if not self._namesake(reference, (key,))]
        return named[0] if len(named) == 1 and _same_gender(reference.gender, self.knowledge.person(named[0]).gender) else None

    def _by_part(self, folded: str) -> DraftActor | None:
        """Return the unknown person of that surname, or of a name with that word in it."""
        last = folded.rsplit(maxsplit=1)[-1]
        return self.unknown.get(last) or self.parts.get(last)

    def _by_title(self, reference: Reference, title: Title | None) -> str | None:
        """Return who held the office that stands beside an unknown name, when the names agree: *le ministre irakien Fuad Hussein*."""
        if title is None:
            return self._in_office(reference)
        if not title.parties or title.former:
            return self._ever_served(reference, title)
        words = self.name_key(self.draft.text[reference.start : reference.end]).replace("-", " ").split()
        for holding in self.knowledge.holder(title.office, title.parties[0], self._until_sworn_in() if title.new else self.on):
            known = {word for name in self._spelt(holding.person_id) for word in name.replace("-", " ").split()}
            alike = [word for word in words if len(word) > 2 and any(fuzz.ratio(word, other) >= _ALIKE for other in known)]
            if len(alike) > 1 or (alike and (len(words) == 1 or alike[0] == words[-1])):  # more than a given name that many bear
                return holding.person_id
            if self._sounds(reference, holding.person_id):
                return holding.person_id
        return self._ever_served(reference, title)

    def _in_office(self, reference: Reference) -> str | None:
        """Return whom a full name in other letters without a title sounds like, of those in office on the day for parties that the text names."""
        name = self.draft.text[reference.start : reference.end]
        if not isinstance(self.draft.language, Respelling) or " " not in name or reference.keys or self.on is None:
            return None
        serving = dict.fromkeys(key for party in sorted(self.present) for key in self.knowledge.serving(party))
        found = [key for key in serving if self.knowledge.offices_of(key, self.on) and self._sounds(reference, key, _SPELT)]
        return found[0] if len(found) == 1 else None

    def _ever_served(self, reference: Reference, title: Title) -> str | None:
        """Return whom a full name in other letters sounds like, of those who ever served the title's party, or held its office for one that the text names."""
        name = self.draft.text[reference.start : reference.end]
        if not isinstance(self.draft.language, Respelling) or " " not in name:
            return None
        wanted = GENERIC.get(title.office, (title.office,))
        likely = [key for party in title.parties or sorted(self.present) for key in self.knowledge.serving(party) if self._of_the_time(key)]
        if not title.parties:
            likely = [key for key in likely if any(held.office in wanted for held in self.knowledge.career(key))]
        found = [key for key in dict.fromkeys(likely) if self._sounds(reference, key, _SPELT)]
        if len(found) > 1:
            found = [key for key in found if any(held.office in wanted for held in self.knowledge.career(key))]
        return found[0] if len(found) == 1 else None

    def _of_the_time(self, key: str) -> bool:
        """Say whether somebody was in office some years around the day."""
        first, last = self.knowledge.years(key)
        return self.on is None or int(first[:4]) - _YEARS <= int(self.on[:4]) <= int(last[:4]) + _YEARS

    def _sounds(self, reference: Reference, holder: str, likeness: float = _OTHERWISE) -> bool:
        """Say whether a name in other letters sounds like that of the holder of the office, whose spelling in the language is not known, or another."""
        language, name = self.draft.language, self.draft.text[reference.start : reference.end]
        if not isinstance(language, Respelling):
            return False
        spelt = latin_behind(self.draft.text, reference.end) if self.words.unspaced else None
        if spelt is not None:  # who is told in Latin letters himself: 总领事伊珠丽（Julie Eadeh）
            return fuzz.token_set_ratio(plain(spelt[1]), plain(self.knowledge.person(holder).name_en)) >= _SPELT_ALIKE
        known = [part for full in self.knowledge.names_of(holder, language.code) for part in (full, *language.name_key(full).split())]
        if known and max(fuzz.ratio(one, other) for full in known for one, other in ((name, full), (_run(name), _run(full)))) < likeness:
            return any(language.same_sound(name, full) for full in known)  # else somebody else, whose name is known
        own = language.latin(name, self.knowledge.party_of(holder, self.on)) if isinstance(language, Copying) else None
        if own is not None:  # a name at home is spelt in one way
            return fuzz.ratio(self.name_key(own), self.name_key(self.knowledge.person(holder).name_en)) >= _ALIKE
        there = language.read_at_home(name, self.knowledge.party_of(holder, self.on))
        if there is not None and fuzz.ratio(self.name_key(there), self.name_key(self.knowledge.person(holder).name_en)) >= _ALIKE:
            return True
        return language.alike(name, self.knowledge.person(holder).name_en)

    def _given(self, folded: str, reference: Reference) -> DraftActor | None:
        """Return whom a given name behind a royal title means, where somebody of that name was spoken of: *Prince Mohammed*."""
        title = reference.beside
        royal = self.draft.language.lexicon["actors"]["words"].get("royal", ())
        if " " in folded or fold(self.draft.text[max(0, reference.start - 12) : reference.start]).rstrip().rpartition(" ")[2] not in royal:
            return None
        for actor in reversed(self.latest.values()):
            if (
                self.name_key(actor.name).split()[0] == folded
                and " " in actor.name
                and (title is None or not title.parties or actor.party in (None, *title.parties))
            ):
                return actor
        return None

    def _misspelt(self, folded: str) -> DraftActor | None:
        """Return somebody already named whose surname is spelt a little otherwise."""
        if " " in folded or len(folded) < 5:
            return None
        for actor in (*self.people.values(), *self.unknown.values()):
            if fuzz.ratio(folded, self.name_key(actor.name).split()[-1]) >= _ALIKE:
                return actor
        return None

    def _of_other_states(self, keys: Iterable[str], party: str) -> bool:
        """Say whether all of the people are known to be of other states than one."""
        parties = {code for key in keys for code in self._parties_ever(key)}
        return self.knowledge.is_state(party) and not parties & {None, party}

    def _of_somebody_else(self, reference: Reference, keys: Iterable[str]) -> bool:
        """Say whether a surname beside a title is that of somebody whom the text names in full and nobody knows, and no known bearer is in office that day."""
        if self.on is None or any(key in self.people or key in self.named or self.knowledge.offices_of(key, self.on) for key in keys):
            return False
        surname = self.name_key(self.draft.text[reference.start : reference.end])
        full = [each for each in self.draft.references if each.kind == "name" and not each.keys and each.beside is not None and each is not reference]
        names = [self.name_key(self.draft.text[each.start : each.end]).split() for each in full]
        return any(len(name) > 1 and name[-1] == surname for name in names)

    def _namesake(self, reference: Reference, keys: Iterable[str]) -> bool:
        """Say whether the title beside a name of one word tells another state than those of all who are known by it: *Venezuela's defence minister López*."""
        title = reference.beside
        single = not any(mark in self.draft.text[reference.start : reference.end] for mark in " ·")
        return single and title is not None and title.kind == "title" and bool(title.parties) and self._of_other_states(keys, title.parties[0])

    def _sits_in_parliament(self, reference: Reference, keys: Iterable[str]) -> bool:
        """Say whether the title of a member of parliament stands right before a surname that the text gives to nobody known: *Rep. Gallagher*."""
        at = bisect_left(self.starts, reference.start) - 1
        while at > 0 and self.draft.tokens[at].text in ("", "."):
            at -= 1
        if at < 0 or self.words.legislators.isdisjoint((self.draft.tokens[at].norm, self.draft.tokens[at].lemma.lower())):
            return False
        full = {key for name in self.draft.names if name.kind == "person" for key in name.keys}
        # in many states ministers sit in parliament, too: where the text names his state, he may be meant
        return full.isdisjoint(keys) and not any(key in self.people or self.knowledge.party_of(key, self.on) in self.present for key in keys)

    def _of_a_trade(self, reference: Reference, keys: Iterable[str]) -> bool:
        """Say whether a trade that nobody in office has stands right before a surname, and the text tells of nobody known by it: *学者科斯塔*."""
        at = bisect_left(self.starts, reference.start) - 1
        if at < 0 or self.draft.tokens[at].norm not in self.words.trades:
            return False
        longer = {key for name in self.draft.names if name.kind == "person" and name.end - name.start > reference.end - reference.start for key in name.keys}
        return longer.isdisjoint(keys) and not any(key in self.people for key in keys)

    def _parties_ever(self, key: str) -> set[str | None]:
        """Return of whom somebody is on the day, or whom he ever served where he then serves nobody."""
        now = self.knowledge.party_of(key, self.on)
        return {now} if now is not None else {held.party for held in self.knowledge.career(key)} or {None}

    def _choose(self, reference: Reference, title: Title | None) -> str | None:
        """Return which of the people of that name is meant."""
        keys = tuple(key for key in reference.keys if _same_gender(reference.gender, self.knowledge.person(key).gender))
        if not keys:
            return None
        if self._namesake(reference, keys):
            return None
        single = not any(mark in self.draft.text[reference.start : reference.end] for mark in " ·")
        if single and (self._sits_in_parliament(reference, keys) or self._of_a_trade(reference, keys)):
            return None
        if len(keys) == 1 and reference.number == 1:
            return keys[0]
        if single and title is not None and self._of_somebody_else(reference, keys):
            return None
        named = [key for key in keys if key in self.people or key in self.named]
        if len(named) == 1:
            return named[0]
        if not named and reference.number is None and (same := self._of_the_named(reference)):
            return same
        spoken = [key for key in keys if key in self.people]
        if len(spoken) > 1 and title is None:
            return next((key for actor in reversed(self.latest.values()) for key in spoken if self.people[key] is actor), None)
        if title is not None and title.new and len(coming := self._about_to_take(title.office, keys)) == 1:
            return coming[0]
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
                holding.office in SUPREME
                or any(word in holding.office for word in ("minister", "president", "leader", "spokesperson", "secretary", "high", "deputy-head", "adviser"))
                for holding in self.knowledge.offices_of(key, self.on)
            )
        ]
        if len(holding) == 1:
            return holding[0]
        if len(holding) > 1:
            here = [key for key in holding if self.knowledge.party_of(key, self.on) in self.present]
            supreme = [key for key in here if any(held.office in SUPREME for held in self.knowledge.offices_of(key, self.on))]
            if len(here) == 1 or len(supreme) == 1:
                return (here if len(here) == 1 else supreme)[0]
        if title is not None and len(holding) > 1:
            fitting = [key for key in holding if any(held.office == title.office for held in self.knowledge.offices_of(key, self.on))]
            if len(fitting) == 1:
                return fitting[0]
        if len(keys) == 1 and (reference.honorific or self.on is None or self._likely(keys[0])):
            return keys[0]
        if title is not None and title.kind == "title" and not holding:
            # President X out of office is still called that
            once = [key for key in keys if any(held.office == title.office for held in self.knowledge.career(key))]
            return once[0] if len(once) == 1 else None
        return None


def _same_gender(told: str | None, known: str | None) -> bool:
    return told is None or known is None or told == known
