"""Parties, institutions, and the tables behind them."""

from pathlib import Path

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.tables import Tables

KNOWLEDGE = Knowledge.load()


@pytest.mark.parametrize(
    ("office", "party", "name"),
    [
        ("foreign-minister", "CHN", "Ministry of Foreign Affairs of China"),
        ("head-of-state", "FRA", "Presidency of France"),
        ("head-of-state", "MAR", "Royal Palace of Morocco"),
        ("head-of-government", "GBR", "Government of the United Kingdom"),
        ("defence-minister", "USA", "Ministry of Defence of the United States"),
        ("state", "CIV", "Government of Ivory Coast"),
        ("state", "EU", "European Union"),
        ("state", "NATO", "NATO"),
        ("commission-president", "EU", "European Commission"),
        ("foreign-ministry-spokesperson", "RUS", "Ministry of Foreign Affairs of Russia"),
    ],
)
def test_institution_of(office: str, party: str, name: str) -> None:
    """Institutions have one English name everywhere."""
    institution = KNOWLEDGE.institution_of(office, party)
    assert (institution.name, institution.party) == (name, party)
    assert KNOWLEDGE.institution(institution.id) == institution


def test_party_of_a_name() -> None:
    """A text that is one name gives its party; one that is more gives none."""
    assert KNOWLEDGE.party("la Chine", "fr") == "CHN"
    assert KNOWLEDGE.party("l'OTAN", "fr") == "NATO"
    assert KNOWLEDGE.party("la Chine et la Russie", "fr") is None


def test_places() -> None:
    """A city lies in its country, a state in itself."""
    assert KNOWLEDGE.country_of_place("Genève", "fr") == "CHE"
    assert KNOWLEDGE.country_of_place("Moscou", "fr") == "RUS"
    assert KNOWLEDGE.country_of_place("Bruxelles", "fr") == "BEL"
    assert KNOWLEDGE.country_of_place("Trifouillis", "fr") is None
    assert KNOWLEDGE.capital_of("KAZ") == "Astana"


def test_members_by_date() -> None:
    """Members are those of the date."""
    assert "FIN" in KNOWLEDGE.members("NATO", "2024-01-01")
    assert "FIN" not in KNOWLEDGE.members("NATO", "2020-01-01")


def test_unknown_keys() -> None:
    """Nobody and nothing is made up for an unknown key."""
    with pytest.raises(KeyError):
        KNOWLEDGE.person("nobody")
    with pytest.raises(KeyError):
        KNOWLEDGE.institution("state:ZZZ")
    assert KNOWLEDGE.state_name("ZZZ") == "ZZZ"


def test_overlay(tmp_path: Path) -> None:
    """The user's rows are laid over the shipped ones; a malformed one is reported with file and line, and the rest loads."""
    (tmp_path / "places.tsv").write_text("code\tlanguage\tname\tsource\nFRA\tfr\nFRA\tfr\tTrifouillis\thand\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"places\.tsv, line 2"):
        rows = list(Tables(tmp_path).rows("places"))
    assert rows[-1]["name"] == "Trifouillis"


@pytest.mark.parametrize(
    "table", ["people", "names", "holders", "states", "state_names", "organisations", "organisation_names", "metonyms", "places", "offices"]
)
def test_tables_are_sound(table: str) -> None:
    """Every row is whole, says where it comes from, and refers to what there is."""
    people = {row["id"] for row in Tables().rows("people")}
    offices = {row["id"] for row in Tables().rows("offices")}
    parties = {row["code"] for name in ("states", "organisations") for row in Tables().rows(name)}
    for row in Tables().rows(table):
        assert row["source"]
        if "person" in row:
            assert row["person"] in people
        if table == "holders":
            assert row["office"] in offices
            assert row["party"] in parties
            assert not row["end"] or row["start"][:4] <= row["end"][:4]
