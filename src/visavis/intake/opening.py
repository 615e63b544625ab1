"""Files opened for streaming: compressed or not, counting what is taken from the disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Buffer

DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What reading a damaged or cut-off compressed file raises; so does a disk that fails."""

_BUFFER = 1 << 18


class Metered(io.RawIOBase):
    """A file that counts the bytes read from it, `scale` of which are one byte of the source."""

    def __init__(self, file: IO[bytes], scale: float = 1.0) -> None:
        super().__init__()
        self._file = file
        self._scale = scale
        self._read = 0
        self._told = 0

    @override
    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        """Read into the buffer and count."""
        view = memoryview(buffer).cast("B")
        data = self._file.read(len(view))
        view[: len(data)] = data
        self._read += len(data)
        return len(data)

    def taken(self) -> int:
        """Return how many bytes of the source were read since this was last asked."""
        now = int(self._read / self._scale)
        since, self._told = now - self._told, now
        return since

    @override
    def close(self) -> None:
        """Close the file beneath."""
        self._file.close()
        super().close()


def metered(file: IO[bytes], scale: float = 1.0) -> tuple[BinaryIO, Metered]:
    """Return the plain bytes of a file, decompressed if its first bytes say that it is, with the meter of what is read."""
    meter = Metered(file, scale)
    buffered = io.BufferedReader(meter, _BUFFER)
    first = buffered.peek(6)[:6]
    if first.startswith(b"\x1f\x8b"):
        return cast(BinaryIO, io.BufferedReader(gzip.GzipFile(fileobj=buffered), _BUFFER)), meter
    if first.startswith(b"BZh"):
        return cast(BinaryIO, io.BufferedReader(bz2.BZ2File(buffered), _BUFFER)), meter
    if first.startswith(b"\xfd7zXZ"):
        return cast(BinaryIO, io.BufferedReader(lzma.LZMAFile(buffered), _BUFFER)), meter
    return cast(BinaryIO, buffered), meter


def stamp_of(path: Path) -> str:
    """Return what changes when the file does: its size and time."""
    state = path.stat()
    return f"{state.st_size}-{state.st_mtime_ns}"
