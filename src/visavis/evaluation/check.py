"""What in a gold record contradicts the reading guide, or itself."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

from visavis.evaluation.matching import day_range
from visavis.records import Act, Bound, ContactKind, Medium, Mode, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from visavis.evaluation.gold import Gold
    from visavis.evaluation.plain import Plain, PlainContact, PlainStatement

KINDS, STATUSES, ACTS, MODES, MEDIA, BOUNDS = (frozenset(get_args(kind)) for kind in (ContactKind, Status, Act, Mode, Medium, Bound))
PLOVER = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
     "COERCE", "ASSAULT"}
)  # fmt: skip
_EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?[~?]?(/(\d{4}(-\d{2}(-\d{2})?)?[~?]?|\.\.)?)?$")
_MARKS = '«»“”„"'
_PADDING = " \t\n\u00a0\u202f"


def contradictions(gold: Gold) -> list[str]:
    """Return what is wrong with the record, a sentence each; empty for a sound one."""
    return [
        *_contacts(gold),
        *_readouts(gold.plain),
        *_statements(gold),
        *_rest(gold.plain),
        *(f"published is no EDTF date: {gold.published!r}" for _ in [0] if gold.published and not _EDTF.match(gold.published)),
    ]


@cache
def known_topics() -> frozenset[str]:
    """Identifiers of the topics that the reader knows."""
    text = (resources.files("visavis.knowledge") / "data" / "topics.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text))


def _topics(where: str, topics: tuple[str, ...]) -> Iterator[str]:
    for topic in topics:
        # Organisations on the agenda use their party codes, which are written in capitals.
        if topic not in known_topics() and not topic[:1].isupper():
            yield f"{where}: {topic!r} is no topic"
    if len(set(topics)) != len(topics):
        yield f"{where}: a topic stands twice in {list(topics)}"


def _value(where: str, name: str, value: str | None, allowed: frozenset[str]) -> Iterator[str]:
    if value is not None and value not in allowed:
        yield f"{where}: {name} {value!r} is none of {', '.join(sorted(allowed))}"


def _date(where: str, value: str | None) -> Iterator[str]:
    if value is not None and (not _EDTF.match(value) or (".." not in value and day_range(value) is None)):
        yield f"{where}: {value!r} is no EDTF date"


def _contacts(gold: Gold) -> Iterator[str]:
    contacts = {contact.id: contact for contact in gold.plain.contacts}
    if len(contacts) != len(gold.plain.contacts):
        yield "two contacts have one id"
    for contact in gold.plain.contacts:
        where = f"contact {contact.id}"
        yield from _value(where, "kind", contact.kind, KINDS)
        yield from _value(where, "status", contact.status, STATUSES)
        yield from _date(where, contact.date)
        yield from _topics(where, contact.topics)
        yield from _sides(where, contact)
        yield from _time(where, contact, gold.published)
        if not contact.evidence:
            yield f"{where}: no evidence"
        if contact.part_of is not None:
            if contact.part_of not in contacts or contact.part_of == contact.id:
                yield f"{where}: part of {contact.part_of!r}, which is no other contact"
            elif contacts[contact.part_of].kind not in ("visit", "summit", None):
                yield f"{where}: part of a {contacts[contact.part_of].kind}; only visits and summits have parts"


def _sides(where: str, contact: PlainContact) -> Iterator[str]:
    if contact.kind in ("call", "video") and contact.place is not None:
        yield f"{where}: a {contact.kind} has no place, got {contact.place!r}"
    if contact.kind in ("call", "video") and contact.host is not None:
        yield f"{where}: a {contact.kind} has no host, got {contact.host!r}"
    if contact.kind != "summit" and len(contact.parties) < 2:
        yield f"{where}: a {contact.kind or 'contact'} has two parties or more, got {list(contact.parties)}"
    if not contact.parties:
        yield f"{where}: no party"
    for name in ("initiator", "host"):
        code = getattr(contact, name)
        if code is not None and code not in contact.parties and contact.kind != "summit":
            yield f"{where}: {name} {code} is not among the parties {list(contact.parties)}"
    people = [person for members in contact.parties.values() for person in members]
    if len(set(people)) != len(people):
        yield f"{where}: somebody stands in it twice: {people}"


def _time(where: str, contact: PlainContact, published: str | None) -> Iterator[str]:
    dated, today = day_range(contact.date or ""), day_range(published or "")
    if dated is None or today is None:
        return
    if contact.status == "held" and dated[0] > today[1]:
        yield f"{where}: held on {contact.date}, after the publication ({published})"
    if contact.status in ("planned", "proposed") and dated[1] < today[0]:
        yield f"{where}: {contact.status} for {contact.date}, before the publication ({published})"


def _readouts(plain: Plain) -> Iterator[str]:
    contacts = {contact.id for contact in plain.contacts}
    for number, readout in enumerate(plain.readouts, start=1):
        where = f"readouts[{number}]"
        yield from _value(where, "medium", readout.medium, MEDIA)
        if not readout.parties:
            yield f"{where}: no party gives it"
        if not readout.mentions:
            yield f"{where}: no mention"
        if readout.contact is not None and readout.contact not in contacts:
            yield f"{where}: of {readout.contact!r}, which is no contact"
    parties = [readout.parties for readout in plain.readouts]
    if len(set(parties)) != len(parties):
        yield "two readouts of one party: one readout may have several mentions"


def _statements(gold: Gold) -> Iterator[str]:
    plain = gold.plain
    contacts = {contact.id for contact in plain.contacts}
    readouts = {"+".join(sorted(readout.parties)) for readout in plain.readouts}
    for number, statement in enumerate(plain.statements, start=1):
        where = f"statements[{number}]"
        yield from _value(where, "mode", statement.mode, MODES)
        yield from _value(where, "act", statement.act, ACTS)
        yield from _topics(where, statement.topics)
        if statement.contact is not None and statement.contact not in contacts:
            yield f"{where}: of {statement.contact!r}, which is no contact"
        for voice in (*statement.speakers, *([statement.via] if statement.via else [])):
            if voice.name.startswith("readout:") and voice.code not in readouts:
                yield f"{where}: {voice.name} is not among the readouts"
        if statement.via is not None and statement.via in statement.speakers:
            yield f"{where}: {statement.via} is speaker and carrier; whoever speaks is not via"
        if statement.cue is not None and statement.cue not in gold.text and not any(word in gold.text for word in statement.cue.split()):
            yield f"{where}: the cue {statement.cue!r} is not in the text"
        yield from _spans(where, statement)


def _spans(where: str, statement: PlainStatement) -> Iterator[str]:
    if not statement.spans:
        yield f"{where}: no span"
    for span in statement.spans:
        if span.text.strip(_PADDING) != span.text:
            yield f"{where}: padding belongs outside the span: {span.text!r}"
        elif statement.mode != "indirect" and (span.text[0] in _MARKS and span.text[-1] in _MARKS):
            yield f"{where}: the quotation marks belong outside the span: {span.text!r}"
    ordered = sorted(statement.spans, key=lambda span: span.start)
    if any(one.end > other.start for one, other in pairwise(ordered)):
        yield f"{where}: its spans overlap"


def _rest(plain: Plain) -> Iterator[str]:
    for number, date in enumerate(plain.dates, start=1):
        yield from _date(f"dates[{number}]", date.value)
    for number, figure in enumerate(plain.figures, start=1):
        yield from _value(f"figures[{number}]", "bound", figure.bound, BOUNDS)
        if figure.currency is not None and not re.fullmatch("[A-Z]{3}", figure.currency):
            yield f"figures[{number}]: {figure.currency!r} is no ISO 4217 code"
    for number, one in enumerate(plain.upcoming, start=1):
        yield from _date(f"upcoming[{number}]", one.date)
        if not one.spans:
            yield f"upcoming[{number}]: no evidence"
    for number, event in enumerate(plain.events, start=1):
        yield from _value(f"events[{number}]", "type", event.plover, PLOVER)
        yield from _date(f"events[{number}]", event.date)
        if not event.spans:
            yield f"events[{number}]: no evidence"
        if not event.actors and not event.recipients and event.date is None:
            yield f"events[{number}]: neither date nor actors"


__all__ = ["contradictions", "known_topics"]
