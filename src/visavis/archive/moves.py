"""Contacts that were moved: reports that tell of the day from which or to which one was, and so tie those that tell of one of the days only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from visavis.archive.profiles import Profile

Days = tuple[int, int]


def moved_between(one: Profile, other: Profile) -> bool:
    """Return whether the days of the one are those from which or to which the other was moved."""
    return bool(one.moved or other.moved) and any(_overlap(mine, theirs) for mine in _all_days(one) for theirs in _all_days(other))


def moves_of(profiles: Iterable[Profile]) -> frozenset[frozenset[Days]]:
    """Return what the profiles tell of moves: the days of each that go together."""
    return frozenset(frozenset(_all_days(profile)) for profile in profiles if profile.moved)


def moved(profile: Profile, moves: Collection[Collection[Days]]) -> Profile:
    """Return the profile with the days that its own were moved from or to, as others tell."""
    own = _all_days(profile)
    more = {day for days in moves if any(_overlap(mine, theirs) for mine in own for theirs in days) for day in days}
    return replace(profile, moved=tuple(sorted({*profile.moved, *more})))


def _all_days(profile: Profile) -> list[Days]:
    return [*([(profile.first, profile.last)] if profile.first is not None and profile.last is not None else []), *profile.moved]


def _overlap(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
