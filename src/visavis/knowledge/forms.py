"""The written forms of all names in a language, from the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.knowledge import inflection
from visavis.knowledge.names import Form, form
from visavis.knowledge.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ALSO = {"fr": ("fr", "en", "la"), "en": ("en", "fr", "la"), "ru": ("ru",), "zh": ("zh",)}
"""Languages whose spellings of people's names a text may use: French reports often keep English ones, and accents are no hindrance in English."""

_SOURCES = ("organisation_names", "state_names", "metonyms", "places", "institutions")
TABLES = (*_SOURCES, "people", "names", "holders", "words")
"""The tables that the forms are made of."""

_DECLINED = {"adjective": inflection.adjective, "compound": inflection.adjective, "prefix": None, "demonym": inflection.demonym}


def words(tables: Tables, language: str) -> dict[str, frozenset[str]]:
    """Return the words that help to tell names apart: titles, sentence openers, and words before names of tongues."""
    found: dict[str, set[str]] = {"title": set(), "courtesy": set(), "opener": set(), "tongue": set(), "tail": set(), "within": set()}
    for of, kind, word, _ in tables.cells("words"):
        if of == language:
            found.setdefault(kind, set()).update(inflection.person(word, "m") if language == "ru" and kind == "title" else (word,))
    return {kind: frozenset(listed) for kind, listed in found.items()}


def forms(tables: Tables, language: str, ranks: Mapping[str, str]) -> Iterator[Form]:
    """Yield every form of the language; of namesakes those listed by hand first, then by `ranks`, the latest first."""
    kinds = {cells[0]: cells[4] or "metonym" for cells in tables.cells("institutions")}
    for table in ("organisation_names", "state_names"):
        for code, of, kind, name, _ in tables.cells(table):
            if of == language:
                for text in _inflected(name, kind, language):
                    yield form(text, "adjective" if kind == "demonym" else kind, code)
    for institution, of, name, _ in tables.cells("metonyms"):
        if of == language:
            for text in _inflected(name, "place", language):
                yield form(text, kinds.get(institution, "metonym"), institution)
    for code, of, name, _ in tables.cells("places"):
        if of == language:
            for text in _inflected(name, "place", language):
                yield form(text, "place", code)
    for person, kind, name in people(tables, language, ranks):
        yield form(name, kind, person)


def people(tables: Tables, language: str, ranks: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield person, kind and spelling of every form of people's names, in the order of `forms`."""
    also = ALSO.get(language, (language,))
    rows = [cells for cells in tables.cells("names") if cells[1] in also]
    rows.sort(key=lambda cells: (cells[2] == "surname" and cells[4] == "hand", ranks.get(cells[0], "")), reverse=True)
    genders: dict[str, str] = {cells[0]: cells[3] for cells in tables.cells("people")} if language == "ru" else {}
    for person, _, kind, name, _ in rows:
        spellings: Iterable[str] = inflection.person(name, genders.get(person)) if language == "ru" else (name,)
        for spelling in spellings:
            yield person, kind if kind in ("surname", "titled") else "person", spelling


def _inflected(name: str, kind: str, language: str) -> Iterable[str]:
    if language != "ru":
        return (name,)
    if kind in _DECLINED:
        decline = _DECLINED[kind]
        return (name,) if decline is None else sorted(decline(name))
    return sorted(inflection.place(name))
