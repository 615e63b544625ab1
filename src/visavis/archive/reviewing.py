"""What a person should look at: contacts that may be one, and fields of which reports say different things; and what that person decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from sqlalchemy import select

from visavis.archive import schema
from visavis.archive.explaining import Neighbour, neighbours
from visavis.archive.judgements import Judgement, history, record, standing
from visavis.archive.loading import Loading
from visavis.archive.merging import merge_again
from visavis.archive.naming import party as party_named
from visavis.archive.questions import contact_named
from visavis.archive.reasons import table as weights
from visavis.archive.uniting import FIELDS, LISTS
from visavis.errors import DateError, NotInArchive
from visavis.publication import publication_date
from visavis.records import ContactKind, Status

if TYPE_CHECKING:
    from sqlalchemy import Connection

CORRECTED = (*FIELDS, *LISTS)
"""The fields that can be corrected."""
_SPLIT = 2.0  # a value is doubtful if the next has more than one vote for so many of its own


@dataclass(frozen=True, slots=True)
class Doubt:
    """A contact, and another that may be the same; or a field of it, with the values that reports give and how many do."""

    contact: str
    neighbour: Neighbour | None = None
    field: str | None = None
    values: tuple[tuple[str, int], ...] = ()


def doubts(connection: Connection, contact: str) -> Iterator[Doubt]:
    """Yield what is doubtful of a contact: others that may be the same, if nobody has judged that, and fields that nobody has corrected."""
    judged = standing(connection)
    archive = Loading(connection)
    members = archive.contacts([contact])[contact]
    if not members:  # it has gone into another
        return
    level = weights()["levels"]["doubtful"]
    for each in neighbours(archive, judged, contact):
        if each.judged is None and each.link.weighing.score >= level:
            yield Doubt(contact, each)
    corrected = {correction.field for correction in judged.of(row.telling.key for row in members)}
    for field, values in _split(connection, contact):
        if field not in corrected:
            yield Doubt(contact, field=field, values=values)


def _split(connection: Connection, contact: str) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    """The fields of which about as many reports say one thing as another, dates and statuses apart, which change as time goes on."""
    table, contacts = schema.contact_fields, schema.contacts
    number = select(contacts.c.number).where(contacts.c.id == contact).scalar_subquery()
    query = select(table.c.field, table.c.value, table.c.reports).where(table.c.contact == number).order_by(table.c.reports.desc(), table.c.value)
    found: dict[str, list[tuple[str, int]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.field, []).append((row.value, row.reports))
    for field in ("kind", "place", "initiator", "host"):
        values = found.get(field, [])
        if len(values) > 1 and values[0][1] < _SPLIT * values[1][1] and len({value.casefold() for value, _ in values}) > 1:
            yield field, tuple(values)


def judge(connection: Connection, verdict: str, left: str, right: str, *, author: str, at: str) -> tuple[int, list[str]]:
    """Record that two contacts or tellings are the `same`, `different`, or that somebody is `unsure`; return its number and the contacts there now are.

    Each side is the identifier of a contact or the key of a telling. Raises NotInArchive for what is neither.
    """
    keys = [telling_key(connection, side) for side in (left, right)]
    if keys[0] == keys[1]:
        raise NotInArchive(f"{left!r} and {right!r} are one report of one contact: name two of those that visavis explain lists")
    if verdict == "different" and ":" not in left and ":" not in right and contact_named(connection, left) == contact_named(connection, right):
        raise NotInArchive(f"{left!r} and {right!r} are one contact: to part it, name two of its reports by the keys that visavis explain lists")
    number = record(connection, "same" if verdict == "same" else "different" if verdict == "different" else "unsure", *keys, author=author, at=at)
    if verdict != "unsure":
        merge_again(connection, keys)
    return number, _contacts_of(connection, keys)


def correct(connection: Connection, contact: str, field: str, value: str | None, *, author: str, at: str) -> tuple[int, list[str]]:
    """Record what a field of a contact is, whatever reports say; nothing empties it. Return its number and the contact."""
    key = telling_key(connection, contact)
    number = record(connection, "correct", key, author=author, at=at, field=field, value=checked(field, value))
    merge_again(connection, [key])
    return number, _contacts_of(connection, [key])


def undo(connection: Connection, number: int, *, author: str, at: str) -> tuple[int, list[str]]:
    """Take back a judgement, by adding that it is; return the number of that and the contacts there now are."""
    judgement = next((each for each in history(connection) if each.id == number and each.verdict != "undo"), None)
    if judgement is None:
        raise NotInArchive(f"there is no judgement {number}: visavis judge list names them")
    keys = [key for key in (judgement.left, judgement.right) if key]
    added = record(connection, "undo", str(number), author=author, at=at)
    here = [telling_key(connection, key) for key in keys]
    merge_again(connection, here)
    return added, _contacts_of(connection, here)


def judgements(connection: Connection) -> list[tuple[Judgement, bool]]:
    """Return every judgement with whether it stands, oldest first."""
    rows = history(connection)
    undone = {int(row.left) for row in rows if row.verdict == "undo"}
    return [(row, row.id not in undone) for row in rows]


def telling_key(connection: Connection, said: str) -> str:
    """Return the key of the telling that is named by its key, or of the first one of the contact that is named."""
    table = schema.tellings
    if ":" in said:
        found = connection.scalars(select(table.c.key).where(table.c.key >= said, table.c.key < said + "\U0010ffff").order_by(table.c.key).limit(1)).first()
        digest, _, start = said.partition(":")
        short = select(table.c.key).where(table.c.key >= digest, table.c.key < digest + "\U0010ffff", table.c.key.endswith(f":{start}"))
        found = found if found == said else connection.scalars(short).first() or found
        if found is None:
            raise NotInArchive(f"no report has the key {said!r}: visavis explain lists those of a contact")
        return str(found)
    contact = contact_named(connection, said)
    return str(connection.scalars(select(table.c.key).where(table.c.contact_id == contact).order_by(table.c.key).limit(1)).one())


def checked(field: str, value: str | None) -> str | list[str] | None:
    """Return the value as the archive keeps it; raises NotInArchive for a field or value that there cannot be.

    >>> checked("date", "2024-05-03"), checked("parties", "FRA, Russia")
    ('2024-05-03', ['FRA', 'RUS'])
    """
    if field not in CORRECTED:
        raise NotInArchive(f"{field!r} is no field that can be corrected: there are {', '.join(CORRECTED)}")
    if value is None or not value.strip():
        if field in ("status", *LISTS):
            raise NotInArchive(f"{field} cannot be empty")
        return None
    value = value.strip()
    allowed = {"kind": get_args(ContactKind), "status": get_args(Status)}.get(field)
    if allowed and value not in allowed:
        raise NotInArchive(f"{value!r} is no {field}: there are {', '.join(allowed)}")
    if field == "date":
        try:
            return publication_date(value)
        except DateError as error:
            raise NotInArchive(str(error)) from error
    if field in ("initiator", "host"):
        return party_named(value)
    if field in LISTS:
        listed = [each.strip() for each in value.split(",") if each.strip()]
        return sorted({party_named(each) for each in listed}) if field == "parties" else list(dict.fromkeys(listed))
    return value


def _contacts_of(connection: Connection, keys: Sequence[str]) -> list[str]:
    table = schema.tellings
    found = {row.key: row.contact_id for row in connection.execute(select(table.c.key, table.c.contact_id).where(table.c.key.in_(list(keys))))}
    return list(dict.fromkeys(found[key] for key in keys if found.get(key)))
