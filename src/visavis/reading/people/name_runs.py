"""Runs of capitalised words that are the names of several people, where their cases tell them apart: *на встрече с Эмманюэлем Макроном Олаф Шольц сказал*."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import replace

from visavis.folding import plain
from visavis.knowledge import Name
from visavis.languages import Dictionary
from visavis.reading.draft import Draft


def given_first(draft: Draft, word: str) -> bool:
    """Say whether a word may be a given name, that begins somebody's whole name."""
    known = plain(word) in draft.knowledge.given_names(draft.language.code)
    return known or (isinstance(draft.language, Dictionary) and draft.language.may_be_given(word))


def parted(draft: Draft, known: MutableMapping[int, Name], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a run that are names of their own, the known ones entered into `known`; the run itself where it is one name."""
    cut = _cut(draft, known, start, end) if isinstance(draft.language, Dictionary) and " " in draft.text[start:end] else None
    if cut is None:
        yield start, end
        return
    yield start, cut
    yield from parted(draft, known, cut + 1, end)


def _cut(draft: Draft, known: MutableMapping[int, Name], start: int, end: int) -> int | None:
    """Return where the first of several names ends."""
    first = known.get(start)
    if first is not None and first.end + 1 < end and draft.text[first.end] == " ":
        rest = draft.text[first.end + 1 : end]
        whole = next((name for name in draft.knowledge.names(rest, draft.language.code) if name.start == 0 and name.end == len(rest)), None)
        bent = _bent(draft, start, first.end)
        if whole is not None and whole.kind in ("person", "surname") and not set(whole.keys) & set(first.keys):
            if bent or whole.kind == first.kind == "person":
                known.setdefault(first.end + 1, replace(whole, start=first.end + 1, end=end))
                return first.end
            return None
        return first.end if bent and " " in rest and given_first(draft, rest.split()[0]) else None
    last = next((known[at] for at in range(start + 1, end) if at in known and known[at].kind == "person" and known[at].end == end), None)
    if last is not None and draft.text[start : last.start - 1].count(" ") == 1 and _bent(draft, start, last.start - 1):
        return last.start - 1  # with somebody nobody knows, known Y said
    return None


def _bent(draft: Draft, start: int, end: int) -> bool:
    """Say whether a name stands in another case than the nominative."""
    name = draft.text[start:end]
    return draft.language.cited(name) != name
