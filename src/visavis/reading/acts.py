"""Acts: what is done by saying something, from the cue and from what is said."""

from __future__ import annotations

from visavis.reading.speech import Cue, Speech
from visavis.records import Act


def act_of(speech: Speech, cue: Cue | None, first: int, last: int) -> Act:
    """Return the act of what stands in tokens `first` to `last`, exclusive, under the cue, if any."""
    table, tokens = speech.table, speech.tokens
    if cue is not None and cue.entry.lemma in table.light and cue.frame != "que":
        noun = _head_noun(speech, first, last)
        if noun is not None:
            return noun
    act: Act = cue.entry.act if cue is not None else "state"
    if act not in ("state", "assess"):
        return act
    if cue is not None and cue.frame in ("np", "sur", "de") or (first < last and tokens[first].pos in ("DET", "NOUN") and not any(speech.is_finite(k) for k in range(first, min(last, first + 40)))):
        noun = _head_noun(speech, first, last)
        if noun is not None:
            return noun
    verbs = 0
    for k in range(first, min(last, first + 30)):
        norm = tokens[k].norm
        found = table.inner.get(norm)
        if found is not None and tokens[k].pos in ("VERB", "ADJ", "AUX", "NOUN"):
            return found
        if tokens[k].pos in ("VERB", "AUX") and "VerbForm" in tokens[k].morph:
            verbs += 1
            if verbs > 3:
                break
    if act == "state" and any(tokens[k].norm in table.evaluative for k in range(first, min(last, first + 60))):
        return "assess"
    return act


def _head_noun(speech: Speech, first: int, last: int) -> Act | None:
    """The act of the first noun, or of the one it is about (l'importance de …)."""
    for k in range(first, min(last, first + 7)):
        if speech.tokens[k].pos in ("NOUN", "VERB", "ADJ"):
            found = speech.table.nouns.get(speech.tokens[k].norm)
            if found is not None:
                return found
            if speech.tokens[k].pos == "NOUN":
                return None
    return None
