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
from knowledge.hand import lines

ROOT = Path(__file__).resolve().parent.parent
# The most cells that a row written by hand has, its table's name among them.
_CELLS = 8
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
    added = list(lines("added.txt", _CELLS))
    for name, header, rows in (
        *states.tables(read(folder / "countries_seed.csv")),
        *organisations.tables(read(folder / "orgs_seed.csv")),
        *people.tables(read(folder / "officeholders.csv")),
    ):
        write(name, header, rows + [(*cells[1 : len(header)], "hand") for cells in added if cells[0] == name])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
