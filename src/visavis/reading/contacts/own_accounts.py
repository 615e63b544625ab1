"""A side's own account of its contact: headed by it, about it alone, and dated by it; all else in it was spoken about."""

from __future__ import annotations

from visavis.folding import fold
from visavis.reading.contacts.words import SETTLED, Candidate, words_of
from visavis.reading.draft import Draft, DraftContact

_TITLES = ("title", "heading")
# So many sentences open a text.
_OPENING = 2


def heads_itself(draft: Draft) -> bool:
    """Say whether the document is headed as the side's own news are: *Readout of X's call with Y*, *Telephone conversation with Y*."""
    blocks = draft.document.blocks
    body = next((n for n, block in enumerate(blocks) if block.kind in ("lead", "paragraph")), 0)
    headings = words_of(draft.language).own_headings
    return any(fold(draft.text[block.start : block.end]).lstrip().startswith(headings) for block in blocks[: max(1, body)])


def talks_of(draft: Draft) -> DraftContact | None:
    """Return the talks that a document headed as a side's own account is of, where it is of one: what is said in it was said there."""
    main = [contact for contact in draft.contacts if contact.main and contact.kind != "visit"]
    return main[0] if len(main) == 1 and main[0].status in SETTLED and heads_itself(draft) else None


def complete_heading(draft: Draft, heading: Candidate) -> bool:
    """Add to the contact of a heading that names only with whom it was who had it: the person of another party whom the text then names first.

    *Telephone conversation with X*; say whether there is such a person.
    """
    sentence = draft.sentences[heading.sentence]
    others = [actor for actor in heading.people if actor.kind == "person"]
    named = [mention.start for mention in draft.mentions if sentence.start <= mention.start < sentence.end]
    behind = [start > heading.cue[0] for start in named]
    words = words_of(draft.language).words
    brought = {token.norm for token in draft.tokens[sentence.first : sentence.last] if heading.cue[1] <= token.start < min(named, default=0)}
    if not brought & (words["with"] | words["to"]):
        return False  # meeting of X and Y
    if draft.document.blocks[sentence.block].kind not in _TITLES or heading.kind in ("visit", "summit", "summons") or not others or not all(behind):
        return False
    for mention in draft.mentions:
        if mention.start < sentence.end:
            continue
        people = [actor for actor in mention.actors if actor.kind == "person"]
        if people and not any(actor is other for actor in people for other in others):
            own = [actor for actor in people if actor.party is not None and actor.party not in heading.parties and draft.knowledge.is_state(actor.party)]
            heading.people = [*own, *heading.people] if len(own) == len(people) == 1 else heading.people
            heading.initiator = own[0].party if heading.kind == "message" and len(own) == len(people) == 1 else heading.initiator
            heading.strong = heading.bare = heading.strong or bool(own)
            return len(own) == len(people) == 1
    return False


def set_words_apart(draft: Draft, candidates: list[Candidate]) -> None:
    """Take what is told in the words of those who met for told in passing, where one paragraph after another is of their words: *习近平指出，…*."""
    opening = words_of(draft.language).account_opening
    blocks = draft.document.blocks
    body = [n for n, block in enumerate(blocks) if block.kind in ("lead", "paragraph")]
    if opening is None or not body:
        return
    met = [actor for each in candidates if draft.sentences[each.sentence].block <= body[0] for actor in each.people]
    met = met or [actor for mention in draft.mentions if mention.start < blocks[body[0]].end for actor in mention.actors if actor.kind == "person"]
    speaking = {mention.start for mention in draft.mentions if any(actor is each for actor in mention.actors for each in met)}
    accounts = {n for n in body[1:] if blocks[n].start in speaking and opening.match(draft.text, blocks[n].start, blocks[n].end)}
    if 2 * len(accounts) < len(body) - 1:
        return
    for candidate in candidates:
        if draft.sentences[candidate.sentence].block in accounts and candidate.status in SETTLED and not candidate.continues:
            candidate.aside = candidate.backdrop = True
            others = {actor.party for actor in candidate.people if actor.kind == "person" and all(actor is not each for each in met)}
            candidate.people = [actor for actor in candidate.people if actor.party not in others or all(actor is not each for each in met)]


def set_recalled_apart(candidates: list[Candidate]) -> None:
    """Make another contact of what an account of one recalls in passing, with its day."""
    for candidate in candidates:
        candidate.new = candidate.new or (candidate.aside and candidate.date is not None and candidate.status in SETTLED)


def own_lead(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], candidates: list[Candidate], opening: list[int]) -> list[int]:
    """Return the sentences that tell what the account is of: the headline and the first of the text, where the headline is of one call, meeting or message."""
    if not _heads_one(draft, candidates):
        return opening
    blocks = draft.document.blocks
    body = [i for i in opening if blocks[draft.sentences[i].block].kind not in _TITLES]
    itself = [i for i in opening if i not in body[1:]]
    return itself if any(_tells(contact_told, itself) for _, contact_told in found) else opening


def drop_foreign_days(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], lead: list[int]) -> None:
    """Take from the contacts that the lead tells the days that only something behind it gave them."""
    for contact, told in found:
        if _tells(told, lead):
            own = {each.date for each in told if each.sentence in lead or each.subject or each.date == draft.today}
            contact.date = contact.date if contact.date in own else None


def leave_others(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]], candidates: list[Candidate]) -> None:
    """Let an account that its headline says to be of one contact be about that alone, and not about what its sides had with others."""
    if not _heads_one(draft, candidates):
        return
    titles = [set(each.parties) for each in candidates if draft.document.blocks[draft.sentences[each.sentence].block].kind == "title" and each.two_sided]
    own = [contact for contact, _ in found if contact.main and any(_within(set(contact.parties), sides) for sides in titles)]
    for contact, _ in found:
        contact.main = contact.main and (not own or any(contact is each for each in own))


def fill_sides(draft: Draft, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Give the sides that a headline names as states alone whoever opens the text for them: *Press statements following Russian-Azerbaijani talks*."""
    blocks = draft.document.blocks
    body = [sentence for sentence in draft.sentences if blocks[sentence.block].kind not in _TITLES][:_OPENING]
    opening = [each for sentence in body for each in draft.mentions if sentence.start <= each.start < sentence.end]
    for contact, told in found:
        if not contact.main or not any(blocks[draft.sentences[each.sentence].block].kind == "title" for each in told) or any(contact.parties.values()):
            continue
        for code, people in contact.parties.items():
            there = {id(actor): actor for mention in opening for actor in mention.actors if actor.kind == "person" and actor.party == code and actor.named}
            people += there.values() if len(there) == 1 else ()


def _within(parties: set[str], sides: set[str]) -> bool:
    return parties <= sides or sides <= parties


def _tells(told: list[Candidate], sentences: list[int]) -> bool:
    """Say whether one of the sentences tells it, and not in passing."""
    return any(each.sentence in sentences and not each.aside for each in told)


def _heads_one(draft: Draft, candidates: list[Candidate]) -> bool:
    """Say whether the headline is of one call, meeting or message."""
    titles = [each for each in candidates if draft.document.blocks[draft.sentences[each.sentence].block].kind == "title"]
    cues = {each.cue[0] for each in titles}
    nouns = words_of(draft.language).nouns  # talks are one, calls are several
    several = any(token.start in cues and "Number=Plur" in token.morph and token.norm not in nouns for token in draft.tokens)
    return bool(titles) and not several and all(each.kind not in ("visit", "summit") for each in titles)
