"""French: who acts where the words are turned round, which the parser takes for somebody acted upon, or for part of the place before him."""

from __future__ import annotations

from visavis.reading.draft import Token

REFLEXIVE = ("se", "s'")
# Words that tell when.
DAYS = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain"})
OF_A_DAY = DAYS | {
    "matin", "soir", "après-midi", "midi", "soirée", "matinée", "nuit", "prochain", "dernier", "janvier", "février", "mars", "avril", "mai", "juin", "juillet",
    "août", "septembre", "octobre", "novembre", "décembre", "courant",
}  # fmt: skip
_OBJECTS = ("que", "qu'")
_NEVER_SUBJECTS = {"que": "obj", "qu'": "obj", "où": "obl:mod", "dont": "nmod"}
# What belongs to a verb or a cleft stands within so many tokens of it.
_CLEFT = 25
_CLAUSES = ("acl:relcl", "ccomp", "dep", "advcl")
_PAIR = 2


def set_order_right(tokens: list[Token]) -> None:
    """Make who stands behind his verb its subject, and what a cleft sets in front a part of the clause behind it."""
    for token in tokens:
        if token.pos == "PRON" and token.dep == "nsubj" and token.norm in _NEVER_SUBJECTS:
            token.dep = _NEVER_SUBJECTS[token.norm]
        if token.norm in REFLEXIVE and token.i + 1 < len(tokens):
            _turned(tokens, token, tokens[token.i + 1], plural=True)
        elif token.norm in _OBJECTS and token.dep == "obj" and token.pos == "PRON" and token.i + 1 < len(tokens):
            _turned(tokens, token, tokens[token.i + 1], plural=False)
        elif token.norm == "l'" and token.pos == "PRON" and token.dep in ("nsubj", "obj"):
            _received(tokens, token)
        elif token.norm in ("c'", "ce") and token.pos == "PRON":
            _cleft(tokens, token)
        elif token.norm == "entre" and token.pos == "ADP":
            _between(tokens, token)
        elif token.pos == "VERB" and token.lemma.endswith("er") and "Tense=Past" not in token.morph and token.norm in simple_past(token.lemma):
            token.morph = f"Mood=Ind|Number={'Plur' if token.norm.endswith('nt') else 'Sing'}|Person=3|Tense=Past|VerbForm=Fin"  # déplora
        elif token.norm == "tour" and [each.norm for each in tokens[token.i + 1 : token.i + 3]] == ["à", "tour"]:
            _in_turn(tokens, token)
        elif token.pos == "PROPN" and token.dep == "dep" and tokens[token.head].i < token.i:
            _called(tokens, token, tokens[token.head])


def _turned(tokens: list[Token], pronoun: Token, finite: Token, *, plural: bool) -> None:
    """*C'est à Genève que se sont rencontrés mardi X et Y*, *X, que recevra mardi Y*: who stands behind the verb without a preposition is its subject."""
    verb = tokens[finite.head] if finite.dep.startswith("aux") else finite
    if (plural and "Number=Plur" not in finite.morph) or "VerbForm=Fin" not in finite.morph or verb.pos != "VERB" or verb.sentence != pronoun.sentence:
        return
    around = tokens[max(0, verb.i - _CLEFT) : verb.i + _CLEFT]
    subjects = [each for each in around if each.head == verb.i and each.i != verb.i and each.dep.startswith("nsubj")]
    bare = _without_preposition(tokens, verb)
    if bare is None or any(each.i > pronoun.i or pronoun.norm not in _OBJECTS for each in subjects):
        return
    for each in subjects:
        each.dep = "obj"  # X, que recevra Y: whom the relative pronoun stands for
    bare.head, bare.dep = verb.i, "nsubj"
    _listed_with(tokens, bare)


def _in_turn(tokens: list[Token], turn: Token) -> None:
    """*Il sera tour à tour reçu par X et Y*: what the parser takes for a noun with its participle is an adverb before the verb."""
    own = (turn.i, turn.i + 2)
    verb = next((each for each in tokens[turn.i + 3 : turn.i + 5] if each.head in own and "VerbForm=Part" in each.morph), None)
    if verb is None:
        return
    around = tokens[max(0, turn.i - _CLEFT) : turn.i + _CLEFT]
    kids = [each for each in around if each.head in own and each.i not in (*own, verb.i) and not (each.i == turn.i + 1 and each.pos == "ADP")]
    passive = any(each.dep == "cop" for each in kids)
    for each in kids:
        bare = each.dep == "nmod" and each.pos == "PROPN" and not any(below.head == each.i and below.dep == "case" for below in around)
        each.head, each.dep = verb.i, "obj" if bare else {"cop": "aux:pass", "nsubj": "nsubj:pass" if passive else "nsubj"}.get(each.dep, each.dep)
    verb.head, verb.dep = (verb.i if turn.head == turn.i else turn.head), turn.dep
    verb.morph += "|Voice=Pass" if passive and "Voice=Pass" not in verb.morph else ""
    turn.head, turn.dep, turn.pos = verb.i, "advmod", "ADV"


def _called(tokens: list[Token], name: Token, verb: Token) -> None:
    """*X a appelé mardi Y, qui …*: whom nothing but a day parts from a verb without an object is its object."""
    kids = [each for each in tokens[max(0, verb.i - _CLEFT) : verb.i + _CLEFT] if each.head == verb.i and each.i != verb.i]
    between = tokens[verb.i + 1 : name.i]
    acting = any(each.dep == "nsubj" and each.i < verb.i for each in kids)
    bare = all(each.pos == "ADV" or each.norm in OF_A_DAY or each.pos in ("DET", "NUM") for each in between)
    if verb.pos == "VERB" and acting and bare and verb.sentence == name.sentence and not any(each.dep.startswith("obj") for each in kids):
        name.dep = "obj"


