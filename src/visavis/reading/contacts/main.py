"""Which of its contacts a document is about: those that its headline or lead tells, and series of them."""

from __future__ import annotations

import sys

from visavis.edtf import moment
from visavis.reading.contacts.same_contact import dates_agree
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftContact

# A line with fewer words is no sentence of a lead; what the first few tell, the document is about.
_SHORTEST = 5
_OPENING = 3
_SERIES = 4
# Days that a tour or a visit may last.
_STAY = 4
FRESH = 7
"""A contact is news for so many days."""
# What a document is about is told before so many characters, or before its last third.
_EARLY = 450


def opening_sentences(draft: Draft) -> list[int]:
    """Return the sentences of the headline and the lead."""
    blocks = draft.document.blocks
    told_in = [
        sentence
        for sentence in draft.sentences
        if sum(token.pos not in ("PUNCT", "SYM") for token in draft.tokens[sentence.first : sentence.last]) >= _SHORTEST
    ]
    first = next((n for n, block in enumerate(blocks) if block.kind not in ("title", "heading")), len(blocks))
    # a heading under the headline, before any text, is its second line
    titles = [sentence for sentence in told_in if blocks[sentence.block].kind == "title" or sentence.block < first]
    body = [sentence for sentence in told_in if blocks[sentence.block].kind not in ("title", "heading")]
    return [sentence.i for sentence in (*titles, *body[:_OPENING])]


def mark_main(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> None:
    """Mark what the headline or the lead tells, and the talks of such a visit; not what they recall from long before."""
    framed = _framed_by_headings(draft, [candidate for _, told in found for candidate in told])
    for contact, told in found:
        direct = any(candidate.sentence in opening and (not candidate.aside or candidate.sentence in framed) for candidate in told)
        contact.main = direct and not long_past(contact, draft.document.published)
    for contact in draft.contacts:
        if contact.part_of is not None and contact.part_of.main and not long_past(contact, draft.document.published):
            contact.main = True

    _mark_series(draft)
    if not any(contact.main for contact in draft.contacts):
        news = [
            contact
            for contact, told in found
            if (_is_news(contact, draft.document.published) or (contact.date is None and any(each.sentence in opening for each in told)))
            and min((draft.sentences[each.sentence].start for each in told), default=0) <= max(_EARLY, 2 * len(draft.text) // 3)
            and (not all(each.aside for each in told) or (contact.kind != "summit" and any(each.sentence in opening for each in told)))
        ]
        for contact in news[:1]:
            contact.main = True


def _framed_by_headings(draft: Draft, candidates: list[Candidate]) -> frozenset[int]:
    """Return the headlines that tell of a contact only to say when the words were spoken: *Remarks Following a Meeting with X*."""
    blocks = draft.document.blocks
    titles = {candidate.sentence for candidate in candidates if blocks[draft.sentences[candidate.sentence].block].kind == "title"}
    told = {candidate.sentence for candidate in candidates if not candidate.aside}
    return frozenset(sentence for sentence in titles - told if not _has_verb(draft, sentence))


def _has_verb(draft: Draft, sentence: int) -> bool:
    """Say whether a headline tells of a deed; *following* is none."""
    aside = draft.language.lexicon["contacts"]["status"]["aside"]
    words = draft.tokens[draft.sentences[sentence].first : draft.sentences[sentence].last]
    return any(token.pos in ("VERB", "AUX") and token.norm not in aside for token in words)


def _is_news(contact: DraftContact, published: str | None) -> bool:
    """Say whether a contact was or will be within days of the document."""
    today, first, last = moment(published), *(moment(part) for part in ((contact.date or "").split("/") * 2)[:2])
    if today is None or first is None or last is None:
        return False
    return (today.first - last.last).days <= FRESH and (first.first - today.last).days <= FRESH


def _mark_series(draft: Draft) -> None:
    """A document that tells of several meetings of one party with others in turn is about them all."""
    for first in [contact for contact in draft.contacts if contact.main]:
        for code in first.parties:
            series = [
                c
                for c in draft.contacts
                if code in c.parties
                and c.status == first.status
                and c.kind in (first.kind, None)
                and not long_past(c, draft.document.published)
                and (dates_agree(c.date, first.date) or _days_apart(c.date, first.date) <= _STAY)
            ]
            if len(series) >= _SERIES:
                for contact in series:
                    contact.main = True


def _days_apart(one: str | None, other: str | None) -> int:
    """Return how many days lie between two days; as many as may be where one is no day."""
    first, second = moment(one), moment(other)
    return abs((first.first - second.first).days) if first is not None and second is not None else sys.maxsize


def long_past(contact: DraftContact, published: str | None) -> bool:
    """Say whether the contact was in an earlier month than the document and its eve."""
    if contact.date is None or published is None or len(published) < 7:
        return contact.date is not None and published is not None and contact.date[:4] < published[:4] and len(published) >= 4 and published[5:7] != "01"
    months = int(published[:4]) * 12 + int(published[5:7])
    last = contact.date.rstrip("~?").split("/")[-1]
    if len(last) < 7 or not last[5:7].isdigit():
        return last[:4].isdigit() and int(last[:4]) < int(published[:4])
    return int(last[:4]) * 12 + int(last[5:7]) < months - 1
