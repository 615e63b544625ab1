"""A contact as the merge makes it of its tellings: what is written to the archive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who took part."""

    person: str
    """Wikidata identifier, else the name."""
    name: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A status of a contact, as a document told it."""

    status: str
    date: str | None
    """The date of the contact as then told, in EDTF."""
    document_id: int
    told_on: str | None
    """When the document came out, in EDTF."""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value that reports give a field; several of one field are a disagreement."""

    field: str
    value: str
    reports: int
    """Independent reports that say so."""


@dataclass(frozen=True, slots=True)
class Merged:
    """One contact, with all that its reports say of it."""

    id: str
    status: str
    kind: str | None = None
    date: str | None = None
    """EDTF."""
    place: str | None = None
    place_country: str | None = None
    initiator: str | None = None
    host: str | None = None
    occasion: str | None = None
    part_of: str | None = None
    """The contact it is part of."""
    parties: tuple[str, ...] = ()
    people: tuple[Attendee, ...] = ()
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    """Parties whose readouts tell it."""
    reports: int = 1
    """Independent reports: reposts count once."""
    history: tuple[HistoryEntry, ...] = ()
    fields: tuple[FieldValue, ...] = ()
