"""What a later sentence says of a contact that was to be: it is off, one of its sides withdrew, the news of it is untrue, or it was agreed to."""

from __future__ import annotations

from visavis.edtf import DAY, days_apart, is_earlier, wholly_behind
from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import Draft, DraftContact, Sentence, Token
from visavis.records import Status

# Where a sentence ends.
_ENDS = (".", "!", ";", "…")
_OFF: tuple[Status, ...] = ("cancelled", "postponed", "denied")
# What is said of it by a pronoun stands within so many characters of the sentence's beginning.
_OPENING = 60
# What one draws back from stands within so many words behind.
_FEW = 3
# An invitation is taken up within so many sentences.
_SOON = 2
# Who draws back does so within so many days of the text.
_FRESH = 10


def fall_through(draft: Draft, finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Call off a planned contact where the sentence behind says so of it by a pronoun, or that one of its sides drew back from it.

    It is denied where that sentence calls the news of it untrue.
    """
    first_told = {min(each.sentence for each in by) for _, by in found if by}
    for contact, told in found:
        last = max((each.sentence for each in told), default=len(draft.sentences))
        if contact.status != "planned" or last + 1 >= len(draft.sentences) or last + 1 in first_told:
            continue
        sentence = draft.sentences[last + 1]
        if _of_old(draft, sentence):
            continue
        status = _off(finder, sentence, max(told, key=lambda each: each.sentence)) or _untrue(finder, sentence)
        if status is not None or _drawn_back(finder, contact, sentence):
            contact.status = status or "cancelled"


def take_up(finder: Finder, contacts: list[DraftContact]) -> None:
    """Take a visit to which somebody is invited for planned, where a sentence behind tells that the invitation was accepted."""
    for contact in contacts:
        last = max((end for _, end in contact.evidence), default=0)
        if contact.kind == "visit" and contact.status == "proposed":
            behind = [sentence for sentence in finder.draft.sentences if sentence.end > last][: _SOON + 1]
            if any(_taken(finder, contact, token) for sentence in behind for token in finder.tokens[sentence.first : sentence.last] if token.start >= last):
                contact.status = "planned"


def _taken(finder: Finder, contact: DraftContact, noun: Token) -> bool:
    """Say whether a noun is the offer that led to a contact, told to be accepted by no other: *приглашение принято*."""
    verb = finder.tokens[noun.head]
    told = noun.dep.startswith(("obj", "nsubj")) and noun.lemma in finder.words.words["offers"] and verb.lemma in finder.words.status["accepted"]
    if not told or "Tense=Past" not in verb.morph or finder.negated(verb):
        return False
    owners = [actor.party for each in finder.clauses.kids[noun.i] for mention in finder.clauses.mentions_at(each) for actor in mention.actors]
    subject = finder.clauses.subject_token(verb.i) if noun.dep.startswith("obj") else None
    takers = [actor.party for mention in finder.clauses.mentions_at(subject) for actor in mention.actors] if subject is not None else []
    own = (kid for kid in finder.clauses.kids[noun.i] if finder.tokens[kid].dep == "nmod" and finder.tokens[kid].lemma not in finder.words.nouns)
    if any(finder.tokens[case].norm in finder.words.status["about"] for each in own for case in finder.clauses.kids[each]):
        return False  # предложение о прекращении огня
    invited = set(contact.parties) - {contact.host}
    return set(owners) <= {contact.host, None} and (not takers or bool(set(takers) & invited))


def _of_old(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a sentence has the day of something long past, or a past month or year: *In 2022 Russia had pulled out of talks*."""
    today = (draft.today or "")[:DAY]
    values = [date.value.split("/")[0].rstrip("~?") for date in draft.dates if sentence.start <= date.start < sentence.end and date.value]
    return any((len(value) < DAY and wholly_behind(today, value)) or (is_earlier(value, today) and days_apart(value, today) > _FRESH) for value in values)


def _off(finder: Finder, sentence: Sentence, told: Candidate) -> Status | None:
    """Return what a sentence that opens with a pronoun says of what was told: *Elle a été annulée*, *Celle-ci a été reportée*."""
    opening = finder.words.that_one.match(finder.folded, sentence.start)
    if opening is None or any(token.norm in finder.words.status["repeated"] for token in finder.tokens[sentence.first : sentence.last]):
        return None
    if not _agree(_nouns_of(finder, told), finder.tokens[finder.clauses.token_at(sentence.start)]):
        return None
    end = min(sentence.end, sentence.start + _OPENING)
    for status, phrases in finder.words.off.items():
        if status in _OFF and phrases.search(finder.folded, opening.end(), end):
            return "cancelled" if status == "denied" else status  # elle n'a pas eu lieu
    verb = next((token for token in finder.clauses.tokens_between(opening.end(), end) if token.pos == "VERB"), None)
    if verb is None or finder.negated(verb) or not any(finder.tokens[kid].dep == "aux:pass" for kid in finder.clauses.kids[verb.i]):
        return None
    return next((status for status in _OFF if verb.lemma in finder.words.status[status]), None)


def _nouns_of(finder: Finder, told: Candidate) -> list[Token]:
    """Return the nouns that call a contact where it is told: its cue, or the subject of its verb: *une rencontre devait réunir X et Y*."""
    cue = finder.tokens[finder.clauses.token_at(told.cue[0])]
    subjects = [finder.clauses.subject_token(i) for i in (cue.i, *finder.clauses.governors(cue.i)[:1]) if finder.tokens[i].pos in ("VERB", "AUX")]
    near = [cue, *(finder.tokens[i] for i in subjects if i is not None)]
    return [token for token in near if token.pos == "NOUN" and token.lemma in finder.words.nouns]


def _agree(nouns: list[Token], pronoun: Token) -> bool:
    """Say whether a pronoun may stand for a noun: of its gender where the language tells genders of things."""
    gender = next((mark for mark in pronoun.morph.split("|") if mark.startswith("Gender=")), "Gender=Neut")
    return gender == "Gender=Neut" or any(gender in noun.morph for noun in nouns)


def _untrue(finder: Finder, sentence: Sentence) -> Status | None:
    """Say that a contact is denied where a sentence opens by calling the news of it untrue, and no clause tells of other news: *La nouvelle est fausse*."""
    phrase = finder.words.untrue.match(finder.folded, sentence.start)
    if phrase is None:
        return None
    behind = next(iter(finder.clauses.tokens_between(phrase.end(), sentence.end)), None)
    return "denied" if behind is None or behind.pos == "PUNCT" or behind.norm in finder.words.words["by"] else None


def _drawn_back(finder: Finder, contact: DraftContact, sentence: Sentence) -> bool:
    """Say whether the subject of words for drawing back is one of the sides: *La veille, celui-ci s'était retiré*, *X y a renoncé*."""
    phrase = finder.words.drawing_back.search(finder.folded, sentence.start, sentence.end)
    if phrase is None or not _from_it(finder, contact, phrase.end(), sentence):
        return False
    before = [mention for mention in finder.clauses.mentions_between(sentence.start, phrase.start()) if mention.actors[0].party]
    if before:
        return before[-1].actors[0].party in contact.parties
    pronouns = finder.clauses.tokens_between(sentence.start, phrase.start())
    subject = next((token for token in pronouns if token.pos == "PRON" and token.dep.startswith("nsubj")), None)
    sides = [actor.gender for people in contact.parties.values() for actor in people] or [None]
    return subject is not None and not ("Gender=Fem" in subject.morph and all(gender == "m" for gender in sides))


def _from_it(finder: Finder, contact: DraftContact, at: int, sentence: Sentence) -> bool:
    """Say whether nothing is told that somebody draws back from, or a contact is that is no other: *s'est retiré mardi des pourparlers*; not *de la course*."""
    for name in finder.clauses.names_between(at, sentence.end):
        if name.kind in ("state", "capital", "place") and finder.draft.text[name.start : name.end] != contact.place:
            return False  # pulled out of the talks in X
    times = finder.words.words["times"]
    behind = [token for token in finder.clauses.tokens_between(at, sentence.end) if not finder.clauses.dated(token.start)]
    rest = [token for token in behind if token.norm not in times and token.pos not in ("ADV", "DET")]
    if not rest or rest[0].norm in _ENDS:
        return True
    if rest[0].norm == ",":
        return len(rest) > 1 and rest[1].pos == "VERB"  # , invoquant les sanctions
    noun = next((token for token in rest[:_FEW] if token.pos in ("NOUN", "PROPN")), None)
    return noun is not None and noun.lemma in finder.words.nouns
