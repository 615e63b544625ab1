"""What the archive answers with: immutable rows, and answers that are asked for when they are gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from visavis.errors import MissingExtra

if TYPE_CHECKING:
    from pathlib import Path

    import pandas

    from visavis.archive.contact import Attendee

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFound:
    """A contact, as all reports of it together tell it."""

    id: str
    status: str
    kind: str | None
    date: str | None
    """EDTF, as precise as known."""
    first_day: str | None
    last_day: str | None
    place: str | None
    country: str | None
    parties: tuple[str, ...]
    people: tuple[Attendee, ...]
    initiator: str | None
    host: str | None
    occasion: str | None
    part_of: str | None
    topics: tuple[str, ...]
    reports: int
    languages: tuple[str, ...]
    outlets: tuple[str, ...]
    sides: tuple[str, ...]
    snippet: str | None = None

    def columns(self) -> Columns:
        """Return the contact as a row of a table."""
        return {
            "id": self.id,
            "date": self.date,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "kind": self.kind,
            "status": self.status,
            "parties": self.parties,
            "people": tuple(f"{one.name} ({one.party})" if one.party else one.name for one in self.people),
            "people_ids": tuple(one.person for one in self.people),
            "place": self.place,
            "country": self.country,
            "initiator": self.initiator,
            "host": self.host,
            "occasion": self.occasion,
            "topics": self.topics,
            "reports": self.reports,
            "languages": self.languages,
            "outlets": self.outlets,
            "sides": self.sides,
            "part_of": self.part_of,
            "snippet": self.snippet,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody is reported to have said."""

    day: str | None
    """The day on which it was said, else that of the contact, else that of the document."""
    speakers: tuple[str, ...]
    speaker_ids: tuple[str, ...]
    parties: tuple[str, ...]
    act: str
    mode: str
    text: str
    about: tuple[str, ...]
    side: str | None
    """The party whose readout carries it."""
    contact: str | None
    title: str | None
    outlet: str | None
    uri: str | None
    language: str
    published: str | None

    def columns(self) -> Columns:
        """Return the quotation as a row of a table."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """Something that is to come: a contact that is planned, or what reports announce."""

    date: str | None
    first_day: str
    last_day: str
    what: str
    """The kind of a contact, or what is announced, such as `presidency`."""
    of: str | None
    ordinal: int | None
    status: str | None
    parties: tuple[str, ...]
    people: tuple[str, ...]
    place: str | None
    contact: str | None
    reports: int

    def columns(self) -> Columns:
        """Return the announcement as a row of a table."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many contacts there are under a key: a month, a party, a kind, a pair."""

    key: str
    contacts: int
    by: str = "key"

    def columns(self) -> Columns:
        """Return the tally as a row of a table."""
        return {self.by: self.key, "contacts": self.contacts}


class HasColumns(Protocol):
    """A row of an answer."""

    def columns(self) -> Columns:
        """Return the row as one of a table."""


Row = TypeVar("Row", bound=HasColumns)


class Answer(Generic[Row]):
    """The rows that answer a question; it is asked anew each time that they are gone through."""

    def __init__(self, ask: Callable[[], Iterator[Row]], columns: tuple[str, ...]) -> None:
        self._ask = ask
        self.columns = columns
        """The names of the columns, in their order."""

    def __iter__(self) -> Iterator[Row]:
        return self._ask()

    def all(self) -> list[Row]:
        """Return all rows."""
        return list(self)

    def first(self) -> Row | None:
        """Return the first row, if there is one."""
        return next(iter(self), None)

    def to_pandas(self) -> pandas.DataFrame:
        """Return a data frame with a row for each; lists stay lists."""
        try:
            import pandas
        except ImportError as error:
            raise MissingExtra("a data frame needs pandas: pip install pandas") from error
        return pandas.DataFrame([row.columns() for row in self], columns=list(self.columns))

    def write(self, path: str | Path, form: str | None = None) -> int:
        """Write the rows to a file as csv, json, jsonl, parquet or ics, by default as its ending says; return how many there were."""
        from visavis.archive.export import write_file

        return write_file(self, path, form)


CONTACT_COLUMNS = (
    "id", "date", "first_day", "last_day", "kind", "status", "parties", "people", "people_ids", "place", "country", "initiator", "host", "occasion",
    "topics", "reports", "languages", "outlets", "sides", "part_of", "snippet",
)  # fmt: skip
QUOTE_COLUMNS = tuple(each.name for each in fields(Quote))
ANNOUNCEMENT_COLUMNS = tuple(each.name for each in fields(Announcement))