def _without_preposition(tokens: list[Token], verb: Token) -> Token | None:
    """Return the first noun or name behind a verb that no preposition leads to and that tells no day."""
    led = False
    for each in tokens[verb.i + 1 : verb.i + _CLEFT]:
        if each.sentence != verb.sentence or each.pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            return None
        if each.pos == "ADP":
            led = True
        elif each.pos in ("PROPN", "NOUN") and each.norm not in OF_A_DAY:
            if not led:
                determined = each.pos == "PROPN" or any(other.pos == "DET" for other in tokens[max(verb.i, each.i - _PAIR) : each.i])
                return each if determined else None  # se sont dits impatients
            led = False
    return None


def _listed_with(tokens: list[Token], first: Token) -> None:
    """Join the name behind a conjunction behind a name to it, whatever word before them it was joined to."""
    behind = tokens[first.i + 1 : first.i + 1 + _PAIR]
    if len(behind) == _PAIR and behind[0].pos == "CCONJ" and behind[1].pos == "PROPN":
        behind[1].head, behind[1].dep, behind[0].head = first.i, "conj", behind[1].i


def _received(tokens: list[Token], pronoun: Token) -> None:
    """*à Berlin, où l'a reçu mardi Y*: the pronoun is the object, and who stands behind the verb its subject."""
    verb = tokens[pronoun.head]
    subject = next((each for each in tokens[verb.i + 1 : verb.i + _CLEFT] if each.head == verb.i and each.dep == "obj"), None)
    led = any(each.head == verb.i and each.dep.startswith("nsubj") and each is not pronoun for each in tokens[max(0, verb.i - _CLEFT) : verb.i])
    finite = any("VerbForm=Fin" in each.morph for each in tokens[pronoun.i + 1 : verb.i + 1] if each is verb or each.head == verb.i)
    if subject is not None and subject.sentence == pronoun.sentence and finite and verb.dep != "conj" and not led:
        pronoun.dep, subject.dep = "obj", "nsubj"


def _cleft(tokens: list[Token], pronoun: Token) -> None:
    """*Lundi, c'est X qui a reçu Y*, *c'est avec X que Y s'est entretenu*: the day and the partner belong to the verb of the relative clause."""
    focus = tokens[pronoun.head]
    behind = [each for each in tokens[focus.i + 1 : focus.i + _CLEFT] if each.sentence == pronoun.sentence]
    verb = next((each for each in behind if each.head == focus.i and each.dep in _CLAUSES and each.pos == "VERB"), None)
    copula = next((each for each in tokens[pronoun.i : focus.i] if each.head == focus.i and each.dep == "cop"), None)
    if verb is None or copula is None:
        return
    for each in tokens[max(0, pronoun.i - _CLEFT) : pronoun.i]:
        if each.head == focus.i and each.norm in OF_A_DAY:
            each.head, each.dep = verb.i, "obl:mod"
    between = tokens[focus.i + 1 : verb.i]
    opening = [each for each in between if each.norm in _OBJECTS and each.head == verb.i]
    for each in opening:
        each.dep = "mark"
    if not any(each.head == verb.i and each.dep.startswith("nsubj") for each in between):
        subject = next((each for each in between if each.pos == "PROPN" and each.dep == "dep"), None)
        if subject is not None and subject.head in (verb.i, *(each.i for each in opening)):
            subject.head, subject.dep = verb.i, "nsubj"
    led = any(each.head == focus.i and each.dep == "case" for each in tokens[copula.i : focus.i])
    if led or focus.norm in OF_A_DAY:
        verb.head, verb.dep = (verb.i if focus.head == focus.i else focus.head), focus.dep
        focus.head, focus.dep = verb.i, "obl:arg" if led else "obl:mod"
        for each in (pronoun, copula):
            each.head, each.dep, each.pos, each.morph = verb.i, "advmod", "ADV", ""  # they only set it in front


def _between(tokens: list[Token], between: Token) -> None:
    """*Une réunion entre A, B et C se tiendra jeudi*: the last of those between whom it is is no subject, and the noun before them is."""
    noun = next(
        (
            each
            for each in reversed(tokens[max(0, between.i - _PAIR - 1) : between.i])
            if each.pos == "NOUN" and each.dep == "ROOT" and each.sentence == between.sentence
        ),
        None,
    )
    behind = [each for each in tokens[between.i + 1 : between.i + _CLEFT] if each.sentence == between.sentence]
    verb = next((each for each in behind if each.pos in ("VERB", "AUX") and each.dep in ("conj", "dep", "acl")), None)
    if noun is None or verb is None:
        return
    last = next((each for each in tokens[between.i : verb.i] if each.head == verb.i and each.dep.startswith("nsubj")), None)
    if last is None or tokens[last.i - 1].pos not in ("CCONJ", "DET") or not any(each.pos == "CCONJ" for each in tokens[last.i - _PAIR : last.i]):
        return
    last.head, last.dep = tokens[between.i].head, "conj"
    verb.head, verb.dep = verb.i, "ROOT"
    noun.head, noun.dep = verb.i, "nsubj"


def simple_past(infinitive: str) -> tuple[str, ...]:
    """Return the third persons of the simple past of a verb in *-er*.

    >>> simple_past("annoncer")
    ('annonça', 'annoncèrent')
    """
    stem = infinitive[:-2]
    soft = f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem
    return f"{soft}a", f"{stem}èrent"
