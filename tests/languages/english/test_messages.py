"""English: messages, by whom they are handed over, and what the press calls sending them."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline, read
from visavis import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi Jinping exchanged congratulations with Emmanuel Macron on Tuesday.", ["message held on 2024-03-12: CHN (Xi Jinping), FRA (Emmanuel Macron)"]),
        (
            "President Tinubu felicitates with President Emmanuel Macron on his re-election.",
            ["message held: FRA (Emmanuel Macron), NGA (Bola Tinubu); initiator NGA"],
        ),
        ("Xi Jinping sent Emmanuel Macron a letter on Tuesday.", ["message held on 2024-03-12: CHN (Xi Jinping), FRA (Emmanuel Macron); initiator CHN"]),
        ("Narendra Modi condoled with King Charles III.", ["message held: GBR (Charles III), IND (Narendra Modi); initiator IND"]),
        ("Bola Tinubu felicitated the winners of the school contest.", []),
        ("The two armies exchanged fire.", []),
    ],
)
def test_verbs_of_sending_wishes(reader: Reader, text: str, expected: list[str]) -> None:
    """To felicitate, to condole with and to exchange greetings with somebody is to send a message."""
    assert outline(reader, text, language="en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The French ambassador Claude Martin handed President Bola Tinubu a letter from President Emmanuel Macron.",
        "President Bola Tinubu received the French ambassador Claude Martin, who handed him a letter from President Emmanuel Macron.",
        "President Bola Tinubu received the French ambassador Claude Martin, who delivered to him a letter from President Emmanuel Macron.",
    ],
)
def test_to_whom_a_letter_is_handed(reader: Reader, text: str) -> None:
    """A letter is between who wrote it and whom somebody hands it to, with a preposition or without."""
    assert outline(reader, text, language="en")[-1] == "message held: FRA (Emmanuel Macron), NGA (Bola Tinubu); initiator FRA"


def test_letter_brought_to_talks_is_no_news_of_its_own(reader: Reader) -> None:
    """Who is received and hands over a letter is the news, and the letter told on the way is not."""
    text = "Bola Tinubu received the French minister Stephane Sejourne, who handed him a letter from President Emmanuel Macron."
    assert [(contact.kind, contact.main) for contact in read(reader, text, language="en").contacts] == [("meeting", True), ("message", False)]
    alone = "Bola Tinubu received Stephane Sejourne in Abuja on Tuesday.\n\nEmmanuel Macron sent Bola Tinubu a letter."
    assert [contact.main for contact in read(reader, alone, language="en").contacts] == [True, True]
