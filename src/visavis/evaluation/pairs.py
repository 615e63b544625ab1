"""Scores of the comparison on gold pairs of accounts: which statements are the same claim, which contradict each other, which topics are shared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from visavis.comparison.alignment import align, share_topics
from visavis.comparison.conflicts import conflicts
from visavis.comparison.remarks import Remark, recognise
from visavis.evaluation.gold import GoldError

if TYPE_CHECKING:
    from visavis.knowledge import Knowledge

HELD_BACK = "held-back.txt"
"""The file beside the pairs that names those which are scored and never mended for."""


@dataclass(slots=True)
class Tally:
    """How many were found rightly, found at all, and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: set[Any], wanted: set[Any]) -> None:
        """Count one more set of what was found beside what was wanted."""
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    @property
    def precision(self) -> float:
        """Share of what was found that was wanted; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass(slots=True)
class PairScores:
    """Scores over pairs of accounts, and every mistake in words."""

    claims: Tally = field(default_factory=Tally)
    contradictions: Tally = field(default_factory=Tally)
    topics: Tally = field(default_factory=Tally)
    mistakes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two accounts of one contact with what is the same in them."""

    name: str
    parties: tuple[str, ...]
    sides: tuple[str, str]
    accounts: tuple[list[Remark], list[Remark]]
    aligned: frozenset[tuple[str, str]]
    contradicting: frozenset[tuple[str, str, str]]
    topics: frozenset[tuple[str, str]]


def load_pairs(folder: Path, *, held_back: bool | None = None) -> list[GoldPair]:
    """Return the pairs in a folder by name: all, or those held back, or the others. Raises GoldError for a file that is none."""
    names = set((folder / HELD_BACK).read_text(encoding="utf-8").split()) if (folder / HELD_BACK).is_file() else set()
    files = sorted(folder.glob("*.yml"))
    return [_load(file) for file in files if held_back is None or (file.name in names or file.stem in names) == held_back]


def _load(file: Path) -> GoldPair:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        one, other = data["accounts"]
        shared = data.get("topics", {})
        topics = {(topic, "shared") for topic in shared.get("shared", ())}
        topics |= {(topic, account["party"]) for account in (one, other) for topic in shared.get(account["party"], ())}
        return GoldPair(
            file.stem,
            tuple(data["contact"]["parties"]),
            (one["party"], other["party"]),
            (_remarks(one), _remarks(other)),
            frozenset((left, right) for left, right in data.get("aligned", ())),
            frozenset((*row["pair"], row["conflict"]) for row in data.get("contradicting", ())),
            frozenset(topics),
        )
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise GoldError(f"{file}: this is no pair of accounts: {type(error).__name__} {' '.join(str(error).split())[:200]}") from error


def _remarks(account: dict[str, Any]) -> list[Remark]:
    return [
        Remark(
            id=row["id"],
            text=row["text"],
            language=account["language"],
            speakers=tuple(row.get("speakers", ())),
            act=row.get("act", "state"),
        )
        for row in account["statements"]
    ]


def score_pairs(pairs: Iterable[GoldPair], knowledge: Knowledge) -> PairScores:
    """Return the scores of the comparison over the pairs."""
    scores = PairScores()
    for pair in pairs:
        _score(pair, knowledge, scores)
    return scores


def _score(pair: GoldPair, knowledge: Knowledge, scores: PairScores) -> None:
    for remarks, side in zip(pair.accounts, pair.sides, strict=True):
        recognise(remarks, knowledge, frozenset(pair.parties))
        for remark in remarks:
            remark.parties = _parties(remark.speakers, knowledge) or (side,)
    found = align(*pair.accounts, frozenset(pair.parties))
    same: set[tuple[str, str]] = set()
    against: set[tuple[str, str]] = set()
    for one in found:
        its = conflicts(one)
        (against if its else same).add((one.left.id, one.right.id))
    wanted_against = {(left, right) for left, right, _ in pair.contradicting}
    scores.claims.add(same | against, set(pair.aligned) | wanted_against)
    scores.contradictions.add(against, wanted_against)
    texts = {remark.id: remark.text for remarks in pair.accounts for remark in remarks}
    weights = {(one.left.id, one.right.id): f"{one.score:.2f} {', '.join(one.reasons)}" for one in found}
    for kind, left, right in sorted(
        [("SPURIOUS", *key) for key in (same | against) - pair.aligned - wanted_against]
        + [("MISSING", *key) for key in (pair.aligned | wanted_against) - same - against]
        + [("FALSE CONFLICT", *key) for key in against - wanted_against]
        + [("MISSED CONFLICT", *key) for key in wanted_against & same]
    ):
        scores.mistakes.append(f"{pair.name} {kind} {left}+{right}: «{texts[left]}» – «{texts[right]}» {weights.get((left, right), '')}".rstrip())
    share_topics(found)
    _score_topics(pair, scores)


def _score_topics(pair: GoldPair, scores: PairScores) -> None:
    topics = [set[str]().union(*(remark.topics for remark in remarks)) for remarks in pair.accounts]
    found = {(topic, "shared") for topic in topics[0] & topics[1]}
    found |= {(topic, side) for own, other, side in ((topics[0], topics[1], pair.sides[0]), (topics[1], topics[0], pair.sides[1])) for topic in own - other}
    scores.topics.add(found, set(pair.topics))
    scores.mistakes += [f"{pair.name} SPURIOUS topic {topic} ({side})" for topic, side in sorted(found - pair.topics)]
    scores.mistakes += [f"{pair.name} MISSING topic {topic} ({side})" for topic, side in sorted(pair.topics - found)]


def _parties(speakers: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The parties of speakers by their English names: people by the offices they hold, institutions by the state in their name."""
    found = set()
    for speaker in speakers:
        candidates = knowledge.who(speaker, "en")
        party = knowledge.party_of(candidates[0].person.id, None) if candidates and candidates[0].person else None
        if party is None:
            party = next((name.keys[0] for name in knowledge.names(speaker, "en") if name.kind in ("state", "organisation") and name.keys), None)
        if party is not None:
            found.add(party)
    return tuple(sorted(found))
