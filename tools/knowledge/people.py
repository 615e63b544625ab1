"""People, their names and the offices they held."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass

from knowledge import french
from knowledge.hand import Table, lines, several

OFFICES = {
    "head_of_state": "head-of-state",
    "head_of_government": "head-of-government",
    "foreign_minister": "foreign-minister",
    "defence_minister": "defence-minister",
}
PARTICLES = {
    *[
        "de",
        "da",
        "di",
        "do",
        "dos",
        "del",
        "della",
        "von",
        "van",
        "der",
        "den",
        "ten",
        "ter",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "ibn",
        "bint",
        "ould",
        "zu",
        "du",
        "des",
        "mac",
    ]
}
FAMILY_FIRST = {"CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "SGP", "HKG"}
PLAIN = {*["VNM", "JPN", "KOR", "PRK", "CHN", "TWN", "IND", "MNG"]}
REALMS = {*["AUS", "CAN", "NZL", "ATG", "BHS", "BLZ", "GRD", "JAM", "KNA", "LCA", "PNG", "SLB", "TUV", "VCT", "COK", "NIU"]}
MONARCHS = {"elizabeth-ii", "charles-iii"}
# rivals and others who stand beside the holder the world dealt with
# Heads of state of these are another state's head of state (Andorra's co-prince is France's president), who is met as that.
DEPENDENT = frozenset(
    ("AND", "WLF", "FRO", "GRL", "CUW", "CYM", "FLK", "GGY", "GIB", "IMN", "JEY", "AIA", "PYF", "NCL", "ABW", "SXM", "BMU", "VGB", "TCA", "MSR", "SHN")
)
LEFT_OUT = {
    ("lily-albino-akol-akol", "foreign-minister"),
    ("akhtar-mansour", "head-of-state"),
    ("ivo-sanader", "head-of-state"),
    ("mohd-radzi-sheikh-ahmad", "foreign-minister"),
    ("nicholas-goche", "foreign-minister"),
    ("hassanal-bolkiah", "foreign-minister"),
    ("philippe-mettoux", "head-of-government"),
    ("kwesi-osei-adjei", "foreign-minister"),
    ("juan-guaido", "head-of-state"),
    ("mahdi-al-mashat", "head-of-state"),
    ("fathi-bashagha", "head-of-government"),
    ("omar-al-hasi", "head-of-government"),
    ("khalifa-al-ghawi", "head-of-government"),
    ("abdullah-al-thani", "head-of-government"),
    ("abdel-aziz-bin-habtour", "head-of-government"),
    ("hisham-sharaf", "foreign-minister"),
    ("juan-guaido", "head-of-government"),
    ("abdul-rab-al-shadadi", "head-of-state"),
    ("tesfaye-dinka", "head-of-government"),
    ("giuseppe-bertello", "head-of-government"),
    ("raffaella-petrini", "head-of-government"),
    ("nicolae-nasoc", "head-of-state"),
    ("hassoumi-massaoudou", "head-of-state"),
    ("agustin-quesada-gomez", "head-of-state"),
    ("victor-suanzes-pardo", "head-of-state"),
    ("haitham-bin-tarik-al-said", "foreign-minister"),
    ("rick-casson", "defence-minister"),
}
# Presidents who govern are met as heads of state; their raw spells as heads of government say the same again, with worse dates.
PRESIDENTIAL = frozenset(("USA", "BRA", "MEX", "ARG", "COL", "CHL", "VEN", "PRY", "BOL", "ECU", "URY", "IDN", "PHL", "NGA", "GHA", "IRN", "CUB", "AFG"))
ACTING = {"daniel-bennett-smith", "john-j-sullivan", "thomas-a-shannon-jr", "william-burns"}
SUPREME = {("ali-khamenei", "1989"), ("ruhollah-khomeini", "1979"), ("hibatullah-akhundzada", "2016"), ("mojtaba-khamenei", "2026")}
SPELLS = ("people_offices.txt", "people_world.txt", "people_ministers.txt")  # lists of spells written by hand
UN_LIST = "2026-09"
DEFENCE_SEEN = "2023"  # when the raw table last saw ministers of defence


@dataclass(frozen=True)
class Held:
    """A holding on its way into the table."""

    person: str
    office: str
    party: str
    start: str
    end: str
    precision: str
    acting: str
    source: str


def slug(name: str) -> str:
    """Return the name in small plain letters with hyphens."""
    plain = unicodedata.normalize("NFD", name.translate(str.maketrans("łŁøØđĐıßəƏ", "lLoOdDiseE")))
    return re.sub(r"[^a-z0-9]+", "-", "".join(char for char in plain if not unicodedata.combining(char)).lower()).strip("-")


def surname(name: str, party: str) -> str:
    """Return the family name of a full name as the press writes it alone."""
    words = name.split()
    if len(words) < 2 or words[-1].rstrip(".").lower() in ("jr", "sr", "i", "ii", "iii", "iv", "vi", "xiv", "xvi") or " of " in name:
        return ""
    if party in FAMILY_FIRST and len(words) <= 3 and "-" not in words[0]:
        return words[0]
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return " ".join(words[first:])


class Register:
    """Everyone, by identifier; the same Wikidata id is the same person."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.wikidata: dict[str, str] = {}
        self.gender: dict[str, str] = {}
        self.source: dict[str, str] = {}
        self._same = {twin: person for person, twin in lines("same_person.txt", 2)}
        self._by_wikidata: dict[str, str] = {}

    def person(self, name: str, wikidata: str, source: str) -> str:
        """Return the identifier of the person, registered if new."""
        if wikidata and wikidata in self._by_wikidata:
            return self._by_wikidata[wikidata]
        identifier = slug(name)
        identifier = self._same.get(identifier, identifier)
        if wikidata and self.wikidata.get(identifier, wikidata) not in (wikidata, "") and slug(name) not in self._same:
            identifier += "-" + wikidata.lower()
            identifier = self._same.get(identifier, identifier)
        self.names.setdefault(identifier, name)
        self.source.setdefault(identifier, source)
        if wikidata:
            self._by_wikidata[wikidata] = identifier
        self.wikidata[identifier] = self.wikidata.get(identifier) or wikidata
        return identifier


