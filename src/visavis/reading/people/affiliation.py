"""Whose somebody is whom nobody knows: the state or organisation that the words beside the name tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from visavis.folding import fold
from visavis.patterns import any_of
from visavis.reading.triggers import starting_in

if TYPE_CHECKING:
    from visavis.knowledge import Name
    from visavis.languages import Language
    from visavis.reading.draft import Draft
    from visavis.reading.people.phrases import Reference

# An apposition is read as far as this, a delegation's leader looked for as near as this.
_LONG = 140
_NEAR = 130
_OPENING = re.compile(r" ?[,(–—-] ?")
_CLOSING = re.compile(r"[,;:.)–—»\"]| - ")


class _Words:
    """The words of one language, compiled."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        self.led = re.compile(rf"(?:{any_of(map(re.escape, words['led_by']))}) [^;.]{{0,90}}$")
        self.of = re.compile(rf"\w (?:{any_of(map(re.escape, words['of']))}) ?(?:\w+ )?$")
        coming = words.get("coming", ())
        self.coming = re.compile(rf"(?<!\w)(?:{any_of(map(re.escape, coming))})(?!\w)") if coming else None
        self.leading = re.compile(rf",? ?(?:{any_of(map(re.escape, words['leading_side']))}) ") if words["leading_side"] else None
        self.side = re.compile(rf"(?:['’]s?)? (?:\w+ ){{0,2}}(?:{any_of(map(re.escape, words['sides']))})(?!\w)")
        self.at = frozenset(words["at"])
        self.toward = re.compile(rf" (?:{any_of(map(re.escape, words['toward']))})(?!\w)")


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    return _Words(language.lexicon["actors"])


def party_beside(draft: Draft, reference: Reference) -> str | None:
    """Return the one party that the apposition behind a name tells of, or whose delegation the person leads; else `None`.

    *l'amiral Samuel Paparo, à la tête du commandement américain*; *une délégation philippine conduite par le général Brawner*.
    """
    return _in_apposition(draft, reference) or led_by(draft, reference) or _leading(draft, reference) or _coming(draft, reference)


def _leading(draft: Draft, reference: Reference) -> str | None:
    """Return whose side somebody leads: *X will lead Pakistan's side*, *X, who heads the Malian delegation*."""
    words = _words(draft.language)
    text = fold(draft.text[reference.end : reference.end + _LONG])
    found = words.leading.match(text) if words.leading is not None else None
    if found is None:
        return None
    begin = reference.end + found.end()
    name = next(iter(starting_in(draft.names, begin, begin + 1)), None)
    if name is None or name.kind not in ("state", "adjective", "organisation") or len(name.keys) != 1:
        return None
    return name.keys[0] if words.side.match(fold(draft.text[name.end : name.end + _NEAR])) else None


def leads(language: Language, gap: str) -> bool:
    """Say whether the folded words between a delegation and a name make the name its leader's or members'."""
    return _words(language).led.search(gap) is not None


def _in_apposition(draft: Draft, reference: Reference) -> str | None:
    text = draft.text
    opening = _OPENING.match(text, reference.end)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONG)
    end = closing.start() if closing else min(len(text), opening.end() + _LONG)
    if any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in starting_in(draft.tokens, opening.end(), end)):
        return None
    words = _words(draft.language)
    toward = words.toward.search(fold(text[opening.end() : end]))
    told: set[str] = set()
    for name in starting_in(draft.names, opening.end(), end):
        if name.kind == "person":
            served = (
                draft.knowledge.party_of(name.keys[0], draft.on) if len(name.keys) == 1 and words.of.search(fold(text[opening.end() : name.start])) else None
            )
            return served if served is not None and not told - {served} else None  # conseiller de X; else a list of people
        if told and toward is not None and name.start > opening.end() + toward.start():
            break  # ambassadeur de Guinée auprès de la Mauritanie
        if name.kind not in ("adjective", "state", "organisation", "movement", "metonym") or len(name.keys) != 1:
            continue
        before = fold(text[max(0, name.start - 8) : name.start]).rstrip().rpartition(" ")[2]
        if name.kind == "state" and (before in words.at or _qualifies(draft, name)):
            continue  # where somebody is: chercheur à Singapour; what a thing is: an Iraq war veteran
        told.add(name.keys[0].rpartition(":")[2])
    return told.pop() if len(told) == 1 else None


def _qualifies(draft: Draft, name: Name) -> bool:
    """Say whether a state stands before a noun only to tell what kind of thing that is."""
    token = next(iter(starting_in(draft.tokens, name.start, name.end)), None)
    return token is not None and token.dep == "compound" and draft.tokens[token.head].pos == "NOUN" and token.head > token.i


def _coming(draft: Draft, reference: Reference) -> str | None:
    """Return of which state somebody comes to office, told right behind his name: *à l'occasion de son élection à la présidence du Paraguay*."""
    coming = _words(draft.language).coming
    end = min(reference.end + _LONG, len(draft.text))
    stop = re.search(r"[.;\n]", draft.text[reference.end : end])
    end = reference.end + stop.start() if stop else end
    told = coming.search(fold(draft.text[reference.end : end])) if coming else None
    if told is None or told.start() > _NEAR // 2:
        return None
    for name in starting_in(draft.names, reference.end, end):
        if name.kind in ("person", "surname"):
            return None
        if name.kind in ("adjective", "state", "metonym", "body") and len(name.keys) == 1 and name.start >= reference.end + told.end():
            return name.keys[0].rpartition(":")[2]
    return None


def comes_to_office(draft: Draft, end: int) -> bool:
    """Say whether the words right behind a name say that its bearer comes to office: *a letter to X on her election*."""
    coming = _words(draft.language).coming
    behind = re.split(r"[,.;:\n]", draft.text[end : end + _NEAR // 2], maxsplit=1)[0]
    return coming is not None and coming.search(fold(behind)) is not None


def led_by(draft: Draft, reference: Reference) -> str | None:
    """Return whose delegation the words before a name make it the leader's of: *une délégation philippine conduite par le général X*."""
    led = _words(draft.language).led.search(fold(draft.text[max(0, reference.start - _NEAR) : reference.start]))
    if led is None:
        return None
    at = max(0, reference.start - _NEAR) + led.start()
    near = [name for name in starting_in(draft.names, max(0, at - _NEAR), at) if name.kind in ("adjective", "state", "organisation", "movement", "metonym")]
    return near[-1].keys[0].rpartition(":")[2] if near and len(near[-1].keys) == 1 else None
