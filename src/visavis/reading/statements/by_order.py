"""Statements told by word order: whoever opens a clause speaks, the verb of saying follows, and what is said runs on to the next who does.

For languages without inflection and conjunctions of reported clauses, whose lexicon says so. A sentence is cut at its marks; its cues, the
voices that open their clauses and what stands behind them make its statements. What has no cue of its own goes on with what was said before,
where it reads like an account of talks.
"""

from __future__ import annotations

from visavis.reading.contacts.words import SETTLED
from visavis.reading.draft import DraftReadout, DraftStatement, Sentence
from visavis.reading.statements.order_cues import Said, Segment, cues_in, is_mark, segments
from visavis.reading.statements.order_labels import in_headline, labelled
from visavis.reading.statements.order_made import Reading, Running, clause, give, quote, quotes_in, same_voice, says, settle
from visavis.reading.statements.order_quotes import closed, is_name, is_term, whole
from visavis.reading.statements.order_subjects import voice_in
from visavis.reading.statements.order_voices import (
    carried,
    for_others,
    last_spoke,
    names,
    of_himself,
    of_running,
    opens_with_object,
    own_side,
    pointed,
    says_itself,
)
from visavis.reading.statements.quoted import of_turn
from visavis.reading.statements.reported import trimmed
from visavis.reading.statements.scenes import Made
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice

_HEAD = 300  # characters in which a text says what it is of


def by_order(speech: Speech) -> list[Made]:
    """Return the statements of a document whose language tells them by word order, in the text's order."""
    reading = Reading(speech)
    _introduce(speech)
    for index, quotation in enumerate(speech.quotations):
        if quotation.label is None:
            continue
        first, last = speech.token_at(quotation.opening), speech.token_at(quotation.closing)
        if first < last and speech.quoted[first] == index:
            reading.made.append(of_turn(speech, quotation, first, last))
    turns = list(reading.made)
    asked = [one for one in turns if _of_nobody(speech, one)] if _many_ask(speech) else []
    reading.made = [one for one in turns if one not in asked]
    for sentence in speech.draft.sentences:
        turn = next((one for one in turns if one.first < sentence.last and sentence.first < one.last), None)
        if turn is not None and turn in asked:
            _related(reading, sentence, turn)
        elif turn is not None:
            _retold(reading, sentence, turn)
        elif not _in_turn(speech, sentence):
            _read(reading, sentence)
    settle(reading)
    return [one for one in reading.made if one.statement.mode]


def _introduce(speech: Speech) -> None:
    """Note the names right behind titles, by which nothing but the text knows who holds them."""
    tokens = speech.tokens
    for mention in speech.draft.mentions:
        k = speech.token_at(mention.end)
        titled = mention.basis == "office" and len(mention.actors) == 1 and mention.actors[0].kind == "person"
        if titled and 0 < k < len(tokens) and tokens[k].pos == "PROPN" and speech.mention[k] is None and tokens[k].sentence == tokens[k - 1].sentence:
            speech.roles.setdefault(tokens[k].norm, mention.actors[0])


def _in_turn(speech: Speech, sentence: Sentence) -> bool:
    """Whether a sentence stands within a turn of a transcript."""
    return any((at := speech.quoted[k]) >= 0 and speech.quotations[at].label is not None for k in range(sentence.first, sentence.last))


def _many_ask(speech: Speech) -> bool:
    """Whether a text is of a press conference, where nobody knows who asks, and of no interview."""
    head = speech.draft.text[:_HEAD].replace(" ", "")
    return any(word in head for word in speech.draft.language.lexicon["readouts"]["weak"].get("press conference", ()))


def _of_nobody(speech: Speech, turn: Made) -> bool:
    """Whether a turn is a question that the text gives to nobody: *问：…*."""
    quotation = speech.quotations[speech.quoted[turn.first]]
    start, end = quotation.label or (0, 0)
    return quotation.role == "question" and not turn.statement.speakers and speech.draft.text[start:end] in speech.table.words["question_labels"]


def _related(reading: Reading, sentence: Sentence, turn: Made) -> None:
    """Make what a question that is nobody's tells that others said: *问：有报道称，…*."""
    speech = reading.speech
    kept = speech.quoted[sentence.first : sentence.last]
    own = speech.quoted[turn.first]
    speech.quoted[sentence.first : sentence.last] = [-1 if at == own else at for at in kept]
    _read(reading, sentence)
    speech.quoted[sentence.first : sentence.last] = kept


