"""The merge: which tellings are of one contact. It knows no database, and its result depends on the set of tellings alone, not on their order.

It goes from the certain to the uncertain. Tellings that name people and the days of the contact are weighed pair by pair and joined from the strongest
reasons down; then those without people, and last those with only a month or a week, join the one contact that they can mean. What can mean several
stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from visavis.archive.moves import moved, moved_between, moves_of
from visavis.archive.profiles import Profile, is_anchored, pooled, tells_parties
from visavis.archive.reasons import table, weight
from visavis.archive.telling import Telling

_BUCKET = 8  # days that one block covers
_PAIRED = 4  # parties of a contact up to which each pair of them is a block
_SPAN = 62  # days that a date may span and still be tied to a contact
_BEFORE, _AFTER = 8, 31  # days around its publication in which an undated telling looks for its contact
_APART = 2  # days between two dates of one contact, at most
_DISTINCT = 1.0  # by how much the best contact for an uncertain telling must be better than the second
_FORBIDDEN = 1.5  # two accounts below this are never joined through others
_ON_AVERAGE = 4.0  # what the accounts of two groups must reach on average

UNCERTAIN = 2
"""The rank of tellings that are not dated to the day."""

Group = tuple[str, ...]
"""The keys of the tellings of one contact, sorted."""


class Judged(NamedTuple):
    """A person's verdict on two tellings: `same` or `different`."""

    verdict: str
    left: str
    right: str


def blocks(telling: Telling) -> list[str]:
    """Return what the telling is looked up by: two tellings that may be of one contact share a block.

    Those dated to the day stand in blocks of days and of months; those with coarser dates in blocks of months of their own, which end with `~`.
    """
    if rank(telling) == UNCERTAIN:
        return uncertain_blocks(telling)
    return day_blocks(telling) + month_blocks(telling)


def day_blocks(telling: Telling) -> list[str]:
    """Return the blocks of the days of a telling; none if its date is coarser."""
    return [f"{pair}/{period}" for pair in _pairs(telling) for period in _near_days(telling)]


def month_blocks(telling: Telling) -> list[str]:
    """Return the blocks in which tellings dated to the day stand that are of the months of this one."""
    return [f"{pair}/{period}" for pair in _pairs(telling) for period in _months(telling)]


def uncertain_blocks(telling: Telling) -> list[str]:
    """Return the blocks in which tellings with coarser dates stand that are of the months of this one."""
    return [f"{block}~" for block in month_blocks(telling)]


def _pairs(telling: Telling) -> tuple[str, ...]:
    return _pairs_of(telling.parties, telling.kind == "summit") if tells_parties(telling) else ()


@lru_cache(maxsize=65536)
def _pairs_of(parties: tuple[str, ...], summit: bool) -> tuple[str, ...]:
    """Each two of a few parties; of more, and at summits, which reports tell with more or fewer of them, each by itself."""
    pairs = [f"{one}+{other}" for one, other in combinations(parties, 2)] if len(parties) <= _PAIRED else []
    return (*pairs, *(f"*{party}" for party in parties if len(parties) > 2 or summit))


def _near_days(telling: Telling) -> tuple[str, ...]:
    if telling.series:
        return ()
    days = [(telling.first_day, telling.last_day)] if is_anchored(telling) and telling.first_day is not None and telling.last_day is not None else []
    if not days or not telling.moved_days:
        return _buckets(*days[0]) if days else ()
    return tuple(dict.fromkeys(bucket for first, last in (*days, *telling.moved_days) if last - first <= _SPAN for bucket in _buckets(first, last)))


@lru_cache(maxsize=65536)
def _buckets(first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{bucket}" for bucket in range((first - 1) // _BUCKET, (last + 1) // _BUCKET + 1))


def _months(telling: Telling) -> tuple[str, ...]:
    days = None if telling.series else _possible_days(telling)
    if days is None or not telling.moved_days:
        return () if days is None else _months_of(*days)
    return tuple(dict.fromkeys(month for first, last in (days, *telling.moved_days) if last - first <= _SPAN for month in _months_of(first, last)))


@lru_cache(maxsize=65536)
def _months_of(first_day: int, last_day: int) -> tuple[str, ...]:
    first, last = (date.fromordinal(max(1, day)) for day in (first_day, last_day))
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month))


def _possible_days(telling: Telling) -> tuple[int, int] | None:
    if telling.first_day is not None and telling.last_day is not None:
        return (telling.first_day, telling.last_day) if telling.last_day - telling.first_day <= _SPAN else None
    if telling.published is None or not telling.main:
        return None
    return (telling.published - _BEFORE, telling.published) if telling.status in ("held", "ongoing") else (telling.published, telling.published + _AFTER)


