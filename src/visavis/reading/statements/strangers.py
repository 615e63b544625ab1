"""Speakers whom only the text names: no title beside the name, and nobody known by it."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Mapping
from typing import Any

from visavis.folding import fold
from visavis.languages import Language
from visavis.patterns import CYRILLIC_SMALL
from visavis.reading.draft import DraftActor, DraftMention, Speaker
from visavis.reading.statements.interviews import interviewer
from visavis.reading.statements.speech import Speech
from visavis.records import ActorKind

_BACK = 20_000  # characters before a surname in which its fuller form is looked for
_CAPITALISED = rf"[^\W\d_a-zß-öø-ÿ{CYRILLIC_SMALL}][\w'’-]*"

_NOMINAL = ("NOUN", "PROPN", "ADJ", "ADP", "X", "DET")  # what the name of an institution is made of

_PARTICLES: dict[str, frozenset[str]] = {}

_LINK = 3  # letters of the longest word that only links names: *bin*, *Al*


def _particles(language: Language) -> frozenset[str]:
    found = _PARTICLES.get(language.code)
    if found is None:
        words: Mapping[str, Any] = language.lexicon.get("actors", {}).get("words", {})
        found = _PARTICLES[language.code] = frozenset(word.lower() for word in words.get("particles", ()))
    return found


def _not_names(language: Language) -> frozenset[str]:
    words: Mapping[str, Any] = language.lexicon.get("actors", {}).get("words", {})
    return frozenset(words.get("not_names", ()))


def _honorifics(language: Language) -> frozenset[str]:
    words: Mapping[str, Any] = language.lexicon.get("actors", {}).get("words", {})
    return frozenset(words.get("honorifics", ()))


def name_span(speech: Speech, at: int) -> tuple[int, int] | None:
    """Return the tokens of the unknown name that begins at or covers the token: capitalised words and the particles between them."""
    tokens = speech.tokens
    if not _named(speech, at) and not opens_name(speech, at):
        return None
    particles = _particles(speech.draft.language)
    first, last = at, at + 1
    while first > 0 and (_named(speech, first - 1) or opens_name(speech, first - 1)) and tokens[first - 1].sentence == tokens[at].sentence:
        first -= 1
    while last < len(tokens) and tokens[last].sentence == tokens[at].sentence:
        following = last  # behind particles and hyphens (Thomas *de la* Morlais)
        while following < min(last + 2, len(tokens) - 1) and (tokens[following].norm in particles or tokens[following].text == "-"):
            following += 1
        if _named(speech, last) or _capital(speech, last):
            last += 1
        elif last < following and (_named(speech, following) or (last - first == 1 and tokens[last].text != "-" and _capital(speech, following))):
            last = following + 1
        else:
            break
    return first, last


def _named(speech: Speech, at: int) -> bool:
    token = speech.tokens[at]
    if not token.text[:1].isupper() or len(token.text) < 2 or speech.mention[at] is not None or speech.dated[at] or speech.quoted[at] >= 0:
        return False
    return (token.pos == "PROPN" and not token.norm.isdigit()) or any(name.endswith(" " + token.text) for name in speech.strangers) or _paired(speech, at)


def _paired(speech: Speech, at: int) -> bool:
    """Whether a capitalised word stands beside another, which makes a name of both whatever the tagger takes them for (*Graça Pimentel*).

    Languages that write titles with capitals do not tell names so.
    """
    if not _written_as_name(speech, at):
        return False
    tokens = speech.tokens
    following = at + 1 < len(tokens) and tokens[at + 1].sentence == tokens[at].sentence and _written_as_name(speech, at + 1)
    before = at > 0 and tokens[at - 1].sentence == tokens[at].sentence and _written_as_name(speech, at - 1)
    return following or before


def _written_as_name(speech: Speech, at: int) -> bool:
    """Whether a word may be part of a name by its letters; the first of a sentence only where the parser reads it as one with the next."""
    token = speech.tokens[at]
    if not _capital(speech, at) or token.norm in speech.table.words["person_nouns"]:
        return False
    first = at == 0 or speech.tokens[at - 1].sentence != token.sentence or speech.tokens[at - 1].text in (":", "«", "(")
    return not first or token.pos in ("PROPN", "X") or (at + 1 < len(speech.tokens) and _surname_of(speech, at))


def _capital(speech: Speech, at: int) -> bool:
    """Whether a token may be part of a name whatever the tagger takes it for."""
    token = speech.tokens[at]
    return (
        (token.pos in ("NOUN", "X", "ADJ", "PROPN") or (at + 1 < len(speech.tokens) and _surname_of(speech, at)))
        and len(token.text) > 2
        and token.text[:1].isupper()
        and not token.text.isupper()
        and speech.mention[at] is None
        and not speech.dated[at]
        and speech.quoted[at] < 0
        and (token.norm not in _not_names(speech.draft.language) or (at + 1 < len(speech.tokens) and _surname_of(speech, at)))
    )


def _surname_of(speech: Speech, at: int) -> bool:
    """Whether the parser reads the next word as the rest of the name that the token begins (*Mai* Fatty)."""
    following = speech.tokens[at + 1]
    return following.dep == "flat:name" and following.head == at and following.pos == "PROPN"


def opens_name(speech: Speech, at: int) -> bool:
    """Return whether a capitalised word that the tagger takes for a common noun opens a name that goes on behind it (*Mai Fatty*)."""
    tokens = speech.tokens
    if not _capital(speech, at) or at + 1 >= len(tokens) or tokens[at + 1].sentence != tokens[at].sentence or not _named(speech, at + 1):
        return False
    return tokens[at].pos in ("X", "PROPN") or (at > 0 and tokens[at - 1].sentence == tokens[at].sentence and tokens[at - 1].pos != "DET")


def institution(speech: Speech, at: int, limit: int) -> tuple[DraftActor, int] | None:
    """Return the institution that a capitalised noun behind an article names, with the words up to `limit` that belong to it, and where it ends."""
    tokens, words = speech.tokens, speech.table.words
    if tokens[at].pos not in ("NOUN", "PROPN") or len(tokens[at].text) < 2 or not tokens[at].text[0].isupper() or speech.mention[at] is not None:
        return None
    if at == 0 or tokens[at - 1].pos != "DET" or tokens[at].norm in words["person_nouns"] or "Definite=Ind" in tokens[at - 1].morph:
        return None
    last = at + 1
    while last < limit and speech.mention[last] is None and speech.quoted[last] < 0 and (tokens[last].pos in _NOMINAL or tokens[last].text == "-"):
        last += 1
    while last > at + 1 and tokens[last - 1].pos in ("ADP", "DET"):
        last -= 1
    name = speech.draft.text[tokens[at].start : tokens[last - 1].end]
    if len(name.split()) > 8:
        return None
    actor = speech.strangers.get(name)
    if actor is None:
        actor = next((known for known in speech.draft.actors if known.name == name), None) or DraftActor("organisation", name)
        if actor not in speech.draft.actors:
            speech.draft.actors.append(actor)
        speech.strangers[name] = actor
    mention = DraftMention(tokens[at].start, tokens[last - 1].end, [actor], "name", at)
    insort(speech.draft.mentions, mention, key=lambda one: one.start)
    for k in range(at, last):
        speech.mention[k] = mention
    return actor, last


def stranger(speech: Speech, at: int) -> tuple[DraftActor, int, int] | None:
    """Return the actor that an unknown name at the token stands for, made when first met, and the tokens of the name."""
    span = name_span(speech, at)
    if span is None:
        return None
    first, last = span
    if _platform(speech, first, last):
        return None
    known = _known_beside(speech, last)
    if known is not None:
        return known.actors[0], first, speech.token_before(known.end) + 1
    tokens, draft = speech.tokens, speech.draft
    first = next((k for k in range(first + 1, last - 1) if draft.text[tokens[k].start : tokens[last - 1].end] in _people(speech)), first)
    while last - first > 1 and (tokens[first].norm in speech.table.words["person_nouns"] or tokens[first].norm in _honorifics(draft.language)):
        first += 1  # Manager Coughlan, Mme Gold
    article = first > 0 and tokens[first - 1].pos == "DET" and tokens[first - 1].sentence == tokens[first].sentence
    if (
        article
        and tokens[first - 1].text[:1].isupper()
        and last - first < 3
        and (tokens[first - 1].i > 0 and tokens[first - 2].sentence == tokens[first].sentence)
        and not any(name.endswith(" " + draft.text[tokens[first].start : tokens[last - 1].end]) for name in speech.strangers)
    ):
        first -= 1  # a paper or channel (Le Figaro)
    start, end = tokens[first].start, tokens[last - 1].end
    name = _full(draft.text, draft.text[start:end], start, _honorifics(draft.language)) if last - first == 1 else draft.text[start:end]
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


def _people(speech: Speech) -> set[str]:
    """Names of the people whom the text has named (a dit au *Nouvelliste* Idabert Pierre-Jean)."""
    return {actor.name for actor in speech.draft.actors if actor.kind == "person"}


def _platform(speech: Speech, first: int, last: int) -> bool:
    """Whether the name is that of a network on which somebody posts (a averti sur sa chaîne *Telegram*)."""
    tokens, words = speech.tokens, speech.draft.language.lexicon["readouts"]["words"]
    if last - first != 1 or tokens[first].norm not in words["social"]:
        return False
    before = (tokens[k].norm for k in range(max(0, first - 3), first) if tokens[k].sentence == tokens[first].sentence)
    return any(word in words["social_before"] for word in before)


def _known_beside(speech: Speech, last: int) -> DraftMention | None:
    """The known person whose surname follows the unknown part of a name."""
    tokens = speech.tokens
    if last < len(tokens) and speech.mention[last] is None and tokens[last].norm in _particles(speech.draft.language):
        last += 1
    mention = speech.mention[last] if last < len(tokens) and tokens[last].sentence == tokens[last - 1].sentence else None
    if mention is not None and mention.basis == "name" and mention.actors[0].kind == "person" and mention.start == tokens[last].start:
        return mention
    return None


def _full(text: str, name: str, start: int, without: frozenset[str] = frozenset()) -> str:
    """Return the fuller form that the text gave of a surname before, else the surname."""
    found = re.search(rf"(?<![\w.])((?:{_CAPITALISED} ){{1,2}}){re.escape(name)}(?!\w)", text[max(0, start - _BACK) : start])
    if found is None or len(found[1]) > 40:
        return name
    given = found[1].split()
    while given and given[0].casefold() in without:
        given = given[1:]
    return " ".join([*given, name])


def complete_names(speech: Speech) -> None:
    """Give people called by their surnames only the fuller form that the text has before (*Mahamadou Sawadogo* … *M. Sawadogo*)."""
    without = _honorifics(speech.draft.language) | _not_names(speech.draft.language)
    seen: set[int] = set()
    for mention in speech.draft.mentions:
        actor = mention.actors[0]
        if mention.basis != "name" or actor.kind != "person" or " " in actor.name or actor.wikidata or actor.party or id(actor) in seen:
            continue
        seen.add(id(actor))
        name = _full(speech.draft.text, actor.name, mention.start, without)
        if name != actor.name and not any(other.name == name for other in speech.draft.actors):
            actor.name = name


def labelled(speech: Speech, start: int, end: int) -> DraftActor | None:
    """Return the person that a turn's label names, capitals made ordinary letters; nobody for a question from the floor (*QUESTION:*)."""
    called = next((one for one in speech.draft.actors if one.name == speech.draft.text[start:end]), None)
    if called is not None:
        return called  # *RFI :*
    words, table = speech.draft.text[start:end].replace(".", " ").replace(" -", " ").split(), speech.table.words
    while len(words) > 1 and (words[0].casefold() in _honorifics(speech.draft.language) or fold(words[0]) in table["person_nouns"]):
        words = words[1:]
    name = " ".join(word.title() if word.isupper() and len(word) > 1 else word for word in words)
    if len(name) < 2 or fold(words[-1]) in table["questioners"] or fold(words[-1]) in table["person_nouns"]:
        return None
    initials = [word for word in words[:-1] if len(word) == 1]
    if initials and len(initials) == len(words) - 1:
        last, first = words[-1].casefold(), initials[0].casefold()
        people = [one for one in speech.draft.actors if one.kind == "person" and " " in one.name]
        initialled = [one for one in people if one.name.casefold().split()[-1] == last and one.name.casefold().startswith(first)]
        if len(initialled) == 1:
            return initialled[0]
    if len(words) > 1 and len(initials) == len(words) - 1 and len(words[-1]) == 1:
        letters = "".join(words).casefold()
        people = [one for one in speech.draft.actors if one.kind == "person" and _initials(one.name) == letters]
        if len(people) == 1:
            return people[0]  # *L. F. :*
    if len(words) == 1:
        known = next((one for one in speech.draft.actors if one.kind == "person" and one.name.split()[-1].casefold() == name.casefold()), None)
        if known is not None:
            return known
    return _actor(speech, name, start, end)


