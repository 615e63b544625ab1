"""The lookup: names in texts, who held which office on a day, and what an institution is called."""

from __future__ import annotations

import sys
from functools import cached_property, lru_cache
from importlib import resources
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from visavis.folding import fold, plain
from visavis.knowledge.caching import cached, fingerprint
from visavis.knowledge.candidates import Spellings, candidates, pack_spellings
from visavis.knowledge.facts import Candidate, Holding, Institution, Name, Person
from visavis.knowledge.folding import squeezed
from visavis.knowledge.forms import ALSO, TABLES, forms, people, words
from visavis.knowledge.holders import Holders
from visavis.knowledge.inflection import name_cases
from visavis.knowledge.institutions import Institutions
from visavis.knowledge.names import NameIndex, pack
from visavis.knowledge.overlay import overlay_folder
from visavis.knowledge.periods import bounds
from visavis.knowledge.tables import Row, Tables
from visavis.knowledge.topics import Topic, load_topics

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

VERSION = "2026.11"
_WEIGHTS = {"head-of-state": 3, "head-of-government": 2, "secretary-general": 2, "foreign-minister": 1}
_REMEMBERED = 4096  # answers that are kept: reports ask for the same names again and again
_PARTY_KINDS = ("state", "capital", "organisation", "movement")
# Regions with a code of their own that are no party beside their state.
_REGIONS = {"HKG": "CHN", "MAC": "CHN", "PRI": "USA", "GUM": "USA", "VIR": "USA", "ASM": "USA", "MNP": "USA"}
_BUILT_BY = ("names", "forms", "folding", "inflection", "candidates", "tables")  # modules on which what is cached depends


