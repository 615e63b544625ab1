"""Chinese: states called by their first signs together, which hold something with one another: *中美5日举行会谈*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from visavis.languages.titles import Page, alternatives
from visavis.reading.people.phrases import Title

_CLAUSE = 40  # characters up to the verb of what is held
_TIMES = r"[0-9]+[^\W\d_]*|(?:周|星期|今|昨|明)[^\W\d_]|[^\W\d_]?[上下]午|当天|当日|日前|近日|[上本下]周"


class HeldTogether:
    """Finds where such states do something, and qualify no noun: *俄乌双方将会晤*, but not *中美关系将发展*."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        held, before_it, sides = (alternatives(words[key]) for key in ("held_together", "before_held", "plural_heads"))
        self._holding = re.compile(rf"((?: (?:{sides}))?)(?= (?:(?:{_TIMES}) )*(?:{held}|(?:{before_it})(?!\w)[^,.;:!?\n]{{0,{_CLAUSE}}} (?:{held}))(?!\w))")

    def titles(self, page: Page, titles: Sequence[Title]) -> Iterator[Title]:
        """Yield the delegations of such states, where no other of the titles stands."""
        taken = {k for title in titles for k in range(title.start, title.end)}
        for name in page.at.values():
            if name.kind == "compound" and name.start not in taken and (holding := self._holding.match(page.folded, name.end)) is not None:
                yield Title(name.start, holding.end(1), "title", name.start, "group", parties=list(name.keys), plural=True, article="")


def written_as_state(page: Page, start: int, end: int) -> bool:
    """Say whether a title is written as a state is, and nobody named behind it bears it: *苏丹*."""
    name, behind = page.at.get(start), page.at.get(end + 1)
    return name is not None and name.kind == "state" and name.end == end and (behind is None or behind.kind not in ("person", "surname"))
