"""Contacts in one line each, so that a test can say what it expects in plain words."""

from __future__ import annotations

from visavis.document import Document
from visavis.reader import Reader
from visavis.records import Contact, Report

PUBLISHED = "2024-03-14"
"""A Thursday, on which the texts of the tests appear unless they say otherwise."""


def line(report: Report, contact: Contact) -> str:
    """Return a contact as `call held on 2024-03-12: CHN (Wang Yi), RUS (Sergey Lavrov); initiator RUS`."""
    names = {actor.id: actor.name for actor in report.actors}
    parties = []
    for party in sorted(contact.parties, key=lambda party: party.code):
        people = ", ".join(sorted(names[participant] for participant in party.participants))
        parties.append(f"{party.code} ({people})" if people else party.code)
    told = f"{contact.kind or 'contact'} {contact.status}"
    told += f" on {contact.date}" if contact.date else ""
    told += f" in {contact.place}" if contact.place else ""
    told += ": " + ", ".join(parties)
    for field in ("initiator", "host", "occasion", "count"):
        value = getattr(contact, field)
        told += f"; {field} {value}" if value else ""
    return told


def outline(reader: Reader, text: str, published: str | None = PUBLISHED, language: str = "fr") -> list[str]:
    """Return the contacts of a text, a line each, in the order of the text."""
    report = read(reader, text, published, language)
    return [line(report, contact) for contact in report.contacts]


def read(reader: Reader, text: str, published: str | None = PUBLISHED, language: str = "fr") -> Report:
    """Return the report of a text."""
    return reader.read(Document.from_text(text, published=published, language=language))
