"""Dates: every expression of the text that fixes a time, normalised to EDTF.

The grammar finds the expressions of a block in one pass; their values hang on the publication date, on the tense of the clause, and on
the date last told. What cannot be anchored stays as coarse as its anchor, or is not recorded.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from visavis import edtf
from visavis.dateline import dateline_spans, document_dates
from visavis.edtf import moment
from visavis.folding import fold, unspaced
from visavis.reading.dates.anchors import WEEK, Anchors
from visavis.reading.dates.day_values import DAYS, DISTANCES
from visavis.reading.dates.grammar import Found, Grammar, compile_grammar
from visavis.reading.dates.period_values import PERIODS
from visavis.reading.draft import DraftDate
from visavis.reading.tenses import fallen_through, governing_verb, tense_at

if TYPE_CHECKING:
    from datetime import date

    from visavis.languages import Language
    from visavis.reading.draft import Draft, Token
    from visavis.reading.tenses import Tense

_CUE = 200  # characters on either side in which the cue of a named day may stand
# A text is put online so many days after it was written at most, and so many where its dateline has no year.
_LATER, _EVE = 60, 2
_AGAIN = {"weekday": ("weekday",), "calendar_month": ("month", "fullmonth")}  # what two expressions share that name one time
_FEW = 8  # dates on either side that may date an anniversary
_NEAR = 32  # characters of context that say an anniversary is still to come

_VALUES = {**DAYS, **DISTANCES, **PERIODS}
_compiled: dict[str, Grammar] = {}


def grammar(language: Language) -> Grammar:
    """Return the language's grammar of dates, compiled when first asked for."""
    found = _compiled.get(language.code)
    if found is None:
        found = _compiled[language.code] = compile_grammar(language.lexicon["dates"])
    return found


def dates(draft: Draft) -> Draft:
    """Fill `draft.dates`, sorted, from the blocks that were parsed, and the day of writing."""
    reading = _Reading(draft)
    reading.find()
    draft.dates = reading.value()
    written = reading.anchors.published
    if written is not None and written.grain == "day":
        draft.written = written.edtf
    return draft


