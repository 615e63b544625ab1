"""How readouts put it: several verbs of two people, what belongs to what they said, and the turns behind them."""

from __future__ import annotations

import textwrap

import pytest

from tests.languages.english.test_statements import said
from tests.reading.outline import outline
from visavis import Document, Reader

OPENING = "President Joe Biden met today with Prime Minister Jonas Gahr Støre of Norway. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is done as part of what is said
        (
            "The leaders reaffirmed their commitment to more trade, including by supporting the ports of Bergen.",
            [("their commitment to more trade, including by supporting the ports of Bergen", 2)],
        ),
        (
            "Both leaders committed to keep the lanes open, including to train pilots and support the lighthouses of the north.",
            [("keep the lanes open, including to train pilots and support the lighthouses of the north", 2)],
        ),
        (
            "President Biden highlighted how Norway is building and defending its cables at home.",
            [("how Norway is building and defending its cables at home", 1)],
        ),
        # nouns of a list
        (
            "President Biden emphasized the importance of strengthening the courts, rule of law, and fair elections.",
            [("the importance of strengthening the courts, rule of law, and fair elections", 1)],
        ),
        # two verbs
        (
            "They welcomed the delivery of grain and recognized that much more is needed for the islands.",
            [("the delivery of grain", 2), ("much more is needed for the islands", 2)],
        ),
        # verbs that go on from two people joined, and what opens their sentence
        (
            "The President and Prime Minister discussed cod, and committed to strengthen the fleets.",
            [("strengthen the fleets", 2)],
        ),
        (
            "Recalling the shared winters that bind them, the President and Prime Minister confirmed a plan for the ferries.",
            [("the shared winters that bind them", 2), ("a plan for the ferries", 2)],
        ),
        # what somebody said before is no words of now
        (
            "President Biden reiterated strong support for the treaty, as he said on Monday.",
            [("strong support for the treaty", 1)],
        ),
        (
            "President Biden reiterated that he would sign the treaty, as he committed to the fishermen.",
            [("he would sign the treaty", 1)],
        ),
        # a clause of its own behind *and*; what two only talk about
        (
            "President Biden reiterated his desire to keep the ferries, and the leaders agreed on the importance of close consultations.",
            [("his desire to keep the ferries", 1), ("the importance of close consultations", 2)],
        ),
        (
            "President Biden stressed the commitment to the cod and the leaders reaffirmed their respect for the seals.",
            [("the commitment to the cod", 1), ("their respect for the seals", 2)],
        ),
        # a list of infinitives; a gerund that does and does not say; what is nearer than an infinitive; an office with its state
        (
            "President Biden thanked the Prime Minister for the partnership they have built to build ships, mend nets, and guard the coast.",
            [("the partnership they have built to build ships, mend nets, and guard the coast", 1)],
        ),
        (
            "President Biden told the Prime Minister of Norway about talks with Finland on how to guard the coast and to keep the ferries.",
            [("talks with Finland on how to guard the coast and to keep the ferries", 1)],
        ),
        (
            "President Biden informed the Prime Minister about the drills, with the sailing proceeding as agreed during the talks of Finland and Sweden.",
            [("the drills, with the sailing proceeding as agreed during the talks of Finland and Sweden", 1)],
        ),
        # what somebody has, leads or does while saying nothing; whom he works with
        (
            "President Biden thanked the Prime Minister for his leadership in providing assistance to sailors.",
            [("his leadership in providing assistance to sailors", 1)],
        ),
        ("The leaders discussed the fleets, including taking action on storms, tackling the ice, and supporting the ports.", []),
        (
            "President Biden reaffirmed his commitment to mending the nets and working with the new Prime Minister to deepen the harbors.",
            [("his commitment to mending the nets and working with the new Prime Minister to deepen the harbors", 1)],
        ),
        (
            "The leaders discussed the drills near the border, reaffirmed their support for the islands, and reiterated their commitment to calm.",
            [("their support for the islands", 2), ("their commitment to calm", 2)],
        ),
        ("They exchanged views on grain, as well as cooperation on cables and continued joint efforts in support of ports.", []),
        # a view beside a matter, a sum, a hyphen, a bill that does something
        (
            "President Biden discussed the storms in the north and the need to guard the lighthouses.",
            [("the storms in the north and the need to guard the lighthouses", 1)],
        ),
        ("President Biden highlighted $20 million in grants to the ports.", [("$20 million in grants to the ports", 1)]),
        ("President Biden re-affirmed his support for the islands.", [("his support for the islands", 1)]),
        (
            "They agreed on the need to continue work on the two bills that represent the hope of the coast.",
            [("the need to continue work on the two bills that represent the hope of the coast", 2)],
        ),
        ("The leaders are expected to sign a joint statement that sets out the shared approaches of the north.", []),
        # a guest, a message, wishes
        ("President Biden welcomed Prime Minister Jonas Gahr Støre to the White House.", []),
        ("President Biden sent a message of greetings to Prime Minister Jonas Gahr Støre.", []),
        ("President Biden extended warm birthday greetings to Prime Minister Jonas Gahr Støre.", [("warm birthday greetings", 1)]),
        ("They also talked about the importance of keeping calm in the Baltic.", []),
        ("President Biden talked about the importance of salmon.", [("the importance of salmon", 1)]),
    ],
)
def test_what_readouts_say(text: str, expected: list[tuple[str, int]]) -> None:
    """Each is what is said, whole, with as many speakers."""
    told = [("; ".join(one.spans), len(one.speakers)) for one in said(OPENING + text)]
    assert told == expected


