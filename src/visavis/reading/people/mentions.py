"""The mentions stage: every stretch of the text that may speak of a person, an institution, a state or an organisation.

It runs before the parser, which reads better when it is told what is a name. Names come from knowledge; a name nobody knows is one when a
title or an honorific stands beside it. Who is meant is the actors stage's question.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from visavis.folding import fold
from visavis.knowledge import Name
from visavis.reading.draft import Draft, Token
from visavis.reading.people.complements import stretch
from visavis.reading.people.fellows import alike, included, rank
from visavis.reading.people.mention_words import Taken, Words, words_of
from visavis.reading.people.name_runs import given_first
from visavis.reading.people.naming import person_names
from visavis.reading.people.phrases import Reference, ReferenceKind, Title
from visavis.reading.people.ties import chain, distribute, join

# Those who make up a movement are called within so many characters before its name.
_FIGHTERS = 40
_REFERENCE_KINDS: Mapping[str, Any] = {
    "state": "state",
    "capital": "state",
    "organisation": "organisation",
    "movement": "movement",
    "metonym": "metonym",
    "outlet": "metonym",
    "body": "metonym",
}

# A state is named so many characters, and names, before its capital where that stands for it, and not for the organisation whose seat it is.
_SEATED = 160
_NEIGHBOURS = 8
_BEFORE = 12
# A given name is so many characters long at most.
_GIVEN = 20
_WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) $")
# What is called after somebody, and his rank, stand so many characters before his name at most.
_CALLED = 60


def mentions(draft: Draft) -> Draft:
    """Fill `draft.references`, sorted by start, not overlapping."""
    words = words_of(draft.language)
    folded = fold(draft.text)
    draft.names = [name for name in draft.names if name.kind != "outlet" or not _surname(draft, name)]
    _settle(draft)
    _settle_seats(draft, words, folded)
    titles = draft.language.titles(draft.text, draft.names)
    stretch(draft, words, folded, titles)
    names = [name for name in person_names(draft, words, folded, titles) if not _called_after(words, folded, name)]
    found: list[Reference] = [*names]
    taken = Taken(names)
    for title in titles:
        if not taken.overlaps(title.start, title.end):
            reference = Reference(title.start, title.end, title.kind, title=title, gender="f" if title.feminine else None)
            found.append(reference)
            taken.add(title.start, title.end)
    adjectives = {name.end: name for name in draft.names if name.kind == "adjective"}
    for name in names:
        if demonym := name.owner or _demonym(draft, adjectives, name):
            found.append(Reference(demonym.start, demonym.end, "title", title=demonym))
            taken.add(demonym.start, demonym.end)
    join(draft, folded, words, found)
    chain(draft, folded, words, found)
    distribute(folded, words, found)
    rank(folded, words, found)
    alike(draft, folded, words, found)
    included(folded, words, found)
    found = [reference for reference in found if not _empty(reference)]
    dated = draft.datelines
    for known in draft.names:
        if (kind := _REFERENCE_KINDS.get(known.kind)) and not taken.overlaps(known.start, known.end):
            if _heads_block(draft, folded, known) or any(start <= known.start < end for start, end in dated):
                continue
            start = _with_fighters(words, folded, known) if kind == "movement" else known.start
            start = known.start if taken.overlaps(start, known.start) else start
            found.append(Reference(start, known.end, kind, keys=known.keys))
            taken.add(start, known.end)
    found.sort(key=_start)
    pointers: tuple[tuple[re.Pattern[str], ReferenceKind], ...] = (
        (words.pairs, "pair"),
        (words.last, "last"),
        (words.other, "other"),
        (words.diplomat, "diplomat"),
        (words.band, "band"),
    )
    # what calls somebody: a person by an office, a party's institution
    calling = [each for each in found if each.title is not None and (each.kind == "title" or (each.kind == "institution" and each.title.parties))]
    for pattern, pointing in pointers:
        for match in pattern.finditer(folded):
            before = bisect_right(calling, match.start(), key=_start)
            if before and (around := calling[before - 1]).end >= match.end() and around.end - around.start > len(match[0]):
                continue  # the leaders of X and Y, and the like with both before them; the party of one in its last word
            if taken.overlaps(match.start(), match.end()):
                if pointing == "band":
                    continue  # les rebelles du M23
                _clear(found, match.start(), match.end())
            counted = {*words.two, *words.numbers[:1]}.intersection(match[0].split())
            number = (3 if match[0] in words.trio else 2 if counted else None) if pointing == "pair" else None
            gender = "f" if match[0] in words.last_feminine else None
            insort(found, Reference(match.start(), match.end(), pointing, number=number, gender=gender), key=_start)
            taken.add(match.start(), match.end())
    draft.references = found
    return draft


def _surname(draft: Draft, outlet: Name) -> bool:
    """Say whether what may name an outlet is the family name of somebody whose given name stands before it: *Michael Bloomberg*."""
    before = _WORD_BEFORE.search(draft.text, max(0, outlet.start - _GIVEN), outlet.start)
    return " " not in draft.text[outlet.start : outlet.end] and before is not None and before[1].istitle() and given_first(draft, before[1])


def _settle(draft: Draft) -> None:
    """Leave an adjective of several states only that of whom the text names somebody, where it names neither state: *congolais* beside *Tshisekedi*."""
    told = {name.keys[0] for name in draft.names if name.kind in ("state", "capital") and len(name.keys) == 1}
    open_ones = {name.keys for name in draft.names if name.kind == "adjective" and len(name.keys) > 1 and not told.intersection(name.keys)}
    if not open_ones:
        return
    people = {draft.knowledge.party_of(name.keys[0], draft.on) for name in draft.names if name.kind in ("person", "surname") and len(name.keys) == 1}
    meant = {keys: own[0] for keys in open_ones if len(own := [code for code in keys if code in people]) == 1}
    draft.names = [replace(name, keys=(meant[name.keys],)) if name.kind == "adjective" and name.keys in meant else name for name in draft.names]


def _settle_seats(draft: Draft, words: Words, folded: str) -> None:
    """Leave a capital that is an organisation's seat, too, only its state where that alone was named before: *la Belgique …; Bruxelles a jugé …*."""
    for n, name in enumerate(draft.names):
        if name.kind != "capital" or len(name.keys) == 1 or folded[max(0, name.start - _BEFORE) : name.start].rstrip().rpartition(" ")[2] in words.at:
            continue
        before = [each for each in draft.names[max(0, n - _NEIGHBOURS) : n] if name.start - each.end < _SEATED]
        told = {
            code
            for each in before
            for code in _parties_of(draft, each)
            if code in name.keys and not (each.kind == "adjective" and draft.knowledge.is_state(code))  # Belgian farmers
        }
        if len(told) == 1 and draft.knowledge.is_state(code := told.pop()):
            draft.names[n] = replace(name, keys=(code,))


