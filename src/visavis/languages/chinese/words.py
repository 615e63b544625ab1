"""Chinese: a text cut into words, the names that are known and the words of the lexicon told to the network beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import ahocorasick

from visavis.knowledge import Name
from visavis.languages.chinese.lac import Hint, Lac, Piece
from visavis.languages.copies import Word

if TYPE_CHECKING:
    from visavis.knowledge.facts import NameKind

# How sure it is that a stretch is one word: a name, a word of several signs in the lexicon, one of two, states by their first signs.
_SURE, _LIKELY, _MAYBE, _JOINED = 30.0, 12.0, 4.0, 8.0
_LONG = 3
_LONGEST = 300  # signs that the network is given at a time
_PIECE = re.compile(r"[^。！？；\n]+[。！？；\n]*|[。！？；\n]+")
_TAGS: Mapping[str, str] = {
    "person": "PER",
    "surname": "PER",
    "state": "LOC",
    "capital": "LOC",
    "place": "LOC",
    "organisation": "ORG",
    "metonym": "ORG",
    "body": "ORG",
}
# Marks and signs of full width, written as elsewhere; each as long as it was.
_MARKS = {
    "，": ",",
    "。": ".",
    "；": ";",
    "：": ":",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "〝": "“",
    "〞": "”",
    "．": ".",
    "％": "%",
    "　": " ",
    "﹑": "、",
    "•": "·",
    "‧": "·",
    "・": "·",
    "∙": "·",
}
_MARKS |= {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WRITTEN = str.maketrans(_MARKS)
_FOLDED = str.maketrans({mark: plain for mark, plain in _MARKS.items() if plain.isalnum() or plain == "·"})
_MARK = re.compile(r"[^\w\s]")
# A time is cut after each of its units: 2024年 1月 10日 上午
_UNIT = re.compile(r"[0-9〇零一二三四五六七八九十两百]+(?:年代|年|个月|月份|月|日|号|时|点|分|周|天|小时|世纪)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Cutter:
    """Cuts texts into words."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        self._network: Lac | None = None
        states: Mapping[str, str] = lexicon["actors"]["abbreviations"]
        words = lexicon["actors"]["words"]
        self._states = states
        signs = "".join(states)
        heads = sorted(
            {head.split(" ")[0] for kind in ("title", "institution") for row in lexicon["actors"][kind] for head in row["heads"]}, key=len, reverse=True
        )
        # a state by its first sign: 美国务卿, 访华, 中方
        before = "|".join(map(re.escape, heads))
        self._short = re.compile(
            rf"(?<![0-9{signs}{''.join(words['not_before_states'])}])[{signs}](?=(?:{before}))|(?<=[{''.join(words['before_states'])}])[{signs}](?![国{signs}])"
        )
        self._automaton = ahocorasick.Automaton()
        for word in _listed(lexicon):
            self._automaton.add_word(word, len(word))
        self._automaton.make_automaton()
        self._dates = re.compile("|".join([_UNIT.pattern, *sorted(set(_listed({"dates": lexicon["dates"]})), key=len, reverse=True)]))

    def short_names(self, text: str, names: Sequence[Name]) -> list[Name]:
        """Return the states that a text calls by their first sign beside a title or behind a verb of going, where no known name stands."""
        taken = {k for name in names for k in range(name.start, name.end)}
        kind: NameKind = "state"
        return [Name(match.start(), match.end(), kind, (self._states[match[0]],)) for match in self._short.finditer(text) if match.start() not in taken]

    def words(self, text: str, spans: Sequence[tuple[int, int]], names: Sequence[Name]) -> list[list[Word]]:
        """Return the words of each stretch of the text."""
        if self._network is None:
            self._network = Lac()
        pieces: list[tuple[int, int, int]] = []
        for n, (start, end) in enumerate(spans):
            pieces += [(n, *piece) for piece in _pieces(text, start, end)]
        folded = text.translate(_FOLDED)
        hints = [self._hints(folded, start, end, names) for _, start, end in pieces]
        cut = self._network.words([folded[start:end] for _, start, end in pieces], hints)
        found: list[list[Word]] = [[] for _ in spans]
        for (n, start, _), words in zip(pieces, cut, strict=True):
            found[n] += self._finished(text, folded, start, words)
        return found

    def _hints(self, folded: str, start: int, end: int, names: Sequence[Name]) -> list[Hint]:
        own = [name for name in names if start <= name.start and name.end <= end]
        hints = [Hint(name.start - start, name.end - start, _JOINED if name.kind == "compound" else _SURE, _TAGS.get(name.kind)) for name in own]
        taken = {k for hint in hints for k in range(hint.start, hint.end)}
        words = sorted(
            ((last + 1 - length, last + 1) for last, length in self._automaton.iter(folded[start:end])), key=lambda span: (span[0] - span[1], span[0])
        )
        for first, stop in words:
            if not taken.intersection(range(first, stop)):
                hints.append(Hint(first, stop, _LIKELY if stop - first >= _LONG else _MAYBE))
                taken.update(range(first, stop))
        return hints

    def _finished(self, text: str, folded: str, start: int, pieces: Sequence[Piece]) -> Iterator[Word]:
        """Yield the words of a piece: times cut at their units, marks by themselves, names of one person together."""
        for piece in pieces:
            first, last = start + piece.start, start + piece.end
            for begin, end in self._parts(folded, first, last, piece.tag):
                tag = "w" if _MARK.fullmatch(text[begin:end]) else piece.tag
                yield Word(begin, end, text[begin:end].translate(_WRITTEN), tag)

    def _parts(self, folded: str, first: int, last: int, tag: str) -> Iterator[tuple[int, int]]:
        at = first
        bounds = {first, last}
        for mark in _MARK.finditer(folded, first, last):
            if mark[0] not in "·-.%" or last - first == 1:
                bounds |= {mark.start(), mark.end()}
        if tag in ("TIME", "t", "m"):
            for unit in self._dates.finditer(folded, first, last):
                bounds |= {unit.start(), unit.end()}
        for end in sorted(bounds - {first}):
            yield at, end
            at = end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch, those that are too long cut."""
    for match in _PIECE.finditer(text, start, end):
        at = match.start()
        while match.end() - at > _LONGEST:
            cut = max(text.rfind(mark, at + _LONGEST // 2, at + _LONGEST) for mark in "，、 ,") + 1 or at + _LONGEST
            yield at, cut
            at = cut
        yield at, match.end()


def _listed(tables: Any) -> Iterator[str]:
    """Yield the Chinese words of several signs in tables, those of phrases one by one."""
    if isinstance(tables, str):
        for word in tables.split():
            if len(word) > 1 and all(map(_CHINESE.match, word)):
                yield word
    elif isinstance(tables, Mapping):
        for key, value in tables.items():
            yield from _listed(key)
            yield from _listed(value)
    elif isinstance(tables, (list, tuple)):
        for each in tables:
            yield from _listed(each)
