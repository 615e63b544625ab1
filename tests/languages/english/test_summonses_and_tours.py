"""Summonses told in other words, tours, and towns that reporters call *here*."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deputy Foreign Minister Piotr Zielak called in Belarusian Ambassador Ihar Sakovich earlier in the day, the Polish foreign ministry said.",
            ["summons held: BLR (Ihar Sakovich), POL; initiator POL"],
        ),
        (
            "The Danish foreign ministry summoned the top Iranian envoy to Copenhagen on Monday.",
            ["summons held on 2024-03-11: DNK, IRN; initiator DNK"],
        ),
        ("Quito summoned the deputy head of the Spanish mission.", ["summons held: ECU, ESP; initiator ECU"]),
        ("The committee summoned Spanish businessmen to testify in Quito.", []),
    ],
)
def test_envoys_called_in(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever of a mission is called in, by whatever name; not whoever is summoned by anybody."""
    assert outline(reader, text, language="en") == expected


def test_what_brought_a_summons_about(reader: Reader) -> None:
    """The ambassador's own meeting with somebody else, and the other side's summons, are not the one that is news."""
    meeting = (
        "Latvia summoned Belarusian Ambassador Ihar Sakovich. The move came a day after Sakovich had scolded Latvian Deputy Speaker Zane Ozola "
        "during a meeting in Riga."
    )
    assert outline(reader, meeting, language="en")[0] == "summons held: BLR (Ihar Sakovich), LVA; initiator LVA"
    in_turn = "Latvia called in Belarusian Ambassador Ihar Sakovich, after the Latvian ambassador in Minsk was summoned last week."
    assert outline(reader, in_turn, language="en") == [
        "summons held: BLR (Ihar Sakovich), LVA; initiator LVA",
        "summons held on 2024-03-04/2024-03-10: BLR, LVA; initiator BLR",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NAIROBI: Polish President Andrzej Duda arrived here on Tuesday for a three-day visit.",
            ["visit ongoing on 2024-03-12/2024-03-14 in NAIROBI: KEN, POL (Andrzej Duda)"],
        ),
        (
            "NAIROBI, March 12 (KNA) - Polish President Andrzej Duda reached here on Tuesday. "
            "He was received at the airport by Deputy President Rigathi Gachagua.",
            ["visit ongoing on 2024-03-12 in NAIROBI: KEN (Rigathi Gachagua), POL (Andrzej Duda); host KEN"],
        ),
        ("NAIROBI: Polish President Andrzej Duda is here on a state visit.", ["visit ongoing in NAIROBI: KEN, POL (Andrzej Duda)"]),
        ("NAIROBI: Kenyan President William Ruto arrived here from Warsaw on Tuesday.", []),
        ('NAIROBI: "We are here to stay," Polish President Andrzej Duda said.', []),
        (
            "Polish President Andrzej Duda arrived in Kenya on the invitation of President William Ruto. "
            "He was received on his arrival at the airport by Foreign Minister Musalia Mudavadi.",
            ["visit ongoing in Kenya: KEN (Musalia Mudavadi, William Ruto), POL (Andrzej Duda); host KEN"],
        ),
    ],
)
def test_here_is_the_town_of_the_dateline(reader: Reader, text: str, expected: list[str]) -> None:
    """Who arrives *here* is in the town where the report was written; who meets him at the airport makes no second visit."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Duda will begin his tour of Africa on Monday, starting with Kenya. "
            "The president's tour will then continue with visits to Ghana and Togo.",
            [
                "visit planned on 2024-03-18 in Kenya: KEN, POL (Andrzej Duda)",
                "visit planned in Ghana: GHA, POL (Andrzej Duda)",
                "visit planned in Togo: POL (Andrzej Duda), TGO",
            ],
        ),
        (
            "President Duda has embarked on an African tour, which includes visits to Kenya and Togo.",
            ["visit ongoing in Kenya: KEN, POL (Andrzej Duda)", "visit ongoing in Togo: POL (Andrzej Duda), TGO"],
        ),
        (
            'President Duda will tour Africa. "As of now, the president is due to visit Kenya in April," his spokesman said. "He visited Ghana in 2021."',
            ["visit planned on 2024-04 in Kenya: KEN, POL (Andrzej Duda)"],
        ),
    ],
)
def test_where_a_tour_leads(reader: Reader, text: str, expected: list[str]) -> None:
    """A tour of a continent is told by its stops; a spokesman's own words announce them, and recall none."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Polish President Andrzej Duda visited Kenya, where he met his counterpart.",
            ["visit held in Kenya: KEN, POL (Andrzej Duda)", "meeting held in Kenya: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Polish President Andrzej Duda visited Kenya and Uganda, where he met his counterpart.",
            ["visit held in Kenya: KEN, POL (Andrzej Duda)", "visit held in Uganda: POL (Andrzej Duda), UGA"],
        ),
        (
            "Chinese Assistant Foreign Minister Luo Wenqi met Brazilian Foreign Minister Mauro Vieira in Brasilia. "
            "The assistant minister then met Brazilian Vice President Geraldo Alckmin.",
            ["meeting held in Brasilia: BRA (Mauro Vieira), CHN (Luo Wenqi)", "meeting held in Brasilia: BRA (Geraldo Alckmin), CHN (Luo Wenqi)"],
        ),
    ],
)
def test_whose_counterpart(reader: Reader, text: str, expected: list[str]) -> None:
    """A counterpart without a country is of the only other one told of; a deputy minister is again meant by less than his whole title."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Polish President Andrzej Duda is on a visit to Kenya, during which he will open a dam on Saturday.",
            ["visit ongoing in Kenya: KEN, POL (Andrzej Duda)"],
        ),
        (
            "President Duda spoke by telephone with President Ruto, during which they agreed to meet on 5 April in Nairobi.",
            [
                "call held: KEN (William Ruto), POL (Andrzej Duda)",
                "meeting planned on 2024-04-05 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)",
            ],
        ),
        (
            "President Duda spoke with President Ruto today. The two leaders discussed convening donors in the near future.",
            ["call held on 2024-03-14: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Today, President Duda spoke with President Ruto. The leaders discussed the progress being made in the trade negotiations.",
            ["call held on 2024-03-14: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "Prime Minister Donald Tusk spoke with Prime Minister Mark Carney. He said he was looking forward to travelling to Canada in June.",
            ["call held: CAN (Mark Carney), POL (Donald Tusk)", "visit planned on 2024-06 in Canada: CAN, POL (Donald Tusk)"],
        ),
    ],
)
def test_what_is_only_talked_over(reader: Reader, text: str, expected: list[str]) -> None:
    """What was talked of, or is to be done in the course of a visit, gives the contact neither its form nor its day."""
    assert outline(reader, text, language="en") == expected


def test_what_a_visit_has_yet_to_bring(reader: Reader) -> None:
    """Talks to come, told behind the lead of a visit under way, are not what the text is about; those of the lead are."""
    lead = "Flags flew all over Nairobi. Polish President Andrzej Duda began a visit to Kenya on Wednesday. "
    talks = "He will meet President William Ruto on Friday. "
    rest = "He laid a wreath in Nairobi. He toured a school. He opened a fair. "
    late, early = (read(reader, text, language="en").contacts for text in (lead + rest + talks, lead + talks + rest))
    assert [contact.main for contact in late] == [True, False]
    assert [contact.main for contact in early] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "President Duda and Kenya’s President William Ruto agreed to widen their countries’ trade and transport ties during talks in Nairobi on Tuesday.",
        "President Duda and Kenya's President William Ruto agreed to widen their countries' trade and transport ties during talks in Nairobi on Tuesday.",
    ],
)
def test_apostrophes_of_either_form(reader: Reader, text: str) -> None:
    """A text with curled apostrophes is read as one with straight ones."""
    assert outline(reader, text, language="en") == ["meeting held on 2024-03-12 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"]


def test_occasion_told_by_a_sentence_of_its_own(reader: Reader) -> None:
    """That a meeting took place on the sidelines of something is its occasion, its own verb between them."""
    text = "Andrzej Duda and William Ruto met on Tuesday. The meeting took place on the sidelines of the Nairobi Climate Forum."
    assert outline(reader, text, language="en")[0].endswith("occasion on the sidelines of the Nairobi Climate Forum")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenyan President William Ruto received Polish Foreign Minister Radoslaw Sikorski in Nairobi. The guest conveyed the greetings of the "
            "President of Poland, Andrzej Duda, to the head of state. During the conversation, the parties discussed trade.",
            ["meeting held in Nairobi: KEN (William Ruto), POL (Radosław Sikorski); host KEN"],
        ),
        (
            "On March 13, Kenyan President William Ruto received Polish Foreign Minister Radoslaw Sikorski, who is in Kenya on a working visit. "
            "Sikorski arrived in Nairobi on March 12. He was received at the airport by Foreign Minister Musalia Mudavadi.",
            [
                "meeting held on 2024-03-13 in Nairobi: KEN (William Ruto), POL (Radosław Sikorski); host KEN",
                "visit ongoing on 2024-03-12 in Nairobi: KEN (Musalia Mudavadi), POL (Radosław Sikorski); host KEN",
            ],
        ),
        (
            "Andrzej Duda told reporters that Poland was ready, following a video call between William Ruto and Cyril Ramaphosa.",
            ["video held: KEN (William Ruto), ZAF (Cyril Ramaphosa)"],
        ),
        (
            "It is the first meeting since the summit between William Ruto and Cyril Ramaphosa in Pretoria on Tuesday.",
            ["meeting held: KEN (William Ruto), ZAF (Cyril Ramaphosa)", "meeting held on 2024-03-12 in Pretoria: KEN (William Ruto), ZAF (Cyril Ramaphosa)"],
        ),
        (
            "Gitanas Nauseda met Northern Ireland Secretary Hilary Benn in Kaunas on Tuesday.",
            ["meeting held on 2024-03-12 in Kaunas: GBR (Hilary Benn), LTU (Gitanas Nausėda)"],
        ),
    ],
)
def test_who_was_there_and_when(reader: Reader, text: str, expected: list[str]) -> None:
    """Whose greetings somebody brings was not there; who is on a visit began it when he came; since Tuesday is since last Tuesday."""
    assert outline(reader, text, language="en") == expected


def test_visits_somebody_is_updated_on(reader: Reader) -> None:
    """Journeys of which somebody tells the other at their meeting are no news."""
    text = 'William Ruto visited Abuja on Tuesday. "I came to update President Tinubu on my visits to Ghana, Togo and Benin," Ruto said.'
    report = read(reader, text, language="en")
    assert [contact.main for contact in report.contacts] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "William Ruto was speaking after meeting with his Polish counterpart in Nairobi, Andrzej Duda, on Tuesday.",
            ["meeting held on 2024-03-12 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        (
            "William Ruto met Andrzej Duda on Tuesday. In a message posted on his page, Ruto wrote that the talks with the Polish president were good.",
            ["meeting held on 2024-03-12: KEN (William Ruto), POL (Andrzej Duda)"],
        ),
        ("In a message to William Ruto, Andrzej Duda praised Kenya.", ["message held: KEN (William Ruto), POL (Andrzej Duda)"]),
        (
            "William Ruto met Cyril Ramaphosa on Tuesday, ahead of talks with Polish President Andrzej Duda in Nairobi on Monday.",
            [
                "meeting held on 2024-03-12: KEN (William Ruto), ZAF (Cyril Ramaphosa)",
                "meeting planned on 2024-03-18 in Nairobi: KEN (William Ruto), POL (Andrzej Duda)",
            ],
        ),
    ],
)
def test_how_it_is_put_in_passing(reader: Reader, text: str, expected: list[str]) -> None:
    """A gerund is no noun; a message to nobody is only where somebody speaks; what is ahead is still to come."""
    assert outline(reader, text, language="en") == expected


def test_talks_told_late_of_those_whom_the_lead_names(reader: Reader) -> None:
    """Where no contact is told early, talks of the two of whom the first sentence speaks are the news."""
    lead = "The visiting Polish President Andrzej Duda on Tuesday thanked Kenya for its help. Grain prices have risen. Ports are full. Ships wait. "
    talks = "During their talks in Nairobi, Duda and William Ruto spoke of ports."
    assert [contact.main for contact in read(reader, lead + talks, language="en").contacts] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President William Ruto arrived in Gulu, Uganda, on Tuesday.", ["visit ongoing on 2024-03-12 in Gulu: KEN (William Ruto), UGA"]),
        (
            "Kenyan President William Ruto is expected in Uganda tomorrow on a working visit and talks with Yoweri Museveni.",
            [
                "visit planned on 2024-03-15 in Uganda: KEN (William Ruto), UGA",
                "meeting planned on 2024-03-15 in Uganda: KEN (William Ruto), UGA (Yoweri Museveni)",
            ],
        ),
    ],
)
def test_where_somebody_is_expected(reader: Reader, text: str, expected: list[str]) -> None:
    """A town that nobody knows is its state's; who is expected tomorrow on a visit is on none yet."""
    assert outline(reader, text, language="en") == expected


