"""Write the given names of many countries that `visavis.knowledge` tells a person's name by.

    pip install faker
    python tools/build_given_names.py [--text FILE …]

They are those of Faker (https://github.com/joke2k/faker, MIT) in Latin letters, without accents, but words that name places or organisations and words that
the texts given write in small letters (*Grace*, *Constant*), which a capital at the head of a sentence would take for names.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
from pathlib import Path

from visavis.folding import plain

_DATA = Path(__file__).parents[1] / "src" / "visavis" / "knowledge" / "data"
_LISTS = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏ][a-zß-öø-ÿā-ɏ'’-]{2,}(?:-[A-ZÀ-ÖØ-ÞĀ-ɏ]\w+)?")


def main() -> None:
    """Read the names and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="texts whose words in small letters are no names")
    asked = parser.parse_args()
    import faker.providers.person as people

    names: set[str] = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for each in _LISTS:
            listed = getattr(provider, each, ())
            names.update(name for name in (listed if not isinstance(listed, property) else ()) if _NAME.fullmatch(name))
    words = {word for path in asked.text for word in re.findall(r"(?<![\w’'-])[^\W\d_A-Z]{3,}(?![\w-])", path.read_text(encoding="utf-8"))}
    for table in ("state_names", "places", "organisation_names", "metonyms"):
        words.update((_DATA / f"{table}.tsv").read_text(encoding="utf-8").lower().split())
    kept = sorted({plain(name) for name in names if name.lower() not in words})
    (_DATA / "given_names.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept):,} names")


if __name__ == "__main__":
    main()
