"""The undated stage: an official account that names no day is of a contact about the day of its own publication."""

from __future__ import annotations

from visavis.reading.draft import Draft


def undated(draft: Draft) -> Draft:
    """Date the undated main contacts of a document that is itself a readout by its publication, marked approximate."""
    published = draft.document.published
    official = any(not readout.mentions for readout in draft.readouts)
    if published is not None and official:
        for contact in draft.contacts:
            if contact.main and contact.date is None and contact.status == "held":
                contact.date = published.rstrip("~") + "~"
    return draft
