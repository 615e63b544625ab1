"""English: what the parser's tagger gets wrong often enough to matter, set right by what stands beside the word."""

from __future__ import annotations

from visavis.reading.draft import Token

# Nouns of contacts that headlines write without a possessive: *Readout of President Biden call with …*
_NOUNS = frozenset(("call", "visit", "talk", "meeting", "video", "videoconference"))
# What a document calls itself is no verb: *Readout from X on …*, *Readout: Meeting with Y*.
_ACCOUNTS = frozenset(("readout", "readouts"))
_BEHIND = frozenset(("with", "to", "between"))
_OWNERS = frozenset(("'s", "'", "’s", "’"))
# Verbs of headlines that look like plurals before a contact's noun: *US hosts talks*, *Iran shelves visit of X*.
_HEADLINE = {
    "axes": "axe", "cancels": "cancel", "defers": "defer", "delays": "delay", "demands": "demand", "hosts": "host", "plans": "plan",
    "postpones": "postpone", "rejects": "reject", "scraps": "scrap", "shelves": "shelve", "skips": "skip", "suspends": "suspend", "welcomes": "welcome",
}  # fmt: skip
_REPORTED = frozenset(("call", "visit", "talks", "meeting", "summit", "trip", "tour", "dialogue", "negotiations"))
# Who holds a gathering is told by these behind its noun and a comma: *took part in the retreat, hosted by X*.
_HELD = frozenset(("hosted", "organised", "organized", "convened", "chaired", "co-chaired", "mediated", "brokered"))
# What tells of two alone together, its parts in words of their own: *a one-on-one with X*.
_ARTICLES = frozenset(("a", "the", "another", "any", "no", "his", "her", "their"))
_PAIRED = frozenset((("one", True), ("face", True)))
_NEAR = 4  # tokens from such a verb to the noun
# The subject and the auxiliaries of a verb stand within so many tokens before it.
_CLAUSE = 20

# What is said in the course of a contact belongs to the verb of saying, however near another stands: *urged X to stop Y during a call with Z*.
_OCCASIONS = frozenset(("call", "conversation", "meeting", "talks", "discussion", "discussions", "visit", "audience", "videoconference", "summit"))
_OWN = frozenset(("a", "their"))
_IN = frozenset(("in", "at", "during", "on"))
_ASKING = frozenset((
    "appeal", "ask", "beseech", "call", "command", "demand", "encourage", "exhort", "implore", "instruct", "invite", "lobby", "order", "plead",
    "press", "pressure", "push", "request", "tell", "urge", "warn",
))  # fmt: skip
_VOWING = frozenset(("agree", "commit", "decline", "offer", "pledge", "promise", "refuse", "vow"))  # only with "during"
_DOING_MORE = frozenset(("boost", "broaden", "deepen", "develop", "enhance", "expand", "improve", "increase", "intensify", "promote", "strengthen", "support"))
_AHEAD = frozenset(("next", "upcoming", "forthcoming", "future", "planned", "coming", "any"))
_TAKING_PART = frozenset((
    "attend", "be", "begin", "conduct", "continue", "convene", "discuss", "engage", "enter", "follow", "get", "go", "have", "hold", "involve",
    "join", "meet", "participate", "persist", "progress", "raise", "resume", "return", "see", "sit", "speak", "start", "stay", "succeed", "take",
    "talk", "visit",
))  # fmt: skip


def repair(tokens: list[Token]) -> None:
    """Make a contact's noun of what was taken for a verb between a name and *with*, and a present of what a headline says of several."""
    for token in tokens:
        if token.dep.startswith("nsubj") and token.pos == "PROPN" and token.i > 1:
            _join_subjects(tokens, token)
        if token.dep == "ROOT" and token.pos == "VERB" and token.morph == "VerbForm=Inf" and _said_of_several(tokens, token):
            token.morph = "Number=Plur|Tense=Pres|VerbForm=Fin"
        if token.dep == "conj" and token.norm == token.lemma and "Tense=Pres" in token.morph and _one_more_infinitive(tokens, token):
            token.morph = "VerbForm=Inf"
        if token.dep == "ccomp" and token.pos == "NOUN" and token.i > 0 and token.norm.endswith("s"):
            _said_to_do(tokens, token)
        if token.norm == "following" and token.pos == "VERB" and token.dep == "case":
            token.pos = "ADP"  # following talks with X
        if token.norm in _ACCOUNTS and token.pos != "NOUN":
            token.pos, token.lemma, token.morph = "NOUN", "readout", "Number=Sing"
        if (token.norm, token.i + 4 < len(tokens)) in _PAIRED and tokens[token.i + 4].norm == token.norm:
            _join_paired(tokens, token)
        if token.norm in _OCCASIONS and token.pos == "NOUN" and token.i + 1 < len(tokens):
            _set_occasion(tokens, token)
        if token.norm in _HELD and token.dep == "advcl" and "VerbForm=Part" in token.morph and 1 < token.i < len(tokens) - 1:
            noun = tokens[token.i - 2]
            if tokens[token.i - 1].norm == "," and noun.pos == "NOUN" and tokens[token.i + 1].norm == "by":
                token.dep, token.head = "acl", noun.i
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


