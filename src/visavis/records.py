"""The record: what `read` returns, as immutable models that check their own evidence.

Every span is `{"start", "end", "text"}` in Unicode code points of the document's text, end exclusive. Unknown is `None` or an
empty tuple. Identifiers (`a1`, `c1`, …) are local to the report and stable for the same text and reader version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, SerializerFunctionWrapHandler, ValidationInfo, model_serializer, model_validator
from typing_extensions import override

from visavis.errors import EvidenceError

SCHEMA = "visavis.report/1"

ContactKind = Literal["call", "video", "meeting", "visit", "summit", "message", "summons"]
Status = Literal["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"]
Mode = Literal["direct", "partial", "indirect"]
Act = Literal[
    "state",
    "assess",
    "support",
    "welcome",
    "thank",
    "congratulate",
    "agree",
    "commit",
    "propose",
    "request",
    "concern",
    "condole",
    "criticise",
    "accuse",
    "reject",
    "warn",
    "threaten",
]
Basis = Literal["name", "office", "counterpart", "metonym", "anaphor"]
ActorKind = Literal["person", "institution", "state", "organisation", "group"]
BlockKind = Literal["metadata", "title", "heading", "lead", "paragraph", "list-item", "furniture"]
Medium = Literal["communiqué", "statement", "press conference", "post", "interview"]
Bound = Literal["exact", "approximate", "floor", "ceiling"]
Edtf = Annotated[str, Field(description="A date in EDTF: `2024-01-10`, `2024-01`, `2025-03-31/2025-04-02`, `2024-01-10~`.")]


class Record(BaseModel):
    """Base of all parts of a report: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of the document's text."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(description="One past the last code point.")
    text: str = Field(description="The text between them, as the document has it.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start or len(self.text) != self.end - self.start:
            raise ValueError(f"a span from {self.start} to {self.end} cannot hold {self.text!r}")
        return self


class Mention(Span):
    """A place where the text speaks of an actor."""

    basis: Basis = Field(description="Why it resolves: by name, by office and date, as a counterpart, metonym or anaphor.")


class Office(Record):
    """An office held at the time of the document."""

    id: str = Field(description="Office identifier, such as `foreign-minister`.")
    party: str | None = Field(default=None, description="Party code of the state or organisation it belongs to.")


class Actor(Record):
    """A person, institution, state or organisation that acts or speaks."""

    id: str = Field(description="Identifier within the report, such as `a1`.")
    kind: ActorKind = Field(description="What kind of actor it is.")
    name: str = Field(description="Usual English name; as the text has it where none is known.")
    wikidata: str | None = Field(default=None, description="Wikidata identifier, where known.")
    party: str | None = Field(default=None, description="Code of the party the actor belongs to or is.")
    office: Office | None = Field(default=None, description="Office held on the day.")
    alternatives: tuple[str, ...] = Field(default=(), description="Other people the mention may mean, where the date leaves it open.")
    contradicts: tuple[str, ...] = Field(
        default=(), description="Who is known to have held the office on the day that the text gives the actor; empty unless they are others."
    )
    mentions: tuple[Mention, ...] = Field(default=(), description="Where the text speaks of it.")


class Party(Record):
    """A side of a contact."""

    code: str = Field(description="ISO 3166-1 alpha-3 of a state, English short name of an organisation or movement.")
    participants: tuple[str, ...] = Field(default=(), description="Actor identifiers of the people who were there for it.")


class TopicFound(Record):
    """A topic discussed, with where the text says so."""

    id: str = Field(description="Topic identifier or organisation code.")
    evidence: tuple[Span, ...] = Field(default=(), description="The words that tell of it.")


class Plover(Record):
    """Code of an event in the PLOVER scheme."""

    type: str = Field(description="Event type, such as `CONSULT`.")
    mode: str | None = Field(default=None, description="Its mode, such as `phone` or `visit`.")


class Contact(Record):
    """One interaction between representatives of two or more parties."""

    id: str = Field(description="Identifier within the report, such as `c1`.")
    kind: ContactKind | None = Field(default=None, description="Form of the contact; empty if the text gives no way to tell.")
    status: Status = Field(description="How far it has come, as the text reports it.")
    date: Edtf | None = Field(default=None, description="When it took place or is to, in EDTF.")
    moved_from: Edtf | None = Field(default=None, description="Day for which it was planned before, where the text says that it was moved.")
    moved_to: Edtf | None = Field(default=None, description="Day to which it is put off, where the text says so.")
    place: str | None = Field(default=None, description="City, else country, as the text has it.")
    parties: tuple[Party, ...] = Field(default=(), description="The sides, by code, with who was there for each.")
    initiator: str | None = Field(default=None, description="Party code of who asked for it, only when stated.")
    host: str | None = Field(default=None, description="Party code of who receives, when stated.")
    occasion: str | None = Field(default=None, description="The frame, as the text has it.")
    part_of: str | None = Field(default=None, description="The visit or summit this contact belongs to.")
    count: int | None = Field(default=None, description="Number of contacts in a counted series.")
    attribution: str | None = Field(default=None, description="Source of a contact that the text reports as hearsay.")
    main: bool = Field(default=False, description="Whether the document is about it.")
    topics: tuple[TopicFound, ...] = Field(default=(), description="What was discussed in it, in the order of the text.")
    plover: Plover | None = Field(default=None, description="Its code in the PLOVER scheme.")
    evidence: tuple[Span, ...] = Field(default=(), description="The sentences that report it.")

    @model_serializer(mode="wrap")
    def _moved_where_told(self, written: SerializerFunctionWrapHandler):  # type: ignore[no-untyped-def]  # a type here would stand in the schema for the fields
        """Write the days from which and to which it was moved only where the text tells of them."""
        fields: dict[str, Any] = written(self)
        return {key: value for key, value in fields.items() if value is not None or key not in ("moved_from", "moved_to")}


class Readout(Record):
    """An account of a contact that one party gives."""

    id: str = Field(description="Identifier within the report, such as `r1`.")
    contact: str | None = Field(default=None, description="Identifier of the contact it tells of.")
    issuer: str | None = Field(default=None, description="Actor identifier of the institution that gives it.")
    party: str | None = Field(default=None, description="Code of the party that gives it.")
    joint: tuple[str, ...] = Field(default=(), description="Party codes of all issuers of a joint account.")
    medium: Medium | None = Field(default=None, description="What it was given as.")
    evidence: tuple[Span, ...] = Field(default=(), description="Where the text names it or points at it.")


class Statement(Record):
    """What somebody is reported to say."""

    id: str = Field(description="Identifier within the report, such as `s1`.")
    mode: Mode = Field(description="Quoted in whole clauses, quoted in part, or reported without quotation marks.")
    spans: tuple[Span, ...] = Field(description="The words, marks and conjunction excluded; several where they are interrupted.")
    speakers: tuple[str, ...] = Field(default=(), description="Actor or readout identifiers of whose words these are.")
    via: str | None = Field(default=None, description="Readout or actor that carries the words.")
    cue: Span | None = Field(default=None, description="The reporting word or phrase.")
    act: Act = Field(default="state", description="What is done by saying it.")
    about: tuple[str, ...] = Field(default=(), description="Party codes, actor or topic identifiers the act is directed at.")
    topics: tuple[str, ...] = Field(default=(), description="Topic identifiers it is about.")
    contact: str | None = Field(default=None, description="Identifier of the contact it belongs to.")
    date: Edtf | None = Field(default=None, description="When it was said, in EDTF, where the text tells.")


class DateFound(Span):
    """An expression that fixes a time."""

    value: Edtf = Field(description="What it means, in EDTF.")


class Figure(Record):
    """A quantity that matters to the relation."""

    value: float = Field(description="The number, scale words multiplied out.")
    unit: str | None = Field(default=None, description="What is counted, where it is not money.")
    currency: str | None = Field(default=None, description="ISO 4217 code.")
    bound: Bound = Field(default="exact", description="Whether the text gives it as exact, about, more than or at most.")
    of: str | None = Field(default=None, description="What is measured.")
    period: Edtf | None = Field(default=None, description="The time it is for, in EDTF.")
    claimed_by: tuple[str, ...] = Field(default=(), description="Actor or readout identifiers of whoever gives it.")
    evidence: tuple[Span, ...] = Field(default=(), description="Where it stands.")


class Upcoming(Record):
    """Something that the text announces."""

    what: str = Field(description="What is announced, such as `presidency` or `anniversary`.")
    of: str | None = Field(default=None, description="What it is of.")
    party: str | None = Field(default=None, description="Code of the party it falls to, where that is one.")
    parties: tuple[str, ...] = Field(default=(), description="Codes of the parties that take part.")
    ordinal: int | None = Field(default=None, description="Which one in a series, such as the 75th anniversary.")
    date: Edtf | None = Field(default=None, description="When, in EDTF.")
    evidence: tuple[Span, ...] = Field(default=(), description="Where the text announces it.")


class Event(Record):
    """Another political event recalled, in PLOVER's terms."""

    plover: str = Field(description="PLOVER event type, such as `SANCTION`.")
    mode: str | None = Field(default=None, description="Its PLOVER mode.")
    actors: tuple[str, ...] = Field(default=(), description="Codes of those who act.")
    recipients: tuple[str, ...] = Field(default=(), description="Codes of those acted upon.")
    date: Edtf | None = Field(default=None, description="When, in EDTF.")
    told_by: tuple[str, ...] = Field(default=(), description="Actor or readout identifiers of whoever tells it.")
    evidence: tuple[Span, ...] = Field(default=(), description="Where the text recalls it.")


class ReaderInfo(Record):
    """Which reader made the report."""

    version: str = Field(description="Version of visavis.")
    language: str = Field(description="Language it read in, ISO 639-1.")
    models: dict[str, str] = Field(default={}, description="Models it parsed with, and their versions.")
    knowledge: str = Field(default="", description="Edition of the facts about states, offices and people.")


class Block(Record):
    """A stretch of the text that no sentence crosses."""

    kind: BlockKind = Field(description="What it is on its page; metadata and furniture are not read.")
    start: int = Field(description="First code point.")
    end: int = Field(description="One past the last code point.")


class DocumentInfo(Record):
    """The document that was read, without its text."""

    id: str = Field(description="`sha256:` and the digest of the text.")
    uri: str | None = Field(default=None, description="Where it comes from.")
    title: str | None = Field(default=None, description="Its title, given or found.")
    language: str = Field(description="ISO 639-1 code.")
    published: Edtf | None = Field(default=None, description="Publication date, in EDTF, at the precision known.")
    outlet: str | None = Field(default=None, description="Paper, agency or site that carries it.")
    issuer: str | None = Field(default=None, description="Party code of a document that is itself a readout.")
    chars: int = Field(description="Length in code points.")
    blocks: tuple[Block, ...] = Field(default=(), description="The stretches it is made of, in order.")


def _spans(value: object) -> Iterator[Span]:
    """Every span below a model or tuple of models."""
    if isinstance(value, Span):
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from _spans(part)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _spans(getattr(value, name))


class Report(BaseModel):
    """Everything read from one document.

    Validate stored reports with `Report.load(data, text)`: each span is then checked against the text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["visavis.report/1"] = Field(default="visavis.report/1", alias="schema", description="Name and version of this form.")
    reader: ReaderInfo = Field(description="Which reader made it.")
    document: DocumentInfo = Field(description="What it was made from.")
    actors: tuple[Actor, ...] = Field(default=(), description="Who is spoken of.")
    contacts: tuple[Contact, ...] = Field(default=(), description="The contacts it reports.")
    readouts: tuple[Readout, ...] = Field(default=(), description="The accounts of them that it cites, or is.")
    statements: tuple[Statement, ...] = Field(default=(), description="What somebody is reported to say.")
    dates: tuple[DateFound, ...] = Field(default=(), description="Expressions of time, with what they mean.")
    figures: tuple[Figure, ...] = Field(default=(), description="Quantities that matter to the relation.")
    upcoming: tuple[Upcoming, ...] = Field(default=(), description="What it announces.")
    events: tuple[Event, ...] = Field(default=(), description="Other political events it recalls.")

    _text: str | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _evidence_stands_in_text(self, info: ValidationInfo) -> Self:
        text = (info.context or {}).get("text")
        if text is not None:
            for name in type(self).model_fields:
                for span in _spans(getattr(self, name)):
                    if text[span.start : span.end] != span.text:
                        raise EvidenceError(f"{name}: the text has {text[span.start : span.end]!r} at {span.start}, the record says {span.text!r}")
            self._text = text
        return self

    @classmethod
    def load(cls, data: dict[str, Any] | str, text: str | None = None) -> Report:
        """Return the report in `data` (JSON or its parsed form), its spans checked against `text` when given."""
        context = None if text is None else {"text": text}
        if isinstance(data, str):
            return cls.model_validate_json(data, context=context)
        return cls.model_validate(data, context=context)

    @override
    @classmethod
    def schema_json(cls, **_options: Any) -> str:
        """Return the JSON Schema of a report, as text."""
        return json.dumps(cls.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)

    @property
    def text(self) -> str | None:
        """The document's text, when the report was made or loaded with it."""
        return self._text

    def to_text(self, source: str | None = None) -> str:
        """Return the report as plain text to forward; `source` names the document where it has no title."""
        from visavis.view import to_text

        return to_text(self, source)

    def to_html(self) -> str:
        """Return the report as one self-contained page, its evidence marked in the text where the report has it."""
        from visavis.view import to_html

        return to_html(self)

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, so that a notebook and the page leave each other's style alone."""
        from visavis.view.page import to_frame

        return to_frame(self)

    def actor(self, identifier: str) -> Actor | None:
        """Return the actor of that identifier, if there is one."""
        return next((actor for actor in self.actors if actor.id == identifier), None)
