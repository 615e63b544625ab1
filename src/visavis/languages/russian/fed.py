"""Russian: the words as the networks are given them: a name as one word that they know, in the case that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from visavis.knowledge import Knowledge
from visavis.knowledge.inflection import name_cases
from visavis.languages.russian.forms import cases, is_verb, may_be_name, of_person
from visavis.languages.russian.names import Form, analysed

_MAN = {"Nom": "Путин", "Gen": "Путина", "Dat": "Путину", "Acc": "Путина", "Ins": "Путиным", "Loc": "Путине"}
_WOMAN = {"Nom": "Захарова", "Gen": "Захаровой", "Dat": "Захаровой", "Acc": "Захарову", "Ins": "Захаровой", "Loc": "Захаровой"}
# What prepositions ask for, where the name itself does not change.
_ASKED = {
    "с": "Ins", "со": "Ins", "между": "Ins", "перед": "Ins", "над": "Ins", "за": "Ins", "к": "Dat", "ко": "Dat", "благодаря": "Dat", "от": "Gen", "у": "Gen",
    "для": "Gen", "из": "Gen", "до": "Gen", "без": "Gen", "против": "Gen", "после": "Gen", "около": "Gen", "о": "Loc", "об": "Loc", "при": "Loc", "в": "Loc",
    "на": "Loc",
}  # fmt: skip
_CASES = tuple(_MAN)
_PREFIXED = re.compile(r"(?:онлайн|веб|мини|видео)-([а-яё]{4,})", re.IGNORECASE)
# Acronyms in Latin letters, and one that the networks know and that has no cases either.
_LATIN, _ACRONYM = re.compile(r"[A-Z][A-Z0-9]+"), "ООН"
_FAR = 8  # words before a name in which its title stands
_ADJECTIVE = re.compile(r".{2,}(?:ая|яя|ое|ее|ые|ие|ый|ий|ого|его|ой|ей|ую|юю|ым|им|ом|ем|ому|ему|ых|их|ыми|ими)$")


def whole_word(form: str) -> str:
    """Return a form without the soft hyphens that pages set where it may be parted at a line's end."""
    return form.replace("\u00ad", "")


def as_fed(text: str, words: Sequence[tuple[int, int, bool | None]]) -> tuple[list[str], dict[int, str]]:
    """Return the words of a sentence as the networks are given them, and the cases that names of people stand in by their own form and what is before them."""
    fed: list[str] = []
    told: dict[int, str] = {}
    for start, end, person in words:
        form = whole_word(text[start:end])
        if person:
            name = _name(form, fed)
            told[len(fed)] = name.case
            fed.append((_WOMAN if name.gender == "f" else _MAN)[name.case])
        elif (rest := _PREFIXED.fullmatch(form)) is not None:
            fed.append(rest[1])  # the networks know the noun itself
        elif _LATIN.fullmatch(form):
            fed.append(_ACRONYM)  # саммит G20: in whatever case stands there
        elif " " in form or "\u00a0" in form:
            fed.append(_head(form))
        else:
            fed.append(form.lower() if not fed and form.istitle() and of_person(form.lower()) and not may_be_name(form.lower()) else form)
    return fed, told


def _head(name: str) -> str:
    """Return the noun of a name of several words, which its adjectives stand before: *Организации* Объединенных Наций."""
    parts = name.split()
    return next((part for part in parts if not _ADJECTIVE.match(part.lower())), parts[-1])


def _name(name: str, before: Sequence[str]) -> Form:
    """Return what the form of a name is, behind those words; that of a woman known by it is no man's: *Валентина Матвиенко*."""
    sex = "|Gender=Fem" if _womans(name) else ""
    return max((analysed(name, f"Case={case}{sex}" if case else sex[1:]) for case in _asked(before) or _oblique(name) or ("",)), key=lambda form: form.score)


@lru_cache(maxsize=4096)
def _womans(name: str) -> bool:
    """Return whether only women known are called by the whole of a name."""
    knowledge = Knowledge.load()
    bearers = [key for each in knowledge.names(name, "ru") if each.kind == "person" and each.end - each.start == len(name) for key in each.keys]
    return bool(bearers) and all(knowledge.person(key).gender == "f" for key in bearers)


def _asked(before: Sequence[str]) -> tuple[str, ...]:
    """Return the cases that the preposition or the titles before a name may stand in, the nearest first."""
    found: dict[str, None] = {}
    for n, word in enumerate(reversed(before[-_FAR:])):
        low = word.lower()
        if (asked := _ASKED.get(low)) is not None:
            if asked != "Loc" or not n:
                found.setdefault(asked)
                break
            continue  # where an ambassador is, told between title and name
        if low in (",", ".", ":", ";", "«", "»", "(") or is_verb(low):
            break
        if low.islower() and of_person(low):
            told = sorted(cases(low))
            if "Gen" in found and told and not {"Gen", "Acc"} & set(told):
                found.clear()  # whoever serves that one: заместителю министра X
            for case in told:
                found.setdefault(case)
    return tuple(found)


@lru_cache(maxsize=4096)
def _oblique(name: str) -> tuple[str, ...]:
    """Return the cases that a known name stands in, where no woman known bears it and its surname is not their nominative.

    >>> _oblique("Лаврова"), _oblique("Лавров"), _oblique("Захарова"), _oblique("Эммануэлю Макрону")
    (('Gen', 'Acc'), (), (), ('Dat',))
    """
    knowledge = Knowledge.load()
    named = [each for each in knowledge.names(name, "ru") if each.kind in ("surname", "person") and each.end - each.start == len(name)]
    bearers = [key for each in named for key in each.keys]
    name = name.rsplit(maxsplit=1)[-1]
    if any(knowledge.person(key).gender == "f" for key in bearers):
        return ()
    forms = [name_cases(surname, "m") for key in bearers for surname in _surnames().get(key, ())]
    found = [case for n, case in enumerate(_CASES) if any(name in each[n] for each in forms)]
    return () if "Nom" in found else tuple(found)


@cache
def _surnames() -> dict[str, list[str]]:
    """Return the surnames in Russian of everybody known."""
    found: dict[str, list[str]] = {}
    for person, language, kind, name, _ in Knowledge.load().tables.cells("names"):
        if language == "ru" and kind in ("surname", "titled"):
            found.setdefault(person, []).append(name)
    return found