def _parties_of(draft: Draft, name: Name) -> list[str]:
    """Return whose a name is: the parties that it names, or those of the people, bodies and seats of power that it does."""
    if name.kind in ("person", "surname"):
        return [party for key in name.keys if (party := draft.knowledge.party_of(key, draft.on)) is not None]
    return [key.rpartition(":")[2] for key in name.keys] if len(name.keys) == 1 else []


def _called_after(words: Words, folded: str, name: Reference) -> bool:
    """Say whether a name is only that of a thing called after its bearer: *Kenneth Kaunda International Airport*, *l'aéroport Modibo-Keïta*."""
    thing = words.namesake
    if words.namesake_before is not None and words.namesake_before.search(folded, max(0, name.start - _CALLED), name.start) is not None:
        return True
    if thing is None or name.honorific or " " not in folded[name.start : name.end]:
        return False
    within = thing.search(folded, name.start, name.end)
    return thing.match(folded, name.end) is not None or (within is not None and within.end() == name.end)


def _with_fighters(words: Words, folded: str, movement: Name) -> int:
    """Return where the words begin that call a movement by those who make it up: *les rebelles du M23*."""
    before = max(0, movement.start - _FIGHTERS)
    called = words.fighters.search(folded[before : movement.start]) if words.fighters is not None else None
    return before + called.start() if called is not None else movement.start


