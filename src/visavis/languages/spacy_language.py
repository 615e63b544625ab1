"""What languages share that are parsed with a pipeline of spaCy: how a text is cut for the parser, and its parse put together again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar

from visavis.folding import fold
from visavis.languages.lexicons import Lexicon, load_lexicon
from visavis.languages.naming import PlainNames
from visavis.languages.pipelines import parsed
from visavis.reading.draft import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from visavis.document import Document
    from visavis.languages import ParsedName
    from visavis.languages.sentences import SentenceMarks

_QUOTATION_MARKS = frozenset([*'«»“”„"‹›', "''", "’’", "‘‘"])
_HALF = 2**63
# Words glued together are at least this long.
_GLUED = 6
# A title glued to the name behind it.
_TITLE = re.compile(r"(\w{1,4})\.(?=[^\W\d_a-z])")


@dataclass(slots=True)
class Words:
    """The words and marks of a block, with the first word of each sentence."""

    block: int
    spans: list[tuple[int, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    fed: list[int] = field(default_factory=list)  # the words that the parser is given
    known: set[int] = field(default_factory=set)  # those that are names of any kind
    people: set[int] = field(default_factory=set)  # those that are names of people


class Parse:
    """The parse of one block in Universal Dependencies: parallel lists, by token."""

    def __init__(self, doc: Any) -> None:
        # as arrays, since every token object that spaCy makes costs more than what is read of it
        columns = doc.to_array(["HEAD", "DEP", "POS", "LEMMA", "MORPH"]).T.tolist()
        heads, (dep, pos, lemma, morph) = columns[0], (self._strings(doc, column) for column in columns[1:])
        # distances to the head, written as unsigned numbers
        self.head: list[int] = [i + (distance if distance < _HALF else distance - 2 * _HALF) for i, distance in enumerate(heads)]
        self.dep: list[str] = dep
        self.pos: list[str] = pos
        self.lemma: list[str] = lemma
        self.morph: list[str] = morph

    @staticmethod
    def _strings(doc: Any, column: list[int]) -> list[str]:
        strings = {code: doc.vocab.strings[code] for code in set(column)}
        return [strings[code] for code in column]


class SpacyLanguage(PlainNames):
    """A language parsed with a pipeline of spaCy, whose names are found by knowledge and rule rather than by its own tagger."""

    sentences: ClassVar[SentenceMarks]

    stand_in: ClassVar[str]
    """A name that the parser has seen, given to it in place of those of people that it has not and takes for other words."""

    def __init__(self, package: str) -> None:
        self.lexicon: Lexicon = load_lexicon(package)

    @property
    def pipeline(self) -> Pipeline:
        """The pipeline, loaded when first asked for; MissingPipeline where it is not installed."""
        raise NotImplementedError

    def labels(self, doc: Any) -> Parse:
        """Return what the pipeline made of a block, in Universal Dependencies."""
        return Parse(doc)

    def forms(self, text: str, words: Words) -> list[str]:
        """Return the words of a block as the parser is given them: a name of several words as its last, a person's as the stand-in."""
        return [self.stand_in if n in words.people else text[slice(*words.spans[n])].rsplit(maxsplit=1)[-1] for n in words.fed]

    def repair(self, tokens: list[Token]) -> None:
        """Set right what the tagger gets wrong often enough to matter."""

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each.

        Quotation marks are kept from the parser, which they lead astray, and put back among the tokens as punctuation.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        text = self.spelled(document.text)
        for doc, words in parsed(self.pipeline, ((self._fed(text, words), words) for words in self._words(document, blocks, names))):
            _add(text, self.labels(doc), words, tokens, sentences)
        self.repair(tokens)
        return tokens, sentences

    def _words(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName]) -> Iterator[Words]:
        """Cut the blocks into words and marks."""
        text = document.text
        titles = self.lexicon["statements"]["words"]["before_labels"]
        cut_short = {part for title in self.lexicon["actors"]["words"]["honorifics"] for part in title.split() if part.endswith(".")}
        for index in blocks:
            block = document.blocks[index]
            firsts = {start for start, _ in self.sentences.spans(text, block.start, block.end)}
            words = Words(index)
            at = bisect_left(names, (block.start, 0, False))
            skip = block.start
            for token in self.pipeline.make_doc(text[block.start : block.end]):
                start = block.start + token.idx
                end = start + len(token.text)
                if start < skip or token.is_space:
                    continue
                last = words.spans[-1] if words.spans and words.spans[-1][1] == start else (start, start)
                if text[start:end] == "." and fold(text[last[0] : end]) in cut_short and not text[last[0] : start].isupper():
                    words.spans[-1] = (last[0], end)  # Speaker Hon. X: the stop of a title ends nothing
                    continue
                while at < len(names) and names[at][0] < start:
                    at += 1
                if at < len(names) and names[at][0] == start and end <= names[at][1] <= block.end:
                    end = skip = names[at][1]
                    words.known.add(len(words.spans))
                    if names[at][2]:
                        words.people.add(len(words.spans))
                # a sentence glued to the one before it ("communiqué.Selon") begins inside what the tokenizer takes for one word
                cuts = {cut for cut in firsts if start < cut < end} if end - start > _GLUED and skip <= start else set()
                if end - start > 1 and skip <= start and text[start] in _QUOTATION_MARKS:
                    cuts.add(start + 1)
                glued = _TITLE.match(text, start, end) if skip <= start else None
                if glued is not None and fold(glued[1]) in titles:
                    cuts.add(glued.end())  # M.Hariri
                for piece in pairwise([start, *sorted(cuts), end]):
                    if piece[0] in firsts or not words.spans:
                        words.starts.append(len(words.spans))
                    if text[slice(*piece)] not in _QUOTATION_MARKS:
                        words.fed.append(len(words.spans))
                    words.spans.append(piece)
            yield words

    def _fed(self, text: str, words: Words) -> Any:
        """Return the parser's document of a block, its sentences begun where the words say."""
        from spacy.tokens import Doc

        begun: list[bool | int | None] = []
        starts = iter([*words.starts, len(words.spans)])
        following = next(starts)
        for n in words.fed:
            begun.append(n >= following)
            while n >= following:
                following = next(starts)
        return Doc(self.pipeline.vocab, words=self.forms(text, words), sent_starts=begun)


def _add(text: str, parse: Parse, words: Words, tokens: list[Token], sentences: list[Sentence]) -> None:
    base = len(tokens)
    fed = {n: k for k, n in enumerate(words.fed)}
    starts = set(words.starts)
    for n, (start, end) in enumerate(words.spans):
        if n in starts:
            sentences.append(Sentence(len(sentences), start, end, base + n, base + n, words.block))
        form = text[start:end]
        i = base + n
        k = fed.get(n)
        if k is None:
            tokens.append(Token(i, start, end, form, form, form, "PUNCT", "punct", i - 1 if n not in starts else i, "", len(sentences) - 1))
        else:
            lemma = form if n in words.people or len(form.split()) > 1 else fold(parse.lemma[k])
            pos = "PROPN" if n in words.people else parse.pos[k]
            head = base + words.fed[parse.head[k]]
            tokens.append(Token(i, start, end, form, fold(form), lemma, pos, parse.dep[k], head, parse.morph[k], len(sentences) - 1))
        sentences[-1].last = i + 1
        sentences[-1].end = end
