"""The user's own tables: what is wrong in them is reported with file and line, and the rest is used."""

import warnings
from pathlib import Path

import pytest

from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.knowledge.tables import MalformedRow, Tables
from visavis.reader import Reader

HEADER = "person\toffice\tparty\tstart\tend\n"


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("wang-yi\tforeign-minister\tCHN", "3 columns where the header has 5"),
        ("nobody\tforeign-minister\tCHN\t2030\t", "nobody knows the person 'nobody'"),
        ("wang-yi\tjester\tCHN\t2030\t", "nobody knows the office 'jester'"),
        ("wang-yi\tforeign-minister\tATLANTIS\t2030\t", "nobody knows the party 'ATLANTIS'"),
        ("wang-yi\tforeign-minister\tCHN\tsoon\t", "start: 'soon' is no EDTF date"),
        ("wang-yi\tforeign-minister\tCHN\t2030-13\t", "no such month"),
        ("wang-yi\tforeign-minister\tCHN\t2030\t2029", r"ends \(2029\) before it starts \(2030\)"),
        ("\tforeign-minister\tCHN\t2030\t", "person must not be empty"),
    ],
)
def test_a_malformed_spell(row: str, complaint: str, tmp_path: Path) -> None:
    """A spell that cannot be right is left out, with its line; those after it are used."""
    (tmp_path / "holders.tsv").write_text(f"# my own\n{HEADER}{row}\nwang-yi\tforeign-minister\tFRA\t2031-01-01\t2031-12-31\n", encoding="utf-8")
    with pytest.warns(MalformedRow, match=rf"holders\.tsv, line 3: .*{complaint}"):
        assert [held.person_id for held in Knowledge(tmp_path).holder("foreign-minister", "FRA", "2031-05")][-1] == "wang-yi"


@pytest.mark.parametrize(
    ("table", "text", "complaint"),
    [
        ("names", b"person\tlanguage\tkind\tname\nwang-yi\tfr\tnickname\tWangy\n", "line 2: the kind must be one of"),
        ("names", b"person\tlanguage\tkind\tname\nwang-yi\tfrench\tfull\tWangy\n", "line 2: 'french' is no language"),
        ("names", b"person\tlanguage\tkind\tname\nwang-yi\tfr\tfull\t\xff\xfe\n", "line 2: is not UTF-8"),
        ("names", b"person\tlanguage\n", "line 1: the header lacks kind, name"),
        ("names", b"person\tlanguage\tkind\tname\tcolour\n", "line 1: the header has colour"),
        ("places", b"code\tlanguage\tname\nQQQ\tfr\tTrifouillis\n", "line 2: nobody knows the state 'QQQ'"),
        ("organisation_names", b"code\tlanguage\tkind\tname\nQQQ\tfr\torganisation\tQ\n", "line 2: nobody knows the organisation 'QQQ'"),
    ],
)
def test_other_malformed_rows(table: str, text: bytes, complaint: str, tmp_path: Path) -> None:
    """Unknown kinds, languages and codes, other encodings and headers are reported."""
    (tmp_path / f"{table}.tsv").write_bytes(text)
    with pytest.warns(MalformedRow, match=complaint):
        assert KNOWN <= len(list(Tables(tmp_path).cells(table))) <= KNOWN * 2000
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert Knowledge(tmp_path).party("la Chine", "fr") == "CHN"


KNOWN = 100


def test_a_byte_order_mark_and_windows_lines_are_read(tmp_path: Path) -> None:
    """Tables from other editors are read."""
    (tmp_path / "places.tsv").write_bytes("\ufeffcode\tlanguage\tname\r\nFRA\tfr\tTrifouillis-les-Oies\r\n".encode())
    assert Knowledge(tmp_path).country_of_place("Trifouillis-les-Oies", "fr") == "FRA"


def test_a_spell_of_the_same_start_is_replaced(tmp_path: Path) -> None:
    """The user's account of a shipped spell counts."""
    (tmp_path / "holders.tsv").write_text(HEADER + "sergey-lavrov\tforeign-minister\tRUS\t2004-03-09\t2030-01-01\n", encoding="utf-8")
    knowledge = Knowledge(tmp_path)
    assert [held.end for held in knowledge.holder("foreign-minister", "RUS", "2024")] == ["2030-01-01"]
    assert knowledge.holder("foreign-minister", "RUS", "2031") == []


def test_malformed_topics_are_left_out(tmp_path: Path) -> None:
    """A topic that is malformed is reported and the others kept; a file that is none leaves those shipped."""
    (tmp_path / "topics.toml").write_text('[moon]\nfacet = "planet"\n[mars]\nfacet = "theme"\ntriggers = {fr = ["Mars"]}\n', encoding="utf-8")
    with pytest.warns(MalformedRow, match=r"topics\.toml: the facet of moon must be one of"):
        topics = Knowledge(tmp_path).topics
    assert "moon" not in topics
    assert topics["mars"]["triggers"] == {"fr": ["Mars"]}
    (tmp_path / "topics.toml").write_text("[moon\n", encoding="utf-8")
    with pytest.warns(MalformedRow, match=r"topics\.toml: .*line 1"):
        assert "trade" in Knowledge(tmp_path).topics


def test_reports_know_the_facts_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader made while there is a folder of the user's own knows its people, organisations and topics, and the report says so."""
    monkeypatch.setenv("VISAVIS_KNOWLEDGE", str(tmp_path))
    (tmp_path / "people.tsv").write_text("id\tname_en\njane-doe\tJane Doe\n", encoding="utf-8")
    (tmp_path / "names.tsv").write_text("person\tlanguage\tkind\tname\njane-doe\ten\tfull\tJane Doe\n", encoding="utf-8")
    (tmp_path / "holders.tsv").write_text("person\toffice\tparty\tstart\njane-doe\tforeign-minister\tNOR\t2031-05-02\n", encoding="utf-8")
    report = Reader().read(Document.from_text("La ministre norvégienne des Affaires étrangères a reçu Wang Yi lundi à Oslo.", published="2031-06-03"))
    assert [actor.name for actor in report.actors if actor.party == "NOR" and actor.kind == "person"] == ["Jane Doe"]
    assert report.reader.knowledge.startswith("2026.11+own.")
    monkeypatch.setenv("VISAVIS_KNOWLEDGE", str(tmp_path / "none"))
    assert Reader().read(Document.from_text("Rien.", language="fr")).reader.knowledge == "2026.11"
