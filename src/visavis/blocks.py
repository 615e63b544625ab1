"""The blocks of a text: stretches that no sentence crosses, each with what it is on its page.

A block is a paragraph, title, heading, list item or lead of the article; or metadata (dates, bylines) and furniture, which are not read.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from visavis.folding import fold, weight, word_count
from visavis.furniture import LONGEST, Furniture
from visavis.patterns import CYRILLIC_SMALL
from visavis.records import Block, BlockKind

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•▪●◦‣∙·*]|\d{1,2}[.)])\s+|[–—-]\s+")
_DASHES = "–—-"
_SPEAKING = "«»“”\"'’()[]「」『』（）【】"
# Who wrote, translated or edited it, or that it ends, in brackets behind the last sentence: *合作。（完）*.
_NOTES = re.compile(r"(?<=[。！？」』”])(?:\s*[（【(][^（）【】()\n]{1,60}[）】)])+\s*\d*\s*$")
_UNBROKEN = re.compile(r"[^ \t]+")  # no line is broken at a space that holds words together
_UNFINISHED = re.compile(rf"[a-zà-ÿ{CYRILLIC_SMALL}]")
_LONGEST_BLOCK = 10_000
_LONGEST_TITLE = 200
_LONGEST_HEADING = 150
_WRAPPED = range(40, 121)  # widths at which texts are wrapped by hand or machine
_NEARLY, _HALF = 0.8, 0.5  # parts of a width, and of lines
_SURELY = 10  # lines of a text with lists that are wrapped
_BODY = 300  # characters of article before which a heading of comments is only a link to them
_MENU = 3  # list items before the first paragraph are the menu of a site
_UNREAD = ("metadata", "furniture")
# A letter's form of address has so many words at most.
_SALUTATION = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or line of a text, with its kind where the markup tells it."""

    start: int
    end: int
    kind: BlockKind | None = None


def stretches(text: str, start: int = 0, *, wrapped: bool = False) -> list[Stretch]:
    """Return the paragraphs of plain text from `start` on: a line each, or the lines of one wrapped paragraph.

    `wrapped` says that lines are only parted by empty ones, as in Markdown; else it is judged by their lengths.
    """
    lines = [piece for line in _LINE.finditer(text, start) for piece in _trimmed(text, Stretch(line.start(), line.end()))]
    close = [_adjacent(text, one, other) for one, other in itertools.pairwise(lines)]
    width = None if wrapped else _width(text, lines, close)
    torn = any(near and text.startswith(", ", line.start) for near, line in zip(close, lines[1:], strict=True))
    joined: list[Stretch] = []
    for i, line in enumerate(lines):
        goes_on = i and close[i - 1] and (wrapped or width) and _continues(text, lines[i - 1], line, width)
        if goes_on or (i and close[i - 1] and torn and _torn(text, lines[i - 1], line)):
            joined[-1] = replace(joined[-1], end=line.end)
        else:
            joined.append(line)
    return joined


def _adjacent(text: str, one: Stretch, other: Stretch) -> bool:
    between = text[one.end : other.start]
    return len(between) < LONGEST and between.count("\n") <= 1 and "\x0c" not in between


def _continues(text: str, line: Stretch, following: Stretch, width: int | None) -> bool:
    """Whether the next line goes on with the paragraph: its first word would not have fitted on this one."""
    if _BULLET.match(text, following.start) or text.startswith(("#", ">", "|", "```"), following.start):
        return False
    if width is None:
        return not text.startswith(("#", "|", "```"), line.start)
    first = _UNBROKEN.match(text, following.start, following.end)
    length = line.end - line.start
    if first is None or _finished(text[line.start : line.end]):
        return first is not None and length + 1 + len(first[0]) > width
    # a line may have lost spaces at its end; a heading ends with a capital or stands before one
    open_end = length >= _NEARLY * width and text[line.start : line.end].rsplit(maxsplit=1)[-1].islower()
    goes_on = text[following.start].islower() or text[following.start].isdecimal()
    return length + 1 + len(first[0]) > width or open_end or (length >= _HALF * width and goes_on)


def _torn(text: str, line: Stretch, following: Stretch) -> bool:
    """Whether the next line goes on with a sentence that a page broke at its markup, as where quotations stand in lines of their own."""
    if text.startswith(", ", following.start):
        return True
    first = text[following.start]
    return (first.islower() or first in _SPEAKING) and not _finished(text[line.start : line.end])


def _width(text: str, lines: Sequence[Stretch], close: Sequence[bool]) -> int | None:
    """Return the width at which a text is wrapped, nothing if it is not."""
    pairs = [i for i, near in enumerate(close) if near]
    lengths = sorted(lines[i].end - lines[i].start for i in pairs)
    if not lengths:
        return None
    width = lengths[int(0.98 * len(lengths))]  # in a text of fifty lines, one may be an address that could not be wrapped
    if width not in _WRAPPED or len(pairs) < 2:
        return None
    full = sum(_continues(text, lines[i], lines[i + 1], width) for i in pairs)
    if full >= 0.5 * len(pairs) and full > 1:
        return width
    long = [i for i in pairs if lines[i].end - lines[i].start >= _HALF * width]  # the others are items of lists
    return width if full >= _SURELY and full >= _NEARLY * len(long) else None


