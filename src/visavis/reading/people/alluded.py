"""People alluded to: *the first* and *the second* of two just named, *the Russian* for whoever of that state was spoken of last, *the two countries*."""

from __future__ import annotations

from bisect import bisect_left

from visavis.reading.draft import DraftActor
from visavis.reading.statements.own_offices import government_of
from visavis.reading.statements.speech import Speech

_NEAR = 5  # sentences back in which the two are named
_BACK = 6  # and the person called by their nation
_MENTIONS = 40


def alluded(speech: Speech, at: int) -> tuple[list[DraftActor], int, int] | None:
    """Return whom an article and the word at the token allude to, and the tokens of both; only in languages whose article tells."""
    tokens, words = speech.tokens, speech.table.words
    if at == 0 or tokens[at - 1].sentence != tokens[at].sentence:
        return None
    norm = tokens[at].norm
    if norm in words["both_sides"] and tokens[at - 1].norm in words["two"]:
        sides = two_sides(speech, at)
        return (sides, at - 1, at + 1) if sides else None
    if norm in words.get("sources_again", ()) and tokens[at - 1].norm in words["same"]:
        return _same_source(speech, at)
    if "Definite=Def" not in tokens[at - 1].morph:
        return None
    if norm in words["person_nouns"] and "Number=Plur" not in tokens[at].morph and at + 1 < len(tokens) and speech.mention[at] is None:
        found = _of_state(speech, at + 1)  # *la diplomate américaine*
        if found is not None and (at + 2 >= len(tokens) or tokens[at + 2].pos not in ("PROPN", "NOUN", "ADJ")):
            return [found], at - 1, at + 2
    if norm in words.get("guests", ()) and (guest := _guest(speech, at)) is not None:
        return guest
    if at + 1 < len(tokens) and tokens[at + 1].sentence == tokens[at].sentence and tokens[at + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    if norm in words["first_of_two"] or norm in words["second_of_two"]:
        two = _two(speech, at)
        return ([two[norm in words["second_of_two"]]], at - 1, at + 1) if two is not None else None
    if tokens[at].text[:1].isupper() and "Number=Plur" not in tokens[at].morph and tokens[at - 1].norm not in words["plural_articles"]:
        found = _of_state(speech, at)
        return ([found], at - 1, at + 1) if found is not None else None
    return None


def _same_source(speech: Speech, at: int) -> tuple[list[DraftActor], int, int] | None:
    """Return the institution that spoke shortly before, which *la même source* then is, and the tokens of it all."""
    if speech.heard is None or not 0 < speech.tokens[at].sentence - speech.heard[0] <= _NEAR:
        return None
    speakers = [one for one in speech.heard[1] if isinstance(one, DraftActor)]
    return (speakers, at - 2, at + 1) if speakers and "Definite=Def" in speech.tokens[at - 2].morph else None


def _guest(speech: Speech, at: int) -> tuple[list[DraftActor], int, int] | None:
    """Return who of the two named last is not the one whom the noun's complement tells (*l'hôte du président*), and the tokens of it all."""
    tokens = speech.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].norm not in speech.table.words["partitive"]:
        return None
    k = at + 2 if speech.mention[at + 1] is None else at + 1
    mention, two = speech.mention[k], _two(speech, at)
    if mention is None or two is None or len(mention.actors) != 1 or mention.actors[0] not in two:
        return None
    return [two[mention.actors[0] is two[0]]], at - 1, max(speech.token_before(mention.end) + 1, at + 1)


def _people(speech: Speech, at: int, sentences: int) -> list[tuple[int, DraftActor]]:
    """The people named one at a time before the token, outside quotations, the latest first, each with its sentence."""
    mentions = speech.draft.mentions
    last = bisect_left(mentions, speech.tokens[at].start, key=lambda mention: mention.start)
    found: list[tuple[int, DraftActor]] = []
    for mention in reversed(mentions[max(0, last - _MENTIONS) : last]):
        k = speech.token_before(mention.start + 1)
        if speech.tokens[at].sentence - speech.tokens[k].sentence > sentences:
            break
        if len(mention.actors) == 1 and mention.actors[0].kind == "person" and mention.basis != "anaphor" and speech.quoted[k] < 0:
            found.append((speech.tokens[k].sentence, mention.actors[0]))
    return found


def two_people(speech: Speech, at: int) -> list[DraftActor]:
    """Return the two people of two parties named last, in one sentence or one after the other."""
    two = _two(speech, at)
    return list(two) if two is not None and two[0].party != two[1].party else []


def _two(speech: Speech, at: int) -> tuple[DraftActor, DraftActor] | None:
    """The two people whom the nearest sentence before names that names exactly two, in their order; else those of two sentences with one each."""
    people = _people(speech, at, _NEAR)
    single: list[DraftActor] = []
    for sentence in sorted({one for one, _ in people}, reverse=True):
        if sentence == speech.tokens[at].sentence:
            continue
        here = list({id(actor): actor for one, actor in reversed(people) if one == sentence}.values())
        if len(here) == 2:
            return here[0], here[1]
        if len(here) > 2:
            return None
        if here[0] not in single:
            single.insert(0, here[0])
        if len(single) == 2:
            return single[0], single[1]
    return None


def two_sides(speech: Speech, at: int) -> list[DraftActor]:
    """Return the governments of the last two parties whose people were named, else of two states named together."""
    parties: list[str] = []
    for _, actor in _people(speech, at, _BACK):
        if actor.party is not None and actor.party not in parties:
            parties.insert(0, actor.party)
        if len(parties) == 2:
            break
    if len(parties) < 2:
        parties = _together(speech, at)
    if len(parties) != 2 or not all(speech.draft.knowledge.is_state(party) for party in parties):
        return []
    return [government_of(speech.draft, party) for party in parties]


def _together(speech: Speech, at: int) -> list[str]:
    """The two states, and no third, that the nearest sentence before names that names more than one (*Dakar et Nouakchott* …)."""
    mentions = speech.draft.mentions
    last = bisect_left(mentions, speech.tokens[at].start, key=lambda mention: mention.start)
    named: dict[int, dict[str, None]] = {}
    for mention in mentions[max(0, last - _MENTIONS) : last]:
        sentence = speech.tokens[speech.token_before(mention.start + 1)].sentence
        if speech.tokens[at].sentence - sentence <= _NEAR and mention.actors[0].kind in ("state", "institution"):
            named.setdefault(sentence, {}).update((actor.party, None) for actor in mention.actors if actor.party is not None)
    several = [list(parties) for _, parties in sorted(named.items(), reverse=True) if len(parties) > 1]
    return several[0] if several and len(several[0]) == 2 else []


def _of_state(speech: Speech, at: int) -> DraftActor | None:
    """The person of the state that the word is the adjective of, spoken of last."""
    names = speech.draft.names
    start = speech.tokens[at].start
    k = bisect_left(names, start, key=lambda name: name.start)
    if k >= len(names) or names[k].start != start or names[k].kind != "adjective" or len(names[k].keys) != 1:
        return None
    return next((actor for _, actor in _people(speech, at, _BACK) if actor.party == names[k].keys[0]), None)
