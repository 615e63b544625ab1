"""Upcoming: what the text announces, with a date or without."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from visavis.languages import language
from visavis.patterns import any_of
from visavis.reading.draft import DraftUpcoming
from visavis.reading.tenses import Verbs, tense_at
from visavis.reading.triggers import Hit, Triggers, keyed, starting_in

if TYPE_CHECKING:
    from visavis.reading.draft import Draft, DraftContact, DraftDate, Sentence

_BESIDE = 12  # characters before a presidency in which the organisation may stand (assumes the G20 presidency)
_NEAR = 60  # characters between a word and the date or organisation that goes with it
_WINDOW = 400  # characters of a sentence looked at around a word
_STEPS = 14  # tokens between a journey and its goal
_JOURNEY = "visit"  # what leads to a place
_PAIR = 2  # parties of what two states do
_FAR = 110  # between a matter and its date in a clause that tells what is to come
_BEFORE = 5  # between a word that says a day is to come and that day: prévue pour le 3 mai
_TIED = 40  # between a noun and a date that belongs to it whatever the clause says


@dataclass(frozen=True, slots=True)
class _Tables:
    what: Triggers[str]
    undated: Triggers[str]
    presidency: Triggers[bool]  # True: one that has not begun
    anniversary: re.Pattern[str]
    ordinals: Mapping[str, int]
    ahead: Triggers[bool]
    relations: Triggers[bool]
    years: Triggers[bool]
    settled: Triggers[bool]
    due: Triggers[bool]
    never: Triggers[bool]
    alone: frozenset[str]
    ours: frozenset[str]
    gatherings: frozenset[str]
    owned: frozenset[str]
    coming: tuple[str, ...]
    verbs: Verbs | None


@cache
def _tables(code: str) -> _Tables | None:
    lexicon = language(code).lexicon
    words = lexicon.get("upcoming")
    if words is None:
        return None
    anniversary = words["anniversary"]
    ordinals = {keyed(word): number for word, number in (anniversary["words"] | anniversary["ordinals"]).items()}
    suffixes = any_of(sorted({re.escape(keyed(suffix)) for suffix in anniversary["suffixes"]}, key=lambda suffix: -len(suffix)))
    spelt = any_of(re.escape(keyed(word)) for word in anniversary["ordinals"])
    nouns = any_of(re.escape(keyed(noun)) for noun in anniversary["noun"])
    alone = any_of(re.escape(keyed(word)) for word in anniversary["words"])
    return _Tables(
        Triggers([(word, what) for what, listed in words["what"].items() for word in listed]),
        Triggers([(word, what) for what, listed in words["undated"].items() for word in listed]),
        Triggers([(word, False) for word in words["presidency"]["nouns"]] + [(word, True) for word in words["presidency"]["next"]]),
        re.compile(rf"\b(?:(?P<number>\d{{1,4}}) ?(?:{suffixes})|(?P<spelt>{spelt})) (?:{nouns})\b|\b(?P<alone>{alone})\b"),
        ordinals,
        Triggers([(word, True) for word in anniversary["ahead"]]),
        Triggers([(word, True) for word in anniversary["relations"]]),
        Triggers([(word, True) for word in anniversary.get("years", ())]),
        Triggers([(word, True) for word in words["matters"].get("settled", ())]),
        Triggers([(word, True) for word in words["matters"].get("due", ())]),
        Triggers([(word, True) for word in words["never"]["words"]]),
        frozenset(words["matters"]["alone"]),
        frozenset(words["matters"].get("ours", ())),
        frozenset(words["matters"].get("gatherings", ())),
        frozenset(words["matters"].get("owned", ())),
        tuple(words["matters"].get("coming", ())),
        Verbs.of(lexicon["dates"]) if "dates" in lexicon else None,
    )


def upcoming(draft: Draft) -> Draft:
    """Find what is planned, presided over, commemorated or dated ahead of the document's own day."""
    for contact in draft.contacts:
        over = contact.date is not None and _relation(contact.date, draft.on) == "before"
        coming = contact.date is not None and _relation(contact.date, draft.on) == "after"
        invited = contact.status == "proposed" and contact.kind == _JOURNEY and not _made(contact, draft.contacts)
        ahead = contact.status == "planned" or invited or (coming and contact.status == "ongoing")
        if ahead and not over and (contact.part_of is None or contact.part_of.status != "planned" or _has_own_day(draft, contact)):
            date = contact.date or _day_ahead(draft, contact)
            draft.upcoming.append(DraftUpcoming(contact.kind or "contact", contact.evidence[:1], parties=tuple(contact.parties), date=date))
    tables = _tables(draft.language.code)
    if tables is not None and draft.sentences:
        _Announced(draft, tables).add()
    draft.upcoming.sort(key=lambda one: one.evidence[0][0] if one.evidence else 0)
    return draft


