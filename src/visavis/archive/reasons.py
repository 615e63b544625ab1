"""Weighing two accounts of contacts against each other: the named reasons that they are one, and that they are two."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, NamedTuple

from typing_extensions import override

from visavis.archive.clocks import clocks_apart
from visavis.archive.moves import moved_between
from visavis.archive.profiles import Profile, resembles, same_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.archive.telling import Person

Verdict = Literal["same", "doubtful", "different"]

_IN_PERSON = ("meeting", "visit", "summit")
_NEAR = (frozenset(("call", "video")), frozenset(("meeting", "summit")), frozenset(("meeting", "visit")), frozenset(("visit", "summit")))
_REMOTE_OR_NOT = (frozenset(("video", "meeting")), frozenset(("video", "summit")))
_HOURS_APART = 5  # between clocks, from which a call is often on two days
_LOOSE = 16  # days after the first that the last of a visit can be; a longer span is a month in which it was
_WEEK = 7
_FORESEEN = 31  # days before a contact in which an undated announcement can be of it
_HALF = 0.5


class Reason(NamedTuple):
    """A reason, what it weighs here, and what it rests on."""

    name: str
    weight: float
    detail: str = ""

    @override
    def __str__(self) -> str:
        return f"{self.name} {self.weight:+.1f}" + (f" ({self.detail})" if self.detail else "")


@dataclass(frozen=True, slots=True)
class Weighing:
    """What speaks for two accounts being of one contact, and what against it."""

    score: float
    verdict: Verdict
    reasons: tuple[Reason, ...]


@cache
def table() -> dict[str, dict[str, float]]:
    """Return the weights of the reasons and the levels from which accounts are `same` or `doubtful`."""
    loaded: dict[str, dict[str, float]] = tomllib.loads((resources.files("visavis.archive") / "reasons.toml").read_text(encoding="utf-8"))
    return loaded


@cache
def _weights() -> dict[str, float]:
    return table()["reasons"]


def weigh(one: Profile, other: Profile) -> Weighing:
    """Return the reasons for and against the two being of one contact, their sum, and what follows from it."""
    weights, levels = _weights(), table()["levels"]
    reasons = tuple(
        Reason(name, round(weights[name] * times, 2), detail if isinstance(detail, str) else ", ".join(sorted(detail)))
        for name, times, detail in _reasons(one, other)
    )
    score = weight(one, other)
    verdict: Verdict = "same" if score >= levels["same"] else "doubtful" if score >= levels["doubtful"] else "different"
    return Weighing(score, verdict, reasons)


def weight(one: Profile, other: Profile) -> float:
    """Return the sum of the weights alone."""
    weights = _weights()
    score = 0.0
    for name, times, _ in _reasons(one, other):
        score += weights[name] * times
    return round(score, 2)


_Found = tuple[str, float, str | Iterable[str]]
"""A reason that holds, how many times its weight it counts, and what it rests on: told only when somebody asks."""


def _reasons(one: Profile, other: Profile) -> Iterator[_Found]:
    who = list(_who(one, other))
    yield from who
    yield from _what(one, other)
    yield from _when(one, other)
    if one.kind in _IN_PERSON or other.kind in _IN_PERSON or (one.kind is None and other.kind is None):
        yield from _where(one, other)
    yield from _how(one, other)
    yield from _about(one, other)
    both = one.documents & other.documents
    if both and not _told_again(one, other, who):
        yield "told-apart", len(both) / min(len(one.documents), len(other.documents)), ""


def _told_again(one: Profile, other: Profile, who: list[_Found]) -> bool:
    """Say whether a document that tells both comes back to one contact: of one kind, of the same people, on the same day and in no other place."""
    return (
        (one.kind == other.kind or _by_video_perhaps(one, other))
        and one.kind not in (None, "message")
        and one.first is not None
        and (one.first, one.last) == (other.first, other.last)
        and one.parties == other.parties
        and (one.place_key == other.place_key or not one.place_key or not other.place_key)
        and any(name in ("same-people", "same-person") for name, _, _ in who)
        and all(name not in ("other-people", "other-names") for name, _, _ in who)
    )


def _who(one: Profile, other: Profile) -> Iterator[_Found]:
    common = one.parties & other.parties
    summits = one.kind == other.kind == "summit" and bool(common)
    fewest = min(len(one.parties), len(other.parties))
    if one.parties == other.parties and (len(common) > 1 or summits):
        yield "same-parties", 1.0, common
    elif (summits and len(common) == fewest) or (fewest > 2 and (len(common) == fewest or (len(common) > 2 and len(common) >= _HALF * fewest))):
        yield "shared-parties", 1.0, common
    elif common in (one.parties, other.parties):
        yield "fewer-parties", 1.0, one.parties ^ other.parties
    else:
        yield "other-parties", 1.0, one.parties ^ other.parties
    if summits and fewest == 1:
        yield "same-summit", 1.0, common
    shared: list[str] = []
    office = ""
    unlike: tuple[str, str] | None = None
    for party in sorted(common):
        mine, theirs = one.people.get(party), other.people.get(party)
        if not mine or not theirs:
            continue
        unknown = False
        for left in mine:
            for right in theirs:
                same = same_person(left, right)
                if same:
                    shared.append(left.name)
                    break
                unknown = unknown or same is None
            else:
                continue
            break
        else:
            if unknown:
                held = {each.office for each in mine} & {each.office for each in theirs} - {""}
                office = office or (f"{party} {min(held)}" if held else "")
            elif all(each.wikidata for each in (*mine, *theirs)) or all(_others(left, right) for left in mine for right in theirs):
                unlike = ("other-people", f"{mine[0].name} / {theirs[0].name}")
            else:
                unlike = unlike or ("other-names", f"{mine[0].name} / {theirs[0].name}")
    if len(shared) > 1:
        yield "same-people", 1.0, shared
    elif shared:
        yield "same-person", 1.0, shared[0]
    if office:
        yield "same-office", 1.0, office
    if unlike:
        yield unlike[0], 1.0, unlike[1]


def _others(one: Person, other: Person) -> bool:
    """Say whether two are others beyond all doubt of spelling: they hold other offices, and no part of their names is like one of the other's."""
    return bool(one.office and other.office) and one.office != other.office and not resembles(one.folded, other.folded)