def rank(telling: Telling) -> int:
    """Return how surely a telling tells its contact from others: 0 with days and people of both parties, 1 with days only, 2 with less."""
    if telling.series or not is_anchored(telling) or not tells_parties(telling):
        return UNCERTAIN
    named = len({person.party for person in telling.people})
    enough = 1 if telling.kind == "visit" else 2  # of a visit the visitor is enough
    return 0 if named >= enough or len(telling.parties) > 2 or telling.kind == "summit" else 1


Weighed = dict[tuple[str, str], float]
"""What profiles weigh against each other, by their keys, the smaller first."""


def cluster(
    tellings: Iterable[Telling], judgements: Iterable[Judged] = (), settled: Iterable[Collection[Telling]] = (), weighed: Weighed | None = None
) -> list[Group]:
    """Return the groups of tellings that are of one contact, sorted.

    `settled` are contacts that stay together as they are and apart from each other; tellings may join them. `weighed` is what is known already.
    """
    merge = _Merge(judgements, weighed)
    for members in settled:
        merge.settle(members)
    for level, group in merge.judged(tellings):
        merge.waiting[level].append(group)
    for level in (0, 1, 2):
        merge.attach(level)
        merge.join(level)
    return sorted(tuple(sorted(group.members())) for group in merge.found)


def weight_once(weighed: Weighed, one: Profile, other: Profile) -> float:
    """Return what two profiles weigh, from what is known if it is."""
    pair = (one.key, other.key) if one.key < other.key else (other.key, one.key)
    score = weighed.get(pair)
    if score is None:
        score = weighed[pair] = weight(one, other)
    return score


class _Group:
    """Tellings that are of one contact, as profiles by the rank of what they rest on; `parts` are those that stand or fall together."""

    __slots__ = ("key", "parts", "profiles")

    def __init__(self, profiles: list[tuple[int, Profile]]) -> None:
        self.profiles = profiles
        self.parts = [[profile for _, profile in profiles]]
        self.key = min(profile.key for _, profile in profiles)

    def members(self) -> Iterator[str]:
        return (telling.key for _, profile in self.profiles for telling in profile.tellings)

    def below(self, level: int) -> list[Profile]:
        return [profile for rank_, profile in self.profiles if rank_ < level]


