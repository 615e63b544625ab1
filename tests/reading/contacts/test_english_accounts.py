"""Tests for English accounts: who has a contact and what it is about, headings with one side only, journeys, what is told of another gathering."""

from __future__ import annotations

import pytest

from tests.reading.outline import line, outline, read
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Joe Biden held talks with President Xi Jinping on relations between the United States and China.",
            ["meeting held: CHN (Xi Jinping), USA (Joe Biden)"],
        ),
        (
            "Prime Minister Anwar Ibrahim and President Joko Widodo held a meeting on the maritime border between Malaysia and Indonesia.",
            ["meeting held: IDN (Joko Widodo), MYS (Anwar Ibrahim)"],
        ),
        (
            "Vladimir Putin sent a message to President Shavkat Mirziyoyev on the anniversary of diplomatic relations between Russia and Uzbekistan.",
            ["message held: RUS (Vladimir Putin), UZB (Shavkat Mirziyoyev); initiator RUS"],
        ),
        ("The talks between India and Vietnam were held in Hanoi on Monday.", ["meeting held on 2024-03-11 in Hanoi: IND, VNM"]),
    ],
)
def test_what_stands_between_two_states_may_be_the_matter(reader: Reader, text: str, expected: list[str]) -> None:
    """Where people have a contact, relations between states are what it is about; where nobody is named, the states are its sides."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They spoke on Monday. President Joe Biden and Prime Minister Anthony Albanese discussed common challenges, including dealing with China.",
            ["contact held: AUS (Anthony Albanese), USA (Joe Biden)"],
        ),
        (
            "Foreign Minister Bilawal Bhutto Zardari and Secretary of State Antony Blinken spoke by phone and discussed engagement with the Taliban.",
            ["call held: PAK (Bilawal Bhutto Zardari), USA (Antony Blinken)"],
        ),
    ],
)
def test_with_whom_something_is_to_be_done_was_not_there(reader: Reader, text: str, expected: list[str]) -> None:
    """*With* below a further verb or noun brings in nobody who took part."""
    assert outline(reader, text, language="en") == expected


def test_two_who_discuss_something_talk_to_each_other(reader: Reader) -> None:
    """People of two parties who discuss a matter have a contact, whose day is not that of the matter."""
    text = "French President Emmanuel Macron and German Chancellor Olaf Scholz discussed the summit planned in June and support for Ukraine."
    assert outline(reader, text, language="en")[0].startswith("contact held: DEU (Olaf Scholz), FRA (Emmanuel Macron)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Joe Biden spoke today with President Recep Tayyip Erdoğan of Türkiye in advance of the NATO Summit in Vilnius.",
            "call held on 2024-03-14: TUR (Recep Tayyip Erdoğan), USA (Joe Biden)",
        ),
        (
            "President Joe Biden spoke today with President Mohamed bin Zayed to thank the United Arab Emirates for organizing a conference in Dubai.",
            "call held on 2024-03-14: ARE (Mohamed bin Zayed Al Nahyan), USA (Joe Biden)",
        ),
        (
            "Prime Minister Rishi Sunak spoke with Prime Minister Giorgia Meloni in Rome on Tuesday.",
            "meeting held on 2024-03-12 in Rome: GBR (Rishi Sunak), ITA (Giorgia Meloni)",
        ),
    ],
)
def test_the_place_of_another_gathering_is_not_where_they_spoke(reader: Reader, text: str, expected: str) -> None:
    """A town told only of what comes afterwards, or of what somebody is thanked for, makes no meeting of a call."""
    assert outline(reader, text, language="en")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Telephone conversation with President of Tajikistan Emomali Rahmon\n\nVladimir Putin and Emomali Rahmon exchanged New Year greetings. They spoke "
            "of trade, to follow up on their meeting in Saint Petersburg in December.",
            "call held on 2024-03-14~: RUS (Vladimir Putin), TJK (Emomali Rahmon)",
        ),
        (
            "Condolences to President of Greece Katerina Sakellaropoulou and Prime Minister of Greece Kyriakos Mitsotakis\n\nVladimir Putin sent his "
            "condolences on the passing of a former president of the country.",
            "message held on 2024-03-14~: GRC (Katerina Sakellaropoulou, Kyriakos Mitsotakis), RUS (Vladimir Putin); initiator RUS",
        ),
    ],
)
def test_a_heading_that_names_one_side(reader: Reader, text: str, expected: str) -> None:
    """What heads an account tells the form; the other side is whom the text names first."""
    assert outline(reader, text, language="en")[0] == expected


def test_a_headline_that_sums_up_a_journey(reader: Reader) -> None:
    """A trip to several states in the headline is what the text tells as a visit to each."""
    text = "Senior Official Travel to Nigeria and Mauritania\n\nDeputy Secretary of State Wendy Sherman traveled to Nigeria and Mauritania on Monday."
    assert outline(reader, text, language="en") == [
        "visit held on 2024-03-11 in Nigeria: NGA, USA (Wendy Sherman)",
        "visit held on 2024-03-11 in Mauritania: MRT, USA (Wendy Sherman)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The President of Russia received in the Kremlin President of the Republic of Finland Sauli Niinistö.",
            "meeting held in Kremlin: FIN (Sauli Niinistö), RUS (Vladimir Putin); host RUS",
        ),
        (
            "Trilateral talks were held in Sochi between the President of the Russian Federation, President of the Republic of Azerbaijan Ilham Aliyev and "
            "Prime Minister of the Republic of Armenia Nikol Pashinyan.",
            "meeting held in Sochi: ARM (Nikol Pashinyan), AZE (Ilham Aliyev), RUS (Vladimir Putin)",
        ),
        (
            "National Security Advisor to the Vice President Philip Arden met with Foreign Minister Mario Búcaro of Guatemala.",
            "meeting held: GTM (Mario Búcaro), USA (Philip Arden)",
        ),
        (
            "National Security Advisor Jake Sullivan met today with Ibrahim Kalin, Spokesperson and Chief Advisor to the President of Türkiye.",
            "meeting held on 2024-03-14: TUR (Ibrahim Kalin), USA (Jake Sullivan)",
        ),
    ],
)
def test_whose_titles_stand_beside_each_other(reader: Reader, text: str, expected: str) -> None:
    """A seat of power is no title's party, two states' titles are two people's, and an adviser of somebody is none of several others."""
    assert expected in outline(reader, text, language="en")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Foreign Minister Sergey Lavrov is holding talks with his Turkish counterpart Hakan Fidan.", "meeting ongoing"),
        ("President Emmanuel Macron is meeting President Luiz Inácio Lula da Silva in Paris on Friday.", "meeting planned"),
        ("President Mahmoud Abbas received a phone call this evening from the Amir of Qatar, Sheikh Tamim bin Hamad Al Thani.", "call held"),
    ],
)
def test_what_is_going_on_and_what_is_over(reader: Reader, text: str, status: str) -> None:
    """The progressive present without a day tells of what goes on; a call received this evening is over."""
    assert outline(reader, text, language="en")[0].startswith(status)


