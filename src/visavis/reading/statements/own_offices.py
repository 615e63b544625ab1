"""Offices told by whose they are: *his office said*, *son cabinet a précisé*; and the institution that an office speaks for."""

from __future__ import annotations

from visavis.reading.draft import Draft, DraftActor
from visavis.reading.statements.speech import Speech

_MENTIONS = 12


def institution_of(draft: Draft, person: DraftActor) -> DraftActor | None:
    """Return the institution that a person's office speaks for, as an actor of the draft."""
    if person.office is None or person.party is None or draft.knowledge is None:
        return None
    try:
        institution = draft.knowledge.institution_of(person.office, person.office_party or person.party)
    except KeyError:
        return None
    for actor in draft.actors:
        if actor.name == institution.name:
            return actor
    actor = DraftActor("institution", institution.name, institution.party)
    draft.actors.append(actor)
    return actor


def own_office(speech: Speech, at: int) -> DraftActor | None:
    """Return the institution whose office a possessive gives to the person last spoken of as a subject, or else to the one named last."""
    tokens, words = speech.tokens, speech.table.words
    if at == 0 or tokens[at].norm not in words["own_office"] or tokens[at - 1].norm not in words["possessive"]:
        return None
    gender = "m" if tokens[at - 1].norm in words["his"] else "f" if tokens[at - 1].norm in words["her"] else None
    before = [one for one in speech.draft.mentions if one.end <= tokens[at - 1].start][-_MENTIONS:]
    people: list[tuple[bool, DraftActor]] = []
    for mention in reversed(before):
        actor = mention.actors[0]
        if len(mention.actors) == 1 and actor.kind == "person" and (gender is None or actor.gender in (None, gender)):
            head = speech.token_at(mention.start)
            people.append((any(tokens[k].dep.startswith("nsubj") for k in range(head, max(head + 1, speech.token_before(mention.end) + 1))), actor))
    owner = next((actor for subject, actor in people if subject), people[0][1] if people else None)
    return institution_of(speech.draft, owner) if owner is not None else None
