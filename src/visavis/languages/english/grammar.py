"""English: sentences, and the parse that the stages read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from visavis.errors import MissingPipeline
from visavis.languages.english.labels import Labels
from visavis.languages.english.people import TitleGrammar
from visavis.languages.english.repair import repair
from visavis.languages.english.weights import Weights, checked, chosen
from visavis.languages.pipelines import load_pipeline
from visavis.languages.sentences import SentenceMarks
from visavis.languages.spacy_language import Parse, SpacyLanguage, Words

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from visavis.knowledge import Name
    from visavis.reading.draft import Token
    from visavis.reading.people.phrases import Title

_END = re.compile(r"[.!?…]+[\])’'”\"»]*(?=\s)")
# A sentence glued to the one before it, as pages do that lose their line breaks: *in the region.Both sides*, *had met."We agree*.
_GLUED = re.compile(r"(?<=[a-z)\d%])[.!?…]+(?=[“”’‘\"]?[A-Z])")
_GLUED_BEFORE = re.compile(r"(?:(?:^|[\s(“\"'’-])[a-z]{2,}|\)|\d|%)[.!?…]+$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"“'‘\u00a0.-])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Brig|Cmdr|Hon|Rev|Amb|St|Ste|Mt|Ft|Jr|Sr|Pres|Sec|Min"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|No|Nos|Vol|vs|v|etc|cf|e\.g|i\.e|approx|est|Inc|Corp|Co|Ltd|Bros|Art|Fig|pp?|H\.E|H\.R\.H|H\.M|[ap]\.m|[A-Z](?:\.-?[A-Z])*)\.$"
)
# An abbreviation of one of these may end its sentence: *in the U.S. He said*, *at 5 p.m. The two*.
_FINAL = re.compile(r"(?:U\.S|U\.S\.A|U\.K|U\.N|E\.U|D\.C|U\.A\.E|[ap]\.m|Jr|Sr|etc|Inc|Corp|Co|Ltd)\.$")
# The platform whose name is a letter may end a sentence: *wrote X on X. The two …*
_ON_X = re.compile(r"[ \u00a0](?:on|to) X\.$")
# Verbs that the tokenizer cuts in three, and the tagger then takes for nouns: the parser is given them without what is before the hyphen.
_JOINT = frozenset(
    f"{prefix}-{verb}{ending}"
    for verb, endings in (("chair", ("", "s", "ed", "ing")), ("host", ("", "s", "ed", "ing")), ("lead", ("", "s", "ing")), ("led", ("",)))
    for ending in endings
    for prefix, verb in (("co", verb), ("Co", verb), ("Co", verb.capitalize()))
)
_OPENER = re.compile(r"\s*[«“‘\"'(\[–—-]*\s*[A-ZÀ-ÖØ-Þ0-9]")
_STARTER = re.compile(
    r"\s*[“‘\"'(]*(?:He|She|They|It|The|This|These|That|In|On|At|We|I|But|And|His|Her|Their|Its|A|An|There|Both|As|For|After|According|Earlier|Later)\b"
)
# A question or exclamation in quotation marks that its speaker follows: *“Will they come?” Mr. Lavrov asked.*
# A word in single quotation marks opens so many characters before their end at most.
_QUOTED = 120
_ASKED = re.compile(r"[?!][”\"’']$")
_SPEAKS = re.compile(
    r"\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s|the\s|[A-Z][\w'’-]+\s){0,5}(?:said|asked|told|wrote|added|replied|exclaimed|quipped|joked|tweeted|posted|declared|wondered|shouted)\b"
)


def _ends(before: str, text: str, stop: int, end: int) -> bool:
    """Whether an abbreviation ends its sentence all the same."""
    return (_FINAL.search(before) is not None and _STARTER.match(text, stop, end) is not None) or _ON_X.search(before) is not None


def _speaks_on(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a question in quotation marks is followed by whoever asks it."""
    return _ASKED.search(mark[0]) is not None and _SPEAKS.match(text, mark.end(), end) is not None


