"""A cache on disk for what is built from the tables: never required, rebuilt when damaged, safe with several processes at once."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MAGIC = b"visavis-1\n"
_DIGEST = 32
_KEPT = 3  # files of one name that are kept: those of other versions and overlays lately in use
_VARIABLE = "VISAVIS_CACHE"


def cache_folder() -> Path | None:
    """Return the user's folder for caches; `VISAVIS_CACHE` names another, or `off` for none."""
    chosen = os.environ.get(_VARIABLE)
    if chosen is not None:
        return None if chosen.strip().lower() in ("", "off", "0") else Path(chosen)
    with suppress(RuntimeError):  # no home folder
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "visavis" / "Cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "visavis"
        given = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(given) if os.path.isabs(given) else Path.home() / ".cache") / "visavis"
    return None


def cached(name: str, fingerprint: str, build: Callable[[], bytes]) -> bytes:
    """Return what `build` makes, from the cache if it was made before from what has that fingerprint.

    A file that is missing, damaged or unreadable is made anew; one that cannot be written is done without.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    path = folder / f"{name}-{fingerprint}.bin"
    content = _read(path)
    if content is None:
        content = build()
        _write(path, content)
        _clear(folder, name, path)
    return content


def fingerprint(parts: list[bytes]) -> str:
    """Return a short digest of the parts, their order and limits included."""
    digest = hashlib.blake2b(digest_size=12)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _read(path: Path) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if not data.startswith(_MAGIC):
        return None
    content = memoryview(data)[len(_MAGIC) + _DIGEST :]
    if hashlib.blake2b(content, digest_size=_DIGEST).digest() != data[len(_MAGIC) : len(_MAGIC) + _DIGEST]:
        return None
    return bytes(content)


def _write(path: Path, content: bytes) -> None:
    """Write the file whole or not at all: readers see the old one or the new one."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + hashlib.blake2b(content, digest_size=_DIGEST).digest())
                file.write(content)
            os.replace(temporary, path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)


def _clear(folder: Path, name: str, kept: Path) -> None:
    with suppress(OSError):
        others = sorted((path for path in folder.glob(f"{name}-*.bin") if path != kept), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in others[_KEPT - 1 :]:
            path.unlink(missing_ok=True)