def test_after_a_gathering_held_by_video(reader: Reader) -> None:
    """Neither the form of what went before nor its noun makes another contact of a call told behind it."""
    text = "Following the meeting of the council, held via videoconference, Vladimir Putin had a telephone conversation with President Alexander Lukashenko."
    assert outline(reader, text, language="en") == ["call held: BLR (Alexander Lukashenko), RUS (Vladimir Putin)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Army chief General Manoj Pande of India met Bangladesh's top military commanders, including his counterpart General Rafiq Uddin, Navy chief "
            "Admiral Kamal Hossain and Air Marshal Tariq Mahmud, in Dhaka on Monday.",
            "meeting held on 2024-03-11 in Dhaka: BGD (Kamal Hossain, Rafiq Uddin, Tariq Mahmud), IND (Manoj Pande)",
        ),
        (
            "Prime Minister Narendra Modi met a group of US senators, including Harlan Whitlock and Chris Dolan, in New Delhi on Monday.",
            "meeting held on 2024-03-11 in New Delhi: IND (Narendra Modi), USA (Chris Dolan, Harlan Whitlock)",
        ),
        (
            "Majilis Speaker Erlan Sadykov met with Speaker of the Milli Majlis Aydin Mammadli in Astana on Monday.",
            "meeting held on 2024-03-11 in Astana: AZE (Aydin Mammadli), KAZ (Erlan Sadykov)",
        ),
    ],
)
def test_whose_people_are_whom_only_their_group_or_chamber_tells(reader: Reader, text: str, expected: str) -> None:
    """Those on a list of a state's officials are of that state, and so is who presides over a chamber that it alone has."""
    assert outline(reader, text, language="en")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Emmanuel Macron and Chancellor Olaf Scholz held separate telephone conversations with President Vladimir Putin on Monday.",
            [
                "call held on 2024-03-11: FRA (Emmanuel Macron), RUS (Vladimir Putin)",
                "call held on 2024-03-11: DEU (Olaf Scholz), RUS (Vladimir Putin)",
            ],
        ),
        (
            "President Nikos Christodoulides received the credentials of the new Ambassador of Japan Mr. Ito Makoto on Monday.",
            ["meeting held on 2024-03-11: CYP (Nikos Christodoulides), JPN (Ito Makoto); host CYP"],
        ),
    ],
)
def test_whom_each_of_several_sees(reader: Reader, text: str, expected: list[str]) -> None:
    """Of two who each see a third, neither sees the other; whoever receives credentials is the host."""
    assert outline(reader, text, language="en") == expected


def test_what_is_said_after_talks_is_about_them(reader: Reader) -> None:
    """A news conference that its headline says to follow talks is about these, whatever else the speakers recall."""
    text = (
        "News conference following Russian-French talks\n\nPresident of Russia Vladimir Putin: The talks with President Macron lasted six hours. I met with "
        "Prime Minister Viktor Orbán in Budapest last week."
    )
    report = read(reader, text, language="en")
    assert [line(report, contact) for contact in report.contacts if contact.main] == [
        "meeting held on 2024-03-14~: FRA (Emmanuel Macron), RUS (Vladimir Putin)"
    ]
