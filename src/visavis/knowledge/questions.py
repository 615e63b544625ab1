"""Answering who somebody is: *le chef de la diplomatie russe*, *the Chinese president*, *глава МИД Турции*, *法国总统*, *lavrov*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from visavis.knowledge.folding import fold
from visavis.knowledge.inflection import place

if TYPE_CHECKING:
    from visavis.knowledge.facts import Holding, Name, Person
    from visavis.knowledge.lookup import Knowledge

LANGUAGES = ("fr", "en", "ru", "zh")
_PARTY = frozenset(("state", "adjective", "compound", "capital", "organisation", "movement"))
_LIMITED = {"pope": "VAT", "commission-president": "EU", "council-president": "EU", "high-representative": "EU", "general-assembly-president": "UN"}
"""Offices that one party alone has, which then need not be named."""

# Where a party has no holder of the office asked for, whom the same words may mean there.
_INSTEAD = {
    "head-of-state": ("supreme-leader", "governor-general", "pope"),
    "secretary-general": ("director-general", "chairperson"),
    "chairperson": ("head-of-state",),
}
_SCRIPT = ((re.compile(r"[\u4e00-\u9fff]"), "zh"), (re.compile(r"[а-яё]", re.IGNORECASE), "ru"))


_VAGUE = ("head-of-state", "chairperson", "movement-leader", "head-of-government")
"""Offices whose titles (*président*, *chef*) are also those of whoever heads the institution named beside them."""


_SPOKESPEOPLE = {
    "head-of-state": "head-of-state-spokesperson",
    "head-of-government": "government-spokesperson",
    "foreign-minister": "foreign-ministry-spokesperson",
    "defence-minister": "defence-ministry-spokesperson",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Someone whom the words may mean: why, and the spell in office if it was by an office that they were found."""

    person: Person
    reason: str
    holding: Holding | None = None
    score: float = 1.0


def language_of(text: str) -> str | None:
    """Return the language that the letters of the text tell; none for Latin letters."""
    return next((code for pattern, code in _SCRIPT if pattern.search(text)), None)


def ask(knowledge: Knowledge, text: str, on: str | None = None, language: str | None = None) -> list[Answer]:
    """Return whom the words mean on the date, best first: the holder of an office, or the bearers of a name.

    Without a date the latest holder is meant; without a language that of the letters, French before English.

    >>> from visavis.knowledge import Knowledge
    >>> [answer.person.name_en for answer in ask(Knowledge.load(), "le chef de la diplomatie russe", "2024-01-10")]
    ['Sergey Lavrov']
    """
    tongues = codes(text, language)
    if any(_counterpart(knowledge, text, code) for code in tongues):
        return next(filter(None, (_by_counterpart(knowledge, text, on, code) for code in tongues)), [])
    for found_by in (_by_office, _by_name):
        for code in tongues:
            found = found_by(knowledge, text, on, code)
            if found:
                return found
    return []


def lacking(knowledge: Knowledge, text: str, language: str | None = None) -> str | None:
    """Say what words that mean nobody by themselves leave open; nothing if they lack neither an office nor its party.

    >>> from visavis.knowledge import Knowledge
    >>> lacking(Knowledge.load(), "son homologue chinois")
    'a counterpart holds the office of somebody else: say whose, by name or by office'
    """
    tongues = codes(text, language)
    if any(_counterpart(knowledge, text, code) for code in tongues):
        return "a counterpart holds the office of somebody else: say whose, by name or by office"
    for code in tongues:
        offices, _ = _title(knowledge, text, code)
        if offices and not any(name.kind in (*_PARTY, "metonym") for name in knowledge.names(text, code)):
            return f"{' or '.join(offices[:3])} of which state or organisation?"
    return None


def codes(text: str, language: str | None) -> tuple[str, ...]:
    """Return the languages to read the words in: that given, that of the letters, else French and English."""
    chosen = language or language_of(text)
    return (chosen,) if chosen else ("fr", "en")


