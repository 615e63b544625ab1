"""Merging in the archive: new tellings join their contacts, and only what they can change is looked at again.

The result is the one that clustering everything at once gives (`visavis.archive.merge.cluster`). What a new telling can change is closed off first: the
tellings that are surely of one contact with it, directly or through others, with all of their contacts; then the uncertain tellings that may be of one
of those. Other contacts that these may join instead stand by as they are.
"""

from __future__ import annotations

import gc
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from visavis.archive import schema, writing
from visavis.archive.judgements import Standing, standing
from visavis.archive.loading import CHUNK, Loading, Row
from visavis.archive.merge import UNCERTAIN, Weighed, cluster, day_blocks, month_blocks, near, uncertain_blocks, weight_once
from visavis.archive.profiles import Profile, pooled
from visavis.archive.reasons import table as weights
from visavis.archive.reasons import weight
from visavis.archive.telling import Telling
from visavis.archive.uniting import contact_id, unite

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from visavis.archive.contact import Merged

_MARGIN = 2.0  # an uncertain telling this much below doubt is looked at again too: more reports may have told it apart
_AT_ONCE = 5000  # tellings merged in one go when there are many


def merge_new(connection: Connection, tellings: Sequence[int], *, gone: Sequence[str] = ()) -> None:
    """Let tellings, given by their numbers, join their contacts; `gone` are contacts that have lost some."""
    judged = standing(connection)
    for start in range(0, max(len(tellings), 1), _AT_ONCE):
        _Merging(connection, judged).run(tellings[start : start + _AT_ONCE], gone if start == 0 else ())


def merge_all(connection: Connection, progress: Callable[[int], object] | None = None) -> int:
    """Let all tellings that have no contact yet join theirs, in the order of their days; return how many there were."""
    table = schema.tellings
    waiting = connection.scalars(select(table.c.id).where(table.c.contact_id.is_(None)).order_by(table.c.first_day, table.c.id)).all()
    judged = standing(connection)
    with _uncollected():
        for start in range(0, len(waiting), _AT_ONCE):
            _Merging(connection, judged).run(waiting[start : start + _AT_ONCE], ())
            if progress:
                progress(min(start + _AT_ONCE, len(waiting)))
    return len(waiting)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let no garbage be looked for: what is made here goes by itself when a part is done, and looking all the while costs a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def merge_anew(connection: Connection, contacts: Sequence[str], tellings: Sequence[int]) -> None:
    """Let the tellings, all of those contacts, join their contacts anew, as if those that are still in `unmerged` were not there."""
    with _uncollected():
        _Merging(connection, standing(connection), again=True).run(tellings, contacts)


def merge_again(connection: Connection, keys: Iterable[str]) -> None:
    """Cluster the contacts of tellings anew, given by their keys, since judgements on them have changed."""
    table = schema.tellings
    contacts = connection.scalars(select(table.c.contact_id).where(table.c.key.in_(list(keys)), table.c.contact_id.is_not(None)).distinct()).all()
    _Merging(connection, standing(connection)).run((), [contact for contact in contacts if contact])


