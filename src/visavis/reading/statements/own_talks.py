"""Who speaks jointly in a side's own account: those who talked, and not those of another contact that one of them told of."""

from __future__ import annotations

from collections.abc import Iterable

from visavis.reading.contacts.own_accounts import talks_of
from visavis.reading.contacts.words import words_of
from visavis.reading.statements.scenes import Made
from visavis.reading.statements.speech import Speech

_PAIR = 2


def back_to_talks(speech: Speech, made: Iterable[Made]) -> None:
    """Let *the leaders* be those of the talks, where those told of last met elsewhere: *told X of the talks with Y. The leaders agreed to …*."""
    talks = talks_of(speech.draft)
    if talks is None or len(talks.parties) != _PAIR or any(len(people) != 1 for people in talks.parties.values()):
        return
    own = [person for people in talks.parties.values() for person in people]
    for one in made:
        people = one.statement.speakers
        if one.statement.mode != "indirect" or len(people) < _PAIR or all(each in own for each in people) or not any(each in own for each in people):
            continue
        elsewhere = [contact for contact in speech.draft.contacts if contact is not talks and not contact.main]
        met = any(all(any(each in there for there in contact.parties.values()) for each in people) for contact in elsewhere)
        if met and _pointed_at(speech, one):
            one.statement.speakers = [*own]


def _pointed_at(speech: Speech, one: Made) -> bool:
    """Whether those who speak are only pointed at, by a plural noun, and as two where they are counted."""
    subject = speech.subject_token(one.cue.verb) if one.cue is not None else -1
    mention = speech.mention[subject] if subject >= 0 else None
    if mention is None or mention.basis != "anaphor" or speech.tokens[subject].pos != "NOUN" or "Number=Plur" not in speech.tokens[subject].morph:
        return False
    counted = [k for k in speech.children.get(subject, ()) if speech.tokens[k].pos == "NUM"]
    return all(speech.tokens[k].norm in words_of(speech.draft.language).words["two"] for k in counted)
