"""Whoever says *I*: the speaker of a quotation or of a turn, the one who signs, or the author of the document."""

from __future__ import annotations

from functools import cached_property
from itertools import takewhile

from visavis.edtf import is_earlier
from visavis.reading.contacts.side_grammar import SideGrammar
from visavis.reading.draft import DraftMention, Token
from visavis.reading.parse import UNREAD
from visavis.reading.statements.cues import cues
from visavis.reading.statements.interviews import interview
from visavis.reading.statements.quotations import Quotation
from visavis.reading.statements.transcripts import turns

# A speaker's turn is so many characters long at most, and what a document is stands in one of its first blocks.
_TURN = 6000
_LABEL = 60
_HEAD = 3
_LETTERHEAD = 8
_FOOT = 3
# The lines of a letter's head are shorter than this.
_LINE = 200


class FirstPerson(SideGrammar):
    """Reads whom *I* and *we* mean."""

    @cached_property
    def _depths(self) -> list[int]:
        """How many quotation marks are open at each token; a block's end closes them all, unless the next mark closes one."""
        depths: list[int] = []
        depth, block = 0, -1
        for token in self.tokens:
            if (here := self.draft.sentences[token.sentence].block) != block:
                block, depth = here, depth if depth and self._goes_on_in(token) else 0
            if token.norm in "«“" or (token.norm == '"' and not depth):
                depth += 1
            elif token.norm in '»”"':
                depth = max(0, depth - 1)
            depths.append(depth)
        return depths

    def _goes_on_in(self, token: Token) -> bool:
        """Say whether a quotation of the block before goes on in the block that the token opens: the next mark closes one."""
        following = self.draft.text[token.start : token.start + _TURN]
        return next((mark for mark in following if mark in "«“»”"), "") in tuple("»”")

    def _voice(self, token: Token, subject: int) -> list[DraftMention]:
        """Return who says I: the person named outside the quotation, behind it in the sentence, else last before it."""
        if not self._depths[token.i]:
            singular = "Number=Sing" in self.tokens[subject].morph
            return self._signed() or self._author or ((self._turn(token) if self.words.turns else self._answering(token)) if singular else [])
        sentence = self.draft.sentences[token.sentence]
        behind = self.clauses.mentions_between(token.end, sentence.end)
        closing = next((each for each in self.tokens[token.i :] if not self._depths[each.i]), token)
        if closing.sentence != token.sentence:  # « Je suis à X. J'attends. », a dit Y
            behind = self.clauses.mentions_between(closing.end, self.draft.sentences[closing.sentence].end)
        opening = next((each.start for each in reversed(self.tokens[: token.i]) if not self._depths[each.i]), sentence.start)
        before = self.clauses.mentions_between(max(0, min(opening, sentence.start) - 400), token.start)
        for mention in (*behind, *reversed(before)):
            if mention.actors[0].kind == "person" and len(mention.actors) == 1 and not self._depths[self.clauses.first_token(mention)]:
                return [mention]
        return []

    def _asked_about(self, token: Token) -> bool:
        """Say whether a quoted question to somebody asks for it, which tells nothing: *à la question « allez-vous parler avec X ? »*."""
        finite = self.clauses.own_finite(token.i) or (self.clauses.own_finite(token.head) if "VerbForm=Inf" in token.morph else None)
        if not self._depths[token.i] or finite is None or "Person=2" not in finite.morph:
            return False
        rest = (each for each in self.tokens[token.i : self.draft.sentences[token.sentence].last] if self._depths[each.i] and each.norm in ".!?")
        return (first := next(rest, None)) is not None and first.norm == "?"

    def _turn(self, token: Token) -> list[DraftMention]:
        """Return whose turn of a transcript the token stands in: the person last named before a colon."""
        for mention in reversed(self.clauses.mentions_between(max(0, token.start - _TURN), token.start)):
            opens = mention.start - self.draft.sentences[self.tokens[mention.head].sentence].start <= _LABEL
            if opens and mention.actors[0].kind == "person" and self.folded[mention.end : mention.end + 2].strip()[:1] == ":":
                return [mention] if len(mention.actors) == 1 else []
        return []

    @cached_property
    def _turns(self) -> list[Quotation]:
        """The turns of a transcript or an interview."""
        blocks, words = self.draft.document.blocks, cues(self.draft.language).words
        read = [index for index, block in enumerate(blocks) if block.kind not in UNREAD]
        labels = words["question_labels"], words["before_labels"], words["field_labels"], words["answer_labels"]
        labelled = turns(self.draft.text, blocks, read, words["first_person"], words["address"], *labels)
        return labelled or interview(self.draft.text, blocks, read, words)

    def _answering(self, token: Token) -> list[DraftMention]:
        """Return who says I in a turn: whoever its label names, and in an interview without labels the first person named, who answers."""
        turn = next((each for each in self._turns if each.start <= token.start < each.end), None)
        if turn is None or turn.role == "question":
            return []
        start, end = turn.label or (0, 0)
        if self.draft.text[start:end].lower() in cues(self.draft.language).words["answer_labels"]:
            end = start
        near = self.clauses.mentions_between(start, end) if start < end else self.clauses.mentions_between(0, turn.start)
        people = [mention for mention in near if mention.actors[0].kind == "person" and len(mention.actors) == 1]
        return people[:1]

    def _signed(self) -> list[DraftMention]:
        """Return whose words the document is by its heading: *Statement by President X on …*."""
        for block in self.draft.document.blocks[:_HEAD]:
            heading = self.words.spoken.match(self.folded, block.start)
            if heading is not None:
                run = self.clauses.run_from(heading.end(), block.end, frozenset(), most=6)[:2]
                people = [mention for mention in run if mention.actors[0].kind == "person"]
                return [mention for mention in people if mention.basis == "name"][:1] or [mention for mention in people[:1] if not self._named(mention)]
        return []

    @cached_property
    def _author(self) -> list[DraftMention]:
        """Who writes in the first person: whoever's name stands alone at the head of a post, or at the end of a letter."""
        blocks = [block for block in self.draft.document.blocks if self.draft.text[block.start : block.end].strip()]
        for block in (*blocks[:1], *reversed(blocks[-_FOOT:])) if len(blocks) > 1 else ():
            text = self.draft.text[block.start : block.end].strip(" \t\n.,:")
            for mention in self.clauses.mentions_between(block.start, block.end):
                actor = mention.actors[0]
                name = self.draft.text[mention.start : mention.end]
                last = text.splitlines()[0].strip(" ,.:")
                if mention.basis == "name" and actor.kind == "person" and actor.named and name == last and "(" not in name:
                    return [mention]
        return []

    @cached_property
    def _addressee(self) -> list[DraftMention]:
        """Whom a letter speaks to: the person named, or called by an office, in its first lines, who does not write it."""
        if not self._author:
            return []
        blocks = [block for block in self.draft.document.blocks if self.draft.text[block.start : block.end].strip()][:_LETTERHEAD]
        head = takewhile(lambda block: block.end - block.start < _LINE, blocks)
        near = [mention for block in head for mention in self.clauses.mentions_between(block.start, block.end)]
        people = [mention for mention in near if mention.actors[0].kind == "person" and mention.actors != self._author[0].actors]
        return (people[:1] if not any(each.basis == "name" for each in people) else [each for each in people if each.basis == "name"][:1]) if people else []

    @property
    def written_to(self) -> bool:
        """Whether the document is somebody's letter to somebody."""
        return bool(self._addressee)

    def _named(self, mention: DraftMention) -> bool:
        """Say whether the text names somebody whom it calls by an office, as nobody does in a statement of his own."""
        actor = mention.actors[0]
        return not actor.named or any(each.basis == "name" and each.actors[0] is actor for each in self.draft.mentions)

    def _of_fragment(self, token: Token) -> list[DraftMention]:
        """Return who writes a sentence without subject, as posts do: *Reçu ce matin par le président X*, *Ravie d'avoir rencontré Y*."""
        glad = self._glad_of(token)
        own = [self.tokens[kid] for kid in self.clauses.kids[token.i]]
        alone = token.head == token.i and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph
        if glad is None and (not alone or any(each.dep.startswith(("aux", "nsubj", "cop")) for each in own)):
            return []
        sentence = self.draft.sentences[token.sentence]
        before = takewhile(lambda each: each.norm not in "«“", reversed(self.tokens[sentence.first : (glad or token).i]))
        return self._voice(token, token.i) if all(each.pos in ("PUNCT", "SYM", "NUM", "ADV", "DET") for each in before) else []

    def _glad_of(self, token: Token) -> Token | None:
        """Return the word by which somebody says, without a finite verb, that he is glad of what an infinitive tells: *Honoured to be received by X*."""
        above = self.tokens[token.head]
        helping = (self.tokens[kid] for kid in self.clauses.kids[token.i] if self.tokens[kid].dep.startswith("aux"))
        infinitive = any("VerbForm=Inf" in each.morph for each in (token, *helping))
        told = above.i < token.i and above.norm in self.words.words["glad"] and self.clauses.own_finite(above.i) is None
        if not told or not infinitive or self.clauses.own_finite(token.i) not in (None, token):
            return None
        done = "VerbForm=Part" in token.morph or not self._depths[token.i]
        return above if done or self.clauses.dates_between(token.end, self.clauses.clause_end(token.i)) else None  # « Heureux de voir X un jour »

    def _gladly_told(self, token: Token) -> bool:
        """Say whether somebody is glad, without a finite verb, of what is or was, not of what has a day to come."""
        ahead = (is_earlier(self.draft.today, date.value) for date in self.clauses.dates_between(token.end, self.clauses.clause_end(token.i)))
        return self._glad_of(token) is not None and not any(ahead)
