"""Judgements: what people have decided about tellings, kept beside what was read; rows are only ever added, and the last word counts."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from sqlalchemy import insert, select

from visavis.archive import schema
from visavis.archive.merge import Judged
from visavis.archive.uniting import Correction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection

Verdict = Literal["same", "different", "unsure", "correct", "undo"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row: a verdict on two tellings, a correction of a field, or the undoing of an earlier judgement."""

    id: int
    verdict: str
    left: str
    right: str | None
    field: str | None
    value: str | None
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The judgements that stand: not undone, and the last of those on the same two tellings or the same field."""

    pairs: tuple[Judged, ...] = ()
    unsure: frozenset[tuple[str, str]] = frozenset()
    corrections: dict[str, list[tuple[int, Correction]]] = field(default_factory=dict)

    def of(self, keys: Iterable[str]) -> list[Correction]:
        """Return the corrections of a contact whose tellings have these keys, the latest last."""
        found = [each for key in keys for each in self.corrections.get(key, ())]
        return [correction for _, correction in sorted(found, key=lambda each: each[0])]

    def about(self, one: Collection[str], other: Collection[str]) -> str | None:
        """Return what was judged of two contacts, given by the keys of their tellings: `different` or `unsure`."""
        if any(judged.verdict == "different" and _across(judged.left, judged.right, one, other) for judged in self.pairs):
            return "different"
        return "unsure" if any(_across(left, right, one, other) for left, right in self.unsure) else None


def _across(left: str, right: str, one: Collection[str], other: Collection[str]) -> bool:
    return (left in one and right in other) or (right in one and left in other)


def history(connection: Connection) -> list[Judgement]:
    """Return every judgement ever made, oldest first."""
    return [Judgement(*row) for row in connection.execute(select(schema.judgements).order_by(schema.judgements.c.id))]


def record(
    connection: Connection, verdict: Verdict, left: str, right: str | None = None, *, author: str, at: str, field: str | None = None, value: object = None
) -> int:
    """Add a judgement and return its number; the value of a correction is kept in JSON."""
    row = {"verdict": verdict, "left": left, "right": right, "field": field, "author": author, "at": at}
    row["value"] = json.dumps(value, ensure_ascii=False) if verdict == "correct" else None
    return int(connection.execute(insert(schema.judgements).values(**row).returning(schema.judgements.c.id)).scalar_one())


def standing(connection: Connection) -> Standing:
    """Return the judgements that stand, each on a telling that is there: where a later reading has moved its evidence, on the nearest of its document."""
    rows = history(connection)
    if not rows:
        return Standing()
    undone = {int(row.left) for row in rows if row.verdict == "undo"}
    rows = [row for row in rows if row.verdict != "undo" and row.id not in undone]
    here = _whereabouts(connection, {key for row in rows for key in (row.left, row.right) if key})
    verdicts: dict[tuple[str, str], str] = {}
    corrections: dict[tuple[str, str], tuple[int, Correction]] = {}
    for row in rows:
        left, right = here.get(row.left, row.left), here.get(row.right or "", row.right or "")
        if row.verdict == "correct" and row.field:
            value = json.loads(row.value or "null")
            corrections[left, row.field] = (row.id, Correction(row.field, tuple(value) if isinstance(value, list) else value))
        elif left != right:
            verdicts[min(left, right), max(left, right)] = row.verdict
    by_key: dict[str, list[tuple[int, Correction]]] = defaultdict(list)
    for (key, _), each in corrections.items():
        by_key[key].append(each)
    return Standing(
        tuple(Judged(verdict, *pair) for pair, verdict in sorted(verdicts.items()) if verdict != "unsure"),
        frozenset(pair for pair, verdict in verdicts.items() if verdict == "unsure"),
        dict(by_key),
    )


def _whereabouts(connection: Connection, keys: set[str]) -> dict[str, str]:
    """The keys that are no telling's any more, with the key of the nearest telling of the same document."""
    table = schema.tellings
    listed = sorted(keys)
    there: set[str] = set()
    for start in range(0, len(listed), 500):
        there.update(connection.scalars(select(table.c.key).where(table.c.key.in_(listed[start : start + 500]))))
    found: dict[str, str] = {}
    for key in keys - there:
        digest, _, place = key.partition(":")
        others = connection.scalars(select(table.c.key).where(table.c.key >= f"{digest}:", table.c.key < f"{digest};")).all()
        starts = sorted((_start(other), other) for other in others)
        if starts:
            start = _start(f":{place}")
            at = bisect_left(starts, (start, ""))
            found[key] = min(starts[max(0, at - 1) : at + 1], key=lambda each: (abs(each[0] - start), each))[1]
    return found


def _start(key: str) -> int:
    return int(key.rpartition(":")[2].partition(".")[0])
