"""The words in which a report is told to people: codes, identifiers and dates as an English reader knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from visavis.records import Actor, Contact, Event, Figure, Readout, Report, Statement, Upcoming

KINDS = {
    "call": "Telephone call",
    "video": "Video conference",
    "meeting": "Meeting",
    "visit": "Visit",
    "summit": "Summit",
    "message": "Message",
    "summons": "Summons",
    None: "Contact",
}
ACTS = {
    "state": "statement",
    "assess": "assessment",
    "support": "support",
    "welcome": "welcome",
    "thank": "thanks",
    "congratulate": "congratulations",
    "agree": "agreement",
    "commit": "commitment",
    "propose": "proposal",
    "request": "request",
    "concern": "concern",
    "condole": "condolences",
    "criticise": "criticism",
    "accuse": "accusation",
    "reject": "rejection",
    "warn": "warning",
    "threaten": "threat",
}
BOUNDS = {"exact": "", "approximate": "about ", "floor": "more than ", "ceiling": "up to "}
EVENTS = {
    "ACCUSE": "accusation",
    "AGREE": "agreement",
    "AID": "aid",
    "ASSAULT": "assault",
    "COERCE": "coercion",
    "CONCEDE": "concession",
    "CONSULT": "consultation",
    "COOPERATE": "cooperation",
    "MOBILIZE": "mobilisation",
    "PROTEST": "protest",
    "REJECT": "rejection",
    "REQUEST": "request",
    "RETREAT": "retreat",
    "SANCTION": "sanction",
    "SUPPORT": "support",
    "THREATEN": "threat",
}
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "1st quarter of", 34: "2nd quarter of", 35: "3rd quarter of", 36: "4th quarter of"}
_SEASONS |= {40: "1st half of", 41: "2nd half of"}
_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_CODE = re.compile(r"\b[A-Z]{3}\b")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
NOT_STATED = "not stated"


def listed(parts: Iterable[str]) -> str:
    """Return the parts as a list in a sentence.

    >>> listed(["Paris", "Berlin", "Rome"])
    'Paris, Berlin and Rome'
    """
    parts = list(parts)
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def date_in_words(edtf: str | None) -> str:
    """Return an EDTF date as a reader writes it.

    >>> date_in_words("2024-01-10"), date_in_words("2025-03-31/2025-04-02"), date_in_words("2024-21")
    ('10 January 2024', '31 March 2025 to 2 April 2025', 'spring 2024')
    """
    if edtf is None:
        return NOT_STATED
    parts = [_date_in_words(part) for part in edtf.split("/")]
    if len(parts) == 1:
        return parts[0]
    first, last = parts[0], parts[-1]
    if first in ("", ".."):
        return f"until {last}"
    return f"from {first}" if last in ("", "..") else f"{first} to {last}"


def _date_in_words(part: str) -> str:
    found = _DATE.fullmatch(part)
    if found is None:
        return part
    year, month, day, doubt = found.groups()
    year = year.replace("XX", "00s").replace("X", "0s")
    number = int(month or 0)
    if number in _SEASONS:
        words = f"{_SEASONS[number]} {year}"
    elif 1 <= number <= len(_MONTHS):
        words = " ".join(filter(None, (day.lstrip("0") if day else "", _MONTHS[number - 1], year)))
    else:
        words = year
    return ("about " if doubt else "") + words


def amount(figure: Figure) -> str:
    """Return a figure as read aloud: *more than 200 billion USD*."""
    value = figure.value
    for scale, word in _SCALES:
        if abs(value) >= scale:
            number = f"{value / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
            break
    else:
        number = f"{value:,.3f}".rstrip("0").rstrip(".")
    unit = figure.currency or figure.unit
    if unit in ("%", "percent"):
        return f"{BOUNDS[figure.bound]}{number}%"
    return BOUNDS[figure.bound] + " ".join(filter(None, (number, unit)))


def ordinal(number: int) -> str:
    """Return a number as an ordinal.

    >>> [ordinal(number) for number in (1, 12, 22, 75)]
    ['1st', '12th', '22nd', '75th']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def plain_identifier(identifier: str) -> str:
    """Return an identifier such as `foreign-minister` as words."""
    return identifier.replace("-", " ")


def party_name(code: str) -> str:
    """Return the English name of a party, without article."""
    from visavis.knowledge import Knowledge

    return Knowledge.of_user().state_name(code).removeprefix("the ")


def topic_name(identifier: str) -> str:
    """Return the English name of a topic."""
    from visavis.knowledge import Knowledge

    names = Knowledge.of_user().topics.get(identifier, {}).get("names", {})
    return str(names.get("en") or plain_identifier(identifier))


