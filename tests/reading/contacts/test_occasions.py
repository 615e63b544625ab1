"""On what occasion people meet: its own frame, and not that of what they speak of."""

from __future__ import annotations

import pytest

from tests.reading.outline import read
from visavis import Reader


@pytest.mark.parametrize(
    ("language", "text", "occasion"),
    [
        ("ru", "Фидан встретился с Сийярто в рамках саммита ОЧЭС.", "в рамках саммита ОЧЭС"),
        ("ru", "На полях саммита АСЕАН состоялась встреча Фидана с Сийярто.", "На полях саммита АСЕАН"),
        ("ru", "Фидан встретился с Сийярто и обсудил сотрудничество в рамках НАТО.", None),
        ("ru", "Фидан встретился с Сийярто, стороны рассмотрели взаимодействие двух государств в рамках ООН.", None),
        ("fr", "Hakan Fidan a rencontré Péter Szijjártó dans le cadre du sommet de l'Otan.", "dans le cadre du sommet de l'Otan"),
        ("fr", "Hakan Fidan a rencontré Péter Szijjártó et évoqué la coopération bilatérale dans le cadre de l'ONU.", None),
        ("fr", "Hakan Fidan a rencontré Péter Szijjártó pour parler de la coopération en marge du G20.", "en marge du G20"),
        ("en", "Hakan Fidan met Péter Szijjártó within the framework of the NATO summit.", "within the framework of the NATO summit"),
        ("en", "Hakan Fidan met Péter Szijjártó and discussed cooperation within the framework of the UN.", None),
    ],
)
def test_what_a_contact_is_part_of(language: str, text: str, occasion: str | None, reader: Reader) -> None:
    """The framework of what two states have with each other is none of a contact; its own may stand before the verb, too."""
    assert [contact.occasion for contact in read(reader, text, language=language).contacts if contact.kind == "meeting"] == [occasion]


def test_going_back_to_talks_tells_no_form(reader: Reader) -> None:
    """What two discussed has no form that the text tells, nor does calling it talks."""
    text = "Фидан и Сийярто обсудили торговлю.\n\nВ ходе беседы министры рассмотрели график контактов."
    assert [contact.kind for contact in read(reader, text, language="ru").contacts] == [None]
