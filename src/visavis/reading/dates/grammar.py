"""The grammar of dates: phrases of the lexicon compiled to patterns, and the one pass over a block that finds them.

The lexicon's own head says how a phrase is written. A phrase is only tried where a word stands that it can begin with, so that the
pass costs one table look-up for every word of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from visavis.folding import fold, unspaced
from visavis.patterns import BEGINS, ENDS, UNSPACED, any_of
from visavis.reading.tenses import Verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+|\d+")
_SLOT = re.compile(r"\{([a-z]+)(\d*)\}")
_NAMED = re.compile(r"\(\?P<\w+>")
_CHOICE = re.compile(r"\(\?:([^()]*)\)")
_END = ("", ENDS)  # what a word must end in, and other marks need not
_BEFORE = 72  # characters of context looked at before an expression
_JOINED = "-_/@#"
_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say when: a pattern, its conditions, and the name of the function that gives its value."""

    value: str
    pattern: re.Pattern[str]
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    days: int  # distance in days that the phrase itself says
    article: bool  # only with a determiner
    bare: bool  # the determiner is no part of the span
    noun: bool  # a noun may follow
    named: bool  # capital letters make it a name


@dataclass(slots=True)
class Found:
    """An expression of time in a block; `start` and `end` count from the start of the block, as `match` does.

    `kept` says where the characters of the block stand that were looked at, where that were not all.
    """

    form: Form
    match: re.Match[str]
    start: int
    end: int
    determiner: str
    left: str  # folded text directly before it
    words: Mapping[str, Mapping[str, Any]]
    kept: Sequence[int] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of what was looked at stands in the block."""
        return (start, end) if self.kept is None else (self.kept[start], self.kept[end - 1] + 1)

    def said(self, slot: str) -> str | None:
        """Return the words in a slot, if the phrase has it and it is filled."""
        return self.match.groupdict().get(slot)

    def meant(self, slot: str) -> Any:
        """Return what the words in a slot stand for, or nothing where it is not filled."""
        said = self.said(slot)
        return None if said is None else self.words[slot.rstrip("0123456789")].get(said)

    def number(self, slot: str) -> int | None:
        """Return the number in a slot of figures (*1er*, *75e*, *2024*), which the language may spell."""
        said = self.said(slot)
        figures = re.match(r"\d+", said) if said else None
        if figures is not None or not said:
            return int(figures[0]) if figures else None
        spelt: int | None = self.words["spelt"].get(said)
        if spelt is not None:
            return spelt
        digits = [self.words["digit"].get(char) for char in said]
        return 1 if None in digits else int("".join(map(str, digits)))


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled lexicon of dates of one language."""

    forms: Mapping[str, tuple[Form, ...]]  # by the word they begin with; "#2" is any number of two figures
    words: Mapping[str, Mapping[str, Any]]
    determiner: re.Pattern[str]
    contracted: re.Pattern[str]
    frame: re.Pattern[str]
    this: frozenset[str]
    contexts: Mapping[str, re.Pattern[str]]
    ahead: re.Pattern[str]  # what stands before a day that something is planned for
    since: re.Pattern[str]  # what stands before a day on which something began
    within_noun: re.Pattern[str]  # what ties a date to a noun
    named: Mapping[str, tuple[str, re.Pattern[str] | None]]
    verbs: Verbs

    def scan(self, folded: str, text: str) -> Iterator[Found]:
        """Yield the expressions in a folded block, the longest at each place; `text` is the block as it was written."""
        folded, kept = unspaced(folded)
        text = text if kept is None else "".join(text[at] for at in kept)
        done = 0
        for word in _WORD.finditer(folded):
            start = word.start()
            if start < done:
                continue
            forms = self.forms.get(_key(word[0]))
            if forms is None or (start and _is_joined(folded, start)):
                continue
            best = self._longest(forms, folded, text, start)
            if best is not None:
                done, best.kept = best.end, kept
                yield best

    def _longest(self, forms: Sequence[Form], folded: str, text: str, start: int) -> Found | None:
        best: Found | None = None
        determiner = self.determiner.search(folded, max(0, start - 8), start)
        begin = determiner.start() if determiner else start
        left = folded[max(0, begin - _BEFORE) : begin]
        for form in forms:
            match = form.pattern.match(folded, start)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            if form.article and determiner is None and not self.contracted.search(left):
                continue
            near = folded[max(0, start - _BEFORE) : start]
            if form.after is not None and not form.after.search(near):
                continue
            if self.contexts["habit"].search(near):
                return None
            if form.not_after is not None and form.not_after.search(left):
                continue
            if form.not_before is not None and form.not_before.match(folded, match.end()):
                continue
            if form.named and text[start].isupper() and left.strip():
                continue
            own = not form.bare and determiner is not None
            best = Found(form, match, begin if own else start, match.end(), determiner[0].strip() if determiner else "", left, self.words)
        return best