def _retold(reading: Reading, sentence: Sentence, turn: Made) -> None:
    """Make what somebody in a turn of a transcript tells that others said."""
    speech, words = reading.speech, reading.speech.table.words
    if not turn.statement.speakers or turn.statement.mode is None:
        return
    kept = speech.quoted[sentence.first : sentence.last]
    own = speech.quoted[turn.first]
    speech.quoted[sentence.first : sentence.last] = [-1 if at == own else at for at in kept]
    cues = cues_in(speech, sentence, segments(speech, sentence))
    found: list[Said] = []
    for cue in cues:
        other = cue.voice is not None and cue.named and bool(cue.voice.people) and not set(map(id, cue.voice.speakers)) & set(map(id, turn.statement.speakers))
        if cue.tells and (other or (found and cue.voice is None and cue.entry.lemma in words["reopens"])):
            cue.voice = cue.voice if other else found[-1].voice
            found.append(cue)
    for n, cue in enumerate(found):
        end = found[n + 1].opens if n + 1 < len(found) else sentence.last
        if cue.start < end and clause(reading, cue, cue.start, end):
            reading.made[-1].statement.via = turn.statement.speakers[0]
    speech.quoted[sentence.first : sentence.last] = kept


def _read(reading: Reading, sentence: Sentence) -> None:
    speech = reading.speech
    if sentence.first and speech.draft.sentences[sentence.i - 1].block != sentence.block:
        settle(reading)
        kept = reading.running
        reading.before = kept if kept is not None and last_spoke(speech, kept, sentence) else None
        reading.running = None
    elif reading.before is not None and not last_spoke(speech, reading.before, sentence):
        reading.before = None
    parts = segments(speech, sentence)
    before = len(reading.made)
    told = labelled(reading, sentence)
    found = [] if told else _opening(reading, cues_in(speech, sentence, parts), parts)
    quotes = quotes_in(speech, sentence)
    if found:
        _told(reading, sentence, found, quotes)
    elif not told:
        _uncued(reading, sentence, parts, quotes)
    if len(reading.made) == before and not reading.waiting:
        reading.running = None if reading.running is not None and reading.running.account else reading.running


# ---- cues -------------------------------------------------------------------------------------------------------------------------


def _opening(reading: Reading, cues: list[Said], parts: list[Segment]) -> list[Said]:
    """Return the cues that open statements of their own, each with whoever speaks; those within what another reports are left out."""
    words = reading.speech.table.words
    found: list[Said] = []
    tokens = reading.speech.tokens
    headline = bool(cues) and in_headline(reading.speech, tokens[cues[0].verb].sentence)
    for cue in cues:
        part = parts[cue.part]
        own = cue.voice
        active = found[-1] if found else None
        if active is None:
            me = of_himself(reading, cue, part)
            own = me or pointed(reading, cue, own, parts) or carried(reading, cue, parts)
            if own is None or (me is not None and not (cue.tells and cue.outright)) or of_running(reading, cue, own):
                if own is not None:
                    reading.on = tokens[cue.verb].sentence
                    return []
                continue
            cue.voice = own
            found.append(cue)
            continue
        if cue.first < active.start:
            continue
        within = cue.part == active.content and not (cue.joined and own is None)
        speaks = own is not None and (
            bool(own.people) or any(isinstance(one, DraftReadout) or one.kind in ("institution", "organisation") for one in own.speakers)
        )
        if within and active.tells:
            if speaks and own is not None and not cue.aside and says_itself(reading, cue, own, active) and not same_voice(own, active.voice):
                cue.via = active.voice
                found[-1] = cue  # whose words another only passes on
            continue
        if own is not None:
            if (speaks and (cue.tells or not active.tells)) or (headline and own.speakers):
                cue.voice = own
                found.append(cue)
            continue
        opens = cue.first == part.first or cue.joined or (not cue.tells and opens_with_object(reading.speech, part))
        if opens and (not active.tells or names(reading, active)) and cue.part > active.content:
            cue.voice, cue.via = active.voice, active.via
            found.append(cue)
            continue
        if (
            opens
            and (cue.joined or (cue.tells and cue.outright) or cue.entry.lemma in words["reopens"])
            and (cue.tells or cue.entry.act not in words["neutral_acts"])
        ):
            cue.voice, cue.via = active.voice, active.via
            found.append(cue)
    return found


# ---- what is told -----------------------------------------------------------------------------------------------------------------


