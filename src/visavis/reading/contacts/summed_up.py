"""Headlines that tell in one what the text tells as several contacts."""

from __future__ import annotations

from dataclasses import replace

from visavis.reading.contacts.words import Candidate

_TOGETHER = 2


def sums_up(heading: Candidate, candidates: list[Candidate]) -> bool:
    """Say whether a headline tells in one of what the text tells as one contact with each: *X s'est entretenu avec les présidents iranien et américain*."""
    if _sums_up_people(heading, candidates):
        return True
    whole = _with_ground(heading)
    others = [_with_ground(other) for other in candidates if other is not heading and not other.aside and (other.strong or other.ground)]
    parts = [pair for pair in others if len(pair) == _TOGETHER and pair < whole]
    if len(whole) > _TOGETHER and whole not in others and set().union(*parts) == whole and bool(set.intersection(*parts)):
        return True
    legs = [pair for pair in others if len(pair) == _TOGETHER and len(pair & whole) == 1]  # a journey by somebody whom only the text names
    alone = heading.kind == "visit" and not any(actor.kind == "person" and actor.party for actor in heading.people) and len(whole) > 1
    return alone and whole <= set().union(*legs) and bool(set.intersection(*legs))


def told_as_one(candidates: list[Candidate]) -> list[Candidate]:
    """Return candidates, those of one cue as one where somebody tells of them as one meeting with all: *met A, B and C. "I had a meeting with A, B and C"*."""
    wholes = [each for each in candidates if len(each.parties) > _TOGETHER + 1 and each.strong and not each.aside]
    kept: list[Candidate] = []
    for each in candidates:
        alike = [other for other in candidates if other.cue == each.cue and other.status == each.status]
        codes = {code for other in alike for code in other.parties}
        whole = next((other for other in wholes if other.cue != each.cue and set(other.parties) == codes and other.kind == each.kind), None)
        if whole is None or len(alike) <= _TOGETHER or whole.status != each.status:
            kept.append(each)
        elif each is alike[0]:
            people = [actor for other in alike for actor in other.people]
            kept.append(replace(each, people=list({id(actor): actor for actor in people}.values()), then=[]))
    return kept


def _sums_up_people(heading: Candidate, candidates: list[Candidate]) -> bool:
    """Say whether a headline names together those of one party whom the text tells to have met somebody one by one: *X meets Y, Z*."""
    named = [actor for actor in heading.people if actor.kind == "person"]
    met = next((people for code in heading.parties if len(people := [actor for actor in named if actor.party == code]) > 1), [])
    others = [other for other in candidates if other is not heading and other.strong and set(other.parties) == set(heading.parties)]
    apart = [[actor for actor in met if actor in other.people] for other in others if other.kind in (heading.kind, None) and other.status == heading.status]
    return len(heading.parties) == _TOGETHER and len(met) > 1 and all([actor] in apart for actor in met) and met not in apart


def _with_ground(candidate: Candidate) -> set[str]:
    return {*candidate.parties, *filter(None, [candidate.ground])}