def _counterpart(knowledge: Knowledge, text: str, language: str) -> tuple[int, int] | None:
    """Where the word for a counterpart stands."""
    folded = fold(text)
    listed = [fold(word) for word in knowledge.words(language, "counterpart")]
    bounded = r"{}" if language == "zh" else r"(?<!\w){}(?!\w)"
    found = re.search("|".join(bounded.format(re.escape(word)) for word in listed), folded) if listed else None
    return found.span() if found else None


def _by_counterpart(knowledge: Knowledge, text: str, on: str | None, language: str) -> list[Answer]:
    """The counterpart of whoever else the words name: *l'homologue chinois de Lavrov*, *the Chinese counterpart of the French president*."""
    found = _counterpart(knowledge, text, language)
    parties = [name for name in knowledge.names(text, language) if name.kind in _PARTY]
    if found is None or not parties:
        return []
    beside = min(parties, key=lambda name: min(abs(name.start - found[1]), abs(found[0] - name.end)))
    rest = text
    for start, end in sorted((found, (beside.start, beside.end)), reverse=True):
        rest = rest[:start] + " " + rest[end:]
    if not _title(knowledge, rest, language)[0] and not any(name.kind in ("person", "surname") for name in knowledge.names(rest, language)):
        return []  # *son homologue*: of nobody named
    for answer in ask(knowledge, rest, on, language):
        held = answer.holding or next(iter(knowledge.career(answer.person.id)), None)
        if held is not None and held.party not in beside.keys:
            return holders(knowledge, [held.office], list(beside.keys), on)
    return []


def _by_name(knowledge: Knowledge, text: str, on: str | None, language: str) -> list[Answer]:
    found_names = knowledge.names(text, language)
    names = [name for name in found_names if name.kind in _PARTY]
    near = [key for name in names for key in name.keys]
    title, (start, end) = _title(knowledge, text, language)
    if language == "zh" and any(name.start < end and name.end > start for name in found_names if name.kind in ("person", "surname")):
        title, start, end = [], 0, 0  # the signs of a title run into a name: 中国王毅
    plain = text
    for first, last in sorted([(name.start, name.end) for name in names] + ([(start, end)] if title else []), reverse=True):
        plain = plain[:first] + " " + plain[last:]
    named = _named(plain)
    if (title or names) and not named and (language != "zh" or not plain.strip()):
        return []  # an office or a party, and nobody's name
    found = knowledge.who(named or plain, language, on, near=[*([title[0]] if title else []), *near])
    return [Answer(each.person, ", ".join(each.reasons), each.holding, each.score) for each in found]


def _named(text: str) -> str:
    """The text from its first word with a capital to its last; nothing if it has none."""
    capitals = [word.span() for word in re.finditer(r"[^\s]+", text) if any(char.isupper() for char in word[0])]
    return text[capitals[0][0] : capitals[-1][1]] if capitals else ""


def _by_office(knowledge: Knowledge, text: str, on: str | None, language: str) -> list[Answer]:
    names = knowledge.names(text, language)
    if any(name.kind in ("person", "surname") for name in names):
        return []
    offices, (start, end) = _title(knowledge, text, language)
    palace = next((name for name in names if name.kind == "metonym"), None)
    if palace is not None and (not offices or palace.start >= end or palace.end <= start or palace.end - palace.start > end - start):
        institution = knowledge.institution(palace.keys[0])
        own = [institution.office] if institution.office else []
        if institution.party and (offices or own):
            if not offices or offices[0] in _VAGUE:
                wanted = [*own, *offices]
            elif offices[0] == "organisation-spokesperson":
                wanted = [_SPOKESPEOPLE.get(institution.office or "", "organisation-spokesperson")]
            else:  # *président de la Commission* runs into *Commission de l'Union africaine*
                wanted = [*offices, *(own if palace.start < end else [])]
            return holders(knowledge, wanted, [institution.party], on, former=_former(knowledge, text, start if offices else palace.start, language))
    if not offices:
        return []
    owner = knowledge.institution(palace.keys[0]).party if palace is not None else None
    parties = _parties(names) or ([owner] if owner else []) or [party for office in offices for party in [_LIMITED.get(office)] if party]
    return holders(knowledge, offices, parties, on, former=_former(knowledge, text, start, language))