def test_two_of_one_side_are_they() -> None:
    """Two who together did something before are those who *they* means, of whatever party."""
    text = "President Biden and Vice President Harris discussed books with 12 teachers, and they vowed to keep reading."
    assert [(one.spans, one.speakers) for one in said(text)] == [(("keep reading",), ("Joe Biden", "Kamala Harris"))]


def test_a_label_with_two_titles_names_whom_it_names() -> None:
    """Whoever bears the first of two titles elsewhere is not who speaks; a remark on the translation may stand right behind the name."""
    text = (
        "Meeting with President of Senegal Macky Sall\n\nVladimir Putin met with President of Senegal Macky Sall.\n\n"
        "Vladimir Putin: Mr President, I am glad to see you here. "
        "Chairperson of the African Union and President of Senegal Macky Sall(retranslated): Thank you, Mr President. I am glad to be here. <…>"
    )
    turns = [(one.spans[0].split(",")[0], one.speakers) for one in said(text, published="2022-04-01") if one.mode == "direct"]
    assert turns == [("Mr President", ("Vladimir Putin",)), ("Thank you", ("Macky Sall",))]


def test_lines_broken_at_hard_spaces_are_one_paragraph() -> None:
    """Spaces that hold words together, spaces lost at the end of a line and lists beside paragraphs part no paragraph of wrapped text."""
    words = "The President spoke of the harbors, and the Prime Minister asked about the winter, the ice and the ships that lie there until May."
    held = words.replace("and the Prime", "and\u00a0the\u00a0Prime").replace("ice and", "ice\u00a0and")
    wrapped = textwrap.fill(f"{held} " * 6, 72, break_on_hyphens=False)
    names = "\n".join(["Ann Lee", "Bo Berg", "Cy Dale", "Di Fox"] * 8)
    document = Document.from_text(f"{wrapped}\n\nPresent were:\n\n{names}")
    paragraphs = [document.text[block.start : block.end] for block in document.blocks]
    assert " ".join(paragraphs[0].split()) == " ".join((held + " ").split() * 6)
    assert "Ann Lee" in paragraphs
    assert "Bo Berg" in paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose form it is
        (
            "William Ruto told Andrzej Duda about the results of his talks with Yoweri Museveni via videoconference on March 11.",
            ["video held on 2024-03-11: KEN (William Ruto), UGA (Yoweri Museveni)"],
        ),
        ("William Ruto told Andrzej Duda by phone on Monday that he was sorry.", ["call held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"]),
        (
            "Following the meeting of the council, held via videoconference, William Ruto had a telephone conversation with Andrzej Duda on March 11.",
            ["call held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Telephone conversation with President of Poland Andrzej Duda\n\n"
            "Following the meeting of the board, held via videoconference, William Ruto had a telephone conversation with Andrzej Duda on March 11.",
            ["call held on 2024-03-11: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        # where a guest is welcomed to; what an invitation is thanked for
        (
            "William Ruto welcomed Chancellor Olaf Scholz of Germany to Nairobi on Monday.",
            ["meeting held on 2024-03-11 in Nairobi: DEU (Olaf Scholz), KEN (William Ruto); host KEN"],
        ),
        ("William Ruto thanked Andrzej Duda for his invitation to visit Poland.", ["visit proposed in Poland: KEN (William Ruto), POL"]),
        # a state with its own territory, and another with it
        ("Secretary of Energy Jennifer Granholm met with Puerto Rico Governor Pedro Pierluisi in Denver on Monday.", []),
        # talks that somebody only weighs, or only judges
        ("William Ruto stressed the importance of immediately starting talks with Uganda.", ["meeting proposed: KEN (William Ruto), UGA"]),
        (
            "William Ruto noted the importance of his meeting with Yoweri Museveni in Gulu on March 11.",
            ["meeting held on 2024-03-11 in Gulu: KEN (William Ruto), UGA (Yoweri Museveni)"],
        ),
        ("William Ruto gave an assessment of the negotiations with representatives of Uganda.", ["meeting held: KEN, UGA"]),
        # talks as a way
        ("William Ruto expressed the hope that the dispute will be settled through dialogue and talks with Uganda.", []),
        ("William Ruto said that the dispute must be solved only through negotiations with Uganda.", []),
    ],
)
def test_talks_that_are_spoken_of(reader: Reader, text: str, expected: list[str]) -> None:
    """Who told of them, weighed or judged them need not have been there; as a way out they are no contact."""
    assert outline(reader, text, language="en") == expected


def test_a_deputy_beside_the_chief(reader: Reader) -> None:
    """Whoever stands in for the chief named before is of the same state, though only the chief is known."""
    text = "National Security Advisor Jake Sullivan and Deputy National Security Advisor Mary Oakes met with Kenyan Foreign Minister Alfred Mutua on Monday."
    assert outline(reader, text, language="en") == ["meeting held on 2024-03-11: KEN (Alfred Mutua), USA (Jake Sullivan, Mary Oakes)"]


def test_the_leaders_of_an_account_are_those_who_talked() -> None:
    """In a side's own account *the leaders* talked, though one of them told of talks with another."""
    text = (
        "Telephone conversation with President of Kenya William Ruto\n\n"
        "Vladimir Putin had a telephone conversation with President of Kenya William Ruto. "
        "Vladimir Putin told his colleague about his meeting with Ilham Aliyev in Omsk on March 11. {} agreed to keep the price of tea."
    )
    for subject in ("The leaders", "The two presidents"):
        assert said(text.format(subject))[-1].speakers == ("Vladimir Putin", "William Ruto")
