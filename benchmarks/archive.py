"""How large an archive may grow: reports merged, questions asked, and reports added to it.

    python benchmarks/archive.py [--reports 1000000] [--keep FILE]

Makes an archive of synthetic reports (`synthetic_reports.py`) on SQLite, not yet merged, and then measures: merging all of them into contacts, with the
memory that takes; every kind of question, over and over with other parties, people, days and words; and adding a thousand new reports one by one, as
`visavis add` does. `--keep` names the file of the archive, which is kept; what it holds already is not made again, so that the making may be ended and gone on with.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from synthetic_reports import LAST_DAY, Report, Synthesis, as_json
from visavis.archive import schema
from visavis.archive.merge import blocks
from visavis.archive.merging import merge_all
from visavis.archive.search import row_of
from visavis.archive.store import Archive
from visavis.document import Document
from visavis.records import Report as Record

_BATCH = 5000
_ADDED = 1000
_ASKED = 40  # times that each kind of question is asked
_WHEN = "2026-01-01T00:00:00+00:00"


def main() -> None:
    """Make, merge, ask and add, and print what each took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1_000_000, help="how many reports (default: %(default)s)")
    parser.add_argument("--keep", type=Path, help="file of the archive, which is kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.keep or Path(folder) / "archive.db"
        synthesis = iter(Synthesis(asked.reports + _ADDED))
        with Archive(path) as archive:
            with archive.reading() as connection:
                there = int(connection.scalar(select(func.count()).select_from(schema.documents)) or 0)
            if there < asked.reports:
                timed("made", lambda: make(archive, islice(synthesis, asked.reports), there))
            else:
                for _ in islice(synthesis, there):
                    pass
            merged(archive)
        with Archive(path) as archive:  # as whoever asks finds it: what wrote to it has been closed
            ask(archive)
            added(archive, list(islice(synthesis, _ADDED)))
        print(f"size of the archive: {path.stat().st_size / 2**30:.2f} GiB")


def timed(what: str, work: Callable[[], object]) -> object:
    """Do the work and print how long it took by the clock and in CPU time."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{what}: {time.perf_counter() - wall:.1f} s by the clock, {time.process_time() - cpu:.1f} s of CPU", flush=True)
    return result


def make(archive: Archive, reports: Iterator[Report], there: int) -> None:
    """Write the reports as `Archive.store` does, many at once and not merged; the first of them may be there already."""
    number = telling = statement = 0
    for report in islice(reports, there):
        number, telling, statement = number + 1, telling + len(report.tellings), statement + len(report.record["statements"])
    while batch := list(islice(reports, _BATCH)):
        rows: dict[str, list[tuple[object, ...]]] = {}
        people: dict[str, str] = {}

        def put(table: str, *values: object, rows: dict[str, list[tuple[object, ...]]] = rows) -> None:
            rows.setdefault(table, []).append(values)

        for report in batch:
            number += 1
            day = report.published.toordinal()
            put(
                "documents",
                number,
                report.digest,
                None,
                None,
                report.language,
                report.published.isoformat(),
                day,
                report.outlet,
                None,
                len(report.text),
                None,
                _WHEN,
                report.text,
            )
            put("document_origins", f"synthetic#{number}", number, None)
            put("documents_text", row_of(number, day), " ".join(report.text.lower().split()))
            put("reports", number, "0.1.0 with synthetic", zlib.compress(as_json(report).encode(), 1), _WHEN)
            first = telling + 1
            for one in report.tellings:
                telling += 1
                put(
                    "tellings",
                    telling,
                    one.key,
                    number,
                    one.local,
                    None,
                    one.kind,
                    one.status,
                    one.date,
                    one.first_day,
                    one.last_day,
                    one.place,
                    one.initiator,
                    one.host,
                    int(one.main),
                    one.to_json(),
                )
                for block in blocks(one):
                    put("telling_blocks", block, telling)
            names = {actor["id"]: (actor.get("wikidata") or actor["name"], actor["name"]) for actor in report.record["actors"]}
            people.update(names.values())
            for said in report.record["statements"]:
                statement += 1
                put("statements", statement, number, said["id"], first, said["mode"], said["act"], day, said["spans"][0]["text"], f'["{said["topics"][0]}"]')
                put("statement_matters", statement, said["topics"][0], day)
                for speaker in said["speakers"]:
                    put("statement_speakers", statement, *names[speaker], None, None, day)
        with archive.writing() as connection:
            for table, listed in rows.items():
                marks = ", ".join("?" * len(listed[0]))
                columns = " (rowid, words)" if table == "documents_text" else ""
                connection.exec_driver_sql(f"INSERT INTO {table}{columns} VALUES ({marks})", listed)


def merged(archive: Archive) -> None:
    """Merge what is not merged yet."""
    gc.collect()
    with archive.writing() as connection:
        waiting = int(connection.scalar(select(func.count()).select_from(schema.tellings).where(schema.tellings.c.contact_id.is_(None))) or 0)
    if waiting:
        timed(f"merged {waiting:,} tellings", lambda: merge_in_parts(archive))
    with archive.reading() as connection:
        counts = [int(connection.scalar(select(func.count()).select_from(table)) or 0) for table in (schema.documents, schema.tellings, schema.contacts)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**30 if sys.platform == "darwin" else 2**20)
    print(f"{counts[0]:,} reports with {counts[1]:,} tellings of {counts[2]:,} contacts; at most {peak:.2f} GiB of memory so far", flush=True)


def merge_in_parts(archive: Archive) -> None:
    """Merge all, in one transaction."""
    with archive.writing() as connection:
        merge_all(connection)


def ask(archive: Archive) -> None:
    """Ask every kind of question with other values each time, and print how long the slowest of twenty took."""
    chance = random.Random(2)
    with archive.reading() as connection:
        parties = [row.party for row in connection.execute(text("SELECT party FROM contact_parties GROUP BY party ORDER BY count(*) DESC LIMIT 40"))]
        people = connection.scalars(select(schema.people.c.name).order_by(schema.people.c.person).limit(400)).all()
        contacts = _some(connection, chance)
        words = connection.scalar(select(schema.documents.c.text).limit(1)).split()[4:40]

    def day() -> str:
        return f"{chance.randint(2001, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"

    def year() -> dict[str, str]:
        first = chance.randint(2001, 2024)
        return {"since": f"{first}-01-01", "until": f"{first}-12-31"}

    def years() -> dict[str, str]:
        first = chance.randint(2001, 2015)
        return {"since": f"{first}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}", "until": f"{first + 9}-{chance.randint(1, 12):02}-17"}

    topics = ("trade", "ukraine-war", "climate", "taiwan", "sanctions", "energy")
    questions: dict[str, Callable[[], object]] = {
        "contacts": lambda: list(archive.contacts(limit=50)),
        "contacts --between": lambda: list(archive.contacts(between=chance.sample(parties, 2), limit=50)),
        "contacts --between --since --kind": lambda: list(archive.contacts(between=chance.sample(parties, 2), since=day(), kind="call", limit=50)),
        "contacts --who": lambda: list(archive.contacts(who=chance.choice(people), limit=50)),
        "contacts --who --topic": lambda: list(archive.contacts(who=chance.choice(people), topic=chance.choice(topics), limit=50)),
        "contacts --status planned --party": lambda: list(archive.contacts(between=chance.choice(parties), status="planned", limit=50)),
        "contacts --outlet --language --since": lambda: list(archive.contacts(outlet=f"outlet-{chance.randint(0, 150)}", language="fr", since=day(), limit=50)),
        "contacts --match": lambda: list(archive.contacts(match=" ".join(chance.sample(words, 2)), limit=50)),
        "contacts --between --match": lambda: list(archive.contacts(between=chance.sample(parties[:10], 2), match=chance.choice(words), limit=50)),
        "show": lambda: archive.show(chance.choice(contacts)),
        "count --by month": lambda: list(archive.count("month", **year())),
        "count --by party": lambda: list(archive.count("party", **year())),
        "count --by kind": lambda: list(archive.count("kind")),
        "count --by pair": lambda: list(archive.count("pair", **year())),
        "count --by party, ten years": lambda: list(archive.count("party", **years())),
        "count --by pair, ten years": lambda: list(archive.count("pair", **years())),
        "count --by month, one party": lambda: list(archive.count("month", between=chance.choice(parties), **years())),
        "count --by month --between": lambda: list(archive.count("month", between=chance.sample(parties, 2))),
        "count --by kind --who": lambda: list(archive.count("kind", who=chance.choice(people))),
        "timeline --between": lambda: list(archive.timeline(between=chance.sample(parties, 2), **year())),
        "quotes --who": lambda: list(archive.quotes(who=chance.choice(people), limit=50)),
        "quotes --who --about": lambda: list(archive.quotes(who=chance.choice(people), about=chance.choice(topics), limit=50)),
        "upcoming": lambda: list(archive.upcoming(since=day(), limit=50)),
    }
    worst = 0.0
    for name, question in questions.items():
        wall, cpu = [], []
        for _ in range(_ASKED):
            started, busy = time.perf_counter(), time.process_time()
            question()
            wall.append(1000 * (time.perf_counter() - started))
            cpu.append(1000 * (time.process_time() - busy))
        worst = max(worst, _p95(wall))
        print(f"  {name}: median {sorted(wall)[_ASKED // 2]:.1f} ms, 95th percentile {_p95(wall):.1f} ms, of CPU {_p95(cpu):.1f} ms", flush=True)
    print(f"slowest question at the 95th percentile: {worst:.1f} ms")


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * len(times)) - 1]


def _some(connection: Connection, chance: random.Random) -> list[str]:
    """Identifiers of contacts from all over the table."""
    starts = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz234567", k=6)) for _ in range(60)]
    table = schema.contacts
    found = [connection.scalar(select(table.c.id).where(table.c.id >= start).order_by(table.c.id).limit(1)) for start in starts]
    return [each for each in chain(found) if each]


def added(archive: Archive, reports: list[Report]) -> None:
    """Add reports one by one, each in a transaction of its own."""
    read = [
        (Document.from_text(report.text, published=report.published.isoformat(), language=report.language), Record.load(report.record, report.text))
        for report in reports
    ]

    def store_all() -> None:
        for place, (document, record) in enumerate(read):
            archive.store(document, record, origin=f"added#{LAST_DAY}#{place}#{time.time_ns()}")

    timed(f"added {len(read):,} reports", store_all)


if __name__ == "__main__":
    main()
