"""Transcripts: turns that a label opens (*NAME: …*, *Q: … A: …*), and speeches in the first person.

A label stands at the head of a paragraph, or within one where the page has run the paragraphs together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from visavis.patterns import CYRILLIC_CAPITALS, CYRILLIC_SMALL, UNSPACED
from visavis.reading.statements.quotations import Quotation
from visavis.records import Block

_CAPITAL = f"A-ZÀ-ÖØ-Þ{CYRILLIC_CAPITALS}"
# A name with its titles: capitalised words, and the short words between them.
_TITLED = rf"[{_CAPITAL}][\w'’.-]+(?:,?[ \u00a0](?:(?:[a-zà-ÿ{CYRILLIC_SMALL}]{{1,4}}['’]?[ \u00a0]?){{0,2}}[{_CAPITAL}][\w'’.-]*)){{1,14}}"
_TITLE_LABEL = re.compile(rf"[–—-]?[ \u00a0]?({_TITLED})[ \u00a0\u202f]?:[ \u00a0]+")
# Initials and a surname.
_INITIALS = rf"(?:[{_CAPITAL}]\.[ \u00a0]?){{1,2}}[{_CAPITAL}][\w'’-]+(?:[ \u00a0][{_CAPITAL}][\w'’-]+)?"
# A remark on how somebody speaks: *V.Ivanov (as translated):*, also without a space before it.
_REMARK = r"(?:[ \u00a0]?\([^()\n]{3,40}\))?"
_INNER_LABEL = re.compile(rf"(?<=[.!?…>*)\]»”\"])[ \u00a0]+({_TITLED}|{_INITIALS}){_REMARK}[ \u00a0\u202f]?:[ \u00a0]+(?=[{_CAPITAL}¡¿“\"«])")
# Initials and a surname right behind what heads the transcript, whose full stop the page has lost: *Start of the talks V.Ivanov: Dear friends!*.
_HEADED_LABEL = re.compile(rf"(?<=[\w»”\")])[ \u00a0]+({_INITIALS}){_REMARK}[ \u00a0\u202f]?:[ \u00a0]+(?=[{_CAPITAL}¡¿])")
_PLAIN_LABEL = re.compile(rf"([{UNSPACED}A-Za-z《》· ]{{1,32}}?) ?: ?(?=[^“\" ])")
_SHORT_LABEL = re.compile(_INITIALS)
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"«[^«»]*(?:»|$)|“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_OMITTED = re.compile(r"(?:[\s\u00a0]*(?:<…>|<\.\.\.>|\[…\]|\[\.\.\.\]|\*[\s*]*|###))+$")  # at the end of an excerpt
_SENTENCE_END = '.!?…>»”")'
_LONG_LABEL = 60  # characters of a label at most
_SURE = 4  # turns with labels in capitals from which on a text is nothing but a transcript
_LONGEST = 6000  # characters looked through for a first person


@lru_cache(maxsize=8)
def _labels(honorifics: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of labels, the surest first.

    One in capitals is enough by itself; one in ordinary letters must come again, so that no heading is taken for a speaker.
    """
    before = rf"(?:(?:{'|'.join(sorted(re.escape(word.capitalize()) for word in honorifics))})\.? )?" if honorifics else ""
    return (
        re.compile(
            rf"[–—-]?[ \u00a0]?({before}[{_CAPITAL}][{_CAPITAL}'’.-]+(?:[ \u00a0][{_CAPITAL}][{_CAPITAL}'’.-]*){{0,4}}|[{_CAPITAL}](?=[ \u00a0]?[:.]))"
            rf"(?:{_REMARK}[ \u00a0\u202f]?:|(?<=^.)\.)[ \u00a0]+"
        ),
        re.compile(
            rf"[–—-]?[ \u00a0]?({before}[{_CAPITAL}][\w'’-]+(?:[ \u00a0](?:[a-z]{{2,3}}[ \u00a0])?[{_CAPITAL}][\w'’-]*){{0,4}})"
            rf"(?:{_REMARK}[ \u00a0\u202f]?:|[ \u00a0\u202f][–—-]|[–—]|\.[ \u00a0]?[–—-])[ \u00a0]+"
        ),
        re.compile(rf"({_INITIALS}){_REMARK}[ \u00a0]?:[ \u00a0]+"),
        _TITLE_LABEL,
    )


