"""Answers as an iCalendar: an event of whole days for each contact or announcement that has a date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO

from visavis.archive.export.table import nth
from visavis.errors import NotInArchive

if TYPE_CHECKING:
    from visavis.archive.answers import Answer, Columns, Row

_STATUS = {
    "held": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "planned": "TENTATIVE",
    "proposed": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}


def write_ics(answer: Answer[Row], out: BinaryIO) -> int:
    """Write the calendar; what has no date is left out. Return how many events there are."""
    from icalendar import Calendar

    if "first_day" not in answer.columns:
        raise NotInArchive("only contacts and announcements go into a calendar: choose csv, json, jsonl or parquet")
    calendar = Calendar()
    calendar.add("prodid", "-//visavis//archive//EN")
    calendar.add("version", "2.0")
    count = 0
    for row in answer:
        values = row.columns()
        if values["first_day"] is not None:
            calendar.add_component(_event(values))
            count += 1
    out.write(calendar.to_ical())
    return count


def _event(values: Columns) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{values.get('id') or values.get('contact') or _name(values)}@visavis")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", date.fromisoformat(values["first_day"]))
    last = date.fromisoformat(values["last_day"])
    event.add("dtend", last if last == date.max else last + timedelta(days=1))  # a calendar's end is the day after
    event.add("summary", _summary(values))
    event.add("status", _STATUS.get(values["status"] or "planned", "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    if values.get("place"):
        event.add("location", values["place"])
    if values.get("topics"):
        event.add("categories", list(values["topics"]))
    told = "1 report" if values["reports"] == 1 else f"{values['reports']} reports"
    said = [", ".join(values["people"]), values.get("occasion") or "", f"Date as known: {values['date']}", f"Status: {values['status'] or 'announced'}", told]
    event.add("description", "\n".join(line for line in said if line))
    return event


def _name(values: Columns) -> str:
    return "-".join(str(part) for part in (values["what"], values["of"], values["ordinal"], values["first_day"], *values["parties"]) if part).replace(" ", "_")


def _summary(values: Columns) -> str:
    what = str(values.get("kind") or values.get("what") or "contact")
    numbered = f"{nth(values['ordinal'])} {what}" if values.get("ordinal") else what.capitalize()
    of = f" of {values['of']}" if values.get("of") and not values.get("contact") else ""
    return f"{numbered}{of}: {' – '.join(values['parties'])}" if values["parties"] else f"{numbered}{of}"
