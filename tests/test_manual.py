"""The generated pages of the manual."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_SPEC = importlib.util.spec_from_file_location("build_docs", _ROOT / "tools" / "build_docs.py")
assert _SPEC is not None
assert _SPEC.loader is not None
build_docs = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(build_docs)


@pytest.mark.parametrize("name", sorted(build_docs.PAGES))
def test_page_is_up_to_date(name: str) -> None:
    """A page says what the command and the record are now; `make docs` writes it again."""
    assert (_ROOT / "docs" / name).read_text(encoding="utf-8") == build_docs.PAGES[name]()


def test_every_field_of_the_record_is_described() -> None:
    """No field goes without a word on its meaning."""
    assert "|  |" not in build_docs.record_page()
