"""Feeds and pages as sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from tests.intake.serving import Site
from tests.intake.test_files import PAGE
from tests.intake.test_rows import TEXT, loaded
from tests.test_document import BODY
from visavis.document import Document
from visavis.errors import VisavisError
from visavis.intake.fetching import Fetcher, Limits
from visavis.intake.items import Checkpoint, Item, Options, Unchanged
from visavis.intake.sources import items


def rss(*entries: str, title: str = "Le Fjord") -> str:
    """Return a feed in RSS."""
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title><link>/</link>{"".join(entries)}</channel></rss>'


def entry(link: str, *, title: str = "Oslo et Lima", text: str = "", when: str = "Wed, 17 Apr 2024 08:00:00 +0200") -> str:
    """Return an entry of a feed in RSS."""
    return f"<item><title>{title}</title><link>{link}</link><pubDate>{when}</pubDate><description><![CDATA[{text}]]></description></item>"


@pytest.fixture
def options() -> Iterator[Options]:
    """What walks the site on this machine."""
    with Fetcher(allow_private=True, limits=Limits(delay=0.0)) as fetcher:
        yield Options(fetcher=fetcher)


def walked(url: str, options: Options) -> tuple[list[Document], list[str], list[Item]]:
    """Return the documents of a source, why others are not there, and all its items."""
    documents, wrong, seen = [], [], list(items(url, options))
    for item in seen:
        if isinstance(item, Unchanged):
            continue
        try:
            ready = item.prepared()
            assert ready is not None
            documents.append(ready.load())
        except VisavisError as error:
            wrong.append(str(error))
    return documents, wrong, seen


def test_the_pages_of_a_feed_are_documents(site: Site, options: Options) -> None:
    """With the date and title of the entry and the address of the page; behind the last stands the mark of the feed's state."""
    site.put("/feed", rss(entry("/a"), entry("/b#top", title="Lima &amp; Oslo")), "application/rss+xml", ETag='"1"')
    site.put("/a", PAGE)
    site.put("/b", PAGE.replace("Une tournée", "Un voyage"))
    documents, wrong, seen = walked(site.url + "/feed", options)
    assert wrong == []
    assert [(document.uri, document.published, document.title, document.outlet) for document in documents] == [
        (site.url + "/a", "2024-04-17", "Oslo et Lima", "Le Fjord"),
        (site.url + "/b", "2024-04-17", "Lima & Oslo", "Le Fjord"),
    ]
    assert isinstance(seen[-1], Checkpoint)
    assert (seen[-1].page.etag, seen[-1].page.data) == ('"1"', b"")


def test_what_is_told_of_the_outlet_goes_before_all(site: Site, options: Options) -> None:
    """Then what the page says, then the title of the feed."""
    site.put("/feed", rss(entry("/a"), entry("/gone", text=f"<p>{BODY[0]}</p><p>{BODY[1]}</p>"), title="Fils du monde"), "text/xml")
    site.put("/a", PAGE)
    assert [document.outlet for document in walked(site.url + "/feed", options)[0]] == ["Le Fjord", "Fils du monde"]
    told = Options(fetcher=options.fetcher, outlet="La Dépêche")
    assert [document.outlet for document in walked(site.url + "/feed", told)[0]] == ["La Dépêche", "La Dépêche"]


def test_the_pages_are_fetched_only_when_it_is_their_turn(site: Site, options: Options) -> None:
    """So that those that are known need not be."""
    site.put("/feed", rss(entry("/a"), entry("/b")), "application/rss+xml")
    list(items(site.url + "/feed", options))
    assert "/a" not in site.asked


def test_an_entry_whose_page_cannot_be_had_is_taken_from_the_feed(site: Site, options: Options) -> None:
    """If the feed has enough of it; a teaser is not."""
    site.put("/feed", rss(entry("/gone", text=f"<p>{BODY[0]}</p><p>{BODY[1]}</p>"), entry("/lost", text="Lire la suite")), "text/xml")
    documents, wrong, _ = walked(site.url + "/feed", options)
    assert [document.outlet for document in documents] == ["Le Fjord"]
    assert BODY[1] in documents[0].text
    assert len(wrong) == 1
    assert "does not have it" in wrong[0]


