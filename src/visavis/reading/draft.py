"""The draft of a report: what the stages enrich, one after another.

A stage is a function `stage(draft: Draft) -> Draft`. The parse is language-neutral: tokens carry Universal Dependencies tags, whatever
pipeline made them. Offsets are code points of the document's text everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from visavis.records import Act, ActorKind, Basis, Bound, ContactKind, Medium, Mode, Status

if TYPE_CHECKING:
    from visavis.document import Document
    from visavis.knowledge import Knowledge, Name
    from visavis.languages import Language
    from visavis.reading.people.phrases import Reference


@dataclass(slots=True)
class Token:
    """A word or mark, with Universal Dependencies annotation; `head` and `i` index `Draft.tokens`."""

    i: int
    start: int
    end: int
    text: str
    norm: str  # lower case, apostrophes and dashes folded to ' and -
    lemma: str
    pos: str
    dep: str
    head: int
    morph: str  # "Mood=Ind|Number=Sing|…"
    sentence: int


@dataclass(slots=True)
class Sentence:
    """A run of tokens within one block; `first` and `last` index `Draft.tokens`, `last` exclusive."""

    i: int
    start: int
    end: int
    first: int
    last: int
    block: int  # index into Document.blocks


@dataclass(slots=True, eq=False)
class DraftActor:
    """Someone or something that acts or speaks; compared by identity."""

    kind: ActorKind
    name: str
    party: str | None = None
    office: str | None = None
    office_party: str | None = None
    wikidata: str | None = None
    gender: str | None = None  # "m", "f" or unknown
    alternatives: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()  # who is known to have held the office that the text gives somebody else
    named: bool = True  # false for somebody called by an office only, whose holder is not known
    speaks: bool = False  # of a group: a delegation, which speaks for its party, and no nameless officials


@dataclass(slots=True)
class DraftMention:
    """A stretch that speaks of one actor, or of several (*les deux ministres*)."""

    start: int
    end: int
    actors: list[DraftActor]
    basis: Basis
    head: int  # token index of its syntactic head
    serves: DraftActor | None = None  # who is named as its chief: l'émissaire du président Kagame


@dataclass(slots=True)
class DraftDate:
    """An expression that fixes a time."""

    start: int
    end: int
    value: str
    recorded: bool = True  # clock times and the like anchor others and are not recorded themselves


@dataclass(slots=True, eq=False)
class DraftContact:
    """One contact; `parties` maps party codes to the people there for them."""

    kind: ContactKind | None
    status: Status
    parties: dict[str, list[DraftActor]] = field(default_factory=dict)
    date: str | None = None
    moved_from: str | None = None
    moved_to: str | None = None
    place: str | None = None
    initiator: str | None = None
    host: str | None = None
    occasion: str | None = None
    part_of: DraftContact | None = None
    count: int | None = None
    attribution: str | None = None
    main: bool = False
    topics: list[tuple[str, list[tuple[int, int]]]] = field(default_factory=list)
    plover: tuple[str, str | None] | None = None
    evidence: list[tuple[int, int]] = field(default_factory=list)
    cues: list[tuple[int, int]] = field(default_factory=list)  # spans of the words that report it


@dataclass(slots=True, eq=False)
class DraftReadout:
    """One party's account; `mentions` are the spans that name or point at it."""

    party: str | None
    issuer: DraftActor | None
    medium: Medium | None
    contact: DraftContact | None = None
    joint: tuple[str, ...] = ()
    mentions: list[tuple[int, int]] = field(default_factory=list)
    is_document: bool = False  # the document itself is the account


Speaker = DraftActor | DraftReadout


@dataclass(slots=True, eq=False)
class DraftStatement:
    """What somebody is reported to say."""

    mode: Mode
    spans: list[tuple[int, int]]
    speakers: list[Speaker] = field(default_factory=list)
    via: Speaker | None = None
    cue: tuple[int, int] | None = None
    act: Act = "state"
    about: list[str | DraftActor] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    contact: DraftContact | None = None
    date: str | None = None


@dataclass(slots=True)
class DraftFigure:
    """A quantity that matters to the relation."""

    value: float
    start: int
    end: int
    unit: str | None = None
    currency: str | None = None
    bound: Bound = "exact"
    of: str | None = None
    period: str | None = None
    claimed_by: list[Speaker] = field(default_factory=list)


@dataclass(slots=True)
class DraftUpcoming:
    """Something that the text announces."""

    what: str
    evidence: list[tuple[int, int]]
    of: str | None = None
    party: str | None = None
    parties: tuple[str, ...] = ()
    ordinal: int | None = None
    date: str | None = None


@dataclass(slots=True)
class DraftEvent:
    """Another political event recalled."""

    plover: str
    evidence: list[tuple[int, int]]
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    date: str | None = None
    told_by: list[Speaker] = field(default_factory=list)


@dataclass
class Draft:
    """A report in the making."""

    document: Document
    language: Language
    knowledge: Knowledge
    home: str | None = None  # the party whose officials the text calls without their country, as a national paper does
    on: str | None = None  # the day the document speaks from: its publication, else the latest date in it
    names: list[Name] = field(default_factory=list)  # known names, sorted by start
    references: list[Reference] = field(default_factory=list)  # sorted by start, not resolved
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[DraftMention] = field(default_factory=list)  # sorted by start, not overlapping
    actors: list[DraftActor] = field(default_factory=list)  # in order of first mention
    dates: list[DraftDate] = field(default_factory=list)  # sorted by start
    written: str | None = None  # the day of writing that the text itself tells, where no more than its month is known otherwise
    contacts: list[DraftContact] = field(default_factory=list)
    readouts: list[DraftReadout] = field(default_factory=list)
    statements: list[DraftStatement] = field(default_factory=list)
    figures: list[DraftFigure] = field(default_factory=list)
    upcoming: list[DraftUpcoming] = field(default_factory=list)
    events: list[DraftEvent] = field(default_factory=list)

    @property
    def today(self) -> str | None:
        """The day from which the text tells, as far as it is known: its own, else that of its publication."""
        return self.written or self.document.published

    @cached_property
    def block_starts(self) -> frozenset[int]:
        """Where blocks begin."""
        return frozenset(block.start for block in self.document.blocks)

    @cached_property
    def datelines(self) -> list[tuple[int, int]]:
        """Where paragraphs say from where and by whom they are told."""
        from visavis.reading.people.homes import datelines  # it reads drafts

        return datelines(self)

    @cached_property
    def state_names(self) -> frozenset[str]:
        """How the text names states."""
        return frozenset(self.text[name.start : name.end] for name in self.names if name.kind == "state")

    @cached_property
    def text(self) -> str:
        """The document's text as its language reads it, with a space for every line break that only wraps a paragraph; of the same length."""
        text = self.document.text
        wrapped = [block for block in self.document.blocks if "\n" in text[block.start : block.end]]
        parts, at = [], 0
        for block in wrapped:
            parts += [text[at : block.start], text[block.start : block.end].replace("\n", " ").replace("\r", " ")]
            at = block.end
        return self.language.spelled("".join([*parts, text[at:]]))