def _glued(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences begin without a space before them: after a common word or a figure, or with a word that begins sentences."""
    for mark in _GLUED.finditer(text, start, end):
        stop = mark.end()
        before = _GLUED_BEFORE.search(text, max(start, stop - 30), stop)
        if text[stop] in "”’" or (text[stop] == '"' and text.count('"', start, stop) % 2):
            stop += 1
        if stop < end and _OPENER.match(text, stop, end) and (before or (text[mark.start() - 2].isalnum() and _STARTER.match(text, stop, end))):
            if not text[stop].isspace():
                yield stop


class English(SpacyLanguage):
    """English, parsed with `en_core_web_sm`, or `en_core_web_md` where that is installed, whose names are found by knowledge and rule rather than by its own tagger.

    >>> text = "Mr. Wang and Gen. Lee met in the U.S. on Jan. 5. They spoke."
    >>> [text[start:end] for start, end in English.sentences.spans(text, 0, len(text))]
    ['Mr. Wang and Gen. Lee met in the U.S. on Jan. 5.', 'They spoke.']
    """

    code = "en"
    sentences = SentenceMarks(_END, _OPENER, _ABBREVIATION, goes_on=_speaks_on, final=_ends, glued=_glued)
    stand_in = "Clinton"

    def __init__(self) -> None:
        super().__init__(__package__ or "visavis.languages.english")

    @override
    @cached_property
    def pipeline(self) -> Pipeline:
        """The pipeline, its files checked, loaded when first asked for."""
        found = checked(self._weights)
        try:
            pipeline = load_pipeline(str(found), exclude=["ner", "senter"])
            tokenizer: Any = pipeline.tokenizer
            for word in _JOINT:
                tokenizer.add_special_case(word, [{"ORTH": word}])
            return pipeline
        except ImportError as error:
            raise MissingPipeline("English is read with spaCy, which is not installed: pip install 'spacy>=3.8,<3.9'") from error

    @property
    def models(self) -> dict[str, str]:
        """Names and versions of the models that parse it."""
        return {self._weights.package: self._weights.version}

    @cached_property
    def _weights(self) -> Weights:
        return chosen()

    @cached_property
    def _titles(self) -> TitleGrammar:
        return TitleGrammar(self.lexicon["actors"])

    @cached_property
    def _headline_words(self) -> frozenset[str]:
        return frozenset(self.lexicon["document"]["headline_words"])

    def titles(self, text: str, names: list[Name]) -> list[Title]:
        """Return the titles, institutions and counterparts in the text, in order, not overlapping."""
        return self._titles.titles(text, names)

    @override
    def labels(self, doc: Any) -> Parse:
        """Return what the pipeline made of a block, in Universal Dependencies."""
        return Labels(doc)

    @override
    def forms(self, text: str, words: Words) -> list[str]:
        """Return the words of a block as the parser is given them: apostrophes straight, as it has seen them, a headline's capitals in lower case."""
        forms = [form.partition("-")[2] if form in _JOINT else form for form in super().forms(text, words)]
        forms = [form.replace("’", "'") if len(form) > 1 or _owns(text, words.spans[n][0]) else form for n, form in zip(words.fed, forms, strict=True)]
        if not _is_headline(text, words):
            return forms
        return [self._lowered(form) if n not in words.known else form for n, form in zip(words.fed, forms, strict=True)]

    def _lowered(self, form: str) -> str:
        lower = form.lower()
        return lower if form[:1].isupper() and form[1:].islower() and lower in self._headline_words else form

    @override
    def repair(self, tokens: list[Token]) -> None:
        """Set right what the tagger gets wrong often enough to matter."""
        repair(tokens)


def _owns(text: str, at: int) -> bool:
    """Whether an apostrophe stands behind a plural that owns what follows: *their countries’ trade*."""
    return text[max(0, at - 1) : at] == "s" and text[at + 1 : at + 2] == " " and "‘" not in text[max(0, at - _QUOTED) : at]


def _is_headline(text: str, words: Words) -> bool:
    """Whether a block is a line whose every longer word has a capital, as headlines in English do."""
    longer = [text[start:end] for n, (start, end) in enumerate(words.spans) if end - start > 3 and n not in words.known]
    return len(words.starts) == 1 and len(longer) > 1 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def load() -> English:
    """Return the language."""
    return English()
