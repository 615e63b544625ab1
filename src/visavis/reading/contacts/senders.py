"""Who only sent the message that somebody hands over at a contact, and was not there."""

from __future__ import annotations

from visavis.reading.clauses import Clauses
from visavis.reading.contacts.words import Candidate, Words
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftMention

# A sender hangs from the message by at most so many steps: his name from his title, his title from the noun.
_STEPS = 4
# Two make a contact.
_PAIR = 2


def leave_senders(draft: Draft, clauses: Clauses, words: Words, found: list[tuple[DraftContact, list[Candidate]]]) -> None:
    """Leave out of contacts that are no messages who is only named as a sender: *une délégation, porteuse d'un message de X, a été reçue par Y*."""
    for contact, told in found:
        if contact.kind == "message":
            continue
        sentences = [draft.sentences[i] for i in {each.sentence for each in told}]
        mentions = [mention for one in sentences for mention in clauses.mentions_between(one.start, one.end)]
        for code, people in list(contact.parties.items()):
            there = [actor for actor in people if not _only_sent(actor, mentions, clauses, words)]
            if len(there) < len(people):
                contact.parties[code] = there
                if not there and len(contact.parties) > _PAIR:
                    del contact.parties[code]


def _only_sent(actor: DraftActor, mentions: list[DraftMention], clauses: Clauses, words: Words) -> bool:
    named = [mention for mention in mentions if any(each is actor for each in mention.actors)]
    return bool(named) and all(_of_message(mention, clauses, words) for mention in named)


def _of_message(mention: DraftMention, clauses: Clauses, words: Words) -> bool:
    """Say whether a mention hangs from the noun of a message by *of*."""
    below = clauses.tokens[mention.head]
    for _ in range(_STEPS):
        above = clauses.tokens[below.head]
        if above.i == below.i or above.pos in ("VERB", "AUX"):
            return False
        if above.pos == "NOUN" and words.nouns.get(above.lemma, {}).get("kind") == "message":
            if any(words.nouns.get(clauses.tokens[kid].lemma, {}).get("presented") for kid in clauses.kids[above.i]):
                return False  # les lettres de créance de X: who presents them is there
            cases = (clauses.tokens[kid] for kid in clauses.kids[below.i])
            return any(each.dep == "case" and each.norm in words.words["of"] for each in cases)
        below = above
    return False