class Wording:
    """The wording of one report: its identifiers resolved, its codes named."""

    def __init__(self, report: Report) -> None:
        from visavis.knowledge import Knowledge

        self.report = report
        self._knowledge = Knowledge.of_user()
        self._actors = {actor.id: actor for actor in report.actors}
        self._readouts = {readout.id: readout for readout in report.readouts}

    def party(self, code: str | None) -> str:
        """Return the English name of a party, without article; nothing for none."""
        return party_name(code) if code else ""

    def topic(self, identifier: str) -> str:
        """Return the English name of a topic."""
        return topic_name(identifier)

    def topics(self, identifiers: Iterable[str]) -> list[str]:
        """Return the English names of topics, in their order."""
        return [self.topic(identifier) for identifier in identifiers]

    def voice(self, identifier: str) -> str:
        """Return who a speaker is: a person or institution by name, a readout as its party's."""
        if actor := self._actors.get(identifier):
            return actor.name
        readout = self._readouts.get(identifier)
        return self.readout(readout) if readout else identifier

    def voices(self, identifiers: Sequence[str]) -> str:
        """Return speakers as a list in a sentence."""
        return listed(dict.fromkeys(map(self.voice, identifiers)))  # a joint statement is one, whatever the accounts of it

    def readout(self, readout: Readout) -> str:
        """Return what a readout is: *communiqué of Russia*."""
        parties = readout.joint or ((readout.party,) if readout.party else ())
        if not parties and readout.issuer in self._actors:
            return f"{readout.medium or 'account'} of {self._actors[readout.issuer].name}"
        return f"{'joint ' if readout.joint else ''}{readout.medium or 'account'} of {listed(map(self.party, parties)) or 'an unnamed issuer'}"

    def person(self, actor: Actor) -> str:
        """Return a participant with the office held, and what is doubtful about it."""
        office = self.office(actor)
        return f"{actor.name} ({office})" if office else actor.name

    def office(self, actor: Actor) -> str:
        """Return the office of an actor in words, with who else may be meant or is known to have held it: *foreign minister; or Sigmar Gabriel*."""
        held = plain_identifier(actor.office.id) if actor.office else ""
        others = " ".join(f"or {other}" for other in actor.alternatives)
        against = f"known to be held by {listed(actor.contradicts)}" if actor.contradicts else ""
        return "; ".join(filter(None, (held, others, against)))

    def people(self, identifiers: Iterable[str]) -> list[str]:
        """Return participants with their offices."""
        return [self.person(self._actors[identifier]) for identifier in identifiers if identifier in self._actors]

    def heading(self, contact: Contact) -> str:
        """Return a heading for a contact: *Telephone call: Russia and China*."""
        parties = listed(self.party(party.code) for party in contact.parties)
        several = f"{contact.count} contacts: " if contact.count else ""
        return f"{several}{KINDS[contact.kind]}{': ' + parties if parties else ''}"

    def speaker(self, statement: Statement) -> str:
        """Return whose words a statement is, or that nobody is named."""
        return self.voices(statement.speakers) or "Speaker not stated"

    def carrier(self, statement: Statement) -> str:
        """Return what carries the words of a statement, where it is not their speaker."""
        carried = statement.via and statement.via not in statement.speakers
        return self.voice(statement.via) if carried and statement.via else ""

    def act(self, statement: Statement) -> str:
        """Return the act of a statement, with what it is directed at: *Support (Russia)*."""
        about = listed(self.about(statement.about))
        return ACTS[statement.act].capitalize() + (f" ({about})" if about else "")

    def coming(self, coming: Upcoming) -> str:
        """Return what is announced, with its parties: *75th anniversary of relations (Russia and China)*."""
        parties = listed(self.party(code) for code in dict.fromkeys((*filter(None, (coming.party,)), *coming.parties)))
        of = _CODE.sub(lambda code: self.party(code[0]), coming.of or "")
        words = " ".join(filter(None, (ordinal(coming.ordinal) if coming.ordinal else "", coming.what, f"of {of}" if of else "")))
        return f"{words} ({parties})" if parties else words

    def event(self, event: Event) -> str:
        """Return a background event: *Sanction: West → Russia*."""
        who = " → ".join(filter(None, (listed(map(self.party, event.actors)), listed(map(self.party, event.recipients)))))
        return EVENTS.get(event.plover, event.plover.lower()).capitalize() + (f": {who}" if who else "")

    def about(self, identifiers: Iterable[str]) -> list[str]:
        """Return what an act is directed at: parties, actors and topics."""
        words = []
        for identifier in identifiers:
            if identifier in self._actors:
                words.append(self._actors[identifier].name)
            elif identifier in self._knowledge.topics:
                words.append(self.topic(identifier))
            else:
                words.append(self.party(identifier))
        return words

    def language(self) -> str:
        """Return the English name of the document's language."""
        from visavis.languages.detection import language_name

        return language_name(self.report.document.language)
