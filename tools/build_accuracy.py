"""Write docs/accuracy.md: how well reports are read, beside other tools, and what is still read wrongly.

    python tools/build_accuracy.py [--data FOLDER] [--gendergap CHECKOUT] [--petrarch FILE] [--install] [--skip PEER] [--output FILE]

Scores are those of `visavis evaluate` on `tests/gold`, the blind part also by itself; peers run as in `benchmarks/peers.py`. `--data` names a folder with
public collections (`dates_fr.jsonl`, `dates_en.jsonl`, `plover_gsr.jsonl`, `whitehouse_readouts.jsonl`, …): of those that are there, tables are made as well.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

import agreement
import english
import peers
import plover_types
from peer_scores import DATES, QUOTATIONS, read_all, scores_of
from visavis.evaluation import Scores, load_gold, score_reports
from visavis.evaluation.running import find_records
from visavis.languages import LANGUAGES

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
BLIND = "blind"
COLLECTIONS = {"whitehouse": "whitehouse_readouts.jsonl", "kremlin": "kremlin_en.jsonl", "travels": "us_president_secretary_travels.csv"}
SHOWN = 12
"""Causes shown of each layer; the rest are one line."""


@dataclass
class Measured:
    """All that the page tells."""

    scores: dict[str, Scores] = field(default_factory=dict)
    """By language."""
    models: list[str] = field(default_factory=list)
    """Names and versions of the pipelines that parsed."""
    peers: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By language, as `benchmarks/peers.py` prints them."""
    plover: dict[str, Any] | None = None
    collections: dict[str, dict[str, Any]] = field(default_factory=dict)
    agreement: list[str] = field(default_factory=list)
    """Lines of `benchmarks/agreement.py`."""


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "gold", help="folder with a folder of gold records a language")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="folder with public collections")
    parser.add_argument("--gendergap", type=Path, metavar="CHECKOUT", help="checkout of sfu-discourse-lab/GenderGapTracker")
    parser.add_argument("--petrarch", type=Path, metavar="FILE", help="events that PETRARCH2 wrote for the sentences of plover_gsr.jsonl")
    parser.add_argument("--install", action="store_true", help="make the peers' environment, unless it is there")
    parser.add_argument("--skip", action="append", default=[], choices=(*QUOTATIONS, *DATES), help="a peer not to run; may be repeated")
    parser.add_argument("--output", type=Path, default=PAGE)
    options = parser.parse_args()
    for given in (options.gold, options.data, options.gendergap, options.petrarch):
        if given is not None and not given.exists():
            parser.error(f"there is no {given}")
    if options.install:
        peers.install(peers.ENVIRONMENT)
    measured = measure(options.gold, data=options.data, gendergap=options.gendergap, petrarch=options.petrarch, skipped=frozenset(options.skip))
    options.output.write_text(page(measured, made=datetime.date.today().isoformat()), encoding="utf-8")
    print(f"{options.output} is written")
    return 0


def measure(
    gold: Path, *, data: Path | None = None, gendergap: Path | None = None, petrarch: Path | None = None, skipped: frozenset[str] = frozenset()
) -> Measured:
    """Measure on a folder that has a folder of gold records for each language."""
    measured = Measured()
    for code, folder in sorted(LANGUAGES.items(), reverse=True):
        golds = [load_gold(path) for path in find_records([gold / folder])] if (gold / folder).exists() else []
        if not golds:
            continue
        reports, milliseconds = read_all(golds)
        measured.scores[code] = score_reports(reports, golds)
        measured.models += sorted({f"{name} {version}" for report in reports for name, version in report.reader.models.items()})
        runner = peers.Peers(peers.ENVIRONMENT / "bin" / "python", code, gendergap, skipped)
        measured.peers[code] = peers.compare(golds, reports, milliseconds, runner, _there(data, f"dates_{code}.jsonl"))
    if (gold / "second").exists():
        measured.agreement = list(agreement.lines(gold))
    if labelled := _there(data, "plover_gsr.jsonl"):
        measured.plover = peers.plover(labelled, petrarch)
    for part, name in COLLECTIONS.items():
        if _there(data, name):
            print(f"{name} …", file=sys.stderr)
            measured.collections[part] = english.run(part, data or Path())
    return measured


def _there(folder: Path | None, name: str) -> Path | None:
    return folder / name if folder is not None and (folder / name).exists() else None


