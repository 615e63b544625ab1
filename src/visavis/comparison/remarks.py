"""Remarks: what one account says at one place, with what it can be recognised by in another language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from visavis.comparison.counting import counted, days
from visavis.folding import fold
from visavis.knowledge.topics import own_parties
from visavis.reading.triggers import Triggers, as_written, keyed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from visavis.knowledge import Knowledge
    from visavis.knowledge.facts import Name
    from visavis.records import Act, Mode, Span

_NUMBER = re.compile(r"(?<![0-9A-Za-z.,])\d{1,3}(?:[ ,.']\d{3})+(?!\d)|(?<![0-9A-Za-z.,])\d+(?:[.,]\d+)?")
_SEASONS = (("03", "04", "05", "06"), ("06", "07", "08", "09"), ("09", "10", "11", "12"), ("12", "01", "02", "03"))
_HALVES = {"first_half": range(1, 7), "second_half": range(7, 13)}
_YEAR = range(1900, 2101)
_OF_A_STATE = ("state", "adjective", "capital")
_DATED = re.compile(r"[12]\d{3}")


@dataclass(slots=True)
class Remark:
    """Something that an account says, in its own words and language."""

    id: str
    text: str
    language: str
    speakers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    act: Act = "state"
    mode: Mode = "indirect"
    topics: frozenset[str] = frozenset()
    document: str = ""
    spans: tuple[Span, ...] = ()
    names: frozenset[str] = frozenset()
    numbers: frozenset[tuple[float, str]] = frozenset()
    years: frozenset[int] = frozenset()
    times: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    negated: bool = False
    denied: bool = False
    asker: str | None = None


def recognise(remarks: Iterable[Remark], knowledge: Knowledge, sides: frozenset[str] = frozenset()) -> None:
    """Fill in what each remark names, counts and dates, what it is about, whether it denies something, and who it says asked for the contact.

    `sides` are the parties of the contact: that they are named says nothing of what the remark is about.
    """
    for remark in remarks:
        names = knowledge.names(remark.text, remark.language)
        remark.names = frozenset(key for name in names for key in name.keys if name.kind not in ("titled", "surname", "other"))
        remark.times = times(remark.text, remark.language)
        remark.asker = _asker(remark, names, knowledge)
        remark.topics |= _topics(remark, names, knowledge, sides)
        remark.numbers, remark.years = numbers(remark.text, remark.language)
        table = _table(remark.language)
        remark.days = days(remark.text, remark.language, table.times)
        remark.relative = frozenset(hit.value for hit in table.relative.find(keyed(remark.text)))
        remark.venues = _venues(remark, names, knowledge)
        remark.negated = bool(table.negations.find(keyed(remark.text)))
        remark.denied = bool(table.denials.find(keyed(remark.text)))


def _asker(remark: Remark, names: Sequence[Name], knowledge: Knowledge) -> str | None:
    """The party that asked for the contact, as the remark says: the one named nearest before *asked for*, or behind *at the request of*."""
    table = _table(remark.language)
    talk = bool(table.talk.find(keyed(remark.text)))
    for hit in table.asking.find(keyed(remark.text)):
        if not talk and not hit.value:
            continue
        ordered = [name for name in names if name.start >= hit.end] if hit.value else [name for name in reversed(names) if name.end <= hit.start]
        for name in ordered:
            for key in name.keys:
                party = key if knowledge.is_state(key) else knowledge.party_of(key, None)
                if party:
                    return party
    return None


def _venues(remark: Remark, names: Sequence[Name], knowledge: Knowledge) -> frozenset[str]:
    """The states in whose towns something takes place, as the remark says."""
    table = _table(remark.language)
    plain = keyed(remark.text)
    if not table.venue.find(plain):
        return frozenset()
    found: set[str | None] = set()
    for name in names:
        if name.kind in ("capital", "place", "state") and table.at.search(plain[: name.start]):
            written = remark.text[name.start : name.end]
            found |= set(name.keys) if name.kind != "place" else {knowledge.country_of_place(written, remark.language)}
    return frozenset(key for key in found if key and knowledge.is_state(key))


def times(text: str, language: str) -> frozenset[str]:
    """Return the months that a text names, those of its seasons too.

    >>> sorted(times("au printemps ou en juillet", "fr")), times("明年2月", "zh")
    (['03', '04', '05', '06', '07'], frozenset({'02'}))
    """
    table = _table(language)
    found = {month for hit in table.times.find(keyed(text)) for month in hit.value}
    if table.month is not None:
        found |= {f"{int(match[1]):02}" for match in table.month.finditer(text)}
    return frozenset(found)


def numbers(text: str, language: str) -> tuple[frozenset[tuple[float, str]], frozenset[int]]:
    """Return the quantities of a text, each with its unit (`%`, a currency, or nothing), and the years it names.

    >>> numbers("plus de 200 milliards de dollars en 2023", "fr")
    (frozenset({(200000000000.0, 'USD')}), frozenset({2023}))
    >>> numbers("贸易额超过2000亿美元", "zh")[0]
    frozenset({(200000000000.0, 'USD')})
    """
    table = _table(language)
    found: set[tuple[float, str]] = set()
    years: set[int] = set()
    folded = fold(text)
    for match in _NUMBER.finditer(folded):
        written = match[0]
        value = _value(written, table.comma)
        rest = folded[match.end() :]
        scale = table.scale.match(rest)
        unit = table.unit.search(rest[scale.end() if scale else 0 :][: table.reach])
        before = table.unit_before.search(folded[: match.start()])
        if scale is None and unit is None and before is None and _DATED.fullmatch(written) and int(written) in _YEAR:
            years.add(int(written))
            continue
        if scale is not None:
            value *= table.scales[scale["scale"]]
        name = table.units[unit["unit"]] if unit is not None else table.units[before["unit"]] if before is not None else ""
        found.add((value, name))
    for match in table.spelled.finditer(folded):
        unit = table.unit.search(folded[match.end() :][: table.reach])
        count = table.counts.get(match["count"] or "", 1.0)
        found.add((count * table.scales[match["scale"]], table.units[unit["unit"]] if unit is not None else ""))
    for count, end in counted(text, language, words_of(language)):
        unit = table.unit.search(folded[end:][: table.reach])
        scale = table.scale.match(folded[end:])
        if scale is None:
            found.add((count, table.units[unit["unit"]] if unit is not None else ""))
    return frozenset(found), frozenset(years)


def _value(written: str, comma: bool) -> float:
    """Return the number; `comma` says that the language writes its decimals behind one."""
    grouped = re.fullmatch(r"\d{1,3}(?:([ ,.'])\d{3})(?:\1\d{3})*", written)
    mark = "," if comma else "."
    if grouped and grouped[1] != mark:
        return float(re.sub(r"\D", "", written))
    return float(re.sub(r"[ ']", "", written).replace(",", "."))


def _topics(remark: Remark, names: Sequence[Name], knowledge: Knowledge, sides: frozenset[str]) -> frozenset[str]:
    """What the remark is about, by its words: those that only name one of the sides, its people or its capital, tell nothing."""
    own = [name for name in names if name.kind in _OF_A_STATE and not sides.isdisjoint(name.keys)]
    found = _topic_triggers(knowledge, remark.language).find(keyed(remark.text))
    hits = as_written(remark.text, found, lambda told: told.capital)
    return frozenset(
        hit.value.topic for hit in hits if hit.value.parties.isdisjoint(sides) and not any(name.start <= hit.start and hit.end <= name.end for name in own)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What a word tells: the topic, the parties whose own name it only is, and whether it does so only with a capital."""

    topic: str
    parties: frozenset[str] = frozenset()
    capital: bool = False


