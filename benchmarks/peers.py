"""Score the reader and other tools side by side on gold records.

    python benchmarks/peers.py [GOLD …] [--language fr|en] [--install] [--gendergap CHECKOUT] [--phrases FILE] [--plover FILE [--petrarch FILE]]

The peers run in `.venv-peers`, which `--install` makes; what they found in a text is kept there for the next time. Quotations: every stretch between quotation marks that the gold holds to be somebody's words, spans cut
at the marks; a peer's speaker counts as right when the words it points at have the surname of one of the speakers, or stand for one of them in the reader's own
record, so that no peer loses for not knowing who a pronoun is. Dates: as `visavis evaluate` scores them; on phrases (`dates_fr.jsonl`), how many are found and
have the right value. PLOVER types (`plover_gsr.jsonl`, English): one type a sentence; PETRARCH2's are those of the events that it wrote for the same sentences.
CPU time is a document's, without loading; for the reader it is that of the whole record.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import plover_types
from peer_scores import DATES, OURS, QUOTATIONS, as_data, date_phrases, dates, quotations, read_all, scores_of
from visavis.evaluation.gold import Gold, load_gold
from visavis.evaluation.running import find_records
from visavis.languages import LANGUAGES
from visavis.records import Report

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / ".venv-peers"
REQUIREMENTS = Path(__file__).with_name("peers-requirements.txt")
RUNNERS = Path(__file__).with_name("peer_runners.py")


def main() -> int:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, help="gold records or folders of them; by default the project's own")
    parser.add_argument("--language", default="fr", help="language of the records (default fr)")
    parser.add_argument("--install", action="store_true", help=f"make the peers' environment, {ENVIRONMENT.name}, unless it is there as required")
    parser.add_argument("--python", type=Path, default=ENVIRONMENT / "bin" / "python", help="Python of the environment that has the peers")
    parser.add_argument(
        "--gendergap", type=Path, metavar="CHECKOUT", help="checkout of sfu-discourse-lab/GenderGapTracker, whose extractor of quotations is run"
    )
    parser.add_argument("--phrases", type=Path, metavar="FILE", help="phrases with dates in the language (JSON Lines)")
    parser.add_argument("--plover", type=Path, metavar="FILE", help="sentences with PLOVER types (JSON Lines, English)")
    parser.add_argument("--petrarch", type=Path, metavar="FILE", help="events that PETRARCH2 wrote for the sentences of --plover, known by their identifiers")
    parser.add_argument("--skip", action="append", default=[], choices=(*QUOTATIONS, *DATES), help="a peer not to run; may be repeated")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    options = parser.parse_args()
    if options.language not in LANGUAGES:
        parser.error(f"visavis does not read {options.language!r}; it reads {', '.join(LANGUAGES)}")
    for given in (options.gendergap, options.phrases, options.plover, options.petrarch, *options.gold):
        if given is not None and not given.exists():
            parser.error(f"there is no {given}")
    folder = options.gold or [ROOT / "tests" / "gold" / LANGUAGES[options.language]]
    golds = [gold for gold in map(load_gold, find_records(folder)) if gold.language == options.language]
    if not golds:
        parser.error(f"no gold records in {options.language} there")
    if options.install:
        install(ENVIRONMENT)
    peers = Peers(options.python, options.language, options.gendergap, frozenset(options.skip))
    result = compare(golds, *read_all(golds), peers, options.phrases)
    if options.plover:
        result["plover"] = plover(options.plover, options.petrarch)
    print(json.dumps(result, ensure_ascii=False, indent=1) if options.format == "json" else to_text(result))
    return 0


def compare(golds: Sequence[Gold], reports: Sequence[Report], milliseconds: float, peers: Peers, phrases: Path | None = None) -> dict[str, Any]:
    """Return the scores of the reader, whose reports took so many milliseconds a document, and of the peers, as plain data."""
    result: dict[str, Any] = {"language": peers.language, "documents": len(golds)}
    tables = {"quotations": quotations(golds, reports, peers), "dates": dates(golds, reports, peers)}
    for name, table in tables.items():
        table.cpu[OURS] = milliseconds
        result[name] = as_data(table)
    if phrases:
        result["phrases"] = date_phrases(phrases, peers)
    return result


def install(environment: Path, requirements: Path = REQUIREMENTS) -> None:
    """Make the peers' environment, unless it is there with what is required now."""
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    mark = environment / "requirements.sha256"
    if mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return
    print(f"Making {environment}; this takes a minute or two …", file=sys.stderr)
    shutil.rmtree(environment, ignore_errors=True)
    venv.create(environment, with_pip=True)
    pip = [environment / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--requirement", requirements], check=True)
    mark.write_text(wanted, encoding="utf-8")


@dataclass(frozen=True)
class Peers:
    """The peers' environment."""

    python: Path
    language: str
    checkout: Path | None = None
    skipped: frozenset[str] = frozenset()

    def run(self, peer: str, documents: Sequence[tuple[str, str | None]], *, joined: bool = False) -> dict[str, Any]:
        """Return a peer's answer on texts with their publication dates, as `peer_runners.py` describes it."""
        if peer in self.skipped:
            return {"missing": "skipped as asked"}
        if not self.python.exists():
            return {"missing": f"there is no {self.python.name} in {self.python.parent.parent.name}: make it with --install"}
        kept = Kept(self.python.parent.parent / "answers" / f"{peer}-{self.language}{'-joined' if joined else ''}.json")
        asked = [{"text": text, "published": published} for text, published in documents]
        # A checkout may change from one run to the next.
        new = [document for document in asked if peer == "gendergap" or kept.get(document) is None]
        if new:
            answer = self._ask({"peer": peer, "language": self.language, "joined": joined, "documents": new})
            if "missing" in answer:
                return answer
            kept.add(new, answer)
        answers = [kept.answers[kept.key(document)] for document in asked]
        return {"found": [found for found, _ in answers], "cpu": [spent for _, spent in answers], "version": kept.version}

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        print(f"{request['peer']}: {len(request['documents'])} texts …", file=sys.stderr)
        request["checkout"] = str(self.checkout.resolve()) if self.checkout else None
        # In a folder of their own: some write where they stand.
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [self.python.absolute(), RUNNERS.resolve()],
                input=json.dumps(request), capture_output=True, text=True, cwd=folder, check=False, env={**os.environ, "PYTHONPATH": "", "PYTHONWARNINGS": "ignore"},
            )  # fmt: skip
        if done.returncode:
            last = (done.stderr.strip().splitlines() or [""])[-1]
            return {"missing": f"it failed: {last}"}
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


