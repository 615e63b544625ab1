"""Adding to an archive: each document once, whatever is wrong with others, and whenever the intake ends."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.intake.serving import Site
from tests.intake.test_feeds import entry, rss
from tests.intake.test_files import PAGE
from tests.intake.test_near import DISPATCH, REPOST
from tests.intake.test_rows import write
from visavis.archive import schema
from visavis.archive.store import Archive
from visavis.errors import FullDisk
from visavis.intake import adding, reading
from visavis.intake.adding import Summary, add, retried, survey
from visavis.intake.fetching import Fetcher, Limits
from visavis.intake.items import Item, Options
from visavis.intake.reading import Failed, Workers
from visavis.records import Report

FOOTBALL = "L’équipe a gagné dimanche son troisième match de la saison devant un public venu nombreux malgré la pluie, sur un but de la tête."


def article(number: int) -> str:
    """Return a report of a contact that no other is like."""
    places = ("Oslo", "Lima", "Paris", "Rome", "Tokyo", "Dakar", "Berne", "Quito", "Accra", "Hanoï")
    return f"Le ministre norvégien des Affaires étrangères a reçu son homologue péruvienne à {places[number % 10]}, a indiqué l’agence n° {number * 7919}."


def numbers(archive: Archive) -> dict[str, int]:
    """Return how many rows the tables have."""
    tables = (schema.documents, schema.reports, schema.document_origins, schema.failures, schema.tellings)
    with archive.reading() as connection:
        return {table.name: connection.scalar(select(func.count()).select_from(table)) for table in tables}


def added(archive: Archive, *sources: Path | str, **given: Any) -> Summary:
    """Add sources to an archive."""
    return add(archive, [str(source) for source in sources], given.pop("options", Options()), **given)


def outcome(summary: Summary) -> tuple[int, int, int]:
    """Return how many were added, known and failed."""
    return summary.added, summary.known, summary.failed.total()


def test_documents_are_kept_with_their_reports(kept: Archive, tmp_path: Path) -> None:
    """One that tells of no contact is kept without, so that it can be searched."""
    write(tmp_path / "a.jsonl", {"text": article(1), "date": "2024-04-17"}, {"text": FOOTBALL})
    summary = added(kept, tmp_path / "a.jsonl")
    assert outcome(summary) == (2, 0, 0)
    assert summary.contacts == 1
    assert numbers(kept) == {"documents": 2, "reports": 1, "document_origins": 2, "failures": 0, "tellings": 1}


def test_everything_is_read_if_asked_for(kept: Archive, tmp_path: Path) -> None:
    """Also what was kept unread before."""
    write(tmp_path / "a.jsonl", {"text": FOOTBALL})
    added(kept, tmp_path / "a.jsonl")
    assert numbers(kept)["reports"] == 0
    added(kept, tmp_path / "a.jsonl", everything=True)
    assert (numbers(kept)["documents"], numbers(kept)["reports"]) == (1, 1)
    assert outcome(added(kept, tmp_path / "a.jsonl", everything=True)) == (0, 1, 0)


def test_what_is_done_is_known_by_its_origin_and_not_loaded_again(kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the dump is."""
    write(tmp_path / "a.jsonl", *({"text": article(number)} for number in range(4)))
    added(kept, tmp_path / "a.jsonl")
    monkeypatch.setattr(reading, "loaded", None)
    assert outcome(added(kept, tmp_path / "a.jsonl")) == (0, 4, 0)


