"""Names of people in a text: known ones, and unknown ones that a title, an honorific or a known given name announces."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from itertools import chain, pairwise

from visavis.folding import fold, plain
from visavis.knowledge import Name
from visavis.languages.copies import Copying
from visavis.languages.naming import latin_behind
from visavis.reading.draft import Draft
from visavis.reading.people.affiliation import comes_to_office
from visavis.reading.people.longer_names import (
    around_nicknames,
    compatible,
    holding,
    initialled,
    misspelt,
    of_another_state,
    within_initial,
    within_longer,
    without_forefathers,
    without_middle,
    without_patronymic,
)
from visavis.reading.people.mention_words import Taken, Words, words_of
from visavis.reading.people.name_runs import given_first, half_of_couple, names_in, parted
from visavis.reading.people.phrases import Reference, Title

# A line is a headline in capitals from so many words on, those shorter left out, up to so many characters.
_HEADLINE, _SHORT, _LINE = 5, 3, 160
_PAIR = 2
_NAMED_AGAIN = 3  # signs of a name without capitals that is looked for again
_TITLED_AGAIN = 2  # the same of one behind a title


def person_names(draft: Draft, words: Words, folded: str, titles: list[Title]) -> list[Reference]:
    """Return the names of people: known ones, and unknown ones that a title or an honorific announces."""
    text = draft.text
    known = {name.start: name for name in draft.names if name.kind in ("person", "surname") and folded[name.start : name.end] not in words.not_names}
    other = [name for name in draft.names if name.kind not in ("person", "surname")]
    others = Taken(Reference(name.start, name.end, "state") for name in other if name.kind != "place")
    # a name of rank may be somebody's own: Sultan bin Saad
    full = Taken(Reference(name.start + 1, name.end, "name") for name in known.values() if name.kind == "person" and name.end > name.start + 1)
    honorifics = {
        match.end(): match
        for match in words.honorific.finditer(folded)
        if (match[0].strip() not in words.capital_honorifics or text[match.start() : match.end() - 1].isupper())
        and not words.patronymic.match(folded, match.end())
        and not full.overlaps(match.start(), match.end())
    }
    # the label of a turn announces nobody: *THE PRESIDENT: Good afternoon*
    before = {title.end: title for title in titles if title.start not in draft.block_starts or folded[title.end : title.end + 1] != ":"}
    after = {title.start: title for title in titles if title.kind == "title"}
    # behind whom somebody serves: un porte-parole d'A. Barrow, Halifa Sannah
    serving = {
        match.end() for title in titles if title.office in words.serving and not title.parties and (match := words.served.match(folded, title.end)) is not None
    }
    in_title = Taken(in_titles(titles))
    for name in other:
        if (
            name.kind == "adjective"
            and text[name.start].isupper()
            and folded[max(0, name.start - 3) : name.start].rstrip().endswith(words.demonym_articles or "-")
        ):
            before.setdefault(name.end, Title(name.start, name.end, "title", name.start, "other"))  # l'Allemande Annalena Baerbock
    owned = _owned(folded, words, other)
    ranks = {match.start(): end for end, match in honorifics.items()}
    found: list[Reference] = []
    inside: set[int] = set()
    row: int | None = None  # where the last name ends of those that *MM.* or *respectivement* announces
    given = draft.knowledge.given_names(draft.language.code) if words.surnames_too else frozenset()
    openers = draft.knowledge.openers(draft.language.code)
    places = {name.start: name.end for name in other if name.kind == "place"}
    for sequence in words.sequence.finditer(text):
        runs = names_in(sequence.start(), sequence.end(), text, folded, words, others, honorifics, known, given, before, full, openers, places)
        for begin, end in chain.from_iterable(parted(draft, known, _from(in_title, *run), run[1]) for run in runs):
            start = in_title.behind(begin, end) if in_title.overlaps(begin, end) else begin
            if in_title.overlaps(start, end) or end - start < 2 or not text[start].isupper() or ranks.get(start, 0) > end:
                continue  # the last: le ministre des Finances, *Dr.* X
            hits = [known[at] for at in range(start, end) if at in known]
            name_end = end
            if words.after is not None and (tail := words.after.match(folded, end)):
                end = tail.end()
            if not hits and full.overlaps(start, end):
                continue  # within a longer name: le [pape *Léon XIV*]
            exact = next((hit for hit in hits if hit.start == start and hit.end == name_end), None)
            honorific = honorifics.get(start)
            gender = _gender(words, honorific[0].strip()) if honorific else None
            if exact is not None:
                keys: tuple[str, ...] = () if exact.kind == "surname" and of_another_state(draft, exact, text, after.get(end + 2)) else exact.keys
                kind_full = exact.kind == "person"
            else:
                keys = without_patronymic(draft, text[start:name_end])
                kind_full = bool(keys)
                inner = max(hits, key=lambda hit: hit.end - hit.start, default=None)
                if not keys and inner is not None and (inner.kind == "person" or inner.end == name_end or inner.start == start):
                    keys = (
                        within_longer(draft, text, start, name_end, inner, before.get(start - 1))
                        or without_forefathers(draft, words, text[start:name_end], folded[start:name_end])
                        or compatible(draft, text[start:name_end], inner)
                    )
                    if inner.kind == "surname" and inner.start == start and inner.end < name_end and _serves_others(draft, keys, before.get(start - 1)):
                        keys = ()  # генеральным секретарём ОИС Хусейном Ибрагимом Таха: no minister of that name
                    kind_full = bool(keys)
                    keys = keys or initialled(draft, text[start : inner.start], inner) or within_initial(draft, text[start:name_end])
                    if not keys and inner.end == name_end:
                        keys = holding(draft, inner, before.get(start - 1))
            if exact is None and not keys:
                keys = half_of_couple(draft, start, name_end, words.joined)
                kind_full = bool(keys)
            if exact is None and not keys:
                keys = without_middle(draft, text[start:name_end]) or misspelt(draft, text[start:name_end], before.get(start - 1))
                kind_full = bool(keys)
            if exact is None and not keys and (both := _two_people(draft, hits, start, end)):
                found += both
                inside.update(range(start, end))
                continue
            if exact is None and not keys and (hit := _in_headline(draft, hits, start, end)) is not None:
                found += [
                    Reference(other.start, other.end, "name", keys=other.keys, number=1) for other in hits if other.start >= hit.end and len(other.keys) == 1
                ]
                keys, start, end, kind_full = hit.keys, hit.start, hit.end, hit.kind == "person"
            owner = None
            gap = folded[row:start] if row is not None else ""
            in_row = bool(gap.strip()) and gap.strip(" ,") in ("", *words.joined) and "\n" not in gap
            in_row = _several_words(text, start, end) and (in_row or folded.endswith(words.in_order, 0, start))
            announced = honorific is not None or in_row or _announced(folded, start, end, before, after, serving)
            opens = honorific is not None and honorific[0].strip() in words.plural_honorifics
            row = name_end if opens or (in_row and not gap.strip(" ,")) else None
            leading = folded[max(0, start - 12) : start].split(" ")
            leading = [each for each in leading if each] or [""]
            # in the Phoenix Park
            preposition = leading[-2] if len(leading) > 1 and leading[-1] in words.articles else leading[-1].strip()
            placed = not keys and honorific is None and preposition in words.at
            called = preposition in words.at_people and _called_behind(text, start, end, after)
            if placed and not called and not _announced(folded, start, end, before, {}) and not comes_to_office(draft, end):
                continue
            alone = " " not in text[start:end] and "\u00a0" not in text[start:end]
            if alone and not keys and words.adjectival and folded[start:end].endswith(words.adjectival) and _noun_behind(text, folded, words, end):
                continue  # губернатор Сахалинской области
            if announced and alone and not keys and honorific is None and not _announced(folded, start, end, before, {}):
                announced = False
            several = _several_words(text, start, end)
            if several and not keys and not _announced(folded, start, end, before, {}) and (cut := _from_given(draft, start, end)):
                start = cut
                if (whole := next((hit for hit in hits if (hit.start, hit.end) == (start, name_end)), None)) is not None:
                    keys, kind_full = whole.keys, whole.kind == "person"  # Вечером Сергей Лавров
            if several and not keys and not announced and start in owned and _coordinate(text, folded, words, found, owned, start, end):
                owner, announced = owned[start], True
            looks_like = several and given_first(draft, text[start:end].split()[0]) and not _all_upper_line(text, start, end)
            if exact is None and honorific is None and "-" in text[start:end] and (joined := _hyphenated(draft, start, end)):
                found += joined
                inside.update(range(start, end))
                continue
            if not keys and not announced and not looks_like:
                for hit in hits:
                    if hit.kind == "person":
                        found.append(Reference(hit.start, hit.end, "name", keys=hit.keys))
                continue
            found.append(Reference(start, end, "name", keys=keys, honorific=honorific is not None, gender=gender, number=1 if kind_full else None, owner=owner))
            inside.update(range(start, end))
    for name in known.values():
        if name.start in inside or any(r.start <= name.start < r.end for r in found):
            continue
        if name.kind == "person":
            found.append(Reference(name.start, name.end, "name", keys=name.keys, number=1))
        elif text[name.start].islower() and (name.start in honorifics or _announced(folded, name.start, name.end, before, {})):
            found = [r for r in found if not name.start < r.start < name.end]  # President *von der Leyen*
            found.append(Reference(name.start, name.end, "name", keys=name.keys, honorific=name.start in honorifics))
    if isinstance(draft.language, Copying):
        taken = Taken((*found, *(Reference(name.start, name.end, "name") for name in other), *in_titles(titles)))
        for start, end in draft.language.strangers(draft.document):
            hit = known.get(start)
            if not taken.overlaps(start, end):
                found.append(Reference(start, end, "name", keys=hit.keys) if hit is not None and hit.end == end else Reference(start, end, "name", number=1))
                taken.add(start, end)
        # no capital tells a family name that stands alone
        found += [
            Reference(hit.start, hit.end, "name", keys=hit.keys) for hit in known.values() if hit.kind == "surname" and not taken.overlaps(hit.start, hit.end)
        ]
        found = _spelt(draft, found, known.values(), titles)
    found = around_nicknames(text, sorted(found, key=lambda reference: reference.start))
    return _repeats(draft, words, folded, found, others, before)


def _serves_others(draft: Draft, keys: Iterable[str], title: Title | None) -> bool:
    """Say whether known people are all of other parties than the title before a name."""
    return title is not None and bool(title.parties) and not any(draft.knowledge.party_of(key, draft.on) in title.parties for key in keys)


def _from(in_title: Taken, begin: int, end: int) -> int:
    """Return where a run of capitals begins behind the title that opens its sentence: *Спецпосланник* Дональда Трампа Стив Уиткофф."""
    start = in_title.behind(begin, end) if in_title.overlaps(begin, end) else begin
    return start if start < end else begin


def _spelt(draft: Draft, found: list[Reference], known: Iterable[Name], titles: Iterable[Title]) -> list[Reference]:
    """Leave out names in Latin letters behind others or a title, which spell them, and take whom nobody knows for whom they name: *法瑞尔 (Don Farrell)*."""
    spelt = [(reference, match) for reference in found if (match := latin_behind(draft.text, reference.end)) is not None]
    for reference, match in spelt:
        full = [name for name in known if name.kind == "person" and match.start(1) <= name.start and name.end <= match.end(1)]
        reference.keys = reference.keys or (full[0].keys if full else ())
    behind = (match for title in titles if (match := latin_behind(draft.text, title.end)) is not None)
    inside = Taken(Reference(match.start(), match.end(), "name") for match in (*(match for _, match in spelt), *behind))
    return [reference for reference in found if not inside.overlaps(reference.start, reference.end)]


def in_titles(titles: Iterable[Title]) -> Iterable[Reference]:
    """Yield the stretches of the titles as references."""
    return (Reference(title.start, title.end, "title") for title in titles)


def _owned(folded: str, words: Words, names: Iterable[Name]) -> dict[int, Title]:
    """Return, by where what it owns begins, each state with a possessive behind it, as a title without an office."""
    found: dict[int, Title] = {}
    for name in names:
        mark = next((mark for mark in words.owners if folded.startswith(mark, name.end)), None)
        if name.kind == "state" and len(name.keys) == 1 and mark is not None:
            end = name.end + len(mark.rstrip())
            found[end + 1] = Title(name.start, end, "title", name.start, "other", parties=[name.keys[0]])
    return found


def _coordinate(text: str, folded: str, words: Words, found: list[Reference], owned: Mapping[int, Title], start: int, end: int) -> bool:
    """Say whether what a state owns is named beside a person, or beside the like of another state: *Minister X and Azerbaijan's Shahin Y*."""
    state = owned[start].start
    gap = folded[found[-1].end : state] if found else ""
    if gap == ", " or words.coordinate.fullmatch(gap):
        return True
    behind = words.coordinate.match(folded[end:])
    return behind is not None and any(title.start == end + behind.end() and text[at : at + 1].isupper() for at, title in owned.items())


