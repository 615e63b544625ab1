"""Passives in the short form that report what their subject is, before or behind them (in languages whose participles tell by themselves)."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, DraftReadout, Sentence
from visavis.reading.statements.cues import preposition
from visavis.reading.statements.own_offices import government_of
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice, voice_at
from visavis.reading.triggers import starting_in

_REPORTED = ("state", "assess", "support", "welcome", "concern", "criticise", "thank", "condole", "commit", "agree", "reject")
_NEAR = 5  # tokens between the preposition of a side and its name


def govern_participle(speech: Speech, sentence: Sentence, cue: Cue, at: int) -> None:
    """Find what a participle reports, from the token `at` behind it on: a clause, an infinitive, a noun phrase with its preposition, or its subject."""
    tokens, table, entry = speech.tokens, speech.table, cue.entry
    limit = sentence.last
    following = at + 1 if at + 1 < limit and tokens[at].text in table.words["clause_marks"] else at
    if "clause" in entry.frames and following < limit and tokens[following].norm in table.words["complementiser"] and following + 1 < limit:
        cue.frame, cue.start = "clause", following + 1
        return
    subject = next((k for k in speech.children.get(cue.verb, ()) if tokens[k].dep.startswith("nsubj") and speech.quoted[k] < 0), -1)
    if subject < 0:
        if "inf" in entry.frames and at < limit and speech.is_infinitive(at):
            cue.frame, cue.start = "inf", at
            return
        found = preposition(table, tokens, at, limit) if at < limit else None
        if found is not None and found[0] in entry.frames and at + found[1] < limit:
            cue.frame, cue.start = found[0], at + found[1]
        return
    if entry.single or entry.act not in _REPORTED:
        return
    if table.nouns.get(tokens[subject].norm, "state") == "state" and entry.lemma not in table.words["spoken_passives"]:
        return
    first, last = phrase_of(speech, subject, sentence)
    if subject > cue.verb and (at <= first or all(tokens[k].dep in ("punct", "discourse", "fixed") for k in range(first, at))):
        cue.frame, cue.start = "subject", max(first, at)
    elif subject < cue.first:
        cue.frame, cue.start, cue.until = "subject", first, min(last, cue.first)


def _state(speech: Speech, start: int, end: int) -> DraftActor | None:
    """The government of the state whose adjective stands in the stretch."""
    draft = speech.draft
    for name in starting_in(draft.names, start, end):
        if name.kind == "adjective" and len(name.keys) == 1 and draft.knowledge.is_state(name.keys[0]):
            return government_of(draft, name.keys[0])
    return None


def phrase_of(speech: Speech, head: int, sentence: Sentence) -> tuple[int, int]:
    """Return the tokens of the phrase that the parse hangs on its head, as far as they stand together."""
    first, last = head, head + 1
    below = _below(speech, head)
    while first > sentence.first and first - 1 in below:
        first -= 1
    while last < sentence.last and last in below:
        last += 1
    return first, last


def _below(speech: Speech, head: int) -> set[int]:
    found, frontier = {head}, [head]
    while frontier:
        for child in speech.children.get(frontier.pop(), ()):
            if child not in found:
                found.add(child)
                frontier.append(child)
    return found


def side_of(speech: Speech, sentence: Sentence, cue: Cue) -> Voice | None:
    """Return the side from which a passive says it (*from the Russian side*), or those in the case of an agent behind it."""
    tokens, words = speech.tokens, speech.table.words
    for k in range(sentence.first, sentence.last):
        if speech.quoted[k] >= 0:
            continue
        if tokens[k].norm in words["side_before"]:
            for at in range(k + 1, min(k + _NEAR, sentence.last)):
                if tokens[at].norm in words["side_nouns"]:
                    found = voice_at(speech, at) or next((one for j in range(k + 1, at) if (one := voice_at(speech, j)) is not None), None)
                    if found is not None and not any(isinstance(one, DraftReadout) for one in found.speakers):
                        return Voice(list(found.speakers), True, k, at + 1)
                    own = _state(speech, tokens[k].end, tokens[at].start)
                    if own is not None:
                        return Voice([own], True, k, at + 1)
    for k in range(cue.last, min(cue.last + _NEAR, sentence.last)):
        if "Case=Ins" in tokens[k].morph and tokens[k].dep.startswith("obl") and tokens[k].head == cue.verb:
            found = voice_at(speech, k)
            if found is not None:
                return found
    return None
