"""Gatherings told by a verb, who hosts them, and who asked for a call."""

from __future__ import annotations

import pytest

from tests.reading.outline import read
from visavis.reader import Reader
from visavis.records import Contact


def _only(reader: Reader, text: str) -> Contact:
    contacts = read(reader, text, "2024-03-15", "en").contacts
    assert len(contacts) == 1
    return contacts[0]


@pytest.mark.parametrize(
    ("text", "codes", "date"),
    [
        ("EU leaders gathered in Brussels on Thursday to discuss aid.", ["EU"], "2024-03-14"),
        ("Foreign ministers from the G7 met in Capri on Thursday.", ["G7"], "2024-03-14"),
        ("Leaders of the Economic Community of West African States gathered in Accra on Thursday.", ["ECOWAS"], "2024-03-14"),
    ],
)
def test_officials_of_an_organisation_who_meet_are_its_gathering(reader: Reader, text: str, codes: list[str], date: str) -> None:
    """Ministers of an organisation who meet, nothing tells with whom, hold a summit of it."""
    contact = _only(reader, text)
    assert (contact.kind, contact.date, [party.code for party in contact.parties]) == ("summit", date, codes)


@pytest.mark.parametrize("text", ["NATO troops gathered in Estonia on Thursday.", "UN officials gathered evidence in Khartoum on Thursday."])
def test_not_all_that_gathers_is_a_gathering(reader: Reader, text: str) -> None:
    """Troops, and officials who gather something, hold no summit."""
    assert not read(reader, text, "2024-03-15", "en").contacts


@pytest.mark.parametrize(
    ("text", "kind", "status", "codes", "host"),
    [
        ("Kenya hosted the second Green Growth Summit in Nairobi on Thursday.", "summit", "held", {"KEN"}, "KEN"),
        ("Switzerland will host an international peace conference on Ukraine in June.", "summit", "planned", {"CHE"}, "CHE"),
        ("Abuja plays host to a summit of ECOWAS heads of state on Friday.", "summit", "held", {"ECOWAS", "NGA"}, "NGA"),
        ("Egypt will host the next Arab League summit in Cairo in May.", "summit", "planned", {"LAS", "EGY"}, "EGY"),
        ("China hosted the EU-China summit in Beijing on Friday.", "meeting", "held", {"EU", "CHN"}, "CHN"),
    ],
)
def test_who_hosts_a_gathering_is_one_of_its_parties(reader: Reader, text: str, kind: str, status: str, codes: set[str], host: str) -> None:
    """The state that hosts is named; with one organisation's members it makes a summit, with the one other party a meeting."""
    contact = _only(reader, text)
    assert (contact.kind, contact.status, {party.code for party in contact.parties}, contact.host) == (kind, status, codes, host)


@pytest.mark.parametrize("text", ["India hosted a technology conference in Delhi on Friday.", "Russia accused Ukraine of seeking to host a summit in Kyiv."])
def test_what_experts_hold_or_somebody_seeks_is_no_gathering(reader: Reader, text: str) -> None:
    """A conference of nobody who governs is no contact, nor what somebody is said to seek."""
    assert not read(reader, text, "2024-03-15", "en").contacts


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("Egypt's Foreign Minister Sameh Shoukry received a phone call on Friday from British Foreign Secretary David Cameron.", "GBR"),
        ("Crown Prince Mohammed bin Salman made a phone call today to President Xi Jinping.", "SAU"),
        ("Turkish President Recep Tayyip Erdogan placed a call to his Iranian counterpart Ebrahim Raisi on Friday.", "TUR"),
        ("Lavrov and Blinken spoke on Friday. Moscow said the phone call took place on the US initiative.", "USA"),
        ("Macron had a call with Xi on Friday.", None),
    ],
)
def test_who_called(reader: Reader, text: str, initiator: str | None) -> None:
    """Who calls is told by the preposition, whatever day stands before it, or by whose initiative it was."""
    assert _only(reader, text).initiator == initiator
