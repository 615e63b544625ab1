"""Build the shipped tables of `visavis.knowledge` from the raw facts and the hand-written lists in `tools/knowledge/`.

    python tools/build_knowledge.py FOLDER

FOLDER holds `officeholders.csv`, `countries_seed.csv` and `orgs_seed.csv`. The tables are written to `src/visavis/knowledge/data/`; look at the diff before
committing it.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from knowledge import organisations, people, states

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "visavis" / "knowledge" / "data"


def write(name: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write a table, each row once."""
    lines = ["\t".join(header)]
    seen = set()
    for row in rows:
        assert len(row) == len(header), (name, row)
        assert not any("\t" in cell or "\n" in cell for cell in row), (name, row)
        if row not in seen:
            seen.add(row)
            lines.append("\t".join(row))
    (DATA / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1} rows")


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main(folder: Path) -> None:
    """Build every table."""
    DATA.mkdir(parents=True, exist_ok=True)
    for table in (
        *states.tables(read(folder / "countries_seed.csv")),
        *organisations.tables(read(folder / "orgs_seed.csv")),
        *people.tables(read(folder / "officeholders.csv")),
    ):
        write(*table)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
