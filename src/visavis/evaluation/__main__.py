"""The command `python -m visavis.evaluation GOLD…`."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.errors import VisavisError
from visavis.evaluation.gold import Gold, GoldError, load_gold
from visavis.evaluation.scoring import evaluate
from visavis.records import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def find(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the gold files among `paths`, folders searched through, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.yaml"))
        else:
            yield path


def stored(path: Path) -> dict[str, Report]:
    """Return the reports in a JSON Lines file, or in the JSON files of a folder, by the document's identifier."""
    files = sorted(path.glob("*.json*")) if path.is_dir() else [path]
    reports = {}
    for file in files:
        content = file.read_text(encoding="utf-8")
        for record in [content] if file.suffix == ".json" else filter(str.strip, content.splitlines()):
            report = Report.load(json.loads(record))
            reports[report.document.id] = report
    return reports


def read(gold: Gold, against: dict[str, Report] | None) -> Report:
    """Return the report on the gold's text: the stored one, else read now."""
    if against is not None:
        identifier = f"sha256:{hashlib.sha256(gold.text.encode()).hexdigest()}"
        if identifier not in against:
            raise GoldError(f"{gold.path}: among the reports none is of this text")
        return against[identifier]
    import visavis

    prefixed = re.match(r"\s*date \d{4}", gold.text)
    from visavis import document

    if gold.source.suffix != ".txt" and hasattr(document, "load"):
        return visavis.Reader().read(document.load(gold.source))
    return visavis.read(gold.text, published=None if prefixed else gold.published)


def main(argv: Sequence[str] | None = None) -> int:
    """Score the reader, or stored reports, against gold records; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m visavis.evaluation", description=main.__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="gold records (YAML), or folders of them")
    parser.add_argument("--against", type=Path, metavar="REPORTS", help="stored reports (JSON Lines, or a folder of JSON) in place of reading now")
    parser.add_argument("--by", choices=("layer", "document", "cause"), default="layer", help="what a row of the table is")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--no-errors", action="store_true", help="leave out the listing of errors")
    options = parser.parse_args(argv)
    failed = False
    golds, reports = [], []
    against = stored(options.against) if options.against else None
    for path in find(options.gold):
        try:
            gold = load_gold(path)
            report = read(gold, against)
        except (VisavisError, OSError) as error:
            print(f"error: {error}", file=sys.stderr)
            failed = True
            continue
        except Exception as error:  # one document that breaks the reader must not hide the scores of the others
            last = traceback.extract_tb(error.__traceback__)[-1]
            print(f"error: {path}: {type(error).__name__}: {error} ({last.filename}:{last.lineno})", file=sys.stderr)
            failed = True
            continue
        golds.append(gold)
        reports.append(report)
    scores = evaluate(reports, golds)
    if options.format == "json":
        print(scores.to_json())
    else:
        if not options.no_errors:
            print(scores.listing())
            print()
        print(scores.to_text(options.by))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