def _in_headline(draft: Draft, hits: list[Name], start: int, end: int) -> Name | None:
    """Return the known surname that stands first among the capitalised words of a headline, and is no given name: *Kagame Agrees To Meet …*."""
    text = draft.text
    if not hits or not _is_headline(text, start, end):
        return None
    first = text[hits[0].start : hits[0].end]
    given = plain(first) in draft.knowledge.given_names(draft.language.code) and text[start:end].count(" ") == 1
    return None if given and hits[0].start == start else hits[0]


def _two_people(draft: Draft, hits: list[Name], start: int, end: int) -> list[Reference]:
    """Return the known surnames of two people that a run of two capitalised words is made of: *сказал Лавров Керри*."""
    parts = list(re.finditer(r"[^ \u00a0]+", draft.text[start:end]))
    if len(parts) != _PAIR or not any(hit.kind == "surname" for hit in hits):
        return []
    found = []
    for part in parts:
        alone = [name for name in draft.knowledge.names(part[0], draft.language.code) if name.kind == "surname" and name.end == len(part[0])]
        if not alone or plain(part[0]) in draft.knowledge.given_names(draft.language.code):
            return []
        found.append(Reference(start + part.start(), start + part.end(), "name", keys=alone[0].keys))
    return [] if set(found[0].keys) & set(found[1].keys) else found


