"""Scores of dates, readouts, figures, what is announced, and background events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from visavis.evaluation.matching import at_least, best_matching, compatible_dates, overlap, same_date, same_words
from visavis.evaluation.names import Voice, same_name, same_voices
from visavis.evaluation.sheet import Sheet, allowed, difference

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from visavis.evaluation.plain import PlainDate, PlainEvent, PlainFigure, PlainReadout, PlainUpcoming


def score_dates(sheet: Sheet, golds: Sequence[PlainDate], founds: Sequence[PlainDate]) -> None:
    """Score dates by span (overlap at least 0.5) and value; where the gold has no value, a date may be found or not."""
    pairs = best_matching(golds, founds, lambda one, other: at_least(overlap((one.span,), (other.span,)), 0.5))
    free = {j for i, j in pairs if golds[i].value is None}
    kept = [(i, j) for i, j in pairs if golds[i].value is not None]
    expected = sum(date.value is not None for date in golds)
    right = [(i, j) for i, j in kept if allowed(golds[i], "value", founds[j].value, same_date)]
    sheet.count("dates span", len(kept), len(founds) - len(free), expected)
    sheet.count("dates value", len(right), len(founds) - len(free), expected)
    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in kept:
        if (i, j) not in right:
            cause = "value-coarser-or-finer" if compatible_dates(golds[i].value, founds[j].value) else "value-other"
            sheet.mistake("date", "WRONG", cause, f"got={founds[j].value} want={golds[i].value} {sheet.around((golds[i].span,))}", (golds[i].span,))
    for i, date in enumerate(golds):
        if i not in matched_gold and date.value is not None:
            sheet.mistake("date", "MISSING", "span", f"want={date.value} {sheet.around((date.span,))}", (date.span,))
    for j, date in enumerate(founds):
        if j not in matched_found:
            sheet.mistake("date", "SPURIOUS", "span", f"got={date.value} {sheet.around((date.span,))}", (date.span,))


def _readout_weight(one: PlainReadout, other: PlainReadout) -> float:
    if not one.parties & other.parties and one.parties | other.parties:
        return 0.0
    return 1 + (one.parties == other.parties) + overlap(one.mentions, other.mentions)


def score_readouts(sheet: Sheet, golds: Sequence[PlainReadout], founds: Sequence[PlainReadout]) -> None:
    """Score readouts by the party that gives them, then their issuer, medium and mentions."""
    pairs = best_matching(golds, founds, _readout_weight)
    sheet.count("readouts", len(pairs), len(founds), len(golds))
    for i, j in pairs:
        want, got = golds[i], founds[j]
        if want.issuer is not None:
            issuers = [want.issuer, *(Voice.named(name) if name else None for name in want.also.get("issuer", ()))]
            right = any(same_name(got.issuer.name, issuer.name) if got.issuer and issuer else got.issuer is issuer for issuer in issuers)
            sheet.check("readouts: issuer", right)
            if not right:
                sheet.mistake("readout", "WRONG", "issuer", f"got={got.issuer} want={want.issuer} {sheet.shown(want.mentions)}", want.mentions)
        right = allowed(want, "medium", got.medium, lambda a, b: a == b)
        sheet.check("readouts: medium", right)
        if not right:
            sheet.mistake(
                "readout",
                "WRONG",
                f"medium-{difference(got.medium, want.medium)}",
                f"got={got.medium} want={want.medium} {sheet.shown(want.mentions)}",
                want.mentions,
            )
        spans = best_matching(want.mentions, got.mentions, lambda a, b: at_least(overlap((a,), (b,)), 0.5))
        sheet.count("readouts: mentions", len(spans), len(got.mentions), len(want.mentions))
        for one in (mention for k, mention in enumerate(want.mentions) if k not in {k for k, _ in spans}):
            sheet.mistake("readout", "MISSING", "mention", sheet.around((one,)), (one,))
        for one in (mention for k, mention in enumerate(got.mentions) if k not in {k for _, k in spans}):
            sheet.mistake("readout", "SPURIOUS", "mention", sheet.around((one,)), (one,))
    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, want in enumerate(golds):
        if i not in matched_gold:
            sheet.mistake("readout", "MISSING", want.medium or "account", f"{'+'.join(sorted(want.parties))} {sheet.shown(want.mentions)}", want.mentions)
    for j, got in enumerate(founds):
        if j not in matched_found:
            sheet.mistake("readout", "SPURIOUS", got.medium or "account", f"{'+'.join(sorted(got.parties))} {sheet.shown(got.mentions)}", got.mentions)


def score_figures(sheet: Sheet, golds: Sequence[PlainFigure], founds: Sequence[PlainFigure]) -> None:
    """Score figures by value where their text overlaps, then bound, currency and who claims them."""
    pairs = best_matching(golds, founds, lambda one, other: overlap(one.spans, other.spans) + float(_close(one.value, other.value)))
    pairs = [(i, j) for i, j in pairs if overlap(golds[i].spans, founds[j].spans) > 0]
    right = [(i, j) for i, j in pairs if any(_close(float(value), founds[j].value) for value in (golds[i].value, *golds[i].also.get("value", ())))]
    sheet.count("figures value", len(right), len(founds), len(golds))
    for i, j in right:
        want, got = golds[i], founds[j]
        checks = {
            "currency": (allowed(want, "currency", got.currency, lambda a, b: a == b), got.currency, want.currency),
            "bound": (allowed(want, "bound", got.bound, lambda a, b: a == b), got.bound, want.bound),
            "claimed by": (same_voices(want.claimed_by, got.claimed_by), [*map(str, got.claimed_by)], [*map(str, want.claimed_by)]),
        }
        for name, (good, told, wanted) in checks.items():
            sheet.check(f"figures: {name}", good)
            if not good:
                sheet.mistake("figure", "WRONG", name, f"got={told} want={wanted} {sheet.around(want.spans)}", want.spans)
    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in pairs:
        if (i, j) not in right:
            sheet.mistake("figure", "WRONG", "value", f"got={founds[j].value:g} want={golds[i].value:g} {sheet.around(golds[i].spans)}", golds[i].spans)
    for i, one in enumerate(golds):
        if i not in matched_gold:
            sheet.mistake("figure", "MISSING", "value", f"want={one.value:g} {sheet.around(one.spans)}", one.spans)
    for j, one in enumerate(founds):
        if j not in matched_found:
            sheet.mistake("figure", "SPURIOUS", "value", f"got={one.value:g} {sheet.around(one.spans)}", one.spans)


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(abs(one), abs(other), 1.0)


def _upcoming_weight(one: PlainUpcoming, other: PlainUpcoming) -> float:
    shared = overlap(one.spans, other.spans)
    dates = same_date(one.date, other.date)
    parties = bool(set(one.parties) & set(other.parties)) or not one.parties or not other.parties
    if shared == 0 and not (dates and one.date and parties):
        return 0.0
    return 1 + shared + dates + same_words(one.what, other.what)


def score_upcoming(sheet: Sheet, golds: Sequence[PlainUpcoming], founds: Sequence[PlainUpcoming]) -> None:
    """Score what is announced: the same words, or the same date and party; then the date."""
    pairs = best_matching(golds, founds, _upcoming_weight)
    sheet.count("upcoming", len(pairs), len(founds), len(golds))
    for i, j in pairs:
        right = allowed(golds[i], "date", founds[j].date, same_date)
        sheet.check("upcoming: date", right)
        if not right:
            detail = f"got={founds[j].date} want={golds[i].date} {golds[i].what} {sheet.quote(golds[i].spans)}"
            sheet.mistake("upcoming", "WRONG", "date", detail, golds[i].spans)
    _unmatched(sheet, "upcoming", golds, founds, pairs, cause=lambda one: one.what, more=lambda one: f"{one.date or 'undated'} {'+'.join(one.parties)}")


def _event_weight(one: PlainEvent, other: PlainEvent) -> float:
    shared = overlap(one.spans, other.spans)
    same = one.plover == other.plover
    people = bool(set(one.actors + one.recipients) & set(other.actors + other.recipients))
    return 1 + shared + same + people if shared > 0 or (same and people) else 0.0


def score_events(sheet: Sheet, golds: Sequence[PlainEvent], founds: Sequence[PlainEvent]) -> None:
    """Score background events by PLOVER type; of those whose type is right, the mode."""
    pairs = best_matching(golds, founds, _event_weight)
    right = sum(allowed(golds[i], "plover", founds[j].plover, lambda a, b: a == b) for i, j in pairs)
    sheet.count("events", right, len(founds), len(golds))
    for i, j in pairs:
        if allowed(golds[i], "plover", founds[j].plover, lambda a, b: a == b):
            moded = allowed(golds[i], "mode", founds[j].mode, lambda a, b: a == b)
            sheet.check("events: mode", moded)
            if not moded:
                cause = f"mode-{difference(founds[j].mode, golds[i].mode)}"
                sheet.mistake("event", "WRONG", cause, f"got={founds[j].mode} want={golds[i].mode} {sheet.quote(golds[i].spans)}", golds[i].spans)
        else:
            detail = f"got={founds[j].plover} want={golds[i].plover} {sheet.quote(golds[i].spans)}"
            sheet.mistake("event", "WRONG", "type", detail, golds[i].spans)
    _unmatched(sheet, "event", golds, founds, pairs, cause=lambda one: one.plover, more=lambda one: f"{'+'.join(one.actors)}>{'+'.join(one.recipients)}")


def _unmatched(
    sheet: Sheet,
    layer: str,
    golds: Sequence[Any],
    founds: Sequence[Any],
    pairs: list[tuple[int, int]],
    *,
    cause: Callable[[Any], str],
    more: Callable[[Any], str],
) -> None:
    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, one in enumerate(golds):
        if i not in matched_gold:
            sheet.mistake(layer, "MISSING", cause(one), f"{more(one)} {sheet.quote(one.spans)}", one.spans)
    for j, one in enumerate(founds):
        if j not in matched_found:
            sheet.mistake(layer, "SPURIOUS", cause(one), f"{more(one)} {sheet.quote(one.spans)}", one.spans)
