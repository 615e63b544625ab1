"""What becomes of the names of people in a language: cited, told apart from others, and written in English."""

from __future__ import annotations

import re

from visavis.folding import plain

_LETTERS = "A-Za-z\u00c0-\u024f.'’\\-"
_BEHIND = re.compile(rf"\s?[(（]((?=[{_LETTERS} ·]*[a-z])[A-Z\u00c0-\u00de][{_LETTERS}]*(?:[ ·\u00a0][{_LETTERS}]+){{0,6}})[)）]")


def latin_behind(text: str, end: int) -> re.Match[str] | None:
    """Return what spells a name that ends there in Latin letters, in brackets behind it; its first group is the name.

    >>> latin_behind("贸易部长法瑞尔 (Don Farrell) 表示", 7)[1]
    'Don Farrell'
    >>> latin_behind("亚太经合组织（APEC）", 6)
    """
    return _BEHIND.match(text, end)


class PlainSpelling:
    """Words spelled as they are read."""

    def spelled(self, text: str) -> str:
        """Return the text as it is read, of the same length, where a custom of writing leaves something out."""
        return text


class PlainNames(PlainSpelling):
    """Names that have one form, in the letters of English."""

    def cited(self, name: str, morph: str = "") -> str:
        """Return a name as one cites it, out of the form it stands in, given the features that the parse gives that."""
        del morph
        return name

    def name_key(self, name: str) -> str:
        """Return what all forms of a name share, so that they are known for one."""
        return plain(name)

    def gender_of(self, name: str, morph: str = "") -> str | None:
        """Return the gender that a name tells by itself, `m` or `f`, given the features of the form it stands in."""
        del name, morph
        return None
