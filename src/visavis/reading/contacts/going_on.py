"""Whether talks that go on are told to be over, or others before them, where the present tense tells what goes on now."""

from __future__ import annotations

from visavis.edtf import is_earlier
from visavis.reading.contacts.words import Candidate, cue_token, words_of
from visavis.reading.draft import Draft, DraftContact

# That something goes on is told within so many sentences of what called it by its name.
_NEAR = 2


def over_since(draft: Draft, candidate: Candidate, contact: DraftContact) -> bool:
    """Say whether talks that the text told as going on are told to have been; *по итогам переговоров* and *встреча продолжилась* do not tell it."""
    now = words_of(draft.language).present_now and contact.status == "ongoing" and contact.kind != "visit"
    return now and candidate.status == "held" and not candidate.bare and _is_told_over(draft, candidate)


def earlier_than_now(draft: Draft, candidate: Candidate, contact: DraftContact) -> bool:
    """Say whether what a sentence dates by an earlier day is not what goes on now: *идут переговоры. 18 февраля прошли переговоры в X*."""
    now = words_of(draft.language).present_now and contact.status == "ongoing" and contact.kind != "visit" and contact.date is None
    return now and candidate.status == "held" and candidate.kind != "visit" and is_earlier(candidate.date, draft.today)


def under_way(draft: Draft, candidate: Candidate, contact: DraftContact, told: list[Candidate]) -> bool:
    """Say whether what was only called by its name is told to go on: *стало известно о формате встречи. Переговоры продолжаются*."""
    if candidate.kind == contact.kind == "visit" and contact.status == "held":  # was received at the airport. During this visit, they will sign …
        fresh = contact.host is not None and contact.date in (None, draft.today) and not any(each.aside for each in told)
        return fresh and candidate.status == "planned" and candidate.anaphor and candidate.place_party is None
    now = words_of(draft.language).present_now and contact.status == "held" and contact.kind != "visit" and candidate.status == "ongoing"
    if not now or not told or candidate.sentence - told[0].sentence > _NEAR:
        return False
    return all((token := cue_token(draft, each)) is not None and token.pos == "NOUN" and token.dep in ("nmod", "obl") for each in told)


def _is_told_over(draft: Draft, candidate: Candidate) -> bool:
    """Say whether the cue's own verb is in the past, and not one of beginning or going on."""
    token, words = cue_token(draft, candidate), words_of(draft.language)
    if token is None:
        return True
    if token.pos in ("VERB", "AUX"):
        return not any(row.get("between_people") for row in words.verbs.get(token.lemma, ()))
    verb = draft.tokens[token.head]
    own = token.dep.startswith(("nsubj", "obj")) and verb.pos in ("VERB", "AUX")
    called = (each for each in draft.tokens[verb.i : draft.sentences[verb.sentence].last] if each.head == verb.i and each.dep == "xcomp")
    if any(each.pos in ("ADJ", "NOUN") for each in called):
        return False  # переговоры стали первыми: what they are, not that they are over
    return own and "Tense=Past" in verb.morph and verb.lemma not in words.status["lasting"] | words.status["begun"] | words.status["just_begun"]
