"""Whose officials a text calls without their country: the party at home in it, the republic of its president, the embassy it names."""

from __future__ import annotations

from visavis.reading.draft import Draft
from visavis.reading.phrases import Reference

# Offices that a national paper's reader knows to be the nation's own.
NATIONAL = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "minister",
    "interior-minister",
    "economy-minister",
    "trade-minister",
    "national-security-adviser",
    "deputy-head-of-state",
)
# An institution named in capitals within this many characters is the document's own.
_LETTERHEAD = 150


def home(draft: Draft) -> str | None:
    """Return the party whose officials the text need not call by country, as a national paper does with its own.

    A title without a party beside a known name tells whose: *le ministre des Affaires étrangères, Ahmed Attaf*.
    """
    for reference in draft.references:
        # a letterhead: the institution that the document comes from
        if (
            reference.kind == "institution"
            and reference.title
            and reference.title.parties
            and reference.start < _LETTERHEAD
            and draft.text[reference.start : reference.end].isupper()
        ):
            return reference.title.parties[0]
    votes: dict[str, int] = {}
    told = _introduced(draft) if _republics(draft) else frozenset[str]()
    for reference in draft.references:
        if (
            reference.kind != "name"
            or not reference.keys
            or reference.beside is None
            or reference.beside.parties
            or reference.beside.possible
            or reference.beside.kind != "title"
            or told.intersection(reference.keys)  # introduced with a country: le Premier ministre d'Inde, M. Modi
        ):
            continue
        if reference.beside.office not in NATIONAL:
            continue
        parties = {draft.knowledge.party_of(key, draft.on) for key in reference.keys}
        if len(parties) == 1 and (party := parties.pop()):
            votes[party] = votes.get(party, 0) + 1
    if not votes:
        palaces = [
            reference.keys[0].rpartition(":")[2]
            for reference in draft.references
            if reference.kind == "metonym" and reference.keys[0].startswith(("head-of-state:", "foreign-minister:"))
        ]
        votes = {party: palaces.count(party) for party in palaces if draft.knowledge.is_state(party)}
        return max(votes, key=lambda party: votes[party]) if len(votes) == 1 else None
    return max(votes, key=lambda party: votes[party])


def _introduced(draft: Draft) -> frozenset[str]:
    """Return the people whom the text introduces with their country: *le Premier ministre d'Inde, M. Modi*."""
    first: dict[str, Reference] = {}
    for each in draft.references:
        for key in each.keys if each.kind == "name" else ():
            first.setdefault(key, each)
    return frozenset(key for key, each in first.items() if each.beside is not None and each.beside.parties)


def _republics(draft: Draft) -> bool:
    """Say whether the text calls somebody *le président de la République* and not of which."""
    return any(each.title is not None and each.title.national and not each.title.parties for each in draft.references)


def national(draft: Draft, present: set[str]) -> str | None:
    """Return the one state named whose president a text of this language may call *le président de la République*, and who is not named as another's."""
    if not _republics(draft):
        return None
    told = {party for each in draft.references if each.beside is not None for party in each.beside.parties}
    states = [code for code in draft.language.lexicon["actors"]["words"]["home"] if code in present and code not in told]
    return states[0] if len(states) == 1 else None


def posted(draft: Draft) -> str | None:
    """Return the state whose embassy the text names, when it names one: whose *l'ambassadrice* is."""
    named = {
        each.title.parties[0]
        for each in draft.references
        if each.kind == "institution" and each.title and each.title.office == "ambassador" and each.title.parties
    }
    return named.pop() if len(named) == 1 else None
