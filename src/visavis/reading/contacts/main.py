"""Which of its contacts a document is about: those that its headline or lead tells, and series of them."""

from __future__ import annotations

from visavis.edtf import days_apart, is_earlier, moment
from visavis.folding import fold
from visavis.reading.contacts.main_too import mark_answers, mark_asides
from visavis.reading.contacts.same_contact import dates_agree
from visavis.reading.contacts.settling import told_besides
from visavis.reading.contacts.words import SETTLED, TO_COME, Candidate, cue_token, words_of
from visavis.reading.draft import Draft, DraftContact

# A line with fewer words is no sentence of a lead; what the first few tell, the document is about.
_SHORTEST, _OPENING = 5, 3
_SERIES, _MESSAGES = 4, 3
_DISTANT = {"message", "call"}
# Days that a tour or a visit may last.
_STAY = 4
FRESH = 7
"""A contact is news for so many days."""
# An analysis looks back on so many days.
_MONTHS = 300
# What a document is about is told before so many characters, or in its first half.
_EARLY = 450
# Words that say so stand within so many characters of the start of a sentence.
_RECALLING = 40
# The margins of a gathering are told within so many tokens before it.
_MARGIN = 4
_OFF = ("postponed", "cancelled")


def opening_sentences(draft: Draft) -> list[int]:
    """Return the sentences of the headline and the lead."""
    blocks = draft.document.blocks
    told_in = [
        sentence
        for sentence in draft.sentences
        if sum(token.pos not in ("PUNCT", "SYM") for token in draft.tokens[sentence.first : sentence.last]) >= _SHORTEST
    ]
    first = next((n for n, block in enumerate(blocks) if block.kind not in ("title", "heading")), len(blocks))
    # a heading under the headline, before any text, is its second line
    titles = [sentence.i for sentence in told_in if blocks[sentence.block].kind == "title" or sentence.block < first]
    return [*titles, *[sentence.i for sentence in told_in if blocks[sentence.block].kind not in ("title", "heading")][:_OPENING]]


