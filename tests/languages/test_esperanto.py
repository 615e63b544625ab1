"""The tiny language of docs/languages.md, registered here alone: that a language is a folder, and the page says what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.languages.esperanto import grammar
from visavis.document import Document
from visavis.knowledge import Knowledge
from visavis.languages import LANGUAGES, PIPELINES, Language, detection, language
from visavis.languages.lexicons import files, undescribed
from visavis.reader import Reader
from visavis.records import Report

_FOLDER = Path(grammar.__file__).parent
_PAGE = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")


@pytest.fixture
def esperanto(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """A reader of Esperanto, with the names that its folder adds to the facts."""
    monkeypatch.setitem(LANGUAGES, "eo", "tests.languages.esperanto")
    language.cache_clear()
    detection._identifier.cache_clear()
    yield Reader(["eo"], Knowledge.load(_FOLDER / "facts"))
    language.cache_clear()
    detection._identifier.cache_clear()


def told(report: Report) -> list[tuple[str | None, str, str | None, list[tuple[str, list[str]]]]]:
    """Return kind, status, date and sides of each contact."""
    names = {actor.id: actor.name for actor in report.actors}
    return [
        (contact.kind, contact.status, contact.date, [(party.code, [names[each] for each in party.participants]) for party in contact.parties])
        for contact in report.contacts
    ]


_SIDES = [("RUS", ["Sergey Lavrov"]), ("CHN", ["Wang Yi"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La rusa ministro pri eksteraj aferoj Sergej Lavrov renkontiĝis kun sia ĉina kolego en Pekino la 10-an de januaro 2024.",
            ("meeting", "held", "2024-01-10", _SIDES),
        ),
        ("Lunde Sergej Lavrov telefonis al Wang Yi.", ("call", "held", "2024-03-11", _SIDES)),
        ("Marde s-ro Lavrov renkontiĝos kun la ministro pri eksteraj aferoj de Ĉinio.", ("meeting", "planned", "2024-03-19", _SIDES)),
        (
            "La ministro pri eksteraj aferoj de Ĉinio akceptis Sergej Lavrov la 12-an de marto.",
            ("meeting", "held", "2024-03-12", [*reversed(_SIDES)]),
        ),
    ],
)
def test_a_simple_report_is_read(esperanto: Reader, text: str, expected: tuple[object, ...]) -> None:
    """What happened, when, and between whom, titles and counterparts resolved to those who held the offices."""
    report = esperanto.read(Document.from_text(text, published="2024-03-13", language="eo"))
    assert told(report) == [expected]


def test_what_else_is_said(esperanto: Reader) -> None:
    """Statements with their speakers, and the accounts cited, by the same stages."""
    text = "Sergej Lavrov renkontiĝis kun Wang Yi. Li deklaris ke Rusio subtenos Ĉinion. “Ni estas pretaj”, diris Wang Yi. Tion diras la komuniko de Ĉinio."
    report = esperanto.read(Document.from_text(text, published="2024-03-13", language="eo"))
    names = {actor.id: actor.name for actor in report.actors}
    said = [(one.mode, one.spans[0].text, [names[speaker] for speaker in one.speakers]) for one in report.statements]
    assert said == [("indirect", "Rusio subtenos Ĉinion", ["Sergey Lavrov"]), ("direct", "Ni estas pretaj", ["Wang Yi"])]
    assert [(account.party, account.medium) for account in report.readouts] == [("CHN", "communiqué")]


def test_texts_without_contact_give_none(esperanto: Reader) -> None:
    """Words of contacts without two sides are no contact."""
    text = "La prezidento akceptis la proponon. Lavrov telefonis al sia filo."
    assert told(esperanto.read(Document.from_text(text, published="2024-03-13", language="eo"))) == []


@pytest.mark.usefixtures("esperanto")
def test_a_registered_language_is_recognised() -> None:
    """A text in it needs no `language`."""
    text = "La rusa ministro pri eksteraj aferoj renkontiĝis kun sia ĉina kolego en Pekino kaj ili interparolis pri la komerco inter ambaŭ landoj."
    assert Document.from_text(text).language == "eo"


@pytest.mark.usefixtures("esperanto")
def test_it_has_what_the_protocol_asks() -> None:
    """The folder offers everything that stages ask of a language."""
    asked = {name for name in {*vars(Language), *Language.__annotations__} if not name.startswith("_")}
    assert asked == {"code", "lexicon", "models", "parse", "titles", "cited", "name_key", "gender_of", "spelled"}
    assert all(hasattr(language("eo"), name) for name in asked)


@pytest.mark.usefixtures("esperanto")
def test_it_gives_the_files_that_are_needed_and_no_others() -> None:
    """The smallest language has the files that `tables.toml` says are needed; its tables are all known."""
    assert {path.stem for path in (_FOLDER / "lexicon").iterdir()} == {file.name for file in files() if file.needed}
    assert undescribed(language("eo").lexicon) == []


def test_the_page_shows_the_whole_folder() -> None:
    """Every file of the language stands in the document that tells how it was made, and every file and table of a lexicon is named there."""
    shown = [path for path in _FOLDER.rglob("*.*") if path.suffix in (".py", ".toml", ".tsv") and path.name != "__init__.py"]
    assert [path.name for path in shown if f"<!-- file: {path.relative_to(Path(__file__).parents[2]).as_posix()}" not in _PAGE] == []
    for file in files():
        assert f"`{file.name}.toml`" in _PAGE
        assert [table.name for table in file.tables if f"| `{table.name}` |" not in _PAGE] == []


def test_the_page_names_what_the_tests_demand() -> None:
    """The tests and tables that a new language must be put into exist where the page says."""
    root = Path(__file__).parents[2]
    for path in ("src/visavis/languages/__init__.py", "src/visavis/languages/tables.toml", "tests/languages/test_lexicons.py",
                 "tests/languages/test_no_words_in_stages.py", "tests/gold", "tests/gold/scores.toml", "examples", "src/visavis/knowledge/data"):  # fmt: skip
        assert f"`{path}`" in _PAGE
        assert (root / path).exists()
    for code, folder in LANGUAGES.items():
        assert (root / "examples" / folder).is_dir()
        assert (root / "tests" / "gold" / folder).is_dir()
        assert code in PIPELINES
