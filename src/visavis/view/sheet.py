"""A comparison as a sheet: sections of rows with one cell for each account, in words; what every form of it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from visavis.view.wording import ACTS, KINDS, date_in_words, listed, party_name, plain_identifier, topic_name

if TYPE_CHECKING:
    from visavis.comparison.records import Comparison, Fact, Place, Said

NOT_MENTIONED = "not mentioned"
_FACTS = {
    "kind": "Form",
    "date": "Date",
    "place": "Place",
    "duration": "Duration",
    "initiator": "On whose initiative",
    "host": "Host",
    "participants": "Who took part",
    "topics": "Topics in their order",
}
_KINDS = {"readout": "its own readout", "cited": "as reported", "outlet": "report"}
_CONFLICTS = {
    "figure": "different figures",
    "date": "different dates",
    "place": "different places",
    "negation": "one denies what the other says",
    "request": "each says that the other asked",
    "commitment": "each says that the other committed itself",
}
_ATTRIBUTIONS = {
    "confirmed": "also in its own account",
    "contradicting": "its own account contradicts it",
    "not-in-own-account": "not in its own account",
}


@dataclass(slots=True)
class Line:
    """A line of a cell: the words, their language, and where they stand; `quoted` words are another's."""

    text: str
    language: str = "en"
    quoted: bool = False
    note: str = ""
    evidence: str = ""


@dataclass(slots=True)
class Row:
    """A row: its label, what the accounts' cells make of it, and the cells, empty where an account does not mention it."""

    label: str
    verdict: str
    note: str = ""
    cells: list[list[Line]] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """Rows of one kind."""

    id: str
    title: str
    rows: list[Row]