def blocks(
    text: str, found: Sequence[Stretch], page: Furniture | None, title: str | None = None, foreign: Callable[[str], bool] | None = None
) -> tuple[Block, ...]:
    """Return the blocks of a text cut into stretches.

    `page` knows the page furniture of the text's language, `foreign` whether a paragraph is in another; a stretch that is `title` is the title.
    """
    kept = list(found)
    if page:
        kept = _without_page(text, _without_repetitions(text, kept), page)
        kept = [piece for stretch in _datelines(text, kept, page) for piece in _pieces(text, stretch, page)]
    if foreign:
        strange = (stretch.kind is None and foreign(text[stretch.start : min(stretch.end, stretch.start + 1000)]) for stretch in kept)
        kept = [replace(stretch, kind="furniture") if other else stretch for stretch, other in zip(kept, list(strange), strict=True)]
    if all(stretch.kind in _UNREAD for stretch in kept):
        # A text that looks like nothing but page furniture was cut from its page: read it.
        kept = [stretch if stretch.kind == "metadata" else replace(stretch, kind=None) for stretch in kept]
    whole = (piece for stretch in _kinds(text, kept, title) for piece in _bounded(text, stretch))
    return tuple(Block(kind=stretch.kind or "paragraph", start=stretch.start, end=stretch.end) for stretch in whole)


def _letters(text: str, stretch: Stretch) -> str:
    return "".join(filter(str.isalnum, fold(text[stretch.start : min(stretch.end, stretch.start + 2000)])))


