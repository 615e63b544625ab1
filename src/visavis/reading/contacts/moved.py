"""The moved stage: the day from which a contact was put off, or to which it is: *initialement prévue le 3 mars*, *postponed until 28 April*."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from visavis.reading.contacts.words import Words, words_of
from visavis.reading.triggers import Triggers, keyed

if TYPE_CHECKING:
    from visavis.languages import Language
    from visavis.reading.draft import Draft, DraftContact, DraftDate, Sentence, Token

_NEAR = 12  # characters between the words and the day: an article, the name of a weekday
_STEPS = 4  # governors of the participle, up to what was moved
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
_SETTLED = ("held", "ongoing", "planned")


@dataclass(frozen=True, slots=True)
class _Move:
    """A day that was moved: where the words for it stand, and whether it is where the contact went to."""

    start: int
    to: bool
    day: DraftDate


@lru_cache(maxsize=8)
def _triggers(language: Language) -> Triggers[bool]:
    table = language.lexicon["contacts"]["moved"]
    return Triggers([(word, False) for word in table["origin"]] + [(word, True) for word in table["goal"]])


def moved(draft: Draft) -> Draft:
    """Note at each contact the day from which or to which the text says that it was moved; what is dated by the former is dated anew."""
    if draft.contacts and draft.sentences and draft.dates:
        _Moved(draft).note()
    return draft


def days_moved_from(draft: Draft) -> frozenset[int]:
    """Return where the days stand of which the text says that something was planned for them at first."""
    return frozenset(move.day.start for move in _Moved(draft).moves() if not move.to)


class _Moved:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.words: Words = words_of(draft.language)
        self.starts = [sentence.start for sentence in draft.sentences]

    def note(self) -> None:
        moves = self.moves()
        days = {id(move.day) for move in moves}
        for move in moves:
            contact = self._contact(move)
            if contact is None:
                continue
            before = move.day.value
            if not move.to:
                self._nearest_year(move.day)
            value = move.day.value
            if move.to:
                if contact.date != value:
                    contact.moved_to = value
                continue
            if contact.status in _SETTLED and contact.date in (before, value):
                self._date_anew(contact, move, days)
            elif contact.date == before:
                contact.date = value
            if contact.date != value:
                contact.moved_from = value

    def moves(self) -> list[_Move]:
        """Return the days from which or to which something was moved, in the order of the text."""
        text = keyed(self.draft.text)
        found = []
        for hit in _triggers(self.draft.language).find(text):
            day = next((one for one in self.draft.dates if hit.end <= one.start <= hit.end + _NEAR or one.start < hit.end < one.end), None)
            if day is not None and self._sentence(hit.start) is self._sentence(day.start):
                found.append(_Move(hit.start, hit.value, day))
        return found

    def _sentence(self, at: int) -> Sentence:
        return self.draft.sentences[max(0, bisect_right(self.starts, at) - 1)]

    def _contact(self, move: _Move) -> DraftContact | None:
        """Return the contact that the words are said of: what the participle hangs on, or the subject of its verb, is its cue or one of the nouns for it."""
        sentence = self._sentence(move.start)
        tokens = self.draft.tokens
        said = [token for token in tokens[sentence.first : sentence.last] if token.end > move.start and token.start < move.day.start]
        first = next((token for token in said if token.pos in ("VERB", "ADJ")), None) or next((token for token in said if token.pos in ("AUX", "NOUN")), None)
        thing = None if first is None else self._thing(first, sentence)
        if thing is None:
            return None
        told = self._told(sentence)
        for each in (thing, *self._tied(thing, sentence)):
            cued = [contact for contact in told if any(start < each.end and end > each.start for start, end in contact.cues)]
            if cued:
                return cued[0]
        if thing.pos == "PRON" or thing.lemma in self.words.nouns:
            told = told or (self._told(self.draft.sentences[sentence.i - 1]) if sentence.i else [])
            return told[0] if len(told) == 1 else None
        return None

    def _told(self, sentence: Sentence) -> list[DraftContact]:
        return [contact for contact in self.draft.contacts if any(start < sentence.end and end > sentence.start for start, end in contact.evidence)]

    def _tied(self, verb: Token, sentence: Sentence) -> list[Token]:
        """Return the subject and object of a verb: *took place*, *paid a visit*."""
        if verb.pos != "VERB":
            return []
        tokens = self.draft.tokens[sentence.first : sentence.last]
        return [token for token in tokens if token.head == verb.i and token.dep.startswith(("nsubj", "obj"))]

    def _thing(self, participle: Token, sentence: Sentence) -> Token | None:
        """Return what was moved: the subject of the participle, else the first noun or verb above it that is no part of a date."""
        tokens = self.draft.tokens
        own = [token for token in tokens[sentence.first : sentence.last] if token.head == participle.i and token.i != participle.i]
        subject = next((token for token in own if token.dep.startswith("nsubj")), None)
        if subject is not None and not self._relative(subject):
            return subject
        above = tokens[participle.head]
        if not (participle.dep.startswith(("acl", "amod")) and above.pos == "NOUN"):
            nearest = next((token for token in reversed(tokens[sentence.first : participle.i]) if token.pos == "NOUN" and not self._named(token)), None)
            if nearest is not None:
                return nearest  # what it hangs on is uncertain; a noun between would have been meant
        above = participle
        for _ in range(_STEPS):
            if above.head == above.i:
                return None
            above = tokens[above.head]
            if above.pos in ("NOUN", "PROPN", "VERB") and not self._named(above):
                return above
        return None

    def _named(self, token: Token) -> bool:
        """Say whether a token is part of a date, or of what names somebody."""
        dated = any(one.start <= token.start < one.end for one in self.draft.dates)
        return dated or any(one.start <= token.start < one.end for one in self.draft.mentions)

    def _relative(self, token: Token) -> bool:
        return "PronType=Rel" in token.morph

    def _nearest_year(self, day: DraftDate) -> None:
        """Let a day to come that is named without a year, since it was to be once, be the nearest to the document's own."""
        published = self.draft.today
        if published is None or not _DAY.match(published) or not _DAY.fullmatch(day.value) or _YEAR.search(self.draft.text[day.start : day.end]):
            return
        here = date.fromisoformat(published[:10])
        if date.fromisoformat(day.value) <= here:
            return
        years = [year for year in (here.year - 1, here.year, here.year + 1) if _is_day(year, day.value)]
        if years:
            day.value = min((f"{year:04}{day.value[4:]}" for year in years), key=lambda value: abs((date.fromisoformat(value) - here).days))

    def _date_anew(self, contact: DraftContact, move: _Move, moves: set[int]) -> None:
        """Date a contact by the other day of the sentence, where there is one; what was planned for a day that is over by then was held."""
        sentence = self._sentence(move.start)
        others = {one.value for one in self.draft.dates if sentence.start <= one.start < sentence.end and id(one) not in moves and one.recorded}
        contact.date = next(iter(others)) if len(others) == 1 else None
        published = self.draft.today
        if contact.status == "planned" and contact.date is not None and published is not None and _DAY.match(contact.date) and contact.date <= published:
            contact.status = "held"


def _is_day(year: int, value: str) -> bool:
    try:
        date.fromisoformat(f"{year:04}{value[4:]}")
    except ValueError:
        return False
    return True
