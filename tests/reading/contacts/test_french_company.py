"""French contacts with who else was there, how a meeting ended, and what was done without."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader

LUKAS = "le ministre letton des Affaires étrangères, Juris Lukas"
OZOLA = "la présidente lettone Ilze Ozola"
TWO = "KEN (William Ruto), LVA (Ilze Ozola)"
RUTO = "le président kényan William Ruto"
BERZINA = "la ministre lettone de la Défense, Anna Berzina"
MUDAVADI = "le ministre kényan Musalia Mudavadi"
GUEST, HOST = "KEN (William Ruto)", "LVA (Ilze Ozola)"
MEETING = f"Mardi à Riga, {OZOLA} a reçu le président kényan William Ruto. "


@pytest.mark.parametrize(
    ("told", "there"),
    [
        (f"Elle avait à ses côtés {LUKAS}.", "KEN (William Ruto), LVA (Ilze Ozola, Juris Lukas)"),
        (f"Elle avait autour d'elle {LUKAS}, et {BERZINA}.", f"{GUEST}, LVA (Anna Berzina, Ilze Ozola, Juris Lukas)"),
        (f"Côté letton, étaient présents {LUKAS} et {BERZINA}.", f"{GUEST}, LVA (Anna Berzina, Ilze Ozola, Juris Lukas)"),
        (f"Étaient du voyage le ministre kényan des Finances, John Mbadi, et {MUDAVADI}.", f"KEN (John Mbadi, Musalia Mudavadi, William Ruto), {HOST}"),
        ("Le ministre kényan Musalia Mudavadi était du voyage.", "KEN (Musalia Mudavadi, William Ruto), LVA (Ilze Ozola)"),
        ("La délégation comprenait le ministre kényan Musalia Mudavadi.", "KEN (Musalia Mudavadi, William Ruto), LVA (Ilze Ozola)"),
        ("Le ministre kényan Musalia Mudavadi a assuré que des Lettons étaient présents au port.", "KEN (William Ruto), LVA (Ilze Ozola)"),
    ],
)  # fmt: skip
def test_who_else_was_there(reader: Reader, told: str, there: str) -> None:
    """Whom a sentence of its own puts at somebody's side, on the journey or in the delegation took part; who only speaks of others present did not."""
    assert outline(reader, MEETING + told) == [f"meeting held on 2024-03-12 in Riga: {there}; host LVA"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("se sont quittés mardi sans accord", f"meeting held on 2024-03-12: {TWO}"),
        ("se sont séparés mardi sans signer", f"meeting held on 2024-03-12: {TWO}"),
        ("se sont quittés mardi sans accord, sous les yeux du président rwandais Paul Kagame", f"meeting held on 2024-03-12: {TWO}, RWA (Paul Kagame)"),
        ("se sont vus mardi sous le regard du président rwandais Paul Kagame", f"meeting held on 2024-03-12: {TWO}, RWA (Paul Kagame)"),
    ],
)  # fmt: skip
def test_how_two_parted(reader: Reader, told: str, expected: str) -> None:
    """Two who part had met, even without signing; under whose eyes they did was there."""
    opening = "Trois heures de réunions séparées, puis une séance commune : "
    assert outline(reader, f"{opening}{OZOLA} et le président kényan William Ruto {told}.") == [expected]


def test_who_leaves_without_signing_has_denied_nothing(reader: Reader) -> None:
    """What two did not sign is no meeting that was not."""
    text = f"{OZOLA} et le président kényan William Ruto ont quitté Kigali mardi sans signer d'accord.".replace("la p", "La p", 1)
    assert [line.split(":")[0] for line in outline(reader, text)] == ["visit held on 2024-03-12 in Kigali"]


@pytest.mark.parametrize(
    ("told", "status"),
    [("sans avoir rencontré", "denied"), ("non sans avoir rencontré", "held"), ("non sans avoir déjeuné avec", "held"), ("après avoir dîné avec", "held")],
)
def test_left_with_or_without_having_met(reader: Reader, told: str, status: str) -> None:
    """*non sans avoir* tells what was, in whatever past the meal is told."""
    (found,) = outline(reader, f"Le président kényan William Ruto est rentré chez lui {told} {OZOLA}.")
    assert found.startswith(f"meeting {status}")
    assert TWO in found


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (f"{OZOLA} et {RUTO} ont tenu mardi la 3e session du dialogue stratégique", f"meeting held on 2024-03-12: {TWO}"),
        ("La quatrième session du dialogue stratégique entre le Kenya et la Lettonie s'est tenue mardi à Riga", "meeting held on 2024-03-12 in Riga: KEN, LVA"),
        (f"{OZOLA} a tenu mardi à Riga, avec {RUTO}, une séance du mécanisme de concertation", f"meeting held on 2024-03-12 in Riga: {TWO}"),
        (f"{OZOLA} et le président kényan William Ruto ont salué le mécanisme de concertation", ""),
    ],
)  # fmt: skip
def test_sessions_of_a_dialogue(reader: Reader, told: str, expected: str) -> None:
    """A session of a dialogue or mechanism of two is a meeting of theirs; the mechanism by itself is none."""
    assert outline(reader, f"{told}.") == ([expected] if expected else [])
