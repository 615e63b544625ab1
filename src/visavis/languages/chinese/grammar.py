"""Chinese: its sentences, the copy that the stages read, the parse and the titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from typing_extensions import override

from visavis.document import Document
from visavis.folding import fold, plain
from visavis.knowledge import Name
from visavis.languages import ParsedName
from visavis.languages.chinese.name_signs import like_a_name, of_china
from visavis.languages.chinese.order import Order
from visavis.languages.chinese.people import TitleGrammar
from visavis.languages.chinese.readings import of_vietnam, read_at_home
from visavis.languages.chinese.short_states import ShortStates
from visavis.languages.chinese.sounds import alike, latin, same_sound
from visavis.languages.chinese.syntax import Syntax
from visavis.languages.chinese.weights import described
from visavis.languages.chinese.words import Cutter
from visavis.languages.chinese.writing import paired, parted, simplified
from visavis.languages.copies import Copy, copy_of
from visavis.languages.lexicons import Lexicon, load_lexicon
from visavis.languages.naming import PlainNames
from visavis.languages.sentences import SentenceMarks
from visavis.reading.draft import Sentence, Token
from visavis.reading.parse import UNREAD
from visavis.reading.people.phrases import Title

_INITIAL = re.compile(r"(?<![A-Za-z0-9])[A-Z]\. ?(?=[A-Z])")  # William J. Burns


def _within_a_name(text: str, mark: re.Match[str], end: int) -> bool:
    """Say whether a stop belongs to an initial in a name spelt as abroad."""
    return _INITIAL.match(text, max(0, mark.start() - 1), end) is not None


_SENTENCES = SentenceMarks(
    end=re.compile(r"[.!?;…]+[”’)]*(?=\s|$)"), opener=re.compile(r"\s*\S|\s*$"), abbreviation=re.compile(r"(?!)"), goes_on=_within_a_name
)
_AT_HOME = ("CHN", "HKG", "MAC")


class Chinese(PlainNames):
    """Chinese, cut into words and tagged by a small network, its words hung together by rules of their order.

    >>> text = "双方会谈. “我们愿意对话.” 他说."
    >>> [text[start:end] for start, end in Chinese.sentences.spans(text, 0, len(text))]
    ['双方会谈.', '“我们愿意对话.”', '他说.']
    """

    code = "zh"
    sentences = _SENTENCES

    def __init__(self) -> None:
        self.lexicon: Lexicon = load_lexicon(__package__ or "visavis.languages.chinese")

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        table = described()
        return {f"{table['package']}/{table['folder']}": table["version"]}

    @cached_property
    def _cutter(self) -> Cutter:
        return Cutter(self.lexicon)

    @cached_property
    def _order(self) -> Order:
        heads = {head for kind in ("title", "institution") for row in self.lexicon["actors"][kind] for head in row["heads"]}
        return Order(self.lexicon["contacts"], frozenset(heads))

    @cached_property
    def _syntax(self) -> Syntax:
        return Syntax(self.lexicon)

    @cached_property
    def _short_states(self) -> ShortStates:
        return ShortStates(self.lexicon)

    @cached_property
    def _titles(self) -> TitleGrammar:
        return TitleGrammar(self.lexicon["actors"])

    def usual(self, text: str) -> str:
        """Return a text in simplified signs."""
        return simplified(text)

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        return self._titles.titles(text, names)

    def copied(self, document: Document, find: Callable[[str], list[Name]]) -> tuple[Copy, list[Name]]:
        """Return the copy of a document in simplified signs, in which spaces part the words, and the names where they stand in it."""
        text = simplified(paired(document.text, [(block.start, block.end) for block in document.blocks]))
        text = parted(text, [(block.start, block.end) for block in document.blocks if block.kind in ("title", "heading")])
        known = self._short_states.settled(text, self._cutter.known(text, find))
        read = [block for block in document.blocks if block.kind not in UNREAD]
        cut = iter(self._cutter.words(text, [(block.start, block.end) for block in read], known))
        places = {name.start: name.kind for name in known if name.kind in ("state", "capital", "place", "compound")}
        blocks = [(block, None if block.kind in UNREAD else self._order.arranged(next(cut), places)) for block in document.blocks]
        return copy_of(document, blocks, known)

    def strangers(self, document: Document) -> list[tuple[int, int]]:
        """Return what the network takes for names of people."""
        if not isinstance(document, Copy):
            return []
        people = [(span, document.text[slice(*span)]) for span, tag in document.tags.items() if tag in ("PER", "nr")]
        named = ((span, text) for span, text in people if not self._cutter.lists(text))  # 贺寿
        return sorted(span for span, text in named if like_a_name(text, behind=self._cutter.titled(document.text, span[0])))

    @override
    def name_key(self, name: str) -> str:
        """Return what all forms of a name share: its parts, parted by spaces for the dots and hyphens between them."""
        return plain(name.replace("·", " ").replace("-", " "))

    def latin(self, name: str, party: str | None) -> str | None:
        """Return the name of somebody from China in Latin letters, as whoever has a Chinese name and no state is; those of others nobody can tell."""
        return latin(name) if party in _AT_HOME or (party is None and of_china(name) and not of_vietnam(simplified(name))) else None

    def alike(self, name: str, known: str) -> bool:
        """Say whether a name in Chinese signs may be one in Latin letters, or the last part of it."""
        return alike(simplified(name), known)

    def read_at_home(self, name: str, party: str | None) -> str | None:
        """Return how the signs of a Vietnamese or Korean name are read there: *阮文孝* Nguyen Van Hieu, *尹永灿* Yoon Young-chan."""
        return read_at_home(simplified(name), party)

    def same_sound(self, name: str, other: str) -> bool:
        """Say whether two spellings are of one foreign name: *史坦麦尔* and *施泰因迈尔*."""
        return same_sound(simplified(name), simplified(other))

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        tags = {start: (end, tag) for (start, end), tag in document.tags.items()} if isinstance(document, Copy) else {}
        known = {name[0]: name for name in names}
        for index in blocks:
            block = document.blocks[index]
            for start, end in self.sentences.spans(document.text, block.start, block.end):
                first = len(tokens)
                at = start
                while at < end:
                    if document.text[at].isspace():
                        at += 1
                        continue
                    name = known.get(at)
                    stop, tag = tags.get(at, (at + 1, "w"))
                    if name is not None and name[1] >= stop:
                        stop, tag = name[1], "PER" if name[2] else tag
                    form = document.text[at:stop]
                    tokens.append(Token(len(tokens), at, stop, form, fold(form), form, tag, "dep", len(tokens), "", len(sentences)))
                    at = stop
                self._syntax.hang(tokens, first, title=block.kind == "title")
                sentences.append(Sentence(len(sentences), start, end, first, len(tokens), index))
        return tokens, sentences


def load() -> Chinese:
    """Return the language."""
    return Chinese()
