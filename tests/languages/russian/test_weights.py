"""Russian: the networks' files, trusted only where they are those that the project expects, and the trees that the parser makes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from visavis.errors import DamagedPipeline, MissingPipeline
from visavis.languages.russian import network
from visavis.languages.russian.trees import tree


def test_the_files_are_those_expected() -> None:
    """What is installed is what the project was built with."""
    assert set(network.checked()) == {"vectors", "morph", "syntax"}


def test_a_damaged_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says which file differs, and how to have it anew."""
    monkeypatch.setattr(network, "place", lambda: tmp_path)
    with pytest.raises(DamagedPipeline, match="pip install --force-reinstall"):
        network.checked()


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the error says what Russian is read with."""
    monkeypatch.setattr(network, "place", lambda: None)
    with pytest.raises(MissingPipeline, match="natasha"):
        network.checked()


def test_a_cycle_is_broken_where_that_costs_least() -> None:
    """Two words that are each other's best heads do not keep the sentence from being a tree with one root."""
    scores = np.array([[1.0, -9, 8, 0], [0, 9, -9, 1], [2, 5, 4, -9]])
    heads = tree(scores).tolist()
    assert heads.count(0) == 1
    assert all(_reaches(heads, word) for word in range(3))


def _reaches(heads: list[int], word: int) -> bool:
    """Whether the root is above a word."""
    for _ in heads:
        if heads[word] == 0:
            return True
        word = heads[word] - 1
    return heads[word] == 0
