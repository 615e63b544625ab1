"""People told in a row with one of their state: *Norway's Foreign Minister X and Defence Minister Y*, *Crown Prince X and Crown Princess Y of Norway*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from visavis.reading.draft import Draft
from visavis.reading.people.mention_words import Words
from visavis.reading.people.phrases import Reference, Title

# Before a row stands the word that sets its members apart at most so far.
_NEAR = 12
# Offices whose holders are told in one breath with those to whom they are sent.
_SENT = ("ambassador", "special-envoy", "un-representative", "counterpart", "spokesperson", "group")
# Offices of which one state has several.
_SEVERAL = ("other", "minister", "deputy-minister", "deputy-foreign-minister", "crown-prince", "head-of-state", "commissioner", "adviser")


def rank(folded: str, words: Words, found: Sequence[Reference]) -> None:
    """Tie those of a row whose titles tell no party to the one whose title does.

    Two holders of one office are of two states, and so are those whom *between* sets apart.
    """
    if words.row is None:
        return
    titled = {id(each.same): each for each in found if each.kind == "title" and each.same is not None and each.start < each.same.start}
    names = [each for each in sorted(found, key=lambda each: each.start) if each.kind == "name" and id(each) in titled]
    at = 0
    while at < len(names):
        row = [names[at]]
        joints: list[str] = []
        while at + len(row) < len(names):
            following = names[at + len(row)]
            joint = words.row.fullmatch(folded, row[-1].end, titled[id(following)].start)
            if joint is None:
                break
            joints.append(joint[1].strip(" ,"))
            row.append(following)
        at += len(row)
        if len(row) > 1 and joints[-1]:
            _tie(folded, words, [(titled[id(name)], name) for name in row])


def alike(draft: Draft, folded: str, words: Words, found: Sequence[Reference]) -> None:
    """Give whoever is listed behind the one bearer of a title, and has none himself, the state that it tells: *副外长X、Y*.

    Only where the language puts titles before names and lists names with a mark of its own; whom knowledge knows needs none.
    """
    if not words.titled_alike:
        return
    order = sorted(found, key=lambda each: each.start)
    for n, (one, other) in enumerate(pairwise(order), 2):
        if one.kind != "name" or other.kind != "name" or one.beside is None or len(one.beside.parties) != 1 or other.beside is not None:
            continue
        behind = order[n] if n < len(order) else None
        titled = behind is not None and behind.title is not None and behind.start <= other.end + 1
        known = any(draft.knowledge.party_of(key, draft.on) for key in other.keys)
        if folded[one.end : other.start].strip() in words.titled_alike and not titled and not known:
            other.beside = replace(one.beside, office=one.beside.office if one.beside.office in _SEVERAL else "other")


def included(folded: str, words: Words, found: Sequence[Reference]) -> None:
    """Give those whom a list tells to be among a state's officials that state: *met US senators, including X and Y*."""
    if words.including is None:
        return
    order = sorted(found, key=lambda each: each.start)
    for n, group in enumerate(order):
        title = group.title
        several = title is not None and group.kind == "title" and group.same is None and (title.plural or title.office == "group")
        opening = words.including.match(folded, group.end) if several else None
        if title is None or opening is None or len(title.parties) != 1:
            continue
        end = opening.end()
        for each in order[n + 1 :]:
            if each.start < end:
                continue
            between = words.honorific.sub("", folded[end : each.start] + "x")[:-1]
            own = each.title if each.kind in ("title", "counterpart") else each.beside
            if words.listed.fullmatch(between) is None or (own is not None and (own.parties not in ([], title.parties) or own.plural)):
                break
            if own is not None and own.possible and title.parties[0] not in own.possible:
                break
            if own is not None:
                own.parties = list(title.parties)
            elif each.kind == "name":
                each.beside = replace(title, office="other", plural=False, weak=False)
            end = each.end


def _tie(folded: str, words: Words, row: list[tuple[Reference, Reference]]) -> None:
    titles = [title.title for title, _ in row]
    told = [name for (_, name), title in zip(row, titles, strict=True) if title is not None and title.parties]
    opening = folded[max(0, row[0][0].start - _NEAR) : row[0][0].start]
    if not told:
        _tie_deputies(folded, words, row)
    if len(told) != 1 or (words.apart is not None and words.apart.search(opening)):
        return
    own = next(title for title in titles if title is not None and title.parties)
    if len(own.parties) > 1 or not _may_be_told(own):
        return
    for (_, name), title in zip(row, titles, strict=True):
        other = title is not None and title is not own and not title.possible and not title.former and _may_be_told(title)
        if other and title is not None and (title.office != own.office or title.office in _SEVERAL):
            name.fellow = told[0]


def _tie_deputies(folded: str, words: Words, row: list[tuple[Reference, Reference]]) -> None:
    """Tie a deputy to the chief who stands first: *National Security Adviser X and Deputy National Security Adviser Y*."""
    (chief, named), *rest = row
    if words.deputy is None or chief.title is None or words.deputy.search(folded[max(0, chief.start - _NEAR) : chief.end]):
        return
    for each, name in rest:
        standing_in = words.deputy.search(folded, max(0, each.start - _NEAR), each.end) is not None
        if each.title is not None and each.title.office == chief.title.office and standing_in and _may_be_told(each.title):
            name.fellow = named


def _may_be_told(title: Title) -> bool:
    return title.kind == "title" and title.office not in _SENT and not title.plural and re.search("spokesperson", title.office) is None
