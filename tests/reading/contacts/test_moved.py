"""Contacts that were moved from one day to another."""

from __future__ import annotations

import pytest

from visavis import read
from visavis.records import Contact


def contacts(text: str, language: str, published: str) -> list[Contact]:
    """The contacts that a text tells."""
    return list(read(text, published=published, language=language).contacts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La rencontre entre le ministre français Jean-Noël Barrot et Hakan Fidan, initialement prévue le 3 mars, s'est tenue le 28 avril.",
        ),
        ("fr", "Initialement prévue le 3 mars, la rencontre entre Jean-Noël Barrot et Hakan Fidan a eu lieu le 28 avril à Ankara."),
        ("fr", "Jean-Noël Barrot et Hakan Fidan ont eu un entretien le 28 avril, reporté du 3 mars en raison d'une grève."),
        ("en", "Originally scheduled for 3 March, the meeting between Jean-Noël Barrot and Hakan Fidan took place in Ankara on 28 April."),
        ("en", "Jean-Noël Barrot met Hakan Fidan in Ankara on 28 April. The meeting had originally been scheduled for 3 March."),
        ("en", "Jean-Noël Barrot and Hakan Fidan held a meeting in Ankara on 28 April, postponed from 3 March because of a strike."),
    ],
)
def test_a_contact_keeps_the_day_from_which_it_was_moved(language: str, text: str) -> None:
    """What was held on one day, and planned for another before, is dated by the one and moved from the other."""
    (contact,) = contacts(text, language, "2025-04-29")
    assert (contact.status, contact.date, contact.moved_from, contact.moved_to) == ("held", "2025-04-28", "2025-03-03", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La visite du ministre russe Sergueï Lavrov à Pékin, prévue le 3 mars, est reportée au 28 avril, a annoncé le Kremlin."),
        ("en", "The visit of Russian Foreign Minister Sergey Lavrov to Beijing, planned for 3 March, has been postponed until 28 April, the Kremlin said."),
    ],
)
def test_what_is_put_off_says_to_which_day(language: str, text: str) -> None:
    """A postponed visit has the day for which it was planned, and the one to which it is moved."""
    (visit,) = contacts(text, language, "2024-03-01")
    assert (visit.status, visit.date, visit.moved_from, visit.moved_to) == ("postponed", "2024-03-03", None, "2024-04-28")


def test_a_day_that_was_to_be_is_the_nearest() -> None:
    """A day without a year is one of last year where that is nearer, and one with a year stays."""
    (visit,) = contacts("La visite d'Emmanuel Macron à Kiev, initialement prévue le 12 décembre, aura lieu le 20 janvier.", "fr", "2025-01-10")
    assert (visit.status, visit.date, visit.moved_from) == ("planned", "2025-01-20", "2024-12-12")
    (visit,) = contacts("Emmanuel Macron s'est rendu le 28 avril à Berlin pour une visite d'État, reportée du 2 juillet 2023.", "fr", "2024-04-29")
    assert (visit.date, visit.moved_from) == ("2024-04-28", "2023-07-02")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le 28 avril, Jean-Noël Barrot a rencontré Hakan Fidan à Ankara. Les deux ministres ont évoqué l'élection, initialement prévue le 3 mars."),
        ("fr", "Jean-Noël Barrot a rencontré Hakan Fidan le 28 avril pour parler du procès, reporté du 3 mars au 12 mai."),
        (
            "en",
            "Jean-Noël Barrot met Hakan Fidan in Ankara on 28 April. They discussed the election, originally scheduled for 3 March and postponed until 12 May.",
        ),
    ],
)
def test_what_else_was_moved_is_not_the_contact(language: str, text: str) -> None:
    """An election or a trial that was put off moves no meeting at which it is spoken of."""
    for contact in contacts(text, language, "2025-04-29"):
        assert (contact.date, contact.moved_from, contact.moved_to) == ("2025-04-28", None, None)
