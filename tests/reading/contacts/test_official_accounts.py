"""Tests for contacts as official accounts tell them: people by rank and lineage, who came along, who invites, agencies with their own state's officials."""

from __future__ import annotations

import pytest

from visavis import read
from visavis.records import Contact, Report

DAY = "2025-06-12"


def told(text: str, day: str = DAY) -> list[tuple[Contact, dict[str, list[str]]]]:
    """Read an English text and return its contacts with the names of their participants by party."""
    report: Report = read(text, language="en", published=day)
    names = {actor.id: actor.name for actor in report.actors}
    return [(contact, {party.code: [names[each] for each in party.participants] for party in contact.parties}) for contact in report.contacts]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Vice President Harriet Sandoval met with President Baldomero Quiñones of Costa Rica at the White House. The Vice President was joined by "
            "National Security Advisor Philip Arden and Deputy Secretary of State Julia Menkes.",
            {"USA": ["Harriet Sandoval", "Philip Arden", "Julia Menkes"], "CRI": ["Baldomero Quiñones"]},
        ),
        (
            "President William Ruto on Tuesday held talks with Mozambican Foreign Minister Filomena Chivite in Nairobi. Present were Cabinet Secretary for "
            "Defence Soipan Tuya and Principal Secretary Korir Sing'oei.",
            {"KEN": ["William Ruto", "Soipan Tuya", "Korir Sing'Oei"], "MOZ": ["Filomena Chivite"]},
        ),
        (
            "Deputy Foreign Minister Havard Dokken of Norway met Czech Deputy Foreign Minister Ota Brabec in Prague on Monday. Deputy Minister Dokken was "
            "accompanied by Ambassador Siri Fossum, and Deputy Minister Brabec was accompanied by Deputy Minister of Defence Lt. Gen. Karel Vondra.",
            {"NOR": ["Havard Dokken", "Siri Fossum"], "CZE": ["Ota Brabec", "Karel Vondra"]},
        ),
    ],
)
def test_who_came_along_takes_part(text: str, parties: dict[str, list[str]]) -> None:
    """A sentence of its own tells who else was there, each on the side of whoever is accompanied."""
    assert told(text)[0][1] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Abu Dhabi, 2nd October, 2025 (WAM) -- Sheikh Theyab bin Khalifa Al Mazrouei, Minister of State, received a phone call from Nikola Petrusic, "
            "Deputy Prime Minister and Minister of Economy of Croatia.",
            {"HRV": ["Nikola Petrusic"], "ARE": ["Theyab bin Khalifa Al Mazrouei"]},
        ),
        (
            "Jeddah, March 04, 2025, SPA -- His Royal Highness Prince Mohammed bin Salman bin Abdulaziz Al Saud, Crown Prince and Prime Minister, received "
            "Minister of Interior of the Sultanate of Oman Sayyid Hamoud bin Faisal Al Busaidi.",
            {"SAU": ["Mohammed bin Salman"], "OMN": ["Hamoud bin Faisal Al Busaidi"]},
        ),
        (
            "U.S. Africa Command's deputy commander, Lt. Gen. Travis Holloway, met in Accra on Friday with Ghanaian Chief of Defence Staff Lt. Gen. Kwesi "
            "Amankwah.",
            {"USA": ["Travis Holloway"], "GHA": ["Kwesi Amankwah"]},
        ),
        (
            "Assistant Secretary of War for International Security Affairs Marlon Pruett met with Chilean Vice Minister of Defense Ignacio Larraguibel.",
            {"USA": ["Marlon Pruett"], "CHL": ["Ignacio Larraguibel"]},
        ),
        (
            "Minister Fidan met with Foreign Minister Ian Borg of Malta and Foreign Minister Donika Gërvalla-Schwarz of Kosovo on Monday.",
            {"TUR": ["Hakan Fidan"], "MLT": ["Ian Borg"], "XKX": ["Donika Gërvalla-Schwarz"]},
        ),
    ],
)
def test_people_are_called_as_protocol_calls_them(text: str, parties: dict[str, list[str]]) -> None:
    """Ranks, forefathers, commands and a state behind each name do not hide who met; an agency's own officials are of its state."""
    assert told(text, "2025-01-20")[0][1] == parties


def test_who_invites_does_not_travel() -> None:
    """Behind what a spokesperson announces, whoever invites is the host and no visitor."""
    ((contact, parties),) = told(
        "Spokesperson Lin Jian announced: At the invitation of Minister of Foreign Affairs Wang Yi, Minister of Foreign Affairs of Lesotho Thabiso "
        "Ramokoena will visit China from August 18 to 20.",
        "2025-08-14",
    )
    assert (contact.kind, contact.status, contact.host) == ("visit", "planned", "CHN")
    assert parties == {"LSO": ["Thabiso Ramokoena"], "CHN": ["Wang Yi"]}


def test_we_are_those_named_behind() -> None:
    """A joint statement says who *we* are right behind the word."""
    ((contact, parties),) = told(
        "We, the Secretary of State of the United States and the Foreign Ministers of Australia, India, and Japan, met today in Washington.", "2025-01-22"
    )
    assert (contact.kind, contact.date) == ("meeting", "2025-01-22")
    assert list(parties) == ["USA", "AUS", "IND", "JPN"]


