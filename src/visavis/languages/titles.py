"""What the title grammars of languages share: their tables, the names of a text, and what a party makes of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from visavis.folding import bare
from visavis.knowledge import Name
from visavis.patterns import any_of
from visavis.reading.people.phrases import Title, TitleKind

# Organisations whose code looks like that of a state.
_ORGANISATIONS = frozenset(("SCO", "CIS", "OIF", "WHO", "IMF", "WTO", "OAS", "AES", "GCC", "ICC"))

DEPUTIES = {
    "foreign-minister": "deputy-foreign-minister",
    "defence-minister": "deputy-defence-minister",
    "head-of-government": "deputy-head-of-government",
    "deputy-head-of-government": "deputy-head-of-government",
    "head-of-state": "deputy-head-of-state",
    "minister": "deputy-minister",
    "secretary-general": "deputy-secretary-general",
    "secretary-of-state": "deputy-minister",
    "economy-minister": "deputy-minister",
    "interior-minister": "deputy-minister",
    "trade-minister": "deputy-minister",
    "european-affairs-minister": "deputy-minister",
}
"""What those are who deputise for the holder of an office."""


class Page:
    """A text with its names, by where they start and end."""

    def __init__(self, text: str, names: list[Name]) -> None:
        self.text = text
        self.folded = bare(text)
        self.at = {name.start: name for name in names}
        self.by_end = {name.end: name for name in names}
        self._named = {name.keys[0] for name in names if len(name.keys) == 1 and name.kind in ("state", "capital", "adjective")}
        self.organisations = {name.keys[0] for name in names if name.kind == "organisation"}
        self._present = {name.keys[0] for name in names if len(name.keys) == 1 and name.kind in ("state", "capital")}

    def names_state(self, code: str) -> bool:
        """Say whether the text names the state, by itself, its capital or its adjective."""
        return code in self._named

    def code(self, name: Name) -> str:
        """Return the state that a name of several means: the one that the text names otherwise too."""
        return next((code for code in name.keys if code in self._present), name.keys[0]) if len(name.keys) > 1 else name.keys[0]

    def either(self, name: Name | None) -> tuple[str, ...]:
        """Return the states that an adjective of several leaves open: *congolais* where neither Congo nor a capital is named."""
        return name.keys if name is not None and len(name.keys) > 1 and not self._present.intersection(name.keys) else ()

    def inside_name(self, start: int, end: int) -> bool:
        """Say whether the stretch is part of a known name: the *State* of *State Department*."""
        name, other = self.at.get(start), self.by_end.get(end)
        return (name is not None and name.end > end) or (other is not None and other.start < start)


class TitleTables:
    """The tables of `lexicon/actors.toml` that say what phrases call people and institutions by their offices."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self.rows: dict[str, tuple[Mapping[str, Any], TitleKind]] = {}
        for row in lexicon["institution"]:
            self.rows.update((bare(head), (row, "institution")) for head in row["heads"])
        for row in lexicon["title"]:
            self.rows.update((bare(head), (row, "title")) for head in row["heads"])
        for head in words["counterpart"]:
            self.rows[bare(head)] = ({"office": "counterpart"}, "counterpart")
        for head in words["colleague"]:
            self.rows[bare(head)] = ({"office": "counterpart", "adjective_only": True}, "counterpart")
        self.heads = alternatives(self.rows)
        self.deputy = frozenset(map(bare, words["deputy"]))
        self.possessive = frozenset(words["possessives"])
        self.indefinite = frozenset(words["indefinite"])
        self.feminine = re.compile(rf"(?:{alternatives(words['feminine'])})(?!\w)")
        self.lesser = frozenset(words["lesser"])
        self.serving = frozenset(words["serving_offices"])

    def title(self, folded: str, start: int, end: int) -> tuple[Title, Mapping[str, Any]]:
        """Return the title that has its head there, and the row of that head."""
        row, kind = self.rows[folded[start:end]]
        title = Title(start=start, end=end, kind=kind, head=start, office=row["office"], weak=bool(row.get("weak")), national=bool(row.get("national")))
        title.own = bool(row.get("own"))
        if party := row.get("party"):
            title.parties.append(party)
        return title, row


def settle(title: Title, row: Mapping[str, Any]) -> None:
    """Let the party decide what an office of that name is."""
    if title.parties:
        title.office = row.get("state_office", {}).get(title.parties[0], title.office)
        if row.get("org_office") and not is_state(title.parties[0]):
            title.office = row["org_office"]
    else:
        title.possible = tuple(row.get("state_default", ()))
        title.where = row.get("bare_office") or row.get("state_office", {})


# Whose spokespeople are called by another word than the office.
_SPOKEN_FOR = {"foreign-minister": "foreign-ministry", "head-of-government": "government", "ambassador": "government"}


def spokesperson(served: str) -> str:
    """Return the office of those who speak for the holder of another; who speaks for an embassy speaks for its government.

    >>> spokesperson("foreign-minister"), spokesperson("ambassador")
    ('foreign-ministry-spokesperson', 'government-spokesperson')
    """
    return _SPOKEN_FOR.get(served, served) + "-spokesperson"


def alternatives(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, folded and without accents, the longest first."""
    return any_of(re.escape(word) for word in sorted({bare(word) for word in words}, key=len, reverse=True))


def is_state(code: str) -> bool:
    """Say whether a party's code is that of a state.

    >>> is_state("FRA"), is_state("NATO"), is_state("IMF")
    (True, False, False)
    """
    return len(code) == 3 and code.isupper() and code not in _ORGANISATIONS
