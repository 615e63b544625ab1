"""The contacts stage: what the sentences report, brought together into the contacts that happened."""

from __future__ import annotations

from visavis.edtf import DAY, days_apart
from visavis.folding import fold
from visavis.reading.contacts.asking import tell_who_asked
from visavis.reading.contacts.attendance import attend, convene, gathers, in_title
from visavis.reading.contacts.by_lead import date_by_form, date_by_lead, date_by_saying, date_sequels, day_of_last, place_by_lead
from visavis.reading.contacts.by_side import heads_words, only_lists
from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.credentials import leave_other_posts
from visavis.reading.contacts.fell_through import fall_through, take_up
from visavis.reading.contacts.going_on import earlier_than_now, over_since, under_way
from visavis.reading.contacts.headed import name_in_headline
from visavis.reading.contacts.instead import frames, on_neutral_ground
from visavis.reading.contacts.main import leave_carried, mark_main, opening_sentences
from visavis.reading.contacts.own_accounts import (
    complete_heading,
    drop_foreign_days,
    fill_sides,
    heads_itself,
    leave_others,
    own_lead,
    set_recalled_apart,
    set_words_apart,
)
from visavis.reading.contacts.same_contact import SEQUEL, begun_before, dates_anew, days_told, denies, goes_on, is_same, narrower
from visavis.reading.contacts.senders import leave_senders
from visavis.reading.contacts.settling import call_the_distant, held_since, long_over, nest, settle
from visavis.reading.contacts.stays import share_days, stay
from visavis.reading.contacts.summed_up import sums_up, told_as_one
from visavis.reading.contacts.words import SETTLED, TO_COME, Candidate, cue_token
from visavis.reading.draft import Draft, DraftActor, DraftContact

_TOGETHER = 2
# Who led a delegation is told within so many sentences.
_LED = 4
# A visitor travels on within a country for so many days at most.
_STAY = 15
# Posts that one person of a state holds in a text.
_POSTED = ("ambassador", "force-commander")


def contacts(draft: Draft) -> Draft:
    """Fill `draft.contacts`, in the order in which the text first tells them; what a play or film under review tells is none."""
    if _reviews(draft):
        return draft
    found: list[tuple[DraftContact, list[Candidate]]] = []
    finder = Finder(draft)
    named = _named_later(draft)
    candidates = finder.find()
    for candidate in candidates:
        candidate.people = [named.get(id(actor), actor) for actor in candidate.people]
        candidate.titled = in_title(draft, candidate)
    opening = opening_sentences(draft)
    name_in_headline(draft, candidates, opening)
    own = heads_itself(draft)
    headings = [each for each in (*finder.unsided, *candidates) if own and each.sentence == 0]
    completed = [each for each in headings[:1] if complete_heading(draft, each)]
    candidates = sorted([*candidates, *(each for each in completed if all(each is not other for other in candidates))], key=lambda candidate: candidate.cue)
    if not any(candidate.two_sided and candidate.sentence in opening for candidate in candidates):
        rescued = next((each for each in finder.unsided if each.sentence in opening and finder.rescue(each, [draft.sentences[i] for i in opening])), None)
        candidates = [candidate for candidate in candidates if candidate is not rescued]
        candidates = sorted([*candidates, *([rescued] if rescued else [])], key=lambda candidate: candidate.cue)
        if rescued is None:
            convened = [candidate for candidate in convene(finder, opening) if all(candidate is not other for other in candidates)]
            candidates = sorted([*candidates, *convened], key=lambda candidate: candidate.cue)
    candidates = [candidate for candidate in candidates if not on_neutral_ground(candidate, candidates)]
    candidates = [candidate for candidate in candidates if not (candidate.frame and frames(candidate, candidates))]
    candidates = [candidate for candidate in told_as_one(candidates) if not (in_title(draft, candidate) and sums_up(candidate, candidates))]
    candidates = [each for each in candidates if not only_lists(finder, each, candidates) and not heads_words(finder, each, candidates)]
    set_words_apart(draft, candidates)
    share_days(candidates)
    if own:
        set_recalled_apart(candidates)
    told = [candidate for candidate in candidates if not candidate.courtesy]
    for candidate in candidates:
        if candidate.courtesy and any(set(candidate.parties) <= set(other.parties) for other in told):
            continue  # said at a meeting or in a message
        if candidate.wishes and _at_talks(candidate, told):
            continue
        _take(draft, candidate, found)
    found = [pair for pair in found if len(pair[0].parties) == 1 or not draft.knowledge.within_one_state(pair[0].parties)]
    _disband(draft, found)
    _drop_rubrics(draft, found)
    leave_other_posts(draft, found)
    attend(draft, finder, found)
    fall_through(draft, finder, found)
    take_up(finder, [contact for contact, _ in found])
    _lead(draft, finder, found)
    leave_senders(draft, finder.clauses, finder.words, found)
    tell_who_asked(finder, found)
    draft.contacts = [contact for contact, _ in found]
    for contact, told_by in found:
        held_since(draft, contact, told_by)
        settle(draft, contact, told_by)
    call_the_distant(draft, candidates)
    nest(draft)
    lead = own_lead(draft, found, candidates, opening) if own else opening
    if lead != opening:
        drop_foreign_days(draft, found, lead)
    mark_main(draft, found, frozenset(lead))
    if own:
        leave_others(draft, found, candidates)
        fill_sides(draft, found)
    asides = [contact for contact, told_by in found if all(each.aside for each in told_by) or _of_series(contact, told_by, opening)]
    apart = {candidate.date for candidate in candidates if candidate.others} | ({contact.date for contact in asides} if own else set())
    apart |= {contact.date for contact, told_by in found if all(each.aside and each.new for each in told_by)}  # the last time before the news
    date_by_lead(draft, finder, lead, asides, apart)
    date_by_saying(finder, found)
    place_by_lead(draft, finder, opening)
    date_by_form(draft, finder)
    date_sequels(found)
    for contact, told_by in found:
        stay(draft, contact, told_by)  # last: what took place during the visit has its first day, not all of them
    leave_carried(draft, found, frozenset(lead))
    return draft


