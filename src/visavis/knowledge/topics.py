"""What contacts are about: the topics, with their names and the words that tell of them."""

from __future__ import annotations

import tomllib
import warnings
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from visavis.errors import KnowledgeError
from visavis.knowledge.tables import MalformedRow

Topic = Mapping[str, Any]
_FACETS = ("situation", "theme", "organisation")
_LISTS = ("triggers", "agenda", "passing", "capital", "said", "named")


def load_topics(overlay: Path | None = None) -> dict[str, Topic]:
    """Return the topics shipped by identifier, and under `mask` what hides a trigger, with the user's own `topics.toml` laid over them.

    The user's triggers are added to those of the same topic; other fields replace. A malformed topic is left out with a `MalformedRow` warning
    that names the file and, where the file cannot be read at all, the line.
    """
    shipped = resources.files("visavis.knowledge") / "data" / "topics.toml"
    topics: dict[str, dict[str, Any]] = tomllib.loads(shipped.read_text(encoding="utf-8"))
    own = overlay / "topics.toml" if overlay is not None else None
    if own is None or not own.is_file():
        return dict(topics)
    try:
        added = tomllib.loads(own.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        warnings.warn(f"{own}: {error}", MalformedRow, stacklevel=2)
        return dict(topics)
    for identifier, table in added.items():
        try:
            topics[identifier] = _laid_over(topics.get(identifier), identifier, table)
        except KnowledgeError as error:
            warnings.warn(f"{own}: {error}", MalformedRow, stacklevel=2)
    return dict(topics)


def own_parties(topic: Topic) -> tuple[str, ...]:
    """Return the parties whose own matter a topic is: that they are named tells nothing of what a contact with them is about."""
    return tuple(topic.get("parties", [topic["party"]] if "party" in topic else ()))


def _laid_over(shipped: dict[str, Any] | None, identifier: str, table: object) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise KnowledgeError(f"{identifier} must be a table")
    topic: dict[str, Any] = dict(shipped) if shipped is not None else {"facet": "theme", "names": {"en": identifier}}
    for field, value in table.items():
        if field in _LISTS:
            topic[field] = dict(topic.get(field, {}))
            _extend(topic[field], value, f"{identifier}.{field}")
        else:
            topic[field] = value
    if identifier != "mask" and topic["facet"] not in _FACETS:
        raise KnowledgeError(f"the facet of {identifier} must be one of {', '.join(_FACETS)}, not {topic['facet']!r}")
    return topic


def _extend(lists: dict[str, list[str]], added: object, where: str) -> None:
    if not isinstance(added, dict):
        raise KnowledgeError(f"{where} must give lists of triggers by language")
    for language, triggers in added.items():
        if not isinstance(triggers, list) or not all(isinstance(trigger, str) for trigger in triggers):
            raise KnowledgeError(f"{where}.{language} must be a list of triggers")
        lists[language] = [*lists.get(language, ()), *triggers]
