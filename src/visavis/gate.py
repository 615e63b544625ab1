"""The gate before the parser: whether a document may tell of a contact, judged by its words alone.

A contact takes two sides and a word that brings them together. The gate looks for such a word with two parties near it in the same
block, in one pass over the text. It errs on one side: what it lets through is read, what it turns away is not looked at again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import ahocorasick

from visavis.folding import fold
from visavis.knowledge.forms import forms
from visavis.languages import language
from visavis.languages.copies import Unspaced
from visavis.reading.parse import UNREAD

if TYPE_CHECKING:
    from visavis.document import Document
    from visavis.knowledge import Knowledge
    from visavis.languages import Language
    from visavis.records import Block

# The sides stand within this many characters of the word that brings them together.
_NEAR = 200
# A title belongs to the party that follows it this closely: le ministre (français) des Affaires étrangères du Mali.
_OWN = 40
# A title without a party speaks for one when it stands this close to the word.
_BESIDE = 100
# Cues that need a person beside them, or are words of many uses; others; and those that report a contact whoever has them.
_VAGUE, _CUE, _ALONE = 1, 2, 3
_NEEDY = ("person", "needs_form", "people_only", "ambassador")
_PARTIES = ("state", "capital", "organisation", "movement", "adjective", "place", "compound", "prefix")
_PEOPLE = ("person", "surname")
_NOBODY = ("other", "outlet", "body")  # names that hold those of parties and stand for none: Air France


@dataclass(slots=True)
class _Pattern:
    """What the words of one pattern may be."""

    length: int
    cue: int = 0
    names: dict[tuple[int, ...], set[str]] = field(default_factory=dict)  # codes by where the name must have capitals
    official: bool = False  # the name of a person or a seat of power, or a title
    title: bool = False
    high: bool = False  # a title of those who meet foreigners
    sides: int = 0  # sides that the words stand for by themselves: their two ministers, a counterpart
    open: bool = False  # the word goes on: franco-


@dataclass(slots=True)
class _Mark:
    """A stretch that stands for a party or somebody in office; without a code, a title or somebody spoken of before."""

    start: int
    end: int
    code: str
    pattern: _Pattern


class Gate:
    """Tells the documents in one language that may report a contact from those that cannot."""

    def __init__(self, spoken: Language, knowledge: Knowledge) -> None:
        self._known = "gate" in spoken.lexicon  # a language without the words for it lets everything through
        self._unspaced = spoken if isinstance(spoken, Unspaced) else None
        self._automaton = ahocorasick.Automaton()
        if self._known:
            for written, pattern in _patterns(spoken, knowledge).items():
                self._automaton.add_word(written, pattern)
            self._automaton.make_automaton()

    def lets_through(self, document: Document) -> bool:
        """Return whether the document deserves reading for its contacts."""
        if not self._known:
            return True
        cues, marks = self._found(document.text)
        if not cues or not marks:
            return False
        starts = [mark.start for mark in marks]
        blocks = document.blocks
        firsts = [block.start for block in blocks]
        for start, end, strength in cues:
            at = max(0, bisect_right(firsts, start) - 1)
            if blocks[at].kind in UNREAD:
                continue
            low, high = _together(blocks, at)
            first = bisect_left(starts, max(low, start - _NEAR))
            last = bisect_left(starts, min(high, end + _NEAR))
            if first < last and _meet(marks, first, last, start, strength):
                return True
        return False

    def _found(self, text: str) -> tuple[list[tuple[int, int, int]], list[_Mark]]:
        """Return the cues with their strength, and the marks, of which the longest count where they overlap."""
        lower = _lowered(text if self._unspaced is None else self._unspaced.usual(text))
        cues: list[tuple[int, int, int]] = []
        marks: list[_Mark] = []
        for last, pattern in self._automaton.iter(f" {lower} "):
            start, end = last - pattern.length, last
            if self._unspaced is None or lower[start].isascii():
                if (start and lower[start - 1].isalnum()) or (end < len(lower) and lower[end].isalnum() and not pattern.open):
                    continue
            if pattern.cue:
                cues.append((start, end, pattern.cue))
            code = "" if pattern.title or pattern.sides else None
            for capitals, codes in pattern.names.items():
                if all(text[start + i].isupper() for i in capitals):
                    code = "|".join(sorted(codes))
                    break
            if code is not None:
                while marks and marks[-1].start >= start:
                    marks.pop()
                if not marks or marks[-1].end <= start:
                    marks.append(_Mark(start, end, code, pattern))
        return cues, marks


def _together(blocks: Sequence[Block], at: int) -> tuple[int, int]:
    """Return the stretch that is read with a block: itself, and a title with what stands under it."""
    first = at - 1 if at and blocks[at - 1].kind == "title" else at
    last = at + 1 if blocks[at].kind == "title" and at + 1 < len(blocks) and blocks[at + 1].kind not in UNREAD else at
    return blocks[first].start, blocks[last].end


def _meet(marks: list[_Mark], first: int, last: int, cue: int, strength: int) -> bool:
    """Say whether two sides stand among the marks from `first` to `last`, which are those near a cue."""
    near = marks[first:last]
    sides = len({mark.code for mark in near if mark.code}) + sum({mark.pattern.sides for mark in near})
    if sides > 1:
        return strength == _ALONE or any(mark.pattern.official for mark in near)
    if not sides or strength < _ALONE:
        return False
    return any(mark.pattern.high and not mark.code and abs(mark.start - cue) <= _BESIDE and not _owned(marks, n, cue) for n, mark in enumerate(near, first))


def _owned(marks: list[_Mark], n: int, cue: int) -> bool:
    """Say whether a title is that of a party or person beside it, which are one side with it."""
    title = marks[n]
    if n and marks[n - 1].code and title.start - marks[n - 1].end <= 3:
        return True
    following = marks[n + 1] if n + 1 < len(marks) else None
    return following is not None and bool(following.code) and following.start - title.end <= _OWN and not title.end <= cue < following.start


def _lowered(text: str) -> str:
    """Return the text in lower case with one form of space and apostrophe; always as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):
        return fold(text)
    return lower.replace("’", "'").replace("\n", " ").replace("\u00a0", " ").replace("\u202f", " ").replace("‑", "-")


