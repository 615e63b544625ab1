"""Finding every known name in a text: one automaton a language, and the checks that a hit stands for itself."""

from __future__ import annotations

import marshal
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick

from visavis.knowledge.facts import Name
from visavis.knowledge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RANK = (
    "other", "person", "state", "capital", "organisation", "metonym", "movement", "prefix", "compound", "adjective", "outlet", "body", "place", "titled",
    "surname",
)  # fmt: skip
_PEOPLE = frozenset(("person", "surname", "titled"))
_PLACES = frozenset(("capital", "place", "state"))
_CAPITALISED = _PEOPLE | {"capital", "place"}
# Written small or great, by one and the same hand: al-Sudani, Al-Sudani, El Othmani.
_ARTICLE = re.compile(r"[ae]l\b.", re.IGNORECASE)
_LINE, _FIELD, _KEY = "\n", "\t", "\x1f"
_APOSTROPHES = "'’ʼ‘`´"
_HYPHENS = "-‐‑"
_WORD_GAP = re.compile(r"[^\w]+")
_GAP = re.compile(r"[^\w \u00a0\u202f\u2009'’ʼ‘`´‐‑+-]")
_ELISION = re.compile(r"(?:^|[^\w])(?:[dlnscjmt]|qu|jusqu|lorsqu|puisqu|presqu|quoiqu)$", re.IGNORECASE)
_PRECEDING = re.compile(r"([\w.’'‑-]+)[ \u00a0\u202f]$")
_SUFFIX = re.compile(r"(?:t-)?(?:il|elle|on|ils|elles|ci|là|même|mêmes)\b")


class Form(NamedTuple):
    """A written form of a name: what it is, whom it means, and where it has to have capitals."""

    text: str
    kind: str
    key: str
    capitals: tuple[int, ...]


def form(text: str, kind: str, key: str) -> Form:
    """Return the form; it must have capitals where the words of `text` begin with them, everywhere in an acronym.

    >>> form("Quai d'Orsay", "metonym", "").capitals, form("ONU", "organisation", "").capitals
    ((0, 7), (0, 1, 2))
    """
    if len(text) <= 6 and " " not in text and text.isupper() and len(text) > 1:
        return Form(text, kind, key, tuple(i for i, char in enumerate(text) if char.isupper()))
    words = [0, *[gap.end() for gap in _WORD_GAP.finditer(text)]]
    if kind in _PEOPLE and _ARTICLE.match(text):
        del words[0]
    return Form(text, kind, key, tuple([i for i in words if text[i : i + 1].isupper()]))


@dataclass(slots=True)
class _Sense:
    kind: str
    keys: list[str]
    capitals: tuple[int, ...]
    marks: bool


# What ends a word that says whose the next is.
_OWNER = re.compile(r"[’']s?$")


@dataclass(slots=True)
class _Hit:
    start: int
    end: int
    sense: _Sense
    tied: bool = False  # a hyphen ties it to another word, which must be a name too (*Trump-Poutine*)
    behind: bool = False  # a surname behind another word with a capital, which must be a place told before it (*в Астане Путин*)


