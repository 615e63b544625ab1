"""Whom a preposition brings in: behind a participle with its own words, behind an apposition, and not in the nominative."""

from __future__ import annotations

from collections.abc import Mapping

from visavis.reading.clauses import Clauses
from visavis.reading.draft import DraftMention, Token

# Between a participle and whom it qualifies stand so many tokens at most.
_QUALIFIED = 30
# An apposition between two names has so many tokens at most.
_APPOSITION = 10


def behind_participle(clauses: Clauses, preposition: Token) -> int:
    """Return where begins whom a preposition brings in, behind a participle in the same case: *с находящимся в стране с визитом министром X*."""
    tokens = clauses.draft.tokens
    participle = tokens[min(preposition.i + 1, len(tokens) - 1)]
    case = next((feature for feature in participle.morph.split("|") if feature.startswith("Case=")), None)
    if "VerbForm=Part" not in participle.morph or case is None:
        return preposition.end
    for each in tokens[participle.i + 1 : participle.i + _QUALIFIED]:
        if each.sentence != participle.sentence or "VerbForm=Fin" in each.morph or each.norm == ";":
            break
        mention = next((mention for mention in clauses.mentions_at(each.i) if mention.start == each.start), None)
        brought = tokens[each.i - 1].pos == "ADP" and tokens[each.i - 1].text
        person = mention is not None and any(actor.kind == "person" for actor in mention.actors)
        if mention is not None and person and case in each.morph and not brought:
            return mention.start
    return preposition.end


def stands_alone(clauses: Clauses, preposition: Token, mention: DraftMention) -> bool:
    """Say whether a title stands in the nominative, so that no preposition brings it in: *встретился прибывший с визитом министр X*."""
    title = clauses.draft.tokens[mention.head]
    return bool(preposition.text) and mention.basis == "office" and title.pos == "NOUN" and "Case=Nom" in title.morph


def behind_apposition(tokens: list[Token], at: int, end: int, series: frozenset[str]) -> int:
    """Return the token behind what stands between commas without a verb at the token: *X, son ministre, et avec Y*; the token itself if nothing does."""
    stretch = tokens[at : at + _APPOSITION]
    if not stretch or stretch[0].norm != ",":
        return at
    if len(stretch) > 1 and stretch[1].norm in series:
        return at + 1
    for token in stretch[1:]:
        if token.start >= end or (token.pos in ("VERB", "AUX") and "VerbForm=Part" not in token.morph):
            return at
        if token.norm == ",":
            return token.i + 1
    return at


def sends(clauses: Clauses, words: Mapping[str, frozenset[str]], name: DraftMention) -> bool:
    """Say whether somebody is only named as who sent whoever stands behind: *习近平主席特使刘海星*."""
    envoys, tokens = words.get("envoys", frozenset()), clauses.tokens
    at = clauses.token_at(name.end - 1) + 1
    while envoys and at < len(tokens) and tokens[at].pos == "NOUN" and tokens[at].norm not in envoys:
        at += 1
    at += at < len(tokens) and tokens[at].norm in words["owner"]
    return at < len(tokens) and tokens[at].norm in envoys
