"""What a text itself tells of offices: who holds one, and of whom a title is that stands elsewhere with its party."""

from __future__ import annotations

from visavis.folding import fold, plain
from visavis.reading.draft import Draft
from visavis.reading.people.homes import NATIONAL, SHARED
from visavis.reading.people.phrases import Reference, Title

_POSTED = "ambassador"
# So many commas part more than an apposition from the name to which a sentence turns.
_ASIDE = 3


def told_holders(draft: Draft, own: str | None) -> dict[tuple[str, str], Reference]:
    """Return, by office and party, the one person nobody knows whom the text calls by an office that one person holds; `own` where it tells no party."""
    found: dict[tuple[str, str], Reference] = {}
    several: set[tuple[str, str]] = set()
    office = ""
    for reference in draft.references:
        title = reference.beside
        if reference.kind != "name" or title is None or title.kind == "institution" or title.former or title.plural or len(title.parties) > 1:
            continue
        office = office if title.kind == "counterpart" else title.office  # that of whoever is named before
        party = title.parties[0] if title.parties else own
        if party is None or title.possible or title.owner is not None:
            continue
        key = (office, party)
        name = plain(draft.text[reference.start : reference.end])
        if (office not in NATIONAL and office != _POSTED) or office in SHARED or " " not in name:
            continue
        known = bool(reference.keys) and office != _POSTED  # of ambassadors nobody keeps lists
        if known or (key in found and plain(draft.text[found[key].start : found[key].end]) != name):
            several.add(key)
        found.setdefault(key, reference)
    return {key: reference for key, reference in found.items() if key not in several}


def told_elsewhere(draft: Draft, title: Title) -> str | None:
    """Return the one party to whose official the text gives the same title elsewhere: *Cameroon's transport minister in Turkey … Transport minister X*.

    Where that official is named there, the title is no other's.
    """
    if title.office not in NATIONAL:
        return None
    called = fold(draft.text[title.start : title.end])
    same = {
        each.title.parties[0]
        for each in draft.references
        if each.title is not None
        and each.title is not title
        and each.same is None
        and each.title.office == title.office
        and len(each.title.parties) == 1
        and not each.title.former
        and fold(draft.text[each.title.start : each.title.end]).endswith(f" {called}")
    }
    return same.pop() if len(same) == 1 else None


def turns_to(draft: Draft, start: int, end: int) -> bool:
    """Say whether a sentence says between two offsets that it turns to somebody, up to a comma: *Quant à X,*, but not *Quant à l'accord avec X,*."""
    before = fold(draft.text[start:end]).rstrip()
    opening = next((each for each in draft.language.lexicon["actors"]["words"].get("as_for", ()) if before.startswith(each)), None)
    if opening is None or not before.endswith(",") or before.count(",") > _ASIDE:
        return False
    at = start + len(opening)
    return any(at <= mention.start <= at + 1 for mention in draft.mentions)