_TOPICS: dict[tuple[int, str], Triggers[_Told]] = {}


def _topic_triggers(knowledge: Knowledge, language: str) -> Triggers[_Told]:
    key = id(knowledge), language
    if key not in _TOPICS:
        masks = knowledge.topics.get("mask", {}).get("triggers", {}).get(language, ())
        triggers: list[tuple[str, _Told]] = []
        for identifier, table in knowledge.topics.items():
            if identifier == "mask":
                continue
            told, named = _Told(identifier), _Told(identifier, frozenset(own_parties(table)))
            triggers += [(trigger, told) for field in ("triggers", "passing", "said") for trigger in table.get(field, {}).get(language, ())]
            triggers += [(trigger, _Told(identifier, capital=True)) for trigger in table.get("capital", {}).get(language, ())]
            triggers += [(trigger, named) for field in ("agenda", "named") for trigger in table.get(field, {}).get(language, ())]
        _TOPICS[key] = Triggers(triggers, masks)
    return _TOPICS[key]


@dataclass(frozen=True, slots=True)
class _Words:
    """What numbers and denials are written with in one language."""

    comma: bool
    reach: int
    scales: dict[str, float]
    scale: re.Pattern[str]
    units: dict[str, str]
    unit: re.Pattern[str]
    unit_before: re.Pattern[str]
    spelled: re.Pattern[str]
    counts: dict[str, float]
    negations: Triggers[bool]
    times: Triggers[tuple[str, ...]]
    month: re.Pattern[str] | None
    asking: Triggers[bool]
    relative: Triggers[str]
    talk: Triggers[bool]
    denials: Triggers[bool]
    venue: Triggers[bool]
    at: re.Pattern[str]


