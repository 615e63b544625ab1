"""Feeds polled for good: which, how often, and what to do when one does not answer."""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from visavis.errors import FetchError, LockedArchive, SourceError
from visavis.intake.adding import Intake, Outcome, Summary
from visavis.intake.items import Broken, Item, Options
from visavis.intake.sources import is_url

if TYPE_CHECKING:
    from visavis.archive.store import Archive
    from visavis.intake.fetching import Fetcher
    from visavis.intake.reading import Workers

USUAL = 15 * 60.0
"""Seconds between two polls of a feed of which nothing is said."""

_LEAST, _MOST = 60.0, 24 * 3600.0
_GONE = 410
_UNITS = {"s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400}
_KEYS = ("url", "every", "language", "outlet", "pages")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to poll."""

    url: str
    every: float = USUAL
    language: str | None = None
    outlet: str | None = None
    pages: bool = True


def feeds(path: Path) -> tuple[Feed, ...]:
    """Return the feeds that a file of TOML lists; raises SourceError that says what is wrong with it."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError(f"{(error.strerror or str(error)).lower()}: name a TOML file that lists feeds") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"it is no TOML ({error})") from error
    usual = seconds(given.pop("every", USUAL), "every")
    listed = given.pop("feed", None)
    if given:
        raise SourceError(f'{", ".join(map(repr, given))} means nothing there: write every = "15m" and tables [[feed]] with {", ".join(_KEYS)}')
    if not isinstance(listed, list) or not listed:
        raise SourceError('it lists no feed: write [[feed]], and under it url = "https://…"')
    return tuple(_feed(number, table, usual) for number, table in enumerate(listed, 1))


def _feed(number: int, table: Any, usual: float) -> Feed:
    from visavis.languages import LANGUAGES

    where = f"feed {number}"
    if not isinstance(table, dict):
        raise SourceError(f'{where} is no table: write [[feed]], and under it url = "https://…"')
    if unknown := [key for key in table if key not in _KEYS]:
        raise SourceError(f"{where}: {', '.join(map(repr, unknown))} means nothing there; there are {', '.join(_KEYS)}")
    url, language, outlet, pages = (table.get(key) for key in ("url", "language", "outlet", "pages"))
    if not isinstance(url, str) or not is_url(url):
        raise SourceError(f"{where}: url must be an address that begins with http:// or https://")
    if language is not None and language not in LANGUAGES:
        raise SourceError(f"{where}: visavis does not read {language!r}; it reads {', '.join(sorted(LANGUAGES))}")
    if not isinstance(outlet, str | None) or not isinstance(pages, bool | None):
        raise SourceError(f"{where}: outlet is a text, pages true or false")
    return Feed(url, seconds(table.get("every", usual), where), language, outlet, pages is not False)


def seconds(given: Any, where: str) -> float:
    """Return a time given as seconds or in words, at least a minute and at most a day.

    >>> seconds("15m", "every"), seconds("2 hours", "every"), seconds(5, "every")
    (900.0, 7200.0, 60.0)
    """
    if isinstance(given, int | float) and not isinstance(given, bool):
        return min(max(float(given), _LEAST), _MOST)
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([a-z]+?)s?\s*", str(given).lower())
    if found is None or found[2] not in _UNITS:
        raise SourceError(f'{where}: {given!r} is no time: write "15m", "2 hours" or a number of seconds')
    return min(max(float(found[1]) * _UNITS[found[2]], _LEAST), _MOST)


@dataclass(slots=True)
class _Turn:
    """When a feed is polled next, and how often it has failed."""

    due: float = 0.0
    failures: int = 0
    gone: bool = False


class Watch:
    """Polls the feeds of a file, each when it is due; the file is read again when it changes.

    A feed that does not answer is asked ever more rarely, at the least once a day, or when its server says; one that is gone is asked no more.
    `tell` is told what came of each poll.
    """

    def __init__(
        self,
        archive: Archive,
        path: Path,
        fetcher: Fetcher,
        *,
        everything: bool = False,
        tell: Callable[[Feed, Summary, Sequence[str]], None],
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._archive = archive
        self._path = path
        self._fetcher = fetcher
        self._everything = everything
        self._tell = tell
        self._sleep = sleep
        self._clock = clock
        self._changed = 0
        self._feeds: tuple[Feed, ...] = ()
        self._turns: dict[str, _Turn] = {}

    def run(self, pool: Workers, *, once: bool = False) -> None:
        """Poll until interrupted; with `once`, each feed a single time."""
        while True:
            self._look_at_file()
            for feed in self._feeds:
                turn = self._turns.setdefault(feed.url, _Turn())
                if not turn.gone and (once or turn.due <= self._clock()):
                    self._poll(pool, feed, turn)
            if once:
                return
            waiting = [turn.due for feed in self._feeds if not (turn := self._turns[feed.url]).gone]
            # Never long, so that a change of the file is seen.
            self._sleep(min(max(min(waiting, default=_MOST) - self._clock(), 0.0), _LEAST))

    def _look_at_file(self) -> None:
        try:
            changed = self._path.stat().st_mtime_ns
        except OSError as error:
            if self._feeds:
                return  # it is being written, or was taken away: what was read of it holds
            raise SourceError(f"{(error.strerror or str(error)).lower()}: name a TOML file that lists feeds") from error
        if changed == self._changed:
            return
        try:
            self._feeds = feeds(self._path)
        except SourceError as error:
            if not self._feeds:
                raise
            self._tell(Feed(str(self._path)), Summary(), [f"{error}; the feeds listed before are polled on"])
        self._changed = changed

    def _poll(self, pool: Workers, feed: Feed, turn: _Turn) -> None:
        options = Options(language=feed.language, outlet=feed.outlet, pages=feed.pages, fetcher=self._fetcher)
        complaints: list[str] = []
        refused: list[FetchError | None] = []

        def hear(item: Item, outcome: Outcome, why: str) -> None:
            if outcome == "failed":
                complaints.append(why if item.origin == feed.url else f"{item.origin}: {why}")
                if isinstance(item, Broken) and item.origin == feed.url:
                    refused.append(item.error if isinstance(item.error, FetchError) else None)

        intake = Intake(self._archive, options, everything=self._everything, tell=hear)
        try:
            intake.run(pool, [feed.url])
        except LockedArchive as error:
            complaints.append(f"{error}; it is tried again")
        turn.failures = turn.failures + 1 if refused else 0
        wait = min(feed.every * 2 ** min(turn.failures, 16), _MOST)
        for refusal in filter(None, refused):
            turn.gone = refusal.status == _GONE
            wait = min(max(wait, refusal.wait or 0.0), _MOST)
        turn.due = self._clock() + wait
        self._tell(feed, intake.summary, complaints)