def _said_to_do(tokens: list[Token], verb: Token) -> None:
    """Make a verb of what stands for a reported clause right behind its state: *said Portugal adheres to the treaty*."""
    state, above = tokens[verb.i - 1], tokens[verb.head]
    if state.pos != "PROPN" or state.dep != "compound" or state.head != verb.i or above.pos != "VERB" or above.i >= state.i or "Tense=Past" not in above.morph:
        return
    verb.pos, verb.lemma, verb.morph = "VERB", verb.norm.removesuffix("s"), "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    state.dep = "nsubj"


def _one_more_infinitive(tokens: list[Token], verb: Token) -> bool:
    """Say whether a bare form goes on with an infinitive before it, and has no subject of its own: *to affirm the bond and thank the minister*."""
    first = tokens[verb.head]
    if "VerbForm=Inf" not in first.morph or first.i > verb.i or first.sentence != verb.sentence:
        return False
    own = any(token.head == verb.i and token.dep.startswith(("nsubj", "aux")) for token in tokens[first.i : verb.i])
    return not own and any(token.head == first.i and token.norm == "to" for token in tokens[max(0, first.i - _NEAR) : first.i])


def _join_paired(tokens: list[Token], first: Token) -> None:
    """Make one noun of *one-on-one*, *face-to-face* behind an article and before whom it was with, and hang it on what stands before it."""
    parts = tokens[first.i : first.i + 5]
    article, behind = tokens[first.i - 1], tokens[min(first.i + 5, len(tokens) - 1)]
    if parts[1].norm != "-" or parts[3].norm != "-" or not first.i or article.norm not in _ARTICLES or behind.norm not in _BEHIND:
        return
    inside = range(first.i - 1, first.i + 5)
    outward = next((each for each in parts if each.head not in inside), first)
    head, dep = outward.head, outward.dep
    before = tokens[first.i - 2] if first.i > 1 and tokens[first.i - 2].sentence == first.sentence else None
    if before is not None and before.pos == "VERB":
        head, dep = before.i, "obj"
    elif before is not None and before.pos == "ADP":
        verb = next((each for each in reversed(tokens[: before.i]) if each.pos == "VERB"), None)
        head, dep = (verb.i, "obl:mod") if verb is not None and verb.sentence == first.sentence else (head, dep)
        before.head = first.i
    for each in (article, *parts[1:]):
        each.head, each.dep = first.i, "det" if each is article else "compound"
    first.head, first.dep, first.pos, first.morph = head, dep, "NOUN", "Number=Sing"
    first.lemma = "".join(each.norm for each in parts)
    for each in tokens[behind.i : behind.i + _NEAR]:
        if each.head in inside:
            each.head = first.i


def _join_subjects(tokens: list[Token], second: Token) -> None:
    """Make one subject of two names that open a headline with only a comma between them, right before its verb: *Sisi, Macron discussed Gaza*."""
    comma, first, verb = tokens[second.i - 1], tokens[second.i - 2], tokens[second.head]
    opens = first.i == 0 or tokens[first.i - 1].sentence != first.sentence
    if comma.norm != "," or first.pos != "PROPN" or first.sentence != second.sentence or not opens or verb.i != second.i + 1 or first.head != verb.i:
        return
    first.dep, second.head, second.dep = second.dep, first.i, "conj"


def _set_occasion(tokens: list[Token], noun: Token) -> None:
    """Hang the contact in the course of which somebody asks for something on the verb of asking, and its day with it."""
    case = next((token for token in tokens[max(0, noun.i - _NEAR) : noun.i] if token.head == noun.i and token.dep == "case"), None)
    held = case is not None and case.norm == "at" and any(token.norm in _OWN or token.pos == "PROPN" for token in tokens[case.i : noun.i])
    if case is None or case.norm not in _IN or (case.norm != "during" and not held and tokens[noun.i + 1].norm not in ("with", "to")):
        return
    if any(token.norm in _AHEAD for token in tokens[case.i : noun.i]):
        return
    verb, above = noun, tokens[noun.head]
    for _ in range(_NEAR):
        if above.pos in ("VERB", "AUX") or above.head == above.i:
            break
        verb, above = above, tokens[above.head]
    asking = tokens[above.head]
    if above.morph != "VerbForm=Inf" or above.dep != "xcomp" or asking.i >= above.i or above.sentence != noun.sentence or above.i > noun.i:
        return
    vowed = asking.lemma in _VOWING and (case.norm == "during" or (held and above.lemma in _DOING_MORE)) and verb.head == above.i
    if (asking.lemma not in _ASKING and not vowed) or (above.lemma in _TAKING_PART and case.norm != "during"):
        return
    noun.head, noun.dep = asking.i, "obl:mod"
    for token in tokens[noun.i + 1 : noun.i + _CLAUSE]:
        if token.head == above.i and token.dep.startswith("obl"):
            token.head = asking.i


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
    others = (token for token in here if not verb.i <= token.i <= noun.i)  # between them stands what qualifies the noun: *cancels planned summit*
    if any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in others):
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
