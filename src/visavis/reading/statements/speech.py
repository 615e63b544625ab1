"""The text as a run of speech: tokens, quotations, mentions and readouts by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from visavis.reading.draft import Draft, DraftActor, DraftMention, DraftReadout, Speaker, Token
from visavis.reading.statements.cues import Cues, Entry, cues
from visavis.reading.statements.dialogue import dashed, parted
from visavis.reading.statements.interviews import interview
from visavis.reading.statements.quotations import Quotation, quotations
from visavis.reading.statements.transcripts import labelled_turns, turns

_MARKS = frozenset([*'«»“”„"‹›「」『』', "''", "’’", "‘‘"])
_NAME = 6  # words of a name in quotation marks
_OUTLET = 3  # words of the name of a paper or agency
_TERM = 2  # words of a term in quotation marks
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")


@dataclass(slots=True)
class Cue:
    """One use of a reporting word; token indices, `last` exclusive."""

    entry: Entry
    verb: int
    first: int  # where its verb group begins
    last: int
    kind: str  # finite, compound, gerund, infinitive, passive, source
    frame: str | None = None  # the frame met; None where only a quotation can be its object
    start: int = -1  # first token reported
    addressee: tuple[int, int] | None = None  # tokens between the cue and its preposition
    incise: bool = False
    clitic: int = -1  # the inverted pronoun
    negated: bool = False
    until: int = -1  # of a passive: where the subject ends that it reports
    opening: int = -1  # of an incise whose subject stands before its verb: where that begins
    cites: bool = False  # whether it begins with a verb of citing, whose object speaks (*quoted* Mr. Wang *as saying*)
    carrier: Speaker | None = None  # the outlet that cites

    @property
    def begins(self) -> int:
        """The first token of the cue, its subject included where that is part of an incise."""
        return self.opening if self.opening >= 0 else self.first


def _covered(tokens: list[Token], starts: list[int], start: int, end: int) -> range:
    """The tokens that share a character with the stretch: the pronoun of *a-t-il* begins inside its token."""
    first = bisect_right(starts, start) - 1
    if first < 0 or tokens[first].end <= start:
        first += 1
    return range(first, bisect_left(starts, end))


def _is_term(tokens: list[Token], starts: list[int], one: Quotation) -> bool:
    """Whether a quotation is a term within a noun phrase: one or two words between a determiner and a noun (*the "one China" policy*)."""
    first, last = bisect_left(starts, one.opening), bisect_left(starts, one.closing)
    inside = [token for token in tokens[first:last] if token.text not in _MARKS]
    if not 0 < len(inside) <= _TERM or not 0 < first < last < len(tokens) or any("VerbForm=Fin" in token.morph for token in inside):
        return False
    before, behind = tokens[first - 1], tokens[last]
    return before.pos == "DET" and behind.pos == "NOUN" and behind.text[:1].islower() and behind.sentence == before.sentence


def _is_name(tokens: list[Token], starts: list[int], one: Quotation, table: Cues) -> bool:
    """Whether a quotation is a name within a clause: a few words behind what names them (*the initiative "Belt and Road"*, la « *Route* du développement »)."""
    first, last = bisect_left(starts, one.opening), bisect_left(starts, one.closing)
    inside = [token for token in tokens[first:last] if token.text and token.text not in _MARKS]
    if not 0 < len(inside) <= _NAME or not 0 < first < last < len(tokens) or any("VerbForm=Fin" in token.morph for token in inside):
        return False
    before, behind = tokens[first - 1], tokens[last]
    if table.marked_names and before.sentence == tokens[first].sentence and inside[0].text[:1].isupper():
        # a capital in the midst of a clause, which no verb of saying or mark brings in
        short = not any("Variant=Short" in token.morph for token in inside)
        if short and before.pos != "PUNCT" and before.norm not in table.verbs and behind.text != ",":
            return True
        if short and len(inside) <= _OUTLET and before.norm in table.words["handing_on"]:
            return True  # …, передает «Интерфакс»
        if (
            short
            and len(inside) <= _OUTLET
            and ((before.text.isupper() and len(before.text) > 1) or (before.norm in table.verbs and "Case=Dat" in inside[-1].morph))
        ):
            return True  # РИА «Новости»; заявили «Интерфаксу»
    if before.sentence != tokens[first].sentence or behind.sentence != before.sentence or behind.text in (".", "!", "?"):
        return False
    if before.norm in table.words["name_before"] and before.pos in ("NOUN", "PROPN"):
        return True
    return before.pos == "DET" and inside[0].text[:1].isupper()


@dataclass(slots=True)
class Speech:
    """A draft's tokens with what covers each of them."""

    draft: Draft
    table: Cues
    tokens: list[Token]
    quotations: list[Quotation]
    quoted: list[int]  # by token: index of the quotation it stands in, or -1
    mention: list[DraftMention | None]
    readout: list[DraftReadout | None]
    dated: list[bool]
    starts: list[int]
    children: dict[int, list[int]] = field(default_factory=dict)
    spoken: list[tuple[int, list[DraftActor]]] = field(default_factory=list)  # sentences in which one person spoke, and who
    heard: tuple[int, list[Speaker], str] | None = None  # where an institution or account spoke last, and the gender of the noun for it
    author: DraftActor | None = None  # whose own words the document is
    roles: dict[str, DraftActor] = field(default_factory=dict)  # who was introduced by which noun (*l'entraîneuse*)
    offices: list[DraftActor] = field(default_factory=list)  # institutions that have spoken so far
    house: tuple[int, DraftActor] | None = None  # the institution that spoke last, and in which sentence
    strangers: dict[str, DraftActor] = field(default_factory=dict)  # speakers whom nothing but the text names

    @classmethod
    def of(cls, draft: Draft) -> Speech:
        """Return the view of a draft."""
        tokens = draft.tokens
        starts = [token.start for token in tokens]
        blocks = draft.document.blocks
        read = [index for index, block in enumerate(blocks) if block.kind not in ("metadata", "furniture")]
        table = cues(draft.language)
        spoken = turns(
            draft.text,
            blocks,
            read,
            table.words["first_person"],
            table.words["address"],
            table.words["question_labels"],
            table.words["before_labels"],
            table.words["field_labels"],
            table.words["answer_labels"],
        )
        lines = draft.datelines
        spoken = [turn for turn in spoken if not any(turn.label and start <= turn.label[0] < end for start, end in lines)]  # New Delhi: …
        if not spoken and draft.language.lexicon["statements"]["by_order"]:
            spoken = labelled_turns(draft.text, blocks, read, table.words["question_labels"], table.words["answer_labels"], table.words["label_ends"])
        spoken = spoken or interview(draft.text, blocks, read, table.words)
        found = quotations(draft.text, blocks, read)
        if not spoken:
            found = parted(draft.text, found, table.quoting)
            opened = dashed(draft.text, blocks, read, table.quoting)
            if opened:
                free = [one for one in found if not any(other.opening < one.closing and one.opening < other.closing for other in opened)]
                found = sorted([*free, *opened], key=lambda one: one.opening)
        if spoken:
            openings = [turn.start for turn in spoken]
            free = [one for one in found if (at := bisect_right(openings, one.start) - 1) < 0 or spoken[at].end <= one.start]
            found = sorted([*free, *spoken], key=lambda one: one.opening)
        found = [one for one in found if one.label is not None or not (_is_term(tokens, starts, one) or _is_name(tokens, starts, one, table))]
        quoted = [-1] * len(tokens)
        for index, quotation in enumerate(found):
            for k in range(bisect_left(starts, quotation.opening), bisect_left(starts, quotation.closing)):
                quoted[k] = index
        mention: list[DraftMention | None] = [None] * len(tokens)
        for one in draft.mentions:
            for k in _covered(tokens, starts, one.start, one.end):
                mention[k] = one
        readout: list[DraftReadout | None] = [None] * len(tokens)
        for account in draft.readouts:
            covered = [_covered(tokens, starts, start, end) for start, end in account.mentions]
            by_somebody = any((who := mention[k]) is not None and who.actors[0].kind == "person" for span in covered for k in span)
            for span in covered:
                for k in span:
                    if not (by_somebody and len(span) == 1 and tokens[k].norm in table.pronouns):  # she who gives the account
                        readout[k] = account
        dated = [False] * len(tokens)
        for date in draft.dates:
            for k in _covered(tokens, starts, date.start, date.end):
                dated[k] = True
        speech = cls(draft, table, tokens, found, quoted, mention, readout, dated, starts)
        for token in tokens:
            if token.head != token.i:
                speech.children.setdefault(token.head, []).append(token.i)
        return speech

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def token_before(self, offset: int) -> int:
        """Return the index of the last token that starts before the offset."""
        return bisect_right(self.starts, offset - 1) - 1

    def spoke_before(self, at: int) -> tuple[int, list[DraftActor]] | None:
        """Return the last sentence up to that of the token in which one person spoke, and who."""
        last = bisect_right(self.spoken, self.tokens[at].sentence, key=lambda one: one[0])
        return self.spoken[last - 1] if last else None

    def subject_token(self, verb: int) -> int:
        """Return the parser's subject of the verb outside quotations, or -1; of two before it that behind the comma (Recevant X, *Y* a dit)."""
        found = -1
        for child in self.children.get(verb, ()):
            if self.tokens[child].dep not in _SUBJECTS or self.quoted[child] >= 0:
                continue
            beside = child == found + 1 or any(self.tokens[k].text == "," for k in range(found, child))
            if found < 0 or (child < verb and beside and self.tokens[child].norm not in self.table.source_pronouns):
                found = child
        return found

    def mention_under(self, at: int) -> DraftMention | None:
        """Return the mention at the token, else that of the name in apposition to it (his host, *Mr. Wang*)."""
        if self.mention[at] is not None:
            return self.mention[at]
        named = (self.mention[k] for k in self.children.get(at, ()) if k > at and self.tokens[k].dep in ("appos", "flat:name") and self.quoted[k] < 0)
        return next((mention for mention in named if mention is not None), None)

    def is_mark(self, at: int) -> bool:
        """Whether the token is a quotation mark."""
        return self.tokens[at].text in _MARKS

    def is_infinitive(self, at: int) -> bool:
        """Whether the token is an infinitive."""
        return "VerbForm=Inf" in self.tokens[at].morph

    def is_finite(self, at: int) -> bool:
        """Whether the token is a finite verb, or a participle or adjective in a form that only predicates have."""
        morph = self.tokens[at].morph
        return "VerbForm=Fin" in morph or "Variant=Short" in morph
