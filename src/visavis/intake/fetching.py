"""Pages and feeds fetched from the web: politely, within limits, and from public addresses only.

Every request, the first and those after redirects, is made to an address that was looked at: the name is resolved once, and what it resolves to is
connected to, so that no second answer of the name server can lead elsewhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

from typing_extensions import override

from visavis.errors import FetchError, RobotsRefused, UnreadableDocument
from visavis.intake.addresses import addresses
from visavis.intake.inflating import ENCODINGS, inflated

if TYPE_CHECKING:
    import httpx

_REDIRECTS = (301, 302, 303, 307, 308)
_MEDIA = ("image/", "video/", "audio/", "font/", "application/zip", "application/octet-stream+")
_ROBOTS = 512_000  # bytes of a robots.txt that are read
_ROBOTS_KEPT = 3600.0 * 24
_LONGEST_DELAY = 30.0
_NOT_MODIFIED, _TOO_MANY, _GONE = 304, 429, 410


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: its content, and by what it can be asked whether it has changed."""

    url: str
    data: bytes = b""
    final: str = ""
    kind: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    def bare(self) -> Fetched:
        """Return the answer without its content."""
        return Fetched(self.url, etag=self.etag, last_modified=self.last_modified)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched, and how fast."""

    bytes: int = 20_000_000
    seconds: float = 60.0
    redirects: int = 5
    delay: float = 1.0
    """Seconds between two requests to one host, where its robots.txt asks for no more."""


State = Callable[[str], "tuple[str | None, str | None] | None"]
"""Gives the ETag and time of change that an address answered last, if it is known."""


@dataclass(slots=True)
class Fetcher:
    """Fetches pages and feeds."""

    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    state: State = lambda _url: None
    sleep: Callable[[float], None] = time.sleep
    _client: httpx.Client | None = None
    _robots: dict[str, tuple[float, Any]] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def get(self, url: str) -> Fetched | None:
        """Return what is at an address; nothing if it has not changed since it was last fetched.

        Raises FetchError.
        """
        url = bare(url)
        known = self.state(url)
        asked = {name: value for name, value in zip(("If-None-Match", "If-Modified-Since"), known or (), strict=False) if value}
        deadline = time.monotonic() + self.limits.seconds
        here = url
        for _ in range(self.limits.redirects + 1):
            self._ask_robots(here, deadline)
            answer = self._request(here, asked, deadline, self.limits.bytes)
            if answer.status == _NOT_MODIFIED and known:
                return None
            if answer.status in _REDIRECTS and answer.headers.get("location"):
                here = _next(here, answer.headers["location"])
                continue
            return _page(url, here, answer)
        raise FetchError(f"it was sent on more than {self.limits.redirects} times")

    def _ask_robots(self, url: str, deadline: float) -> None:
        """Raise RobotsRefused if the site does not want the page fetched, and wait as long as it asks."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        at, rules = self._robots.get(site, (0.0, None))
        if rules is None or time.monotonic() - at > _ROBOTS_KEPT:
            rules = self._rules(site, deadline)
            self._robots[site] = (time.monotonic(), rules)
        if not rules.can_fetch(url, agent()):
            raise RobotsRefused(f"{site}/robots.txt does not want it fetched by programs: get it with a browser and add the file")
        delay = min(float(rules.crawl_delay(agent()) or 0.0), _LONGEST_DELAY)
        self._wait(parts.netloc, max(delay, self.limits.delay))

    def _rules(self, site: str, deadline: float) -> Any:
        from protego import Protego

        here = f"{site}/robots.txt"
        for _ in range(self.limits.redirects + 1):
            answer = self._request(here, {}, deadline, _ROBOTS, cut=True)
            if answer.status in _REDIRECTS and answer.headers.get("location"):
                here = _next(here, answer.headers["location"])
                continue
            if answer.status >= 500 or answer.status == _TOO_MANY:
                raise FetchError(
                    f"{here} answers {answer.status}: nothing is fetched from a site whose wishes cannot be asked", passing=True, status=answer.status
                )
            # A site without rules has none.
            return Protego.parse(answer.data.decode("utf-8", "replace") if answer.status < 400 else "")
        return Protego.parse("")

    def _wait(self, host: str, delay: float) -> None:
        since = time.monotonic() - self._last.get(host, float("-inf"))
        if since < delay:
            self.sleep(delay - since)
        self._last[host] = time.monotonic()

    def _request(self, url: str, asked: dict[str, str], deadline: float, limit: int, *, cut: bool = False) -> _Answer:
        """Return the answer to one request; `cut` takes the beginning of one that is too large."""
        import httpx

        if self._client is None:
            self._client = _client(allow_private=self.allow_private)
        try:
            with self._client.stream("GET", url, headers=asked) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                data = b"".join(_body(response, headers, deadline, limit, cut=cut))
        except FetchError:
            raise
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError(f"it is no address that can be fetched ({error})") from error
        except httpx.TimeoutException as error:
            raise FetchError(f"the server took too long to answer ({type(error).__name__})", passing=True) from error
        except httpx.HTTPError as error:
            raise FetchError(f"the connection failed ({error or type(error).__name__})", passing=True) from error
        try:
            return _Answer(response.status_code, headers, inflated(data, headers.get("content-encoding", ""), limit))
        except UnreadableDocument as error:
            raise FetchError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str]
    data: bytes


