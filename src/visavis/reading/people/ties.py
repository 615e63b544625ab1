"""Which titles stand beside which names."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from visavis.folding import fold
from visavis.reading.draft import Draft
from visavis.reading.people.holders import SUPREME
from visavis.reading.people.mention_words import Words, words_of
from visavis.reading.people.phrases import Reference, Title
from visavis.reading.triggers import starting_in

# Between names and a title that all of them bear stand this many characters at most.
_GAP = 45
_COMMA = 2
# Where somebody is posted is told in so many words at most.
_POST = 4


def join(draft: Draft, folded: str, words: Words, found: list[Reference]) -> None:
    """Tie each title to the name beside it."""
    found.sort(key=lambda reference: reference.start)
    for n, (left, right) in enumerate(pairwise(found), 2):
        gap = folded[left.end : right.start]
        if "\n" in gap:
            continue  # a heading and what stands below it
        gap = words.honorific.sub("", gap + "x")[:-1] if len(gap) > 2 else gap
        if left.kind == "name" and right.kind == "title" and right.title is not None and not right.title.parties and gap in words.owners:
            right.title.owner = left
            continue
        if _comes_to(draft, folded, words, left, right):
            assert right.title is not None
            right.title.new = True
            right.same, left.beside = left, left.beside or right.title
            continue
        following = found[n] if n < len(found) and found[n].kind == "name" else None
        before = found[n - 3] if n > 2 and found[n - 3].kind == "name" else None
        if before is not None and _serves_behind(folded, words, before, left, right):
            left.same, before.beside, before.chief = before, before.beside or left.title, right
            _take_party(draft, left.title, right)
        elif _serves(folded, words, left, right, following):
            assert following is not None
            left.same, following.beside, following.chief = following, left.title, right
            _take_party(draft, left.title, right)
        elif _serves_next(draft, words, left, right, following):
            assert following is not None
            left.same, following.beside = following, left.title
            left.chief = following.chief = right
        elif left.title is not None and (
            (_names_chief(words, left.title, right, gap) and not _bears_himself(draft, left.title, right)) or _holds_served(draft, words, left, right)
        ):
            left.chief, right.beside = right, replace(left.title, office=left.title.served or left.title.office, under=False, served=None)
        elif left.kind in ("title", "counterpart") and right.kind == "name" and not _of_many(left.title):
            matter = right.same is None and words.matter.fullmatch(draft.text, left.end, right.start) is not None
            matter = matter and gap.split()[-1] not in words.joined  # the minister for trade, and X
            if matter:
                left.end = right.start - 1
            beside = gap.strip() in ("", ",", ":", "-", "(") and not (gap.strip() == ":" and _labels(draft, left, right))
            if beside and gap.strip() == "," and left.same is not None:
                continue  # that of the name before it
            if beside and gap.strip() == "," and left.title is not None and left.title.parties and _told_in_full(draft, found[: n - 2], right):
                continue  # in talks with the Greek minister, Chung said
            if beside and gap.strip() == "," and left.title is not None and not _may_hold(draft, right, left.title):
                continue  # at the initiative of the President of the French Republic, Vladimir Putin called
            if beside or matter:
                left.same = right
                right.beside = left.title
                _leave(draft, left.title, right)
        elif left.title is not None and right.title is not None and right.kind == "institution" and left.title.office == "group":
            if not left.title.parties and left.title.owner is None and gap.strip() in words.of:
                left.title.parties = list(right.title.parties)  # a delegation from the Turkish ministry of defence
        elif left.kind == "institution" and left.title is not None and left.title.office == "office-of" and not left.title.parties:
            if right.kind == "name" and gap.strip() in words.of:
                left.same = right
        elif left.kind == "name" and right.kind == "title" and right.same is None and not _of_many(right.title):
            if words.unspaced and _right_behind(draft, found, left, right):
                right.same, left.beside = left, left.beside or right.title
            if gap.strip() in (",", "(", "-") and right.title is not None and right.title.article not in words.demonstratives:
                later = next((found[k] for k in range(n, len(found)) if found[k].start >= right.end), None)
                following_gap = folded[right.end : later.start] if later is not None else ""
                tied = later is not None and later.kind == "name" and following_gap.strip() in ("", ",") and len(following_gap) <= _COMMA
                if left.beside is not None and later is not None and later.kind == "name":
                    # who has his title already: avec son homologue X, le ministre d'État, M. Y, a …
                    tied = tied or words.honorific.sub("", following_gap + "x")[:-1].strip() == ","
                tied = tied and not (left.beside is None and later is not None and _titled_behind(folded, found, later))
                apart = right.title.article is not None and " " not in draft.text[left.start : left.end]
                apart = apart or (right.title.article is not None and _came_along(folded, words, left))
                apart = apart or _says(folded, words, left, right)
                if not tied and not apart and _may_hold(draft, left, right.title):
                    right.same = left
                    left.beside = left.beside or right.title


def _right_behind(draft: Draft, found: list[Reference], name: Reference, title: Reference) -> bool:
    """Say whether somebody is called by the title right behind his name, where the language writes it so: *卢坤大使*."""
    behind = next((each for each in found if each.start >= title.end), None)
    anothers = behind is not None and behind.kind == "name" and behind.start <= title.end + 1  # 王毅 外长 X
    if title.title is None or title.title.parties or title.title.former or title.start != name.end + 1:
        return False
    return not anothers and _may_hold(draft, name, title.title)


def _says(folded: str, words: Words, name: Reference, title: Reference) -> bool:
    """Say whether a title behind somebody who has his own is that of whoever says what stands before it: *met President X, a spokesman said*."""
    article = title.title is not None and title.title.article is not None
    return article and name.beside is not None and words.tells is not None and words.tells.match(folded, title.end) is not None


def _came_along(folded: str, words: Words, name: Reference) -> bool:
    """Say whether a sentence opens with whoever came along with its subject: *Accompagné de X, le ministre …*."""
    start = max(folded.rfind(". ", 0, name.start) + 1, folded.rfind("\n", 0, name.start) + 1)
    return bool(words.accompanied.intersection(folded[start : name.start].split()[:1]))


def _leave(draft: Draft, title: Title | None, name: Reference) -> None:
    """Let a title be nobody's that is only assumed to be one state's, where the one who bears the name beside it is of another: *Foreign Secretary Lazaro*."""
    party = draft.knowledge.party_of(name.keys[0], draft.on) if title is not None and title.assumed and len(name.keys) == 1 else None
    if title is not None and party is not None and party not in title.parties:
        title.parties, title.assumed = [], False


def _comes_to(draft: Draft, folded: str, words: Words, left: Reference, right: Reference) -> bool:
    """Say whether an office is what the person named before it is told to have come to: *致电X，祝贺他当选Y国总统*, *祝贺X就任Y国总统*."""
    if words.comes_to is None or left.kind != "name" or right.kind != "title" or right.title is None or right.same is not None:
        return False
    told = folded[left.end : right.start].strip()
    coming = [*told.split()[-1:], folded[right.start : right.end].partition(" ")[0]]
    return words.comes_to.fullmatch(told) is not None and not words.coming_to.isdisjoint(coming) and _may_hold(draft, left, right.title)


def _told_in_full(draft: Draft, before: list[Reference], name: Reference) -> bool:
    """Say whether a name of one word is part of one that the text told in full before, with a title of its own."""
    word = draft.text[name.start : name.end]
    full = (draft.text[each.start : each.end].split() for each in before if each.kind == "name" and each.beside is not None)
    return " " not in word and any(len(parts) > 1 and word in parts for parts in full)


def _of_many(title: Title | None) -> bool:
    """Say whether a title is of several people, none of whom it names alone: *talks with Qatari officials, Mr X said*."""
    return title is not None and (title.plural or (title.office == "group" and bool(title.parties)))


def _titled_behind(folded: str, found: list[Reference], name: Reference) -> bool:
    """Say whether the title of a name stands behind it, as in a list of such: *X, Ambassador of A, Y, Ambassador of B*."""
    behind = next((each for each in found if each.start >= name.end), None)
    return behind is not None and behind.kind == "title" and folded[name.end : behind.start] == ", "


def _take_party(draft: Draft, title: Title | None, chief: Reference) -> None:
    """Give a title without a state that of who is served, where he is known: *the special envoy of President Félix Tshisekedi, X*."""
    party = draft.knowledge.party_of(chief.keys[0], draft.on) if len(chief.keys) == 1 else None
    if title is not None and not title.parties and party is not None:
        title.parties = [party]


def _bears_himself(draft: Draft, title: Title, name: Reference) -> bool:
    """Say whether a title of who serves somebody is that of the name behind it, whose office is another: *special envoy of the Russian president X*."""
    if not title.under or title.served is None or len(title.parties) != 1:
        return False
    holders = {each.person_id for each in draft.knowledge.holder(title.served, title.parties[0], draft.on)}
    return bool(holders) and not holders.intersection(name.keys)


def _serves(folded: str, words: Words, left: Reference, right: Reference, following: Reference | None) -> bool:
    """Say whether a title tells whom the person named next but one serves: *l'envoyé spécial du président Xi Jinping, Li Hui*."""
    title = left.title
    if title is None or title.kind != "title" or title.plural or right.kind != "name" or following is None:
        return False
    behind = folded[right.end : following.start]
    if behind.strip() != "," and words.honorific.sub("", behind + "x")[:-1].strip() != "," and not _for_a_matter(words, behind):
        return False
    gap = folded[left.end : right.start]
    if title.under:
        return gap.strip() == ""
    return title.office in words.serving and not title.parties and gap.strip() in words.of