class NameIndex:
    """All names of one language, as `pack` packed them. `bounded` languages write spaces between words.

    `courtesies` are the titles that a surname like any word (*Mme May*, *M. Li*) must follow; `tails` begin with what would complete the name of a state
    that a compound form runs into (*中美国防*: not *美国* but *国防*). Behind one of the `within`, a place is no given name of the surname that follows.
    """

    def __init__(
        self,
        packed: bytes,
        *,
        titles: Iterable[str] = (),
        courtesies: Iterable[str] = (),
        openers: Iterable[str] = (),
        tongues: Iterable[str] = (),
        tails: Iterable[str] = (),
        within: Iterable[str] = (),
        bounded: bool = True,
    ) -> None:
        self._bounded = bounded
        self._titles = frozenset(part for word in titles for part in fold(word).split())
        self._courtesies = frozenset(part for word in courtesies for part in fold(word).split())
        self._openers = frozenset(part for word in openers for part in fold(word).split())
        self._tongues = frozenset(fold(word).strip() for word in tongues)
        self._tails = tuple(tails)
        self._within = frozenset(fold(word) for word in within)
        automaton, senses = marshal.loads(packed)
        self._empty = not senses
        self._automaton = ahocorasick.Automaton(*automaton)
        self._senses: list[str | tuple[int, tuple[_Sense, ...]]] = senses.split(_LINE)

    def find(self, text: str) -> list[Name]:
        """Return the names in the text: longest first where they overlap, sorted by start."""
        if self._empty or not text:
            return []
        hits = list(self._hits(text))
        if any(hit.behind for hit in hits):
            places = {hit.end + 1 for hit in hits if hit.sense.kind in _PLACES and self._told_within(text, hit.start)}
            hits = [hit for hit in hits if not hit.behind or hit.start in places]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return list(_named(_joined(text, _untied(text, _apart(hits)))))

    def _meaning(self, number: int) -> tuple[int, tuple[_Sense, ...]]:
        """The length of a pattern and what it may mean; unpacked when first met."""
        packed = self._senses[number]
        if isinstance(packed, str):
            length, *fields = packed.split(_FIELD)
            senses = tuple(
                _Sense(fields[i], fields[i + 1].split(_KEY), tuple(map(int, fields[i + 2].split())), fields[i + 3] == "1") for i in range(0, len(fields), 4)
            )
            packed = self._senses[number] = (int(length), senses)
        return packed

    def _hits(self, text: str) -> Iterator[_Hit]:
        if not self._bounded:
            for end, number in self._automaton.iter(fold(text)):
                length, choices = self._meaning(number)
                if choices[0].kind != "compound" or not self._runs_on(text, end + 1):
                    yield _Hit(end + 1 - length, end + 1, choices[0])
            return
        for end, number in self._automaton.iter(f" {fold(text)} "):
            length, choices = self._meaning(number)
            stop = end - 1
            start = stop - length + 2
            for sense in choices:
                if all(text[start + i].isupper() for i in sense.capitals) and self._stands(text, start, stop, sense):
                    behind = sense.kind == "surname" and self._has_given_name(text, start)
                    if behind and not self._within:
                        continue
                    yield _Hit(start, stop, sense, sense.kind in _CAPITALISED and _tied(text, start, stop), behind)
                    break

    def _runs_on(self, text: str, stop: int) -> bool:
        """Whether the last sign of a compound begins the name of a state: *中法国* is *法国* after some other word."""
        return stop < len(text) and text[stop - 1 : stop + 1] in self._automaton and not text.startswith(self._tails, stop)

    def _stands(self, text: str, start: int, stop: int, sense: _Sense) -> bool:
        """Whether the hit is a name of its own, not a piece of a longer word, address or name."""
        if not sense.marks and _GAP.search(text, start, stop):
            return False
        before = text[start - 1] if start else " "
        after = text[stop] if stop < len(text) else " "
        if before in "@_" or after in "@_" or (after in "./" and text[stop + 1 : stop + 2].islower() and not text[start:stop].isupper()):
            return False
        if before == "." and start > 2 and text[start].islower() and text[start - 2].isalnum() and text[start - 3].isalnum():
            return False
        if before in _APOSTROPHES and start > 1 and text[start - 2].isalpha() and not _ELISION.search(text[max(0, start - 9) : start - 1]):
            return False
        if sense.kind == "adjective" and before == " " and text[start].islower() and self._tongues:
            previous = text[max(0, start - 4) : start].split()
            if previous and previous[-1].lower() in self._tongues:
                return False
        if sense.kind == "titled":
            found = _PRECEDING.search(text, max(0, start - 40), start)
            return found is not None and fold(found[1]).strip() in self._courtesies
        return True

    def _told_within(self, text: str, start: int) -> bool:
        """Whether a word of place stands right before a name, which then is where something took place."""
        found = _PRECEDING.search(text, max(0, start - 40), start)
        return found is not None and fold(found[1]) in self._within

    def _has_given_name(self, text: str, start: int) -> bool:
        """Whether another capitalised word stands before a surname that is neither a title nor the first of its sentence."""
        found = _PRECEDING.search(text, max(0, start - 40), start)
        if found is None or not found[1][0].isupper():
            return False
        word = found[1]
        if _OWNER.search(word) or (word.isupper() and len(word) > 1 and not text[start : start + 2].isupper()):
            return False  # Ukraine's Kuleba, цитирует ТАСС Пескова
        plain = fold(word).split()
        titled = bool(plain) and (plain[-1] in self._titles or (len(plain) > 1 and plain[0] in self._titles))  # President-elect
        return bool(plain) and not word.endswith(".") and not titled and not (plain[-1] in self._openers or plain[0] in self._openers)


