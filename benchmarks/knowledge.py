"""Measure the lookup: time to load, memory, lookups a second.

    python benchmarks/knowledge.py

Each load runs in a process of its own: once without the cache on disk, once with it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import count

LOAD = """
import resource, sys, time
start = time.perf_counter()
from visavis.knowledge import Knowledge
imported = time.perf_counter()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
knowledge = Knowledge.load()
for language in sys.argv[1].split(","):
    knowledge.names("Moscou Moscow Москва 莫斯科", language)
knowledge.holder("foreign-minister", "RUS", "2024-01-10")
knowledge.person("sergey-lavrov")
done = time.perf_counter()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{(imported - start) * 1000:7.0f} {(done - imported) * 1000:7.0f} {after - before:7.0f} {after:7.0f}")
"""


def loading(languages: str, cache: str) -> str:
    """Return milliseconds to import and to load, megabytes added and in all, as one line."""
    done = subprocess.run([sys.executable, "-c", LOAD, languages], env={**os.environ, "VISAVIS_CACHE": cache}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def rate(name: str, call: Callable[[], object], times: int) -> None:
    """Print how long a call takes on average, in microseconds, and how many a second that is."""
    call()
    start = time.perf_counter()
    for _ in range(times):
        call()
    each = (time.perf_counter() - start) / times
    print(f"{name:<44}{each * 1e6:9.1f} µs{1 / each:12,.0f}/s")


def each_once(kind: str) -> None:
    """Print how long it takes on average to look up every name of that kind: as the first that is asked of its bearers, and later on another day."""
    from visavis.knowledge import Knowledge

    knowledge = Knowledge()
    knowledge.who("Lavrov", "en", "2024-01-10")
    asked = sorted({form for _, language, of, form, _ in knowledge.tables.cells("names") if of == kind and language == "en"})
    what = "full name" if kind == "full" else "family name"
    for when, on in (("first", "2024-01-10"), ("later", "2023-11-11")):
        names = iter(asked)
        rate(f"who, every {what} once ({len(asked)}), {when}", lambda names=names, on=on: knowledge.who(next(names), "en", on), len(asked) - 1)


def every_day(name: str) -> Callable[[], object]:
    """Return a call that looks the name up each time on another day, which no answer kept from before fits."""
    from visavis.knowledge import Knowledge

    knowledge, days = Knowledge.load(), count(date(2000, 1, 1).toordinal())
    return lambda: knowledge.who(name, "fr", date.fromordinal(next(days)).isoformat())


def main() -> None:
    """Print the figures."""
    from visavis.knowledge import Knowledge

    print(f"{'loading':<16}{'cache':<8}{'import ms':>10}{'load ms':>8}{'added MB':>9}{'all MB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for languages in ("fr", "en", "ru", "zh", "fr,en,ru,zh"):
            for state, cache in (("none", "off"), ("cold", folder), ("warm", folder)):
                print(f"{languages:<16}{state:<8}{loading(languages, cache)}")
    knowledge = Knowledge.load()
    print()
    rate("holder, a day", lambda: knowledge.holder("foreign-minister", "RUS", "2024-01-10"), 20000)
    rate("holder, a year with a change", lambda: knowledge.holder("head-of-state", "USA", "2025"), 20000)
    rate("offices of a person", lambda: knowledge.offices_of("sergey-lavrov", "2024-01-10"), 20000)
    rate("institution of an office", lambda: knowledge.institution_of("foreign-minister", "CHN"), 20000)
    rate("names in two words", lambda: knowledge.names("Sergueï Lavrov", "fr"), 20000)
    rate("party", lambda: knowledge.party("la Chine", "fr"), 20000)
    each_once("full")
    each_once("surname")
    rate("who, a family name of twenty people", every_day("Kim"), 500)
    rate("who, a misspelt name", every_day("Sergueï Lavrof"), 500)
    rate("who, a name asked for before", lambda: knowledge.who("Kim", "fr", "2024-01-10"), 20000)
    article = "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a reçu à Moscou son homologue chinois Wang Yi. " * 32
    rate(f"names in an article of {len(article)} characters", lambda: knowledge.names(article, "fr"), 200)


if __name__ == "__main__":
    main()
