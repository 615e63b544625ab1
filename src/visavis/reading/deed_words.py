"""The tables of deeds, compiled: what tells that one state did something to another, and what makes it unreal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from visavis.patterns import any_of
from visavis.reading.triggers import keyed


@dataclass(frozen=True, slots=True)
class DeedRow:
    """One kind of deed: its type, the verbs or nouns that tell it, and what must stand with them."""

    type: str
    verbs: re.Pattern[str] | None
    nouns: re.Pattern[str] | None
    objects: re.Pattern[str] | None
    mutual: bool
    both: bool
    own: bool
    oblique: bool
    bodies: bool
    direct: str | None
    phrase: bool
    subjects: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class DeedWords:
    """The words of one language for deeds and for what makes them unreal."""

    rows: tuple[DeedRow, ...]
    verbs: re.Pattern[str]
    nouns: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, lexicon: Mapping[str, Any]) -> DeedWords:
        """Compile the tables `deed` and `fact` of a language."""
        rows = tuple(
            DeedRow(
                row["type"],
                _stems(row.get("verbs", ())),
                _stems(row.get("nouns", ())),
                _stems(row.get("objects", ())),
                row.get("mutual", False),
                row.get("both", False),
                row.get("own", False),
                row.get("oblique", False),
                row.get("bodies", False),
                row.get("direct"),
                row.get("phrase", False),
                _stems(row.get("subjects", ())),
            )
            for row in lexicon.get("deed", ())
        )
        verbs = _stems([word for row in lexicon.get("deed", ()) for word in row.get("verbs", ())])
        nouns = _stems([word for row in lexicon.get("deed", ()) for word in row.get("nouns", ())])
        sets = defaultdict[str, frozenset[str]](frozenset)
        sets |= {name: frozenset(keyed(word) for word in listed) for name, listed in lexicon.get("fact", {}).items()}
        return cls(rows, verbs or re.compile("(?!)"), nouns or re.compile("(?!)"), sets)


def _stems(words: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for words whose end may be open: `expuls*`."""
    parts = [re.escape(keyed(word)).replace(r"\*", r"\w*") for word in words]
    return re.compile(any_of(parts)) if parts else None
