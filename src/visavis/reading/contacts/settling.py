"""What the contacts of a text are once all is told: their form, whether they are over, and which are part of which."""

from __future__ import annotations

from datetime import date

from visavis.edtf import DAY, days_apart
from visavis.folding import fold
from visavis.reading.contacts.same_contact import dates_agree
from visavis.reading.contacts.words import SETTLED, Candidate, cue_token, words_of
from visavis.reading.draft import Draft, DraftContact, Sentence
from visavis.records import ContactKind

# So many further talks of somebody with others, a meeting among them, make a series.
_SEVERAL = 2
_STAY = 4
# Days after the one told on which a visit still going on would have begun.
_LONG = 10
_TOGETHER = 2
# Between the first day of a week and its last lie so many.
_WEEK = 6
_OFF = ("cancelled", "postponed")


def settle(draft: Draft, contact: DraftContact, told: list[Candidate]) -> None:
    """Two parties make a meeting, unless it is an organisation's own summit that one attends; so does an ambassador's courtesy visit."""
    people = [actor for actors in contact.parties.values() for actor in actors]
    paid = contact.kind == "visit" and contact.place is None and any(actor.office == "ambassador" for actor in people)
    attended = any(candidate.attended for candidate in told)
    if contact.kind == "visit" and contact.status in SETTLED and draft.today and len(contact.date or "") == 2 * DAY + 1:
        first, last = (contact.date or "").split("/")
        today = draft.today
        week = contact.status == "held" and date.fromisoformat(first).weekday() == 0 and days_apart(first, last) == _WEEK and _by_verb(draft, told)
        if len(today) == DAY and today < last and not (week and first <= today):
            contact.status = "planned" if today < first else "ongoing"
    if contact.kind == "visit" and contact.status == "ongoing" and (_departed(draft, contact) or long_over(contact, draft.today)):
        contact.status = "held"
    if (contact.kind == "summit" and len(contact.parties) == _TOGETHER and not attended) or paid:
        contact.kind = "meeting"
    first = (contact.date or "").split("/")[0]
    if contact.status == "ongoing" and draft.today and len(draft.today) == DAY and draft.today[: len(first)] < first:
        contact.status = "planned"  # the present tense of what is to come: завтра X проводит переговоры


def _by_verb(draft: Draft, told: list[Candidate]) -> bool:
    """Say whether a verb tells it, and no noun: *has been there this week*."""
    return all((token := cue_token(draft, each)) is not None and token.pos in ("VERB", "AUX") for each in told)


def long_over(visit: DraftContact, published: str | None) -> bool:
    """Say whether a visit began in an earlier month than the text's, and not on its eve, or in an earlier year."""
    begun = (visit.date or "").rstrip("~?")
    if published is None or not begun or begun.endswith("..") or len(published) < len("2024-01"):
        return False
    if len(begun) >= DAY and len(published) >= DAY:
        last = begun[-DAY:]
        return (date.fromisoformat(published[:DAY]) - date.fromisoformat(last)).days > _LONG
    return begun[: len("2024-01")] < published[: len(begun)]


def _departed(draft: Draft, visit: DraftContact) -> bool:
    """Say whether a visitor is told to have left: *est arrivé dimanche. Il a regagné Ankara mardi*."""
    departed = words_of(draft.language).departed
    begun = min(visit.evidence, default=(0, 0))[0]
    visitors = {id(actor) for code, actors in visit.parties.items() for actor in actors if code != visit.host}
    for sentence in draft.sentences:
        if sentence.end <= begun:
            continue
        left = departed.search(fold(draft.text[sentence.start : sentence.end]))
        near = [mention for mention in draft.mentions if sentence.start <= mention.start < sentence.end] if left else []
        if any(id(actor) in visitors for mention in near for actor in mention.actors):
            return True
    return False


def held_since(draft: Draft, contact: DraftContact, told: list[Candidate]) -> None:
    """Take talks that are told only as what somebody came for as held, where the text goes on with what both did: *They discussed trade*."""
    if contact.status != "planned" or not all(each.bound for each in told):
        return
    both = set(contact.parties)
    for mention in draft.mentions:
        if mention.start < contact.evidence[-1][1] or mention.basis != "anaphor" or {actor.party for actor in mention.actors} != both:
            continue
        subject = draft.tokens[mention.head]
        verb = draft.tokens[subject.head]
        if subject.dep.startswith("nsubj") and "Tense=Past|VerbForm=Fin" in verb.morph and verb.dep in ("ROOT", "conj"):
            contact.status = "held"
            return


