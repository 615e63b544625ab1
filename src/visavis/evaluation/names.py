"""When two names mean the same person, institution or state."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pycountry
from babel import Locale
from rapidfuzz.distance import LCSseq
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"})
_INSTITUTION = re.compile(r"\bof (?:the )?(.+?)(?: (?:in|to) .+)?$")
_CODE = re.compile(r"[A-Z][A-Za-z0-9]*(?:\+[A-Z][A-Za-z0-9]*)*")
_USUAL = {
    "Turkey": "TUR", "Russia": "RUS", "Syria": "SYR", "Iran": "IRN", "Vietnam": "VNM", "Laos": "LAO", "South Korea": "KOR", "North Korea": "PRK",
    "Ivory Coast": "CIV", "Cape Verde": "CPV", "Palestine": "PSE", "Palestinian Authority": "PSE", "Kosovo": "XKX", "Vatican": "VAT", "Holy See": "VAT",
    "Czech Republic": "CZE", "Burma": "MMR", "Myanmar": "MMR", "Democratic Republic of the Congo": "COD", "DR Congo": "COD", "Republic of the Congo": "COG",
    "Congo": "COG", "Bosnia": "BIH", "USA": "USA", "Britain": "GBR", "UK": "GBR", "Swaziland": "SWZ", "East Timor": "TLS", "Moldova": "MDA",
    "Bolivia": "BOL", "Venezuela": "VEN", "Tanzania": "TZA", "Taiwan": "TWN", "Brunei": "BRN", "Macedonia": "MKD", "Micronesia": "FSM",
    "European Central Bank": "EU", "European Commission": "EU", "European Council": "EU", "European Union": "EU", "European Parliament": "EU",
    "European External Action Service": "EU",
    "United Nations": "UN", "UN Security Council": "UN", "African Union": "AU", "African Union Commission": "AU", "League of Arab States": "LAS",
    "Arab League": "LAS", "International Atomic Energy Agency": "IAEA", "Palestinian Presidency": "PSE", "White House": "USA", "Kremlin": "RUS",
    "State Department": "USA", "Department of State": "USA", "Pentagon": "USA", "Downing Street": "GBR", "Foreign Office": "GBR", "Buckingham Palace": "GBR",
    "Élysée": "FRA", "Quai d'Orsay": "FRA", "Global Affairs Canada": "CAN",
}  # fmt: skip


@cache
def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name, without case, accents or punctuation.

    >>> tokens("Mevlüt Çavuşoğlu")
    ('mevlut', 'cavusoglu')
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)) if not unicodedata.combining(char))
    return tuple(re.findall(r"\w+", re.sub(r"['’`ʼ]", "", bare)))


@cache
def _states() -> dict[tuple[str, ...], str]:
    """ISO 3166-1 alpha-3 codes by the words of every usual English name."""
    table: dict[tuple[str, ...], str] = {}
    territories = Locale("en").territories
    for state in pycountry.countries:
        names = [state.name, getattr(state, "official_name", ""), getattr(state, "common_name", ""), territories.get(state.alpha_2, "")]
        for name in filter(None, names):
            table[tokens(name.removeprefix("the ").replace("&", "and"))] = state.alpha_3
    table.update({tokens(name): code for name, code in _USUAL.items()})
    return table


@cache
def party_of(name: str) -> str | None:
    """Return the party code an institution, state, readout or code stands for, or None for a person.

    >>> party_of("Ministry of Foreign Affairs of the United States"), party_of("readout:CHN"), party_of("Wang Yi")
    ('USA', 'CHN', None)
    """
    if name.startswith("readout:"):
        return name.removeprefix("readout:")
    if _CODE.fullmatch(name) and name.isupper() and len(name) <= 12:
        return name
    known = _states().get(tokens(name.removeprefix("the ")))
    if known:
        return known
    if name.startswith("United Nations "):
        return "UN"
    # The country stands last, whatever "of" comes before: Ministry of Foreign Affairs of China.
    rest = name
    while found := _INSTITUTION.search(rest):
        if known := _states().get(tokens(found[1])):
            return known
        rest = found[1]
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two words of a name are spellings of one: Sergey and Sergei, Yury and Yuri, but not Yi and Yu."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    if one.removesuffix("y") == other.removesuffix("i") or one.removesuffix("i") == other.removesuffix("y"):
        return True
    return float(LCSseq.normalized_similarity(one, other)) >= 0.8


def same_name(one: str, other: str) -> bool:
    """Whether two names mean the same: equal but for case, accents, order, small differences of spelling, or further given names.

    >>> same_name("Faure Gnassingbé", "Faure Essozimna Gnassingbe"), same_name("Wang Yi", "Wang Wenbin")
    (True, False)
    """
    first, second = tokens(one), tokens(other)
    if first == second:
        return bool(first)
    if "".join(first) == "".join(second):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) < 2:
        return False
    free = list(long)
    for word in short:
        match = next((other_word for other_word in free if _alike(word, other_word)), None)
        if match is None:
            return False
        free.remove(match)
    return True


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever speaks or carries words: a name, and the party code when it is no person."""

    name: str
    code: str | None = None

    @classmethod
    def named(cls, name: str) -> Voice:
        """Return the voice a gold record names."""
        return cls(name, party_of(name))

    def same(self, other: Voice) -> bool:
        """Whether both are one voice; institutions, states and readouts of one party are."""
        if self.code is not None and self.code == other.code:
            return True
        return same_name(self.name, other.name)

    @override
    def __str__(self) -> str:
        return self.name


def same_voices(one: Iterable[Voice], other: Iterable[Voice]) -> bool:
    """Whether both are the same voices, in any order."""
    mine, free = list(one), list(other)
    if len(mine) != len(free):
        return False
    for voice in mine:
        match = next((candidate for candidate in free if voice.same(candidate)), None)
        if match is None:
            return False
        free.remove(match)
    return True


def same_people(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether both are the same people, in any order."""
    return same_voices([Voice(name) for name in one], [Voice(name) for name in other])
