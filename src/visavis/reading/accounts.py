"""Accounts without a document: what institutions and their spokespeople say of a contact, and what people post of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet

from visavis.reading.asides import mark_incises, sources
from visavis.reading.cue_search import find
from visavis.reading.draft import Draft, DraftActor, DraftContact, DraftReadout, Sentence
from visavis.reading.speakers import voice_of
from visavis.reading.speech import Cue, Speech
from visavis.reading.voices import Voice

_SPOKESPERSON = "spokesperson"  # how the identifiers of such offices end


def institution_of(draft: Draft, person: DraftActor) -> DraftActor | None:
    """Return the institution that a person's office speaks for, as an actor of the draft."""
    if person.office is None or person.party is None or draft.knowledge is None:
        return None
    try:
        institution = draft.knowledge.institution_of(person.office, person.office_party or person.party)
    except KeyError:
        return None
    for actor in draft.actors:
        if actor.name == institution.name:
            return actor
    actor = DraftActor("institution", institution.name, institution.party)
    draft.actors.append(actor)
    return actor


def _reported(draft: Draft) -> dict[int, list[DraftContact]]:
    """The contacts by the sentences that report them."""
    found: dict[int, list[DraftContact]] = {}
    starts = [sentence.start for sentence in draft.sentences]
    for contact in draft.contacts:
        for start, end in contact.evidence:
            for index in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
                found.setdefault(index, []).append(contact)
    return found


def _voices(speech: Speech, sentence: Sentence) -> list[tuple[Cue, Voice]]:
    """The sentence's cues and named sources that have one speaker, with who that is."""
    cues = find(speech, sentence)
    mark_incises(speech, sentence, cues)
    before: list[tuple[Cue, Voice]] = []
    for cue in cues:
        before.append((cue, voice_of(speech, sentence, cue, before)))
    return [(cue, voice) for cue, voice in [*before, *sources(speech, sentence)] if len(voice.speakers) == 1 and voice.first >= 0]


def spoken(draft: Draft, speech: Speech) -> None:
    """Add the accounts of a contact that institutions (*…, a rapporté le Kremlin*) and spokespeople give."""
    have = {party for account in draft.readouts for party in (account.party, *account.joint)}
    made: dict[int, DraftReadout] = {}
    reported = _reported(draft)
    main = [contact for contact in draft.contacts if contact.main]
    for sentence in draft.sentences:
        contacts = reported.get(sentence.i, [])
        if not contacts and not main and not made:
            continue
        for cue, voice in _voices(speech, sentence):
            speaker = voice.speakers[0]
            if not isinstance(speaker, DraftActor) or speaker.party is None or (speaker.party in have and id(speaker) not in made):
                continue
            spokesperson = speaker.kind == "person" and (speaker.office or "").endswith(_SPOKESPERSON)
            if not spokesperson and (speaker.kind != "institution" or not (cue.incise or contacts)):
                continue
            account = made.get(id(speaker))
            told = next((one for one in [*contacts, *(main if spokesperson else [])] if speaker.party in one.parties), None)
            if account is None and told is None:
                continue
            if account is None:
                issuer = institution_of(draft, speaker) if spokesperson else speaker
                account = made[id(speaker)] = DraftReadout(speaker.party, issuer, "statement", told)
                draft.readouts.append(account)
                have.add(speaker.party)
            account.mentions.append((draft.tokens[voice.first].start, draft.tokens[voice.last - 1].end))


def posted(draft: Draft, speech: Speech, networks: AbstractSet[str], before: AbstractSet[str]) -> None:
    """Add the accounts that people post (*… sur X*): a network named behind *sur* in a sentence where one of a contact's people speaks."""
    tokens = draft.tokens
    for k in range(1, len(tokens)):
        if tokens[k].norm not in networks or tokens[k - 1].norm not in before or speech.quoted[k] >= 0 or not tokens[k].text[:1].isupper():
            continue
        sentence = draft.sentences[tokens[k].sentence]
        near = [voice for _, voice in _voices(speech, sentence) if isinstance(voice.speakers[0], DraftActor) and voice.parties]
        if not near:
            continue
        speaker = min(near, key=lambda voice: abs(voice.first - k)).speakers[0]
        told = next((contact for contact in draft.contacts if speaker.party in contact.parties), None)
        if told is None or not isinstance(speaker, DraftActor):
            continue
        span = (tokens[k - 1].start, tokens[k].end)
        known = next((account for account in draft.readouts if account.party == speaker.party and account.medium == "post"), None)
        if known is not None:
            if not any(start < span[1] and span[0] < end for start, end in known.mentions):
                known.mentions.append(span)
            continue
        issuer = institution_of(draft, speaker) if speaker.kind == "person" else speaker
        draft.readouts.append(DraftReadout(speaker.party, issuer, "post", told, (), [span]))
