"""Offices told by whose they are: *his office said*, *son cabinet a précisé*; and the institution that an office speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.reading.draft import Draft, DraftActor

if TYPE_CHECKING:
    from visavis.knowledge.facts import Institution
    from visavis.reading.statements.speech import Speech


def institution_of(draft: Draft, person: DraftActor) -> DraftActor | None:
    """Return the institution that a person's office speaks for, as an actor of the draft."""
    if person.office is None or person.party is None or draft.knowledge is None:
        return None
    try:
        institution = draft.knowledge.institution_of(person.office, person.office_party or person.party)
    except KeyError:
        return None
    return _as_actor(draft, institution)


def government_of(draft: Draft, state: str) -> DraftActor:
    """Return the government of a state, as an actor of the draft."""
    return _as_actor(draft, draft.knowledge.institution_of("head-of-government", state))


def _as_actor(draft: Draft, institution: Institution) -> DraftActor:
    """Return the draft's actor of that name, added where there is none."""
    known = next((actor for actor in draft.actors if actor.name == institution.name), None)
    if known is not None:
        return known
    actor = DraftActor("institution", institution.name, institution.party)
    draft.actors.append(actor)
    return actor


def own_office(speech: Speech, at: int) -> DraftActor | None:
    """Return the institution whose office a possessive gives to the subject of its sentence or of the one before."""
    tokens, words = speech.tokens, speech.table.words
    if at == 0 or tokens[at].norm not in words["own_office"] or tokens[at - 1].norm not in words["possessive"]:
        return None
    gender = "m" if tokens[at - 1].norm in words["his"] else "f" if tokens[at - 1].norm in words["her"] else None
    before = speech.draft.sentences[max(0, tokens[at].sentence - 1)].start
    for mention in reversed([one for one in speech.draft.mentions if before <= one.start and one.end <= tokens[at - 1].start]):
        actor = mention.actors[0]
        if len(mention.actors) > 1 or actor.kind != "person" or (gender is not None and actor.gender not in (None, gender)):
            continue
        if any(tokens[k].dep.startswith("nsubj") for k in range(speech.token_at(mention.start), speech.token_before(mention.end) + 1)):
            return institution_of(speech.draft, actor)
    return None