class _Reading:
    """The reading of one document."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.grammar = grammar(draft.language)
        self.starts = [token.start for token in draft.tokens]
        self.sentences = [sentence.start for sentence in draft.sentences]
        self.found: list[tuple[int, Found]] = []  # start of the block, expression
        self.base = 0
        self.anchors = Anchors(
            moment(draft.document.published),
            tense=self.tense,
            of_noun=self.of_noun,
            year=self.year,
            beside=self.beside,
            here=self.here,
            preposition=lambda found: 1 if self.grammar.ahead.search(found.left) else -1 if self.grammar.since.search(found.left) else 0,
            this=self.grammar.this,
        )
        self.told: tuple[int, int] | None = None  # a sentence, and the year it has just named
        self.day: tuple[int, str] | None = None  # a sentence, and the day it has just told of
        self.past: tuple[int, str] | None = None  # a block, and the day it has just told of that is not to come

    def find(self) -> None:
        """Find the expressions in every block, those of datelines and bylines left out."""
        text, lexicon = self.draft.text, self.draft.language.lexicon["dates"]
        for index in dict.fromkeys(sentence.block for sentence in self.draft.sentences):
            block = self.draft.document.blocks[index]
            written = text[block.start : block.end]
            found = list(self.grammar.scan(fold(written), written))
            if not found:
                continue
            seen = unspaced(written)[0]
            own = dateline_spans(seen, 0, len(seen), lexicon)
            for one in found:
                end = block.start + one.place(one.start, one.end)[1]
                if not any(one.start < last and first < one.end for first, last in own) and (one.form.noun or not self._counts(end)):
                    self.found.append((block.start, one))

    def _joined_to(self, before: DraftDate | None, start: int, value: str) -> str:
        """Return a day of the week that a conjunction joins to another as the next such day behind that: *mardi et mercredi*."""
        first, day = moment(before.value) if before is not None else None, moment(value)
        if before is None or first is None or day is None or first.grain != "day" or day.grain != "day" or day.first >= first.first:
            return value
        between = self.draft.tokens[bisect_right(self.starts, before.end - 1) : bisect_right(self.starts, start - 1)]
        joined = [token.pos for token in between].count("CCONJ") == 1 and all(token.pos in ("CCONJ", "ADP") for token in between)
        return (day.first + timedelta(WEEK)).isoformat() if joined and (first.first - day.first).days < WEEK else value

    def _same_again(self, before: DraftDate, start: int) -> bool:
        """Whether a day is only called otherwise behind its date: *le 3 mai, soit la veille, …*."""
        namely = self.grammar.contexts.get("namely")
        gap = fold(self.draft.text[before.end : start]).strip(" ,(")
        return namely is not None and start - before.end < _CUE and namely.fullmatch(gap) is not None

    def _counts(self, end: int) -> bool:
        """Whether the word after `end` is a noun that a number before it would count."""
        tokens = self.draft.tokens
        at = bisect_right(self.starts, end - 1)
        return at < len(tokens) and tokens[at].start <= end + 1 and tokens[at].pos in ("NOUN", "ADJ", "SYM") and tokens[at].text[:1].islower()

    def value(self) -> list[DraftDate]:
        """Return the dates, valued in the order of the text."""
        self._date_writing()
        self._date_publication()
        self._date_weekdays()
        found: list[DraftDate] = []
        jubilees: list[tuple[int, Found]] = []
        for base, one in self.found:
            self.base = base
            if one.form.value == "anniversary":
                jubilees.append((base, one))
                continue
            if one.said("nowadays") and self._nowadays(one):
                continue
            value = self._named(one) if one.form.value == "named_day" else _VALUES[one.form.value](one, self.anchors)
            if value is None:
                continue
            if one.form.value == "weekday" and isinstance(value, str):
                value = self._joined_to(found[-1] if found else None, base + one.place(one.start, one.end)[0], value)
            if one.form.value == "anchored_day" and found and self._same_again(found[-1], base + one.place(one.start, one.end)[0]):
                value = found[-1].value
            if one.form.value == "relative_year" and one.said("side") and isinstance(value, str):
                self.told = (self._sentence(one), int(value))
            listed = [(self._framed(one) if self._is_day(one) else one.start, one.end, value)] if isinstance(value, str) else value
            for start, end, worth in listed:
                first, last = one.place(start, end)
                found.append(DraftDate(base + first, base + last, worth))
            self.anchors.latest = listed[-1][2]
            if self._is_day(one):
                self.anchors.narrative = listed[-1][2]
                self.day = self._sentence(one), listed[-1][2]
                day = moment(listed[-1][2])
                published = self.anchors.published
                if day is not None and day.grain == "day" and (published is None or published.grain != "day" or day.first <= published.first):
                    self.past = base, day.edtf
                    self.anchors.own = self.anchors.own or day.edtf
        found += [dated for base, one in jubilees if (dated := self._anniversary(base, one, found)) is not None]
        return sorted(found, key=lambda one: one.start)

    @staticmethod
    def _is_day(found: Found) -> bool:
        """Whether a story goes on from it."""
        return found.form.value in DAYS or found.form.value == "named_day"

    def _framed(self, found: Found) -> int:
        """Return where the span begins with the frame before it (*la journée du*) drawn in."""
        frame = self.grammar.frame.search(found.left)
        return found.start if frame is None else found.start - (frame.end() - frame.start())

    def _named(self, found: Found) -> str | None:
        """Return the value of a day known by its date alone; without its cue the day is like any other."""
        value, cue = self.grammar.named[found.match["named"]]
        if cue is None:
            return value
        sentence, here = self.draft.sentences[self._sentence(found)], self.base + found.place(found.start, found.end)[0]
        told = fold(self.draft.text[max(sentence.start, here - _CUE) : min(sentence.end, here + _CUE)])
        published = self.anchors.published
        if cue.search(told) and (published is None or published.edtf >= value[: len(published.edtf)]):
            return value
        for form in self.grammar.forms["#2" if found.match[0][1].isdigit() else "#1"]:
            match = form.pattern.match(found.match.string, found.match.start())
            if form.value == "calendar_day" and match is not None and match.end() == found.match.end():
                plain = DAYS[form.value](replace(found, form=form, match=match), self.anchors)
                return plain if isinstance(plain, str) else None
        return None

    # ---- anchors --------------------------------------------------------------------------------------------------------------

    def _date_writing(self) -> None:
        """Read a text that was put online later, or in a month known only, from the day of its own dateline: its *yesterday* is the eve of that."""
        published, first = self.anchors.published, next(iter(self.draft.document.blocks), None)
        if published is None or published.grain == "year" or first is None:
            return
        lexicon = self.draft.language.lexicon["dates"]
        top = self.draft.text[self.draft.text.rfind("\n", 0, first.start) + 1 :]
        # what was put online in May may be of April; a dateline without its year is of the last days
        whole, other = (None, _LATER), (published.edtf[:4], _EVE) if published.grain == "day" else (published.edtf, _LATER)
        for known, late in (whole, other) if published.grain == "day" else (other, whole):
            own = [moment(value) for value, _ in document_dates(top, lexicon, known, published)]
            days = [day for day in own if day is not None and 0 <= (published.last - day.first).days <= late]
            if days:
                break
        if days:
            self.anchors.published = min(days, key=lambda day: day.first)

    def _date_publication(self) -> None:
        """Date a text known to the month by the one day it calls its own: *ce 10 janvier*."""
        published = self.anchors.published
        if published is None or published.grain == "day":
            return
        own = set()
        for base, one in self.found:
            if one.form.value == "calendar_day" and one.determiner in self.grammar.this and one.said("side") is None:
                self.base = base
                day = moment(str(DAYS["calendar_day"](one, self.anchors)))
                if day is not None and published.first <= day.first <= published.last:
                    own.add(day)
        if len(own) == 1:
            self.anchors.published = own.pop()

    def _date_weekdays(self) -> None:
        """Note the days of the week to which the text itself gives a date, where the publication day is not known.

        *mardi 5 mars* dates every other *mardi*; *la décision rendue lundi* and *qui sera rendue le 1er octobre* are the same day if the
        1st is a Monday.
        """
        published = self.anchors.published
        if published is None or published.grain == "day":
            return
        days: dict[int, set[date]] = {}
        verbs: dict[tuple[int, str, Tense], set[date]] = {}
        bare = []
        for base, one in self.found:
            self.base = base
            if one.form.value == "weekday" and one.said("side") is None:
                bare.append((base, one))
            elif one.form.value == "calendar_day":
                day = moment(str(DAYS["calendar_day"](one, self.anchors)))
                if day is None or not published.first <= day.first <= edtf.month_after(published.last, 2):
                    continue
                if one.said("weekday"):
                    days.setdefault(day.first.weekday(), set()).add(day.first)
                verb = self._verb(one)
                if verb is not None:
                    verbs.setdefault((day.first.weekday(), verb.lemma, self.tense(one)), set()).add(day.first)
        for base, one in bare:
            self.base = base
            number = int(one.meant("weekday"))
            verb = self._verb(one)
            if verb is not None and number not in days:
                days.setdefault(number, set()).update(verbs.get((number, verb.lemma, self.tense(one)), ()))
        self.anchors.weekdays = {number: next(iter(known)) for number, known in days.items() if len(known) == 1}

    def _sentence(self, found: Found) -> int:
        return bisect_right(self.sentences, self.base + found.place(found.start, found.end)[0]) - 1

    def year(self, found: Found) -> int | None:
        """Return the year that the expression's own sentence has named before it (*l'an dernier, en juin*)."""
        return self.told[1] if self.told is not None and self.told[0] == self._sentence(found) else None

    def beside(self, found: Found) -> str | None:
        """Return the day that the expression's own sentence has told of before it."""
        return self.day[1] if self.day is not None and self.day[0] == self._sentence(found) else None

    def here(self) -> str | None:
        """Return the day that the paragraph has told of before it, which is not to come."""
        return self.past[1] if self.past is not None and self.past[0] == self.base else None

    # ---- clauses --------------------------------------------------------------------------------------------------------------

    def _token(self, found: Found) -> int:
        return max(0, bisect_right(self.starts, self.base + found.place(found.match.start(), found.match.end())[0]) - 1)

    def _verb(self, found: Found) -> Token | None:
        return governing_verb(self.draft.tokens, self._token(found))

    def tense(self, found: Found) -> Tense:
        """Return the tense of the clause an expression stands in."""
        if not self.draft.tokens or self._had_been_meant(found):
            return "unknown"
        at = self._token(found)
        told = tense_at(self.draft.tokens, at, self.grammar.verbs)
        if told in ("present", "unknown") and (again := self._told_again(found)) is not None:
            return tense_at(self.draft.tokens, again, self.grammar.verbs)
        if told == "future" and self._just_gone(found) and fallen_through(self.draft.tokens, at, self.grammar.verbs):
            return "past"
        return told

    def _had_been_meant(self, found: Found) -> bool:
        """Whether a word says right before the expression that this was the plan, whose verb tells no tense: *原定周五的会谈*."""
        contacts = self.draft.language.lexicon["contacts"]
        return bool(contacts["tenseless"]) and found.left.rstrip().endswith(tuple(contacts["status"]["intended"]))

    def _told_again(self, found: Found) -> int | None:
        """Return the token at which the text names the weekday or month again that its headline names in no tense or the present."""
        title = self.draft.document.blocks[0]
        if found.form.value not in _AGAIN or found.said("side") is not None or title.kind != "title" or self.base != title.start:
            return None
        same = ((base, one) for base, one in self.found if base > title.start and one.form.value == found.form.value and one.said("side") is None)
        like = ((base, one) for base, one in same if all(one.meant(slot) == found.meant(slot) for slot in _AGAIN[found.form.value] if found.said(slot)))
        base, again = next(like, (0, None))
        return max(0, bisect_right(self.starts, base + again.place(again.match.start(), again.match.end())[0]) - 1) if again is not None else None

    def _just_gone(self, found: Found) -> bool:
        """Whether the expression names the weekday before the publication."""
        published = self.anchors.published
        if found.form.value != "weekday" or published is None or published.grain != "day":
            return False
        return (published.first.weekday() - (found.meant("weekday") or 0)) % WEEK == 1

    def _nowadays(self, found: Found) -> bool:
        """Whether *aujourd'hui* means these days: with a state, or before the noun or adjective it qualifies."""
        tokens, at = self.draft.tokens, self._token(found)
        after = at + 1
        while after < len(tokens) and tokens[after].start < self.base + found.place(found.start, found.end)[1]:
            after += 1
        verb = self._verb(found)
        done = verb is not None and verb.i < at and "Tense=Past|VerbForm=" in verb.morph
        if done and after < len(tokens) and tokens[after].pos == "PROPN" and tokens[at].dep.startswith(("obl", "advmod")):
            return False  # received today Sheikh X
        if after < len(tokens) and tokens[after].pos in ("NOUN", "ADJ", "PROPN") and tokens[after].sentence == tokens[at].sentence:
            return True
        if verb is not None:
            return verb.pos == "AUX" and verb.dep == "cop"
        return any(token.dep == "cop" and token.head == tokens[at].head for token in tokens[max(0, at - 8) : at + 12])

    def of_noun(self, found: Found) -> bool:
        """Whether a noun governs the expression (*les élections du 6 novembre*)."""
        if not self.grammar.within_noun.search(found.left):
            return False
        at = self._token(found)
        head = self.draft.tokens[self.draft.tokens[at].head] if self.draft.tokens else None
        return head is None or head.pos not in ("VERB", "AUX")

    # ---- anniversaries --------------------------------------------------------------------------------------------------------

    def _anniversary(self, base: int, found: Found, known: list[DraftDate]) -> DraftDate | None:
        """Date an anniversary by the founding year that stands beside it, else by the year of its clause."""
        published, count = self.anchors.published, int(found.number("ordinal") or found.meant("anniversary") or found.meant("jubilee"))
        start, end = (base + offset for offset in found.place(found.start, found.end))
        sentence = self.draft.sentences[bisect_right(self.sentences, start) - 1]
        at = bisect_right(known, start, key=lambda one: one.start)
        beside = [one for one in known[max(0, at - _FEW) : at + _FEW] if sentence.start <= one.start < sentence.end]
        year = _year_beside(beside, start, count, published.first.year if published else None)
        if year is None and published is not None and not self.grammar.contexts["towards"].search(found.left.rstrip()[-_NEAR:]):
            year = published.first.year
        return None if year is None else DraftDate(start, end, f"{year:04}")


def _year_beside(beside: list[DraftDate], start: int, count: int, published: int | None) -> int | None:
    """Return the year of an anniversary from the dates of its sentence: the founding year and its count, else a year near publication."""
    years = [(abs(one.start - start), begin[0]) for one in beside if (begin := edtf.first_month(one.value)) is not None]
    for _, year in sorted(years):
        if published is not None and abs(year + count - published) <= 1:
            return year + count
    for _, year in sorted(years):
        if published is None or abs(year - published) <= 2:
            return year
    return None