def _serves_next(draft: Draft, words: Words, left: Reference, right: Reference, following: Reference | None) -> bool:
    """Say whether cases alone part the name of who is served from that of who serves: *помощник президента России Владимира Путина Юрий Ушаков*."""
    title = left.title
    if words.articles or title is None or title.kind != "title" or title.plural or right.kind != "name" or following is None:
        return False
    serves = (title.under and title.office != title.served) or title.office in words.serving
    behind = draft.text[right.end : following.start]
    next_to = behind == " " or (len(behind) < _GAP and words.matter.fullmatch(draft.text, right.end, following.start) is not None)
    return serves and next_to and draft.text[left.end : right.start] == " "


def _holds_served(draft: Draft, words: Words, left: Reference, right: Reference) -> bool:
    """Say whether the name behind a title is that of whoever holds the office that is served: *пресс-секретарь президента России Владимира Путина*."""
    title = left.title
    if words.articles or title is None or title.plural or right.kind != "name" or len(right.keys) != 1:
        return False
    if title.office == title.served:
        return False  # who acts for a minister holds the office himself
    served = (title.served,) if title.under else SUPREME if title.office in words.serving else ()
    offices = draft.knowledge.offices_of(right.keys[0], draft.on)
    held = any(each.office in served and each.party in title.parties for each in offices)
    return held and draft.text[left.end : right.start] == " "


