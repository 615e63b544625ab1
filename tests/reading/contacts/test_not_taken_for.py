"""What looks like more than it is: offers that others take up, wishes, other parties' talks, what may be had upon request."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "Xi invited Macron to visit China. Macron accepted the invitation.", "planned"),
        ("en", "Xi invited Macron to visit China. The German chancellor accepted an invitation from Warsaw.", "proposed"),
        ("en", "Putin invited Prime Minister Narendra Modi to visit Moscow. Modi accepted Macron's invitation to Paris.", "proposed"),
        ("ru", "Путин пригласил премьер-министра Индии Нарендру Моди посетить Москву. Приглашение было принято.", "planned"),
        ("ru", "Путин пригласил премьер-министра Индии Нарендру Моди посетить Москву. Предложение России о прекращении огня было принято.", "proposed"),
    ],
)
def test_an_invitation_is_taken_up_by_whom_it_was_made_to(reader: Reader, language: str, text: str, status: str) -> None:
    """Another's acceptance, or that of something else, leaves it an offer."""
    assert read(reader, text, language=language).contacts[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "« Heureux de rencontrer le président Poutine quand il voudra », a déclaré mardi Volodymyr Zelensky.",
        "« Fier de rencontrer bientôt le président Xi », a déclaré Emmanuel Macron.",
    ],
)
def test_who_would_be_glad_met_nobody(reader: Reader, text: str) -> None:
    """A present infinitive in quotation marks, of no day, tells of nothing that was."""
    assert outline(reader, text) == []


def test_talks_with_others_are_not_those_told_before(reader: Reader) -> None:
    """Who was there on each side of other parties' talks took no part in those before."""
    text = "Путин провел встречу с Эрдоганом в Сочи. Во вторник встречу с главой МИД Ирана с российской стороны провел Сергей Лавров."
    assert [each.split(": ")[1] for each in outline(reader, text, language="ru")] == [
        "RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
        "IRN (Hossein Amir-Abdollahian), RUS (Sergey Lavrov)",
    ]


def test_talks_with_a_day_are_no_mere_way(reader: Reader) -> None:
    """*Will be settled through talks between X and Y on Friday* announces them; *hopes to settle it through talks* does not."""
    text = "The dispute will be settled through talks between Antony Blinken and Sergey Lavrov in Geneva on Friday."
    assert outline(reader, text, language="en") == ["meeting planned on 2024-03-15 in Geneva: RUS (Sergey Lavrov), USA (Antony Blinken)"]


def test_a_transcript_upon_request_starts_no_call(reader: Reader) -> None:
    """What else may be had upon request makes nobody the initiator."""
    text = "Antony Blinken held a phone call with Sergey Lavrov on Tuesday; the transcript will be available upon request."
    assert outline(reader, text, language="en") == ["call held on 2024-03-12: RUS (Sergey Lavrov), USA (Antony Blinken)"]


def test_a_text_cut_behind_an_elision_is_read(reader: Reader) -> None:
    """A text may end in the middle of a word."""
    assert len(outline(reader, "Emmanuel Macron a reçu le président Lula. L'")) == 1
