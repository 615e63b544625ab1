"""Messages of congratulations that name no addressee."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

LETTER = "message held: KEN (William Ruto), LVA (Ilze Ozola); initiator KEN"
ELECTED = "La présidente lettone Ilze Ozola a été réélue dimanche. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ELECTED + "Dans une lettre, le président kényan William Ruto salue sa victoire.", [LETTER]),
        (ELECTED + "Dans un télégramme de félicitations, le président kényan William Ruto se réjouit.", [LETTER]),
        ("Les messages affluent pour la présidente lettone Ilze Ozola. Le président kényan William Ruto a envoyé un télégramme de félicitations.", [LETTER]),
        ("La présidente lettone Ilze Ozola reçoit des lettres. Dans la sienne, le président kényan William Ruto salue un triomphe.", [LETTER]),
        (ELECTED + "Dans une lettre ouverte, le président kényan William Ruto salue les électeurs.", []),
        (ELECTED + "Le président lituanien Gitanas Nausėda l'a applaudie. Dans une lettre, le président kényan William Ruto salue sa victoire.", []),
        ("Le port a brûlé. Dans une lettre, le président kényan William Ruto salue sa victoire.", []),
    ],
)
def test_to_whom_a_greeting_is(reader: Reader, text: str, expected: list[str]) -> None:
    """A greeting is to the one person named before it, on no day that is the election's; to nobody where two were named, or none."""
    assert outline(reader, text) == expected


def test_further_greetings_go_to_whom_the_first_went(reader: Reader) -> None:
    """Once one message names its addressee, the others of the text are to the same."""
    text = (
        "Le président rwandais Paul Kagame a écrit à la présidente lettone Ilze Ozola. Le président kényan William Ruto a envoyé une lettre de félicitations."
    )
    assert outline(reader, text)[1:] == [LETTER]


def test_an_english_letter_of_congratulations(reader: Reader) -> None:
    """The same holds in English."""
    text = "Latvian President Ilze Ozola was re-elected on Sunday. In a letter, Kenyan President William Ruto welcomed her victory."
    assert outline(reader, text, language="en") == [LETTER]
