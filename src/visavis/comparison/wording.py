"""How two statements of one claim differ in their wording."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visavis.comparison.remarks import Remark

_QUOTED = {"direct": "quoted", "partial": "quoted in part", "indirect": "reported"}
_SHOWN = 3  # stretches of difference that are named on either side


def difference(remarks: Sequence[Remark]) -> str | None:
    """Return in words how remarks of one claim differ: their act, their form, and in one language the words that only one has; nothing if they do not."""
    one, other = remarks[0], remarks[1]
    found = []
    if one.act != other.act:
        found.append(f"{one.act} / {other.act}")
    if one.mode != other.mode:
        found.append(f"{_QUOTED[one.mode]} / {_QUOTED[other.mode]}")
    if set(one.speakers) != set(other.speakers) and one.speakers and other.speakers:
        found.append(f"said by {' and '.join(one.speakers)} / {' and '.join(other.speakers)}")
    if one.language == other.language:
        left, right = one.text.split(), other.text.split()
        codes = [
            code for code in SequenceMatcher(None, [w.lower() for w in left], [w.lower() for w in right], autojunk=False).get_opcodes() if code[0] != "equal"
        ]
        only = [(" ".join(left[a:b]), " ".join(right[c:d])) for _, a, b, c, d in codes]
        found += [f"“{ours}” / “{theirs}”" for ours, theirs in only[:_SHOWN]] if len(only) <= _SHOWN else []
    return "; ".join(found) or None
