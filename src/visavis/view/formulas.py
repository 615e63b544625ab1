"""The course of fixed phrases over time, as a table, as data, and as a chart."""

from __future__ import annotations

import csv
import datetime
import io
import json
from html import escape
from typing import TYPE_CHECKING

from visavis.view.wording import party_name

if TYPE_CHECKING:
    from visavis.comparison.archived import Course, History

COLUMNS = ("formula", "side", "first", "last", "uses", "told", "longest_gap", "mark")
_LEFT, _RIGHT, _TOP, _ROW, _WIDTH = 300, 24, 64, 30, 1100
_COLOURS = ("#0b57b8", "#a3271a")


def _name(formula: str) -> str:
    from visavis.comparison.phrases import formulas

    return str(formulas().get(formula, {}).get("name", formula))


def _row(course: Course) -> list[str]:
    return [
        _name(course.formula),
        party_name(course.side),
        course.first.isoformat(),
        course.last.isoformat(),
        str(course.uses),
        str(course.told),
        str(course.longest_gap),
        course.mark,
    ]


def to_table(history: History) -> str:
    """Return the courses as a table of text, and what appeared and vanished at the last contact."""
    heads = ["formula", "side", "first", "last", "uses", "of", "gap", "now"]
    rows = [_row(course) for course in history.courses]
    widths = [max(len(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in [heads, *rows]]
    for side, days in history.days.items():
        for mark, words in (("first", "used for the first time"), ("appeared", "appeared again"), ("vanished", "vanished")):
            named = [_name(course.formula) for course in history.courses if course.side == side and course.mark == mark]
            if named:
                lines.append(f"{party_name(side)}, {days[-1].isoformat()}: {words}: {', '.join(named)}")
    return "\n".join(lines) + "\n"


def to_csv(history: History) -> str:
    """Return the courses as a table for spreadsheets, with a byte order mark."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([course.formula, course.side, *_row(course)[2:]] for course in history.courses)
    return "\ufeff" + out.getvalue()


def to_json(history: History) -> str:
    """Return the courses, and every use, in JSON."""
    data = {
        "parties": history.parties,
        "courses": [course._asdict() for course in history.courses],
        "uses": [use._asdict() for use in history.uses],
        "contacts": {side: [day.isoformat() for day in days] for side, days in history.days.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def to_svg(history: History) -> str:
    """Return the uses as a chart: a line for each phrase, time from left to right, a dot for each use in the colour of the side; ticks mark the contacts."""
    formulas = list(dict.fromkeys(course.formula for course in history.courses))
    days = sorted(day for its in history.days.values() for day in its)
    first, last = days[0], days[-1]
    height = _TOP + _ROW * len(formulas) + 40

    def x(day: datetime.date) -> float:
        span = (last - first).days or 1
        return _LEFT + (day - first).days / span * (_WIDTH - _LEFT - _RIGHT)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="Fixed phrases of {escape(" and ".join(map(party_name, history.parties)))}" font-family="system-ui, sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
    ]
    for n, side in enumerate(history.days):
        parts.append(
            f'<circle cx="{_LEFT + n * 180}" cy="20" r="6" fill="{_COLOURS[n % 2]}"/><text x="{_LEFT + 12 + n * 180}" y="25">{escape(party_name(side))}</text>'
        )
        parts += [f'<path d="M{x(day):.1f} {_TOP - 22 + 6 * n}v5" stroke="{_COLOURS[n % 2]}"/>' for day in history.days[side]]
    for n, formula in enumerate(formulas):
        y = _TOP + _ROW * n + _ROW / 2
        parts.append(f'<text x="{_LEFT - 14}" y="{y + 4:.1f}" text-anchor="end">{escape(_name(formula))}</text>')
        parts.append(f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        for m, side in enumerate(history.days):
            shift = -4 if m % 2 == 0 else 4
            parts += [
                f'<circle cx="{x(use.day):.1f}" cy="{y + shift:.1f}" r="5" fill="{_COLOURS[m % 2]}">'
                f"<title>{escape(party_name(side))}, {use.day.isoformat()}: {escape(use.variant)}</title></circle>"
                for use in history.uses
                if use.formula == formula and use.side == side
            ]
    foot = height - 14
    parts.append(
        f'<text x="{_LEFT}" y="{foot}">{first.isoformat()}</text><text x="{_WIDTH - _RIGHT}" y="{foot}" text-anchor="end">{last.isoformat()}</text></svg>'
    )
    return "\n".join(parts) + "\n"
