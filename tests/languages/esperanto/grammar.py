"""Esperanto: its sentences, its parse and its titles. The endings say what a word is, so that no model is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from visavis.document import Document
from visavis.folding import fold
from visavis.knowledge import Name
from visavis.languages import ParsedName
from visavis.languages.lexicons import load_lexicon
from visavis.languages.naming import PlainNames
from visavis.languages.sentences import SentenceMarks
from visavis.languages.titles import Page, TitleTables, settle
from visavis.reading.draft import Sentence, Token
from visavis.reading.people.phrases import Title

_SENTENCES = SentenceMarks(end=re.compile(r"[.!?](?=\s|$)"), opener=re.compile(r"\s*[“\"]?[A-ZĈĜĤĴŜŬ]|\s*$"), abbreviation=re.compile(r"\b(?:s-ro|d-ro)\.$"))
_WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
_ARTICLES, _PREPOSITIONS, _CONJUNCTIONS, _PRONOUNS = {"la", "sia"}, {"kun", "al", "en", "de", "pri", "por"}, {"kaj", "sed", "ke"}, {"li", "ŝi", "ili", "ni"}
_FINITE = {"as": "Tense=Pres", "is": "Tense=Past", "os": "Tense=Fut", "us": "Mood=Cnd"}


class Esperanto(PlainNames):
    """Esperanto, parsed by its endings."""

    code = "eo"

    def __init__(self) -> None:
        self.lexicon = load_lexicon(__package__)
        self._tables = TitleTables(self.lexicon["actors"])
        self._head = re.compile(rf"(?<!\w)(?:{self._tables.heads})(?!\w)")

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it: none."""
        return {}

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, with the adjective of a state before their head or its name behind: *la rusa prezidento*, *prezidento de Rusio*."""
        page = Page(text, names)
        found = []
        for head in self._head.finditer(page.folded):
            title, row = self._tables.title(page.folded, head.start(), head.end())
            before, behind = page.by_end.get(title.start - 1), page.at.get(title.end + len(" de "))
            if before is not None and before.kind == "adjective":
                title.parties, title.start = [page.code(before)], before.start
            elif behind is not None and behind.kind == "state" and page.folded.startswith(" de ", title.end):
                title.parties, title.end = [page.code(behind)], behind.end
            if article := re.search(r"\b(?:la|sia) $", page.folded[: title.start]):
                title.article, title.start = article[0].strip(), article.start()
                title.possessive = title.article in self._tables.possessive
            settle(title, row)
            found.append(title)
        return found

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for index in blocks:
            block = document.blocks[index]
            for start, end in _SENTENCES.spans(document.text, block.start, block.end):
                first = len(tokens)
                for begin, stop, person in _words(document.text, start, end, names):
                    tokens.append(_token(len(tokens), document.text, begin, stop, person, len(sentences)))
                _depend(tokens, first)
                sentences.append(Sentence(len(sentences), start, end, first, len(tokens), index))
        return tokens, sentences


def _words(text: str, start: int, end: int, names: Sequence[ParsedName]) -> Iterator[tuple[int, int, bool | None]]:
    """Yield the words of a sentence, and of names whether they are a person's."""
    known = {name[0]: name for name in names}
    at = start
    while word := _WORD.search(text, at, end):
        name = known.get(word.start())
        at = name[1] if name else word.end()
        yield word.start(), at, name[2] if name else None


def _token(i: int, text: str, start: int, end: int, person: bool | None, sentence: int) -> Token:
    form = text[start:end]
    norm = fold(form)
    stem = norm.removesuffix("n").removesuffix("j") if norm.endswith(("n", "j")) else norm
    lemma, pos, morph = norm, "X", ""
    if person is not None:
        lemma, pos = form, "PROPN"
    elif not norm[0].isalnum():
        pos = "PUNCT"
    elif norm in _ARTICLES | _PREPOSITIONS | _CONJUNCTIONS | _PRONOUNS:
        pos = "DET" if norm in _ARTICLES else "ADP" if norm in _PREPOSITIONS else "CCONJ" if norm in _CONJUNCTIONS else "PRON"
    elif norm[-2:] in _FINITE:
        lemma, pos, morph = norm[:-2] + "i", "VERB", f"{_FINITE[norm[-2:]]}|VerbForm=Fin"
    elif stem.endswith("o"):
        lemma, pos, morph = stem, "NOUN", "Number=Plur" if "j" in norm[-2:] else "Number=Sing"
    elif stem.endswith("a"):
        lemma, pos = stem, "ADJ"
    elif norm.endswith("i"):
        pos, morph = "VERB", "VerbForm=Inf"
    elif norm.endswith("e"):
        pos = "ADV"
    return Token(i, start, end, form, norm, lemma, pos, "dep", i, morph, sentence)


def _depend(tokens: list[Token], first: int) -> None:
    """Hang the words of a sentence on its verb: subjects before it, objects and what prepositions bring in behind."""
    words = tokens[first:]
    root = next((word for word in words if "VerbForm=Fin" in word.morph), words[0] if words else None)
    nouns = [word for word in words if word.pos in ("NOUN", "PROPN", "PRON")]
    for word in words:
        following = next((noun for noun in nouns if noun.i > word.i), None)
        before = tokens[word.i - 1] if word.i > first else None
        if word is root or root is None:
            word.dep = "ROOT"
        elif word.pos in ("DET", "ADJ", "ADP") and following is not None:
            word.head, word.dep = following.i, {"DET": "det", "ADJ": "amod", "ADP": "case"}[word.pos]
        elif word.pos in ("NOUN", "PROPN", "PRON"):
            opener = next((other for other in reversed(tokens[first : word.i]) if other.pos not in ("DET", "ADJ")), None)
            if opener is not None and opener.pos in ("NOUN", "PROPN"):
                word.head, word.dep = opener.i, "appos"
            elif opener is not None and opener.pos == "ADP":
                word.head, word.dep = root.i, "obl:mod"
            else:
                word.head, word.dep = root.i, "nsubj" if word.i < root.i else "obj"
        else:
            word.head, word.dep = root.i, "advmod" if word.pos == "ADV" else "punct" if word.pos == "PUNCT" else "dep"
        if before is not None and before.pos == "CCONJ" and word.pos in ("NOUN", "PROPN"):
            other = next((noun for noun in reversed(nouns) if noun.i < before.i), None)
            if other is not None:
                word.head, word.dep = other.i, "conj"


def load() -> Esperanto:
    """Return the language."""
    return Esperanto()
