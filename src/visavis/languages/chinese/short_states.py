"""Chinese: states called by the first sign of their name, which stands for whichever of those that begin with it a text is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from visavis.knowledge import Name

_NAMED = ("state", "capital")
_NONE = "(?!)"
# Signs that make no state with the sign for one, though names of states begin with them: 大国, 多国.
_NO_REALMS = "大多小列立万中外两三"
# Which sign brings in whoever or whatever something is led or marked by, and is no state: 以王毅为团长的代表团.
_BY = re.compile(r"以(?!色列|方|巴)[^,.;:!?，。；：！？]{2,40}?(?:为首|为团长|为代表|为核心|为主|为基础|为契机)")
_POST = 12  # signs between a state and the title of an official of some body of it


class ShortStates:
    """Reads the first signs of the names of states: *巴方*, *中智两国*, *赞总统*."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        actors = lexicon["actors"]
        words = actors["words"]
        self._usual: Mapping[str, str] = actors["abbreviations"]
        self._heads = _either(head.split(" ")[0] for kind in ("title", "institution") for row in actors[kind] for head in row["heads"])
        self._met = "|".join(f"(?<={word})" for verb in words["before_own_signs"] for word in (verb, f"{verb}了"))
        self._sides = _either(words["state_sides"])
        self._between = _either(words["between_states"])
        # behind a pronoun the sign is a verb: 他 赞 总统
        self._not_before = "".join({*words["not_before_states"], *(pronoun[-1] for pronoun in actors["pronouns"])})

    def settled(self, text: str, names: Sequence[Name]) -> list[Name]:
        """Return the names, those of states by their first sign being of the states that the text calls by their whole names.

        Signs which are usual for no state, or for others, are found too where the text names a state that begins with them.
        """
        whole: dict[str, list[Name]] = {}
        for name in names:
            if name.kind == "state" and name.end - name.start > 1 and not re.fullmatch(f".(?:{self._sides})", text[name.start : name.end]):
                whole.setdefault(text[name.start], []).append(name)
        kept = [self._meant(text, name, whole) for name in names if not _BY.match(text, name.start)]
        return sorted([*kept, *self._found(text, kept, whole)], key=lambda name: name.start)

    def _meant(self, text: str, name: Name, whole: Mapping[str, list[Name]]) -> Name:
        """Return the name with the states that it stands for in this text."""
        written = text[name.start : name.end]
        if name.kind == "state" and re.fullmatch(f".(?:{self._sides})?", written):
            return replace(name, keys=(self._code(written[0], name, name.keys, whole),))
        if name.kind == "compound" and len(written) == len(name.keys) == len(set(name.keys)) == 2:
            return replace(name, keys=tuple(self._code(sign, name, (key,), whole) for sign, key in zip(written, name.keys, strict=True)))
        return name

    @staticmethod
    def _code(sign: str, name: Name, usual: tuple[str, ...], whole: Mapping[str, list[Name]]) -> str:
        """Return the state that a sign stands for: one that is usual and named, one that is named, the last before it; else the usual one."""
        named = whole.get(sign, [])
        codes = {each.keys[0] for each in named}
        if not codes or (common := [code for code in usual if code in codes]):
            return common[0] if codes else usual[0]
        before = bisect_left(named, name.start, key=lambda each: each.start)
        return named[max(0, before - 1)].keys[0]

    def _found(self, text: str, names: Sequence[Name], whole: Mapping[str, list[Name]]) -> list[Name]:
        """Return the states named in the text that it calls by their first signs elsewhere, where no name is known."""
        signs = "".join(whole)
        if not signs:
            return []
        every = f"[{''.join({*signs, *self._usual})}]"
        own = f"[{signs}]"
        unusual = f"[{fresh}]" if (fresh := "".join(sign for sign in signs if sign not in self._usual)) else _NONE
        pattern = re.compile(
            rf"(?P<pair>{own}{every}|{every}{own})(?={self._between})"
            rf"|(?<![0-9{self._not_before}])(?P<side>{own}(?:{self._sides}))"
            rf"|(?<![0-9{self._not_before}])(?![{_NO_REALMS}]){own}国(?!家|内|际|会|务|防|语|人|民|旗|王)"
            rf"|(?<![0-9{self._not_before}]){unusual}(?=(?:{self._heads}))"
            rf"|(?:{self._met}){own}(?![技学名位国边方个家])(?=[^\W\d_]{{0,{_POST}}}(?:{self._heads}))"
        )
        taken = {k for name in names for k in range(name.start, name.end)}
        found: list[Name] = []
        for match in pattern.finditer(text):
            start, end = match.span()
            at = Name(start, end, "compound" if match["pair"] else "state", ())
            if taken.intersection(range(start, end)):
                continue
            usual = {sign: tuple(self._usual.get(sign, "").split()) for sign in match[0]}
            keys = tuple(dict.fromkeys(self._code(sign, at, usual[sign], whole) for sign in (match["pair"] or match[0][0])))
            if at.kind == "state" or len(keys) == len(match[0]):
                found.append(replace(at, keys=keys))
        return found


def _either(words: Any) -> str:
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True)) or _NONE