def _at_talks(candidate: Candidate, told: list[Candidate]) -> bool:
    """Say whether condolences or wishes were said at talks of the same two, told before: *a reçu un appel de X, qui lui a présenté ses condoléances*."""
    before = (each for each in told if each.cue < candidate.cue and candidate.sentence - each.sentence <= _LED)
    near = (each for each in before if each.status in SETTLED and each.kind in (None, "call", "video", "meeting"))
    return any(len(set(each.parties) & set(candidate.parties)) >= _TOGETHER for each in near)


def _of_series(contact: DraftContact, told: list[Candidate], opening: list[int]) -> bool:
    """Say whether a contact is one of a series, which neither headline and lead nor a visit that they tell have dated."""
    return contact.part_of is None and not any(each.sentence in opening for each in told)


def _reviews(draft: Draft) -> bool:
    """Say whether the headline calls the text a review, of what people made up."""
    heads = draft.language.lexicon["contacts"]["words"]["reviews"]
    blocks = draft.document.blocks[:1]
    return bool(blocks) and fold(draft.text[blocks[0].start : blocks[0].end]).startswith(tuple(heads))


def _disband(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Drop the contacts with the members of an organisation where the text tells them one by one."""
    for pair in list(found):
        contact = pair[0]
        bodies = [code for code in contact.parties if not draft.knowledge.is_state(code) and not contact.parties[code]]
        own = [code for code in contact.parties if code not in bodies]
        if contact.kind not in ("call", "video", "message") or len(bodies) != 1 or len(own) != 1:
            continue
        one_by_one = [
            other for other, _ in found if other is not contact and other.kind == contact.kind and own[0] in other.parties and other.status == contact.status
        ]
        partners = {code for other in one_by_one for code in other.parties if draft.knowledge.is_state(code)} - set(own)
        if len(partners) > _TOGETHER:
            found.remove(pair)
            for other in one_by_one:
                other.date = other.date or contact.date


def _drop_rubrics(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Drop a gathering that only heads the headline, as what the news is part of, where the text tells others: *Sommet UA-UE : la tournée a repris*."""
    for pair in list(found):
        contact, told = pair
        if contact.date is None and contact.place is None and not any(contact.parties.values()) and all(_is_rubric(draft, each) for each in told):
            if any(not in_title(draft, each) for _, others in found for each in others):
                found.remove(pair)


def _is_rubric(draft: Draft, candidate: Candidate) -> bool:
    block = draft.document.blocks[draft.sentences[candidate.sentence].block]
    opens = draft.text[block.start : candidate.cue[0]].strip() == ""
    return block.kind == "title" and opens and ":" in draft.text[candidate.cue[1] : block.end]


def _lead(draft: Draft, finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Give parties of whom nobody is named who led their delegations, told behind or where first spoken of: *la délégation suisse était conduite par X*."""
    for contact, told in found:
        first, last = min((each.sentence for each in told), default=0), max((each.sentence for each in told), default=0)
        for sentence in draft.sentences[first : last + _LED]:
            for mention in finder.clauses.mentions_between(sentence.start, sentence.end):
                code = mention.actors[0].party
                if code in contact.parties and not contact.parties[code] and mention.actors[0].kind in ("group", "institution"):
                    contact.parties[code] += finder.leaders(mention)
        groups = [actor for each in told for actor in each.people if actor.kind == "group"]
        for mention in draft.mentions:  # who led it was told where it was first spoken of
            code = mention.actors[0].party
            if code in contact.parties and not contact.parties[code] and any(mention.actors[0] is group for group in groups):
                contact.parties[code] += finder.leaders(mention)


def _named_later(draft: Draft) -> dict[int, DraftActor]:
    """Return who the people are, by actor, that the text first calls by their post and then names: *the Angolan ambassador … Ambassador X*."""
    named: dict[int, DraftActor] = {}
    for actor in draft.actors:
        if actor.kind == "person" and not actor.named and actor.office in _POSTED:
            known = [each for each in draft.actors if each.named and each.kind == "person" and (each.office, each.party) == (actor.office, actor.party)]
            if len(known) == 1:
                named[id(actor)] = known[0]
    return named


def _take(draft: Draft, candidate: Candidate, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Add a candidate to the contact that it tells of, or as a new one; drop it when it has not two parties."""
    _place_stranger(candidate, found)
    if candidate.kind == "summit" and candidate.new and not candidate.parties:
        candidate.parties_named = _gathering_before(draft, found)  # the next summit is one of who held the last
    if candidate.continues and not candidate.parties and found:
        last = _usual(found) if candidate.new else found[-1][0].parties
        if candidate.pair and len(last) > _TOGETHER:
            return  # les deux hommes: of three told last, nobody knows which
        candidate.parties_named = list(last)  # the next round is one of those whose talks were told last
        candidate.people = [actor for actors in last.values() for actor in actors] if candidate.strong and len(last) == _TOGETHER else []
    parties = _parties(candidate)
    if candidate.kind == "summit" and len(parties) == _TOGETHER and all(code == "EU" or draft.knowledge.is_state(code) for code in parties):
        candidate.kind = "meeting"  # two parties make a meeting, whatever it calls itself
    if candidate.sequel and candidate.status in SETTLED:
        candidate.date = day_of_last(candidate, found)
    like = [pair for pair in reversed(found) if not _earlier_visit(draft, candidate, pair[0]) and not _long_before(draft, candidate, *pair)]
    if candidate.anaphor and len(parties) < _TOGETHER and candidate.status in SETTLED:
        like.sort(key=lambda pair: pair[0].status in TO_COME and all(each.aside for each in pair[1]))  # what was, rather than what was talked of
    same = next((pair for pair in like if is_same(candidate, parties, *pair)), None)
    if same is None and candidate.hearsay and candidate.status == "held":
        same = next((pair for pair in reversed(found) if denies(pair[0], candidate, parties)), None)
    if same is None and candidate.anaphor and not parties and (earlier := _planned_before(candidate, found)) is not None:
        parties = {code: [] if _of_somebody(draft, candidate) else list(people) for code, people in earlier.parties.items()}
        candidate.place = candidate.place or earlier.place
    if same is None and candidate.anaphor and _of_all_apart(candidate, parties, found):
        return
    if same is None:
        if (len(parties) < 2 and not gathers(draft, candidate, parties)) or _further_within(draft.today, candidate, parties, found):
            return
        contact = DraftContact(candidate.kind, "denied" if candidate.ruled_out and candidate.status == "cancelled" else candidate.status)
        found.append((contact, []))
        same = found[-1]
    contact, told = same
    come_about = contact.status in TO_COME and candidate.status in SETTLED and candidate.strong  # what a headline foresaw
    if told and not candidate.aside and all(each.bare or each.bound or (each.titled and come_about) for each in told):
        contact.status = candidate.status  # what the text says, where its heading did not
    elif contact.status == "cancelled" and candidate.status == "postponed" and told and all(each.intended or in_title(draft, each) for each in told):
        contact.status = "postponed"  # X n'ira pas à Y: il a reporté sa visite
    elif (
        draft.language.lexicon["contacts"]["tenseless"]
        and goes_on(candidate, contact, told)
        and all(in_title(draft, each) or each.sentence == candidate.sentence for each in told)
    ):
        contact.status = "ongoing"
    elif over_since(draft, candidate, contact):
        contact.status = "held"  # what had begun is told to have been
    elif under_way(draft, candidate, contact, told):
        contact.status = "ongoing"
    if begun_before(candidate, contact, told) or dates_anew(candidate, contact, told):
        contact.date = candidate.date
    told.append(candidate)
    _enrich(draft, contact, candidate, parties)


def _further_within(today: str | None, candidate: Candidate, parties: dict[str, list[DraftActor]], found: list[tuple[DraftContact, list[Candidate]]]) -> bool:
    """Say whether a visitor who is already there only goes on within the country: *en visite en Chine …; mercredi, il se rendra à Kunming*."""
    if candidate.kind != "visit" or candidate.status not in TO_COME or len(candidate.date or "") != DAY:
        return False
    there = [contact for contact, _ in found if contact.kind == "visit" and contact.status == "ongoing" and set(contact.parties) == set(parties)]
    there = [
        each for each in there if all(not people or not each.parties[code] or _same_people(people, each.parties[code]) for code, people in parties.items())
    ]
    return any(days_apart((contact.date or today or "")[:DAY], candidate.date) < _STAY for contact in there)


def _same_people(people: list[DraftActor], others: list[DraftActor]) -> bool:
    """Say whether somebody is among both: the minister is there, and his president comes on Monday."""
    return any(actor is other for actor in people for other in others)


def _of_all_apart(candidate: Candidate, parties: dict[str, list[DraftActor]], found: list[tuple[DraftContact, list[Candidate]]]) -> bool:
    """Say whether a noun points back at the meetings of several apart, told right before: *провёл встречи с X, Y и Z. На переговорах главы государств …*."""
    apart: dict[tuple[int, int], list[DraftContact]] = {}
    for contact, told in found:
        if candidate.sentence - told[0].sentence == 1:
            apart.setdefault(told[0].cue, []).append(contact)
    told_apart = (contacts for contacts in apart.values() if len(contacts) > 1)
    return len(parties) > 1 and any(set(parties) <= {code for contact in contacts for code in contact.parties} for contacts in told_apart)


def _earlier_visit(draft: Draft, candidate: Candidate, contact: DraftContact) -> bool:
    """Say whether a visit is one of the months before, and not that on which somebody is told to be now: *has arrived in X. He visited it in March, too*."""
    begun = candidate.kind == contact.kind == "visit" and contact.status == "ongoing" and contact.date is None
    past = begun and candidate.status == "held" and candidate.date is not None
    return past and long_over(DraftContact("visit", "held", date=candidate.date), draft.today)


def _long_before(draft: Draft, candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a contact is recalled from long before, and so is not the news that nothing has dated: *met X today. He last saw him on 2 May*."""
    if earlier_than_now(draft, candidate, contact):
        return True
    recalled = candidate.aside and candidate.status == "held" and candidate.date is not None and contact.date is None
    return recalled and not all(each.aside for each in told) and long_over(DraftContact("meeting", "held", date=candidate.date), draft.today)


def _planned_before(candidate: Candidate, found: list[tuple[DraftContact, list[Candidate]]]) -> DraftContact | None:
    """Return the contact of whose like an earlier one came to nothing: *X ira à Y en mai. La visite prévue en juin avait été reportée*."""
    if candidate.status not in ("postponed", "cancelled") or candidate.date is None:
        return None
    like = [contact for contact, told in found if contact.kind == candidate.kind and 0 <= candidate.sentence - told[-1].sentence <= SEQUEL]
    return like[0] if len(like) == 1 else None


def _of_somebody(draft: Draft, candidate: Candidate) -> bool:
    """Say whether the noun of a candidate has one of its own behind it: *la visite de son prédécesseur*."""
    cue = cue_token(draft, candidate)
    return cue is not None and any(token.head == cue.i and token.dep.startswith("nmod") for token in draft.tokens[cue.i + 1 : cue.i + 5])


def _usual(found: list[tuple[DraftContact, list[Candidate]]]) -> dict[str, list[DraftActor]]:
    """Return the two parties of whom the text tells most contacts, the first of several."""
    pairs = [frozenset(contact.parties) for contact, _ in found if len(contact.parties) == _TOGETHER]
    most = max(pairs, key=pairs.count, default=None)
    return next((contact.parties for contact, _ in found if frozenset(contact.parties) == most), {})


def _gathering_before(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> list[str]:
    """Return the organisation of which a summit was told before, if it was only one."""
    told = {code for contact, _ in found if contact.kind == "summit" for code in contact.parties if not draft.knowledge.is_state(code)}
    return list(told) if len(told) == 1 else []


def _place_stranger(candidate: Candidate, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Take somebody of no known party, met by a visitor, for one of the other side of the visit."""
    parties = candidate.parties
    strangers = [actor for actor in candidate.people if actor.kind == "person" and actor.party is None and actor.named]
    if len(parties) != 1 or len(strangers) != 1 or (not candidate.strong and candidate.kind != "meeting"):
        return
    sides = {code for contact, _ in found if contact.kind == "visit" and parties[0] in contact.parties for code in contact.parties} - set(parties)
    if len(sides) == 1:
        strangers[0].party = sides.pop()


def _parties(candidate: Candidate) -> dict[str, list[DraftActor]]:
    parties: dict[str, list[DraftActor]] = {}
    for actor in candidate.people:
        if actor.party:
            people = parties.setdefault(actor.party, [])
            hosting = candidate.kind == "visit" and actor.party == candidate.place_party and candidate.host is None and actor not in candidate.inviting
            speaking = (actor.office or "").endswith("spokesperson") and candidate.host != actor.party  # for those who were there
            if actor.kind == "person" and actor.named and actor not in people and not hosting and not speaking:
                people.append(actor)
    for code in candidate.parties_named:
        parties.setdefault(code, [])
    if candidate.place_party and candidate.kind == "visit":
        parties.setdefault(candidate.place_party, [])
    if candidate.kind == "visit":
        for actor in candidate.inviting:
            if actor.party in parties and actor.kind == "person" and actor.named and actor not in parties[actor.party]:
                parties[actor.party].append(actor)
    return parties


def _enrich(draft: Draft, contact: DraftContact, candidate: Candidate, parties: dict[str, list[DraftActor]]) -> None:
    ground = draft.knowledge.country_of_place(contact.place, draft.language.code) if contact.kind == candidate.kind == "visit" and contact.place else None
    for code, people in parties.items():
        known = contact.parties.setdefault(code, [])
        at_home = code == ground and candidate.host is None  # of the visited, those who invite
        known.extend(actor for actor in people if actor not in known and not (at_home and actor not in candidate.inviting))
    called = contact.kind in ("meeting", "call") and candidate.kind in ("call", "video")
    told_apart = (
        candidate.aside and not candidate.anaphor and contact.kind is None and contact.status in SETTLED
    )  # talks spoken of tell no form of those in which they were
    contact.kind = candidate.kind if called else contact.kind if told_apart else contact.kind or candidate.kind
    whole = contact.kind == "visit" and days_told(contact.date)  # one of its days is not when it was
    if contact.date is None or (candidate.date is not None and not whole and narrower(candidate.date, contact.date)):
        contact.date = candidate.date or contact.date
    elif contact.kind == candidate.kind == "visit" and days_told(candidate.date) and narrower(contact.date, candidate.date or ""):
        contact.date = candidate.date  # arrived on Monday; the visit lasts from Monday to Friday
    if contact.kind not in ("call", "video", "message", "summons") and (
        contact.place is None or (candidate.place and contact.place in draft.state_names and candidate.place not in draft.state_names)
    ):
        contact.place = candidate.place or contact.place
    inviting = {actor.party for actor in candidate.inviting if actor.party in contact.parties} if candidate.kind == "visit" else set()
    inviting = inviting & {candidate.place_party} if candidate.place_party else inviting  # not the guest, named behind
    contact.host = contact.host or (candidate.host if candidate.host in contact.parties else None) or (inviting.pop() if len(inviting) == 1 else None)
    contact.initiator = contact.initiator or (candidate.initiator if candidate.initiator in contact.parties else None)
    contact.occasion = contact.occasion or candidate.occasion
    if candidate.status in ("postponed", "cancelled") and contact.status in TO_COME:
        contact.status = candidate.status
    elif contact.status in TO_COME and candidate.status == "denied":
        contact.status = "denied"
    elif contact.status == "proposed" and candidate.status == "planned":
        contact.status = "planned"
    elif (
        contact.status == "denied" and not candidate.supposed and (candidate.status in TO_COME or (candidate.status == "cancelled" and not candidate.ruled_out))
    ):
        contact.status = "cancelled"  # what will not be had been planned
    sentence = draft.sentences[candidate.sentence]
    contact.evidence.append((sentence.start, sentence.end))
    contact.cues.append(candidate.cue)
