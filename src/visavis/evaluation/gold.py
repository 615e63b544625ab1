"""Gold records: readable YAML with quoted snippets, sealed into spans of the text.

A snippet must stand in the text exactly once; where it stands more often, a longer context holds it between ⟦ and ⟧.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import yaml

from visavis.errors import VisavisError
from visavis.evaluation.names import Voice
from visavis.evaluation.plain import Also, Plain, PlainContact, PlainDate, PlainEvent, PlainFigure, PlainReadout, PlainStatement, PlainUpcoming, Spans
from visavis.records import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

OPEN, CLOSE = "⟦", "⟧"
SUFFIXES = (".txt", ".md", ".html")
"""Endings of the texts that are looked for beside a record, in this order."""
_FIELDS = {
    "": "about language published text contacts readouts statements dates figures upcoming events",
    "contacts": "id kind status date place parties initiator host occasion part_of count attribution main topics evidence also",
    "readouts": "party issuer medium contact mentions joint also",
    "statements": "mode spans speakers via cue act about topics contact date also",
    "dates": "text value also",
    "figures": "text value unit currency bound of period claimed_by also",
    "upcoming": "what of party parties ordinal date text also",
    "events": "plover mode actors recipients date text told_by also",
}


class GoldError(VisavisError):
    """A gold record that cannot be sealed; says the file, the place in it and the snippet."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold record, sealed: `plain` holds spans of `text`."""

    name: str
    path: Path
    source: Path
    text: str
    about: str
    language: str
    published: str | None
    plain: Plain


def read_text(path: Path) -> str:
    """Return the document's text as visavis loads it; plain text as it stands, line ends included."""
    from visavis.document import load
    from visavis.intake.encoding import decode

    return decode(path.read_bytes()) if path.suffix == ".txt" else load(path).text


def _source(path: Path, stated: str | None) -> Path:
    """The text's file: the one the record states, else the one beside it with the same name."""
    if stated:
        return path.parent / stated
    for suffix in SUFFIXES:
        if (beside := path.with_suffix(suffix)).exists():
            return beside
    raise GoldError(f"{path}: there is no text beside it; name it in the record: `text: ../path/to/text.txt`")


def inside_word(text: str, start: int, end: int) -> bool:
    """Whether a letter or figure follows or precedes one of the stretch without a break."""
    return _joined(text[max(0, start - 1) : start + 1]) or _joined(text[end - 1 : end + 1])


def _joined(pair: str) -> bool:
    """Whether two signs are of one word; the wide ones of Chinese are written without spaces between words."""
    return len(pair) == 2 and pair.isalnum() and not any(east_asian_width(sign) == "W" for sign in pair)


