"""Whether what a sentence tells is a contact told before: by kind, status, date, place and who was there."""

from __future__ import annotations

from datetime import date as day

from visavis import edtf
from visavis.edtf import DAY
from visavis.reading.contacts.words import SETTLED, TO_COME, Candidate
from visavis.reading.draft import DraftActor, DraftContact

_TALKS = (None, "meeting", "call", "video")
# So many parties are more than two of them and one that joined them.
_PAIR, _MANY = 2, 4
# Days between the first of a week and its last, and from the first of a stay that is told by its days to the last at most.
_WEEK, _LONGEST = 6, 15
# Days that somebody has been on a visit at most when he is told to be on it.
_STAY = 6
# The sentence that tells how talks were held stands so near.
_NEXT = 2
# What is told within so many sentences may be of what was told before.
SEQUEL = 4


def is_same(candidate: Candidate, parties: dict[str, list[DraftActor]], contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a candidate tells of a contact told before."""
    if contact.kind == "summons" and candidate.kind in (None, "meeting") and any(_sent(actor) for actor in candidate.people):
        # who takes the ambassador to task is told behind
        others = any(people and contact.parties.get(code) and not _shared(people, contact.parties[code]) for code, people in parties.items())
        near = candidate.sentence - told[-1].sentence <= SEQUEL and not candidate.aside and not all(each.aside for each in told)
        return not others and set(parties) == set(contact.parties) and dates_agree(candidate.date, contact.date) and near
    states = candidate.bare or candidate.bound or all(each.bare or each.bound for each in told) or _states_agree(candidate, contact)
    there = candidate.place in (None, contact.place) or (candidate.kind == "visit" and candidate.place_party in contact.parties)
    states = states or (candidate.foretold and contact.status in SETTLED and there)
    states = states or (contact.status == "denied" and candidate.status in TO_COME and all(each.ruled_out for each in told))
    states = states or (contact.status in ("denied", "cancelled") and candidate.supposed)
    states = states or _foreseen(candidate, parties, contact, told) or _begins_as_planned(candidate, parties, contact)
    days = dates_agree(candidate.date, contact.date) or begun_before(candidate, contact, told) or dates_anew(candidate, contact, told)
    days = days or (candidate.nth_day and any(each.nth_day for each in told))
    kinds = (
        _kinds_agree(candidate, contact) or _called(candidate, contact, told) or _seen(candidate, contact, told) or _spoken_by_phone(candidate, contact, told)
    )
    if not kinds or not states or not days:
        return False
    if (
        contact.kind == candidate.kind
        and candidate.kind in ("message", "summons")
        and None not in (senders := {contact.initiator, candidate.initiator})
        and len(senders) > 1
    ):
        return False  # the answer; the other side's ambassador, in turn
    if contact.status == "cancelled" and candidate.status == "proposed" and candidate.date is None and not candidate.anaphor and not candidate.supposed:
        return False  # another one
    off = candidate.aside and candidate.status in ("cancelled", "postponed") and candidate.date is None
    if off and (contact.status in SETTLED or contact.date is not None):
        return False  # X was here last week, for the first time since Y's visit was called off
    if candidate.bound and contact.status in ("cancelled", "denied"):
        return False  # what somebody travels for is not what will not be
    if contact.status in TO_COME and candidate.intended:
        return False  # what had been planned before: *will go in December; had been due to go in October*
    elsewhere = candidate.place is not None and contact.place is None and contact.date is not None
    if candidate.aside and elsewhere and candidate.date is None and not candidate.anaphor and not all(each.aside for each in told):
        return False  # had met there before
    if (
        candidate.kind == "meeting"
        and candidate.aside
        and not candidate.anaphor
        and candidate.status in TO_COME
        and candidate.place
        and contact.place not in (None, candidate.place)
    ):
        return False  # what others make ready elsewhere
    headed = all(each.new and each.titled for each in told)  # called the first by the headline as well
    if (
        candidate.new
        and not candidate.foretold
        and not (len(parties) > 1 and (headed or all(each.bare for each in told) or (candidate.date and candidate.date == contact.date)))
    ):
        return False
    if candidate.kind == "visit" and candidate.place_party and any(other.place_party and other.place_party != candidate.place_party for other in told):
        return False
    if len(parties) >= 2 and candidate.presented and any(each.presented for each in told):
        return bool(set(parties) & set(contact.parties))  # one ceremony, whoever comes next
    if len(parties) >= 2:
        if not (set(parties) <= set(contact.parties) or set(contact.parties) <= set(parties)):
            return False
        if len(contact.parties) == _PAIR and len(parties) >= _MANY and all(contact.parties.values()) and not all(each.bare for each in told):
            return False  # of those two, and others beside them
        joining = [code for code in parties if code not in contact.parties]
        dated = candidate.date is not None and contact.date is None and not any(each.titled or each.bare for each in told)
        if dated and candidate.host in joining and all(contact.parties.values()):
            return False  # X a vu Y. Mardi, Z a reçu les deux ministres
        if joining and (candidate.strong or not candidate.anaphor) and not any(parties.values()) and all(contact.parties.values()):
            return False  # talks of three states are not those that two of their ministers had
        receiving = candidate.host if candidate.kind == contact.kind == "visit" else None  # invited by one, met at the airport by another
        return all(
            code == receiving or not people or not contact.parties.get(code) or _shared(people, contact.parties[code]) for code, people in parties.items()
        )
    if candidate.kind == "summit" and not candidate.anaphor:
        together = candidate.date is not None and candidate.date == contact.date
        apart = candidate.place is not None and contact.place is not None and candidate.place != contact.place
        known = len(parties) == 1 and parties.keys() == contact.parties.keys()
        return known and not apart and (together or candidate.place == contact.place is not None)  # an organisation's own
    if not candidate.anaphor and not _without_ground(candidate, parties, contact):
        return False
    other = any(people and contact.parties.get(code) and not _shared(people, contact.parties[code]) for code, people in parties.items())
    if other and (contact.kind == "visit" or candidate.backdrop):
        return False  # somebody else's
    return candidate.sentence - told[-1].sentence <= 6 and all(code in contact.parties for code in parties)


def _sent(actor: DraftActor) -> bool:
    """Say whether somebody is an ambassador, or one whom only his post names: *the Chinese envoy*."""
    return actor.office == "ambassador" or actor.kind == "group"


def _foreseen(candidate: Candidate, parties: dict[str, list[DraftActor]], contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a contact that was told as still to come is then told as one that is: of a headline, by the lead; or again by its day alone."""
    if candidate.status not in SETTLED or contact.status not in TO_COME or candidate.aside or set(parties) != set(contact.parties):
        return False
    if not any(parties.values()):  # X and Y will meet today. Today's talks of the two states last two hours
        return not candidate.new and candidate.date is not None and candidate.date == contact.date
    same = all(people and set(map(id, people)) == set(map(id, contact.parties[code])) for code, people in parties.items())
    near = candidate.sentence - told[-1].sentence <= _NEXT
    if candidate.kind == contact.kind == "visit" and candidate.loose:
        return near and bool(contact.date) and candidate.date is None  # X visits Y tomorrow. It is his first visit; he visits Y to open a port
    return near and same and contact.date in (None, candidate.date) and all(each.titled for each in told)


def _without_ground(candidate: Candidate, parties: dict[str, list[DraftActor]], contact: DraftContact) -> bool:
    """Say whether a visit is told by its visitor alone, whose journey was told before: *X ira à Y. Il effectuera une visite d'État les 12 et 13*."""
    travels = any(people and _shared(people, contact.parties.get(code, [])) for code, people in parties.items())
    return candidate.kind == contact.kind == "visit" and candidate.status == contact.status and candidate.place is None and not candidate.aside and travels


def _begins_as_planned(candidate: Candidate, parties: dict[str, list[DraftActor]], contact: DraftContact) -> bool:
    """Say whether a visit that is told to have begun is told again by all its days, the first of them that day: *set out on 5 May; will stay 5 to 8 May*."""
    begun = candidate.kind == contact.kind == "visit" and contact.status == "ongoing" and candidate.status == "planned"
    first = (candidate.date or "").split("/")[0]
    visitors = any(people and _shared(people, contact.parties.get(code, [])) for code, people in parties.items())
    return begun and days_told(candidate.date) and first == contact.date and visitors


def dates_anew(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a sentence dates what so far had only the day of its telling: *a vu X, a annoncé jeudi Y. L'entretien a eu lieu mercredi*."""
    if (
        not candidate.anaphor
        or candidate.parties
        or candidate.date is None
        or contact.date is None
        or not any(each.date for each in told)
        or not all(each.day_told for each in told if each.date)
    ):
        return False
    was, said = edtf.moment(candidate.date), edtf.moment(contact.date)
    near = candidate.sentence - told[-1].sentence <= SEQUEL
    return near and was is not None and said is not None and was.grain == said.grain == "day" and 0 <= was.distance(said.first) <= _STAY


def begun_before(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether the visit on which somebody was one day is told to have begun some days before: *met X, on a visit to Y; he began it on Monday*."""
    if not (candidate.kind == contact.kind == "visit" and candidate.status == contact.status == "ongoing" and all(each.staying for each in told)):
        return False
    began, day = edtf.moment(candidate.date), edtf.moment(contact.date)
    return began is not None and day is not None and began.grain == day.grain == "day" and 0 < began.distance(day.first) <= _STAY


def goes_on(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a visit that a headline calls none but paid is told to go on: *X visits Y. He arrived yesterday*."""
    return bool(told) and candidate.kind == contact.kind == "visit" and candidate.status == "ongoing" and contact.status == "held" and not candidate.aside


def _shared(people: list[DraftActor], others: list[DraftActor]) -> bool:
    """Say whether somebody is among both."""
    return any(actor in others for actor in people)


def denies(contact: DraftContact, candidate: Candidate, parties: dict[str, list[DraftActor]]) -> bool:
    """Say whether a contact told before is the denial of what others report."""
    return (
        contact.status == "denied" and _kinds_agree(candidate, contact) and set(parties) == set(contact.parties) and dates_agree(candidate.date, contact.date)
    )


def _kinds_agree(candidate: Candidate, contact: DraftContact) -> bool:
    if candidate.kind == contact.kind:
        return True
    if candidate.kind == "call" and contact.kind == "video":
        return True  # a video call is called a call thereafter
    if candidate.kind == "meeting" and contact.kind == "video" and candidate.loose and candidate.date is candidate.place is None:
        return True  # met X by video. It was the eighth time that they met
    if candidate.kind in _TALKS and contact.kind in _TALKS:
        return candidate.kind is None or contact.kind is None
    return False


def _called(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether talks told right before were the call now told: *discussed it in talks with X. This came in a phone call*."""
    soft = all(each.soft and each.place is None for each in told)
    near = candidate.sentence - told[-1].sentence <= _NEXT
    return candidate.kind in ("call", "video") and contact.kind == "meeting" and soft and near and not candidate.new


def _spoken_by_phone(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether talks are told of right behind a call, which nothing sets apart from it: *called X. The talks with X lasted an hour*."""
    soft = candidate.kind == "meeting" and (candidate.soft or candidate.loose) and candidate.place is None and not candidate.new
    return soft and contact.kind in ("call", "video") and candidate.sentence - told[-1].sentence <= _NEXT and candidate.sentence > told[0].sentence


def _seen(candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether a call or meeting told right before was one by video: a headline calls it but a call or a meeting."""
    near = candidate.sentence - told[-1].sentence <= _NEXT
    headed = all(each.bare for each in told)  # without a verb, and maybe without a day
    of_a_day = (contact.kind == "call" and contact.date is not None) or (headed and contact.kind in ("call", "meeting"))
    return (
        candidate.kind == "video"
        and near
        and not candidate.aside
        and (candidate.date is not None or headed)
        and of_a_day
        and contact.date in (None, candidate.date)
    )


def _states_agree(candidate: Candidate, contact: DraftContact) -> bool:
    if candidate.status == contact.status or {candidate.status, contact.status} == {"held", "ongoing"}:
        return True
    if {candidate.status, contact.status} == {"cancelled", "denied"}:
        return True
    if {candidate.status, contact.status} <= {"planned", "proposed", "postponed", "cancelled"}:
        return True
    if candidate.anaphor and not candidate.parties and candidate.status == "denied" and contact.status in TO_COME:
        return True  # X will come. No such visit is planned
    if (
        candidate.kind == contact.kind == "visit"
        and candidate.status == "planned"
        and contact.status == "ongoing"
        and candidate.anaphor
        and not candidate.parties
    ):
        return True  # прибыл во Вьетнам. Визит состоится 23-24 декабря
    if (
        candidate.kind == contact.kind == "visit"
        and candidate.status == "planned"
        and contact.status in SETTLED
        and candidate.anaphor
        and not candidate.new
        and candidate.place_party is candidate.date is None
    ):
        return True  # X est arrivé à Y. Au cours de cette visite, les deux présidents signeront un accord
    meant = candidate.status == "planned" or (candidate.status == "proposed" and candidate.anaphor)  # has arrived, ready to begin his visit
    leg = candidate.kind == contact.kind == "visit" and meant and contact.status == "ongoing"
    if leg and candidate.date is None and not candidate.new:
        return True  # is in Suzhou, and will go to Shanghai
    return bool(candidate.anaphor and len(candidate.parties) < 2 and candidate.status == "held")


def dates_agree(one: str | None, other: str | None) -> bool:
    """Say whether two dates can be of one contact: one unknown, within the other, or the same."""
    if one is None or other is None:
        return True
    one, other = one.rstrip("~?"), other.rstrip("~?")
    if one.startswith(other) or other.startswith(one):
        return True
    if "/" in one or "/" in other:
        first, last = (one.split("/") * 2)[:2]
        start, end = (other.split("/") * 2)[:2]
        return first <= end and start <= last
    return False


def days_told(date: str | None) -> bool:
    """Say whether a date has the first and the last day of a stay as the text tells them, and is no week or month."""
    first, last = ((date or "").split("/") * 2)[:2]
    if not len(first) == len(last) == DAY or first == last:
        return False
    monday, days = day.fromisoformat(first).weekday() == 0, (day.fromisoformat(last) - day.fromisoformat(first)).days
    return days < _LONGEST and not (monday and days == _WEEK)


def narrower(one: str, other: str) -> bool:
    """Say whether one date lies within another and says more: a day in its month, two days in their week."""
    if len(one) > len(other) and one.startswith(other):
        return True
    first, last = (one.split("/") * 2)[:2]
    start, end = (other.split("/") * 2)[:2]
    return "/" in other and one != other and len(first) == len(start) == DAY and start <= first <= last <= end
