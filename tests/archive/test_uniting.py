"""What the tellings of one contact say together."""

from __future__ import annotations

from tests.archive.merge_tellings import telling
from visavis.archive.contact import FieldValue
from visavis.archive.telling import Telling
from visavis.archive.uniting import Correction, contact_id, unite

PRESIDENTS = "FRA Q1 Ann Roy; RUS Q2 Ivan Orlov"


def test_values_come_with_how_many_independent_reports_give_them() -> None:
    """A repost counts with its original; values that differ are all kept."""
    told = [
        telling("a", PRESIDENTS, initiator="FRA"),
        telling("b", PRESIDENTS, initiator="FRA", source="a"),
        telling("c", PRESIDENTS, initiator="RUS"),
        telling("d", PRESIDENTS, initiator="RUS", kind="video"),
    ]
    united = unite(told)
    assert united.reports == 3
    assert united.initiator == "RUS"
    assert united.kind == "call"
    assert FieldValue("initiator", "FRA", 1) in united.fields
    assert FieldValue("initiator", "RUS", 2) in united.fields
    assert FieldValue("kind", "video", 1) in united.fields


def test_a_meeting_that_one_report_tells_as_a_video_link_was_one() -> None:
    """Whatever most call it, what is told as held by video was; a call that one tells as a video link stays a call."""
    told = [telling(key, PRESIDENTS, kind="meeting") for key in "abc"]
    assert unite([*told, telling("d", PRESIDENTS, kind="video")]).kind == "video"
    assert unite(told).kind == "meeting"


def test_sides_that_contradict_each_other_leave_the_initiator_open() -> None:
    """One says this, one says that: nobody is believed more than the other."""
    assert unite([telling("a", PRESIDENTS, initiator="FRA"), telling("b", PRESIDENTS, initiator="RUS")]).initiator is None


def test_history_goes_from_planned_to_held() -> None:
    """One contact with each status and date that was told, in order; its own are those it ended with."""
    united = unite(
        [
            telling("a", PRESIDENTS, "2024-05-02", status="planned", told_on="2024-04-28"),
            telling("b", PRESIDENTS, "2024-05-03", told_on="2024-05-03"),
            telling("c", PRESIDENTS, "2024-05-03", told_on="2024-05-04"),
        ],
        documents={"a": 7, "b": 8, "c": 9},
    )
    assert (united.status, united.date) == ("held", "2024-05-03")
    assert [(entry.status, entry.date, entry.document_id) for entry in united.history] == [("planned", "2024-05-02", 7), ("held", "2024-05-03", 8)]


def test_last_word_on_what_is_to_come_counts() -> None:
    """What was planned and then put off is put off; the date last told is its date."""
    told = [
        telling("a", PRESIDENTS, "2024-05-02", status="planned", told_on="2024-04-20"),
        telling("b", PRESIDENTS, "2024-05-03", status="postponed", told_on="2024-04-28"),
    ]
    united = unite(told)
    assert (united.status, united.date) == ("postponed", "2024-05-03")


def test_day_is_preferred_to_a_month_and_to_a_rough_day() -> None:
    """The finest date wins whatever the numbers."""
    told = [telling("a", PRESIDENTS, "2024-05"), telling("b", PRESIDENTS, "2024-05-04~"), telling("c", PRESIDENTS, "2024-05-04~"), telling("d", PRESIDENTS)]
    assert unite(told).date == "2024-05-03"


def test_town_is_preferred_to_its_country() -> None:
    """The place is the town that most name, and its country is kept."""
    told = [
        telling("a", PRESIDENTS, kind="meeting", place="Russia", place_country="RUS"),
        telling("b", PRESIDENTS, kind="meeting", place="Russie", place_country="RUS"),
        telling("c", PRESIDENTS, kind="meeting", place="Moscow", place_key="capital RUS", place_country="RUS"),
    ]
    assert (unite(told).place, unite(told).place_country) == ("Moscow", "RUS")


def test_spellings_of_one_name_are_one_person() -> None:
    """Somebody whom one report names as known and another as it hears the name stands there once."""
    united = unite([telling("a", "RUS Q7 Andrey Rudenko; JPN"), telling("b", "RUS Andreï Roudenko; JPN")])
    assert [(each.person, each.name) for each in united.people] == [("Q7", "Andrey Rudenko")]


def test_corrections_win() -> None:
    """A person's correction stands in the place of what reports say, which is still kept."""
    told = [telling("a", PRESIDENTS, place="Oslo", kind="meeting"), telling("b", PRESIDENTS, place="Oslo", kind="meeting")]
    united = unite(told, [Correction("place", "Bergen"), Correction("kind", "visit"), Correction("initiator", None), Correction("topics", ("trade",))])
    assert (united.place, united.kind, united.topics) == ("Bergen", "visit", ("trade",))
    assert FieldValue("place", "Oslo", 2) in united.fields


def test_identifier_depends_on_the_smallest_key_alone() -> None:
    """Whatever joins later, in whatever order."""
    assert contact_id(["b:0", "a:4"]) == contact_id(["a:4"]) != contact_id(["b:0"])


def test_history_of_what_was_moved_has_both_days() -> None:
    """Planned, put off and held: also where one report tells it all; what is put off is to be on its new day."""
    planned = telling("a", PRESIDENTS, "2024-03-03", kind="visit", status="planned", told_on="2024-02-01")
    put_off = telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed", moved_to="2024-04-28", told_on="2024-03-01")
    held = telling("c", PRESIDENTS, "2024-04-28", kind="visit", moved_from="2024-03-03", told_on="2024-04-29")

    def history(*tellings: Telling) -> list[tuple[str, str | None]]:
        return [(entry.status, entry.date) for entry in unite(tellings).history]

    whole = [("planned", "2024-03-03"), ("postponed", "2024-03-03"), ("planned", "2024-04-28"), ("held", "2024-04-28")]
    assert history(planned, put_off, held) == whole
    assert history(held) == [whole[0], whole[3]]
    assert history(put_off) == whole[1:3]
    assert (unite([planned, put_off]).status, unite([planned, put_off]).date) == ("postponed", "2024-04-28")
    assert (unite([put_off]).date, unite([planned, put_off, held]).date) == ("2024-04-28", "2024-04-28")
