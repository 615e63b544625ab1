"""spaCy's pipelines, set up to parse as they do and faster: the same words in, the same parse out."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language as Pipeline

# Words parsed at a time: many, so that the matrices are worth multiplying, but not so many that they fill the memory.
_BATCH = 4000


def load_pipeline(name: str, exclude: Sequence[str]) -> Pipeline:
    """Return the installed pipeline of that name without the components in `exclude`; OSError where it is not installed."""
    import spacy
    from thinc.api import NumpyOps

    pipeline = spacy.load(name, exclude=list(exclude))
    # numpy's own library multiplies matrices of this size in half the time of the one that comes with spaCy.
    ops = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        if (model := getattr(component, "model", None)) is not None:
            for layer in model.walk():
                layer.ops = ops
    _index(pipeline)
    return pipeline


def _index(pipeline: Pipeline) -> None:
    """Make sets of the lemmatizer's lists of known forms, which it searches for every new word."""
    lookups = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None) if "lemmatizer" in pipeline.pipe_names else None
    if lookups is not None and "lemma_index" in lookups:
        table = lookups.get_table("lemma_index")
        for pos in list(table):
            table[pos] = frozenset(table[pos])


def parsed(pipeline: Pipeline, docs: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Return the documents of pairs (document, what belongs to it) parsed, in order."""
    batch: list[tuple[Any, Any]] = []
    words = 0
    for pair in docs:
        batch.append(pair)
        words += len(pair[0])
        if words >= _BATCH:
            yield from _batch(pipeline, batch)
            batch, words = [], 0
    yield from _batch(pipeline, batch)


def _batch(pipeline: Pipeline, batch: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    with one_thread():
        return list(pipeline.pipe(batch, as_tuples=True, batch_size=len(batch) or 1))


@contextmanager
def one_thread() -> Iterator[None]:
    """Let no more than one thread multiply matrices: on those of this size, a second mostly waits, and burns its time doing so."""
    with _pools().limit(limits=1, user_api="blas"):
        yield


@cache
def _pools() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
