"""Near copies: one dispatch in two papers, found by MinHash and then compared word by word.

Copies of one dispatch differ in their title, their signature and where they were cut. Two communiqués on two calls of one day differ in a name or two: they
are no copies, however alike. So texts that share a key are only candidates. They are copies if they have most of their runs of words in common, came out
within a few days, and tell of a contact of the same parties on the same day.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from visavis.folding import fold

if TYPE_CHECKING:
    from visavis.records import Report

_PERMUTATIONS, _BANDS = 128, 16  # texts that share two thirds of their runs have a key in common nineteen times in twenty
_ROWS = _PERMUTATIONS // _BANDS
_RUN = 5  # words
_FEWEST = 20  # runs of a text below which nothing can be said
_ALIKE = 0.7  # runs in common, of all that both have
_HELD, _SHORTEST = 0.85, 0.4  # of the runs of a text that was cut, and its length at the least
_DAYS = 10  # between two papers that carry one dispatch
# Chinese is not written in words: there, each character is taken for one.
_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def runs(text: str) -> frozenset[int]:
    """Return the runs of five words of a text, each as a number."""
    words = _WORDS.findall(fold(text))
    return frozenset(
        int.from_bytes(hashlib.blake2b(" ".join(words[i : i + _RUN]).encode(), digest_size=8).digest(), "big") for i in range(max(0, len(words) - _RUN + 1))
    )


def keys(text: str) -> tuple[int, ...]:
    """Return the keys of a text, one of which most of its near copies have too; none for a text that is too short to tell."""
    found = runs(text)
    if len(found) < _FEWEST:
        return ()
    minhash = _empty().copy()
    minhash.update_batch(sorted(found))
    values = minhash.hashvalues
    bands = (values[band * _ROWS : (band + 1) * _ROWS].astype("<u8").tobytes() + bytes([band]) for band in range(_BANDS))
    return tuple(int.from_bytes(hashlib.blake2b(band, digest_size=8).digest(), "big", signed=True) for band in bands)


def alike(one: str, other: str) -> bool:
    """Return whether one of two texts is a near copy of the other, by their words."""
    first, second = runs(one), runs(other)
    fewer, more = sorted((len(first), len(second)))
    if fewer < _FEWEST:
        return False
    common = len(first & second)
    return common >= _ALIKE * (fewer + more - common) or (common >= _HELD * fewer and fewer >= _SHORTEST * more)


def close(one: str | None, other: str | None) -> bool:
    """Return whether two publication dates, in EDTF, are few enough days apart, as far as they tell.

    >>> close("2024-01-10", "2024-01-12"), close("2024-01-10", "2024-02"), close("2024-01-10", "2024"), close(None, "2024")
    (True, False, True, True)
    """
    return _apart(one, other) <= _DAYS


def same_contact(one: Report, other: Report) -> bool:
    """Return whether two reports tell of a contact of the same parties on the same day or the next, as far as they date it."""
    return any(first[0] == second[0] and _apart(first[1], second[1]) <= 1 for first in _told(one) for second in _told(other))


def _told(report: Report) -> list[tuple[tuple[str, ...], str | None]]:
    contacts = [contact for contact in report.contacts if contact.main] or report.contacts
    return [(tuple(sorted(party.code for party in contact.parties)), contact.date) for contact in contacts]


def _apart(one: str | None, other: str | None) -> int:
    """Return how many days two dates are apart at the least; none where one is not known."""
    from visavis.archive.days import span

    first, second = span(one), span(other)
    return 0 if first is None or second is None else max(0, first[0] - second[1], second[0] - first[1])


@cache
def _empty() -> Any:
    from datasketch import MinHash

    return MinHash(num_perm=_PERMUTATIONS, seed=1, hashfunc=_folded)


def _folded(value: int) -> int:
    """Return a run as the number of 32 bits that MinHash permutes."""
    return value & 0xFFFFFFFF