def _parties(names: list[Name]) -> list[str]:
    """The parties named beside the title or inside it."""
    return list(dict.fromkeys(key for name in names if name.kind in _PARTY for key in name.keys))


def holders(knowledge: Knowledge, offices: list[str], parties: list[str], on: str | None, *, former: bool = False) -> list[Answer]:
    """Return who holds the first of the offices that anybody of the parties holds on the date; without a date, who held it last."""
    for office in offices:
        found: list[Holding] = []
        for party in parties:
            for each in (office, *_INSTEAD.get(office, ())):
                if former:
                    held = knowledge.former(each, party, on or knowledge.version.replace(".", "-"))
                elif on:
                    held = knowledge.holder(each, party, on)
                else:
                    held = knowledge.former(each, party, None)[:1]
                found.extend(held)
                if held:
                    break
        if found:
            kind = "former " if former else ""
            return [Answer(knowledge.person(held.person_id), f"{'acting ' if held.acting else kind}{held.office} of {held.party}", held) for held in found]
    return []


def _former(knowledge: Knowledge, text: str, start: int, language: str) -> bool:
    before = fold(text[:start])
    listed = knowledge.words(language, "former")
    return any(fold(word) in (before if language == "zh" else before.split()) for word in listed)


def _title(knowledge: Knowledge, text: str, language: str) -> tuple[list[str], tuple[int, int]]:
    """The offices that the longest title in the text may mean, and where it stands; the party may stand inside it (*ministre russe des …*)."""
    found = _found(knowledge, text, language, ())
    inside = [name for name in knowledge.names(text, language) if name.kind in ("adjective", "compound", "state", "organisation")]
    if inside and language != "zh":
        open_text = text
        for name in inside:
            open_text = open_text[: name.start] + "\0" * (name.end - name.start) + open_text[name.end :]
        through = _found(knowledge, open_text, language, ("\0",))
        if through[1][1] - through[1][0] > found[1][1] - found[1][0] and len(through[2]) >= len(found[2]):
            found = through
    return found[0], found[1]


def _found(knowledge: Knowledge, text: str, language: str, skipped: tuple[str, ...]) -> tuple[list[str], tuple[int, int], str]:
    best: tuple[list[str], tuple[int, int], str] = ([], (0, 0), "")
    folded = fold("".join("\0" if char in skipped else char for char in text)) if not skipped else _folded_around(text)
    for title, offices in _titles(knowledge, language).items():
        if len(title) <= len(best[2]):
            continue
        if language == "zh":
            at = folded.find(title)
            if at >= 0:
                best = (offices, (at, at + len(title)), title)
            continue
        match = re.search(r"(?<!\w)" + r"[\s\0]+".join(map(re.escape, title.split())) + r"(?!\w)", folded)
        if match:
            best = (offices, match.span(), title)
    return best


def _folded_around(text: str) -> str:
    return "".join("\0" if char == "\0" else fold(char) for char in text)


@lru_cache(maxsize=8)
def _titles(knowledge: Knowledge, language: str) -> dict[str, list[str]]:
    """Titles, folded, with the offices they may mean."""
    found: dict[str, list[str]] = {}
    for cells in knowledge.tables.cells("offices"):
        column = dict(zip(("id", "name_en", "institution", "fr", "en", "ru", "zh", "source"), cells, strict=True))
        for pair in column.get(language, "").split(";"):
            for title in filter(None, map(str.strip, pair.split("/"))):
                for form in place(title) if language == "ru" else {title}:
                    plain = " ".join(fold(form).split())
                    if plain and column["id"] not in found.setdefault(plain, []):
                        found[plain].append(column["id"])
    return found
