"""What is found of people and institutions before anybody is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

TitleKind = Literal["title", "institution", "counterpart"]
ReferenceKind = Literal["name", "title", "counterpart", "institution", "metonym", "state", "organisation", "movement", "pair", "last", "pronoun"]


@dataclass(slots=True)
class Title:
    """A phrase that calls people or an institution by their office: *le ministre russe des Affaires étrangères*."""

    start: int
    end: int
    kind: TitleKind
    head: int  # where the head word starts
    office: str
    parties: list[str] = field(default_factory=list)
    possible: tuple[str, ...] = ()  # parties that the title alone allows (*chancelier*)
    plural: bool = False
    former: bool = False
    weak: bool = False
    national: bool = False  # without a party, the reader's own nation's: le président de la République
    article: str | None = None
    definite: bool = True
    possessive: bool = False
    feminine: bool | None = None
    adjective: int | None = None
    served: str | None = None  # the office that a spokesperson or envoy serves


@dataclass(slots=True, eq=False)
class Reference:
    """A stretch of the text that speaks of somebody, not yet resolved; compared by identity.

    A name and the title beside it are two references, the title's `same` being the name's.
    """

    start: int
    end: int
    kind: ReferenceKind
    keys: tuple[str, ...] = ()  # what knowledge takes it for: people, an institution, party codes
    title: Title | None = None
    same: Reference | None = None
    beside: Title | None = None  # of a name: the title it stands beside
    honorific: bool = False
    gender: str | None = None
    number: int | None = None  # of a group: how many
