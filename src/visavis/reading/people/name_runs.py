"""Runs of capitalised words: what cuts them, and the names of several people that their cases tell apart: *с Эмманюэлем Макроном Олаф Шольц*."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from typing import Any

from visavis.folding import plain
from visavis.knowledge import Name
from visavis.languages import Dictionary
from visavis.reading.draft import Draft
from visavis.reading.people.mention_words import Taken, Words
from visavis.reading.people.name_cards import end_of_card

# A given name and a surname.
_WHOLE = re.compile(r"([^\W\d_][\w’'-]*) ([^\W\d_][\w’'-]*)")


def given_first(draft: Draft, word: str) -> bool:
    """Say whether a word may be a given name, that begins somebody's whole name."""
    known = plain(word) in draft.knowledge.given_names(draft.language.code)
    return known or (isinstance(draft.language, Dictionary) and draft.language.may_be_given(word))


def half_of_couple(draft: Draft, start: int, end: int, joined: Iterable[str]) -> tuple[str, ...]:
    """Return whom a given name means that shares the surname of the name joined to it: *Emmanuel et Brigitte Macron*."""
    given = draft.text[start:end]
    joiner = next((word for word in joined if word and draft.text.startswith(f" {word} ", end)), None)
    if joiner is None or not given.istitle() or not given_first(draft, given):
        return ()
    other = _WHOLE.match(draft.text, end + len(joiner) + 2)
    if other is None or not given_first(draft, other[1]):
        return ()
    whole = f"{given} {other[2]}"
    found = next((name for name in draft.knowledge.names(whole, draft.language.code) if name.start == 0 and name.end == len(whole)), None)
    return found.keys if found is not None and found.kind == "person" else ()


