"""The second reading of the tables: what contradicts itself, and what is missing."""

from pathlib import Path

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.coverage import coverage, coverage_tables
from visavis.knowledge.lint import GRAVE, findings, second_reading
from visavis.knowledge.romanization import romanized

KNOWLEDGE = Knowledge.load()


def of_own(folder: Path, table: str, rows: str) -> list[str]:
    """What is found in a row of the user's own, beyond what is found in the shipped tables."""
    (folder / f"{table}.tsv").write_text(rows, encoding="utf-8")
    known = {str(finding) for finding in findings(KNOWLEDGE)}
    return [str(finding) for finding in findings(Knowledge(folder)) if str(finding) not in known]


def test_the_shipped_tables_hold_nothing_grave() -> None:
    """No spell ends before it starts, none is without a date, and no reference is dead."""
    assert [finding for finding in findings(KNOWLEDGE) if finding.kind in GRAVE] == []


def test_an_overlap_is_found(tmp_path: Path) -> None:
    """Two people in an office that one holds are reported."""
    found = of_own(tmp_path, "holders", "person\toffice\tparty\tstart\tend\nwang-yi\tforeign-minister\tRUS\t2010-01-01\t2010-12-31\n")
    assert found == ["overlap: foreign-minister of RUS: sergey-lavrov (2004-03-09 to now, hand) and wang-yi (2010-01-01 to 2010-12-31, own)"]


def test_a_name_claimed_by_two_is_found(tmp_path: Path) -> None:
    """A full name that two people bear is reported."""
    found = of_own(tmp_path, "names", "person\tlanguage\tkind\tname\nqin-gang\ten\tfull\tWang Yi\n")
    assert found == ["claimed by two: wang yi: qin-gang and wang-yi"]


def test_what_somebody_has_looked_at_is_not_found_again(tmp_path: Path) -> None:
    """A finding that the table `accepted` explains is left out, unless it is grave; an explanation of nothing is reported."""
    assert not [finding for finding in findings(KNOWLEDGE) if finding.subject == "head-of-state of LBN"]  # the office stood empty
    (tmp_path / "names.tsv").write_text("person\tlanguage\tkind\tname\nqin-gang\ten\tfull\tWang Yi\n", encoding="utf-8")
    rows = "kind\tsubject\twhy\nclaimed by two\twang yi\ta namesake\ngap\tpope of VAT\tnever\n"
    found = of_own(tmp_path, "accepted", rows)
    assert found == ["accepted for nothing: pope of VAT: gap: "]


def test_a_russian_name_that_sounds_otherwise_is_found(tmp_path: Path) -> None:
    """A Russian name is held against the sound of the English one."""
    found = of_own(tmp_path, "names", "person\tlanguage\tkind\tname\nqin-gang\tru\tfull\tВладимир Путин\n")
    assert "sounds otherwise: qin-gang: Владимир Путин is 'vladimir putin', not 'qin gang'" in found


@pytest.mark.parametrize(("name", "latin"), [("Сергей Лавров", "sergei lavrov"), ("Джейхун Байрамов", "zheihun bairamov")])
def test_romanization(name: str, latin: str) -> None:
    """Russian letters become those that sound alike."""
    assert romanized(name) == latin


def test_states_without_a_holder_are_counted() -> None:
    """A vacant office is missing on 1 July of its year; every state has a foreign minister today."""
    assert coverage(KNOWLEDGE, [2023], ["head-of-state"])["head-of-state"][2023].count("LBN") == 1
    assert coverage(KNOWLEDGE, [2026], ["foreign-minister"])["foreign-minister"][2026] == []


def test_offices_of_groups_are_counted_among_their_members() -> None:
    """Defence ministers are expected in members of NATO that have one; foreign ministers of the nineties in the G20 and the permanent five."""
    found = coverage(KNOWLEDGE, [2023], ["defence-minister"], ["NATO"])["defence-minister"][2023]
    assert found == []
    assert coverage(KNOWLEDGE, [1998], ["foreign-minister"], ["G20"])["foreign-minister"][1998] == []


def test_the_table_in_the_manual_is_that_of_the_facts() -> None:
    """The coverage table of the manual is made from the tables; `python tools/build_docs.py` or `visavis knowledge lint` prints it."""
    manual = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text(encoding="utf-8")
    assert coverage_tables(KNOWLEDGE) in manual


def test_another_source_is_compared(tmp_path: Path) -> None:
    """Spells written by hand are compared with those of another source: what agrees is counted, what differs is told."""
    path = tmp_path / "other.csv"
    path.write_text(
        "person_name_en,country_iso3,office,start,end,wikidata_id,source\n"
        "Qin Gang,CHN,foreign_minister,2022-12-30,2023-07-25,Q7216297,other\n"
        "Lloyd Austin,USA,defence_minister,2020-01-22,2025-01-20,,other\n",
        encoding="utf-8",
    )
    reading = second_reading(KNOWLEDGE, path)
    assert (reading.compared, reading.agreeing) == (2, 1)
    assert "lloyd-austin" in str(reading.differences[0])


def test_the_tables_are_small_enough_to_ship() -> None:
    """All tables together stay under three megabytes."""
    folder = Path(__file__).parents[2] / "src" / "visavis" / "knowledge" / "data"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 3_000_000
