"""Fixtures shared by the tests."""

from __future__ import annotations

import os

import pytest

from tests.telling import TEXT, told
from visavis.reader import Reader
from visavis.records import Report

os.environ["VISAVIS_KNOWLEDGE"] = os.devnull  # facts that whoever runs the tests has added are not part of them


@pytest.fixture(scope="session")
def reader() -> Reader:
    """One reader for all tests, so that its models load once."""
    return Reader()


@pytest.fixture
def report() -> Report:
    """A report made by hand on a text of three sentences, for views and commands."""
    return told(TEXT)
