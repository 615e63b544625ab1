"""CSV with a header: a row each document; a bad row costs no other."""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from typing import TYPE_CHECKING, BinaryIO

from visavis.errors import DocumentError, SourceError, UnreadableDocument
from visavis.intake.encoding import encoding_of
from visavis.intake.items import Broken, Told
from visavis.intake.jsonlines import cut_off
from visavis.intake.opening import DAMAGED
from visavis.intake.rows import RowItem, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from visavis.intake.items import Item
    from visavis.intake.opening import Metered

_DELIMITERS = ",;\t|"
_UNDECODED = re.compile("[\udc80-\udcff]")
_LONGEST = 8_000_000  # characters of a row: a quotation mark that is never closed must not take the rest of the file


class _Lines:
    """The lines of a file, of which those of the row being read can be given back."""

    def __init__(self, file: io.TextIOBase) -> None:
        self._file = file
        self._again: deque[str] = deque()
        self.number = 0
        self.row: list[str] = []
        self._length = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._file.readline(_LONGEST)
        if not line:
            raise StopIteration
        self.number += 1
        self.row.append(line)
        self._length += len(line)
        if self._length > _LONGEST:
            raise csv.Error("a quotation mark is not closed")
        return line

    def begin(self) -> None:
        self.row = []
        self._length = 0

    def give_back(self) -> None:
        """Give back all lines of the row but its first."""
        self._again.extendleft(reversed(self.row[1:]))
        self.number -= len(self.row) - 1
        del self.row[1:]


def csv_rows(file: BinaryIO, meter: Metered, origin: str, stamp: str, columns: Mapping[str, str], told: Told) -> Iterator[Item]:
    """Yield a document for each row.

    Where a row does not fit the header or its quotation marks do not match, only its first line is given up: reading goes on with the next.
    """
    try:
        sample = file.peek(1)  # type: ignore[attr-defined]  # all that `metered` opens is buffered
        encoding = encoding_of(sample[: 1 << 18])
        text = io.TextIOWrapper(file, encoding, errors="surrogateescape", newline="")
        lines = _Lines(text)
        header, delimiter = _header(lines)
        fields = {name: header.index(column) for name, column in columns_of(header, columns).items()}
    except DAMAGED as error:
        yield Broken(origin=origin, stamp=stamp, weight=meter.taken(), error=cut_off(error, "its beginning"))
        return
    except (SourceError, DocumentError) as error:
        yield Broken(origin=origin, stamp=stamp, weight=meter.taken(), error=error)
        return
    csv.field_size_limit(_LONGEST)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin()
        first = lines.number + 1
        here = f"{origin}#{first}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except DAMAGED as error:
            yield Broken(origin=here, stamp=stamp, weight=meter.taken(), error=cut_off(error, f"line {first}"))
            return
        except (csv.Error, UnicodeError) as error:
            lines.give_back()
            rows = csv.reader(lines, delimiter=delimiter, strict=True)
            yield _bad(here, stamp, meter, lines, f"line {first} is no row of CSV ({error})", encoding)
            continue
        if not row:
            continue
        if len(row) != len(header):
            lines.give_back()
            why = f"line {first} has {len(row)} field{'s' if len(row) > 1 else ''} where the header has {len(header)}"
            yield _bad(here, stamp, meter, lines, why, encoding)
        elif any(map(_UNDECODED.search, row)):
            yield _bad(here, stamp, meter, lines, f"line {first} holds bytes that are no {encoding.removesuffix('-sig').upper()}", encoding)
        else:
            values = {name: row[place] for name, place in fields.items()}
            yield RowItem(origin=here, stamp=stamp, weight=meter.taken(), values=values, told=told)


def _header(lines: _Lines) -> tuple[list[str], str]:
    line = next(lines, "")
    if not line.strip():
        raise SourceError("the file has no header: give its columns names in the first line")
    delimiter = max(_DELIMITERS, key=line.count)
    header = [name.strip() for name in next(csv.reader([line], delimiter=delimiter))]
    return header, delimiter


def _bad(origin: str, stamp: str, meter: Metered, lines: _Lines, why: str, encoding: str) -> Broken:
    data = "".join(lines.row).encode(encoding, "surrogateescape")
    return Broken(origin=origin, stamp=stamp, weight=meter.taken(), error=UnreadableDocument(f"{why}: mend the line or take it out"), data=data)