def agent() -> str:
    """Return how visavis names itself to servers."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"visavis/{version('visavis')} (+https://pypi.org/project/visavis/)"
    except PackageNotFoundError:
        return "visavis (+https://pypi.org/project/visavis/)"


def _client(*, allow_private: bool) -> httpx.Client:
    import httpx

    beneath = httpx.HTTPTransport()

    class Guarded(httpx.BaseTransport):
        """Connects to addresses that were looked at, and to no others."""

        @override
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            host, port = request.url.host, request.url.port or (443 if request.url.scheme == "https" else 80)
            extensions = dict(request.extensions)
            if request.url.scheme == "https":
                extensions["sni_hostname"] = host
            failed: httpx.TransportError | None = None
            for address in addresses(host, port, allow_private=allow_private):
                url = request.url.copy_with(host=address)
                try:
                    return beneath.handle_request(httpx.Request(request.method, url, headers=request.headers, extensions=extensions))
                except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                    failed = error
            raise failed or httpx.ConnectError(f"{host} has no address")

        @override
        def close(self) -> None:
            beneath.close()

    timeout = httpx.Timeout(15.0)
    headers = {"User-Agent": agent(), "Accept-Encoding": ENCODINGS, "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    # The environment is not asked for proxies: what a proxy resolves cannot be looked at.
    return httpx.Client(transport=Guarded(), headers=headers, timeout=timeout, follow_redirects=False, trust_env=False)


def _body(response: httpx.Response, headers: dict[str, str], deadline: float, limit: int, *, cut: bool) -> Iterator[bytes]:
    if response.status_code in (*_REDIRECTS, _NOT_MODIFIED):
        return
    kind = headers.get("content-type", "").lower()
    if kind.startswith(_MEDIA):
        raise FetchError(f"it is {kind.partition(';')[0]}, no page: give the address of an article")
    if not cut and headers.get("content-length", "").isdigit() and int(headers["content-length"]) > limit:
        raise FetchError(f"it is larger than {limit // 1_000_000} MB")
    length = 0
    for chunk in response.iter_raw():
        length += len(chunk)
        if length > limit:
            if cut:
                yield chunk[: limit - length]
                return
            raise FetchError(f"it is larger than {limit // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise FetchError("it took too long to arrive", passing=True)
        yield chunk


def bare(url: str) -> str:
    """Return an address without the part of the page that it points to; raises FetchError for what is no address."""
    try:
        parts = urlsplit(url)
        if not parts.hostname:
            raise ValueError("it names no host")
        _ = parts.port  # it must be a number
        return urldefrag(url)[0]
    except ValueError as error:
        raise FetchError(f"it is no address that can be fetched ({error})") from error


def _next(here: str, location: str) -> str:
    try:
        following = urljoin(here, location)
    except ValueError as error:
        raise FetchError(f"it is sent on to {location[:200]!r}, which is no address") from error
    if urlsplit(following).scheme not in ("http", "https"):
        raise FetchError(f"it is sent on to {following[:200]}, which is neither http nor https")
    return bare(following)


def _page(url: str, final: str, answer: _Answer) -> Fetched:
    if answer.status != 200:
        passing = answer.status >= 500 or answer.status == _TOO_MANY
        what = {403: "forbids it", 404: "does not have it", _GONE: "has it no longer", 401: "wants a password", _TOO_MANY: "has had too many requests"}.get(
            answer.status
        )
        says = f"the server {what} ({answer.status})" if what else f"the server answers {answer.status}"
        raise FetchError(says, passing=passing, status=answer.status, wait=_seconds(answer.headers.get("retry-after")))
    kind, _, rest = answer.headers.get("content-type", "").partition(";")
    charset = next((part.partition("=")[2].strip(" \"'") for part in rest.split(";") if part.strip().lower().startswith("charset=")), None)
    return Fetched(url, answer.data, final, kind.strip().lower(), charset or None, answer.headers.get("etag"), answer.headers.get("last-modified"))


def _seconds(given: str | None) -> float | None:
    """Return how long a server asks to wait."""
    if not given:
        return None
    if given.strip().isdigit():
        return float(given)
    try:
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except ValueError:
        return None