def _is_headline(text: str, start: int, end: int) -> bool:
    """Say whether the stretch stands in a line whose words are all capitalised."""
    first, last = text.rfind("\n", max(0, start - _LINE), start) + 1, text.find("\n", end, end + _LINE)
    line = text[first or max(0, start - _LINE) : last if last >= 0 else end + _LINE]
    words = [word for word in line.split() if len(word) > _SHORT and word[0].isalpha()]
    return len(words) >= _HEADLINE and len(line) <= _LINE and all(word[0].isupper() for word in words)


def _capitalised(text: str, words: Words) -> Iterable[tuple[int, str]]:
    """Yield the runs of capitalised words with their starts; those of a headline word by word."""
    for sequence in words.sequence.finditer(text):
        if " " in sequence[0] and _is_headline(text, sequence.start(), sequence.end()):
            yield from ((sequence.start() + word.start(), word[0]) for word in re.finditer(r"\S+", sequence[0]))
        yield sequence.start(), sequence[0]


def _from_given(draft: Draft, start: int, end: int) -> int | None:
    """Return where a given name begins inside a run of capitalised words: *Marines Michael Langley*."""
    words = list(re.finditer(r"[^ \u00a0]+", draft.text[start:end]))
    given = draft.knowledge.given_names(draft.language.code)
    if plain(words[0][0]) in given:
        return None
    parts = words_of(draft.language).particles
    named = [word for before, word in pairwise(words[:-1]) if not {plain(before[0]), plain(word[0])} & parts]  # Theyab bin Khalifa Al Kaabi
    return next((start + word.start() for word in named if plain(word[0]) in given), None)