class _Merge:
    def __init__(self, judgements: Iterable[Judged], weighed: Weighed | None) -> None:
        self.same: list[tuple[str, str]] = []
        self.different: dict[str, set[str]] = defaultdict(set)
        for verdict, left, right in sorted(judgements):
            if verdict == "same":
                self.same.append((left, right))
            elif verdict == "different":
                self.different[left].add(right)
                self.different[right].add(left)
        self.judged_keys = {key for pair in self.same for key in pair} | self.different.keys()
        self.found: list[_Group] = []
        self.waiting: dict[int, list[_Group]] = defaultdict(list)
        self.index: dict[str, list[tuple[int, Profile, _Group]]] = defaultdict(list)
        self.weighed: Weighed = {} if weighed is None else weighed
        self.level_same = table()["levels"]["same"]
        self.level_doubtful = table()["levels"]["doubtful"]

    def judged(self, tellings: Iterable[Telling]) -> Iterator[tuple[int, _Group]]:
        """Yield the profiles of the tellings, those that somebody judged to be of one contact as one group of the best rank among them."""
        by_key = {telling.key: telling for telling in tellings}
        bound = {key: {key} for pair in self.same for key in pair if key in by_key}
        for left, right in self.same:
            if left in bound and right in bound and bound[left] is not bound[right]:
                if not any(self.different[key] & bound[right] for key in bound[left]):
                    bound[left] |= bound[right]
                    for key in bound[right]:
                        bound[key] = bound[left]
        for profile in pooled([telling for key, telling in by_key.items() if key not in bound], apart=self.judged_keys):
            level = rank(profile.tellings[0])
            yield level, _Group([(level, profile)])
        for keys in {min(keys): keys for keys in bound.values()}.values():
            members = [(rank(by_key[key]), Profile.of([by_key[key]])) for key in sorted(keys)]
            yield min(level for level, _ in members), _Group(members)

    def settle(self, members: Iterable[Telling]) -> None:
        """Take a contact as it is."""
        by_rank: dict[int, list[Telling]] = defaultdict(list)
        for telling in members:
            by_rank[rank(telling)].append(telling)
        self._keep(_Group([(level, profile) for level, found in sorted(by_rank.items()) for profile in pooled(found, apart=self.judged_keys)]))

    def _keep(self, group: _Group) -> None:
        self.found.append(group)
        self._index(group, group.profiles)

    def _index(self, group: _Group, profiles: Iterable[tuple[int, Profile]]) -> None:
        for level, profile in profiles:
            for block in blocks(profile.tellings[0]):
                self.index[block].append((level, profile, group))

    # uncertain tellings join what they can only mean

    def attach(self, level: int) -> None:
        """Let the waiting groups of that rank join the one contact they can mean; those that can mean several are contacts of their own."""
        if level == 0:
            return
        joined: list[tuple[_Group, _Group]] = []
        left: list[_Group] = []
        alone: list[_Group] = []
        for group in sorted(self.waiting[level], key=lambda each: each.key):
            scores = sorted(((score, into.key, into) for into, score in self._scores(group, level).items()), key=lambda each: (-each[0], each[1]))
            if not scores or scores[0][0] < self.level_same:
                left.append(group)
            elif len(scores) > 1 and scores[0][0] - scores[1][0] < _DISTINCT:
                alone.append(group)
            else:
                joined.append((scores[0][2], group))
        for into, group in joined:
            if self._judged_different(group, into):  # from one that has joined it just now
                alone.append(group)
                continue
            into.profiles.extend(group.profiles)
            self._index(into, group.profiles)
        for group in alone:
            self._keep(group)
        self.waiting[level] = left

    def _scores(self, group: _Group, level: int) -> dict[_Group, float]:
        """The contacts known with more certainty that the group may be of, with the best weight for each."""
        seen: dict[int, tuple[Profile, _Group]] = {}
        for _, profile in group.profiles:
            for block in (day_blocks if level == 1 else month_blocks)(profile.tellings[0]):
                for rank_, candidate, into in self.index[block]:
                    if rank_ < level and near(profile, candidate):
                        seen[id(candidate)] = (candidate, into)
        best: dict[_Group, float] = {}
        for candidate, into in seen.values():
            score = max(self._weight(profile, candidate) for _, profile in group.profiles)
            if score >= self.level_doubtful and score > best.get(into, 0.0):
                best[into] = score
        documents = {telling.digest for _, profile in group.profiles for telling in profile.tellings}
        apart = table()["reasons"]["told-apart"]
        for into in list(best):
            shared = {document for profile in into.below(level) for document in profile.documents} & documents
            best[into] += apart * len(shared) / len(documents)
            if best[into] < self.level_doubtful or self._judged_different(group, into):
                del best[into]
        return best

    def _judged_different(self, one: _Group, other: _Group) -> bool:
        return bool(self.different) and any(self.different[key] & set(other.members()) for key in one.members() if key in self.different)

    def _weight(self, one: Profile, other: Profile) -> float:
        return weight_once(self.weighed, one, other)

    # tellings of the same rank join each other

    def join(self, level: int) -> None:
        """Join the waiting groups of that rank with each other, from the strongest reasons down."""
        groups = {id(group): group for group in self.waiting.pop(level, [])}
        where = {profile.key: group for group in groups.values() for _, profile in group.profiles}
        for _, one, other in sorted(self._links(groups.values())):
            left, right = where[one], where[other]
            if left is right or not self._may_join(left, right):
                continue
            left.profiles += right.profiles
            left.parts += right.parts
            left.key = min(left.key, right.key)
            for _, profile in right.profiles:
                where[profile.key] = left
            del groups[id(right)]
        for group in groups.values():
            self._keep(group)

    def _links(self, groups: Iterable[_Group]) -> Iterator[tuple[float, str, str]]:
        """The pairs of profiles that are surely of one contact, strongest first when sorted."""
        shared: dict[str, list[Profile]] = defaultdict(list)
        for group in groups:
            for _, profile in group.profiles:
                for block in blocks(profile.tellings[0]):
                    shared[block].append(profile)
        seen: set[tuple[str, str]] = set()
        for profiles in shared.values():
            for one, other in combinations(sorted(profiles, key=lambda profile: profile.key), 2):
                pair = (one.key, other.key)
                if pair not in seen and near(one, other):
                    seen.add(pair)
                    score = self._weight(one, other)
                    if score >= self.level_same:
                        yield -score, *pair

    def _may_join(self, one: _Group, other: _Group) -> bool:
        total, count = 0.0, 0
        moves = moves_of(profile for group in (one, other) for _, profile in group.profiles)
        for left in one.parts:
            for right in other.parts:
                score = max(self._weight(mine, theirs) for mine in left for theirs in right)
                if moves and score < _ON_AVERAGE:  # a report that tells of both days ties those that tell of one
                    score = max(score, *(weight(moved(mine, moves), moved(theirs, moves)) for mine in left for theirs in right))
                if score < _FORBIDDEN:
                    return False
                total, count = total + score, count + 1
        return total >= _ON_AVERAGE * count and not self._judged_different(one, other)


def near(one: Profile, other: Profile) -> bool:
    """Return whether their days are close enough for them to be of one contact; an undated one may be close to any."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return (one.first - other.last <= _APART and other.first - one.last <= _APART) or moved_between(one, other)
