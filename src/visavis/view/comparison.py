"""A comparison for people: text, a page, a table for spreadsheets and a document for the desk, all of one sheet."""

from __future__ import annotations

import csv
import io
from functools import cache
from typing import TYPE_CHECKING

from visavis.view.page import asset, digest
from visavis.view.sheet import NOT_MENTIONED, Sheet, cell_text, columns

if TYPE_CHECKING:
    from jinja2 import Template

    from visavis.comparison.records import Comparison

_LABEL = 24  # width of the first column of the text form
_WIDTH = 100  # of the text form, in characters; a wide character takes two
_GUTTER = " │ "


def to_text(comparison: Comparison, width: int = _WIDTH) -> str:
    """Return the comparison as columns of plain text, `width` characters wide; a script of wide characters fills two a character."""
    sheet = Sheet(comparison)
    column = max(18, (width - _LABEL) // len(sheet.titles) - len(_GUTTER))
    lines = [sheet.title, ", ".join(f"{count} {what}" for what, count in sheet.summary), ""]
    lines += _side_by_side("", [[title, *_wrapped(subtitle, column)] for title, subtitle in zip(sheet.titles, sheet.subtitles, strict=True)], column)
    for section in sheet.sections:
        lines += ["", section.title.upper(), "─" * (_LABEL + (column + len(_GUTTER)) * len(sheet.titles))]
        for row in section.rows:
            label = f"{row.label} [{row.verdict}]"
            cells = [[part for line in cell_text(cell).split("\n") for part in _wrapped(line, column)] for cell in row.cells]
            lines += _side_by_side(label, cells, column)
            if row.note:
                lines += [" " * 2 + part for part in _wrapped(f"→ {row.note}", width - 2)]
            lines.append("")
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _side_by_side(label: str, cells: list[list[str]], column: int) -> list[str]:
    labels = _wrapped(label, _LABEL)
    height = max(len(labels), *(len(cell) for cell in cells))
    return [
        _GUTTER.join(
            [_padded(labels[n] if n < len(labels) else "", _LABEL), *(_padded(cell[n] if n < len(cell) else "", column) for cell in cells)],
        )
        for n in range(height)
    ]


def _wrapped(words: str, width: int) -> list[str]:
    """Fold a text to lines of at most `width` columns, at blanks where there are any."""
    from rich.cells import cell_len, chop_cells

    lines: list[str] = []
    current = ""
    for word in words.split():
        pieces = chop_cells(word, width) if cell_len(word) > width else [word]
        for piece in pieces:
            if current and cell_len(current) + 1 + cell_len(piece) > width:
                lines.append(current)
                current = piece
            else:
                current = f"{current} {piece}" if current else piece
    return [*lines, current] if current or not lines else lines


def _padded(words: str, width: int) -> str:
    from rich.cells import cell_len

    return words + " " * max(0, width - cell_len(words))


def to_csv(comparison: Comparison) -> str:
    """Return the comparison as a table, a row for each row of the sheet, with a byte order mark so that spreadsheets read its accents."""
    sheet = Sheet(comparison)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns(sheet))
    for section in sheet.sections:
        for row in section.rows:
            writer.writerow([section.title, row.label, row.verdict, *(_harmless(cell_text(cell)) for cell in row.cells), row.note])
    return "\ufeff" + out.getvalue()


def _harmless(words: str) -> str:
    """The words so that no spreadsheet takes them for a formula of its own."""
    return f"'{words}" if words[:1] in "=+-@\t\r" else words


def to_html(comparison: Comparison) -> str:
    """Return the comparison as one self-contained page, to be looked at or printed; nothing is fetched, and all words are escaped."""
    style = asset("comparison.css")
    return _template().render(sheet=Sheet(comparison), comparison=comparison, not_mentioned=NOT_MENTIONED, style=style, style_digest=digest(style))


@cache
def _template() -> Template:
    from jinja2 import Environment

    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(asset("comparison.html"))


def to_docx(comparison: Comparison) -> bytes:
    """Return the comparison as a Word document: a table side by side for each section, on landscape pages."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    sheet = Sheet(comparison)
    document = Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.left_margin = page.right_margin = Cm(1.5)
    document.styles["Normal"].font.size = Pt(9)
    document.core_properties.title = sheet.title
    document.core_properties.author = "visavis"
    document.add_heading(sheet.title, level=1)
    document.add_paragraph(", ".join(f"{count} {what}" for what, count in sheet.summary))
    for section in sheet.sections:
        document.add_heading(section.title, level=2)
        table = document.add_table(rows=1, cols=2 + len(sheet.titles), style="Table Grid")
        for cell, words in zip(table.rows[0].cells, ["", *sheet.titles, "Verdict"], strict=True):
            cell.paragraphs[0].add_run(_printable(words)).bold = True
        _repeat(table.rows[0])
        for row in section.rows:
            cells = table.add_row().cells
            cells[0].text = _printable(row.label)
            for cell, lines in zip(cells[1:-1], row.cells, strict=True):
                cell.text = _printable(cell_text(lines))
                if not lines:
                    cell.paragraphs[0].runs[0].italic = True
            cells[-1].text = _printable(f"{row.verdict}: {row.note}" if row.note else row.verdict)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _printable(words: str) -> str:
    """The words without the control characters that no Word file may hold."""
    return "".join(char for char in words if char in "\n\t" or ord(char) >= 0x20)


def _repeat(row: object) -> None:
    """Have the heading of a table stand on every page it runs over."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # type: ignore[attr-defined]  # the library has no name for it
    properties.append(OxmlElement("w:tblHeader"))
