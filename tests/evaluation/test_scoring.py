"""Scores of reports that differ from the gold in one known way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.conftest import RECORD, TEXT
from tests.evaluation.reports import report_of
from visavis.evaluation import Gold, Scores, load_gold, score_reports
from visavis.records import Report

Change = Callable[[dict[str, Any]], None]


def changed(gold: Gold, change: Change) -> Scores:
    """Return the scores of the perfect report after `change`."""
    data = report_of(gold).model_dump(mode="json")
    change(data)
    return score_reports([Report.load(data)], [gold])


def test_the_perfect_report_has_no_mistake(gold: Gold) -> None:
    """What equals the gold scores 1 everywhere."""
    scores = score_reports([report_of(gold)], [gold])
    assert scores.mistakes == ()
    assert {scores.total(measure).f1 for measure in scores.measures} <= {1.0, None}


def test_a_lost_contact_is_missing(gold: Gold) -> None:
    """A contact not found counts against recall alone and is listed with its evidence."""
    scores = changed(gold, lambda data: data.update(contacts=[]))
    assert (scores.total("contacts main").recall, scores.total("contacts main").precision) == (0.0, None)
    line = next(str(one) for one in scores.mistakes if one.layer == "contact")
    assert "contact MISSING main held meeting" in line
    assert "«a reçu lundi 4 mars" in line


def test_a_contact_of_another_kind_on_the_same_day_matches(gold: Gold) -> None:
    """Parties and date carry the match; the kind is then wrong, and the record not exact."""
    scores = changed(gold, lambda data: data["contacts"][0].update(kind="call"))
    assert scores.total("contacts main").f1 == 1.0
    assert scores.total("contacts main: kind").f1 == 0.0
    assert scores.total("contacts main: exact record").f1 == 0.0


def test_a_contact_of_other_parties_does_not_match(gold: Gold) -> None:
    """One shared party of two is not enough."""
    scores = changed(gold, lambda data: data["contacts"][0]["parties"][1].update(code="LVA"))
    assert scores.total("contacts all").right == 0
    assert {one.verdict for one in scores.mistakes if one.layer == "contact"} == {"MISSING", "SPURIOUS"}


@pytest.mark.parametrize(("first", "read"), [("true", False), ("false", True)])
def test_a_contact_that_may_be_main_or_not_counts_as_it_was_read(write: Callable[[str, str], Path], first: str, read: bool) -> None:
    """Either reading leaves nothing missing and nothing invented; what was not found at all stays missing as its first reading says."""
    gold = load_gold(write(TEXT, RECORD.replace("main: true,", f"main: {first}, also: {{main: [{str(read).lower()}]}},")))
    scores = changed(gold, lambda data: data["contacts"][0].update(main=read))
    assert {scores.total("contacts main").precision, scores.total("contacts main").recall} == ({1.0} if read else {None})
    lost = changed(gold, lambda data: data.update(contacts=[]))
    assert lost.total("contacts main").recall == (None if read else 0.0)


def test_names_are_compared_without_accents_and_case(gold: Gold) -> None:
    """A spelling of the same name is the same person."""

    def respell(data: dict[str, Any]) -> None:
        for actor in data["actors"]:
            actor["name"] = actor["name"].upper().replace("TSAHKNA", "Tsàhkna")

    assert changed(gold, respell).mistakes == ()


def test_another_reading_of_the_speaker_is_right(gold: Gold) -> None:
    """What `also` lists is as good as the first reading."""

    def relay(data: dict[str, Any]) -> None:
        data["statements"][1]["speakers"] = [actor["id"] for actor in data["actors"] if actor["name"] == "Margus Tsahkna"]

    assert changed(gold, relay).mistakes == ()


def test_the_institution_may_speak_in_place_of_its_readout(gold: Gold) -> None:
    """State, institution and readout of one party are equivalent speakers."""

    def institution(data: dict[str, Any]) -> None:
        data["actors"].append({"id": "a9", "kind": "institution", "name": "Ministry of Foreign Affairs of Estonia", "party": "EST"})
        data["statements"][1]["speakers"] = ["a9"]

    assert changed(gold, institution).mistakes == ()


def test_a_wrong_speaker_is_listed_with_both(gold: Gold) -> None:
    """The line says what was got and what was expected."""
    scores = changed(gold, lambda data: data["statements"][0].update(speakers=[]))
    (line,) = [str(one) for one in scores.mistakes]
    assert "statement WRONG speakers-empty got=[] want=[Elina Valtonen]" in line
    assert "« ⟦La Baltique nous unit⟧ », a déclaré" in line
    assert scores.total("quotes at .8").f1 == 1.0
    assert scores.total("quotes at .8 with speaker").f1 == 0.5


def test_half_a_quotation_counts_at_the_lower_overlap_only(gold: Gold) -> None:
    """A span that covers two thirds of the gold is right at .5 and wrong at .8."""

    def cut(data: dict[str, Any]) -> None:
        span = data["statements"][0]["spans"][0]
        data["statements"][0]["spans"] = [{"start": span["start"], "end": span["start"] + 14, "text": span["text"][:14]}]

    scores = changed(gold, cut)
    assert (scores.total("quotes at .5").f1, scores.total("quotes at .8").f1) == (1.0, 0.5)


def test_a_date_of_another_day_has_its_span_right(gold: Gold) -> None:
    """Span and value of dates are scored apart."""
    scores = changed(gold, lambda data: data["dates"][0].update(value="2024-03-11"))
    assert (scores.total("dates span").f1, scores.total("dates value").f1) == (1.0, 0.0)


def test_intervals_are_the_same_each_time(gold: Gold) -> None:
    """The bootstrap is seeded."""
    reports = [report_of(gold), Report.load({**report_of(gold).model_dump(mode="json"), "contacts": []})]
    first, second = (score_reports(reports, [gold, gold]) for _ in range(2))
    assert first.interval("contacts all") == second.interval("contacts all")


@pytest.mark.parametrize("by", ["layer", "document", "cause"])
def test_tables_are_made_by_layer_document_and_cause(gold: Gold, by: Any) -> None:
    """Each table has the mistake in it."""
    scores = changed(gold, lambda data: data.update(dates=[]))
    assert {"layer": "dates value", "document": gold.name, "cause": "date MISSING span"}[by] in scores.to_text(by)


def test_a_speakers_own_account_is_no_carrier(gold: Gold) -> None:
    """An institution that speaks through its own readout is as right as one that speaks without."""
    assert changed(gold, lambda data: data["statements"][1].update(via="r1")).mistakes == ()


def test_quotations_are_scored_by_mode_as_well(gold: Gold) -> None:
    """A partial quotation read as direct is a quotation found, but neither a partial one found nor a direct one wanted."""
    scores = changed(gold, lambda data: data["statements"][1].update(mode="direct"))
    assert scores.total("quotes at .8").f1 == 1.0
    assert (scores.total("partial at .8").recall, scores.total("direct at .8").precision) == (0.0, 0.5)


def test_indirect_speech_is_scored_at_both_overlaps(gold: Gold) -> None:
    """A clause cut short is right at .5 only, and listed."""

    def cut(data: dict[str, Any]) -> None:
        span = data["statements"][2]["spans"][0]
        data["statements"][2]["spans"] = [{"start": span["start"], "end": span["start"] + 20, "text": span["text"][:20]}]

    scores = changed(gold, cut)
    assert (scores.total("indirect at .5").f1, scores.total("indirect at .8").f1) == (1.0, 0.0)
    assert [one.cause for one in scores.mistakes] == ["span-indirect"]


def test_a_person_missing_is_shown_where_the_text_names_one(gold: Gold) -> None:
    """The line has the words around the surname, where there are any."""

    def rename(data: dict[str, Any]) -> None:
        actor = next(one for one in data["actors"] if one["name"] == "Margus Tsahkna")
        actor["name"] = "Jean Baltique"

    lines = [str(one) for one in changed(gold, rename).mistakes if one.layer == "actor"]
    assert any("actor MISSING person Margus Tsahkna" in line for line in lines)
    assert any("SPURIOUS person Jean Baltique" in line and "« La ⟦Baltique⟧ nous unit" in line for line in lines)


def test_every_field_that_is_scored_is_listed_when_it_is_wrong(gold: Gold) -> None:
    """Currency, bound, who claims a figure, a readout's mention, the topics of contacts: each has its line with the text."""

    def spoil(data: dict[str, Any]) -> None:
        data["figures"][0].update(currency="USD", bound="exact", claimed_by=["a1"])
        data["readouts"][0].update(evidence=[])
        data["contacts"][0].update(topics=[{"id": "trade"}])

    told = {f"{one.layer} {one.cause}": one.detail for one in changed(gold, spoil).mistakes}
    assert set(told) == {"figure currency", "figure bound", "figure claimed by", "readout mention", "topic topics of a contact"}
    assert "⟦5 milliards d’euros⟧" in told["figure currency"]
    assert "⟦Selon Tallinn⟧" in told["readout mention"]
    assert "«a reçu lundi 4 mars" in told["topic topics of a contact"]


