"""Why reports are held to be of one contact, and why others are not: the reasons, as they were weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from visavis.archive import schema
from visavis.archive.judgements import Standing, standing
from visavis.archive.loading import Loading, Row
from visavis.archive.merge import UNCERTAIN, day_blocks, month_blocks, near, rank, uncertain_blocks
from visavis.archive.profiles import Profile, pooled
from visavis.archive.questions import contact_named
from visavis.archive.reasons import Weighing, weigh, weight

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.telling import Telling

_NEAREST = 5
_WORTH_TELLING = 0.0  # contacts that come no nearer than this are simply others


@dataclass(frozen=True, slots=True)
class Told:
    """What one report says of a contact, in a line."""

    key: str
    says: str
    document: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports, and what speaks for and against their being of one contact."""

    left: Told
    right: Told
    weighing: Weighing

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        reasons = [{"reason": one.name, "weight": one.weight, "detail": one.detail} for one in self.weighing.reasons]
        return {"left": asdict(self.left), "right": asdict(self.right), "score": self.weighing.score, "verdict": self.weighing.verdict, "reasons": reasons}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another contact that came near."""

    contact: str
    link: Link
    judged: str | None
    """What a person has said of the two: `different` or `unsure`."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a contact is what it is."""

    contact: str
    tellings: tuple[Told, ...]
    links: tuple[Link, ...]
    """Of each report but one the strongest tie to those before it."""
    judged: tuple[tuple[str, str, str], ...]
    """Judgements that hold on its reports: verdict and the two keys."""
    neighbours: tuple[Neighbour, ...]

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return {
            "contact": self.contact,
            "tellings": [asdict(one) for one in self.tellings],
            "links": [one.as_json() for one in self.links],
            "judgements": [{"verdict": verdict, "left": left, "right": right} for verdict, left, right in self.judged],
            "neighbours": [{"contact": one.contact, "judged": one.judged, **one.link.as_json()} for one in self.neighbours],
        }


def explain(connection: Connection, said: str) -> Explanation:
    """Return why the contact of that identifier holds together and what came near it; raises NotInArchive where there is none."""
    contact = contact_named(connection, said)
    archive, judged = Loading(connection), standing(connection)
    members = archive.contacts([contact])[contact]
    lines = told(connection, members)
    keys = {row.telling.key for row in members}
    return Explanation(
        contact,
        tuple(lines[row.telling.key] for row in sorted(members, key=lambda row: (row.telling.told_on or "9999", row.telling.key))),
        tuple(_links(members, lines)),
        tuple((each.verdict, each.left, each.right) for each in judged.pairs if keys & {each.left, each.right}),
        tuple(neighbours(archive, judged, contact)[:_NEAREST]),
    )


def _links(members: Sequence[Row], lines: dict[str, Told]) -> Iterable[Link]:
    """Tie the reports together from the strongest pair on, each to one of those tied before."""
    profiles = sorted(pooled(row.telling for row in members), key=lambda profile: (rank(profile.tellings[0]), profile.key))
    tied, waiting = profiles[:1], profiles[1:]
    for profile in profiles:
        # Alike in all that is weighed: the first stands for all of them.
        for like in profile.tellings[1:]:
            yield Link(lines[profile.key], lines[like.key], weigh(Profile.of([profile.tellings[0]]), Profile.of([like])))
    while waiting:
        _, _, one, other = max(((weight(one, other), other.key, one, other) for one in tied for other in waiting), key=lambda each: (each[0], each[1]))
        yield Link(lines[one.key], lines[other.key], weigh(one, other))
        tied.append(other)
        waiting.remove(other)


def neighbours(archive: Loading, judged: Standing, contact: str) -> list[Neighbour]:
    """Return the other contacts that came near one, the nearest first."""
    members = archive.contacts([contact])[contact]
    blocks = {block for row in members for block in (*day_blocks(row.telling), *uncertain_blocks(row.telling))}
    blocks |= {block for row in members if row.rank == UNCERTAIN for block in month_blocks(row.telling)}
    others = [row for row in archive.look_up(sorted(blocks)) if row.contact and row.contact != contact]
    mine = pooled(row.telling for row in members)
    best: dict[str, tuple[float, Profile, Profile]] = {}
    by_key = {row.telling.key: row for row in others}
    for profile in pooled(row.telling for row in others):
        score, one = max(((weight(one, profile), one) for one in mine if near(one, profile)), key=lambda each: each[0], default=(None, None))
        theirs = by_key[profile.key].contact or ""
        if score is not None and one is not None and score >= _WORTH_TELLING and score > best.get(theirs, (_WORTH_TELLING - 1,))[0]:
            best[theirs] = (score, one, profile)
    ranked = sorted(best.items(), key=lambda each: (-each[1][0], each[0]))
    lines = told(archive.connection, [archive.by_key[profile.key] for _, (_, one, other) in ranked for profile in (one, other)])
    keys = [row.telling.key for row in members]
    return [
        Neighbour(
            theirs,
            Link(lines[one.key], lines[other.key], weigh(one, other)),
            judged.about(keys, [row.telling.key for row in archive.contacts([theirs])[theirs]]),
        )
        for theirs, (_, one, other) in ranked
    ]


def told(connection: Connection, rows: Iterable[Row]) -> dict[str, Told]:
    """Return what each telling says, in a line, and where it stands, by its key."""
    listed = {row.telling.key: row for row in rows}
    documents = schema.documents
    titles: dict[int, str] = {}
    numbers = sorted({row.document for row in listed.values()})
    for start in range(0, len(numbers), 500):
        query = select(documents.c.id, documents.c.title, documents.c.uri, documents.c.outlet).where(documents.c.id.in_(numbers[start : start + 500]))
        for document in connection.execute(query):
            titles[document.id] = document.title or document.uri or document.outlet or f"document {document.id}"
    return {key: Told(key, line(row.telling), f"{titles.get(row.document, '')} ({row.telling.told_on or 'undated'})") for key, row in listed.items()}


def line(telling: Telling) -> str:
    """Return what a report says of a contact: *held call 2022-03-03, Emmanuel Macron (FRA) – Vladimir Putin (RUS)*."""
    sides = []
    for party in telling.parties:
        names = ", ".join(person.name for person in telling.people if person.party == party)
        sides.append(f"{names} ({party})" if names else party)
    place = f", {telling.place}" if telling.place else ""
    initiator = f", asked for by {telling.initiator}" if telling.initiator else ""
    return f"{telling.status} {telling.kind or 'contact'} {telling.date or 'undated'}, {' – '.join(sides) or 'parties unknown'}{place}{initiator}"
