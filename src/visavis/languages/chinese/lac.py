"""Words and tags of a Chinese text: the small LAC network, whose weights stand in the package jieba, run with numpy."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from visavis.languages.chinese.weights import checked
from visavis.languages.pipelines import one_thread

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_SIZE = 128  # of the states of a layer, in each direction
_LONGEST = 400  # signs tagged at a time; longer pieces are cut
_BATCH = 24  # pieces tagged at a time
_UNKNOWN = "OOV"


class Piece(NamedTuple):
    """A word of a text with its tag: the parts of speech of the Peking corpus, PER, LOC, ORG and TIME."""

    start: int
    end: int
    tag: str


class Hint(NamedTuple):
    """What is known of a stretch of a piece beforehand: that it is one word, with that tag if it is told; `weight` is how sure that is."""

    start: int
    end: int
    weight: float
    tag: str | None = None


class Lac:
    """The network: an embedding of signs, two layers read in both directions, and the best way through the tags."""

    def __init__(self) -> None:
        folder = checked()
        self._ids = _dictionary(folder / "word.dic")
        tags = _dictionary(folder / "tag.dic")
        self._tags = sorted(tags, key=lambda tag: tags[tag])
        self._unknown = self._ids[_UNKNOWN]
        model = folder / "model_baseline"
        self._embedding = _tensor(model / "word_emb")
        self._layers = [tuple(_Direction(model, 2 * layer + back) for back in range(2)) for layer in range(2)]
        self._last = (_tensor(model / "fc_4.w_0"), _tensor(model / "fc_4.b_0").reshape(-1))
        moves = _tensor(model / "crfw")
        self._first, self._end, self._moves = moves[0], moves[1], moves[2:]
        self._inner = np.array([tag.endswith("-I") for tag in self._tags])
        self._of = {tag: np.array([not each.startswith(f"{tag}-") for each in self._tags]) for tag in {tag.partition("-")[0] for tag in self._tags}}

    def words(self, pieces: Sequence[str], hints: Sequence[Sequence[Hint]]) -> list[list[Piece]]:
        """Return the words of each piece of text, with what is known of each beforehand; the spaces of a piece are no words."""
        order = sorted(range(len(pieces)), key=lambda n: len(pieces[n]))
        found: list[list[Piece]] = [[] for _ in pieces]
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            with one_thread():
                tagged = self._tagged([pieces[n] for n in batch], [hints[n] for n in batch])
            for n, tags in zip(batch, tagged, strict=True):
                found[n] = _words(pieces[n], tags)
        return found

    def _tagged(self, pieces: Sequence[str], hints: Sequence[Sequence[Hint]]) -> list[list[str]]:
        lengths = [len(piece) for piece in pieces]
        longest = max(lengths)
        ids = np.full((longest, len(pieces)), self._unknown)
        for n, piece in enumerate(pieces):
            ids[: len(piece), n] = [self._ids.get(char, self._unknown) for char in piece]
        mask = (np.arange(longest)[:, None] < np.array(lengths)[None, :]).astype(np.float32)[:, :, None]
        states: Matrix = self._embedding[ids]
        for forward, backward in self._layers:
            states = np.concatenate((forward.run(states, mask), backward.run(states[::-1], mask[::-1])[::-1]), axis=2)
        scores = states @ self._last[0] + self._last[1]
        for n, known in enumerate(hints):
            for hint in known:
                scores[hint.start, n, self._inner] -= hint.weight
                scores[hint.start + 1 : hint.end, n, ~self._inner] -= hint.weight
                if hint.end < lengths[n]:
                    scores[hint.end, n, self._inner] -= hint.weight
                if hint.tag is not None:
                    scores[hint.start : hint.end, n, self._of[hint.tag]] -= hint.weight
        return [[self._tags[k] for k in self._best(scores[:length, n])] for n, length in enumerate(lengths)]

    def _best(self, scores: Matrix) -> list[int]:
        """Return the best way through the tags."""
        if not len(scores):
            return []
        total = self._first + scores[0]
        ways = []
        for row in scores[1:]:
            choices = total[:, None] + self._moves
            ways.append(choices.argmax(axis=0))
            total = choices.max(axis=0) + row
        tag = int((total + self._end).argmax())
        path = [tag]
        for way in reversed(ways):
            tag = int(way[tag])
            path.append(tag)
        return path[::-1]


class _Direction:
    """A layer of gated units read in one direction."""

    def __init__(self, model: Path, number: int) -> None:
        self._in, self._in_bias = _tensor(model / f"fc_{number}.w_0"), _tensor(model / f"fc_{number}.b_0").reshape(-1)
        self._bias = _tensor(model / f"gru_{number}.b_0").reshape(-1)
        flat = _tensor(model / f"gru_{number}.w_0").reshape(-1)
        self._gates = flat[: 2 * _SIZE * _SIZE].reshape(_SIZE, 2 * _SIZE)
        self._state = flat[2 * _SIZE * _SIZE :].reshape(_SIZE, _SIZE)

    def run(self, inputs: Matrix, mask: Matrix) -> Matrix:
        """Return the states for inputs of shape (signs, pieces, size); where the mask is 0, the state stays as it is."""
        fed = inputs @ self._in + (self._in_bias + self._bias)
        state = np.zeros((fed.shape[1], _SIZE), dtype=np.float32)
        states = np.empty((*fed.shape[:2], _SIZE), dtype=np.float32)
        for t in range(len(fed)):
            gates = 1 / (1 + np.exp(-(fed[t, :, : 2 * _SIZE] + state @ self._gates)))
            update, reset = gates[:, :_SIZE], gates[:, _SIZE:]
            new = np.tanh(fed[t, :, 2 * _SIZE :] + (reset * state) @ self._state)
            state = state + mask[t] * update * (new - state)
            states[t] = state
        return states


def _words(piece: str, tags: Sequence[str]) -> list[Piece]:
    """Return the words that the tags of the signs make."""
    starts = [
        k for k, tag in enumerate(tags) if k == 0 or tag.endswith("-B") or piece[k].isspace() or piece[k - 1].isspace() or (tag == "O") != (tags[k - 1] == "O")
    ]
    bounds = pairwise([*starts, len(tags)])
    return [Piece(start, end, tags[start].removesuffix("-B").removesuffix("-I")) for start, end in bounds if not piece[start:end].isspace()]


def _dictionary(path: Path) -> dict[str, int]:
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n"))
    return {row[1]: int(row[0]) for row in rows if len(row) == 2}


def _tensor(path: Path) -> Matrix:
    """Return the parameters in a file of PaddlePaddle: a version, levels of detail, a version, and the description that says its shape."""
    data = path.read_bytes()
    (levels,) = struct.unpack_from("<Q", data, 4)
    at = 12
    for _ in range(levels):
        (size,) = struct.unpack_from("<Q", data, at)
        at += 8 + size
    (size,) = struct.unpack_from("<i", data, at + 4)
    described, at = data[at + 8 : at + 8 + size], at + 8 + size
    found: Any = np.frombuffer(data, dtype="<f4", offset=at)
    return found.reshape(_shape(described)).astype(np.float32)  # type: ignore[no-any-return]


def _shape(described: bytes) -> list[int]:
    """Return the dimensions in a description: the numbers of its field 2."""
    shape, at = [], 0
    while at < len(described):
        field = described[at]
        value, at = _number(described, at + 1)
        if field == 0x10:
            shape.append(value)
    return shape


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
