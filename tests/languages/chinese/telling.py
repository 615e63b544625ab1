"""What a report tells of contacts, for tests: kind, status, date and who was there for each party."""

from __future__ import annotations

from visavis import read

Told = tuple[str | None, str, str | None, dict[str, list[str]]]
"""Kind, status, date, and the names of those who took part by the code of their party."""


def contacts_told(text: str, published: str) -> list[Told]:
    """Return the contacts that a Chinese text of the day `published` tells, in their order."""
    report = read(text, published=published, language="zh")
    names = {actor.id: actor.name for actor in report.actors}
    return [(each.kind, each.status, each.date, {party.code: [names[one] for one in party.participants] for party in each.parties}) for each in report.contacts]
