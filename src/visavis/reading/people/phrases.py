"""What is found of people and institutions before anybody is resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

TitleKind = Literal["title", "institution", "counterpart"]
ReferenceKind = Literal[
    "name", "title", "counterpart", "institution", "metonym", "state", "organisation", "movement", "band", "pair", "last", "other", "diplomat", "pronoun"
]


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
    new: bool = False  # of somebody who has just come to office or is about to: le président élu, le nouveau président
    weak: bool = False
    national: bool = False  # without a party, the reader's own nation's: le président de la République
    own: bool = False  # without a party, rather the reader's own nation's than another's: le chef de l'État
    assumed: bool = False  # the party is whose office that is where a text tells none: the Foreign Secretary
    article: str | None = None
    definite: bool = True
    possessive: bool = False
    feminine: bool | None = None
    adjective: int | None = None
    under: bool = False  # whether who is served is called by an office too: le porte-parole du président
    served: str | None = None  # the office that a spokesperson or envoy serves
    owner: Reference | None = None  # the person whose somebody it is: Putin's envoy
    lives: int | None = None  # where it begins to tell in what town an ambassador lives, which is not his post
    where: Mapping[str, str] = field(default_factory=dict)  # what the office is in some states: le secrétaire d'État américain


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
    chief: Reference | None = (
        None  # whom somebody serves: a name's bearer (*un porte-parole d'A. Barrow, Halifa Sannah*), a title's (*l'envoyé du président Xi*)
    )
    fellow: Reference | None = None  # of a name: whose state is this one's too, in a row: *Norway's Foreign Minister X and Defence Minister Y*
    members: list[Reference] = field(default_factory=list)  # of a title of several people: their names
    owner: Title | None = None  # of a name: the state that has the person, *Azerbaijan's Shahin Y*, as a title
    honorific: bool = False
    gender: str | None = None
    number: int | None = None  # of a group: how many
