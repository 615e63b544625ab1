"""The commands about who is who."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from visavis.cli import app

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the facts of the test."""
    folder = tmp_path / "own"
    monkeypatch.setenv("VISAVIS_KNOWLEDGE", str(folder))
    return folder


def run(*words: str, code: int = 0) -> str:
    """What the command prints."""
    done = RUNNER.invoke(app, list(words))
    assert done.exit_code == code, done.output
    return done.output


def test_who() -> None:
    """An office with its party and date gives its holder, a name its bearer."""
    assert run("who", "le chef de la diplomatie russe", "--on", "2024-01-10").startswith("Sergey Lavrov (Q58217)  foreign-minister of RUS")
    assert run("who", "lavrov").startswith("Sergey Lavrov (Q58217)")
    assert run("who", "le", "président", "chinois", "--on", "2008", "--language", "fr").startswith("Hu Jintao")
    assert "(acting)" in run("who", "le président iranien", "--on", "2024-06-15")


@pytest.mark.parametrize(("words", "code"), [(["who", "Qwzx Vbnm"], 1), (["who", "lavrov", "--on", "gestern"], 2), (["who", "lavrov", "--language", "xx"], 2)])
def test_who_says_when_it_does_not_know(words: list[str], code: int) -> None:
    """Nobody known ends with 1, a date or language that is none with 2."""
    assert run(*words, code=code)


def test_lint_prints_the_coverage() -> None:
    """The check of the shipped facts finds nothing grave and ends with the coverage table."""
    assert "| head-of-state |" in run("knowledge", "lint")
    assert re.search(r"head-of-state 2023: .*LBN", run("knowledge", "lint", "--missing"))


def test_facts_of_ones_own(own_folder: Path) -> None:
    """A person, a spell, an organisation and an office that were added are known from then on."""
    run("knowledge", "add", "person", "Ysaline Test-Dubois", "--surname", "Test-Dubois", "--gender", "f", "--ru", "Изалин Тест")
    run("knowledge", "add", "holder", "Ysaline Test-Dubois", "foreign-minister", "FRA", "--start", "2031-05-02")
    run("knowledge", "add", "organisation", "MOON", "the Moon League", "--fr", "Ligue lunaire")
    run("knowledge", "add", "office", "moon-minister", "minister of the Moon", "--fr", "ministre de la Lune")
    run("knowledge", "add", "holder", "ysaline-test-dubois", "moon-minister", "MOON", "--start", "2030")
    assert run("who", "la cheffe de la diplomatie française", "--on", "2031-06").startswith("Ysaline Test-Dubois")
    assert run("who", "le ministre de la Lune de la Ligue lunaire", "--on", "2030").startswith("Ysaline Test-Dubois")
    assert run("who", "Изалин Тест").startswith("Ysaline Test-Dubois")
    assert "0 rows added" in run("knowledge", "add", "organisation", "MOON", "the Moon League")
    written = sorted(path.stem for path in own_folder.iterdir())
    assert written == ["holders", "names", "offices", "organisation_names", "organisations", "people"]


@pytest.mark.parametrize(
    "words",
    [
        ["holder", "nobody-at-all", "foreign-minister", "FRA"],
        ["holder", "lavrov", "foreign-minister", "XYZ", "--start", "2020"],
        ["holder", "lavrov", "no-such-office", "RUS", "--start", "2020"],
        ["holder", "lavrov", "foreign-minister", "RUS", "--start", "2020", "--end", "2019"],
        ["holder", "lavrov", "foreign-minister", "RUS", "--start", "20-20"],
        ["organisation", "X", "X", "--kind", "party"],
        ["person", "Tab\tTab"],
    ],
)
def test_what_cannot_be_right_is_not_added(words: list[str], own_folder: Path) -> None:
    """A row that the lookup would refuse is refused at once."""
    run("knowledge", "add", *words, code=1)
    assert not (own_folder / "holders.tsv").exists()


def test_a_topic_of_ones_own(own_folder: Path) -> None:
    """A topic is added once, and known to the lookup."""
    from visavis.knowledge import Knowledge

    run("knowledge", "add", "topic", "moon", "--facet", "theme", "--name", "Moon", "--fr", "lune")
    run("knowledge", "add", "topic", "moon", "--fr", "lunaire", code=1)
    run("knowledge", "add", "topic", "sanctions", "--fr", "mesures coercitives")
    topics = Knowledge(own_folder).topics
    assert topics["moon"]["triggers"] == {"fr": ["lune"]}
    assert "mesures coercitives" in topics["sanctions"]["triggers"]["fr"]
    assert len(topics["sanctions"]["triggers"]["fr"]) > 1


def test_an_unknown_state_is_not_asked_for() -> None:
    """`update` asks for states only."""
    assert "no state has the code 'XYZ'" in run("knowledge", "update", "XYZ", code=1)