def _patterns(spoken: Language, knowledge: Knowledge) -> dict[str, _Pattern]:
    """Return everything that the gate looks for, by how it is written."""
    found: dict[str, _Pattern] = {}

    def pattern(written: str) -> _Pattern:
        key = _lowered(written)
        return found.setdefault(key, _Pattern(len(key)))

    for form, strength in _cues(spoken.lexicon["contacts"], spoken.lexicon["gate"]):
        entry = pattern(form)
        entry.cue = max(entry.cue, strength)
    words = spoken.lexicon["actors"]
    for row in (*words["title"], *words["institution"]):
        for head in row["heads"]:
            entry = pattern(head)
            entry.title = entry.official = True
            entry.high = entry.high or row["office"] in spoken.lexicon["gate"]["offices"]
    for phrase in (*words["words"]["pair"], *words["words"]["trio"]):
        pattern(phrase).sides = 2
        pattern(phrase).official = True
    for phrase in words["words"]["counterpart"]:
        pattern(phrase).sides = 1
        pattern(phrase).official = True
    for sign, codes in words["abbreviations"].items() if isinstance(spoken, Unspaced) else ():
        for verb in words["words"]["before_states"]:
            pattern(f"{verb}{sign}").cue = _CUE  # 访华
        for written in (*(f"{verb}{sign}" for verb in words["words"]["before_states"]), *(f"{sign}{side}" for side in words["words"]["state_sides"])):
            pattern(written).names.setdefault((), set()).add(codes.split()[0])  # 访华, 美方
    for name in forms(knowledge.tables, spoken.code, {}):
        codes = set(_codes(knowledge, name.kind, name.key))
        if codes or name.kind in _NOBODY:
            entry = pattern(name.text + "-" if name.kind == "prefix" else name.text)
            entry.names.setdefault(name.capitals, set()).update(codes)
            entry.official = entry.official or name.kind in (*_PEOPLE, "metonym")
            entry.sides = max(entry.sides, 1) if name.kind == "compound" and isinstance(spoken, Unspaced) else entry.sides  # 中美: two parties in one name
            entry.open = name.kind == "prefix"
    for entry in found.values():
        # the more capitals a name must have, the surer it is
        entry.names = dict(sorted(entry.names.items(), key=lambda item: -len(item[0])))
    return found


def _codes(knowledge: Knowledge, kind: str, key: str) -> Iterable[str]:
    """Return the parties that a name may stand for; of a person nothing is known of, the person."""
    if kind in _PEOPLE:
        return [holding.party for holding in knowledge.career(key)] or [key]
    if kind == "metonym":
        return [key.rpartition(":")[2]]
    return [key] if kind in _PARTIES else []


def _cues(contacts: Mapping[str, Any], gate: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the forms of the words that report contacts, with their strength."""
    for part, inflect in (("verb", _conjugated), ("noun", _declined)):
        for row in contacts[part]:
            needy = any(row.get(need) for need in _NEEDY)
            for lemma in row["lemmas"]:
                if lemma in gate["passed_over"]:
                    continue
                strength = _ALONE if lemma in gate["alone"] else _VAGUE if needy else _CUE
                for form in inflect(lemma, gate):
                    yield form, strength
            # of verbs as common as *mettre* and *prendre*, the gate knows but the noun that makes them report: *cap*, *avion*
            for noun in row.get("needs", ()) if part == "verb" and not all(_inflects(lemma, gate) for lemma in row["lemmas"]) else ():
                for form in _declined(noun, gate):
                    yield form, _VAGUE


def _inflects(lemma: str, gate: Mapping[str, Any]) -> bool:
    return lemma in gate["forms"] or lemma.endswith(tuple(gate["endings"]))


def _conjugated(lemma: str, gate: Mapping[str, Any]) -> Iterable[str]:
    if lemma in gate["forms"]:
        return _listed(gate["forms"][lemma])
    for ending, endings in gate["endings"].items():
        if lemma.endswith(ending):
            stems = gate["stems"].get(lemma, lemma.removesuffix(ending)).split()
            return [lemma, *(stem + each for stem in stems for each in endings.split())]
    return [lemma]


def _declined(lemma: str, gate: Mapping[str, Any]) -> Iterable[str]:
    if lemma in gate["forms"]:
        return _listed(gate["forms"][lemma])
    head, *rest = lemma.split(" ")
    return [lemma, *(" ".join([head + plural, *rest]) for plural in gate["plurals"]), *(lemma + plural for plural in gate["plurals"] if rest)]


def _listed(forms: str) -> list[str]:
    """Return the forms of a list: parted by bars if they hold spaces, else by spaces."""
    return forms.split("|") if "|" in forms else forms.split()


@lru_cache(maxsize=8)
def gate(code: str, knowledge: Knowledge) -> Gate:
    """Return the gate of the language of that code, made when first asked for."""
    return Gate(language(code), knowledge)
