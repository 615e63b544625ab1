"""Incises within marks that are not closed around them (« C'est tard, regrette X. Trop tard. », « C'est tard, a-t-il dit. Trop tard. »)."""

from __future__ import annotations

from visavis.reading.draft import DraftStatement
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.pronouns import pronoun
from visavis.reading.statements.scenes import Made, cue_span
from visavis.reading.statements.speech import Cue, Speech
from visavis.reading.statements.voices import Voice

_STOPS = (".", "!", "?")


def incise_within(speech: Speech, statement: DraftStatement, first: int, last: int) -> Made | None:
    """Return the statement of a quotation that its incise stands inside of, marks not closed around it; None where it has none."""
    tokens = speech.tokens
    for k in range(first + 3, last - 2):
        if tokens[k - 1].text != ",":
            continue
        found = _incise(speech, k, last)
        if found is None:
            continue
        cue, voice, behind = found
        ends = (*_STOPS, ",") if cue.clitic >= 0 else _STOPS
        end = next((j for j in range(behind, last) if tokens[j].text in ends), -1)
        rest = (tokens[end + 1].start, statement.spans[-1][1]) if 0 <= end < last - 2 else None
        statement.spans = [(statement.spans[0][0], tokens[k - 2].end), *([rest] if rest and rest[0] < rest[1] else [])]
        statement.mode = "direct"
        statement.speakers = list(voice.speakers)
        statement.cue = cue_span(speech, cue)
        return Made(statement, cue, first, last)
    return None


def _incise(speech: Speech, at: int, last: int) -> tuple[Cue, Voice, int] | None:
    """The incise that begins at the token, its voice, and the token behind: a verb of saying before a pronoun, or before the mention of a person."""
    tokens, words, pronouns = speech.tokens, speech.table.words, speech.table.pronouns
    helped = tokens[at].norm in words["auxiliary"]
    verb, clitic = at, -1
    if helped:
        verb = at + 1
        while verb < last and tokens[verb].norm.startswith("-"):
            clitic = verb if tokens[verb].norm in pronouns else clitic
            verb += 1
    if verb >= last - 1 or helped is not (tokens[verb].norm in speech.table.participles):
        return None
    entry = next((use for use in speech.table.verbs.get(tokens[verb].norm, ()) if _says(use)), None)
    if entry is None:
        return None
    behind = verb + 1
    while not helped and behind < last and tokens[behind].norm.startswith("-"):
        clitic = behind if tokens[behind].norm in pronouns else clitic
        behind += 1
    cue = Cue(entry, verb, at, behind, "compound" if helped else "finite", incise=True, clitic=clitic)
    if clitic >= 0:
        voice = pronoun(speech, clitic)
        return (cue, voice, behind) if voice.known else None
    titled = tokens[behind].pos == "DET" or tokens[behind].norm.rstrip(".") in words["before_labels"]
    mention = speech.mention[behind] or (speech.mention[behind + 1] if titled and behind + 1 < last else None)
    if mention is None or not any(actor.kind == "person" for actor in mention.actors):
        return None
    return cue, Voice(list(mention.actors), True, behind, behind + 1), next((j for j in range(behind, last) if tokens[j].start >= mention.end), last)


def _says(use: Entry) -> bool:
    return {"quote", "clause"} <= use.frames and not use.tail and not use.reflexive