class _Merging:
    def __init__(self, connection: Connection, judged: Standing, *, again: bool = False) -> None:
        self.connection = connection
        self.judged = judged
        self.apart = {key for each in judged.pairs for key in (each.left, each.right)}
        self.archive = Loading(connection, again=again)
        self.weighed: Weighed = {}
        self.open: dict[int, Row] = {}  # what is clustered anew
        self.levels = weights()["levels"]

    def run(self, numbers: Sequence[int], gone: Sequence[str]) -> None:
        fresh = self.archive.load(schema.tellings.c.id, numbers)
        left = [row for contact in self.archive.contacts(gone).values() for row in contact]
        self._open_certain([*fresh, *left])
        self._open_uncertain(fresh, left, self._blocks_of_lost(gone))
        settled = self._standing_by()
        groups = cluster(
            (row.telling for row in self.open.values()),
            self.judged.pairs,
            ([row.telling for row in rows] for rows in settled.values()),
            self.weighed,
        )
        self._write([[self.archive.by_key[key] for key in group] for group in groups], gone)

    # what is clustered anew

    def _open_certain(self, rows: Iterable[Row]) -> None:
        """Open the tellings that name people and days, and all that are surely of one contact with them, directly or through others."""
        waiting = [row for row in rows if row.rank == 0]
        waiting += self._opened([row for row in rows if row.rank > 0])
        while waiting:
            found = [row for row in self._opened(waiting) if row.rank == 0]
            frontier = {row.number for row in (*waiting, *found) if row.rank == 0}
            self.archive.look_up(block for number in frontier for block in day_blocks(self.archive.rows[number].telling))
            waiting = [row for row in self._linked(frontier, 0) if row.number not in self.open]

    def _opened(self, rows: Iterable[Row]) -> list[Row]:
        """Open tellings, with those of their contacts that rest on them and those that judgements tie to them; return what was opened besides."""
        added: list[Row] = []
        waiting = list(rows)
        while waiting:
            self.open.update({row.number: row for row in waiting})
            contacts = self.archive.contacts(row.contact for row in waiting)
            least: dict[str, int] = {}
            for row in waiting:
                if row.contact:
                    least[row.contact] = min(row.rank, least.get(row.contact, UNCERTAIN))
            more = [row for contact, level in least.items() for row in contacts[contact] if row.rank >= level and row.number not in self.open]
            keys = {row.telling.key for row in waiting} & self.apart
            if keys:
                tied = {key for each in self.judged.pairs if keys & {each.left, each.right} for key in (each.left, each.right)}
                more += [row for row in self.archive.load(schema.tellings.c.key, sorted(tied)) if row.number not in self.open]
            waiting = list({row.number: row for row in more}.values())
            added += waiting
        return added

    def _linked(self, frontier: Collection[int], level: int) -> list[Row]:
        """The tellings of a rank that share a profile with one of those, or are surely of one contact with it."""
        rows = [self.archive.rows[number] for number in frontier]
        look_up = day_blocks if level < UNCERTAIN else uncertain_blocks
        around = [row for row in self.archive.look_up(block for row in rows for block in look_up(row.telling)) if row.rank == level]
        by_key = {row.telling.key: row for row in (*rows, *around)}
        profiles = pooled((row.telling for row in by_key.values()), apart=self.apart)
        ours = {row.telling.key for row in rows}
        in_block: dict[str, list[Profile]] = defaultdict(list)
        for profile in profiles:
            for block in look_up(profile.tellings[0]):
                in_block[block].append(profile)
        found: dict[str, Row] = {}
        seen: set[tuple[str, str]] = set()
        for profile in profiles:
            if not any(telling.key in ours for telling in profile.tellings):
                continue
            found.update({telling.key: by_key[telling.key] for telling in profile.tellings})
            for block in look_up(profile.tellings[0]):
                for other in in_block[block]:
                    pair = (profile.key, other.key)
                    if other is profile or pair in seen:
                        continue
                    seen.add(pair)
                    if near(profile, other) and weight_once(self.weighed, profile, other) >= self.levels["same"]:
                        found.update({telling.key: by_key[telling.key] for telling in other.tellings})
        return list(found.values())

    def _open_uncertain(self, fresh: Iterable[Row], left: Iterable[Row], lost: Sequence[str]) -> None:
        """Open the uncertain tellings that may be of one of the contacts opened."""
        for level in (1, UNCERTAIN):
            look_up = day_blocks if level < UNCERTAIN else uncertain_blocks
            below = [row.telling for row in self.open.values() if row.rank < level]
            waiting = [row for row in (*fresh, *left) if row.rank == level and row.number not in self.open]
            profiles = pooled(below, apart=self.apart)
            around: dict[str, list[Profile]] = defaultdict(list)
            for profile in profiles:
                for block in look_up(profile.tellings[0]):
                    around[block].append(profile)
            candidates = [row for row in self.archive.look_up([*around, *lost]) if row.rank == level and row.number not in self.open]
            lost_here = {row.number for row in self.archive.look_up(lost)}
            for row in candidates:
                mine = row.profile
                nearby = {id(profile): profile for block in look_up(row.telling) for profile in around.get(block, ())}
                if row.number in lost_here or any(
                    near(mine, profile) and weight(mine, profile) >= self.levels["doubtful"] - _MARGIN for profile in nearby.values()
                ):
                    waiting.append(row)
            self._opened(waiting)
            frontier = {number for number, row in self.open.items() if row.rank == level}
            while frontier:
                waiting = [row for row in self._linked(frontier, level) if row.number not in self.open]
                opened = [*waiting, *self._opened(waiting)] if waiting else []
                frontier = {row.number for row in opened if row.rank == level}

    def _blocks_of_lost(self, gone: Sequence[str]) -> list[str]:
        """The blocks of contacts that have lost tellings: what could not join them for doubt may now."""
        if not gone:
            return []
        contacts = schema.contacts
        query = select(contacts.c.parties, contacts.c.day, contacts.c.last_day).where(contacts.c.id.in_(list(gone)), contacts.c.day > 0)
        found: list[str] = []
        for row in self.connection.execute(query):
            parties = tuple(json.loads(row.parties))
            if len(parties) > 1:
                like = Telling(key="", local="", source="", status="held", parties=parties, first_day=row.day, last_day=row.last_day)
                found += [*day_blocks(like), *uncertain_blocks(like)]
        return found

    def _standing_by(self) -> dict[str, list[Row]]:
        """The contacts that stay, and that an opened uncertain telling may join."""
        wanted: set[str] = set()
        for level in (1, UNCERTAIN):
            rows = [row for row in self.open.values() if row.rank == level]
            look_up = day_blocks if level < UNCERTAIN else month_blocks
            around = self.archive.look_up(block for row in rows for block in look_up(row.telling))
            others = {row.telling.key: row for row in around if row.rank < level and row.number not in self.open and row.contact}
            in_block: dict[str, list[Profile]] = defaultdict(list)
            for profile in pooled((row.telling for row in others.values()), apart=self.apart):
                for block in look_up(profile.tellings[0]):
                    in_block[block].append(profile)
            for row in rows:
                mine = row.profile
                nearby = {id(profile): profile for block in look_up(row.telling) for profile in in_block.get(block, ())}
                for profile in nearby.values():
                    contact = others[profile.key].contact
                    if contact not in wanted and near(mine, profile) and weight(mine, profile) >= self.levels["doubtful"] - _MARGIN:
                        wanted.add(contact or "")
            # What a telling was part of until now loses it, and has to be written anew.
            wanted |= {row.contact for row in rows if row.contact}
        settled = {contact: [row for row in rows if row.number not in self.open] for contact, rows in self.archive.contacts(sorted(wanted)).items()}
        return {contact: rows for contact, rows in settled.items() if rows}

    # what is written

    def _write(self, groups: Iterable[Sequence[Row]], gone: Sequence[str]) -> None:
        """Write the contacts that have changed, and let their tellings know."""
        changed: dict[str, Sequence[Row]] = {}
        before = set(gone)
        kept: set[str] = set()
        for group in groups:
            old = {row.contact for row in group}
            new = contact_id(row.telling.key for row in group)
            if old == {new} and new not in gone and len(self.archive.contacts([new])[new]) == len(group):
                kept.add(new)
                continue
            before |= {contact for contact in old if contact}
            changed[new] = group
        after = changed.keys() | kept
        successor = self._successors(changed, before - after)
        moved = [(row, new) for new, group in changed.items() for row in group if row.contact != new]
        if moved:
            table = schema.tellings
            statement = update(table).where(table.c.id == bindparam("_id")).values(contact_id=bindparam("_contact"))
            self.connection.execute(statement, [{"_id": row.number, "_contact": new} for row, new in moved])
        for row, new in moved:
            row.contact = new
        self.archive.forget_contacts()
        whole = self._parents(changed.values())
        writing.drop_contacts(self.connection, sorted(before - after))
        writing.put_contacts(self.connection, (self._united(new, group, whole) for new, group in changed.items()))
        self._alias(before - after, after if before else (), successor)
        self._children([row for row, _ in moved])

    def _united(self, contact: str, group: Sequence[Row], whole: dict[str, str]) -> Merged:
        tellings = [row.telling for row in group]
        documents = {row.telling.digest: row.document for row in group}
        corrections = self.judged.of(telling.key for telling in tellings) if self.judged.corrections else ()
        return unite(tellings, corrections, documents=documents, part_of=_whole_of(tellings, whole, contact), contact=contact)

    def _parents(self, groups: Iterable[Sequence[Row]]) -> dict[str, str]:
        """The contacts of the tellings that those of the groups are part of."""
        return self._contact_of({row.telling.part_of for group in groups for row in group if row.telling.part_of})

    def _contact_of(self, keys: Iterable[str]) -> dict[str, str]:
        table = schema.tellings
        found: dict[str, str] = {}
        for chunk in writing.batches(sorted(keys), CHUNK):
            found.update({row.key: row.contact_id for row in self.connection.execute(select(table.c.key, table.c.contact_id).where(table.c.key.in_(chunk)))})
        return found

    def _children(self, moved: Sequence[Row]) -> None:
        """Set anew what contacts are part of, where the visit or summit has come to another contact."""
        parents = {row.telling.key: row for row in moved if row.telling.kind in ("visit", "summit", None)}
        documents = sorted({row.document for row in parents.values()})
        told = [row for row in self.archive.load(schema.tellings.c.document_id, documents) if row.telling.part_of in parents and row.contact]
        contacts = self.archive.contacts(row.contact for row in told)
        whole = self._parents(contacts.values())
        changes = [{"_id": contact, "_whole": _whole_of([row.telling for row in rows], whole, contact)} for contact, rows in contacts.items() if rows]
        if changes:
            table = schema.contacts
            self.connection.execute(update(table).where(table.c.id == bindparam("_id")).values(part_of=bindparam("_whole")), changes)

    def _successors(self, groups: dict[str, Sequence[Row]], lost: Collection[str]) -> dict[str, str]:
        """Which contact each of those that are no more went into: the one that most of its tellings did."""
        went: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for new, group in groups.items() if lost else ():
            for row in group:
                if row.contact in lost:
                    went[row.contact or ""][new] += 1
        return {old: min(votes, key=lambda new: (-votes[new], new)) for old, votes in went.items()}

    def _alias(self, lost: Collection[str], found: Collection[str], successor: dict[str, str]) -> None:
        """Let the identifiers of contacts that are no more lead to those they went into."""
        table = schema.contact_aliases
        for chunk in writing.batches(sorted(found), CHUNK):
            self.connection.execute(delete(table).where(table.c.alias.in_(chunk)))
        for old in sorted(lost):
            new = successor.get(old)
            if new is None:
                self.connection.execute(delete(table).where(table.c.contact_id == old))
                continue
            self.connection.execute(update(table).where(table.c.contact_id == old).values(contact_id=new))
            self.connection.execute(delete(table).where(table.c.alias == old))
            self.connection.execute(insert(table).values(alias=old, contact_id=new))


def _whole_of(tellings: Iterable[Telling], whole: dict[str, str], mine: str) -> str | None:
    """The contact that most of the tellings say theirs is part of."""
    votes: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        contact = whole.get(telling.part_of or "")
        if contact and contact != mine:
            votes[contact].add(telling.source)
    return min(votes, key=lambda contact: (-len(votes[contact]), contact), default=None)
