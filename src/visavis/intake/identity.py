"""When two documents are one: the digest of their normalised text."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SPACES = re.compile(r"\s+")


def digest(text: str) -> str:
    r"""Return the SHA-256 of a text in hexadecimal, the same however its accents are composed and its lines broken.

    >>> digest("Paris,\r\n  10 janvier ") == digest("Paris, 10 janvier")
    True
    """
    normal = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()
