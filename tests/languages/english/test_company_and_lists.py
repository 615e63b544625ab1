"""English reports as agencies write them: who attended, whom somebody met one by one, what a dateline is, whose peoples have names of their own."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Return the reader that the tests share."""
    return Reader()


def told(reader: Reader, text: str) -> list[str]:
    """Return the contacts of an English text, a line each."""
    return outline(reader, text, language="en")


def test_attended_with_posts(reader: Reader) -> None:
    """Who attended is all of a list, whatever the posts between the names, and on the side of whoever the text tells of."""
    text = (
        "Qatari Foreign Minister Sheikh Mohammed bin Abdulrahman Al Thani on Tuesday received Slovak Foreign Minister Juraj Blanár in Geneva.\n\n"
        "The meeting was attended by Dr. Salim Hamad Nasser, Adviser to the Minister; Omar Yusuf Saleh, Chairman of the National Ports Authority; "
        "and Faisal Karim Latif, Qatar's Ambassador to Switzerland."
    )
    assert told(reader, text)[0].startswith(
        "meeting held on 2024-03-12 in Geneva: QAT (Faisal Karim Latif, Mohammed bin Abdulrahman Al Thani, Omar Yusuf Saleh, Salim Hamad Nasser), SVK"
    )


def test_met_one_by_one(reader: Reader) -> None:
    """Those whom semicolons part, or bilateral meetings are held with, are met one by one; those named together are met together."""
    parted = "Foreign Minister Penny Wong met Foreign Minister Bui Thanh Son of Vietnam; Foreign Minister Retno Marsudi of Indonesia; and others on Tuesday."
    assert len(told(reader, parted)) == 2
    several = "Prime Minister Christopher Luxon had bilateral meetings with Tongan Prime Minister Siaosi Taufa and Samoan Prime Minister Fiame Naomi Mata'afa."
    assert len(told(reader, several)) == 2
    together = "Antony Blinken met the foreign ministers of Japan and South Korea, Yoko Kamikawa and Cho Tae-yul, in Washington on Tuesday."
    assert len(told(reader, together)) == 1


def test_dateline_speaks_to_nobody(reader: Reader) -> None:
    """A town before a colon is where the report comes from, and *US* no first person."""
    text = "New Delhi: External Affairs Minister S Jaishankar met US Secretary of State Antony Blinken on Monday."
    assert not read(reader, text, language="en").statements


def test_date_before_the_noun(reader: Reader) -> None:
    """A day before a contact's noun is its own, and makes it planned where it is to come."""
    assert told(reader, "Ministers discussed the upcoming April 4 summit between President Biden and President Putin.") == [
        "meeting planned on 2024-04-04: RUS (Vladimir Putin), USA (Joe Biden)"
    ]


@pytest.mark.parametrize(("people", "code"), [("Tongan", "TON"), ("Samoan", "WSM"), ("Timorese", "TLS"), ("Guyanese", "GUY"), ("Slovene", "SVN")])
def test_small_peoples(reader: Reader, people: str, code: str) -> None:
    """The peoples of small states have adjectives, too."""
    assert told(reader, f"{people} Foreign Minister Quentin Testbury met British Foreign Secretary David Cameron in London on Tuesday.") == [
        f"meeting held on 2024-03-12 in London: {', '.join(sorted([f'{code} (Quentin Testbury)', 'GBR (David Cameron)']))}"
    ]


def test_spokeswoman_goes_on(reader: Reader) -> None:
    """*She said* behind what a spokeswoman said is she, and not the account that she gives."""
    text = (
        "Secretary of State John Kerry spoke on Tuesday with Russian Foreign Minister Sergei Lavrov. The two spent an hour on the phone, State Department "
        'spokeswoman Victoria Nuland said. "They agreed to stay in touch," she said.'
    )
    report = read(reader, text, published="2013-03-14", language="en")
    names = {actor.id: actor.name for actor in report.actors}
    assert [names.get(speaker) for speaker in report.statements[-1].speakers] == ["Victoria Nuland"]


def test_what_a_meeting_followed(reader: Reader) -> None:
    """Between whom an earlier call was does not tell between whom the meeting was that followed it."""
    text = "Liu Haixing met U.S. ambassador to China David Perdue on Tuesday. This meeting followed a phone call between the presidents of China and France."
    assert [line.partition(":")[0] for line in told(reader, text)] == ["meeting held on 2024-03-12", "call held"]


def test_secretary_of_a_committee(reader: Reader) -> None:
    """The secretary of a party's committee is no Secretary of State."""
    report = read(reader, "Yin Li, secretary of the Henan Municipal Committee, met Vietnamese Foreign Minister Bui Thanh Son on Tuesday.", language="en")
    assert "Antony Blinken" not in {actor.name for actor in report.actors}
