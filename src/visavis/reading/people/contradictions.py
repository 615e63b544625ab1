"""Names that contradict what is known: the text gives somebody an office that another held on the day."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from visavis.folding import plain
from visavis.knowledge.periods import bounds
from visavis.knowledge.romanization import romanized
from visavis.reading.draft import Draft
from visavis.reading.people.phrases import Reference, Title

# Offices that one person holds at a time, and the other offices whose holders are called by the same titles.
_DISPUTED = {
    "head-of-state": ("head-of-state", "head-of-government", "supreme-leader", "governor-general", "pope", "movement-leader", "parliament-president"),
    "head-of-government": ("head-of-state", "head-of-government", "supreme-leader"),
    "foreign-minister": ("foreign-minister",),
    "defence-minister": ("defence-minister",),
}
# Below this likeness, of 100, two names are of two people: spellings of one differ less.
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UNLIKE = 60


def contradicted(draft: Draft, reference: Reference, key: str | None, title: Title) -> tuple[str, ...]:
    """Return who held the office of the title on the day, if that is known to be somebody else than the bearer of the name; nothing if in doubt.

    `key` is the bearer, where known. A former holder, an office that stood empty, and a day later than what is known contradict nothing.
    """
    knowledge, on = draft.knowledge, draft.on
    called = _DISPUTED.get(title.office)
    if called is None or title.kind != "title" or title.former or title.plural or len(title.parties) != 1 or on is None:
        return ()
    if bounds(on)[1] > bounds(knowledge.version.replace(".", "-"))[1]:
        return ()
    (party,) = title.parties
    holders = list(dict.fromkeys(holding.person_id for holding in knowledge.holder(title.office, party, on)))
    if not holders or key in holders:
        return ()
    if key is not None:
        if any(held.office in called and held.party == party for held in knowledge.career(key)):
            return ()  # the text may look back, or ahead
    elif any(_alike(draft, reference, holder) for holder in holders):
        return ()
    return tuple(knowledge.person(holder).name_en for holder in holders)


def _alike(draft: Draft, reference: Reference, holder: str) -> bool:
    """Whether the name may be another spelling of the holder's, as any may be in a language in which the holder's is not known."""
    language = draft.language.code
    known = draft.knowledge.names_of(holder, language)
    name = draft.text[reference.start : reference.end]
    if _CYRILLIC.search(name):
        return not known or any(fuzz.token_set_ratio(romanized(name), romanized(other)) >= _UNLIKE for other in known)
    return not known or any(fuzz.token_set_ratio(plain(name), plain(other)) >= _UNLIKE for other in known)
