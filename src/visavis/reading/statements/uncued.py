"""Quotations without a cue: of the running speaker, of a heading that repeats one, or no statement at all."""

from __future__ import annotations

import itertools
import re

from visavis.reading.draft import DraftReadout, DraftStatement, Sentence, Speaker
from visavis.reading.statements.cues import starts_phrase
from visavis.reading.statements.placed import sender_of
from visavis.reading.statements.quoted import outer_subject
from visavis.reading.statements.scenes import Made, Scene, is_name
from visavis.reading.statements.sentence_subjects import sentence_subject
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice, governed, stranger_at, voice_at

_HEADING = 200  # characters that a heading stays below
_AROUND = 100  # statements before and behind a heading that it may repeat
_WORD = re.compile(r"[^\W\d_]+")
_LONGER = 3  # letters that tell little, and words that tell much
_NOUN = 6  # tokens before whoever speaks in which a noun for it stands
_OPENS = 3  # tokens behind a colon within which whoever speaks is named
_SHORT = 4  # words below which a quotation without any cue is taken for a name or scare quotes


def uncued(speech: Speech, scenes: list[Scene], made: list[Made]) -> None:
    """Give quotations without a cue the running speaker, and drop those that are names, terms or scare quotes."""
    running: Made | None = None
    headings: list[int] = []
    for index, one in enumerate(made):
        statement = one.statement
        if one.cue is not None:
            if not statement.speakers and (named := _inverted(speech, scenes[speech.tokens[one.first].sentence].sentence, one)) is not None:
                statement.speakers = list(named.speakers)
            if statement.speakers or statement.mode != "indirect":
                running = one
            continue
        if speech.quoted[one.first] >= 0 and speech.quotations[speech.quoted[one.first]].label is not None and not statement.speakers:
            continue  # a question from the floor
        if not statement.speakers and any(token.norm in speech.table.words["question_nouns"] for token in speech.tokens[max(0, one.first - 2) : one.first]):
            continue  # à la question « … ? », X a répondu
        if statement.mode == "indirect" or statement.speakers or _role(speech, one) == "question":
            running = one if statement.speakers else running
            continue
        sentence = scenes[speech.tokens[one.first].sentence].sentence
        block = speech.draft.document.blocks[sentence.block]
        words = _words(speech, statement)
        if block.kind in ("title", "heading") or (_heading(speech, sentence) and statement.spans[-1][1] <= block.end):
            headings.append(index)
            continue
        agent = _by_agent(speech, one)
        if agent is not None:
            statement.speakers = list(agent.speakers)
            continue
        subject = outer_subject(speech, sentence, one) or _portrayed(speech, sentence, one) or _inverted(speech, sentence, one)
        if subject is None and (is_name(speech, one.first) or (words < _SHORT and statement.mode == "partial")):
            statement.mode = None  # type: ignore[assignment]
            continue
        if subject is not None:
            statement.speakers = list(subject.speakers)
            if running is not None and isinstance(running.statement.via, DraftReadout):
                statement.via = running.statement.via
            continue
        account = _introduced(speech, one.first) or _sent(speech, one.first)
        if account is not None:
            statement.speakers = [account]
            running = one
            continue
        told = _told_of(speech, scenes, sentence, one, running)
        if told is not None and statement.mode == "partial" and len(told.people) > 1 and (carrier := _carrier(speech, one, running)) is not None:
            statement.speakers = [carrier]  # what several did together, in the words of the communiqué
            continue
        if told is not None and not (running is not None and _speaks_for(running, told) and sentence.i - speech.tokens[running.last - 1].sentence <= 2):
            statement.speakers = list(told.speakers)
            running = one if told.speakers else running
            continue
        near = running is not None and 0 <= sentence.i - speech.tokens[running.last - 1].sentence <= 2
        if near and running is not None:
            statement.speakers, statement.via = list(running.statement.speakers), running.statement.via
            if statement.mode == "partial" and len(statement.speakers) > 1 and isinstance(statement.via, DraftReadout):
                statement.speakers, statement.via = [statement.via], None
            running = one
        elif statement.mode == "partial" and words < 2 * _SHORT:
            statement.mode = None  # type: ignore[assignment]
        elif running is None and statement.mode == "direct" and one.first == sentence.first and (behind := _told_behind(speech, scenes, one)) is not None:
            statement.speakers = list(behind.speakers)
            running = one
    _join(speech, made)
    for index in headings:
        statement = made[index].statement
        repeated = _repeated(speech, made, index)
        headed = _headed(speech, scenes, made, index) if repeated is None else None
        if headed is not None:
            statement.speakers = list(headed.speakers)
        elif repeated is not None:
            statement.speakers, statement.via = list(repeated.statement.speakers), repeated.statement.via
            made[index].repeats = repeated
        elif not _headline_of(speech, scenes, made[index]) and (is_name(speech, made[index].first) or _words(speech, statement) < _SHORT):
            statement.mode = None  # type: ignore[assignment]


