"""Statements: what somebody is reported to say, in whose words, carried by whom."""

from __future__ import annotations

from bisect import bisect_left

from visavis.reading.draft import Draft, DraftActor, DraftReadout, DraftStatement
from visavis.reading.people.introductions import introduce
from visavis.reading.statements.accounts import widen
from visavis.reading.statements.acts import act_of, act_of_opening
from visavis.reading.statements.belonging import contact_of
from visavis.reading.statements.by_order import by_order
from visavis.reading.statements.indirect import indirect
from visavis.reading.statements.own_talks import back_to_talks
from visavis.reading.statements.pointed import headlines, pointed
from visavis.reading.statements.quoted import quoted
from visavis.reading.statements.relayed import relayed
from visavis.reading.statements.scenes import Made, scene_of
from visavis.reading.statements.sentence_subjects import sentence_subject
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.uncued import uncued
from visavis.reading.statements.unsaid import author, unsaid

# To ask for anonymity takes so many words at most.
_UNNAMED = 7


def statements(draft: Draft) -> Draft:
    """Return the draft with its statements, in the text's order."""
    if not draft.tokens:
        return draft
    speech = Speech.of(draft)
    speech.author = author(speech)
    introduce(speech)
    if draft.language.lexicon["statements"]["by_order"]:
        made = by_order(speech)
    else:
        scenes = [scene_of(speech, sentence) for sentence in draft.sentences]
        made = quoted(speech, scenes)
        made += indirect(speech, scenes, made)
        made += pointed(speech, scenes, made)
        made += headlines(speech, made)
        made.sort(key=lambda one: (one.statement.spans[0][0], one.statement.spans[-1][1]))
        uncued(speech, scenes, made)
        made += unsaid(speech, scenes, [one for one in made if one.statement.mode])
        made += relayed(speech, made)
    made.sort(key=lambda one: (one.statement.spans[0][0], one.statement.spans[-1][1]))
    made = [one for one in made if one.statement.mode and not _asks_not_to_be_named(speech, one) and not _writer_notes(speech, one)]
    for before, one in zip([None, *made], made, strict=False):
        if before is None or before.statement.speakers:
            _named_behind(speech, one)
    carrier = _only_carrier(draft)
    back_to_talks(speech, made)
    for one in made:
        _complete(speech, one)
        if carrier is not None and one.statement.via is None and _carried_on(one.statement, carrier):
            one.statement.via = carrier
    for one in made:
        if one.repeats is not None:
            one.statement.act = one.repeats.statement.act
    draft.statements = [one.statement for one in made]
    widen(speech)
    return draft


def _asks_not_to_be_named(speech: Speech, one: Made) -> bool:
    """Whether a source only asks for anonymity, which is a condition of what it says and nothing said: *a demandé à garder l'anonymat*."""
    if one.statement.mode != "indirect" or one.last - one.first > _UNNAMED:
        return False
    asked = " ".join(token.norm for token in speech.tokens[one.first : one.last])
    return any(f" {words} " in f" {asked} " for words in speech.table.words["unnamed"])


def _writer_notes(speech: Speech, one: Made) -> bool:
    """Whether the writer himself bids the reader note something, at the head of a sentence and outside quotations: *rappelons que …*."""
    verb = one.cue.verb if one.cue is not None else -1
    if verb < 0 or one.statement.mode != "indirect" or speech.quoted[verb] >= 0:
        return False
    token = speech.tokens[verb]
    return token.norm in speech.table.words["let_us"] and verb == speech.draft.sentences[token.sentence].first


