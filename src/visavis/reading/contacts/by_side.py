"""Who was there on each side, told side by side: *С российской стороны участвовали X и Y, с сербской – Z*."""

from __future__ import annotations

from collections.abc import Iterable

from visavis.reading.contacts.candidates import Finder
from visavis.reading.contacts.words import SETTLED, Candidate
from visavis.reading.draft import DraftActor, DraftContact, DraftMention, Sentence, Token

# Between the word that opens a side and its noun stand so many tokens.
_SIDE = 5
_DASHES = ("–", "—", "-", ":")
_SIDES = 2


def by_side(finder: Finder, sentence: Sentence) -> list[tuple[str, int, int]]:
    """Return the sides that a sentence opens one by one, each with where its people may stand; none where nobody is told to have been there."""
    tokens, words = finder.tokens[sentence.first : sentence.last], finder.words.words
    if not words.get("side_of") or not any(_attends(finder, token) for token in tokens):
        return []
    opened: list[tuple[str, int, int]] = []
    for token in tokens:
        if token.norm not in words["with"]:
            continue
        near = finder.tokens[token.i + 1 : min(token.i + 1 + _SIDE, sentence.last)]
        noun = next((each for each in near[:2] if each.norm in words["side_of"]), None)
        short = opened and len(near) > 1 and near[1].norm in _DASHES  # с сербской – Z
        if noun is None and not short:
            continue
        begin, end = (near[0].start, near[1].start) if noun is None else (token.start, near[-1].end if noun is near[0] else noun.start)
        named = next((name for name in finder.clauses.names_between(begin, end) if name.kind in ("state", "adjective") and len(name.keys) == 1), None)
        if named is not None:
            opened.append((named.keys[0], token.start, max(named.end, noun.end if noun is not None else 0)))
    return [(code, behind, opened[n + 1][1] if n + 1 < len(opened) else sentence.end) for n, (code, _, behind) in enumerate(opened)]


def _attends(finder: Finder, token: Token) -> bool:
    """Say whether a word tells of taking part, or a verb has talks for its object: *встречу проводит X*."""
    talks = token.pos == "VERB" and any(
        finder.tokens[kid].dep == "obj" and finder.tokens[kid].lemma in finder.words.nouns for kid in finder.clauses.kids[token.i]
    )
    return talks or (token.lemma in finder.words.words["attending"] and token.pos in ("VERB", "NOUN"))


def behind_verb(finder: Finder, start: int, end: int) -> int:
    """Return where the first verb of attending ends that stands in a side's stretch before anybody is named, else the start."""
    first = next((each.start for each in finder.clauses.mentions_between(start, end) if each.actors[0].kind == "person"), end)
    verbs = [token for token in finder.clauses.tokens_between(start, first) if token.pos == "VERB"]
    return verbs[-1].end if verbs else start


def known(finder: Finder, mention: DraftMention) -> str | None:
    """Return the party of whoever a mention names, where knowledge knows the name."""
    names = [name for name in finder.clauses.names_between(mention.start, mention.end) if name.kind == "person"]
    return next((finder.draft.knowledge.party_of(name.keys[0], finder.draft.on) for name in names), None)


def seat(finder: Finder, contact: DraftContact, sides: Iterable[tuple[str, list[DraftMention]]]) -> None:
    """Put the people of each side where they belong; a side that the contact has under another code is the one that no other side takes."""
    told = list(sides)
    if len({code for code, _ in told} - set(contact.parties)) > 1 or not any(code in contact.parties for code, _ in told):
        return
    left = [code for code in contact.parties if code not in {each for each, _ in told}]
    for code, mentions in told:
        own = code if code in contact.parties else left[0] if len(left) == 1 and len(contact.parties) == _SIDES else None
        if own is None:
            continue
        for actor in _people(finder, mentions, own):
            actor.party = own
            actor.office_party = own if actor.office else None
            for other, people in contact.parties.items():
                if other != own and actor in people:
                    people.remove(actor)
            if not any(actor is each for each in contact.parties[own]):
                contact.parties[own].append(actor)


def _people(finder: Finder, mentions: list[DraftMention], code: str) -> list[DraftActor]:
    own = [each for each in mentions if known(finder, each) in (None, code)]
    return [actor for mention in own for actor in mention.actors if actor.kind == "person" and actor.named]


def only_lists(finder: Finder, candidate: Candidate, before: Iterable[Candidate]) -> bool:
    """Say whether a candidate is only the noun of talks told before, in a sentence that tells side by side who was there."""
    sentence = finder.draft.sentences[candidate.sentence]
    told = [each for each in before if each.sentence < candidate.sentence and each.status in SETTLED and each.two_sided]
    earlier = bool(told) and set(candidate.parties) <= set(told[-1].parties)  # talks with others are their own
    return earlier and candidate.status in SETTLED and bool(by_side(finder, sentence)) and _is_attended(finder, candidate)


def heads_words(finder: Finder, candidate: Candidate, before: Iterable[Candidate]) -> bool:
    """Say whether a candidate only heads the words spoken at talks told before: *Начало беседы с X В.Путин: …*."""
    noun, sentence = finder.tokens[finder.clauses.token_at(candidate.cue[0])], finder.draft.sentences[candidate.sentence]
    if noun.pos != "NOUN" or finder.tokens[noun.head].lemma not in finder.words.status["starting"]:
        return False
    colon = next((token.i for token in finder.tokens[noun.i : sentence.last] if token.norm == ":"), None)
    if colon is None or any("VerbForm=Fin" in token.morph for token in finder.tokens[sentence.first : colon]):
        return False
    earlier = (each for each in before if each.sentence < candidate.sentence and each.status in SETTLED and each.two_sided)
    return any(actor is one for each in earlier for actor in each.people for one in candidate.people)


def _is_attended(finder: Finder, candidate: Candidate) -> bool:
    noun = finder.tokens[finder.clauses.token_at(candidate.cue[0])]
    return noun.pos == "NOUN" and any(_attends(finder, finder.tokens[i]) for i in (*finder.clauses.governors(noun.i)[:2], *finder.clauses.kids[noun.head]))