def test_one_visit_to_two_countries() -> None:
    """A visit told by one noun is one, however many countries it leads to."""
    ((contact, parties),) = told("The Swiss president will pay an official visit to Slovenia and Hungary from 16 to 18 June 2025.")
    assert (contact.kind, contact.date, set(parties)) == ("visit", "2025-06-16/2025-06-18", {"CHE", "SVN", "HUN"})


def test_talks_are_no_meeting_for_a_visit_recalled() -> None:
    """A call that follows up on an earlier visit stays a call."""
    contacts = told(
        "Secretary of State Marco Rubio spoke today with Guatemalan Foreign Minister Carlos Ramiro Martínez. The Secretary and the Foreign Minister reviewed "
        "cooperation on migration, following up on the Secretary's visit to Guatemala City earlier this month.",
        "2025-02-20",
    )
    assert [(contact.kind, contact.main) for contact, _ in contacts] == [("call", True), ("visit", False)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Foreign Minister Penny Wong will travel to Tonga this week. In Nuku'alofa, Senator Wong will meet Prime Minister Sione Havea.",
            {"AUS": ["Penny Wong"], "TON": ["Sione Havea"]},
        ),
        (
            "The Secretary-General met with H.E. Mr. Tobias Engström, Minister for Foreign Affairs of Sweden.",
            {"UN": ["António Guterres"], "SWE": ["Tobias Engström"]},
        ),
        (
            "Doha, March 19 (QNA) - Minister of State for International Cooperation HE Maryam bint Ali bin Nasser Al Misnad met on Wednesday with Kenyan "
            "Foreign Minister Daniel Kiprono.",
            {"QAT": ["Maryam bint Ali bin Nasser Al Misnad"], "KEN": ["Daniel Kiprono"]},
        ),
        (
            "Foreign Office Consultations between India and Mongolia were held in Ulaanbaatar on 19 January 2025. The Indian side was led by Ms. Periasamy "
            "Nandakumar, Secretary (East), and the Mongolian side by Mr. Batbold Ganzorig, State Secretary of the Ministry of Foreign Affairs.",
            {"IND": ["Periasamy Nandakumar"], "MNG": ["Batbold Ganzorig"]},
        ),
    ],
)
def test_whose_officials_are(text: str, parties: dict[str, list[str]]) -> None:
    """Whose an official is, is told by the ground, by the agency, by the side that he leads, and the Secretary-General is the United Nations'."""
    assert parties in [found for contact, found in told(text, "2025-01-20") if contact.kind == "meeting"]


def test_hosted_for_a_visit() -> None:
    """Whoever is hosted for a visit pays one, and it is no meeting beside it."""
    contacts = told(
        "The Minister of International Relations and Cooperation, Mr Ronald Lamola, will on Thursday, 19 June 2025, host the Minister of Foreign Affairs of "
        "Namibia, Ms Selma Ashipala-Musavyi, for a working visit in Pretoria."
    )
    assert [(contact.kind, contact.date, contact.host) for contact, _ in contacts] == [("visit", "2025-06-19", "ZAF")]


def test_an_anniversary_is_no_day() -> None:
    """What is celebrated does not date the message."""
    ((contact, parties),) = told(
        "Vladimir Putin and President of Togo Faure Gnassingbe exchanged messages of congratulations on the 65th anniversary of diplomatic relations."
    )
    assert (contact.kind, contact.initiator, set(parties)) == ("message", None, {"RUS", "TGO"})
    assert contact.date is None or contact.date.startswith(DAY)


def test_negotiators_go_for_talks() -> None:
    """Those of two states who go somewhere for talks hold them there with each other."""
    contacts = told("U.S. and Russian negotiators return to Geneva this week for talks on limiting missiles.")
    assert [set(parties) for contact, parties in contacts if contact.kind != "visit"] == [{"USA", "RUS"}]


def test_a_command_stands_behind_a_comma() -> None:
    """A commander is of the state whose command stands beside his title; an official with no state beside the Secretary-General's is not the latter's."""
    ((_, parties),) = told("General Christopher Wendover, commander, U.S. European Command, met Romanian Defence Minister Angel Dumitriu in Bucharest today.")
    assert parties == {"USA": ["Christopher Wendover"], "ROU": ["Angel Dumitriu"]}
    ((_, parties),) = told("The Deputy Secretary-General met today with Mr. Erik Lindholm, State Secretary for Development of Sweden.")
    assert parties["SWE"] == ["Erik Lindholm"]


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("Oslo, 4 November 2025\n\n", "NOR"),
        ("OSLO, 4 November 2025 - ", "NOR"),
        ("Vienna, 4 November 2025\n\n", None),  # where many others meet
        ("Reporters were told on 4 November 2025\n\n", None),
    ],
)
def test_a_line_of_place_and_day_tells_whose_minister_opens_the_text(line: str, party: str | None) -> None:
    """A minister whom nobody knows and the text gives no country is of the capital that it is dated from, on the same line or one of its own."""
    text = line + "Foreign Minister Ingrid Halvorsen spoke by phone today with Kenya's Foreign Minister Musalia Mudavadi."
    report = read(text, language="en", published="2025-11-04")
    assert [actor.party for actor in report.actors if actor.name == "Ingrid Halvorsen"] == [party]
