"""Whether the clause around a word speaks of what was, what is or what will be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from visavis.reading.draft import Token

Tense = Literal["past", "present", "future", "unknown"]

_CLIMB = 10  # a clause whose verb is further up in the parse has none that matters here
_FAR = 60  # words between which a semicolon is looked for
_BESIDE = 3  # words between what was planned and its day
_BEHIND = 3  # the particle of a verb stands this close behind it
_NEAR = 12  # words looked at on either side where the parse shows no verb


@dataclass(frozen=True, slots=True)
class Verbs:
    """Words that the tense of a clause hangs on, besides its endings."""

    planned: frozenset[str]  # participles of what is still to come
    governors: frozenset[str]  # verbs whose infinitive lies ahead
    still: frozenset[str]  # those of them that do so in the past as well
    modal: frozenset[str]  # verbs whose imperfect tells of what lay ahead
    recent: frozenset[str]  # verbs that with an infinitive behind a preposition tell of what has just been
    reporting: frozenset[str]  # verbs whose present reports the past
    coming: frozenset[str]  # adjectives of what is still to come, whatever the tense around
    preparing: frozenset[str]  # nouns of what is done for something still to come, and adjectives of it behind which the day may stand apart
    done: frozenset[str]  # adjectives that in the past tell of what was done, or was not
    behind: frozenset[str]  # prepositions before what has already been
    since: frozenset[str]  # those of them that do so whatever the tense
    in_front: frozenset[str]  # what opens a phrase of what is still to come, whatever the tense
    once: frozenset[str]  # what opens a clause whose present is to come, under what is to come
    programme: frozenset[str]  # verbs whose present, with the day it stands before, tells of what is on the programme
    programme_on: frozenset[str]  # what stands before that day
    looking: frozenset[str]  # verbs that look ahead with one of the words of `forward` behind them
    forward: frozenset[str]
    conditional: tuple[str, ...]  # endings taken for an imperfect
    real: tuple[str, ...]  # endings of lemmas for which that is right

    @classmethod
    def of(cls, lexicon: Mapping[str, Any]) -> Verbs:
        """Return the verbs of a lexicon of dates."""
        planned, reporting, conditional = lexicon["planned"], lexicon["reporting"], lexicon["conditional"]
        return cls(
            frozenset(planned["words"]),
            frozenset(planned["governors"]),
            frozenset(planned["still"]),
            frozenset(lexicon["modal"]["verbs"]),
            frozenset(lexicon["recent"]["verbs"]),
            frozenset(reporting["verbs"]),
            frozenset(planned["coming"]),
            frozenset(planned["preparing"]),
            frozenset(planned["done"]),
            frozenset(planned["behind"]),
            frozenset(planned.get("ever_since", ())),
            frozenset(planned.get("in_front", ())),
            frozenset(planned["once"]),
            frozenset(planned["programme"]),
            frozenset(planned["programme_on"]),
            frozenset(planned["looking"]),
            frozenset(planned["forward"]),
            tuple(conditional["endings"]),
            tuple(conditional["not_lemma"]),
        )


def governing_verb(tokens: list[Token], at: int) -> Token | None:
    """Return the verb above the token in the parse, within its sentence."""
    token = tokens[at]
    for _ in range(_CLIMB):
        if token.pos in ("VERB", "AUX") and token.i != at:
            return _main(tokens, token)
        if token.head == token.i:
            return None
        token = tokens[token.head]
        if token.sentence != tokens[at].sentence:
            return None
    return None


def _main(tokens: list[Token], verb: Token) -> Token:
    return tokens[verb.head] if verb.dep.startswith("aux") and tokens[verb.head].pos == "VERB" else verb


def tense_at(tokens: list[Token], at: int, verbs: Verbs) -> Tense:
    """Return the tense of the clause that the token stands in."""
    if _ahead(tokens, at, verbs.planned) or _of_what_comes(tokens, at, verbs.coming) or _prepared(tokens, at, verbs.preparing):
        return "future"
    verb = governing_verb(tokens, at)
    if verb is None or _severed(tokens, at, verb.i):
        verb = _nearest_verb(tokens, at)
    elif verb.i < at and verb.norm in verbs.planned and _been(tokens, verb):
        return "past"  # a été annulée dimanche
    if _after_it(tokens, at, verb.i if verb is not None and verb.i < at else at - _FAR // 3, verbs.since):
        return "past"
    if _after_it(tokens, at, at - _FAR // 3, verbs.in_front):
        return "future"  # met X yesterday, ahead of talks with Y on Friday
    if verb is None:
        return "unknown"
    if _looked_to(tokens, at, verb, verbs) or _on_the_programme(tokens, at, verb, verbs):
        return "future"
    tense = _tense(tokens, verb, verbs, 0)
    gone = tense == "present" or (tense == "future" and _settled(tokens, verb, verbs))
    return "past" if gone and _after_it(tokens, at, verb.i, verbs.behind) else tense


def _settled(tokens: list[Token], verb: Token, verbs: Verbs) -> bool:
    """Whether an infinitive is what somebody has agreed to, so that what it came after has been: *agreed to set up a group after talks on Thursday*."""
    above = governing_verb(tokens, verb.i) if "VerbForm=Inf" in verb.morph and verb.dep == "xcomp" else None
    return above is not None and above.lemma in verbs.governors and _tense(tokens, above, verbs, 0) == "past"


def _looked_to(tokens: list[Token], at: int, verb: Token, verbs: Verbs) -> bool:
    """Whether the day belongs to what somebody looks ahead to, or to do: *was looking forward to the summit in June*, *to going there in June*."""
    above = tokens[verb.head] if verb.dep in ("advcl", "xcomp", "ccomp", "obl") and "VerbForm=Part" in verb.morph else verb
    looking = (each for each in (verb, above) if each.lemma in verbs.looking and each.i < at)
    return any(token.norm in verbs.forward for each in looking for token in tokens[each.i + 1 : each.i + _BEHIND])


def tense_above(tokens: list[Token], at: int, verbs: Verbs) -> Tense:
    """Return the tense of the verb above the token, whatever stands around it; parsers take many a present for a subjunctive."""
    verb = governing_verb(tokens, at)
    return "unknown" if verb is None or "Mood=Sub" in verb.morph else _tense(tokens, verb, verbs, 0)


def _on_the_programme(tokens: list[Token], at: int, verb: Token, verbs: Verbs) -> bool:
    """Whether a present with a day tells of what will be, and not, as under a picture, of what was: *meets X on Thursday*."""
    present = "VerbForm=Fin" in verb.morph and "Tense=Pres" in verb.morph
    return present and verb.lemma in verbs.programme and at > 0 and tokens[at - 1].norm in verbs.programme_on


def _after_it(tokens: list[Token], at: int, verb: int, behind: frozenset[str]) -> bool:
    """Whether the word stands within a phrase of what has already been, told behind the verb: *se rend à Rome après les frappes de lundi*."""
    opening = next(
        (
            token
            for token in reversed(tokens[max(0, verb + 1) : at])
            if token.norm in behind and token.sentence == tokens[at].sentence and token.pos in ("ADP", "SCONJ", "ADV")
        ),
        None,
    )
    if opening is None or at - opening.i > _FAR // 3:
        return False
    within = tokens[opening.i + 1 : at]
    noun = any(token.pos in ("NOUN", "PROPN") for token in within)
    return noun and not any(token.pos in ("VERB", "AUX") or token.text == "," for token in within)


def _been(tokens: list[Token], verb: Token) -> bool:
    """Whether the verb is a passive in the compound past."""
    helping = [token for token in tokens[max(0, verb.i - 8) : verb.i] if token.head == verb.i and token.dep.startswith("aux")]
    return "VerbForm=Part" in verb.morph and len(helping) > 1 and helping[0].dep == "aux:tense" and "Tense=Pres" in helping[0].morph


def _ahead(tokens: list[Token], at: int, planned: frozenset[str]) -> bool:
    """Whether the word hangs on an adjective that tells of what is still to come: *the visit upcoming on Thursday*."""
    head = tokens[tokens[at].head]
    return (head.pos == "ADJ" or head.dep == "amod") and head.norm in planned and head.sentence == tokens[at].sentence and head.i != at


def _of_what_comes(tokens: list[Token], at: int, coming: frozenset[str]) -> bool:
    """Whether the word belongs to a noun with such an adjective: *welcomed the upcoming visit of X in July*."""
    token = tokens[at]
    for _ in range(_BEHIND):
        if token.dep != "nmod" or token.head >= token.i:
            return False
        token = tokens[token.head]
        if any(each.head == token.i and each.norm in coming for each in tokens[max(0, token.i - _BESIDE) : token.i]):
            return True
    return False


def _prepared(tokens: list[Token], at: int, preparing: frozenset[str]) -> bool:
    """Whether it is the day of what a noun before it prepares, with no verb between: *la préparation du sommet du G20 à Rio, les 18 et 19 novembre*."""
    between = 0
    for token in reversed(tokens[max(0, at - _FAR) : at]):
        if token.sentence != tokens[at].sentence or token.pos in ("VERB", "AUX") or token.text in (";", ":"):
            return False
        if token.norm in preparing:
            return between > 0  # *la préparation du 5 mai*: the day is its own
        between += token.pos in ("NOUN", "PROPN")
    return False


def fallen_through(tokens: list[Token], at: int, verbs: Verbs) -> bool:
    """Whether the word tells for when something was planned of which a clause in the past tells the end: *prévue dimanche, la visite a été annulée*."""
    planned = next((token for token in reversed(tokens[max(0, at - _BESIDE) : at]) if token.norm in verbs.planned), None)
    if (
        planned is None
        or planned.sentence != tokens[at].sentence
        or any(token.head == planned.i and token.dep.startswith("aux") for token in tokens[max(0, planned.i - 8) : planned.i])
    ):
        return False
    after = [token for token in tokens[at + 1 : at + _FAR] if token.sentence == planned.sentence]
    return any("VerbForm=Part" in token.morph and token.dep in ("ROOT", "conj") and _been(tokens, token) for token in after)


def _severed(tokens: list[Token], one: int, other: int) -> bool:
    """Whether a semicolon stands between two words, which the parser reads across."""
    return abs(one - other) < _FAR and any(token.text == ";" for token in tokens[min(one, other) : max(one, other)])


def _nearest_verb(tokens: list[Token], at: int) -> Token | None:
    near = [
        token
        for token in tokens[max(0, at - _NEAR) : at + _NEAR]
        if "VerbForm=Fin" in token.morph and token.sentence == tokens[at].sentence and not _severed(tokens, at, token.i)
    ]
    return _main(tokens, min(near, key=lambda token: abs(token.i - at))) if near else None


def _tense(tokens: list[Token], verb: Token, verbs: Verbs, depth: int) -> Tense:
    if depth > 4:
        return "unknown"
    morph = verb.morph
    if "VerbForm=Fin" in morph and "Tense=Pres" in morph and _opened(tokens, verb, verbs.once):
        above = governing_verb(tokens, verb.i)
        if above is not None and _tense(tokens, above, verbs, depth + 1) == "future":
            return "future"  # will receive her when she visits
    if "VerbForm=Fin" in morph:
        if "VerbForm=Part" in morph and verb.norm in verbs.planned and verb.lemma in verbs.governors:  # a short one is its own predicate: намечена на
            return "unknown" if any(token.head == verb.i and token.dep.startswith("aux") for token in tokens[max(0, verb.i - 8) : verb.i]) else "future"
        return "past" if _is_compound(tokens, verb) else _finite(verb, verbs)
    if "VerbForm=Part" in morph and "Tense=Past" in morph:
        return _participle(tokens, verb, verbs)
    made = [token for token in tokens[max(0, verb.i - 8) : verb.i] if token.head == verb.i and token.dep.startswith("aux")]
    if any(token.dep == "aux:caus" for token in made) and "VerbForm=Fin" in made[0].morph:  # a fait venir, fera venir
        return "past" if len(made) > 1 and "Tense=Fut" not in made[0].morph else _finite(made[0], verbs)
    if (caused := next((token for token in made if token.dep == "aux:caus" and "VerbForm=Part" in token.morph), None)) is not None:
        return _participle(tokens, caused, verbs)  # a fait savoir, its auxiliary hung on its participle
    if "VerbForm=Inf" in morph and any(token.dep == "aux:tense" and "VerbForm=Fin" in token.morph and "Tense=Fut" not in token.morph for token in made):
        return "past"  # a participle that the parse took for an infinitive: s'est envolé
    if "VerbForm=Inf" in morph and any("Tense=Fut" in token.morph for token in made):
        return "future"  # a future made of an auxiliary and the infinitive
    head = tokens[verb.head]
    if "VerbForm=Inf" in morph and (verb.dep, head.pos) in (("xcomp", "ADJ"), ("acl", "NOUN")) and head.lemma in verbs.governors:
        return "future"  # are due to meet, 12月访问印度的准备工作
    if "VerbForm=Inf" in morph and verb.dep == "xcomp" and head.pos == "AUX" and "Tense=Past" in head.morph:
        return "unknown"  # was to meet on Friday: the nearest
    above = governing_verb(tokens, verb.i)
    if "VerbForm=Inf" in morph and (verb.dep, head.pos) == ("xcomp", "ADJ") and any(_was(token, head) for token in tokens[max(0, head.i - 4) : head.i]):
        return "past" if head.lemma in verbs.done else "unknown"  # was not able to meet X on Friday
    if above is None:
        return "future" if "VerbForm=Inf" in morph else "unknown"
    if "VerbForm=Inf" in morph and above.lemma in verbs.recent and any(token.head == verb.i and token.dep == "mark" for token in tokens[above.i : verb.i]):
        return "past"  # vient de démissionner
    tense = _tense(tokens, above, verbs, depth + 1)
    if "VerbForm=Inf" in morph and verb.dep in ("xcomp", "ccomp", "obj", "acl", "csubj") and above.lemma in verbs.governors:
        if tense == "unknown" and above.lemma in verbs.modal:
            return tense
        return "future" if tense != "past" or above.lemma in verbs.still else tense
    if "VerbForm=Inf" in morph and verb.dep == "advcl" and verb.i > above.i and tense == "past":
        return "unknown"  # est arrivé mercredi pour participer vendredi au sommet: the nearest
    return tense


def _was(token: Token, predicate: Token) -> bool:
    """Whether a token is the copula of a predicate, in the past."""
    return token.head == predicate.i and token.dep == "cop" and "Tense=Past" in token.morph


def _opened(tokens: list[Token], verb: Token, words: frozenset[str]) -> bool:
    """Whether one of the words opens the verb's clause."""
    return any(token.head == verb.i and token.norm in words for token in tokens[max(0, verb.i - _NEAR) : verb.i])


