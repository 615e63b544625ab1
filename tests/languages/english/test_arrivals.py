"""Who came for what, what could not be, and headlines without a verb."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader

_BODY = "The two ministers discussed fisheries."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Annalena Baerbock arrived in Paris on Wednesday for talks with Stephane Sejourne.",
            [
                "visit ongoing on 2024-03-13 in Paris: DEU (Annalena Baerbock), FRA",
                "meeting planned in Paris: DEU (Annalena Baerbock), FRA (Stéphane Séjourné)",
            ],
        ),
        (
            f"Annalena Baerbock arrived in Paris on Wednesday for talks with Stephane Sejourne. {_BODY}",
            ["visit ongoing on 2024-03-13 in Paris: DEU (Annalena Baerbock), FRA", "meeting held in Paris: DEU (Annalena Baerbock), FRA (Stéphane Séjourné)"],
        ),
        (
            "Annalena Baerbock arrived in Paris on Tuesday for talks with Stephane Sejourne on Wednesday.",
            [
                "visit ongoing on 2024-03-12 in Paris: DEU (Annalena Baerbock), FRA",
                "meeting held on 2024-03-13 in Paris: DEU (Annalena Baerbock), FRA (Stéphane Séjourné)",
            ],
        ),
        (
            "Annalena Baerbock will arrive in Paris on Friday for talks with Stephane Sejourne.",
            [
                "visit planned on 2024-03-15 in Paris: DEU (Annalena Baerbock), FRA",
                "meeting planned on 2024-03-15 in Paris: DEU (Annalena Baerbock), FRA (Stéphane Séjourné)",
            ],
        ),
    ],
)
def test_what_somebody_arrived_for(reader: Reader, text: str, expected: list[str]) -> None:
    """The day of an arrival is not that of the talks, which lie ahead until the text tells that they were."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Cameron could not meet Stephane Sejourne in Paris on Sunday.",
            ["meeting denied on 2024-03-10 in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)"],
        ),
        (
            "David Cameron was not able to meet Stephane Sejourne in Paris on Sunday.",
            ["meeting denied on 2024-03-10 in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)"],
        ),
        ("David Cameron could meet Stephane Sejourne in Paris.", ["meeting proposed in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)"]),
    ],
)
def test_what_could_not_be(reader: Reader, text: str, expected: list[str]) -> None:
    """What somebody could not do was not done; what he could do may still be."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Modi, Putin on phone, discuss wheat\n\nPrime Minister Narendra Modi spoke to President Vladimir Putin on Sunday.",
            ["call held on 2024-03-10: IND (Narendra Modi), RUS (Vladimir Putin)"],
        ),
        (
            "Meloni in Tunis to meet Saied\n\nItalian Prime Minister Giorgia Meloni met Tunisian President Kais Saied in Tunis on Sunday.",
            ["meeting held on 2024-03-10 in Tunis: ITA (Giorgia Meloni), TUN (Kais Saied)"],
        ),
        ("Meloni to meet Saied in Tunis", ["meeting planned in Tunis: ITA (Giorgia Meloni), TUN (Kais Saied)"]),
    ],
)
def test_headlines_without_a_verb(reader: Reader, text: str, expected: list[str]) -> None:
    """A headline that has no verb of its own, or the bare present of several, tells of what the text tells of."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("name", "published", "expected"),
    [("Biden", "2020-11-12", "USA (Joe Biden)"), ("Milei", "2023-11-25", "ARG (Javier Milei)")],
)
def test_presidents_elect(reader: Reader, name: str, published: str, expected: str) -> None:
    """Who is called elected by his surname alone takes that office within the year."""
    told = outline(reader, f"Angela Merkel spoke by phone with President-elect {name} today.", language="en", published=published)
    assert told == [f"call held on {published}: {', '.join(sorted((expected, 'DEU (Angela Merkel)')))}"]


def test_small_letters_that_begin_a_name(reader: Reader) -> None:
    """A list goes on behind a state that is written with a small letter first."""
    text = "Lai Ching-te received King Mswati III of eSwatini, Prime Minister Philip Pierre of Saint Lucia and Prime Minister Feleti Teo of Tuvalu in Taipei."
    assert outline(reader, text, language="en", published="2024-10-20") == [
        "meeting held in Taipei: LCA (Philip Pierre), SWZ (Mswati III), TUV (Feleti Teo), TWN (Lai Ching-te); host TWN"
    ]


def test_the_upcoming_visit_has_its_own_month(reader: Reader) -> None:
    """The month of a visit still to come lies ahead, whatever the tense around it."""
    text = "Antony Blinken spoke today with President William Ruto. The Secretary welcomed the President's upcoming visit to Washington in October."
    told = outline(reader, text, language="en")
    assert told[1] == "visit planned on 2024-10 in Washington: KEN (William Ruto), USA"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mokgweetsi Masisi arrived in Lusaka on Wednesday. He was received at Kenneth Kaunda International Airport by Foreign Minister Mulambo Haimbe.",
            ["visit ongoing on 2024-03-13 in Lusaka: BWA (Mokgweetsi Masisi), ZMB (Mulambo Haimbe); host ZMB"],
        ),
        (
            "Faisal bin Farhan arrived at Al Bateen Airport in Abu Dhabi on Wednesday where he was welcomed by Abdullah bin Zayed.",
            ["visit ongoing on 2024-03-13 in Abu Dhabi: ARE (Abdullah bin Zayed Al Nahyan), SAU (Faisal bin Farhan); host ARE"],
        ),
    ],
)
def test_who_is_received_where_he_arrives(reader: Reader, text: str, expected: list[str]) -> None:
    """To be received at an airport is part of the visit; what is called after somebody is nobody who was there."""
    assert outline(reader, text, language="en") == expected


