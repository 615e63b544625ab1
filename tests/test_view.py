"""Reports as text and as pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.telling import TEXT
from visavis.document import Document
from visavis.reader import Reader
from visavis.records import Report, Span
from visavis.view.page import Evidence, blocks


class _Page(HTMLParser):
    """What the tests ask of a page: its elements in order, and the text of the marks."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = self._inside or tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "article"

    def handle_data(self, data: str) -> None:
        self.article += data if self._inside else ""

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of that tag."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def page(report: Report) -> _Page:
    """The page of the report."""
    return _Page(report.to_html())


def test_text_gives_each_contact_a_heading_with_who_when_where_and_topics(report: Report) -> None:
    """A reader of the text finds what a contact was without knowing the schema."""
    text = report.to_text()
    start = text.index("Meeting: Norway and Peru\n---")
    contact = text[start : text.index("Visit: Peru and Norway")]
    assert re.search(r"^Who +Norway: Ola Berg \(foreign minister\)$", contact, re.MULTILINE)
    assert re.search(r"^When +16 April 2024$", contact, re.MULTILINE)
    assert re.search(r"^Where +Oslo \(host: Norway\)$", contact, re.MULTILINE)
    assert re.search(r"^How +meeting, held$", contact, re.MULTILINE)
    assert re.search(r"^Initiator +not stated$", contact, re.MULTILINE)
    assert re.search(r"^Topics +Trade$", contact, re.MULTILINE)


def test_text_tells_who_said_what_according_to_whom(report: Report) -> None:
    """Words stand under their speaker, with the readout that carries them; only quotations have quotation marks."""
    text = report.to_text()
    assert "Ola Berg, according to communiqué of Peru" in text
    assert "- Assessment (Peru): “Nos échanges dépassent 3 milliards d'euros”" in text
    assert "Speaker not stated\n    - Commitment: en mai" in text


def test_text_tells_a_joint_statement_once(reader: Reader) -> None:
    """A statement that both sides issue is named once over its words."""
    text = (
        "Фидан и Сийярто провели переговоры в Будапеште.\n\n"
        "«Стороны договорились об увеличении торговли», — отмечается в совместном заявлении Турции и Венгрии."
    )
    told = reader.read(Document.from_text(text, published="2024-03-14", language="ru")).to_text()
    assert told.count("oint statement of") == 1


def test_text_lists_figures_upcoming_and_background(report: Report) -> None:
    """What is not said of a contact follows the contacts."""
    text = report.to_text()
    assert "Trade: more than 3 billion EUR, claimed by Ola Berg" in text
    assert "2025: 101st anniversary of relations Norway-Peru (Norway and Peru)" in text
    assert "Sanction: Norway → Peru, February 2022, told by Ola Berg" in text


def test_text_lines_are_short(report: Report) -> None:
    """No line is longer than a mail program shows."""
    assert max(map(len, report.to_text().splitlines())) <= 100


def test_page_is_self_contained(page: _Page) -> None:
    """Nothing on the page is fetched from elsewhere."""
    for _, attributes in page.elements:
        assert not {"src", "srcset", "action"} & attributes.keys()
        assert (attributes.get("href") or "#").startswith("#")
    assert not page.all("link")


def test_page_escapes_what_the_document_says(report: Report, page: _Page) -> None:
    """Markup in a document is shown, not obeyed."""
    assert "<b>" not in report.to_html()
    assert "<b>Berg</b>" in page.article


def test_page_shows_the_text_of_every_block(page: _Page) -> None:
    """Marks cut the text but lose and add nothing."""
    squeezed = re.sub(r"\s+", "", page.article)
    assert squeezed == re.sub(r"\s+", "", TEXT)


def test_page_marks_each_kind_of_evidence(page: _Page) -> None:
    """Contacts, people, statements, dates and figures are told apart."""
    marked = {kind for mark in page.all("mark") for kind in (mark["class"] or "").split()}
    assert {"contact", "person", "statement", "date", "figure", "cue"} <= marked


def test_rows_lead_to_their_evidence(page: _Page) -> None:
    """Each row links to an anchor that is there, where its evidence begins."""
    anchors = {attributes["id"] for attributes in page.all("span") if attributes.get("class") == "anchor"}
    rows = [link["href"] for link in page.all("a") if link.get("class") == "go"]
    assert {"#at-c1", "#at-c2", "#at-s1", "#at-d1", "#at-f1"} <= set(rows)
    assert {f"#{anchor}" for anchor in anchors} >= {"#at-c1", "#at-c2", "#at-s1", "#at-d1", "#at-f1"}
    assert len(anchors) == len([1 for attributes in page.all("span") if attributes.get("class") == "anchor"])


def test_page_can_be_used_without_sight_or_mouse(page: _Page) -> None:
    """The page has a language, landmarks, a way past the tables, captions, and headers with a scope."""
    assert page.all("html")[0]["lang"] == "en"
    assert page.all("article")[0]["lang"] == "fr"
    assert {"header", "main", "footer"} <= {tag for tag, _ in page.elements}
    assert page.all("a")[0]["class"] == "skip"
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(header.get("scope") for header in page.all("th"))
    assert any(one.get("aria-live") == "polite" for one in page.all("p"))


def test_page_allows_only_its_own_style_and_script(report: Report) -> None:
    """The policy of the page names the digests of what stands in it."""
    policy = re.search(r'Content-Security-Policy" content="([^"]+)', report.to_html())
    assert policy is not None
    assert policy[1].count("sha256-") == 2
    assert "unsafe-inline" not in policy[1]


def test_page_without_text_has_the_tables(report: Report) -> None:
    """A stored report is shown without its document."""
    stored = _Page(Report.load(report.model_dump(mode="json")).to_html())
    assert len(stored.all("table")) >= 2
    assert not stored.all("article")


def test_page_of_a_report_without_contacts_says_so(report: Report) -> None:
    """An empty table is not shown."""
    empty = report.model_copy(update={"contacts": (), "statements": ()})
    assert "No diplomatic contact is reported." in empty.to_html()
    assert "No diplomatic contact is reported." in empty.to_text()


def test_notebooks_get_a_frame(report: Report) -> None:
    """A notebook shows the page in a frame of its own."""
    frame = report._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert "<table" not in frame


def test_overlapping_evidence_is_cut_into_pieces() -> None:
    """A piece carries all that stands over it; each span has one anchor, at its first piece."""

    def over(start: int, end: int, kind: str, row: str) -> Evidence:
        return Evidence(Span(start=start, end=end, text="abcdefghij"[start:end]), kind, row)

    marked = [over(0, 6, "contact", "c1"), over(4, 9, "statement", "s1"), over(4, 6, "person", "a1")]
    (block,) = blocks("abcdefghij", (), marked)
    pieces = [(piece.text, piece.kinds, piece.anchors) for piece in block["pieces"] if piece.text]
    assert pieces == [
        ("abcd", ["contact"], ["c1"]),
        ("ef", ["contact", "person", "statement"], ["s1", "a1"]),
        ("ghi", ["statement"], []),
        ("j", [], []),
    ]
