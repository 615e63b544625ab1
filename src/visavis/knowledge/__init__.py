"""Who is who: states, organisations, people and the offices they held, by date and in each language."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from visavis.knowledge.facts import Candidate, Holding, Institution, Name, NameKind, Person
    from visavis.knowledge.lookup import Knowledge

__all__ = ["Candidate", "Holding", "Institution", "Knowledge", "Name", "NameKind", "Person"]


def __getattr__(name: str) -> Any:
    """Import what is asked for: the commands stand in this package, and are to be had without the lookup."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{'lookup' if name == 'Knowledge' else 'facts'}"), name)
