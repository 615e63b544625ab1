"""Reading many documents in a row."""

from __future__ import annotations

import logging

import pytest

from visavis.document import Document
from visavis.errors import MissingPipeline, UnknownLanguage
from visavis.languages.french.grammar import French
from visavis.reader import Reader

TALKS = "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a rencontré lundi à Moscou son homologue chinois, Wang Yi."
FETE = "La fête du village a réuni trois cents personnes autour d'un feu de joie, samedi soir."
SPORT = "Le président russe a évoqué la rencontre de la France et du Brésil, un match de football que l'équipe de Tokyo a regardé."


def document(text: str, uri: str | None = None) -> Document:
    """Return the French document of a text."""
    return Document.from_text(text, language="fr", uri=uri)


def test_reports_come_in_the_order_of_the_documents(reader: Reader) -> None:
    """Each document gives the report that reading it alone gives."""
    documents = [document(text) for text in (FETE, TALKS, SPORT)]
    assert list(reader.pipe(documents)) == [reader.read(each) for each in documents]


def test_reports_come_as_soon_as_they_are_read(reader: Reader) -> None:
    """The second document is not asked for before the first report is taken."""
    asked: list[str] = []

    def documents() -> object:
        for text in (TALKS, FETE):
            asked.append(text)
            yield document(text)

    stream = reader.pipe(documents())  # type: ignore[arg-type]
    next(stream)
    assert asked == [TALKS]


def test_only_documents_with_a_contact(reader: Reader) -> None:
    """Documents that the gate turns away, and those that only sound like contacts, give no report."""
    reports = list(reader.pipe([document(FETE, "fete"), document(TALKS, "talks"), document(SPORT, "sport")], only_contacts=True))
    assert [report.document.uri for report in reports] == ["talks"]


def test_documents_turned_away_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gate stands before the parser."""
    monkeypatch.setattr(French, "parse", lambda *_: pytest.fail("parsed"))
    assert list(Reader().pipe([document(FETE)], only_contacts=True)) == []


@pytest.mark.parametrize("only_contacts", [False, True])
def test_a_bad_document_is_set_aside(reader: Reader, only_contacts: bool) -> None:
    """What cannot be read goes to `errors` with the reason, and the rest goes on."""
    bad = Document("Der Minister traf seinen Kollegen.", "de", uri="bad")
    failed: list[tuple[str | None, type[Exception]]] = []
    reports = list(reader.pipe([bad, document(TALKS, "talks")], only_contacts=only_contacts, errors=lambda each, error: failed.append((each.uri, type(error)))))
    assert failed == [("bad", UnknownLanguage)]
    assert [report.document.uri for report in reports] == ["talks"]


def test_a_defect_does_not_end_the_batch(reader: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Without `errors`, whatever goes wrong is logged with the document it went wrong in."""
    read = Reader.read

    def failing(self: Reader, each: Document) -> object:
        if each.uri == "bad":
            raise RecursionError("too deep")
        return read(self, each)

    monkeypatch.setattr(Reader, "read", failing)
    with caplog.at_level(logging.WARNING):
        reports = list(reader.pipe([document(TALKS, "bad"), document(FETE, "good")]))
    assert [report.document.uri for report in reports] == ["good"]
    assert "bad was not read: RecursionError: too deep" in caplog.text


def test_a_missing_pipeline_ends_the_batch(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no document can be read without is raised at once."""

    def missing(*_: object) -> object:
        raise MissingPipeline("not installed")

    monkeypatch.setattr(French, "parse", missing)
    with pytest.raises(MissingPipeline):
        list(reader.pipe([document(TALKS)]))
