"""Statements of languages that tell them by word order: made of the clauses and quotations that a cue governs, and given to whoever speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from visavis.blocks import without_notes
from visavis.reading.contacts.words import SETTLED
from visavis.reading.draft import DraftActor, DraftReadout, DraftStatement, Sentence
from visavis.reading.statements.order_cues import Said, stood_before
from visavis.reading.statements.order_quotes import closed, is_asked, is_term, whole
from visavis.reading.statements.reported import trimmed
from visavis.reading.statements.scenes import Made, Scene, medium_of
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice

_FRAGMENT = 12  # signs of a fragment without a cue at least
_LATEST = 8  # statements of a sentence, at most
_EDGE = 3  # signs behind a quotation that is a paragraph of its own


@dataclass(slots=True)
class Running:
    """Who spoke last in a paragraph, and whether what follows without a cue is still theirs."""

    voice: Voice
    block: int
    account: bool  # told of as an account of talks is: by name, in the reporter's words
    sentence: int  # the last in which they speak


@dataclass(slots=True)
class Reading:
    """What has been read of a document so far."""

    speech: Speech
    made: list[Made] = field(default_factory=list)
    running: Running | None = None
    before: Running | None = None  # who spoke at the end of the paragraph before
    on: int = -1  # the last sentence in which a side's wish goes on with what its own people said
    body: Voice | None = None  # the institution, organisation or account that spoke last
    waiting: list[Made] = field(default_factory=list)  # quotations of the sentence before that nobody has been found for


def same_voice(one: Voice, other: Voice | None) -> bool:
    """Say whether two voices are of the same speakers."""
    return other is not None and [id(each) for each in one.speakers] == [id(each) for each in other.speakers]


def clause(reading: Reading, cue: Said, first: int, last: int) -> bool:
    """Make the indirect statement of a stretch, where there is one."""
    speech = reading.speech
    if cue.until >= 0:
        first, last = cue.start, cue.until
    last = _own_end(speech, first, last, cue)
    span = trimmed(speech, first, last)
    if span is None or cue.voice is None or last - first < 1 or (cue.tells and cue.outright and not says(speech, first, last)):
        return False
    if _only_contact(speech, cue, span):
        return False
    statement = DraftStatement("indirect", [closed(speech, span)], list(cue.voice.speakers), cue=cue.span)
    made = Made(statement, cue.as_cue(first), first, last)
    _carry(speech, made, cue)
    reading.made.append(made)
    return True


def _own_end(speech: Speech, first: int, last: int, cue: Said) -> int:
    """Return where what stands behind a cue in the text ends, what only its copy has there left out."""
    end = last
    while end > first and speech.tokens[end - 1].pos == "PUNCT":
        end -= 1
    kept = end
    while kept > first and stood_before(speech, kept - 1, cue.verb):
        kept -= 1
    return kept if first < kept < end or (kept == first and cue.tells and cue.until < 0) else last


def _only_contact(speech: Speech, cue: Said, span: tuple[int, int]) -> bool:
    """Whether an institution or account tells no more than that the contact took place which the text is about."""
    if cue.voice is None or cue.voice.people or not cue.tells or not cue.voice.speakers:
        return False
    main = [one for one in speech.draft.contacts if one.main and one.status in SETTLED]
    found = min((start for contact in main for start, _ in contact.cues if span[0] <= start < span[1]), default=-1)
    if found < 0:
        return False
    light = speech.draft.language.lexicon["contacts"]["words"]["light"]
    before = speech.tokens[speech.token_at(span[0]) : speech.token_at(found)]
    return all(token.pos != "VERB" or token.norm in light or token.morph.startswith("VerbForm=Part") for token in before)


def says(speech: Speech, first: int, last: int) -> bool:
    """Whether a stretch has a predicate, as a clause does."""
    return any(speech.tokens[k].pos in ("VERB", "AUX", "ADJ") for k in range(first, last))


def _carry(speech: Speech, made: Made, cue: Said) -> None:
    """Fill in who passes the words on."""
    sentence = speech.draft.sentences[speech.tokens[cue.verb].sentence]
    statement = made.statement
    if cue.via is not None and cue.via.speakers and cue.voice is not None and not same_voice(cue.via, cue.voice):
        statement.via = _account(speech, cue.via.speakers[0])
    elif cue.voice is not None:
        statement.via = medium_of(speech, Scene(sentence), cue.voice)


def _account(speech: Speech, speaker: DraftActor | DraftReadout) -> DraftActor | DraftReadout:
    if isinstance(speaker, DraftActor) and speaker.kind == "institution":
        return next((one for one in speech.draft.readouts if one.issuer is speaker), speaker)
    return speaker


def quotes_in(speech: Speech, sentence: Sentence) -> list[int]:
    """Return the quotations that begin in a sentence."""
    found: list[int] = []
    for k in range(sentence.first, sentence.last):
        at = speech.quoted[k]
        if at >= 0 and at not in found and speech.token_at(speech.quotations[at].opening) == k:
            found.append(at)
    return found


def quote(reading: Reading, at: int, cue: Said | None) -> None:
    """Make the statement of a quotation; one without a cue waits for whoever the next sentence names, or is of who spoke last."""
    speech = reading.speech
    if is_term(speech, at) and not (cue is not None and whole(speech, at)):
        return
    quotation = speech.quotations[at]
    first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
    if is_asked(speech, at):
        reading.made.append(Made(DraftStatement("direct", list(quotation.spans)), None, first, last))
        return
    if cue is not None:
        quoted = [one for one in reading.made[:-_LATEST:-1] if one.statement.mode in ("direct", "partial")]
        earlier = next((one for one in quoted if one.cue is not None and one.cue.verb == cue.verb), None)
        resumed = earlier is not None and first > cue.verb > earlier.last - 1 and earlier.statement.mode == "direct"  # “…”, he said, “…”
        together = earlier is not None and cue.verb < earlier.first and speech.tokens[earlier.first].sentence == speech.tokens[first].sentence
        if earlier is not None and cue.voice is not None and (resumed or together):
            earlier.statement.spans += quotation.spans
            earlier.statement.mode = earlier.statement.mode if whole(speech, at) else "partial"
            earlier.last = last
            return
    statement = DraftStatement("direct" if whole(speech, at) else "partial", list(quotation.spans))
    made = Made(statement, None, first, last)
    reading.made.append(made)
    if cue is not None:
        give(speech, made, cue)
        return
    reading.waiting.append(made)


def give(speech: Speech, made: Made, cue: Said) -> None:
    """Give a quotation to whoever speaks by the cue."""
    made.statement.speakers = list(cue.voice.speakers) if cue.voice is not None else []
    made.statement.cue = cue.span
    made.cue = cue.as_cue(made.first)
    _carry(speech, made, cue)


def settle(reading: Reading) -> None:
    """Give quotations that nobody behind them speaks to whoever spoke last; short ones without anybody are names or scare quotes.

    A paragraph that is nothing but a quotation is of whoever spoke at the end of the one before, and goes on with what they were quoted with there.
    """
    tokens = reading.speech.tokens
    for one in reading.waiting:
        if one.statement.mode == "direct" and (earlier := _paragraph_before(reading, one)) is not None:
            earlier.statement.spans += one.statement.spans
            earlier.last = one.last
            one.statement.mode = None  # type: ignore[assignment]
            continue
        if reading.running is None and reading.before is not None and one.statement.mode == "direct" and _all_quoted(reading.speech, one):
            sentence = reading.speech.draft.sentences[tokens[one.last - 1].sentence]
            reading.running = Running(reading.before.voice, sentence.block, False, sentence.i)
        if reading.running is not None and one.statement.mode == "direct":
            one.statement.speakers = list(reading.running.voice.speakers)
        elif one.statement.mode == "partial" and _goes_on_quoting(reading, one):
            one.statement.speakers = list(reading.running.voice.speakers) if reading.running is not None else []
        elif one.statement.mode == "partial":
            one.statement.mode = None  # type: ignore[assignment]
    reading.waiting = []


def _goes_on_quoting(reading: Reading, made: Made) -> bool:
    """Whether a long fragment goes on with what the one who spoke last in its paragraph is quoted with."""
    start, end = made.statement.spans[0]
    text = reading.speech.draft.text[start:end].replace(" ", "")
    return reading.running is not None and bool(reading.running.voice.people) and len(text) >= _FRAGMENT


def _paragraph_before(reading: Reading, made: Made) -> Made | None:
    """Return the quotation with which the paragraph before ends, where another is the whole of its own."""
    speech = reading.speech
    if not _all_quoted(speech, made):
        return None
    block = speech.draft.sentences[speech.tokens[made.first].sentence].block
    kept = [one for one in reading.made if one.statement.mode == "direct" and one.first < made.first]
    if not kept or not kept[-1].statement.speakers:
        return None
    end = speech.draft.sentences[speech.tokens[kept[-1].last - 1].sentence]
    edge = speech.draft.document.blocks[end.block].end - kept[-1].statement.spans[-1][1]
    return kept[-1] if end.block == block - 1 and edge <= _EDGE else None


def _all_quoted(speech: Speech, made: Made) -> bool:
    """Whether a quotation is the whole of its paragraph."""
    block = speech.draft.document.blocks[speech.draft.sentences[speech.tokens[made.first].sentence].block]
    quotation = speech.quotations[speech.quoted[made.first]]
    behind = len(without_notes(speech.draft.text[quotation.opening : block.end])) - (quotation.closing - quotation.opening)
    return quotation.opening - block.start <= 1 and behind <= _EDGE
