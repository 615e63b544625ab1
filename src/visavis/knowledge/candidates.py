"""Whom a name may mean: candidates from spellings, ranked by how well the name, date, office and state fit."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from visavis.knowledge.facts import Candidate
from visavis.knowledge.folding import squeezed
from visavis.knowledge.periods import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from visavis.knowledge.facts import Holding
    from visavis.knowledge.lookup import Knowledge

_CLOSE = 84.0  # similarity (0 to 100) from which another spelling counts
_MOST = 10
_EDGE = 3  # letters at the beginning or end of a word of which a misspelt name has kept one
_OUT = 20  # years after which a surname alone means somebody else, if anybody
_LINE, _KEY = "\n", "\t"

Match = tuple[float, str, tuple[str, ...]]
_Weighed = tuple[str, float, list[str], "Holding | None"]


class Spellings:
    """The spellings of people's names in a language, as `pack_spellings` packed them."""

    def __init__(self, packed: bytes) -> None:
        self._people: dict[str, str] = dict(line.split(_KEY, 1) for line in packed.decode("utf-8").split(_LINE) if line)

    def __getitem__(self, spelling: str) -> tuple[str, ...]:
        found = self._people.get(spelling)
        return tuple(found.split(_KEY)) if found else ()

    @cached_property
    def _words(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for spelling in self._people:
            for word in spelling.split():
                found[word].append(spelling)
        return found

    @cached_property
    def _edges(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for edge in {word[:_EDGE], "-" + word[-_EDGE:]}:
                found[edge].append(word)
        return found

    def with_word(self, word: str) -> list[str]:
        """Return the spellings of which the word is one."""
        return self._words.get(word, [])

    def close(self, name: str) -> list[tuple[str, float]]:
        """Return the spellings that a misspelt name may stand for, with their similarity, best first."""
        from rapidfuzz import fuzz, process  # most names are spelt as they are known

        words = name.split()
        alike = {word for own in words for edge in (own[:_EDGE], "-" + own[-_EDGE:]) for word in self._edges.get(edge, ())}
        near = {word: score for own in words for word, score, _ in process.extract(own, alike, scorer=fuzz.ratio, score_cutoff=_CLOSE - 20, limit=40)}
        if len(words) == 1:
            choices = {spelling for word, score in near.items() if score >= _CLOSE for spelling in self._words[word] if spelling == word}
        else:
            choices = {spelling for word in near for spelling in self._words[word] if " " in spelling}
        scorer = fuzz.token_sort_ratio if len(words) > 1 else fuzz.ratio
        return [(spelling, score) for spelling, score, _ in process.extract(name, choices, scorer=scorer, score_cutoff=_CLOSE, limit=_MOST)]


def pack_spellings(rows: Iterable[tuple[str, str, str]]) -> bytes:
    """Return the spellings with the people who bear them, a line each; `rows` are person, kind and spelling."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for person, _, spelling in rows:
        plain = squeezed(spelling)
        if plain:
            found[plain][person] = None
    return _LINE.join(spelling + _KEY + _KEY.join(people) for spelling, people in found.items()).encode()


def candidates(
    knowledge: Knowledge,
    spellings: Spellings,
    name: str,
    on: str | None,
    near: tuple[str, ...],
    titles: frozenset[str],
    genders: Mapping[str, frozenset[str]],
) -> list[Candidate]:
    """Return the people whom the name may mean, best first.

    The name itself weighs most; an office held on the date, and the offices and parties in `near`, decide between namesakes. A surname alone means
    nobody who has been out of office for decades as long as it may mean somebody else, and a title in `genders` (*Mme*) nobody of the other gender.
    """
    folded = squeezed(name)
    plain = _without_titles(folded, titles)
    if not plain:
        return []
    said = folded.removesuffix(plain).split()
    gender = next((gender for gender, words in genders.items() if not words.isdisjoint(said)), None)
    found: dict[str, tuple[float, str]] = {}
    for score, reason, people in _matches(spellings, plain):
        for person in people:
            if person not in found or found[person][0] < score:
                found[person] = (score, reason)
    if " " not in plain and len(found) > 1:
        since, until = (int(day[:4]) for day in bounds(on or knowledge.version.replace(".", "-")))
        recent = {person: match for person, match in found.items() if _recent(knowledge.years(person), since, until)}
        found = recent or found
    if gender is not None:
        found = {person: match for person, match in found.items() if knowledge.person(person).gender in (gender, None)} or found
    ranked = [_weighed(knowledge, person, score, reason, on, near) for person, (score, reason) in found.items()]
    ranked.sort(key=lambda each: (-each[1], knowledge.renown(each[0])))
    return [Candidate(knowledge.person(person), score, tuple(reasons), holding) for person, score, reasons, holding in ranked[:_MOST]]


def _without_titles(name: str, titles: frozenset[str]) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in titles:
        words.pop(0)
    return " ".join(words)


def _matches(spellings: Spellings, name: str) -> list[Match]:
    matches: list[Match] = []
    exact = spellings[name]
    if exact:
        matches.append((0.8 if " " in name else 0.7, "name", exact))
        if " " in name:
            return matches
    words = name.split()
    if len(words) == 1:
        matches.extend((0.5, "part of the name", spellings[spelling]) for spelling in spellings.with_word(name) if " " in spelling)
    else:
        swapped = spellings[" ".join([*words[1:], words[0]])]
        if swapped:
            matches.append((0.75, "name in another order", swapped))
    return matches or [(0.6 * score / 100, "similar spelling", spellings[spelling]) for spelling, score in spellings.close(name)]


def _recent(years: tuple[str, str], since: int, until: int) -> bool:
    first, last = years
    return first[:4] == "0000" or (since - int(last[:4]) <= _OUT and int(first[:4]) - until <= _OUT)


def _weighed(knowledge: Knowledge, person: str, score: float, reason: str, on: str | None, near: tuple[str, ...]) -> _Weighed:
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
    return person, round(max(0.0, min(1.0, score)), 3), reasons, holding
