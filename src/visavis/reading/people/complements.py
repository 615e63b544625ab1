"""What a title is the office of, told between the title and the name: *l'envoyé spécial pour le Sahel, X*; *the Commander of the Pakistan Navy, X*.

The grammars of titles know portfolios and parties. What else stands there is not to be listed; but it has a form, and a name behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from visavis.folding import plain
from visavis.knowledge import Name
from visavis.reading.draft import Draft
from visavis.reading.people.mention_words import Taken, Words
from visavis.reading.people.phrases import Reference, Title

# A complement is so long at most.
_LONG = 130
# What ends a stretch in which a complement may stand.
_END = re.compile(r"[;:()«»“”\"\n!?]|\.(?= |$)")
_PARTIES = ("state", "organisation", "adjective", "metonym", "movement")


def stretch(draft: Draft, words: Words, folded: str, titles: list[Title]) -> None:
    """Let titles reach over their complements where a name follows, and take the party that these tell; two titles of one person become one."""
    if words.complement is None:
        return
    others = Taken(Reference(name.start, name.end, "state") for name in draft.names if name.kind not in ("person", "surname"))
    places = [name.start for name in draft.names]
    people = {name.start for name in draft.names if name.kind in ("person", "surname")}
    n = 0
    while n < len(titles):
        title = titles[n]
        following = next((other.start for other in titles[n + 1 :] if other.kind == "title" and not _is_rank(words, folded, other)), len(folded))
        opening = words.complement.match(folded, title.end) if title.kind == "title" and not title.plural else None
        if opening is not None and opening.end() in people and title.office in words.serving and not title.parties and opening[0].strip() in words.of:
            opening = None  # l'émissaire de Vladimir Poutine, X: who is served
        if opening is not None:
            end = _before_name(draft, words, folded, opening.end(), min(following, title.end + _LONG), others)
            if end is not None:
                first = bisect_left(places, title.end)
                told = draft.names[first : bisect_left(places, end)]
                if not title.parties:
                    title.parties += _party(words, folded, title.end, told)
                title.end = end
                while n + 1 < len(titles) and titles[n + 1].end <= end:
                    del titles[n + 1]  # the body that somebody heads
        if title.kind == "title" and title.parties and (rest := words.body.match(draft.text, title.end)) is not None:
            end = rest.end()
            if words.no_complement.search(folded, title.end, end) is None and _is_name(draft, words, folded, end + 2, others):
                title.end = end  # the head of the Dutch military intelligence service, X
        if title.office == "ambassador" and words.residence is not None and (lives := words.residence.match(folded, title.end)) is not None:
            # l'ambassadeur du Japon au Togo, avec résidence à Abidjan, X
            named = words.no_complement.search(folded, *lives.span(1)) is None and _is_name(draft, words, folded, lives.end() + 2, others)
            title.lives, title.end = (lives.end(1), lives.end()) if named else (None, title.end)
        if n and _same(folded, words, titles[n - 1], title, draft.text):
            before = titles.pop(n - 1)
            title.start, title.article, title.definite, title.possessive = before.start, before.article, before.definite, before.possessive
            title.parties = before.parties or title.parties
            title.office = before.office if title.office in ("other", "special-envoy") else title.office
            continue
        n += 1


def _is_rank(words: Words, folded: str, title: Title) -> bool:
    """Say whether a title is only the rank before a name: *the head of the intelligence service, Rear Admiral X*."""
    rank = words.honorific.match(folded, title.start)
    return not title.parties and title.office == "other" and rank is not None and rank.end() >= title.end


def _before_name(draft: Draft, words: Words, folded: str, start: int, limit: int, others: Taken) -> int | None:
    """Return where the complement ends that begins there: before the comma or the blank that a name follows."""
    text = draft.text
    stop = _END.search(text, start, limit)
    limit = stop.start() if stop else limit
    for comma in re.finditer(r", ", text[start:limit]):
        end = start + comma.start()
        if words.no_complement.search(folded, start - 1, end):
            return None
        if _is_name(draft, words, folded, start + comma.end(), others):
            return end
        if words.complement is None or words.complement.match(folded, end + 1) is None:
            break
    run = words.sequence.search(text, start, limit)
    while run is not None:
        if words.no_complement.search(folded, start - 1, run.start()) or (
            folded[start : run.start()].strip() and not words.joining.fullmatch(folded, start, run.start())
        ):
            return None
        at = _given_at(draft, run.start(), run.end(), 1 if run.start() == start else 0)
        if at is not None and not others.overlaps(at, run.end()):
            return at - 1
        run = words.sequence.search(text, run.end(), limit)
    return None


def _given_at(draft: Draft, start: int, end: int, first: int) -> int | None:
    """Return where in a run of capitalised words, from the first or second on, a given name stands that others follow."""
    given = draft.knowledge.given_names(draft.language.code)
    pieces = list(re.finditer(r"[^ \u00a0]+", draft.text[start:end]))
    return next((start + piece.start() for piece in pieces[first:-1] if plain(piece[0]) in given), None)


def _is_name(draft: Draft, words: Words, folded: str, start: int, others: Taken) -> bool:
    """Say whether somebody's name stands there, and an apposition or a clause ends behind it."""
    honorific = words.honorific.match(folded, start)
    at = honorific.end() if honorific else start
    run = words.sequence.match(draft.text, at)
    if run is None or others.overlaps(run.start(), run.end()):
        return False
    if " " not in run[0] and honorific is None:
        return False
    name = folded[run.start() : run.end()].split()
    if name[0] in words.not_names or name[-1] in words.not_names:  # but: Jean-Yves Le Drian
        return False
    return re.match(r"[,;.)]|$|\n| (?:[a-zà-ÿ]|\()", draft.text[run.end() : run.end() + 2]) is not None


def _party(words: Words, folded: str, start: int, told: Sequence[Name]) -> list[str]:
    """Return the one party of whose somebody is that the complement names: not the country he is sent to."""
    for name in told:
        if name.kind not in _PARTIES or len(name.keys) != 1:
            continue
        if words.sent_to.search(folded, start, name.start):
            return []
        return [name.keys[0].rpartition(":")[2]]
    return []


def _same(folded: str, words: Words, before: Title, title: Title, text: str) -> bool:
    """Say whether both titles are of the person named behind the second: *vice-ministre des Affaires étrangères et représentant spécial pour …, X*."""
    if before.kind != "title" or title.kind != "title" or before.plural or title.plural or title.possessive:
        return False
    if title.parties and before.parties and title.parties != before.parties:
        return False
    gap = folded[before.end : title.start].strip()
    if gap not in words.adding or title.article:
        return False
    return re.match(r",? (?:[A-ZÀ-ÖØ-Þ][\w'’.-]* ){1,3}[A-ZÀ-ÖØ-Þ]", text[title.end : title.end + 60]) is not None and before.office != "group"
