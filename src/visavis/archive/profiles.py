"""Profiles: tellings that agree in all that tells contacts apart, taken together so that they are weighed once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from visavis.archive.telling import Person, Telling

_LONGEST = {"visit": 16, "summit": 16}  # days that one contact can last; a longer span of a date is a date that is known badly
_LONG = 4
_HELD = ("held", "ongoing")
_ALIKE = 80  # per cent of letters that two spellings of a surname share
_SOMEWHAT, _SHORT = 60, 4  # the same for parts of names that may be of one name yet, and letters of parts that are too short to tell


@dataclass(slots=True)
class Profile:
    """What a group of like tellings says: the features of the first, and all that any of them adds."""

    key: str
    """The smallest key of its tellings."""
    tellings: tuple[Telling, ...]
    kind: str | None
    status: str
    first: int | None
    last: int | None
    approximate: bool
    moved: tuple[tuple[int, int], ...]
    """Days for which it was planned besides, or to which it was put off."""
    parties: frozenset[str]
    people: Mapping[str, tuple[Person, ...]]
    place_key: str
    place_country: str
    host: str | None
    initiators: frozenset[str]
    occasion: frozenset[str]
    beside: frozenset[str]
    topics: frozenset[str]
    figures: frozenset[str]
    quotations: frozenset[str]
    documents: frozenset[str]
    outlets: frozenset[str]
    published: tuple[int, int] | None
    series: bool

    @property
    def held(self) -> bool:
        """Whether it is told as something that took place."""
        return self.status in _HELD

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Profile:
        """Return what the tellings say together; what they agree in is taken from the one with the smallest key."""
        members = tuple(sorted(tellings, key=lambda telling: telling.key))
        one = members[0]
        people: dict[str, list[Person]] = defaultdict(list)
        for person in one.people:
            people[person.party].append(person)
        days = [telling.published for telling in members if telling.published is not None]
        alone = len(members) == 1  # as most are

        def all_of(name: str) -> frozenset[str]:
            return frozenset(getattr(one, name)) if alone else frozenset().union(*(getattr(telling, name) for telling in members))

        return cls(
            key=one.key,
            tellings=members,
            kind=one.kind,
            status=one.status,
            first=one.first_day,
            last=one.last_day,
            approximate=one.approximate,
            moved=one.moved_days,
            parties=frozenset(one.parties),
            people={party: tuple(found) for party, found in people.items()},
            place_key=one.place_key,
            place_country=one.place_country,
            host=one.host,
            initiators=frozenset(telling.initiator for telling in members if telling.initiator),
            occasion=all_of("occasion_words") if any(telling.occasion for telling in members) else frozenset(),
            beside=all_of("beside"),
            topics=all_of("topics"),
            figures=all_of("figures"),
            quotations=all_of("quotations"),
            documents=frozenset(telling.digest for telling in members),
            outlets=frozenset(outlet for telling in members for outlet in (telling.outlet, *telling.sides) if outlet),
            published=(min(days), max(days)) if days else None,
            series=one.series,
        )


def pooled(tellings: Iterable[Telling], apart: Container[str] = ()) -> list[Profile]:
    """Return the profiles of the tellings, by key: those that agree in date, kind, parties, people, place and standing share one.

    Tellings whose keys are in `apart` have profiles of their own.
    """
    pools: dict[object, list[Telling]] = defaultdict(list)
    for telling in tellings:
        pools[telling.key if telling.key in apart else _core(telling)].append(telling)
    return sorted((Profile.of(pool) for pool in pools.values()), key=lambda profile: profile.key)


def _core(telling: Telling) -> object:
    if not is_anchored(telling) or not tells_parties(telling) or telling.series or telling.kind in (None, "message"):
        return telling.key
    return (
        telling.first_day,
        telling.last_day,
        telling.approximate,
        telling.moved_days,
        telling.kind,
        "held" if telling.status in _HELD else telling.status,
        telling.parties,
        tuple(sorted({person.wikidata or person.folded for person in telling.people})),
        telling.place_key,
        telling.place_country,
        telling.host,
        telling.part_of is not None,
    )


def is_anchored(telling: Telling) -> bool:
    """Return whether its date is that of the contact itself, not a month or week in which it was."""
    if telling.first_day is None or telling.last_day is None:
        return False
    return telling.last_day - telling.first_day <= _LONGEST.get(telling.kind or "", _LONG)


def tells_parties(telling: Telling) -> bool:
    """Return whether it names two parties, or the one that a summit is of."""
    return len(telling.parties) > 1 or (telling.kind == "summit" and len(telling.parties) == 1)


def same_person(one: Person, other: Person) -> bool | None:
    """Return whether two people of one party are the same; nothing where neither names nor identifiers can tell."""
    if one.wikidata and other.wikidata:
        return one.wikidata == other.wikidata
    if not one.folded.isascii() or not other.folded.isascii():
        return True if one.folded == other.folded else None
    return alike(one.folded, other.folded)


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Return whether two names in small Latin letters can be spellings of one: alike surnames, and first names that do not differ.

    >>> alike("volodymyr zelensky", "vladimir zelenskiy"), alike("sergei lavrov", "s lavrov"), alike("wang yi", "wang wenbin")
    (True, True, False)
    """
    if one == other:
        return True
    names, others = one.split(), other.split()
    if not names or not others:
        return False
    fewer = min(names, others, key=len)
    if len(fewer) > 1 and set(fewer) <= {*names} & {*others}:  # the surname first or last, or a part of it left out
        return True
    if len(fewer) == 1:
        return any(ratio(fewer[0], name) >= _ALIKE for name in max(names, others, key=len))
    if ratio(names[-1], others[-1]) < _ALIKE:
        return ratio(" ".join(sorted(names)), " ".join(sorted(others))) >= _ALIKE + 5
    return names[0][0] == others[0][0]


@lru_cache(maxsize=65536)
def resembles(one: str, other: str) -> bool:
    """Return whether any part of the one name is somewhat like one of the other; parts of two or three letters are like all others.

    >>> resembles("sara duterte", "bongbong marcos"), resembles("aleksandr lukashenko", "alyaksandr lukashenka"), resembles("li keqiang", "lee hsien loong")
    (False, True, True)
    """
    return any(min(len(name), len(named)) < _SHORT or ratio(name, named) >= _SOMEWHAT for name in one.split() for named in other.split())