@dataclass(frozen=True, slots=True)
class _Turn:
    index: int  # of its block
    label: tuple[int, int]
    start: int
    name: str
    plain: bool  # a label in capitals before a colon
    inner: bool = False  # within its block
    bare: bool = False  # without a colon


def turns(
    text: str,
    blocks: Sequence[Block],
    indices: Sequence[int] | None = None,
    own: frozenset[str] = frozenset(),
    address: frozenset[str] = frozenset(),
    asking: frozenset[str] = frozenset(),
    honorifics: frozenset[str] = frozenset(),
    fields: frozenset[str] = frozenset(),
    answering: frozenset[str] = frozenset(),
) -> list[Quotation]:
    r"""Return the turns of a transcript or speech, each a quotation with its label.

    Labels in capitals before a colon are enough when there are two; others must come again, or be followed by words in the first
    person, which `own` lists. A block that opens with a form of address in `address` begins a speech without a label; a label in `asking`
    (*Question :*) is one by itself, and makes the others of the text labels too; those in `answering` are one beside it, whatever stands behind
    both (*Q - …*, *R. …*). `honorifics` stand before the names of labels, abbreviated; `fields` are what else stands before a colon at the head
    of a page (*DATE:*).

    >>> text = "MME DIALLO : Nous avançons.\nM. KEITA : Nous aussi."
    >>> blocks = [Block(kind="lead", start=0, end=27), Block(kind="paragraph", start=28, end=len(text))]
    >>> [text[q.start : q.end] for q in turns(text, blocks, own=frozenset({"nous"}))]
    ['Nous avançons.', 'Nous aussi.']
    """
    read = list(range(len(blocks)) if indices is None else indices)
    letters = _letters(asking)
    pair = _pair(asking, answering)
    paired = {one.index: one for index in read if pair is not None and (one := _paired(text, blocks[index], index, pair)) is not None}
    questions = [one for one in paired.values() if one.name.lower() in asking]
    if len(questions) == len(paired) or not any("?" in text[one.start : blocks[one.index].end] for one in questions):
        paired = {}  # a name with its initial
    found = [
        one
        for index in read
        for one in ([paired[index]] if index in paired else _found(text, blocks[index], index, address, _labels(honorifics), letters))
        if one.name.lower() not in fields
    ]
    found += _alone(text, blocks, read, _labels(honorifics)[0], asking, fields)
    found.sort(key=lambda one: one.start)
    if sum(one.bare for one in found) == 1 and not any(one.plain and not one.bare for one in found):
        found = [one for one in found if not one.bare]
    strong = sum(one.plain for one in found)
    again = Counter(one.name for one in found if not one.plain)
    interview = len(found) > 2 and max(again.values(), default=0) > 1
    stops = [found[k + 1].label[0] if k + 1 < len(found) else len(text) for k in range(len(found))]
    speech = any(first_person(text, one.start, min(blocks[one.index].end, stop), own) for one, stop in zip(found, stops, strict=True))
    asked = any(one.name.lower() in asking for one in found)
    dialogue = _asks_again(text, blocks, [one for one in found if not one.inner])
    speech = speech or dialogue
    # Two who take turns within a paragraph, each called by initials: their shortest answers have no first person.
    named = {one.name for one in found if _SHORT_LABEL.fullmatch(one.name) and again[one.name] > 1}
    exchange = len(named) > 1 and (speech or sum(again[name] for name in named) > _SURE)
    kept: list[_Turn] = []
    surnames: set[str] = set()
    for one, stop in zip(found, stops, strict=True):
        if blocks[one.index].kind == "title" and not one.plain and not asked and again[one.name] < 2:
            continue  # a headline that asks (*Kaya : que devient le convoi ?*)
        following = read[bisect_right(read, one.index) :][: 0 if one.inner else 2]
        spoken = (one.name == "" or " " in one.name or "." in one.name) and any(
            first_person(text, max(one.start, blocks[index].start), min(blocks[index].end, stop), own) for index in [one.index, *following]
        )
        answers = dialogue and not one.inner and bool(kept) and one.index == kept[-1].index + 1 and again[kept[-1].name] > 1
        again_inner = one.inner and (one.name.split()[-1] in surnames or (exchange and again[one.name] > 1))
        if (
            spoken
            or again_inner
            or answers
            or (asked and not one.inner)
            or (speech and not one.inner and (interview or (one.plain and strong > 1) or again[one.name] > 1))
        ):
            kept.append(one)
            surnames.update(_WORD.findall(one.name))
    made = []
    for number, one in enumerate(kept):
        following_turn = kept[number + 1] if number + 1 < len(kept) else None
        labelled = (one.plain and strong >= _SURE) or (interview and len(kept) >= _SURE and not one.inner)
        whole = labelled and following_turn is not None and one.plain == following_turn.plain
        end = _end(text, blocks, read, one, following_turn, own, whole)
        role = "question" if one.name.lower() in asking else ""
        made.append(Quotation(one.start, end, one.start, end, one.index, True, one.label, [(one.start, end)], role))
    return made


