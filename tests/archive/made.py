"""Contacts made for the tests, and what the archive must answer about them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from visavis.archive.contact import Attendee, Merged
from visavis.archive.days import span

PEOPLE = (
    Attendee("Q3052772", "Emmanuel Macron", "FRA"),
    Attendee("Q7747", "Vladimir Putin", "RUS"),
    Attendee("Q58217", "Sergey Lavrov", "RUS"),
    Attendee("Anna Jean-Baptiste", "Anna Jean-Baptiste", "HTI"),
    Attendee("Q61053", "Olaf Scholz", "DEU"),
)
PARTIES = ("FRA", "RUS", "DEU", "HTI", "EU")
TOPICS = ("ukraine-war", "trade", "sanctions")


def contacts(number: int, seed: int = 7) -> list[Merged]:
    """Return so many contacts of all kinds, with dates of every precision, the same each time."""
    rng = random.Random(seed)
    return [_contact(rng, n) for n in range(number)]


def _contact(rng: random.Random, n: int) -> Merged:
    parties = tuple(sorted(rng.sample(PARTIES, rng.choice((1, 2, 2, 2, 3)))))
    people = tuple(one for one in PEOPLE if one.party in parties and rng.random() < 0.6)
    return Merged(
        id=f"c{n:05}",
        status=rng.choice(("held", "held", "held", "planned", "denied")),
        kind=rng.choice(("call", "meeting", "visit", None)),
        date=_date(rng),
        place=rng.choice((None, "Paris", "Москва")),
        parties=parties,
        people=people,
        topics=tuple(rng.sample(TOPICS, rng.randint(0, 2))),
        languages=tuple(rng.sample(("fr", "en", "ru"), rng.randint(1, 2))),
        outlets=tuple(rng.sample(("AFP", "TASS"), rng.randint(0, 2))),
        sides=tuple(party for party in parties if rng.random() < 0.3),
        reports=rng.randint(1, 4),
    )


def _date(rng: random.Random) -> str | None:
    day = date(2021, 11, 1) + timedelta(days=rng.randint(0, 500))
    last = day + timedelta(days=rng.randint(1, 5))
    return rng.choice((day.isoformat(), day.isoformat(), f"{day}/{last}", f"{day}~", day.isoformat()[:7], str(day.year), None))


def passes(contact: Merged, since: int | None, until: int | None) -> bool:
    """Say whether a contact lies in a range: with one day if its date is exact, else whole."""
    days = span(contact.date)
    if since is None and until is None:
        return True
    if days is None:
        return False
    low, high = since or 1, until or date.max.toordinal()
    exact = days[1] - days[0] < 27
    return days[0] <= high and days[1] >= low if exact else low <= days[0] and days[1] <= high


def keys(contact: Merged, by: str) -> Iterator[str]:
    """Yield what a contact counts under."""
    days = span(contact.date)
    if by == "party":
        yield from contact.parties
    elif by == "pair":
        yield from ("-".join(pair) for pair in combinations(sorted(contact.parties), 2))
    elif by == "topic":
        yield from contact.topics
    elif by == "person":
        yield from (one.name for one in contact.people)
    elif by in ("kind", "status"):
        yield (contact.kind if by == "kind" else contact.status) or "unknown"
    elif days is None:
        yield "unknown"
    else:
        whole_year = days[1] - days[0] > 300
        yield date.fromordinal(days[0]).isoformat()[: 4 if by == "year" or whole_year else 7]
