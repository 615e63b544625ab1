"""Scores reports against gold records, one document after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.evaluation.contacts import score_actors, score_contacts
from visavis.evaluation.details import score_dates, score_events, score_figures, score_readouts, score_upcoming
from visavis.evaluation.plain import Plain
from visavis.evaluation.scores import Mistake, Scores, Tally, merge
from visavis.evaluation.sheet import Sheet
from visavis.evaluation.statements import score_statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from visavis.evaluation.gold import Gold
    from visavis.records import Report


def score_reports(reports: Iterable[Report], golds: Iterable[Gold]) -> Scores:
    """Return the scores of `reports` against `golds`, in the same order; each report must be of its gold's text."""
    return _scores((gold, Plain.of_report(report, gold.text)) for report, gold in zip(reports, golds, strict=True))


def score_records(others: Iterable[Gold], golds: Iterable[Gold]) -> Scores:
    """Return the scores of other gold records of the same texts against `golds`, in the same order: how far two readers agree."""
    return _scores((gold, other.plain) for other, gold in zip(others, golds, strict=True))


def _scores(pairs: Iterable[tuple[Gold, Plain]]) -> Scores:
    documents: dict[str, dict[str, Tally]] = {}
    mistakes: list[Mistake] = []
    shares: set[str] = set()
    for gold, found in pairs:
        name = gold.name if gold.name not in documents else f"{gold.path} ({len(documents)})"
        sheet = Sheet(name, gold.text)
        score(sheet, gold.plain, found)
        documents[name] = sheet.tallies
        mistakes += sheet.mistakes
        shares |= sheet.shares
    return merge(documents, mistakes, frozenset(shares))


def score(sheet: Sheet, gold: Plain, found: Plain) -> None:
    """Fill the sheet with all layers."""
    contacts = score_contacts(sheet, gold, found)
    score_actors(sheet, gold, found)
    score_dates(sheet, gold.dates, found.dates)
    score_readouts(sheet, gold.readouts, found.readouts)
    score_statements(sheet, gold.statements, found.statements, contacts)
    score_figures(sheet, gold.figures, found.figures)
    score_upcoming(sheet, gold.upcoming, found.upcoming)
    score_events(sheet, gold.events, found.events)