def _letters(asking: frozenset[str]) -> re.Pattern[str] | None:
    """Return the pattern of the labels of one letter that some transcripts set without a colon (*Q  Has he called?*).

    A Cyrillic one is a preposition there: *В Минске прошла встреча*.
    """
    letters = sorted(label.upper() for label in asking if len(label) == 1 and label.isascii())
    return re.compile(rf"([{''.join(letters)}])[ \u00a0]+(?=[{_CAPITAL}“\"(—–-])") if letters else None


def _asks_again(text: str, blocks: Sequence[Block], found: Sequence[_Turn]) -> bool:
    """Whether the paragraphs under one label, and none under the next, are questions, more than one: an outlet's, which somebody answers."""
    asks = [text[one.start : blocks[one.index].end].rstrip(' \u00a0»”"').endswith("?") for one in found]
    own = Counter(one.name for one, question in zip(found, asks, strict=True) if question and one.name)
    name, times = own.most_common(1)[0] if own else ("", 0)
    answers = [not question for one, question in zip(found, asks, strict=True) if one.name != name]
    return times > 1 and len(own) == 1 and len(answers) > 1 and all(asks[k] for k, one in enumerate(found) if one.name == name)


def _pair(asking: frozenset[str], answering: frozenset[str]) -> re.Pattern[str] | None:
    """Return the pattern of the labels of questions and answers that a stroke, a full stop or both part from what is said: *Q - …*, *R. – …*."""
    names = sorted({form for name in asking | answering for form in (name.capitalize(), name.upper())}, key=len, reverse=True)
    if not asking or not answering:
        return None
    return re.compile(rf"({'|'.join(re.escape(name) for name in names)})(?:[ \u00a0]?[.:/)]?[ \u00a0]?[–—-]|[ \u00a0]?[./)])[ \u00a0]*(?=\S)")


def _paired(text: str, block: Block, index: int, pair: re.Pattern[str]) -> _Turn | None:
    """The turn that a block opens with the label of a question or an answer."""
    match = pair.match(text, block.start, block.end)
    return _Turn(index, match.span(1), match.end(), match[1], True) if match is not None and match.end() < block.end else None


def _found(text: str, block: Block, index: int, address: frozenset[str], labels: Sequence[re.Pattern[str]], letters: re.Pattern[str] | None) -> Iterator[_Turn]:
    """The turns that a block may open, at its head and within it."""
    first = _turn(text, block, index, address, labels)
    if first is None and letters is not None and (match := letters.match(text, block.start, block.end)) is not None:
        first = _Turn(index, match.span(1), match.end(), match[1], True, bare=True)
    if first is not None:
        yield first
    inner = list(_INNER_LABEL.finditer(text, first.start if first is not None else block.start, block.end))
    opening = None if first is not None else _HEADED_LABEL.search(text, block.start, inner[0].start(1) if inner else block.end)
    if opening is not None and not inner and opening[1].count(".") > 1:
        opening = None  # in prose, by two initials: об этом рассказал С.В.Лавров: Россия готова
    for match in (*([opening] if opening is not None else ()), *inner):
        yield _Turn(index, match.span(1), match.end(), match[1], False, True)


