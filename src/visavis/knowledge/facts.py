"""What the lookup answers with: immutable facts about names, people, institutions and who held which office when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "surname", "state", "adjective", "compound", "capital", "metonym", "organisation", "movement", "outlet", "body", "place"]
"""What a name in a text can be: an `outlet` is a newspaper, agency or broadcaster, a `body` an association or institute that speaks and is no party."""


@dataclass(frozen=True, slots=True)
class Name:
    """A known name in a text: `text[start:end]`, in code points.

    `keys` are person identifiers (`person`, `surname`), institution identifiers (`metonym`, `outlet`, `body`) or party codes (all others).
    """

    start: int
    end: int
    kind: NameKind
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a usual English name; `gender` is `m`, `f` or unknown."""

    id: str
    name_en: str
    wikidata: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Institution:
    """A presidency, government, ministry or organ; `office` is that of the person who speaks for it, `party` is none for media and associations."""

    id: str
    name: str
    party: str | None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A spell in an office: `start` and `end` are EDTF dates as precise as known; no `end` means still in office when last seen."""

    person_id: str
    office: str
    party: str
    start: str | None
    end: str | None
    acting: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone whom a name may mean, with a score from 0 to 1 and the reasons for it."""

    person: Person
    score: float
    reasons: tuple[str, ...]
    holding: Holding | None = None
