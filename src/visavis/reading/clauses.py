"""The parse, read as clauses: who does what to whom, when it is said to happen, and where a clause ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from visavis.languages.naming import latin_behind
from visavis.reading.draft import Draft, DraftDate, DraftMention, Token

if TYPE_CHECKING:
    from visavis.knowledge import Name

# Between an office and the name of its holder a rank of so many words may stand.
_RANK = 2
# What may stand between a comma and a name that opens a clause: its title.
_TITLING = ("NOUN", "PROPN", "ADJ", "DET")


class _Stretch(Protocol):
    start: int
    end: int


class _Cover:
    """Says of an offset whether one of the stretches, which are sorted by start, holds it."""

    def __init__(self, stretches: Iterable[_Stretch]) -> None:
        spans = [(stretch.start, stretch.end) for stretch in stretches]
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))

    def holds(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset)
        return at > 0 and self._reach[at - 1] > offset


def _capitals(draft: Draft) -> Iterator[Name]:
    """Yield what the text calls the capital of a state, its article included, as the name of that capital."""
    starts = [token.start for token in draft.tokens]
    words = frozenset(draft.language.lexicon["contacts"]["words"]["capital"])
    for name in draft.names:
        if name.kind != "adjective" or len(name.keys) != 1:
            continue
        at = bisect_right(starts, name.start) - 1
        around = [i for i in (at - 1, at + 1) if 0 <= i < len(draft.tokens) and draft.tokens[i].norm in words]
        if around:
            first, last = min(at, around[0]), max(at, around[0])
            if first and draft.tokens[first - 1].pos == "DET":
                first -= 1
            if any(each.kind == "capital" and each.start == draft.tokens[last].end + 1 for each in draft.names):
                continue  # which is named behind: в казахстанской столице Астане
            yield replace(name, start=draft.tokens[first].start, end=draft.tokens[last].end, kind="capital")


class Clauses:
    """Look-ups in one parse; every index is into `draft.tokens` unless it says otherwise."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._nations = frozenset(name.start for name in draft.names if name.kind == "adjective")
        self._sequence = frozenset(draft.language.lexicon["contacts"]["words"]["sequence"])
        self._sure = bool(draft.language.lexicon["contacts"]["surely_parsed"])
        self._glossed = bool(draft.language.lexicon["actors"]["unspaced"])
        self.tokens = draft.tokens
        self.kids: dict[int, list[int]] = defaultdict(list)
        for token in self.tokens:
            if token.head != token.i:
                self.kids[token.head].append(token.i)
        self._starts = [token.start for token in self.tokens]
        self._mention_starts = [mention.start for mention in draft.mentions]
        self._names = sorted([*draft.names, *_capitals(draft)], key=lambda name: name.start)
        self._name_starts = [name.start for name in self._names]
        self._name_ends = {name.end: name for name in self._names}
        self._date_starts = [date.start for date in draft.dates]
        self._dates = _Cover(draft.dates)
        self._titles = _Cover(reference for reference in draft.references if reference.kind in ("title", "counterpart"))

    def token_at(self, offset: int) -> int:
        """Return the token that holds or precedes the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def first_token(self, mention: DraftMention) -> int:
        """Return the token that a mention starts with."""
        return self.token_at(mention.start)

    def tokens_from(self, offset: int) -> Iterator[Token]:
        """Yield the tokens from the one that holds or precedes the offset on."""
        for i in range(self.token_at(offset), len(self.tokens)):
            yield self.tokens[i]

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that start within the offsets."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def names_between(self, start: int, end: int) -> Sequence[Name]:
        """Return the known names that start within the offsets, and capitals called by their state: *la capitale turque*."""
        return self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]

    def name_ending(self, offset: int) -> Name | None:
        """Return the known name that ends at the offset."""
        return self._name_ends.get(offset)

    def dates_between(self, start: int, end: int) -> list[DraftDate]:
        """Return the dates that stand within the offsets."""
        return [date for date in self.draft.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)] if date.end <= end]

    def dated(self, offset: int) -> bool:
        """Say whether the offset is part of a date."""
        return self._dates.holds(offset)

    def titled(self, offset: int) -> bool:
        """Say whether the offset is part of a title."""
        return self._titles.holds(offset)

    def mentions_between(self, start: int, end: int) -> list[DraftMention]:
        """Return the mentions that start within the offsets."""
        return self.draft.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def mentions_at(self, i: int) -> list[DraftMention]:
        """Return the mentions that the token is part of."""
        token = self.tokens[i]
        return [mention for mention in self.mentions_between(max(0, token.start - 120), token.end) if mention.start <= token.start < mention.end]

    def finite(self, i: int) -> Token | None:
        """Return the finite verb of the clause around the token: itself, its auxiliary, or the nearest above."""
        seen = 0
        while seen < 12:
            token = self.tokens[i]
            if own := self.own_finite(i):
                return own
            if token.head == i:
                return None
            i = token.head
            seen += 1
        return None

    def own_finite(self, i: int) -> Token | None:
        """Return the finite form of that very verb, `None` if it has none."""
        token = self.tokens[i]
        if token.pos in ("VERB", "AUX") and ("VerbForm=Fin" in token.morph or "Mood=Cnd" in token.morph):
            return token
        forms = [each for kid in self.kids[i] if (each := self.tokens[kid]).dep.startswith(("aux", "cop")) and "VerbForm=Fin" in each.morph]
        return min(forms, key=lambda each: abs(each.i - i), default=None)  # « Nous irons », a dit X: not the quotation's own verb

    def governors(self, i: int) -> list[int]:
        """Return the tokens above, nearest first, within the sentence."""
        above: list[int] = []
        while self.tokens[i].head != i and len(above) < 12:
            i = self.tokens[i].head
            above.append(i)
        return above

    def subject_token(self, i: int) -> int | None:
        """Return the subject of a verb: its own, else that of the verb it depends on or is joined to."""
        for _ in range(6):
            for kid in self.kids[i]:
                if self.tokens[kid].dep.startswith(("nsubj", "expl:subj")):
                    return kid
                if self.tokens[kid].dep == "cop":
                    for below in self.kids[kid]:
                        if self.tokens[below].dep.startswith("nsubj"):
                            return below
            token = self.tokens[i]
            particle = token.dep == "advmod" and token.pos == "ADV" and self.tokens[token.head].pos == "VERB"  # looked forward to meeting
            if not particle and (
                token.head == i
                or token.dep
                not in (
                    "conj",
                    "xcomp",
                    "advcl",
                    "ccomp",
                    "acl",
                    "parataxis",
                    "cop",
                    "obl:arg",
                    "obl:mod",
                    "obj",
                    "nmod",
                    "advcl:cleft",
                    "dep",
                    "fixed",
                    "case",
                )
            ):
                return None
            if token.dep == "acl" and self.tokens[token.head].pos in ("NOUN", "PROPN"):
                return token.head
            i = token.head
        return None

    def run_from(self, at: int, end: int, joiners: frozenset[str], most: int = 4, direct: bool = False) -> list[DraftMention]:
        """Return the mentions listed from the offset on: the first within `most` tokens, the others joined by commas and conjunctions.

        With `direct`, no preposition may stand before the first.
        """
        found: list[DraftMention] = []
        position = at
        for mention in self.mentions_between(at, end):
            gap = [token for token in self.tokens[self.token_at(position) : self.token_at(mention.start)] if token.start >= position and token.pos != "PUNCT"]
            if not found and (len(gap) > most or (direct and any(token.pos == "ADP" for token in gap))):
                break
            if found and (self._of_own(found[-1], mention, gap) or self._posted_there(found[-1], mention, gap)):
                position = self._spelt_until(mention.end)
                continue
            if found and self._ranked(found[-1], mention, gap):
                position = self._spelt_until(mention.end)
                continue
            if found and any(
                token.norm in self._sequence or (token.norm not in joiners and token.pos not in ("DET", "CCONJ") and token.start not in self._nations)
                for token in gap
            ):
                break
            if not found and any(token.pos in ("VERB", "AUX") for token in gap):
                break
            if found and self._opens_clause(found[-1], mention, gap):
                break  # a headline: 法国总统与德国总理通话，英首相将访问巴黎
            if found and gap == [] and mention.basis == "anaphor" and self.tokens[mention.head].dep.startswith("nsubj") and self._opened(found[-1], mention):
                break  # with X, he has spoken: no further one
            if not (found and self._served(found[-1], mention)):
                found.append(mention)
            position = self._spelt_until(mention.end)
        return found

    def _spelt_until(self, end: int) -> int:
        """Return where the brackets close that spell a name in Latin letters behind it, else its own end: *总统萨利(Macky Sall)、总理萨勒*."""
        spelt = latin_behind(self.draft.text, end) if self._glossed else None
        return spelt.end() if spelt is not None else end

    def _opens_clause(self, last: DraftMention, mention: DraftMention, gap: list[Token]) -> bool:
        """Say whether a comma parts two mentions of which the second is the subject of a verb behind it: at once, where the parse is not sure."""
        token = self.tokens[mention.head]
        token = self.tokens[token.head] if token.dep == "flat:name" else token  # M. X
        behind = self.tokens[min(self.token_at(mention.end - 1) + 1, len(self.tokens) - 1)]
        at_once = behind.pos in ("VERB", "AUX") and not self.tokens[last.head].dep.startswith("nsubj") and all(each.pos in _TITLING for each in gap)
        subject = ((self._sure and not gap) or at_once) and token.dep == "nsubj" and token.head > mention.head
        return subject and any(each.norm in (",", ":", ";") for each in self.tokens_between(last.end, mention.start))

    def _opened(self, last: DraftMention, pronoun: DraftMention) -> bool:
        """Say whether a comma, and no conjunction, stands between a name and the pronoun behind it, which opens a clause."""
        return self.tokens[pronoun.head].pos == "PRON" and any(token.norm == "," for token in self.tokens_between(last.end, pronoun.start))

    def _of_own(self, person: DraftMention, mention: DraftMention, gap: list[Token]) -> bool:
        """Say whether a mention only tells whose the person before it is: *Foreign Minister Ian Borg of Malta*."""
        own = mention.actors[0].kind in ("state", "organisation") and person.actors[0].kind == "person" and person.actors[0].party == mention.actors[0].party
        return own and bool(gap) and gap[0].pos == "ADP" and all(token.pos in ("ADP", "DET") for token in gap)

    def _ranked(self, title: DraftMention, name: DraftMention, gap: list[Token]) -> bool:
        """Say whether a name is that of the office before it, with no more than a rank between: *глава МИД шейх Абдалла*."""
        same = title.basis == "office" and name.basis == "name" and title.actors == name.actors
        return same and 0 < len(gap) <= _RANK and all(token.pos in ("NOUN", "PROPN") or not token.text.strip() for token in gap)

    def _posted_there(self, envoy: DraftMention, mention: DraftMention, gap: list[Token]) -> bool:
        """Say whether a mention only tells where the ambassador before it is posted: *l'ambassadeur du Sénégal au Qatar*."""
        place = mention.actors[0].kind == "state" and envoy.basis == "office" and all(actor.office == "ambassador" for actor in envoy.actors)
        return place and len(gap) in (1, 2) and gap[0].pos == "ADP" and all(token.pos in ("ADP", "DET") for token in gap)

    def is_served(self, name: DraftMention) -> bool:
        """Say whether a name stands there only to say whom another serves."""
        return any(self._served(title, name) for title in self.mentions_between(name.start - 160, name.start))

    def _served(self, title: DraftMention, name: DraftMention) -> bool:
        """Say whether a name right behind somebody's title is another's, whom he serves: *X, envoyé spécial du président Y*."""
        people = title.actors[0].kind == name.actors[0].kind == "person" and title.basis == "office"
        chief = name.basis == "office" and name.actors[0].party == title.actors[0].party  # the envoy of the United Nations Secretary-General
        return people and (chief or name.basis == "name") and name.start - title.end == 1 and title.actors != name.actors and len(title.actors) == 1

    def _another(self, token: Token, i: int, above: frozenset[int]) -> bool:
        """Say whether a finite verb makes a clause of its own, apart from the one that the token stands in."""
        if token.pos not in ("VERB", "AUX") or "VerbForm=Fin" not in token.morph:
            return False
        verb = token.head if token.dep.startswith(("aux", "cop")) else token.i
        return i not in (verb, token.i) and verb not in above and token.head != i and token.dep != "fixed"

    def _opens(self, token: Token) -> bool:
        """Say whether a clause may begin with the word or mark; *et* between two names begins none."""
        if token.dep == "cc":
            return self.tokens[token.head].pos not in ("NOUN", "PROPN") or token.head < token.i
        return token.dep == "mark" or token.norm in (",", ";", ":") or "PronType=Rel" in token.morph

    def _within(self, i: int) -> Iterator[int]:
        """Yield the tokens above that are of the same clause, not the verb behind it: *X, qui a vu Y, a dit*, *alors qu'il voyait Y, X a dit*."""
        for above in self.governors(i):
            if self.tokens[i].dep == "advcl" and above > i and self.own_finite(i) is not None:
                return
            yield above
            if self.tokens[i].dep == "acl:relcl" and self.own_finite(i) is not None:
                return
            i = above

    def clause_end(self, i: int) -> int:
        """Return the offset where the clause of the token ends: before the next clause's conjunction or relative, else the sentence's end."""
        sentence = self.draft.sentences[self.tokens[i].sentence]
        above = frozenset(self._within(i))
        for j in range(i + 1, sentence.last):
            if self._another(self.tokens[j], i, above):
                for k in range(j, i, -1):
                    if self._opens(self.tokens[k]):
                        return self.tokens[k].start
                return self.tokens[j].start
        return sentence.end

    def clause_start(self, i: int) -> int:
        """Return the offset where the clause of the token begins: behind the last clause's verb before it, else the sentence's start."""
        sentence = self.draft.sentences[self.tokens[i].sentence]
        above = frozenset(self.governors(i))
        for j in range(i - 1, sentence.first - 1, -1):
            if self._another(self.tokens[j], i, above):
                return self.tokens[j].end
        return sentence.start

    def acts_beside(self, i: int, verb: int) -> bool:
        """Say whether a token is the subject of a further verb, joined to the one before it: *welcomed their cooperation, and X thanked Y*."""
        doing = self.tokens[self.tokens[i].head]
        return self.tokens[i].dep == "nsubj" and doing.dep == "conj" and doing.head == verb and doing.i > i

    def finite_between(self, i: int, j: int) -> int:
        """Return how many finite verbs stand between two tokens, not counting their own auxiliaries."""
        low, high = min(i, j), max(i, j)
        return sum(1 for token in self.tokens[low + 1 : high] if token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph and token.head not in (i, j))
