"""How long visitors stay: a visit that begins on a day and lasts for three ends two days later; the visits of one tour share its days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from visavis.edtf import DAY, days_apart
from visavis.folding import fold
from visavis.languages import Language
from visavis.patterns import any_of
from visavis.reading.contacts.words import Candidate, cue_token, words_of
from visavis.reading.draft import Draft, DraftContact, Token

_LONGEST = 15
# How the verb of leaving hangs on that of arriving, or bears its participle.
_SAME = ("conj", "ROOT", "root", "ccomp", "parataxis")
# Behind a verb of lasting, the day until which stands within so many tokens.
_NEAR = 12
# Hours that a day of a stay has: a visit of 48 hours ends on the second day.
_HOURS = 24


def stay(draft: Draft, visit: DraftContact, told: Sequence[Candidate]) -> None:
    """Give a visit of which the first day and the length are told its last day: *arrived on Sunday for a three-day visit*."""
    if visit.kind not in ("visit", "meeting") or len(visit.date or "") != DAY or visit.status not in ("held", "ongoing", "planned"):
        return
    if visit.kind == "visit" and (last := _until(draft, visit.date or "", told)) is not None:
        visit.date = f"{visit.date}/{last}"
        return
    pattern, numbers = _lengths(draft.language, "lengths" if visit.kind == "visit" else "talks")
    for candidate in told:
        if candidate.kind != visit.kind or candidate.date not in (visit.date, None):
            continue
        sentence = draft.sentences[candidate.sentence]
        tokens = draft.tokens[sentence.first : sentence.last]
        found = pattern.search(fold(draft.text[sentence.start : sentence.end]))
        at = (candidate.cue[0] - sentence.start, candidate.cue[1] - sentence.start)
        if found is not None and visit.kind == "meeting" and not (found.start() <= at[0] and found.end() >= at[1]):
            continue  # how long something else lasts
        if found is None and visit.kind == "visit" and (last := _stays_until(draft, visit, candidate) or _leaves_on(draft, visit, candidate)) is not None:
            visit.date = f"{visit.date}/{last}"
            return
        if found is None or not ((visit.kind == "visit" and visit.status == "planned") or _begins(draft, tokens)):
            continue
        form, number = next((name, each) for name, each in found.groupdict().items() if each is not None)
        length = int(number) // _HOURS if form.startswith("h") else int(number) if number.isdecimal() else numbers[number]
        if 1 < length < _LONGEST:
            first = date.fromisoformat(visit.date or "")
            last = (first + timedelta(days=length - 1)).isoformat()
            if visit.kind == "meeting" and visit.status == "held" and first.isoformat() <= (draft.today or "") < last:
                visit.status = "ongoing"  # began two-day talks today
            visit.date = f"{visit.date}/{last}"
            return


def _until(draft: Draft, first: str, told: Sequence[Candidate]) -> str | None:
    """Return the day until which a visit is told to last, or on which it is to end: *отправился в X 27 июня. Визит продлится до 4 июля*."""
    words = words_of(draft.language)
    for candidate in told:
        noun = cue_token(draft, candidate)
        verb = draft.tokens[noun.head] if noun is not None and noun.pos == "NOUN" and noun.dep.startswith("nsubj") else None
        if verb is None or not words.free_order or verb.lemma not in words.status["lasting"] | words.status["ended"]:
            continue
        for day in (each for each in draft.dates if verb.end <= each.start < draft.sentences[candidate.sentence].end):
            before = next((each.norm for each in reversed(draft.tokens[verb.i + 1 : noun.i + _NEAR if noun else 0]) if each.end <= day.start and each.text), "")
            ends = before in words.words["until"] if verb.lemma in words.status["lasting"] else "Tense=Fut" in verb.morph
            if ends and len(day.value) == DAY and first < day.value and days_apart(first, day.value) < _LONGEST:
                return day.value
    return None


def _stays_until(draft: Draft, visit: DraftContact, candidate: Candidate) -> str | None:
    """Return the day until which the clause of a visit says that it lasts: *est arrivé lundi pour une visite jusqu'à jeudi*."""
    sentence, ends = draft.sentences[candidate.sentence], tuple(words_of(draft.language).words["until"])
    for day in draft.dates:
        if (
            not candidate.cue[1] < day.start < sentence.end
            or len(day.value) != DAY
            or not fold(draft.text[candidate.cue[1] : day.start]).rstrip().endswith(ends)
        ):
            continue
        between = [token for token in draft.tokens[sentence.first : sentence.last] if candidate.cue[1] <= token.start < day.start]
        lasts = 0 < (date.fromisoformat(day.value) - date.fromisoformat(visit.date or "")).days < _LONGEST
        if lasts and not any("VerbForm=Fin" in token.morph for token in between):
            return day.value
    return None


def _leaves_on(draft: Draft, visit: DraftContact, candidate: Candidate) -> str | None:
    """Return the day on which the sentence of an arrival says that the visitor will leave: *Arrivée dimanche, la délégation repartira mardi*."""
    words, sentence, noun = words_of(draft.language), draft.sentences[candidate.sentence], cue_token(draft, candidate)
    if noun is None or noun.pos != "VERB" or visit.status != "ongoing":
        return None
    tokens = draft.tokens[noun.i + 1 : sentence.last]
    own = (token for token in tokens if token.head == noun.i or token.i == noun.head)  # its own subject's: not *because the team will return*
    verb = next((token for token in own if token.lemma in words.words["homeward"] and "Tense=Fut" in token.morph and token.dep in _SAME), None)
    days = [day.value for day in draft.dates if verb is not None and verb.end <= day.start < sentence.end and len(day.value) == DAY]
    return days[0] if days and 0 < days_apart(visit.date or "", days[0]) < _LONGEST else None


def share_days(candidates: Sequence[Candidate]) -> None:
    """Give the further visits of a journey that one sentence tells the days of the first: *will be from 17 to 23 May in A, then travel to B*."""
    last: Candidate | None = None
    for candidate in candidates:
        if candidate.kind != "visit":
            continue
        if (
            last is not None
            and candidate.sentence == last.sentence
            and candidate.date is None
            and "/" in (last.date or "")
            and candidate.status == last.status
            and candidate.people
            and any(candidate.people[0] is actor for actor in last.people)
        ):
            candidate.date = last.date
        last = candidate


def _begins(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Say whether a sentence tells of an arrival, or from which day on something lasts."""
    words = words_of(draft.language)
    return any(token.lemma in words.status["begun"] or token.norm in words.words["from_day"] for token in tokens)


@lru_cache
def _lengths(language: Language, table: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what finds how many days a stay lasts, or talks do, or how many hours, and the numbers in words."""
    numbers = {word: days for word, days in language.lexicon["dates"]["words"]["number"].items() if 1 < days < _LONGEST}
    number = rf"\d{{1,2}}|{any_of(map(re.escape, sorted(numbers, key=len, reverse=True)))}"
    hours = "|".join(str(days * _HOURS) for days in range(2, _LONGEST))
    lengths = [
        form.replace("{n}", f"(?P<n{at}>{number})").replace("{h}", f"(?P<h{at}>{hours})")
        for at, form in enumerate(language.lexicon["contacts"]["stay"].get(table, ()))
    ]
    return re.compile(any_of(f"(?<!\\w){form}" for form in lengths)), numbers
