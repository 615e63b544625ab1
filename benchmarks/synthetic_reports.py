"""Reports that nobody wrote, in the proportions of those that were: for measuring the archive at sizes of which no gold exists.

How often reports tell of calls, meetings and visits, leave out dates, names and places, recall earlier contacts, and how many topics and statements they
have, was counted in 1,860 communiqués of two governments (2021 to 2025); who held which office is the knowledge's. Contacts have as many reports as
news has: most have one, a few have hundreds. Everything follows from the seed.
"""

from __future__ import annotations

import json
import random
from bisect import bisect
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from itertools import accumulate
from typing import Any

from visavis.archive.telling import Person, Telling, folded_name, place_of, window
from visavis.knowledge import Knowledge

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2025, 12, 31)
REPORTS_PER_CONTACT = 1.45  # of those that have any of their own; recollections come on top

_LEADING = [
    "USA",
    "RUS",
    "CHN",
    "FRA",
    "DEU",
    "GBR",
    "TUR",
    "IND",
    "JPN",
    "UKR",
    "ISR",
    "IRN",
    "SAU",
    "ITA",
    "POL",
    "EGY",
    "BRA",
    "ZAF",
    "KOR",
    "CAN",
    "AUS",
    "ESP",
    "PAK",
    "QAT",
    "ARE",
    "IDN",
    "KAZ",
    "BLR",
    "ARM",
    "AZE",
    "SRB",
    "HUN",
    "GRC",
    "NLD",
    "SWE",
    "NOR",
    "FIN",
    "MEX",
    "ARG",
    "DZA",
    "MAR",
    "NGA",
    "KEN",
    "ETH",
    "VNM",
    "THA",
    "MYS",
    "PHL",
    "SGP",
    "SYR",
    "IRQ",
    "JOR",
    "LBN",
    "PSE",
    "AFG",
    "UZB",
    "TJK",
    "KGZ",
    "TKM",
    "GEO",
    "MDA",
    "ROU",
    "BGR",
    "CZE",
    "SVK",
    "AUT",
    "CHE",
    "BEL",
    "PRT",
    "IRL",
    "DNK",
    "COL",
    "CHL",
    "PER",
    "VEN",
    "CUB",
    "MNG",
    "MMR",
    "BGD",
    "LKA",
    "NPL",
    "PRK",
    "TUN",
    "LBY",
    "SDN",
    "SEN",
    "GHA",
    "RWA",
]
_OFFICES = (("head-of-state", 5), ("head-of-government", 4), ("foreign-minister", 7))
_KINDS = (("meeting", 46), ("call", 33), ("visit", 10), ("message", 4), ("video", 3), ("summit", 2), (None, 2))
_TOPICS = (
    ("bilateral-relations", 66), ("security", 62), ("trade", 47), ("ukraine-war", 43), ("humanitarian-aid", 30), ("peace-settlement", 28), ("climate", 27),
    ("elections-governance", 26), ("israel-palestine", 25), ("defence-cooperation", 23), ("international-order", 23), ("energy", 20), ("health", 20),
    ("high-level-exchanges", 18), ("investment", 15), ("technology", 15), ("asia-pacific", 15), ("human-rights", 12), ("finance", 12), ("borders", 11),
    ("counter-terrorism", 11), ("culture-education", 11), ("middle-east", 10), ("migration", 10), ("transport", 10), ("ceasefire", 8), ("arms-supplies", 8),
    ("NATO", 8), ("sanctions", 6), ("iran", 6), ("food-security", 5), ("UN", 5), ("cyber", 4), ("taiwan", 4), ("space", 3), ("arms-control", 3), ("syria", 2),
)  # fmt: skip
_OUTLETS = tuple((f"outlet-{number}", 400 // (number + 1) + 1) for number in range(200))
_LANGUAGES = (("en", 60), ("fr", 40))
_ACTS = (("state", 50), ("assess", 20), ("commit", 10), ("welcome", 10), ("request", 5), ("criticise", 3), ("warn", 2))
_SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "zi", "pra", "ker", "lin", "mon", "tas", "vil", "dor", "sen", "gal"]


@dataclass(slots=True)
class Contact:
    """What really happened, of which reports tell more or less."""

    kind: str | None
    day: date
    length: int
    parties: tuple[str, ...]
    people: dict[str, tuple[str, str]]
    place: str | None
    host: str | None
    initiator: str | None
    topics: tuple[str, ...]
    status: str = "held"


@dataclass(slots=True)
class Report:
    """One document with what it tells: the record as it would be read, and the tellings as the archive makes them of it."""

    digest: str
    language: str
    published: date
    outlet: str
    text: str
    record: dict[str, Any]
    tellings: list[Telling] = field(default_factory=list)


class _Choice:
    """A choice among things in proportion to their weights."""

    def __init__(self, weighted: Any) -> None:
        self.things = [thing for thing, _ in weighted]
        self.sums = list(accumulate(weight for _, weight in weighted))

    def __call__(self, chance: random.Random) -> Any:
        return self.things[bisect(self.sums, chance.random() * self.sums[-1])]


class Synthesis:
    """Reports in the order of the days on which they came out, as many as are asked for."""

    def __init__(self, reports: int, seed: int = 1) -> None:
        self.reports = reports
        self.chance = random.Random(seed)
        self.knowledge = Knowledge.load()
        self.party = _Choice([(code, 1 / (rank + 3)) for rank, code in enumerate(_LEADING)])
        self.office = _Choice(_OFFICES)
        self.kind = _Choice(_KINDS)
        self.topic = _Choice(_TOPICS)
        self.outlet = _Choice(_OUTLETS)
        self.language = _Choice(_LANGUAGES)
        self.act = _Choice(_ACTS)
        words = ["".join(self.chance.choice(_SYLLABLES) for _ in range(2 + number % 3)) for number in range(20_000)]
        # A long page to copy from: what is written matters less than that words are as common and as rare as words are.
        self.page = self.chance.choices(words, [1 / (rank + 5) for rank in range(len(words))], k=500_000)
        self.aside_date = _Choice((("", 58), ("month", 17), ("day", 25)))
        self.main_date = _Choice((("day", 73), ("about", 18), ("next", 2), ("", 5), ("month", 2)))
        self.main_named = _Choice(((2, 84), (1, 11), (0, 5)))
        self.aside_named = _Choice(((2, 48), (1, 25), (0, 27)))
        self.recent: deque[Contact] = deque(maxlen=4000)
        self.known: dict[tuple[str, str, int], tuple[str, str] | None] = {}

    def __iter__(self) -> Iterator[Report]:
        made = 0
        contacts = self.reports / REPORTS_PER_CONTACT
        days = (LAST_DAY - FIRST_DAY).days
        told = 0
        while made < self.reports:
            day = FIRST_DAY + timedelta(days=min(days, int(told / contacts * days)))
            contact = self._contact(day)
            told += 1
            for _ in range(min(self._times(), self.reports - made)):
                yield self._report(contact, made)
                made += 1
            self.recent.append(contact)

    def _times(self) -> int:
        """How many reports a contact has: one for most, and few have very many."""
        return min(300, int(0.85 * self.chance.paretovariate(1.75)) or 1)

    def _contact(self, day: date) -> Contact:
        chance = self.chance
        kind = self.kind(chance)
        size = 2 if kind != "summit" and chance.random() < 0.96 else chance.choice((3, 3, 4, 5, 7, 12))
        parties: dict[str, None] = {}
        while len(parties) < size:
            parties[self.party(chance)] = None
        office = self.office(chance)
        people = {party: person for party in parties if (person := self._holder(office, party, day)) is not None}
        listed = tuple(parties)
        in_person = kind in ("meeting", "visit", "summit", None)
        host = listed[0] if in_person else None
        place = (self.knowledge.capital_of(host) if host and chance.random() < 0.8 else None) if in_person else None
        topics = tuple(dict.fromkeys(self.topic(chance) for _ in range(chance.choice((0, 1, 2, 3, 4, 5, 6, 8)))))
        status = "held" if chance.random() < 0.94 else chance.choice(("planned", "planned", "postponed", "cancelled"))
        length = chance.choice((1, 1, 2)) if kind in ("visit", "summit") else 0
        return Contact(kind, day, length, listed, people, place, host, chance.choice(listed), topics, status)

    def _holder(self, office: str, party: str, day: date) -> tuple[str, str] | None:
        key = (office, party, day.year)
        if key not in self.known:
            held = self.knowledge.holder(office, party, f"{day.year}-07-01")
            person = self.knowledge.person(held[0].person_id) if held else None
            self.known[key] = (person.wikidata or "", person.name_en) if person else None
        return self.known[key]

    def _report(self, contact: Contact, number: int) -> Report:
        chance = self.chance
        delay = chance.choice((0, 0, 0, 0, 1, 1, 2)) if contact.status == "held" else -chance.randint(1, 10)
        planned = contact.status == "held" and chance.random() < 0.06
        published = contact.day + timedelta(days=-chance.randint(1, 9) if planned else delay)
        told = [self._told(contact, main=True, status="planned" if planned else contact.status)]
        if contact.kind == "visit" and chance.random() < 0.5:  # the talks, part of the visit
            told.append({**self._told(contact, main=True, status=told[0]["status"]), "kind": "meeting", "date": contact.day.isoformat(), "part_of": 0})
        while len(told) < 4 and self.recent and chance.random() < 0.42:
            told.append(self._told(chance.choice(self.recent), main=False, status="held"))
        return self._document(number, published, told)

    def _told(self, contact: Contact, *, main: bool, status: str) -> dict[str, Any]:
        """What a report says of a contact, as in its record: more of what it is about, less of what it recalls."""
        chance = self.chance
        first = contact.day
        known = (self.main_date if main else self.aside_date)(chance)
        day: str | None = first.isoformat()
        if main and contact.length and known == "day":
            day = f"{day}/{(first + timedelta(days=contact.length)).isoformat()}"
        elif known in ("about", "next"):
            day = f"{(first + timedelta(days=known == 'next')).isoformat()}~"
        elif known != "day":
            day = day[:7] if day and known == "month" else None
        named = (self.main_named if main else self.aside_named)(chance)
        return {
            "kind": contact.kind if chance.random() < 0.97 else None,
            "status": status,
            "date": day,
            "place": contact.place if contact.place and chance.random() < 0.7 else None,
            "parties": contact.parties,
            "people": {party: contact.people[party] for party in list(contact.people)[: named if len(contact.parties) == 2 else 12]},
            "initiator": chance.choice(contact.parties) if chance.random() < 0.04 else None,
            "host": contact.host if chance.random() < 0.05 else None,
            "topics": tuple(topic for topic in contact.topics if chance.random() < 0.7) if main else (),
            "main": main,
        }

    def _document(self, number: int, published: date, told: list[dict[str, Any]]) -> Report:
        chance = self.chance
        language, outlet = self.language(chance), self.outlet(chance)
        digest = sha256(f"synthetic {number}".encode()).hexdigest()
        names = sorted({person for one in told for person in one["people"].values()})
        leads = [", ".join(name for _, name in one["people"].values()) or " ".join(one["parties"]) for one in told]
        starts: list[int] = []
        text = ""
        for lead in leads:
            starts.append(len(text))
            text += f"{lead} {self._words(40)}.\n\n"
        said = [self._words(12) for _ in range(chance.choice((0, 1, 2, 2, 3, 4, 6)))]
        spoken: list[int] = []
        for words in said:
            spoken.append(len(text) + 1)
            text += f"“{words}”\n"
        actors = {person: f"a{place}" for place, person in enumerate(names, 1)}
        record = {
            "reader": {"version": "0.1.0", "language": language, "knowledge": self.knowledge.version},
            "document": {"id": f"sha256:{digest}", "language": language, "published": published.isoformat(), "outlet": outlet, "chars": len(text)},
            "actors": [{"id": actors[person], "kind": "person", "name": person[1], **({"wikidata": person[0]} if person[0] else {})} for person in names],
            "contacts": [
                {
                    **{name: one[name] for name in ("kind", "status", "date", "place", "initiator", "host", "main")},
                    "id": f"c{place}",
                    "parties": [{"code": code, "participants": [actors[one["people"][code]]] if code in one["people"] else []} for code in one["parties"]],
                    "topics": [{"id": topic} for topic in one["topics"]],
                    "part_of": "c1" if "part_of" in one else None,
                    "evidence": [{"start": start, "end": start + len(lead), "text": lead}],
                }
                for place, (one, start, lead) in enumerate(zip(told, starts, leads, strict=True), 1)
            ],
            "statements": [
                {
                    "id": f"s{place}",
                    "mode": "direct",
                    "act": self.act(chance),
                    "spans": [{"start": start, "end": start + len(words), "text": words}],
                    "speakers": [actors[chance.choice(names)]] if names else [],
                    "topics": [self.topic(chance)],
                    "contact": "c1",
                }
                for place, (words, start) in enumerate(zip(said, spoken, strict=True), 1)
            ],
        }
        tellings = [
            self._telling(digest, language, published, outlet, one, place, start) for place, (one, start) in enumerate(zip(told, starts, strict=True), 1)
        ]
        return Report(digest, language, published, outlet, text, record, tellings)

    def _words(self, count: int) -> str:
        start = int(self.chance.random() * (len(self.page) - count))
        return " ".join(self.page[start : start + count])

    def _telling(self, digest: str, language: str, published: date, outlet: str, one: dict[str, Any], place: int, start: int) -> Telling:
        days = window(one["date"])
        key, country = place_of(self.knowledge, one["place"], language)
        return Telling(
            key=f"{digest}:{start}",
            local=f"c{place}",
            source=digest,
            status=one["status"],
            kind=one["kind"],
            date=one["date"],
            first_day=days[0] if days else None,
            last_day=days[1] if days else None,
            published=published.toordinal(),
            told_on=published.isoformat(),
            parties=tuple(sorted(one["parties"])),
            people=tuple(sorted(_person(party, *person) for party, person in one["people"].items())),
            place=one["place"],
            place_key=key,
            place_country=country,
            initiator=one["initiator"],
            host=one["host"],
            topics=one["topics"],
            part_of=f"{digest}:0" if "part_of" in one else None,
            outlet=outlet,
            language=language,
            main=one["main"],
        )


@cache
def _person(party: str, wikidata: str, name: str) -> Person:
    return Person(party, wikidata, folded_name(name), name)


def as_json(report: Report) -> str:
    """Return the record of a report in JSON."""
    return json.dumps(report.record, ensure_ascii=False, separators=(",", ":"))
