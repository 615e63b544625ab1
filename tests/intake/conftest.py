"""What the tests of the intake share: an archive, and a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intake.serving import Site
from visavis.archive.store import Archive


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive in a file."""
    with Archive(tmp_path / "kept" / "archive.db") as archive:
        yield archive


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine, without pages."""
    with Site() as opened:
        yield opened