def mark_main(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> None:
    """Mark what the headline or the lead tells, and the talks of such a visit; not what they recall from long before."""
    framed = _framed_by_headings(draft, [candidate for _, told in found for candidate in told])
    for contact, told in found:
        direct = any(candidate.sentence in opening and (not candidate.aside or candidate.sentence in framed) for candidate in told)
        contact.main = direct and not long_past(contact, draft.today)
    for contact, told in found:
        came_to_nothing = contact.status in _OFF and not any(each.sentence in opening for each in told)  # with the visit that it was to be part of
        of_main = contact.part_of is not None and contact.part_of.main and not came_to_nothing
        later = of_main and contact.status in TO_COME and contact.part_of is not None and contact.part_of.status in SETTLED
        if later and not any(each.sentence in opening for each in told):
            continue  # what the visit under way has yet to bring, told behind the lead
        if of_main and not long_past(contact, draft.today) and not all(each.aside for each in told):
            contact.main = True

    _leave_further(draft, found, opening)
    _leave_strangers(draft, found)
    _leave_occasions(draft, found)
    _leave_third_grounds(draft, found)
    _leave_recalled(draft, found)
    _mark_next(draft, found)
    mark_answers(found)
    _mark_happened(draft, found)
    _mark_series(draft, [contact for contact, told in found if not all(each.aside for each in told)])
    if not any(contact.main for contact in draft.contacts):
        first = (_of_headline(draft) or _news(draft, found, opening) or _looked_back_on(draft, found, opening))[:1]
        for contact, told in found:
            leading = any(each.sentence in opening for each in told)
            contact.main = any(contact is each or (leading and _told_in_one(contact, each)) for each in first)
        _mark_series(draft, [contact for contact, told in found if not all(each.aside for each in told)], looked_back=True)
    mark_asides(draft, found)


def _leave_recalled(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Leave out what was part of a visit that the sentence before only recalls: *Напомним, X был в Париже. Там он встретился с Y*."""
    recalled = {id(contact): {each.sentence for each in told} for contact, told in found if all(_recalls(draft, each) for each in told)}
    for contact, told in found:
        before = recalled.get(id(contact.part_of), set())
        if contact.main and contact.part_of is not None and not contact.part_of.main and all(each.sentence - 1 in before for each in told):
            contact.main = False


def _told_in_one(contact: DraftContact, other: DraftContact) -> bool:
    """Say whether one verb tells first of both: *called X and then Y*."""
    return contact.kind == other.kind and contact.status == other.status and contact.cues[:1] == other.cues[:1]


def _of_headline(draft: Draft) -> list[DraftContact]:
    """Return what took place between the two whom a headline without any contact names: *Trump et Kim à Singapour*."""
    title = next((block for block in draft.document.blocks if block.kind == "title"), None)
    if title is None:
        return []
    named = [actor for mention in draft.mentions if title.start <= mention.start < title.end for actor in mention.actors if actor.kind == "person"]
    return [
        contact
        for contact in draft.contacts
        if contact.status in SETTLED
        and contact.kind != "message"
        and len(contact.parties) > 1
        and all(any(actor in named for actor in people) for people in contact.parties.values())
        and all(any(actor in people for people in contact.parties.values()) for actor in named)
        and not long_past(contact, draft.today)
    ]


def _news(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> list[DraftContact]:
    """Return the contacts of these days that the first half of a text tells, where its headline and lead tell of none for itself.

    Those come first, and may be told late, whose parties all stand in headline and first sentence.
    """
    news = [
        contact
        for contact, told in found
        if (
            _is_news(contact, draft.today)
            or (contact.date is None and (any(each.sentence in opening for each in told) or _of_those_headed(draft, contact, told, opening)))
        )
        and (_told_early(draft, told) or _heads(draft, contact))
        and (not all(each.aside for each in told) or (contact.kind != "summit" and any(each.sentence in opening and not each.backdrop for each in told)))
    ]
    return sorted(news, key=lambda contact: not _heads(draft, contact))


def _heads(draft: Draft, contact: DraftContact) -> bool:
    """Say whether all parties of a contact stand in headline and first sentence."""
    head = [sentence for sentence in draft.sentences if sentence.i <= _first_of_body(draft)]
    people = (actor.party for each in head for mention in draft.mentions if each.start <= mention.start < each.end for actor in mention.actors)
    return set(contact.parties) <= {*people, *(name.keys[0] for each in head for name in draft.names if each.start <= name.start < each.end)}


def _of_those_headed(draft: Draft, contact: DraftContact, told: list[Candidate], opening: frozenset[int]) -> bool:
    """Say whether talks that have been held, told behind the lead, are of parties of which headline and first sentence tell, with people of each.

    Where cases tell who met whom, nothing needs to be put in the order in which it is news.
    """
    if words_of(draft.language).free_order or any(each.sentence <= max(opening, default=0) for each in told):
        return False
    return contact.status in SETTLED and contact.kind != "message" and len(contact.parties) > 1 and all(contact.parties.values()) and _heads(draft, contact)


def _told_early(draft: Draft, told: list[Candidate]) -> bool:
    """Say whether a contact is told before the middle of a text, or near its start where that is short."""
    return min((draft.sentences[each.sentence].start for each in told), default=0) <= max(_EARLY, len(draft.text) // 2)


def _looked_back_on(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> list[DraftContact]:
    """Return the contacts of the last months that headline and lead of an analysis look back on."""
    today = moment(draft.today)
    return [
        contact
        for contact, told in found
        if today is not None
        and (day := moment((contact.date or "").split("/")[0])) is not None
        and 0 <= (today.first - day.first).days <= _MONTHS
        and contact.status in SETTLED
        and any(each.sentence in opening and not each.aside for each in told)
    ]


def _mark_next(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Mark whom somebody received or met next, where the document goes through his meetings one by one: *Le Président a ensuite reçu X*."""
    for contact, told in found:
        if contact.main or contact.status not in SETTLED or contact.kind not in ("meeting", "call") or all(each.aside for each in told):
            continue
        first = draft.sentences[told[0].sentence]
        tokens = draft.tokens[first.first : first.last]
        words = draft.language.lexicon["contacts"]["words"]
        sequence = words["sequence"]
        if contact.kind == "call" and tokens and tokens[0].norm in words["besides"]:
            sequence = [*sequence, tokens[0].norm]  # Également, le président a reçu un appel de X
        next_one = any(token.norm in sequence and draft.text[token.end : token.end + 1] != "-" for token in tokens)  # then-President X
        next_one = next_one and not any(token.start == told[0].cue[0] and token.dep == "acl:relcl" for token in tokens)
        if next_one and any(
            other.main
            and other.kind == contact.kind
            and other.status in SETTLED
            and _shares(contact, other)
            and dates_agree(contact.date, other.date)
            and not (other.date is None and is_earlier(contact.date, draft.today))  # the news without a day is of today
            for other, _ in found
        ):
            contact.main = True


def _shares(contact: DraftContact, other: DraftContact) -> bool:
    """Say whether somebody was at both."""
    people = [actor for actors in other.parties.values() for actor in actors]
    return any(actor is each for actors in contact.parties.values() for actor in actors for each in people)


def _mark_happened(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Mark what these days held between the same two sides where headline and lead tell only of what is to come of it."""
    mains = [contact for contact, _ in found if contact.main]
    if not mains or any(contact.status not in TO_COME for contact in mains):
        return
    for contact, told in found:
        fresh = contact.date is not None and _is_news(contact, draft.today) and contact.status in SETTLED
        if fresh and _told_early(draft, told) and not all(each.aside for each in told) and any(set(contact.parties) == set(other.parties) for other in mains):
            contact.main = True
            return


def _leave_further(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> None:
    """Leave out what is only planned or long past, or a further act of the same two sides, where headline or first sentence tell of what has been held.

    Where they tell of what is off, what others plan is left out.
    """
    first = _first_of_body(draft)
    telling = [contact for contact, told in found if contact.main and any(_leads(draft, each, first) for each in told)]
    leading = [contact for contact in telling if contact.status in SETTLED]
    earlier: list[DraftContact] = []
    for contact, told in found:
        if contact.main and any(_spoken_of_in(contact, told, other, by) for other, by in found):
            contact.main = False
        if not contact.main or any(_leads(draft, each, first) and not (each.aside and contact.status in TO_COME) for each in told):
            earlier.append(contact)
            continue
        further = all(told_besides(draft, draft.sentences[each.sentence]) and each.sentence not in opening for each in told) and any(
            _with_others(contact, other) for other in earlier if other.main
        )
        recalled = contact.status in SETTLED and any(_long_before(contact, other, draft.today) for other in leading or telling)
        off = [other for other in telling if other.status in (*_OFF, "denied")]
        instead = bool(off) and contact.status in TO_COME and all(set(contact.parties) != set(other.parties) for other in off)
        led = [each for each in told if each.sentence in opening] or told
        before = bool(telling) and all(_recalls(draft, each) for each in led)
        if further or recalled or before or instead or (leading and contact.status in TO_COME):
            contact.main = False
        earlier.append(contact)


def _leave_strangers(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Leave out what the lead tells of others than those of whom the headline or the first sentence tells."""
    first = _first_of_body(draft)
    leading = [contact for contact, told in found if contact.main and any(_leads(draft, each, first) for each in told)]
    for contact, told in found:
        if contact.main and leading and not any(_leads(draft, each, first) for each in told):
            contact.main = any(_shares(contact, other) or len(set(contact.parties) & set(other.parties)) > 1 for other in leading)


def _leave_occasions(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Leave out gatherings that the text names only as what others met beside: *X a rencontré Y en marge du sommet UE-Chine*."""
    for contact, told in found:
        beside = any(other.main and not _shares(contact, other) and {each.sentence for each in by} & {each.sentence for each in told} for other, by in found)
        if contact.main and beside and all(_in_margins(draft, each) for each in told):
            contact.main = False


def _in_margins(draft: Draft, candidate: Candidate) -> bool:
    """Say whether a contact's noun stands right behind the words for its margins."""
    token = cue_token(draft, candidate)
    near = draft.tokens[max(0, token.i - _MARGIN) : token.i] if token is not None and token.pos == "NOUN" else []
    before = [each for each in near if each.sentence == candidate.sentence]
    margin = draft.language.lexicon["contacts"]["words"]["margin"]
    return any(each.norm in margin and all(one.norm != "," for one in before[n:]) for n, each in enumerate(before))


def _leave_third_grounds(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Leave out visits and gatherings that only tell where two others met: *met X in New York on the second day of his US visit*."""
    first = _first_of_body(draft)
    news = [contact for contact, told in found if contact.main and any(_leads(draft, each, first) for each in told) and not _placing(draft, contact)]
    for contact, told in found:
        if not contact.main or not _placing(draft, contact):
            continue
        grounds = {code for code, people in contact.parties.items() if not people}
        leading = [cue for each in told if _leads(draft, each, first) and (cue := cue_token(draft, each)) is not None]
        met = [other for other in news if _shares(contact, other)]
        itself = any(token.pos in ("VERB", "AUX") or contact.kind != "visit" for token in leading)
        if len(grounds) == 1 and met and not itself and not any(grounds & set(other.parties) for other in met):
            contact.main = False


def _placing(draft: Draft, contact: DraftContact) -> bool:
    """Say whether a contact may only tell where somebody was: a visit, an organisation's gathering."""
    return contact.kind in ("visit", "summit") or any(not people and not draft.knowledge.is_state(code) for code, people in contact.parties.items())


def _first_of_body(draft: Draft) -> int:
    """Return the first sentence under the headlines."""
    blocks = draft.document.blocks
    return next((sentence.i for sentence in draft.sentences if blocks[sentence.block].kind not in ("title", "heading")), 0)


def _spoken_of_in(contact: DraftContact, told: list[Candidate], other: DraftContact, by: list[Candidate]) -> bool:
    """Say whether a contact to come between states alone is told only where people of others met: *X a dit à Y préparer des discussions avec Z*."""
    ahead = contact.status in TO_COME and contact.kind != "visit" and not any(contact.parties.values())
    apart = other.status in SETTLED and other.main and all(other.parties.values()) and set(other.parties) != set(contact.parties)
    return ahead and apart and {each.sentence for each in told} <= {each.sentence for each in by}


def leave_carried(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], opening: frozenset[int]) -> None:
    """Leave out messages that somebody carried to the talks or the visit told before them: *X met Y and handed him a letter from Z*.

    Those that a headline or a sentence of the lead tells for themselves stay.
    """
    titled = {sentence.i for sentence in draft.sentences if draft.document.blocks[sentence.block].kind == "title"}
    before: list[DraftContact] = []
    sentences: set[int] = set()
    for contact, told in sorted(found, key=lambda one: min((each.cue for each in one[1]), default=(0, 0))):
        itself = any(each.sentence in titled or (each.sentence in opening and each.sentence not in sentences) for each in told)
        if contact.kind == "message" and not itself and any(other.main and _brought_to(contact, other) for other in before):
            contact.main = False
        if contact.kind in ("meeting", "visit") and contact.status in SETTLED:
            before.append(contact)
            sentences |= {each.sentence for each in told}


def _recalls(draft: Draft, candidate: Candidate) -> bool:
    """Say whether a sentence opens by telling what was before the news: *Ранее сообщалось, что X посетит Y*."""
    sentence = draft.sentences[candidate.sentence]
    opening = draft.text[sentence.start : min(candidate.cue[0], sentence.start + _RECALLING)]
    return words_of(draft.language).recalling.search(fold(opening)) is not None


def _brought_to(message: DraftContact, other: DraftContact) -> bool:
    """Say whether a message is of the same two parties as a meeting of other people."""
    return set(other.parties) == set(message.parties) and other.parties != message.parties


def _long_before(contact: DraftContact, news: DraftContact, published: str | None) -> bool:
    """Say whether a contact was more than some days before the news, or before the document where that has no day."""
    last = moment((contact.date or "").split("/")[-1])
    day = published if news.status in TO_COME else news.date or published
    first = moment((day or "").split("/")[0])
    return contact is not news and last is not None and first is not None and (first.first - last.last).days > FRESH


def _with_others(contact: DraftContact, other: DraftContact) -> bool:
    """Say whether a contact is of the same two parties as another that is no visit, and somebody of one of them was not at that."""
    same = set(contact.parties) == set(other.parties) and other.kind != "visit"
    return same and any(
        people and other.parties[code] and not any(actor in other.parties[code] for actor in people) for code, people in contact.parties.items()
    )


def _leads(draft: Draft, candidate: Candidate, first: int) -> bool:
    """Say whether the headline or the first sentence of the text tells it."""
    return candidate.sentence <= first or draft.document.blocks[draft.sentences[candidate.sentence].block].kind == "title"


def _framed_by_headings(draft: Draft, candidates: list[Candidate]) -> frozenset[int]:
    """Return the headlines that tell of a contact only to say when the words were spoken: *Remarks Following a Meeting with X*."""
    blocks = draft.document.blocks
    titles = {candidate.sentence for candidate in candidates if blocks[draft.sentences[candidate.sentence].block].kind == "title"}
    told = {candidate.sentence for candidate in candidates if not candidate.aside}
    return frozenset(sentence for sentence in titles - told if not _has_verb(draft, sentence))


def _has_verb(draft: Draft, sentence: int) -> bool:
    """Say whether a headline tells of a deed; *following* is none."""
    aside = draft.language.lexicon["contacts"]["status"]["aside"]
    words = draft.tokens[draft.sentences[sentence].first : draft.sentences[sentence].last]
    return any(token.pos in ("VERB", "AUX") and token.norm not in aside for token in words)


def _is_news(contact: DraftContact, published: str | None) -> bool:
    """Say whether a contact was or will be within days of the document."""
    today, first, last = moment(published), *(moment(part) for part in ((contact.date or "").split("/") * 2)[:2])
    if today is None or first is None or last is None:
        return False
    return (today.first - last.last).days <= FRESH and (first.first - today.last).days <= FRESH


def _mark_series(draft: Draft, news: list[DraftContact], *, looked_back: bool = False) -> None:
    """A document that tells of several meetings of one party with others in turn is about them all; not of those before the news of its lead.

    Where cases tell who met whom, *встречи с X, Y и Z* names at once what other languages tell one by one, and makes no series by itself.
    """
    at_once = words_of(draft.language).free_order
    for first in [contact for contact in draft.contacts if contact.main]:
        for code in first.parties:
            series = [
                c
                for c in news
                if code in c.parties
                and c.status == first.status
                and (looked_back or not is_earlier(c.date, first.date))
                and (c.kind in (first.kind, None) or (first.kind is None and c.kind == "meeting") or {c.kind, first.kind} <= _DISTANT)
                and not long_past(c, draft.today)
                and (dates_agree(c.date, first.date) or days_apart(c.date, first.date) <= _STAY)
            ]
            told = len({contact.cues[0] for contact in series}) if at_once else len(series)
            if told >= (_MESSAGES if first.kind in _DISTANT else _SERIES):
                for contact in series:
                    contact.main = True


def long_past(contact: DraftContact, published: str | None) -> bool:
    """Say whether the contact was in an earlier month than the document and its eve."""
    if contact.date is None or published is None or len(published) < 7:
        return contact.date is not None and published is not None and contact.date[:4] < published[:4] and len(published) >= 4 and published[5:7] != "01"
    months = int(published[:4]) * 12 + int(published[5:7])
    last = contact.date.rstrip("~?").split("/")[-1]
    if len(last) < 7 or not last[5:7].isdigit():
        return last[:4].isdigit() and int(last[:4]) < int(published[:4])
    return int(last[:4]) * 12 + int(last[5:7]) < months - 1
