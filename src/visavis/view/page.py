"""A report as one page of HTML: tables above the document, whose evidence is marked by kind.

The page is self-contained: style and script stand in it, allowed by their digests, and nothing is fetched. All that comes from the document is
escaped by the template.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from visavis.records import Block, Report, Span
from visavis.view.wording import KINDS, NOT_STATED, Wording, amount, date_in_words, listed

if TYPE_CHECKING:
    from jinja2 import Template

LEGEND = {
    "contact": "Contacts",
    "person": "People and institutions",
    "statement": "Statements",
    "date": "Dates",
    "figure": "Figures",
    "other": "Upcoming and background",
}
"""The kinds of evidence that are marked, in the order of the legend."""

_UNREAD = {"metadata": "Information about the document, not read", "furniture": "Around the article, not read"}


@dataclass(slots=True)
class Piece:
    """A stretch of text in which the same evidence stands throughout; `row` names the rows of the tables that it belongs to."""

    text: str
    kinds: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    title: str = ""
    speaker: str = ""


@dataclass(slots=True)
class Evidence:
    """A marked span: its kind, the row it belongs to, and what is said of it."""

    span: Span
    kind: str
    row: str
    title: str = ""
    speaker: str = ""


def to_html(report: Report) -> str:
    """Return the report as a page; without the document's text (`Report.text`) it holds the tables alone."""
    words = Wording(report)
    style, script = asset("report.css"), asset("report.js")
    marked = list(evidence(report, words))
    return _template().render(
        report=report,
        words=words,
        title=_title(report, words),
        contacts=_contacts(report, words),
        statements=_statements(report, words),
        dates=[{"id": f"d{n}", "value": date_in_words(date.value), "text": date.text} for n, date in enumerate(report.dates, 1)],
        figures=_figures(report, words),
        upcoming=[{"id": f"u{n}", "date": date_in_words(coming.date), "what": _upper(words.coming(coming))} for n, coming in enumerate(report.upcoming, 1)],
        events=[{"id": f"e{n}", "date": date_in_words(event.date), "what": words.event(event)} for n, event in enumerate(report.events, 1)],
        blocks=list(blocks(report.text, report.document.blocks, marked)) if report.text is not None else [],
        legend={kind: name for kind, name in LEGEND.items() if any(one.kind == kind for one in marked)},
        published=date_in_words(report.document.published),
        unread=_UNREAD,
        style=style,
        script=script,
        style_digest=digest(style),
        script_digest=digest(script),
    )


def to_frame(report: Report) -> str:
    """Return the page in an inline frame, for notebooks."""
    page = html.escape(to_html(report), quote=True)
    return f'<iframe srcdoc="{page}" title="visavis report" style="width:100%;height:44rem;border:1px solid #8886;border-radius:8px"></iframe>'


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _title(report: Report, words: Wording) -> str:
    """Return the document's title, else what it is about."""
    about = next((words.heading(contact) for contact in report.contacts if contact.main), None)
    name = (report.document.uri or "").rstrip("/").rpartition("/")[2]
    return report.document.title or about or name or "Untitled document"


def _contacts(report: Report, words: Wording) -> list[dict[str, Any]]:
    rows = []
    for contact in report.contacts:
        parties = [(words.party(party.code), words.people(party.participants)) for party in contact.parties]
        whole = next((words.heading(other) for other in report.contacts if other.id == contact.part_of), None)
        notes = {
            "Initiator": words.party(contact.initiator),
            "Host": words.party(contact.host),
            "Occasion": contact.occasion,
            "Part of": whole,
            "Reported by": contact.attribution,
            "Count": contact.count,
        }
        rows.append(
            {
                "id": contact.id,
                "kind": KINDS[contact.kind],
                "status": contact.status,
                "main": contact.main,
                "date": date_in_words(contact.date),
                "place": contact.place or NOT_STATED,
                "parties": parties,
                "notes": {label: value for label, value in notes.items() if value},
                "topics": words.topics(topic.id for topic in contact.topics),
            }
        )
    return rows


def _statements(report: Report, words: Wording) -> list[dict[str, Any]]:
    return [
        {
            "id": statement.id,
            "speaker": _upper(words.speaker(statement)),
            "carrier": words.carrier(statement),
            "act": words.act(statement),
            "mode": statement.mode,
            "said": [span.text for span in statement.spans],
            "topics": words.topics(statement.topics),
        }
        for statement in report.statements
    ]


