"""Russian: the lexicon, whose phrases behind a mark mean all their forms; these are made once and kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from visavis.knowledge.caching import cached, fingerprint
from visavis.languages import installed_version
from visavis.languages.lexicons import Lexicon, load_lexicon
from visavis.languages.russian.forms import MARK, conjugated, declined, readings


def load_inflected(package: str) -> Lexicon:
    """Return the tables of the package's lexicon, with the forms of all that is marked in place of it, and those of the words that the gate looks for."""
    lexicon = load_lexicon(package)
    sources = [path.read_bytes() for path in sorted(resources.files(package).iterdir(), key=lambda path: path.name) if path.name.endswith(".py")]
    versions = [str(installed_version(name)).encode() for name in ("pymorphy3", "pymorphy3-dicts-ru")]
    given = json.dumps(lexicon, ensure_ascii=False).encode()
    kept = cached("lexicon-ru", fingerprint([*versions, *sources, given]), lambda: json.dumps(_inflected(lexicon), ensure_ascii=False).encode())
    found: Lexicon = json.loads(kept)
    return found


def _inflected(lexicon: Lexicon) -> dict[str, Any]:
    found: dict[str, Any] = _unfolded(lexicon)
    if "gate" in found:
        forms = found["gate"]["forms"]
        for lemma in _lemmas(found["contacts"]):
            forms.setdefault(lemma, "|".join(conjugated(lemma) if lemma.endswith(("ть", "ти", "чь", "ться", "тись", "чься")) else declined(lemma)))
    return found


def _lemmas(contacts: Mapping[str, Any]) -> Iterator[str]:
    for row in (*contacts["verb"], *contacts["noun"]):
        yield from row["lemmas"]
        yield from row.get("needs", ())


def _unfolded(table: Any) -> Any:
    """Return a table with each marked phrase replaced by its forms."""
    if isinstance(table, Mapping):
        unfolded: dict[Any, Any] = {}
        for key, value in table.items():
            for each in _forms(key) if isinstance(key, str) else (key,):
                unfolded.setdefault(each, _unfolded(value))
        return unfolded
    if isinstance(table, list):
        return (
            list(dict.fromkeys(form for each in table for form in _forms(each)))
            if all(isinstance(each, str) for each in table)
            else [_unfolded(each) for each in table]
        )
    return table


def _forms(phrase: str) -> list[str]:
    """Return all forms of a marked phrase; of a noun, none that is a preposition as well: *после*, which ambassadors share with *after*.

    >>> _forms("~посол")[:3], "после" in _forms("~посол")
    (['посол', 'посла', 'послу'], False)
    """
    if not phrase.startswith(MARK):
        return [phrase]
    plain = phrase.removeprefix(MARK)
    if " " not in plain and plain.endswith(("ть", "ти", "чь", "ться", "тись", "чься")):
        return conjugated(plain)
    return [form for form in declined(plain) if " " in form or form == plain or not any(each.tag.POS == "PREP" for each in readings(form))]
