"""What becomes of the names of people in a language: cited, told apart from others, and written in English."""

from __future__ import annotations

from visavis.folding import plain


class PlainNames:
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
