"""English: what the parser's tagger gets wrong often enough to matter, set right by what stands beside the word."""

from __future__ import annotations

from visavis.reading.draft import Token

# Nouns of contacts that headlines write without a possessive: *Readout of President Biden call with …*
_NOUNS = frozenset(("call", "visit", "talk", "meeting", "video", "videoconference"))
# What a document calls itself is no verb: *Readout from X on …*, *Readout: Meeting with Y*.
_ACCOUNTS = frozenset(("readout", "readouts"))
_BEHIND = frozenset(("with", "to", "between"))
_OWNERS = frozenset(("'s", "'"))
# The subject and the auxiliaries of a verb stand within so many tokens before it.
_CLAUSE = 20


def repair(tokens: list[Token]) -> None:
    """Make a contact's noun of what was taken for a verb between a name and *with*, and a present of what a headline says of several."""
    for token in tokens:
        if token.dep == "ROOT" and token.pos == "VERB" and token.morph == "VerbForm=Inf" and _said_of_several(tokens, token):
            token.morph = "Number=Plur|Tense=Pres|VerbForm=Fin"
        if token.norm in _ACCOUNTS and token.pos != "NOUN":
            token.pos, token.lemma, token.morph = "NOUN", "readout", "Number=Sing"
        if token.norm not in _NOUNS or token.pos not in ("VERB", "AUX", "ADJ") or not 0 < token.i < len(tokens) - 1:
            continue
        before, behind = tokens[token.i - 1], tokens[token.i + 1]
        if before.sentence != token.sentence or behind.norm not in _BEHIND:
            continue
        named = before.pos == "PROPN" and token.norm == "call"
        if before.norm in _OWNERS or named:
            token.pos, token.lemma, token.morph = "NOUN", token.norm, "Number=Sing"


def _said_of_several(tokens: list[Token], verb: Token) -> bool:
    """Say whether the verb of a sentence has a subject before it, and no auxiliary and no *to*: *Modi, Putin on phone, discuss trade*."""
    own = {token.dep for token in tokens[max(0, verb.i - _CLAUSE) : verb.i] if token.head == verb.i and token.sentence == verb.sentence}
    return "nsubj" in own and not own & {"aux", "aux:pass", "aux:tense", "mark"}