def _usual(name: str, parties: set[str]) -> str:
    """The name as English-language press writes it: Asian names without the marks of their transliteration."""
    if parties & PLAIN:
        plain = unicodedata.normalize("NFD", name.translate(str.maketrans("łŁøØđĐıə", "lLoOdDie")))
        return "".join(char for char in plain if not unicodedata.combining(char))
    return name


def _date(date: str) -> str:
    """The date without the zeros that stand for an unknown month or day."""
    return re.sub(r"(-00)+$", "", date)


def _precision(date: str) -> str:
    return {0: "", 4: "year", 7: "month", 10: "day"}[len(date)]


def _word(source: str) -> str:
    return "un-protocol-2026-09" if source.startswith("UN") else "hand" if source.startswith("handwritten") else "wikidata"


def _seen(source: str) -> str:
    """When the row's source last saw its holder in office."""
    return "2025-10" if "geografia" in source else "2025-06" if "handwritten" in source else "2022-12"


def _raw(row: dict[str, str], person: str) -> Held | None:
    """The holding in a raw row, its known errors mended or neutralised; none if it is not one."""
    office, party, source = OFFICES[row["office"]], row["country_iso3"], row["source"]
    start, end = _date(row["start"]), _date(row["end"])
    start_precision, end_precision = _precision(start), _precision(end)
    if party in DEPENDENT and office == "head-of-state":
        return None
    if party in REALMS and office == "head-of-state":
        if person in MONARCHS:
            return None
        office = "governor-general"
    if party == "BRB" and office == "head-of-state" and start < "2021-11-30":
        if person in MONARCHS:
            return None
        office = "governor-general"
    if (person, office) in LEFT_OUT:
        return None
    if office == "head-of-state" and (person, start[:4]) in SUPREME:
        office = "supreme-leader"
    if "end:not-in-UN" in source:
        end, end_precision = UN_LIST, "before>" + _seen(source)
    if office == "defence-minister" and not end and "UN" not in source and "handwritten" not in source:
        end, end_precision = DEFENCE_SEEN, "before"
    if not start:
        start, start_precision = UN_LIST, "before"
    if party == "CHE" and office == "head-of-state":
        start = start[:4] + "-01-01" if len(start) == 4 else start
        end = end[:4] + "-12-31" if len(end) == 4 else end
        start_precision, end_precision = _precision(start), _precision(end)
    return Held(person, office, party, start, end, f"{start_precision}/{end_precision}", "yes" if person in ACTING and party == "USA" else "", _word(source))


def _overlap(a: Held, b: Held) -> bool:
    return a.start[:7] <= (b.end or "9999") and b.start[:7] <= (a.end or "9999")


def _meet(a: Held, b: Held) -> bool:
    """Whether two spells of one person overlap, or nearly, so that one must be a worse account of the other."""
    return int(a.start[:4]) <= int((b.end or "9999")[:4]) + 1 and int(b.start[:4]) <= int((a.end or "9999")[:4]) + 1


def _within(inner: Held, outer: Held) -> bool:
    """Whether one spell began while the other ran."""
    return outer.start <= inner.start < (outer.end or "9999")


