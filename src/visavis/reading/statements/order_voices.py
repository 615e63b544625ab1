"""Whose words a verb of saying tells in languages that tell statements by word order: who opens its clause, is pointed back at, or spoke last."""

from __future__ import annotations

from visavis.reading.draft import DraftActor, Sentence
from visavis.reading.statements.order_cues import Said, Segment
from visavis.reading.statements.order_made import Reading, Running
from visavis.reading.statements.order_subjects import unknown, voice_in
from visavis.reading.statements.speech import Speech
from visavis.reading.statements.voices import Voice

_SIDES = 2


def last_spoke(speech: Speech, running: Running, sentence: Sentence) -> bool:
    """Whether nothing but what somebody is quoted with stands between the sentence in which they spoke last and another."""
    before = speech.draft.sentences[running.sentence + 1 : sentence.i]
    return sentence.i > running.sentence and all(speech.quoted[min(one.first + 1, one.last - 1)] >= 0 for one in before)


def says_itself(reading: Reading, cue: Said, own: Voice, active: Said) -> bool:
    """Whether somebody within what another reports says something, and is not only told of: *声明称，总理要求双方保持克制*.

    An institution or account that tells what a person said only passes it on, by whatever verb; what somebody must or would say is not said.
    """
    tokens, words = reading.speech.tokens, reading.speech.table.words
    if any(tokens[k].pos == "AUX" or tokens[k].norm in words["wishing"] for k in range(own.last, cue.verb)):
        return False
    passes_on = active.voice is not None and active.voice.speakers and not active.voice.people and own.people and cue.named
    if passes_on or (cue.tells and active.entry.lemma in words["citing"]):
        return True
    return cue.tells and cue.entry.act != "agree" and (cue.outright or cue.entry.lemma in words["reopens"])


def names(reading: Reading, active: Said) -> bool:
    """Whether a verb of saying only names what was told, as one that is done does: *介绍了发展战略*."""
    tokens, words = reading.speech.tokens, reading.speech.table.words
    return not active.outright and any(tokens[k].norm in words["cue_particles"] for k in range(active.verb + 1, active.start))


def pointed(reading: Reading, cue: Said, own: Voice | None, parts: list[Segment]) -> Voice | None:
    """Return the voice of a cue: of a pronoun, who opened the clause before or spoke last in the paragraph; of *该部*, the body that spoke last."""
    running, tokens, words = reading.running, reading.speech.tokens, reading.speech.table.words
    if own is None:
        return None
    if not own.speakers and tokens[own.first].norm in words["other_side"]:
        return _other_side(reading, own)
    if not own.speakers and tokens[own.first].norm in words["writings"]:
        return _writer(reading, own)
    if not own.speakers and own.first > 0:
        noun = tokens[own.first].norm
        short = next((one for one in words["demonstratives"] if noun.startswith(one) and noun != one), "")
        if tokens[own.first - 1].norm in words["demonstratives"] or short:
            if noun.removeprefix(short) in words["person_nouns"]:
                return running.voice if running is not None else own
            body = reading.body
            called = "" if body is None else "".join(token.text for token in tokens[body.first : body.last])
            return body if body is not None and noun[-1] in called else own
    if cue.named or len(own.speakers) > 1:
        return own
    if tokens[own.first].norm in reading.speech.table.pronouns:
        for at in range(cue.part - 1, -1, -1):
            if tokens[parts[at].first].norm in words["turning_to"]:
                continue
            topic = opener(reading.speech, parts[at])
            if topic is not None and len(topic.people) == len(topic.speakers) == 1:
                return topic
        running = running or reading.before
        if running is not None and not running.voice.speakers:
            return running.voice
    return running.voice if running is not None and len(running.voice.people) == len(running.voice.speakers) == 1 else own