class Sheet:
    """The sheet of a comparison. `titles` head the columns, `sections` follow, empty ones left out."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._columns = [account.id for account in comparison.accounts]
        self._languages = {document.id: document.language for document in comparison.documents}
        self._names = {account.id: account.name for account in comparison.accounts}
        self.title = self._title()
        self.titles = [account.name for account in comparison.accounts]
        self.subtitles = [self._subtitle(n) for n in range(len(comparison.accounts))]
        self.summary = self._summary()
        self.sections = [section for section in self._sections() if section.rows]

    def _title(self) -> str:
        parties = listed(party_name(party) for party in self.comparison.parties)
        head = f"{KINDS[self.comparison.kind]}: {parties}" if parties else KINDS[self.comparison.kind]
        return f"{head}, {date_in_words(self.comparison.date)}" if self.comparison.date else head

    def _subtitle(self, n: int) -> str:
        from visavis.languages.detection import language_name

        account = self.comparison.accounts[n]
        documents = {document.id: document for document in self.comparison.documents}
        sources = [documents[identifier].outlet or documents[identifier].title or documents[identifier].uri or identifier for identifier in account.documents]
        return f"{_KINDS[account.kind]}, in {listed(map(language_name, account.languages))}: {listed(sources)}"

    def _summary(self) -> list[tuple[str, int]]:
        verdicts = [claim.verdict for claim in self.comparison.claims]
        return [
            ("claims shared", verdicts.count("agreed")),
            ("in one account only", verdicts.count("one-sided")),
            ("contradicting", verdicts.count("contradicting")),
        ]

    def _sections(self) -> Iterator[Section]:
        comparison = self.comparison
        yield Section("facts", "Head facts", [self._fact(fact) for fact in comparison.facts])
        yield Section("topics", "Topics", list(self._topic_rows()))
        yield Section("claims", "What is said", list(self._claim_rows()))
        yield Section("attributions", "Words put in the other’s mouth", list(self._attribution_rows()))
        yield Section("steps", "Commitments and next steps", list(self._step_rows()))
        yield Section("formulas", "Fixed phrases", list(self._formula_rows()))
        yield Section("moods", "Mood of the talks", list(self._mood_rows()))

    def _fact(self, fact: Fact) -> Row:
        cells = self._placed((cell.account, [Line(self._value(fact.name, cell.value), note="", evidence=_words(cell))]) for cell in fact.cells)
        return Row(_FACTS[fact.name], fact.verdict, fact.note or "", cells)

    def _value(self, name: str, value: str) -> str:
        if name == "date":
            return date_in_words(value)
        if name == "kind":
            return KINDS[value]
        if name in ("initiator", "host"):
            return party_name(value)
        if name == "topics":
            return " › ".join(topic_name(topic) for topic in value.split("; "))
        return value.replace("; ", ", ")

    def _topic_rows(self) -> Iterator[Row]:
        for topic in self.comparison.topics:
            cells = ((cell.account, [Line(f"{cell.order}. of its topics, {cell.share:.0%} of its words", evidence=_words(cell))]) for cell in topic.cells)
            yield Row(topic_name(topic.id), topic.verdict, "", self._placed(cells))

    def _claim_rows(self) -> Iterator[Row]:
        order = {"contradicting": 0, "agreed": 1, "one-sided": 2}
        for claim in sorted(self.comparison.claims, key=lambda claim: order[claim.verdict]):
            notes = [_CONFLICTS[conflict] for conflict in claim.conflicts] + ([claim.difference] if claim.difference else [])
            label = listed(topic_name(topic) for topic in claim.topics) or ACTS[claim.cells[0].act].capitalize()
            yield Row(label, claim.verdict, "; ".join(notes), self._placed((said.account, [self._said(said)]) for said in claim.cells))

    def _said(self, said: Said) -> Line:
        who = listed(said.speakers) or listed(map(party_name, said.parties))
        return Line(said.text, said.language, quoted=said.mode != "indirect", note=", ".join(filter(None, (who, ACTS[said.act]))))

    def _attribution_rows(self) -> Iterator[Row]:
        for attribution in self.comparison.attributions:
            cells = [(attribution.said.account, [self._said(attribution.said)])]
            if attribution.own is not None:
                cells.append((attribution.own.account, [self._said(attribution.own)]))
            label = f"{self._names[attribution.said.account]} has {listed(attribution.said.speakers) or listed(map(party_name, attribution.said.parties))} say"
            yield Row(label, attribution.verdict, _ATTRIBUTIONS[attribution.verdict], self._placed(cells))

    def _step_rows(self) -> Iterator[Row]:
        for step in self.comparison.next_steps:
            where = dict(zip(step.accounts, step.places, strict=False))
            cells = ((account, [Line(_words(place) or step.what, self._languages[place.document], evidence="")]) for account, place in where.items())
            yield Row(
                step.what if len(step.what) <= 90 else step.what[:88] + " …", step.verdict, date_in_words(step.date) if step.date else "", self._placed(cells)
            )

    def _formula_rows(self) -> Iterator[Row]:
        from visavis.comparison.phrases import formulas

        for formula in self.comparison.formulas:
            wordings = formulas().get(formula.id, {}).get("variants", {})
            cells = (
                (cell.account, [Line(_words(cell), self._languages[cell.document], quoted=True, note=wordings.get(cell.variant, {}).get("name", cell.variant))])
                for cell in formula.cells
            )
            yield Row(formula.name, formula.verdict, "worded otherwise" if formula.verdict == "changed" else "", self._placed(cells))

    def _mood_rows(self) -> Iterator[Row]:
        for mood in self.comparison.moods:
            accounts = {cell.account for cell in mood.cells}
            note = f"{mood.reading} ({mood.source})" if mood.reading else ""
            cells = ((cell.account, [Line(cell.word, self._languages[cell.document], quoted=True)]) for cell in mood.cells)
            yield Row(plain_identifier(mood.id), "shared" if len(accounts) > 1 else "one-sided", note, self._placed(cells))

    def _placed(self, cells: Iterable[tuple[str, list[Line]]]) -> list[list[Line]]:
        placed: list[list[Line]] = [[] for _ in self._columns]
        for account, lines in cells:
            placed[self._columns.index(account)] += lines
        return placed


def _words(place: Place) -> str:
    return " … ".join(dict.fromkeys(" ".join(span.text.split()) for span in place.spans))


def columns(sheet: Sheet) -> Sequence[str]:
    """Return the headings of a table of the sheet: section, row, verdict, a column for each account, and note."""
    return ["section", "row", "verdict", *sheet.titles, "note"]


def cell_text(lines: Sequence[Line]) -> str:
    """Return a cell as plain text, one line a statement; `not mentioned` for an empty one."""
    return "\n".join(_line_text(line) for line in lines) or NOT_MENTIONED


def _line_text(line: Line) -> str:
    words = f"“{line.text}”" if line.quoted else line.text
    return f"{words} ({line.note})" if line.note else words