def test_an_entry_whose_page_holds_no_article_is_taken_from_the_feed(site: Site, options: Options) -> None:
    """A wall of consent is none."""
    site.put("/feed", rss(entry("/wall", text=f"<p>{BODY[0]}</p><p>{BODY[1]}</p>")), "text/xml")
    site.put("/wall", "<html><body><script>consent()</script></body></html>")
    (document,), wrong, _ = walked(site.url + "/feed", options)
    assert wrong == []
    assert BODY[1] in document.text
    assert document.outlet == "Le Fjord"


def test_the_texts_of_a_feed_may_be_all_that_is_wanted(site: Site, options: Options) -> None:
    """Then no page is fetched; an entry without a text cannot be read."""
    site.put("/feed", rss(entry("/a", text=TEXT), entry("/b")), "text/xml")
    documents, wrong, _ = walked(site.url + "/feed", Options(fetcher=options.fetcher, pages=False))
    assert len(documents) == 1
    assert "no text" in wrong[0]
    assert site.asked == ["/robots.txt", "/feed"]


def test_atom_is_read_with_its_longest_text(site: Site, options: Options) -> None:
    """Content before summary."""
    paragraphs = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in BODY)
    atom = f"""<?xml version="1.0"?><!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom"><title>Le Fjord</title><entry><id>tag:1</id>
        <title>Oslo</title><updated>2024-04-18T10:00:00Z</updated><published>2024-04-17T23:30:00-05:00</published>
        <summary>Court.</summary><content type="html">{paragraphs}</content></entry></feed>"""
    site.put("/feed", atom, "application/atom+xml")
    (document,), _, seen = walked(site.url + "/feed", options)
    assert BODY[2] in document.text
    assert document.published == "2024-04-17"
    assert seen[0].origin == f"{site.url}/feed#tag:1"
    assert seen[0].stamp == "2024-04-18T10:00:00Z"


def test_an_entry_that_is_changed_has_another_stamp(site: Site, options: Options) -> None:
    """And is looked at again."""
    stamps = set()
    for day in (1, 2):
        site.put("/feed", rss(entry("/a", when=format_datetime(datetime(2024, 4, day, tzinfo=UTC)))), "text/xml")
        stamps |= {item.stamp for item in items(site.url + "/feed", options) if not isinstance(item, Checkpoint)}
    assert len(stamps) == 2


def test_a_single_page_is_a_document(site: Site, options: Options) -> None:
    """Looked at again whenever it is asked for."""
    site.put("/a", PAGE)
    (document,), _, (item,) = walked(site.url + "/a#part", options)
    assert document.title == "Oslo et Lima se rapprochent"
    assert (item.origin, item.again) == (site.url + "/a", True)


def test_a_feed_that_is_damaged_or_refused_is_one_error(site: Site, options: Options) -> None:
    """A feed without entries is none."""
    site.put("/broken", "<?xml version='1.0'?><rss><chan", "text/xml")
    site.put("/empty", rss(), "text/xml")
    assert "no feed that can be read" in walked(site.url + "/broken", options)[1][0]
    site.put("/bytes", b'<?xml version="1.0" encoding="ut\xd5\xff8"?>' + rss(entry("/a")).encode().partition(b"?>")[2], "text/xml")
    assert "no feed that can be read" in walked(site.url + "/bytes", options)[1][0]
    assert walked(site.url + "/empty", options)[:2] == ([], [])
    assert "does not have it" in walked(site.url + "/none", options)[1][0]
    assert "no address" in walked("http://[::1", options)[1][0]


def test_a_feed_that_expands_without_end_is_harmless(site: Site, options: Options) -> None:
    """Entities are not trusted, and files are not read for them."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20 if n else "ha"}">' for n in range(12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [{entities}<!ENTITY file SYSTEM "file:///etc/passwd">]>' + rss(
        entry("", title="&a11;", text="x"), "<item><title>&file;</title></item>"
    ).removeprefix('<?xml version="1.0" encoding="utf-8"?>')
    site.put("/feed", bomb, "text/xml")
    documents, wrong, _ = walked(site.url + "/feed", options)
    assert all("root:" not in document.text for document in documents)
    assert len(documents) + len(wrong) < 5


def test_a_feed_in_a_file_is_walked(tmp_path: object) -> None:
    """As it would be at its address; without somebody to fetch, its own texts are taken."""
    from pathlib import Path

    path = Path(str(tmp_path)) / "feed.xml"
    path.write_text(rss(entry("https://example.org/a", text=TEXT)), encoding="utf-8")
    documents, wrong = loaded(path)
    assert wrong == []
    assert documents[0].uri == "https://example.org/a"
