"""Reads reports about diplomatic contacts: who met whom, when, how and about what, and what each side says of it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from visavis.archive.store import Archive
    from visavis.comparison.comparing import compare
    from visavis.comparison.records import Comparison
    from visavis.document import Document, load
    from visavis.errors import (
        ArchiveError,
        ComparisonError,
        DateError,
        DocumentError,
        EmptyDocument,
        EncodingError,
        EvidenceError,
        KnowledgeError,
        LanguageError,
        MissingPipeline,
        NoTextLayer,
        UnknownLanguage,
        UnreadableDocument,
        VisavisError,
    )
    from visavis.evaluation.running import evaluate
    from visavis.reader import Reader, read
    from visavis.records import Report

__all__ = [
    "Archive",
    "ArchiveError",
    "Comparison",
    "ComparisonError",
    "DateError",
    "Document",
    "DocumentError",
    "EmptyDocument",
    "EncodingError",
    "EvidenceError",
    "KnowledgeError",
    "LanguageError",
    "MissingPipeline",
    "NoTextLayer",
    "Reader",
    "Report",
    "UnknownLanguage",
    "UnreadableDocument",
    "VisavisError",
    "compare",
    "evaluate",
    "load",
    "read",
]

_HOMES = {
    "Archive": "archive.store",
    "Comparison": "comparison.records",
    "compare": "comparison.comparing",
    "Document": "document",
    "Reader": "reader",
    "Report": "records",
    "evaluate": "evaluation.running",
    "load": "document",
    "read": "reader",
}


def __getattr__(name: str) -> Any:
    # Names load when first asked for: importing the package costs nothing that its user does not use.
    if name not in __all__:
        raise AttributeError(f"module 'visavis' has no attribute {name!r}")
    return getattr(importlib.import_module(f"visavis.{_HOMES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    return __all__
