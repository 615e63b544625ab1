"""Whom a name may mean: candidates from spellings, ranked by how well the name, date, office and state fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from visavis.knowledge.facts import Candidate
from visavis.knowledge.folding import squeezed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from visavis.knowledge.facts import Holding
    from visavis.knowledge.lookup import Knowledge

_CLOSE = 84.0  # similarity (0 to 100) from which another spelling counts
_MOST = 10


def candidates(
    knowledge: Knowledge, spellings: Mapping[str, tuple[str, ...]], name: str, on: str | None, near: tuple[str, ...], titles: frozenset[str]
) -> list[Candidate]:
    """Return the people whom the name may mean, best first.

    The name itself weighs most; an office held on the date, and the offices and parties in `near`, decide between namesakes.
    """
    plain = _without_titles(squeezed(name), titles)
    if not plain:
        return []
    found: dict[str, tuple[float, str]] = {}
    for score, reason, people in _matches(spellings, plain):
        for person in people:
            if person not in found or found[person][0] < score:
                found[person] = (score, reason)
    ranked = [_weighed(knowledge, person, score, reason, on, near) for person, (score, reason) in found.items()]
    ranked.sort(key=lambda candidate: (-candidate.score, candidate.person.name_en))
    return ranked[:_MOST]


def _without_titles(name: str, titles: frozenset[str]) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in titles:
        words.pop(0)
    return " ".join(words)


def _matches(spellings: Mapping[str, tuple[str, ...]], name: str) -> list[tuple[float, str, tuple[str, ...]]]:
    if name in spellings:
        return [(0.8 if " " in name else 0.7, "name", spellings[name])]
    words = name.split()
    matches: list[tuple[float, str, tuple[str, ...]]] = []
    if len(words) > 1:
        swapped = " ".join([*words[1:], words[0]])
        if swapped in spellings:
            matches.append((0.75, "name in another order", spellings[swapped]))
    if len(words) == 1:
        matches.extend((0.5, "part of the name", people) for spelling, people in spellings.items() if name in spelling.split())
    if not matches:
        # one of the words has to stand in the spelling, or nearly: a cheap first sieve by the longest word
        close = process.extract(name, spellings.keys(), scorer=fuzz.token_sort_ratio if len(words) > 1 else fuzz.ratio, score_cutoff=_CLOSE, limit=_MOST)
        matches.extend((0.6 * score / 100, "similar spelling", spellings[spelling]) for spelling, score, _ in close)
    return matches


def _weighed(knowledge: Knowledge, person: str, score: float, reason: str, on: str | None, near: tuple[str, ...]) -> Candidate:
    reasons = [reason]
    held = knowledge.offices_of(person, on)
    holding: Holding | None = held[0] if held else None
    if held:
        score += 0.1
        reasons.append("in office on the date")
    for hint in near:
        fitting = [each for each in held if hint in (each.office, each.party)]
        if fitting:
            holding = fitting[0]
            score += 0.05
            reasons.append(f"holds {hint}" if hint == fitting[0].office else f"of {hint}")
        elif any(hint in (each.office, each.party) for each in knowledge.career(person)):
            score += 0.03
            reasons.append(f"once {hint}")
        else:
            score -= 0.1
    return Candidate(knowledge.person(person), round(max(0.0, min(1.0, score)), 3), tuple(reasons), holding)