def _noun_behind(text: str, folded: str, words: Words, end: int) -> bool:
    """Say whether a word that is no name follows, which an adjective goes with."""
    behind = re.compile(r" ([^\W\d_]+)").match(text, end)
    return behind is not None and (behind[1][0].islower() or folded[behind.start(1) : behind.end()] in words.not_names)


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


def _several_words(text: str, start: int, end: int) -> bool:
    """Say whether a blank stands within the stretch."""
    return " " in text[start:end] or "\u00a0" in text[start:end]


def _announced(folded: str, start: int, end: int, before: Mapping[int, Title], after: Mapping[int, Title], serving: Container[int] = ()) -> bool:
    """Say whether a title stands beside the name."""
    for gap in (1, 2, 3):
        if (
            (title := before.get(start - gap))
            and title.kind != "institution"
            and not _labels_turn(folded, title, start)
            and re.fullmatch(r",? ?[-:(«]? ?|, ", folded[title.end : start])
        ):
            return True
    if start in serving:
        return True
    return any(end + gap in after and re.fullmatch(r"(?:,| \(| -) ?", folded[end : end + gap]) for gap in (2, 3))


def _called_behind(text: str, start: int, end: int, after: Mapping[int, Title]) -> bool:
    """Say whether several words have a title in apposition that is nobody else's: *from Nikola Petrusic, Minister of Economy of Croatia, …*."""
    title = after.get(end + 2)
    return " " in text[start:end] and title is not None and text[end:].startswith(", ") and re.match(r"[ ]?[A-ZÀ-Þ]", text[title.end : title.end + 2]) is None


