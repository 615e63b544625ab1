"""Full text: four scripts, both databases, queries as people write them."""

from __future__ import annotations

import pytest

from visavis import Document
from visavis.archive.filters import documents
from visavis.archive.search import Query, snippet, words
from visavis.archive.store import Archive
from visavis.errors import ArchiveError

TEXTS = {
    "fr": "Le président français s’est entretenu jeudi par téléphone avec son homologue.",
    "en": "The President spoke by phone on Thursday with his counterpart in the Élysée.",
    "ru": "Президент России провёл телефонный разговор; обсуждался ещё и Донецк.",
    "zh": "中国国家主席习近平同法国总统马克龙通电话。",
    "ar": "أَجْرَى الرئيس اتصالا هاتفيا مع نظيره الفرنسي.",
}


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """An archive with a document in each script."""
    for code, text in TEXTS.items():
        archive.store(Document.made_of(text, language="fr"), None, origin=code)
    return archive


def _found(archive: Archive, query: str) -> set[str]:
    numbers = dict(enumerate(TEXTS, 1))
    with archive.reading() as connection:
        return {numbers[row[0]] for row in connection.execute(documents(connection, Query.parse(query)))}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("telephone", {"fr"}),
        ("TÉLÉPHONE homologue", {"fr"}),
        ("telephone counterpart", set()),
        ("telephone OR phone", {"fr", "en"}),
        ('"son homologue"', {"fr"}),
        ('"homologue son"', set()),
        ("s’est", {"fr"}),
        ("elysee", {"en"}),
        ("president*", {"fr", "en"}),
        ("president* -thursday", {"fr"}),
        ("разговор ДОНЕЦК", {"ru"}),
        ("провел еще", {"ru"}),
        ("телефон*", {"ru"}),
        ("马克龙", {"zh"}),
        ("龙克马", set()),
        ("总统 通电话", {"zh"}),
        ("الرئيس", {"ar"}),
        ("اجرى OR أجرى", {"ar"}),
        ("it's' \"); DROP TABLE documents; --", set()),
        ("NEAR(a b) AND * ^ : & | ! <->", set()),
    ],
)
def test_words_are_found_in_every_script(filled: Archive, query: str, found: set[str]) -> None:
    """Without regard to case and accents, Chinese by characters; what is no word does no harm."""
    assert _found(filled, query) == found


@pytest.mark.parametrize("query", ["", "  ", '""', "-without", "!?", "OR"])
def test_queries_for_nothing_are_refused(query: str) -> None:
    """A query without a word to find says what one may be made of."""
    with pytest.raises(ArchiveError, match="asks for no word"):
        Query.parse(query)


def test_long_texts_are_found_by_their_ends(archive: Archive) -> None:
    """A text of more words than PostgreSQL counts places for is found by its first and its last."""
    text = "Premier. " + " ".join(f"mot{n}" for n in range(40_000)) + " dernier."
    archive.store(Document.made_of(text, language="fr"), None, origin="long")
    with archive.reading() as connection:
        for word in ("premier", "dernier", "mot39999"):
            assert connection.execute(documents(connection, Query.parse(word))).all()


def test_titles_are_found_too(archive: Archive) -> None:
    """Words of a title that is no part of the text lead to its document."""
    archive.store(Document.made_of("Un texte.", language="fr", title="Entretien à Vientiane"), None, origin="a")
    with archive.reading() as connection:
        assert connection.execute(documents(connection, Query.parse("vientiane"))).all()


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        (TEXTS["fr"], "telephone", "Le président français s’est entretenu jeudi par [téléphone] avec son homologue."),
        (TEXTS["zh"], "马克龙", "中国国家主席习近平同法国总统[马克龙]通电话。"),
        (TEXTS["ru"], "телефон*", "Президент России провёл [телефонный] разговор; обсуждался ещё и Донецк."),
        ("Caf\u0065\u0301 et th\u0065\u0301.", "cafe", "[Caf\u0065\u0301] et th\u0065\u0301."),
        ("Rien.", "telephone", "Rien."),
    ],
)
def test_snippets_show_the_words_as_they_stand(text: str, query: str, expected: str) -> None:
    """What was found is marked in the document's own letters."""
    assert snippet(text, Query.parse(query)) == expected


def test_snippets_of_long_texts_are_short_and_whole_words() -> None:
    """The stretch with most of what is asked for is shown, cut between words."""
    text = "début " * 300 + "le sommet de Vientiane " + "suite " * 300 + "un sommet"
    shown = snippet(text, Query.parse("vientiane OR sommet"))
    assert "[sommet] de [Vientiane]" in shown
    assert shown.startswith("… début")
    assert shown.endswith("suite …")
    assert len(shown) < 220


def test_words_of_hostile_length_are_cut() -> None:
    """A word of a million letters does not end the indexing."""
    assert [len(word) for word in words("a" * 1_000_000)] == [200]
