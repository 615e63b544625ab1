"""What people ask for in words, as the archive has it: parties, people, topics, days."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, func, or_, select

from visavis.archive import schema
from visavis.archive.days import span
from visavis.errors import DateError, NotInArchive
from visavis.folding import plain
from visavis.knowledge.questions import LANGUAGES, ask, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from visavis.knowledge import Knowledge

_WIKIDATA = re.compile(r"Q[1-9]\d*$")
_SURE = 0.5  # how well a name must fit somebody known
_MANY = 50  # people of one name that are looked for at once


@lru_cache(maxsize=1)
def _knowledge() -> Knowledge:
    from visavis.knowledge import Knowledge

    return Knowledge.of_user()


@lru_cache(maxsize=1024)
def party(said: str) -> str:
    """Return the code of a party that is given by its code or by its name in a language that is read.

    >>> party("fra"), party("Россия"), party("the United States")
    ('FRA', 'RUS', 'USA')
    """
    text, known = said.strip(), _knowledge()
    for code in (text, text.upper()):
        if known.is_state(code) or known.state_name(code) != code:
            return code
    tongues = [tongue] if (tongue := language_of(text)) else ["en", "fr", "ru", "zh"]
    for language in tongues:
        for words in (text, re.sub(r"(?i)^(?:the|la|le|les)\s+|^l['’]", "", text), text.title()):
            if found := known.party(words, language):
                return found
    raise NotInArchive(f"no state or organisation is known as {said!r}: give its code, such as FRA, RUS or NATO, or its name")


def people(connection: Connection, said: str) -> dict[str, str]:
    """Return those whom the words may mean: their names by the identifiers under which the archive has them.

    Words are an identifier of Wikidata, a name or part of one in any language that is read, or an office: *macron*, *Лавров*, *the Chinese president*.
    """
    text, table = said.strip(), schema.people
    if _WIKIDATA.match(text):
        found = connection.execute(select(table.c.person, table.c.name).where(table.c.person == text)).all()
    else:
        known = _known(text)
        words = [word for word in re.split(r"[^\w]+", plain(text)) if word]
        named = [table.c.person.in_(known), *([_has_words(words)] if words else [])]
        found = connection.execute(select(table.c.person, table.c.name).where(or_(*named)).order_by(table.c.person).limit(_MANY)).all()
    if not found:
        raise NotInArchive(f"nobody in the archive is known as {said!r}: give a family name, a full name, or an identifier of Wikidata such as Q7747")
    return {row.person: row.name for row in found}


def _has_words(words: list[str]) -> ColumnElement[bool]:
    folded = func.replace(schema.people.c.folded, "-", " ")
    return and_(*(folded.contains(f" {word} ", autoescape=True) for word in words))


@lru_cache(maxsize=1024)
def _known(text: str) -> tuple[str, ...]:
    """The identifiers of those whom the facts shipped know by the words."""
    if language_of(text) not in (None, *LANGUAGES):
        return ()
    answers = [answer for answer in ask(_knowledge(), text) if answer.score >= _SURE]
    return tuple(dict.fromkeys(answer.person.wikidata or answer.person.name_en for answer in answers))


@lru_cache(maxsize=1024)
def topic(said: str) -> str:
    """Return the identifier of a topic that is given by it or by its name in a language that is read; a party is a topic too.

    >>> topic("sanctions"), topic("guerre en Ukraine")
    ('sanctions', 'ukraine-war')
    """
    topics = _knowledge().topics
    text = plain(said.strip())
    for identifier, each in topics.items():
        if text == identifier.lower() or text in (plain(name) for name in each.get("names", {}).values()):
            return identifier
    try:
        return party(said)
    except NotInArchive:
        near = get_close_matches(text, [identifier for identifier in topics if identifier != "mask"], 3, 0.5)
        advice = f"; did you mean {' or '.join(near)}?" if near else ": give its identifier, such as ukraine-war, trade or sanctions"
        raise NotInArchive(f"no topic is known as {said!r}{advice}") from None


def first_day(said: str) -> int:
    """Return the first day of a date."""
    return _days(said)[0]


def last_day(said: str) -> int:
    """Return the last day of a date: until 2022-03 is to the end of March."""
    return _days(said)[1]


def _days(said: str) -> tuple[int, int]:
    days = span(said.strip())
    if days is None:
        raise DateError(f"{said!r} is no date: write it as 2024, 2024-01 or 2024-01-10")
    return days


def one_of(said: str, choices: Iterable[str], what: str) -> str:
    """Return the choice that is given, or say which there are."""
    listed = list(choices)
    if said in listed:
        return said
    raise NotInArchive(f"{said!r} is no {what}: it is one of {', '.join(listed)}")
