"""The undated stage: an official account that names no day is of a contact about the day of its own publication."""

from __future__ import annotations

from visavis.folding import fold
from visavis.reading.contacts.words import words_of
from visavis.reading.draft import Draft


def undated(draft: Draft) -> Draft:
    """Date the undated main contacts of a document that is itself a readout by its publication, marked approximate."""
    published = draft.today
    official = any(not readout.mentions for readout in draft.readouts) or _heads_itself(draft)
    if published is not None and official:
        for contact in draft.contacts:
            if contact.main and contact.date is None and contact.status == "held":
                contact.date = published.rstrip("~") + "~"
    return draft


def _heads_itself(draft: Draft) -> bool:
    """Say whether the document is headed as the side's own news are: *Readout of X's call with Y*, *Telephone conversation with Y*."""
    blocks = draft.document.blocks
    body = next((n for n, block in enumerate(blocks) if block.kind in ("lead", "paragraph")), 0)
    headings = words_of(draft.language).own_headings
    return any(fold(draft.text[block.start : block.end]).lstrip().startswith(headings) for block in blocks[: max(1, body)])
