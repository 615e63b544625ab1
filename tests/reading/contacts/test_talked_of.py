"""Contacts that others are about, go before or take place at, in English; and days told in the sentence before."""

from __future__ import annotations

import pytest

from visavis import Document
from visavis.reader import Reader

TALKS = "German Foreign Minister Annalena Baerbock and Chinese Foreign Minister Wang Yi"


def _read(reader: Reader, text: str) -> list[tuple[str | None, str, str | None, str | None, bool]]:
    report = reader.read(Document.from_text(text, language="en", published="2024-05-17"))
    return [(contact.kind, contact.status, contact.date, contact.place, contact.main) for contact in report.contacts]


def test_a_contact_that_a_call_is_about_is_told_in_passing(reader: Reader) -> None:
    """What a call or talks are about is neither held by telephone nor on the day of the call."""
    text = f"{TALKS} had a phone call on Wednesday about their next meeting."
    assert _read(reader, text) == [("call", "held", "2024-05-15", None, True), ("meeting", "planned", None, None, False)]
    text = "Emmanuel Macron and Olaf Scholz spoke on Tuesday. Their talks focused on the visit of Chinese President Xi Jinping to France in June."
    assert [main for kind, _, _, _, main in _read(reader, text) if kind == "visit"] == [False]


def test_a_call_after_another_dated_before_its_noun(reader: Reader) -> None:
    """*Following the May 13 call* recalls that call, whose day stands before it."""
    text = (
        "Secretary of State Antony Blinken spoke today with Russian Foreign Minister Sergey Lavrov "
        "following the May 13 call between President Joe Biden and President Vladimir Putin."
    )
    assert _read(reader, text) == [("call", "held", "2024-05-17", None, True), ("call", "held", "2024-05-13", None, False)]


def test_a_contact_that_counts_itself_is_the_one_told(reader: Reader) -> None:
    """*This was their third meeting* speaks of the meeting told before."""
    text = f"{TALKS} met in Berlin on Monday. This was the third meeting between Baerbock and Wang this year."
    assert _read(reader, text) == [("meeting", "held", "2024-05-13", "Berlin", True)]


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday, Italian Foreign Minister Antonio Tajani attended a reception in Rome. Chinese Foreign Minister Wang Yi praised the ties.",
        "The high-level dialogue between Turkey and the United States will continue.",
        "President Nana Akufo-Addo asked the Bangladeshi ambassador to feel at home.",
    ],
)
def test_receptions_of_nobody_and_standing_dialogues_are_no_contacts(reader: Reader, text: str) -> None:
    """Who attends a reception met nobody by that; a dialogue only said to go on is none, nor is asking an ambassador to do something a summons."""
    assert _read(reader, text) == []


def test_where_a_gathering_is_that_somebody_is_met_at(reader: Reader) -> None:
    """Whoever is met at a ministerial in a town is met in that town."""
    text = "French Foreign Minister Stephane Sejourne met German Foreign Minister Annalena Baerbock on Tuesday at the NATO ministerial in Brussels."
    assert _read(reader, text)[0] == ("meeting", "held", "2024-05-14", "Brussels", True)


def test_remarks_made_at_talks_give_them_their_day(reader: Reader) -> None:
    """*Li said on Thursday. Li made the remarks when meeting with X*: they met on Thursday."""
    text = "China will buy more wheat, Chinese Premier Li Qiang said here on Thursday. Li made the remarks when meeting with French President Emmanuel Macron."
    assert _read(reader, text) == [("meeting", "held", "2024-05-16", None, True)]


def test_a_capital_called_the_capital(reader: Reader) -> None:
    """*The Australian capital of Canberra* is Canberra."""
    text = "Chinese Premier Li Qiang arrived in the Australian capital of Canberra on Saturday."
    assert _read(reader, text) == [("visit", "ongoing", "2024-05-11", "Canberra", True)]


def test_what_a_contact_comes_ahead_of_has_its_own_day_and_form(reader: Reader) -> None:
    """Neither the day nor the people of a call are those of the summit that it comes ahead of."""
    text = "Emmanuel Macron and Olaf Scholz held talks by phone ahead of the conference on Libya scheduled for Sunday in Rome."
    assert _read(reader, text) == [("call", "held", None, None, True)]
    text = "Ahead of the conference, Emmanuel Macron had a bilateral meeting with Olaf Scholz."
    assert [(kind, status) for kind, status, *_ in _read(reader, text)] == [("meeting", "held")]


def test_a_call_that_goes_on(reader: Reader) -> None:
    """What somebody is currently doing goes on, on the day of the text; what he did while something was underway does not."""
    text = "Emmanuel Macron is still speaking to Vladimir Putin at the moment, the Elysee said."
    assert _read(reader, text) == [("call", "ongoing", "2024-05-17", None, True)]
    text = "Emmanuel Macron spoke with Vladimir Putin on Monday. The harvest is underway."
    assert _read(reader, text) == [("call", "held", "2024-05-13", None, True)]


def test_somebody_called_to_discuss_something(reader: Reader) -> None:
    """*Called X to discuss Y* is a call, *called X to account* is none."""
    text = "President Vladimir Putin called President Emmanuel Macron on Monday to discuss the American proposal."
    assert _read(reader, text) == [("call", "held", "2024-05-13", None, True)]
    assert _read(reader, "President Vladimir Putin called President Emmanuel Macron to account.") == []


def test_a_gathering_has_those_whom_a_list_tells(reader: Reader) -> None:
    """A conference whose sides no sentence tells has the people listed as those who attend, and who brought them together."""
    listed = "Olaf Scholz, Emmanuel Macron, Giorgia Meloni and Rishi Sunak."
    text = f"A conference on Libya opened in Rome on Monday. Leaders attending the conference include {listed}"
    assert _read(reader, text)[0] == ("summit", "held", "2024-05-13", "Rome", True)
    report = reader.read(Document.from_text(text, language="en", published="2024-05-17"))
    assert [party.code for party in report.contacts[0].parties] == ["DEU", "FRA", "ITA", "GBR"]
    assert _read(reader, f"A conference on Libya opened in Rome on Monday. Those who stayed away include {listed}") == []


def test_the_next_meeting_elsewhere_is_no_part_of_a_visit(reader: Reader) -> None:
    """What is to be held in another country does not belong to the visit."""
    text = "Chinese Foreign Minister Wang Yi arrived in Paris on Monday for talks with Stephane Sejourne. Their next meeting will take place in Beijing."
    report = reader.read(Document.from_text(text, language="en", published="2024-05-17"))
    assert [(contact.place, contact.part_of is None, contact.main) for contact in report.contacts if contact.status == "planned"] == [("Beijing", True, False)]


def test_one_on_one_is_no_frame(reader: Reader) -> None:
    """The prepositions of *one-on-one* and *in-person* make no frame of a meeting, which can be called off like any other."""
    for manner in ("one-on-one", "in-person"):
        text = f"President Emmanuel Macron canceled a {manner} meeting with Chinese President Xi Jinping, the Elysee said."
        assert _read(reader, text) == [("meeting", "cancelled", None, None, True)]