def _cleaned(held: list[Held]) -> list[Held]:
    """Without presidents listed as their own heads of government, and without the same spell twice."""
    by_person: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for each in held:
        by_person[each.person, each.party].append(each)
    kept: list[Held] = []
    for each in held:
        others = by_person[each.person, each.party]
        presides = any(o.office == "head-of-state" and (_within(each, o) or each.party in PRESIDENTIAL) for o in others)
        if each.office == "head-of-government" and each.source != "hand" and presides:
            continue
        twin = next((i for i, k in enumerate(kept) if (k.person, k.office, k.party) == (each.person, each.office, each.party) and _same_spell(k, each)), None)
        if each.party == "CHE" and each.office.startswith("head-of-") and each.source != "hand" and each.start > "2007":
            continue  # the yearly presidents are listed by hand
        if twin is None:
            kept.append(each)
        elif kept[twin].source != "hand" and (each.source == "hand" or len(each.start) > len(kept[twin].start)):
            kept[twin] = each
    return kept


def _same_spell(a: Held, b: Held) -> bool:
    if a.start[:4] == b.start[:4] and (a.start.startswith(b.start) or b.start.startswith(a.start) or a.start == b.start):
        return True
    return _overlap(a, b) and a.source != b.source and "hand" in (a.source, b.source)


def _hand_offices(register: Register, names: list[tuple[str, ...]], forms: dict[str, set[str]]) -> list[Held]:
    held: list[Held] = []
    for name, wikidata, gender, full, alone, offices in (row for file in SPELLS for row in lines(file, 6)):
        known = forms.get(slug(name), set())
        person = next(iter(known)) if len(known) == 1 else register.person(name, wikidata, "hand")
        if gender:
            register.gender[person] = gender
        party = ""
        for spell in several(offices):
            parts = spell.split()
            acting = "yes" if parts[-1] == "acting" else ""
            start, end = parts[-3 if acting else -2], parts[-2 if acting else -1]
            office, party = parts[0], " ".join(parts[1 : -3 if acting else -2])
            before = end.startswith("..")
            end = end.strip(".-") if before or end == "-" else end
            held.append(Held(person, office, party, start, end, f"{_precision(start)}/{'before>2025-10' if before else _precision(end)}", acting, "hand"))
        names.append((person, "en", "full", name, "hand"))
        names.extend((person, "fr", "full", form, "hand") for form in several(full))
        names.extend((person, "fr", "surname", form, "hand") for form in several(alone))
        if not alone and offices:
            family = surname(name, party if len(party) == 3 else "")
            names.extend((person, "en", "titled", one, "hand") for one in [family] if len(one) > 1)
    return held


def _given_names() -> dict[str, str]:
    """The gender that a given name tells, by its slug."""
    return {slug(name): gender for gender, listed in lines("given_names.txt", 2) for name in several(listed)}


def _eastern(names: list[tuple[str, ...]]) -> None:
    """Add Russian and Chinese names, and the family names by which those of other countries are called alone."""
    known: dict[str, set[str]] = defaultdict(set)
    for person, language, kind, form, _ in names:
        if language in ("en", "fr") and kind in ("full", "single"):
            known[slug(form)].add(person)
    for name, russian, chinese in lines("people_east.txt", 3):
        bearers = known.get(slug(name), set())
        bearers = {slug(name)} if slug(name) in bearers else bearers  # whoever is identified by the name itself
        if len(bearers) != 1:
            print(f"people_east.txt: {name} is {'nobody' if not bearers else ' or '.join(sorted(bearers))}")
            continue
        (person,) = bearers
        names.extend((person, "ru", "full" if " " in form else "surname", form, "hand") for form in several(russian))
        names.extend((person, "zh", "surname" if form[0] == "·" else "full", form.lstrip("·"), "hand") for form in several(chinese))
    never = {word for (listed,) in lines("never_alone.txt", 1) for word in several(listed)}
    short = {word for (listed,) in lines("short_zh.txt", 1) for word in several(listed)}
    given = {re.split(r"[ ·]", form)[0] for _, language, kind, form, _ in names if kind == "full" and language in ("ru", "zh") and re.search(r"[ ·]", form)}
    for person, language, kind, form, source in list(names):
        if kind != "full" or language not in ("ru", "zh"):
            continue
        alone = form.split()[-1] if language == "ru" else form.rpartition("·")[2]
        if alone in given or alone in never or (language == "zh" and len(alone) == 2 and alone not in short):
            continue  # *Мартин*, *马丁*: somebody's given name, *马拉*: part of a longer word
        if alone != form and len(alone) > (3 if language == "ru" else 1) and not alone.isupper() and not set(alone) <= set("IVX"):
            eastern = language == "ru" and len(form.split()) == 3 and all(len(word) <= 5 for word in form.split())
            if not eastern:
                names.append((person, language, "surname", alone, source))


def _french(names: list[tuple[str, ...]], served: dict[str, set[str]]) -> None:
    """Add the French forms of Russian names of those who served one of the states that French-language press knows through Russian."""
    for person, language, kind, form, _ in list(names):
        if language == "ru" and kind in ("full", "surname") and served[person] & french.PARTIES and not re.search(r"[IVX]", form):
            names.append((person, "fr", "full" if kind == "full" else "titled", french.french(form), "rule"))


