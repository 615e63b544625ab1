"""Reports made from gold records, for tests of the scores."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from visavis.evaluation.names import Voice
from visavis.records import Report, Span

if TYPE_CHECKING:
    from visavis.evaluation import Gold


def report_of(gold: Gold) -> Report:
    """Return the report a perfect reader would make of the gold record."""
    plain = gold.plain
    actors: dict[str, dict[str, Any]] = {}
    readouts = {"+".join(sorted(readout.parties)): f"r{number}" for number, readout in enumerate(plain.readouts, start=1)}

    def actor(voice: Voice) -> str:
        if voice.name.startswith("readout:") and voice.code in readouts:
            return readouts[voice.code]
        kind = "institution" if voice.code else "person"
        return str(actors.setdefault(voice.name, {"id": f"a{len(actors) + 1}", "kind": kind, "name": voice.name, "party": voice.code})["id"])

    def spans(found: tuple[Span, ...]) -> list[dict[str, Any]]:
        return [span.model_dump() for span in found]

    data: dict[str, Any] = {
        "contacts": [
            {
                "id": one.id, "kind": one.kind, "status": one.status, "date": one.date, "place": one.place, "initiator": one.initiator, "host": one.host,
                "occasion": one.occasion, "part_of": one.part_of, "main": one.main, "evidence": spans(one.evidence),
                "topics": [{"id": topic} for topic in one.topics],
                "parties": [{"code": code, "participants": [actor(Voice(name)) for name in people]} for code, people in one.parties.items()],
            }
            for one in plain.contacts
        ],
        "readouts": [
            {
                "id": f"r{number}", "contact": one.contact, "issuer": actor(one.issuer) if one.issuer else None, "medium": one.medium,
                "party": next(iter(one.parties), None), "joint": sorted(one.parties) if len(one.parties) > 1 else [], "evidence": spans(one.mentions),
            }
            for number, one in enumerate(plain.readouts, start=1)
        ],
        "statements": [
            {
                "id": f"s{number}", "mode": one.mode, "spans": spans(one.spans), "speakers": [actor(voice) for voice in one.speakers],
                "via": actor(one.via) if one.via else None, "act": one.act, "topics": one.topics, "contact": one.contact,
                "cue": {"start": 0, "end": len(one.cue), "text": one.cue} if one.cue else None,
            }
            for number, one in enumerate(plain.statements, start=1)
        ],
        "dates": [{**one.span.model_dump(), "value": one.value} for one in plain.dates if one.value is not None],
        "figures": [
            {"value": one.value, "unit": one.unit, "currency": one.currency, "bound": one.bound, "of": one.of,
             "claimed_by": [actor(voice) for voice in one.claimed_by], "evidence": spans(one.spans)}
            for one in plain.figures
        ],
        "upcoming": [{"what": one.what, "of": one.of, "parties": one.parties, "date": one.date, "evidence": spans(one.spans)} for one in plain.upcoming],
        "events": [
            {"plover": one.plover, "mode": one.mode, "actors": one.actors, "recipients": one.recipients, "date": one.date, "evidence": spans(one.spans)}
            for one in plain.events
        ],
    }  # fmt: skip
    data["actors"] = list(actors.values())
    data["reader"] = {"version": "0", "language": gold.language}
    digest = hashlib.sha256(gold.text.encode()).hexdigest()
    data["document"] = {"id": f"sha256:{digest}", "language": gold.language, "published": gold.published, "chars": len(gold.text)}
    return Report.load(data)