@cache
def _table(language: str) -> _Words:
    tables = words_of(language)
    spaced = tables.get("spaced", True)
    scales = {fold(word): float(value) for value, words in tables["scales"].items() for word in words}
    units = {fold(word): unit for unit, words in tables["units"].items() for word in words}
    edge = r"(?!\w)" if spaced else ""
    scale = re.compile(rf"\s?(?P<scale>{_any(scales)}){edge}")
    unit = re.compile(rf"^ ?(?:[^\W\d]+ )??(?P<unit>{_any(units)}){edge}" if spaced else rf"^(?P<unit>{_any(units)})")
    before = re.compile(rf"(?P<unit>{_any(units)})\s?$")
    counts = {fold(word): float(value) for word, value in tables["numbers"].items()}
    large = {word for word, value in scales.items() if value >= 1_000_000 or not spaced}
    # *Two billion*, *un milliard*: a count in words, or none, before a large scale.
    start, gap = (r"(?<![\w,.])", r"\s") if spaced else (r"(?<![\d.])", "")
    spelled = re.compile(rf"{start}(?:(?P<count>{_any(counts)}){gap})?(?<!\d\s)(?<!\d)(?P<scale>{_any(large)}){edge}")
    periods: list[tuple[str, tuple[str, ...]]] = [(month, (f"{number:02}",)) for number, month in enumerate(tables["months"], 1)]
    periods += zip(tables["seasons"], _SEASONS, strict=True)
    periods += [(phrase, tuple(f"{month:02}" for month in _HALVES[half])) for half in _HALVES for phrase in tables.get(half, ())]
    return _Words(
        comma=tables.get("decimal_comma", False),
        reach=40,
        scales=scales,
        scale=scale,
        units=units,
        unit=unit,
        unit_before=before,
        spelled=spelled,
        counts=counts,
        negations=Triggers([(word, True) for word in tables["negations"]], tables.get("no_negations", ())),
        times=Triggers(periods),
        month=re.compile(tables["month"]) if "month" in tables else None,
        asking=Triggers([(word, False) for word in tables["asking"]] + [(word, True) for word in tables["asked_by"]]),
        relative=Triggers([(word, kind) for kind, words in tables["relative"].items() for word in words]),
        talk=Triggers([(word, True) for word in tables["talk"]]),
        denials=Triggers([(word, True) for word in tables["denials"]], tables.get("no_negations", ())),
        venue=Triggers([(word, True) for word in tables["venue"]]),
        at=re.compile(rf"{start if spaced else ''}(?:{_any(map(keyed, tables['at']))}){' ' if spaced else ''}$"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _all_words() -> dict[str, Any]:
    return tomllib.loads((resources.files("visavis.comparison") / "data" / "words.toml").read_text(encoding="utf-8"))


def words_of(language: str) -> dict[str, Any]:
    """Return the words that comparing needs in a language: scales and units of numbers, negations, durations."""
    words: dict[str, Any] = _all_words().get(language) or _all_words()["en"]
    return words