def _inverted(speech: Speech, sentence: Sentence, one: Made) -> Voice | None:
    """Who does behind the verb, at the end of a sentence, what a colon and their words follow: *Reste la question que pose X, chercheur : « … »*."""
    opening = one.first - 1
    while opening > sentence.first and (speech.is_mark(opening) or speech.tokens[opening].pos == "SPACE") and speech.tokens[opening].text != ":":
        opening -= 1
    if one.statement.mode != "direct" or opening <= sentence.first or speech.tokens[opening].text != ":":
        return None
    for k in range(opening - 1, sentence.first, -1):
        token = speech.tokens[k]
        if token.dep.startswith("nsubj") and token.head < k:
            found = voice_at(speech, k) or stranger_at(speech, k)
            relative = any(each.head == token.head and "PronType=Rel" in each.morph for each in speech.tokens[sentence.first : k])
            return found if found is not None and found.people and relative else None
    return None


def _join(speech: Speech, made: list[Made]) -> None:
    """Make fragments that one speaker is given in one sentence without a cue one statement (discuté « de A », mais aussi « de B »)."""
    for before, one in itertools.pairwise(list(made)):
        fragments = all(each.cue is None and each.statement.mode == "partial" and each.statement.speakers for each in (before, one))
        if not fragments or before.statement.speakers != one.statement.speakers or one.first < before.last:
            continue
        between = range(before.last, one.first)
        if speech.tokens[before.first].sentence != speech.tokens[one.first].sentence or any(
            speech.quoted[k] >= 0 or speech.is_finite(k) or speech.tokens[k].text in (";", ":") for k in between
        ):
            continue
        one.statement.spans = before.statement.spans + one.statement.spans
        one.first = before.first
        before.statement.mode = None  # type: ignore[assignment]


def _role(speech: Speech, one: Made) -> str:
    at = speech.quoted[one.first]
    return speech.quotations[at].role if at >= 0 else ""


def _headed(speech: Speech, scenes: list[Scene], made: list[Made], index: int) -> Voice | None:
    """Whose words a heading quotes that nothing repeats: those of whom it names before a colon, or of who answers in an interview."""
    first = made[index].first
    sentence = scenes[speech.tokens[first].sentence].sentence
    behind = _signed(speech, made[index]) or _explained(speech, sentence, made[index])
    if behind is not None:
        return behind
    k = first - 1
    while k >= sentence.first and speech.tokens[k].pos == "SPACE":
        k -= 1
    if k > sentence.first and speech.tokens[k].text == ":":
        found = next((voice for j in range(sentence.first, k) if (voice := voice_at(speech, j) or stranger_at(speech, j)) is not None and voice.people), None)
        if found is not None:
            return found
    answer = next((one for one in made if _role(speech, one) == "answer"), None)
    if answer is None:
        turns = [one for one in made if len(one.statement.speakers) == 1 and (at := speech.quoted[one.first]) >= 0 and speech.quotations[at].label is not None]
        said = {id(one.statement.speakers[0]): 0 for one in turns}
        for one in turns:
            said[id(one.statement.speakers[0])] += one.statement.spans[-1][1] - one.statement.spans[0][0]
        answer = max(turns, key=lambda one: said[id(one.statement.speakers[0])]) if 0 < len(said) <= 2 else None
    return Voice(list(answer.statement.speakers), True) if answer is not None and answer.statement.speakers else None


def _introduced(speech: Speech, first: int) -> DraftReadout | None:
    """The account that a colon before the quotation gives in its own words (a publié le communiqué suivant : « … »)."""
    k = first - 1
    while k >= 0 and speech.tokens[k].pos == "SPACE":
        k -= 1
    if k < 0 or speech.tokens[k].text != ":":
        return None
    return next((speech.readout[j] for j in range(k - 1, max(-1, k - 7), -1) if speech.readout[j] is not None), None)


def _sent(speech: Speech, first: int) -> Speaker | None:
    """Who sent the message that a colon before the quotation gives (*The letter reads: "…"*)."""
    k = first - 1
    while k >= 0 and (speech.tokens[k].pos == "SPACE" or speech.is_mark(k)):
        k -= 1
    if k < 0 or speech.tokens[k].text != ":":
        return None
    sentence = speech.tokens[k].sentence
    before = (j for j in range(k - 1, max(-1, k - 7), -1) if speech.tokens[j].sentence == sentence)
    found = next((voice for j in before if (voice := sender_of(speech, j)) is not None), None)
    return found.speakers[0] if found is not None else None