def parted(draft: Draft, known: MutableMapping[int, Name], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a run that are names of their own, the known ones entered into `known`; the run itself where it is one name."""
    cut = _cut(draft, known, start, end) if isinstance(draft.language, Dictionary) and " " in draft.text[start:end] else None
    if cut is None:
        yield start, end
        return
    yield start, cut
    yield from parted(draft, known, cut + 1, end)


def _cut(draft: Draft, known: MutableMapping[int, Name], start: int, end: int) -> int | None:
    """Return where the first of several names ends."""
    first = known.get(start)
    if first is not None and first.end + 1 < end and draft.text[first.end] == " ":
        rest = draft.text[first.end + 1 : end]
        whole = next((name for name in draft.knowledge.names(rest, draft.language.code) if name.start == 0 and name.end == len(rest)), None)
        bent = _bent(draft, start, first.end)
        if whole is not None and whole.kind in ("person", "surname") and not set(whole.keys) & set(first.keys):
            if bent or whole.kind == "person":
                known.setdefault(first.end + 1, replace(whole, start=first.end + 1, end=end))
                return first.end
            return None
        apart = (bent and not _bent(draft, first.end + 1, first.end + 1 + len(rest.split()[0]))) or _of_other_sex(
            draft, first, rest
        )  # пресс-секретарь Лукашенко Наталья Эйсмонт
        return first.end if apart and " " in rest and given_first(draft, rest.split()[0]) else None
    last = next((known[at] for at in range(start + 1, end) if at in known and known[at].kind == "person" and known[at].end == end), None)
    if last is not None and draft.text[start : last.start - 1].count(" ") == 1 and _bent(draft, start, last.start - 1):
        return last.start - 1  # with somebody nobody knows, known Y said
    return None


def _bent(draft: Draft, start: int, end: int) -> bool:
    """Say whether a name stands in another case than the nominative."""
    name = draft.text[start:end]
    return draft.language.cited(name) != name


def _of_other_sex(draft: Draft, surname: Name, name: str) -> bool:
    """Say whether what stands behind a known surname is the name of somebody of the other sex."""
    known = {draft.knowledge.person(key).gender for key in surname.keys} - {None} if surname.kind == "surname" else set()
    return len(known) == 1 and draft.language.gender_of(name) not in (None, *known)


def _acronym(text: str, first: int, last: int) -> bool:
    """Say whether a word in capitals of no Latin letters stands before one that only begins with a capital."""
    word, behind = text[first:last], text[last + 1 : last + 3]
    return len(word) > 1 and word.isalpha() and word.isupper() and not word.isascii() and behind[:1].isupper() and behind[1:].islower()


def names_in(
    start: int,
    end: int,
    text: str,
    folded: str,
    words: Words,
    others: Taken,
    honorifics: Mapping[int, Any],
    known: Mapping[int, Name],
    given: Container[str],
    titled: Container[int],
    full: Taken,
    openers: frozenset[str],
    places: Mapping[int, int],
) -> Iterable[tuple[int, int]]:
    """Cut a run of capitalised words where a word that is no name, an honorific or a known place stands in it."""
    run: list[tuple[int, int]] = []
    pieces: list[tuple[int, int]] = []
    card = start  # where a name card in the midst of a text ends
    for word in re.finditer(r"[^ \u00a0]+", text[start:end]):
        first, last = start + word.start(), start + word.end()
        if len(run) > 1 and (until := end_of_card(folded, run, first, end, words)) > first:
            pieces.append((run[0][0], run[-1][1]))
            run, card = [], until
        if first < card:
            continue
        suffix = next((suffix for suffix in words.suffixes if folded.endswith(suffix, first + 2, last)), "")
        last -= len(suffix)
        elided = words.elided and words.elided.match(text, first, last)
        if elided and not (run and text[first].isupper()):  # but: Denis Sassou N'Guesso
            if run:
                pieces.append((run[0][0], run[-1][1]))
                run = []
            first = elided.end()
        elif words.elided and not run and text[first].islower() and text[first + 1 : first + 2] in ("'", "’"):
            first += 2  # d'Adama Barrow
        norm = folded[first:last]
        inside = bool(run) and norm in words.particles and text[last : last + 1] in (" ", "\u00a0") and text[last + 1 : last + 2].isupper()
        surname = norm in words.surnames_too and len(run) == 1 and plain(text[run[0][0] : run[0][1]]) in given
        # a name that begins as an article does, behind a title: le Premier ministre Le Thanh Long
        own_article = not run and norm in words.demonym_articles and text[first].isupper() and first - 1 in titled and text[last + 1 : last + 2].isupper()
        own = surname or own_article or full.overlaps(first, last)  # Ван И, whose last word is a conjunction
        opens = not run and norm in openers - words.particles and first not in known and last + 1 in known and known[last + 1].kind == "surname"  # Но Лавров
        if run and first in known and places.get(run[0][0]) == run[-1][1]:
            run = []  # в Сочи Путин: where, and then who
        opens = opens or (not run and first not in known and _acronym(text, first, last))  # госсекретарь СГ Дмитрий Мезенцев
        breaks = opens or (norm in words.not_names and first not in known and not inside and not own) or others.overlaps(first, last)
        if first in honorifics and run and folded[run[-1][0] : run[-1][1]] not in words.particles:  # Ould Cheikh Ahmed is one name
            run = [each for each in run if each[0] < honorifics[first].start()]  # Datuk Seri X
            if run:
                pieces.append((run[0][0], run[-1][1]))
            run = []
        particle = bool(run) and folded[run[-1][0] : run[-1][1]] in words.particles  # a word of rank within a name: Ould Cheikh Ahmed
        if breaks or (not particle and last + 1 in honorifics and norm.rstrip(".") + " " == honorifics[last + 1][0].replace(".", "")):
            if run:
                pieces.append((run[0][0], run[-1][1]))
            run = []
            continue
        if run or text[first : first + 1].isupper():
            run.append((first, last))
        if suffix and run:
            pieces.append((run[0][0], run[-1][1]))
            run = []
    if run:
        pieces.append((run[0][0], run[-1][1]))
    for first, stop in pieces:
        last = stop
        while (
            (tail := text[first:last].rpartition(" ")[2]) and tail != text[first:last] and folded[last - len(tail) : last] in words.particles and tail.islower()
        ):
            last -= len(tail) + 1
        while last > first and not text[last - 1].isalnum():
            last -= 1
        if last - first > 1:
            yield first, last
