"""Pages of a head of state's office: transcripts run together, announcements, readouts in passives."""

from __future__ import annotations

import pytest

import visavis

Said = tuple[str, tuple[str, ...]]


def said(text: str, published: str = "2025-04-02", mode: str = "direct") -> list[Said]:
    """Return the statements of a text in a mode: words and speakers."""
    report = visavis.read(text, published=published, language="ru")
    names = {actor.id: actor.name for actor in report.actors} | {account.id: f"readout:{account.party}" for account in report.readouts}
    return [
        (" … ".join(span.text for span in one.spans), tuple(str(names.get(each)) for each in one.speakers)) for one in report.statements if one.mode == mode
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Начало беседы в узком составе В.Путин: Дорогие друзья! Мы рады встрече. М.Диас-Канель Бермудес (как переведено) : Нам приятно быть здесь.",
            [("Дорогие друзья! Мы рады встрече.", ("Vladimir Putin",)), ("Нам приятно быть здесь.", ("Miguel Díaz-Canel",))],
        ),
        (
            "В.Путин: Вы у нас в Твери бывали? М.Диас-Канель: Бывал. В.Путин: Понравилось? М.Диас-Канель: Очень красиво.",
            [
                ("Вы у нас в Твери бывали?", ("Vladimir Putin",)),
                ("Бывал.", ("Miguel Díaz-Canel",)),
                ("Понравилось?", ("Vladimir Putin",)),
                ("Очень красиво.", ("Miguel Díaz-Canel",)),
            ],
        ),
        ("По итогам встречи выступил В.Путин. Присутствовал и министр В.Котов: с ним приехали эксперты.", []),
    ],
)
def test_turns_within_a_paragraph(text: str, expected: list[Said]) -> None:
    """Turns follow each other in one paragraph, the first behind its heading; a label's longer name is of the guest told of."""
    lead = "Состоялись переговоры Владимира Путина с Президентом Кубы Мигелем Диас-Канелем."
    assert said(f"{lead}\n\n{text}") == expected