def _carrier(speech: Speech, one: Made, running: Made | None) -> DraftReadout | None:
    """The account by which the text goes: that of the words before, else the only one, named before the quotation."""
    before = running.statement if running is not None else None
    for found in (before.via, *before.speakers) if before is not None else ():
        if isinstance(found, DraftReadout):
            return found
    accounts = speech.draft.readouts
    start = one.statement.spans[0][0]
    return accounts[0] if len(accounts) == 1 and accounts[0].mentions and accounts[0].mentions[0][0] < start else None


def _speaks_for(running: Made, told: Voice) -> bool:
    """Whether whoever spoke last is of the state that the sentence tells of: then the words are still theirs."""
    parties = {one.party for one in running.statement.speakers}
    return bool(told.parties) and not told.people and told.readout is None and told.parties <= parties


def _told_of(speech: Speech, scenes: list[Scene], sentence: Sentence, one: Made, running: Made | None) -> Voice | None:
    """Whose words a quotation without a cue are by whom the text tells of: the subject of its sentence, or of the one before that it opens behind."""
    signed = _signed(speech, one) or _explained(speech, sentence, one) or _announced(speech, sentence, one.first)
    if signed is not None:
        return signed
    if one.first > sentence.first:
        return sentence_subject(speech, sentence, one.first)
    if one.statement.mode != "direct" or not sentence.i:
        return None
    before = scenes[sentence.i - 1].sentence
    if running is not None and speech.tokens[running.last - 1].sentence >= before.i:
        return None
    if any(speech.quoted[k] >= 0 for k in range(before.first, before.last)):
        return None
    found = sentence_subject(speech, before, before.last)
    return found if found is not None and found.people and len(found.speakers) == 1 else None


def _told_behind(speech: Speech, scenes: list[Scene], one: Made) -> Voice | None:
    """Who opens a text with their words, whom the sentence behind them tells of (« … » *L'ambassadeur X* ne cache pas sa joie)."""
    at = speech.tokens[one.last - 1].sentence + 1
    if at >= len(scenes):
        return None
    following = scenes[at].sentence
    if any(speech.quoted[k] >= 0 for k in range(following.first, following.last)):
        return None
    found = sentence_subject(speech, following, following.last)
    if any(starts_phrase(speech.tokens, k, following.last, speech.table.so_said) for k in range(following.first, following.last)):
        named = (voice_at(speech, k) for k in range(following.first, following.last) if speech.tokens[k].dep.startswith("nsubj"))
        found = next((voice for voice in named if voice is not None and voice.people), found)
    return found if found is not None and len(found.people) == len(found.speakers) == 1 else None


def _signed(speech: Speech, one: Made) -> Voice | None:
    """Who is named right behind a quotation, in brackets or behind a dash (« … » (Serguei Lavrov))."""
    tokens, k = speech.tokens, one.last
    if k + 1 >= len(tokens) or tokens[k].text not in ("(", "—", "–") or tokens[k].sentence != tokens[k + 1].sentence:
        return None
    found = voice_at(speech, k + 1) or stranger_at(speech, k + 1)
    ends = found is not None and (found.last >= len(tokens) or tokens[found.last].sentence != tokens[k].sentence or tokens[found.last].text in (")", ",", "."))
    return found if found is not None and found.people and ends else None


def _by_agent(speech: Speech, one: Made) -> Voice | None:
    """Whose words a participle and its agent enclose (qualifié de « … » *par M. Wang*)."""
    tokens, k = speech.tokens, one.last
    if k + 1 >= len(tokens) or tokens[k].norm not in speech.table.words["by"] or tokens[k].sentence != tokens[one.first].sentence:
        return None
    reports = any(tokens[j].norm in speech.table.participles for j in range(max(0, one.first - 5), one.first))
    return next((found for j in range(k + 1, min(k + 5, len(tokens))) if (found := voice_at(speech, j) or stranger_at(speech, j))), None) if reports else None


def _portrayed(speech: Speech, sentence: Sentence, one: Made) -> Voice | None:
    """Who presents somebody as the words in marks say (X a décrit le pays *comme* « un partenaire »)."""
    tokens, words = speech.tokens, speech.table.words
    k = one.first - 1
    while k > sentence.first and tokens[k].pos == "DET":
        k -= 1
    if k <= sentence.first or tokens[k].norm not in words["as"]:
        return None
    shown = next((j for j in range(k - 1, sentence.first, -1) if tokens[j].norm in words["portraying"] and speech.quoted[j] < 0), -1)
    if shown < 0 or any(tokens[j].text in (",", ";", ":") or speech.is_finite(j) for j in range(shown + 1, k)):
        return None
    found = sentence_subject(speech, sentence, shown)
    return found if found is not None and found.speakers else None


