"""Candidates that another contact of their sentence is told instead of: a journey to neutral ground, a gathering on whose margins two met."""

from __future__ import annotations

from visavis.reading.contacts.words import Candidate


def on_neutral_ground(visit: Candidate, candidates: list[Candidate]) -> bool:
    """Say whether somebody travels only to meet others there than those at home: *se rend à Rome, où il verra le Russe Lavrov*."""
    if visit.kind != "visit" or visit.place_party is None or visit.place is None:
        return False
    there = [
        other
        for other in candidates
        if other.sentence == visit.sentence and other.kind in ("meeting", None) and other.place == visit.place and set(visit.parties) & set(other.parties)
    ]
    return any(other.two_sided for other in there) and not any(visit.place_party in other.parties for other in there if other.two_sided)


def frames(gathering: Candidate, candidates: list[Candidate]) -> bool:
    """Say whether its sentence tells of a contact on the margins of a gathering, of which that is the occasion and no contact of its own."""
    return any(other is not gathering and other.sentence == gathering.sentence and other.two_sided for other in candidates)
