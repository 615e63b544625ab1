"""Accounts of a house that calls its own by an office alone, and everybody else by name."""

from __future__ import annotations

import pytest

from visavis.document import Document
from visavis.reader import Reader

ACCOUNT = (
    "PM call with Prime Minister Mitsotakis of Greece\n\nFrom: Prime Minister's Office, 10 Downing Street\n\n"
    "The Prime Minister spoke to Greek Prime Minister Kyriakos Mitsotakis this morning. The Prime Minister expressed his concern about the crossings. "
    "The Prime Minister thanked Prime Minister Mitsotakis for Greece's support. Prime Minister Mitsotakis said that Greece stood ready to help. "
    "The Prime Minister looked forward to the leaders' meeting which President Macron hosts in Paris on Thursday."
)


def test_the_house_s_own_is_meant_by_the_office(reader: Reader) -> None:
    """*The Prime Minister* stays Britain's, though the other holds such an office and is named last; another's gathering is not theirs."""
    report = reader.read(Document.from_text(ACCOUNT, language="en", published="2024-10-14"))
    names = {actor.id: actor.name for actor in report.actors}
    assert [sorted(party.code for party in contact.parties) for contact in report.contacts] == [["GBR", "GRC"]]
    said = [(ACCOUNT[one.spans[0].start : one.spans[0].end], [names[speaker] for speaker in one.speakers]) for one in report.statements]
    assert ("his concern about the crossings", ["Keir Starmer"]) in said
    assert ("Greece's support", ["Keir Starmer"]) in said
    assert ("Greece stood ready to help", ["Kyriakos Mitsotakis"]) in said


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("Wang Yi had a phone call with Portuguese Foreign Minister Paulo Rangel upon request on Saturday.", "PRT"),
        ("Wang Yi had a phone call with Portuguese Foreign Minister Paulo Rangel upon request of the court on Saturday.", None),
        ("Wang Yi had a phone call with Portuguese Foreign Minister Paulo Rangel on Saturday.", None),
    ],
)
def test_upon_request_the_other_side_asked(reader: Reader, text: str, initiator: str | None) -> None:
    """*Upon request*, of nobody named, makes the other side the initiator."""
    (contact,) = reader.read(Document.from_text(text, language="en", published="2024-10-14")).contacts
    assert contact.initiator == initiator


def test_what_a_state_is_said_to_do(reader: Reader) -> None:
    """A verb right behind its state is one, though it may be taken for a noun: *said Portugal adheres to it*."""
    text = "Wang Yi had a phone call with Portuguese Foreign Minister Paulo Rangel on Saturday.\n\nRangel said Portugal adheres to the one-China policy."
    (said,) = reader.read(Document.from_text(text, language="en", published="2024-10-14")).statements
    assert text[said.spans[0].start : said.spans[0].end] == "Portugal adheres to the one-China policy"


def test_a_park_is_nobody(reader: Reader) -> None:
    """Words in capitals behind *in the* are a place, though a title in apposition seems to follow."""
    text = 'Speaking ahead of the meeting in the Phoenix Park, the Taoiseach said it was a "great pleasure" to welcome Charles Michel to Dublin.'
    report = reader.read(Document.from_text(text, language="en", published="2020-10-08"))
    assert "Phoenix Park" not in {actor.name for actor in report.actors}


def test_a_visit_on_the_agenda_is_the_planned_one(reader: Reader) -> None:
    """*Is on the agenda* tells of a visit again that will be, not of one that was."""
    text = (
        "Iran's foreign minister Mohammad Javad Zarif will visit Azerbaijan in March, a spokesman said. The foreign minister's visit to Baku is on the agenda."
    )
    (contact,) = reader.read(Document.from_text(text, language="en", published="2019-02-05")).contacts
    assert (contact.kind, contact.status) == ("visit", "planned")


def test_who_presided_over_kabul(reader: Reader) -> None:
    """Before August 2021 *the Afghan president* is the republic's, whoever led its enemies."""
    text = "The Afghan president met Foreign Minister Shah Mehmood Qureshi in Kabul on Monday."
    report = reader.read(Document.from_text(text, language="en", published="2018-12-25"))
    assert "Ashraf Ghani" in {actor.name for actor in report.actors}


def test_the_taoiseach_is_irelands(reader: Reader) -> None:
    """The title alone tells whose head of government he is."""
    report = reader.read(Document.from_text("The Taoiseach met Charles Michel in Dublin on Wednesday.", language="en", published="2020-10-08"))
    assert {actor.name for actor in report.actors if actor.kind == "person"} == {"Micheál Martin", "Charles Michel"}


@pytest.mark.parametrize("head", ["\n\nFrom: Prime Minister's Office, 10 Downing Street", ""])
def test_a_state_only_spoken_of_writes_no_page(reader: Reader, head: str) -> None:
    """*Ukrainian pilots* and spending *on Ukraine* make the unnamed Prime Minister no Ukrainian; a letterhead tells whose he is."""
    text = (
        f"PM call with Prime Minister Støre of Norway{head}\n\nThe Prime Minister spoke to Norwegian Prime Minister Jonas Gahr Støre this morning. "
        "The Prime Minister welcomed the training of Ukrainian pilots. Prime Minister Støre said that Norway would spend 85 billion kroner on Ukraine."
    )
    report = reader.read(Document.from_text(text, language="en", published="2024-11-12"))
    parties = {party.code for contact in report.contacts for party in contact.parties}
    assert parties == ({"GBR", "NOR"} if head else set())
    assert "Denys Shmyhal" not in {actor.name for actor in report.actors}