def _other_side(reading: Reading, own: Voice) -> Voice:
    """Return the people whom whoever spoke last met, in the contact told of last before: *王毅表示，…。对方表示，…*."""
    running, tokens = reading.running, reading.speech.tokens
    if running is None or len(running.voice.people) != 1:
        return own
    one, at = running.voice.people[0], tokens[own.first].start
    told = {start: contact for contact in reading.speech.draft.contacts for start, _ in contact.cues if start < at}
    contact = next((told[start] for start in sorted(told, reverse=True) if any(one in people for people in told[start].parties.values())), None)
    if contact is None or len(contact.parties) != _SIDES:
        return own
    others = next((people for people in contact.parties.values() if one not in people), [])
    return Voice(list(others), True, own.first, own.last) if others else own


def _writer(reading: Reading, own: Voice) -> Voice:
    """Return who sent the message told of last, else who spoke last: *习近平致信马克龙。信中说，…*."""
    at = reading.speech.tokens[own.first].start
    sent = [(start, contact) for contact in reading.speech.draft.contacts for start, _ in contact.cues if start < at and contact.kind == "message"]
    contact = max(sent, key=lambda told: told[0])[1] if sent else None
    people = contact.parties.get(contact.initiator or "", []) if contact is not None else []
    if people:
        return Voice(list(people), True, own.first, own.last)
    running = reading.running
    return running.voice if running is not None and len(running.voice.people) == 1 else own


def opener(speech: Speech, part: Segment) -> Voice | None:
    """Return who opens a clause, and is not whom it is done to."""
    found = voice_in(speech, part.first, part.last)
    tokens, words = speech.tokens, speech.table.words
    before = range(part.first, found.first) if found is not None else range(0)
    if any(tokens[k].pos == "VERB" and speech.quoted[k] < 0 and tokens[k + 1].norm not in words["relative"] for k in before):
        return None
    return found


def of_running(reading: Reading, cue: Said, own: Voice) -> bool:
    """Whether what a state is said to want goes on with what its own side said before: in an account, or where the state is called a side (*中方*)."""
    running = reading.running
    if running is None or (cue.tells and cue.outright) or not own.speakers:
        return False
    sides = tuple(reading.speech.draft.language.lexicon["actors"]["words"].get("state_sides", ()))
    side = bool(sides) and reading.speech.tokens[own.first].text.endswith(sides) and bool(running.voice.people) and own_side(running, own)
    return (running.account or side) and all(isinstance(one, DraftActor) and one.kind == "state" for one in own.speakers)


def opens_with_object(speech: Speech, part: Segment) -> bool:
    """Whether a clause without a subject opens with what an attitude is directed at: *对成就表示祝贺*."""
    return speech.tokens[part.first].norm in speech.table.words["object_before"]


def of_himself(reading: Reading, cue: Said, part: Segment) -> Voice | None:
    """Return who spoke last, where *I* opens the clause of a verb within what he is told to say without quotation marks: *X强调，…。我期待着…*."""
    running, tokens = reading.running, reading.speech.tokens
    opens = next((token for token in tokens[part.first : cue.verb] if token.pos in ("NOUN", "PROPN", "PRON")), None)
    me = opens is not None and opens.pos == "PRON" and opens.norm in reading.speech.table.words["first_person"]
    return running.voice if running is not None and running.voice.people and me else None


def own_side(running: Running, voice: Voice) -> bool:
    """Whether a voice is of the party of who spoke last."""
    return bool(voice.parties) and voice.parties <= running.voice.parties


def carried(reading: Reading, cue: Said, parts: list[Segment]) -> Voice | None:
    """Return who speaks by a cue without a subject of its own: who opened a clause before it, or spoke last."""
    speech = reading.speech
    for at in range(cue.part - 1, -1, -1):
        found = opener(speech, parts[at]) or (unknown(speech, parts[at].first, parts[at].last) if cue.tells else None)
        if found is not None:
            return found
    running = reading.running
    part = parts[cue.part]
    opens = cue.first == part.first or cue.joined or opens_with_object(speech, part)
    if running is not None and opens and (cue.part == 0 or cue.tells):
        return running.voice
    return None


def for_others(voice: Voice) -> bool:
    """Whether somebody speaks for others by office."""
    return bool(voice.people) and all((one.office or "").endswith("spokesperson") for one in voice.people)
