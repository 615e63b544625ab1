"""English: sentences, and the parse that the stages read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from visavis.errors import MissingPipeline
from visavis.folding import fold
from visavis.languages import load_lexicon
from visavis.languages.english.labels import Labels
from visavis.languages.english.people import TitleGrammar
from visavis.languages.english.repair import repair
from visavis.languages.english.weights import folder, table
from visavis.languages.pipelines import load_pipeline, parsed
from visavis.reading.draft import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from visavis.document import Document
    from visavis.knowledge import Name
    from visavis.languages import ParsedName
    from visavis.reading.phrases import Title

_QUOTATION_MARKS = frozenset('«»“”„"‹›')
_END = re.compile(r"[.!?…]+[\])’'”\"»]*(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“'‘\u00a0.-])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Brig|Cmdr|Hon|Rev|Amb|St|Ste|Mt|Ft|Jr|Sr|Pres|Sec|Min"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|No|Nos|Vol|vs|v|etc|cf|e\.g|i\.e|approx|est|Inc|Corp|Co|Ltd|Bros|Art|Fig|pp?|H\.E|H\.R\.H|H\.M|[A-Z](?:\.-?[A-Z])*)\.$"
)
# An abbreviation of one of these may end its sentence: *in the U.S. He said*, *at 5 p.m. The two*.
_FINAL = re.compile(r"(?:U\.S|U\.S\.A|U\.K|U\.N|E\.U|D\.C|U\.A\.E|[ap]\.m|Jr|Sr|etc|Inc|Corp|Co|Ltd)\.$")
_OPENER = re.compile(r"\s*[«“‘\"'(\[–—-]*\s*[A-ZÀ-ÖØ-Þ0-9]")
_STARTER = re.compile(
    r"\s*[“‘\"'(]*(?:He|She|They|It|The|This|These|That|In|On|At|We|I|But|And|His|Her|Their|Its|A|An|There|Both|As|For|After|According|Earlier|Later)\b"
)
# A question or exclamation in quotation marks that its speaker follows: *“Will they come?” Mr. Lavrov asked.*
_ASKED = re.compile(r"[?!][”\"’']$")
_SPEAKS = re.compile(
    r"\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s|the\s|[A-Z][\w'’-]+\s){0,5}(?:said|asked|told|wrote|added|replied|exclaimed|quipped|joked|tweeted|posted|declared|wondered|shouted)\b"
)
# A name that the parser has seen, in place of the many that it has not.
_STAND_IN = "Clinton"
# A block of text without sentence marks is cut at this many characters, so that no parse grows without bound.
_LONGEST_SENTENCE = 1500


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, which must be one block.

    >>> [s[1] for s in sentence_spans("Mr. Wang and Gen. Lee met in the U.S. on Jan. 5. They spoke.", 0, 60)]
    [48, 60]
    """
    spans = []
    first = start
    for mark in _END.finditer(text, start, end):
        stop = mark.end()
        if not _OPENER.match(text, stop, end):
            continue
        before = text[max(start, mark.start() - 12) : mark.start() + 1]
        if mark[0] == "." and _ABBREVIATION.search(before) and not (_FINAL.search(before) and _STARTER.match(text, stop, end)):
            continue
        if _ASKED.search(mark[0]) and _SPEAKS.match(text, stop, end):
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
    known: set[int]  # those that are names of any kind
    lowered: bool = False  # a headline in capitals: its words are given in lower case


class English:
    """English, parsed with `en_core_web_sm`, whose names are found by knowledge and rule rather than by its own tagger."""

    code = "en"

    def __init__(self) -> None:
        self.lexicon = load_lexicon(__package__ or "visavis.languages.english")

    @cached_property
    def _pipeline(self) -> Pipeline:
        found = folder()
        try:
            return load_pipeline(str(found), exclude=["ner", "senter"])
        except ImportError as error:
            raise MissingPipeline("English is read with spaCy, which is not installed: pip install 'spacy>=3.8,<3.9'") from error

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        expected = table()
        return {str(expected["package"]): str(expected["version"])}

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
            words = _Words(index, [], [], [], set(), set())
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
                    words.known.add(len(words.spans))
                    if names[at][2]:
                        words.people.add(len(words.spans))
                if start in firsts or not words.spans:
                    words.starts.append(len(words.spans))
                if text[start:end] not in _QUOTATION_MARKS:
                    words.fed.append(len(words.spans))
                words.spans.append((start, end))
            words.lowered = _is_headline(text, words)
            yield words

    def _fed(self, text: str, words: _Words) -> Any:
        """Return the parser's document: a name of several words is given as its last, a person's as one that the parser knows for a name."""
        from spacy.tokens import Doc

        forms = []
        for n in words.fed:
            start, end = words.spans[n]
            form = _STAND_IN if n in words.people else text[start:end].rsplit(maxsplit=1)[-1]
            if words.lowered and n not in words.known and form[:1].isupper() and form[1:].islower() and self._is_word(form):
                form = form.lower()
            forms.append(form)
        doc = Doc(self._pipeline.vocab, words=forms)
        starts = iter([*words.starts, len(words.spans)])
        following = next(starts)
        for token, n in zip(doc, words.fed, strict=True):
            token.is_sent_start = n >= following
            while n >= following:
                following = next(starts)
        return doc

    @cached_property
    def _headline_words(self) -> frozenset[str]:
        return frozenset(self.lexicon["document"]["headline_words"])

    def _is_word(self, form: str) -> bool:
        return form.lower() in self._headline_words


def _is_headline(text: str, words: _Words) -> bool:
    """Whether a block is a line whose every longer word has a capital, as headlines in English do."""
    longer = [text[start:end] for n, (start, end) in enumerate(words.spans) if end - start > 3 and n not in words.known]
    return len(words.starts) == 1 and len(longer) > 1 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def _add(text: str, doc: Any, words: _Words, tokens: list[Token], sentences: list[Sentence]) -> None:
    base = len(tokens)
    labels = Labels(doc)
    fed = {n: k for k, n in enumerate(words.fed)}
    starts = set(words.starts)
    for n, (start, end) in enumerate(words.spans):
        if n in starts:
            sentences.append(Sentence(len(sentences), start, end, base + n, base + n, words.block))
        form = text[start:end]
        i = base + n
        k = fed.get(n)
        if k is not None:
            lemma = form if n in words.people or len(form.split()) > 1 else fold(labels.lemma[k])
            head = base + words.fed[labels.head[k]]
            tokens.append(Token(i, start, end, form, fold(form), lemma, labels.pos[k], labels.dep[k], head, labels.morph[k], len(sentences) - 1))
        else:
            tokens.append(Token(i, start, end, form, form, form, "PUNCT", "punct", i - 1 if n not in starts else i, "", len(sentences) - 1))
        sentences[-1].last = i + 1
        sentences[-1].end = end


def load() -> English:
    """Return the language."""
    return English()
