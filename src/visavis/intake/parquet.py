"""Parquet: a row each document, read a batch at a time."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from visavis.errors import MissingExtra, SourceError, VisavisError
from visavis.intake.items import Broken, Told
from visavis.intake.rows import RowItem, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from visavis.intake.items import Item

_BATCH = 512


def parquet_rows(file: IO[bytes], size: int, origin: str, stamp: str, columns: Mapping[str, str], told: Told) -> Iterator[Item]:
    """Yield a document for each row; a group of rows that is damaged costs no other."""
    try:
        table = _opened(file)
        fields = columns_of(table.schema_arrow.names, columns)
    except VisavisError as error:
        yield Broken(origin=origin, stamp=stamp, weight=size, error=error)
        return
    weight = size // max(1, table.metadata.num_rows)
    number = 0
    for group in range(table.metadata.num_row_groups):
        end = number + table.metadata.row_group(group).num_rows
        try:
            for batch in table.iter_batches(_BATCH, row_groups=[group], columns=sorted(set(fields.values()))):
                cells = {name: batch.column(column).to_pylist() for name, column in fields.items()}
                for row in range(batch.num_rows):
                    number += 1
                    values = {name: column[row] for name, column in cells.items()}
                    yield RowItem(origin=f"{origin}#{number}", stamp=stamp, weight=weight, values=values, told=told)
        except (OSError, ValueError, NotImplementedError) as error:  # what pyarrow raises derives from these
            why = SourceError(f"rows {number + 1} to {end} are damaged ({error}): the others are taken; get the file again for these")
            yield Broken(origin=f"{origin}#{number + 1}", stamp=stamp, weight=weight * (end - number), error=why)
        number = end


def _opened(file: IO[bytes]) -> Any:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow: pip install 'visavis[parquet]'") from error
    try:
        return ParquetFile(file)
    except (ArrowException, OSError, ValueError) as error:
        raise SourceError(f"it is no Parquet file that can be read ({error}): it may be damaged or cut off; get it again") from error