class Knowledge:
    """Everything known about who is who; tables are read when first asked for."""

    def __init__(self, overlay: Path | None = None) -> None:
        self._tables = Tables(overlay)
        self._indexes: dict[str, NameIndex] = {}
        self._spellings: dict[str, Spellings] = {}
        self._folded_titles: dict[str, frozenset[str]] = {}
        self._genders: dict[str, dict[str, frozenset[str]]] = {}
        self._given_names: dict[str, frozenset[str]] = {}
        self._openers: dict[str, frozenset[str]] = {}
        self._words: dict[str, dict[str, frozenset[str]]] = {}
        self._renown: dict[str, tuple[int, int]] = {}
        self._asked: dict[tuple[str, str, str | None, tuple[str, ...]], tuple[Candidate, ...]] = {}

    @classmethod
    def load(cls, overlay: Path | None = None) -> Knowledge:
        """Return the knowledge shipped, with the user's own tables in the folder `overlay` laid over it."""
        return _loaded(overlay)

    @classmethod
    def of_user(cls) -> Knowledge:
        """Return the knowledge shipped, with the user's own folder of facts laid over it if there is one."""
        folder = overlay_folder()
        return _loaded(folder if folder.is_dir() else None)

    @property
    def tables(self) -> Tables:
        """The tables, row by row."""
        return self._tables

    @property
    def version(self) -> str:
        """Year and month of the facts."""
        return VERSION

    @cached_property
    def edition(self) -> str:
        """The version, and a digest of the user's own facts where there are any: reports made with the same edition know the same."""
        own = self._tables.own()
        return f"{VERSION}+own.{fingerprint(own)[:8]}" if own else VERSION

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """What contacts are about, by identifier; the user's own `topics.toml` is laid over those shipped."""
        return load_topics(self._tables.overlay)

    # names in texts

    def names(self, text: str, language: str) -> list[Name]:
        """Return every known name in the text, sorted, not overlapping.

        >>> [(n.kind, n.keys) for n in Knowledge.load().names("La Chine et l'OTAN", "fr")]
        [('state', ('CHN',)), ('organisation', ('NATO',))]
        """
        return self._index(language).find(text)

    def _index(self, language: str) -> NameIndex:
        index = self._indexes.get(language)
        if index is None:
            listed = words(self._tables, language)
            bounded = language != "zh"
            packed = cached(f"names-{language}", self._fingerprint, lambda: pack(forms(self._tables, language, self._ranks), bounded=bounded))
            index = NameIndex(
                packed,
                titles=listed["title"],
                courtesies=listed["courtesy"],
                openers=listed["opener"],
                tongues=listed["tongue"],
                tails=listed["tail"],
                within=listed["within"],
                bounded=bounded,
            )
            self._indexes[language] = index
        return index

    def _spelled(self, language: str) -> Spellings:
        spellings = self._spellings.get(language)
        if spellings is None:
            packed = cached(f"people-{language}", self._fingerprint, lambda: pack_spellings(people(self._tables, language, self._ranks)))
            spellings = self._spellings[language] = Spellings(packed)
        return spellings

    @cached_property
    def _fingerprint(self) -> str:
        """A digest of all that the cached tables are made of."""
        sources = [(resources.files("visavis.knowledge") / f"{module}.py").read_bytes() for module in _BUILT_BY]
        tables = [content for table in TABLES for content in self._tables.content(table)]
        return fingerprint([version("pyahocorasick").encode(), sys.version.encode(), *sources, *tables])

    # parties

    @cached_property
    def _states(self) -> dict[str, Row]:
        return {row["code"]: row for row in self._tables.rows("states")}

    @cached_property
    def _organisations(self) -> dict[str, Row]:
        return {row["code"]: row for row in self._tables.rows("organisations")}

    def party(self, text: str, language: str) -> str | None:
        """Return the code of the party that the whole text names, if it names one alone."""
        stripped = text.strip()
        found = [name for name in self.names(stripped, language) if name.end - name.start >= len(stripped) - 4]
        if len(found) == 1 and found[0].kind in _PARTY_KINDS and len(found[0].keys) == 1:
            return found[0].keys[0]
        return None

    def state_name(self, code: str) -> str:
        """Return the usual English name of a state or organisation, with the article it takes after *of*.

        >>> Knowledge.load().state_name("USA")
        'the United States'
        """
        row = self._states.get(code) or self._organisations.get(code)
        return row["name_en"] if row else code

    def is_state(self, code: str) -> bool:
        """Return whether the code is that of a state or territory."""
        return code in self._states

    @staticmethod
    def within_one_state(codes: Iterable[str]) -> bool:
        """Return whether parties are all of one state: its regions that have a code of their own, or it and one of them."""
        return len({_REGIONS.get(code, code) for code in codes}) == 1

    @cached_property
    def recognized(self) -> frozenset[str]:
        """The codes of the members of the United Nations, the Holy See, Palestine, Kosovo and Taiwan."""
        return frozenset(member for member, _, _ in self._members.get("UN", ())) | {"VAT", "PSE", "XKX", "TWN"}

    def led_by_government(self, code: str) -> bool:
        """Say whether the state's leader, as papers use the word, is its head of government rather than its head of state."""
        return code in self._led_by_government

    @cached_property
    def _led_by_government(self) -> frozenset[str]:
        return frozenset(row["state"] for row in self._tables.rows("leaders"))

    def capital_of(self, code: str) -> str | None:
        """Return the English name of the state's capital."""
        row = self._states.get(code)
        return (row["capital"] or None) if row else None

    def country_of_place(self, text: str, language: str) -> str | None:
        """Return the code of the state in which the place of that name lies, itself if it is a state."""
        stripped = text.strip()
        for name in self.names(stripped, language):
            if name.kind in ("place", "capital", "state") and name.end - name.start >= len(stripped) - 4:
                return next((key for key in name.keys if key in self._states), None)
        return None

    def members(self, organisation: str, on: str | None = None) -> tuple[str, ...]:
        """Return the codes of the organisation's members; on a date, of those who were members then."""
        if on is None:
            return tuple(dict.fromkeys(member for member, _, _ in self._members.get(organisation, ())))
        first, last = bounds(on)
        return tuple(
            member
            for member, start, end in self._members.get(organisation, ())
            if (not start or bounds(start)[0] <= last) and (not end or first <= bounds(end)[1])
        )

    @cached_property
    def _members(self) -> dict[str, list[tuple[str, str, str]]]:
        found: dict[str, list[tuple[str, str, str]]] = {}
        for organisation, member, start, end, _ in self._tables.cells("members"):
            found.setdefault(organisation, []).append((member, start, end))
        return found

    # people and offices

    @cached_property
    def _people(self) -> dict[str, tuple[str, ...]]:
        return {cells[0]: cells for cells in self._tables.cells("people")}

    @cached_property
    def _holders(self) -> Holders:
        return Holders(self._tables.cells("holders"))

    @cached_property
    def _ranks(self) -> dict[str, str]:
        """How well known each person is likely to be, by the weight of the highest office and its latest start; greater is better known."""
        return self._holders.ranks(_WEIGHTS)

    def renown(self, person_id: str) -> tuple[int, int]:
        """Return a sort key that puts those first who were last in office, then those of higher office."""
        found = self._renown.get(person_id)
        if found is None:
            _, last = self._holders.years(person_id)
            weight = max((_WEIGHTS.get(held.office, 0) for held in self._holders.of(person_id)), default=-1)
            found = self._renown[person_id] = (0 if weight < 0 else -int(last[:4]), -weight)
        return found

    def years(self, person_id: str) -> tuple[str, str]:
        """Return the first and the last day on which the person may have held an office; year 0000 and 9999 if never or not yet over."""
        return self._holders.years(person_id)

    @cached_property
    def _institutions(self) -> Institutions:
        return Institutions(self._tables, self._states, self._organisations)

    @cached_property
    def by_wikidata(self) -> dict[str, str]:
        """The identifiers of people by Wikidata id."""
        return {cells[2]: cells[0] for cells in self._tables.cells("people") if cells[2]}

    def person(self, identifier: str) -> Person:
        """Return the person of that identifier; `KeyError` if there is none."""
        cells = self._people[identifier]
        return Person(identifier, cells[1], cells[2] or None, cells[3] or None)

    def names_of(self, person_id: str, language: str) -> tuple[str, ...]:
        """Return the full names by which the person is known in the language; English and French ones are one stock."""
        return self._full_names.get((person_id, "en" if language == "fr" else language), ())

    def spelt(self, person_id: str, language: str) -> tuple[str, ...]:
        """Return how a language writes the person's name: as English does where that has the same letters, else by its own full names."""
        own = () if "en" in ALSO.get(language, ()) else self.names_of(person_id, language)
        return own or (self.person(person_id).name_en,)

    @cached_property
    def _full_names(self) -> dict[tuple[str, str], tuple[str, ...]]:
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for person, language, kind, name, _ in self._tables.cells("names"):
            if kind in ("full", "single"):
                key = (person, "en" if language == "fr" else language)
                found[key] = (*found.get(key, ()), name)
        return found

    def institution(self, identifier: str) -> Institution:
        """Return the institution of that identifier; `KeyError` if there is none."""
        return self._institutions[identifier]

    def institution_of(self, office: str, party: str) -> Institution:
        """Return the institution that the holder of the office speaks for, `state` meaning the government itself.

        >>> Knowledge.load().institution_of("foreign-minister", "CHN").name
        'Ministry of Foreign Affairs of China'
        """
        return self._institutions.of(office, party)

    def holder(self, office: str, party: str, on: str | None) -> list[Holding]:
        """Return who held the office on the date, an EDTF date of any precision: several if it spans a change or leaves it open, none if unknown."""
        return self._holders.on(office, party, on) if on else []

    def offices_of(self, person_id: str, on: str | None) -> list[Holding]:
        """Return the offices the person held on the date, latest first."""
        return self._holders.of(person_id, on) if on else []

    def career(self, person_id: str) -> list[Holding]:
        """Return every office the person ever held, latest first."""
        return self._holders.of(person_id)

    def serving(self, party: str) -> tuple[str, ...]:
        """Return everyone who ever held an office for the party."""
        return self._holders.serving(party)

    def party_of(self, person_id: str, on: str | None) -> str | None:
        """Return the party whose office the person held on the date, else the only one the person ever served, or the only state led."""
        current = {holding.party for holding in self.offices_of(person_id, on)}
        if len(current) == 1:
            return current.pop()
        states = {code for code in current if code in self._states}
        if len(current) > 1:
            latest = self.offices_of(person_id, on)[0].party
            return latest if latest not in states or len(states) == 1 else None
        career = self._holders.of(person_id)
        ever = {holding.party for holding in career}
        if len(ever) > 1 and ever <= self._states.keys():  # a central banker abroad is first of all the later prime minister at home
            ever = {holding.party for holding in career if holding.office in _WEIGHTS}
        return ever.pop() if len(ever) == 1 else None

    def counterpart(self, holding: Holding, party: str, on: str | None) -> list[Holding]:
        """Return who held the same office for the other party on the date."""
        return self.holder(holding.office, party, on)

    def former(self, office: str, party: str, on: str | None) -> list[Holding]:
        """Return the earlier holders of the office, latest first; on no date, all who ever held it."""
        return self._holders.before(office, party, on) if on else list(reversed(self._holders.all(office, party)))

    def who(self, name: str, language: str, on: str | None = None, near: Iterable[str] = ()) -> list[Candidate]:
        """Return whom the name may mean, best first; `near` are offices and party codes named beside it."""
        question = (name, language, on, tuple(near))
        found = self._asked.get(question)
        if found is None:
            found = tuple(candidates(self, self._spelled(language), name, on, question[3], self._titles(language), self._gendered(language)))
            if len(self._asked) >= _REMEMBERED:
                self._asked.clear()
            self._asked[question] = found
        return list(found)

    def words(self, language: str, kind: str) -> frozenset[str]:
        """Return the words of that kind that help to understand questions and names: titles, courtesies, words for a counterpart or a predecessor."""
        listed = self._words.get(language)
        if listed is None:
            listed = self._words[language] = words(self._tables, language)
        return listed.get(kind, frozenset())

    def openers(self, language: str) -> frozenset[str]:
        """Return the words, folded, that have a capital where they begin a sentence, and before a surname are no given name."""
        found = self._openers.get(language)
        if found is None:
            found = self._openers[language] = frozenset(map(fold, self.words(language, "opener")))
        return found

    def given_names(self, language: str) -> frozenset[str]:
        """Return the first words of the names of people, folded and without accents: what a name may begin with."""
        found = self._given_names.get(language)
        if found is None:
            found = self._given_names[language] = self._first_words(language)
        return found

    def _first_words(self, language: str) -> frozenset[str]:
        rows = (name for _, of, _, name, _ in self._tables.cells("names") if of in (language, "en") and " " in name)
        common = (files("visavis.knowledge") / "data" / "given_names.txt").read_text(encoding="utf-8").split()
        firsts = {name.split()[0] for name in rows if len(name.split()[0]) > 2}
        if language == "ru":
            firsts |= {form for first in firsts for gender in ("m", "f") for case in name_cases(first, gender) for form in case}
        return frozenset(map(plain, firsts)).union(common)

    def _gendered(self, language: str) -> dict[str, frozenset[str]]:
        """The titles that tell a gender, folded, by the gender."""
        found = self._genders.get(language)
        if found is None:
            found = self._genders[language] = {
                gender: frozenset(squeezed(word) for word in self.words(language, kind)) for gender, kind in (("f", "feminine"), ("m", "masculine"))
            }
        return found

    def _titles(self, language: str) -> frozenset[str]:
        """The words of titles, folded."""
        titles = self._folded_titles.get(language)
        if titles is None:
            titles = self._folded_titles[language] = frozenset(part for word in self.words(language, "title") for part in squeezed(word).split())
        return titles


@lru_cache(maxsize=4)
def _loaded(overlay: Path | None) -> Knowledge:
    return Knowledge(overlay)
