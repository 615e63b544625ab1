"""Documents in Markdown, with front matter or without."""

from __future__ import annotations

import re
from typing import Any

from visavis.blocks import Stretch, stretches
from visavis.document import Document
from visavis.errors import UnreadableDocument

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"\w[\w-]*[ \t]*:", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})\s+")
_QUOTED = re.compile(r"(?:>\s?)+")
_ASIDE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)\s*\Z|```|\|")
# What pages and programs call the same thing.
_KEYS = {
    "published": ("published", "date", "pubdate", "publication_date"),
    "uri": ("uri", "url", "link", "canonical", "source_url"),
    "title": ("title", "titre"),
    "language": ("language", "lang", "langue"),
    "outlet": ("outlet", "site", "publisher", "journal", "source"),
}


def front_matter(text: str) -> re.Match[str] | None:
    """Return the front matter that a text begins with: lines of `key: value` between lines of `---`."""
    found = _FRONT.match(text)
    return found if found and _ENTRY.match(found[1].lstrip()) else None


def from_markdown(text: str, *, published: str | None = None, uri: str | None = None, title: str | None = None, language: str | None = None) -> Document:
    """Return the document in a Markdown text; what is given goes before what its front matter says."""
    front = front_matter(text)
    said = _entries(front[1]) if front else {}
    found = [Stretch(0, len(front[0].rstrip()), "metadata")] if front else []
    found += [_marked(text, stretch) for stretch in stretches(text, front.end() if front else 0, wrapped=True)]
    return Document.made_of(
        text,
        found,
        published=published or said.get("published"),
        uri=uri or said.get("uri"),
        title=title or said.get("title"),
        language=language or said.get("language"),
        outlet=said.get("outlet"),
    )


def _entries(front: str) -> dict[str, str]:
    import yaml

    try:
        given: Any = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError) as error:
        where = getattr(error, "problem_mark", None)
        raise UnreadableDocument(f"its front matter is not YAML{f', line {where.line + 2}' if where else ''}: mend it or take it out") from error
    if not isinstance(given, dict):
        return {}
    lower = {str(key).lower(): value for key, value in given.items() if isinstance(value, str | int | float) or hasattr(value, "isoformat")}
    return {field: str(lower[key]).strip() for field, keys in _KEYS.items() for key in keys if str(lower.get(key) or "").strip()}


def _marked(text: str, stretch: Stretch) -> Stretch:
    """Return a stretch without the marks that open it, and with the kind they tell."""
    if heading := _HEADING.match(text, stretch.start, stretch.end):
        return Stretch(heading.end(), stretch.end, "title" if len(heading[1]) == 1 else "heading")
    if quoted := _QUOTED.match(text, stretch.start, stretch.end):
        return Stretch(quoted.end(), stretch.end)
    if _ASIDE.match(text, stretch.start, stretch.end):
        return Stretch(stretch.start, stretch.end, "furniture")
    return stretch
