"""Fetching: limits, private addresses, robots.txt, redirects, conditional requests."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable
from typing import Any

import pytest

from tests.intake.serving import Site
from tests.intake.test_files import PAGE
from visavis.errors import AddressRefused, FetchError, RobotsRefused
from visavis.intake.addresses import addresses, is_public
from visavis.intake.fetching import Fetcher, Limits


def fetcher(**given: Any) -> Fetcher:
    """Return one that may fetch from this machine, and does not wait between requests."""
    return Fetcher(**{"allow_private": True, "limits": Limits(delay=0.0), **given})


def test_a_page_is_fetched_with_what_it_says_of_itself(site: Site) -> None:
    """Content, kind, encoding, and by what it can be asked whether it has changed."""
    site.put("/a", PAGE.encode("cp1252"), "text/html; charset=windows-1252", ETag='"1"', Last_Modified="Wed, 10 Jan 2024 08:00:00 GMT")
    with fetcher() as client:
        page = client.get(site.url + "/a#part")
    assert page is not None
    assert (page.url, page.kind, page.charset) == (site.url + "/a", "text/html", "windows-1252")
    assert (page.etag, page.last_modified) == ('"1"', "Wed, 10 Jan 2024 08:00:00 GMT")
    assert page.data == PAGE.encode("cp1252")
    assert site.asked == ["/robots.txt", "/a"]


def test_a_compressed_page_is_unpacked_within_its_limit(site: Site) -> None:
    """A few bytes that stand for many are refused."""
    site.put("/a", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    site.put("/b", gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip")
    with fetcher() as client:
        page = client.get(site.url + "/a")
        assert page is not None
        assert page.data == PAGE.encode()
        with pytest.raises(FetchError, match="unpacks to more than 20 MB"):
            client.get(site.url + "/b")


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
     "::1", "::", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"],
)  # fmt: skip
def test_private_addresses_are_not_public(address: str) -> None:
    """Whatever they are wrapped in."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses_are(address: str) -> None:
    """Of both versions."""
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_private_addresses_are_refused_however_they_are_written(site: Site, host: str) -> None:
    """Before anything is sent there."""
    port = site.url.rpartition(":")[2]
    with Fetcher() as client, pytest.raises(FetchError) as refused:
        client.get(f"http://{host}:{port}/a")
    assert site.asked == []
    assert isinstance(refused.value, AddressRefused) or "cannot be" in str(refused.value)


