"""Statements: what somebody is reported to say, in whose words, carried by whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout, DraftStatement
from visavis.reading.people.introductions import introduce
from visavis.reading.statements.acts import act_of, act_of_opening
from visavis.reading.statements.indirect import indirect
from visavis.reading.statements.quoted import quoted
from visavis.reading.statements.relayed import relayed
from visavis.reading.statements.scenes import Made, scene_of
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.uncued import uncued
from visavis.reading.statements.unsaid import author, unsaid

_NEAR = 60  # contacts looked at for a statement of a long document


def statements(draft: Draft) -> Draft:
    """Return the draft with its statements, in the text's order."""
    if not draft.tokens:
        return draft
    speech = Speech.of(draft)
    speech.author = author(speech)
    introduce(speech)
    scenes = [scene_of(speech, sentence) for sentence in draft.sentences]
    made = quoted(speech, scenes)
    made += indirect(speech, scenes, made)
    made.sort(key=lambda one: (one.statement.spans[0][0], one.statement.spans[-1][1]))
    uncued(speech, scenes, made)
    made += unsaid(speech, scenes, [one for one in made if one.statement.mode])
    made += relayed(speech, made)
    made.sort(key=lambda one: (one.statement.spans[0][0], one.statement.spans[-1][1]))
    made = [one for one in made if one.statement.mode]
    carrier = _only_carrier(draft)
    for one in made:
        _complete(speech, one)
        if carrier is not None and one.statement.via is None and _carried_on(one.statement, carrier):
            one.statement.via = carrier
    for one in made:
        if one.repeats is not None:
            one.statement.act = one.repeats.statement.act
    draft.statements = [one.statement for one in made]
    return draft


def _only_carrier(draft: Draft) -> DraftReadout | None:
    """The communiqué that a report goes by, where it names one and no other account."""
    if not draft.readouts or draft.readouts[0].medium != "communiqué":
        return None
    first = draft.readouts[0]
    others = [account for account in draft.readouts[1:] if not first.joint or account.joint != first.joint]
    return None if others else first


def _carried_on(statement: DraftStatement, carrier: DraftReadout) -> bool:
    """Whether a statement after the communiqué's first mention may be taken from it: people speak, and one of its party is among them."""
    if carrier.mentions and statement.spans[0][0] <= carrier.mentions[0][0]:
        return False
    people = [one for one in statement.speakers if isinstance(one, DraftActor) and one.kind == "person"]
    parties = {carrier.party, *carrier.joint}
    return len(people) == len(statement.speakers) > 0 and any(one.party in parties for one in people)


def _complete(speech: Speech, one: Made) -> None:
    """Fill in act, contact, date and whom it is directed at."""
    statement = one.statement
    asks = one.cue is None and (at := speech.quoted[one.first]) >= 0 and speech.quotations[at].role == "question"
    if statement.act == "state" and not asks:
        first, last = speech.token_at(statement.spans[0][0]), speech.token_at(statement.spans[0][1])
        quoted_first = first
        if one.cue is not None and one.cue.frame is not None and one.cue.start >= 0 and statement.mode != "indirect":
            first = min(first, one.cue.start)
        opening = act_of_opening(speech, quoted_first, last) if statement.mode == "partial" and (one.cue is None or one.cue.frame == "clause") else None
        statement.act = opening or act_of(speech, one.cue, first, last, statement.speakers)
    statement.contact = statement.contact or _contact(speech, statement)
    if statement.act not in ("state", "assess"):
        statement.about = _about(speech, one)
    statement.date = _date(speech, one)


def _contact(speech: Speech, statement: DraftStatement) -> DraftContact | None:
    """The contact that the statement was made at or about: its readout's, the one told around it, else the main one of its speaker's party."""
    if isinstance(statement.via, DraftReadout) and statement.via.contact is not None:
        return statement.via.contact
    if len(statement.speakers) == 1 and isinstance(statement.speakers[0], DraftReadout):
        return statement.speakers[0].contact
    parties = {one.party for one in statement.speakers if one.party}
    offset = statement.spans[0][0]
    fitting = [one for one in _contacts_near(speech.draft.contacts, offset) if not parties or parties & set(one.parties)]
    here = speech.draft.sentences[speech.tokens[max(0, speech.token_before(offset + 1))].sentence]
    told = [one for one in fitting if _told_between(one, here.start, here.end)]
    if told:
        return next((one for one in told if one.main), max(reversed(told), key=lambda one: _takes_part(statement, one)))
    if statement.speakers and not parties and all(isinstance(one, DraftActor) and one.kind == "person" for one in statement.speakers):
        return None  # somebody from the street
    paragraph = speech.draft.document.blocks[here.block].start
    held = [one for one in fitting if one.status in ("held", "ongoing") and _takes_part(statement, one) > 0]
    close = [one for one in held if _told_between(one, paragraph, here.start)]
    if close:
        return _talks(max(close, key=lambda one: (_takes_part(statement, one), one.main, one.evidence[-1][0])), held)
    main = [one for one in fitting if one.main and one.evidence]
    before = [one for one in main if one.evidence[0][0] <= offset] or main[:1] * bool(parties)
    best = max(reversed(before), key=lambda one: _takes_part(statement, one), default=None)
    return _talks(best, held) if best is not None else None


def _told_between(contact: DraftContact, start: int, end: int) -> bool:
    """Whether a contact is told within the offsets."""
    return any(first < end and start < last for first, last in contact.evidence)


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


def _about(speech: Speech, one: Made) -> list[str | DraftActor]:
    """Whom the act is directed at: the person addressed, else the first party named that is not the speaker's own."""
    places = [one.cue.addressee] if one.cue is not None and one.cue.addressee else []
    places += [(speech.token_at(start), speech.token_at(end)) for start, end in one.statement.spans]
    own = {party.party for party in one.statement.speakers if party.party}
    for first, last in places:
        for k in range(first, last):
            mention = speech.mention[k]
            if mention is None:
                continue
            found: list[str | DraftActor] = []
            for actor in mention.actors:
                if actor in one.statement.speakers or actor.party in own:
                    continue
                found.append(actor if actor.kind == "person" or actor.party is None else actor.party)
            if found:
                return found
    return []


def _date(speech: Speech, one: Made) -> str | None:
    """The date that the cue's own clause states."""
    if one.cue is None or not speech.draft.dates:
        return None
    sentence = speech.draft.sentences[speech.tokens[one.cue.verb].sentence]
    spans = one.statement.spans
    dates = speech.draft.dates
    for date in dates[bisect_left(dates, sentence.start, key=lambda date: date.start) :]:
        if date.start >= sentence.end:
            break
        if date.value and not any(start <= date.start < end for start, end in spans):
            return date.value
    return None
