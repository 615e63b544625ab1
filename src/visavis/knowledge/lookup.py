"""The lookup: names in texts, who held which office on a day, and what an institution is called."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from visavis.folding import plain
from visavis.knowledge.facts import Candidate, Holding, Institution, Name, Person
from visavis.knowledge.folding import squeezed
from visavis.knowledge.forms import forms, words
from visavis.knowledge.holders import Holders
from visavis.knowledge.institutions import Institutions
from visavis.knowledge.names import NameIndex
from visavis.knowledge.tables import Row, Tables
from visavis.knowledge.topics import Topic, load_topics

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

VERSION = "2026.11"
_WEIGHTS = {"head-of-state": 3, "head-of-government": 2, "secretary-general": 2, "foreign-minister": 1}
_PARTY_KINDS = ("state", "capital", "organisation", "movement")


class Knowledge:
    """Everything known about who is who; tables are read when first asked for."""

    def __init__(self, overlay: Path | None = None) -> None:
        self._tables = Tables(overlay)
        self._indexes: dict[str, NameIndex] = {}
        self._folded_titles: dict[str, frozenset[str]] = {}

    @classmethod
    def load(cls, overlay: Path | None = None) -> Knowledge:
        """Return the knowledge shipped, with the user's own tables in the folder `overlay` laid over it."""
        return _loaded(overlay)

    @property
    def version(self) -> str:
        """Year and month of the facts."""
        return VERSION

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
            index = NameIndex(
                forms(self._tables, language, self._ranks), titles=listed["title"], openers=listed["opener"], tongues=listed["tongue"], bounded=language != "zh"
            )
            self._indexes[language] = index
        return index

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
        found = []
        for row in self._tables.rows("members"):
            if row["organisation"] == organisation and (
                on is None or ((not row["start"] or row["start"][:4] <= on[:4]) and (not row["end"] or on[:4] < row["end"][:4]))
            ):
                found.append(row["member"])
        return tuple(found)

    # people and offices

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {row["id"]: Person(row["id"], row["name_en"], row["wikidata"] or None, row["gender"] or None) for row in self._tables.rows("people")}

    @cached_property
    def _holders(self) -> Holders:
        return Holders(self._tables.rows("holders"))

    @cached_property
    def _ranks(self) -> dict[str, str]:
        """How well known each person is likely to be, by the weight of the highest office and its latest start; greater is better known."""
        ranks: dict[str, str] = {}
        for person in self._holders.people():
            ranks[person] = max(f"{_WEIGHTS.get(held.office, 0)} {held.start or held.end or ''}" for held in self._holders.of(person))
        return ranks

    @cached_property
    def _institutions(self) -> Institutions:
        return Institutions(self._tables, self._states, self._organisations)

    def person(self, identifier: str) -> Person:
        """Return the person of that identifier; `KeyError` if there is none."""
        return self._people[identifier]

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

    def party_of(self, person_id: str, on: str | None) -> str | None:
        """Return the party whose office the person held on the date, else the only one whose office the person ever held."""
        current = {holding.party for holding in self.offices_of(person_id, on)}
        if len(current) == 1:
            return current.pop()
        states = {code for code in current if code in self._states}
        if len(current) > 1:
            latest = self.offices_of(person_id, on)[0].party
            return latest if latest not in states or len(states) == 1 else None
        ever = {holding.party for holding in self._holders.of(person_id)}
        return ever.pop() if len(ever) == 1 else None

    def counterpart(self, holding: Holding, party: str, on: str | None) -> list[Holding]:
        """Return who held the same office for the other party on the date."""
        return self.holder(holding.office, party, on)

    def former(self, office: str, party: str, on: str | None) -> list[Holding]:
        """Return the earlier holders of the office, latest first; on no date, all who ever held it."""
        return self._holders.before(office, party, on) if on else list(reversed(self._holders.all(office, party)))

    def who(self, name: str, language: str, on: str | None = None, near: Iterable[str] = ()) -> list[Candidate]:
        """Return whom the name may mean, best first; `near` are offices and party codes named beside it."""
        from visavis.knowledge.candidates import candidates

        return candidates(self, self._all_spellings.get(language, {}), name, on, tuple(near), self._titles(language))

    @lru_cache(maxsize=8)
    def given_names(self, language: str) -> frozenset[str]:
        """Return the first words of the names of people, folded and without accents: what a name may begin with."""
        rows = (row["name"] for row in self._tables.rows("names") if row["language"] in (language, "en") and " " in row["name"])
        return frozenset(plain(name.split()[0]) for name in rows if len(name.split()[0]) > 2)

    def _titles(self, language: str) -> frozenset[str]:
        """The words of titles, folded."""
        titles = self._folded_titles.get(language)
        if titles is None:
            titles = self._folded_titles[language] = frozenset(part for word in words(self._tables, language)["title"] for part in squeezed(word).split())
        return titles

    @cached_property
    def _all_spellings(self) -> dict[str, dict[str, tuple[str, ...]]]:
        found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for row in self._tables.rows("names"):
            languages = ("fr", "en") if row["language"] in ("fr", "en") else (row["language"],)
            for language in languages:
                found[language][squeezed(row["name"])][row["person"]] = None
        return {language: {name: tuple(people) for name, people in spellings.items()} for language, spellings in found.items()}


@lru_cache(maxsize=4)
def _loaded(overlay: Path | None) -> Knowledge:
    return Knowledge(overlay)