def _is_compound(tokens: list[Token], verb: Token) -> bool:
    """Whether an auxiliary begins a compound past of a clause whose head is no verb: *a été utile*."""
    if verb.pos != "AUX" or "Tense=Fut" in verb.morph:
        return False
    return any(token.head == verb.head and token.pos == "AUX" and "VerbForm=Part" in token.morph for token in tokens[verb.i + 1 : verb.i + 4])


def _finite(verb: Token, verbs: Verbs) -> Tense:
    morph = verb.morph
    if "Tense=Fut" in morph or "Mood=Cnd" in morph:
        return "future"
    if "Tense=Imp" in morph or "Tense=Past" in morph:
        if verb.norm.endswith(verbs.conditional) and not verb.lemma.endswith(verbs.real):
            return "future"
        return "unknown" if verb.lemma in verbs.modal and "Tense=Imp" in morph else "past"  # devait arriver lundi: the nearest
    if verb.norm in verbs.planned:
        return "future"  # *is expected*, in one word
    if "Mood=Sub" in morph:
        return "future"
    return "past" if verb.lemma in verbs.reporting else "present"


def _told_before(tokens: list[Token], participle: Token) -> bool:
    """Whether what a participle tells of had met its fate before the text's own past: *la visite prévue en juin avait été reportée*."""
    above = governing_verb(tokens, participle.i) if participle.dep.startswith("acl") else None
    if above is None or "VerbForm=Part" not in above.morph:
        return False
    return any(token.head == above.i and token.dep.startswith("aux") and "Tense=Imp" in token.morph for token in tokens[max(0, above.i - 8) : above.i])


