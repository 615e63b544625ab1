"""How much is known: how many states have a holder of each office on 1 July of a year, and how many people have names in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visavis.knowledge.periods import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from visavis.knowledge.lookup import Knowledge

COVERED = ("head-of-state", "head-of-government", "foreign-minister")
YEARS = (1995, 2000, 2005, 2010, 2015, 2020, 2022, 2023, 2024, 2025, 2026)
COVERAGE: tuple[tuple[str, Sequence[int], Sequence[str], Sequence[str]], ...] = (
    ("All states", YEARS, COVERED, ()),
    ("The G20 and the permanent five in the nineties", range(1990, 2000), COVERED, ("G20",)),
    ("The G20, NATO, the CSTO and the SCO", range(2010, 2027, 2), ("defence-minister",), ("G20", "NATO", "CSTO", "SCO")),
)
"""The tables of coverage: of which states, on 1 July of which years, which offices, members of which organisations."""

REGIONS = {
    "G20": (),
    "Middle East": ("BHR", "CYP", "EGY", "IRN", "IRQ", "ISR", "JOR", "KWT", "LBN", "OMN", "PSE", "QAT", "SAU", "SYR", "TUR", "ARE", "YEM"),
    "Sahel": ("MLI", "BFA", "NER", "TCD", "MRT", "SEN", "SDN"),
    "Caucasus": ("ARM", "AZE", "GEO"),
    "Central Asia": ("KAZ", "KGZ", "TJK", "TKM", "UZB", "AFG", "MNG"),
}
"""States whose people should have names in all languages; none for the members of the organisation of that name."""

_PERMANENT = {"USA", "RUS", "CHN", "FRA", "GBR"}
_SINCE = {"XKX": 2008, "SSD": 2011, "MNE": 2006, "TLS": 2002, "SRB": 2006, "RUS": 1991}  # states that were not, or were part of others, in earlier years
_WITHOUT = {("ISL", "defence-minister")}
_REALMS = frozenset(("AUS", "CAN", "NZL", "ATG", "BHS", "BLZ", "GRD", "JAM", "KNA", "LCA", "PNG", "SLB", "TUV", "VCT"))


def coverage(knowledge: Knowledge, years: Iterable[int], offices: Iterable[str] = COVERED, groups: Iterable[str] = ()) -> dict[str, dict[int, list[str]]]:
    """Return, by office and year, the states that have no holder on 1 July; of all states, or of the members of the groups that day."""
    return {
        office: {year: [state for state in expected(knowledge, year, office, groups) if not _held(knowledge, office, state, f"{year}-07-01")] for year in years}
        for office in offices
    }


def expected(knowledge: Knowledge, year: int, office: str = "", groups: Iterable[str] = ()) -> list[str]:
    """Return the states that there were, or that were members of the groups, in which the office is expected to be held."""
    members = {state for group in groups for state in knowledge.members(group, f"{year}-07-01")} | (_PERMANENT if "G20" in groups else set())
    among = members & knowledge.recognized if groups else knowledge.recognized
    return sorted(state for state in among if year > _SINCE.get(state, 0) and (state, office) not in _WITHOUT)


def _held(knowledge: Knowledge, office: str, state: str, on: str) -> bool:
    others = {"head-of-state": ("governor-general", "supreme-leader", "pope"), "head-of-government": ("head-of-state",)}.get(office, ())
    if state in _REALMS and office == "head-of-state":
        return True  # the sovereign, whom nobody meets as theirs
    return any(knowledge.holder(each, state, on) for each in (office, *others))


def coverage_table(knowledge: Knowledge, years: Iterable[int], offices: Iterable[str] = COVERED, groups: Iterable[str] = ()) -> str:
    """Return the coverage as a table in Markdown: how many states have a holder on 1 July, of how many."""
    years, groups = list(years), tuple(groups)
    lines = ["| office | " + " | ".join(map(str, years)) + " |", "|---" * (len(years) + 1) + "|"]
    for office, by_year in coverage(knowledge, years, offices, groups).items():
        totals = {year: len(expected(knowledge, year, office, groups)) for year in years}
        lines.append(f"| {office} | " + " | ".join(f"{totals[year] - len(missing)}/{totals[year]}" for year, missing in by_year.items()) + " |")
    return "\n".join(lines) + "\n"


def coverage_tables(knowledge: Knowledge) -> str:
    """Return all tables of coverage, each under a line that says of which states."""
    parts = [f"{title}\n\n{coverage_table(knowledge, years, offices, groups)}" for title, years, offices, groups in COVERAGE]
    return "\n".join([*parts, f"People with names in all four languages\n\n{names_table(knowledge)}"])


def names_table(knowledge: Knowledge) -> str:
    """Return as a table in Markdown how many of those who held the offices of a region since 2000 have names in Latin letters, Russian and Chinese."""
    lines = ["| region | people | Latin | Russian | Chinese | all |", "|---|---|---|---|---|---|"]
    for region, states in REGIONS.items():
        people = holders_of(knowledge, states or knowledge.members("G20"))
        have = {language: {person for person in people if knowledge.names_of(person, language)} for language in ("en", "ru", "zh")}
        counts = [len(have["en"]), len(have["ru"]), len(have["zh"]), len(have["en"] & have["ru"] & have["zh"])]
        lines.append(f"| {region} | {len(people)} | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(lines) + "\n"


def holders_of(knowledge: Knowledge, states: Iterable[str], since: str = "2000") -> set[str]:
    """Return those who held one of the highest offices of the states since the year."""
    wanted = set(states)
    return {
        cells[0]
        for cells in knowledge.tables.cells("holders")
        if cells[1] in COVERED and cells[2] in wanted and (not cells[4] or bounds(cells[4])[1] >= since) and not cells[5].startswith("before>")
    }
