"""The reader: the ordered stages from a document to its report."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version

from visavis.document import Document
from visavis.errors import DamagedPipeline, MissingPipeline, UnknownLanguage
from visavis.gate import gate
from visavis.knowledge import Knowledge
from visavis.languages import LANGUAGES, language
from visavis.languages.copies import Copying
from visavis.reading.contacts.moved import moved
from visavis.reading.contacts.stage import contacts
from visavis.reading.contacts.undated import undated
from visavis.reading.dates.stage import dates
from visavis.reading.draft import Draft
from visavis.reading.events import events
from visavis.reading.figures import figures
from visavis.reading.finish import finish
from visavis.reading.parse import parse
from visavis.reading.people.actors import actors
from visavis.reading.people.mentions import mentions
from visavis.reading.readouts import readouts
from visavis.reading.statements.stage import statements
from visavis.reading.topics import topics
from visavis.reading.upcoming import upcoming
from visavis.records import Report

Stage = Callable[[Draft], Draft]

STAGES: tuple[Stage, ...] = (mentions, parse, dates, actors, contacts, moved, readouts, undated, statements, topics, figures, upcoming, events)
"""The stages, in the order in which each finds what the next ones need."""


class Reader:
    """Reads documents in the languages it is made for; models load with the first document of a language."""

    def __init__(self, languages: Iterable[str] = tuple(LANGUAGES), knowledge: Knowledge | None = None) -> None:
        self.languages = tuple(languages)
        self.knowledge = knowledge or Knowledge.of_user()

    def read(self, document: Document) -> Report:
        """Return everything that the document holds, contact or not; `UnknownLanguage` if it is in none of the reader's languages."""
        return finish(self.draft(document), reader_version())

    def pipe(
        self, documents: Iterable[Document], *, only_contacts: bool = False, errors: Callable[[Document, Exception], None] | None = None
    ) -> Iterator[Report]:
        """Yield the reports of the documents, in their order, each as soon as it is read.

        With `only_contacts`, documents without a contact give no report; most of them are turned away before they are parsed. A document that
        cannot be read gives none either: it goes to `errors` with what went wrong, or is logged, and the rest goes on. `MissingPipeline` and
        `DamagedPipeline` are raised, since no further document of that language could be read.
        """
        for document in documents:
            try:
                if only_contacts and document.language in self.languages and not gate(document.language, self.knowledge).lets_through(document):
                    continue
                report = self.read(document)
            except (MissingPipeline, DamagedPipeline):
                raise
            except Exception as error:  # no document, however malformed, may end a batch
                (errors or _log)(document, error)
                continue
            if report.contacts or not only_contacts:
                yield report

    def draft(self, document: Document) -> Draft:
        """Return the document after the last stage, before it is made a report."""
        if document.language not in self.languages:
            raise UnknownLanguage(
                f"the document is in {document.language!r}; this reader reads {', '.join(self.languages)}: give language= if it was taken for another"
            )
        spoken = language(document.language)
        if isinstance(spoken, Copying):
            document, names = spoken.copied(document, partial(self.knowledge.names, language=spoken.code))
            draft = Draft(document, spoken, self.knowledge, on=document.published, names=names)
        else:
            draft = Draft(document, spoken, self.knowledge, on=document.published)
            draft.names = self.knowledge.names(draft.text, spoken.code)
        for stage in STAGES:
            draft = stage(draft)
        return draft


def _log(document: Document, error: Exception) -> None:
    logging.getLogger(__name__).warning("%s was not read: %s: %s", document.uri or document.title or document.id, type(error).__name__, error)


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
