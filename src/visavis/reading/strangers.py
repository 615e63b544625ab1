"""Speakers whom only the text names: no title beside the name, and nobody known by it."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Mapping
from typing import Any

from visavis.languages import Language
from visavis.reading.draft import DraftActor, DraftMention
from visavis.reading.speech import Speech

_BACK = 20_000  # characters before a surname in which its fuller form is looked for
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*"


_PARTICLES: dict[str, frozenset[str]] = {}


def _particles(language: Language) -> frozenset[str]:
    found = _PARTICLES.get(language.code)
    if found is None:
        words: Mapping[str, Any] = language.lexicon.get("actors", {}).get("words", {})
        found = _PARTICLES[language.code] = frozenset(word.lower() for word in words.get("particles", ()))
    return found


def name_span(speech: Speech, at: int) -> tuple[int, int] | None:
    """Return the tokens of the unknown name that begins at or covers the token: capitalised words and the particles between them."""
    tokens = speech.tokens
    if not _named(speech, at):
        return None
    particles = _particles(speech.draft.language)
    first, last = at, at + 1
    while first > 0 and _named(speech, first - 1) and tokens[first - 1].sentence == tokens[at].sentence:
        first -= 1
    while last < len(tokens) and tokens[last].sentence == tokens[at].sentence:
        if _named(speech, last):
            last += 1
        elif last + 1 < len(tokens) and (tokens[last].norm in particles or tokens[last].text == "-") and _named(speech, last + 1):
            last += 2
        else:
            break
    return first, last


def _named(speech: Speech, at: int) -> bool:
    token = speech.tokens[at]
    if not token.text[:1].isupper() or len(token.text) < 2 or speech.mention[at] is not None or speech.dated[at] or speech.quoted[at] >= 0:
        return False
    return (token.pos == "PROPN" and not token.norm.isdigit()) or any(name.endswith(" " + token.text) for name in speech.strangers)


def stranger(speech: Speech, at: int) -> tuple[DraftActor, int, int] | None:
    """Return the actor that an unknown name at the token stands for, made when first met, and the tokens of the name."""
    span = name_span(speech, at)
    if span is None:
        return None
    first, last = span
    known = _known_beside(speech, last)
    if known is not None:
        return known.actors[0], first, speech.token_before(known.end) + 1
    tokens, draft = speech.tokens, speech.draft
    while last - first > 1 and tokens[first].norm in speech.table.words["person_nouns"]:
        first += 1  # Manager Coughlan
    article = first > 0 and tokens[first - 1].pos == "DET" and tokens[first - 1].sentence == tokens[first].sentence
    if (
        article
        and tokens[first - 1].text[:1].isupper()
        and last - first < 3
        and not any(name.endswith(" " + draft.text[tokens[first].start : tokens[last - 1].end]) for name in speech.strangers)
    ):
        first -= 1  # a paper or channel (Le Figaro)
    start, end = tokens[first].start, tokens[last - 1].end
    name = _full(draft.text, draft.text[start:end], start) if last - first == 1 else draft.text[start:end]
    actor = speech.strangers.get(name) or next((other for known, other in speech.strangers.items() if known.split()[-1] == name), None)
    if actor is None:
        actor = next((known for known in draft.actors if known.name == name), None)
        if actor is None:
            actor = DraftActor("person" if " " in name and not article else "organisation", name)
            draft.actors.append(actor)
        speech.strangers[name] = actor
    mention = DraftMention(start, end, [actor], "name", last - 1)
    insort(draft.mentions, mention, key=lambda one: one.start)
    for k in range(first, last):
        speech.mention[k] = mention
    return actor, first, last


def _known_beside(speech: Speech, last: int) -> DraftMention | None:
    """The known person whose surname follows the unknown part of a name."""
    tokens = speech.tokens
    if last < len(tokens) and speech.mention[last] is None and tokens[last].norm in _particles(speech.draft.language):
        last += 1
    mention = speech.mention[last] if last < len(tokens) and tokens[last].sentence == tokens[last - 1].sentence else None
    if mention is not None and mention.basis == "name" and mention.actors[0].kind == "person" and mention.start == tokens[last].start:
        return mention
    return None


def _full(text: str, name: str, start: int) -> str:
    """Return the fuller form that the text gave of a surname before, else the surname."""
    found = re.search(rf"(?<![\w.])((?:{_CAPITALISED} ){{1,2}}){re.escape(name)}(?!\w)", text[max(0, start - _BACK) : start])
    if found is None or len(found[1]) > 40:
        return name
    return f"{found[1]}{name}"
