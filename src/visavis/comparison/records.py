"""The comparison: accounts of one contact beside each other, every cell with its evidence.

A cell of an account that says nothing of its row is absent from the row's `cells`: not mentioned. Identifiers (`d1`, `A1`, `k1`) are local to the comparison
and stable for the same documents and version.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import override

from visavis.records import Act, ContactKind, Edtf, Mode, Record, Span, Status

SCHEMA = "visavis.comparison/1"

AccountKind = Literal["readout", "cited", "outlet"]
Verdict = Literal["agreed", "one-sided", "contradicting"]
Mouth = Literal["confirmed", "contradicting", "not-in-own-account"]
Conflict = Literal["figure", "date", "place", "negation", "request", "commitment"]
FactName = Literal["kind", "date", "place", "duration", "initiator", "host", "participants", "topics"]


class Place(Record):
    """Where in which document the words of a cell stand."""

    document: str = Field(description="Identifier of the document in the comparison.")
    spans: tuple[Span, ...] = Field(default=(), description="The words, in the document's own text.")


class Compared(Record):
    """A document that was compared."""

    id: str = Field(description="Identifier in the comparison, such as `d1`.")
    digest: str = Field(description="`sha256:` and the digest of its text.")
    title: str | None = Field(default=None, description="Its title.")
    outlet: str | None = Field(default=None, description="Who carries it.")
    uri: str | None = Field(default=None, description="Where it comes from.")
    language: str = Field(description="ISO 639-1 code.")
    published: Edtf | None = Field(default=None, description="Publication date, in EDTF.")
    contact: str = Field(description="Identifier of the contact in its report.")


class Account(Record):
    """What one side, or one outlet, tells of the contact."""

    id: str = Field(description="Identifier in the comparison, such as `A1`.")
    name: str = Field(description="Whose account it is, in English: `Russia`, or the outlet.")
    kind: AccountKind = Field(description="The side's own readout, one that a report cites, or a report taken by itself.")
    party: str | None = Field(default=None, description="Party code of the side; empty for an outlet.")
    joint: tuple[str, ...] = Field(default=(), description="Party codes of all who give it, where it is a joint one.")
    documents: tuple[str, ...] = Field(default=(), description="Identifiers of the documents that it was read from.")
    languages: tuple[str, ...] = Field(default=(), description="ISO 639-1 codes of what it was read in.")


class FactCell(Place):
    """What one account says of a head fact."""

    account: str = Field(description="Identifier of the account.")
    value: str = Field(description="The value: a code, an EDTF date, a name, minutes; several joined by `; `.")


class Fact(Record):
    """One head fact of the contact, side by side."""

    name: FactName = Field(description="Which fact.")
    verdict: Verdict = Field(description="Whether the accounts agree, one alone says it, or they contradict each other.")
    note: str | None = Field(default=None, description="Why a difference is none, or what it is.")
    cells: tuple[FactCell, ...] = Field(default=(), description="What each account that says something says.")


class TopicCell(Place):
    """How one account treats a topic."""

    account: str = Field(description="Identifier of the account.")
    order: int = Field(description="Its place in the order of the account, from 1.")
    share: float = Field(description="Share of the account's words that it takes, from 0 to 1.")


class TopicRow(Record):
    """A topic, in the accounts that have it."""

    id: str = Field(description="Topic identifier or organisation code.")
    verdict: Literal["shared", "one-sided"] = Field(description="Whether at least two accounts have it.")
    cells: tuple[TopicCell, ...] = Field(default=(), description="The accounts that have it.")


class Said(Place):
    """A statement as one account has it."""

    account: str = Field(description="Identifier of the account.")
    statement: str = Field(description="Identifier of the statement in its report.")
    text: str = Field(description="The words, those of interrupted quotations joined by ` … `.")
    mode: Mode = Field(description="Quoted in whole clauses, in part, or reported.")
    act: Act = Field(description="What is done by saying it.")
    speakers: tuple[str, ...] = Field(default=(), description="Whose words they are, by name.")
    parties: tuple[str, ...] = Field(default=(), description="The speakers' parties, by code.")
    language: str = Field(description="ISO 639-1 code.")


class Claim(Record):
    """A claim, in the accounts that make it."""

    id: str = Field(description="Identifier in the comparison, such as `k1`.")
    verdict: Verdict = Field(description="The same claim in several accounts, in one alone, or in contradiction.")
    conflicts: tuple[Conflict, ...] = Field(default=(), description="In what the accounts contradict each other.")
    difference: str | None = Field(default=None, description="How the wording differs where the claim is the same.")
    score: float | None = Field(default=None, description="How near the statements are to each other, from 0 to 1; empty for one alone.")
    reasons: tuple[str, ...] = Field(default=(), description="What made them one claim.")
    topics: tuple[str, ...] = Field(default=(), description="Topic identifiers.")
    cells: tuple[Said, ...] = Field(default=(), description="The statements, one for each account.")


class Attribution(Record):
    """Words that one account puts in the mouth of another side."""

    verdict: Mouth = Field(description="Whether that side's own account has them.")
    said: Said = Field(description="The words as the other account has them.")
    own: Said | None = Field(default=None, description="What the side's own account has.")


class NextStep(Record):
    """A commitment, proposal or date to come."""

    what: str = Field(description="What is to come, in words: of an announcement its name, of a statement its words.")
    date: Edtf | None = Field(default=None, description="When, in EDTF.")
    verdict: Literal["shared", "one-sided"] = Field(description="Whether at least two accounts record it.")
    accounts: tuple[str, ...] = Field(default=(), description="Identifiers of the accounts that record it.")
    places: tuple[Place, ...] = Field(default=(), description="Where, account by account.")


class FormulaCell(Place):
    """The wording of a fixed phrase in one account."""

    account: str = Field(description="Identifier of the account.")
    variant: str = Field(description="Which wording: `principle`, `policy`.")


class FormulaRow(Record):
    """A fixed phrase of diplomacy, in the accounts that use it."""

    id: str = Field(description="Identifier of the formula, such as `one-china`.")
    name: str = Field(description="What it is called in English.")
    verdict: Literal["shared", "one-sided", "changed"] = Field(description="In several accounts, in one alone, or worded otherwise.")
    cells: tuple[FormulaCell, ...] = Field(default=(), description="The accounts that use it.")


class MoodCell(Place):
    """A word for the mood of the talks in one account."""

    account: str = Field(description="Identifier of the account.")
    word: str = Field(description="The word as the account has it.")


class MoodRow(Record):
    """A word for the mood of the talks, and how diplomats read it."""

    id: str = Field(description="Identifier of the word, such as `candid`.")
    reading: str = Field(description="What it conventionally means.")
    source: str = Field(description="Where that reading is from.")
    cells: tuple[MoodCell, ...] = Field(default=(), description="The accounts that use it.")


class Comparison(BaseModel):
    """Accounts of one contact beside each other."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["visavis.comparison/1"] = Field(default="visavis.comparison/1", alias="schema", description="Name and version of this form.")
    kind: ContactKind | None = Field(default=None, description="Form of the contact, as most documents have it.")
    status: Status = Field(description="How far it has come.")
    date: Edtf | None = Field(default=None, description="When it took place, in EDTF.")
    parties: tuple[str, ...] = Field(default=(), description="Codes of its sides.")
    documents: tuple[Compared, ...] = Field(description="What was compared.")
    accounts: tuple[Account, ...] = Field(description="The accounts, in the order of the columns.")
    facts: tuple[Fact, ...] = Field(default=(), description="Head facts.")
    topics: tuple[TopicRow, ...] = Field(default=(), description="Topics, those that most accounts have first.")
    claims: tuple[Claim, ...] = Field(default=(), description="Statements, aligned.")
    attributions: tuple[Attribution, ...] = Field(default=(), description="What accounts have other sides say.")
    next_steps: tuple[NextStep, ...] = Field(default=(), description="Commitments and what is to come.")
    formulas: tuple[FormulaRow, ...] = Field(default=(), description="Fixed phrases.")
    moods: tuple[MoodRow, ...] = Field(default=(), description="Words for the mood of the talks.")

    @classmethod
    def load(cls, data: dict[str, Any] | str) -> Comparison:
        """Return the comparison in `data`, JSON or its parsed form."""
        return cls.model_validate_json(data) if isinstance(data, str) else cls.model_validate(data)

    @override
    @classmethod
    def schema_json(cls, **_options: Any) -> str:
        """Return the JSON Schema of a comparison, as text."""
        return json.dumps(cls.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2)

    def to_text(self, width: int = 100) -> str:
        """Return the accounts side by side as plain text, `width` characters wide."""
        from visavis.view.comparison import to_text

        return to_text(self, width)

    def to_html(self) -> str:
        """Return the accounts side by side as one self-contained page, to be looked at or printed."""
        from visavis.view.comparison import to_html

        return to_html(self)

    def to_csv(self) -> str:
        """Return the accounts side by side as a table for spreadsheets."""
        from visavis.view.comparison import to_csv

        return to_csv(self)

    def to_docx(self) -> bytes:
        """Return the accounts side by side as a Word document."""
        from visavis.view.comparison import to_docx

        return to_docx(self)

    def account(self, identifier: str) -> Account:
        """Return the account of that identifier."""
        return next(account for account in self.accounts if account.id == identifier)
