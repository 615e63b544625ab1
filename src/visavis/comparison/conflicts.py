"""Conflicts: in what two remarks about the same thing cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visavis.comparison.alignment import Pair
    from visavis.comparison.records import Conflict
    from visavis.comparison.remarks import Remark

_YES = frozenset(("support", "welcome", "agree", "commit", "propose", "request"))
_PROMISE = frozenset(("commit", "propose"))
_CLOSE = 0.05  # figures that differ by less, relatively, are the same one rounded
_FEW = 2  # figures in a remark up to which they are taken to measure the same thing as the other's


def conflicts(pair: Pair) -> tuple[Conflict, ...]:
    """Return in what the two remarks of a pair contradict each other; nothing where they only differ in wording or detail."""
    one, other = pair.left, pair.right
    found: list[Conflict] = []
    if one.asker and other.asker and one.asker != other.asker:
        found.append("request")
    if _other_figures(one, other):
        found.append("figure")
    if (one.times and other.times and not one.times & other.times) or (one.years and other.years and not one.years & other.years):
        found.append("date")
    if _denied(one, other) or _denied(other, one):
        found.append("commitment" if {one.act, other.act} & _PROMISE else "negation")
    return tuple(found)


def _other_figures(one: Remark, other: Remark) -> bool:
    """Whether both give figures that can be of the same thing, and no two are near each other."""
    if not one.numbers or not other.numbers or len(one.numbers) > _FEW or len(other.numbers) > _FEW:
        return False
    alike = [(a, b) for a, unit in one.numbers for b, its in other.numbers if unit == its or not unit or not its]
    return bool(alike) and not any(abs(a - b) <= _CLOSE * max(abs(a), abs(b)) for a, b in alike)


def _denied(one: Remark, other: Remark) -> bool:
    """Whether the one affirms what the other rejects or denies."""
    if one.act in _YES and other.act == "reject":
        return True
    return one.act in _YES and not one.negated and other.negated and other.act in ("state", "assess")
