"""What a later sentence says of a contact that was to be: it is off, one of its sides withdrew, or the news of it is untrue."""

from __future__ import annotations

from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftContact, Sentence, Token
from visavis.records import Status

_OFF: tuple[Status, ...] = ("cancelled", "postponed", "denied")
# That it fell through is told within so many sentences of the plan.
_NEAR = 2
# What is said of it by a pronoun stands within so many characters of the sentence's beginning.
_OPENING = 60
# What one draws back from stands within so many words behind.
_FEW = 3


def fall_through(draft: Draft, finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Call off the contact planned last before a sentence that says so of it by a pronoun, or that one of its sides drew back from it.

    It is denied where the news of it is called untrue.
    """
    for contact, told in found:
        if contact.status != "planned" or not told:
            continue
        last = max(each.sentence for each in told)
        others = [min(each.sentence for each in by) for other, by in found if other is not contact and by]
        for sentence in draft.sentences[last + 1 : last + 1 + _NEAR]:
            if any(last < at <= sentence.i for at in others):
                break  # of the contact that is told between
            status: Status | None = _off(finder, sentence) if sentence.i == last + 1 else None
            status = status or ("denied" if finder.words.untrue.search(finder.folded, sentence.start, sentence.end) else None)
            if status is not None or _drawn_back(finder, contact, sentence):
                contact.status = status or "cancelled"
                break


def _off(finder: Finder, sentence: Sentence) -> Status | None:
    """Return what a sentence that opens with a pronoun says of what was told: *Elle a été annulée*, *Celle-ci a été reportée*."""
    opening = finder.words.that_one.match(finder.folded, sentence.start)
    if opening is None:
        return None
    end = min(sentence.end, sentence.start + _OPENING)
    for status, phrases in finder.words.off.items():
        if status in _OFF and phrases.search(finder.folded, opening.end(), end):
            return "cancelled" if status == "denied" else status  # elle n'a pas eu lieu
    verb = next((token for token in finder.clauses.tokens_between(opening.end(), end) if token.pos == "VERB"), None)
    if verb is None or finder.negated(verb) or not any(finder.tokens[kid].dep == "aux:pass" for kid in finder.clauses.kids[verb.i]):
        return None
    return next((status for status in _OFF if verb.lemma in finder.words.status[status]), None)


def _drawn_back(finder: Finder, contact: DraftContact, sentence: Sentence) -> bool:
    """Say whether the subject of words for drawing back is one of the sides: *La veille, celui-ci s'était retiré*, *X y a renoncé*."""
    phrase = finder.words.drawing_back.search(finder.folded, sentence.start, sentence.end)
    if phrase is None or not _from_it(finder, finder.clauses.tokens_between(phrase.end(), sentence.end)):
        return False
    before = [mention for mention in finder.clauses.mentions_between(sentence.start, phrase.start()) if mention.actors[0].party]
    if not before:  # a pronoun that nothing but the sides can mean
        subject = finder.clauses.tokens_between(sentence.start, phrase.start())
        return any(token.pos == "PRON" and token.dep.startswith("nsubj") for token in subject)
    return before[-1].actors[0].party in contact.parties


def _from_it(finder: Finder, behind: list[Token]) -> bool:
    """Say whether nothing is told that somebody draws back from, or a contact is: *s'est retiré*, *s'est retiré mardi des pourparlers*; not *de la course*."""
    times = finder.words.words["times"]
    rest = [token for token in behind if not finder.clauses.dated(token.start) and token.norm not in times and token.pos not in ("ADV", "DET")]
    if not rest or rest[0].pos == "PUNCT" or rest[0].pos in ("CCONJ", "SCONJ"):
        return True
    noun = next((token for token in rest[:_FEW] if token.pos in ("NOUN", "PROPN")), None)
    return noun is not None and noun.lemma in finder.words.nouns
