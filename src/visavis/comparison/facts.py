"""Head facts of a contact beside each other, and what makes a difference none."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from visavis.archive.clocks import clocks_apart
from visavis.comparison.accounts import Source, Telling
from visavis.comparison.records import Fact, FactCell
from visavis.comparison.remarks import words_of
from visavis.folding import fold, plain

if TYPE_CHECKING:
    from visavis.comparison.records import FactName, Verdict
    from visavis.knowledge import Knowledge
    from visavis.records import Span

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SLIP_HOURS = 3  # clocks so far apart that one talk is easily on two days
_ROUNDING = 0.25  # durations that differ by less, relatively, are one told roughly


def facts_of(tellings: Sequence[Telling], ids: Sequence[str], knowledge: Knowledge) -> list[Fact]:
    """Return the head facts that accounts state, in the order of a record; accounts that a report only cites state none by themselves."""
    rows: dict[FactName, list[FactCell]] = {}
    for telling, account in zip(tellings, ids, strict=True):
        if not telling.whole:
            continue
        source = telling.sources[0]
        for name, value, spans in _stated(source):
            rows.setdefault(name, []).append(FactCell(account=account, document=source.id, value=value, spans=spans))
    return [_fact(name, cells, tellings, knowledge) for name in _ORDER if (cells := rows.get(name))]


_ORDER: tuple[FactName, ...] = ("kind", "date", "place", "duration", "initiator", "host", "participants", "topics")


def _stated(source: Source) -> list[tuple[FactName, str, tuple[Span, ...]]]:
    contact, report = source.contact, source.report
    named = {actor.id: actor.name for actor in report.actors}
    people = "; ".join(sorted(named[person] for party in contact.parties for person in party.participants if person in named))
    dated = tuple(date for date in report.dates if date.value == (contact.date or "").rstrip("~"))[:1]
    minutes, where = duration(report.text or "", report.document.language)
    found: list[tuple[FactName, str | None, tuple[Span, ...]]] = [
        ("kind", contact.kind, contact.evidence),
        ("date", contact.date, tuple(_plain_span(date) for date in dated)),
        ("place", contact.place, ()),
        ("duration", f"{minutes:g} minutes" if minutes else None, where),
        ("initiator", contact.initiator, ()),
        ("host", contact.host, ()),
        ("participants", people or None, ()),
        ("topics", "; ".join(topic.id for topic in contact.topics) or None, ()),
    ]
    return [(name, value, spans) for name, value, spans in found if value]


def _plain_span(span: Span) -> Span:
    from visavis.records import Span as Plain

    return Plain(start=span.start, end=span.end, text=span.text)


def _fact(name: FactName, cells: list[FactCell], tellings: Sequence[Telling], knowledge: Knowledge) -> Fact:
    values = {cell.value for cell in cells}
    verdict: Verdict = "one-sided" if len(cells) == 1 else "agreed" if len(values) == 1 else "contradicting"
    note = None
    if verdict == "contradicting":
        verdict, note = _CHECKS[name](cells, tellings, knowledge)
    return Fact(name=name, verdict=verdict, note=note, cells=tuple(cells))


def _kinds(cells: list[FactCell], _tellings: object, _knowledge: object) -> tuple[Verdict, str | None]:
    values = {cell.value for cell in cells}
    if values <= {"call", "video"}:
        return "agreed", "a video conference is a call to some"
    if values <= {"meeting", "visit", "summit"}:
        return "agreed", "one tells the visit or summit, the other the talks in it"
    return "contradicting", None


def _dates(cells: list[FactCell], tellings: Sequence[Telling], _knowledge: Knowledge) -> tuple[Verdict, str | None]:
    values = sorted({cell.value.rstrip("~?%") for cell in cells})
    if len(values) == 1:
        return "agreed", "one of them by its day of publication"
    if any(_covers(one, other) for one in values for other in values if one != other) and len(values) == 2:
        return "agreed", "one is less exact than the other"
    if len(values) == 2 and all(_DAY.fullmatch(value) for value in values):
        apart = abs((datetime.date.fromisoformat(values[0]) - datetime.date.fromisoformat(values[1])).days)
        sides = {party for telling in tellings for party in telling.parties}
        if apart == 1 and clocks_apart(sides) >= _SLIP_HOURS:
            return "agreed", "a day apart, as their clocks are"
        return "contradicting", f"{apart} days apart" if apart > 1 else "a day apart"
    return "contradicting", None


def _covers(one: str, other: str) -> bool:
    return other.startswith(one) or any(part and one.startswith(part) for part in other.split("/"))


def _places(cells: list[FactCell], tellings: Sequence[Telling], knowledge: Knowledge) -> tuple[Verdict, str | None]:
    languages = {source.id: source.report.document.language for telling in tellings for source in telling.sources}
    keys = {_place_key(cell.value, languages[cell.document], knowledge) for cell in cells}
    countries = {knowledge.country_of_place(cell.value, languages[cell.document]) or knowledge.party(cell.value, languages[cell.document]) for cell in cells}
    if len(keys) == 1:
        return "agreed", "one place in two languages"
    if len(countries) == 1 and None not in countries and any(knowledge.party(cell.value, languages[cell.document]) for cell in cells):
        return "agreed", "one names the country only"
    return "contradicting", None


def _place_key(place: str, language: str, knowledge: Knowledge) -> str:
    names = knowledge.names(place, language)
    return next((key for name in names if name.kind in ("capital", "place", "state") for key in name.keys), plain(place))


def _durations(cells: list[FactCell], _tellings: object, _knowledge: object) -> tuple[Verdict, str | None]:
    minutes = [float(cell.value.split()[0]) for cell in cells]
    if max(minutes) - min(minutes) <= _ROUNDING * max(minutes):
        return "agreed", "told roughly"
    return "contradicting", None


def _parties(_cells: list[FactCell], _tellings: object, _knowledge: object) -> tuple[Verdict, str | None]:
    return "contradicting", "each names another side" if len(_cells) > 1 else None


def _people(cells: list[FactCell], _tellings: object, _knowledge: object) -> tuple[Verdict, str | None]:
    sets = [set(cell.value.split("; ")) for cell in cells]
    if set.intersection(*sets):
        return "agreed", "one names more of those present"
    return "contradicting", None


def _orders(cells: list[FactCell], _tellings: object, _knowledge: object) -> tuple[Verdict, str | None]:
    sequences = [cell.value.split("; ") for cell in cells]
    common = set.intersection(*map(set, sequences))
    orders = {tuple(topic for topic in sequence if topic in common) for sequence in sequences}
    return "agreed", "the topics they share come in the same order" if len(orders) == 1 else "the topics they share come in another order"


_CHECKS = {
    "kind": _kinds,
    "date": _dates,
    "place": _places,
    "duration": _durations,
    "initiator": _parties,
    "host": _parties,
    "participants": _people,
    "topics": _orders,
}


def duration(text: str, language: str) -> tuple[float, tuple[Span, ...]]:
    """Return how long the text says that the talks lasted, in minutes, with where it says so; 0 where it does not say."""
    from visavis.records import Span as Plain

    words = words_of(language)
    for pattern in _durations_of(language):
        for match in pattern.finditer(fold(text)):
            groups = match.groupdict()
            hours, minutes = _number(groups.get("hours"), words), _number(groups.get("minutes"), words)
            if hours is None and minutes is None:
                continue
            total = 60 * (hours or 0) + (minutes or 0) + (30 if groups.get("half") or groups.get("half2") else 0)
            return total, (Plain(start=match.start(), end=match.end(), text=text[match.start() : match.end()]),)
    return 0, ()


@cache
def _durations_of(language: str) -> tuple[re.Pattern[str], ...]:
    words = words_of(language)
    return tuple(re.compile(f"(?:{lead})(?:{pattern})") for lead in words["lasted"] for pattern in words["durations"])


def _number(written: str | None, words: dict[str, object]) -> float | None:
    if not written:
        return None
    if written.isdigit():
        return float(written)
    known = words["numbers"]
    value = known.get(written) if isinstance(known, dict) else None
    return float(value) if value is not None else None
