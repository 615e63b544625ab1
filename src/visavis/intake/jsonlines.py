"""JSON Lines: an object a line, each a document; and JSON with a list of such objects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from visavis.errors import SourceError, UnreadableDocument
from visavis.intake.files import LARGEST
from visavis.intake.items import Broken, Told
from visavis.intake.opening import DAMAGED
from visavis.intake.rows import RowItem, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from visavis.intake.items import Item
    from visavis.intake.opening import Metered

_PATIENCE = 100  # objects without a text after which the source is given up, if none before had one


def json_lines(file: BinaryIO, meter: Metered, origin: str, stamp: str, columns: Mapping[str, str], told: Told) -> Iterator[Item]:
    """Yield a document for each line; a line that is no JSON object, or has no text, is one that cannot be read."""
    number = 0
    found = lacking = 0
    while True:
        try:
            line = file.readline(LARGEST)
        except DAMAGED as error:
            yield Broken(origin=f"{origin}#{number + 1}", stamp=stamp, weight=meter.taken(), error=cut_off(error, f"line {number + 1}"))
            return
        if not line:
            return
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        here = f"{origin}#{number}"
        try:
            item: Item = _row(_object(line, number), here, stamp, meter, columns, told)
            found += 1
        except UnreadableDocument as error:
            item = Broken(origin=here, stamp=stamp, weight=meter.taken(), error=error, data=line)
        except SourceError as error:
            lacking += 1
            if not found and lacking == _PATIENCE:
                yield Broken(origin=origin, stamp=stamp, error=SourceError(f"none of the first {_PATIENCE} objects has a text: {error}"))
                return
            item = Broken(origin=here, stamp=stamp, weight=meter.taken(), error=error, data=line)
        yield item


def json_list(file: BinaryIO, meter: Metered, origin: str, stamp: str, columns: Mapping[str, str], told: Told) -> Iterator[Item]:
    """Yield a document for each object of a list; a single object is a list of one."""
    try:
        data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise SourceError(f"a JSON list of more than {LARGEST // 1_000_000} MB: write its objects a line each, as JSON Lines")
        given = json.loads(data)
    except (*DAMAGED, ValueError, RecursionError) as error:
        wrong = SourceError(f"it is no JSON ({error}): mend it, or save it again")
        yield Broken(origin=origin, stamp=stamp, weight=meter.taken(), error=wrong)
        return
    except SourceError as error:
        yield Broken(origin=origin, stamp=stamp, weight=meter.taken(), error=error)
        return
    rows = given if isinstance(given, list) else [given]
    for number, row in enumerate(rows, 1):
        here = f"{origin}#{number}"
        try:
            if not isinstance(row, dict):
                raise UnreadableDocument(f"entry {number} is no object with named fields")
            yield _row(row, here, stamp, meter, columns, told)
        except (UnreadableDocument, SourceError) as error:
            yield Broken(origin=here, stamp=stamp, weight=meter.taken(), error=error, data=json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))


def cut_off(error: BaseException, where: str) -> SourceError:
    """Return what to say of a compressed or failing file that ends in the middle."""
    why = "it is cut off" if isinstance(error, EOFError) else f"it is damaged ({error})"
    return SourceError(f"{why} at {where}: what stands before is taken; get the file again for the rest")


def _object(line: bytes, number: int) -> dict[str, Any]:
    if len(line) >= LARGEST and not line.endswith(b"\n"):
        raise UnreadableDocument(f"line {number} is longer than {LARGEST // 1_000_000} MB")
    try:
        row = json.loads(line)
    except RecursionError:
        raise UnreadableDocument(f"line {number} is no JSON that can be read: it is nested too deep") from None
    except ValueError as error:
        where = f" at column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableDocument(f"line {number} is no JSON ({getattr(error, 'msg', 'its bytes are no text')}{where}): mend the line or take it out") from None
    if not isinstance(row, dict):
        raise UnreadableDocument(f"line {number} is JSON, but no object with named fields")
    return row


def _row(row: Mapping[str, Any], origin: str, stamp: str, meter: Metered, columns: Mapping[str, str], told: Told) -> RowItem:
    fields = columns_of(tuple(row), columns, each=True)
    return RowItem(origin=origin, stamp=stamp, weight=meter.taken(), values={name: row[column] for name, column in fields.items()}, told=told)
