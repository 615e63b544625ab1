"""Reads reports about diplomatic contacts: who met whom, when, how and about what, and what each side says of it."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from visavis.document import Document
    from visavis.errors import VisavisError
    from visavis.reader import Reader, read
    from visavis.records import Report

__all__ = ["Document", "Reader", "Report", "VisavisError", "read"]

_HOMES = {"Document": "document", "Reader": "reader", "Report": "records", "VisavisError": "errors", "read": "reader"}


def __getattr__(name: str) -> Any:
    # Names load when first asked for: importing the package costs nothing that its user does not use.
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'visavis' has no attribute {name!r}")
    return getattr(importlib.import_module(f"visavis.{home}"), name)