def call_the_distant(draft: Draft, candidates: list[Candidate]) -> None:
    """Talks of two named people, of whom the text tells no meeting or visit, are taken for a call."""
    together = {candidate.sentence for candidate in candidates if candidate.kind in ("meeting", "visit", "summit") and not candidate.aside}
    met = {candidate.cue for candidate in candidates if candidate.sentence in together}
    posted = {candidate.cue for candidate in candidates if any(actor.office == "ambassador" or actor.kind == "group" for actor in candidate.people)}
    recalled = {candidate.cue for candidate in candidates if candidate.aside}
    for n, contact in enumerate(draft.contacts):
        if n and contact.kind is None and (before := _besides(draft, contact, draft.contacts[n - 1])) is not None:
            contact.kind = before
        if contact.kind is None and (met_before := _in_a_round(draft, contact, candidates)) is not None:
            contact.kind, contact.place = "meeting", contact.place or met_before.place
        if any(
            other.kind in ("meeting", "visit", "summit")
            and not recalled.issuperset(other.cues)
            and (other.status in SETTLED or contact.status not in SETTLED)
            and len(set(other.parties) & set(contact.parties)) > 1
            for other in draft.contacts
        ):
            continue
        if any(cue in met for cue in contact.cues):
            continue
        apart = contact.kind is None and contact.place is None and contact.occasion is None and contact.host is None and len(contact.parties) > 1
        people = [actor for actors in contact.parties.values() for actor in actors]
        if contact.kind is None and (any(cue in posted for cue in contact.cues) or _on_the_spot(draft, contact) or _at_gathering(draft, contact, candidates)):
            contact.kind = "meeting"  # ambassadors and delegations are on the spot
        elif apart and _in_a_series(draft, contact, recalled):
            contact.kind = "meeting"
        elif apart and all(contact.parties.values()) and people and contact.status != "proposed" and not _of_any_form(draft, contact):
            if contact.status == "planned" and len(contact.parties) > _TOGETHER:
                continue  # what several will talk of, nobody knows how
            contact.kind = "call"


def _of_any_form(draft: Draft, contact: DraftContact) -> bool:
    """Say whether only words tell of it that say nothing of where the two were: *премьеры обсудили торговлю*, *ont eu des pourparlers*."""
    words = words_of(draft.language)
    cues = {start for start, _ in contact.cues}
    told = [
        words.verbs.get(token.lemma, []) if token.pos == "VERB" else [words.nouns.get(token.lemma, {})]
        for token in draft.tokens
        if token.start in cues and token.text
    ]
    telling = [rows for rows in told if not any(row.get("anaphor") for row in rows)]  # in the course of the talks: which were told before
    return bool(telling) and all(any(row.get("any_form") for row in rows) for rows in telling)


def _first_told(draft: Draft, contact: DraftContact) -> Sentence | None:
    """Return the first sentence that tells a contact."""
    first = min(contact.evidence, default=(-1, 0))[0]
    return next((sentence for sentence in draft.sentences if sentence.start == first), None)


def _at_gathering(draft: Draft, contact: DraftContact, candidates: list[Candidate]) -> bool:
    """Say whether the sentence before tells that somebody in it took part in a gathering: *a participé à la réunion de X. Les ministres ont évoqué …*."""
    people = {id(actor) for actors in contact.parties.values() for actor in actors}
    first = _first_told(draft, contact)
    return (
        first is not None
        and contact.status in SETTLED
        and any(
            candidate.kind in ("meeting", "summit")
            and candidate.sentence in (first.i - 1, first.i)
            and not candidate.two_sided
            and not candidate.aside
            and candidate.status in SETTLED
            and any(id(actor) in people for actor in candidate.people)
            and (token := cue_token(draft, candidate)) is not None
            and token.pos == "NOUN"
            for candidate in candidates
        )
    )


def _in_a_round(draft: Draft, contact: DraftContact, candidates: list[Candidate]) -> Candidate | None:
    """Return the meetings that somebody had in a town with others whom nothing names, besides which this is told: *a eu une série d'entretiens à X*."""
    people = [actor for actors in contact.parties.values() for actor in actors]
    told = _first_told(draft, contact)
    if told is None or contact.status not in SETTLED or not told_besides(draft, told):
        return None
    rounds = (each for each in reversed(candidates) if each.kind == "meeting" and each.status in SETTLED and each.place and not each.two_sided)
    return next((each for each in rounds if each.sentence < told.i and not each.aside and any(actor in people for actor in each.people)), None)


def _in_a_series(draft: Draft, contact: DraftContact, recalled: set[tuple[int, int]]) -> bool:
    """Say whether somebody in it had several meetings with others, one after the other, of which this is one more."""
    people = [actor for actors in contact.parties.values() for actor in actors]
    others = [
        other.kind
        for other in draft.contacts
        if other is not contact
        and other.kind in ("meeting", None)
        and other.status == contact.status
        and not recalled.issuperset(other.cues)
        and any(actor in people for actors in other.parties.values() for actor in actors)
    ]
    return "meeting" in others and len(others) >= _SEVERAL