def _made(invitation: DraftContact, contacts: Iterable[DraftContact]) -> bool:
    """Say whether the visit that an invitation is to is told of by itself, as made, planned or put off: not one that the host made to the guest."""
    return any(
        other.kind == _JOURNEY
        and other.status != "proposed"
        and set(other.parties) == set(invitation.parties)
        and (invitation.host or _visited(invitation)) == (other.host or _visited(other))
        for other in contacts
    )


def _visited(visit: DraftContact) -> str:
    """The party that is visited where no host is named: the one of whom the visit tells nobody, else the last, visitors standing first."""
    return next((code for code, people in visit.parties.items() if not people), next(reversed(visit.parties), ""))


def _has_own_day(draft: Draft, contact: DraftContact) -> bool:
    """Say whether talks of a visit have a day of their own, told with them: *on Friday he will be received by X*."""
    told = [date.value for start, end in contact.evidence for date in starting_in(draft.dates, start, end)]
    first = contact.main and contact.part_of is not None and contact.cues[:1] < contact.part_of.cues[:1]  # talks with X, who will come on a visit
    first = first and "/" not in (contact.date or "")
    return contact.date is not None and contact.date in told and contact.part_of is not None and (first or contact.date != contact.part_of.date)


def _day_ahead(draft: Draft, contact: DraftContact) -> str | None:
    """The one date to come that stands with the words of a contact without a date: *l'a convié à Lima en juillet*."""
    days = {date.value for start, end in contact.evidence[:1] for date in starting_in(draft.dates, start, end) if _relation(date.value, draft.on) == "after"}
    return next(iter(days)) if len(days) == 1 else None


