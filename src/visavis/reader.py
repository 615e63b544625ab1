"""The reader: the ordered stages from a document to its report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.languages import LANGUAGES, language
from visavis.reading.actors import actors
from visavis.reading.draft import Draft
from visavis.reading.finish import finish
from visavis.reading.mentions import mentions
from visavis.records import Report

Stage = Callable[[Draft], Draft]
UNREAD = frozenset(("furniture", "metadata"))


def _optional() -> list[Stage]:
    import importlib

    found: list[Stage] = []
    for name in ("contacts", "readouts", "statements", "topics", "figures", "upcoming", "events"):
        try:
            found.append(getattr(importlib.import_module(f"visavis.reading.{name}"), name))
        except ImportError as error:
            import sys
            print("stage missing", name, error, file=sys.stderr)
    return found


@cache
def _stages() -> tuple[Stage, ...]:
    from visavis.reading.dates import dates

    return (dates, mentions, actors, *_optional())


class Reader:
    """Reads documents in the languages it is made for; models load with the first document of a language."""

    def __init__(self, languages: Iterable[str] = tuple(LANGUAGES), knowledge: Knowledge | None = None) -> None:
        self.languages = tuple(languages)
        self.knowledge = knowledge or Knowledge.load()

    def read(self, document: Document) -> Report:
        """Return everything that the document holds, contact or not."""
        return finish(self.draft(document), reader_version())

    def draft(self, document: Document) -> Draft:
        """Return the document after the last stage, before it is made a report."""
        spoken = language(document.language)
        draft = Draft(document, spoken, self.knowledge)
        draft.names = self.knowledge.names(document.text, spoken.code)
        merged = [(name.start, name.end) for name in draft.names if " " in document.text[name.start : name.end] or "-" in document.text[name.start : name.end]]
        blocks = [i for i, block in enumerate(document.blocks) if block.kind not in UNREAD]
        draft.tokens, draft.sentences = spoken.parse(document, blocks, merged)
        draft.on = document.published
        for stage in _stages():
            draft = stage(draft)
            draft.on = draft.on or _latest(draft)
        return draft


def _latest(draft: Draft) -> str | None:
    """Return the latest day of recent times that the text names, from which a document without a date speaks."""
    values = [date.value.rstrip("~?").split("/")[0] for date in draft.dates]
    return max((value for value in values if value[:4].isdigit() and 1990 <= int(value[:4]) <= 2030 and len(value) in (4, 7, 10) and "X" not in value), default=None)


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
