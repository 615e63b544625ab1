"""Answers as Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from visavis.archive.writing import batches
from visavis.errors import MissingExtra

if TYPE_CHECKING:
    from visavis.archive.answers import Answer, Row

_GROUP = 20_000  # rows that are written together
_LISTS = ("parties", "people", "people_ids", "topics", "languages", "outlets", "sides", "speakers", "speaker_ids", "about")
_NUMBERS = ("reports", "contacts", "ordinal")
_DAYS = ("first_day", "last_day", "day")


def write_parquet(answer: Answer[Row], out: BinaryIO) -> int:
    """Write Parquet: days as dates, lists as lists, all other columns but numbers as text."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow: pip install 'visavis[parquet]'") from error
    kinds = {**dict.fromkeys(_LISTS, pa.list_(pa.string())), **dict.fromkeys(_NUMBERS, pa.int64()), **dict.fromkeys(_DAYS, pa.date32())}
    form = pa.schema([(name, kinds.get(name, pa.string())) for name in answer.columns])
    count = 0
    with pq.ParquetWriter(out, form) as writer:
        for group in batches(answer, _GROUP):
            count += len(group)
            rows = [row.columns() for row in group]
            writer.write_table(pa.table({name: pa.array([_value(row[name], name) for row in rows], form.field(name).type) for name in form.names}, schema=form))
    return count


def _value(value: Any, name: str) -> Any:
    if name in _DAYS and value is not None:
        from datetime import date

        return date.fromisoformat(value)
    return list(value) if isinstance(value, tuple) else value
