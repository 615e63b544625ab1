"""Reports for people: plain text to forward, and a page with the evidence marked in the document."""

from __future__ import annotations

from visavis.view.page import to_html
from visavis.view.text import to_text

__all__ = ["to_html", "to_text"]