def _start(reference: Reference) -> int:
    return reference.start


def _clear(found: list[Reference], start: int, end: int) -> None:
    """Take from the references, sorted, those between the offsets that are no names."""
    last = bisect_left(found, end, key=_start)
    first = last
    while first and found[first - 1].end > start:
        first -= 1
    found[first:last] = [other for other in found[first:last] if other.kind == "name"]


def pronouns(draft: Draft) -> list[Reference]:
    """Return the references, now that the text is parsed: those in sentences that are read, and subject pronouns."""
    words = words_of(draft.language)
    found = list(draft.references)
    for token in draft.tokens:
        norm = token.norm.rpartition("-")[2] if token.norm.startswith("-") else token.norm  # said-he, a-t-il
        if (features := words.pronouns.get(norm)) and (
            token.dep.startswith("nsubj") or (token.dep == "expl:subj" and draft.tokens[token.head].lemma not in words.impersonal)
        ):
            start = token.end - len(norm)
            found.append(Reference(start, token.end, "pronoun", gender=features[0], number=1 if features[1] == "s" else 2))
        elif norm in words.two and token.dep.startswith("nsubj") and token.pos != "DET" and not _of_more(draft, words, token):
            before = draft.tokens[token.i - 1] if token.i else token
            found.append(Reference(before.start if before.pos == "DET" and before.sentence == token.sentence else token.start, token.end, "pair", number=2))
    return _in_sentences(draft, sorted(found, key=lambda reference: reference.start))


def _empty(reference: Reference) -> bool:
    """Say whether a title tells of nobody: a diplomat without a name, an office of nobody named."""
    title = reference.title
    if title is None or reference.same is not None or reference.chief is not None:
        return False
    return (title.kind == "title" and title.office == "other" and not (title.parties and not title.plural and (title.definite or title.article))) or (
        title.office == "office-of" and not title.parties and title.served is None
    )


def _demonym(draft: Draft, adjectives: Mapping[int, Name], name: Reference) -> Title | None:
    """Return what *l'Allemande Annalena Baerbock* says of her, as a title without an office."""
    each = adjectives.get(name.start - 1)
    if each is None or not draft.text[each.start].isupper():
        return None
    return Title(each.start, each.end, "title", each.start, "other", parties=[each.keys[0]])


def _heads_block(draft: Draft, folded: str, name: Name) -> bool:
    """Say whether a place only heads its block, as a dateline (*PARIS -*) or a subject (*Syrie : …*) does."""
    return (
        (name.start == 0 or draft.text[name.start - 1] in "\n ")
        and name.start in draft.block_starts
        and bool(re.match(r" ?(?:[-:|/]|\([^)]*\))", folded[name.end : name.end + 24]))
    )


def _in_sentences(draft: Draft, references: list[Reference]) -> list[Reference]:
    """Keep what stands in a sentence that is read."""
    starts = [sentence.start for sentence in draft.sentences]
    kept = []
    for reference in references:
        at = bisect_right(starts, reference.start) - 1
        if at >= 0 and reference.end <= draft.sentences[at].end:
            kept.append(reference)
    return kept


def _of_more(draft: Draft, words: Words, token: Token) -> bool:
    """Say whether a number only counts some of those told behind it: *two of the people said*, but: *both of them*."""
    behind = draft.tokens[token.i + 1 : token.i + 3]
    return len(behind) > 1 and behind[0].norm in words.of and behind[1].pos != "PRON"
