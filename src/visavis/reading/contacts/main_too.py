"""Contacts that are what a document is about although headline and lead do not tell them: a summons in answer, what went on aside where that is the story."""

from __future__ import annotations

from visavis.edtf import days_apart
from visavis.reading.contacts.same_contact import dates_agree
from visavis.reading.contacts.words import SETTLED, Candidate, words_of
from visavis.reading.draft import Draft, DraftContact

# A state summons the other's envoy in answer within so many days.
_ANSWERED = 3
# What went on beside a gathering did so within so many days of it.
_BESIDE = 4


def mark_answers(found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Mark the summons by which one of two states answers the other's: both are the news."""
    summons = [contact for contact, told in found if contact.kind == "summons" and contact.status in SETTLED and not all(each.aside for each in told)]
    for contact in summons:
        contact.main = contact.main or any(
            other.main
            and set(other.parties) == set(contact.parties)
            and other.initiator != contact.initiator
            and (dates_agree(contact.date, other.date) or days_apart(contact.date, other.date) < _ANSWERED)
            for other in summons
        )


def mark_asides(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Mark the first meeting told beside a gathering, where the headline says that the story is there: *Le vrai sommet s'est tenu dans les couloirs*."""
    titles = [block for block in draft.document.blocks if block.kind == "title"]
    margin = words_of(draft.language).words["margin"]
    aside = any(token.norm in margin and any(block.start <= token.start < block.end for block in titles) for token in draft.tokens)
    mains = [contact for contact, _ in found if contact.main]
    if not aside or any(contact.kind != "summit" for contact in mains):
        return
    for contact, told in found:
        fresh = contact.date is not None and days_apart(contact.date, draft.today) < _BESIDE
        if contact.kind == "meeting" and contact.status in SETTLED and fresh and not all(each.backdrop for each in told):
            contact.main = True
            return
