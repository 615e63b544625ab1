"""Tellings written in one line, for the tests of the merge."""

from __future__ import annotations

from typing import Any

from visavis.archive.telling import Person, Telling, folded_name, window


def telling(key: str, who: str, date: str | None = "2024-05-03", *, kind: str | None = "call", status: str = "held", **more: Any) -> Telling:
    """Return a telling; `who` gives parties with their people: `FRA Q1 Ann Roy; RUS`. A person without a number is nobody known."""
    people: list[Person] = []
    parties: list[str] = []
    for side in who.split(";"):
        party, *words = side.split()
        parties.append(party)
        if words:
            known = words[0] if words[0].startswith("Q") else ""
            name = " ".join(words[1:] if known else words)
            people.append(Person(party, known, folded_name(name), name))
    days = window(date)
    published = window(more.pop("published", None))
    digest = key.partition(":")[0]
    return Telling(
        key=key if ":" in key else f"{key}:0",
        local="c1",
        source=more.pop("source", digest),
        status=status,
        kind=kind,
        date=date,
        first_day=days[0] if days else None,
        last_day=days[1] if days else None,
        published=published[0] if published else None,
        told_on=more.pop("told_on", None),
        parties=tuple(sorted(parties)),
        people=tuple(sorted(people)),
        language=more.pop("language", "en"),
        main=more.pop("main", True),
        **more,
    )
