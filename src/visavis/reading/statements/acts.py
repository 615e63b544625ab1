"""Acts: what is done by saying something, from the cue and, where the cue is neutral, from what is said."""

from __future__ import annotations

from visavis.reading.draft import Speaker
from visavis.reading.statements.speech import Cue, Speech
from visavis.records import Act

_WINDOW = 45  # tokens of what is said that are looked at
_NEUTRAL = ("state", "assess")
_ATTITUDES = ("welcome", "support")
_CHARGES = ("accuse", "criticise", "reject", "warn", "request")
_OWNED = 2  # an attitude stands so many tokens behind what makes it somebody's


def act_of(speech: Speech, cue: Cue | None, first: int, last: int, speakers: list[Speaker]) -> Act:
    """Return the act of what stands in tokens `first` to `last`, exclusive, under the cue, if any."""
    table = speech.table
    act: Act = cue.entry.act if cue is not None else "state"
    if cue is not None and cue.frame not in ("clause", None):
        noun = _head_noun(speech, first, last)
        if noun is not None and (act in _NEUTRAL or cue.entry.lemma in table.light):
            return noun
    if act == "commit" and cue is not None and cue.entry.lemma in table.words["announcing"] and cue.frame == "np":
        return act
    if act not in _NEUTRAL:
        return act
    last = min(last, first + _WINDOW)
    if not any(speech.is_finite(k) for k in range(first, last)):
        noun = _head_noun(speech, first, last)
        if noun is not None:
            return noun
    return (
        _by_main_verb(speech, cue, first, last, speakers)
        or _by_words(speech, first, last)
        or ("assess" if act == "assess" or _evaluates(speech, first, last) else "state")
    )


def act_of_opening(speech: Speech, first: int, last: int) -> Act | None:
    """Return the act that a quoted fragment performs by the verb it opens with (« *exprimé* leur satisfaction … », « *condamne* fermement »)."""
    k = next((k for k in range(first, last) if not speech.is_mark(k) and speech.tokens[k].pos != "SPACE"), last)
    if k < last and speech.tokens[k].norm in speech.table.participles:
        return _head_noun(speech, k, last)
    if k < last and speech.is_finite(k):
        plain = [use for use in speech.table.verbs.get(speech.tokens[k].norm, ()) if not use.tail and not use.reflexive]
        return next((use.act for use in plain if use.act not in _NEUTRAL), None)
    return None


def _head_noun(speech: Speech, first: int, last: int) -> Act | None:
    """The act of the noun that heads a phrase (*sa préoccupation*, *l'importance de …*), or of the participle that a quotation opens with."""
    for k in range(first, min(last, first + 8)):
        token = speech.tokens[k]
        if token.dep == "nmod:poss" and token.pos != "DET":
            continue  # the Russian side's openness
        found = speech.table.nouns.get(token.norm)
        if found is not None and token.pos in ("NOUN", "PROPN", "ADJ", "VERB"):
            return found
        if token.pos == "NOUN" and token.dep == "compound" and token.head > k:
            continue  # birthday greetings
        if token.pos == "NOUN":
            return None
        if token.norm in speech.table.participles and token.pos == "VERB" and k == first:
            uses = speech.table.verbs[token.norm]
            plain = [use for use in uses if not use.tail]
            noun = _head_noun(speech, first + 1, last) if any(use.lemma in speech.table.light for use in plain) else None
            return noun or next((use.act for use in plain if use.act not in _NEUTRAL), None)
    return None


def _by_main_verb(speech: Speech, cue: Cue | None, first: int, last: int, speakers: list[Speaker]) -> Act | None:
    """The act that the first finite verb of the clause and its subject tell: duty, intention, refusal, or an act named again."""
    tokens, table = speech.tokens, speech.table
    words = table.words
    seen = 0
    for k in range(first, last):
        token = tokens[k]
        if token.norm in words["duty"]:
            if _relative(speech, k) or _relative(speech, token.head) or (cue is not None and cue.kind == "source"):
                continue  # a visit that *was to* take place; what a source says *should* happen
            return "request"
        found = table.inner.get(token.norm)
        if found is not None and token.pos == "VERB" and seen < 2 and not _relative(speech, k):
            if found == "request" and not _asks(speech, k, last):
                continue
            if found == "reject" and any(tokens[j].norm in words["negative"] for j in range(max(0, k - 4), k)):
                continue  # n'est pas exclu
            return found
        if token.pos not in ("VERB", "AUX") or not speech.is_finite(k) or _relative(speech, k):
            continue
        seen += 1
        if seen > 2:
            break
        ahead = "Tense=Fut" in token.morph or "Mood=Cnd" in token.morph or token.norm in words["periphrastic"]
        if not ahead:
            continue
        if token.norm in words["may"]:
            return "assess"
        denied = any(tokens[j].norm in words["negative"] for j in range(max(first, k - 3), k))
        if _own_side(speech, first, k, speakers):
            return "reject" if denied else "commit"
        if cue is not None and cue.entry.lemma in words["announcing"] and not denied:
            return "commit"
    return None


