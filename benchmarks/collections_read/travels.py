"""Journeys of US presidents and secretaries of state: what is read against the Department's table.

Each row of the table is read as a note of the day: its words on whom the traveller met, after a sentence that says who travelled where and when. And where
a White House readout tells of a meeting in person at a place abroad, the president must have been there that day.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from collections_read.checks import Check, Crashes, codes_in, knowledge, parties_of, people_of, rows, told
from collections_read.whitehouse import FILE as READOUTS
from visavis.records import Contact, Report

FILE = "us_president_secretary_travels.csv"
SINCE = "1995"
"""Before, too few of the people met are known to the reader for the table to judge it by."""
_OFFICES = {"president": "President", "secretary": "Secretary of State"}
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_MET = re.compile(r"^Met with (?!met with)")
_GROUP = re.compile(r"\b(?:officials|leaders|ministers|presidents|representatives|delegat|members|heads|council)\b", re.IGNORECASE)


def state_of(country: str) -> str | None:
    """Return the code of a country as the table writes it (*Korea, South*)."""
    name, _, more = country.partition(", ")
    for written in (f"{more} {name}".strip(), name):
        codes = {key for found in knowledge().names(written, "en") if found.kind == "state" for key in found.keys[:1]}
        if len(codes) == 1:
            return codes.pop()
    return None


def note(row: dict[str, str]) -> str:
    """Return a row as a note: who travelled where and when, then the table's own words on what the traveller did.

    >>> note({"role": "secretary", "name": "Hillary Rodham Clinton", "start": "2009-10-11", "end": "2009-10-12", "country": "Ireland",
    ...       "locale": "Dublin", "remarks": "Met with Prime Minister Cowen."})
    'Secretary of State Hillary Rodham Clinton visited Dublin, Ireland, from October 11, 2009 to October 12, 2009. Clinton met with Prime Minister Cowen.'
    """
    name, _, more = row["country"].partition(", ")
    place = f"{row['locale']}, {more} {name}".replace(",  ", ", ") if row["locale"] else f"{more} {name}".strip()
    when = f"on {_day(row['start'])}" if row["start"] == row["end"] else f"from {_day(row['start'])} to {_day(row['end'])}"
    surname = row["name"].split(",")[0].split()[-1]
    did = " ".join(
        f"{surname} {sentence[:1].lower()}{sentence[1:]}" for sentence in re.split(r"(?<=[a-z]{3}\.)\s+(?=[A-Z][a-z]+ed\b|Met\b)", row["remarks"].strip())
    )
    return f"{_OFFICES[row['role']]} {row['name']} visited {place}, {when}. {did}"


def _day(day: str) -> str:
    year, month, number = day.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(number)}, {year}"


def check(folder: Path, limit: int | None) -> tuple[list[Check], list[str]]:
    """Read the table's rows and look at the readouts; return the checks, and lines on what was left out."""
    crashes = Crashes("Journeys: rows read")
    visits, meetings, people = (
        Check(f"Journeys since {SINCE}, {name}")
        for name in ("the visit (parties, days, traveller)", "a meeting where somebody was met", "met: all those known who held office")
    )
    left = 0
    for row in rows(folder / FILE, limit):
        if not row["remarks"].strip():
            left += 1
            continue
        text = note(row)
        report = crashes.read(text, row["end"] or None, row["id"])
        code = state_of(row["country"])
        if report is None or code is None or row["start"] < SINCE:
            left += 1
            continue
        line = f"{text[:230]} -> {told(report, main=False)}"
        visits.add(_visit_cause(report, code, row), line)
        if _MET.match(row["remarks"]) and not _GROUP.search(row["remarks"]):
            held = [one for one in report.contacts if one.status == "held" and one.kind in ("meeting", "summit", None) and "USA" in parties_of(one)]
            meetings.add(None if held else "only the visit found" if report.contacts else "no contact found", line)
            met = re.split(r"(?<=[a-z])\. ", row["remarks"])[0]
            _, wanted = codes_in(met, row["start"])
            if wanted and held:
                there = {name for contact in report.contacts for name in people_of(contact, report)}
                people.add(None if wanted <= there else "none of them" if not wanted & there else "some of them only", f"{sorted(wanted)} {line}")
    places, untold = _places(folder, limit)
    return [crashes, visits, meetings, people, places], [
        f"Journeys: {left} rows without remarks, of older days or of lands without a code are not checked",
        untold,
    ]


def _visit_cause(report: Report, code: str, row: dict[str, str]) -> str | None:
    visits = [one for one in report.contacts if {"USA", code} <= parties_of(one) and one.kind in ("visit", "meeting", "summit")]
    if not report.contacts:
        return "no contact found"
    if not visits:
        return "no contact with the land visited"
    if not any(_within(one, row) for one in visits):
        return "other days"
    return None if any(party.code == "USA" and party.participants for one in visits for party in one.parties) else "the traveller is missing"


def _within(contact: Contact, row: dict[str, str]) -> bool:
    """Whether a contact's days touch those of the journey."""
    found = re.findall(r"\d{4}-\d\d-\d\d", contact.date or "")
    return bool(found) and found[0] <= row["end"] and row["start"] <= found[-1]


def _places(folder: Path, limit: int | None) -> tuple[Check, str]:
    """Check the places of the president's meetings in readouts against the president's journeys."""
    check = Check("Journeys: the president's meetings abroad in White House readouts")
    journeys = [row for row in rows(folder / FILE) if row["role"] == "president" and row["start"] >= "2021"]
    last = max(row["end"] for row in journeys)
    later = 0
    for row in rows(folder / READOUTS, limit):
        if not re.search(r"\bPresident\b(?! Harris)", row["title"]) or re.search(
            r"Vice President|Advisor|First Lady|Secretary", row["title"].split(" with ")[0]
        ):
            continue
        report = Crashes("").read(f"{row['title']}\n\n{row['text']}", row["date"], row["id"])
        for contact in report.contacts if report else ():
            days = re.findall(r"\d{4}-\d\d-\d\d", contact.date or "")
            if contact.status != "held" or contact.kind not in ("meeting", "summit") or not contact.place or not days or not contact.main:
                continue
            place = {key for found in knowledge().names(contact.place, "en") if found.kind in ("state", "capital") for key in found.keys[:1]}
            if days[0] > last:
                later += 1
                continue
            near = [one for one in journeys if one["start"] <= days[-1] and days[0] <= one["end"]]
            if "USA" in place or (not near and not place):  # at home, as far as anybody can tell
                continue
            line = f"{row['date']} {row['title'][:90]} -> {contact.kind} {contact.date} at {contact.place}; journeys: {[(one['country'], one['locale']) for one in near]}"
            there = any(_same_place(contact.place, one) or state_of(one["country"]) in place for one in near)
            check.add(None if there else "no journey on that day" if not near else "another place than the journey's", line)
    return check, f"Journeys: {later} meetings after the table's last day, {date.fromisoformat(last):%Y-%m-%d}, are not checked"


def _same_place(place: str, journey: dict[str, str]) -> bool:
    words = set(re.findall(r"\w{3,}", place.casefold()))
    return bool(words & set(re.findall(r"\w{3,}", f"{journey['locale']} {journey['country']}".casefold())))
