"""Whom a name means that is written longer, or shorter, than knowledge has it: with initials, with the fathers, with one more surname."""

from __future__ import annotations

import re

from visavis.folding import plain
from visavis.knowledge import Name
from visavis.reading.draft import Draft
from visavis.reading.people.mention_words import Words
from visavis.reading.people.phrases import Reference, Title

# Above this, of 1, two spellings differ in a letter or two.
_NEARLY = 0.655
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]")
# Words of a name with a patronymic: Сергей Викторович Лавров.
_WITH_PATRONYMIC = 3
# "E. ", "J.-P. ": given names cut short
_INITIALS = re.compile(r"([^\W\d_]{1,2})\.[ \u00a0-]?(?:[^\W\d_]\.[ \u00a0-]?){0,2}")
# what a name's bearer is called, within it: Benjamin “Benny” Gantz
_NICKNAME = re.compile(r" ?[“\"‘«(]\w[\w.-]*[”\"’»)] ")
# the initials within a name: Joseph R. Biden
_MIDDLE = re.compile(r"(?<=[^\W\d_]) (?:[^\W\d_]\. ?)+")


def compatible(draft: Draft, name: str, inner: Name) -> tuple[str, ...]:
    """Return the people behind `inner` whom the longer name around it may mean."""
    on, code = draft.document.published, draft.language.code
    orders = [name, " ".join(reversed(name.split()))] if len(name.split()) == 2 else [name]  # Kishida Fumio is Fumio Kishida
    wanted = {candidate.person.id for order in orders for candidate in draft.knowledge.who(order, code, on=on) if candidate.score >= 0.8}
    return tuple(key for key in inner.keys if key in wanted)


def misspelt(draft: Draft, name: str, title: Title | None) -> tuple[str, ...]:
    """Return who in office on the day is called almost so, where no title tells whose: *Dmitro Kuleba*, *Denis Sassou N'Guesso*."""
    on = draft.document.published
    if " " not in name or not _LATIN.match(name) or on is None or (title is not None and title.parties):
        return ()
    near = [each for each in draft.knowledge.who(name, draft.language.code, on=on) if each.score >= _NEARLY]
    return (near[0].person.id,) if len(near) == 1 and draft.knowledge.offices_of(near[0].person.id, on) else ()


def within_longer(draft: Draft, text: str, start: int, end: int, inner: Name, title: Title | None) -> tuple[str, ...]:
    """Return whom a full name means that one more surname follows, where the title before it is of that person's state: *President Dina Boluarte Zegarra*."""
    if inner.kind != "person" or inner.start != start or len(inner.keys) != 1 or text[inner.end : end].count(" ") != 1:
        return ()
    held = {each.office for each in draft.knowledge.offices_of(inner.keys[0], draft.document.published)}
    return inner.keys if title is not None and title.office in held else ()


def without_forefathers(draft: Draft, words: Words, name: str, folded: str) -> tuple[str, ...]:
    """Return whom a name means that is known without the last of the fathers in it: *Mohammed bin Salman* bin Abdulaziz Al Saud."""
    for lineage in list(words.lineage.finditer(folded))[:0:-1]:
        before = name[: lineage.start()]
        known = [each for each in draft.knowledge.names(before, draft.language.code) if each.kind == "person" and (each.start, each.end) == (0, len(before))]
        if known:
            return known[0].keys
    return ()


def without_patronymic(draft: Draft, name: str) -> tuple[str, ...]:
    """Return whom a name means in which a word after the father's stands, which no form of the name needs: *Сергей Викторович Лавров*."""
    words = name.split()
    shorter = f"{words[0]} {words[-1]}"
    key = draft.language.name_key
    if len(words) != _WITH_PATRONYMIC or key(name) != key(shorter):
        return ()
    known = [each for each in draft.knowledge.names(shorter, draft.language.code) if each.kind == "person" and (each.start, each.end) == (0, len(shorter))]
    return known[0].keys if known else ()


def without_middle(draft: Draft, name: str) -> tuple[str, ...]:
    """Return whom a name means who is known without the given names within it, and is in office on the day: *John Pombe Magufuli*."""
    first, *within = name.split()
    on = draft.document.published
    given = draft.knowledge.given_names(draft.language.code)
    own = any(name.kind == "surname" for word in within[:-1] if plain(word) not in given for name in draft.knowledge.names(word, draft.language.code))
    if len(within) < 2 or on is None or own:  # the last: *Donald Tusk Warns Trump*
        return ()
    shorter = f"{first} {within[-1]}"
    known = [each for each in draft.knowledge.names(shorter, draft.language.code) if each.kind == "person" and (each.start, each.end) == (0, len(shorter))]
    return tuple(key for each in known[:1] for key in each.keys if draft.knowledge.offices_of(key, on))


def initialled(draft: Draft, before: str, surname: Name) -> tuple[str, ...]:
    """Return who of that surname have the given names that the initials before it stand for: *E. Macron*."""
    initials = _INITIALS.fullmatch(before)
    if initials is None:
        return ()
    spelt = draft.knowledge.spelt
    return tuple(key for key in surname.keys if any(plain(name).startswith(plain(initials[1])) for name in spelt(key, draft.language.code)))


def within_initial(draft: Draft, name: str) -> tuple[str, ...]:
    """Return whom a name means that is known without the initials within it: *Linda R. Thomas* for *Linda Thomas*."""
    plainer = _MIDDLE.sub(" ", name)
    if plainer == name:
        return ()
    on, code = draft.document.published, draft.language.code
    return tuple(candidate.person.id for candidate in draft.knowledge.who(plainer, code, on=on) if candidate.score >= 0.9)


def holding(draft: Draft, surname: Name, title: Title | None) -> tuple[str, ...]:
    """Return who of that surname held the office that the title before the name says, as in *President Ferdinand R. Marcos*."""
    if title is None or title.kind != "title":
        return ()
    on = draft.document.published
    return tuple(key for key in surname.keys if any(held.office == title.office for held in draft.knowledge.offices_of(key, on)))


def of_another_state(draft: Draft, surname: Name, text: str, title: Title | None) -> bool:
    """Say whether a title in apposition gives a surname to a state of which none of its known bearers is: *le général Salim, chef d'état-major libyen*."""
    if title is None or title.kind != "title" or title.plural or not title.parties or text[surname.end : title.start].strip() != ",":
        return False
    on = draft.document.published
    return all(draft.knowledge.party_of(key, on) not in (None, *title.parties) for key in surname.keys)


def around_nicknames(text: str, found: list[Reference]) -> list[Reference]:
    """Return names in the order of the text, those two made one that stand around a nickname in quotation marks: *Benjamin “Benny” Gantz*."""
    joined: list[Reference] = []
    for name in found:
        before = joined[-1] if joined else None
        if before is not None and name.keys and not before.keys and name.start > before.end and _NICKNAME.fullmatch(text, before.end, name.start):
            before.end, before.keys, before.number = name.end, name.keys, name.number
        else:
            joined.append(name)
    return joined
