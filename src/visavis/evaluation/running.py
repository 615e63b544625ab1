"""Runs the reader, or takes stored reports, for gold records."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from visavis.evaluation.gold import Gold, GoldError, load_gold
from visavis.evaluation.scores import Scores
from visavis.evaluation.scoring import score_reports
from visavis.records import Report

if TYPE_CHECKING:
    from visavis.reader import Reader

_PREFIXED = re.compile(r"\s*date \d{4}")

Place = str | PathLike[str]


def evaluate(gold: Place | Gold | Iterable[Place | Gold], against: Place | Iterable[Report] | None = None) -> Scores:
    """Return the scores of the reader on gold records, or of the reports `against` in its place.

    `gold` are records, their YAML files, or folders of them; `against` reports or the file or folder they are stored in. Raises GoldError where a record
    does not seal against its text, or no report is of that text.
    """
    given = [gold] if isinstance(gold, str | PathLike | Gold) else list(gold)
    golds = [one for place in given for one in ([place] if isinstance(place, Gold) else map(load_gold, find_records([place])))]
    stored = None
    if against is not None:
        stored = load_reports(against) if isinstance(against, str | PathLike) else {report.document.id: report for report in against}
    return score_reports((report_on(one, stored) for one in golds), golds)


def find_records(places: Iterable[Place]) -> Iterator[Path]:
    """Yield the files of gold records among the places, folders searched through, in order."""
    for place in map(Path, places):
        if place.is_dir():
            yield from sorted(place.rglob("*.yaml"))
        else:
            yield place


def load_reports(place: Place) -> dict[str, Report]:
    """Return the reports in a JSON or JSON Lines file, or in those of a folder, by their document's identifier.

    Raises GoldError for a file that holds none.
    """
    place = Path(place)
    files = sorted(file for file in place.glob("*.json*") if file.is_file()) if place.is_dir() else [place]
    reports = {}
    for file in files:
        try:
            for data in _records(file):
                report = Report.load(data)
                reports[report.document.id] = report
        except ValueError as error:  # pydantic's errors and JSON's are both
            raise GoldError(f"{file}: these are no reports of visavis: {' '.join(str(error).split())[:200]}") from error
    return reports


def _records(file: Path) -> list[dict[str, object]]:
    """Records in a file: one, a list of them, or one a line."""
    content = file.read_text(encoding="utf-8")
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in content.split("\n") if line.strip()]
    whole = json.loads(content)
    return whole if isinstance(whole, list) else [whole]


def report_on(gold: Gold, stored: Mapping[str, Report] | None = None) -> Report:
    """Return the report on the gold's text: the stored one of the same text, else what the reader reads now."""
    if stored is not None:
        identifier = f"sha256:{hashlib.sha256(gold.text.encode()).hexdigest()}"
        if identifier not in stored:
            raise GoldError(f"{gold.path}: among the reports none is of this text")
        return stored[identifier]
    from visavis.document import Document, load

    if gold.source.suffix != ".txt":
        return _reader().read(load(gold.source))
    # A date that a dump wrote before its text is for the reader to find.
    return _reader().read(Document.from_text(gold.text, published=None if _PREFIXED.match(gold.text) else gold.published))


@cache
def _reader() -> Reader:
    from visavis.reader import Reader

    return Reader()