def _for_a_matter(words: Words, gap: str) -> bool:
    """Say whether only what somebody is sent for, and a comma, stand in a gap: *l'envoyé spécial de Donald Trump* pour l'Ukraine, *Keith Kellogg*."""
    told, comma, rest = gap.partition(",")
    opened = words.complement is not None and words.complement.match(told + " ") is not None
    return opened and bool(comma) and not rest.strip() and len(told) < _GAP and words.no_complement.search(told) is None


def _names_chief(words: Words, title: Title, name: Reference, gap: str) -> bool:
    """Say whether the name behind a title is that of who is served, where names have no cases: *l'émissaire du président Poutine*, *l'émissaire de Poutine*."""
    if not words.articles or title.kind != "title" or title.plural or name.kind != "name":
        return False
    if title.under:
        return gap.strip() == ""
    linked = gap.strip() in words.of and words.sent_to.fullmatch(gap.strip()) is None
    return title.office in ("special-envoy", "other") and not title.parties and name.same is None and linked


def _serves_behind(folded: str, words: Words, before: Reference, left: Reference, right: Reference) -> bool:
    """Say whether a title between two names tells whom the first serves: *M. Li Hui, envoyé spécial du président Xi Jinping*."""
    title = left.title
    if title is None or title.kind != "title" or title.plural or right.kind != "name":
        return False
    if title.article and not (
        title.under
        and (before.beside is None or _academic(before.beside))
        and " " in folded[before.start : before.end]
        and folded[right.end : right.end + 1] in ",.)"
    ):
        return False
    if folded[before.end : left.start].strip() not in (",", "(") or left.same not in (None, before):
        return False
    gap = words.honorific.sub("", folded[left.end : right.start] + "x")[:-1].strip()
    return gap in ("", ",") if title.under else title.office in words.serving and not title.parties and gap in words.of


def _academic(title: Title) -> bool:
    """Say whether a title tells of no office: *Professor X, an envoy of President Y*."""
    return title.office == "other" and not title.parties


def chain(draft: Draft, folded: str, words: Words, found: list[Reference]) -> None:
    """Tie a title to the name that another title stands between: *le Président de la Transition, le Général Oligui Nguema*."""
    for left, right in pairwise(found):
        if (
            left.kind in ("title", "counterpart")
            and left.same is None
            and right.kind == "title"
            and right.same is not None
            and right.start < right.same.start
            and "\n" not in folded[left.end : right.start]
            and not _of_many(left.title)
            and not (right.title and right.title.article in words.demonstratives)  # told the ambassador that President X …
            and not _of_two_states(draft, left.title, right.title)
            and not _held_by_another(draft, left.title, right.same)
        ):
            gap = words.honorific.sub("", folded[left.end : right.start] + "x")[:-1].strip()
            posted = right.title is not None and not right.title.parties and _where_posted(draft, words, left, gap)
            if posted:
                left.end = folded.index(",", left.end)
            if gap in (",", "") or posted:
                left.same = right.same
                right.same.beside = left.title


