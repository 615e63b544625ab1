"""Zip archives: each member a document, or a dump of many."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from visavis.errors import SourceError, UnreadableDocument
from visavis.intake.files import LARGEST
from visavis.intake.items import Broken, BytesItem, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from visavis.intake.items import Item

_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/container.xml")
_DAMAGED = (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError)


def is_office(file: IO[bytes]) -> bool:
    """Return whether a zip archive is what a word processor or e-book is kept in."""
    try:
        with zipfile.ZipFile(file) as archive:
            return any(name in _OFFICE for name in archive.namelist())
    except _DAMAGED:
        return False
    finally:
        file.seek(0)


def members(
    file: IO[bytes],
    size: int,
    origin: str,
    stamp: str,
    told: Told,
    wanted: Callable[[str], bool],
    dump: Callable[[IO[bytes], str, str, float], Iterator[Item] | None],
) -> Iterator[Item]:
    """Yield the documents of the members whose names are `wanted`; `dump` walks a member that holds many, and returns nothing for one that does not.

    A member that is damaged costs no other. Where the end of the archive is missing, the list of its members is, and none can be taken.
    """
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGED as error:
        why = SourceError(f"the zip archive is damaged or cut off ({error}), its list of members is gone: get it again, or mend it with zip -FF")
        yield Broken(origin=origin, stamp=stamp, weight=size, error=why)
        return
    with archive:
        for member in archive.infolist():
            if member.is_dir() or not wanted(member.filename) or member.filename.startswith("__MACOSX/"):
                continue
            here = f"{origin}#{member.filename}"
            try:
                yield from _member(archive, member, here, stamp, told, dump)
            except (UnreadableDocument, SourceError) as error:
                yield Broken(origin=here, stamp=stamp, weight=member.compress_size, error=error)
            except _DAMAGED as error:
                what = "is locked with a password" if member.flag_bits & 1 else f"is damaged ({error})"
                yield Broken(origin=here, stamp=stamp, weight=member.compress_size, error=UnreadableDocument(f"this member of the archive {what}"))


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, origin: str, stamp: str, told: Told, dump: Callable[[IO[bytes], str, str, float], Iterator[Item] | None]
) -> Iterator[Item]:
    ratio = max(member.file_size / member.compress_size, 0.001) if member.compress_size else 1.0
    with archive.open(member) as file:
        many = dump(file, origin, member.filename, ratio)
        if many is not None:
            yield from many
            return
        # The size that the archive states may be wrong: what is read counts.
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableDocument(f"this member of the archive is larger than {LARGEST // 1_000_000} MB: take it out and split it")
    name = PurePosixPath(member.filename).name
    yield BytesItem(origin=origin, stamp=stamp, weight=member.compress_size, data=data, name=name, told=told)