def _asks(speech: Speech, verb: int, last: int) -> bool:
    """Whether a verb of asking has what is asked for behind it: *appelé à la retenue*, *souhaite que …*, but not *appelé son homologue*."""
    tokens, table = speech.tokens, speech.table
    if verb and tokens[verb - 1].norm in table.words["reflexive"]:
        return False
    for k in range(verb + 1, min(verb + 14, last)):
        if tokens[k].norm in table.words["complementiser"] or speech.is_infinitive(k):
            return True
        if tokens[k].norm in table.prepositions and table.prepositions[tokens[k].norm] in table.words["loose_prepositions"]:
            following = tokens[k + 1] if k + 1 < len(tokens) else None
            return following is None or following.norm not in table.words["no_comment"]
    return tokens[verb].lemma not in table.words["calling"]


def _relative(speech: Speech, at: int) -> bool:
    return speech.tokens[at].dep.startswith("acl")


def _own_side(speech: Speech, first: int, verb: int, speakers: list[Speaker]) -> bool:
    """Whether the clause before its verb speaks of the speaker or the speaker's side."""
    words = speech.table.words
    parties = {one.party for one in speakers if one.party}
    for k in range(max(first, verb - 9), verb):
        token = speech.tokens[k]
        if token.norm in words["own"]:
            return True
        if k + 1 < verb + 1 and f"{token.norm} {speech.tokens[k + 1].norm}" in words["own_country"]:
            return True
        if token.norm in speech.table.pronouns and token.dep.startswith("nsubj"):
            return k <= first + 2
        if speech.table.free_order and token.norm in words["both_sides"] and token.dep.startswith("nsubj"):
            return True  # стороны продолжат диалог
        mention = speech.mention[k]
        if mention is not None and token.dep.startswith("nsubj"):
            return any(actor in speakers or (actor.kind in ("state", "institution") and actor.party in parties) for actor in mention.actors)
    return False


def _by_words(speech: Speech, first: int, last: int) -> Act | None:
    """The act that a word of what is said does: the first that does one, but a warning before a charge where word order tells statements."""
    ordered = speech.draft.language.lexicon["statements"]["by_order"]
    others = {k for k in range(first, last) if ordered and _of_others(speech, first, k)}
    told = (speech.table.inner_words.get(speech.tokens[k].norm) for k in range(first, last) if k not in others)
    acts = [found for found in told if found is not None]
    warned = ordered and "warn" in acts and acts[0] in _CHARGES
    return "warn" if warned else next(iter(acts), "assess" if others else None)


def _of_others(speech: Speech, first: int, at: int) -> bool:
    """Whether an attitude is told as that of others: *国际社会的普遍期待*, *受到两国人民欢迎*, *世界期待合作*."""
    tokens, words = speech.tokens, speech.table.words
    if speech.table.inner_words.get(tokens[at].norm) not in _ATTITUDES:
        return False
    for k in range(at - 1, first - 1, -1):
        if speech.is_mark(k):
            return False
        if tokens[k].norm in words["relative"] or tokens[k].norm in words["takes_nouns"]:
            return at - k <= _OWNED or tokens[k].norm in words["takes_nouns"]
        if k == at - 1 and tokens[k].pos == "NOUN" and speech.mention[k] is None and not speech.dated[k]:
            return all(speech.mention[j] is None for j in range(first, k))  # not 中国人民支持
    return False


def _evaluates(speech: Speech, first: int, last: int) -> bool:
    """Whether the clause judges: an evaluative word, or a predicate that is said of its subject (X est un danger)."""
    tokens, table = speech.tokens, speech.table
    for k in range(first, last):
        token = tokens[k]
        if token.norm in table.evaluative or token.norm in table.words["may"]:
            return True
        if (
            token.dep == "cop"
            and token.head < last
            and tokens[token.head].pos in ("ADJ", "NOUN", "ADV")
            and not tokens[token.head].morph.startswith("VerbForm")
            and not _relative(speech, token.head)
        ):
            return True
    return False