class _Announced:
    """The announcements of one draft besides its contacts."""

    def __init__(self, draft: Draft, tables: _Tables) -> None:
        self._draft = draft
        self._tables = tables
        self._text = keyed(draft.text)
        self._starts = [sentence.start for sentence in draft.sentences]
        self._what = tables.what.find(self._text)
        self._settled = tables.settled.find(self._text)
        self._due = tables.due.find(self._text)
        self._never = tables.never.find(self._text)
        self._token_starts = [token.start for token in draft.tokens]
        self._taken: dict[int, list[tuple[int, int]]] = {}  # by sentence: what is announced already
        self._known: set[tuple[str, str]] = set()  # dates of what is announced already, with the matter
        for one in draft.upcoming:
            self._note(one)
        self._told = {sentence.i for contact in draft.contacts for start, _ in (contact.cues or contact.evidence) if (sentence := self._sentence(start))}

    def add(self) -> None:
        """Add them to the draft."""
        for one in chain(self._presidencies(), self._anniversaries(), self._years(), self._undated(), self._dated()):
            self._draft.upcoming.append(one)
            self._note(one)

    def _note(self, one: DraftUpcoming) -> None:
        for start, end in one.evidence:
            if (sentence := self._sentence(start)) is not None:
                self._taken.setdefault(sentence.i, []).append((start, end))
        if one.date:
            self._known.add((one.date, "" if one.parties else one.what))

    def _sentence(self, offset: int) -> Sentence | None:
        index = bisect_right(self._starts, offset) - 1
        sentence = self._draft.sentences[max(0, index)]
        return sentence if sentence.start <= offset < sentence.end else None

    def _dates(self, sentence: Sentence, offset: int) -> list[DraftDate]:
        """The dates in the sentence, around the offset."""
        return list(starting_in(self._draft.dates, max(sentence.start, offset - _WINDOW), min(sentence.end, offset + _WINDOW)))

    def _free(self, sentence: Sentence, start: int, end: int) -> bool:
        return not any(start < last and first < end for first, last in self._taken.get(sentence.i, ()))

    def _parties(self, start: int, end: int) -> list[tuple[int, str]]:
        """The codes of the parties named between, with where."""
        return [(mention.start, actor.party) for mention in starting_in(self._draft.mentions, start, end) for actor in mention.actors if actor.party]

    def _peoples(self, start: int, end: int) -> list[tuple[int, str]]:
        """The codes of the states whose adjective or people stands between: *les électeurs togolais*."""
        return [(name.start, name.keys[0]) for name in starting_in(self._draft.names, start, end) if name.kind == "adjective" and len(name.keys) == 1]

    def _presidencies(self) -> Iterator[DraftUpcoming]:
        states = self._draft.knowledge.is_state
        for hit in self._tables.presidency.find(self._text):
            sentence = self._sentence(hit.start)
            if sentence is None:
                continue
            parties = self._parties(max(sentence.start, hit.start - _WINDOW), min(sentence.end, hit.end + _WINDOW))
            names = [name for name in starting_in(self._draft.names, hit.start - _BESIDE, min(hit.end + _NEAR, sentence.end)) if name.kind == "organisation"]
            if not names:
                continue
            at, organisation = names[0].start, names[0].keys[0]
            date = next((date for date in self._dates(sentence, hit.start) if at <= date.start <= max(at, hit.end) + _NEAR), None)
            # the day may come first: В следующем году председательство в X перейдёт к Y
            earlier = [each for each in self._dates(sentence, hit.start) if each.end <= hit.start] if hit.value and date is None else []
            coming = [each for each in earlier if _relation(each.value, self._draft.on) == "after"]
            date = coming[-1] if coming else date
            ahead = date is not None and _relation(date.value, self._draft.on) in ("after", "around")
            if not (ahead or (hit.value and date is None)):
                continue
            inside = [party for start, party in parties if hit.end <= start < at and states(party)]
            before = [party for start, party in parties if start < hit.start and states(party)]
            party = inside[0] if inside else before[-1] if before else None
            start, end = min(hit.start, at, date.start if date else at), max(date.end if date else 0, names[0].end, hit.end)
            if not self._free(sentence, start, end):
                continue  # told by a longer phrase
            yield DraftUpcoming("presidency", [(start, end)], of=organisation, party=party, date=date.value if date else None)

    def _anniversaries(self) -> Iterator[DraftUpcoming]:
        ahead = self._tables.ahead.find(self._text)
        relations = self._tables.relations.find(self._text)
        for match in self._tables.anniversary.finditer(self._text):
            sentence = self._sentence(match.start())
            if sentence is None:
                continue
            date = next((date for date in self._dates(sentence, match.start()) if date.start < match.end() and match.start() < date.end), None)
            if date is None:
                date = min(self._dates(sentence, match.start()), key=lambda date: abs(date.start - match.start()), default=None)
                if date is not None and abs(date.start - match.start()) > _NEAR:
                    date = None
            elif (day := self._day_within(date.value, sentence, match.end())) is not None:
                date = day
            told = bool(starting_in(ahead, sentence.start, sentence.end))
            relation = _relation(date.value, self._draft.on) if date else None
            if relation != "after" and not (relation in ("around", None) and (told or self._tense(match.start()) == "future")):
                continue
            ordinal = int(match["number"]) if match["number"] else self._tables.ordinals[match["spelt"] or match["alone"]]
            tied = next(iter(starting_in(relations, match.end(), min(sentence.end, match.end() + _NEAR // 2))), None)
            end = tied.end if tied else match.end()
            parties = list(dict.fromkeys(party for start, party in self._parties(match.start(), min(sentence.end, end + _NEAR))))
            if tied and len(parties) < 2:
                around = list(dict.fromkeys(party for _, party in self._parties(max(sentence.start, match.start() - _WINDOW), match.end() + _WINDOW)))
                parties = around if len(around) == _PAIR and set(parties) <= set(around) else parties
            if tied and len(parties) < 2:
                main = next((contact for contact in self._draft.contacts if contact.main), None)
                parties = list(main.parties)[:2] if main and set(parties) <= set(main.parties) else parties
            of = f"relations {'-'.join(parties[:2])}" if tied and len(parties) >= 2 else None
            own = tuple(parties[:2]) if of else ()
            yield DraftUpcoming("anniversary", [(match.start(), end)], of=of, parties=own, ordinal=ordinal, date=date.value if date else None)

    def _years(self) -> Iterator[DraftUpcoming]:
        """Anniversaries told by their years: *fêteront en 2026 cent soixante ans de relations*."""
        years = self._tables.years.find(self._text)
        for hit in self._tables.ahead.find(self._text):
            sentence = self._sentence(hit.start)
            counted = next(iter(starting_in(years, hit.end, min(sentence.end, hit.end + _NEAR))), None) if sentence is not None else None
            if sentence is None or counted is None or not self._free(sentence, hit.start, counted.end):
                continue
            around = [date for date in self._dates(sentence, hit.start) if _relation(date.value, self._draft.on) == "after"]
            if not around:
                continue
            parties = list(dict.fromkeys(party for _, party in self._parties(sentence.start, sentence.end)))
            yield DraftUpcoming("anniversary", [(hit.start, counted.end)], parties=tuple(parties[:_PAIR]), date=around[0].value)

    def _day_within(self, value: str, sentence: Sentence, offset: int) -> DraftDate | None:
        """The day or month near the offset that tells more closely when a year's anniversary falls."""
        days = [date for date in self._dates(sentence, offset) if date.value != value and date.value.startswith(value)]
        near = min(days, key=lambda date: abs(date.start - offset), default=None)
        return near if near is not None and abs(near.start - offset) <= 2 * _NEAR else None

    def _undated(self) -> Iterator[DraftUpcoming]:
        for hit in self._tables.undated.find(self._text):
            sentence = self._sentence(hit.start)
            if sentence is None or not self._free(sentence, hit.start, hit.end):
                continue
            if any(_relation(date.value, self._draft.on) == "before" and abs(date.start - hit.end) <= _NEAR for date in self._dates(sentence, hit.start)):
                continue
            following = starting_in(self._draft.dates, hit.end, min(sentence.end, hit.end + _NEAR))
            date = next((date for date in following if _relation(date.value, self._draft.on) == "after"), None)
            named = list(dict.fromkeys(party for start, party in self._parties(hit.start, min(sentence.end, hit.end + _NEAR))))
            parties = named if len(named) > 1 else self._participants(hit.start)
            if len(parties) < 2 and hit.value not in self._tables.alone and date is None:
                continue
            yield DraftUpcoming(hit.value, [(hit.start, date.end if date else hit.end)], parties=tuple(parties), date=date.value if date else None)

    def _participants(self, offset: int) -> list[str]:
        """The parties of the contact that the sentence before the offset goes on about, as far as that can be told."""
        main = [contact for contact in self._draft.contacts if contact.main and contact.evidence and contact.evidence[0][0] <= offset]
        return list(main[-1].parties) if main else []

    def _dated(self) -> Iterator[DraftUpcoming]:
        """What stands with a date after the document's own day."""
        for date in self._draft.dates:
            sentence = self._sentence(date.start)
            if sentence is None or not date.recorded or not self._free(sentence, date.start, date.end):
                continue
            relation = _relation(date.value, self._draft.on)
            if relation not in ("after", "around"):
                continue
            if any(date.start - hit.end in (0, 1, 2) for hit in starting_in(self._never, date.start - _WINDOW, date.start)):
                continue
            word = min(
                starting_in(self._what, max(sentence.start, date.start - _WINDOW), min(sentence.end, date.end + _WINDOW)),
                key=lambda hit: _distance(hit, date),
                default=None,
            )
            if word is None or _distance(word, date) > (_FAR if self._ahead(word, date) or self._is_due(word, date) else _NEAR):
                continue
            if (date.value, "") in self._known or (date.value, word.value) in self._known:
                continue
            matter = word.value in self._tables.alone
            tied = matter and _distance(word, date) <= _TIED and relation == "after"
            if not tied and (not (self._is_due(word, date) or self._ahead(word, date)) or (sentence.i in self._told and not matter)):
                continue
            named = self._parties(max(sentence.start, date.start - _WINDOW), min(sentence.end, date.end + _WINDOW))
            parties = list(dict.fromkeys(party for _, party in named))
            if len(parties) == 1:
                peoples = self._peoples(max(sentence.start, date.start - _WINDOW), min(sentence.end, date.end + _WINDOW))
                parties = list(dict.fromkeys([party for _, party in peoples if word.value == _JOURNEY] + parties))
            if len(parties) == 1 and word.value == _JOURNEY and (ground := self._ground(word.start, sentence)) not in (None, parties[0]):
                parties.append(str(ground))
            if not parties:
                peoples = self._peoples(max(sentence.start, date.start - _WINDOW), min(sentence.end, date.end + _WINDOW))
                parties = [party for _, party in peoples] or (self._participants(date.start) if word.value in self._tables.ours else [])
                parties = list(dict.fromkeys(parties)) or ([self._draft.home] if self._draft.home else [])
            bodies = [party for party in parties if not self._draft.knowledge.is_state(party)]
            settled = bool(starting_in(self._settled, max(sentence.start, date.start - _FAR), min(sentence.end, date.end + _NEAR)))
            settled = settled and any(contact.main for contact in self._draft.contacts)
            gathers = word.value in self._tables.gatherings and (bool(bodies) or settled)
            if settled and len(parties) < _PAIR:
                parties = parties or self._participants(date.start)
            if (len(parties) < _PAIR and not matter and not gathers) or (word.value in self._tables.owned and not parties):
                continue
            yield DraftUpcoming(word.value, [(min(word.start, date.start), max(word.end, date.end))], parties=tuple(parties[:3]), date=date.value)

    def _ground(self, offset: int, sentence: Sentence) -> str | None:
        """The state in which the place of a journey lies, where a city names it (*se rendra à Kunming*)."""
        first = bisect_right(self._token_starts, offset)
        for token in self._draft.tokens[first : first + _STEPS]:
            if token.start >= sentence.end:
                break
            if token.pos == "PROPN" and (state := self._draft.knowledge.country_of_place(token.text, self._draft.language.code)) is not None:
                return state
        return None

    def _is_due(self, word: Hit[str], date: DraftDate) -> bool:
        """Whether a participle right before the date says that what stands before that is to come: *une réunion, prévue jeudi*."""
        near = starting_in(self._due, date.start - _NEAR, date.start)
        return word.end <= date.start and any(0 < date.start - hit.end <= _BEFORE for hit in near)

    def _ahead(self, word: Hit[str], date: DraftDate) -> bool:
        """Whether the clause of the date, or the words of the matter themselves (*to gather*), tell what is to come."""
        return self._tense(date.start) == "future" or self._text.startswith(self._tables.coming, word.start)

    def _tense(self, offset: int) -> str:
        """The tense of the clause that holds the offset."""
        if self._tables.verbs is None:
            return "unknown"
        index = max(0, bisect_right(self._token_starts, offset) - 1)
        return tense_at(self._draft.tokens, index, self._tables.verbs)


def _distance(hit: Hit[str], date: DraftDate) -> int:
    return date.start - hit.end if hit.end <= date.start else max(0, hit.start - date.end) * 2


def _relation(value: str, on: str | None) -> str | None:
    """How the date stands to the document's day: before, after, or around it where one holds or touches the other.

    >>> _relation("2024", "2024-01-10"), _relation("2024-02", "2024-01-10"), _relation("2023", "2024-01")
    ('around', 'after', 'before')
    """
    if on is None:
        return None
    first, last = _ends(value)
    early, late = _ends(on)
    if not first or not early:
        return None
    if first > late and not first.startswith(late[:7] if len(on) == 7 else late):
        return "after"
    if last < early:
        return "before"
    return "around"


def _ends(value: str) -> tuple[str, str]:
    """The first and the last day of an EDTF date, as far as they can be told."""
    first, _, last = value.replace("~", "").replace("?", "").partition("/")
    last = last or first
    return _filled(first, "01"), _filled(last, "99")


def _filled(date: str, with_: str) -> str:
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    if not match:
        return ""
    month = match[2] or with_
    if match[2] and int(match[2]) > 12:  # a season or quarter: only the year is sure
        month = with_
    return f"{match[1]}-{month}-{match[3] or with_}"
