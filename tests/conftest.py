"""Fixtures shared by the tests."""

from __future__ import annotations

import pytest

from tests.telling import TEXT, told
from visavis.records import Report


@pytest.fixture
def report() -> Report:
    """A report made by hand on a text of three sentences, for views and commands."""
    return told(TEXT)