def _what(one: Profile, other: Profile) -> Iterator[_Found]:
    if one.series != other.series:
        yield "series", 1.0, ""
    if one.kind is None or other.kind is None:
        if "visit" in (one.kind, other.kind):
            yield "visit-or-open", 1.0, ""
        return
    kinds = (one.kind, other.kind)
    if one.kind == other.kind:
        yield "same-kind", 1.0, one.kind
    elif _by_video_perhaps(one, other):
        yield "video-or-meeting", 1.0, kinds
    elif frozenset(kinds) not in _NEAR:
        yield "other-kind", 1.0, kinds
    elif "visit" not in kinds:
        yield "near-kind", 1.0, kinds
    elif other.kind in one.beside or one.kind in other.beside:
        yield "visit-and-talks", 1.0, kinds
    elif any(each.first is not None and each.last is not None and each.last - each.first >= _LOOSE for each in (one, other)):
        yield "visit-about-then", 1.0, kinds
    else:
        yield "visit-or-talks", 1.0, kinds


def _by_video_perhaps(one: Profile, other: Profile) -> bool:
    """Say whether the one is a video link, and the other a meeting or summit that may have been held by it, since it has no place."""
    return frozenset((one.kind, other.kind)) in _REMOTE_OR_NOT and not any(
        each.place_key or each.place_country for each in (one, other) if each.kind != "video"
    )