def _key(word: str) -> str:
    return f"#{min(len(word), 5)}" if word[0].isdigit() else word


def _is_joined(folded: str, start: int) -> bool:
    """Whether what begins at `start` is the tail of a longer word or number."""
    before = folded[start - 1]
    if _UNSPACED.match(before) or _UNSPACED.match(folded, start):
        return False
    return before in _JOINED or before.isalnum() or (before in ".,:" and start > 1 and folded[start - 2].isdigit() and folded[start].isdigit())


def _first(word: str) -> str:
    found = _WORD.search(word)
    return _key(found[0]) if found else word


def _words(table: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest first; where words end is told once for a run of words, for it is slow to compile."""
    runs = groupby(sorted(table, key=len, reverse=True), key=lambda word: word.endswith((".", "'")))
    return any_of(f"(?:{'|'.join(map(_written, run))}){'' if marked else ENDS}" for marked, run in runs)


def _written(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s")


def _before(choices: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w-])|(?=\W)|{BEGINS})(?:{any_of(filter(None, choices))})\s*$")


def _behind(choices: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{any_of(f'(?:{choice})' + _END[choice[-1].isalpha()] for choice in filter(None, choices))})")


class _Compiler:
    """Turns the phrases of a lexicon into forms."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self.words: dict[str, dict[str, Any]] = {slot: {fold(word): value for word, value in table.items()} for slot, table in lexicon["words"].items()}
        self.words["named"] = {fold(word): word for word in lexicon["named"]}
        self.patterns: Mapping[str, Any] = lexicon["patterns"]
        self.contexts: Mapping[str, str] = lexicon["contexts"]

    def form(self, entry: Mapping[str, Any]) -> Form:
        phrase = _SLOT.sub(self._slot, entry["phrase"].replace(" ", r"\s"))
        return Form(
            entry["value"],
            re.compile(phrase + ENDS),
            self._either(entry.get("after"), _before),
            self._either(entry.get("not_after"), _before),
            self._either(entry.get("not_before"), _behind),
            entry.get("days", 0),
            entry.get("article", False),
            entry.get("bare", False),
            entry.get("noun", True),
            entry.get("named", False),
        )

    def _either(self, names: Sequence[str] | None, compiled: Any) -> re.Pattern[str] | None:
        found: re.Pattern[str] | None = compiled([self.contexts[name] for name in names]) if names else None
        return found

    def _slot(self, slot: re.Match[str]) -> str:
        name = slot[1]
        inner = self.patterns[name]["pattern"].replace(" ", r"\s") if name in self.patterns else _words(self.words[name])
        return f"(?P<{name}{slot[2]}>{inner})"

    def firsts(self, entry: Mapping[str, Any]) -> Iterator[str]:
        """Yield the keys of the words that a phrase may begin with."""
        phrase = _NAMED.sub("(?:", entry["phrase"])
        choice = _CHOICE.match(phrase)
        for begin in entry.get("first") or (choice[1].split("|") if choice else [phrase]):
            slot = _SLOT.match(begin)
            if slot is None:
                yield _first(begin)
            elif slot[1] in self.patterns:
                yield from self.patterns[slot[1]]["first"]
            else:
                yield from map(_first, self.words[slot[1]])


def compile_grammar(lexicon: Mapping[str, Any]) -> Grammar:
    """Return the grammar of a lexicon of dates."""
    compiler = _Compiler(lexicon)
    forms: dict[str, list[Form]] = {}
    for entry in lexicon["forms"]:
        form = compiler.form(entry)
        for first in dict.fromkeys(compiler.firsts(entry)):
            forms.setdefault(first, []).append(form)
    determiners, frames = lexicon["determiners"], lexicon["frames"]
    written = [rf"(?:{any_of(determiners['words'])})\s", *map(re.escape, determiners["elided"])]
    pronouns = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in determiners.get("pronouns_behind", ()))
    any_determiner = rf"(?<![\w-]){pronouns}(?:{any_of(written)})"
    return Grammar(
        {first: tuple(listed) for first, listed in forms.items()},
        compiler.words,
        re.compile(rf"{any_determiner}\Z"),
        _before(determiners["contracted"]),
        re.compile(rf"{any_determiner}(?:{_words(frames['words'])})\s(?:{any_of(frames['links'])})\s?(?:(?:{any_of(determiners['this'])})\s)?\Z"),
        frozenset(determiners["this"]),
        {name: _before([choices]) for name, choices in lexicon["contexts"].items()},
        _before(lexicon["planned"]["prepositions"]),
        _before(lexicon["planned"]["since"]),
        _before(frames["links"]),
        {fold(word): (value, re.compile(rf"(?<!\w)(?:{cue})(?!\w)") if cue else None) for word, (value, cue) in lexicon["named"].items()},
        Verbs.of(lexicon),
    )