def _without_repetitions(text: str, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Mark lines that stand on the page twice, as headlines do."""
    seen: set[str] = set()
    for stretch in found:
        letters = _letters(text, stretch)
        twice = weight(letters) > 30 and letters in seen and stretch.kind != "title"
        seen.add(letters)
        yield replace(stretch, kind="furniture") if twice else stretch


def _without_page(text: str, found: Iterator[Stretch], page: Furniture) -> list[Stretch]:
    """Mark lines of page furniture, and what stands under headings of comments and links."""
    kept: list[Stretch] = []
    body = 0
    linked = False  # below a heading of links to other articles
    tails: list[tuple[int, int]] = []
    for stretch in found:
        line = text[stretch.start : min(stretch.end, stretch.start + LONGEST + 1)]
        role = "article" if stretch.kind in ("title", *_UNREAD) else page.role(line)
        headline = stretch.end - stretch.start <= _LONGEST_HEADING and not _finished(line)
        if role == "tail" and body >= _BODY:
            tails.append((len(kept), body))
        linked = role in ("tail", "related") or (linked and (headline or role != "article"))
        if role == "byline":
            kept.append(replace(stretch, kind="metadata"))
        elif role != "article" or (linked and stretch.kind is None):
            kept.append(replace(stretch, kind="furniture"))
        else:
            kept.append(stretch)
            body += (stretch.end - stretch.start) * (stretch.kind not in _UNREAD)
    for first, before in tails:
        # More article behind than before: the heading belonged to something else.
        if body - before <= 2 * before:
            return kept[:first] + [stretch if stretch.kind in _UNREAD else replace(stretch, kind="furniture") for stretch in kept[first:]]
    return kept


def _datelines(text: str, found: Sequence[Stretch], page: Furniture) -> Iterator[Stretch]:
    """Cut the dateline from the title or the first paragraph."""
    left = 3
    for stretch in found:
        if stretch.kind in _UNREAD or not left:
            yield stretch
            continue
        left -= 1
        end = page.dateline(text, stretch.start, stretch.end)
        if end > stretch.start:
            left = 0
            yield Stretch(stretch.start, stretch.start + len(text[stretch.start : end].rstrip()), "metadata")
        rest = replace(stretch, start=end)
        bare = end > stretch.start and page.role(text[rest.start : min(rest.end, rest.start + LONGEST + 1)]) != "article"
        yield replace(rest, kind="furniture") if bare else rest


def _pieces(text: str, stretch: Stretch, page: Furniture) -> Iterator[Stretch]:
    """Cut credits and links to other articles from a paragraph."""
    if stretch.kind in ("title", *_UNREAD):
        yield stretch
        return
    end = page.trailing(text, stretch.start, stretch.end)
    start = stretch.start
    for first, last in page.links(text, stretch.start, end):
        yield from _trimmed(text, replace(stretch, start=start, end=first))
        yield from _trimmed(text, Stretch(first, last, "furniture"))
        start = last
    yield from _trimmed(text, replace(stretch, start=start, end=end))
    yield from _trimmed(text, Stretch(end, stretch.end, "furniture"))


def _trimmed(text: str, stretch: Stretch) -> Iterator[Stretch]:
    held = text[stretch.start : stretch.end]
    if held.strip():
        yield replace(stretch, start=stretch.start + len(held) - len(held.lstrip()), end=stretch.end - (len(held) - len(held.rstrip())))


def without_notes(line: str) -> str:
    """Return a line without the brackets behind its last sentence in which stands who wrote, translated or edited it, or that it ends."""
    return _NOTES.sub("", line)


def _finished(line: str, marks: str = ".!?…:;,。！？") -> bool:
    """Whether a line ends as a sentence does."""
    return without_notes(line).rstrip().rstrip(_SPEAKING + " \u00a0\u202f").endswith(tuple(marks))


def _kinds(text: str, found: Sequence[Stretch], title: str | None) -> list[Stretch]:
    """Tell title, headings, list items and lead among the stretches that no markup told."""
    kinds = list(found)
    read = [i for i, stretch in enumerate(kinds) if stretch.kind not in _UNREAD]
    titled = next((i for i in read if kinds[i].kind == "title"), None)
    if titled is None and len(read) > 1:
        titled = _title(text, kinds, read, title)
        if titled is not None:
            kinds[titled] = replace(kinds[titled], kind="title")
    for n, i in enumerate(read):
        stretch = kinds[i]
        if stretch.kind is not None:
            continue
        bullet = _BULLET.match(text, stretch.start, stretch.end)
        if bullet and bullet.end() < stretch.end:
            # A dash may open a turn of a dialogue: it stays with its words.
            kinds[i] = replace(stretch, kind="list-item", start=stretch.start if text[stretch.start] in _DASHES else bullet.end())
        elif _headline(text, stretch, _LONGEST_HEADING):
            signature = n == len(read) - 1 and n > 1
            short = word_count(text[stretch.start : stretch.end]) <= 5
            letter = signature and any(_greets(text[kinds[k].start : kinds[k].end]) for k in read[:n])  # whose signature tells who writes
            kinds[i] = replace(stretch, kind="furniture" if signature and short and not letter else "paragraph" if n == len(read) - 1 else "heading")
        else:
            kinds[i] = replace(stretch, kind="paragraph")
    lead = next((i for i in read if kinds[i].kind == "paragraph"), None)
    menu = [i for i in read if kinds[i].kind == "list-item" and (lead is None or i < lead) and not _finished(text[kinds[i].start : kinds[i].end])]
    if len(menu) >= _MENU:
        for i in menu:
            kinds[i] = replace(kinds[i], kind="furniture")
    if lead is not None:
        kinds[lead] = replace(kinds[lead], kind="lead")
    return kinds


def _greets(line: str) -> bool:
    """Whether a line is a letter's form of address: *Monsieur le Président,*."""
    return line.rstrip().endswith(",") and len(line.split()) <= _SALUTATION


def _headline(text: str, stretch: Stretch, longest: int, marks: str = ".!?…:;,。！？", *, anyhow: bool = False) -> bool:
    """Whether a stretch looks like a headline: short, without end mark, and, but `anyhow`, in a capital."""
    line = text[stretch.start : stretch.end] if stretch.end - stretch.start <= longest else ""
    return bool(line) and not _finished(line, marks) and (anyhow or not _UNFINISHED.match(line)) and not _BULLET.match(line)


def _title(text: str, found: Sequence[Stretch], read: Sequence[int], title: str | None) -> int | None:
    """Return the stretch that is the title: the one that says what `title` says, else the first headline before the first paragraph."""
    if title:
        letters = "".join(filter(str.isalnum, fold(title)))
        for i in read[:5]:
            if _letters(text, found[i]) == letters:
                return i
    heads: list[int] = []
    for i in read:
        if found[i].kind is not None or not _headline(text, found[i], _LONGEST_TITLE, ".…:;,。", anyhow=not heads):
            break
        heads.append(i)
    if len(heads) == len(read):
        heads = heads[:1]
    # A few words over the headline name its section, or whoever gives the document.
    lengths = {i: word_count(text[found[i].start : found[i].end]) for i in heads[:4]}
    return next((i for least in (5, 3, 1) for i, words in lengths.items() if words >= least), None)


def _bounded(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """Cut a block that is longer than a parser can hold, between sentences where there are any."""
    while stretch.end - stretch.start > _LONGEST_BLOCK:
        limit = stretch.start + _LONGEST_BLOCK
        half = stretch.start + _LONGEST_BLOCK // 2
        cut = max(text.rfind(mark, half, limit) for mark in (". ", "? ", "! ", ".\n", "。")) + 1 or text.rfind(" ", half, limit) + 1 or limit
        yield from _trimmed(text, replace(stretch, end=cut))
        stretch = Stretch(cut, stretch.end, "paragraph" if stretch.kind == "lead" else stretch.kind)
    yield from _trimmed(text, stretch)
