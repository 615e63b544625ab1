"""The mentions stage: every stretch of the text that may speak of a person, an institution, a state or an organisation.

It runs before the parser, which reads better when it is told what is a name. Names come from knowledge; a name nobody knows is one when a
title or an honorific stands beside it. Who is meant is the actors stage's question.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from visavis.folding import fold, plain
from visavis.knowledge import Name
from visavis.languages import Language
from visavis.patterns import any_of
from visavis.reading.draft import Draft
from visavis.reading.phrases import Reference, Title

_UPPER = "A-ZÀ-ÖØ-ÞŒŠŽĆČĐŁŞŚİĞŌŪŻŹ"
_WORD = rf"(?:(?:[aA]l|[eE]l|[aA]s|[aA]r|[aA]t|[aA]z|[aA]d|[aA]n|ash|[dl])[-'’])?[{_UPPER}][\w'’ʼ`-]*(?:\.(?=[ \u00a0-][{_UPPER}])(?<=[ \u00a0-][{_UPPER}]\.))?"
_REFERENCE_KINDS: Mapping[str, Any] = {
    "state": "state",
    "capital": "state",
    "organisation": "organisation",
    "movement": "movement",
    "metonym": "metonym",
    "outlet": "metonym",
    "body": "metonym",
}


class _Words:
    """The tables of one language, compiled."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        words = lexicon["words"]
        particles = any_of(re.escape(word) for word in words["particles"])
        self.sequence = re.compile(rf"(?<!\w)(?:{_WORD})(?:[ \u00a0](?:(?:{particles})[ \u00a0]){{0,2}}{_WORD}){{0,11}}")
        self.honorific = re.compile(rf"(?<![\w.])(?:{_alternatives(words['honorifics'])})[ ](?=\w)")
        self.particles = frozenset(words["particles"])
        self.demonstratives = frozenset(words["demonstratives"])
        self.of = frozenset(words["of"])
        self.at = frozenset(words["at"])
        self.not_names = frozenset(words["not_names"])
        self.suffixes = tuple(words["suffixes"])  # what may be written together with a name and is no part of it
        self.after = re.compile(rf"(?:{_alternatives(words['after_name'])})(?!\w)") if words["after_name"] else None
        self.elided = _elided(words["elision"])
        self.feminine = frozenset(words["feminine"])
        self.pairs = re.compile(rf"(?<!\w)(?:{_alternatives(words['pair'] + words['trio'])})(?!\w)")
        self.trio = frozenset(words["trio"])
        self.last = re.compile(rf"(?<!\w)(?:{_alternatives(words['last_named'])})(?!\w)")
        self.last_feminine = frozenset(words["last_feminine"])
        self.impersonal = frozenset(words["impersonal"])
        self.two = frozenset(words["two"])  # alone as subjects, they are the two last spoken of: the two agreed
        self.pronouns: Mapping[str, str] = lexicon["pronouns"]


def _elided(letters: str) -> re.Pattern[str] | None:
    """Return the pattern of a letter and an apostrophe that are a word of their own before a name, where the language has such."""
    return re.compile(rf"[{_UPPER}]?['’ʼ`](?=[{_UPPER}])|[{letters.upper()}]['’ʼ`]") if letters else None


