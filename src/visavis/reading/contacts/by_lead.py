"""When and where contacts were that no sentence of theirs tells: as headline and lead say, or as what they followed."""

from __future__ import annotations

from visavis.edtf import DAY, moment
from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.main import FRESH
from visavis.reading.contacts.same_contact import SEQUEL
from visavis.reading.contacts.words import SETTLED, Candidate
from visavis.reading.draft import Draft, DraftContact

# So many paragraphs that open with an hour make a live report.
_ENTRIES = 3


def place_by_lead(draft: Draft, finder: Finder, opening: list[int]) -> None:
    """Set what the document is about, where no sentence says where it was, in the one town that its headline and lead are set in."""
    towns = {name for i in opening for name in finder.towns(draft.sentences[i])}
    for contact in draft.contacts:
        elsewhere = {
            other.place
            for other in draft.contacts
            if (other.date is not None and other.date != contact.date) or not set(other.parties) & set(contact.parties) or other.kind == "summit"
        }
        here = towns - elsewhere
        if contact.main and contact.place is None and contact.kind == "meeting" and contact.status in SETTLED and len(here) == 1:
            contact.place = next(iter(here))


def date_by_lead(draft: Draft, finder: Finder, opening: list[int], asides: list[DraftContact], elsewhere: set[str | None]) -> None:
    """Give what the document is about, where no sentence dates it, the one day of its headline and lead that fits; not what only precedes the news."""
    today = moment(draft.today)
    if today is None:
        return
    told = [draft.sentences[i] for i in opening]
    dates = [date for date in draft.dates if date.start not in finder.elsewhere and not finder.dates_other_than_news(finder.clauses.token_at(date.start))]
    named = {date.value for date in dates if any(sentence.start <= date.start < sentence.end for sentence in told)} - elsewhere
    # a weekday of a month known no better is that month
    days = [moment(value) for value in named if len(value) == DAY or value == today.edtf]
    spans = [value for value in named if DAY < len(value) == 2 * DAY + 1 and (last := moment(value[DAY + 1 :])) and -FRESH <= today.distance(last.first) <= 0]
    recent = [day.edtf for day in days if day is not None and -FRESH <= today.distance(day.first) <= 0] or spans
    if len(recent) == 1:
        for contact in draft.contacts:
            if contact.kind == "message" and not _told_from(draft, contact, recent[0]):
                continue  # X a été élu dimanche. Dans une lettre, Y salue sa victoire
            over = contact.status == "ongoing" and contact.kind != "visit" and not _goes_on(draft, contact, recent[0], today.edtf)
            if contact.main and contact.date is None and contact.status in SETTLED and not over and not any(contact is each for each in asides):
                contact.date = recent[0]


def date_by_saying(finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Give talks without a day, which frame what somebody then says, the day on which the sentence before has him say the news."""
    for contact, told in found:
        if contact.main and contact.date is None and contact.status in SETTLED:
            contact.date = next((day for each in told if (day := finder.day_said_before(each))), None)


def _told_from(draft: Draft, contact: DraftContact, value: str) -> bool:
    """Say whether a day stands in a sentence that tells of a contact, or behind the one that first tells of this."""
    cues = [start for each in draft.contacts for start, _ in each.cues]
    telling = [sentence for sentence in draft.sentences if any(sentence.start <= cue < sentence.end for cue in cues)]
    first = next((sentence.start for sentence in telling if sentence.start <= contact.cues[0][0] < sentence.end), 0)
    return any(
        date.value == value and (date.start >= first or any(sentence.start <= date.start < sentence.end for sentence in telling)) for date in draft.dates
    )


def _goes_on(draft: Draft, contact: DraftContact, value: str, today: str) -> bool:
    """Say whether a contact may go on on a day or days of the lead: not those that are over, nor the day of another contact of the same parties."""
    same = any(other is not contact and other.date == value and set(other.parties) == set(contact.parties) for other in draft.contacts)
    return value[-DAY:] == today and not same


def day_of_last(candidate: Candidate, found: list[tuple[DraftContact, list[Candidate]]]) -> str | None:
    """Return the day of the contact told last before, of one of the same parties, which the candidate follows."""
    before = [(told[-1].sentence, contact) for contact, told in found if set(contact.parties) & set(candidate.parties) and contact.status in SETTLED]
    sentence, contact = max(before, key=lambda one: one[0], default=(0, None))
    near = contact is not None and candidate.sentence - sentence <= SEQUEL
    return contact.date if near and contact is not None and len(contact.date or "") == DAY else None


def date_by_form(draft: Draft, finder: Finder) -> None:
    """Give what a letter or a live report tells of without a day that of the document: the letter itself, and what goes on as it is written."""
    main = [contact for contact in draft.contacts if contact.main and contact.status in SETTLED]
    if finder.written_to:
        sent = [contact for contact in main if contact.kind == "message"]
        main = sent if len(sent) == 1 else []
    elif not _live(draft, finder):
        return
    for contact in main:
        contact.date = contact.date or draft.today


def _live(draft: Draft, finder: Finder) -> bool:
    """Say whether a document is told by the clock: paragraph after paragraph opens with an hour."""
    return sum(finder.words.clock.match(draft.text, block.start, block.end) is not None for block in draft.document.blocks) >= _ENTRIES


def date_sequels(found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Give what only follows another contact the day that headline and lead have given that: *a reçu X. Il a ensuite vu Y*."""
    for contact, told in found:
        if contact.date is None and contact.status in SETTLED and contact.kind != "visit" and told[0].sequel:
            contact.date = day_of_last(told[0], [pair for pair in found if pair[0].cues[0] < contact.cues[0]])
