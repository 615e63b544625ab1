"""The checks on public collections: what they expect, and how they sort disagreements. Sentences and titles are ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import english
from collections_read import checks, kremlin, travels, whitehouse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("title", "sort", "kind"),
    [
        ("Readout of President Biden’s Call with Prime Minister Ardern of New Zealand", "foreign", "call"),
        ("Readout of the Vice President’s Meeting with President Hichilema of Zambia", "foreign", "meeting"),
        ("Readout of the Meeting with Mayors on Flood Relief", "domestic", None),
        ("Readout of a Call with Baltic Security Advisors", "unsure", None),
        ("Background Press Call on the President’s Call with President Macron of France", "unsure", None),
    ],
)
def test_a_title_tells_what_to_expect(title: str, sort: str, kind: str | None) -> None:
    """One side abroad with an office is a foreign contact; nobody from abroad a domestic one; what leaves it open is not checked."""
    want = whitehouse.expected(title, "2022-06-01")
    assert (want.sort, want.kind) == (sort, kind)


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Vladimir Putin had a telephone conversation with the President of Peru, at the Peruvian side's initiative.", "PER"),
        ("Vladimir Putin spoke with the Prime Minister of Peru at the latter’s initiative.", "PER"),
        ("The telephone conversation, initiated by the President of Peru, took place today.", "PER"),
        ("Held at Peru's initiative, the telephone conversation was about trade.", "PER"),
        ("At the initiative of the Peruvian side, Vladimir Putin had a telephone conversation with the President.", "PER"),
        ("The two leaders spoke of an initiative on trade.", None),
    ],
)
def test_the_initiator_is_read_from_how_the_kremlin_states_it(sentence: str, side: str | None) -> None:
    """The usual wordings are known; an initiative that is discussed is none."""
    assert kremlin.initiator(sentence, "PER", "2022-03-01") == side


def test_a_journey_becomes_a_note() -> None:
    """Countries are turned round, days written out, sentences given their subject."""
    row = {"role": "president", "name": "Barack Obama", "start": "2014-04-25", "end": "2014-04-26", "country": "Korea, South", "locale": "Seoul"}
    note = travels.note(row | {"remarks": "Met with President Park. Visited the tomb."})
    assert (
        note
        == "President Barack Obama visited Seoul, South Korea, from April 25, 2014 to April 26, 2014. Obama met with President Park. Obama visited the tomb."
    )
    assert travels.state_of("Korea, South") == "KOR"


def test_disagreements_are_sorted_by_cause() -> None:
    """What is right has no cause; each cause is counted, and its lines are kept."""
    check = checks.Check("letters")
    check.add(None, "one")
    check.add("lost", "two")
    check.add("lost", "three")
    told = check.data()
    assert (told["right"], told["all"], told["causes"], told["disagreements"]) == (1, 3, {"lost": 2}, ["lost: three", "lost: two"])


def test_a_collection_is_read_whole(tmp_path: Path) -> None:
    """Each row is read; the checks count what the titles tell."""
    rows = [
        ("Readout of President Biden’s Call with President Macron of France", "President Biden spoke today with President Emmanuel Macron of France on trade."),
        ("Readout of the Meeting with Mayors on Flood Relief", "Officials met with mayors today on flood relief."),
    ]
    lines = [json.dumps({"id": title[-3:], "date": "2022-05-03", "title": title, "text": text}) for title, text in rows]
    (tmp_path / whitehouse.FILE).write_text("\n".join(lines), encoding="utf-8")
    told = english.run("whitehouse", tmp_path)
    counts = {check["name"]: check["all"] for check in told["checks"]}
    assert counts["White House: documents read"] == 2
    assert counts["White House, foreign: main contact right (all three)"] == 1
    assert counts["White House, domestic: no main contact"] == 1
    assert "White House: documents read" in english.to_text(told, listing=True)


def test_a_document_that_cannot_be_read_ends_nothing() -> None:
    """It is counted with the error and where it came from."""
    crashes = checks.Crashes("letters")
    assert crashes.read("", None, "empty one") is None
    assert (crashes.all, crashes.right, sum(crashes.causes.values())) == (1, 0, 1)
