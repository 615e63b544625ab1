"""Fixed phrases and words for the mood of talks: which account uses which."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from visavis.comparison.records import FormulaCell, FormulaRow, MoodCell, MoodRow
from visavis.errors import KnowledgeError
from visavis.reading.triggers import Triggers, keyed
from visavis.records import Span

if TYPE_CHECKING:
    from visavis.comparison.accounts import Telling

LANGUAGES = ("fr", "en", "ru", "zh")


class Phrase(NamedTuple):
    """A formula in one of its wordings, or a word for the mood."""

    id: str
    variant: str = ""


class Found(NamedTuple):
    """A phrase where it stands."""

    phrase: Phrase
    start: int
    end: int


def formulas(overlay: Path | None = None) -> Mapping[str, Any]:
    """Return the formulas by identifier, the user's own `formulas.toml` laid over those shipped. Raises KnowledgeError for a file that is none."""
    return _tables("formulas.toml", overlay)


def moods(overlay: Path | None = None) -> Mapping[str, Any]:
    """Return the words for the mood of talks by identifier, the user's own `moods.toml` laid over those shipped."""
    return _tables("moods.toml", overlay)


@lru_cache(maxsize=8)
def _tables(name: str, overlay: Path | None) -> Mapping[str, Any]:
    tables: dict[str, Any] = tomllib.loads((resources.files("visavis.comparison") / "data" / name).read_text(encoding="utf-8"))
    own = overlay / name if overlay is not None else None
    if own is not None and own.is_file():
        try:
            tables |= tomllib.loads(own.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise KnowledgeError(f"{own}: {error}") from error
    return tables


@lru_cache(maxsize=32)
def _formula_triggers(language: str, overlay: Path | None) -> Triggers[Phrase]:
    return _compiled(
        "formulas.toml",
        overlay,
        (
            (trigger, Phrase(identifier, variant))
            for identifier, table in formulas(overlay).items()
            for variant, wording in table.get("variants", {}).items()
            for trigger in wording.get(language, ())
        ),
    )


@lru_cache(maxsize=32)
def _mood_triggers(language: str, overlay: Path | None) -> Triggers[Phrase]:
    return _compiled(
        "moods.toml", overlay, ((trigger, Phrase(identifier)) for identifier, table in moods(overlay).items() for trigger in table.get(language, ()))
    )


def _compiled(name: str, overlay: Path | None, triggers: Iterable[tuple[str, Phrase]]) -> Triggers[Phrase]:
    try:
        return Triggers(triggers)
    except ValueError as error:
        raise KnowledgeError(f"{overlay / name if overlay else name}: {error}") from error


def find_formulas(text: str, language: str, overlay: Path | None = None) -> list[Found]:
    """Return the formulas in a text, by start.

    >>> [found.phrase for found in find_formulas("fidèle au principe d’une seule Chine", "fr")]
    [Phrase(id='one-china', variant='principle')]
    """
    return [Found(hit.value, hit.start, hit.end) for hit in _formula_triggers(language, overlay).find(keyed(text))]


def find_moods(text: str, language: str, overlay: Path | None = None) -> list[Found]:
    """Return the words for the mood of talks in a text, by start."""
    return [Found(hit.value, hit.start, hit.end) for hit in _mood_triggers(language, overlay).find(keyed(text))]


def _stretches(telling: Telling) -> Iterable[tuple[str, str, str, int]]:
    """The words of an account: of a whole document its text, of one that is cited its statements. Document, language, words, and where they start."""
    for source in telling.sources:
        language = source.report.document.language
        if telling.whole and source.report.text is not None:
            for block in source.report.document.blocks:
                if block.kind not in ("metadata", "furniture"):
                    yield source.id, language, source.report.text[block.start : block.end], block.start
        else:
            for remark in telling.remarks:
                if remark.document == source.id:
                    for span in remark.spans:
                        yield source.id, language, span.text, span.start


def found_in(telling: Telling, overlay: Path | None = None) -> Iterator[tuple[str, int, str, Found]]:
    """Yield the formulas in the words of an account: the document, where its stretch starts, the stretch, and the formula in it."""
    for document, language, words, offset in _stretches(telling):
        for found in find_formulas(words, language, overlay):
            yield document, offset, words, found


def formula_rows(tellings: Sequence[Telling], ids: Sequence[str], overlay: Path | None) -> list[FormulaRow]:
    """Return the formulas that any account uses, each with its wordings."""
    cells: dict[str, dict[tuple[str, str], tuple[str, list[Span]]]] = {}
    for telling, account in zip(tellings, ids, strict=True):
        for document, offset, words, found in found_in(telling, overlay):
            span = _span(words, found, offset)
            cells.setdefault(found.phrase.id, {}).setdefault((account, found.phrase.variant), (document, []))[1].append(span)
    rows = []
    for identifier, table in formulas(overlay).items():
        if identifier not in cells:
            continue
        used = cells[identifier].items()
        row = [FormulaCell(account=account, variant=variant, document=document, spans=tuple(spans)) for (account, variant), (document, spans) in used]
        accounts = {cell.account for cell in row}
        variants = {account: frozenset(cell.variant for cell in row if cell.account == account) for account in accounts}
        apart = any(not (one & other) for one in variants.values() for other in variants.values())
        rows.append(
            FormulaRow(id=identifier, name=table["name"], verdict="one-sided" if len(variants) == 1 else "changed" if apart else "shared", cells=tuple(row))
        )
    return rows


def mood_rows(tellings: Sequence[Telling], ids: Sequence[str], overlay: Path | None) -> list[MoodRow]:
    """Return the words for the mood of the talks that any account uses."""
    cells: dict[str, list[MoodCell]] = {}
    for telling, account in zip(tellings, ids, strict=True):
        for document, language, words, offset in _stretches(telling):
            for found in find_moods(words, language, overlay):
                span = _span(words, found, offset)
                cells.setdefault(found.phrase.id, []).append(MoodCell(account=account, document=document, word=span.text, spans=(span,)))
    return [
        MoodRow(id=identifier, reading=table.get("reading", ""), source=table.get("source", ""), cells=tuple(cells[identifier]))
        for identifier, table in moods(overlay).items()
        if identifier in cells
    ]


def _span(words: str, found: Found, offset: int) -> Span:
    return Span(start=offset + found.start, end=offset + found.end, text=words[found.start : found.end])