def _alone(text: str, blocks: Sequence[Block], read: list[int], label: re.Pattern[str], asking: frozenset[str], fields: frozenset[str]) -> Iterator[_Turn]:
    """The turns whose label has a paragraph of its own, in capitals or for those who ask, with what is said in the next."""
    for index, following in pairwise(read):
        line = text[blocks[index].start : blocks[index].end].strip()
        name = line[:-1].rstrip(" \u00a0\u202f")
        if not line.endswith(":") or len(name) > _LONG_LABEL or name.lower() in fields:
            continue
        if name.lower() in asking or label.fullmatch(f"{name}: ") is not None:
            start = blocks[index].start + text[blocks[index].start : blocks[index].end].index(name)
            yield _Turn(following, (start, start + len(name)), blocks[following].start, name, True)


def _turn(text: str, block: Block, index: int, address: frozenset[str], labels: Sequence[re.Pattern[str]]) -> _Turn | None:
    """The turn that a block may open at its head."""
    for pattern in labels:
        match = pattern.match(text, block.start, block.end)
        whole = pattern is not _TITLE_LABEL or text[block.start : block.end].rstrip()[-1:] in _SENTENCE_END
        if match is not None and match.end() < block.end and text[match.end()] not in '«“"„' and whole:
            return _Turn(index, match.span(1), match.end(), match[1], pattern is labels[0])
    first = _WORD.match(text, block.start, block.end)
    if first is not None and first[0].lower() in address:
        return _Turn(index, (block.start, block.start), block.start, "", False)
    return None


def _end(text: str, blocks: Sequence[Block], read: list[int], one: _Turn, following: _Turn | None, own: frozenset[str], whole: bool = False) -> int:
    """Where a turn ends: before the next in its block, else with the last paragraph before the next that goes on in the first person.

    `whole`: the text is nothing but a transcript, and all paragraphs up to the next label are of the turn.
    """
    if following is not None and following.index == one.index:
        end = following.label[0]
    else:
        stop = following.index if following is not None else read[-1] + 1
        last = one.index
        until = following.label[0] if following is not None else len(text)  # whose label may have a paragraph of its own
        for index in read[bisect_right(read, one.index) : bisect_left(read, stop)]:
            if blocks[index].end > until:
                break
            if whole or first_person(text, blocks[index].start, blocks[index].end, own):
                last = index
        end = blocks[last].end
    omitted = _OMITTED.search(text, one.start, end)
    end = omitted.start() if omitted is not None and omitted.start() > one.start else end
    while end > one.start and text[end - 1].isspace():
        end -= 1
    return end


def labelled_turns(
    text: str, blocks: Sequence[Block], indices: Sequence[int], asking: frozenset[str], answering: frozenset[str], ends: frozenset[str]
) -> list[Quotation]:
    """Return the turns of a transcript in a script without capitals: paragraphs that open with a short label and a colon.

    Some label must be of one who asks, in `asking` or with an end in `ends`, or come again. Paragraphs without a label go on with an answer.
    """
    found: list[tuple[int, int, int, str]] = []
    for index in indices:
        block = blocks[index]
        label = _PLAIN_LABEL.match(text, block.start, block.end)
        if label is not None and block.kind != "title" and label.end() < block.end:
            found.append((index, label.start(1), label.end(1), label[1].replace(" ", "")))
    asks = [name in asking or name.endswith(tuple(ends)) for _, _, _, name in found]
    again = Counter(name for _, _, _, name in found)
    if len(found) < 2 or not (any(asks) or max(again.values()) > 1):
        return []
    made = []
    for number, (index, start, end, name) in enumerate(found):
        stop = found[number + 1][0] if number + 1 < len(found) else indices[-1] + 1
        following = [other for other in indices if index < other < stop]
        alone = asks[number] or (name not in answering and again[name] < 2 and not any(asks))
        last = index if alone else next(iter(reversed(following)), index)
        first = end + len(text[end:]) - len(text[end:].lstrip(" :"))
        role = "question" if asks[number] else ""
        made.append(Quotation(first, blocks[last].end, first, blocks[last].end, index, True, (start, end), [(first, blocks[last].end)], role))
    return made


def first_person(text: str, start: int, end: int, own: frozenset[str]) -> bool:
    """Return whether somebody speaks in the stretch as *I* or *we*, outside quotation marks; what is all in capitals is a name (*US*)."""
    stretch = _QUOTED.sub("", text[start : min(end, start + _LONGEST)])
    return any(word[0].lower() in own and not (word[0].isupper() and len(word[0]) > 1) for word in _WORD.finditer(stretch))
