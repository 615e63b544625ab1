"""The project's own gold records seal and obey the reading guide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.reports import report_of
from visavis.evaluation import Gold, contradictions, load_gold, score_records, score_reports

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
GOLD = sorted((HERE / "gold").rglob("*.yaml"))
EXAMPLES = sorted(path for path in (HERE.parent / "examples").rglob("*") if path.suffix in (".txt", ".md", ".html") and path.name != "README.md")


@pytest.fixture(params=GOLD, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> Gold:
    """Each gold record in turn."""
    return load_gold(request.param)


def test_every_record_obeys_the_guide(gold: Gold) -> None:
    """Each record seals, and nothing in it contradicts the guide."""
    assert contradictions(gold) == []


def test_every_record_scores_full_against_itself(gold: Gold) -> None:
    """The scores find no mistake in the report a perfect reader would make."""
    assert score_reports([report_of(gold)], [gold]).mistakes == ()


def test_every_example_has_a_gold_record() -> None:
    """No example is without its record, and there are enough of them."""
    sources = {load_gold(path).source.resolve() for path in GOLD}
    assert {path.resolve() for path in EXAMPLES if path.parent.name == "french"} <= sources
    assert len(EXAMPLES) >= 14


def test_there_are_sixty_french_documents_and_twenty_of_them_are_blind() -> None:
    """The French gold is large enough to trust, and a third of it is kept from mending."""
    french = sorted((HERE / "gold" / "french").rglob("*.yaml"))
    assert len(french) >= 60
    assert sum(path.parent.name == "blind" for path in french) >= 20


def test_some_documents_have_no_contact() -> None:
    """The gold holds documents that only sound like contacts."""
    assert sum(not load_gold(path).plain.contacts for path in GOLD) >= 12


def test_the_call_of_january_is_told_from_three_sides() -> None:
    """The Russian, the Chinese and the agency's account tell one call."""
    told = [load_gold(HERE / "gold" / "french" / f"lavrov-wang-{side}.yaml").plain.contacts[0] for side in ("moscou", "pekin", "depeche")]
    assert {(contact.kind, contact.status, contact.date, frozenset(contact.parties)) for contact in told} == {
        ("call", "held", "2024-01-10", frozenset({"RUS", "CHN"}))
    }


CONTRADICTIONS: dict[str, tuple[Callable[[str], str], str]] = {
    "call with a place": (lambda record: record.replace("kind: meeting", "kind: call"), "a call has no place"),
    "initiator not among the parties": (lambda record: record.replace("host: FIN", "initiator: LVA"), "initiator LVA is not among the parties"),
    "one party": (lambda record: record.replace(", EST: [Margus Tsahkna]}", "}"), "has two parties or more"),
    "no evidence": (lambda record: record.replace('evidence: ["a reçu lundi 4 mars son homologue estonien à Turku"]', "evidence: []"), "no evidence"),
    "statement without span": (lambda record: record.replace('spans: ["franc"]', "spans: []"), "no span"),
    "marks inside the span": (lambda record: record.replace("« ⟦La Baltique nous unit⟧ »", "⟦« La Baltique nous unit »⟧"), "quotation marks belong outside"),
    "readout that is not there": (lambda record: record.replace('"readout:EST"', '"readout:LVA"'), "readout:LVA is not among the readouts"),
    "held tomorrow": (lambda record: record.replace('date: "2024-03-04", place', 'date: "2024-03-06", place'), "after the publication"),
    "unknown act": (lambda record: record.replace("act: commit", "act: promise"), "act 'promise' is none of"),
    "unknown topic": (lambda record: record.replace("topics: [security]", "topics: [baltic]"), "'baltic' is no topic"),
    "no date": (lambda record: record.replace('value: "2024-03-04"', 'value: "4 mars"'), "is no EDTF date"),
}


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_contradictions_are_flagged(case: str, tmp_path: Path) -> None:
    """Each contradiction of the guide is said in words."""
    from tests.evaluation.conftest import RECORD, TEXT

    change, words = CONTRADICTIONS[case]
    assert change(RECORD) != RECORD
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.yaml").write_text(change(RECORD), encoding="utf-8")
    assert words in "; ".join(contradictions(load_gold(tmp_path / "one.yaml")))


def test_second_records_are_of_texts_that_have_a_first_and_mostly_agree_with_it() -> None:
    """A second reader finds the same contacts, but for a few: what the scores can be held to is measured, not guessed."""
    seconds = [load_gold(path) for path in sorted((HERE / "gold" / "second").glob("*.yaml"))]
    firsts = [load_gold(HERE / "gold" / "french" / second.path.name) for second in seconds]
    assert [second.text for second in seconds] == [first.text for first in firsts]
    agreed = score_records(seconds, firsts).total("contacts main")
    assert 0.9 < agreed.f1 < 1.0
