"""What a comparison looks like as text, page, table and Word document."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

import pytest

from visavis.comparison.records import Account, Claim, Compared, Comparison, Fact, FactCell, Said, TopicCell, TopicRow
from visavis.records import Span

HOSTILE = '<script>alert(1)</script> & "quoted"'


def said(account: str, text: str, language: str = "fr") -> Said:
    """Return a statement of an account."""
    return Said(
        account=account,
        statement="s1",
        document="d1",
        spans=(Span(start=0, end=len(text), text=text),),
        text=text,
        mode="direct",
        act="state",
        language=language,
    )


@pytest.fixture
def comparison() -> Comparison:
    """Return a comparison with a shared claim, one of one side, hostile words and other scripts."""
    return Comparison(
        kind="call",
        status="held",
        date="2024-01-10",
        parties=("RUS", "CHN"),
        documents=(Compared(id="d1", digest="sha256:0", title=HOSTILE, language="fr", contact="c1"),),
        accounts=(
            Account(id="A1", name="Russia", kind="readout", party="RUS", documents=("d1",), languages=("fr",)),
            Account(id="A2", name="China", kind="cited", party="CHN", documents=("d1",), languages=("zh",)),
        ),
        facts=(Fact(name="date", verdict="one-sided", cells=(FactCell(account="A1", document="d1", value="2024-01-10"),)),),
        topics=(TopicRow(id="trade", verdict="one-sided", cells=(TopicCell(account="A2", document="d1", order=1, share=1.0),)),),
        claims=(
            Claim(id="k1", verdict="agreed", score=0.9, cells=(said("A1", HOSTILE), said("A2", "双方一致同意", "zh"))),
            Claim(id="k2", verdict="one-sided", cells=(said("A2", "=HYPERLINK(1)", "zh"),)),
            Claim(id="k3", verdict="one-sided", cells=(said("A1", "السلام عليكم", "ar"),)),
        ),
    )


def test_text_has_a_column_a_side(comparison: Comparison) -> None:
    """Every line of the text form is as wide as asked for, and what a side does not say is said to be missing."""
    from rich.cells import cell_len

    text = comparison.to_text(width=90)
    assert max(map(cell_len, text.splitlines())) <= 90
    assert text.count("not mentioned") == 4
    assert "双方一致同意" in text


def test_page_is_self_contained_and_escaped(comparison: Comparison) -> None:
    """The page fetches nothing, runs nothing, and shows the words of documents as words."""

    class Parser(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[tuple[str, dict[str, str | None]]] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.found.append((tag, dict(attrs)))

    page = comparison.to_html()
    parser = Parser()
    parser.feed(page)
    assert not any(tag in ("script", "img", "link", "iframe") for tag, _ in parser.found)
    assert not any(attributes.get("href", "#").startswith("http") for _, attributes in parser.found if attributes.get("href"))
    assert "&lt;script&gt;" in page
    assert 'lang="zh"' in page
    assert page.count("<bdi") >= 3


def test_table_opens_in_a_spreadsheet(comparison: Comparison) -> None:
    """The table has a byte order mark, a column a side, and no cell that a spreadsheet would run."""
    table = comparison.to_csv()
    assert table.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert rows[0] == ["section", "row", "verdict", "Russia", "China", "note"]
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_word_document(comparison: Comparison) -> None:
    """The Word document has a table for each section, with the sides as columns."""
    from docx import Document

    document = Document(io.BytesIO(comparison.to_docx()))
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["", "Russia", "China", "Verdict"]
    assert len(document.tables) == 3
    assert "双方一致同意" in document.tables[2].rows[1].cells[2].text


def test_the_narrow_layout_is_for_screens(comparison: Comparison) -> None:
    """A printed page is narrower than a screen and keeps its columns: only screens have the accounts below each other."""
    page = comparison.to_html()
    assert "@media screen and (max-width" in page
    assert "@media (max-width" not in page