def tables(raw: list[dict[str, str]]) -> list[Table]:
    """Return the tables of people, their names and holdings."""
    register = Register()
    names: list[tuple[str, ...]] = []
    weak = {word for (listed,) in lines("common_words.txt", 1) for word in several(listed)}
    held: list[Held] = []
    for row in raw:
        if row["office"] not in OFFICES:
            continue
        person = register.person(row["person_name_en"], row["wikidata_id"], "wikidata" if row["wikidata_id"] else "hand")
        spell = _raw(row, person)
        if spell is not None:
            held.append(spell)
        word = _word(row["source"])
        names.append((person, "en", "full", row["person_name_en"], word))
        for language in ("fr", "ru", "zh"):
            names.extend(
                (person, language, "full" if " " in alias or "·" in alias or language == "zh" else "surname", alias, "hand")
                for alias in several(row[f"alias_{language}"])
            )
        family = surname(row["person_name_en"], row["country_iso3"])
        if len(family) > 1:
            names.append((person, "en", "surname" if len(family) > 2 else "titled", family, word))
    usual: dict[str, str] = {}
    for person, name, gender, full, alone, single in lines("people_names.txt", 6):
        if person not in register.names:
            print(f"people_names.txt: nobody is {person}")
            continue
        usual[person] = name
        register.gender[person] = gender or register.gender.get(person, "")
        if name:
            names.append((person, "en", "full", name, "hand"))
        names.extend((person, "fr", "full", form, "hand") for form in several(full))
        names.extend((person, "fr", "crowned" if form[0] == "=" else "surname", form.lstrip("="), "hand") for form in several(alone))
        names.extend((person, "fr", "single", form, "hand") for form in several(single))
    forms: dict[str, set[str]] = defaultdict(set)
    for person, _, kind, form, _ in names:
        if kind == "full":
            forms[slug(form)].add(person)
    hand = _hand_offices(register, names, forms)
    _eastern(names)
    served: dict[str, set[str]] = defaultdict(set)
    for each in (*held, *hand):
        served[each.person].add(each.party)
    _french(names, served)
    by_hand: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
    for each in hand:
        by_hand[each.person, each.office, each.party].append(each)
    held = [h for h in held if not any(_meet(h, spell) for spell in by_hand.get((h.person, h.office, h.party), ()))] + hand
    parties: dict[str, set[str]] = defaultdict(set)
    for each in held:
        parties[each.person].add(each.party)
    for person in register.names:
        register.names[person] = usual.get(person) or _usual(register.names[person], parties[person])
    given = _given_names()
    for person in register.names:
        if not register.gender.get(person) and not parties[person] & FAMILY_FIRST:
            first = register.names[person].split()[0]
            register.gender[person] = given.get(slug(first), "") if " " in register.names[person] else ""
    never = {word for (listed,) in lines("never_alone.txt", 1) for word in several(listed)}
    chosen: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for person, language, kind, form, word in sorted(names, key=lambda row_: (row_[2] == "titled", row_[4] != "hand", row_)):
        latin = language in ("en", "fr")
        if kind == "crowned":  # kings by their given name: behind a title only
            chosen[person, "en", form] = (person, "en", "titled", form, word)
            continue
        weakly = kind == "titled" or (kind == "surname" and latin and slug(form) in weak)
        if weakly and (slug(form) in never or slug(form) in given):
            continue
        if kind == "full" and " " not in form and latin and (" " in register.names[person] or slug(form) in weak):
            continue
        of = "en" if language == "fr" else language
        chosen.setdefault((person, of, form), (person, of, "titled", form, word) if weakly else (person, language, kind, form, word))
    parties_known = {cells[0] for cells in (*lines("states_fr.txt", 6), *lines("organisations.txt", 7))}
    held = [h for h in held if h.party in parties_known]
    met = {h.person for h in held} | {row_[0] for row_ in chosen.values() if row_[4] == "hand"}
    people = [(i, register.names[i], register.wikidata[i], register.gender.get(i, ""), register.source[i]) for i in sorted(register.names) if i in met]
    order = sorted(_cleaned(held), key=lambda h: (h.party, h.office, h.start, h.person))
    return [
        ("people", ("id", "name_en", "wikidata", "gender", "source"), people),
        ("names", ("person", "language", "kind", "name", "source"), sorted(row_ for row_ in chosen.values() if row_[0] in met)),
        ("holders", ("person", "office", "party", "start", "end", "precision", "acting", "source"), [tuple(vars(h).values()) for h in order]),
        ("accepted", ("kind", "subject", "text", "why", "source"), [(*cells, "hand") for cells in lines("accepted.txt", 4)]),
    ]