class Kept:
    """A peer's answers on texts that it has read before, in a file beside its environment: some take seconds a text."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made_by = hashlib.sha256(RUNNERS.read_bytes() + REQUIREMENTS.read_bytes()).hexdigest()
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        current = told.get("made_by") == self.made_by
        self.answers: dict[str, Any] = told["answers"] if current else {}
        self.version: str | None = told["version"] if current else None

    @staticmethod
    def key(document: dict[str, Any]) -> str:
        """Return what a text of a day is known by."""
        return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()

    def get(self, document: dict[str, Any]) -> Any:
        """Return what was found in the text and the CPU seconds that it took, if it was read before."""
        return self.answers.get(self.key(document))

    def add(self, documents: Sequence[dict[str, Any]], answer: dict[str, Any]) -> None:
        """Keep an answer."""
        self.version = answer["version"]
        self.answers |= {self.key(one): pair for one, *pair in zip(documents, answer["found"], answer["cpu"], strict=True)}
        self.path.parent.mkdir(exist_ok=True)
        self.path.write_text(json.dumps({"made_by": self.made_by, "version": self.version, "answers": self.answers}), encoding="utf-8")


def plover(path: Path, petrarch: Path | None) -> dict[str, Any]:
    """Score the PLOVER types of single English sentences, the reader's and PETRARCH2's where they are given."""
    labelled = plover_types.sentences(path)
    found, milliseconds = plover_types.read_types(labelled)
    systems = {OURS: plover_types.scored(labelled, found)}
    missing = {}
    if petrarch is not None:
        systems[plover_types.PETRARCH] = plover_types.scored(labelled, plover_types.found_for(labelled, plover_types.petrarch_types(petrarch)))
    else:
        missing[plover_types.PETRARCH] = "no output given: name it with --petrarch"
    return {"sentences": len(labelled), "systems": systems, "cpu_ms": round(milliseconds, 1), "missing": missing}


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
        lines += ["", f"{'phrases':18}{'system':16}{'in scope':>9}{'found':>8}{'value':>8}{'or the other side':>19}{'CPU ms':>8}"]
        lines += [
            f"{row['suite']:18}{row['system']:16}{row['phrases']:9}{row['found']:8}{row['value']:8}{row['either side']:19}{told['cpu_ms'][row['system']]:8.1f}"
            for row in told["in scope"]
        ]
        lines += [f"{system}: not run on phrases: {why}" for system, why in told["missing"].items()]
        lines += ["", "out of scope"]
        lines += [f"{row['phrases']:5}  {row['suite']:16}  {row['why']} (such as: {row['example'][:50]!r})" for row in told["out of scope"]]
    if told := result.get("plover"):
        for system, rows in told["systems"].items():
            lines += ["", f"PLOVER type, {system:14}{'sentences':>10}{'found':>8}{'right':>8}{'F1':>8}"]
            lines += [f"{row['type']:27}{row['sentences']:10}{row['found']:8}{row['right']:8}{plover_types.f1(row):8.3f}" for row in rows]
            lines.append(f"{'mean':53}{plover_types.macro(rows):8.3f}")
        lines += ["", f"CPU {told['cpu_ms']:.1f} ms a sentence", *(f"{system}: not run: {why}" for system, why in told["missing"].items())]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