def _participle(tokens: list[Token], verb: Token, verbs: Verbs) -> Tense:
    # Auxiliaries of a participle stand before it, a few words at most.
    helping = [token for token in tokens[max(0, verb.i - 8) : verb.i] if token.head == verb.i and token.dep.startswith("aux")]
    own = [n for n, token in enumerate(helping) if "VerbForm=Fin" in token.morph]
    helping = helping[own[-1] :] if len(own) > 1 else helping  # « Nous resterons », a dit X: the quotation's verb is none of them
    if verb.norm in verbs.planned and ("Voice=Pass" in verb.morph or not any(token.dep == "aux:tense" for token in helping)):
        return "unknown" if not helping and _told_before(tokens, verb) else "future"
    if not helping:
        return "past"
    if len(helping) > 1:  # a été reçu, aurait été reçu, sera reçu, doit être reçu
        first = helping[0].morph
        return "future" if "Tense=Fut" in first else "past"
    aux = helping[0]
    if "VerbForm=Inf" in aux.morph:
        if aux.dep == "aux:tense":
            return "past"
        above = governing_verb(tokens, verb.i)
        return "past" if above is None else "future"
    if "Tense=Fut" in aux.morph:
        return "future"
    if aux.dep == "aux:pass" and "Mood=Cnd" in aux.morph:
        return "future"
    if aux.dep == "aux:pass" and "Tense=Pres" in aux.morph and "VerbForm=Fin" in aux.morph:
        return "present"
    return "past"
