"""Whose an account is by what stands before its noun (*the Chinese readout*), and whether it is one yet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from visavis.reading.draft import Draft, DraftActor, DraftMention, Sentence
from visavis.reading.tenses import Verbs, tense_above


def owner_before(
    draft: Draft, genitive: frozenset[str], starts: list[int], adjectives: Mapping[int, tuple[str, ...]], sentence: Sentence, first: int
) -> tuple[int, list[str], DraftActor | None, DraftActor | None] | None:
    """Return whose account it is by what stands before its noun: where that begins, the parties, the institution, the person.

    *The Chinese* readout, *the Kremlin's* statement; `genitive`: what marks an owner, empty where owners stand behind.
    """
    tokens, k = draft.tokens, first - 1
    owned = k > sentence.first and tokens[k].norm in genitive
    k -= owned
    if not genitive or k < sentence.first:
        return None
    mention = mention_at(draft, starts, tokens[k].start)
    if k > sentence.first and tokens[k - 1].text == "-":
        return None
    if mention is None:
        keys = adjectives.get(tokens[k].start, ()) if not owned else ()
        return (k, list(keys), None, None) if keys and all(draft.knowledge.is_state(key) for key in keys) else None
    actor = mention.actors[0]
    if len(mention.actors) > 1 or not actor.party or (actor.kind == "person" and not owned):
        return None
    while k > sentence.first and tokens[k - 1].start >= mention.start:
        k -= 1
    institution = actor.kind in ("institution", "organisation")
    return k, [actor.party], actor if institution else None, actor if actor.kind == "person" else None


def mention_at(draft: Draft, starts: list[int], offset: int) -> DraftMention | None:
    """Return the mention that covers the offset; `starts`: where the mentions begin."""
    index = bisect_left(starts, offset + 1) - 1
    if index >= 0 and draft.mentions[index].start <= offset < draft.mentions[index].end:
        return draft.mentions[index]
    return None


def to_be_adopted(draft: Draft, adopting: frozenset[str], first: int, end: int) -> bool:
    """Return whether an account, named in tokens `first` to `end`, is only to be issued or signed, and says nothing yet: *will issue a joint statement*."""
    for token in draft.tokens[first:end]:
        if draft.tokens[token.head].lemma in adopting and token.dep.startswith(("obj", "nsubj")):
            return tense_above(draft.tokens, token.i, Verbs.of(draft.language.lexicon["dates"])) == "future"
    return False