def _explained(speech: Speech, sentence: Sentence, one: Made) -> Voice | None:
    """Whom a quotation is followed by at the head of its sentence, behind a colon (« … » : M. Wang a fixé le cap)."""
    tokens = speech.tokens
    alone = all(tokens[k].pos in ("NUM", "PUNCT", "SYM", "SPACE", "X") for k in range(sentence.first, one.first))
    if not alone or one.last + 1 >= sentence.last or tokens[one.last].text != ":":
        return None
    for k in range(one.last + 1, sentence.last):
        if speech.quoted[k] >= 0 or tokens[k].norm in speech.table.words["relatives"]:
            return None
        found = voice_at(speech, k) or stranger_at(speech, k)
        if found is not None and found.people and len(found.speakers) == 1 and not governed(speech, found.first):
            return found
    return None


def _announced(speech: Speech, sentence: Sentence, first: int) -> Voice | None:
    """The only person named before the colon of a quotation, in a phrase without a verb (Réponse de M. Wang : « … »)."""
    tokens = speech.tokens
    if first - 1 <= sentence.first or tokens[first - 1].text != ":":
        return None
    words, last = speech.table.words, first - 2
    nearest = voice_at(speech, last) or stranger_at(speech, last)
    if nearest is not None and nearest.people and governed(speech, nearest.first):
        before = range(max(sentence.first, nearest.first - _NOUN), nearest.first)
        if any(tokens[k].norm in words["speech_nouns"] and speech.quoted[k] < 0 for k in before):
            return nearest  # s'est attiré une mise en garde de M. Wang : « … »
    voices: list[Voice] = []
    noun = False  # what somebody says is what the sentence is about (la réponse de X n'a pas tardé : « … »)
    for k in range(sentence.first, first - 1):
        noun = noun or tokens[k].norm in speech.table.words["speech_nouns"]
        if speech.quoted[k] >= 0 or (speech.is_finite(k) and tokens[k].pos in ("VERB", "AUX") and not (noun and voices)):
            return None
        found = voice_at(speech, k) or stranger_at(speech, k)
        if found is not None and found.people:
            voices.append(found)
    people = {id(person) for voice in voices for person in voice.people}
    return voices[0] if len(people) == 1 else None


def _headline_of(speech: Speech, scenes: list[Scene], one: Made) -> bool:
    """Whether words in marks head a heading, and behind a colon somebody says something: they are given those words (« … » : *Paris dénonce* …)."""
    scene = scenes[speech.tokens[one.first].sentence]
    if one.first != scene.sentence.first or one.last + 1 >= scene.sentence.last or speech.tokens[one.last].text != ":":
        return False
    for cue, voice in scene.cues:
        if voice.first >= 0 and one.last < voice.first <= one.last + _OPENS and cue.first <= voice.last + _OPENS and voice.speakers:
            one.statement.speakers = list(voice.speakers)
            return True
    return False


def _words(speech: Speech, statement: DraftStatement) -> int:
    return sum(len(speech.draft.text[start:end].split()) for start, end in statement.spans)


def _heading(speech: Speech, sentence: Sentence) -> bool:
    """Whether a sentence that fills its block stands without a full stop."""
    block = speech.draft.document.blocks[sentence.block]
    if block.end - block.start >= _HEADING or sentence.start > block.start + 2 or sentence.end < block.end - 1:
        return False
    return speech.draft.text[block.start : block.end].rstrip(' \u00a0\u202f»”"')[-1:] not in ".!?…"


def _repeated(speech: Speech, made: list[Made], index: int) -> Made | None:
    """The later or earlier statement with a cue or speaker that says the same words."""
    text = speech.draft.text
    start, end = made[index].statement.spans[0]
    words = text[start:end].casefold().strip(" .,;")
    if len(words) < 4:
        return None
    around = [
        other
        for other in made[index + 1 : index + _AROUND] + made[max(0, index - _AROUND) : index]
        if other.statement.mode and other.statement.mode != "indirect"
    ]
    exact = next((other for other in around if any(words in text[a:b].casefold() for a, b in other.statement.spans)), None)
    return exact or next((other for other in around if any(_much_the_same(words, text[a:b].casefold()) for a, b in other.statement.spans)), None)


def _much_the_same(words: str, other: str) -> bool:
    """Whether most longer words of a heading stand in what is said below it."""
    longer = [word for word in _WORD.findall(words) if len(word) > _LONGER]
    said = set(_WORD.findall(other))
    return len(longer) >= _LONGER and sum(word in said for word in longer) >= 0.75 * len(longer)