def told_besides(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a contact besides another: *il a aussi rencontré X*."""
    return words_of(draft.language).besides.search(fold(draft.text[sentence.start : sentence.end])) is not None


def _besides(draft: Draft, contact: DraftContact, before: DraftContact) -> ContactKind | None:
    """Return how somebody met one who then also met another: *a reçu X. Il s'est également entretenu avec Y*."""
    first = _first_told(draft, contact)
    told = first is not None and told_besides(draft, first)
    people = {id(actor) for actors in before.parties.values() for actor in actors}
    shared = any(id(actor) in people for actors in contact.parties.values() for actor in actors)
    if not told or not shared or contact.status != before.status or not dates_agree(contact.date, before.date):
        return None
    return before.kind if before.kind in ("meeting", "call", "video") else "meeting" if before.kind == "visit" else None


def _on_the_spot(draft: Draft, contact: DraftContact) -> bool:
    """Say whether the sentence before tells that people meet: *a multiplié les apartés. Il a échangé avec …*."""
    form = words_of(draft.language).form
    first = min(contact.evidence, default=(0, 0))[0]
    before = next((sentence for sentence in reversed(draft.sentences) if sentence.end <= first), None)
    if before is None or first - before.end > 1 or contact.status not in SETTLED:
        return False
    text = fold(draft.text[before.start : before.end])
    return bool(form["meeting"].search(text)) and not form["call"].search(text)


def nest(draft: Draft) -> None:
    """Make the talks held during a visit part of it."""
    visits = [contact for contact in draft.contacts if contact.kind in ("visit", "summit")]
    for contact in draft.contacts:
        if contact.kind in ("visit", "summit", "call", "message", "summons", "video"):
            continue
        for visit in visits:
            if (
                contact.status == "planned"
                and visit.status in _OFF
                and not _without_visitor(visit, contact)
                and set(contact.parties) >= set(visit.parties)
                and dates_agree(contact.date, visit.date)
            ):
                contact.status = visit.status  # devaient rencontrer X, et Y avec lui; leur visite est annulée
            settled = (contact.status in SETTLED) == (visit.status in SETTLED) or (visit.status == "ongoing" and contact.status == "planned")
            if (
                set(contact.parties) <= set(visit.parties)
                and not _without_visitor(visit, contact)
                and _on_its_ground(draft, visit, contact)
                and not _elsewhere(draft, visit, contact)
                and not _at_post(draft, visit, contact)
                and settled
                and (dates_agree(contact.date, visit.date) or _within(contact.date, visit.date))
            ):
                contact.part_of = visit
                contact.kind = contact.kind or "meeting"
                contact.date = contact.date or _day_of_talks(draft, contact, visit)
                contact.place = contact.place or visit.place
                break


def _day_of_talks(draft: Draft, talks: DraftContact, visit: DraftContact) -> str | None:
    """Return when talks were that nothing dates: as the visit, but today where they are over and the visit goes on."""
    today = draft.today or ""
    first, _, last = (visit.date or "").partition("/")
    came = visit.status in SETTLED and len(visit.date or "") == DAY == len(today) and first < today
    if came and (talks.status == "planned" or visit.status == "ongoing"):
        return None  # who came yesterday for talks has yet to hold them, or held them on a day since
    return today if talks.status in SETTLED and len(today) == DAY == len(first) and first <= today < last else visit.date


def _at_post(draft: Draft, visit: DraftContact, contact: DraftContact) -> bool:
    """Say whether an ambassador of the visited state takes part, who is at his post in the visitor's: *met Russia's ambassador; had been to Moscow in May*."""
    ground = draft.knowledge.country_of_place(visit.place, draft.language.code) if visit.kind == "visit" and visit.place else None
    people = contact.parties.get(visit.host or ground or "", [])
    return len(contact.parties) == _TOGETHER and bool(people) and all(actor.office == "ambassador" for actor in people)


def _without_visitor(visit: DraftContact, contact: DraftContact) -> bool:
    """Say whether other people of the visiting side than the visitor took part in the talks."""
    if visit.kind != "visit" or len(contact.parties) != _TOGETHER:
        return False
    others = [code for code, people in visit.parties.items() if people and code != visit.host]
    return len(others) == 1 and bool(contact.parties.get(others[0])) and not any(actor in visit.parties[others[0]] for actor in contact.parties[others[0]])


def _on_its_ground(draft: Draft, visit: DraftContact, contact: DraftContact) -> bool:
    """Say whether the side that is visited takes part in the talks, where the text tells whose ground the visit is to."""
    ground = draft.knowledge.country_of_place(visit.place, draft.language.code) if visit.kind == "visit" and visit.place else None
    return ground not in visit.parties or ground in contact.parties


def _elsewhere(draft: Draft, visit: DraftContact, contact: DraftContact) -> bool:
    """Say whether talks are told to be in another country than the visit: *is here for two days; the next meeting will be in Tanzania*."""
    if visit.kind != "visit" or not visit.place or not contact.place:
        return False
    here, there = (draft.knowledge.country_of_place(place, draft.language.code) for place in (visit.place, contact.place))
    return here is not None and there is not None and here != there


def _within(talks: str | None, arrival: str | None) -> bool:
    """Say whether talks were on the first days after somebody arrived."""
    if talks is None or arrival is None or len(talks) != DAY or len(arrival) != DAY:
        return False
    return 0 < (date.fromisoformat(talks) - date.fromisoformat(arrival)).days <= _STAY
