"""Full text: the words that are indexed, queries as people write them, and snippets.

Words are folded: lower case, without accents; Chinese characters stand each for itself, so that a word of several is found as a phrase. Both databases
index the same words and are asked the same queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from visavis.errors import ArchiveError
from visavis.folding import bare

_IDEOGRAPHS = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670\u093a-\u094d"  # accents and vowel signs that stand apart from their letters
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|(?:(?![{_IDEOGRAPHS}])[^\W_][{_MARKS}]*)+")
_MARK = re.compile(rf"[{_MARKS}]")
_IDEOGRAPH = re.compile(rf"[{_IDEOGRAPHS}]")
_LONGEST = 200  # characters of a word that count
_MAX_POSITION = 16383  # where PostgreSQL stops counting the words of a text
_PLACES = 50  # of what is asked for that a snippet is chosen among
_BITS = 28  # of a row of the full text, for the number of its document
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
_OR = ("OR", "|")


def words(text: str) -> list[str]:
    """Return the words of a text as they are indexed.

    >>> words("L’Élysée a reçu М. Лавров, 普京。")
    ['l', 'elysee', 'a', 'recu', 'м', 'лавров', '普', '京']
    """
    return [_folded(found[0]) for found in _WORD.finditer(bare(text))]


def _folded(word: str) -> str:
    return _MARK.sub("", word)[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other, the last of them perhaps only begun, or must not occur."""

    words: tuple[str, ...]
    begun: bool = False
    without: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives, each of terms that must all be found.

    Written as: words, all of which must occur; `"a phrase"`; `begin*`; `-without`; `this OR that`.
    """

    alternatives: tuple[tuple[Term, ...], ...]

    @classmethod
    def parse(cls, text: str) -> Query:
        """Return the query as written; raises ArchiveError where it asks for nothing.

        >>> len(Query.parse('Macron "coup de fil" OR телефон* -Минск').alternatives)
        2
        """
        alternatives: list[list[Term]] = [[]]
        for found in _PART.finditer(text):
            if found["word"] in _OR and not found["minus"]:
                alternatives.append([])
                continue
            said = found["phrase"] if found["phrase"] is not None else found["word"]
            if listed := tuple(words(said)):
                alternatives[-1].append(Term(listed, begun=found["phrase"] is None and said.endswith("*"), without=bool(found["minus"])))
        kept = tuple(tuple(terms) for terms in alternatives if any(not term.without for term in terms))
        if not kept:
            raise ArchiveError(f'{text!r} asks for no word: write words, a "phrase", begin*, -without or this OR that')
        return cls(kept)

    @property
    def for_sqlite(self) -> str:
        """The query in the language of FTS5."""

        def one(term: Term) -> str:
            return f'"{" ".join(term.words)}"{"*" if term.begun else ""}'

        return " OR ".join(
            "(" + " AND ".join(one(term) for term in terms if not term.without) + "".join(f" NOT {one(term)}" for term in terms if term.without) + ")"
            for terms in self.alternatives
        )

    @property
    def for_postgresql(self) -> str:
        """The query as a tsquery."""

        def one(term: Term) -> str:
            listed = [f"'{word}'" for word in term.words]
            listed[-1] += ":*" if term.begun else ""
            return ("!" if term.without else "") + "(" + " <-> ".join(listed) + ")"

        return " | ".join("(" + " & ".join(map(one, terms)) + ")" for terms in self.alternatives)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the text has what is asked for."""
        plain = bare(text)
        marked = not plain.isascii() and _MARK.search(plain) is not None
        for found in _pattern(tuple(term for terms in self.alternatives for term in terms if not term.without), marked).finditer(plain):
            yield found.span()


@lru_cache(maxsize=256)
def _pattern(terms: tuple[Term, ...], marked: bool) -> re.Pattern[str]:
    """Return what finds the terms in a folded text, whose letters may be followed by marks."""
    marks = f"[{_MARKS}]*" if marked else ""
    written = []
    for term in sorted(terms, key=lambda term: -len(" ".join(term.words))):
        spelled = [marks.join(map(re.escape, word)) + marks for word in term.words]
        first, last = (r"[0-9a-z]" if word.isascii() else r"[^\W_]" for word in (term.words[0], term.words[-1]))  # what a word does not stand beside
        parts = [f"(?<!{first})" if not _is_ideograph(term.words[0]) else "", spelled[0]]
        for before, word, after in zip(term.words, spelled[1:], term.words[1:], strict=False):
            parts += [r"[\W_]*" if _is_ideograph(before) or _is_ideograph(after) else r"[\W_]+", word]
        parts.append(f"(?:{last}{marks})*" if term.begun else "" if _is_ideograph(term.words[-1]) else f"(?!{last})")
        written.append("".join(parts))
    return re.compile("|".join(written))


def _is_ideograph(word: str) -> bool:
    return _IDEOGRAPH.match(word) is not None


def row_of(document_id: int, published_day: int | None) -> int:
    """Return the row that a document has in the full text on SQLite: rows go by the days on which documents came out.

    >>> document_of(row_of(7, 738895))
    7
    """
    return ((published_day or 0) << _BITS) | document_id


def document_of(row: int) -> int:
    """Return the document of a row of the full text on SQLite."""
    return row & ((1 << _BITS) - 1)


def snippet(text: str, query: Query, *, width: int = 160, marks: tuple[str, str] = ("[", "]")) -> str:
    """Return the stretch of the text where most of what is asked for stands, marked.

    >>> snippet("Le ministre a téléphoné à son homologue.", Query.parse("telephone"))
    'Le ministre a [téléphoné] à son homologue.'
    """
    places = list(islice(query.places(text), _PLACES))
    best = max(places, key=lambda place: sum(place[0] <= start and end <= place[0] + width for start, end in places), default=(0, 0))
    low, high = _cut(text, best[0], width)
    parts, at = [], low
    for start, end in places:
        if start >= at and end <= high:
            parts += [text[at:start], marks[0], text[start:end], marks[1]]
            at = end
    parts.append(text[at:high])
    return ("… " if low else "") + " ".join("".join(parts).split()) + (" …" if high < len(text) else "")


def _cut(text: str, at: int, width: int) -> tuple[int, int]:
    """Return a stretch of about that width around a place, cut between words where there are spaces."""
    if len(text) <= width * 5 // 4:
        return 0, len(text)
    low = max(0, min(at - width // 4, len(text) - width))
    high = min(len(text), low + width)
    if low:
        low = max(low, text.find(" ", low, at) + 1)
    if high < len(text):
        space = text.rfind(" ", at, high)
        high = space if space > at + width // 4 else high
    return low, high


def tsvector(listed: list[str]) -> str:
    """Return words with their places as PostgreSQL writes a tsvector."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(listed, 1):
        places.setdefault(word, []).append(min(at, _MAX_POSITION))
    return " ".join(f"'{word}':{','.join(map(str, dict.fromkeys(at)))}" for word, at in places.items())