def _alternatives(words: Iterable[str]) -> str:
    return any_of(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    return _Words(language.lexicon["actors"])


def mentions(draft: Draft) -> Draft:
    """Fill `draft.references`, sorted by start, not overlapping."""
    words = _words(draft.language)
    folded = fold(draft.text)
    titles = draft.language.titles(draft.text, draft.names)
    names = _person_names(draft, words, folded, titles)
    found: list[Reference] = [*names]
    taken = _Taken(names)
    for title in titles:
        if not taken.overlaps(title.start, title.end):
            reference = Reference(title.start, title.end, title.kind, title=title, gender="f" if title.feminine else None)
            found.append(reference)
            taken.add(title.start, title.end)
    adjectives = {name.end: name for name in draft.names if name.kind == "adjective"}
    for name in names:
        if demonym := _demonym(draft, adjectives, name):
            found.append(Reference(demonym.start, demonym.end, "title", title=demonym))
            taken.add(demonym.start, demonym.end)
    _join(draft, folded, words, found)
    _chain(folded, words, found)
    found = [reference for reference in found if not _empty(reference)]
    for known in draft.names:
        if (kind := _REFERENCE_KINDS.get(known.kind)) and not taken.overlaps(known.start, known.end):
            if _heads_block(draft, folded, known):
                continue
            found.append(Reference(known.start, known.end, kind, keys=known.keys))
            taken.add(known.start, known.end)
    found.sort(key=_start)
    for pattern, pointing in ((words.pairs, "pair"), (words.last, "last")):
        for match in pattern.finditer(folded):
            if any(other.start == match.start() and other.end > match.end() and other.kind == "title" for other in found):
                continue  # the leaders of X and Y
            if taken.overlaps(match.start(), match.end()):
                _clear(found, match.start(), match.end())
            number = (3 if match[0] in words.trio else 2) if pointing == "pair" else None
            gender = "f" if match[0] in words.last_feminine else None
            insort(found, Reference(match.start(), match.end(), "pair" if pointing == "pair" else "last", number=number, gender=gender), key=_start)
            taken.add(match.start(), match.end())
    draft.references = found
    return draft


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
    words = _words(draft.language)
    found = list(draft.references)
    for token in draft.tokens:
        norm = token.norm.rpartition("-")[2] if token.norm.startswith("-") else token.norm  # said-he, a-t-il
        if (features := words.pronouns.get(norm)) and (
            token.dep.startswith("nsubj") or (token.dep == "expl:subj" and draft.tokens[token.head].lemma not in words.impersonal)
        ):
            start = token.end - len(norm)
            found.append(Reference(start, token.end, "pronoun", gender=features[0], number=1 if features[1] == "s" else 2))
        elif norm in words.two and token.dep.startswith("nsubj") and token.pos != "DET":
            before = draft.tokens[token.i - 1] if token.i else token
            found.append(Reference(before.start if before.pos == "DET" and before.sentence == token.sentence else token.start, token.end, "pair", number=2))
    return _in_sentences(draft, sorted(found, key=lambda reference: reference.start))


def _empty(reference: Reference) -> bool:
    """Say whether a title tells of nobody: a diplomat without a name, an office of nobody named."""
    title = reference.title
    if title is None or reference.same is not None:
        return False
    return (title.kind == "title" and title.office == "other" and not (title.parties and title.definite and not title.plural)) or (
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


class _Taken:
    """Stretches already spoken for."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._marked = bytearray()  # a byte for each character: a list of spans would have to be shifted for each that is added
        for reference in references:
            self.add(reference.start, reference.end)

    def overlaps(self, start: int, end: int) -> bool:
        return self._marked.find(1, start, end) >= 0

    def behind(self, start: int, end: int) -> int:
        """Return where what is spoken for ends within the offsets, past a space."""
        return min(self._marked.rfind(1, start, end) + 2, end)

    def add(self, start: int, end: int) -> None:
        if end > len(self._marked):
            self._marked.extend(bytes(end - len(self._marked)))
        self._marked[start:end] = b"\x01" * (end - start)


def _in_sentences(draft: Draft, references: list[Reference]) -> list[Reference]:
    """Keep what stands in a sentence that is read."""
    starts = [sentence.start for sentence in draft.sentences]
    kept = []
    for reference in references:
        at = bisect_right(starts, reference.start) - 1
        if at >= 0 and reference.end <= draft.sentences[at].end:
            kept.append(reference)
    return kept


def _person_names(draft: Draft, words: _Words, folded: str, titles: list[Title]) -> list[Reference]:
    """Return the names of people: known ones, and unknown ones that a title or an honorific announces."""
    text = draft.text
    known = {name.start: name for name in draft.names if name.kind in ("person", "surname") and folded[name.start : name.end] not in words.not_names}
    other = [name for name in draft.names if name.kind not in ("person", "surname")]
    others = _Taken(Reference(name.start, name.end, "state") for name in other if name.kind != "place")
    honorifics = {match.end(): match for match in words.honorific.finditer(folded)}
    before = {title.end: title for title in titles}
    after = {title.start: title for title in titles if title.kind == "title"}
    in_title = _Taken(Reference(title.start, title.end, "title") for title in titles)
    found: list[Reference] = []
    inside: set[int] = set()
    for sequence in words.sequence.finditer(text):
        for begin, end in _names_in(sequence.start(), sequence.end(), text, folded, words, others, honorifics, known):
            start = in_title.behind(begin, end) if in_title.overlaps(begin, end) else begin
            if in_title.overlaps(start, end) or end - start < 2 or not text[start].isupper():
                continue
            hits = [known[at] for at in range(start, end) if at in known]
            name_end = end
            if words.after is not None and (tail := words.after.match(folded, end)):
                end = tail.end()
            exact = next((hit for hit in hits if hit.start == start and hit.end == name_end), None)
            honorific = honorifics.get(start)
            gender = ("f" if honorific[0].strip() in words.feminine else "m") if honorific else None
            if exact is not None:
                keys: tuple[str, ...] = exact.keys
                kind_full = exact.kind == "person"
            else:
                keys, kind_full = (), False
                inner = max(hits, key=lambda hit: hit.end - hit.start, default=None)
                if inner is not None and (inner.kind == "person" or inner.end == name_end or inner.start == start):
                    keys = _compatible(draft, text[start:name_end], inner)
                    kind_full = bool(keys)
                    if not keys and inner.end == name_end:
                        keys = _holding(draft, inner, before.get(start - 1))
            announced = honorific is not None or _announced(folded, start, end, before, after)
            placed = not keys and honorific is None and folded[max(0, start - 9) : start].rstrip().rpartition(" ")[2] in words.at if not keys else False
            if placed and not _announced(folded, start, end, before, {}):
                continue
            alone = " " not in text[start:end] and "\u00a0" not in text[start:end]
            if announced and alone and not keys and honorific is None and not _announced(folded, start, end, before, {}):
                announced = False
            several = " " in text[start:end] or "\u00a0" in text[start:end]
            if several and not keys and (cut := _from_given(draft, start, end)):
                start = cut
            looks_like = (
                several and plain(text[start:end].split()[0]) in draft.knowledge.given_names(draft.language.code) and not _all_upper_line(text, start, end)
            )
            if exact is None and "-" in text[start:end] and (joined := _hyphenated(draft, start, end)):
                found += joined
                inside.update(range(start, end))
                continue
            if not keys and not announced and not looks_like:
                for hit in hits:
                    if hit.kind == "person":
                        found.append(Reference(hit.start, hit.end, "name", keys=hit.keys))
                continue
            found.append(Reference(start, end, "name", keys=keys, honorific=honorific is not None, gender=gender, number=1 if kind_full else None))
            inside.update(range(start, end))
    for name in known.values():
        if name.start not in inside and name.kind == "person" and not any(r.start <= name.start < r.end for r in found):
            found.append(Reference(name.start, name.end, "name", keys=name.keys, number=1))
    found.sort(key=lambda reference: reference.start)
    return _repeats(draft, words, folded, found, others)


def _from_given(draft: Draft, start: int, end: int) -> int | None:
    """Return where a given name begins inside a run of capitalised words: *Marines Michael Langley*."""
    words = list(re.finditer(r"[^ \u00a0]+", draft.text[start:end]))
    given = draft.knowledge.given_names(draft.language.code)
    if plain(words[0][0]) in given:
        return None
    return next((start + word.start() for word in words[1:-1] if plain(word[0]) in given), None)


def _hyphenated(draft: Draft, start: int, end: int) -> list[Reference]:
    """Return the people of *Poutine-Erdogan*: names that a headline joins."""
    for word in re.finditer(r"\S+[-‑–]\S+", draft.text[start:end]):
        found: list[Reference] = []
        for part in re.finditer(r"[^-‑–]+", word[0]):
            names = [name for name in draft.knowledge.names(part[0], draft.language.code) if name.kind in ("person", "surname") and name.end == len(part[0])]
            at = start + word.start() + part.start()
            found += [Reference(at, at + name.end, "name", keys=name.keys, honorific=True) for name in names if name.start == 0]
        if len(found) > 1:
            return found
    return []


def _all_upper_line(text: str, start: int, end: int) -> bool:
    return text[start:end].isupper() and text[max(0, start - 2) : start].isupper()


def _names_in(
    start: int, end: int, text: str, folded: str, words: _Words, others: _Taken, honorifics: Mapping[int, Any], known: Mapping[int, Name]
) -> Iterable[tuple[int, int]]:
    """Cut a run of capitalised words where a word that is no name, an honorific or a known place stands in it."""
    run: list[tuple[int, int]] = []
    pieces: list[tuple[int, int]] = []
    for word in re.finditer(r"[^ \u00a0]+", text[start:end]):
        first, last = start + word.start(), start + word.end()
        suffix = next((suffix for suffix in words.suffixes if folded.endswith(suffix, first + 2, last)), "")
        last -= len(suffix)
        if elided := words.elided and words.elided.match(text, first, last):
            if run:
                pieces.append((run[0][0], run[-1][1]))
                run = []
            first = elided.end()
        norm = folded[first:last]
        inside = bool(run) and norm in words.particles and text[last : last + 1] in (" ", "\u00a0") and text[last + 1 : last + 2].isupper()
        breaks = (norm in words.not_names and first not in known and not inside) or others.overlaps(first, last)
        if first in honorifics and run:
            pieces.append((run[0][0], run[-1][1]))
            run = []
        if breaks or any(at == last + 1 for at in (last + 1,) if at in honorifics and norm.rstrip(".") + " " == honorifics[at][0].replace(".", "")):
            if run:
                pieces.append((run[0][0], run[-1][1]))
            run = []
            continue
        if run or text[first].isupper():
            run.append((first, last))
        if suffix and run:
            pieces.append((run[0][0], run[-1][1]))
            run = []
    if run:
        pieces.append((run[0][0], run[-1][1]))
    for first, stop in pieces:
        last = stop
        while (
            (tail := text[first:last].rpartition(" ")[2]) and tail != text[first:last] and folded[last - len(tail) : last] in words.particles and tail.islower()
        ):
            last -= len(tail) + 1
        while last > first and not text[last - 1].isalnum():
            last -= 1
        if last - first > 1:
            yield first, last


def _announced(folded: str, start: int, end: int, before: Mapping[int, Title], after: Mapping[int, Title]) -> bool:
    """Say whether a title stands beside the name."""
    for gap in (1, 2, 3):
        if (title := before.get(start - gap)) and title.kind != "institution" and re.fullmatch(r",? ?[-:(«]? ?|, ", folded[title.end : start]):
            return True
    return any(end + gap in after and re.fullmatch(r"(?:,| \(| -) ?", folded[end : end + gap]) for gap in (2, 3))


def _compatible(draft: Draft, name: str, inner: Name) -> tuple[str, ...]:
    """Return the people behind `inner` whom the longer name around it may mean."""
    on, code = draft.document.published, draft.language.code
    orders = [name, " ".join(reversed(name.split()))] if len(name.split()) == 2 else [name]  # Kishida Fumio is Fumio Kishida
    wanted = {candidate.person.id for order in orders for candidate in draft.knowledge.who(order, code, on=on) if candidate.score >= 0.8}
    return tuple(key for key in inner.keys if key in wanted)


def _holding(draft: Draft, surname: Name, title: Title | None) -> tuple[str, ...]:
    """Return who of that surname held the office that the title before the name says, as in *President Ferdinand R. Marcos*."""
    if title is None or title.kind != "title":
        return ()
    on = draft.document.published
    return tuple(key for key in surname.keys if any(held.office == title.office for held in draft.knowledge.offices_of(key, on)))


def _repeats(draft: Draft, words: _Words, folded: str, found: list[Reference], others: _Taken) -> list[Reference]:
    """Add the later mentions by a part of a name: *Ould Merzoug* after *Mohamed Salem Ould Merzoug*, *Yi* after *Wang Yi*."""
    parts: dict[str, Reference] = {}
    for reference in found:
        pieces = re.split(r"[ \u00a0]", draft.text[reference.start : reference.end])
        for n in range(1, len(pieces)):
            parts.setdefault(plain(" ".join(pieces[n:])), reference)
        if len(pieces) > 1:
            parts.setdefault(plain(pieces[0]), reference)
    taken = _Taken(found)
    added = []
    for sequence in words.sequence.finditer(draft.text):
        text = sequence[0]
        start = sequence.start()
        if elided := words.elided and words.elided.match(text):
            start, text = start + elided.end(), text[elided.end() :]
        if suffix := next((suffix for suffix in words.suffixes if fold(text).endswith(suffix)), ""):
            text = text[: -len(suffix)]
        key = plain(text.rstrip("-'’."))
        owner = parts.get(key)
        end = start + len(text.rstrip("-'’."))
        if owner is None or len(key) < 2 or taken.overlaps(start, end) or others.overlaps(start, end) or folded[start:end] in words.not_names:
            continue
        added.append(Reference(start, end, "name", same=owner))
    return sorted(found + added, key=lambda reference: reference.start)


def _join(draft: Draft, folded: str, words: _Words, found: list[Reference]) -> None:
    """Tie each title to the name beside it."""
    found.sort(key=lambda reference: reference.start)
    for n, (left, right) in enumerate(pairwise(found), 2):
        gap = folded[left.end : right.start]
        gap = words.honorific.sub("", gap + "x", 1)[:-1] if len(gap) > 2 else gap
        if left.kind in ("title", "counterpart") and right.kind == "name" and not (left.title and left.title.plural):
            if gap.strip() in ("", ",", ":", "-", "("):
                left.same = right
                right.beside = left.title
        elif left.kind == "institution" and left.title is not None and left.title.office == "office-of" and not left.title.parties:
            if right.kind == "name" and gap.strip() in words.of:
                left.same = right
        elif left.kind == "name" and right.kind == "title" and right.same is None and not (right.title and right.title.plural):
            if gap.strip() in (",", "(", "-") and right.title is not None and right.title.article not in words.demonstratives:
                following = next((found[k] for k in range(n, len(found)) if found[k].start >= right.end), None)
                tied = (
                    following is not None
                    and following.kind == "name"
                    and folded[right.end : following.start].strip() in ("", ",")
                    and following.start - right.end <= 2
                )
                apart = right.title.article is not None and " " not in draft.text[left.start : left.end]
                if not tied and not apart and _may_hold(draft, left, right.title):
                    right.same = left
                    left.beside = left.beside or right.title


def _chain(folded: str, words: _Words, found: list[Reference]) -> None:
    """Tie a title to the name that another title stands between: *le Président de la Transition, le Général Oligui Nguema*."""
    for left, right in pairwise(found):
        if (
            left.kind == "title"
            and left.same is None
            and right.kind == "title"
            and right.same is not None
            and right.start < right.same.start
            and not (left.title and left.title.plural)
        ):
            if words.honorific.sub("", folded[left.end : right.start] + " x")[:-1].strip() in (",", ""):
                left.same = right.same
                right.same.beside = left.title


def _may_hold(draft: Draft, name: Reference, title: Title) -> bool:
    """Say whether nothing known speaks against the named person's holding that office."""
    if not name.keys or name.number is None:
        return True
    if not title.parties:
        return True
    return any(draft.knowledge.party_of(key, draft.document.published) in (None, *title.parties) for key in name.keys)
