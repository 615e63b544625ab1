"""Which tellings are of one contact, and why."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

import merge_quality
from tests.archive.merge_tellings import telling
from visavis.archive.merge import Judged, blocks, cluster
from visavis.archive.profiles import Profile, alike
from visavis.archive.reasons import Weighing, table, weigh
from visavis.archive.telling import Person, Telling, folded_name

PRESIDENTS = "FRA Q1 Ann Roy; RUS Q2 Ivan Orlov"
MANUAL = Path(__file__).parent.parent.parent / "docs" / "merging.md"


def weighed(one: Telling, other: Telling) -> Weighing:
    """What speaks for two tellings being of one contact."""
    return weigh(Profile.of([one]), Profile.of([other]))


def reasons(one: Telling, other: Telling) -> set[str]:
    """The names of the reasons."""
    return {reason.name for reason in weighed(one, other).reasons}


def together(*tellings: Telling, judgements: tuple[Judged, ...] = ()) -> list[str]:
    """The groups, by the first letters of their tellings."""
    return ["".join(sorted(key[0] for key in group)) for group in cluster(tellings, judgements)]


def test_merge_of_the_gold_is_precise_and_misses_little() -> None:
    """On the gold, pairs put together are right and pairs that belong together are found, as far as is promised."""
    told = merge_quality.gold()
    quality = merge_quality.quality(told, cluster(one.telling for one in told))
    assert len({one.telling.source for one in told}) >= 150
    assert len({one.contact for one in told}) >= 60
    assert quality.precision >= 0.98
    assert quality.recall >= 0.92


@pytest.mark.parametrize("seed", range(5))
def test_order_of_reports_does_not_matter(seed: int) -> None:
    """The gold in any order gives the same groups."""
    tellings = [one.telling for one in merge_quality.gold()]
    shuffled = list(tellings)
    random.Random(seed).shuffle(shuffled)
    assert cluster(shuffled) == cluster(tellings)


def test_every_reason_is_explained() -> None:
    """The manual has a row for each reason, with its weight, and for no other."""
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([−+]?[\d.]+) \|", MANUAL.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name: float(weight.replace("−", "-")) for name, weight in rows.items()} == table()["reasons"]


def test_reasons_given_are_those_of_the_table() -> None:
    """No two reports of the gold are weighed for a reason that the table does not name."""
    tellings = [one.telling for one in merge_quality.gold()]
    found = {name for one in tellings[:60] for other in tellings[:60] if one is not other for name in reasons(one, other)}
    assert found <= table()["reasons"].keys()


def test_both_sides_of_a_call_are_one_contact_whoever_they_say_rang() -> None:
    """Each side says that the other called: the contradiction is named and does not part them."""
    one, other = telling("a", PRESIDENTS, initiator="FRA"), telling("b", PRESIDENTS, initiator="RUS")
    assert together(one, other) == ["ab"]
    assert "initiators-contradict" in reasons(one, other)


def test_ministers_are_not_presidents() -> None:
    """Contacts of other people of the same two parties on the same day stay apart."""
    assert together(telling("a", PRESIDENTS), telling("b", "FRA Q3 Luc Petit; RUS Q4 Olga Lis")) == ["a", "b"]


def test_day_may_slip_where_clocks_are_far_apart() -> None:
    """A call across the Pacific is told of two days; between neighbours that is two calls."""
    far = [telling("a", "USA Q1 Al Ash; AUS Q2 Bo Birch", "2024-05-03"), telling("b", "USA Q1 Al Ash; AUS Q2 Bo Birch", "2024-05-04")]
    close = [telling("a", "FRA Q1 Al Ash; DEU Q2 Bo Birch", "2024-05-03"), telling("b", "FRA Q1 Al Ash; DEU Q2 Bo Birch", "2024-05-04")]
    assert together(*far) == ["ab"]
    assert together(*close) == ["a", "b"]


def test_two_days_apart_are_two_calls() -> None:
    """However far the clocks are apart."""
    assert together(telling("a", "USA Q1 Al Ash; AUS Q2 Bo Birch", "2024-05-03"), telling("b", "USA Q1 Al Ash; AUS Q2 Bo Birch", "2024-05-05")) == ["a", "b"]


def test_contacts_that_one_document_tells_apart_stay_apart() -> None:
    """A report that tells two calls of neighbouring days keeps those of others apart too."""
    who = "USA Q1 Al Ash; AUS Q2 Bo Birch"
    first, second = telling("a:0", who, "2024-05-03"), telling("a:90", who, "2024-05-04")
    assert len(cluster([first, second, telling("b", who, "2024-05-03"), telling("c", who, "2024-05-04")])) == 2


def test_document_that_comes_back_to_a_contact_tells_it_once() -> None:
    """Announced in the title and told as under way below, of the same people on the same day: one visit; greetings both ways stay two messages."""
    again = [
        telling("a:0", "ARM Q1 Ada Ter; RUS", kind="visit", status="planned"),
        telling("a:90", "ARM Q1 Ada Ter; RUS Q2 Ivan Orlov", kind="visit", status="ongoing"),
    ]
    both = [telling("a:0", PRESIDENTS, kind="message", initiator="FRA"), telling("a:90", PRESIDENTS, kind="message", initiator="RUS")]
    assert together(*again) == ["aa"]
    assert together(*both) == ["a", "a"]


def test_spellings_of_an_unknown_name_are_one() -> None:
    """Names that nobody is known by are compared by how they are spelled in Latin letters."""
    assert together(telling("a", "RUS Andreï Roudenko; JPN"), telling("b", "RUS Andrey Rudenko; JPN"), telling("c", "RUS Андрей Руденко; JPN")) == ["abc"]
    assert not alike("wang yi", "wang wenbin")


def test_bare_report_joins_the_only_contact_it_can_mean() -> None:
    """A report without names joins the contact of its day; where there are two of them it stays alone."""
    bare = telling("c", "FRA; RUS")
    assert together(telling("a", PRESIDENTS), bare) == ["ac"]
    assert together(telling("a", PRESIDENTS), telling("b", "FRA Q3 Luc Petit; RUS Q4 Olga Lis"), bare) == ["a", "b", "c"]


def test_month_joins_the_only_contact_of_that_month() -> None:
    """A coarse date joins a day that is the only one in it, and never one of several."""
    coarse = telling("c", PRESIDENTS, "2024-05", main=False)
    assert together(telling("a", PRESIDENTS), coarse) == ["ac"]
    assert together(telling("a", PRESIDENTS), telling("b", PRESIDENTS, "2024-05-20"), coarse) == ["a", "b", "c"]


def test_visit_and_talks_are_two_where_a_document_tells_both() -> None:
    """A visit and the talks held during it stay two contacts, also for documents that tell one of them."""
    visit = telling("a:0", "DEU Q1 Ada Kern; RUS Q2 Ivan Orlov", kind="visit", beside=("meeting",))
    talks = telling("a:50", "DEU Q1 Ada Kern; RUS Q2 Ivan Orlov", kind="meeting", beside=("visit",), part_of="a:0")
    other = telling("b", "DEU Q1 Ada Kern; RUS Q2 Ivan Orlov", kind="meeting")
    assert ("a:50", "b:0") in cluster([visit, talks, other])


def test_planned_then_held_is_one() -> None:
    """An announcement joins what came of it, also a day off."""
    assert together(telling("a", PRESIDENTS, "2024-05-02", status="planned"), telling("b", PRESIDENTS, "2024-05-03")) == ["ab"]


def test_greetings_both_ways_are_two_messages() -> None:
    """Messages from different senders are two, on the same day and about the same."""
    both = [telling("a", PRESIDENTS, kind="message", initiator="FRA"), telling("b", PRESIDENTS, kind="message", initiator="RUS")]
    assert together(*both) == ["a", "b"]


def test_call_of_three_is_not_that_of_two() -> None:
    """Two of the three may have spoken by themselves."""
    assert together(telling("a", PRESIDENTS), telling("b", PRESIDENTS + "; DEU Q5 Ada Kern")) == ["a", "b"]


def test_summit_is_one_however_many_parties_are_named() -> None:
    """A summit is told with a few of its parties, or as that of an organisation."""
    many = telling(
        "a", "G7; USA Q1 Al Ash; FRA Q2 Ann Roy; DEU; JPN", "2022-06-26/2022-06-28", kind="summit", place="Elmau", place_key="elmau", place_country="DEU"
    )
    few = telling("b", "G7", "2022-06-26/2022-06-28", kind="summit", place="Elmau", place_key="elmau", place_country="DEU")
    assert together(many, few) == ["ab"]


def test_series_is_none_of_its_parts() -> None:
    """A counted series shares no block with anything."""
    assert blocks(telling("a", PRESIDENTS, series=True)) == []


def test_judgements_win() -> None:
    """What a person says holds against all reasons, also through others."""
    calls = [telling("a", PRESIDENTS), telling("b", PRESIDENTS), telling("c", PRESIDENTS, "2024-09-09")]
    assert together(*calls) == ["ab", "c"]
    assert together(*calls, judgements=(Judged("different", "a:0", "b:0"),)) == ["a", "b", "c"]
    assert together(*calls, judgements=(Judged("same", "a:0", "c:0"),)) == ["abc"]
    assert together(*calls, judgements=(Judged("same", "b:0", "c:0"), Judged("different", "a:0", "c:0"))) == ["a", "bc"]


def test_features_survive_their_json() -> None:
    """A telling read back from the archive is the one that was written."""
    for one in merge_quality.gold():
        assert Telling.from_json(one.telling.key, one.telling.to_json()) == one.telling


def test_a_meeting_without_a_place_may_have_been_by_video() -> None:
    """A video link and a meeting of the same people on one day are one, in one document or two; one with a place is another."""
    video = telling("a", PRESIDENTS, kind="video")
    meeting = telling("b", PRESIDENTS, kind="meeting")
    in_town = telling("c", PRESIDENTS, kind="meeting", place="Oslo", place_key="oslo", place_country="NOR")
    assert together(video, meeting) == ["ab"]
    assert together(telling("a:0", PRESIDENTS, kind="video"), telling("a:90", PRESIDENTS, kind="meeting")) == ["aa"]
    assert together(video, in_town) == ["a", "c"]
    assert together(telling("a", PRESIDENTS, kind="call"), meeting) == ["a", "b"]


def test_what_has_no_kind_is_no_visit() -> None:
    """Talks that are only told as such are those of a visit, not the visit."""
    visit = telling("a:0", PRESIDENTS, kind="visit", beside=("meeting",))
    talks = telling("a:50", PRESIDENTS, kind="meeting", beside=("visit",), part_of="a:0", topics=("trade", "energy"))
    assert together(visit, talks, telling("b", "FRA; RUS", kind=None, topics=("trade", "energy"))) == ["a", "ab"]


def test_a_visit_in_a_month_is_not_a_meeting_of_a_day() -> None:
    """A visit recalled by its month stands beside a meeting in it, and with a visit dated to the day."""
    recalled = telling("a", "FRA Q1 Ann Roy; RUS", "2024-05", kind="visit", place_country="RUS", main=False)
    assert together(recalled, telling("b", PRESIDENTS, kind="meeting", place_country="RUS")) == ["a", "b"]
    assert together(recalled, telling("b", PRESIDENTS, kind="visit", place_country="RUS")) == ["ab"]


def test_a_summit_told_by_its_organisation_alone() -> None:
    """A summit told with some of those who came is the one of which only the organisation is named."""
    named = telling("a", "ASEAN; JPN Q1 Ann Roy; LAO", kind="summit")
    assert together(named, telling("b", "ASEAN", kind="summit")) == ["ab"]
    assert together(named, telling("b", "ASEAN", "2024-06-03", kind="summit")) == ["a", "b"]


def test_what_is_foreseen_is_the_next_one() -> None:
    """An undated announcement is of the contact that comes within a week rather than of one weeks later, and with little else of neither."""
    announced = telling("a", PRESIDENTS, None, status="planned", published="2024-05-01", told_on="2024-05-01")
    assert together(announced, telling("b", PRESIDENTS, "2024-05-03"), telling("c", PRESIDENTS, "2024-05-20")) == ["ab", "c"]
    vague = telling("a", "FRA Q1 Ann Roy; RUS", None, status="planned", published="2024-05-01", told_on="2024-05-01")
    assert together(vague, telling("b", PRESIDENTS, "2024-05-25")) == ["a", "b"]
    assert together(vague, telling("b", PRESIDENTS, "2024-05-03")) == ["ab"]


def test_people_of_other_offices_with_other_names_are_others() -> None:
    """A president and a minister whom nobody knows are two people; two spellings, or one office, may be one."""

    def met(key: str, name: str, office: str) -> Telling:
        mine = Person("FRA", "", folded_name(name), name, office)
        return replace(telling(key, PRESIDENTS, kind="meeting", place_key="oslo"), people=(mine, Person("RUS", "Q2", "ivan orlov", "Ivan Orlov")))

    roy, brun = met("a", "Anne Royer", "president"), met("b", "Lucas Brunel", "foreign-minister")
    assert "other-people" in reasons(roy, brun)
    assert together(roy, brun) == ["a", "b"]
    assert "other-names" in reasons(roy, met("b", "Lucas Brunel", "president"))
    assert "other-names" in reasons(met("a", "Andrei Babiš", "president"), met("b", "Andreu Babinec", "foreign-minister"))


@pytest.mark.parametrize("order", range(4))
def test_what_a_report_tells_as_moved_is_one_contact(order: int) -> None:
    """A visit planned, put off and held weeks later is one where a report tells of both days, and two where none does."""
    planned = telling("a", PRESIDENTS, "2024-03-03", kind="visit", status="planned")
    put_off = telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed", moved_to="2024-04-28")
    held = telling("c", PRESIDENTS, "2024-04-28", kind="visit")
    initially = telling("d", PRESIDENTS, "2024-04-28", kind="visit", moved_from="2024-03-03")
    tellings = [planned, put_off, held, initially]
    random.Random(order).shuffle(tellings)
    assert together(*tellings) == ["abcd"]
    assert together(*(one for one in tellings if one is not put_off)) == ["acd"]
    assert together(*(one for one in tellings if one is not initially)) == ["abc"]
    assert together(planned, held) == ["a", "c"]
    assert together(telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed"), held) == ["b", "c"]


def test_a_move_ties_no_others() -> None:
    """Two visits are one for being moved only to the days that reports tell: other days and other people are others."""
    moved = telling("a", PRESIDENTS, "2024-04-28", kind="visit", moved_from="2024-03-03")
    assert together(moved, telling("b", PRESIDENTS, "2024-03-17", kind="visit")) == ["a", "b"]
    assert together(moved, telling("b", "FRA Q9 Luc Brun; RUS Q8 Oleg Petrov", "2024-03-03", kind="visit", status="planned")) == ["a", "b"]
    assert together(moved, telling("b", PRESIDENTS, "2024-03-03", kind="call")) == ["a", "b"]
    assert "moved" in reasons(moved, telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed"))
    assert "held-and-called-off" not in reasons(moved, telling("b", PRESIDENTS, "2024-03-03", kind="visit", status="postponed"))
