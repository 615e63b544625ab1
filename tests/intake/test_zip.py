"""Zip archives: documents and dumps inside, damage, locks and bombs."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.intake.test_files import PAGE, pdf
from tests.intake.test_rows import TEXT, loaded, rows_with
from tests.intake.test_warc import CRAWL
from visavis.intake.items import Options
from visavis.intake.sources import items


def zipped(path: Path, **contents: str | bytes) -> Path:
    """Write a zip archive; `_` in a name stands for its dot."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return path


def test_members_are_documents(tmp_path: Path) -> None:
    """Of every kind that is read from a file; others are passed over."""
    path = zipped(tmp_path / "a.zip", a_txt=TEXT, news__b_html=PAGE, c_pdf=pdf(TEXT.split("\n", maxsplit=1)[0] * 2), d_png=b"\x89PNG", MACOSX__e_txt="")
    documents, wrong = loaded(path)
    assert len(documents) == 3
    assert [origin for origin, _ in wrong] == ["e.txt"]
    assert documents[0].uri == f"{path.as_posix()}#a.txt"
    assert documents[1].title == "Oslo et Lima se rapprochent"


def test_dumps_inside_are_walked(tmp_path: Path) -> None:
    """JSON Lines, CSV and WARC, without being unpacked to the disk."""
    path = zipped(tmp_path / "a.zip", a_jsonl=json.dumps({"text": TEXT}) + "\nno\n", b_csv="\n".join(rows_with({}, 5)), c_warc=b"".join(CRAWL))
    documents, wrong = loaded(path)
    assert len(documents) == 1 + 5 + 5
    assert [origin for origin, _ in wrong] == ["a.zip#a.jsonl#2"]


def test_a_damaged_member_costs_no_other(tmp_path: Path) -> None:
    """Its checksum tells."""
    path = zipped(tmp_path / "a.zip", a_txt=TEXT, b_txt=TEXT + " Fin.", c_txt=TEXT)
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("b.txt").header_offset
    data = bytearray(path.read_bytes())
    data[start + 60 : start + 80] = bytes(20)
    path.write_bytes(data)
    documents, wrong = loaded(path)
    assert len(documents) == 2
    assert wrong[0][0] == "a.zip#b.txt"
    assert "damaged" in wrong[0][1]


@pytest.mark.parametrize("cut", [10, 200, 100_000])
def test_an_archive_cut_off_is_one_error(tmp_path: Path, cut: int) -> None:
    """Its list of members stands at its end."""
    path = zipped(tmp_path / "a.zip", a_txt=TEXT * 20, b_txt=TEXT)
    path.write_bytes(path.read_bytes()[:-cut])
    documents, wrong = loaded(path)
    assert (documents, len(wrong)) == ([], 1)
    assert "damaged or cut off" in wrong[0][1]


def test_a_member_that_unpacks_to_more_than_is_read_is_refused(tmp_path: Path) -> None:
    """Whatever size the archive states."""
    path = zipped(tmp_path / "a.zip", a_txt=bytes(101_000_000), b_txt=TEXT)
    documents, wrong = loaded(path)
    assert len(documents) == 1
    assert "larger than 100 MB" in wrong[0][1]


def test_a_locked_member_says_so(tmp_path: Path) -> None:
    """A password is none of visavis' business."""
    path = zipped(tmp_path / "a.zip", a_txt=TEXT)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    assert "password" in loaded(path)[1][0][1]


def test_an_office_document_is_no_archive_of_documents(tmp_path: Path) -> None:
    """What is in it is not what it says."""
    (tmp_path / "a.docx").write_bytes(zipped(tmp_path / "b.zip", mimetype="application/epub+zip", word__a_txt=TEXT).read_bytes())
    assert "office document" in loaded(tmp_path / "a.docx")[1][0][1]


def test_a_source_that_breaks_what_walks_it_ends_no_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was walked before is taken, and the defect is told as what it is."""
    from visavis.intake import sources

    zipped(tmp_path / "a.zip", a_txt=TEXT, b_txt=TEXT)
    monkeypatch.setattr(sources, "_dump", lambda *given: 1 // (0 if given[2].endswith("b.txt") else 1) and None)
    documents, wrong = loaded(tmp_path / "a.zip")
    assert len(documents) == 1
    assert "ZeroDivisionError" in wrong[0][1]
    assert "defect of visavis" in wrong[0][1]


def test_links_in_a_circle_are_an_error(tmp_path: Path) -> None:
    """As any file that cannot be opened."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert "symbolic links" in loaded(tmp_path / "a.txt")[1][0][1]
    assert "no document there" in loaded(tmp_path)[1][0][1]


def test_an_archive_in_a_folder_is_walked(tmp_path: Path) -> None:
    """As the files beside it."""
    zipped(tmp_path / "a.zip", a_txt=TEXT)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert len(loaded(tmp_path)[0]) == 2


def test_sources_that_are_not_there_say_what_to_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that is missing, a folder of pictures, an address that is none of the web."""
    assert "no such file or directory" in loaded(tmp_path / "none.txt")[1][0][1]
    assert "a folder is searched for .txt" in loaded(tmp_path)[1][0][1]
    assert "only http and https" in loaded("ftp://example.org/a")[1][0][1]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (item,) = items("-", Options(published="2024"))
    assert item.load().published == "2024"
    assert item.origin.startswith("stdin:")
