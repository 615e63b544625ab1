"""How well English is read, measured without annotation on public collections.

    python benchmarks/english.py FOLDER [whitehouse] [kremlin] [travels] [plover] [--list] [--limit N] [--format text|json]

FOLDER holds the collections (`whitehouse_readouts.jsonl`, `kremlin_en.jsonl`, `us_president_secretary_travels.csv`, `plover_gsr.jsonl`), which are read whole.
What a document should yield is read from its title, its table or its labels; each disagreement is sorted by cause, and `--list` prints it. Titles that do not
tell are counted apart. A document that cannot be read is a disagreement of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import plover_types
from collections_read import kremlin, travels, whitehouse
from collections_read.checks import Check

Part = Callable[[Path, int | None], tuple[list[Check], list[str]]]


def plover(folder: Path, limit: int | None) -> tuple[list[Check], list[str]]:
    """Check the type of the labelled sentences; return a check for each type, and the scores as lines."""
    labelled = plover_types.sentences(folder / "plover_gsr.jsonl")[:limit]
    found, _ = plover_types.read_types(labelled)
    checks = {kind: Check(f"PLOVER {kind}: sentences of the type given it") for kind in plover_types.TYPES}
    for one in labelled:
        if one.type in checks:
            checks[one.type].add(None if found[one.id] == one.type else f"read as {found[one.id] or 'nothing'}", one.text[:220])
    scores = plover_types.scored(labelled, found)
    lines = [f"PLOVER {row['type']}: F1 {plover_types.f1(row):.3f}" for row in scores]
    wrongly = Counter(f"{found[one.id]} for {one.type}" for one in labelled if found[one.id] in checks and one.type not in checks)
    return list(checks.values()), [*lines, f"PLOVER mean F1 {plover_types.macro(scores):.3f}", f"given to other types: {dict(wrongly.most_common())}"]


PARTS: dict[str, Part] = {"whitehouse": whitehouse.check, "kremlin": kremlin.check, "travels": travels.check, "plover": plover}


def main() -> int:
    """Run the parts asked for, all of them by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("parts", nargs="*", default=list(PARTS), metavar="PART", help=f"of {', '.join(PARTS)}; by default all")
    parser.add_argument("--list", action="store_true", dest="listing", help="print every disagreement")
    parser.add_argument("--limit", type=int, help="read no more rows than this of each collection")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}: there are {', '.join(PARTS)}")
    result: dict[str, Any] = {}
    for part in given.parts:
        try:
            result[part] = run(part, given.folder, given.limit)
        except FileNotFoundError as error:
            parser.error(f"there is no {error.filename}")
        if given.format == "text":
            print(f"{to_text(result[part], given.listing)}\n{part}: {result[part]['cpu_s']:.1f} s of CPU\n", flush=True)
    if given.format == "json":
        print(json.dumps(result, ensure_ascii=False, indent=1))
    return 0


def run(part: str, folder: Path, limit: int | None = None) -> dict[str, Any]:
    """Return the checks of a part and its notes as plain data, with the CPU time in seconds."""
    begun = time.process_time()
    checks, notes = PARTS[part](folder, limit)
    return {"checks": [check.data() for check in checks], "notes": notes, "cpu_s": round(time.process_time() - begun, 1)}


def to_text(told: dict[str, Any], listing: bool) -> str:
    """Return a part as lines: each check with its share of agreement, the causes of the rest, each disagreement if they are to be listed."""
    lines: list[str] = []
    for check in told["checks"]:
        share = f"{check['right'] / check['all']:.3f}" if check["all"] else "–"
        lines.append(f"{check['name']:66} {check['right']:5} of {check['all']:5}  {share}")
        lines += [f"{count:9}  {cause}" for cause, count in check["causes"].items()]
        lines += [f"      {line}" for line in check["disagreements"] if listing]
    return "\n".join(lines + told["notes"])


if __name__ == "__main__":
    sys.exit(main())
