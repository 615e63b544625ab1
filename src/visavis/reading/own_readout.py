"""The account that a document itself is: what it is headed with, who signs it, whose of a contact's sides gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout
from visavis.reading.statements.accounts import SPOKESPERSON
from visavis.reading.statements.own_offices import institution_of
from visavis.reading.statements.speech import Speech
from visavis.records import Medium

_HEAD = 6  # blocks at the head of a document that may say what it is
_TURNS = 12  # turns among which the first of somebody who was there is looked for
_BODY = ("lead", "paragraph")
_FOOT = 3  # blocks at its foot that may say who gives it
_HASHTAG = re.compile(r"(?<!\w)#\w{3}")


@dataclass(frozen=True, slots=True)
class _Heading:
    """What heads a document that is an account: *Joint communiqué*, *Telephone conversation with X*."""

    medium: Medium
    start: int
    behind: int  # offset behind the words that say it
    end: int
    names_account: bool  # it names the account, and not only the contact
    joint: bool


def own(draft: Draft, speech: Speech, openings: Mapping[str, Medium], nouns: Mapping[str, Medium], sets: Mapping[str, AbstractSet[str]]) -> None:
    """Add the account that the document itself is: headed as one, a speech, or told of *today* by the side that was there.

    What mentions it is the heading where that names an account (*Communiqué*), else a line with its press service alone, else its spokesperson. Its party
    is that of the press service, else the one that the heading leaves out (*Telephone conversation with X*), else that of the institution at its head,
    else of whoever of the contact's people comes first.
    """
    main = next((contact for contact in draft.contacts if contact.main), None)
    if main is None or len(main.parties) < 2:
        return
    heading = _heading(draft, speech, openings, sets)
    medium: Medium | None = heading.medium if heading is not None else None
    if medium is None and _is_speech(draft, speech, main):
        medium = "press conference"
    if medium is None and not draft.readouts and _told_of_today(draft, speech, main, sets["today"]):
        medium = "communiqué"
    announced = _announced(draft, speech, main, nouns, sets.get("adopting", frozenset())) if medium is None else None
    if announced is not None:
        heading, medium = announced[1], announced[1].medium
    signature = _signature(draft, main, sets.get("press_services", frozenset()))
    if medium is None and signature is None:
        return
    known = signature[0] if signature is not None else _answering(draft, speech, main) if medium == "press conference" else None
    if known is None and announced is not None:
        known = announced[0]
    elif known is None and heading is not None:
        known = _attributed(draft, main, heading) or _left_out(draft, speech, main, heading, sets.get("partner", frozenset()))
        if not heading.names_account and (known is None or _of_the_press(draft)):
            return  # a call between X and Y, which is no heading of either; the headline of a paper
    first = _first_side(draft, main, heading.behind if heading is not None else 0)
    shared = heading is not None and heading.joint
    parties = list(main.parties) if shared else [known] if known else [first.party] if first is not None and first.party else []
    for party in parties:
        if given := [account for account in draft.readouts if account.party == party]:
            for account in given:  # Readout of X's call with Y names it itself
                account.is_document |= heading is not None and any(heading.start <= start < heading.end for start, _ in account.mentions)
            continue
        person = first if first is not None and first.party == party else next(iter(main.parties.get(party, ())), None)
        issuer = None if person is None else person if person.kind == "institution" else institution_of(draft, person)
        named = [(heading.start, heading.behind)] if heading is not None and heading.names_account else [signature[1]] if signature is not None else []
        mentions = named or _spokesperson(draft, party)
        draft.readouts.append(DraftReadout(party, issuer, medium or "communiqué", main, tuple(parties) if shared else (), mentions, is_document=True))


def _heading(draft: Draft, speech: Speech, openings: Mapping[str, Medium], sets: Mapping[str, AbstractSet[str]]) -> _Heading | None:
    """What one of the first blocks says at its head that the document is."""
    rows = [*((words, medium, True) for words, medium in openings.items()), *((words, "statement", False) for words in sets.get("titles", frozenset()))]
    rows.sort(key=lambda row: -len(row[0]))
    for block in draft.document.blocks[:_HEAD]:
        head = draft.text[block.start : min(block.end, block.start + 60)].lower()
        for words, medium, names_account in rows:
            if head.startswith(words) and not head[len(words) : len(words) + 1].isalpha():
                told = draft.tokens[speech.token_at(block.start + len(words)) : speech.token_at(block.end)]
                if not names_account and any((token.pos == "VERB" and token.dep == "ROOT") or speech.is_finite(token.i) for token in told):
                    break  # a headline that tells something: talks with X drag on
                joint = names_account and any(word in sets["joint"] for word in head.replace(",", " ").split()[:5])
                return _Heading(medium, block.start, block.start + len(words), block.end, names_account, joint)
        if block.kind in _BODY and not _announces(draft, block.start, block.end):
            return None  # a paragraph that begins with the word speaks of another's account
    return None


def _announces(draft: Draft, start: int, end: int) -> bool:
    """Say whether a paragraph only announces what follows: *The ministry released the following statement:*."""
    return draft.text[start:end].rstrip().endswith(":")


def _announced(draft: Draft, speech: Speech, main: DraftContact, nouns: Mapping[str, Medium], adopting: AbstractSet[str]) -> tuple[str, _Heading] | None:
    """The side of the contact whose institution one of the first blocks tells to give out the account that follows unquoted, and how that calls it."""
    blocks = draft.document.blocks
    for block, following in pairwise(blocks[: _HEAD + 1]):
        if not _announces(draft, block.start, block.end) or speech.quoted[speech.token_at(following.start)] >= 0:
            continue
        for token in draft.tokens[speech.token_at(block.start) : speech.token_at(block.end - 1) + 1]:
            medium = nouns.get(token.lemma)
            if medium is None or draft.tokens[token.head].lemma not in adopting or not token.dep.startswith(("obj", "nsubj")):
                continue
            told = (mention.actors[0] for mention in draft.mentions if block.start <= mention.start < token.start)
            if given := next((actor.party for actor in told if actor.kind == "institution" and actor.party in main.parties), None):
                return given, _Heading(medium, token.start, token.end, block.end, True, False)
    return None


def _attributed(draft: Draft, main: DraftContact, heading: _Heading) -> str | None:
    """The side of the contact for which the spokesperson speaks whom a heading names: *The following is attributable to Spokesperson X*."""
    told = (mention.actors[0] for mention in draft.mentions if heading.start <= mention.start < heading.end)
    return next((actor.party for actor in told if (actor.office or "").endswith(SPOKESPERSON) and actor.party in main.parties), None)


def _left_out(draft: Draft, speech: Speech, main: DraftContact, heading: _Heading, partner: AbstractSet[str]) -> str | None:
    """The one party that a heading does not name, where it names with whom or to whom: *Greetings to X*, *Telephone conversation with X*."""
    last = speech.token_before(heading.behind)
    to_whom = not heading.names_account and draft.tokens[last].pos == "ADP"
    at = last if to_whom else next((k for k in range(last + 1, speech.token_at(heading.end)) if draft.tokens[k].norm in partner), None)
    if at is None:
        return None
    named = [actor for mention in draft.mentions if draft.tokens[at].end <= mention.start < heading.end for actor in mention.actors]
    people = [actor for there in main.parties.values() for actor in there]
    if any(actor.kind == "person" and actor not in people for actor in named):
        return None  # of another contact
    left = [party for party in main.parties if party not in {actor.party for actor in named}]
    return left[0] if named and len(left) == 1 else None


def _of_the_press(draft: Draft) -> bool:
    """Say whether a dateline or the name of an outlet shows that a paper or an agency tells."""
    return bool(draft.datelines) or any(name.kind == "outlet" for name in draft.names)


def _signature(draft: Draft, main: DraftContact, press_services: AbstractSet[str]) -> tuple[str, tuple[int, int]] | None:
    """The side of the contact whose press service stands alone in a line at the head or the foot, and where."""
    blocks = draft.document.blocks
    for block in (*blocks[:_HEAD], *blocks[-_FOOT:]):
        line = draft.text[block.start : block.end].rstrip(" .\n")
        if any(line.lower().startswith(words) for words in press_services):
            names = draft.knowledge.names(line, draft.language.code)
            named = {key for name in names for key in name.keys if key in main.parties}
            rest = line[names[-1].end :].strip(" ,") if names else line
            if len(named) == 1 and (not rest or rest[0].isdigit()):  # with nothing behind its name, but for the day
                return named.pop(), (block.start, block.start + len(line))
    return None


def _spokesperson(draft: Draft, party: str | None) -> list[tuple[int, int]]:
    """Where the text first names the spokesperson of the side that gives it."""
    for mention in draft.mentions:
        actor = mention.actors[0]
        if actor.kind == "person" and (actor.office or "").endswith(SPOKESPERSON) and actor.party in (None, party):
            return [(mention.start, mention.end)]
    return []


def _is_speech(draft: Draft, speech: Speech, main: DraftContact) -> bool:
    """Whether turns of speech make up most of the document, the first of them by one of the contact's people or by nobody named."""
    turns = [one for one in speech.quotations if one.label is not None and not one.role]  # an interview is the outlet's
    if not turns or sum(one.end - one.start for one in turns) * 2 <= len(draft.text):
        return False
    start, end = turns[0].label or (0, 0)
    if start == end:
        return True
    people = [person for party in main.parties.values() for person in party]
    return any(mention.start < end and start < mention.end and mention.actors[0] in people for mention in draft.mentions)