def page(measured: Measured, made: str) -> str:
    """Return the page, made on that day."""
    pipelines = ", ".join(measured.models)
    parts = [
        "# Accuracy",
        f"Generated by `make accuracy` with visavis {version('visavis')} on {made} (pipelines: {pipelines}). It holds for that state of reader and gold "
        "records; `tests/gold/scores.toml` has what no change may fall below.",
        "F1 unless it says otherwise, with 95 % intervals by bootstrap over documents; [how reports are scored](scoring.md) has the rules. *Blind* are "
        "the records of `blind` folders: written before looking at what the reader makes of them, and no rule is mended for them. Other tools that need a "
        "spaCy pipeline have the reader's; *bare marks* takes all that stands between quotation marks for words of the person named nearest.",
    ]
    for code, scores in measured.scores.items():
        name = LANGUAGES[code].capitalize()
        blind = part_of(scores, is_blind)
        parts += [f"## {name}", f"{len(scores.documents)} documents, {len(blind.documents)} of them blind.", layers(scores, blind)]
        if told := measured.peers.get(code):
            parts += list(_peers(told, name))
        parts += [f"### {name}: what is still read wrongly", "\n".join(causes(scores))]
    if measured.agreement:
        parts += ["## How far two careful readers agree", "\n".join(measured.agreement)]
    if measured.plover:
        parts += ["## PLOVER types of single sentences", *_plover(measured.plover)]
    if measured.collections:
        parts += [
            "## Public collections in English",
            "Read whole by `benchmarks/english.py`; what a document should yield is told by its title or its table, so a disagreement may be theirs.",
            "\n".join(_collections(measured.collections)),
        ]
    return "\n\n".join(parts) + "\n"


def is_blind(document: str) -> bool:
    """Whether a document's name is that of a blind record."""
    return document.partition("/")[0] == BLIND


def part_of(scores: Scores, chosen: Callable[[str], bool]) -> Scores:
    """Return the scores on the documents chosen by name."""
    documents = {name: tallies for name, tallies in scores.documents.items() if chosen(name)}
    return Scores(documents, tuple(one for one in scores.mistakes if chosen(one.document)), scores.measures, scores.shares)