def _told(reading: Reading, sentence: Sentence, found: list[Said], quotes: list[int]) -> None:
    """Make the statements of a sentence with cues."""
    speech = reading.speech
    left = list(quotes)
    for n, cue in enumerate(found):
        end = min(found[n + 1].opens if n + 1 < len(found) else sentence.last, _ends(speech, sentence, cue))
        own = [at for at in left if cue.start <= speech.token_at(speech.quotations[at].opening) < max(end, cue.start)]
        behind = [at for at in left if speech.token_at(speech.quotations[at].closing) <= cue.opens] if cue.tells else []
        for at in behind:  # “…”, he said
            quote(reading, at, cue)
        made = _statements(reading, cue, cue.start, end, own)
        if not made and not behind and cue.aside and cue.opens > sentence.first:
            _before(reading, sentence, cue)
        left = [at for at in left if at not in own and at not in behind]
        if n == 0 and reading.waiting and cue.part == 0 and cue.tells and cue.voice is not None:
            for one in reading.waiting:
                give(speech, one, cue)
            _interrupted(reading, cue, own)
            reading.waiting = []
    last = found[-1]
    if last.via is not None and last.via.people:
        last.voice = last.via  # whoever tells it goes on
    if last.voice is not None and last.voice.speakers:
        named = any(one.named and same_voice(last.voice, one.voice) for one in found) or (
            reading.running is not None and reading.running.account and same_voice(last.voice, reading.running.voice)
        )
        quoted = any(one.cue is not None and one.statement.mode != "indirect" and one.cue.verb == last.verb for one in reading.made[-4:])
        held = [contact for contact in speech.draft.contacts if contact.status in SETTLED]
        there = [person for contact in held for people in contact.parties.values() for person in people]
        took_part = any(one is person for one in last.voice.speakers for person in there)
        account = named and last.tells and not quoted and (took_part or for_others(last.voice))
        reading.running = Running(last.voice, sentence.block, account, sentence.i)
    elif last.voice is not None and last.tells and _nameless(speech, last.voice):
        reading.running = Running(last.voice, sentence.block, False, sentence.i)  # somebody whom nobody knows
    for cue in found:
        if cue.voice is not None and cue.voice.speakers and not cue.voice.people:
            reading.body = cue.voice
    for at in left:
        quote(reading, at, None)


def _interrupted(reading: Reading, cue: Said, own: list[int]) -> None:
    """Make one of a quotation and what goes on with it right behind who says it: *“…。”王毅说，“…。”*."""
    speech = reading.speech
    first = next((one for one in reading.waiting if one.statement.mode == "direct"), None)
    if first is None or not own or cue.start != speech.token_at(speech.quotations[own[0]].opening):
        return
    spans = speech.quotations[own[0]].spans
    second = next((one for one in reading.made[::-1] if one.statement.mode == "direct" and one.statement.spans[:1] == spans[:1]), None)
    if second is not None and second is not first and second.first > cue.verb:
        first.statement.spans += second.statement.spans
        first.last = second.last
        second.statement.mode = None  # type: ignore[assignment]


def _ends(speech: Speech, sentence: Sentence, cue: Said) -> int:
    """Return where what an attitude is about ends: before the clause in which the subject goes on to do something else."""
    tokens, words = speech.tokens, speech.table.words
    if cue.tells:
        return sentence.last
    for k in range(cue.start, sentence.last - 1):
        goes_on = tokens[k + 1].pos == "AUX" or (tokens[k + 1].pos == "CCONJ" and tokens[k + 1].norm in words["coordination"])
        if is_mark(speech, k) and tokens[k].norm == "," and goes_on and speech.mention[k + 1] is None:
            return k
    return sentence.last


def _nameless(speech: Speech, voice: Voice) -> bool:
    """Whether somebody speaks whom the text only describes or nobody knows."""
    words = [speech.tokens[k] for k in range(voice.first, max(voice.first + 1, voice.last))]
    return any(word.norm in speech.table.words["person_nouns"] or word.pos == "PROPN" for word in words)


def _statements(reading: Reading, cue: Said, start: int, end: int, quotes: list[int]) -> bool:
    """Make what a cue governs: the clauses, and the quotations among them; return whether there was anything."""
    speech = reading.speech
    terms = [at for at in quotes if is_term(speech, at)]
    quotes = [at for at in quotes if at not in terms]
    quotes = sorted([*quotes, *(at for at in terms if _beside(speech, at, quotes))])
    made = False
    at = start
    for one in quotes:
        first, last = speech.token_at(speech.quotations[one].opening), speech.token_at(speech.quotations[one].closing)
        floor = first
        while floor > at and not is_mark(speech, floor - 1):
            floor -= 1
        if floor > at:
            made |= clause(reading, cue, at, floor)
        quote(reading, one, cue)
        made = True
        while last < end and not is_mark(speech, last):
            last += 1
        at = max(at, last)
    if made and "clause" not in cue.entry.frames:
        return made  # calls somebody so, and says nothing more
    return clause(reading, cue, at, end) or made


