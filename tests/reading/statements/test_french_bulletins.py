"""Who speaks in French bulletins: to whom a sentence turns, from whom the writer has it, headlines that end with their source."""

from __future__ import annotations

import pytest

from tests.reading.statements.test_french_speakers import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bola Tinubu a reçu la ministre Elsa Lund et Olaf Scholz. Il a salué l'Europe. Quant à Olaf Scholz, il a affirmé que la paix était proche.",
            {("indirect", ("Bola Tinubu",), "l'Europe"), ("indirect", ("Olaf Scholz",), "la paix était proche")},
        ),
        (
            "Bola Tinubu a reçu Olaf Scholz. Il a salué l'Europe. Quant à l'accord avec Olaf Scholz, il a affirmé que la paix était proche.",
            {("indirect", ("Bola Tinubu",), "l'Europe"), ("indirect", ("Bola Tinubu",), "la paix était proche")},
        ),
        ("L'échange a duré une heure, a-t-on appris mardi auprès de l'Élysée.", {("indirect", ("Presidency of France",), "L'échange a duré une heure")}),
        ("On a appris le décès d'un garde auprès de l'Élysée.", set()),
        ("Échange téléphonique entre Bola Tinubu et Olaf Scholz, annonce l'Élysée", set()),
        (
            "« Je pars », a dit Bola Tinubu. À l'en croire, la tâche est finie.",
            {("direct", ("Bola Tinubu",), "Je pars"), ("indirect", ("Bola Tinubu",), "la tâche est finie")},
        ),
        (
            "Bola Tinubu a reçu Olaf Scholz. « Xi Jinping et Giorgia Meloni ont tort », a-t-il dit. Les deux dirigeants ont « salué l'accord ».",
            {("direct", ("Bola Tinubu",), "Xi Jinping et Giorgia Meloni ont tort"), ("partial", ("Bola Tinubu", "Olaf Scholz"), "salué l'accord")},
        ),
        (
            "Le Figaro affirme que la paix est proche. « Les chars partent », indique le quotidien. L'agence spatiale assure que tout va bien.",
            {("indirect", ("Le Figaro",), "la paix est proche"), ("direct", ("Le Figaro",), "Les chars partent"), ("indirect", (), "tout va bien")},
        ),
        (
            "Bola Tinubu était là. À la question « Irez-vous à Rome ? », il a répondu : « Oui, en mai ».",
            {("direct", (), "Irez-vous à Rome ?"), ("partial", ("Bola Tinubu",), "Oui, en mai")},
        ),
        ("Michael Bloomberg estime que la paix est proche.", {("indirect", ("Michael Bloomberg",), "la paix est proche")}),
        ("Selon Bloomberg, la paix est proche.", {("indirect", ("Bloomberg",), "la paix est proche")}),
        ("Selon le groupe France Télécom, le réseau tient.", {("indirect", ("France Télécom",), "le réseau tient")}),
    ],
)
def test_who_speaks_in_bulletins(text: str, expected: set[Said]) -> None:
    """Each statement has the voice that the sentence gives it."""
    assert said(text) == expected
