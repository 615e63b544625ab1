"""The undated stage: an official account that names no day is of a contact about the day of its own publication."""

from __future__ import annotations

from visavis.reading.contacts.own_accounts import heads_itself
from visavis.reading.draft import Draft


def undated(draft: Draft) -> Draft:
    """Date the undated main contacts of a document that is itself a readout by its publication, marked approximate."""
    published = draft.today
    official = any(readout.is_document for readout in draft.readouts) or heads_itself(draft)
    if published is not None and official:
        for contact in draft.contacts:
            vague = contact.date is None or (len(contact.date) < len(published) and published.startswith(contact.date))
            going_on = contact.status == "ongoing" and contact.kind in ("call", "video", "meeting", "visit")
            if contact.main and vague and (contact.status == "held" or going_on):
                contact.date = published.rstrip("~") + "~"
    return draft
