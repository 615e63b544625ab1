"""What `import visavis` offers."""

from __future__ import annotations

import subprocess
import sys

import visavis


def test_public_names_are_these() -> None:
    """Names are added and taken away on purpose only."""
    assert visavis.__all__ == [
        "Archive", "ArchiveError", "Comparison", "ComparisonError", "DateError", "Document", "DocumentError", "EmptyDocument", "EncodingError",
        "EvidenceError", "KnowledgeError",
        "LanguageError", "MissingPipeline", "NoTextLayer", "Reader", "Report", "UnknownLanguage", "UnreadableDocument", "VisavisError", "compare", "evaluate",
        "load", "read",
    ]  # fmt: skip
    assert visavis.__all__ == sorted(visavis.__all__)


def test_every_public_name_is_there() -> None:
    """Each name loads, and says what it is."""
    for name in visavis.__all__:
        assert getattr(visavis, name).__doc__


def test_other_names_are_not() -> None:
    """A name that is not public is an attribute error, as of any module."""
    assert not hasattr(visavis, "nothing")


def test_importing_loads_no_model_and_no_large_library() -> None:
    """What is large is imported when it is first used."""
    large = ("spacy", "numpy", "pydantic", "trafilatura", "jinja2", "babel", "sqlalchemy")
    code = f"import sys, visavis, visavis.cli; print([name for name in {large} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