def test_a_text_is_kept_once_wherever_it_comes_from(kept: Archive, tmp_path: Path) -> None:
    """The same text in two files, and twice in one, however its lines are broken."""
    (tmp_path / "a.txt").write_text(article(1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(article(1).replace(" à ", "\nà  ") + "\n", encoding="utf-8")
    write(tmp_path / "c.jsonl", {"text": article(1)}, {"text": article(2)}, {"text": article(2)})
    assert outcome(added(kept, tmp_path)) == (2, 3, 0)
    assert numbers(kept)["documents"] == 2
    assert numbers(kept)["document_origins"] == 5
    assert outcome(added(kept, tmp_path)) == (0, 5, 0)


def test_a_file_that_changed_is_looked_at_again(kept: Archive, tmp_path: Path) -> None:
    """Rows that were added to a dump are new, the others are not."""
    path = write(tmp_path / "a.jsonl", {"text": article(1)})
    added(kept, path)
    write(path, {"text": article(1)}, {"text": article(2)})
    os.utime(path, ns=(1, 1))
    assert outcome(added(kept, path)) == (1, 1, 0)


def test_what_fails_is_kept_with_its_error_and_the_rest_is_added(kept: Archive, tmp_path: Path) -> None:
    """And is taken out when it succeeds."""
    path = write(tmp_path / "a.jsonl", {"text": article(1)}, "no JSON", {"text": "Der Minister empfing am Dienstag seine Kollegin aus Lima in Oslo."})
    (tmp_path / "b.txt").write_bytes(bytes(range(256)))
    summary = added(kept, path, tmp_path / "b.txt", tmp_path / "c.txt")
    assert outcome(summary) == (1, 0, 4)
    assert dict(summary.failed) == {"UnreadableDocument": 2, "UnknownLanguage": 1, "SourceError": 1}
    failures = {one.origin.rpartition("/")[2]: one for one in kept.failures(raw=True)}
    assert set(failures) == {"a.jsonl#2", "a.jsonl#3", "b.txt", "c.txt"}
    assert "line 2 is no JSON" in failures["a.jsonl#2"].message
    assert failures["a.jsonl#2"].raw == b"no JSON\n"
    assert failures["a.jsonl#2"].source == str(path)
    assert set(retried(kept)) == {str(path), str(tmp_path / "b.txt"), str(tmp_path / "c.txt")}
    write(path, {"text": article(1)}, {"text": article(2)}, {"text": article(3)})
    (tmp_path / "c.txt").write_text(article(4), encoding="utf-8")
    assert outcome(added(kept, *retried(kept))) == (3, 1, 1)
    assert [one.origin for one in kept.failures()] == [(tmp_path / "b.txt").as_posix()]


def test_names_and_fields_that_are_no_text_are_kept_as_they_can_be(kept: Archive, tmp_path: Path) -> None:
    """A file may be called by bytes, and JSON may hold half a character."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.txt"))
    try:
        path.write_text(article(1), encoding="utf-8")
    except OSError:
        pytest.skip("files cannot be called so here")
    rows = [{"text": article(2), "url": "http://a/\ud800"}, {"text": article(3), "outlet": "\ud800\x00"}, {"text": article(4) + "\ud800"}, {"text": article(5)}]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert outcome(added(kept, tmp_path)) == (4, 0, 1)
    assert outcome(added(kept, tmp_path)) == (0, 4, 1)
    with kept.reading() as connection:
        assert set(connection.scalars(select(schema.documents.c.uri))) >= {f"{tmp_path.as_posix()}/b\\udcff.txt", "http://a/\\ud800"}


def test_a_defect_of_the_reader_costs_one_document(kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told as what it is."""
    from visavis.reader import Reader

    real = Reader.read

    def read(self: Reader, document: Any) -> Report:
        if "15838" in document.text:
            raise KeyError("nsubj")
        return real(self, document)

    monkeypatch.setattr(Reader, "read", read)
    write(tmp_path / "a.jsonl", *({"text": article(number)} for number in (1, 2, 3)))
    assert outcome(added(kept, tmp_path / "a.jsonl")) == (2, 0, 1)
    assert "defect of visavis" in next(iter(kept.failures())).message


def test_what_the_database_does_not_take_costs_one_document(kept: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is left half done."""
    real = Archive.store

    def store(self: Archive, document: Any, report: Any, **given: Any) -> int | None:
        if "15838" in document.text:
            raise ValueError("no such thing")
        return real(self, document, report, **given)

    monkeypatch.setattr(Archive, "store", store)
    write(tmp_path / "a.jsonl", *({"text": article(number)} for number in (1, 2, 3)))
    assert outcome(added(kept, tmp_path / "a.jsonl")) == (2, 0, 1)


def test_an_archive_that_can_take_no_more_ends_the_intake(kept: Archive, tmp_path: Path) -> None:
    """What is stored before is kept, and when there is room it goes on behind it."""
    write(tmp_path / "a.jsonl", *({"text": f"{article(number)} {DISPATCH} {number}"} for number in range(60)))
    with kept.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    from sqlalchemy import event

    engine = kept._engine
    engine.dispose()
    limit = [pages + 40]
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count = {limit[0]}"))
    summary = Summary()
    with pytest.raises(FullDisk, match="make some and run the same command again"):
        added(kept, tmp_path / "a.jsonl", summary=summary)
    assert 0 < summary.added < 60
    assert numbers(kept)["documents"] == summary.added
    limit[0] = 1_000_000
    engine.dispose()
    assert outcome(added(kept, tmp_path / "a.jsonl")) == (60 - summary.added, summary.added, 0)


def test_a_repost_is_linked_to_what_it_repeats(kept: Archive, tmp_path: Path) -> None:
    """It is kept, and is no second witness."""
    write(tmp_path / "a.jsonl", {"text": DISPATCH, "date": "2024-01-10"}, {"text": REPOST, "date": "2024-01-11"}, {"text": article(1), "date": "2024-01-10"})
    summary = added(kept, tmp_path / "a.jsonl")
    assert (summary.added, summary.contacts, summary.reposts) == (3, 3, 1)
    with kept.reading() as connection:
        assert connection.scalars(select(schema.documents.c.repost_of).order_by(schema.documents.c.id)).all() == [None, 1, None]


def test_the_same_words_months_later_are_no_repost(kept: Archive, tmp_path: Path) -> None:
    """A formula may serve for many meetings."""
    write(tmp_path / "a.jsonl", {"text": DISPATCH, "date": "2024-01-10"}, {"text": REPOST.replace("10 janvier", "12 juin"), "date": "2024-06-12"})
    assert added(kept, tmp_path / "a.jsonl").reposts == 0


def test_a_dry_run_counts_and_writes_nothing(kept: Archive, tmp_path: Path) -> None:
    """With an archive and without one."""
    write(tmp_path / "a.jsonl", {"text": article(1)}, {"text": article(1)}, {"text": FOOTBALL}, "no JSON")
    before = numbers(kept)
    summary = survey(None, [str(tmp_path / "a.jsonl")], Options())
    assert (outcome(summary), summary.contacts) == ((2, 1, 1), 1)
    assert outcome(survey(kept, [str(tmp_path / "a.jsonl")], Options())) == (2, 1, 1)
    assert numbers(kept) == before
    added(kept, tmp_path / "a.jsonl")
    assert outcome(survey(kept, [str(tmp_path / "a.jsonl")], Options())) == (0, 3, 1)


@pytest.fixture
def options(kept: Archive) -> Iterator[Options]:
    """What fetches from this machine, and knows what the archive knows of pages."""

    def state(url: str) -> tuple[str | None, str | None] | None:
        found = kept.http_state(url)
        return (found.etag, found.last_modified) if found else None

    with Fetcher(allow_private=True, limits=Limits(delay=0.0), state=state) as fetcher:
        yield Options(fetcher=fetcher)


def test_a_page_is_fetched_again_only_if_it_changed(kept: Archive, site: Site, options: Options) -> None:
    """And then its new text is added."""
    url = site.changing("/a", PAGE, '"1"')
    assert outcome(added(kept, url, options=options)) == (1, 0, 0)
    assert outcome(added(kept, url, options=options)) == (0, 1, 0)
    site.changing("/a", PAGE.replace("Une tournée", "Un voyage"), '"2"')
    assert outcome(added(kept, url, options=options)) == (1, 0, 0)


def test_a_feed_is_walked_only_for_what_is_new(kept: Archive, site: Site, options: Options) -> None:
    """Pages that are known are not fetched; a feed that has not changed is not walked at all."""
    site.changing("/feed", rss(entry("/a"), entry("/b")), '"1"', "text/xml")
    site.put("/a", PAGE)
    site.put("/b", PAGE.replace("Une tournée", "Un voyage"))
    assert outcome(added(kept, site.url + "/feed", options=options)) == (2, 0, 0)
    site.asked.clear()
    assert outcome(added(kept, site.url + "/feed", options=options)) == (0, 1, 0)
    assert site.asked == ["/feed"]
    site.changing("/feed", rss(entry("/a"), entry("/b"), entry("/c")), '"2"', "text/xml")
    site.put("/c", PAGE.replace("Une tournée", "Une visite"))
    site.asked.clear()
    assert outcome(added(kept, site.url + "/feed", options=options)) == (1, 2, 0)
    assert site.asked == ["/feed", "/c"]


def test_a_feed_that_was_not_taken_to_its_end_is_walked_again(kept: Archive, site: Site, options: Options) -> None:
    """Whether the intake was ended, or a page could not be had for the moment."""
    site.changing("/feed", rss(entry("/a"), entry("/b")), '"1"', "text/xml")
    site.put("/a", PAGE)
    site.pages["/b"] = (503, {}, b"")
    url = site.url + "/feed"

    def end(_item: Item, _outcome: str, _why: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        added(kept, url, options=options, tell=end)
    assert kept.http_state(url) is None
    assert outcome(added(kept, url, options=options)) == (0, 1, 1)
    assert kept.http_state(url) is None
    site.put("/b", PAGE.replace("Une tournée", "Un voyage"))
    assert outcome(added(kept, url, options=options)) == (1, 1, 0)
    assert kept.http_state(url) is not None


def _die_of_some(number: int) -> int | Failed:
    """Make twice the number; of 3, die."""
    if number == 3:
        os.kill(os.getpid(), 9)
    return 2 * number


def test_a_process_that_dies_takes_no_other_document_with_it() -> None:
    """The others on their way are made all the same, in their order; of nothing is made nothing."""
    with Workers(2) as pool:
        made = list(pool.each(_die_of_some, ((str(number), number or None) for number in range(8))))
    assert [beside for beside, _ in made] == list("01234567")
    assert [one for _, one in made if not isinstance(one, Failed)] == [None, 2, 4, 8, 10, 12, 14]
    assert isinstance(made[3][1], Failed)
    assert "memory" in made[3][1].message


def test_several_processes_give_what_one_gives(kept: Archive, tmp_path: Path) -> None:
    """The same documents, in the same order."""
    write(tmp_path / "a.jsonl", *({"text": article(number)} for number in range(6)), "no JSON", {"text": FOOTBALL})
    assert outcome(added(kept, tmp_path / "a.jsonl", workers=2)) == (7, 0, 1)
    with Archive(tmp_path / "one.db") as other:
        added(other, tmp_path / "a.jsonl")
        for archive in (kept, other):
            with archive.reading() as connection:
                assert len(connection.scalars(select(schema.documents.c.digest).order_by(schema.documents.c.id)).all()) == 7
        assert numbers(other) == numbers(kept)


def test_batches_are_cut_from_what_is_walked() -> None:
    """And no further ahead than that."""
    assert [len(batch) for batch in adding._batched(range(7), 3)] == [3, 3, 1]
