"""English: what the parser's tagger gets wrong often enough to matter, set right by what stands beside the word."""

from __future__ import annotations

from visavis.reading.draft import Token

# Nouns of contacts that headlines write without a possessive: *Readout of President Biden call with …*
_NOUNS = frozenset(("call", "visit", "talk", "meeting", "video", "videoconference"))
# What a document calls itself is no verb: *Readout from X on …*, *Readout: Meeting with Y*.
_ACCOUNTS = frozenset(("readout", "readouts"))
_BEHIND = frozenset(("with", "to", "between"))
_OWNERS = frozenset(("'s", "'"))
# Verbs of headlines that look like plurals before a contact's noun: *US hosts talks*, *Iran shelves visit of X*.
_HEADLINE = {
    "axes": "axe", "cancels": "cancel", "defers": "defer", "delays": "delay", "demands": "demand", "hosts": "host", "plans": "plan",
    "postpones": "postpone", "rejects": "reject", "scraps": "scrap", "shelves": "shelve", "skips": "skip", "suspends": "suspend", "welcomes": "welcome",
}  # fmt: skip
_REPORTED = frozenset(("call", "visit", "talks", "meeting", "summit", "trip", "tour", "dialogue", "negotiations"))
_NEAR = 4  # tokens from such a verb to the noun
# The subject and the auxiliaries of a verb stand within so many tokens before it.
_CLAUSE = 20


def repair(tokens: list[Token]) -> None:
    """Make a contact's noun of what was taken for a verb between a name and *with*, and a present of what a headline says of several."""
    for token in tokens:
        if token.dep == "ROOT" and token.pos == "VERB" and token.morph == "VerbForm=Inf" and _said_of_several(tokens, token):
            token.morph = "Number=Plur|Tense=Pres|VerbForm=Fin"
        if token.norm in _ACCOUNTS and token.pos != "NOUN":
            token.pos, token.lemma, token.morph = "NOUN", "readout", "Number=Sing"
        if token.norm in _HEADLINE and (token.pos != "VERB" or token.dep != "ROOT"):
            _headline_verb(tokens, token)
        if token.norm not in _NOUNS or token.pos not in ("VERB", "AUX", "ADJ") or not 0 < token.i < len(tokens) - 1:
            continue
        before, behind = tokens[token.i - 1], tokens[token.i + 1]
        if before.sentence != token.sentence or behind.norm not in _BEHIND:
            continue
        named = before.pos == "PROPN" and token.norm == "call"
        if before.norm in _OWNERS or named:
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Number=Sing"


def _headline_verb(tokens: list[Token], verb: Token) -> None:
    """Make the verb of a sentence that has no other of what looks like a plural between somebody's name and a contact's noun."""
    here = [token for token in tokens if token.sentence == verb.sentence]
    behind = [token for token in here if verb.i < token.i <= verb.i + _NEAR]
    noun = next((token for token in behind if token.norm in _REPORTED), None)
    subject = tokens[verb.i - 1] if verb.i > here[0].i else None
    if (
        noun is None
        or subject is None
        or not (subject.pos in ("PROPN", "NOUN") or subject.text[0].isupper())
        or any(token.pos in ("ADP", "PUNCT") for token in behind if token.i < noun.i)
    ):
        return
    if any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in here if token not in (verb, noun)):
        return
    for token in here:
        if token.head in (verb.i, noun.i) and token.i < verb.i and token is not subject:
            token.head = subject.i
        elif token.head in (token.i, verb.i) and token not in (verb, noun, subject):
            token.head, token.dep = verb.i, token.dep if token.head == verb.i else "dep"
    verb.pos, verb.lemma, verb.morph = "VERB", _HEADLINE[verb.norm], "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    verb.head, verb.dep = verb.i, "ROOT"
    noun.pos, noun.head, noun.dep = "NOUN", verb.i, "obj"
    subject.pos, subject.head, subject.dep = subject.pos if subject.pos == "NOUN" else "PROPN", verb.i, "nsubj"


def _said_of_several(tokens: list[Token], verb: Token) -> bool:
    """Say whether the verb of a sentence has a subject before it, and no auxiliary and no *to*: *Modi, Putin on phone, discuss trade*."""
    own = {token.dep for token in tokens[max(0, verb.i - _CLAUSE) : verb.i] if token.head == verb.i and token.sentence == verb.sentence}
    return "nsubj" in own and not own & {"aux", "aux:pass", "aux:tense", "mark"}
