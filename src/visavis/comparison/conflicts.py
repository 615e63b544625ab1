"""Conflicts: in what two remarks about the same thing cannot both be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from visavis.comparison.alignment import Pair
    from visavis.comparison.records import Conflict
    from visavis.comparison.remarks import Remark

_YES = frozenset(("support", "welcome", "agree", "commit", "propose", "request"))
_AFFIRMED = _YES | {"state", "assess"}
_AGREED = frozenset(("agree", "commit"))
_PROMISE = frozenset(("commit", "propose"))
_LIKE = (
    frozenset(("this year", "next year")),
    frozenset(("this month", "next month")),
    frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
)
_SAME_DEED = 0.45  # cosine from which two promises are of one deed
_CLOSE = 0.05  # figures that differ by less, relatively, are the same one rounded
_LARGE = 100
_FEW = 2  # figures in a remark up to which they are taken to measure the same thing as the other's


def conflicts(pair: Pair) -> tuple[Conflict, ...]:
    """Return in what the two remarks of a pair contradict each other; nothing where they only differ in wording or detail."""
    one, other = pair.left, pair.right
    found: list[Conflict] = []
    if one.asker and other.asker and one.asker != other.asker:
        found.append("request")
    if _other_figures(one, other):
        found.append("figure")
    if (
        _other_day(one, other)
        or _other_time(one.relative, other.relative)
        or (one.times and other.times and not one.times & other.times)
        or (one.years and other.years and not one.years & other.years)
    ):
        found.append("date")
    if one.venues and other.venues and not one.venues & other.venues:
        found.append("place")
    if _denied(one, other) or _denied(other, one):
        found.append("commitment" if {one.act, other.act} & _PROMISE else "negation")
    if one.act == other.act == "commit" and _each_the_other(one, other) and pair.cosine >= _SAME_DEED:
        found.append("commitment")
    return tuple(found)


def _each_the_other(one: Remark, other: Remark) -> bool:
    """Whether somebody of one side speaks in the one, and of another in the other."""
    return len(one.parties) == len(other.parties) == 1 and one.parties != other.parties


def _other_time(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether times told from the day of the talks differ: this year and next, Monday and Friday."""
    return any(one & kind and other & kind and not one & other & kind for kind in _LIKE)


def _other_figures(one: Remark, other: Remark) -> bool:
    """Whether both give figures that can be of the same thing, in one unit or in none, and no two of them are near each other."""
    if not one.numbers or not other.numbers or len(one.numbers) > _FEW or len(other.numbers) > _FEW:
        return False
    units = {unit for _, unit in one.numbers} & {unit for _, unit in other.numbers} - {""}
    for unit in units:
        if not any(_near(a, b) for a, its in one.numbers for b, own in other.numbers if its == own == unit):
            return True
    alike = [(a, b) for a, unit in one.numbers for b, its in other.numbers if unit == its or not unit or not its]
    return bool(alike) and not any(_near(a, b) for a, b in alike)


def _near(one: float, other: float) -> bool:
    """Whether two figures may be one told roughly: large ones by a few in a hundred, small ones by less than one."""
    high = max(abs(one), abs(other))
    return abs(one - other) <= _CLOSE * high if high >= _LARGE else round(one) == round(other)


def _denied(one: Remark, other: Remark) -> bool:
    """Whether the one affirms what the other rejects or denies; to reject what somebody only asks for or holds is another opinion."""
    if one.act in _AGREED and other.act == "reject":
        return True
    if other.denied and one.act in _AFFIRMED and not one.denied and not one.negated:
        return True
    return one.act in _YES and not one.negated and other.negated and other.act in ("state", "assess")


def _other_day(one: Remark, other: Remark) -> bool:
    """Whether each names a single day, and not the same."""
    return len(one.days) == len(other.days) == 1 and one.days != other.days