def resolving(monkeypatch: pytest.MonkeyPatch, hosts: dict[str, Callable[[], str]]) -> None:
    """Let names resolve as is said."""
    real = socket.getaddrinfo

    def look_up(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        return real(hosts[host]() if host in hosts else host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_name_that_leads_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public name may have any address."""
    resolving(monkeypatch, {"news.example": lambda: "192.168.1.7"})
    with Fetcher() as client, pytest.raises(AddressRefused, match=r"news\.example is 192\.168\.1\.7.*--allow-private"):
        client.get("http://news.example/a")
    with pytest.raises(AddressRefused):
        addresses("news.example", 80, allow_private=False)


def test_a_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address was public, the second is not."""
    import visavis.intake.addresses as module

    real = module.is_public
    monkeypatch.setattr(module, "is_public", lambda address: address == "127.0.0.1" or real(address))
    site.put("/secret", PAGE)
    site.send_on("/a", site.url.replace("127.0.0.1", "127.0.0.2") + "/secret")
    with Fetcher(limits=Limits(delay=0.0)) as client, pytest.raises(AddressRefused, match=r"127\.0\.0\.2"):
        client.get(site.url + "/a")
    assert site.asked == ["/robots.txt", "/a"]


def test_what_was_looked_at_is_connected_to(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers differently the second time is not asked a second time."""
    answers = iter(["127.0.0.1", "127.0.0.1"])
    resolving(monkeypatch, {"news.example": lambda: next(answers)})
    port = site.url.rpartition(":")[2]
    site.put("/a", PAGE)
    with fetcher() as client:
        assert client.get(f"http://news.example:{port}/a") is not None  # one look-up for robots.txt, one for the page
    assert next(answers, None) is None


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"])
def test_a_redirect_leads_to_the_web_only(site: Site, to: str) -> None:
    """No other scheme is followed."""
    site.send_on("/a", to)
    with fetcher() as client, pytest.raises(FetchError, match="neither http nor https"):
        client.get(site.url + "/a")


def test_redirects_are_followed_a_few_times(site: Site) -> None:
    """And not for ever."""
    site.put("/end", PAGE)
    site.send_on("/a", "/b", 301)
    site.send_on("/b", "/end", 307)
    site.send_on("/round", "/round")
    with fetcher() as client:
        page = client.get(site.url + "/a")
        assert page is not None
        assert (page.url, page.final) == (site.url + "/a", site.url + "/end")
        with pytest.raises(FetchError, match="more than 5 times"):
            client.get(site.url + "/round")


def test_robots_are_asked_and_obeyed(site: Site) -> None:
    """Once for a site, also for pages that are only reached by redirect."""
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/\nUser-agent: visavis\nDisallow: /ours", "text/plain")
    site.put("/ours/a", PAGE)
    site.send_on("/a", "/ours/a")
    site.put("/private/b", PAGE)
    with fetcher() as client:
        with pytest.raises(RobotsRefused, match=r"robots\.txt does not want it"):
            client.get(site.url + "/ours/a")
        with pytest.raises(RobotsRefused):
            client.get(site.url + "/a")
        assert client.get(site.url + "/private/b") is not None
    assert site.asked.count("/robots.txt") == 1
    assert "/ours/a" not in site.asked


def test_a_site_whose_robots_cannot_be_asked_is_left_alone(site: Site) -> None:
    """A server in trouble may forbid what it cannot say."""
    site.pages["/robots.txt"] = (503, {}, b"")
    site.put("/a", PAGE)
    with fetcher() as client, pytest.raises(FetchError, match="wishes cannot be asked") as failed:
        client.get(site.url + "/a")
    assert failed.value.passing
    assert "/a" not in site.asked


def test_a_site_is_asked_no_faster_than_it_wants(site: Site) -> None:
    """Its own delay, or ours where it names none."""
    slept: list[float] = []
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 7", "text/plain")
    site.put("/a", PAGE)
    with Fetcher(allow_private=True, sleep=slept.append) as client:
        client.get(site.url + "/a")
        client.get(site.url + "/a")
    assert len(slept) == 1
    assert 6 < slept[0] <= 7


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    """What is known of it is told with the request."""
    site.changing("/a", PAGE, '"7"')
    with fetcher(state=lambda _: ('"7"', None)) as client:
        assert client.get(site.url + "/a") is None
    with fetcher(state=lambda _: ('"6"', None)) as client:
        assert client.get(site.url + "/a") is not None


@pytest.mark.parametrize(
    ("status", "headers", "says", "passing"),
    [
        (404, {}, "does not have it", False),
        (410, {}, "no longer", False),
        (403, {}, "forbids it", False),
        (500, {}, "answers 500", True),
        (429, {"Retry-After": "120"}, "too many requests", True),
    ],
)
def test_what_servers_refuse_is_said(site: Site, status: int, headers: dict[str, str], says: str, passing: bool) -> None:
    """With whether it is worth asking again, and when."""
    site.pages["/a"] = (status, headers, b"")
    with fetcher() as client, pytest.raises(FetchError, match=says) as failed:
        client.get(site.url + "/a")
    assert (failed.value.passing, failed.value.status) == (passing, status)
    assert failed.value.wait == (120.0 if headers else None)


def test_large_pages_and_pictures_are_refused(site: Site) -> None:
    """By what the server says of them, or when they have come so far."""
    site.put("/a", b"x" * 2000)
    site.put("/b", b"x" * 2000, Transfer_Encoding="identity", Content_Length="0")
    site.put("/c", b"\x89PNG", "image/png")
    with fetcher(limits=Limits(bytes=1000, delay=0.0)) as client:
        with pytest.raises(FetchError, match="larger than"):
            client.get(site.url + "/a")
        with pytest.raises(FetchError, match="image/png"):
            client.get(site.url + "/c")


def test_a_page_that_takes_too_long_is_given_up(site: Site) -> None:
    """However steadily it drips."""
    site.put("/a", PAGE)
    with fetcher(limits=Limits(seconds=-1.0, delay=0.0)) as client, pytest.raises(FetchError, match="too long"):
        client.get(site.url + "/a")


@pytest.mark.parametrize("url", ["http://", "http://[::1", "https://no-such-host.invalid/a", "http://a b/"])
def test_addresses_that_lead_nowhere_are_errors(url: str) -> None:
    """And never a traceback."""
    with fetcher() as client, pytest.raises(FetchError):
        client.get(url)


def test_a_server_that_is_not_there_is_an_error() -> None:
    """It may be another time."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with fetcher() as client, pytest.raises(FetchError) as failed:
        client.get(f"http://127.0.0.1:{port}/a")
    assert failed.value.passing