def _labels_turn(folded: str, title: Title, start: int) -> bool:
    """Say whether the title is the label of a turn, behind which no name need follow: *THE PRESIDENT: Good afternoon*."""
    return ":" in folded[title.end : start] and (title.start == 0 or folded[title.start - 1] == "\n")


def _gender(words: Words, honorific: str) -> str | None:
    return "f" if honorific in words.feminine else "m" if honorific in words.masculine else None


def _repeats(draft: Draft, words: Words, folded: str, found: list[Reference], others: Taken, before: Mapping[int, Title]) -> list[Reference]:
    """Add the later mentions by a part of a name: *Ould Merzoug* after *Mohamed Salem Ould Merzoug*, *Yi* after *Wang Yi*.

    `before` are the titles by where they end.
    """
    parts: dict[str, Reference] = {}
    name_key = draft.language.name_key
    for reference in found:
        pieces = re.split(r"[ \u00a0]", draft.text[reference.start : reference.end])
        for n in range(len(pieces) == 1, len(pieces)):
            parts.setdefault(name_key(" ".join(pieces[n:])), reference)
        if len(pieces) > 1:
            parts.setdefault(name_key(pieces[0]), reference)
    taken = Taken(found)
    places = {name.start: name.end for name in draft.names if name.kind == "place"}
    added = []
    for reference in found:
        whole = draft.text[reference.start : reference.end]
        titled = (title := before.get(reference.start - 1)) is not None and title.kind == "title"
        if reference.keys or len(whole) < (_TITLED_AGAIN if titled else _NAMED_AGAIN) or whole.isascii() or whole[:1].isupper():
            continue  # no capital tells the name when it comes again
        for again in re.finditer(rf"(?<!\w){re.escape(whole)}(?!\w)", draft.text[reference.end :]):
            start, end = reference.end + again.start(), reference.end + again.end()
            if not taken.overlaps(start, end) and not others.overlaps(start, end):
                added.append(Reference(start, end, "name", same=reference))
                taken.add(start, end)
    for start, text in _capitalised(draft.text, words):
        if elided := words.elided and words.elided.match(text):
            start, text = start + elided.end(), text[elided.end() :]
        if suffix := next((suffix for suffix in words.suffixes if fold(text).endswith(suffix)), ""):
            text = text[: -len(suffix)]
        if (place := places.get(start, start)) > start and text[place - start : place - start + 1] == " ":
            start, text = place + 1, text[place + 1 - start :]  # в г. Минск Рыбак отметил
        first = text.split(" ")[0]
        if first != text and others.overlaps(start + len(first) + 1, start + len(text)):
            text = first  # whom he tells it stands right behind: сказал Мустафа РИА Новости
        key = name_key(text.rstrip("-'’."))
        owner = parts.get(key)
        end = start + len(text.rstrip("-'’."))
        if owner is None or len(key) < 2 or taken.overlaps(start, end) or others.overlaps(start, end) or folded[start:end] in words.not_names:
            continue
        added.append(Reference(start, end, "name", same=owner))
        taken.add(start, end)
    return sorted(found + added, key=lambda reference: reference.start)
