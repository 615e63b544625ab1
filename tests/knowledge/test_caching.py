"""The cache on disk: never required, rebuilt when damaged, safe with several at once."""

import threading
from pathlib import Path

import pytest

from visavis.knowledge import Knowledge
from visavis.knowledge.caching import cache_folder, cached, fingerprint


def test_what_was_built_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same name and fingerprint are built once."""
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path))
    built: list[int] = []

    def build() -> bytes:
        built.append(1)
        return b"content"

    assert cached("names", "1", build) == cached("names", "1", build) == b"content"
    assert cached("names", "2", build) == b"content"
    assert len(built) == 2


def test_what_other_versions_left_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each name only the latest few files are kept."""
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path))
    for number in range(9):
        cached("names", str(number), lambda: b"content")
    cached("other", "1", lambda: b"content")
    assert len(list(tmp_path.glob("names-*"))) == 3
    assert (tmp_path / "names-8.bin").exists()
    assert (tmp_path / "other-1.bin").exists()


@pytest.mark.parametrize("damage", [b"", b"visavis-1\n", b"something else", None])
def test_a_damaged_file_is_made_anew(damage: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file cut short, overwritten or changed in one place is not believed."""
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path))
    cached("names", "1", lambda: b"content")
    (path,) = tmp_path.glob("names-*")
    path.write_bytes(path.read_bytes()[:-1] + b"!" if damage is None else damage)
    assert cached("names", "1", lambda: b"content") == b"content"
    assert path.read_bytes().endswith(b"content")


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be kept, everything is built."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path / "file" / "folder"))
    assert cached("names", "1", lambda: b"content") == b"content"
    monkeypatch.setenv("VISAVIS_CACHE", "off")
    assert cache_folder() is None
    assert cached("names", "1", lambda: b"content") == b"content"


def test_several_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads while others write gets the whole file or builds."""
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path))
    content, wrong = b"x" * 100_000, []

    def use() -> None:
        wrong.extend([1] for i in range(20) if cached("names", str(i), lambda: content) != content)

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert not list(tmp_path.glob("*.part"))


def test_the_lookup_is_the_same_with_and_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names found do not depend on where the automaton comes from."""
    text = "Сергей Лавров и Ван И в Пекине"
    monkeypatch.setenv("VISAVIS_CACHE", "off")
    bare = Knowledge().names(text, "ru")
    monkeypatch.setenv("VISAVIS_CACHE", str(tmp_path))
    assert Knowledge().names(text, "ru") == Knowledge().names(text, "ru") == bare


def test_a_fingerprint_knows_where_parts_end() -> None:
    """The same bytes cut elsewhere are other parts."""
    assert fingerprint([b"ab", b"c"]) != fingerprint([b"a", b"bc"])