def in_full(speech: Speech, speakers: list[Speaker], start: int, end: int) -> list[Speaker]:
    """Return the speakers of a turn, one unknown by its label's name being the one told of in full who has its initial and a surname of it."""
    draft, key = speech.draft, speech.draft.language.name_key
    initial, _, rest = draft.text[start:end].partition(".")
    surnames = {key(word) for word in rest.split() if len(word) > _LINK}
    known = any(not isinstance(one, DraftActor) or one.kind != "person" or one.wikidata is not None for one in speakers)
    if known or len(initial) != 1 or not surnames:
        return speakers
    same: list[Speaker] = []
    for mention in draft.mentions:
        words, actor = draft.text[mention.start : mention.end].split(), mention.actors[0]
        full = mention.basis == "name" and len(words) > 1 and len(mention.actors) == 1 and actor.kind == "person" and words[0][1:2] != "."
        if full and words[0].startswith(initial) and surnames & {key(word) for word in words[1:]} and actor not in same:
            same.append(actor)
    return same if len(same) == 1 else speakers


def _initials(name: str) -> str:
    """Return the first letters of the words of a name: *jnb*."""
    return "".join(word[0] for word in name.casefold().replace("-", " ").split())


def asked_by(speech: Speech) -> DraftActor | None:
    """Return who put the questions of an interview, where the text says so."""
    found = interviewer(speech.draft.document.text, speech.table.words)
    return _actor(speech, found[0], found[1], found[1] + len(found[0])) if found is not None else None


def outlet(speech: Speech, at: int, last: int = -1) -> DraftActor:
    """Return the organisation whose name begins at the token, and ends there or before `last`."""
    start, end = speech.tokens[at].start, speech.tokens[max(at, last - 1)].end
    return _actor(speech, speech.draft.text[start:end], start, end, "organisation")


def _actor(speech: Speech, name: str, start: int, end: int, kind: ActorKind = "person") -> DraftActor:
    actor = speech.strangers.get(name)
    if actor is None:
        actor = next((known for known in speech.draft.actors if known.name == name), None)
        if actor is None:
            actor = DraftActor(kind, name)
            speech.draft.actors.append(actor)
        speech.strangers[name] = actor
    if not any(one.start < end and start < one.end for one in speech.draft.mentions):
        insort(speech.draft.mentions, DraftMention(start, end, [actor], "name", speech.token_at(start)), key=lambda one: one.start)
    return actor
