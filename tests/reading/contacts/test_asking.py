"""Whose wish a contact was, told in a clause of its own."""

from __future__ import annotations

import pytest

from visavis import Document
from visavis.reader import Reader

_CALL = {
    "en": "Norway's Foreign Minister Ingrid Halvorsen spoke by phone with Kenya's Foreign Minister Musalia Mudavadi",
    "fr": "Le ministre norvégien des Affaires étrangères, Per Dahl, s'est entretenu par téléphone avec son homologue kényan, Musalia Mudavadi",
    "ru": "Министр иностранных дел Норвегии Пер Даль поговорил по телефону с министром иностранных дел Кении Мусалией Мудавади",
}


@pytest.mark.parametrize(
    ("language", "rest", "initiator"),
    [
        ("en", ", who had asked for the call.", "KEN"),
        ("en", ". Nairobi had requested the conversation.", "KEN"),
        ("en", ". The phone call was placed by the Norwegian side.", "NOR"),
        ("en", ". It was Mudavadi who initiated the call.", "KEN"),
        ("en", ". Norway did not ask for the call.", None),
        ("en", ". Nairobi asked for a meeting of experts.", None),
        ("en", ". Sweden had asked for the call.", None),
        ("en", ". The call that Nairobi had requested took an hour.", "KEN"),
        ("fr", ", qui avait demandé cet entretien.", "KEN"),
        ("fr", ". L'entretien, que la partie kényane avait sollicité, a duré une heure.", "KEN"),
        ("fr", ". L'appel avait été sollicité par Nairobi.", "KEN"),
        ("fr", ". C'est Oslo qui avait souhaité cet échange.", "NOR"),
        ("fr", ". Nairobi a demandé une aide d'urgence.", None),
        ("ru", ". Разговор был инициирован кенийской стороной.", "KEN"),
        ("ru", ". Звонок инициировала Кения.", "KEN"),
    ],
)
def test_who_asked_for_a_contact_told_before(reader: Reader, language: str, rest: str, initiator: str | None) -> None:
    """Who asked for, placed or initiated *the* call brought it about; not who did not, who asks for something else, or who had no part in it."""
    report = reader.read(Document.from_text(_CALL[language] + rest, language=language, published="2025-11-04"))
    assert [contact.initiator for contact in report.contacts if contact.kind == "call"] == [initiator]