def _answering(draft: Draft, speech: Speech, main: DraftContact) -> str | None:
    """The side of whoever of the contact's people a turn is labelled with first."""
    people = [person for party in main.parties.values() for person in party]
    for turn in speech.quotations[:_TURNS]:
        start, end = turn.label or (0, 0)
        for mention in draft.mentions:
            if mention.start < end and start < mention.end and mention.actors[0] in people:
                return mention.actors[0].party
    return None


def _told_of_today(draft: Draft, speech: Speech, main: DraftContact, today: AbstractSet[str]) -> bool:
    """Whether the main contact is told of *today*, as ministries do of their own."""
    if _HASHTAG.search(draft.text) or any(name.kind == "outlet" for name in draft.names):
        return False  # a post, which tells of what its author did and of much else; a paper or an agency
    for start, end in main.evidence:
        for k in range(speech.token_at(start), speech.token_at(end)):
            if draft.tokens[k].norm in today and speech.quoted[k] < 0:
                return True
    return False


def _first_side(draft: Draft, main: DraftContact, heading: int) -> DraftActor | None:
    """The institution named in the document's head, else the first person named, behind its heading, of those who were there."""
    body = next((block.start for block in draft.document.blocks if heading and block.start >= heading), 0)
    head = draft.document.blocks[min(2, len(draft.document.blocks) - 1)].end
    people = {id(person) for party in main.parties.values() for person in party}
    first: DraftActor | None = None
    for mention in draft.mentions:
        actor = mention.actors[0]
        if actor.kind == "institution" and actor.party in main.parties and mention.end <= head and first is None:
            return actor
        if first is None and id(actor) in people and mention.start >= body:
            first = actor
            break
    return first
