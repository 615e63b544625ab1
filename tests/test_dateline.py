"""Datelines and bylines: the date a text gives itself."""

from __future__ import annotations

import pytest

from visavis.dateline import dateline_spans, document_date
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
