"""The reader: the ordered stages from a document to its report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from visavis.document import Document
from visavis.errors import UnknownLanguage
from visavis.knowledge import Knowledge
from visavis.languages import LANGUAGES, language
from visavis.reading.actors import actors
from visavis.reading.contacts import contacts
from visavis.reading.dates import dates
from visavis.reading.draft import Draft
from visavis.reading.events import events
from visavis.reading.figures import figures
from visavis.reading.finish import finish
from visavis.reading.mentions import mentions
from visavis.reading.parse import parse
from visavis.reading.readouts import readouts
from visavis.reading.statements import statements
from visavis.reading.topics import topics
from visavis.reading.undated import undated
from visavis.reading.upcoming import upcoming
from visavis.records import Report

Stage = Callable[[Draft], Draft]

STAGES: tuple[Stage, ...] = (mentions, parse, dates, actors, contacts, readouts, undated, statements, topics, figures, upcoming, events)
"""The stages, in the order in which each finds what the next ones need."""


class Reader:
    """Reads documents in the languages it is made for; models load with the first document of a language."""

    def __init__(self, languages: Iterable[str] = tuple(LANGUAGES), knowledge: Knowledge | None = None) -> None:
        self.languages = tuple(languages)
        self.knowledge = knowledge or Knowledge.load()

    def read(self, document: Document) -> Report:
        """Return everything that the document holds, contact or not; `UnknownLanguage` if it is in none of the reader's languages."""
        return finish(self.draft(document), reader_version())

    def draft(self, document: Document) -> Draft:
        """Return the document after the last stage, before it is made a report."""
        if document.language not in self.languages:
            raise UnknownLanguage(
                f"the document is in {document.language!r}; this reader reads {', '.join(self.languages)}: give language= if it was taken for another"
            )
        spoken = language(document.language)
        draft = Draft(document, spoken, self.knowledge, on=document.published)
        draft.names = self.knowledge.names(draft.text, spoken.code)
        for stage in STAGES:
            draft = stage(draft)
        return draft


@cache
def reader_version() -> str:
    """Return the version of the reader, which reports carry."""
    try:
        return version("visavis")
    except PackageNotFoundError:
        return "0.1.0"


@cache
def _reader() -> Reader:
    return Reader()


def read(text: str, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Report:
    """Return the report of a text, read whole."""
    return _reader().read(Document.from_text(text, published=published, uri=uri, title=title, language=language))
