"""What a document is about beside what its headline and lead tell: answering summonses, meetings beside a summit; and summits only looked forward to."""

from __future__ import annotations

import pytest

from tests.reading.outline import line, read
from visavis.reader import Reader


def told(reader: Reader, text: str) -> list[tuple[bool, str]]:
    """Return whether each contact is main, and its line."""
    report = read(reader, text)
    return [(contact.main, line(report, contact).split(":")[0]) for contact in report.contacts]


FIRST = "Mardi, le ministre kényan Musalia Mudavadi a convoqué l'ambassadeur letton, Juris Lukas."


@pytest.mark.parametrize(
    ("told_last", "main"),
    [
        ("Mercredi, la ministre lettone Baiba Braže a convoqué l'ambassadeur kényan, John Mbadi.", True),
        ("En janvier, la ministre lettone Baiba Braže avait convoqué l'ambassadeur kényan, John Mbadi.", False),
        ("Mercredi, le ministre ougandais Jeje Odongo a convoqué l'ambassadeur letton.", False),
    ],
)
def test_summonses_in_answer(reader: Reader, told_last: str, main: bool) -> None:
    """A summons of these days by which the other state answers is main as well; one of long ago, or of a third state, is not."""
    text = f"Crise entre le Kenya et la Lettonie\n\n{FIRST}\n\nLe ton monte depuis des mois. La presse en parle.\n\nLe thé attend au port.\n\n{told_last}"
    found = told(reader, text)
    assert found[0] == (True, "summons held on 2024-03-12")
    assert found[-1][0] is main


@pytest.mark.parametrize(
    ("headline", "main"), [("À Riga, le vrai sommet s'est tenu dans les couloirs", True), ("À Riga, le sommet s'achève sans accord", False)]
)
def test_the_story_beside_a_summit(reader: Reader, headline: str, main: bool) -> None:
    """Where the headline says that the story is in the corridors, the first meeting told there is main."""
    text = (
        f"{headline}\n\nLe sommet de l'Union africaine s'est achevé mercredi à Riga. Les chefs d'État n'ont rien signé.\n\n"
        "L'essentiel s'est joué ailleurs. Mardi, le président kényan William Ruto a rencontré le président rwandais Paul Kagame."
    )
    found = told(reader, text)
    assert (True, "summit held on 2024-03-13 in Riga") in found
    assert (main, "meeting held on 2024-03-12 in Riga") in found or (main, "meeting held on 2024-03-12") in found


def test_a_summit_that_one_of_them_will_host(reader: Reader) -> None:
    """A summit in a relative clause has its host alone, and is not what the text is about."""
    text = "Le président kényan William Ruto a appelé mardi le président rwandais Paul Kagame, en vue du sommet que ce dernier accueillera à Kigali vendredi."
    report = read(reader, text)
    assert [(contact.main, line(report, contact)) for contact in report.contacts] == [
        (True, "call held on 2024-03-12: KEN (William Ruto), RWA (Paul Kagame); initiator KEN"),
        (False, "summit planned on 2024-03-15 in Kigali: RWA (Paul Kagame); host RWA"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "Les présidents kényan et rwandais se verraient mardi à Riga. La nouvelle est fausse, a fait savoir Kigali.", "denied"),
        ("fr", "Les présidents kényan et rwandais se verraient mardi à Riga. L'information a été démentie par Kigali.", "denied"),
        ("fr", "Les présidents kényan et rwandais se verront mardi à Riga. La note du port est fausse.", "planned"),
        ("en", "The presidents of Kenya and Rwanda will meet in Riga on Tuesday. The report is false, Kigali said.", "denied"),
        ("ru", "Президенты Кении и Руанды встретятся во вторник в Риге. Эта информация не соответствует действительности, заявили в Кигали.", "denied"),
    ],
)
def test_news_that_is_untrue(reader: Reader, language: str, text: str, status: str) -> None:
    """A plan of which the next sentence says that the news is untrue is denied."""
    report = read(reader, text, language=language)
    assert [contact.status for contact in report.contacts] == [status]