def _when(one: Profile, other: Profile) -> Iterator[_Found]:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        yield from _undated(one, other)
        return
    apart = max(one.first - other.last, other.first - one.last, 0)
    if apart and moved_between(one, other):
        yield "moved", 1.0, f"{apart} days"
        return
    short = max(one.last - one.first, other.last - other.first)
    if apart == 0:
        if short == 0:
            yield ("about-that-day" if one.approximate or other.approximate else "same-day"), 1.0, ""
        else:
            yield ("within-period" if short >= 5 and one.kind != "visit" and other.kind != "visit" else "days-overlap"), 1.0, ""
        return
    if apart == 1 and (one.approximate or other.approximate or one.kind == other.kind == "message"):
        yield "about-next-day", 1.0, ""
    elif apart <= 2 and one.held != other.held and one.status != "denied" and other.status != "denied":
        yield "plan-shifted", 1.0, f"{apart} days"
    elif apart == 1:
        gap = clocks_apart(one.parties | other.parties)
        yield ("next-day-by-time-zone" if gap >= _HOURS_APART else "next-day"), 1.0, f"{gap:g} hours between clocks"
    else:
        yield "other-day", 1.0, f"{apart} days"
    if apart and one.outlets & other.outlets:
        yield "same-source-other-day", 1.0, one.outlets & other.outlets


def _undated(one: Profile, other: Profile) -> Iterator[_Found]:
    dated, undated = (one, other) if one.first is not None else (other, one)
    if undated.published is None or dated.first is None or dated.last is None:
        return
    told = undated.published[0]
    if undated.held:
        yield ("told-after" if dated.last <= told + 1 and told - dated.last <= _WEEK else "other-day"), 1.0, ""
    else:
        ahead = dated.first - told
        yield ("told-before" if -1 <= ahead <= _WEEK else "foreseen" if 0 < ahead <= _FORESEEN else "other-day"), 1.0, f"{ahead} days"


def _where(one: Profile, other: Profile) -> Iterator[_Found]:
    if one.place_key and one.place_key == other.place_key:
        yield "same-place", 1.0, one.tellings[0].place or one.place_key
    elif one.place_country and other.place_country:
        if one.place_country != other.place_country:
            yield "other-country", 1.0, f"{one.place_country}, {other.place_country}"
        elif one.place_key and other.place_key:
            yield "other-town", 1.0, f"{one.place_key}, {other.place_key}"
        else:
            yield "same-country", 1.0, one.place_country
    elif one.place_key and other.place_key:
        yield "other-town", 1.0, (one.place_key, other.place_key)
    if one.host and other.host:
        if one.host == other.host:
            yield "same-host", 1.0, one.host
        else:
            yield "other-host", 1.0, f"{one.host}, {other.host}"


def _how(one: Profile, other: Profile) -> Iterator[_Found]:
    if one.initiators and other.initiators:
        if one.initiators & other.initiators:
            yield "same-initiator", 1.0, one.initiators & other.initiators
        else:
            yield ("other-sender" if one.kind == "message" else "initiators-contradict"), 1.0, one.initiators | other.initiators
    if one.occasion & other.occasion:
        yield "same-occasion", 1.0, one.occasion & other.occasion
    if one.held != other.held:
        status = other.status if one.held else one.status
        if status in ("cancelled", "postponed") and moved_between(one, other):
            return
        name = {"cancelled": "held-and-called-off", "postponed": "held-and-called-off", "denied": "held-and-denied"}.get(status, "planned-then-held")
        yield name, 1.0, status


def _about(one: Profile, other: Profile) -> Iterator[_Found]:
    topics = one.topics & other.topics
    if topics:
        yield "shared-topic", float(min(len(topics), 3)), topics
    elif len(one.topics) > 1 and len(other.topics) > 1:
        yield "no-topic-shared", 1.0, ""
    figures = one.figures & other.figures
    if figures:
        yield "shared-figure", float(min(len(figures), 2)), figures
    if one.quotations & other.quotations:
        yield "shared-quotation", 1.0, min(one.quotations & other.quotations)
