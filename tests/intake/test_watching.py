"""Watching feeds: when each is polled, and what happens when one does not answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.intake.serving import Site
from tests.intake.test_feeds import entry, rss
from tests.intake.test_rows import TEXT
from visavis.archive.store import Archive
from visavis.errors import SourceError
from visavis.intake.adding import Summary
from visavis.intake.fetching import Fetcher, Limits
from visavis.intake.reading import Workers
from visavis.intake.watching import Feed, Watch, feeds


def listed(path: Path, text: str) -> Path:
    """Write a list of feeds."""
    path.write_text(text, encoding="utf-8")
    return path


def test_feeds_are_listed_in_toml(tmp_path: Path) -> None:
    """What is said of one goes before what is said of all."""
    text = """
        every = "30 minutes"
        [[feed]]
        url = "https://example.org/a.xml"
        [[feed]]
        url = "https://example.org/b.xml"
        every = "2h"
        language = "fr"
        outlet = "Le Fjord"
        pages = false
    """
    assert feeds(listed(tmp_path / "feeds.toml", text)) == (
        Feed("https://example.org/a.xml", 1800.0),
        Feed("https://example.org/b.xml", 7200.0, "fr", "Le Fjord", False),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "lists no feed"),
        ("feed = 3", "lists no feed"),
        ("[[feed]", "no TOML"),
        ('[[feed]]\nurl = "example.org"', "feed 1: url must be an address"),
        ('[[feed]]\nurl = "http://a.b"\nevry = 3', "'evry' means nothing"),
        ('evry = 3\n[[feed]]\nurl = "http://a.b"', "'evry' means nothing"),
        ('every = "now"\n[[feed]]\nurl = "http://a.b"', "'now' is no time"),
        ('[[feed]]\nurl = "http://a.b"\nlanguage = "xx"', "does not read 'xx'"),
        ('[[feed]]\nurl = "http://a.b"\npages = 1', "pages true or false"),
    ],
)
def test_a_list_that_is_wrong_says_what_to_write(tmp_path: Path, text: str, says: str) -> None:
    """In the words of the file."""
    with pytest.raises(SourceError, match=says):
        feeds(listed(tmp_path / "feeds.toml", text))


class Time:
    """A clock that goes on when somebody sleeps, and ends the watch at the end of its time."""

    def __init__(self, end: float) -> None:
        self.now = 0.0
        self.end = end
        self.then: list[tuple[float, Callable[[], object]]] = []

    def clock(self) -> float:
        """Return the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Go on by so much."""
        self.now += max(seconds, 0.1)
        while self.then and self.then[0][0] <= self.now:
            self.then.pop(0)[1]()
        if self.now > self.end:
            raise KeyboardInterrupt


Told = list[tuple[float, str, int, list[str]]]


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """What fetches from this machine."""
    with Fetcher(allow_private=True, limits=Limits(delay=0.0)) as opened:
        yield opened


def watched(kept: Archive, path: Path, fetcher: Fetcher, time: Time) -> Told:
    """Return what was told of each poll, with when it was."""
    told: Told = []

    def tell(feed: Feed, summary: Summary, complaints: Sequence[str]) -> None:
        told.append((round(time.now / 60), feed.url.rpartition("/")[2], summary.added, list(complaints)))

    watch = Watch(kept, path, fetcher, tell=tell, sleep=time.sleep, clock=time.clock)
    with Workers() as pool, pytest.raises(KeyboardInterrupt):
        watch.run(pool)
    return told


def test_each_feed_is_polled_when_it_is_due(kept: Archive, tmp_path: Path, site: Site, fetcher: Fetcher) -> None:
    """And what is new in it is added."""
    site.put("/a", rss(entry("", text=TEXT)), "text/xml")
    site.put("/b", rss(), "text/xml")
    path = listed(tmp_path / "feeds.toml", f'[[feed]]\nurl = "{site.url}/a"\npages = false\n[[feed]]\nurl = "{site.url}/b"\nevery = "1 hour"\n')
    told = watched(kept, path, fetcher, Time(60 * 61))
    assert [(when, name) for when, name, _, _ in told] == [(0, "a"), (0, "b"), (15, "a"), (30, "a"), (45, "a"), (60, "a"), (60, "b")]
    assert [count for _, name, count, _ in told if name == "a"] == [1, 0, 0, 0, 0]


def test_a_feed_that_does_not_answer_is_asked_ever_more_rarely(kept: Archive, tmp_path: Path, site: Site, fetcher: Fetcher) -> None:
    """As usual when it answers again; when its server says, if it does; and no more when it is gone."""
    path = listed(tmp_path / "feeds.toml", f'[[feed]]\nurl = "{site.url}/a"\nevery = "10m"\n')
    site.pages["/a"] = (500, {}, b"")
    time = Time(60 * 250)
    time.then = [
        (60 * 65, lambda: site.put("/a", rss(), "text/xml")),
        (60 * 155, lambda: site.pages.update({"/a": (429, {"Retry-After": str(60 * 50)}, b"")})),
        (60 * 200, lambda: site.pages.update({"/a": (410, {}, b"")})),
    ]
    told = watched(kept, path, fetcher, time)
    assert [when for when, *_ in told] == [0, 20, 60, 140, 150, 160, 210]
    assert [bool(complaints) for *_, complaints in told] == [True, True, True, False, False, True, True]
    assert "no longer" in told[-1][3][0]


def test_the_list_is_read_again_when_it_changes(kept: Archive, tmp_path: Path, site: Site, fetcher: Fetcher) -> None:
    """One that is wrong is complained of, and what was listed before is polled on."""
    import os

    site.put("/a", rss(), "text/xml")
    site.put("/b", rss(), "text/xml")
    path = tmp_path / "feeds.toml"

    def change(text: str, when: int) -> None:
        listed(path, text)
        os.utime(path, ns=(when, when))

    change(f'[[feed]]\nurl = "{site.url}/a"\n', 1)
    time = Time(60 * 16)
    time.then = [
        (60 * 5, lambda: change(f'[[feed]]\nurl = "{site.url}/a"\n[[feed]]\nurl = "{site.url}/b"\n', 2)),
        (60 * 10, lambda: change("[[feed]", 3)),
        (60 * 12, path.unlink),
    ]
    told = watched(kept, path, fetcher, time)
    assert [(when, name) for when, name, _, _ in told] == [(0, "a"), (5, "b"), (10, "feeds.toml"), (15, "a")]
    assert "polled on" in told[2][3][0]


def test_a_locked_archive_is_tried_again(kept: Archive, tmp_path: Path, site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else may be writing to it for a while."""
    from visavis.errors import LockedArchive

    site.put("/a", rss(entry("", text=TEXT)), "text/xml")
    path = listed(tmp_path / "feeds.toml", f'[[feed]]\nurl = "{site.url}/a"\n')
    real = Archive.store
    locked = iter([True])

    def store(self: Archive, document: object, report: object, **given: object) -> int | None:
        if next(locked, False):
            raise LockedArchive("another program is writing to it")
        return real(self, document, report, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "store", store)
    told = watched(kept, path, fetcher, Time(60 * 16))
    assert [(count, bool(complaints)) for _, _, count, complaints in told] == [(0, True), (1, False)]
