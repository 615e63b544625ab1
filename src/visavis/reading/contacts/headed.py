"""Whom a headline means by a post, where the lead names who was there: *talks with the Vietnamese leader … talks with the party's secretary X*."""

from __future__ import annotations

from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftActor
from visavis.reading.people.holders import GENERIC, VAGUE

_PAIR = 2
# Posts of which a holder may be called by any other.
_ANYBODY = ("party-leader", *VAGUE)


def name_in_headline(draft: Draft, candidates: list[Candidate], opening: list[int]) -> None:
    """Let a headline's people, called by no more than a post that the text never names, be those whom the lead names at the same contact."""
    titles = {0, *(sentence.i for sentence in draft.sentences if draft.document.blocks[sentence.block].kind == "title")}
    for candidate in candidates:
        if candidate.sentence not in titles or len(candidate.parties) != _PAIR:
            continue
        for n, actor in enumerate(candidate.people):
            if actor.kind == "person" and all(mention.basis == "office" for mention in draft.mentions if actor in mention.actors):
                told = next((each for each in candidates if each.sentence in opening and each.sentence not in titles and _like(candidate, each)), None)
                named = [] if told is None else [other for other in told.people if other.party == actor.party and other.kind == "person" and other.named]
                if len(named) == 1 and named[0] is not actor and _is_named(draft, named[0]) and _may_be(actor, named[0]):
                    candidate.people[n] = named[0]


def _like(candidate: Candidate, other: Candidate) -> bool:
    """Say whether two sentences tell of a contact of the same kind, status and two parties, and somebody is told to be at both."""
    same = (candidate.kind, candidate.status) == (other.kind, other.status) and set(candidate.parties) == set(other.parties)
    return same and any(actor.kind == "person" and any(actor is each for each in other.people) for actor in candidate.people)


def _is_named(draft: Draft, actor: DraftActor) -> bool:
    return any(mention.basis == "name" for mention in draft.mentions if actor in mention.actors)


def _may_be(actor: DraftActor, other: DraftActor) -> bool:
    """Say whether whoever is called by a post may be somebody of another: not a president a minister."""
    if actor.office is None or other.office in (None, *_ANYBODY) or actor.office in VAGUE:
        return True  # the leader is the party's secretary
    return other.office in GENERIC.get(actor.office, (actor.office,))
