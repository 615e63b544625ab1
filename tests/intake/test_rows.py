"""Rows of JSON Lines, CSV and Parquet as documents."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.test_document import BODY, read_text
from visavis.document import Document
from visavis.errors import DateError, SourceError, VisavisError
from visavis.intake.items import Item, Options
from visavis.intake.rows import parse_map, published_in
from visavis.intake.sources import items, size

TEXT = "\n\n".join(BODY)


def loaded(source: Path | str, **options: Any) -> tuple[list[Document], list[tuple[str, str]]]:
    """Return the documents of a source, and the origins of what cannot be read with the reason; origins without their folder."""
    documents, wrong = [], []
    for item in items(str(source), Options(**options)):
        try:
            documents.append(item.load())
        except (VisavisError, OSError) as error:
            wrong.append((item.origin.rpartition("/")[2], str(error)))
    return documents, wrong


def write(path: Path, *rows: object) -> Path:
    """Write rows as JSON Lines; text as it is."""
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows), encoding="utf-8")
    return path


def test_json_lines_are_documents(tmp_path: Path) -> None:
    """Title, text, date and address are taken from the fields that usually hold them."""
    row = {"id": 7, "date": "2024-01-10T08:00:00Z", "url": "https://example.org/a", "title": "Oslo et Lima", "summary": None, "text": TEXT}
    (document,), wrong = loaded(write(tmp_path / "a.jsonl", row))
    assert wrong == []
    assert (document.published, document.uri, document.title, document.language) == ("2024-01-10", "https://example.org/a", "Oslo et Lima", "fr")
    assert document.text == f"Oslo et Lima\n\n{TEXT}"
    assert document.blocks[0].kind == "title"
    assert read_text(document)[1:] == list(BODY)


def test_a_title_that_the_text_begins_with_is_not_repeated(tmp_path: Path) -> None:
    """However its white space differs."""
    (document,), _ = loaded(write(tmp_path / "a.jsonl", {"title": "Oslo et Lima", "text": f"OSLO  et Lima\n\n{TEXT}"}))
    assert document.text == f"OSLO  et Lima\n\n{TEXT}"


def test_a_date_before_the_text_stays_before_the_title(tmp_path: Path) -> None:
    """Dumps of the web put it there, and it is no part of the article."""
    (document,), _ = loaded(write(tmp_path / "a.jsonl", {"title": "Oslo et Lima", "text": f"date 2024-01 {TEXT}"}))
    assert document.published == "2024-01"
    assert read_text(document)[0] == "Oslo et Lima"


def test_lead_and_paragraphs_in_a_list_are_put_together(tmp_path: Path) -> None:
    """The lead stands between title and text."""
    (document,), _ = loaded(write(tmp_path / "a.jsonl", {"headline": "Oslo et Lima", "lead": "Un chapeau tient en une phrase.", "content": list(BODY)}))
    assert document.text == f"Oslo et Lima\n\nUn chapeau tient en une phrase.\n\n{TEXT}"


def test_text_that_is_a_page_is_read_as_one(tmp_path: Path) -> None:
    """Some dumps hold the HTML of the article."""
    (document,), _ = loaded(write(tmp_path / "a.jsonl", {"body": "".join(f"<p>{paragraph}</p>" for paragraph in BODY), "title": "Oslo et Lima"}))
    assert "<p>" not in document.text
    assert BODY[1] in document.text


def test_columns_can_be_named(tmp_path: Path) -> None:
    """What is told goes before what columns are usually called, in any case of letters; an empty name means none."""
    row = {"text": "Un autre texte, plus court.", "Corps": TEXT, "quand": "10/01/2024", "jour": "2024-01-10", "journal": "Le Fjord"}
    (document,), _ = loaded(write(tmp_path / "a.jsonl", row), columns=parse_map(["text=corps,date=jour", "outlet=journal"]))
    assert (document.text, document.published, document.outlet) == (TEXT, "2024-01-10", "Le Fjord")
    (document,), _ = loaded(write(tmp_path / "a.jsonl", {"text": TEXT, "date": "un mardi"}), columns=parse_map(["date="]))
    assert document.published is None


@pytest.mark.parametrize("given", ["text", "corps=text", "texte=corps"])
def test_a_map_that_names_no_field_is_an_error(given: str) -> None:
    """It says how to write one, and which fields there are."""
    with pytest.raises(SourceError, match="FIELD=COLUMN, with a field of text"):
        parse_map([given])


def test_lines_that_are_no_json_objects_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """With the number of the line and the place in it."""
    path = write(tmp_path / "a.jsonl", {"text": TEXT}, '{"text": "Oslo', "", "[1, 2]", {"title": "ohne"}, "[" * 100_000, {"text": TEXT, "title": "Fin"})
    documents, wrong = loaded(path)
    assert [document.title for document in documents] == [None, "Fin"]
    assert [origin for origin, _ in wrong] == ["a.jsonl#2", "a.jsonl#4", "a.jsonl#5", "a.jsonl#6"]
    assert "line 2 is no JSON" in wrong[0][1]
    assert "column" in wrong[0][1]
    assert "no object" in wrong[1][1]
    assert "--map text=COLUMN" in wrong[2][1]
    assert "nested" in wrong[3][1]


def test_bad_lines_keep_what_stands_in_them(tmp_path: Path) -> None:
    """So that nothing is lost with the dump."""
    (item,) = items(str(write(tmp_path / "a.jsonl", '{"text": "Oslo')), Options())
    assert item.raw() == b'{"text": "Oslo\n'


def test_a_dump_without_texts_is_one_error(tmp_path: Path) -> None:
    """Not a million."""
    documents, wrong = loaded(write(tmp_path / "a.jsonl", *[{"words": TEXT}] * 300))
    assert documents == []
    assert len(wrong) == 100
    assert "none of the first 100" in wrong[-1][1]
    assert "words" in wrong[-1][1]


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_dumps_are_read(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    """What a file holds counts, not what it is called."""
    data = write(tmp_path / "plain", {"text": TEXT}, {"text": TEXT}).read_bytes()
    (tmp_path / "a.jsonl.gz").write_bytes(compress(data))
    documents, wrong = loaded(tmp_path / "a.jsonl.gz")
    assert (len(documents), wrong) == (2, [])


def test_a_compressed_dump_that_is_cut_off_gives_what_there_is(tmp_path: Path) -> None:
    """And says where it ends."""
    rows = [{"text": f"{TEXT} {number * 7919}"} for number in range(2000)]
    data = gzip.compress(write(tmp_path / "plain", *rows).read_bytes())
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    documents, wrong = loaded(tmp_path / "a.jsonl.gz")
    assert 100 < len(documents) < 2000
    assert len(wrong) == 1
    assert "cut off" in wrong[0][1]


def test_a_json_list_is_read(tmp_path: Path) -> None:
    """An object or a list of them; what is neither is named."""
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}, 3, {"text": TEXT}], indent=1), encoding="utf-8")
    documents, wrong = loaded(tmp_path / "a.json")
    assert len(documents) == 2
    assert wrong == [("a.json#2", "entry 2 is no object with named fields")]
    (tmp_path / "a.json").write_text('[{"text": ', encoding="utf-8")
    assert "no JSON" in loaded(tmp_path / "a.json")[1][0][1]
    write(tmp_path / "a.json", {"text": TEXT}, {"text": TEXT})
    assert len(loaded(tmp_path / "a.json")[0]) == 2


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-01", "2024-01"),
        ("2024-01-10 08:00:00", "2024-01-10"),
        ("2024/01/10", "2024-01-10"),
        ("Wed, 10 Jan 2024 23:30:00 -0500", "2024-01-10"),
        (1704873600, "2024-01-10"),
        (1704873600000, "2024-01-10"),
        ("1704873600", "2024-01-10"),
        (20240110, "2024-01-10"),
        (2024, "2024"),
        (float("nan"), None),
        ("NaT", None),
        (None, None),
    ],
)
def test_dates_in_cells(value: Any, day: str | None) -> None:
    """As dumps write them."""
    assert published_in(value) == day


@pytest.mark.parametrize("value", ["hier", "2024-13-01", -(10**14), 10**30])
def test_what_is_no_date_is_an_error(value: Any) -> None:
    """A date that cannot be read is not guessed."""
    with pytest.raises(DateError):
        published_in(value)


def csv(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    """Write lines as they are."""
    path.write_bytes("".join(line + "\r\n" for line in lines).encode(encoding))
    return path


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "cp1252"), (";", "utf-16")])
def test_csv_is_read_whatever_its_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """As spreadsheets in different countries save it."""
    quoted = TEXT.replace('"', '""')
    path = csv(tmp_path / "a.csv", delimiter.join(("Date", "Texte", "Titre")), delimiter.join(("2024-01-10", f'"{quoted}"', "Été")), encoding=encoding)
    (document,), wrong = loaded(path)
    assert wrong == []
    assert (document.title, document.published) == ("Été", "2024-01-10")
    assert document.text.endswith(TEXT)


def rows_with(bad: dict[int, str], count: int = 40) -> Iterator[str]:
    """Yield the lines of a CSV of which some are bad, every third row over several lines."""
    yield "id,date,text"
    for number in range(count):
        body = f"{BODY[0]} «{number}»" if number % 3 else f'"{BODY[0]}\n\n""{number}"" fois, {BODY[1]}"'
        yield bad.get(number, f'{number},2024-01-10,"{body}"' if number % 3 else f"{number},2024-01-10,{body}")


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("7,2024-01-10", "has 2 fields where the header has 3"),
        ('7,2024-01-10,"a quotation that never ends', "no row of CSV"),
        ('7,2024-01-10,"closed" too soon', "no row of CSV"),
        ("7,2024-01-10,one,two,three", "has 5 fields"),
    ],
)
def test_a_bad_row_costs_no_other(tmp_path: Path, bad: str, says: str) -> None:
    """Rows before and behind it are taken, those over several lines too."""
    documents, wrong = loaded(csv(tmp_path / "a.csv", *rows_with({7: bad, 20: bad, 39: bad})))
    assert len(documents) == 37
    assert len(wrong) == 3
    assert all(says in why for _, why in wrong)
    assert all(document.text.count(BODY[0]) == 1 for document in documents)


def test_bytes_that_are_no_text_cost_their_row(tmp_path: Path) -> None:
    """The others are taken as they are."""
    lines = "\r\n".join(rows_with({})).encode()
    (tmp_path / "a.csv").write_bytes(lines.replace("«7»".encode(), b"\xff\xfe"))
    documents, wrong = loaded(tmp_path / "a.csv")
    assert len(documents) == 39
    assert "no UTF-8" in wrong[0][1]


@pytest.mark.parametrize(("data", "says"), [(b"", "no header"), (b"id,when\n1,2\n", "there are id, when"), (bytes(range(256)) * 9, "binary")])
def test_a_csv_without_documents_is_one_error(tmp_path: Path, data: bytes, says: str) -> None:
    """It says what there is."""
    (tmp_path / "a.csv").write_bytes(data)
    documents, wrong = loaded(tmp_path / "a.csv")
    assert documents == []
    assert len(wrong) == 1
    assert says in wrong[0][1]


def test_parquet_is_read(tmp_path: Path) -> None:
    """Rows with their dates, whatever their type."""
    from datetime import date

    import pyarrow as pa
    from pyarrow import parquet

    table = pa.table({"body": [TEXT, TEXT, None], "day": [date(2024, 1, 10), None, date(2024, 1, 12)], "more": [1, 2, 3]})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=1)
    documents, wrong = loaded(tmp_path / "a.parquet", columns={"published": "day"})
    assert [document.published for document in documents] == ["2024-01-10", None]
    assert wrong == [("a.parquet#3", "the row has no text")]


def test_a_damaged_parquet_costs_the_rows_that_are_damaged(tmp_path: Path) -> None:
    """And no others; one that is cut off has lost its table of contents."""
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"text": [f"{TEXT} {number}" for number in range(30)]}), path, row_group_size=10, compression="gzip", use_dictionary=False)
    data = bytearray(path.read_bytes())
    middle = parquet.ParquetFile(path).metadata.row_group(1).column(0)
    start = middle.data_page_offset
    data[start + 60 : start + middle.total_compressed_size - 20] = bytes(middle.total_compressed_size - 80)
    path.write_bytes(data)
    documents, wrong = loaded(path)
    assert len(documents) == 20
    assert "rows 11 to 20 are damaged" in wrong[0][1]
    path.write_bytes(data[:-50])
    assert "cut off" in loaded(path)[1][0][1]


def test_weights_add_up_to_the_size_of_the_source(tmp_path: Path) -> None:
    """So that a bar can tell how much is left."""
    write(tmp_path / "a.jsonl", *[{"text": TEXT}] * 50)
    csv(tmp_path / "b.csv", *rows_with({}))
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    walked: list[Item] = list(items(str(tmp_path), Options()))
    assert sum(item.weight for item in walked) == size(str(tmp_path))
    assert {item.source for item in walked} == {str(tmp_path)}


def test_origins_and_stamps_tell_rows_apart_and_change_with_the_file(tmp_path: Path) -> None:
    """An intake that goes on knows what it has seen, and what is new."""
    path = write(tmp_path / "a.jsonl", {"text": TEXT}, {"text": TEXT})
    first = [(item.origin, item.stamp) for item in items(str(path), Options())]
    assert [origin for origin, _ in first] == [f"{path.as_posix()}#1", f"{path.as_posix()}#2"]
    assert first == [(item.origin, item.stamp) for item in items(str(path), Options())]
    write(path, {"text": TEXT}, {"text": TEXT}, {"text": TEXT})
    assert first[0][1] != next(items(str(path), Options())).stamp
