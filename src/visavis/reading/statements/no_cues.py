"""Words that may report and do not: what is done or named, and what is yet to be said."""

from __future__ import annotations

from visavis.reading.draft import Sentence
from visavis.reading.statements.cues import Entry
from visavis.reading.statements.speech import Cue, Speech


def part_of_doing(speech: Speech, sentence: Sentence, verb: int, begin: int) -> bool:
    """Return whether a gerund is one more thing that is done (*tackling the crisis and supporting the farms*), or what a noun is in (*lead in giving aid*)."""
    tokens, table = speech.tokens, speech.table
    head = tokens[tokens[verb].head]
    another = tokens[verb].dep == "conj" and head.i < verb and head.norm.endswith(tuple(table.gerund_endings)) and head.norm not in table.gerunds
    if another and head.pos == "VERB" and not table.free_order:
        return True
    named = begin - 2 > sentence.first and table.prepositions.get(tokens[begin - 1].norm) == "in" and tokens[begin - 2].pos == "NOUN"
    return named and tokens[verb].dep in ("acl", "advcl") and not table.free_order


def in_name(speech: Speech, sentence: Sentence, verb: int) -> bool:
    """Return whether a word within a sentence is written with a capital among others that are: part of a name (the *Build Back Better* Agenda)."""
    tokens, document = speech.tokens, speech.draft.document
    if not sentence.first < verb < sentence.last - 1 or document.blocks[sentence.block].kind in ("title", "heading"):
        return False
    capital = [tokens[k].text[:1].isupper() for k in (verb - 1, verb, verb + 1)]
    return all(capital) and speech.quoted[verb - 1] < 0 and tokens[verb].pos != "VERB"


def of_what_is_to_be(speech: Speech, begin: int) -> bool:
    """Return whether a relative clause tells of something that somebody is to do yet: *are expected to sign a statement that sets out X*."""
    tokens = speech.tokens
    noun = tokens[begin - 2] if begin > 1 and tokens[begin - 1].norm in speech.table.words["relative"] else None
    if noun is None or noun.pos != "NOUN" or "Tense=Past" in tokens[begin].morph:
        return False
    return noun.dep == "obj" and "VerbForm=Inf" in tokens[noun.head].morph and tokens[noun.head].dep == "xcomp"


def noun_of(speech: Speech, sentence: Sentence, verb: int, uses: tuple[Entry, ...]) -> bool:
    """Return whether what may be a verb is a noun in a list, before what it is of: *the courts, rule of law, and free elections*."""
    tokens = speech.tokens
    if tokens[verb].pos != "NOUN" or not sentence.first < verb < sentence.last - 1 or tokens[verb - 1].text != "," or speech.quoted[verb - 2] >= 0:
        return False
    return tokens[verb + 1].norm in speech.table.words["of"] and not any("of" in use.frames for use in uses)


def beside_infinitive(speech: Speech, verb: int, before: list[Cue]) -> bool:
    """Return whether a bare form is one more infinitive of what was told in the past: *committed to train the police and support the courts*."""
    tokens, words = speech.tokens, speech.table.words
    token = tokens[verb]
    if token.norm != token.lemma or "Tense=Pres" not in token.morph or tokens[verb - 1].norm not in words["coordination"] or not before:
        return False
    told = before[-1]
    if told.frame is None or told.incise or "Tense=Past" not in tokens[told.verb].morph or told.start >= verb:
        return False
    return any(tokens[k].norm in words["purpose_before"] and speech.is_infinitive(k + 1) for k in range(told.last - 1, verb - 2)) and not any(
        speech.is_finite(k) for k in range(told.last, verb)
    )
