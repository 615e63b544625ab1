"""Contacts by full text: those that a document tells of which has the words, whichever way they are found."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from tests.archive import made
from visavis import Document
from visavis.archive import schema, writing
from visavis.archive.store import Archive

NUMBER = 120
WORDS = ("commerce", "énergie", "médiation", "торговля", "贸易")


def _documents() -> list[tuple[str, str | None, list[str]]]:
    """Texts with the days on which they came out, and the contacts they tell of."""
    rng = random.Random(5)
    ids = [contact.id for contact in made.contacts(NUMBER)]
    days = [None if rng.random() < 0.1 else (date(2022, 1, 1) + timedelta(days=rng.randint(0, 300))).isoformat() for _ in range(150)]
    return [(f"Texte {n} : {' '.join(rng.sample(WORDS, rng.randint(0, 3)))}.", day, rng.sample(ids, rng.randint(0, 3))) for n, day in enumerate(days)]


@pytest.fixture(scope="module")
def filled(shared_url: str) -> Iterator[Archive]:
    """An archive of documents that tell of contacts."""
    with Archive(shared_url) as archive:
        for n, (text, day, told) in enumerate(_documents()):
            number = archive.store(Document.made_of(text, language="fr", published=day), None, origin=str(n))
            rows = [
                {"key": f"{n}:{m}", "document_id": number, "local": f"c{m}", "contact_id": contact, "status": "held", "main": True, "features": "{}"}
                for m, contact in enumerate(told)
            ]
            with archive.writing() as connection:
                if rows:
                    connection.execute(insert(schema.tellings), rows)
        with archive.writing() as connection:
            writing.put_contacts(connection, made.contacts(NUMBER))
        yield archive


@pytest.mark.parametrize(("few", "many"), [(0, 0), (3, 1000), (1000, 1000)])
@pytest.mark.parametrize("filters", [{}, {"between": "FRA"}, {"between": ["FRA", "RUS"], "kind": "call"}, {"who": "macron", "since": "2022"}], ids=str)
@pytest.mark.parametrize("words", ["commerce", "energie -mediation", "торговля OR 贸易", "inexistant"])
def test_contacts_are_found_by_words(filled: Archive, monkeypatch: pytest.MonkeyPatch, words: str, filters: dict[str, Any], few: int, many: int) -> None:
    """All are those that pass and are told with the words; so many of them come by when the documents with the words came out."""
    monkeypatch.setattr("visavis.archive.filters.FEW", few)
    monkeypatch.setattr("visavis.archive.questions.MANY", many)
    told: dict[str, str] = {}
    for text, day, contacts in _documents():
        said = text.replace("é", "e")
        has = {
            "commerce": "commerce" in said,
            "energie -mediation": "energie" in said and "mediation" not in said,
            "торговля OR 贸易": "торговля" in said or "贸易" in said,
        }.get(words, False)
        for contact in contacts if has else ():
            told[contact] = max(told.get(contact, ""), day or "")
    expected = {one.id for one in filled.contacts(**filters)} & set(told)
    found = filled.contacts(**filters, match=words).all()
    assert {one.id for one in found} == expected
    assert all(one.snippet and "[" in one.snippet for one in found)
    kinds = Counter(one.kind or "unknown" for one in found)
    assert {tally.key: tally.contacts for tally in filled.count("kind", **filters, match=words)} == dict(kinds)
    for limit in (1, 5, 500):
        some = [told[one.id] for one in filled.contacts(**filters, match=words, limit=limit)]
        assert some == sorted((told[one] for one in expected), reverse=True)[:limit]