def layers(scores: Scores, blind: Scores) -> str:
    """Return the table of measures: the whole, and the blind part."""
    lines = ["| measure | P | R | F1 or share | 95 % | gold | blind | 95 % | gold |", "|---|--:|--:|--:|---|--:|--:|---|--:|"]
    for measure in scores.measures:
        whole, apart = scores.total(measure), blind.total(measure)
        if not whole.found and not whole.expected:
            continue
        both = ("", "") if measure in scores.shares else (_rate(whole.precision), _rate(whole.recall))
        cells = [*both, _rate(whole.f1), _interval(scores.interval(measure)), str(whole.expected)]
        cells += [_rate(apart.f1), _interval(blind.interval(measure)), str(apart.expected)] if apart.found or apart.expected else ["", "", ""]
        lines.append(f"| {measure} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _peers(told: dict[str, Any], name: str) -> Iterator[str]:
    for kind in ("quotations", "dates"):
        yield f"### {name}: {kind}, beside other tools"
        table = told[kind]
        lines = ["| tool | measure | P | R | F1 | 95 % | blind | 95 % | CPU ms a document |", "|---|---|--:|--:|--:|---|--:|---|--:|"]
        for system, one in table["systems"].items():
            whole, blind = scores_of(table, system), scores_of(table, system, is_blind)
            for measure in table["measures"]:
                tally = whole.total(measure)
                cells = [_rate(tally.precision), _rate(tally.recall), _rate(tally.f1), _interval(whole.interval(measure))]
                cells += [_rate(blind.total(measure).f1), _interval(blind.interval(measure)), f"{one['cpu_ms']:.0f}"]
                lines.append(f"| {system} {one['version'] or ''} | {measure.removeprefix('dates ')} | {' | '.join(cells)} |".replace("  ", " "))
        yield "\n".join(lines)
        yield from _missing(table["missing"])
    if phrases := told.get("phrases"):
        yield f"### {name}: dates in single phrases"
        yield (
            "Of the test suites of two date libraries, which prefer the future where news prefers the past; a value counts as *either side* when right, or "
            "the same day or month on the other side of the reference day."
        )
        lines = ["| suite | tool | phrases in scope | found | value right | either side | CPU ms a phrase |", "|---|---|--:|--:|--:|--:|--:|"]
        for row in phrases["in scope"]:
            counts = " | ".join(f"{row[what]} ({row[what] / row['phrases']:.0%})" for what in ("found", "value", "either side"))
            lines.append(f"| {row['suite']} | {row['system']} | {row['phrases']} | {counts} | {phrases['cpu_ms'][row['system']]:.1f} |")
        yield "\n".join(lines)
        yield from _missing(phrases["missing"])
        lines = ["| out of scope | suite | phrases | such as |", "|---|---|--:|---|"]
        lines += [f"| {row['why']} | {row['suite']} | {row['phrases']} | {_cell(row['example'])} |" for row in phrases["out of scope"]]
        yield "\n".join(lines)


def _plover(told: dict[str, Any]) -> Iterator[str]:
    systems = list(told["systems"])
    yield (
        f"{told['sentences']} sentences on diplomacy of the PLOVER gold standard, of which those of six types are scored; one type a sentence. "
        f"The reader takes {told['cpu_ms']:.1f} ms of CPU a sentence."
    )
    lines = ["| type | sentences |" + "".join(f" {system} P | R | F1 |" for system in systems), "|---|--:|" + "--:|--:|--:|" * len(systems)]
    for number, kind in enumerate(plover_types.TYPES):
        rows = [told["systems"][system][number] for system in systems]
        rates = (
            f" {_rate(row['right'] / row['found'] if row['found'] else None)} | {_rate(row['right'] / (row['sentences'] or 1))} | {plover_types.f1(row):.3f} |"
            for row in rows
        )
        lines.append(f"| {kind} | {rows[0]['sentences']} |" + "".join(rates))
    lines.append("| mean | |" + "".join(f" | | {plover_types.macro(told['systems'][system]):.3f} |" for system in systems))
    yield "\n".join(lines)
    yield from _missing(told["missing"])


def _collections(parts: dict[str, dict[str, Any]]) -> Iterator[str]:
    yield "| check | right | of | share | disagreements by cause |"
    yield "|---|--:|--:|--:|---|"
    for told in parts.values():
        for check in told["checks"]:
            share = f"{check['right'] / check['all']:.3f}" if check["all"] else "–"
            why = "; ".join(f"{cause} {count}" for cause, count in check["causes"].items())
            yield f"| {check['name']} | {check['right']} | {check['all']} | {share} | {_cell(why, 400)} |"
    yield ""
    yield from (f"- {note}" for told in parts.values() for note in told["notes"])


def causes(scores: Scores) -> Iterator[str]:
    """Return the lines of a table of mistakes: layer by layer the commonest causes, with how many are of the blind part."""
    yield f"{len(scores.mistakes)} mistakes. *Spurious* is what only the reader has, *missing* what only the gold has, *wrong* a field that differs."
    yield ""
    yield "| layer | cause | mistakes | of them blind |"
    yield "|---|---|--:|--:|"
    by_layer = Counter(one.layer for one in scores.mistakes)
    for layer, _ in by_layer.most_common():
        whole = Counter(f"{one.verdict.lower()}: {one.cause}" for one in scores.mistakes if one.layer == layer)
        blind = Counter(f"{one.verdict.lower()}: {one.cause}" for one in scores.mistakes if one.layer == layer and is_blind(one.document))
        ordered = sorted(whole, key=lambda cause: (-whole[cause], cause))
        rows: Sequence[tuple[str, int, int]] = [(cause, whole[cause], blind[cause]) for cause in ordered[:SHOWN]]
        if rest := ordered[SHOWN:]:
            rows = [*rows, (f"{len(rest)} rarer causes", sum(whole[cause] for cause in rest), sum(blind[cause] for cause in rest))]
        yield from (f"| {layer} | {_cell(cause, 80)} | {count} | {apart or ''} |" for cause, count, apart in rows)


def _missing(missing: dict[str, str]) -> Iterator[str]:
    if missing:
        yield "Not run: " + "; ".join(f"{system} ({why})" for system, why in missing.items()) + "."


def _rate(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.3f}"


def _interval(interval: tuple[float, float] | None) -> str:
    return f"{interval[0]:.3f}–{interval[1]:.3f}" if interval else ""


def _cell(words: str, width: int = 60) -> str:
    """Words as a table's cell has them."""
    words = " ".join(words.split()).replace("|", "\\|")
    return words if len(words) <= width else words[: width - 1] + "…"


if __name__ == "__main__":
    sys.exit(main())
