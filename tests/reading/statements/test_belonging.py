"""Which contact a statement belongs to."""

from __future__ import annotations

import pytest

import visavis


def contact_of(text: str, words: str, language: str = "fr") -> str | None:
    """Return kind and status of the contact that the statement with the words belongs to."""
    report = visavis.read(text, published="2024-03-14", language=language)
    one = next(one for one in report.statements if words in one.spans[0].text)
    return next((f"{contact.kind} {contact.status}" for contact in report.contacts if contact.id == one.contact), None)


def test_what_is_said_of_a_plan_was_said_where_they_met() -> None:
    """A meeting still to come, foreseen in passing, is not where those who met say so."""
    text = "Emmanuel Macron a reçu mardi à Paris Olaf Scholz."
    text += " M. Scholz a souhaité que le dialogue continue et a annoncé qu'il recevrait M. Macron en avril à Berlin."
    assert contact_of(text, "le dialogue") == "meeting held"


def test_a_visit_that_is_but_recalled_is_not_where_it_is_recalled() -> None:
    """What somebody says of an earlier contact of others belongs to the contact at which they say it."""
    text = "Premier Li Keqiang met Philip Hammond in Beijing on Tuesday. Li said President Xi Jinping had paid a successful visit to Britain in 2015."
    assert contact_of(text, "had paid", "en") == "meeting held"


def test_who_is_named_beside_the_speaker_tells_the_contact() -> None:
    """Of several talks on one day those belong to a statement whose other side is named with it."""
    text = (
        "À Munich, Wang Yi s'est entretenu vendredi avec Annalena Baerbock. Il a eu ensuite un entretien téléphonique avec Antony Blinken.\n\n"
        "Devant Mme Baerbock, M. Wang a salué « une relation solide »."
    )
    assert contact_of(text, "solide") == "meeting held"


def test_an_answer_that_tells_a_contact_belongs_to_it() -> None:
    """An answer in an interview belongs to the contact that it tells of, whoever was there."""
    text = (
        "Catherine Colonna a reçu lundi à Paris Annalena Baerbock. Elle répond à nos questions.\n\n"
        "RADIO SUD : Que vous êtes-vous dit ?\n\nCATHERINE COLONNA : Que l'Europe doit rester unie. C'est l'essentiel.\n\n"
        "RADIO SUD : Et le président, que fait-il ?\n\nCATHERINE COLONNA : Emmanuel Macron a téléphoné hier à Lula. Il le verra bientôt.\n\n"
        "RADIO SUD : Merci d'avoir été avec nous.\n\nCATHERINE COLONNA : Merci à vous."
    )
    assert contact_of(text, "Lula") == "call held"


def test_who_advises_somebody_speaks_of_their_talks() -> None:
    """Somebody unknown whom the text calls an adviser of one who met speaks of that meeting."""
    text = "Joe Biden spoke with Vladimir Putin by phone on Tuesday. Arkady Belov, an aide to Putin, called the conversation frank."
    text += '\n\n"It was useful," said Arkady Belov, who advises Vladimir Putin.'
    assert contact_of(text, "useful", "en") == "call held"


def test_who_looked_on_at_a_meeting_speaks_about_it() -> None:
    """Somebody named where the meeting of two others is told speaks about it afterwards; somebody who is named only as speaking does not."""
    text = (
        "Les présidents Nicolás Maduro et Irfaan Ali se sont rencontrés jeudi à Kingstown, en présence du Premier ministre Ralph Gonsalves.\n\n"
        "« Ils se sont parlé franchement », a dit M. Gonsalves.\n\n"
        "« Rien n'est réglé », a jugé à Bogota le président Gustavo Petro."
    )
    report = visavis.read(text, language="fr", published="2023-12-20")
    (met,) = report.contacts
    assert [one.contact for one in report.statements] == [met.id, None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Briefing by the Spokesperson\n\nQUESTION: Hakan Fidan met Péter Szijjártó in Ankara on Monday. How did it go?\n\n"
            "MS. BERG: They talked about trade for two hours.\n\nQUESTION: What about the floods in the south?\n\nMS. BERG: We have sent two planes.",
        ),
        (
            "ru",
            "Брифинг официального представителя\n\nВопрос: Хакан Фидан встретился в понедельник с Петером Сийярто. О чём говорили?\n\n"
            "У. Берг: Речь шла о торговле.\n\nВопрос: Сколько человек пострадало от наводнения на юге?\n\nУ. Берг: Двадцать три человека, все живы.",
        ),
    ],
)
def test_turns_belong_to_what_they_tell_or_answer(language: str, text: str) -> None:
    """A question belongs to the contact that it tells of, its answer to the same; a question on something else opens another matter."""
    report = visavis.read(text, published="2024-03-14", language=language)
    assert [one.contact for one in report.statements if one.cue is None] == ["c1", "c1", None, None]


def test_a_further_question_goes_back_to_the_contact() -> None:
    """A question that points at those who met, and its answer, belong to their contact."""
    text = (
        "QUESTION: Hakan Fidan met Péter Szijjártó in Ankara on Monday. How did it go?\n\nMS. BERG: They talked about trade.\n\n"
        "QUESTION: Did they speak of the border?\n\nMS. BERG: They did, at length."
    )
    report = visavis.read(text, published="2024-03-14", language="en")
    assert {one.contact for one in report.statements} == {"c1"}
