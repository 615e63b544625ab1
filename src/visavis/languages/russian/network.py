"""Russian: the networks that tag and parse, Slovnet's with the word vectors of Navec; their files are trusted only where they are those that the project expects."""

from __future__ import annotations

import hashlib
import tarfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from visavis.errors import DamagedPipeline, MissingPipeline
from visavis.languages import installed_version
from visavis.languages.pipelines import one_thread
from visavis.languages.russian.trees import Array, tree

# Sentences parsed at a time, sorted by length so that few are padded; not so many that they fill the memory.
_BATCH = 32
# The name of the vocabulary that both networks share, in their files.
_WORDS, _SHAPES, _TAGS, _RELATIONS = "word", "shape", "tag", "rel"
_FEW = 4  # numbers at the head of the vectors' file: vectors, dimensions, parts of each, and of how many kinds a part is
_INSTALL = "pip install 'visavis'"


@dataclass(frozen=True, slots=True)
class Tagged:
    """A parsed sentence in Universal Dependencies: parallel lists, by word; a root is its own head."""

    pos: list[str]
    morph: list[str]
    head: list[int]
    dep: list[str]


@cache
def _expected() -> Mapping[str, Any]:
    return tomllib.loads(resources.files(__package__ or "visavis.languages.russian").joinpath("weights.toml").read_text(encoding="utf-8"))


def place() -> Path | None:
    """Return the folder of the networks' files, or nothing where they are not installed; nothing in the package is run."""
    spec = find_spec(_expected()["package"])
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / str(_expected()["folder"])


def checked() -> dict[str, Path]:
    """Return the files by their kind, each checked.

    Raises MissingPipeline where none or those of another version are installed, DamagedPipeline where a file differs from the one expected.
    """
    expected = _expected()
    found = place()
    if found is None or not found.is_dir() or find_spec("slovnet") is None:
        raise MissingPipeline(f"Russian is read with slovnet and the networks of natasha, which are not installed: {_INSTALL}")
    if installed_version(expected["distribution"]) not in (None, expected["version"]):
        raise MissingPipeline(
            f"Russian is read with the networks of natasha {expected['version']}, and another version is installed: pip install natasha=={expected['version']}"
        )
    for name, digest in expected["files"].items():
        path = found / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise DamagedPipeline(
                f"{path} is not the file that visavis was built with, so it is not loaded; install it again: "
                f"pip install --force-reinstall --no-deps natasha=={expected['version']}"
            )
    vectors, morph, syntax = (found / name for name in expected["files"])
    return {"vectors": vectors, "morph": morph, "syntax": syntax}


class Network:
    """The tagger and the parser, which share their words and vectors."""

    def __init__(self) -> None:
        from slovnet.exec.encoders import WordShapeEncoder
        from slovnet.exec.model import Morph, Syntax
        from slovnet.exec.pack import Pack

        files = checked()
        vectors = _vectors(files["vectors"])
        with Pack(files["morph"]) as pack:
            words, shapes, self._tags = pack.load_vocab(_WORDS), pack.load_vocab(_SHAPES), pack.load_vocab(_TAGS)
            self._morph = _model(pack, Morph, vectors)
        with Pack(files["syntax"]) as pack:
            self._relations = pack.load_vocab(_RELATIONS)
            self._syntax = _model(pack, Syntax, vectors)
            self._encoders = WordShapeEncoder(words, shapes, _BATCH), WordShapeEncoder(words, pack.load_vocab(_SHAPES), _BATCH)
        self._features = [_features(tag) for tag in self._tags.items]

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Return the sentences, given as words, parsed."""
        order = sorted(range(len(sentences)), key=lambda n: len(sentences[n]))
        found: dict[int, Tagged] = {}
        with one_thread():
            for first in range(0, len(order), _BATCH):
                chosen = [n for n in order[first : first + _BATCH] if sentences[n]]
                if chosen:
                    found.update(zip(chosen, self._batch([sentences[n] for n in chosen]), strict=True))
        return [found.get(n) or Tagged([], [], [], []) for n in range(len(sentences))]

    def _batch(self, sentences: Sequence[Sequence[str]]) -> Iterator[Tagged]:
        tagged, fed = (encoder.input([encoder.item(words) for words in sentences]) for encoder in self._encoders)
        tags = self._morph(tagged.word_id, tagged.shape_id, tagged.pad_mask).argmax(-1)
        encoded = self._syntax.encoder(self._syntax.emb(fed.word_id, fed.shape_id), fed.pad_mask)
        scores = self._syntax.head(encoded)
        heads = _heads(scores, [len(words) for words in sentences])
        relations = self._syntax.rel(encoded, heads).argmax(-1)
        for row, words in enumerate(sentences):
            chosen = [self._features[int(tag)] for tag in tags[row, : len(words)]]
            above = [n if head == 0 else int(head) - 1 for n, head in enumerate(heads[row, : len(words)])]
            deps = [self._relations.decode(int(relation)) for relation in relations[row, : len(words)]]
            # what the network calls a root and hangs on something all the same depends on it somehow, and the root is nothing else
            deps = ["ROOT" if head == n else "dep" if dep == "root" else dep for n, (head, dep) in enumerate(zip(above, deps, strict=True))]
            yield Tagged([pos for pos, _ in chosen], [morph for _, morph in chosen], above, deps)


def _heads(scores: Array, lengths: Sequence[int]) -> Array:
    """Return the heads of the words of each sentence, counted from 1, 0 for the root."""
    import numpy as np

    heads = np.zeros(scores.shape[:2], dtype=np.int64)
    for row, length in enumerate(lengths):
        heads[row, :length] = tree(scores[row, :length, : length + 1])
    return heads


def _features(tag: str) -> tuple[str, str]:
    """Return part of speech and features of a tag: `NOUN|Case=Nom|Number=Sing`."""
    pos, _, features = tag.partition("|")
    return pos, features


def _model(pack: Any, kind: Any, vectors: Any) -> Any:
    model = pack.load_model(kind)
    return model.inject_arrays(dict(pack.load_arrays(model.weights))).inject_navec(vectors)


def _vectors(path: Path) -> Any:
    """Return the vectors of words, cut in parts of which each is one of a few: what Navec loads, without what only similarities need."""
    import json

    import numpy as np

    with tarfile.open(path) as tar:
        meta, packed = (tar.extractfile(name) for name in ("meta.json", "pq.bin"))
        assert meta is not None
        assert packed is not None
        name = json.loads(meta.read())["id"]
        content = packed.read()
    vectors, _, parts, kinds = (int(number) for number in np.frombuffer(content, np.uint32, _FEW))
    start = _FEW * 4
    indexes = np.frombuffer(content, np.uint8, vectors * parts, start).reshape(vectors, parts)
    codes = np.frombuffer(content, np.float32, offset=start + vectors * parts).reshape(parts, kinds, -1)
    return SimpleNamespace(meta=SimpleNamespace(id=name), pq=SimpleNamespace(indexes=indexes, codes=codes))
