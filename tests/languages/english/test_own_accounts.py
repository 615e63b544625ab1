"""A side's own account of one call, meeting or message: its day, its form, and what was only spoken about in it."""

from __future__ import annotations

import pytest

from tests.reading.outline import read
from visavis import Reader

_CALL = "Telephone conversation with President of Kenya William Ruto\n\nAnthony Albanese had a telephone conversation with President William Ruto."


def _main(reader: Reader, text: str) -> list[str]:
    return [
        f"{contact.kind} {contact.status} {contact.date}: {', '.join(sorted(party.code for party in contact.parties))}"
        for contact in read(reader, text, language="en").contacts
        if contact.main
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "The leaders expressed satisfaction with the meeting of the trade council held in Perth on March 11.",
        "William Ruto spoke about his telephone conversation with Olaf Scholz on March 8.",
        "The leaders continued their discussions in the follow-up to the meeting between Anthony Albanese and William Ruto on March 4.",
        "They discussed William Ruto's recent visits to Poland and Canada.",
        "Anthony Albanese thanked the President for his visit to Australia this year.",
        "Anthony Albanese conveyed his desire to meet with the President in Nairobi at a future date.",
    ],
)
def test_what_is_spoken_about_is_neither_the_news_nor_its_day(reader: Reader, behind: str) -> None:
    """The account is of the call alone, on the day of its publication."""
    assert _main(reader, f"{_CALL}\n\n{behind}") == ["call held 2024-03-14~: AUS, KEN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Readout from Spokesperson Mary Doe on Prime Minister Albanese’s Call with President Ruto of Kenya\n\n"
            "Prime Minister Anthony Albanese spoke today with President William Ruto of Kenya about fisheries.",
            ["call held 2024-03-14: AUS, KEN"],
        ),
        (
            "Readout of Prime Minister Albanese’s Call with President Ruto of Kenya\n\n"
            "Prime Minister Anthony Albanese spoke today with President William Ruto of Kenya as part of his outreach to partners.",
            ["call held 2024-03-14: AUS, KEN"],
        ),
        (
            "Readout of Prime Minister Albanese’s Call with President Ruto of Kenya\n\n"
            "Prime Minister Anthony Albanese held a secure video call today with President William Ruto of Kenya.",
            ["video held 2024-03-14: AUS, KEN"],
        ),
        (
            "Readout of Prime Minister Albanese’s Meeting with President Ruto of Kenya\n\n"
            "Prime Minister Anthony Albanese met virtually today with President William Ruto of Kenya.",
            ["video held 2024-03-14: AUS, KEN"],
        ),
        (  # a journey has the day that its account gives it
            "Readout of Prime Minister Albanese’s Travel to Kenya\n\nPrime Minister Anthony Albanese travelled to Kenya. "
            "On March 11, he met with President William Ruto of Kenya in Nairobi.",
            ["visit held 2024-03-11: AUS, KEN", "meeting held 2024-03-11: AUS, KEN"],
        ),
        (
            "Telephone conversation with Angela Merkel\n\nAnthony Albanese had a call with Angela Merkel, who completed her term of office on March 8.",
            ["call held 2024-03-14~: AUS, DEU"],
        ),
    ],
)
def test_the_contact_of_an_account(reader: Reader, text: str, expected: list[str]) -> None:
    """Headline and first sentence tell of one contact, in the form and on the day that the text gives it."""
    assert _main(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anthony Albanese congratulated William Ruto on his election as President of Kenya.",
        "Anthony Albanese sent a message of congratulations to President of Kenya William Ruto.",
        "Anthony Albanese sent a letter to President of Kenya William Ruto.",
        "Anthony Albanese expressed his condolences to President of Kenya William Ruto over the floods.",
        "Anthony Albanese offered his deep condolences to President of Kenya William Ruto over the floods.",
        "Anthony Albanese sent birthday greetings to President of Kenya William Ruto.",
    ],
)
def test_congratulations_and_condolences_are_messages(reader: Reader, text: str) -> None:
    """Whoever congratulates or condoles sends the other a message."""
    (message,) = read(reader, text, language="en").contacts
    assert (message.kind, message.status, message.initiator) == ("message", "held", "AUS")


def test_congratulations_in_a_meeting_are_no_message(reader: Reader) -> None:
    """What is said at a meeting belongs to that."""
    (contact,) = read(
        reader, "Anthony Albanese met William Ruto in Nairobi and congratulated him on his election as President of Kenya.", language="en"
    ).contacts
    assert contact.kind == "meeting"


def test_who_came_for_what_is_still_to_be_has_come_on_no_day(reader: Reader) -> None:
    """A day to come is not that of an arrival."""
    visit = next(
        contact for contact in read(reader, "William Ruto arrived in Australia for the informal summit of the leaders on March 15.", language="en").contacts
    )
    assert (visit.kind, visit.date) == ("visit", None)
