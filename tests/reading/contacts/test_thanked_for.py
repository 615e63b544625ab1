"""What somebody is thanked or praised for: who did it, and that whoever thanks need not have been there."""

from __future__ import annotations

import pytest

from visavis import Document
from visavis.reader import Reader

_CALL = {
    "en": "U.S. Secretary of State Marco Rubio spoke by phone with Egyptian Foreign Minister Badr Abdelatty on Tuesday. ",
    "fr": "Le ministre français des Affaires étrangères, Jean-Noël Barrot, s'est entretenu mardi par téléphone avec son homologue égyptien, Badr Abdelatty. ",
    "ru": "Министр иностранных дел России Сергей Лавров поговорил во вторник по телефону с министром иностранных дел Египта Бадром Абдельати. ",
}
_THEIRS = ["EGY", "ISR"]


@pytest.mark.parametrize(
    ("language", "thanks", "parties"),
    [
        ("en", "Rubio thanked the Egyptian minister for hosting the latest round of talks in Cairo on 27 February.", None),
        ("en", "Rubio praised Egypt for the talks held in Sharm el-Sheikh last week.", None),
        ("en", "Rubio thanked the Egyptian minister for receiving Gideon Saar in Cairo on Monday.", _THEIRS),
        ("en", "The two ministers welcomed the resumption of the Doha talks.", None),
        ("fr", "Il l'a remercié d'avoir accueilli au Caire, le 27 février, le dernier cycle de pourparlers.", None),
        ("fr", "Il a remercié le ministre égyptien d'avoir reçu au Caire, lundi, Gideon Saar.", _THEIRS),
        ("ru", "Лавров поблагодарил Каир за проведение последнего раунда переговоров.", None),
    ],
)
def test_who_thanks_was_not_at_what_is_thanked_for(reader: Reader, language: str, thanks: str, parties: list[str] | None) -> None:
    """Talks that somebody is thanked for are no meeting of the two who speak; whom the one thanked received, met him."""
    report = reader.read(Document.from_text(_CALL[language] + thanks, language=language, published="2026-03-03"))
    others = [contact for contact in report.contacts if contact.kind != "call"]
    assert [sorted(side.code for side in contact.parties) for contact in others] == ([] if parties is None else [parties])
    assert not any(contact.main for contact in others)


def test_who_is_thanked_for_a_reception_gave_it(reader: Reader) -> None:
    """Whoever is thanked for receiving somebody is the host, even if it is the one who thanks that he received."""
    text = "Emmanuel Macron a remercié Abdelmadjid Tebboune de l'avoir reçu à Alger."
    contact = reader.read(Document.from_text(text, language="fr", published="2026-03-03")).contacts[0]
    assert (contact.host, contact.place, {side.code for side in contact.parties}) == ("DZA", "Alger", {"DZA", "FRA"})
