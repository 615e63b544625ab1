"""A small gold record that every test of the scores starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from visavis.evaluation import Gold, load_gold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """Le ministre finlandais a reçu lundi 4 mars son homologue estonien à Turku.
« La Baltique nous unit », a déclaré le ministre finlandais. Selon Tallinn, l’échange a été « franc ».
Il a ajouté que les câbles seraient mieux gardés. Les échanges dépassent 5 milliards d’euros. La Baltique nous unit.
"""
RECORD = """
about: two ministers meet
language: fr
published: "2024-03-05"
contacts:
- {id: c1, kind: meeting, status: held, date: "2024-03-04", place: Turku, parties: {FIN: [Elina Valtonen], EST: [Margus Tsahkna]}, host: FIN, main: true,
   topics: [security], evidence: ["a reçu lundi 4 mars son homologue estonien à Turku"]}
readouts:
- {party: EST, issuer: Government of Estonia, medium: statement, contact: c1, mentions: ["Selon Tallinn"]}
statements:
- {mode: direct, spans: ["« ⟦La Baltique nous unit⟧ »"], speakers: [Elina Valtonen], via: null, cue: a déclaré, act: assess, contact: c1}
- {mode: partial, spans: ["franc"], speakers: ["readout:EST"], via: null, cue: Selon, act: assess, contact: c1, also: {speakers: [[Margus Tsahkna]]}}
- {mode: indirect, spans: ["les câbles seraient mieux gardés"], speakers: [Elina Valtonen], via: null, cue: a ajouté, act: commit, contact: c1}
dates:
- {text: "lundi 4 mars", value: "2024-03-04"}
figures:
- {text: "5 milliards d’euros", value: 5000000000, currency: EUR, bound: floor, of: trade}
upcoming: []
events: []
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a text and its record, and return the record's path."""

    def written(text: str, record: str) -> Path:
        (tmp_path / "one.txt").write_text(text, encoding="utf-8", newline="")
        path = tmp_path / "one.yaml"
        path.write_text(record, encoding="utf-8")
        return path

    return written


@pytest.fixture
def gold(write: Callable[[str, str], Path]) -> Gold:
    """The small gold record, sealed."""
    return load_gold(write(TEXT, RECORD))