def pack(forms: Iterable[Form], *, bounded: bool = True) -> bytes:
    """Return the automaton and the meanings of the forms, packed for `NameIndex`: the automaton's parts, and a line of text for each pattern."""
    senses: dict[str, dict[tuple[str, tuple[int, ...]], _Sense]] = {}
    for each in forms:
        pattern = fold(each.text)
        known = senses.setdefault(f" {pattern} " if bounded else pattern, {})
        sense = known.get((each.kind, each.capitals))
        if sense is None:
            known[each.kind, each.capitals] = _Sense(each.kind, [each.key], each.capitals, bool(_GAP.search(each.text)))
        elif each.key not in sense.keys:
            sense.keys.append(each.key)
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    lines: list[str] = []
    for pattern, known in senses.items():
        for (kind, capitals), sense in known.items():
            if kind == "titled" and ("surname", capitals) in known:  # behind a title the name is anybody's who bears it
                sense.keys = list(dict.fromkeys([*known["surname", capitals].keys, *sense.keys]))
        choices = sorted(known.values(), key=lambda sense: (_RANK.index(sense.kind), len(sense.capitals)))
        fields = [str(len(pattern))]
        for sense in choices:
            fields += [sense.kind, _KEY.join(sense.keys), " ".join(map(str, sense.capitals)), "1" if sense.marks else "0"]
        automaton.add_word(pattern, len(lines))
        lines.append(_FIELD.join(fields))
    if senses:
        automaton.make_automaton()
    return marshal.dumps((automaton.__reduce__()[1], _LINE.join(lines)))


def _apart(hits: list[_Hit]) -> list[_Hit]:
    """The hits without overlaps: of two, the longer, then the earlier."""
    kept: list[_Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


def _tied(text: str, start: int, stop: int) -> bool:
    left = start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalpha()
    right = text[stop : stop + 1] in tuple(_HYPHENS) and text[stop + 1 : stop + 2].isalpha() and not _SUFFIX.match(text, stop + 1)
    return left or right


def _untied(text: str, hits: list[_Hit]) -> list[_Hit]:
    """The hits without those that a hyphen ties to a word that is no name."""
    starts, ends = {hit.start for hit in hits}, {hit.end for hit in hits}
    return [
        hit
        for hit in hits
        if not hit.tied
        or (
            (text[hit.end : hit.end + 1] not in tuple(_HYPHENS) or hit.end + 1 in starts or bool(_SUFFIX.match(text, hit.end + 1)))
            and (hit.start == 0 or text[hit.start - 1] not in _HYPHENS or hit.start - 1 in ends)
        )
    ]


def _joined(text: str, hits: list[_Hit]) -> list[_Hit]:
    """Compound forms put together from their parts (*sino-* + *russe*); parts that join nothing fall away."""
    joined: list[_Hit] = []
    for hit in reversed(hits):
        if hit.sense.kind not in ("prefix", "adjective"):
            joined.append(hit)
        elif joined and joined[-1].start == hit.end + 1 and text[hit.end] in _HYPHENS and joined[-1].sense.kind in ("adjective", "compound"):
            right = joined.pop()
            keys = [*hit.sense.keys, *(key for key in right.sense.keys if key not in hit.sense.keys)]
            joined.append(_Hit(hit.start, right.end, _Sense("compound", keys, (), False)))
        elif hit.sense.kind == "adjective":
            joined.append(hit)
    joined.reverse()
    return joined


def _named(hits: list[_Hit]) -> Iterator[Name]:
    for hit in hits:
        if hit.sense.kind != "other":
            kind = "surname" if hit.sense.kind == "titled" else hit.sense.kind
            yield Name(hit.start, hit.end, kind, tuple(hit.sense.keys))  # type: ignore[arg-type]