def test_this_came_as(reader: Reader) -> None:
    """A clause that only ties the meeting to what was told before leaves it what the text is about; its company is told far behind."""
    text = (
        "The UAE and Saudi Arabia have close ties. This came as Abdullah bin Zayed received Faisal bin Farhan today. The two discussed trade. "
        "They spoke of ports. Sheikh Abdullah praised the ties. Prince Faisal agreed. He also spoke of wheat.\n\n"
        "Attending the meeting were Ali Al Rumi, Assistant Minister for Trade Affairs, and Turki bin Salem Al Harthi, Saudi Ambassador to the UAE."
    )
    report = read(reader, text, language="en")
    assert [contact.main for contact in report.contacts] == [True]
    assert outline(reader, text, language="en") == [
        "meeting held on 2024-03-14: ARE (Abdullah bin Zayed Al Nahyan, Ali Al Rumi), SAU (Faisal bin Farhan, Turki bin Salem Al Harthi); host ARE"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "David Cameron telephoned Stephane Sejourne.\n\n“I was due to come on March 12,” he said.",
            ["call held: FRA (Stéphane Séjourné), GBR (David Cameron); initiator GBR"],
        ),
        (
            "David Cameron met Stephane Sejourne in Paris, the Foreign Office said yesterday.",
            ["meeting held in Paris: FRA (Stéphane Séjourné), GBR (David Cameron)"],
        ),
        (
            "David Cameron will travel to Paris from Rome, where he will attend a conference on March 20.",
            ["visit planned in Paris: FRA, GBR (David Cameron)"],
        ),
        (
            "David Cameron was in Paris to attend a forum held earlier this week.",
            ["visit held on 2024-03-11/2024-03-17 in Paris: FRA, GBR (David Cameron)"],
        ),
        (
            "David Cameron will travel to Paris this week. He is expected to begin his visit on Friday and stay until Sunday.",
            ["visit planned on 2024-03-15/2024-03-17 in Paris: FRA, GBR (David Cameron)"],
        ),
    ],
)
def test_days_of_something_else(reader: Reader, text: str, expected: list[str]) -> None:
    """A day in quotation marks, of the telling, or of what somebody does in the place that he comes from is not that of the contact."""
    assert outline(reader, text, language="en") == expected


def test_a_readout_under_its_place_and_date(reader: Reader) -> None:
    """A page that is headed as a readout behind its place and date is one, whose contact was about that day."""
    text = "New York\n\n12 March 2024\n\nReadout of the Secretary-General’s meeting with Mr. Hakan Fidan\n\nAntónio Guterres met with Hakan Fidan."
    assert outline(reader, text, language="en", published="2024-03-12") == ["meeting held on 2024-03-12~: TUR (Hakan Fidan), UN (António Guterres)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xi Jinping arrived in Paris on Wednesday to meet Emmanuel Macron.",
            ["visit ongoing on 2024-03-13 in Paris: CHN (Xi Jinping), FRA", "meeting planned in Paris: CHN (Xi Jinping), FRA (Emmanuel Macron)"],
        ),
        (
            "Xi Jinping landed in Paris on Wednesday and was greeted by Gabriel Attal.",
            ["visit ongoing on 2024-03-13 in Paris: CHN (Xi Jinping), FRA (Gabriel Attal); host FRA"],
        ),
        (
            "Xi Jinping arrived in Paris at 11:30 a.m. Wednesday for his first state visit to France. He was welcomed by Gabriel Attal.",
            ["visit ongoing on 2024-03-13 in Paris: CHN (Xi Jinping), FRA (Gabriel Attal); host FRA"],
        ),
    ],
)
def test_who_awaits_somebody_arriving(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever welcomes a visitor where he lands receives the visit; whom he came to meet he has yet to meet."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In addition to talks with Macron, Xi Jinping is scheduled to meet Gabriel Attal in Paris on Friday.",
            [
                "meeting planned on 2024-03-15: CHN (Xi Jinping), FRA (Emmanuel Macron)",
                "meeting planned on 2024-03-15 in Paris: CHN (Xi Jinping), FRA (Gabriel Attal)",
            ],
        ),
        (
            "David Cameron met Stephane Sejourne on the sidelines of the session “Call to Action” in Rome.",
            ["meeting held in Rome: FRA (Stéphane Séjourné), GBR (David Cameron); occasion on the sidelines of the session “Call to Action” in Rome"],
        ),
        ("David Cameron said that the ties grew stronger by the exchange of visits of the leaders of France and Britain.", []),
        ("David Cameron and Stephane Sejourne came to an agreement on the situation in Syria.", []),
    ],
)
def test_what_is_planned_beside_and_what_is_none(reader: Reader, text: str, expected: list[str]) -> None:
    """Talks to which a planned meeting comes are planned too; a call to action is no call, and visits that are exchanged are a series."""
    assert outline(reader, text, language="en") == expected


def test_what_a_call_is_about_is_not_the_news(reader: Reader) -> None:
    """A summit that two leaders talked about is not what the text is about."""
    text = "Stephen Harper talked today with Barack Obama about the upcoming G20 Summit, which will take place in London on April 1-2."
    report = read(reader, text, language="en", published="2009-02-20")
    assert [(contact.kind, contact.main) for contact in report.contacts] == [("call", True), ("summit", False)]
