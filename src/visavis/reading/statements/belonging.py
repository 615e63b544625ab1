"""Which contact a statement belongs to: the one that it was made at, or that it is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from visavis.reading.contacts.own_accounts import talks_of
from visavis.reading.contacts.words import TO_COME
from visavis.reading.draft import DraftActor, DraftContact, DraftReadout, DraftStatement
from visavis.reading.statements.speech import Speech

_NEAR = 60  # contacts looked at for a statement of a long document


def contact_of(speech: Speech, statement: DraftStatement) -> DraftContact | None:
    """Return its readout's contact, the one told around it, or the main one of its speaker's party."""
    if isinstance(statement.via, DraftReadout) and statement.via.contact is not None:
        return statement.via.contact
    if len(statement.speakers) == 1 and isinstance(statement.speakers[0], DraftReadout):
        return statement.speakers[0].contact
    parties = {one.party for one in statement.speakers if one.party}
    offset, end = statement.spans[0][0], statement.spans[-1][1]
    near = _contacts_near(speech.draft.contacts, offset)
    fitting = [one for one in near if not parties or parties & set(one.parties) or _named_beside(speech, statement, one)]
    here = speech.draft.sentences[speech.tokens[max(0, speech.token_before(offset + 1))].sentence]
    block = speech.draft.document.blocks[here.block].start
    talks = talks_of(speech.draft)
    turn = statement.mode == "direct" and statement.cue is None and talks is not None and _takes_part(statement, talks) == 2
    if talks is not None and (turn or statement.mode == "indirect") and talks in fitting and _takes_part(statement, talks):
        return talks  # as an account of them tells
    own = [one for one in near if statement.mode == "direct" and statement.cue is None and _told_in(statement, one)]
    if own:
        return next((one for one in own if one.main), own[0])
    if statement.cue is None and (asked := _asked_before(speech, offset)) is not None:
        # what is asked and answered is of what the question tells, or of the contact told last of whom it speaks, or of nothing
        answered = next((one for one in near if _told_between(one, *asked)), None)
        return answered or _spoken_of(speech, near, min(asked[0], offset), end)
    told = [one for one in fitting if _told_between(one, here.start, here.end)]
    if told and not (all(_aside(statement, one, here.start, here.end) for one in told) and any(_at(statement, one, offset) for one in fitting)):
        return next((one for one in told if one.main), max(reversed(told), key=lambda one: _takes_part(statement, one)))
    if statement.speakers and not parties and all(isinstance(one, DraftActor) and one.kind == "person" for one in statement.speakers):
        beside = _others(speech, statement, here.start, here.end)  # X, who advises one of them
        return next((one for one in fitting if one.main and 0 <= one.evidence[0][0] <= offset and _met(one, beside)), None)  # else somebody from the street
    others = _others(speech, statement, here.start, max(here.end, end))
    held = [one for one in fitting if one.status in ("held", "ongoing") and _takes_part(statement, one) > 0]
    close = [one for one in held if _told_between(one, block, here.start)]
    if close:
        best = max(close, key=lambda one: (_takes_part(statement, one), _met(one, others), one.main, one.evidence[-1][0]))
        return _talks(best, held)
    main = [one for one in fitting if one.main and one.evidence]
    before = [one for one in main if one.evidence[0][0] <= offset] or main[:1] * bool(parties)
    if not before:
        return None
    best = max(
        before,
        key=lambda one: (_takes_part(statement, one), _met(one, others), one.status in ("held", "ongoing"), _last_told(speech, statement, one, offset)),
    )
    return _talks(best, held)


def _asked_before(speech: Speech, offset: int) -> tuple[int, int] | None:
    """Where the question stands that a turn of an interview or briefing answers; a question, which opens a matter, answers none."""
    turns = speech.quotations
    at = next((n for n, turn in enumerate(turns) if turn.start <= offset < turn.end), None)
    if at is None or not any(turn.role == "question" for turn in turns) or (turns[at].label is None and not turns[at].role):
        return None
    return (turns[at - 1].start, turns[at - 1].end) if at and turns[at].role != "question" else (offset, offset)


def _spoken_of(speech: Speech, near: list[DraftContact], start: int, end: int) -> DraftContact | None:
    """Return the contact told last before whose people are named, or pointed at, within the offsets (*Did they discuss it?*)."""
    mentions = speech.draft.mentions
    inside = mentions[bisect_left(mentions, start, key=lambda one: one.start) : bisect_left(mentions, end, key=lambda one: one.start)]
    named = [actor for mention in inside for actor in mention.actors]
    before = [one for one in near if one.evidence and one.evidence[0][0] < start and _met(one, named)]
    return max(before, key=lambda one: one.evidence[0][0], default=None)


def _aside(statement: DraftStatement, contact: DraftContact, start: int, end: int) -> bool:
    """Whether a sentence tells a contact in passing: one still to come beside the words, or one that is but talked of."""
    said = [any(first <= cue[0] < last for first, last in statement.spans) for cue in contact.cues if start <= cue[0] < end]
    if contact.status in TO_COME:
        return not (contact.main and any(said))
    return not contact.main and statement.mode == "indirect" and bool(said) and all(said)


def _at(statement: DraftStatement, contact: DraftContact, offset: int) -> bool:
    """Whether those who speak were at a main contact told before."""
    return contact.main and contact.status in ("held", "ongoing") and _takes_part(statement, contact) == 2 and 0 <= contact.evidence[0][0] <= offset


def _told_in(statement: DraftStatement, contact: DraftContact) -> bool:
    """Whether a contact is told in the very words of a statement."""
    return any(first <= start < last for first, last in statement.spans for start, _ in contact.cues)


def _told_between(contact: DraftContact, start: int, end: int) -> bool:
    """Whether a contact is told within the offsets."""
    return any(first < end and start < last for first, last in contact.evidence)


def _last_told(speech: Speech, statement: DraftStatement, contact: DraftContact, offset: int) -> int:
    """Where a contact is told last before the offset, or somebody named who met those that speak there."""
    told = max((start for start, _ in contact.evidence if start <= offset), default=-1)
    mentions = speech.draft.mentions
    for mention in reversed(mentions[: bisect_left(mentions, offset, key=lambda one: one.start)]):
        if mention.start <= told:
            break
        if _met(contact, [actor for actor in mention.actors if actor not in statement.speakers]):
            return mention.start
    return told


def _others(speech: Speech, statement: DraftStatement, start: int, end: int) -> list[DraftActor]:
    """Whom the text names within the offsets beside those who speak."""
    mentions = speech.draft.mentions
    found: list[DraftActor] = []
    for mention in mentions[bisect_left(mentions, start, key=lambda one: one.start) :]:
        if mention.start >= end:
            break
        found += [actor for actor in mention.actors if actor not in statement.speakers and actor.kind == "person"]
    return found


def _met(contact: DraftContact, others: list[DraftActor]) -> bool:
    """Whether one of them is named as there."""
    return any(one in members for members in contact.parties.values() for one in others)


def _named_beside(speech: Speech, statement: DraftStatement, contact: DraftContact) -> bool:
    """Whether those who speak are named where a held main contact of others is told: who looked on, or brought them together."""
    if not contact.main or contact.status not in ("held", "ongoing") or contact.part_of is not None or not contact.evidence:
        return False
    start, end = contact.evidence[0]
    mentions = speech.draft.mentions
    for mention in mentions[bisect_left(mentions, start, key=lambda one: one.start) :]:
        if mention.start >= end:
            return False
        if any(actor in statement.speakers and actor.kind == "person" for actor in mention.actors):
            return True
    return False


def _takes_part(statement: DraftStatement, contact: DraftContact) -> int:
    """How well a contact fits those who speak: 2 where they are named as there, 1 where nobody is named for their party, 0 where others are."""
    people = [one for one in statement.speakers if isinstance(one, DraftActor) and one.kind == "person"]
    if not people:
        return 1
    if any(person in members for members in contact.parties.values() for person in people):
        return 2
    return int(not any(contact.parties.get(person.party or "") for person in people))


def _talks(contact: DraftContact, held: list[DraftContact]) -> DraftContact:
    """Return the talks held during a visit for the visit itself, where those who speak took part in them: what is said is said there."""
    return next((one for one in held if one.part_of is contact and contact.kind == "visit"), contact)


def _contacts_near(contacts: list[DraftContact], offset: int) -> list[DraftContact]:
    """The contacts that a statement at the offset may belong to: all of a report of ordinary length, else the nearest told before it."""
    if len(contacts) <= _NEAR:
        return contacts
    last = bisect_right(contacts, offset, key=lambda contact: contact.evidence[0][0] if contact.evidence else 0)
    return contacts[max(0, last - _NEAR) : last]
