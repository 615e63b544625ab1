"""States: names, adjectives, compounds, capitals, metonyms and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.hand import Table, lines, several

if TYPE_CHECKING:
    from collections.abc import Iterator

# kingdoms and the like, whose head of state has no presidency
HEADS = {
    **dict.fromkeys(
        ["BEL", "DNK", "ESP", "GBR", "NLD", "NOR", "SWE", "LUX", "LIE", "MCO", "JOR", "MAR", "SAU", "BHR", "THA", "KHM", "BTN", "LSO", "SWZ", "TON", "MYS"],
        "Royal Palace",
    ),
    **dict.fromkeys(["JPN"], "Imperial House"),
    **dict.fromkeys(["QAT", "KWT"], "Amiri Diwan"),
    **dict.fromkeys(["OMN", "BRN"], "Royal Court"),
    "VAT": "Pope",
}

# capitals that are also given names, words or other places
AMBIGUOUS = {
    "Victoria",
    "Male",
    "Sucre",
    "Hamilton",
    "Kingston",
    "Georgetown",
    "Nassau",
    "Stanley",
    "San Jose",
    "Plymouth",
    "Dili",
    "George Town",
    "The Valley",
}


def inflected(adjective: str) -> list[str]:
    """Return all forms of a French adjective of nationality from its masculine singular, or those given.

    >>> inflected("malien"), inflected("chinois"), inflected("russe")
    (['malien', 'malienne', 'maliens', 'maliennes'], ['chinois', 'chinoise', 'chinoises'], ['russe', 'russes'])
    """
    if "," in adjective:
        return adjective.split(",")
    if adjective.endswith("e"):
        return [adjective, adjective + "s"]
    feminine = adjective + ("ne" if adjective.endswith("en") else "e")
    if adjective.endswith("s"):
        return [adjective, feminine, feminine + "s"]
    return [adjective, feminine, adjective + "s", feminine + "s"]


def _further(language: str) -> Iterator[list[str]]:
    """Yield the forms of states in a language that the seed lacks: code, names, adjectives, people, prefixes, capitals."""
    if language == "ru":
        yield from lines("states_ru.txt", 6)
    else:
        for code, names, _, capitals in lines("states_zh.txt", 4):
            yield [code, names, "", "", "", capitals]


def tables(seed: list[dict[str, str]]) -> list[Table]:
    """Return the tables of states, their names, metonyms, institutions, places and helping words."""
    seeds = {row["iso3"]: row for row in seed}
    states: list[tuple[str, ...]] = []
    names: list[tuple[str, ...]] = []

    def add(code: str, language: str, kind: str, values: list[str], source: str = "hand") -> None:
        names.extend((code, language, kind, value, source) for value in values)

    for code, name_en, fr, adjectives, prefixes, capitals in lines("states_fr.txt", 6):
        row = seeds.get(code, {})
        capital = {"KAZ": "Astana", "ISR": "Jerusalem", "BOL": "La Paz", "PSE": "Ramallah", "TUR": "Ankara", "MMR": "Naypyidaw"}.get(
            code, row.get("capital_en", "").strip()
        )
        states.append((code, row.get("wikidata_id", ""), name_en, row.get("formal_en", ""), HEADS.get(code, ""), capital, "hand" if not row else "seed"))
        add(code, "fr", "state", several(fr))
        add(code, "fr", "adjective", [form for adjective in several(adjectives) for form in inflected(adjective)])
        add(code, "fr", "prefix", several(prefixes))
        add(code, "fr", "capital", several(capitals))
    english = {code: cells for code, *cells in lines("states_en.txt", 4)}
    for code, _, name_en, *_ in states:
        row = seeds.get(code, {})
        adjectives, further, capitals = english.get(code, ["", "", ""])
        formal = row.get("formal_en", "").removeprefix("the ")
        add(code, "en", "state", [name for name in (name_en.removeprefix("the "), formal) if name] + several(further), "seed")
        add(code, "en", "adjective", [form for one in several(adjectives) for form in (one, one + "s")[: 1 if one[-1] in "hse" else 2]])
        add(code, "en", "capital", several(capitals) + [city for city in [row.get("capital_en", "").strip()] if city and city not in AMBIGUOUS], "seed")
        for language in ("ru", "zh"):
            values = [row.get(f"name_{language}", ""), row.get(f"formal_{language}", ""), row.get(f"cldr_{language}", "")]
            usable = [value for value in dict.fromkeys(values) if value and "-ва" not in value and "*" not in value]
            add(code, language, "state", [value for value in usable if "(" not in value or language == "zh"], "seed")
    for language in ("ru", "zh"):
        for code, listed, adjective, people, prefixes, capitals in _further(language):
            add(code, language, "state", several(listed))
            add(code, language, "adjective", several(adjective))
            add(code, language, "demonym", several(people))
            add(code, language, "prefix", several(prefixes))
            add(code, language, "capital", several(capitals))
    for code, prefixes in lines("prefixes_en.txt", 2):
        add(code, "en", "prefix", several(prefixes))
    for compound, parties in lines("compounds_zh.txt", 2):
        for code in parties.split():
            add(code, "zh", "compound", [compound])
    outlets = list(lines("outlets.txt", 7))
    spoken = [
        (f"{kind}:{identifier}", language, form)
        for identifier, kind, _, *forms in outlets
        for language, listed in zip(("fr", "en", "ru", "zh"), forms, strict=True)
        for form in several(listed)
    ]
    media = {(language, form) for _, language, form in spoken}
    for file in ("other.txt", "other_more.txt"):
        for language, values in lines(file, 2):
            add("-", language, "other", [value for value in several(values) if (language, value) not in media])
    tabled: list[Table] = [
        ("states", ("code", "wikidata", "name_en", "formal_en", "head", "capital", "source"), states),
        ("state_names", ("code", "language", "kind", "name", "source"), names),
        (
            "metonyms",
            ("institution", "language", "name", "source"),
            [(i, lang, name, "hand") for file in ("metonyms.txt", "metonyms_more.txt") for i, lang, values in lines(file, 3) for name in several(values)]
            + [(*form, "hand") for form in spoken],
        ),
        (
            "institutions",
            ("id", "name_en", "party", "office", "kind", "source"),
            [(*cells, "", "hand") for cells in lines("institutions.txt", 4)] + [(f"{kind}:{i}", name, "", "", kind, "hand") for i, kind, name, *_ in outlets],
        ),
        (
            "places",
            ("code", "language", "name", "source"),
            [(code, lang, name, "hand") for code, lang, values in (*lines("places.txt", 3), *lines("places_more.txt", 3)) for name in several(values)],
        ),
        (
            "words",
            ("language", "kind", "word", "source"),
            [(lang, kind, word, "hand") for lang, kind, values in (*lines("words.txt", 3), *lines("words_more.txt", 3)) for word in several(values)],
        ),
    ]
    return tabled
