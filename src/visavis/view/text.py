"""A report as plain text: what an analyst would forward."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from visavis.records import Contact, Report, Statement
from visavis.view.wording import KINDS, NOT_STATED, Wording, amount, date_in_words, listed

_WIDTH = 100
_LABEL = 12


def to_text(report: Report, source: str | None = None) -> str:
    """Return the report as plain text, lines at most 100 characters; `source` names the document where it has no title."""
    words = Wording(report)
    parts = [_opening(report, words, source)]
    parts += [_contact(contact, words) for contact in report.contacts]
    if not report.contacts:
        parts.append("No diplomatic contact is reported.\n")
    known = {contact.id for contact in report.contacts}
    apart = [statement for statement in report.statements if statement.contact not in known]
    if apart:
        parts.append(_section("Other statements" if report.contacts else "Statements") + "".join(_statements(apart, words, "  ")))
    parts += [part for part in (_figures(report, words), _upcoming(report, words), _events(report, words), _dates(report)) if part]
    return "\n".join(parts)


def _opening(report: Report, words: Wording, source: str | None) -> str:
    document = report.document
    title = document.title or source or document.uri or "Untitled document"
    published = f"published {date_in_words(document.published)}" if document.published else "publication date unknown"
    given = f"account of {words.party(document.issuer)}" if document.issuer else None
    line = " · ".join(filter(None, (document.outlet, published, words.language(), given, source if document.title else None)))
    return "".join(f"{part}\n" for part in (*textwrap.wrap(title, _WIDTH), line, "=" * _WIDTH))


def _section(title: str) -> str:
    return f"{title}\n{'-' * len(title)}\n"


def _field(label: str, value: str, indent: str = "") -> str:
    lines = textwrap.wrap(value, _WIDTH, initial_indent=f"{indent}{label:<{_LABEL}}", subsequent_indent=indent + " " * _LABEL, break_long_words=False)
    return "\n".join(lines) + "\n"


def _contact(contact: Contact, words: Wording) -> str:
    title = words.heading(contact) + ("" if contact.main else " (in passing)")
    host = words.party(contact.host)
    place = contact.place or NOT_STATED
    whole = next((words.heading(other) for other in words.report.contacts if other.id == contact.part_of), None)
    out = _section(title)
    for n, party in enumerate(contact.parties):
        people = listed(words.people(party.participants))
        out += _field("Who" if n == 0 else "", f"{words.party(party.code)}: {people}" if people else words.party(party.code))
    if not contact.parties:
        out += _field("Who", NOT_STATED)
    out += _field("When", date_in_words(contact.date))
    out += _field("Where", f"{place} (host: {host})" if host else place)
    out += _field("How", f"{KINDS[contact.kind].lower()}, {contact.status}")
    out += _field("Initiator", words.party(contact.initiator) or NOT_STATED)
    if contact.occasion:
        out += _field("Occasion", contact.occasion)
    if whole:
        out += _field("Part of", whole)
    if contact.attribution:
        out += _field("Reported by", contact.attribution)
    out += _field("Topics", ", ".join(words.topics(topic.id for topic in contact.topics)) or NOT_STATED)
    for n, span in enumerate(contact.evidence[:2]):
        out += _field("Evidence" if n == 0 else "", _quoted(span.text))
    said = [statement for statement in words.report.statements if statement.contact == contact.id]
    if said:
        out += "\n  Who says what\n" + "".join(_statements(said, words, "  "))
    return out


def _quoted(text: str, mark: bool = True) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if mark else flat


def _statements(statements: Iterable[Statement], words: Wording, indent: str) -> Iterator[str]:
    """The statements in the order of the text, one heading for what one voice says in a row."""
    for (speaker, carrier), group in groupby(statements, key=lambda statement: (words.speaker(statement), words.carrier(statement))):
        heading = f"{speaker}, according to {carrier}" if carrier else speaker
        yield f"{indent}{heading[:1].upper()}{heading[1:]}\n"
        for statement in group:
            said = " […] ".join(_quoted(span.text, statement.mode != "indirect") for span in statement.spans)
            lines = textwrap.wrap(
                f"{words.act(statement)}: {said}", _WIDTH, initial_indent=f"{indent}  - ", subsequent_indent=f"{indent}    ", break_long_words=False
            )
            yield "\n".join(lines) + "\n"


def _figures(report: Report, words: Wording) -> str:
    lines = []
    for figure in report.figures:
        claimed = f", claimed by {words.voices(figure.claimed_by)}" if figure.claimed_by else ""
        period = f", {date_in_words(figure.period)}" if figure.period else ""
        lines.append(f"{(figure.of or 'amount').capitalize()}: {amount(figure)}{period}{claimed}")
    return _listing("Figures", lines)


def _upcoming(report: Report, words: Wording) -> str:
    return _listing("Upcoming", [f"{date_in_words(coming.date) if coming.date else 'undated'}: {words.coming(coming)}" for coming in report.upcoming])


def _events(report: Report, words: Wording) -> str:
    lines = []
    for event in report.events:
        told = f", told by {words.voices(event.told_by)}" if event.told_by else ""
        lines.append(words.event(event) + (f", {date_in_words(event.date)}" if event.date else "") + told)
    return _listing("Background", lines)


def _dates(report: Report) -> str:
    return _listing("Dates", [f"{date_in_words(date.value)}: {_quoted(date.text)}" for date in report.dates])


def _listing(title: str, lines: Iterable[str]) -> str:
    rows = ["\n".join(textwrap.wrap(line, _WIDTH, initial_indent="  - ", subsequent_indent="    ")) for line in lines]
    return _section(title) + "\n".join(rows) + "\n" if rows else ""
