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


def rate(name: str, call: object, times: int) -> None:
    """Print how long a call takes on average, in microseconds, and how many a second that is."""
    assert callable(call)
    call()
    start = time.perf_counter()
    for _ in range(times):
        call()
    each = (time.perf_counter() - start) / times
    print(f"{name:<44}{each * 1e6:9.1f} µs{1 / each:12,.0f}/s")


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
    rate("who, a full name", lambda: knowledge.who("Sergueï Lavrov", "fr", "2024-01-10"), 20000)
    rate("who, a family name", lambda: knowledge.who("Lavrov", "fr", "2024-01-10"), 5000)
    rate("who, a family name of many", lambda: knowledge.who("Kim", "fr", "2024-01-10"), 1000)
    rate("who, a misspelt name", lambda: knowledge.who("Sergueï Lavrof", "fr", "2024-01-10"), 500)
    article = "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a reçu à Moscou son homologue chinois Wang Yi. " * 32
    rate(f"names in an article of {len(article)} characters", lambda: knowledge.names(article, "fr"), 200)


if __name__ == "__main__":
    main()