def _of_two_states(draft: Draft, one: Title | None, other: Title | None) -> bool:
    """Say whether two titles are those of different states, which one person does not bear: *between the President of X, President of Y Z and …*."""
    if one is None or other is None or not one.parties or not other.parties:
        return False
    return not set(one.parties) & set(other.parties) and all(draft.knowledge.is_state(party) for party in (*one.parties, *other.parties))


def _held_by_another(draft: Draft, title: Title | None, name: Reference) -> bool:
    """Say whether the head of an organisation is known to be another than the one named next: *глава Евросовета, президент Франции X и …*."""
    if title is None or len(title.parties) != 1 or draft.knowledge.is_state(title.parties[0]) or not name.keys or title.former or title.new:
        return False
    rotating = words_of(draft.language).rotating
    if rotating is not None and rotating.search(fold(draft.text[title.start : title.end])):
        return False
    holders = {each.person_id for each in draft.knowledge.holder(title.office, title.parties[0], draft.on)} if draft.on else set()
    return bool(holders) and not holders & set(name.keys)


def _where_posted(draft: Draft, words: Words, left: Reference, gap: str) -> bool:
    """Say whether what stands behind a title only tells where it is held: *le chef de la délégation de l'UE au Niger, l'ambassadeur X*."""
    told = gap.removesuffix(",").split()
    if left.kind != "title" or left.title is None or not left.title.parties or not gap.endswith(",") or not 1 < len(told) <= _POST or told[0] not in words.at:
        return False
    places = [name for name in starting_in(draft.names, left.end, left.end + len(gap)) if name.kind in ("state", "capital", "place")]
    return len(places) == 1 and draft.text[places[0].end : places[0].end + 1] == ","


def distribute(folded: str, words: Words, found: list[Reference]) -> None:
    """Give each of several names its party by their order: *MM. X et Y, respectivement ambassadeurs du Mali et du Niger*."""
    found.sort(key=lambda reference: reference.start)
    for at, reference in enumerate(found):
        title = reference.title
        if title is None or title.kind != "title" or not title.plural or reference.same is not None:
            continue
        for names, gap in (_row(folded, words, found, at, -1), _row(folded, words, found, at, 1)):
            single = len(title.parties) <= 1 and len(names) > 1  # Presidents X and Y: of as many states
            if (len(names) == len(title.parties) or single) and len(names) > 1 and words.honorific.sub("", gap + "x")[:-1].strip(" ,:(") in words.respectively:
                told = [title.parties] * len(names) if single else [[party] for party in title.parties]
                for name, parties in zip(names, told, strict=False):
                    name.beside = name.beside or replace(title, parties=list(parties), plural=False, weak=False)
                reference.members = names
                break


def _row(folded: str, words: Words, found: list[Reference], at: int, step: int) -> tuple[list[Reference], str]:
    """Return the names in a row before or behind a title, in their order, and what stands between them and the title."""
    names: list[Reference] = []
    gap, end = "", found[at].start if step < 0 else found[at].end
    for k in range(at + step, -1 if step < 0 else len(found), step):
        other = found[k]
        between = folded[other.end : end] if step < 0 else folded[end : other.start]
        if other.kind != "name" or other.start < 0:
            break
        if not names:
            gap = between
            if len(gap) > _GAP:
                break
        elif words.honorific.sub("", between.strip(" ,") + " x")[:-1].strip(" ,") not in ("", *words.joined):
            break
        names.append(other)
        end = other.start if step < 0 else other.end
    return (names[::-1] if step < 0 else names), gap


def _labels(draft: Draft, title: Reference, name: Reference) -> bool:
    """Say whether a title is the label of a turn, whose words the name only opens: *THE PRESIDENT: Bill, go ahead*."""
    return title.start in draft.block_starts and not re.match(r"[ ,.]*(?:\n|$|\()", draft.text[name.end : name.end + 12])


def _may_hold(draft: Draft, name: Reference, title: Title) -> bool:
    """Say whether nothing known speaks against the named person's holding that office."""
    if not name.keys or name.number is None:
        return True
    if not title.parties:
        return True
    knowledge, on = draft.knowledge, draft.document.published
    if not any(knowledge.is_state(party) for party in title.parties):
        rotating = words_of(draft.language).rotating
        if rotating is not None and rotating.search(fold(draft.text[title.start : title.end])):
            return True  # who is at the head of an organisation in turn is one of a state
        if not any(knowledge.offices_of(key, on) for key in name.keys):
            return True  # who was of another organisation once
    return any(knowledge.party_of(key, on) in (None, *title.parties) for key in name.keys)
