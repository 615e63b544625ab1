"""The plain form in which a report and a gold record are compared: names in place of identifiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from visavis.evaluation.names import Voice
from visavis.records import Report, Span

Spans = tuple[Span, ...]
Also = Mapping[str, tuple[Any, ...]]
"""Readings that are as good, by field."""


@dataclass(frozen=True, slots=True)
class PlainContact:
    """A contact, with the names of those who were there by party code."""

    id: str
    kind: str | None
    status: str
    date: str | None = None
    place: str | None = None
    parties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    initiator: str | None = None
    host: str | None = None
    occasion: str | None = None
    part_of: str | None = None
    main: bool = False
    count: int | None = None
    attribution: str | None = None
    topics: tuple[str, ...] = ()
    evidence: Spans = ()
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainReadout:
    """A readout, by the codes of the parties that give it."""

    parties: frozenset[str]
    issuer: Voice | None
    medium: str | None
    contact: str | None
    mentions: Spans
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainStatement:
    """A statement, with the voices that make and carry it."""

    mode: str
    spans: Spans
    speakers: tuple[Voice, ...]
    via: Voice | None
    cue: str | None
    act: str
    topics: tuple[str, ...] = ()
    contact: str | None = None
    about: tuple[str, ...] = ()
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainDate:
    """A dated expression; no value where it fixes a time that the text does not let anyone tell."""

    span: Span
    value: str | None
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainFigure:
    """A quantity."""

    spans: Spans
    value: float
    unit: str | None
    currency: str | None
    bound: str
    of: str | None
    claimed_by: tuple[Voice, ...]
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainUpcoming:
    """Something announced."""

    spans: Spans
    what: str
    of: str | None
    parties: tuple[str, ...]
    date: str | None
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainEvent:
    """A background event."""

    spans: Spans
    plover: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    mode: str | None = None
    also: Also = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plain:
    """All that is compared of one document."""

    text: str
    contacts: tuple[PlainContact, ...] = ()
    readouts: tuple[PlainReadout, ...] = ()
    statements: tuple[PlainStatement, ...] = ()
    dates: tuple[PlainDate, ...] = ()
    figures: tuple[PlainFigure, ...] = ()
    upcoming: tuple[PlainUpcoming, ...] = ()
    events: tuple[PlainEvent, ...] = ()

    @classmethod
    def of_report(cls, report: Report, text: str) -> Plain:
        """Return the plain form of `report`, made from `text`."""
        actors = {actor.id: actor for actor in report.actors}
        readouts = {readout.id: readout for readout in report.readouts}

        def name(identifier: str) -> str:
            return actors[identifier].name if identifier in actors else identifier

        def voice(identifier: str) -> Voice:
            if identifier in readouts:
                readout = readouts[identifier]
                code = "+".join(readout.joint) or readout.party
                return Voice(f"readout:{code}", code)
            if identifier in actors:
                actor = actors[identifier]
                # People are told from institutions by their names, as in gold records: an office without a name speaks for its party.
                return Voice.named(actor.name) if actor.kind == "person" else Voice(actor.name, actor.party or Voice.named(actor.name).code)
            return Voice(identifier)

        return cls(
            text=text,
            contacts=tuple(
                PlainContact(
                    id=contact.id,
                    kind=contact.kind,
                    status=contact.status,
                    date=contact.date,
                    place=contact.place,
                    parties={party.code: tuple(name(person) for person in party.participants) for party in contact.parties},
                    initiator=contact.initiator,
                    host=contact.host,
                    occasion=contact.occasion,
                    part_of=contact.part_of,
                    main=contact.main,
                    count=contact.count,
                    attribution=contact.attribution,
                    topics=tuple(topic.id for topic in contact.topics),
                    evidence=contact.evidence,
                )
                for contact in report.contacts
            ),
            readouts=tuple(
                PlainReadout(
                    parties=frozenset(readout.joint or ([readout.party] if readout.party else [])),
                    issuer=voice(readout.issuer) if readout.issuer else None,
                    medium=readout.medium,
                    contact=readout.contact,
                    mentions=readout.evidence,
                )
                for readout in report.readouts
            ),
            statements=tuple(
                PlainStatement(
                    mode=statement.mode,
                    spans=statement.spans,
                    speakers=tuple(voice(speaker) for speaker in statement.speakers),
                    via=voice(statement.via) if statement.via else None,
                    cue=statement.cue.text if statement.cue else None,
                    act=statement.act,
                    topics=statement.topics,
                    contact=statement.contact,
                    about=tuple(name(one) for one in statement.about),
                )
                for statement in report.statements
            ),
            dates=tuple(PlainDate(Span(start=date.start, end=date.end, text=date.text), date.value) for date in report.dates),
            figures=tuple(
                PlainFigure(one.evidence, one.value, one.unit, one.currency, one.bound, one.of, tuple(voice(name) for name in one.claimed_by))
                for one in report.figures
            ),
            upcoming=tuple(
                PlainUpcoming(one.evidence, one.what, one.of, one.parties or ((one.party,) if one.party else ()), one.date) for one in report.upcoming
            ),
            events=tuple(PlainEvent(event.evidence, event.plover, event.actors, event.recipients, event.date, event.mode) for event in report.events),
        )
