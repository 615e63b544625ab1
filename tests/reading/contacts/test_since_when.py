"""Days and places that are those of something else: since when, after what, and what a heading only speaks of."""

from __future__ import annotations

import pytest

from visavis import read


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Emmanuel Macron s'est entretenu avec Vladimir Poutine, leur troisième échange depuis le début de l'invasion le 24 février 2022.", "fr", None),
        ("Annalena Baerbock a rencontré Hakan Fidan à Ankara, la première fois depuis l'élection du 14 mai 2023.", "fr", None),
        ("Emmanuel Macron a rencontré Hakan Fidan à Ankara le 3 juin 2023, pour la première fois depuis l'élection du 14 mai.", "fr", "2023-06-03"),
    ],
)
def test_since_when_is_no_day_of_the_contact(text: str, language: str, date: str | None) -> None:
    """The day from which contacts are counted is not that of the contact."""
    contacts = read(text, language=language, published="2023-06-05").contacts
    assert contacts
    assert all((contact.date or "").rstrip("~") in (date or "", "2023-06-05") for contact in contacts)


def test_the_first_since_is_the_one_told() -> None:
    """A call that is the first since an event is the call told before, not another."""
    text = (
        "Emmanuel Macron et Vladimir Poutine se sont parlé au téléphone jeudi. Il s'agit du premier entretien téléphonique entre les deux hommes depuis l'été."
    )
    assert len(read(text, language="fr", published="2024-03-15").contacts) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Guerre en Ukraine : un échange d'une heure entre Emmanuel Macron et Vladimir Poutine\n\nL'entretien téléphonique a eu lieu lundi.", "fr"),
        ("War in Ukraine: Emmanuel Macron spoke again with Vladimir Putin\n\nEmmanuel Macron spoke on the phone with Vladimir Putin on Sunday.", "en"),
    ],
)
def test_what_a_heading_speaks_of_is_no_place(text: str, language: str) -> None:
    """The subject before a colon is not where the contact was: a call stays one call."""
    contacts = read(text, language=language, published="2022-03-07").contacts
    assert [(contact.kind, contact.place) for contact in contacts] == [("call", None)]


def test_a_gathering_before_a_colon_is_the_place() -> None:
    """A summit that opens a heading does say where."""
    contacts = read("Sommet à Genève : Joe Biden rencontre Vladimir Poutine", language="fr", published="2021-06-16").contacts
    assert any(contact.place == "Genève" for contact in contacts)


def test_respective_conversations_are_no_contact() -> None:
    """Conversations that leaders each had before are an undated series, told of in passing."""
    text = "President Biden spoke today with Olaf Scholz. They discussed their respective conversations with President Putin and President Zelenskyy."
    assert len(read(text, language="en", published="2022-02-16").contacts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Catherine Colonna a appelé Wang Yi mercredi. Il s'agit de leur deuxième entretien téléphonique en un mois.",
        "Alain Berset est arrivé jeudi à Kinshasa. Il s'agit du premier voyage présidentiel de la Suisse en République démocratique du Congo.",
        "Emmanuel Macron a rencontré Xi Jinping mardi à Paris. Il s'agissait de leur deuxième rencontre.",
    ],
)
def test_what_was_told_before_is_counted_and_not_another(text: str) -> None:
    """*Il s'agit de* tells of the contact before how many there have been of the kind."""
    assert len(read(text, language="fr", published="2023-04-14").contacts) == 1