def _named_behind(speech: Speech, one: Made) -> None:
    """Who says what a pronoun opens a document with: whom the next sentence names (« … », a-t-elle dit. La ministre X s'exprimait …)."""
    tokens, cue, draft = speech.tokens, one.cue, speech.draft
    if one.statement.speakers or cue is None or one.statement.mode == "indirect":
        return
    by_pronoun = cue.clitic >= 0 or any(tokens[k].norm in speech.table.pronouns for k in range(max(0, cue.first - 1), min(cue.last + 1, len(tokens))))
    sentence = draft.sentences[tokens[cue.verb].sentence]
    if not by_pronoun or sentence.i + 1 >= len(draft.sentences):
        return
    start = draft.document.blocks[sentence.block].start
    if any(mention.start < sentence.end and mention.start >= start and mention.actors[0].kind == "person" for mention in draft.mentions):
        return
    following = draft.sentences[sentence.i + 1]
    found = sentence_subject(speech, following, following.last)
    if found is not None and len(found.people) == 1:
        one.statement.speakers = list(found.people)


def _only_carrier(draft: Draft) -> DraftReadout | None:
    """The communiqué that a report goes by, where it names one and no other account."""
    if not draft.readouts or draft.readouts[0].medium != "communiqué":
        return None
    first = draft.readouts[0]
    others = [account for account in draft.readouts[1:] if not first.joint or account.joint != first.joint]
    return None if others else first


def _carried_on(statement: DraftStatement, carrier: DraftReadout) -> bool:
    """Whether a statement after the communiqué's first mention may be taken from it: people speak, and one of its party is among them."""
    if carrier.mentions and statement.spans[0][0] <= carrier.mentions[0][0]:
        return False
    people = [one for one in statement.speakers if isinstance(one, DraftActor) and one.kind == "person"]
    parties = {carrier.party, *carrier.joint}
    return len(people) == len(statement.speakers) > 0 and any(one.party in parties for one in people)


def _complete(speech: Speech, one: Made) -> None:
    """Fill in act, contact, date and whom it is directed at."""
    statement = one.statement
    asks = one.cue is None and (at := speech.quoted[one.first]) >= 0 and speech.quotations[at].role == "question"
    if statement.act == "state" and not asks:
        first, last = speech.token_at(statement.spans[0][0]), speech.token_at(statement.spans[0][1])
        quoted_first = first
        if one.cue is not None and one.cue.frame is not None and one.cue.start >= 0 and statement.mode != "indirect":
            first = min(first, one.cue.start)
        opening = act_of_opening(speech, quoted_first, last) if statement.mode == "partial" and (one.cue is None or one.cue.frame == "clause") else None
        statement.act = opening or act_of(speech, one.cue, first, last, statement.speakers)
    statement.contact = statement.contact or contact_of(speech, statement)
    if statement.act not in ("state", "assess"):
        statement.about = _about(speech, one)
    statement.date = _date(speech, one)


def _about(speech: Speech, one: Made) -> list[str | DraftActor]:
    """Whom the act is directed at: the person addressed, else the first party named that is not the speaker's own."""
    places = [one.cue.addressee] if one.cue is not None and one.cue.addressee else []
    places += [(speech.token_at(start), speech.token_at(end)) for start, end in one.statement.spans]
    own = {party.party for party in one.statement.speakers if party.party}
    for first, last in places:
        for k in range(first, last):
            mention = speech.mention[k]
            if mention is None:
                continue
            found: list[str | DraftActor] = []
            for actor in mention.actors:
                if actor in one.statement.speakers or actor.party in own:
                    continue
                found.append(actor if actor.kind == "person" or actor.party is None else actor.party)
            if found:
                return found
    return []


def _date(speech: Speech, one: Made) -> str | None:
    """The date that the cue's own clause states."""
    if one.cue is None or not speech.draft.dates:
        return None
    sentence = speech.draft.sentences[speech.tokens[one.cue.verb].sentence]
    spans = one.statement.spans
    dates = speech.draft.dates
    for date in dates[bisect_left(dates, sentence.start, key=lambda date: date.start) :]:
        if date.start >= sentence.end:
            break
        if date.value and not any(start <= date.start < end for start, end in spans):
            return date.value
    return None