def test_topics_are_scored_by_the_nearest_reading(write: Callable[[str, str], Any]) -> None:
    """Of the readings that a gold contact allows for its topics, the one nearest to what was found is what it is scored by."""
    one = load_gold(write(TEXT, RECORD.replace("topics: [security],", "topics: [security], also: {topics: [[security, energy, trade], [climate]]},")))

    def found(*topics: str) -> tuple[int, int, int]:
        tally = changed(one, lambda data: data["contacts"][0].update(topics=[{"id": topic} for topic in topics])).total("contacts all: topics")
        return tally.right, tally.found, tally.expected

    assert found("security") == (1, 1, 1)
    assert found("energy", "trade") == (2, 2, 3)
    assert found("climate", "health") == (1, 2, 1)


def test_the_mode_of_an_event_is_scored_where_its_type_is_right(write: Callable[[str, str], Any]) -> None:
    """Type and mode of a background event are scored apart."""
    text = "Riga a expulsé un diplomate en 2022."
    record = "contacts: []\nreadouts: []\nstatements: []\ndates: []\nfigures: []\nupcoming: []\nabout: one\nlanguage: fr\npublished: '2024-03-05'\n"
    record += "events:\n- {plover: COERCE, mode: deport, actors: [LVA], recipients: [], date: '2022', text: a expulsé un diplomate}\n"
    one = load_gold(write(text, record))
    assert score_reports([report_of(one)], [one]).total("events: mode").f1 == 1.0
    scores = changed(one, lambda data: data["events"][0].update(mode=None))
    assert (scores.total("events").f1, scores.total("events: mode").f1) == (1.0, 0.0)
    assert "event WRONG mode-empty got=None want=deport «a expulsé un diplomate»" in str(scores.mistakes[0])
