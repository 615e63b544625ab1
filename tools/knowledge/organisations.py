"""Organisations and movements."""

from __future__ import annotations

from knowledge.hand import Table, lines, several


def tables(seed: list[dict[str, str]]) -> list[Table]:
    """Return the tables of organisations, their names and members, and of offices."""
    seeds = {row["org_id"].replace("OPECPLUS", "OPEC+").replace("P5P1", "P5+1"): row for row in seed}
    rows: list[tuple[str, ...]] = []
    names: list[tuple[str, ...]] = []
    for code, kind, name_en, wikidata, seat, fr, en in lines("organisations.txt", 7):
        rows.append((code, kind, name_en, wikidata, seat, "hand"))
        other = seeds.get(code.upper(), {})
        ru, zh = (f"{other.get('name_' + language, '')};{other.get('short_' + language, '')}" for language in ("ru", "zh"))
        for language, values in (("fr", fr), ("en", en), ("ru", ru.replace("«", "").replace("»", "")), ("zh", zh)):
            names.extend((code, language, kind, value, "hand") for value in several(values))
    for code, language, kind, values in lines("organisation_words.txt", 4):
        names.extend((code, language, kind, value, "hand") for value in several(values))
    members = [(org, member, start, end, "hand") for org, listed, start, end in lines("members.txt", 4) for member in listed.split()]
    offices = [(*cells, "hand") for cells in lines("offices.txt", 7)]
    return [
        ("organisations", ("code", "kind", "name_en", "wikidata", "seat", "source"), rows),
        ("organisation_names", ("code", "language", "kind", "name", "source"), names),
        ("members", ("organisation", "member", "start", "end", "source"), members),
        ("offices", ("id", "name_en", "institution", "fr", "en", "ru", "zh", "source"), offices),
    ]
