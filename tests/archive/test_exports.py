"""Answers in other forms: what a spreadsheet, a program or a calendar gets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from pyarrow import parquet

from visavis.archive import answers, writing
from visavis.archive.contact import Attendee, Merged
from visavis.archive.export import Form, write, write_file
from visavis.archive.store import Archive
from visavis.errors import NotInArchive

CONTACTS = (
    Merged(
        "c1",
        "held",
        "call",
        "2022-02-24",
        parties=("FRA", "RUS"),
        people=(Attendee("Q3052772", "Emmanuel Macron", "FRA"), Attendee("Q7747", "Vladimir Putin", "RUS")),
        topics=("ukraine-war", "sanctions"),
        languages=("en", "fr"),
        reports=3,
    ),
    Merged("c2", "planned", "visit", "2022-03-01/2022-03-03", place="Yaoundé", parties=("CMR", "FRA"), occasion='=HYPERLINK("http://x.example")'),
    Merged("c3", "denied", None, None, parties=("DEU",)),
    Merged("c4", "cancelled", "summit", "2022-03", parties=("DEU", "FRA")),
)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Archive]:
    """An archive of four contacts."""
    with Archive(tmp_path / "archive.db") as archive:
        with archive.writing() as connection:
            writing.put_contacts(connection, CONTACTS)
        yield archive


def _written(archive: Archive, form: Form, **filters: Any) -> bytes:
    out = io.BytesIO()
    write(archive.timeline(**filters) if form is Form.ICS else archive.contacts(oldest_first=True, **filters), out, form)
    return out.getvalue()


def test_csv_opens_in_a_spreadsheet(filled: Archive) -> None:
    """The mark of UTF-8 stands in front, lists are parted, and nothing that a document says becomes a formula."""
    data = _written(filled, Form.CSV)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))}
    assert list(rows) == ["c1", "c2", "c4", "c3"]
    assert rows["c1"]["people"] == "Emmanuel Macron (FRA); Vladimir Putin (RUS)"
    assert rows["c1"]["people_ids"] == "Q3052772; Q7747"
    assert rows["c2"]["place"] == "Yaoundé"
    assert rows["c2"]["occasion"].startswith("'=")
    assert rows["c3"]["date"] == ""


def test_json_keeps_lists_and_nothing(filled: Archive) -> None:
    """Both forms have every column, lists as lists and the unknown as null."""
    listed = json.loads(_written(filled, Form.JSON))
    assert [json.loads(line) for line in _written(filled, Form.JSONL).splitlines()] == listed
    assert list(listed[0]) == list(answers.CONTACT_COLUMNS)
    assert (listed[0]["topics"], listed[3]["date"]) == (["ukraine-war", "sanctions"], None)
    assert json.loads(_written(filled, Form.JSON, kind="message")) == []


def test_parquet_has_days_and_lists(filled: Archive, tmp_path: Path) -> None:
    """Days are dates, lists lists; a table without rows has its columns."""
    target = tmp_path / "contacts.parquet"
    assert filled.contacts(oldest_first=True).write(target) == 4
    table = parquet.read_table(target)
    assert table.column_names == list(answers.CONTACT_COLUMNS)
    assert table["first_day"].to_pylist() == [date(2022, 2, 24), date(2022, 3, 1), date(2022, 3, 1), None]
    assert table["parties"].to_pylist()[0] == ["FRA", "RUS"]
    assert filled.contacts(kind="message").write(target) == 0
    assert parquet.read_table(target).column_names == list(answers.CONTACT_COLUMNS)


def test_calendars_have_whole_days(filled: Archive) -> None:
    """Events are whole days that end the day after the last, with the status that calendars know; the undated have none."""
    data = _written(filled, Form.ICS)
    assert b"DTSTART;VALUE=DATE:20220301\r\n" in data
    assert b"DTEND;VALUE=DATE:20220304\r\n" in data
    events = {str(event["uid"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    assert sorted(events) == ["c1@visavis", "c2@visavis", "c4@visavis"]
    assert [str(events[f"{key}@visavis"]["status"]) for key in ("c1", "c2", "c4")] == ["CONFIRMED", "TENTATIVE", "CANCELLED"]
    assert events["c1@visavis"]["dtend"].dt == date(2022, 2, 25)
    assert events["c4@visavis"]["dtend"].dt == date(2022, 4, 1)
    assert str(events["c1@visavis"]["summary"]) == "Call: FRA – RUS"


def test_exports_obey_the_filters(filled: Archive) -> None:
    """What is filtered out is in no form."""
    assert {row["id"] for row in json.loads(_written(filled, Form.JSON, between="FRA", status=["held", "planned"]))} == {"c1", "c2"}
    assert b"c4@visavis" not in _written(filled, Form.ICS, kind="call")


def test_data_frames_have_the_columns(filled: Archive) -> None:
    """A data frame has a row for each contact and the documented columns, even without rows."""
    frame = filled.contacts(oldest_first=True).to_pandas()
    assert list(frame.columns) == list(answers.CONTACT_COLUMNS)
    assert frame["reports"].tolist() == [3, 1, 1, 1]
    assert list(filled.quotes().to_pandas().columns) == list(answers.QUOTE_COLUMNS)
    assert filled.count("kind").to_pandas()["contacts"].sum() == 4


def test_counts_are_no_calendar(filled: Archive, tmp_path: Path) -> None:
    """What has no days is refused as a calendar, and a form that is not known is told with those that are; no file is left behind."""
    with pytest.raises(NotInArchive, match="only contacts and announcements"):
        write_file(filled.count("kind"), tmp_path / "counts.ics")
    with pytest.raises(NotInArchive, match="'xlsx' is no form to write"):
        filled.contacts().write(tmp_path / "contacts.xlsx")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("archive.db")] == []