def _figures(report: Report, words: Wording) -> list[dict[str, Any]]:
    return [
        {
            "id": f"f{n}",
            "of": (figure.of or "amount").capitalize(),
            "amount": amount(figure),
            "period": date_in_words(figure.period) if figure.period else "",
            "claimed": words.voices(figure.claimed_by),
        }
        for n, figure in enumerate(report.figures, 1)
    ]


def evidence(report: Report, words: Wording) -> Iterator[Evidence]:
    """Yield all that is marked in the text, with the row of the tables it belongs to."""
    for contact in report.contacts:
        for span in contact.evidence:
            yield Evidence(span, "contact", contact.id, words.heading(contact))
    for statement in report.statements:
        for n, span in enumerate(statement.spans, 1):
            said = _upper(words.speaker(statement))
            yield Evidence(span, "statement", statement.id, f"{words.act(statement)}, {said}", said if n == len(statement.spans) else "")
        if statement.cue:
            yield Evidence(statement.cue, "cue", statement.id, "Reporting word")
    for actor in report.actors:
        office = words.office(actor)
        for mention in actor.mentions:
            yield Evidence(mention, "person", actor.id, ", ".join(filter(None, (actor.name, office, words.party(actor.party)))))
    for n, date in enumerate(report.dates, 1):
        yield Evidence(date, "date", f"d{n}", date_in_words(date.value))
    for n, figure in enumerate(report.figures, 1):
        for span in figure.evidence:
            yield Evidence(span, "figure", f"f{n}", amount(figure))
    for n, coming in enumerate(report.upcoming, 1):
        for span in coming.evidence:
            yield Evidence(span, "other", f"u{n}", "Upcoming")
    for n, event in enumerate(report.events, 1):
        for span in event.evidence:
            yield Evidence(span, "other", f"e{n}", "Background")


def blocks(text: str, found: tuple[Block, ...], marked: list[Evidence]) -> Iterator[dict[str, Any]]:
    """Yield the blocks of the text, each with the pieces into which the evidence cuts it.

    Evidence may overlap or run over blocks: a piece carries all that stands over it, the first piece of a span its anchor.
    """
    cuts = found or (Block(kind="paragraph", start=0, end=len(text)),)
    starts, ends = defaultdict(list), defaultdict(list)
    for one in marked:
        if one.span.end > one.span.start:
            starts[one.span.start].append(one)
            ends[one.span.end].append(one)
    edges = sorted({*starts, *ends})
    anchored: set[str] = set()
    active: list[Evidence] = []
    at = 0
    for block in cuts:
        # What begins or ends between blocks is taken up before the next one.
        while at < len(edges) and edges[at] <= block.start:
            active = [one for one in active if one.span.end != edges[at]] + starts[edges[at]]
            at += 1
        points = [block.start]
        pieces = []
        last = at
        while last < len(edges) and edges[last] < block.end:
            points.append(edges[last])
            last += 1
        points.append(block.end)
        for start, end in pairwise(points):
            if start in starts or start in ends:
                active = [one for one in active if one.span.end != start and one not in starts[start]] + starts[start]
            pieces.append(_piece(text[start:end], active, end, anchored))
        at = last
        yield {"kind": block.kind, "pieces": pieces}


def _piece(text: str, active: list[Evidence], end: int, anchored: set[str]) -> Piece:
    kinds = [kind for kind in (*LEGEND, "cue") if any(one.kind == kind for one in active)]
    rows = list(dict.fromkeys(one.row for one in active))
    anchors = [row for row in rows if row not in anchored]
    anchored.update(anchors)
    # Of a quotation in the evidence of a contact, the closest is told: the shortest span.
    titled = min((one for one in active if one.title), key=lambda one: one.span.end - one.span.start, default=None)
    speakers = [one.speaker for one in active if one.speaker and one.span.end == end]
    return Piece(text, kinds, rows, anchors, titled.title if titled else "", listed(dict.fromkeys(speakers)))


@cache
def _template() -> Template:
    from jinja2 import Environment

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(asset("report.html"))


@cache
def asset(name: str) -> str:
    """Return a file that pages are made of."""
    return (resources.files("visavis.view") / "static" / name).read_text(encoding="utf-8")


def digest(content: str) -> str:
    """Return the digest by which a page allows a style or script that stands in it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
