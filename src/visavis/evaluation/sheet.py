"""What the layers of one document fill in: its tallies and its mistakes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from visavis.evaluation.scores import Mistake, Tally, Verdict
from visavis.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from visavis.evaluation.plain import Spans


class Sheet:
    """The tallies and mistakes of one document, as the layers fill them in."""

    def __init__(self, document: str, text: str) -> None:
        self.document, self.text = document, text
        self.tallies: dict[str, Tally] = {}
        self.mistakes: list[Mistake] = []
        self.shares: set[str] = set()

    def count(self, measure: str, right: int, found: int, expected: int) -> None:
        """Add to the tally of a measure with precision and recall."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + Tally(right, found, expected)

    def check(self, measure: str, right: bool) -> None:
        """Add to a share: one more case, right or not."""
        self.shares.add(measure)
        self.count(measure, int(right), 1, 1)

    def mistake(self, layer: str, verdict: Verdict, cause: str, detail: str, spans: Spans = ()) -> None:
        """Add a line to the listing."""
        self.mistakes.append(Mistake(self.document, layer, verdict, cause, detail, spans[0].start if spans else None))

    def topics(self, measure: str, of: str, gold: Any, found: tuple[str, ...], shown: str, spans: Spans | None) -> None:
        """Add what a contact or a statement is about, by the gold's reading that is nearest to what was found; no line without `spans`."""
        readings = [frozenset(reading) for reading in (gold.topics, *gold.also.get("topics", ()))]
        got = frozenset(found)
        want = min(readings, key=lambda reading: (len(reading ^ got) / max(1, len(reading) + len(got)), len(reading)))
        self.count(f"{measure}: topics", len(got & want), len(got), len(want))
        if spans is not None and got != want:
            detail = f"spurious=[{', '.join(sorted(got - want))}] missing=[{', '.join(sorted(want - got))}] {shown}"
            self.mistake("topic", "WRONG", f"topics of a {of}", detail, spans)

    def quote(self, spans: Spans, width: int = 110) -> str:
        """Return the text of the spans on one line, its middle left out when long."""
        words = " […] ".join(re.sub(r"\s+", " ", self.text[span.start : span.end]) for span in spans)
        return f"«{words if len(words) <= width else words[: width - 35] + ' … ' + words[-30:]}»"

    def shown(self, spans: Spans, least: int = 40) -> str:
        """Return the text of the spans where it speaks for itself; a few words stand within their text, marked by ⟦ ⟧."""
        return self.quote(spans) if sum(span.end - span.start for span in spans) >= least else self.around(spans)

    def named(self, name: str) -> Spans:
        """Return where the last word of a name first stands in the text, if anywhere."""
        words = name.split()
        found = re.search(rf"\b{re.escape(words[-1])}\b", self.text, re.IGNORECASE) if words else None
        return (Span(start=found.start(), end=found.end(), text=found[0]),) if found else ()

    def around(self, spans: Spans, width: int = 40) -> str:
        """Return the first span within its text, marked by ⟦ ⟧, on one line."""
        if not spans:
            return ""
        start, end = spans[0].start, spans[0].end
        words = f"{self.text[max(0, start - width) : start]}⟦{self.text[start:end]}⟧{self.text[end : end + width]}"
        return re.sub(r"\s+", " ", words).strip()


def allowed(gold: Any, name: str, found: object, same: Callable[[Any, Any], bool]) -> bool:
    """Whether a field is right: as the gold has it, or as one of its `also` has it."""
    return any(same(option, found) for option in (getattr(gold, name), *gold.also.get(name, ())))


def difference(got: object, want: object) -> str:
    """Say in a word how a value differs: nothing for something, something for nothing, or another."""
    empty = (None, "", ())
    if got in empty:
        return "empty"
    return "invented" if want in empty else "other"