class _Sealer:
    """Turns the snippets of one file into spans of its text."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text

    def error(self, where: str, message: str) -> GoldError:
        return GoldError(f"{self.path}: {where}: {message}")

    def span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, text=self.text[start:end])

    def seal(self, where: str, snippet: object, after: int | None = None) -> Spans:
        """Return the spans of the snippet: one, or one for each pair of marks; `after` takes the first occurrence from there on."""
        if not isinstance(snippet, str) or not snippet:
            raise self.error(where, f"a snippet of the text is expected, got {snippet!r}")
        bare = snippet.replace(OPEN, "").replace(CLOSE, "")
        start = self.text.find(bare, after or 0)
        while after is not None and start >= 0 and inside_word(self.text, start, start + len(bare)):
            start = self.text.find(bare, start + 1)  # a date is no part of a word: mai, not mais
        if start < 0:
            raise self.error(where, f"{snippet!r} is not in the text" + (" after the date before it" if after else "") + self._nearest(bare))
        if after is None and self.text.find(bare, start + 1) >= 0:
            raise self.error(where, f"{snippet!r} stands in the text {self.text.count(bare)} times; quote more and mark it with ⟦ ⟧")
        if OPEN not in snippet:
            return (self.span(start, start + len(bare)),)
        spans, position, opened = [], start, None
        for char in snippet:
            if char == OPEN:
                opened = position
            elif char == CLOSE:
                if opened is None:
                    raise self.error(where, f"⟧ without ⟦ in {snippet!r}")
                spans.append(self.span(opened, position))
                opened = None
            else:
                position += 1
        if opened is not None:
            raise self.error(where, f"⟦ without ⟧ in {snippet!r}")
        return tuple(spans)

    def _nearest(self, bare: str) -> str:
        """What the text has where the snippet begins to differ, as a hint."""
        for length in range(len(bare) - 1, 3, -1):
            at = self.text.find(bare[:length])
            if at >= 0:
                return f"; the text goes on {self.text[at + length - 1 : at + length + 20]!r} where it says {bare[length - 1 : length + 20]!r}"
        return ""

    def all(self, where: str, snippets: object) -> Spans:
        if isinstance(snippets, str):
            snippets = [snippets]
        if not isinstance(snippets, list):
            raise self.error(where, f"a list of snippets is expected, got {snippets!r}")
        return tuple(span for snippet in snippets for span in self.seal(where, snippet))


def _strings(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (str(value),) if isinstance(value, str) else tuple(str(one) for one in value)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _voices(value: Any) -> tuple[Voice, ...]:
    return tuple(Voice.named(name) for name in _strings(value))


def _also(row: Mapping[str, Any]) -> Also:
    return {key: tuple(values if isinstance(values, list) else [values]) for key, values in (row.get("also") or {}).items()}


def _rows(data: Mapping[str, Any], layer: str, sealer: _Sealer) -> list[tuple[str, dict[str, Any]]]:
    """The rows of a layer, each with its place for messages; unknown fields are refused."""
    allowed = set(_FIELDS[layer].split())
    rows = []
    for number, row in enumerate(data.get(layer) or [], start=1):
        where = f"{layer}[{number}]"
        if not isinstance(row, dict):
            raise sealer.error(where, f"a mapping is expected, got {row!r}")
        if unknown := set(row) - allowed:
            raise sealer.error(where, f"unknown field {', '.join(sorted(map(str, unknown)))}; known are {', '.join(sorted(allowed))}")
        rows.append((where, row))
    return rows


def load_gold(path: str | Path) -> Gold:
    """Return the gold record in the YAML file at `path`, sealed against its text; raise GoldError where it cannot be."""
    path = Path(path)
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise GoldError(f"{path}: not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise GoldError(f"{path}: a mapping with contacts, statements, … is expected")
    if unknown := set(data) - set(_FIELDS[""].split()):
        raise GoldError(f"{path}: unknown field {', '.join(sorted(map(str, unknown)))}")
    source = _source(path, data.get("text"))
    text = read_text(source)
    try:
        plain = _seal(data, _Sealer(path, text))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldError(f"{path}: {type(error).__name__}: {error}") from error
    return Gold(
        name=f"{path.parent.name}/{path.stem}",
        path=path,
        source=source,
        text=text,
        about=str(data.get("about", "")),
        language=str(data.get("language", "fr")),
        published=_text(data.get("published")),
        plain=plain,
    )


def _seal(data: Mapping[str, Any], sealer: _Sealer) -> Plain:
    dates: list[PlainDate] = []
    position = 0
    for where, row in _rows(data, "dates", sealer):
        span = sealer.seal(where, row["text"], after=position)[0]
        position = span.end
        dates.append(PlainDate(span, _text(row["value"]), _also(row)))
    return Plain(
        text=sealer.text,
        contacts=tuple(
            PlainContact(
                id=str(row["id"]),
                kind=_text(row.get("kind")),
                status=str(row["status"]),
                date=_text(row.get("date")),
                place=_text(row.get("place")),
                parties={str(code): _strings(people) for code, people in (row.get("parties") or {}).items()},
                initiator=_text(row.get("initiator")),
                host=_text(row.get("host")),
                occasion=_text(row.get("occasion")),
                part_of=_text(row.get("part_of")),
                main=bool(row.get("main")),
                count=row.get("count"),
                attribution=_text(row.get("attribution")),
                topics=_strings(row.get("topics")),
                evidence=sealer.all(where, row.get("evidence") or []),
                also=_also(row),
            )
            for where, row in _rows(data, "contacts", sealer)
        ),
        readouts=tuple(
            PlainReadout(
                parties=frozenset(_strings(row.get("joint")) or _strings(row.get("party"))),
                issuer=Voice.named(str(row["issuer"])) if row.get("issuer") else None,
                medium=_text(row.get("medium")),
                contact=_text(row.get("contact")),
                mentions=sealer.all(where, row.get("mentions") or []),
                also=_also(row),
            )
            for where, row in _rows(data, "readouts", sealer)
        ),
        statements=tuple(
            PlainStatement(
                mode=str(row["mode"]),
                spans=sealer.all(where, row["spans"]),
                speakers=_voices(row.get("speakers")),
                via=Voice.named(str(row["via"])) if row.get("via") else None,
                cue=_text(row.get("cue")),
                act=str(row.get("act") or "state"),
                topics=_strings(row.get("topics")),
                contact=_text(row.get("contact")),
                about=_strings(row.get("about")),
                also=_also(row),
            )
            for where, row in _rows(data, "statements", sealer)
        ),
        dates=tuple(dates),
        figures=tuple(
            PlainFigure(
                spans=sealer.all(where, row["text"]),
                value=float(row["value"]),
                unit=_text(row.get("unit")),
                currency=_text(row.get("currency")),
                bound=str(row.get("bound") or "exact"),
                of=_text(row.get("of")),
                claimed_by=_voices(row.get("claimed_by")),
                also=_also(row),
            )
            for where, row in _rows(data, "figures", sealer)
        ),
        upcoming=tuple(
            PlainUpcoming(
                spans=sealer.all(where, row.get("text") or []),
                what=str(row["what"]),
                of=_text(row.get("of")),
                parties=_strings(row.get("parties")) or _strings(row.get("party")),
                date=_text(row.get("date")),
                also=_also(row),
            )
            for where, row in _rows(data, "upcoming", sealer)
        ),
        events=tuple(
            PlainEvent(
                spans=sealer.all(where, row.get("text") or []),
                plover=str(row["plover"]),
                actors=_strings(row.get("actors")),
                recipients=_strings(row.get("recipients")),
                date=_text(row.get("date")),
                mode=_text(row.get("mode")),
                also=_also(row),
            )
            for where, row in _rows(data, "events", sealer)
        ),
    )
