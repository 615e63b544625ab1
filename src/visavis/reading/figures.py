"""Figures: the quantities that matter to a relation, with unit, bound, what they measure and who claims them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from visavis.currencies import CURRENCY_CODES
from visavis.languages import language
from visavis.patterns import BEGINS, ENDS, UNSPACED_SIGN, any_of
from visavis.reading.draft import DraftFigure
from visavis.reading.triggers import Hit, Triggers, keyed, starting_in

if TYPE_CHECKING:
    from visavis.reading.draft import Draft, Sentence, Speaker
    from visavis.records import Bound

_REACH = 70  # characters before a number in which a bound still holds
_LONGER = 6  # words of bounds among which a longer phrase is looked for that ends with the one nearest to the number
_WINDOW = 400  # characters around a number in which what it measures is looked for
_NEXT = 8  # characters between a number and what it measures, where that follows: 3 millions d'euros d'aide
_FAR = 10_000
_CHANGE = "change"  # measured only where nothing else is: how much more or less
_ELIDED = "'-"
_AROUND = 30  # characters around a code in which other words in capitals make it a word
_LONG_CODE = 3
_SIGNS = "$€£¥₹₽₦₴"
_CLOSING = (",", ".", ";", ")")  # behind a sum whose currency was told in the sentence before


@dataclass(frozen=True, slots=True)
class _Counted:
    unit: str | None = None
    currency: str | None = None
    by_party: Mapping[str, tuple[str, ...]] | None = None
    of: str | None = None
    least: float = 0.0
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Tables:
    pattern: re.Pattern[str]
    numbers: Mapping[str, float]
    collectives: frozenset[str]
    scales: Mapping[str, float]
    counted: Mapping[str, _Counted]
    codes: frozenset[str]  # that count in capitals only: *TRY*
    people: _Counted
    decimal: str
    thousands: str
    bounds: Triggers[str]
    only_collective: frozenset[str]
    never_behind: tuple[str, ...]  # how bounds end that stand before their number only
    measures: Triggers[str]
    things: re.Pattern[str]  # what is counted, as it stands behind an adjective
    least_money: float


def _any(words: Iterable[str]) -> str:
    return any_of(re.escape(word).replace(r"\ ", " {1,2}") for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _tables(code: str) -> _Tables | None:
    words = language(code).lexicon.get("figures")
    if words is None:
        return None
    collectives = {keyed(word): float(value) for word, value in words["collectives"].items()}
    numbers = {keyed(word): float(value) for word, value in words["words"].items()} | collectives
    scales = {keyed(word): float(value) for word, value in words["scales"].items()}
    counted = {code.lower(): _Counted(currency=code) for code in CURRENCY_CODES}
    before = set(counted)
    for row in words["currencies"]:
        by_party = {code: tuple(parties) for code, parties in row.get("by_party", {}).items()}
        counted |= {keyed(word): _Counted(currency=row.get("code"), by_party=by_party) for word in (*row["words"], *row.get("before", ()))}
        before |= {keyed(word) for word in row.get("before", ())}
    for row in words["units"]:
        unit = _Counted(row.get("unit"), of=row.get("of"), least=row.get("least", 0), needs=frozenset(row.get("needs", ())))
        counted |= {keyed(word): unit for word in row["words"]}
    thousands = f"[{re.escape(''.join(words['thousands']))}]"
    number = rf"(?:\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+)(?:{re.escape(words['decimal'])}\d+)?|(?:{_any(numbers)}){ENDS}"
    joint = rf"(?:{any_of(re.escape(word) + ('' if word[-1] in _ELIDED else ' ') for word in words['joint'])})?"
    signs = _any({*before, *(word for word in counted if word[-1] in _SIGNS)})
    pattern = re.compile(
        rf"{BEGINS}(?<![.,])(?<!\w-)(?:(?P<sign>{signs}) ?)?(?P<number>{number}) ?"
        rf"(?:(?P<part>{_any(words['part'])}) (?:{number}) )?(?:(?:{_any(words['other'])}) )?"
        rf"(?:(?P<scale>{_any(scales)}){ENDS} ?(?:(?P<rest>\d+(?:{re.escape(words['decimal'])}\d+)?) ?(?P<lesser>{_any(scales)}){ENDS} ?)?)?"
        rf"{joint}(?:(?P<scale2>{_any(scales)}){ENDS} ?{joint})?"
        rf"(?:(?P<counted>{_any(counted)}){ENDS}|(?P<other>(?<=[ \'])(?=[a-z])))?"
    )
    return _Tables(
        pattern,
        numbers,
        frozenset(collectives),
        scales,
        counted,
        frozenset(map(str.lower, CURRENCY_CODES)).difference(keyed(word) for row in words["currencies"] for word in row["words"]),
        _Counted(of=words["people"]["of"], least=words["people"]["least"], needs=frozenset(words["people"]["needs"])),
        words["decimal"],
        thousands,
        Triggers([(word, bound) for bound, listed in words["bounds"].items() if bound != "only_before_collective" for word in listed]),
        frozenset(keyed(word) for word in words["bounds"].get("only_before_collective", ())),
        tuple(keyed(ending) for ending in words["behind"]["never"]),
        Triggers([(word, of) for of, listed in words["measures"].items() for word in listed]),
        re.compile(rf" (?P<counted>{_any(counted)}){ENDS}"),
        words.get("least_money", 0),
    )


def figures(draft: Draft) -> Draft:
    """Find the quantities in the sentences that were parsed."""
    tables = _tables(draft.language.code)
    if tables is None:
        return draft
    text = keyed(draft.text)
    bounds = tables.bounds.find(text)
    measures = tables.measures.find(text)
    claims = sorted(((start, end, statement.speakers) for statement in draft.statements for start, end in statement.spans), key=lambda claim: claim[:2])
    money: _Counted | None = None
    scale = None  # of the sum told last
    for sentence in draft.sentences:
        last = sentence.start
        before, money = money, None
        for match in tables.pattern.finditer(text, sentence.start, sentence.end):
            # its currency was told just before, of a sum of that order: … L'objectif de 200 milliards, fixé pour 2024; not: 3 million have fled
            alone = text[match.end() : match.end() + 1] in _CLOSING and _order(tables, match) == scale
            figure = _figure(draft, tables, match, money or (before if alone else None), text, sentence)
            if figure is None:
                continue
            counted, found = figure
            of = _measured(measures, sentence, match, counted.needs)
            if counted.needs and of is None:
                continue
            found.of = of if counted.needs else counted.of or of
            collective = match["number"] in tables.collectives
            found.bound = _bound(tables, text, bounds, max(last, found.start - _REACH), found, collective)
            found.period = _period(draft, sentence, found)
            found.claimed_by = _claimed(claims, found)
            last = match.end()
            money, scale = (counted, _order(tables, match)) if found.currency else (None, scale)
            draft.figures.append(found)
    return draft


def _order(tables: _Tables, match: re.Match[str]) -> float:
    """Return of how many the word of thousands or millions of a number tells; 1 without any."""
    return tables.scales[re.sub(" +", " ", match["scale"])] if match["scale"] else 1


def _figure(draft: Draft, tables: _Tables, match: re.Match[str], money: _Counted | None, text: str, sentence: Sentence) -> tuple[_Counted, DraftFigure] | None:
    """The figure that the match is, if what it counts is known: said, or the money of the figure before it."""
    value = tables.numbers.get(re.sub(" +", " ", match["number"]))
    if value is None:
        whole, _, fraction = match["number"].partition(tables.decimal)
        value = float(re.sub(tables.thousands, "", whole) + "." + (fraction or "0"))
    for scale in (match["scale"], match["scale2"]):
        value *= tables.scales[re.sub(" +", " ", scale)] if scale else 1
    if match["rest"] is not None:  # 11 billion 600 million
        value += float(match["rest"].replace(tables.decimal, ".")) * tables.scales[re.sub(" +", " ", match["lesser"])]
    start = match.start()
    end = max(match.end(part) for part in ("number", "scale", "rest", "lesser", "scale2", "counted"))
    group = next((group for group in ("counted", "sign") if match[group] and not _is_a_word(draft, tables, match, group)), None)
    if match["sign"] and group != "sign":
        start = match.start("number")
    if group is not None:
        counted = tables.counted[re.sub(" +", " ", match[group])]
    elif match["other"] is not None and (name := _people(draft, match.start("other"))) is not None:
        thing = tables.things.match(text, name, sentence.end)  # 2,000 Rwandan soldiers
        counted, end = (tables.counted[re.sub(" +", " ", thing["counted"])], thing.end()) if thing else (tables.people, name)
    elif money is not None and match["scale"]:
        counted, end = money, match.end("scale2" if match["scale2"] else "scale")
    else:
        return None
    if value < counted.least:
        return None
    currency = counted.currency
    if counted.by_party:
        named = [name.keys[0] for name in starting_in(draft.names, sentence.start, sentence.end) if name.kind in ("state", "capital")]
        present = {party for contact in draft.contacts for party in contact.parties} or set(named)
        currency = next((code for code, parties in counted.by_party.items() if present.intersection(parties)), currency)
    if currency is None and counted.by_party is not None and counted.unit is None:
        return None
    if currency is not None and value < tables.least_money:
        return None
    return counted, DraftFigure(value, start, end, counted.unit, currency)


def _is_a_word(draft: Draft, tables: _Tables, match: re.Match[str], group: str) -> bool:
    """Whether a code without its capitals, or among other words in capitals, is another word: *all 5 million*, *ALL 200 LEADERS MEET*."""
    if match[group] not in tables.codes:
        return False
    around = draft.text[max(0, match.start() - _AROUND) : match.start(group)] + draft.text[match.end(group) : match.end() + _AROUND]
    loud = any(word.isupper() and len(word) > _LONG_CODE for word in re.findall(r"[^\W\d_]+", around))
    return loud or not draft.text[match.start(group) : match.end(group)].isupper()


def _people(draft: Draft, start: int) -> int | None:
    """The end of the name of a people that stands there, written as a noun."""
    index = bisect_left(draft.names, start, key=lambda name: name.start)
    if index < len(draft.names) and (name := draft.names[index]).start == start and name.kind == "adjective" and draft.text[start].isupper():
        return name.end
    return None


def _measured(measures: list[Hit[str]], sentence: Sentence, match: re.Match[str], needs: frozenset[str]) -> str | None:
    """What the number measures: what follows at once, else the nearest measure before it in its sentence, else after."""
    start, end = match.span()
    allowed = [hit for hit in starting_in(measures, max(sentence.start, start - _WINDOW), min(sentence.end, end + _WINDOW)) if not needs or hit.value in needs]

    def far(hit: Hit[str]) -> int:
        if hit.end <= start:
            return start - hit.end + _NEXT
        parted = bool(UNSPACED_SIGN.match(match[0].rstrip()[-1:])) and "," in match.string[end : hit.start]  # clauses are short in such scripts
        return hit.start - end + (parted or hit.start - end > _NEXT) * _FAR

    near = min([hit for hit in allowed if hit.value != _CHANGE] or allowed, key=far, default=None)
    return near.value if near else None


def _bound(tables: _Tables, text: str, bounds: list[Hit[str]], first: int, found: DraftFigure, collective: bool) -> Bound:
    """How exact the number is: by the nearest word before it, else by one right after it."""
    index = bisect_right(bounds, found.start, key=lambda hit: hit.start) - 1
    while index >= 0 and bounds[index].start >= first:
        hit = bounds[index]
        between = text[hit.end : found.start]
        if hit.end > found.start or (not collective and text[hit.start : hit.end] in tables.only_collective):
            index -= 1
            continue
        if not re.search(r"[,;:()]|\d", between):
            longer = next((each for each in bounds[max(0, index - _LONGER) : index] if each.end == hit.end), hit)  # вырос на 5 процентов, до 3 тонн
            return cast("Bound", longer.value)
        break
    after = bisect_left(bounds, found.end, key=lambda hit: hit.start)
    if after < len(bounds) and bounds[after].start - found.end <= 2 and re.fullmatch(r"[,.;)]?|\s.*|$", text[bounds[after].end : bounds[after].end + 1]):
        tail = text[bounds[after].start : bounds[after].end]
        if tail not in tables.only_collective and not tail.endswith(tables.never_behind):
            return cast("Bound", bounds[after].value)
    return "approximate" if collective else "exact"


def _period(draft: Draft, sentence: Sentence, found: DraftFigure) -> str | None:
    """The year or month nearest to the number in its sentence."""
    spans = [
        date
        for date in starting_in(draft.dates, max(sentence.start, found.start - 2 * _REACH), min(sentence.end, found.end + _REACH))
        if re.fullmatch(r"\d{4}(-\d\d)?|\d{4}/\d{4}", date.value)
    ]
    near = min(spans, key=lambda date: max(date.start - found.end, found.start - date.end), default=None)
    return near.value if near and max(near.start - found.end, found.start - near.end) <= _REACH else None


def _claimed(claims: list[tuple[int, int, list[Speaker]]], found: DraftFigure) -> list[Speaker]:
    index = bisect_right(claims, found.start, key=lambda claim: claim[0]) - 1
    for start, end, speakers in reversed(claims[max(0, index - 3) : index + 1]):
        if start <= found.start and found.end <= end + 1:
            return list(speakers)
    return []
