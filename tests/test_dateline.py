"""Datelines and bylines: the date a text gives itself."""

from __future__ import annotations

import pytest

from visavis.dateline import dateline_spans, document_date
from visavis.furniture import furniture
from visavis.languages import language

LEXICON = language("fr").lexicon["dates"]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("NNN – 5 mars 2021 (APS) – Le ministre a reçu son homologue.", None, "2021-03-05"),
        ("PARIS, 10 janvier (AFP) – Le ministre a reçu son homologue.", "2024-01", "2024-01-10"),
        ("PARIS, 10 janvier (AFP) – Le ministre a reçu son homologue.", None, None),
        ("PARIS, 10 janvier (AFP) – Le ministre a reçu son homologue.", "2024-02", None),
        ("Pékin (Chine), 04 sept 2024 (AIP) – Le président a entamé une visite.", None, "2024-09-04"),
        ("Un titre\nPublié le 27 juin 2020 à 13h00\nLe ministre parle.", None, "2020-06-27"),
        ("Un titre\n  26 Novembre 2015    Lu: 601\nLe ministre parle.", "2015", "2015-11-26"),
        ("Les présidents se sont parlé... 21.12.2021, Agence Nord\n\nIls ont évoqué la paix.", "2021-12", "2021-12-21"),
        ("5 juillet 2012. - Le président a reçu le roi.", None, "2012-07-05"),
        ("Questions et réponses (14 novembre 2023)\nQ : Que dites-vous ?", None, "2023-11-14"),
        ("Un appel\n\nParis, 12 mai 2025. Le ministre a parlé à son homologue.", None, "2025-05-12"),
        ("Berne, le 12 mai 2025. Le ministre a parlé à son homologue.", None, "2025-05-12"),
        ("Le ministre y était, le 12 mai 2025. Le président n'y était pas.", None, None),
        ("Paris, 12 mai. Le ministre a parlé à son homologue.", None, None),
        ("Le ministre a reçu son homologue le 10 janvier 2024 à Paris.", None, None),
        ("Le 10 janvier 2024, le ministre a reçu son homologue.", None, None),
        ("Le décret a été publié le 10 janvier 2024 par le ministère.", None, None),
        ("• 28 NOVEMBRE : arrivée du président", "2019", None),
    ],
)
def test_document_date(text: str, published: str | None, expected: str | None) -> None:
    """The day is read from a dateline, byline or heading at the top, within what is known of the publication."""
    found = document_date(text, LEXICON, published)
    assert (found and found[0]) == expected


def test_span_is_the_date() -> None:
    """The span given with a date is the date alone."""
    text = "DAKAR, 12 mars 2024 (Agence) - Le président est parti le 11 mars 2024."
    assert [text[start:end] for start, end in dateline_spans(text, 0, len(text), LEXICON)] == ["12 mars 2024"]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("WASHINGTON, Jan 10, 2024 (Reuters) – The minister met his counterpart.", None, "2024-01-10"),
        ("WASHINGTON, January 10 (Reuters) - The minister met his counterpart.", "2024-01", "2024-01-10"),
        ("BEIJING, 10 January 2024 (Xinhua) -- The minister met his counterpart.", None, "2024-01-10"),
        ("A title\nPublished March 5th, 2024\nThe minister spoke.", None, "2024-03-05"),
        ("A title\nBy Jane Martin\nMarch 5, 2024 | 9:30 am\nThe minister spoke.", None, "2024-03-05"),
        ("A title\nPublished on 31/01/2024\nThe minister spoke.", None, "2024-01-31"),
        ("A title\nPublished on 03/05/2024\nThe minister spoke.", None, None),
        ("On March 5, 2024, the minister met his counterpart.", None, None),
        ("March 5, 2024 was the day on which the two ministers met.", None, None),
        ("The treaty was published on March 5, 2024 by the ministry.", None, None),
        ("The 2024 March 10 movement met the minister.", None, None),
    ],
)
def test_document_date_in_english(text: str, published: str | None, expected: str | None) -> None:
    """English writes the month first or last; two numbers that either may be the month give no day."""
    found = document_date(text, language("en").lexicon["dates"], published)
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    "line", ["January 10, 2024", "Office of the Spokesperson", "Wednesday, January 10, 2024", "By Jane Martin and John Smith, March 5, 2024"]
)
def test_english_bylines_are_no_part_of_the_article(line: str) -> None:
    """A line that only says when and by whom a text was written is a byline."""
    page = furniture("en")
    assert page is not None
    assert page.role(line) == "byline"


def test_day_of_an_english_title() -> None:
    """A title may give the day of what it heads, the month first."""
    page = furniture("en")
    assert page is not None
    assert page.issued("Press briefing of May 5, 2023") == "2023-05-05"
