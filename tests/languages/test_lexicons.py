"""The tables of the lexicons: described, and given where nothing can be read without them."""

from __future__ import annotations

import shutil
import sys
import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from visavis.errors import LexiconError
from visavis.languages import LANGUAGES, language
from visavis.languages.lexicons import File, files, load_lexicon, undescribed


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_table_is_described(code: str) -> None:
    """A table that `tables.toml` does not describe is misspelt, or its meaning is told nowhere."""
    assert undescribed(language(code).lexicon) == []


@pytest.mark.parametrize("file", files(), ids=lambda file: file.name)
def test_every_description_is_of_a_table(file: File) -> None:
    """What `tables.toml` describes, some language has."""
    entries = [resources.files(f"visavis.languages.{folder}") / "lexicon" / f"{file.name}.toml" for folder in LANGUAGES.values()]
    given = [tomllib.loads(entry.read_text(encoding="utf-8")) for entry in entries if entry.is_file()]
    assert [table.name for table in file.tables if not any(_has(lexicon, table.path) for lexicon in given)] == []


def _has(lexicon: Mapping[str, Any], path: Sequence[str]) -> bool:
    table: Any = lexicon
    for name in path:
        if not isinstance(table, Mapping) or name not in table:
            return False
        table = table[name]
    return True


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a copy of the English lexicon, to be cut."""
    shutil.copytree(Path(str(resources.files("visavis.languages.english"))) / "lexicon", tmp_path / "cut_language" / "lexicon")
    (tmp_path / "cut_language" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "cut_language", raising=False)
    return tmp_path / "cut_language" / "lexicon"


@pytest.mark.parametrize("name", [file.name for file in files() if file.needed])
def test_a_needed_file_that_is_missing_is_named(package: Path, name: str) -> None:
    """The error says which file a language lacks, and what it is for."""
    (package / f"{name}.toml").unlink()
    with pytest.raises(LexiconError, match=f"lacks lexicon/{name}.toml: "):
        load_lexicon("cut_language")


@pytest.mark.parametrize("name", [file.name for file in files() if not file.needed])
def test_other_files_may_be_missing(package: Path, name: str) -> None:
    """Without one of the others, the lexicon is what the rest says."""
    (package / f"{name}.toml").unlink()
    assert name not in load_lexicon("cut_language")


def test_a_needed_table_that_is_missing_is_named(package: Path) -> None:
    """The error says which table a file lacks."""
    (package / "dates.toml").write_text("[words.month]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="lacks patterns: Slots"):
        load_lexicon("cut_language")


def test_a_table_that_is_not_given_is_empty(package: Path) -> None:
    """A list, a table and a text that a language has no words for are there, and empty."""
    (package / "statements.toml").write_text("", encoding="utf-8")
    statements = load_lexicon("cut_language")["statements"]
    assert (statements["sources"], statements["verbs"], statements["light"]["verbs"], statements["words"]["as"]) == ([], {}, "", [])


def test_a_misspelt_table_is_seen(package: Path) -> None:
    """A name that no stage looks at is found out."""
    with (package / "topics.toml").open("a", encoding="utf-8") as file:
        file.write('\n[words]\nagneda = ["about"]\n')
    assert "topics.words.agneda" in undescribed(load_lexicon("cut_language"))