def test_this_as(reader: Reader) -> None:
    """A sentence that ties a meeting to what was told before is the news; a clause of what went on elsewhere is not."""
    tied = "William Ruto praised dialogue on Tuesday. This as Ruto welcomed Polish Foreign Minister Radoslaw Sikorski in Nairobi."
    beside = "A rocket was tested on Tuesday as William Ruto welcomed Polish Foreign Minister Radoslaw Sikorski in Nairobi."
    assert [[contact.main for contact in read(reader, text, language="en").contacts] for text in (tied, beside)] == [[True], [False]]


def test_due_somewhere_for_talks(reader: Reader) -> None:
    """What somebody is due somewhere for today has not been held."""
    text = "Radoslaw Sikorski is due in Nairobi on Thursday for talks with William Ruto."
    assert outline(reader, text, language="en") == [
        "visit planned on 2024-03-14 in Nairobi: KEN, POL (Radosław Sikorski)",
        "meeting planned on 2024-03-14 in Nairobi: KEN (William Ruto), POL (Radosław Sikorski)",
    ]


def test_reaching_somewhere_by_telephone_is_no_journey(reader: Reader) -> None:
    """A capital that somebody tries to reach by telephone is not visited."""
    assert outline(reader, "Hakan Fidan could not reach Budapest by phone on Monday.", language="en") == []
