"""Whose wish a contact was, told in a clause of its own: *X, who had asked for the call*; *The talks were requested by Nairobi*."""

from __future__ import annotations

from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.words import Candidate
from visavis.reading.draft import DraftContact, DraftMention, Token

# So many sentences behind the contact it is told at most.
_NEAR = 3
_OFF = ("denied", "proposed")


def tell_who_asked(finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Set who asked for the contacts of which no sentence has told it; only one of their parties may have."""
    _name_initiators(finder, found)
    asking = finder.words.status["asked_for"]
    for token in finder.tokens:
        verb = token.pos in ("VERB", "AUX")
        if token.lemma not in asking or not (verb or finder.words.surely_parsed) or finder.negated(token):
            continue
        noun, passive = _asked_for(finder, token) if verb else (None, False)
        asker = _asker(finder, token, passive) if noun is not None else None
        if noun is None and finder.words.surely_parsed:
            noun, asker = _by_order(finder, token)
        if noun is None or asker is None:
            continue
        contact = _told_before(finder, found, noun)
        codes = {actor.party for actor in asker.actors}
        if contact is not None and len(codes) == 1 and (code := codes.pop()) in contact.parties:
            contact.initiator = code


def _name_initiators(finder: Finder, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Set whom a sentence calls the initiator of what was told before: *Инициатором разговора выступил Вашингтон*."""
    for token in finder.tokens:
        verb = finder.tokens[token.head]
        if token.lemma not in finder.words.status["initiators"] or verb.pos != "VERB" or finder.negated(verb):
            continue
        noun = next((finder.tokens[kid] for kid in finder.clauses.kids[token.i] if finder.tokens[kid].lemma in finder.words.nouns), None)
        asker = _asker(finder, verb, passive=False)
        contact = _told_before(finder, found, noun) if noun is not None and asker is not None else None
        codes = {actor.party for actor in asker.actors} if asker is not None else set()
        if contact is not None and len(codes) == 1 and (code := codes.pop()) in contact.parties:
            contact.initiator = code


def _asked_for(finder: Finder, verb: Token) -> tuple[Token | None, bool]:
    """Return the noun of the contact that somebody asked for, one told before, and whether it is what the verb is said of."""
    if (noun := _antecedent(finder, verb)) is not None:
        return noun, False
    for kid in finder.clauses.kids[verb.i]:
        noun = finder.tokens[kid]
        if noun.lemma not in finder.words.nouns:
            continue
        passive = noun.dep == "nsubj:pass"
        known = finder.points_back(noun) or (finder.words.free_order and noun.i < verb.i)  # without articles, what is known comes first
        cases = {finder.tokens[each].norm for each in finder.clauses.kids[noun.i] if finder.tokens[each].dep == "case"}
        if known and (passive or (noun.dep in ("obj", "iobj") and not cases) or (noun.dep.startswith("obl") and cases & finder.words.status["asked_with"])):
            return noun, passive
    return None, False


def _by_order(finder: Finder, verb: Token) -> tuple[Token | None, DraftMention | None]:
    """Return the contact and who asked for it where they stand one before the other: *通话由美方发起*, *通话应美方要求进行*."""
    start = max([finder.draft.sentences[verb.sentence].start, *(each.end for each in _marks_before(finder, verb))])
    marks = finder.words.words["by"] | finder.words.status["asked_with"]
    near = finder.clauses.mentions_between(start, verb.end + 2)
    begin = verb.i
    while begin and finder.tokens[begin - 1].pos == "ADV":
        begin -= 1  # 由美方主动提出
    asker = next((each for each in reversed(near) if finder.tokens[begin].start - 1 <= each.end or each.start > verb.end), None)
    if asker is None:
        return None, None
    first = verb.i if asker.start > verb.end else finder.clauses.first_token(asker)
    title = next((each for each in near if each.basis == "office" and each.actors == asker.actors and 0 <= asker.start - each.end <= 1), None)
    first = finder.clauses.first_token(title) if title is not None and first < verb.i else first  # 由俄总统普京提议
    before = finder.tokens[first - 1] if first else None
    if before is None or before.norm not in marks:
        return None, None
    told = [each for each in finder.clauses.tokens_between(start, before.start) if each.pos in ("VERB", "NOUN") and each.lemma in finder.words.nouns]
    others = finder.clauses.mentions_between(start, before.start)
    return (told[-1], asker) if told and all(mention.actors[0].party in (None, asker.actors[0].party) for mention in others) else (None, None)


def _marks_before(finder: Finder, verb: Token) -> list[Token]:
    return [each for each in finder.tokens[finder.draft.sentences[verb.sentence].first : verb.i] if each.norm in (",", ";", ":")]


def _antecedent(finder: Finder, verb: Token) -> Token | None:
    """Return the noun that a relative clause says it of: *the call that Nairobi had requested*, whatever the parse takes its first word for."""
    kids = [finder.tokens[kid] for kid in finder.clauses.kids[verb.i]]
    subject = finder.clauses.subject_token(verb.i)
    if any(each.dep == "obj" and each.pos == "NOUN" for each in kids) or subject is None or finder.tokens[subject].pos == "PRON":
        return None
    for word in kids:
        if word.i and (word.dep == "mark" or word.pos == "PRON"):
            before = finder.tokens[word.i - 1]
            before = finder.tokens[before.i - 1] if before.pos == "PUNCT" and before.i else before
            while before.i and finder.clauses.dated(before.start):
                before = finder.tokens[before.i - 1]  # the call of 7 August that Nairobi had requested
            if before.lemma in finder.words.nouns and finder.points_back(before):
                return before
    return None


def _asker(finder: Finder, verb: Token, passive: bool) -> DraftMention | None:
    """Return who asked: the subject, whom a relative pronoun stands for, or the agent of a passive."""
    clauses = finder.clauses
    if passive:
        for kid in clauses.kids[verb.i]:
            cases = {finder.tokens[each].norm for each in clauses.kids[kid] if finder.tokens[each].dep == "case"}
            if finder.tokens[kid].dep == "obl:agent" or cases & finder.words.words["by"]:
                return _mention(finder, kid)
        return None
    subject = clauses.subject_token(verb.i)
    if subject is None:
        return None
    token = finder.tokens[subject]
    if token.pos == "PRON" and not clauses.mentions_at(subject):
        before = clauses.mentions_between(finder.draft.sentences[token.sentence].start, token.start)
        gap = finder.draft.text[before[-1].end : token.start].strip(" ,;—–-") if before else "…"
        return before[-1] if before and not gap else None
    return _mention(finder, subject)


def _mention(finder: Finder, i: int) -> DraftMention | None:
    found = finder.clauses.mentions_at(i)
    return found[0] if len(found) == 1 else None


def _told_before(finder: Finder, found: list[tuple[DraftContact, list[Candidate]]], noun: Token) -> DraftContact | None:
    """Return the contact told last up to the noun that may be it, if nobody is known to have asked for it."""
    kind = finder.words.nouns[noun.lemma].get("kind")
    near = [
        (max(each.cue[0] for each in told if each.cue[0] <= noun.start), contact)
        for contact, told in found
        if any(each.cue[0] <= noun.start and noun.sentence - each.sentence <= _NEAR for each in told)
        and contact.status not in _OFF
        and (contact.kind in (kind, None) or (kind in (None, "meeting") and contact.kind in ("call", "video", "meeting")))
    ]
    contact = max(near, key=lambda each: each[0])[1] if near else None
    return contact if contact is not None and contact.initiator is None and len(contact.parties) > 1 else None