def _beside(speech: Speech, at: int, quotes: list[int]) -> bool:
    """Whether a short quotation ends the clause in which words were quoted before it: *要求“谨慎行事”及尊重“红线”*."""
    first, last = speech.token_at(speech.quotations[at].opening), speech.token_at(speech.quotations[at].closing)
    before = next((one for one in reversed(quotes) if one < at), None)
    if before is None or not is_mark(speech, last) or is_name(speech, at):
        return False
    end = speech.token_at(speech.quotations[before].closing)
    return not any(is_mark(speech, k) for k in range(end, first)) and any(speech.tokens[k].pos == "CCONJ" for k in range(end, first))


def _before(reading: Reading, sentence: Sentence, cue: Said) -> None:
    """Make the statement of the clause that a cue stands behind: *会谈将继续，发言人说。*."""
    if cue.tells and cue.outright and cue.entry.lemma in reading.speech.table.words["always_said"]:
        clause(reading, cue, sentence.first, cue.opens)


# ---- what goes on without a cue ---------------------------------------------------------------------------------------------------


def _uncued(reading: Reading, sentence: Sentence, parts: list[Segment], quotes: list[int]) -> None:
    """Go on with what was said before, where the sentence still tells of it; its quotations are of whoever said it."""
    speech, running = reading.speech, reading.running
    kept = [at for at in quotes if not is_term(speech, at)]
    if running is not None and running.account and not any(whole(speech, at) for at in kept) and _goes_on(reading, sentence, parts):
        kept = []  # an account quotes slogans, not words
    for at in kept:
        quote(reading, at, None)
        _predicate(reading, parts, at)
    if kept and running is not None:
        running.account = False
    begun = _listing(reading, sentence, parts)
    if kept or speech.quoted[sentence.first] >= 0:
        return
    if begun is None and (running is None or not (reading.on == sentence.i or _goes_on(reading, sentence, parts))):
        return
    span = trimmed(speech, sentence.first, sentence.last)
    if span is None or not says(speech, sentence.first, sentence.last):
        return
    if running is not None:
        running.sentence = sentence.i
    if begun is not None:
        begun.statement.spans[-1] = (begun.statement.spans[-1][0], closed(speech, span)[1])
        begun.last = sentence.last
        return
    assert running is not None
    statement = DraftStatement("indirect", [closed(speech, span)], list(running.voice.speakers))
    reading.made.append(Made(statement, None, sentence.first, sentence.last))


def _listing(reading: Reading, sentence: Sentence, parts: list[Segment]) -> Made | None:
    """Return the indirect statement that a semicolon before a sentence leaves unfinished: *要有三项要素：第一，…；第二，…*."""
    speech = reading.speech
    last = reading.made[-1] if reading.made else None
    unfinished = last is not None and last.statement.mode == "indirect" and last.last == sentence.first and speech.tokens[sentence.first - 1].norm == ";"
    opener = voice_in(speech, parts[0].first, parts[0].last) if unfinished and parts else None
    return last if unfinished and (opener is None or not (opener.people or opener.readout)) else None


def _predicate(reading: Reading, parts: list[Segment], at: int) -> None:
    """Give a quoted predicate to the subject right before its marks: *两国元首“同意保持联系”*."""
    speech = reading.speech
    if reading.running is not None and reading.running.voice.people and len(reading.running.voice.speakers) == 1:
        return  # who is quoted telling what somebody does
    first = speech.token_at(speech.quotations[at].opening)
    before = next((part for part in parts if part.last == first), None)
    if before is None or not reading.waiting or first + 1 >= len(speech.tokens) or speech.tokens[first + 1].pos not in ("VERB", "AUX", "ADV"):
        return
    found = voice_in(speech, before.first, before.last)
    if found is not None and found.last == first and (found.people or speech.tokens[first + 1].norm in speech.table.verbs) and found.speakers:
        reading.waiting.pop().statement.speakers = list(found.speakers)


def _goes_on(reading: Reading, sentence: Sentence, parts: list[Segment]) -> bool:
    """Whether a sentence without a cue still tells what was said: an account of talks does until somebody or some day comes up anew."""
    speech, running = reading.speech, reading.running
    words, tokens = speech.table.words, speech.tokens
    if running is None:
        return False
    first = sentence.first
    if speech.draft.text[sentence.start : sentence.end].replace(" ", "").startswith(tuple(words["narrative_opening"])):
        return False
    opener = voice_in(speech, parts[0].first, parts[0].last) if parts else None
    wishes = any(tokens[k].norm in words["wishing"] or tokens[k].norm in words["first_person"] for k in range(sentence.first, sentence.last))
    if opener is not None and (opener.people or opener.readout) and not (wishes and len(opener.speakers) > 1):
        return False
    if opener is not None and own_side(running, opener) and wishes:
        return True
    if any(sentence.start <= start < sentence.end for contact in speech.draft.contacts for start, _ in contact.cues if contact.status == "held"):
        return False
    return running.account or (wishes and opener is None and tokens[first].norm in words["wishing"] | words["first_person"])
