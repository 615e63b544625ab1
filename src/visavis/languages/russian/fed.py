"""Russian: the words as the networks are given them: a name as one word that they know, in the case that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visavis.languages.russian.forms import cases, readings

_MAN = {"Nom": "Путин", "Gen": "Путина", "Dat": "Путину", "Acc": "Путина", "Ins": "Путиным", "Loc": "Путине"}
_WOMAN = {"Nom": "Захарова", "Gen": "Захаровой", "Dat": "Захаровой", "Acc": "Захарову", "Ins": "Захаровой", "Loc": "Захаровой"}
# What prepositions ask for, where the name itself does not change.
_ASKED = {
    "с": "Ins", "со": "Ins", "между": "Ins", "перед": "Ins", "над": "Ins", "за": "Ins", "к": "Dat", "ко": "Dat", "благодаря": "Dat", "от": "Gen", "у": "Gen",
    "для": "Gen", "из": "Gen", "до": "Gen", "без": "Gen", "против": "Gen", "после": "Gen", "около": "Gen", "о": "Loc", "об": "Loc", "при": "Loc", "в": "Loc",
    "на": "Loc",
}  # fmt: skip
_ADJECTIVE = re.compile(r".{2,}(?:ая|яя|ое|ее|ые|ие|ый|ий|ого|его|ой|ей|ую|юю|ым|им|ом|ем|ому|ему|ых|их|ыми|ими)$")
_WOMANLY = re.compile(r"(?:ов|ев|ёв|ин|ын|ск)(?:а|ой|у|ая|ую)$")


def as_fed(text: str, words: Sequence[tuple[int, int, bool | None]]) -> list[str]:
    """Return the words of a sentence as the networks are given them."""
    fed: list[str] = []
    for start, end, person in words:
        form = text[start:end]
        if person:
            fed.append(_stand_in(form, fed))
        elif " " in form or "\u00a0" in form:
            fed.append(_head(form))
        else:
            fed.append(form)
    return fed


def _head(name: str) -> str:
    """Return the noun of a name of several words, which its adjectives stand before: *Организации* Объединенных Наций."""
    parts = name.split()
    return next((part for part in parts if not _ADJECTIVE.match(part.lower())), parts[-1])


def _stand_in(name: str, before: Sequence[str]) -> str:
    """Return a name that the networks know, of the same gender and in the same case."""
    parts = [part for part in re.split(r"[\s.\u00a0]+", name) if len(part) > 1]
    forms = _WOMAN if any(_womanly(part) for part in parts) else _MAN
    told: frozenset[str] | None = None
    for part in parts:
        own = _cases(part)
        if own and len(own) < len(_MAN):
            told = own if told is None else (told & own) or told
    asked = _asked(before)
    if told is None:
        case = asked or "Nom"
    elif asked in told:
        case = asked
    else:
        case = next(case for case in ("Nom", "Gen", "Acc", "Ins", "Dat", "Loc") if case in told)
    return forms[case]


def _cases(part: str) -> frozenset[str]:
    """Return the cases in which a part of a name may stand, as its readings as a name tell, else its ending."""
    known = cases(part.lower()) if any("Name" in each.tag or "Surn" in each.tag or "Patr" in each.tag for each in readings(part.lower())) else frozenset()
    if known:
        return known
    low = part.lower()
    if low.endswith(("ым", "ом", "ем")):
        return frozenset(("Ins",))
    if low.endswith(("ого", "его")):
        return frozenset(("Gen", "Acc"))
    if low.endswith(("ому", "ему")):
        return frozenset(("Dat",))
    return frozenset()


def _womanly(part: str) -> bool:
    low = part.lower()
    if _WOMANLY.search(low) and not any("masc" in each.tag and "Surn" in each.tag for each in readings(low)):
        return True
    return any("Name" in each.tag and each.tag.gender == "femn" and each.score > 0.5 for each in readings(low))


def _asked(before: Sequence[str]) -> str | None:
    """Return the case that the preposition or the title before a name stands in."""
    if not before:
        return None
    last = before[-1].lower()
    if last in _ASKED:
        return _ASKED[last]
    # a title agrees with the name behind it, and ends with what is in the genitive whatever its case: the nearest preposition tells
    for word in reversed(before[-8:]):
        if (asked := _ASKED.get(word.lower())) is not None:
            return asked if asked != "Loc" else None
        if word in (",", ".", ":", ";"):
            return None
    return None
