"""The written forms of all names in a language, from the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.knowledge.names import Form, form
from visavis.knowledge.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ALSO = {"fr": ("fr", "en", "la"), "en": ("en", "la"), "ru": ("ru",), "zh": ("zh",)}
"""Languages whose spellings of people's names a text may use: French reports often keep English ones."""


def words(tables: Tables, language: str) -> dict[str, frozenset[str]]:
    """Return the words that help to tell names apart: titles, sentence openers, and words before names of tongues."""
    found: dict[str, set[str]] = {"title": set(), "opener": set(), "tongue": set()}
    for row in tables.rows("words"):
        if row["language"] == language:
            found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(listed) for kind, listed in found.items()}


def forms(tables: Tables, language: str, ranks: Mapping[str, str]) -> Iterator[Form]:
    """Yield every form of the language; of namesakes those listed by hand first, then by `ranks`, the latest first."""
    for table, key in (("organisation_names", "code"), ("state_names", "code"), ("metonyms", "institution"), ("places", "code")):
        for row in tables.rows(table):
            if row["language"] == language:
                yield form(row["name"], row.get("kind", table.removesuffix("s")), row[key])
    also = _ALSO.get(language, (language,))
    people = [row for row in tables.rows("names") if row["language"] in also]
    people.sort(key=lambda row: (row["kind"] == "surname" and row["source"] == "hand", ranks.get(row["person"], "")), reverse=True)
    for row in people:
        yield form(row["name"], "surname" if row["kind"] == "surname" else "person", row["person"])
