"""What a speaker of a transcript passes on: indirect speech of somebody else within a turn (*QUESTION: Mr. Lavrov said that …*)."""

from __future__ import annotations

from dataclasses import replace

from visavis.reading.draft import DraftActor
from visavis.reading.statements.indirect import indirect
from visavis.reading.statements.scenes import Made, Scene, scene_of
from visavis.reading.statements.speech import Speech


def _supposed(speech: Speech, one: Made) -> bool:
    """Whether the saying is only supposed (*if they say*), or its subject stands for a thing (*that tells you*)."""
    tokens, words, cue = speech.tokens, speech.table.words, one.cue
    if cue is None:
        return False
    speaker = one.statement.speakers[0] if len(one.statement.speakers) == 1 else None
    if cue.kind == "finite" and isinstance(speaker, DraftActor) and speaker.kind == "person" and _not_of_one(speech, cue.verb):
        return True  # Mr. President, thank you
    subject = speech.subject_token(cue.verb)
    if (0 <= subject < cue.first and tokens[subject].norm in words["relative"]) or tokens[max(cue.first - 1, 0)].norm in words["relative"]:
        return True
    return any(tokens[k].norm in words["conditional"] for k in speech.children.get(cue.verb, ()) if tokens[k].dep == "mark")


def _not_of_one(speech: Speech, verb: int) -> bool:
    """Whether a verb is in the form that no third person has for its subject (*thank*, but: *thanks*, *thanked*)."""
    return speech.tokens[verb].norm in speech.table.infinitives and "Tense=Past" not in speech.tokens[verb].morph


def relayed(speech: Speech, made: list[Made]) -> list[Made]:
    """Return the indirect statements within the turns of a transcript that are not the speaker's own, carried by the speaker."""
    turns = [one for one in made if speech.quoted[one.first] >= 0 and speech.quotations[speech.quoted[one.first]].label is not None]
    if not turns:
        return []
    quoted = list(speech.quoted)
    by_sentence: dict[int, Made] = {}
    for one in turns:
        for k in range(one.first, one.last):
            quoted[k] = -1
            by_sentence.setdefault(speech.tokens[k].sentence, one)
    inside = replace(speech, quoted=quoted, spoken=[], heard=None)
    found: list[Made] = []
    for number, turn in sorted(by_sentence.items()):
        sentence = speech.draft.sentences[number]
        whole = scene_of(inside, sentence)
        scene = Scene(sentence, whole.found, whole.cues, [])
        for one in indirect(inside, [scene], []):
            speakers = one.statement.speakers
            if one.first < turn.first or not speakers or _supposed(inside, one) or any(speaker in turn.statement.speakers for speaker in speakers):
                continue
            if one.statement.via is None and len(turn.statement.speakers) == 1:
                one.statement.via = turn.statement.speakers[0]
            found.append(one)
    return found
